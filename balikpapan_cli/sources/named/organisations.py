"""Public bodies, companies and parties. The rule it owns: a word that such names begin with, and words that they go on with,
or a place (data/offices.txt)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from balikpapan_cli.indonesian.acronyms import mine
from balikpapan_cli.indonesian.bodies import body_key
from balikpapan_cli.model import Person
from balikpapan_cli.sources.named.runs import RUN, WORD, Run, Words, curated_bodies, lists
from balikpapan_cli.sources.newsroom.gazetteer import place_key

_MOST = 30
_LONGEST_BODY = 16
_LONGEST_PLACE = 4
_COMMAS = (", ", " , ")
_SERIAL = ("Badan ", "Dinas ", "Kementerian ")
_FIRMS = ("PT ", "CV ")
_PARTIES = ("Partai", "Fraksi")
_REGIONS = ("Kota", "Kabupaten", "Provinsi")
_NEXT = re.compile(rf" ({WORD})")
_SERIES = re.compile(rf"(?: ?, {WORD}){{1,3}} ?,? dan {WORD}")


def organisations_in(text: str, runs: list[Run], persons: tuple[Person, ...]) -> tuple[str, ...]:
    """The organisations that the runs of a text name, in order, each once, without the ``persons`` who stand behind them."""
    known = lists()
    found: dict[str, int] = {}
    named: set[str] = set()
    firms: set[str] = set()
    for acronym, expansion in mine(text):
        written = f"{expansion} ({acronym})"
        at = text.find(written)
        if at < 0:
            continue
        first, last = expansion.split(" ")[0], expansion.split(" ")[-1]
        if text.startswith(_FIRMS, max(0, at - 3)):
            at -= 3  # PT Kaltim Coal (KC)
            firms.update((acronym, text[at : at + 3] + expansion))
            found.setdefault(text[at : at + 3] + written, at)
        elif first in known.head or first in known.company or last in known.foreign or expansion.startswith("Ibu Kota"):
            named.update((acronym, expansion))
            found.setdefault(written + _place_after(text, at + len(written)), at)
    names_no_body = known.opens.isdisjoint
    for start, end, words in runs:
        if names_no_body(words):
            continue
        for body in _bodies(words, known, persons):
            if text.startswith(_COMMAS, end) and body.startswith(_SERIAL) and body.endswith(words[-1]):
                body += _series_after(text, end, known)
            if body not in found and body not in firms and not (named and any(name.startswith(body) for name in named)):
                found[body] = start
    once: dict[str, str] = {}
    for body in sorted(found, key=found.__getitem__):
        once.setdefault(_key(body), body)
    return tuple(once.values())[:_MOST]


_key = lru_cache(1 << 14)(body_key)  # articles name the same bodies again and again


def _without_person(body: str, persons: tuple[Person, ...]) -> str:
    """A body without the name of a person at its end: ``PT PLN Darmawan Prasodjo``."""
    for person in persons:
        rest = body.removesuffix(f" {person.name}")
        if rest != body and " " in rest and (" " in person.name or person.office.endswith(rest)):
            return rest
    return body


def _series_after(text: str, at: int, known: Words) -> str:
    """How the name of a body goes on: ``, Klimatologi, dan Geofisika``."""
    match = _SERIES.match(text, at)
    if not match or not all(word in known.inner for word in re.findall(WORD, match[0])):
        return ""
    end = match.end()
    while (more := _NEXT.match(text, end)) and more[1] in known.inner and more[1] not in _REGIONS:
        end = more.end()
    return text[at:end]


def _bodies(words: list[str], known: Words, persons: tuple[Person, ...]) -> Iterator[str]:
    """The organisations in a run of capitalized words."""
    at = 0
    while at < len(words):
        size = _body_size(words[at : at + _LONGEST_BODY], known) if words[at] in known.opens else 0
        if size:
            body = " ".join(words[at : at + size])
            yield _without_person(body, persons) if words[at] in known.company else body
        at += size or 1


def _body_size(words: list[str], known: Words) -> int:
    """How many words the organisation has that begins with the first; 0 if it is none.

    Behind a place, or a name that needs no more, a rank is a person's: ``Panglima TNI Jenderal Andika``.
    """
    if words[0] in known.company:
        stop = 1
        while stop < len(words) and words[stop] not in known.office and words[stop] != "dan":
            stop += 1
        return stop if 2 <= stop <= 6 else 0
    stop = _curated_size(words)
    placed = False
    while stop < len(words):
        place = _place_size(words[stop:])
        if not place and words[stop] not in known.word and words[stop] != "dan":
            break
        if words[stop] == "dan" and (words[stop - 1] in known.body or words[0] in _PARTIES):
            break
        if words[stop] in known.office and (placed or words[stop - 1] in known.last):
            break
        placed = placed or place > 0
        stop += place or 1
    if words[0] == "Pemerintah" and not placed:
        return 0
    return stop if stop > 1 or words[0] in known.body else 0


def _curated_size(words: list[str]) -> int:
    """How many words the curated name of a body has that they begin with; 1 if there is none."""
    for name in _curated().get(" ".join(words[:2]), ()):
        if words[: len(name)] == name:
            return len(name)
    return 1


@cache
def _curated() -> dict[str, list[list[str]]]:
    """The curated names of bodies by their first two words, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for name in sorted(curated_bodies(), key=len, reverse=True):
        found.setdefault(" ".join(name[:2]), []).append([*name])
    return found


def _place_after(text: str, at: int) -> str:
    match = RUN.match(text, at + 1) if text[at : at + 1] == " " else None
    if not match:
        return ""
    words = match[0].split(" ")
    size = _place_size(words)
    return " " + " ".join(words[:size]) if size else ""


def _place_size(words: list[str]) -> int:
    """How many of the first words name a place."""
    for size in range(min(_LONGEST_PLACE, len(words)), 0, -1):
        if place_key(" ".join(words[:size])):
            return size
    return 0
