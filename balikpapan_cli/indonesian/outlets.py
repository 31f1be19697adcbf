"""The names of newsrooms. The rule owned here: spaces, dots, capitals and the end of a web address tell no two newsrooms apart
(``Kaltim Post``, ``KALTIMPOST.ID``); nothing is joined on a likeness of letters.
"""

from __future__ import annotations

from itertools import accumulate

from balikpapan_cli.indonesian.data import read
from balikpapan_cli.indonesian.short import fold
from balikpapan_cli.once import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PART = 5
"""Letters from which on a word that is not set apart in a name is a part of it: ``tribun`` of ``TRIBUNKALTIM``."""
LEAST = 3
"""Letters that stand before such a part, if it does not begin the word: no slip like ``altim`` for ``Kaltim``."""
NAME = 4
"""A word from which so few others are made may itself be the name of a newsroom (``detikcom``)."""
_LONGEST = 30
"""Letters of the longest words of the language, and more."""


@cache
def ends_of_addresses() -> dict[str, frozenset[str]]:
    """Of ``data/addresses.txt``: what web addresses of newsrooms end in (``ends``), what stands before the end of a country
    (``states``: ``co.id``), and papers whose address is that of another newsroom (``apart``)."""
    lines = read("addresses.txt").decode().splitlines()
    parts = [line.split() for line in lines if not line.startswith("#")]
    return {kind: frozenset(words) for kind, *words in parts}


def is_named(name: str, asked: str) -> bool:
    """Whether ``asked``, which is folded, names an outlet or is a part of its name: whole words of it, however they are written
    together or apart; its web address; or at least PART letters that begin a word that is written together, or end it, unless more
    of its end is a word of the language.

    >>> [is_named(name, "tribun kaltim") for name in ("Tribun Kaltim", "TRIBUNKALTIM.CO", "Tribun Kalteng")]
    [True, True, False]
    >>> is_named("Kaltim Post", "kaltimpost id"), is_named("Kompas", "kompas com")
    (True, False)
    >>> [is_named(name, "detik") for name in ("detikKalimantan", "detikcom", "news.detik.com")], is_named("detikcom", "detik com")
    ([True, True, True], True)
    >>> [is_named(name, "antara") for name in ("Antaranews", "wartanusantara.com")], is_named("Balikpapan Pos", "bali")
    ([True, False], False)
    """
    if not asked or f" {asked} " in f" {' '.join(fold(name))} ":
        return bool(asked)
    words, sought = _words(name), asked.replace(" ", "")
    letters, edges = "".join(words), [0, *accumulate(map(len, words))]
    if sought not in letters:
        own = "".join(_without_end(asked.split()))
        return own == letters and own not in ends_of_addresses()["apart"]
    begins = [at for at in edges if letters.startswith(sought, at)]
    if any(at + len(sought) in edges for at in begins):
        return True
    return len(sought) >= PART and (bool(begins) or any(_ends(word, sought) for word in words))


def _ends(word: str, part: str) -> bool:
    """Whether ``part`` ends ``word``, and no longer end of it is a word of the language."""
    if not word.endswith(part, LEAST):
        return False
    from balikpapan_cli.indonesian.stems import forms

    return all(forms(word[-length:]) <= NAME for length in range(len(part) + 1, min(len(word), _LONGEST) + 1))


def _words(name: str) -> list[str]:
    """The folded words of a name; a capital begins one, too (``detikJatim``, ``CNNIndonesia``)."""
    around = zip(" " + name, name, name[1:] + " ", strict=False)
    return fold(
        "".join(
            f" {sign}" if sign.isupper() and (before.islower() or after.islower()) else sign
            for before, sign, after in around
        )
    )


def same_outlets(counts: Mapping[str, int]) -> dict[str, str]:
    """The names that are shown as another one, the commonest of those that name one newsroom, and that one. A web address names
    the newsroom of the name before its end, if there is no other address of that name.

    >>> same_outlets({"Kaltim Post": 3, "KALTIMPOST.ID": 2, "kaltimpost.id": 1, "Kaltim Kece": 1, "news.detik.com": 1})
    {'KALTIMPOST.ID': 'Kaltim Post', 'kaltimpost.id': 'Kaltim Post'}
    >>> same_outlets({"Tribun": 1, "tribun.com": 1, "tribun.co.id": 1})
    {}
    """
    addresses: dict[str, dict[str, list[str]]] = {}
    plain: dict[str, list[str]] = {}
    for name in filter(None, counts):
        address = name.lower().removeprefix("www.")
        if own := _own_name(address):
            addresses.setdefault(own, {}).setdefault(address, []).append(name)
        else:
            plain.setdefault("".join(fold(name)) or name, []).append(name)
    groups = []
    for own, written in addresses.items():
        if len(written) == 1 and own not in ends_of_addresses()["apart"]:
            [(address, names)] = written.items()
            groups.append([name for key in (own, address.replace(".", "")) for name in plain.pop(key, [])] + names)
        else:
            groups += written.values()
    return dict(_shown([*groups, *plain.values()], counts))


def _own_name(address: str) -> str:
    """The letters before the end of a web address that has nothing before them; empty of anything else.

    >>> _own_name("kaltimpost.id"), _own_name("tribun-timur.co.id"), _own_name("news.detik.com"), _own_name("kaltim post")
    ('kaltimpost', 'tribuntimur', '', '')
    """
    parts = address.split(".")
    own = _without_end(parts)
    return "".join(fold(own[0])) if len(own) == 1 < len(parts) and " " not in own[0] else ""


def _without_end(parts: list[str]) -> list[str]:
    """The parts of a web address before its end (``com``, ``co.id``); all of them, if it ends in none."""
    if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in ends_of_addresses()["states"]:
        return parts[:-2]
    return parts[:-1] if len(parts) > 1 and parts[-1] in ends_of_addresses()["ends"] else parts


def _shown(groups: Iterable[list[str]], counts: Mapping[str, int]) -> Iterable[tuple[str, str]]:
    for group in groups:
        best = min(group, key=lambda name: (-counts[name], "." in name, name))
        yield from ((name, best) for name in group if name != best)
