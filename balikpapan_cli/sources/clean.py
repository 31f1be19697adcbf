"""Record to Article. The rule it owns: what cleaning takes out becomes a cut, so ``article.original`` is the record's text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from balikpapan_cli.model import Article, Cut
from balikpapan_cli.sources.identity import article_id
from balikpapan_cli.sources.leftovers import leftovers
from balikpapan_cli.sources.markup import joined, placed, without
from balikpapan_cli.sources.named.entities import entities
from balikpapan_cli.sources.newsroom.address import day_of, site_of
from balikpapan_cli.sources.newsroom.attribution import attribute, make_title
from balikpapan_cli.sources.newsroom.boilerplate import trim, without_links
from balikpapan_cli.sources.newsroom.deck import without_signs
from balikpapan_cli.sources.newsroom.told import told_outlet
from balikpapan_cli.sources.record import Record
from balikpapan_cli.sources.similar import sketch

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")
_CONTROL_BYTES = bytes(byte for byte in range(128) if _CONTROLS.match(chr(byte)))
T = TypeVar("T")


def clean(record: Record, path: str = "") -> Article | None:
    """The article of a record, complete but for ``story``; None if nothing but boilerplate is in it."""
    article = draft(record, path)
    return described([article])[0] if article else None


def described(drafts: Sequence[Article]) -> list[Article]:
    """Drafts with what is to be found in their bodies: whom and what they name, and their sketches. First the one in all of
    them, then the other, so that neither pushes the code and the tables of the other out of the processor's caches."""
    named = [_or_none(entities, article.body) or ((), ()) for article in drafts]
    sketches = [_or_none(sketch, article.body) or () for article in drafts]
    return [
        article._replace(persons=persons, orgs=orgs, sketch=sketched)
        for article, (persons, orgs), sketched in zip(drafts, named, sketches, strict=True)
    ]


def _or_none(find: Callable[[str], T], body: str) -> T | None:
    """What is found in a body; None where that fails: an article without names is better than a run that ends at it."""
    try:
        return find(body)
    except (ValueError, LookupError, RecursionError, MemoryError, OverflowError):
        return None


def draft(record: Record, path: str = "") -> Article | None:
    """The article of a record but for its names and its sketch, which take half of the time; its id is known already."""
    markup = record.markup
    if left := leftovers(record.text):
        markup = joined(sorted([*markup, *left]))
    text = without(record.text, markup) if markup else record.text
    published = record.date or (day_of(record.url) if record.url else "")
    named = published or day_of(path.rpartition("/")[2])
    said = attribute(text, title=record.title, published=published, hint=named)
    kept, credited = trim(text, said.start)
    kept = without_signs(text, [*said.deck, *kept])
    if _has_controls(text):
        kept = [piece for span in kept for piece in _without_controls(text, *span)]
    if not kept:
        return None
    outlet = record.outlet or said.outlet or site_of(record.url) or told_outlet(text, said.start, kept[-1][1])
    kept = without_links(text, kept)
    if markup:
        kept = placed(kept, markup, len(record.text))
    body, cuts = assemble(record.text, kept)
    article = Article(
        id="",
        title=_one_line(said.title) or make_title(body, 0),
        body=body,
        date=said.date or named,
        outlet=outlet,
        place=record.place or said.place,
        author=record.author or said.author or credited,
        url=record.url,
        path=path,
        digest=record.digest,
        cuts=cuts,
    )
    return Article(article_id(article), *article[1:])


def assemble(text: str, kept: list[tuple[int, int]]) -> tuple[str, tuple[Cut, ...]]:
    """Join the kept lines by single newlines of the text itself; all else becomes cuts.

    >>> assemble("A\\n\\n\\nB (*)", [(0, 1), (4, 5)])
    ('A\\nB', (Cut(at=2, text='\\n\\n'), Cut(at=3, text=' (*)')))
    """
    parts: list[str] = []
    cuts: list[Cut] = []
    size = previous = 0
    for begin, end in kept:
        newline = text.find("\n", previous, begin) if parts else -1
        if newline < 0:
            if previous < begin:
                cuts.append(Cut(size, text[previous:begin]))
        else:
            if previous < newline:
                cuts.append(Cut(size, text[previous:newline]))
            parts.append("\n")
            size += 1
            if newline + 1 < begin:
                cuts.append(Cut(size, text[newline + 1 : begin]))
        parts.append(text[begin:end])
        size += end - begin
        previous = end
    if previous < len(text):
        cuts.append(Cut(size, text[previous:]))
    return "".join(parts), tuple(cuts)


def _has_controls(text: str) -> bool:
    data = text.encode("utf-8", "surrogatepass")  # a seventh of the time of a search for the expression
    return len(data.translate(None, _CONTROL_BYTES)) < len(data)


def _without_controls(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a line between its control characters, without white space at its ends; none if nothing is left."""
    while begin < end and _is_blank(text[begin]):
        begin += 1
    while begin < end and _is_blank(text[end - 1]):
        end -= 1
    pieces: list[tuple[int, int]] = []
    for match in _CONTROLS.finditer(text, begin, end):
        pieces.append((begin, match.start()))
        begin = match.end()
    pieces.append((begin, end))
    return [(start, stop) for start, stop in pieces if start < stop]


def _is_blank(char: str) -> bool:
    return char.isspace() or _CONTROLS.match(char) is not None


def _one_line(title: str) -> str:
    return title.strip() if title.isprintable() else " ".join(_CONTROLS.sub(" ", title).split())
