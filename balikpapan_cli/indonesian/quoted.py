"""What stands between quotation marks in running text: the one place that knows which marks there are.

A quotation ends with its paragraph, for news leaves marks open, or where it is told who says it; one that runs over lines has a
piece in each. An apostrophe is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from balikpapan_cli.indonesian.saying import behind_a_quotation
from balikpapan_cli.model import Span
from balikpapan_cli.tuples import NamedTuple

_QUOTED = re.compile(
    r"""“([^“”"\n]+)(?:[”"]|$)      # the closing mark may be missing at the end of a paragraph that speech runs over
      |“([^“”"\n]+[,.!?…][ ]?)“(?=\s+[a-z])    # both marks the opening one: “Baik, “ kata Siti
      |„([^„“”\n]+)[“”]
      |«([^«»\n]+)»
      |”(?<!\S”)([^“”"\n]+)”                   # both marks the closing one
      |‘(?<!\w‘)([^‘’\n]*[^\S\n][^‘’\n]*)’(?!\w)    # two words at least: ‘ may be an apostrophe
      |"(?<![\w"]")([^"“”\n]+)["”]
      |^"([^"“”\n]+)$                              # of such a paragraph no more than what is told to be speech""",
    re.VERBOSE | re.MULTILINE,
)

_MOST_LINES = 6
"""Over so many lines a quotation runs, at most."""


class Quoted(NamedTuple):
    """A quotation in a text: ``text[start:end]`` is it with its marks, ``inner`` is where it stands without them."""

    start: int
    end: int
    inner: Span


def quoted(text: str, start: int = 0, stop: int | None = None) -> Iterator[Quoted]:
    """The quotations of ``text[start:stop]`` in order; marks around no word at all do not count."""
    stop = len(text) if stop is None else stop
    while match := _QUOTED.search(text, start, stop):
        start = match.end()
        inner = Span(*match.span(match.lastindex or 0))
        if not any(map(str.isalnum, text[slice(*inner)])):
            continue
        if inner.end < start:
            yield Quoted(*match.span(), inner)
        elif rest := _goes_on().match(text, start, stop):
            start = rest.end()
            yield from _pieces(text, match.start(), rest)
        elif told := _told().search(text, *inner):
            start = told.start() + 1
            yield Quoted(match.start(), start, Span(inner.start, start))
        elif text[match.start()] != '"':
            yield Quoted(*match.span(), inner)


def _pieces(text: str, at: int, rest: re.Match[str]) -> Iterator[Quoted]:
    """The lines of a quotation that is opened at ``at`` and closed in ``rest``."""
    inner, stop = at + 1, text.index("\n", at)
    while stop < rest.end(1):
        yield Quoted(at, stop, Span(inner, stop))
        at = inner = stop + 1
        stop = text.find("\n", at, rest.end(1)) if text.find("\n", at, rest.end(1)) >= 0 else rest.end(1)
    yield Quoted(at, rest.end(), Span(at, rest.end(1)))


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    """The following lines up to a mark that closes what was opened in another: it ends its line, or is followed by a verb."""
    return re.compile(
        rf"""\n((?:[^“”"\n]+\n){{0,{_MOST_LINES - 2}}}[^“”"\n]+[,.!?…][ ]?)["”](?:$|(?=[\s,]*{behind_a_quotation()}))""",
        re.MULTILINE,
    )


@lru_cache(maxsize=1)
def _told() -> re.Pattern[str]:
    """A comma and who says it, within what should have been closed before: ``“Air surut, kata Siti. Warga pulang.``"""
    return re.compile(rf",\s+{behind_a_quotation()}(?:(?<=nya)(?=\s*[.,])|(?=\s+(?:[A-Z]|dia\b|ia\b)))")


def quotations(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks, without the marks, in order.

    >>> text = '“Kota ini aman,” kata wali kota. Program "Bebas Kabel" mulai «besok».'
    >>> [text[start:end] for start, end in quotations(text)]
    ['Kota ini aman,', 'Bebas Kabel', 'besok']
    """
    return tuple([found.inner for found in quoted(text)])
