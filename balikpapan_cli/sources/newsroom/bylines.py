"""Roles and names: ``Penulis: Dewi Lestari | Editor: Budi Santoso``. The rule it owns: each part of a byline is a role, a name, or
what may stand beside one; what only looks like a name is no author.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.gazetteer import is_outlet, is_place
from balikpapan_cli.tuples import NamedTuple

ROLES = r"reporter|penulis|wartawan|pewarta|jurnalis|kontributor|koresponden|oleh|by|rep|writer"
OTHER_ROLES = r"editor|redaktur|red|penyunting|fotografer|foto|uploader|publisher|sumber|peranan"
OCCUPATIONS = (
    r"(?:dosen|guru|mahasiswa|jurnalis|wartawan|reporter|kontributor|pengamat|peneliti|penulis|pegiat|aktivis|praktisi|anggota"
    r"|ketua|direktur|kepala|staf|alumni|alumnus|pemerhati|pemimpin|redaktur)\b"
)
MOST_WORDS = 6
"""Words that may stand beside a date in a line that is no sentence: a name, a rubric."""
LABEL = re.compile(
    r"\b(?:redaksi|admin(?:istrator)?|tim redaksi|diterbitkan|dipublikasikan|terbit|tayang|published|posted(?: on)?"
    r"|last updated?|updated?|terakhir (?=di)|diupdate|diperbarui|diperbaharui|pembaruan|tanggal|pada|on)\b\s*:?",
    re.IGNORECASE,
)
"""What says that something is told of an article."""
COUNTS = re.compile(r"\b(?:dibaca|dilihat|views?|kali|hits?|komentar|comments?|x)\b|\d+", re.IGNORECASE)
BETWEEN = re.compile(r"[\s|,;•·()\-–—/:]+")
_CREDIT = re.compile(
    rf"\b(?:(?:ditulis|dilaporkan|diposting|posted|written) )?(?P<role>{ROLES}|{OTHER_ROLES})(?:\s*[:/]\s*|,(?=[A-Z]))",
    re.IGNORECASE,
)
_ROLE_AND_NAME = re.compile(
    rf"(?P<role>{ROLES}|{OTHER_ROLES}) (?:(?:kontributor|koresponden) [^,|]{{3,40}}, )?(?P<name>[A-Z][^|:]{{2,60}})",
    re.IGNORECASE,
)
_WRITERS = frozenset(ROLES.split("|"))
_BY = re.compile(
    r"(?:(?:ditulis|dilaporkan|diposting|posted|written) )?(?:oleh|by)\s+(?=[A-Z])"
    r"|laporan (?:wartawan|reporter|kontributor|jurnalis)\s+"
    r"|(?:penulis\s+)?(?:kontributor|koresponden|wartawan|reporter|jurnalis)\s+(?=[A-Z][\w. ]{2,30},)",
    re.IGNORECASE,
)
_WORD = r"(?:[A-Z][\w.'’-]*|(?:bin|binti|al|dan|van|von)\b)"
NAME = re.compile(rf"{_WORD}(?:[ ,]+{_WORD})*")
_BESIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*$|[^\w.()\[\]’']+[\d\W]*$|\s+(?:di|pada|on)(?=\s*(?:\||$))")
"""What may stand beside a name: what somebody is, or where, in brackets; a star, a count; the word before a date."""
_OCCUPATION = re.compile(rf",\s*(?={OCCUPATIONS})", re.IGNORECASE)


class Byline(NamedTuple):
    """Who wrote, and for whom; both are empty where a line tells only of others."""

    author: str = ""
    outlet: str = ""


def is_byline(rest: str) -> bool:
    """Whether a line, its date taken out, opens with a role and a sign behind it, or says by whom it is."""
    return bool(_roles(rest)) or _BY.match(rest) is not None


def read_byline(rest: str, *, dated: bool) -> Byline | None:
    """Read a line that is a byline, its date taken out (``dated``); None if anything in it is not accounted for."""
    roles = _roles(rest)
    return _of_roles(rest, roles) if roles else _said_by(rest, dated)


def _roles(rest: str) -> list[re.Match[str]]:
    """The roles of a line that opens with one."""
    roles = list(_CREDIT.finditer(rest)) if any(sign in rest for sign in ":/,") else []
    return roles if roles and not BETWEEN.sub("", rest[: roles[0].start()]) else []


def _of_roles(rest: str, roles: list[re.Match[str]]) -> Byline | None:
    """What a line of roles and names says: ``Penulis: Dewi | Editor: Budi``."""
    author = outlet = ""
    for role, following in zip(roles, [*roles[1:], None], strict=True):
        value = person(rest[role.end() : following.start() if following else len(rest)])
        if value and not NAME.fullmatch(value):
            return None
        if role["role"].lower() in _WRITERS and not LABEL.fullmatch(value):
            author = author or value
        elif is_outlet(value):
            outlet = value
    return Byline(author, outlet)


def read_columns(line: str) -> Byline | None:
    """What roles and names say that only bars part: ``Penulis Dewi Lestari | Editor Budi Santoso``."""
    author = ""
    for piece in map(str.strip, line.split("|")):
        match = _ROLE_AND_NAME.fullmatch(piece)
        if not match or not NAME.fullmatch(match["name"]) or len(match["name"].split()) > MOST_WORDS:
            return None
        if match["role"].lower() in _WRITERS:
            author = author or match["name"]
    return Byline(author)


def _said_by(rest: str, dated: bool) -> Byline | None:
    """What a line says behind ``Oleh``, or ``Laporan Wartawan``."""
    by = _BY.match(rest)
    if not by:
        return None
    value = person(_without_rubrics(rest[by.end() :]) if dated else rest[by.end() :])
    if by[0].lower().split()[-1] not in ("oleh", "by"):  # of a newsroom or a place
        value = value.rpartition(",")[2].strip()
    if LABEL.fullmatch(value):
        return Byline()
    return Byline(value) if NAME.fullmatch(value) and len(value.split()) <= MOST_WORDS else None


def _without_rubrics(rest: str) -> str:
    """What stands behind ``Oleh`` without counts and the names of sections: ``Dewi, | Berita Daerah | 102 kali dilihat``."""
    first, *others = [
        piece for piece in map(str.strip, COUNTS.sub("|", rest).split("|")) if piece.strip(" ,;-–—•·/()")
    ] or [""]
    rubrics = words("rubrics.txt")
    if all(is_place(other) or rubrics.issuperset(other.lower().split()) for other in others):
        return first
    return rest


def person(written: str) -> str:
    """A name without what stands beside it.

    >>> person("Dewi Lestari (Samarinda) |"), person("Dewi Lestari, Kaltim Post"), person("Dewi Lestari, dosen Unmul")
    ('Dewi Lestari', 'Dewi Lestari', 'Dewi Lestari')
    """
    name = written.strip(" |,;-–—•·/")
    while (bare := _BESIDE.sub("", name).strip(" |,;-–—•·/")) != name:
        name = bare
    name = _OCCUPATION.split(name, maxsplit=1)[0]
    head, comma, outlet = name.rpartition(", ")
    return head if comma and is_outlet(outlet) else name
