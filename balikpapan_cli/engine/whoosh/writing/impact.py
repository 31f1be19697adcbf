"""How much an article is about each of its roots: the weight of a posting of ``root``, worked out when it is written.

The rule owned here: a weight is all of the score that depends on the article. It is BM25F's term frequency over title and
body, saturated and normalised by length (Robertson, Zaragoza and Taylor 2004), plus a bonus for standing near the top, as
the newsroom's inverted pyramid has it, in steps of 1 / SCALE, as one byte (impact-ordered postings: Anh and Moffat 2006).
A search multiplies it by the rarity of the root and adds up: it reads no lengths, and the greatest weight of a block is a
tight bound. Lengths are measured against a constant, not the archive's average, so that a weight never goes stale.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from balikpapan_cli.engine.whoosh.schema import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


K1 = 0.9
B = 0.5
PIVOT = 300
"""Tokens in an article of ordinary length."""

TITLE_OCCURRENCES = 2
"""Occurrences in the body that one in the title is worth, besides its bonus."""
BONUSES = ((20, 0.4), (80, 0.4))
"""A root that stands in the title or among so many first tokens of the body earns so much, however often it does."""

BONUS_AT = tuple(sum(round(SCALE * bonus) for first, bonus in BONUSES if at < first) for at in range(BONUSES[-1][0]))
"""The bonus of a root whose first token is so far from the top; further down there is none. A title is the top."""


class Steps(dict[int, int]):
    """Occurrences to the weight they give, before any bonus, in an article of ``length`` tokens. With bonuses it is at
    most ``SCALE * (K1 + 1 + 0.8)``, a byte."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self._damping = K1 * (1 - B + B * length / PIVOT)

    def __missing__(self, occurrences: int) -> int:
        weight = self[occurrences] = round(SCALE * (K1 + 1) * occurrences / (occurrences + self._damping)) or 1
        return weight


steps = cache(Steps)
"""Articles of one length share their steps."""


def weights(body: Sequence[str], title: Sequence[str] = ()) -> dict[str, int]:
    """Root to weight, 1 to 255, of an article whose tokens have these roots; ``""`` stands for a stop word.

    >>> weights(["wali", "kota", "balikpapan"] + 97 * [""] + ["kota", "kabel"])
    {'wali': 179, 'kota': 203, 'balikpapan': 179, 'kabel': 107}
    """
    counts = Counter(body)
    for root in title:
        counts[root] += TITLE_OCCURRENCES
    counts.pop("", None)
    if not counts:
        return {}
    steps_of = steps(len(body))
    found = {root: steps_of[tf] for root, tf in counts.items()}
    for first, bonus in BONUSES:
        more = round(SCALE * bonus)
        for root in {*body[:first], *title}:
            if root:
                found[root] += more
    return found
