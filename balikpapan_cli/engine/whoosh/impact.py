"""How much an article is about each of its roots: the weight of a posting of ``root``, worked out when it is written.

The rule owned here: a weight is all of the score that depends on the article. It is BM25F's term frequency over title and
body, saturated and normalised by length (Robertson, Zaragoza and Taylor 2004), plus a bonus for standing near the top, as
the newsroom's inverted pyramid has it, in steps of 1 / SCALE, as one byte (impact-ordered postings: Anh and Moffat 2006).
A search multiplies it by the rarity of the root and adds up: it reads no lengths, and the greatest weight of a block is a
tight bound. Lengths are measured against a constant, not the archive's average, so that a weight never goes stale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

SCALE = 90
"""Steps of a weight in one unit of BM25F."""

K1 = 0.9
B = 0.5
PIVOT = 300
"""Tokens in an article of ordinary length."""

TITLE_OCCURRENCES = 2
"""Occurrences in the body that one in the title is worth, besides its bonus."""
BONUSES = ((20, 0.4), (80, 0.4))
"""A root that stands in the title or among so many first tokens of the body earns so much, however often it does."""

_HEAVIEST = 255


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
    damping = K1 * (1 - B + B * len(body) / PIVOT)
    gain = SCALE * (K1 + 1)
    steps = [round(gain * tf / (tf + damping)) or 1 for tf in range(max(counts.values()) + 1)]
    found = {root: steps[tf] for root, tf in counts.items()}
    for first, bonus in BONUSES:
        more = round(SCALE * bonus)
        for root in {*body[:first], *title}:
            if root:
                found[root] = min(_HEAVIEST, found[root] + more)
    return found
