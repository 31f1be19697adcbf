"""What stands between quotation marks in running text: the one place that knows which marks there are.

A quotation ends with its paragraph, for news leaves marks open; an apostrophe is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from balikpapan_cli.model import Span
from balikpapan_cli.tuples import NamedTuple

_QUOTED = re.compile(
    r"""“([^“”"\n]+)(?:[”"]|$)      # the closing mark may be missing at the end of a paragraph that speech runs over
      |“([^“”"\n]+[,.!?…][ ]?)“(?=\s+[a-z])    # both marks the opening one: “Baik, “ kata Siti
      |„([^„“”\n]+)[“”]
      |«([^«»\n]+)»
      |”(?<!\S”)([^“”"\n]+)”                   # both marks the closing one
      |‘(?<!\w‘)([^‘’\n]*[^\S\n][^‘’\n]*)’(?!\w)    # two words at least: ‘ may be an apostrophe
      |"(?<![\w"]")([^"“”\n]+)["”]""",
    re.VERBOSE | re.MULTILINE,
)


class Quoted(NamedTuple):
    """A quotation in a text: ``text[start:end]`` is it with its marks, ``inner`` is where it stands without them."""

    start: int
    end: int
    inner: Span


def quoted(text: str, start: int = 0, stop: int | None = None) -> Iterator[Quoted]:
    """The quotations of ``text[start:stop]`` in order; marks around no word at all do not count."""
    for match in _QUOTED.finditer(text, start, len(text) if stop is None else stop):
        inner = Span(*match.span(match.lastindex or 0))
        if any(map(str.isalnum, match[match.lastindex or 0])):
            yield Quoted(*match.span(), inner)


def quotations(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks, without the marks, in order.

    >>> text = '“Kota ini aman,” kata wali kota. Program "Bebas Kabel" mulai «besok».'
    >>> [text[start:end] for start, end in quotations(text)]
    ['Kota ini aman,', 'Bebas Kabel', 'besok']
    """
    return tuple([found.inner for found in quoted(text)])
