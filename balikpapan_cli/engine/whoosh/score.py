"""What an article is worth for a query, in figures. The rule owned here: every constant and formula of ranking at search time.

A query is a set of units (a word and all that stands for it). An article's score for a unit is the best of the unit's
ways to be said: rarity of the term (``idf``) times weight of the posting, times a factor for how far the way is from what
was typed, plus a bonus where the very form that was typed stands in the text. The scores of the units add up to a power
mean (``power``): in a short query an article must be about all of its words, in a long one it may be about most.
The figures were chosen on known-item queries over Indonesian news (benchmarks/retrieval.py); none of them is sharp.
"""

from __future__ import annotations

from math import log

from balikpapan_cli.engine.whoosh.schema import SCALE

EXACT = 0.6
"""Bonus of the form that was typed, in units of its rarity."""
NAMED = 0.5
"""That bonus for the acronym that was typed, or the name that has one: the other says as much."""
SOUND = 0.85
"""A name that sounds like the one that was typed; both are in the archive."""
SOUND_OF_WORD = 0.5
"""The same when what was typed is a word from which others are made (oli, Uli): only a name is sure to be meant by both."""
SOUND_UNKNOWN = 0.95
"""The same when what was typed is not in the archive."""
SPELLING = (1.0, 0.85, 0.6)
"""Another spelling, by edits, when what was typed is not in the archive."""
FIRST_LETTER = 0.9
"""A spelling whose first letter differs: people seldom mistype it."""
DOUBTFUL = 0.7
"""A spelling of a word that no article has as it is written, though its root is there."""
ACRONYM = 1.1
"""An acronym named by its expansion, or an expansion by its acronym; against the rarity of the acronym alone."""
EXPANSION = 0.8
"""Rarity of an expansion, against the sum of its words' rarities, when that is more than the acronym's."""
APART = 0.3
"""The words of an expansion where they do not stand together."""
JOINED = 0.95
"""Two words written as one, or one as two."""
ASIDE = 40
"""Steps of weight of a word that stands only in what cleaning took out of an article (links, captions): fewer than any
occurrence has, and none unless the article has another of the words."""
TITLE = 1.5
"""An occurrence in the title, where only written forms are compared."""
PREFIX = 0.8
"""A word that only begins as typed."""

WEIGHED = frozenset({"root", "acro"})
"""Fields whose postings hold weights of ``impact``; the others hold counts."""

SHORT = 8
"""Units from which on the mean is the plain one."""
_K1 = 0.9

SATURATED = tuple(map(float.__truediv__, map((1.9).__mul__, range(256)), map(_K1.__add__, range(256))))
"""Occurrences to their worth, for fields whose weights are counts (body, title): ``1.9 * tf / (tf + _K1)``."""


def idf(df: int, count: int) -> float:
    """The rarity of a term that ``df`` of ``count`` articles hold, as Whoosh has it.

    >>> round(idf(9, 1000), 2), round(idf(999, 1000), 2)
    (5.61, 1.0)
    """
    return log(count / (df + 1)) + 1 if count else 0.0


def gain(rarity: float, factor: float = 1.0) -> float:
    """What a step of weight in ``root`` or ``acro`` is worth."""
    return rarity * factor / SCALE


def power(units: int) -> float:
    """The exponent of the power mean: ``(sum(score ** power) / units) ** (1 / power)``.

    >>> power(1), power(2), round(power(3), 2), power(12)
    (1.0, 0.125, 0.23, 1.0)
    """
    return min(1.0, (units / SHORT) ** 1.5) if units > 1 else 1.0
