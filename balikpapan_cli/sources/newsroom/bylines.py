"""Roles and names: ``Penulis: Dewi Lestari | Editor: Budi Santoso``. The rule it owns: each part of a byline is a role, a name, or
what may stand beside one; what only looks like a name is no author.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.gazetteer import is_network, is_outlet, is_place
from balikpapan_cli.sources.newsroom.names import NAME, is_capitalized, sounds_like_name
from balikpapan_cli.tuples import NamedTuple

ROLES = r"reporter|penulis|wartawan|pewarta|jurnalis|kontributor|koresponden|oleh|by|rep|writer"
OTHER_ROLES = r"editor|redaktur|red|penyunting|fotografer|foto|uploader|publisher|sumber|peranan"
OCCUPATIONS = (
    r"(?:dosen|guru|mahasiswa|jurnalis|wartawan|reporter|kontributor|pengamat|peneliti|penulis|pegiat|aktivis|praktisi|anggota"
    r"|ketua|direktur|kepala|staf|alumni|alumnus|pemerhati|pemimpin|redaktur)\b"
)
LABEL = re.compile(
    r"\b(?:redaksi|admin(?:istrator)?|tim redaksi|diterbitkan|dipublikasikan|publish(?:ed)?|publikasi|terbit|tayang|posted(?: on)?"
    r"|last updated?|updated?|terakhir (?=di)|diupdate|diperbarui|diperbaharui|pembaruan|tanggal|pada|on)\b\s*:?",
    re.IGNORECASE,
)
"""What says that something is told of an article."""
COUNTS = re.compile(r"\b(?:dibaca|dilihat|views?|kali|hits?|komentar|comments?|x)\b|\d+", re.IGNORECASE)
BETWEEN = re.compile(r"[\s|,;•·()\-–—/:]+")
_CREDIT = re.compile(
    rf"\b(?:(?:ditulis|dilaporkan|diposting|posted|written) )?(?P<role>{ROLES}|{OTHER_ROLES})(?:\s*[:/]\s*|,(?=[A-Z]))"
    r"|^(?P<page>penulis|peranan), (?=[A-Z][^,]{2,40}$)|(?<=\| )laporan\s*:\s*",
    re.IGNORECASE,
)
"""Some pages set a comma behind a role (``Penulis, Dewi Lestari``), some name the reporter behind the date: ``LAPORAN: DEWI``."""
_GLUED = re.compile(r"(?:Editor|Reporter|Penulis|Redaktur|Writer|Kontributor)(?=[A-Z][a-z])")
_SMALL_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
_PERSONS = frozenset(f"{ROLES}|editor|redaktur|penyunting".split("|"))
"""Roles that only somebody has; pictures and sources come from anywhere."""
_ROLE_AND_NAME = re.compile(
    rf"(?P<role>{ROLES}|{OTHER_ROLES}|laporan) (?:(?:kontributor|koresponden) [^,|]{{3,40}}, )?(?P<name>[A-Z][^|:]{{2,60}})",
    re.IGNORECASE,
)
_WRITERS = frozenset(ROLES.split("|"))
_BY = re.compile(
    r"(?:(?:ditulis|dilaporkan|diposting|(?P<account>diposkan)|posted|written) )?(?:oleh|by)\s+"
    r"(?:(?P<what>kontributor|koresponden|wartawan|reporter|jurnalis)\s+)?(?=[A-Z])"
    r"|laporan (?:wartawan|reporter|kontributor|jurnalis)\s+"
    r"|(?:penulis\s+)?(?:kontributor|koresponden|wartawan|reporter|jurnalis)\s+(?=[A-Z][\w. ]{2,30},)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*$|[^\w.()\[\]’']+[\d\W]*$|\s+(?:di|pada|on|diperbarui|diterbitkan)(?=\s*(?:\||$))"
)
"""What may stand beside a name: what somebody is, or where, in brackets; a star, a count; the word before a date."""
_OCCUPATION = re.compile(rf",\s*(?={OCCUPATIONS})", re.IGNORECASE)


class Byline(NamedTuple):
    """Who wrote, and for whom; both are empty where a line tells only of others."""

    author: str = ""
    outlet: str = ""


def parted(line: str) -> str:
    """A line with a colon between a role and the name that it is glued to, as pages without their styles have them.

    >>> parted("EditorHilmansyah Noor"), parted("Editorial Team")
    ('Editor: Hilmansyah Noor', 'Editorial Team')
    """
    glued = _GLUED.match(line)
    return f"{glued[0]}: {line[glued.end() :]}" if glued and is_capitalized(line[glued.end() :]) else line


def is_byline(rest: str) -> bool:
    """Whether a line, its date taken out, opens with a role and a sign behind it, or says by whom it is."""
    return bool(_roles(rest)) or _BY.match(rest) is not None


def read_byline(rest: str, *, dated: bool) -> Byline | None:
    """Read a line that is a byline, its date taken out (``dated``); None if anything in it is not accounted for."""
    roles = _roles(rest)
    return _of_roles(rest, roles) if roles else _said_by(rest, dated)


def _roles(rest: str) -> list[re.Match[str]]:
    """The roles of a line that opens with one."""
    between = BETWEEN.match(rest)
    return list(_CREDIT.finditer(rest)) if _CREDIT.match(rest, between.end() if between else 0) else []


def _of_roles(rest: str, roles: list[re.Match[str]]) -> Byline | None:
    """What a line of roles and names says: ``Penulis: Dewi | Editor: Budi``."""
    author = outlet = ""
    named = small = False  # one in small letters is a name only beside others
    for role, following in zip(roles, [*roles[1:], None], strict=True):
        value = _without_place(person(rest[role.end() : following.start() if following else len(rest)]))
        kind = (role["role"] or role["page"] or "penulis").lower()
        capitalized = NAME.fullmatch(value) is not None
        if value and not capitalized:
            if not _SMALL_NAME.fullmatch(value):
                return None
            small = True
        named = named or (kind in _PERSONS and (capitalized or (len(roles) > 1 and value != value.lower())))
        if kind in _WRITERS and not _is_nobody(value):
            author = author or value
        elif is_outlet(value) and not is_network(value):
            outlet = value
    return Byline(author, outlet) if named or not small else None


def _without_place(value: str) -> str:
    """A name without the place or the newsroom behind a bar: ``Dewi Lestari | Samarinda``."""
    name, bar, beside = map(str.strip, value.partition("|"))
    return name if bar and (is_place(beside) or is_outlet(beside)) else value


def _is_nobody(value: str) -> bool:
    """Whether what stands for a name says nothing, or names a section: ``Redaksi``, ``Opini``."""
    return LABEL.fullmatch(value) is not None or words("rubrics.txt").issuperset(value.lower().split())


def read_columns(line: str) -> Byline | None:
    """What roles and names say that only bars part: ``Penulis Dewi Lestari | Editor Budi Santoso``; a place may follow."""
    author = ""
    for piece in map(str.strip, line.split("|")):
        match = _ROLE_AND_NAME.fullmatch(piece)
        if not match and author and (is_place(piece) or is_outlet(piece)):
            continue
        if not match or not is_capitalized(match["name"]):
            return None
        role = match["role"].lower()
        if role == "laporan" and not sounds_like_name(match["name"]):
            return None
        if role in _WRITERS or role == "laporan":
            author = author or match["name"]
    return Byline(author)


def _said_by(rest: str, dated: bool) -> Byline | None:
    """What a line says behind ``Oleh``, or ``Laporan Wartawan``."""
    by = _BY.match(rest)
    if not by:
        return None
    value = person(_without_rubrics(rest[by.end() :]) if dated else rest[by.end() :])
    if by["what"]:
        beside, _, name = value.partition(", ")
        value = name if is_place(beside) or is_outlet(beside) else value
    elif by[0].lower().split()[-1] not in ("oleh", "by"):  # of a newsroom or a place
        value = value.rpartition(",")[2].strip()
    if _is_nobody(value) or by["account"]:  # of a blog, which may be anybody's
        return Byline()
    return Byline(value) if is_capitalized(value) else None


def _without_rubrics(rest: str) -> str:
    """What stands behind ``Oleh`` without counts and the names of sections: ``Dewi, | Berita Daerah | 102 kali dilihat``."""
    first, *others = [
        piece for piece in map(str.strip, COUNTS.sub("|", rest).split("|")) if piece.strip(" ,;-–—•·/()")
    ] or [""]
    rubrics = words("rubrics.txt")
    if all(is_place(other) or rubrics.issuperset(other.lower().split()) for other in others):
        return first
    return rest


def role_before(line: str) -> str:
    """The role that a line opens with, without a sign behind it: ``Editor Budi Santoso``."""
    match = _ROLE_AND_NAME.match(line)
    return match["role"] if match else ""


def is_writer(role: str) -> bool:
    """Whether somebody with that role wrote an article."""
    return role.lower() in _WRITERS


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
