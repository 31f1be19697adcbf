"""A draft that is to be checked, as a text with lines and offsets. The rule it owns: text and Markdown have those of the file
itself; of every other format the text is what it says of its articles, cleaned as for the index, title first."""

from __future__ import annotations

from collections.abc import Iterable

from balikpapan_cli.errors import NotFound, SourceProblem
from balikpapan_cli.model import Article, Failure, Span
from balikpapan_cli.sources import ReadOptions, read_bytes
from balikpapan_cli.sources.fields.front import split_front
from balikpapan_cli.sources.files.stream import memory_source
from balikpapan_cli.sources.formats.text import decode_text
from balikpapan_cli.sources.markup import markup
from balikpapan_cli.sources.reading import DAMAGE
from balikpapan_cli.sources.reasons import reason
from balikpapan_cli.sources.registry import format_of, load
from balikpapan_cli.tuples import NamedTuple


class Manuscript(NamedTuple):
    """``written`` is the draft; ``text`` the same, as long, with blanks for the signs of Markdown and its front matter."""

    written: str
    text: str


def manuscript(data: bytes, name: str) -> Manuscript:
    """The draft in ``data``, in the format that ``name`` or the content tells; SourceProblem for what cannot be read, NotFound
    where records hold no article."""
    try:
        with memory_source(data, name, ReadOptions()) as source:
            format = format_of(source)
            if format in (load("text"), load("markdown")):
                written = decode_text(source.read_all()).text
                return Manuscript(written, written if format is load("text") else _blanked(written))
    except (SourceProblem, OSError, *DAMAGE) as error:
        raise SourceProblem("archive.unreadable", path=name, error=reason(error)) from error
    events = list(read_bytes(data, name))
    if failure := next((event for event in events if isinstance(event, Failure)), None):
        raise SourceProblem("archive.unreadable", path=name, error=failure.error)
    articles = [_told(event) for event in events if isinstance(event, Article)]
    if not articles:
        raise NotFound("archive.empty", sources=name)
    return Manuscript(*["\n\n".join(articles)] * 2)


def _told(article: Article) -> str:
    """Title and body; the body alone where the title was made from it."""
    is_from_body = article.body.startswith(article.title.removesuffix("…"))
    return article.body if is_from_body else f"{article.title}\n\n{article.body}"


def _blanked(text: str) -> str:
    """Markdown with blanks for its signs, as long as before. Rows of tables stay: their figures are to be checked.

    >>> _blanked("Ada **350** [kios](http://x.id/350).")
    'Ada   350    kios                  .'
    """
    front = Span(0, len(text) - len(split_front(text)[1]))
    return _without(
        text, [front, *(span for span in markup(text) if span.start >= front.end and not _is_row(text, span))]
    )


def _without(text: str, gaps: Iterable[Span]) -> str:
    pieces, at = [], 0
    for start, end in gaps:
        pieces += [text[at:start], "".join("\n" if char == "\n" else " " for char in text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _is_row(text: str, span: Span) -> bool:
    """Whether a span of markup is a row of a table: a line with bars and words."""
    line = text[span.start : span.end]
    return "|" in line and any(map(str.isalnum, line)) and text[span.end : span.end + 1] in ("\n", "")
