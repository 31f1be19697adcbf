"""Datelines: the outlet, place and date before the first dash of a report. The rule it owns: every part must be accounted for.

What stands before the dash is split at commas, bars, brackets, slashes and dashes; each part has to be a place, an
outlet or a date, and at most one part may be known by its neighbours alone. Anything else is a sentence that happens to
hold a dash, and is left alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.sources import data
from balikpapan_cli.sources.gazetteer import (
    is_country,
    is_domain,
    is_outlet,
    is_place,
    is_region,
    place_key,
    place_name,
)

_REACH = 130
_END = re.compile(r"\s*(?:[-–—―]+(?:\s*[-–—]+)*|:(?=\s)|\)(?=\s+[A-Z“\"]))[\s*_]*")
_SEPARATOR = re.compile(r"\s*([,|/()\[\]]|\s[-–—]+(?=\s)|[–—])\s*")
_MARKUP = ' \t*_#>“"\u200b\ufeff\u00a0'
_NEXT_PLACE = re.compile(r"([A-Z][\w'’]+(?: [A-Z][\w'’]+)?)\s*[-–—]")


class Dateline(NamedTuple):
    """What a dateline says, and ``end``: where in the line the report itself begins."""

    outlet: str
    place: str
    date: str
    end: int


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
    for match in _END.finditer(head):
        end = match.end()
        if end >= len(line):
            break
        if match.start() and (one := _read(head[: match.start()], match.group(), line[end : end + 60], end)):
            found = one
        if match.start() > 90:
            break
    return found


def _read(prefix: str, mark: str, rest: str, end: int) -> Dateline | None:
    prefix = prefix.strip(_MARKUP)
    if mark.lstrip().startswith(")"):
        prefix += ")"
    date = ""
    if any(char.isdigit() for char in prefix):
        for mention in reversed(find_dates(prefix)):
            if mention.year:
                date = f"{mention.year:04}-{mention.month:02}-{mention.day:02}"
            prefix = prefix[: mention.start] + "," + prefix[mention.end :]
    pieces = _SEPARATOR.split(prefix)
    parts = [(name.strip(" .*_"), index) for index, name in enumerate(pieces[::2])]
    parts = [(name, index) for name, index in parts if name and name.lower() not in data.words("no-names.txt")]
    marks = pieces[1::2]
    if not 0 < len(parts) <= 4:
        return None
    return _judge(parts, marks, mark.strip("*_\n"), rest, date, end)


def _judge(
    parts: list[tuple[str, int]], marks: list[str], mark: str, rest: str, date: str, end: int
) -> Dateline | None:
    places: list[str] = []
    outlets: list[str] = []
    others: list[tuple[str, int]] = []
    for name, index in parts:
        if is_place(name) or (places and is_country(name)):
            places.append(name)
        elif is_domain(name) and (split := _place_in_domain(name)):
            places.append(split[0])
            outlets.append(split[1])
        elif is_outlet(name):
            outlets.append(name)
        else:
            others.append((name, index))
    dashed = any(m.strip(" ") in ("-", "–", "—", "--") for m in marks)
    if len(outlets) > 1 or len(others) > 1 or not (places or outlets):
        return None
    if others:
        name, index = others[0]
        bracketed = index > 0 and marks[index - 1].strip() == "("
        if dashed and not outlets:
            return None
        if places and not outlets and _may_be_outlet(name, bracketed and places[0].isupper()):
            outlets.append(name)
        elif outlets and not places and not dashed and _may_be_place(name, 4 if is_domain(outlets[0]) else 3):
            places.append(name)
        else:
            return None
    if len(places) > 1 and not _nested(places, marks, bool(outlets)):
        return None
    if not _fits(places, outlets, mark, rest):
        return None
    return Dateline(outlets[0] if outlets else "", place_name(places[0]) if places else "", date, end)


def _place_in_domain(name: str) -> tuple[str, str] | None:
    """``SAMARINDA.NIAGA.ASIA`` is a place before an address; ``balikpapan.go.id`` is an address."""
    first, _, address = name.partition(".")
    if name.isupper() and address.count(".") == 1 and not address.startswith(("GO.", "CO.", "OR.")) and is_place(first):
        return first, address
    return None


def _may_be_outlet(name: str, title_case: bool) -> bool:
    """Whether a name beside a place may be a newsroom that no list knows: in capitals, or camel case."""
    words = name.split()
    if len(words) > 3 or not all(word[0].isalpha() for word in words) or len(name) < 3:
        return False
    if name.isupper():
        return not (len(words) == 1 and len(name) < 4)
    if len(words) == 1 and re.search(r"[a-z][A-Z]", name):
        return True
    return title_case and all(word[0].isupper() for word in words)


def _may_be_place(name: str, most: int) -> bool:
    """Whether a name beside an outlet, of at most so many words, may be a place that no list knows."""
    words = name.split()
    return len(words) <= most and all(re.fullmatch(r"[A-Z][A-Za-z'’]+", word) for word in words)


def _nested(places: list[str], marks: list[str], outlet: bool) -> bool:
    """Several places belong together when one lies in the other, or a slash or an outlet joins them."""
    if len(places) > 3:
        return False
    if "/" in marks or all(is_region(name) or is_country(name) for name in places[1:]):
        return all(mark.strip() in (",", "/", "(", ")", "") or outlet for mark in marks)
    return outlet and "," in marks


def _fits(places: list[str], outlets: list[str], mark: str, rest: str) -> bool:
    """Whether what ends the dateline, and what follows, agree with it."""
    after = rest[:1]
    bare, mark = mark == "-", mark.strip()
    opens = after.isupper() or after.isdigit() or after in "“\"'‘("
    if bare and _other_place(rest, places):
        return False
    if mark == ":":
        return bool(places) and opens
    if mark == ")":
        return bool(places and outlets)
    if outlets and (places or not bare):
        return True
    if not places or not opens or ((follower := _NEXT_PLACE.match(rest)) and place_key(follower[1])):
        return False
    if places[0].isupper():
        return True
    return not bare and not _other_place(rest, places)


def _other_place(rest: str, places: list[str]) -> bool:
    """Whether another place follows: ``Jakarta - Bandung`` is a route, not a dateline."""
    words = re.findall(r"[\w'’]+", rest)[:2]
    follower = place_key(" ".join(words)) or (place_key(words[0]) if words else "")
    return follower != "" and follower not in map(place_key, places)
