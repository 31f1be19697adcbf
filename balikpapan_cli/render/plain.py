"""Answers as plain text for pipes and files: never wrapped, never coloured, a paragraph a line."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.indonesian.calendar import show_date
from balikpapan_cli.model import Article, Brief, Hit, Note, Summary
from balikpapan_cli.render.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def hits(hits: Iterable[Hit]) -> Iterator[str]:
    """Title, source line and snippets of each hit, an empty line between hits."""
    for at, hit in enumerate(hits):
        if at:
            yield ""
        yield printable(hit.article.title)
        yield source(hit.article)
        yield from (printable(snippet.text.replace("\n", " ")) for snippet in hit.snippets)


def article(article: Article) -> Iterator[str]:
    """Title, source line, then the body, a paragraph a line."""
    yield printable(article.title)
    yield source(article)
    yield from (printable(extra) for extra in (article.author, article.url, *named(article)) if extra)
    yield ""
    yield from (printable(paragraph) for paragraph in article.body.split("\n"))


def named(article: Article) -> Iterator[str]:
    """Whom an article names, with their offices, and which bodies: a line each, empty when there are none."""
    yield "; ".join(f"{name} ({office})" if office else name for name, office in article.persons)
    yield "; ".join(article.orgs)


def summary(summary: Summary) -> str:
    """The summary alone, on one line."""
    return printable(summary.text)


_ABOVE = frozenset(
    ["search.corrected", "search.unknown_word", "search.unknown_more", "search.relaxed", "search.relaxed_quotes",
     "summary.months_left_out"]
)  # fmt: skip
"""What must be known of a briefing by whoever reads it, also without what was said beside it."""


def above(brief: Brief) -> list[str]:
    """What stands above a briefing: that it answers another query than the one that was asked, or leaves out months."""
    return [messages.text(note.code, **dict(note.args)) for note in brief.notes if note.code in _ABOVE]


def said_beside(brief: Brief) -> list[Note]:
    """The other notes of a briefing."""
    return [note for note in brief.notes if note.code not in _ABOVE]


def read(brief: Brief) -> str:
    """How many articles a briefing has read, of how many, and cites."""
    code = "screen.read" if brief.read >= brief.total else "screen.read_stories"
    if brief.read < brief.folded:
        code = "screen.read_of"
    return messages.text(code, read=brief.read, total=brief.total, cited=len(brief.articles))


def brief(brief: Brief) -> Iterator[str]:
    """What must be known of it, the cited sentences, a line each, a heading a period, then the numbered sources."""
    period = ""
    if told := above(brief):
        yield from map(printable, told)
        yield ""
    for at, (sentence, number) in enumerate(brief.citations):
        if brief.periods and brief.periods[at] != period:
            if at:
                yield ""
            period = brief.periods[at]
            yield month(period)
        yield f"{printable(sentence.text)} [{number}]"
    yield ""
    for number, cited in enumerate(brief.articles, 1):
        yield f"[{number}] {printable(cited.title)} ({source(cited)})"


def markdown_brief(brief: Brief) -> Iterator[str]:
    """What must be known of it as a quoted block, the cited sentences as paragraphs, a heading a period, with footnotes."""
    from balikpapan_cli.render.cite import MARKDOWN, markdown
    from balikpapan_cli.render.records import article_record

    period = ""
    for told in above(brief):
        yield f"> {printable(told).translate(MARKDOWN)}"
        yield ""
    for at, (sentence, number) in enumerate(brief.citations):
        if brief.periods and brief.periods[at] != period:
            period = brief.periods[at]
            yield f"## {month(period)}"
            yield ""
        yield f"{printable(sentence.text).translate(MARKDOWN)}[^{number}]"
        yield ""
    for number, cited in enumerate(brief.articles, 1):
        yield f"[^{number}]: {markdown(article_record(cited))}"


def month(period: str) -> str:
    """A month such as ``2025-05`` for people, ``Mei 2025``; a dash for articles without a date."""
    return show_date(f"{period}-01", messages.language()).partition(" ")[2] if period else "–"


def source(article: Article) -> str:
    """Outlet, place, date and id, those that are known."""
    date = show_date(article.date, messages.language()) if article.date else ""
    return " · ".join(printable(part) for part in (article.outlet, article.place, date, article.id) if part)
