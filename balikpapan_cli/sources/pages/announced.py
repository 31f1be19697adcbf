"""Links to other articles within a paragraph (``Baca juga: …``). The rule it owns: a link ends where an element of the page ends,
never where its words seem to.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, pairwise

from balikpapan_cli.sources.pages.rules import rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

SET_OFF = frozenset(["a", "strong", "b", "em", "i"])
"""What such a link stands in, or what announces it."""
ADDRESS = re.compile(r"\s*(?:https?://|www\.|\S{1,60}@)\S")
"""An address is written as a link wherever it stands, and makes no text one."""
MOST_SET_OFF = 200
"""So many of them are looked at in a paragraph."""
_LEAST_TITLE = 8


class SetOff:
    """An element within a paragraph: between which of its parts it stands, and whether it is a link; ``end`` is -1 until it
    is closed."""

    __slots__ = ("end", "linked", "start", "tag")

    def __init__(self, tag: str, linked: bool, start: int) -> None:
        self.tag, self.linked, self.start, self.end = tag, linked, start, -1


def parted(parts: Sequence[str], elements: Sequence[SetOff]) -> list[tuple[str, int]]:
    """A paragraph in pieces, each with how many of its characters are in links; an announced link with what announces it is a
    piece. None where nothing is announced, or no element tells where it ends.

    >>> parted(["Warga senang. Baca juga: ", "Harga Beras Naik", " Pasar ramai."], [link := SetOff("a", True, 1)])
    []
    >>> link.end = 2
    >>> parted(["Warga senang. Baca juga: ", "Harga Beras Naik", " Pasar ramai."], [link])
    [('Warga senang. ', 0), ('Baca juga: Harga Beras Naik', 16), (' Pasar ramai.', 0)]
    """
    text = "".join(parts)
    announced = [*_announcing().finditer(text)]
    if not announced:
        return []
    places = [0, *accumulate(map(len, parts))]
    spans = [(places[each.start], places[each.end], each.linked) for each in elements if each.end >= 0]
    cuts = [0]
    for match in announced:
        begin, title = match.start("words"), match.end()
        ends = [
            end
            for start, end, linked in spans
            if begin <= start <= title and end - title >= _LEAST_TITLE and (linked or match["mark"])
        ]
        if begin >= cuts[-1] and ends:
            cuts += [begin, min(ends)]
    if len(cuts) == 1:
        return []
    links = [(start, end) for start, end, linked in spans if linked and not ADDRESS.match(text[start:end])]
    return [
        (text[begin:end], sum(max(0, min(end, stop) - max(begin, start)) for start, stop in links))
        for begin, end in pairwise([*cuts, len(text)])
    ]


@cache
def _announcing() -> re.Pattern[str]:
    """What announces a link, at the beginning of a paragraph or behind a sentence."""
    words = rules("announces").pattern
    return re.compile(rf"(?:^|(?<=[.!?”\"’')\]]))\s*(?P<words>(?:{words})\b\s*(?P<mark>[:–—-])?\s*)", re.IGNORECASE)
