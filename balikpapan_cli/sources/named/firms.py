"""Firms, banks and universities with a person's name behind them. The rule it owns: such a name begins with an initial, a given
name, or what speaks alone in the article; the firm keeps a word at least.
"""

from __future__ import annotations

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.sources.named.alone import Alone, may_be_of_a_name
from balikpapan_cli.sources.named.runs import Words, curated_firms
from balikpapan_cli.sources.named.titles import bare
from balikpapan_cli.sources.newsroom.gazetteer import place_key

_LONGEST_NAME = 4
_MOST_TITLES = 6
_FIRMS = ("PT", "CV", "PT.", "CV.")


def name_behind(words: list[str], at: int, alone: Alone, known: Words) -> int:
    """Where behind the firm whose name begins at ``at`` that of a person begins; 0 if none can be told.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> name_behind("PT Kilang Balikpapan Bambang Hartadi".split(), 0, Alone(""), lists())
    3
    """
    last = len(words)
    if size := _known_size(words[at:], known):
        name = bare(words[at + size :], known)
        if 2 <= len(name) <= _LONGEST_NAME:
            return at + size if all(may_be_of_a_name(word, known) for word in name) else 0
    for begin in range(max(at + 2, last - _LONGEST_NAME - _MOST_TITLES), last - 1):
        name, firm = bare(words[begin:], known), words[at:begin]
        if not 2 <= len(name) <= _LONGEST_NAME or not all(may_be_of_a_name(word, known) for word in name):
            continue
        if _ends(firm, known) and _begins(words[begin:], firm, alone, known):
            return begin
    return 0


def _known_size(words: list[str], known: Words) -> int:
    """How many of the first words are a university or a bank that is known by name, with its place; 0 if they are none."""
    size = next((size for size in (4, 3, 2) if tuple(words[:size]) in curated_firms()), 0)
    if not size and words[0] == "Bank":
        size = 1
        while size < len(words) and words[size] in known.bank:
            size += 1
    if size < 2:
        return 0
    while size < len(words) and not may_be_of_a_name(words[size], known) and words[size] not in known.honorific:
        size += 1  # Bank Indonesia Balikpapan
    return size


def _begins(name: list[str], firm: list[str], alone: Alone, known: Words) -> bool:
    """Whether a person's name begins so; behind the place of a bank or a university any name does."""
    first, before = name[0], firm[-1]
    if first[1:] == ".":
        return len(name) > 2 or before in known.not_name or before.isupper()
    if (
        before in known.ends
        or first in first_names()
        or first in known.begins
        or (first in alone and first[1:].islower())
    ):
        return True
    if firm[0] in _FIRMS or not (before in known.last or _is_place(before, known)):
        return False
    return known.building.isdisjoint(name) and known.given.isdisjoint(name)


def _ends(firm: list[str], known: Words) -> bool:
    """Whether the name of a firm ends with these words, and no given name that is not known stands before the person's:
    what is named after persons goes on (``Universitas Islam Negeri Imam Bonjol``), and behind a place or a word of firms
    a word that is unknown may be of either (``PT Gas Negara Ramdan``)."""
    *_, before, last = firm
    if last[1:] == "." or last in known.begins or last in first_names() or last in known.company:
        return False
    if last in known.last or last in known.body or last.isupper() or _is_place(last, known):
        return True
    if last in known.word:
        return firm[0] in _FIRMS
    return len(firm) == 2 or before not in known.not_name


def _is_place(word: str, known: Words) -> bool:
    """Whether a word is a place, or one of the name of a place that is no given name: ``Kalimantan``."""
    return place_key(word) != "" or (word in known.place and word not in known.given)
