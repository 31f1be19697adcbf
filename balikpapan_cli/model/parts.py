"""Parts of articles and of their texts, which a search that shows neither does without."""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple


class Span(NamedTuple):
    """A half-open range of character offsets, ``text[start:end]``."""

    start: int
    end: int


class Person(NamedTuple):
    """A person whom an article names, with the office as it is written there (or empty)."""

    name: str
    office: str = ""


class Cut(NamedTuple):
    """Text of the original that the cleaned body leaves out: ``text`` stood at offset ``at`` of the body."""

    at: int
    text: str


class Snippet(NamedTuple):
    """Whole sentences of a body around matches: ``body[start:end]``; ``matches`` are offsets into the body too."""

    start: int
    end: int
    text: str
    matches: tuple[Span, ...] = ()
