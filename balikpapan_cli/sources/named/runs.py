"""Runs of capitalized words, and the words that tell what they name. The rule it owns: data/offices.txt holds those words, and
indonesian/data/offices.txt those of offices that summaries know as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balikpapan_cli.indonesian.aliases import curated
from balikpapan_cli.indonesian.data import words as shared
from balikpapan_cli.sources import data
from balikpapan_cli.sources.newsroom.gazetteer import gazetteer

WORD = r"[A-Z][\w’'`-]*+"  # nothing that may follow begins with what is in it
_AFTER_TITLE = (
    r"(?:\.(?:(?<= [A-Z]\.)|(?<= (?:Dr|Ir|Hj|KH)\.)|(?<= (?:Drs|Dra|Pol|Inf|Kav|Arm|Czi|Cpl|Mar)\.)"
    r"|(?<=\b(?:Pj|PT|CV)\.)|(?<=\b(?:Plt|Plh|Pjs)\.)|(?<=\b(?:Prof|Capt|Kapt)\.)))?"
)
_LINK = r"(?:(?:dan|bin|binti|van|von|al|el|de|dr[gh]?\.?) )?"
_OF_A_DEGREE = r"(?!\.\w(?:(?<= [A-Z]..)|(?<= [A-Z][a-z]..)))"  # S.Sos, Sp.P
RUN = re.compile(rf"{WORD}(?:{_AFTER_TITLE} {_LINK}{WORD}{_OF_A_DEGREE})*+")
_DOCTOR = re.compile(r"dr[gh]?\.? (?=[A-Z])")


class Words:
    """The lists by their headings, and what is made of them."""

    office: frozenset[str]
    personal: frozenset[str]
    pair: frozenset[str]
    honorific: frozenset[str]
    word: frozenset[str]
    head: frozenset[str]
    company: frozenset[str]
    body: frozenset[str]
    foreign: frozenset[str]
    said: frozenset[str]
    says: frozenset[str]
    claims: frozenset[str]
    not_name: frozenset[str]
    opens: frozenset[str]
    inner: frozenset[str]
    single: frozenset[str]
    arm: frozenset[str]
    rank: frozenset[str]
    within: frozenset[str]
    last: frozenset[str]
    belongs: frozenset[str]
    building: frozenset[str]
    street: frozenset[str]
    former: frozenset[str]
    aide: frozenset[str]
    qualifier: frozenset[str]
    of_place: frozenset[str]
    begins: frozenset[str]
    degree: frozenset[str]
    ends: frozenset[str]
    bank: frozenset[str]
    given: frozenset[str]
    thing: frozenset[str]
    small: frozenset[str]
    expert: frozenset[str]
    people: frozenset[str]
    another: frozenset[str]
    no_field: frozenset[str]
    time: frozenset[str]
    wants: frozenset[str]
    bare: frozenset[str]
    village: frozenset[str]
    geo: frozenset[str]
    bodied: frozenset[str]
    sport: frozenset[str]
    team: frozenset[str]
    club: frozenset[str]
    place: frozenset[str]
    kind: frozenset[str]
    describing: frozenset[str]
    headed: frozenset[str]

    def __init__(self, sections: dict[str, set[str]]) -> None:
        for name, words in sections.items():
            setattr(self, name, frozenset(words))


@cache
def lists() -> Words:
    sections: dict[str, set[str]] = {}
    for head, words in _sections():
        sections.setdefault(head, set()).update(words)
    sections["office"] |= shared("offices.txt")
    personal_too = sections.pop("name")
    places = {word for name in gazetteer().names.values() for word in name.split() if len(word) > 1} - personal_too
    written = {word for body in curated_bodies() for word in body if word[0].isupper()}
    sections["word"] |= written - personal_too - sections["given"]
    opens = sections["head"] | sections["company"] | sections["body"]
    no_body = sections["arm"] | sections.pop("neither") | sections.pop("foreign-word") | sections["club"]
    no_body |= {short for alias in curated() for short in alias.shorts} - sections["given"]
    ranks = sections["rank"] | {rank.upper() for rank in sections["rank"]}
    sections["rank"] = ranks
    sections["office"] |= ranks
    sections["arm"] |= ranks
    sections["personal"] |= ranks
    sections["not_name"] = sections["office"] | sections["word"] | opens | places | no_body
    sections["claims"] |= sections["says"]
    sections["opens"] = opens
    sections["place"] = places - sections["word"]
    sections["headed"] = sections["village"] | sections["bare"]
    sections["inner"] = sections["word"] - opens
    sections["single"] = sections["office"] | sections["body"]
    sections["kind"] = sections["people"] | sections["small"] | sections["expert"]
    sections["describing"] = sections["small"] | sections["expert"] | sections["office"] | sections["qualifier"]
    sections["last"] |= sections["body"]
    return Words(sections)


@cache
def _sections() -> list[tuple[str, list[str]]]:
    """The lines of the lists, each with the heading that it stands under."""
    head, found = "", []
    for line in (*data.lines("offices.txt"), *data.lines("no-persons.txt")):
        if line.startswith("["):
            head = line.strip("[]")
        else:
            found.append((head, line.split()))
    return found


@cache
def curated_bodies() -> frozenset[tuple[str, ...]]:
    """The names of bodies that the curated list has in full, word by word, without commas."""
    heads = {word for head, words in _sections() if head == "head" for word in words}
    names = (tuple(name.replace(",", "").split()) for alias in curated() for name in alias.names)
    return frozenset(name for name in names if len(name) > 1 and name[0] in heads)


@cache
def curated_firms() -> frozenset[tuple[str, ...]]:
    """The universities, banks and firms that the curated list has in full, word by word."""
    heads = {word for head, words in _sections() if head == "company" for word in words}
    names = (tuple(name.split()) for alias in curated() for name in alias.names)
    return frozenset(name for name in names if len(name) > 1 and name[0] in heads)


Run = tuple[int, int, list[str]]
"""A run of capitalized words: where it starts and ends, and its words."""


def runs_in(text: str) -> list[Run]:
    """The runs that can matter: of several words, or of one that is an office or a body."""
    known = lists()
    single = known.single
    runs: list[Run] = []
    titles = (match.span() for match in _DOCTOR.finditer(text))
    doctors = {end: start for start, end in titles if not text[start - 1 : start].isalnum()}
    for match in RUN.finditer(text):
        run = match[0]
        if " " not in run and run not in single and not doctors:
            continue
        start, end = match.span()
        if start in doctors:
            runs.append((doctors[start], end, text[doctors[start] : end].split(" ")))
        elif " dan " in run:
            runs += _parted(start, run.split(" "), known)
        elif " " in run or run in single:
            runs.append((start, end, run.split(" ")))
    return runs


def _parted(start: int, words: list[str], known: Words) -> Iterator[Run]:
    """A run parted at each ``dan`` that does not stand within the name of a body (``Kelautan dan Perikanan``)."""
    first, end = 0, start - 1
    for n, word in enumerate(words):
        if word == "dan" and not (words[n - 1] in known.word and words[n + 1] in known.inner):
            yield start, end, words[first:n]
            first, start = n + 1, end + len(" dan ")
        end += len(word) + 1
    yield start, end, words[first:]


def word_before(text: str, at: int) -> str:
    """The word that stands before a blank before ``at``; of a long one the end."""
    return text[at - 12 if at > 12 else 0 : at - 1 if at else 0].rpartition(" ")[2]
