"""Timelines, comparisons and findings as laid-out lines, sized to a width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from balikpapan_cli import messages
from balikpapan_cli.indonesian.dates import show_date
from balikpapan_cli.render import plain
from balikpapan_cli.render.lines import Fragment, Line, line
from balikpapan_cli.render.plot import Columns, grouped, spark

if TYPE_CHECKING:
    from balikpapan_cli.coverage.compare import Comparison, Term, View
    from balikpapan_cli.coverage.disagreements import Disagreement
    from balikpapan_cli.coverage.quotations import Edit
    from balikpapan_cli.coverage.timeline import Bin, Timeline
    from balikpapan_cli.coverage.verify import Finding
    from balikpapan_cli.render.coverage import Headlines

_SERIES = 12
"""Outlets that small multiples show; machine formats have them all."""
_ROLES = {"found": ("✓", "good"), "near": ("≈", "fair"), "missing": ("✗", "bad")}
_LETTERS = "abcdefghi"
"""Marks of peaks; digits side by side would read as a number."""
_CALM = 6
"""Words that a word diff shows of what both sides have in common, at each side of a difference."""


def timeline_lines(timeline: Timeline, headlines: Headlines, width: int, height: int) -> Iterator[Line]:
    """The plot, its dates, and the headline of each peak under the letter that stands below its column."""
    counts, size = _fitted(timeline, width)
    columns = Columns(counts, width, height)
    yield from (line((row, "meta"), whole=True) for row in columns.lines())
    yield line((columns.under(_labels(timeline, timeline.bins[::size])), "dim"), whole=True)
    marks = ""
    for letter, peak in zip(_LETTERS, timeline.peaks, strict=False):
        marks = f"{marks:{columns.mark(peak // size)}}{letter}"
    yield line((marks, "match"), whole=True)
    yield line()
    for letter, peak in zip(_LETTERS, timeline.peaks, strict=False):
        start, end, articles = timeline.bins[peak]
        when, headline = _span(start, end, timeline.unit), headlines.get(peak)
        title: list[Fragment] = [(headline.title, "title"), (f"  {headline.id}", "dim")] if headline else []
        yield line((f"{when} · {_articles(articles)}  ", "meta"), *title, lead=(f"{letter} ", "match"))


def series_lines(timeline: Timeline, width: int) -> Iterator[Line]:
    """Small multiples (Tufte 1983): a line an outlet, the busiest first, each on a scale of its own, which its greatest
    bin at the end of the line tells."""
    shown = timeline.series[:_SERIES]
    names = [_clipped(series.outlet or messages.text("coverage.no_outlet"), max(10, width // 3)) for series in shown]
    label = max(map(len, names), default=0) + 1
    digits = max((len(str(series.total)) for series in shown), default=1)
    room = max(8, width - label - 2 * digits - 5)
    repeat = max(1, min(6, room // max(1, len(timeline.bins))))
    drawn = 0
    for name, series in zip(names, shown, strict=True):
        counts, _ = grouped(series.counts, room)
        picture = "".join(character * repeat for character in spark(counts))
        drawn = len(picture)
        figures = (f"{series.total:>{digits}}  ", "dim")
        yield line((f"{name:{label}}", "title"), figures, (picture, "meta"), (f" ≤{max(counts)}", "dim"), whole=True)
    if drawn:
        yield line(
            (
                " " * (label + digits + 2) + _ends(_labels(timeline, timeline.bins[:1] + timeline.bins[-1:]), drawn),
                "dim",
            ),
            whole=True,
        )


def _ends(labels: Sequence[str], width: int) -> str:
    """The first and the last label at the ends of ``width`` columns, as far as they fit."""
    first, last = labels
    if len(first) + len(last) < width:
        return f"{first}{last:>{width - len(first)}}"
    return first if len(first) <= width else ""


def merging(timeline: Timeline, width: int) -> int:
    """How many bins one column of a plot of ``width`` stands for."""
    return _fitted(timeline, width)[1]


def _fitted(timeline: Timeline, width: int) -> tuple[list[int], int]:
    return grouped([bin.articles for bin in timeline.bins], width - len(str(timeline.total)) - 2)


def _labels(timeline: Timeline, bins: Iterable[Bin]) -> list[str]:
    """Short names of bins for the axis: ``3 Mar`` (with the year where there is more than one), ``Mar 2025``,
    ``2025``."""
    if timeline.unit == "year":
        return [bin.start[:4] for bin in bins]
    dates = [show_date(bin.start, messages.language()).split() for bin in bins]
    if timeline.unit == "month":
        return [f"{month} {year}" for _, month, year in dates]
    if timeline.bins[0].start[:4] != timeline.bins[-1].start[:4]:
        return [f"{day} {month} {year}" for day, month, year in dates]
    return [f"{day} {month}" for day, month, _ in dates]


def _span(start: str, end: str, unit: str) -> str:
    """The days of a bin for people: ``3 Mar 2025``, ``3 Mar – 9 Mar 2025``, ``Mar 2025``, ``2025``."""
    language = messages.language()
    if unit == "year":
        return start[:4]
    if unit == "month":
        return plain.month(start[:7])
    if unit == "day":
        return show_date(start, language)
    return f"{show_date(start, language).rpartition(' ')[0]} – {show_date(end, language)}"


def _articles(count: int) -> str:
    return messages.text("coverage.articles", count=count)


def comparison_lines(comparison: Comparison) -> Iterator[Line]:
    """Outlet by outlet its terms and its sentences, the figures on which copies disagree, then the sources."""
    for view in comparison.views:
        yield from _view(view)
        yield line()
    if comparison.disagreements:
        yield line((messages.text("coverage.compare_disagree"), "title"))
        for disagreement in comparison.disagreements:
            yield line(*_variants(disagreement, comparison), lead="  ")
        yield line()
    for number, article in enumerate(comparison.articles, 1):
        source = (f"  {plain.source(article)}", "dim")
        yield line(article.title, source, lead=(f"[{number}] ", "meta"))


def _view(view: View) -> Iterator[Line]:
    name = view.outlet or messages.text("coverage.no_outlet")
    yield line((name, "title"), (f"  {_articles(view.articles)}", "meta"))
    if not view.terms and not view.citations:
        yield line((messages.text("coverage.compare_nothing_own"), "dim"), lead="  ")
    if view.terms:
        yield line(*_terms(view.terms), lead="  ")
    for sentence, number in view.citations:
        yield line(sentence.text, (f" [{number}]", "meta"), lead="  ")


def _variants(disagreement: Disagreement, comparison: Comparison) -> Iterator[Fragment]:
    """The values that copies have, and the sentence around the first."""
    for at, variant in enumerate(disagreement.variants):
        if at:
            yield (" ≠ ", "dim")
        yield (variant.text, "match")
        yield (f" {_articles(variant.articles)}", "dim")
        yield (f" [{comparison.number(variant.article)}]", "meta")
    yield (f"  {disagreement.variants[0].sentence.text}", "")


def _terms(terms: Sequence[Term]) -> Iterator[Fragment]:
    for at, term in enumerate(terms):
        if at:
            yield (" · ", "dim")
        yield (term.text, "match")
        elsewhere = f" ({messages.text('coverage.compare_others', count=term.others)})" if term.others else ""
        yield (f" {term.articles}{elsewhere}", "dim")


def finding_lines(findings: Iterable[Finding]) -> Iterator[Line]:
    """A claim with its verdict, then where the archive says what; an empty line between two."""
    for at, finding in enumerate(findings):
        if at:
            yield line()
        claim = finding.claim
        mark, role = _ROLES[finding.status]
        verdict = f"{messages.text(f'coverage.status_{finding.status}')} · "
        where = messages.text("coverage.line", line=claim.line)
        text = f"“{claim.text}”" if claim.kind == "quote" else claim.text
        yield line((verdict, role), (f"{where}  ", "dim"), (text, "title"), lead=(f"{mark} ", role))
        if finding.article is None or finding.sentence is None:
            continue
        if claim.kind == "quote" and finding.diff:
            yield line(*_diff(finding.diff), lead="  ")
        elif claim.kind == "figure":
            sentence = finding.sentence
            before, after = finding.start - sentence.start, finding.end - sentence.start
            marked = (sentence.text[before:after], "match")
            yield line(sentence.text[:before], marked, sentence.text[after:], lead="  ")
            if len(finding.diff) > 1:  # it is not the figure itself that differs
                yield line(*_diff(finding.diff), lead="  ")
        speaker = f"{finding.speaker} · " if finding.speaker else ""
        place = f"{plain.source(finding.article)} · {finding.start}–{finding.end}"
        yield line((speaker, "meta"), (place, "dim"), lead="  ")


def _diff(edits: Sequence[Edit]) -> Iterator[Fragment]:
    """A word diff, long stretches without a difference cut to a few words."""
    for at, (op, draft, source) in enumerate(edits):
        space = " " if at else ""
        if op == "equal":
            yield (space + _calm(draft, first=at == 0, last=at == len(edits) - 1), "")
            continue
        if draft:
            yield (f"{space}[-{draft}-]", "bad")
            space = " "
        if source:
            yield (f"{space}{{+{source}+}}", "good")


def _calm(text: str, *, first: bool, last: bool) -> str:
    words = text.split()
    if len(words) <= 2 * _CALM + 1:
        return text
    head = [] if first else words[:_CALM]
    tail = [] if last else words[-_CALM:]
    return " ".join([*head, "…", *tail])


def _clipped(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
