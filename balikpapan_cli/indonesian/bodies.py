"""The names of public bodies. The rule owned here: what the curated list or the words of government say is one is one, in any
place (``Pemkot Balikpapan``, ``Pemerintah Kota Balikpapan``); nothing is joined on a likeness of letters.
"""

from __future__ import annotations

from balikpapan_cli.indonesian import data
from balikpapan_cli.indonesian.aliases import Alias, curated, starting_with
from balikpapan_cli.once import cache

_REGIONS = frozenset(["kota", "kabupaten", "kab", "kab.", "provinsi", "propinsi", "prov", "prov."])
_STATE = frozenset(["ri", "polri"])
_OF_THE_STATE = {"republik": [(["indonesia"], "ri")], "dki": [(["jakarta"], "jakarta"), ([], "jakarta")]}
_OFTEN = 100
"""Words looked for in the lines of the list, after which reading all of it costs less."""


def body_key(name: str) -> str:
    """What all ways to write the name of a body have in common: short forms for what has them, without brackets and commas,
    without the state behind a name (``DPR RI``, ``Bareskrim Polri``), and without what a place is, where that goes without saying.

    >>> {*map(body_key, ("Pemkot Balikpapan", "Pemerintah Kota (Pemkot) Balikpapan", "Pemerintah Kota Balikpapan"))}
    {'pemkot balikpapan'}
    >>> body_key("Badan Meteorologi , Klimatologi , dan Geofisika"), body_key("Polda Kalimantan Timur"), body_key("DPR RI")
    ('bmkg', 'polda kaltim', 'dpr')
    >>> body_key("DPRD Kota Balikpapan"), body_key("DPRD Kota Bogor"), body_key("Dinas Kesehatan Dinkes Provinsi Maluku")
    ('dprd balikpapan', 'dprd kota bogor', 'dinkes maluku')
    """
    key = name.lower()
    while "(" in key:
        before, _, rest = key.partition("(")
        key = before + rest.partition(")")[2]
    words = (key.replace(",", " ") if "," in key else key).split()
    found: list[str] = []
    at, end = 0, len(words)
    while at < end:
        word = words[at]
        at += 1
        for others, short in _ways[word]:
            if words[at : at + len(others)] == others:
                word = short
                at += len(others)
                break
        if word in _REGIONS and found and at < end and not (word == "kota" and words[at] in _cities()):
            continue
        if found[-1:] != [word]:  # the acronym behind its expansion, its brackets folded away
            found.append(word)
    if len(found) > 1 and found[-1] in _STATE:
        found.pop()
    return " ".join(found)


class _Ways(dict[str, tuple[tuple[list[str], str], ...]]):
    """By the first word of each form of the curated list its other words and its short form, the longest first; words of the
    state among them."""

    def __missing__(self, first: str) -> tuple[tuple[list[str], str], ...]:
        if len(self) > _OFTEN:
            found = [*_all_ways().get(first, ())]
        else:
            found = [way for alias in starting_with(first) for start, way in _ways_of(alias) if start == first]
        found += _OF_THE_STATE.get(first, ())
        found.sort(key=lambda way: -len(way[0]))
        self[first] = ways = tuple(found)
        return ways


_ways = _Ways()


@cache
def _all_ways() -> dict[str, list[tuple[list[str], str]]]:
    ways: dict[str, list[tuple[list[str], str]]] = {}
    for alias in curated():
        for first, way in _ways_of(alias):
            ways.setdefault(first, []).append(way)
    return ways


def _ways_of(alias: Alias) -> list[tuple[str, tuple[list[str], str]]]:
    return [(form[0], ([*form[1:]], alias.token)) for form in alias.forms if form != (alias.token,)]


@cache
def _cities() -> frozenset[str]:
    return data.words("cities.txt")
