"""Sentences that say nearly the same, as a standfirst and the lead below it do: no summary has room for both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS

SAME = 0.75
"""Share of the words of the shorter sentence, those that every text has left aside, that make the longer one repeat it."""
_FEWEST = 6
"""With fewer words a sentence has too little to tell by whether it is said again."""


def weighty(words: Iterable[str]) -> frozenset[str]:
    """The words that tell what a sentence says, figures among them."""
    return frozenset(words) - SUMMARY_STOPWORDS


def repeats(shorter: frozenset[str], longer: frozenset[str]) -> bool:
    """Whether two sentences of these words say nearly the same, whichever is the longer.

    >>> standfirst = weighty("longsor di gunung bakaran merusak rumah warga balikpapan".split())
    >>> repeats(standfirst, weighty("rumah warga gunung bakaran balikpapan rusak diterjang longsor".split()))
    True
    """
    fewest = min(len(shorter), len(longer))
    return fewest >= _FEWEST and len(shorter & longer) >= SAME * fewest


def twins(lines: Sequence[Sequence[str]], numbers: Sequence[int]) -> dict[int, set[int]]:
    """Those of some sentences that say nearly the same as others of them, with these; ``lines`` holds the words of all."""
    said = [(n, weighty(lines[n])) for n in numbers]
    pairs = [(n, m) for (n, its), (m, other) in combinations(said, 2) if repeats(its, other)]
    found: dict[int, set[int]] = {}
    for n, m in pairs:
        found.setdefault(n, set()).add(m)
        found.setdefault(m, set()).add(n)
    return found
