"""Where the name of a village, a kelurahan or a district ends that stands between the office of its head and a name. The rule it
owns: a place that is listed (data/villages.txt, data/places.txt) is never a name; behind one that is not, a name begins as names
do, or where the article writes the place without it, or there is no telling.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.sources.data import lines
from balikpapan_cli.sources.named.alone import Alone, may_stand_alone
from balikpapan_cli.sources.named.runs import Words
from balikpapan_cli.sources.newsroom.gazetteer import place_key

_LONGEST_PLACE = 4


@cache
def _villages() -> frozenset[str]:
    names = (name for line in lines("villages.txt") if not line.startswith("[") for name in line.split(","))
    return frozenset(_joined(name.split()) for name in names if name.strip())


def _joined(words: Sequence[str]) -> str:
    return "".join(words).replace("-", "").lower()


def place_size(words: Sequence[str]) -> int:
    """How many of the first words name a village or a district that is listed; 0 if they do not.

    >>> [place_size(words.split()) for words in ("Gunung Bahagia Siti", "Gunungbahagia", "Balikpapan Timur", "Siti Aminah")]
    [2, 1, 2, 0]
    """
    for size in range(min(_LONGEST_PLACE, len(words)), 0, -1):
        if _joined(words[:size]) in _villages() or (size > 1 and place_key(" ".join(words[:size]))):
            return size
    return 0


def place_at(office: str, words: Sequence[str], known: Words) -> int:
    """Where the place begins behind the office of its head (``Lurah``, ``Plt Camat``, ``Kepala Desa``), whose words behind the
    first are ``words``; -1 if it is another office."""
    if office in known.village:
        return 0
    if known.headed.isdisjoint(words):
        return -1
    before = office
    for n, word in enumerate(words[:3], 1):
        if word in known.village or (before in ("Kepala", "Sekretaris") and word in known.bare):
            return n
        before = word
    return -1


def behind_place(words: Sequence[str], first: int, last: int, alone: Alone, known: Words) -> int:
    """Where a name of three words or more begins that goes from ``first`` to ``last``, without the place that it seems to begin
    in or with: ``Ketua LPM Gunung | Bahagia Siti Aminah``, ``Kepala Pasar | Telagari Siti Aminah``."""
    for at in (first - 1, first):
        size = place_size(words[at:last]) if at >= 0 and words[at] not in first_names() else 0
        if size and (size > 1 or words[at] not in known.given) and first < at + size <= last - 2:
            return at + size
    placed = first and words[first - 1] in known.geo and words[first] not in alone
    return first + 1 if placed and words[first] not in first_names() and words[first][1:] not in ("", ".") else first


def behind_number(words: Sequence[str], known: Words) -> tuple[int, bool]:
    """Where behind ``Ketua RT 12`` or ``Kepala SMAN 1`` a name begins, with a listed place before it or not, and whether it may be
    one of a single word: as known names do, or behind a place that is listed; (-1, False) if there is no telling."""
    at = 1 if words[0] in known.bare else 0
    size = place_size(words[at:]) or (1 if place_key(words[at]) else 0)
    at += size
    rest = len(words) - at
    if rest == 1 and size and may_stand_alone(words[at], known):
        return at, True
    if rest == 0 or (rest > 1 and words[at] in first_names()) or (size and rest == 2):
        return at, False
    return -1, False


def behind_kind(words: Sequence[str], known: Words) -> int:
    """Where a name begins, as names do, behind words in small letters that say what kind of people somebody is of, or behind the
    place that he is of: ``warga Karang Joang | Rudi Hartadi``; -1 if there is no telling."""
    for n, word in enumerate(words):
        if word in first_names() or word in known.begins or word in known.honorific:
            placed = place_size(words[:n]) == n or place_key(words[n - 1]) or words[n - 1] in known.word
            return n if n == 0 or placed else -1
    return -1


def begins_behind(words: Sequence[str], at: int, first: int, last: int, alone: Alone, known: Words) -> int:
    """Where behind a place that is not listed and begins at ``at`` the name begins that ends at ``last``; -1 if there is no
    telling. ``first`` is where what may be of a name begins: a word that places begin with (``Gunung``) takes another."""
    least = first + 1 if first and words[first - 1] in known.geo else first
    for n in range(least, last - 1):
        if words[n] in first_names() or words[n] in alone or words[n][1:] == ".":
            return n
    for n in range(max(least, at + 1), last - 1):
        if alone.goes_on_otherwise(" ".join(words[at:n]), words[n]):
            return n
    return least if last - least == 2 else -1
