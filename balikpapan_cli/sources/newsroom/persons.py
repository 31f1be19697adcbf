"""People with their offices. The rule it owns: a name needs an office or a verb of saying beside it.

A run of capitalized words is read from its end: what is no word of an office, a body or a place is the name
(``Sekretaris Bappeda Litbang Balikpapan | Tommy Alfianto``). The rest of the article has to bear it out (``borne_out``).
"""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.model import Person
from balikpapan_cli.sources.newsroom.borne_out import Named, borne_out
from balikpapan_cli.sources.newsroom.gazetteer import place_key
from balikpapan_cli.sources.newsroom.runs import WORD, Run, Words, lists

_MOST = 30
_LONGEST_NAME = 4
_GAP = re.compile(r",? ?\([^()\n]{1,40}\) ?|(?P<comma> ?, )|(?<=\)) |(?P<dan> dan )")
_SERIES = re.compile(rf"(?: ?, {WORD})*+ ?, dan ")
_OPENING, _CLOSING = (" (", " ( "), (")", " )")
_PARTICLES = frozenset(["bin", "binti", "van", "von", "al", "el", "de"])


def persons_in(text: str, runs: list[Run]) -> tuple[Person, ...]:
    """The persons that the runs of a text name, in order, each once."""
    known = lists()
    offices, no_name = known.office, known.not_name
    found: list[Named] = []
    pending: tuple[int, int] | None = None  # an office whose name may follow: where it begins and ends
    for number, (start, end, words) in enumerate(runs):
        if pending and text[pending[1] : start] in _OPENING and text.startswith(_CLOSING, end):
            pending = (pending[0], text.index(")", end) + 1)  # Pelaksana Tugas (Plt) Kepala ...
            continue
        gap = _GAP.fullmatch(text, pending[1], start) if pending else None
        joined = gap is not None and not gap["dan"]
        at = -1 if offices.isdisjoint(words) else _office_at(words, known)
        if at < 0:
            office = text[slice(*pending)] if joined and pending else ""
            may = words[-1] not in no_name and (office or _speaks(text, start, end, words[0], known))
            if may and (name := _whole_name(words, known)):
                found.append(Named(name, office))
                pending = None
            elif pending and (
                (gap and _goes_on(words, known, listed=bool(gap["comma"])))
                or (not known.word.isdisjoint(words) and _SERIES.fullmatch(text, pending[1], start))
            ):
                first, last = _name_at_end(words, single=False, known=known)
                pending = (pending[0], _place(start, words, first) if last else end)
                if last:
                    found.append(Named(_bare(words[first:last], known), text[slice(*pending)].rstrip(" ,")))
                    pending = None
            else:
                pending = None
            continue
        if _names_a_building(text, start, words[:at], known):
            pending = None
            continue
        begin = _with_former(text, _place(start, words, at), known)
        if joined and pending and at == 0 and (text[pending[1] - 1] == ")" or words[0] in known.arm):
            begin = pending[0]  # Kapolres Paser, AKBP ...
        behind = at + (2 if "-".join(words[at : at + 2]) in known.pair else 1)
        single = behind > at + 1 or words[at] in known.personal
        first, last = _name_at_end(words[behind:], single, known)
        if not last or _is_place_of(words[at], first, text[end : end + 3], runs[number + 1 : number + 2], known):
            pending = (begin, end)
            continue
        name = _bare(words[behind + first : behind + last], known)
        if words[at] in known.aide and text.startswith((", ", " , "), end):
            found.append(Named(name, ""))
            pending = (begin, end)  # Pengacara Setya Novanto, ...
            continue
        office = text[begin : _place(start, words, behind + first)].rstrip(" ,")
        found.append(Named(name, _trim_office(office, known)))
        pending = None
    return tuple(
        [Person(" ".join(one.name), " ".join(one.office.split()).replace(" ,", ",")) for one in borne_out(found, text)][
            :_MOST
        ]
    )


def _place(start: int, words: list[str], at: int) -> int:
    """Where in the text a word of a run begins."""
    return start + sum(map(len, words[:at])) + at


def _office_at(words: list[str], known: Words) -> int:
    """Which word opens the office; -1 if none does: behind some words an office is part of the name of a body
    (``Sekretariat Presiden``), and whom a lawyer serves has an office of his own."""
    places = [n for n, word in enumerate(words) if word in known.office and not (n and words[n - 1] in known.belongs)]
    if len(places) > 1 and words[places[0]] in known.aide and words[places[1]] not in known.aide:
        return places[1]
    return places[0] if places else -1


def _names_a_building(text: str, start: int, before: list[str], known: Words) -> bool:
    """Whether an office is part of the name of a street, a mosque, a hall: ``Jalan Jenderal Sudirman``, ``Kantor Wali Kota``."""
    if not known.building.isdisjoint(before):
        return True
    return text[max(0, start - 12) : max(0, start - 1)].rpartition(" ")[2] in known.street


def _with_former(text: str, begin: int, known: Words) -> int:
    """Where an office begins with the small words that make it a former one, or one that is wished for."""
    while (word := text[max(0, begin - 12) : max(0, begin - 1)].rpartition(" ")[2]) in known.former:
        begin -= len(word) + 1
    return begin


def _is_place_of(office: str, first: int, behind: str, following: list[Run], known: Words) -> bool:
    """Whether what stands behind an office of a place (``Kapolsek Antang Kalang, Iptu``) is that place, as the holder follows."""
    if first or office not in known.of_place or not following or not behind.startswith((", ", " , ")):
        return False
    return following[0][2][0] in known.office


def _goes_on(words: list[str], known: Words, *, listed: bool) -> bool:
    """Whether the words go on with an office: those of its field behind ``dan`` (``Eksekusi KPK``), and behind a comma
    (``listed``) the body that it is an office of."""
    return words[0] in known.opens or (not listed and not known.word.isdisjoint(words))


def _name_at_end(words: list[str], single: bool, known: Words) -> tuple[int, int]:
    """Where the name at the end of the words after an office's first begins and ends; (0, 0) if there is none, or no telling
    where it begins."""
    if any(word in known.company for word in words):
        return 0, 0
    last = len(words)
    while (
        last > 2 and len(words[last - 1]) <= 4 and words[last - 1].isupper() and words[last - 1] not in known.not_name
    ):
        last -= 1  # degrees: Ari Wibowo SH
    at = last
    while at > 0 and last - at < _LONGEST_NAME and _may_name(words[at - 1], known):
        at -= 1
    if last - at == 1 < at and words[at - 1] in known.within and _may_name(words[at - 2], known):
        at -= 2  # Budi Karya Sumadi
    at = _behind_place(words, at)
    for n in range(last - 2, at, -1):
        if words[n] in known.begins:
            at = n  # Rektor Unair Prof Budi Santoso
            break
    if words[at : at + 1] and words[at] in _PARTICLES:
        at += 1
    core = _bare(words[at:last], known)
    if len(core) >= 2:
        return at, last
    single = single or (at > 0 and words[at - 1] in known.arm)
    if len(core) == 1 and single and len(core[0]) >= 4 and "dan" not in words:
        return at, last
    return 0, 0


def _behind_place(words: list[str], at: int) -> int:
    """Where a name goes on behind a place whose words are names, too: ``Bupati Intan Jaya | Rudi Hartadi``."""
    for first in range(max(0, at - 2), at + 1):
        for end in (at + 2, at + 1):
            if first + 2 <= end < len(words) and place_key(" ".join(words[first:end])):
                return end
    return at


def _whole_name(words: list[str], known: Words) -> list[str]:
    """All the words as a name of two to four; empty if one of them cannot be of a name."""
    if words[0].lower() in STOPWORDS or words[0].lower() in known.said:
        words = words[1:]
    words = _bare(words, known)
    if 2 <= len(words) <= _LONGEST_NAME and all(_may_name(word, known) for word in words):
        return words
    return []


def _may_name(word: str, known: Words) -> bool:
    if word in known.not_name or word == "dan" or word.lower() in STOPWORDS:
        return False
    if len(word) > 1 and word.isupper():
        return len(word) == 2 and word[1] == "."
    return word[0].isupper() or word in _PARTICLES


def _bare(name: list[str], known: Words) -> list[str]:
    """A name without the honorifics before it."""
    while name and name[0] in known.honorific:
        name = name[1:]
    return name


def _trim_office(office: str, known: Words) -> str:
    """The office without honorifics at its end."""
    words = office.split(" ")
    while len(words) > 1 and words[-1] in known.honorific:
        words.pop()
    return " ".join(words)


def _speaks(text: str, start: int, end: int, first: str, known: Words) -> bool:
    """Whether a verb of saying stands right before or after the name."""
    if text[end + 1 : end + 16].partition(" ")[0] in known.says and text[end] == " ":
        return True
    return first == "Menurut" or (start > 3 and text[max(0, start - 12) : start - 1].rpartition(" ")[2] in known.said)
