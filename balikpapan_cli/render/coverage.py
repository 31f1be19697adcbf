"""Timelines, comparisons, findings and saved searches as flat records under their public field names (docs/OUTPUT.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from balikpapan_cli.render.records import Record, source_record

if TYPE_CHECKING:
    from balikpapan_cli.coverage.compare import Comparison
    from balikpapan_cli.coverage.quotations import Edit
    from balikpapan_cli.coverage.timeline import Timeline
    from balikpapan_cli.coverage.verify import Finding
    from balikpapan_cli.kept.searches import SavedSearch
    from balikpapan_cli.model import Article

Headlines = Mapping[int, "Article"]
"""The article that speaks for a peak, by the index of its bin."""


def bin_records(timeline: Timeline, headlines: Headlines) -> Iterator[Record]:
    """A record a bin, gaps included; ``id`` and ``title`` are the headline of a peak."""
    for index, (start, end, articles) in enumerate(timeline.bins):
        headline = headlines.get(index)
        yield {
            "start": start,
            "end": end,
            "outlet": "",
            "count": articles,
            "peak": index in timeline.peaks,
            "id": headline.id if headline else "",
            "title": headline.title if headline else "",
        }


def outlet_bin_records(timeline: Timeline) -> Iterator[Record]:
    """A record an outlet and bin: the long form that charts are made from."""
    for series in timeline.series:
        for (start, end, _), articles in zip(timeline.bins, series.counts, strict=True):
            record = {"start": start, "end": end, "outlet": series.outlet, "count": articles}
            yield {**record, "peak": False, "id": "", "title": ""}


def statement_records(comparison: Comparison) -> Iterator[Record]:
    """A record a distinctive term and a record a distinctive sentence, outlet by outlet; then, disagreement by disagreement, a
    record a figure that copies have."""
    for view in comparison.views:
        for term in view.terms:
            own = {"score": term.score, "articles": term.articles, "others": term.others}
            yield _statement(view.outlet, "term", term.text, **own)
        for (_, n, start, end, text), number in view.citations:
            source = _source(comparison.articles[number - 1], number, n, start, end)
            yield _statement(view.outlet, "sentence", text, **source)
    for case, disagreement in enumerate(comparison.disagreements, 1):
        for variant in disagreement.variants:
            article = variant.article
            source = _source(article, comparison.number(article), variant.sentence.n, variant.start, variant.end)
            counts = {"articles": variant.articles, "others": disagreement.articles - variant.articles, "case": case}
            yield _statement(article.outlet, "figure", variant.text, **counts, **source)


def _source(article: Article, number: int, n: int, start: int, end: int) -> dict[str, object]:
    place = {"number": number, "id": article.id, "n": n, "start": start, "end": end}
    return {**place, "date": article.date, "title": article.title, **source_record(article)}


def _statement(outlet: str, kind: str, text: str, **known: object) -> Record:
    unknown = {"score": 0.0, "articles": 0, "others": 0, "case": 0, "number": 0, "id": "", "n": 0, "start": 0, "end": 0}
    return {
        "outlet": outlet,
        "kind": kind,
        "text": text,
        **unknown,
        "date": "",
        "title": "",
        **source_record(None),
        **known,
    }


def finding_records(findings: Iterable[Finding]) -> Iterator[Record]:
    """A record a claim; ``start`` and ``end`` are offsets into the draft, ``source_start`` and ``source_end`` into the body
    of article ``id``."""
    for finding in findings:
        claim, article, sentence = finding.claim, finding.article, finding.sentence
        yield {
            "status": finding.status,
            "kind": claim.kind,
            "text": claim.text,
            "line": claim.line,
            "start": claim.start,
            "end": claim.end,
            "id": article.id if article else "",
            "outlet": article.outlet if article else "",
            "date": article.date if article else "",
            "title": article.title if article else "",
            **source_record(article),
            "speaker": finding.speaker,
            "source": finding.text,
            "source_start": finding.start,
            "source_end": finding.end,
            "sentence": sentence.text if sentence else "",
            "similarity": finding.similarity,
            "diff": word_diff(finding.diff),
        }


def word_diff(edits: Iterable[Edit]) -> str:
    """Edits in the notation of GNU wdiff: what only the draft has in ``[-…-]``, what only the source has in ``{+…+}``."""
    marks = {"equal": "{0}", "delete": "[-{0}-]", "insert": "{{+{1}+}}", "replace": "[-{0}-] {{+{1}+}}"}
    return " ".join(marks[op].format(draft, source) for op, draft, source in edits)


def search_record(search: SavedSearch) -> Record:
    """A saved search and how much of it has been seen."""
    request = search.request
    return {
        "name": search.name,
        "query": request.text,
        "filters": {
            field: value if isinstance(value, str) else list(value)
            for field, value in request.filters._asdict().items()
            if value
        },
        "created": search.created,
        "checked": search.checked,
        "seen": search.seen,
        "index": search.folder,
    }
