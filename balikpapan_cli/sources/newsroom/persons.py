"""People with their offices. The rule it owns: a name needs an office or a verb of saying beside it.

A run of capitalized words is read from its end: what is no word of an office, a body or a place is the name
(``Sekretaris Bappeda Litbang Balikpapan | Tommy Alfianto``).
"""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.model import Person
from balikpapan_cli.sources.newsroom.runs import Run, Words, lists

_MOST = 30
_LONGEST_NAME = 4
_GAP = re.compile(r",? ?\([^()\n]{1,40}\) ?|(?P<comma> ?, )|(?<=\)) |(?P<dan> dan )")
_PARTICLES = frozenset(["bin", "binti", "van", "von", "al", "el", "de"])


def persons_in(text: str, runs: list[Run]) -> tuple[Person, ...]:
    known = lists()
    offices = known.office
    found: dict[str, Person] = {}
    pending: tuple[int, int] | None = None  # an office whose name may follow: where it begins and ends
    for start, end, words in runs:
        if pending and text[pending[1] : start] == " (" and text[end : end + 1] == ")":
            pending = (pending[0], end + 1)  # Pelaksana Tugas (Plt) Kepala ...
            continue
        gap = _GAP.fullmatch(text, pending[1], start) if pending else None
        joined = gap is not None and not gap["dan"]
        if offices.isdisjoint(words):
            office = text[slice(*pending)] if joined and pending else ""
            if (office or _speaks(text, start, end, words[0])) and (name := _whole_name(words, known)):
                _add(found, name, office)
                pending = None
            elif pending and gap and _goes_on(words, known, listed=bool(gap["comma"])):
                name = _name_at_end(words, single=False, known=known)
                at = text.rfind(" ".join(name), start, end) if name else end
                pending = (pending[0], at)
                if name:
                    _add(found, _without_honorifics(name, known), text[slice(*pending)].rstrip(" ,"))
                    pending = None
            else:
                pending = None
            continue
        at = next(n for n, word in enumerate(words) if word in offices)
        begin = start + sum(map(len, words[:at])) + at
        if joined and pending and at == 0 and text[pending[1] - 1] == ")":
            begin = pending[0]
        name = _name_at_end(
            words[at + 1 :], words[at] in known.personal or words[at : at + 2] == ["Wali", "Kota"], known
        )
        if name:
            size = len(" ".join(name))
            office = text[begin : text.rfind(name[0], begin, end)].rstrip(" ,") if size else ""
            _add(found, _without_honorifics(name, known), _trim_office(office, known))
            pending = None
        else:
            pending = (begin, end)
    return _settled(found)


def _goes_on(words: list[str], known: Words, *, listed: bool) -> bool:
    """Whether the words go on with an office: those of its field behind ``dan`` (``Eksekusi KPK``), and behind a comma
    (``listed``) the body that it is an office of."""
    return words[0] in known.opens or (not listed and not known.word.isdisjoint(words))


def _name_at_end(words: list[str], single: bool, known: Words) -> list[str]:
    """The name at the end of the words after an office's first; empty if there is none, or no telling where it begins."""
    if any(word in known.company for word in words):
        return []
    while words and len(words[-1]) <= 4 and words[-1].isupper() and words[-1] not in known.not_name and len(words) > 2:
        words = words[:-1]  # degrees: Ari Wibowo SH
    at = len(words)
    while at > 0 and len(words) - at < _LONGEST_NAME and _may_name(words[at - 1], known):
        at -= 1
    if len(words) - at == 1 < at and words[at - 1] in known.within and _may_name(words[at - 2], known):
        at -= 2  # Budi Karya Sumadi
    name = words[at:]
    if name and name[0] in _PARTICLES:
        name = name[1:]
    core = _without_honorifics(name, known)
    if len(core) >= 2:
        return name
    single = single or (at > 0 and words[at - 1] in known.arm)
    if len(core) == 1 and single and len(core[0]) >= 4 and "dan" not in words:
        return name
    return []


def _whole_name(words: list[str], known: Words) -> list[str]:
    """All the words as a name of two to four; empty if one of them cannot be of a name."""
    if words[0].lower() in STOPWORDS or words[0].lower() in known.said:
        words = words[1:]
    words = _without_honorifics(words, known)
    if 2 <= len(words) <= _LONGEST_NAME and all(_may_name(word, known) for word in words):
        return words
    return []


def _may_name(word: str, known: Words) -> bool:
    if word in known.not_name or word == "dan" or word.lower() in STOPWORDS:
        return False
    return not (len(word) > 1 and word.isupper()) and (word[0].isupper() or word in _PARTICLES)


def _without_honorifics(name: list[str], known: Words) -> list[str]:
    while name and name[0] in known.honorific:
        name = name[1:]
    return name


def _trim_office(office: str, known: Words) -> str:
    """The office without honorifics at its end."""
    words = office.split(" ")
    while len(words) > 1 and words[-1] in known.honorific:
        words.pop()
    return " ".join(words)


def _speaks(text: str, start: int, end: int, first: str) -> bool:
    """Whether a verb of saying stands right before or after the name."""
    if first == "Menurut" or text[max(0, start - 12) : max(0, start - 1)].rpartition(" ")[2] in lists().said:
        return True
    return text[end : end + 1] == " " and text[end + 1 : end + 16].partition(" ")[0] in lists().says


def _add(found: dict[str, Person], name: list[str], office: str) -> None:
    written = " ".join(name)
    key = re.sub(r"[^\w ]", "", written).lower()
    if key not in found or (office and not found[key].office):
        found[key] = Person(found[key].name if key in found else written, " ".join(office.split()))


def _settled(found: dict[str, Person]) -> tuple[Person, ...]:
    """Single names go where a full name holds them."""
    full = {word for key in found if " " in key for word in key.split()}
    return tuple([person for key, person in found.items() if " " in key or key not in full][:_MOST])
