"""Which column holds which field, by its name. The rule it owns: a name is known whole, or what stands around it says nothing.

``post_title`` and ``artikel.judul`` are a title, since ``post`` and ``artikel`` only say what it is a title of; so are the columns
of ``prokal_judul, prokal_isi``, whose first word says nothing because they share it. ``image_title`` is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.sources.data import lines

FIELDS = ("title", "body", "date", "outlet", "place", "author", "url")
_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[^\W_][^\W_A-Z]*")
_MOST_WORDS = 8
_LONGEST = 200
_TOO_WIDE = "name"
"""A title by this name alone; behind another word it names anything."""


def recognize(
    columns: Iterable[str],
    told: Iterable[tuple[str, str]] = (),
    empty: Collection[str] = (),
    addresses: Collection[str] = (),
) -> dict[str, str]:
    """Which column holds which field: as told, else the best known name; a column serves one field only.

    ``empty`` are columns that hold nothing: they are taken only when told. ``addresses`` are columns that hold addresses of
    articles: they are the address, whatever newsroom their name promises.

    >>> recognize(["id", "Judul", "isi_berita", "tanggal", "tautan"])
    {'title': 'Judul', 'body': 'isi_berita', 'date': 'tanggal', 'url': 'tautan'}
    >>> recognize(["naslov", "telo"], [("title", "naslov"), ("body", "telo")])
    {'title': 'naslov', 'body': 'telo'}
    >>> recognize(["ID", "post_title", "post_content", "source"], addresses=["source"])
    {'title': 'post_title', 'body': 'post_content', 'url': 'source'}
    """
    columns = list(columns)
    chosen = _as_told(columns, told)
    taken = set(chosen.values())
    free = [column for column in columns if column not in taken and column not in empty]
    whole: dict[str, str] = {}
    for column in free:
        whole.setdefault(fold(column), column)
    for column in free:
        whole.setdefault(fold(_BRACKETS.sub("", column[:_LONGEST])), column)
    bare = {name: column for name, column in _bare(tuple(free)) if column not in taken}
    rounds = [(whole, field, names()[field]) for field in FIELDS] + [(bare, field, names()[field]) for field in FIELDS]
    rounds += [(whole, "url", names()["outlet"]), (whole, "body", names()["instead"])]
    for spelled, field, known in rounds:
        if field in chosen:
            continue
        for name in known:
            column = spelled.get(name, "")
            if (
                not column
                or column in taken
                or (column in addresses) != (field == "url" and known is names()["outlet"])
            ):
                continue
            chosen[field] = column
            taken.add(column)
            break
    return {field: chosen[field] for field in FIELDS if field in chosen}


def _as_told(columns: list[str], told: Iterable[tuple[str, str]]) -> dict[str, str]:
    folded = {fold(column): column for column in reversed(columns)}
    chosen: dict[str, str] = {}
    for field, column in told:
        if field not in FIELDS:
            raise SourceProblem("sources.no_field", field=field, known=", ".join(FIELDS))
        if columns and column not in columns and fold(column) not in folded:
            raise SourceProblem("sources.no_column", column=column, columns=listed(columns))
        chosen[field] = column if column in columns else folded.get(fold(column), column)
    return chosen


def listed(columns: list[str]) -> str:
    """Names of columns for a message: they can be as long as a file and hold line ends."""
    return ", ".join(" ".join(column[:40].split()) for column in columns[:12])


def fold(column: str) -> str:
    """A name as the lists have it: small letters and digits only."""
    return "".join(filter(str.isalnum, column.lower()))


def field_of(column: str) -> str:
    """The field, or the row of no field, that a name alone stands for, or empty.

    >>> field_of("Isi Berita"), field_of("post_content"), field_of("description"), field_of("image_title")
    ('body', 'body', 'instead', '')
    """
    return _field_of(column) if len(column) <= _LONGEST else ""


@cache
def names() -> dict[str, tuple[str, ...]]:
    """The known names by field, best first, and the rows that are of no field."""
    rows = (line.split("\t") for line in lines("columns.tsv"))
    return {field: tuple(known.split()) for field, known in rows}


@cache
def _fields() -> dict[str, str]:
    return {name: field for field in (*FIELDS, "instead") for name in names()[field]}


@cache
def _affixes() -> frozenset[str]:
    return frozenset(names()["affix"])


@lru_cache(4096)
def _field_of(column: str) -> str:
    return _fields().get(fold(column)) or _fields().get(_without_affixes(_words(column)), "")


def _words(column: str) -> list[str]:
    return [word.lower() for word in _WORDS.findall(column[:_LONGEST])]


def _without_affixes(words: list[str]) -> str:
    """The longest known name that is left, folded, when words that say nothing are left out at both ends; or empty."""
    if len(words) > _MOST_WORDS:
        return ""
    size = len(words)
    head = next((at for at, word in enumerate(words) if word not in _affixes()), size - 1)
    tail = next((at for at in range(size, 0, -1) if words[at - 1] not in _affixes()), 1)
    ranges = [(begin, end) for begin in range(head + 1) for end in range(max(tail, begin + 1), size + 1)]
    bare = ["".join(words[begin:end]) for begin, end in sorted(ranges, key=lambda each: each[0] - each[1])]
    return next((name for name in bare[1:] if name in _fields() and name != _TOO_WIDE), "")


@lru_cache(256)
def _bare(columns: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What names of columns are without words that say nothing: of a list, or shared by a body and a title."""
    found: dict[str, str] = {}
    groups: dict[tuple[int, str], dict[str, str]] = {}
    for column in columns:
        words = _words(column)
        if fold(column) in _fields() or not 1 < len(words) <= _MOST_WORDS:
            continue
        if name := _without_affixes(words):
            found.setdefault(name, column)
        for at, rest in ((0, words[1:]), (-1, words[:-1])):
            if (name := "".join(rest)) != _TOO_WIDE:
                groups.setdefault((at, words[at]), {}).setdefault(name, column)
    for group in groups.values():
        if {"title", "body"} <= {_fields().get(name) for name in group}:
            for name, column in group.items():
                found.setdefault(name, column)
    return tuple(found.items())
