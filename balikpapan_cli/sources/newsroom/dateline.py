"""Datelines: outlet, place and date before the first dash of a report. The rule it owns: every part must be accounted for.

What stands before the dash is split at commas, bars, brackets, slashes and dashes; each part has to be a place, an
outlet or a date, and at most one part may be known by its neighbours alone. Anything else is a sentence that happens to
hold a dash, and is left alone.
"""

from __future__ import annotations

import re
from itertools import islice

from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.indonesian.outlets import ends_of_addresses
from balikpapan_cli.sources import data
from balikpapan_cli.sources.newsroom.gazetteer import (
    is_country,
    is_domain,
    is_outlet,
    is_place,
    is_region,
    outlet_name,
    place_key,
    place_name,
)
from balikpapan_cli.sources.newsroom.undashed import LONG, undashed
from balikpapan_cli.tuples import NamedTuple

_REACH = 130
_SHORT = 60
_MOST_PARTS = 4
_LONGEST, _MOST_WORDS = 60, 8
"""Characters and words of a place or a newsroom: what has more of both is of a sentence."""
_MOST_UNKNOWN = 4
"""Words of a place or a newsroom that no list knows."""
_FEW_WORDS = 4
_SENTENCE_ENDS = '.!?”"'
_DASHES = ("-", "–", "—", "--")
_END = re.compile(  # it begins with a set of characters, so that the engine skips to the next of them
    r"[-–—―:~=.|)](?:(?<=[-–—―])[-–—―]*(?:\s*[-–—]+)*|(?<=[:~=])(?=\s)|(?<=[.|)])(?=\s+[A-Z“\"]))[\s*_]*"
)
_SEPARATOR = re.compile(r"([,;|/()\[\]–—\s](?:(?<=\S)|[–—]|[-–—]+(?=\s)))")
_APART = re.compile(r"[-–—,;|/()\[\].\d]")
"""What parts places and newsrooms, or stands within an address or a date."""
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[\w'’]+")
_MARKUP = ' \t*_#>“"\u200b\ufeff\u00a0'
_DAY_AND_MONTH = re.compile(r"\b\d{1,2}/\d{1,2}\b|\b20\d\d-\d\d\b")
_NEXT_PLACE = re.compile(r"([A-Z][\w'’]+(?: [A-Z][\w'’]+)?)\s*[-–—]")
_CAMEL_CASE = re.compile(r"\S*[a-z][A-Z]\S*")


class Dateline(NamedTuple):
    """What a dateline says, and ``end``: where in the line the report itself begins."""

    outlet: str
    place: str
    date: str
    end: int


class _Parts(NamedTuple):
    """The parts of what may be a dateline. ``other`` is the one that is known by no list, behind the mark ``before``; empty where
    it is the first."""

    places: list[str]
    outlets: list[str]
    other: str
    before: str
    marks: list[str]
    date: str


def parse(line: str) -> Dateline | None:
    """The dateline at the beginning of ``line``, or None.

    >>> parse("BALIKPAPAN,Inibalikpapan.com – Tak hanya dari dalam negeri")
    Dateline(outlet='Inibalikpapan.com', place='Balikpapan', date='', end=31)
    >>> parse("Penajam Paser Utara (ANTARA) - Otorita IKN membuka")[:2]
    ('ANTARA', 'Penajam Paser Utara')
    >>> parse("Persija - Persib bermain imbang") is None
    True
    """
    head = line[:_REACH]
    found = None
    end = 0
    for match in _END.finditer(head):
        if _is_of_sentence(head[end : match.start()]):
            break
        end = match.end()
        if end >= len(line):
            break
        prefix = head[: match.start()].rstrip()
        found = _read(prefix, head[len(prefix) : end], line, end) or found
    if found is None and (bare := undashed(line, _REACH)):
        outlet, place, end = bare
        return Dateline(outlet, place, "", end)
    return found


def _is_of_sentence(words: str) -> bool:
    """Whether words before a sign, which nothing parts, are too many for a place or a newsroom."""
    return len(words) > _LONGEST and len(words.split()) > _MOST_WORDS and not _APART.search(words)


def alone(line: str) -> Dateline | None:
    """The dateline that a whole line is, which says outlet and place and nothing else, or None."""
    parts = _sort(line) if len(line) <= _SHORT and _APART.search(line) else None
    if parts is None or len(parts.places) != 1:
        return None
    outlets = [*parts.outlets, *filter(_CAMEL_CASE.fullmatch, filter(None, [parts.other]))]
    if len(outlets) != 1 or (parts.other and parts.outlets):
        return None
    return Dateline(outlet_name(outlets[0]), place_name(parts.places[0]), parts.date, len(line))


def _read(prefix: str, mark: str, line: str, end: int) -> Dateline | None:
    """The dateline that ends with ``mark`` at ``end``; the whole of ``prefix`` must be of it."""
    parts = _sort(prefix + ")" * mark.lstrip().startswith(")"))
    if parts is None or not (parts.places or parts.outlets):
        return None
    if mark == "-" and is_place(parts.other.partition(" ")[0]):  # Balikpapan Rata-rata: a word with a hyphen
        return None
    if parts.other and not _settle(parts, report=len(line) >= _SHORT and _opens(line[end:])):
        return None
    places, outlets, *_ = parts
    if len(outlets) > 1 or (len(places) > 1 and not _nested(parts)):
        return None
    if not _fits(places, outlets, mark.strip("*_\n"), line, end):
        return None
    return Dateline(outlet_name("".join(outlets)), place_name(_narrowest(places)) if places else "", parts.date, end)


def _sort(prefix: str) -> _Parts | None:
    """The parts of a prefix by what they are; None if more than one of them is known by no list, or one that is no name."""
    prefix = prefix.strip(_MARKUP)
    date = ""
    if _DIGIT.search(prefix):
        for mention in reversed(find_dates(prefix)):
            if mention.year:
                date = f"{mention.year:04}-{mention.month:02}-{mention.day:02}"
            prefix = prefix[: mention.start] + "," + prefix[mention.end :]
        prefix = _DAY_AND_MONTH.sub(",", prefix)
    pieces = _SEPARATOR.split(prefix)
    marks = [mark.strip() for mark in pieces[1::2]]
    places: list[str] = []
    outlets: list[str] = []
    other = before = ""
    no_names = data.words("no-names.txt")
    count = 0
    for index, piece in enumerate(pieces[::2]):
        name = piece.strip().strip(" .*_")
        if not name or name.lower() in no_names:
            continue
        count += 1
        if is_place(name) or (places and is_country(name)):
            places.append(name)
        elif ("." in name or "-" in name) and (split := _place_in_domain(name) or _joined(name)):
            places.append(split[0])
            outlets.append(split[1])
        elif is_outlet(name):
            outlets.append(name)
        elif other or len(name.split()) > _MOST_UNKNOWN:
            return None
        else:
            other, before = name, marks[index - 1] if index else ""
    return _Parts(places, outlets, other, before, marks, date) if count <= _MOST_PARTS else None


def _settle(parts: _Parts, *, report: bool) -> bool:
    """Take the part that no list knows for what its neighbours make it; False if they make it nothing. ``report`` says that what
    stands behind it may be a report."""
    places, outlets, other, before, marks, _ = parts
    if bool(places) == bool(outlets):
        return False
    if any(mark in _DASHES for mark in marks):  # SUAKA – PONTIANAK.
        if not (report and places and not before and marks[0] in _DASHES and other.isupper() and places[0].isupper()):
            return False
        marks = marks[1:]
        if any(mark in _DASHES for mark in marks):
            return False
    if places:
        outlets.append(other)
        bracketed, comma = before == "(", marks[:1] == [","]
        apart = report and (bracketed or marks == [","]) and not _is_short_for(other, places[0])
        return _may_be_outlet(other, (bracketed and apart) or (places[0].isupper() and (bracketed or comma)), apart)
    places.append(other)
    if marks[:1] == ["/"]:  # Bali Tribune / KLARIFIKASI - opens a caption
        return False
    return _may_be_place(other, 4 if is_domain(outlets[0]) else 3)


def _place_in_domain(name: str) -> tuple[str, str] | None:
    """``SAMARINDA.NIAGA.ASIA`` is a place before an address; ``balikpapan.go.id`` is an address."""
    first, _, address = name.partition(".")
    owner = address.lower().partition(".")[0]
    if first.isupper() and address.count(".") == 1 and owner not in ends_of_addresses()["states"] and is_place(first):
        return first, address
    return None


def _joined(name: str) -> tuple[str, str] | None:
    """The place and the address in ``NIAGA.ASIA-BALIKPAPAN`` or ``BALIKPAPAN-Kaltimpost.id``."""
    first, dash, last = name.partition("-")
    for place, address in ((first, last), (last, first)):
        if dash and is_domain(address) and is_place(place):
            return place, address
    return None


def _may_be_outlet(name: str, title_case: bool, short: bool) -> bool:
    """Whether a name beside a place may be a newsroom that no list knows: in capitals, ``short`` or not, or camel case."""
    words = name.split()
    if len(words) > 3 or not all(word[0].isalpha() for word in words) or len(name) < (2 if short else 3):
        return False
    if name.isupper():
        return short or len(words) > 1 or len(name) > 3
    if _CAMEL_CASE.fullmatch(name):
        return True
    return title_case and len(name) > 2 and all(word[0].isupper() for word in words)


def _is_short_for(name: str, place: str) -> bool:
    """Whether a name may be a short form of a place: ``Labura`` of ``Labuhanbatu Utara``, ``TB`` of ``Tulang Bawang``."""
    letters = iter(place.lower())
    return name[:1].lower() == place[:1].lower() and all(letter in letters for letter in name.lower())


def _may_be_place(name: str, most: int) -> bool:
    """Whether a name beside an outlet, of at most so many words, may be a place that no list knows."""
    words = name.split()
    return len(words) <= most and all(re.fullmatch(r"[A-Z][A-Za-z'’]+", word) for word in words)


def _nested(parts: _Parts) -> bool:
    """Several places belong together when one lies in the other, or a slash or an outlet joins them."""
    places, outlets, marks = parts.places, parts.outlets, parts.marks
    if len(places) > 3:
        return False
    around = places[:-1] if is_region(places[0]) else places[1:]  # Kaltim, Samarinda or Samarinda, Kaltim
    if "/" in marks or all(is_region(name) or is_country(name) for name in around):
        return bool(outlets) or not any(mark in _DASHES for mark in marks)
    return bool(outlets) and "," in marks


def _narrowest(places: list[str]) -> str:
    """The first that is no region, where places stand in one another."""
    return places[0] if len(places) == 1 else next((name for name in places if not is_region(name)), places[0])


def _fits(places: list[str], outlets: list[str], mark: str, line: str, end: int) -> bool:
    """Whether what ends the dateline, and what follows, agree with it."""
    rest = line[end : end + _SHORT]
    bare, mark = mark == "-", mark.strip()
    if mark in (".", "|"):  # these end much else
        if not places:
            return mark == "|" and is_domain(outlets[0]) and len(line) >= LONG and line[-1] in _SENTENCE_ENDS
        return (bool(outlets) or places[0].isupper()) and len(line) >= LONG
    if bare and _other_place(rest, places):
        return False
    if mark in (")", "~", "="):
        return bool(places and outlets)
    if mark != ":" and outlets and not places:
        if not bare:
            return (
                len(rest.split()) >= _FEW_WORDS or rest[-1] in _SENTENCE_ENDS
            )  # fewer are a section: JPNN.com - Daerah
        return is_domain(outlets[0]) and len(line) >= LONG and rest[:1].isupper() and not is_domain(rest.split()[0])
    if mark != ":" and outlets:
        return True
    if not places or not _opens(rest):
        return False
    if outlets:
        return True
    if (
        len(line) < (LONG if mark == ":" else _SHORT) and line[-1] not in _SENTENCE_ENDS
    ):  # a headline: Surabaya: Kota Pahlawan
        return False
    if mark == ":" or ((follower := _NEXT_PLACE.match(rest)) and place_key(follower[1])):
        return mark == ":"
    return places[0].isupper() or not (bare or _other_place(rest, places))


def _opens(rest: str) -> bool:
    """Whether a report may begin with ``rest``."""
    return rest[:1].isupper() or rest[:1].isdigit() or rest[:1] in tuple("“\"'‘(")


def _other_place(rest: str, places: list[str]) -> bool:
    """Whether another place follows: ``Jakarta - Bandung`` is a route, not a dateline."""
    words = [match[0] for match in islice(_WORD.finditer(rest), 2)]
    follower = place_key(" ".join(words)) or (place_key(words[0]) if words else "")
    return follower != "" and follower not in map(place_key, places)
