"""People with their offices, and organisations. The rule it owns: a name needs an office or a verb of saying beside it.

A run of capitalized words is read from its end: what is no word of an office, a body or a place is the name
(``Sekretaris Bappeda Litbang Balikpapan | Tommy Alfianto``). data/offices.txt holds the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balikpapan_cli.indonesian.acronyms import mine
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.model import Person
from balikpapan_cli.sources import data
from balikpapan_cli.sources.newsroom.gazetteer import gazetteer, is_place
from balikpapan_cli.tuples import NamedTuple

_MOST = 30
_LONGEST_NAME = 4
_LONGEST_BODY = 16
_WORD = r"[A-Z][\w’'`-]*+"  # nothing that may follow begins with what is in it
_AFTER_TITLE = r"(?:\.(?:(?<= [A-Z]\.)|(?<= (?:Dr|Ir|Hj|KH)\.)|(?<= (?:Drs|Dra|Pol|Inf|Kav|Arm|Czi|Cpl|Mar)\.)))?"
_RUN = re.compile(rf"{_WORD}(?:{_AFTER_TITLE} (?:dan |bin |binti |van |von |al |el |de )?{_WORD})*+")
_GAP = re.compile(r",? ?\([^()\n]{1,40}\) ?|(?P<comma> ?, )|(?<=\)) |(?P<dan> dan )")
_COMMAS = (", ", " , ")
_SERIAL = ("Badan ", "Dinas ", "Kementerian ")
_REGIONS = ("Kota", "Kabupaten", "Provinsi")
_NEXT = re.compile(rf" ({_WORD})")
_SERIES = re.compile(rf"(?: ?, {_WORD}){{1,3}} ?,? dan {_WORD}")
_PARTICLES = frozenset(["bin", "binti", "van", "von", "al", "el", "de"])


class _Words(NamedTuple):
    office: frozenset[str]
    personal: frozenset[str]
    honorific: frozenset[str]
    word: frozenset[str]
    head: frozenset[str]
    company: frozenset[str]
    body: frozenset[str]
    foreign: frozenset[str]
    said: frozenset[str]
    says: frozenset[str]
    not_name: frozenset[str]
    opens: frozenset[str]
    inner: frozenset[str]
    single: frozenset[str]
    arm: frozenset[str]
    within: frozenset[str]
    last: frozenset[str]


@cache
def _lists() -> _Words:
    sections: dict[str, set[str]] = {}
    section: set[str] = set()
    for line in data.lines("offices.txt"):
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), set())
        else:
            section.update(line.split())
    places = {word for name in gazetteer().names.values() for word in name.split()} - sections.pop("name")
    opens = sections["head"] | sections["company"] | sections["body"]
    no_body = sections["arm"] | sections.pop("neither")
    ranks = sections.pop("rank")
    sections["office"] |= ranks
    sections["arm"] |= ranks
    sections["personal"] |= ranks
    sections["not_name"] = sections["office"] | sections["word"] | opens | places | no_body
    sections["opens"] = opens
    sections["inner"] = sections["word"] - opens
    sections["single"] = sections["office"] | sections["body"]
    sections["last"] |= sections["body"]
    return _Words(**{name: frozenset(words) for name, words in sections.items()})


Run = tuple[int, int, list[str]]
"""A run of capitalized words: where it starts and ends, and its words."""


def entities(text: str) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """``people(text)`` and ``organisations(text)``, in one go."""
    runs = _runs(text)
    return _people(text, runs), _organisations(text, runs)


def people(text: str) -> tuple[Person, ...]:
    """The persons whom ``text`` names with an office or as a speaker, in order, each once.

    >>> people("Wali Kota Balikpapan Rahmad Mas’ud menerima Wali Kota Palu, Hadianto Rasyid, di kantornya.")
    (Person(name='Rahmad Mas’ud', office='Wali Kota Balikpapan'), Person(name='Hadianto Rasyid', office='Wali Kota Palu'))
    >>> people("“Baik,” ujar Tommy Alfianto. Kerja sama Kota Yokohama dan Kota Balikpapan berlanjut.")
    (Person(name='Tommy Alfianto', office=''),)
    """
    return _people(text, _runs(text))


def _runs(text: str) -> list[Run]:
    """The runs that can matter: of several words, or of one that is an office or a body."""
    lists = _lists()
    runs: list[Run] = []
    for match in _RUN.finditer(text):
        run = match[0]
        if " " not in run:
            if run in lists.single:
                runs.append((*match.span(), [run]))
        elif " dan " in run:
            runs += _parted(match.start(), run.split(" "), lists)
        else:
            runs.append((*match.span(), run.split(" ")))
    return runs


def _parted(start: int, words: list[str], lists: _Words) -> Iterator[Run]:
    """A run parted at each ``dan`` that does not stand within the name of a body (``Kelautan dan Perikanan``)."""
    part: list[str] = []
    for n, word in enumerate(words):
        if word == "dan" and not (words[n - 1] in lists.word and words[n + 1] in lists.inner):
            yield start, start + len(" ".join(part)), part
            start += len(" ".join(part)) + len(" dan ")
            part = []
        else:
            part.append(word)
    yield start, start + len(" ".join(part)), part


def _people(text: str, runs: list[Run]) -> tuple[Person, ...]:
    lists = _lists()
    offices = lists.office
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
            if (office or _speaks(text, start, end, words[0])) and (name := _whole_name(words, lists)):
                _add(found, name, office)
                pending = None
            elif pending and gap and _goes_on(words, lists, listed=bool(gap["comma"])):
                name = _name_at_end(words, single=False, lists=lists)
                at = text.rfind(" ".join(name), start, end) if name else end
                pending = (pending[0], at)
                if name:
                    _add(found, _without_honorifics(name, lists), text[slice(*pending)].rstrip(" ,"))
                    pending = None
            else:
                pending = None
            continue
        at = next(n for n, word in enumerate(words) if word in offices)
        begin = start + sum(map(len, words[:at])) + at
        if joined and pending and at == 0 and text[pending[1] - 1] == ")":
            begin = pending[0]
        name = _name_at_end(
            words[at + 1 :], words[at] in lists.personal or words[at : at + 2] == ["Wali", "Kota"], lists
        )
        if name:
            size = len(" ".join(name))
            office = text[begin : text.rfind(name[0], begin, end)].rstrip(" ,") if size else ""
            _add(found, _without_honorifics(name, lists), _trim_office(office, lists))
            pending = None
        else:
            pending = (begin, end)
    return _settled(found)


def _goes_on(words: list[str], lists: _Words, *, listed: bool) -> bool:
    """Whether the words go on with an office: those of its field behind ``dan`` (``Eksekusi KPK``), and behind a comma
    (``listed``) the body that it is an office of."""
    return words[0] in lists.opens or (not listed and not lists.word.isdisjoint(words))


def _name_at_end(words: list[str], single: bool, lists: _Words) -> list[str]:
    """The name at the end of the words after an office's first; empty if there is none, or no telling where it begins."""
    if any(word in lists.company for word in words):
        return []
    while words and len(words[-1]) <= 4 and words[-1].isupper() and words[-1] not in lists.not_name and len(words) > 2:
        words = words[:-1]  # degrees: Ari Wibowo SH
    at = len(words)
    while at > 0 and len(words) - at < _LONGEST_NAME and _may_name(words[at - 1], lists):
        at -= 1
    if len(words) - at == 1 < at and words[at - 1] in lists.within and _may_name(words[at - 2], lists):
        at -= 2  # Budi Karya Sumadi
    name = words[at:]
    if name and name[0] in _PARTICLES:
        name = name[1:]
    core = _without_honorifics(name, lists)
    if len(core) >= 2:
        return name
    single = single or (at > 0 and words[at - 1] in lists.arm)
    if len(core) == 1 and single and len(core[0]) >= 4 and "dan" not in words:
        return name
    return []


def _whole_name(words: list[str], lists: _Words) -> list[str]:
    """All the words as a name of two to four; empty if one of them cannot be of a name."""
    if words[0].lower() in STOPWORDS or words[0].lower() in lists.said:
        words = words[1:]
    words = _without_honorifics(words, lists)
    if 2 <= len(words) <= _LONGEST_NAME and all(_may_name(word, lists) for word in words):
        return words
    return []


def _may_name(word: str, lists: _Words) -> bool:
    if word in lists.not_name or word == "dan" or word.lower() in STOPWORDS:
        return False
    return not (len(word) > 1 and word.isupper()) and (word[0].isupper() or word in _PARTICLES)


def _without_honorifics(name: list[str], lists: _Words) -> list[str]:
    while name and name[0] in lists.honorific:
        name = name[1:]
    return name


def _trim_office(office: str, lists: _Words) -> str:
    """The office without honorifics at its end."""
    words = office.split(" ")
    while len(words) > 1 and words[-1] in lists.honorific:
        words.pop()
    return " ".join(words)


def _speaks(text: str, start: int, end: int, first: str) -> bool:
    """Whether a verb of saying stands right before or after the name."""
    if first == "Menurut" or text[max(0, start - 12) : max(0, start - 1)].rpartition(" ")[2] in _lists().said:
        return True
    return text[end : end + 1] == " " and text[end + 1 : end + 16].partition(" ")[0] in _lists().says


def _add(found: dict[str, Person], name: list[str], office: str) -> None:
    written = " ".join(name)
    key = re.sub(r"[^\w ]", "", written).lower()
    if key not in found or (office and not found[key].office):
        found[key] = Person(found[key].name if key in found else written, " ".join(office.split()))


def _settled(found: dict[str, Person]) -> tuple[Person, ...]:
    """Single names go where a full name holds them."""
    full = {word for key in found if " " in key for word in key.split()}
    return tuple([person for key, person in found.items() if " " in key or key not in full][:_MOST])


def organisations(text: str) -> tuple[str, ...]:
    """The public bodies, companies and parties that ``text`` names, as written, in order, each once.

    >>> organisations("Dinas Komunikasi dan Informatika (Diskominfo) bersama PT Pertamina Patra Niaga, DPRD Balikpapan dan KPK.")
    ('Dinas Komunikasi dan Informatika (Diskominfo)', 'PT Pertamina Patra Niaga', 'DPRD Balikpapan', 'KPK')
    """
    return _organisations(text, _runs(text))


def _organisations(text: str, runs: list[Run]) -> tuple[str, ...]:
    lists = _lists()
    found: dict[str, int] = {}
    named: set[str] = set()
    for acronym, expansion in mine(text):
        first, last = expansion.split(" ")[0], expansion.split(" ")[-1]
        if first in lists.head or first in lists.company or last in lists.foreign or expansion.startswith("Ibu Kota"):
            written = f"{expansion} ({acronym})"
            at = text.find(written)
            if at < 0:
                continue
            named.update((acronym, expansion))
            found.setdefault(written + _place_after(text, at + len(written)), at)
    for start, end, words in runs:
        if lists.opens.isdisjoint(words):
            continue
        for body in _bodies(words, lists):
            if text.startswith(_COMMAS, end) and body.startswith(_SERIAL) and body.endswith(words[-1]):
                body += _series_after(text, end, lists)
            if body not in found and not any(name.startswith(body) for name in named):
                found[body] = start
    return tuple(sorted(found, key=found.__getitem__)[:_MOST])


def _series_after(text: str, at: int, lists: _Words) -> str:
    """How the name of a body goes on: ``, Klimatologi, dan Geofisika``."""
    match = _SERIES.match(text, at)
    if not match or not all(word in lists.inner for word in re.findall(_WORD, match[0])):
        return ""
    end = match.end()
    while (more := _NEXT.match(text, end)) and more[1] in lists.inner and more[1] not in _REGIONS:
        end = more.end()
    return text[at:end]


def _bodies(words: list[str], lists: _Words) -> Iterator[str]:
    """The organisations in a run of capitalized words."""
    at = 0
    while at < len(words):
        size = _body_size(words[at : at + _LONGEST_BODY], lists) if words[at] in lists.opens else 0
        if size:
            yield " ".join(words[at : at + size])
        at += size or 1


def _body_size(words: list[str], lists: _Words) -> int:
    """How many words the organisation has that begins with the first; 0 if it is none.

    Behind a place, or a name that needs no more, a rank is a person's: ``Panglima TNI Jenderal Andika``.
    """
    if words[0] in lists.company:
        stop = next((n for n, word in enumerate(words[1:], 1) if word in lists.office or word == "dan"), len(words))
        return stop if 2 <= stop <= 6 else 0
    stop = 1
    placed = False
    while stop < len(words):
        place = _place_size(words[stop:])
        if not place and words[stop] not in lists.word and words[stop] != "dan":
            break
        if words[stop] in lists.office and (placed or words[stop - 1] in lists.last):
            break
        placed = placed or place > 0
        stop += place or 1
    if words[0] == "Pemerintah" and not placed:
        return 0
    return stop if stop > 1 or words[0] in lists.body else 0


def _place_after(text: str, at: int) -> str:
    match = _RUN.match(text, at + 1) if text[at : at + 1] == " " else None
    if not match:
        return ""
    words = match[0].split(" ")
    size = _place_size(words)
    return " " + " ".join(words[:size]) if size else ""


def _place_size(words: list[str]) -> int:
    """How many of the first words name a place."""
    return next((size for size in (3, 2, 1) if size <= len(words) and is_place(" ".join(words[:size]))), 0)
