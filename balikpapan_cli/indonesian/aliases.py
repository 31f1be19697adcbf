"""Ways to write one thing, from a curated list: acronyms and their expansions, words written as one or as two."""

from __future__ import annotations

from balikpapan_cli.indonesian import data
from balikpapan_cli.indonesian.short import fold
from balikpapan_cli.once import cache
from balikpapan_cli.tuples import NamedTuple


class Alias(NamedTuple):
    """Several ways to write one thing: ``shorts`` and ``names`` as they are shown, the usual ones first; ``forms`` the
    folded tokens of each, of a short form always one."""

    shorts: tuple[str, ...]
    names: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]

    @property
    def token(self) -> str:
        """The token of the usual short form, which stands for all."""
        return self.forms[0][0]


@cache
def curated() -> tuple[Alias, ...]:
    """The list of ``data/aliases.tsv``. No form is in two of them.

    >>> next(alias for alias in curated() if "IKN" in alias.shorts).forms
    (('ikn',), ('ibu', 'kota', 'nusantara'), ('ibu', 'kota', 'negara'))
    """
    return tuple(_alias(line) for line in _lines()[0])


@cache
def naming(token: str) -> tuple[Alias, ...]:
    """Those of the list that have a form with this token, and perhaps some others. A search reads no more of the list.

    >>> [alias.shorts for alias in naming("nusantara")]
    [('IKN',), ('OIKN',), ('Danantara',)]
    """
    lines, lowered = _lines()
    return tuple(_alias(line) for line, low in zip(lines, lowered, strict=True) if token in low)


@cache
def _lines() -> tuple[list[str], list[str]]:
    """The lines of the list, and the same in small letters."""
    lines = [line for line in data.read("aliases.tsv").decode().splitlines() if "\t" in line and line[0] != "#"]
    return lines, [line.lower() for line in lines]


def _alias(line: str) -> Alias:
    shorts, names = (part.split(" | ") for part in line.split("\t"))
    return Alias(tuple(shorts), tuple(names), tuple(tuple(fold(way)) for way in (*shorts, *names)))
