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
    (('ikn',), ('ibu', 'kota', 'nusantara'), ('ibu', 'kota', 'negara'), ('ibu', 'kota', 'baru'))
    """
    return tuple(_alias(line) for line in _text()[0].splitlines() if _is_alias(line))


@cache
def starting_with(token: str) -> tuple[Alias, ...]:
    """Those of the list that have a form whose first token is this, and perhaps some others. A search reads no more of it.

    >>> [alias.shorts for alias in starting_with("otorita")]
    [('OJK',), ('OIKN',)]
    """
    text, lowered = _text()
    wanted, found = token.encode(), []
    at = lowered.find(wanted)
    while 0 <= at < len(text):
        end = at
        if not at or text[at - 1 : at] in b"\n\t" or text[at - 2 : at] == b"| ":
            end = text.find(b"\n", at)
            found.append(text[text.rfind(b"\n", 0, at) + 1 : end])
        at = lowered.find(wanted, end + 1)
    return tuple(map(_alias, filter(_is_alias, found)))


def usual(tokens: list[str]) -> list[str]:
    """Folded tokens with the usual short form in the place of every way to write it that the list knows.

    >>> usual(["wali", "kota", "palu"]), usual(["walikota"]), usual(["menteri", "keuangan"])
    (['walkot', 'palu'], ['walkot'], ['menkeu'])
    """
    found, at = [], 0
    while at < len(tokens):
        ways = [
            (len(form), alias.token)
            for alias in starting_with(tokens[at])
            for form in alias.forms
            if tuple(tokens[at : at + len(form)]) == form
        ]
        size, token = max(ways, default=(1, tokens[at]))
        found.append(token)
        at += size
    return found


@cache
def _text() -> tuple[bytes, bytes]:
    """The list, which is in ASCII and ends with a newline, and the same in small letters."""
    text = data.read("aliases.tsv")
    return text, text.lower()


def _is_alias(line: bytes) -> bool:
    return b"\t" in line and not line.startswith(b"#")


def _alias(line: bytes) -> Alias:
    shorts, names = (part.split(" | ") for part in line.decode().split("\t"))
    return Alias(tuple(shorts), tuple(names), tuple(tuple(fold(way)) for way in (*shorts, *names)))
