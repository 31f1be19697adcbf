"""Model values as textual content: text of articles is never markup, matches are marked where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from balikpapan_cli import messages
from balikpapan_cli.indonesian.dates import show_date
from balikpapan_cli.model import Article, Brief, Hit, Summary
from balikpapan_cli.render import plain
from balikpapan_cli.render.layout import occurrences
from balikpapan_cli.render.printable import printable

_OUTLET = 6
"""Columns that an outlet is given at least."""
MATCH, TITLE, META, DIM = "bold $warning", "bold", "$secondary", "$text-muted"


def row(hit: Hit, columns: int) -> Content:
    """A hit in a list of so many columns: its title in two lines at most, outlet and date in one, where a long outlet gives
    way to the date."""
    article = hit.article
    title = marked(article.title, hit.title_matches, TITLE).truncate(max(20, 2 * columns - 8), ellipsis=True)
    date = show_date(article.date, messages.language())
    similar = messages.text("screen.similar", count=hit.similar) if hit.similar else ""
    when = " · ".join(filter(None, (date, similar)))
    outlet = Content(printable(article.outlet)).truncate(max(_OUTLET, columns - len(when) - 3), ellipsis=True).plain
    source = " · ".join(filter(None, (outlet, when)))
    return Content("\n").join([title, Content.styled(source, META).truncate(columns, ellipsis=True)])


def article(article: Article, words: Sequence[str]) -> Content:
    """An article to read, ``words`` marked."""
    parts = [*_heading(article, words)]
    for paragraph in article.body.split("\n"):
        parts += [Content(), marked(paragraph, occurrences(paragraph, words))]
    return Content("\n").join(parts)


def summary(summary: Summary, words: Sequence[str]) -> Content:
    """A summary, a sentence a paragraph."""
    said = messages.text("screen.summary_of", kept=len(summary.sentences), of=summary.of, method=summary.method)
    parts = [*_heading(summary.article, words), Content.styled(said, DIM)]
    for sentence in summary.sentences:
        parts += [Content(), marked(sentence.text, occurrences(sentence.text, words))]
    return Content("\n").join(parts)


def brief(brief: Brief, words: Sequence[str]) -> Content:
    """A briefing with its sources."""
    parts = [Content.styled(messages.text("browse.brief_of", query=printable(brief.query)), TITLE)]
    parts += [Content.styled(line, DIM) for line in (plain.read(brief), *map(printable, plain.above(brief)))]
    for sentence, number in brief.citations:
        text = marked(sentence.text, occurrences(sentence.text, words))
        parts += [Content(), Content.assemble(text, (f" [{number}]", META))]
    parts.append(Content())
    for number, cited in enumerate(brief.articles, 1):
        source = (f"  {plain.source(cited)}", DIM)
        parts.append(Content.assemble((f"[{number}] ", META), printable(cited.title), source))
    return Content("\n").join(parts)


def marked(text: str, spans: Iterable[tuple[int, int]], style: str = "") -> Content:
    """``text`` harmless to a terminal, with ``spans`` of it marked."""
    content = Content.styled(printable(text), style)
    for start, end in spans:
        content = content.stylize(MATCH, start, end)
    return content


def _heading(article: Article, words: Sequence[str]) -> list[Content]:
    heading = [
        marked(article.title, occurrences(article.title, words), TITLE),
        Content.styled(plain.source(article), META),
    ]
    return heading + [Content.styled(printable(extra), DIM) for extra in (article.author, article.url) if extra]
