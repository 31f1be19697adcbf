"""How much an article is about each of its roots: the weight of a posting of the field ``root``, worked out when it is written.

The rule owned here: a weight is the whole of BM25F that depends on the article (Robertson, Zaragoza and Taylor 2004: term
frequency over title, lead and body, saturated and normalised by length) plus a bonus for standing near the top, in steps
of 1/SCALE, as one byte (impact-ordered retrieval: Anh and Moffat 2006). A search multiplies it by the rarity of the root
and adds up; it reads no lengths, and a block's greatest weight is a tight bound. Lengths are measured against a constant,
not the archive's average, so that a weight never goes stale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

SCALE = 100
"""Steps of a weight in one unit of BM25F."""

K1 = 0.9
B = 0.6
PIVOT = 300
"""Tokens in an article of ordinary length."""

LEAD = 40
"""An occurrence among the first LEAD tokens counts twice: the newsroom's inverted pyramid."""
TITLE_OCCURRENCES = 2
"""Occurrences in a body that one in the title is worth, besides the bonus of the top."""

TOP, TOP_BONUS = 20, 0.3
UPPER, UPPER_BONUS = 80, 0.3
"""A root that stands among the first so many tokens at all earns so much."""

_HEAVIEST = 255


def weights(body: Sequence[str], title: Sequence[str] = ()) -> dict[str, int]:
    """Root to weight, 1 to 255, of an article whose tokens have these roots; ``""`` stands for a stop word.

    >>> weights(["wali", "kota", "balikpapan"] + 97 * [""] + ["kota", "kabel"])
    {'wali': 209, 'kota': 221, 'balikpapan': 209, 'kabel': 123}
    """
    counts = Counter(body)
    counts.update(body[:LEAD])
    for _ in range(TITLE_OCCURRENCES):
        counts.update(title)
    counts.pop("", None)
    if not counts:
        return {}
    damping = K1 * (1 - B + B * len(body) / PIVOT)
    gain = SCALE * (K1 + 1)
    saturated = [round(gain * tf / (tf + damping)) for tf in range(max(counts.values()) + 1)]
    found = {root: saturated[tf] or 1 for root, tf in counts.items()}
    for roots, bonus in (({*body[:TOP], *title}, TOP_BONUS), ({*body[:UPPER], *title}, UPPER_BONUS)):
        steps = round(SCALE * bonus)
        for root in roots:
            if root:
                found[root] = min(_HEAVIEST, found[root] + steps)
    return found
