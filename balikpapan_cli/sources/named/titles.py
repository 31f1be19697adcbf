"""Titles before a name and degrees behind it: ``Prof. Dr. Siti Aminah MKes``. The rule it owns: neither is a part of the name, and
a title before a single word tells that it is one; behind a hospital or a street it begins the name of that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from balikpapan_cli.sources.named.runs import Words

_DEGREE = re.compile(r"(?:[ASM](?:[A-Z][a-z]{0,4}){1,2}|Sp(?:[A-Z]{1,4})?|PhD)\Z")


def bare(name: list[str], known: Words) -> list[str]:
    """A name without the titles before it.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> bare("Prof. Dr. Hj. Siti Aminah".split(), lists())
    ['Siti', 'Aminah']
    """
    at = 0
    while at < len(name) and name[at] in known.honorific:
        at += 1
    return name[at:]


def size_without_degrees(words: Sequence[str], known: Words) -> int:
    """How many words are left, two at least, without the degrees at the end, which have no dots in them.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> size_without_degrees("Siti Aminah SKM MKes".split(), lists())
    2
    """
    last = len(words)
    while last > 2 and _is_degree(words[last - 1], known):
        last -= 1
    return last


def _is_degree(word: str, known: Words) -> bool:
    return word in known.degree if word.isupper() else _DEGREE.match(word) is not None


def is_title(word: str, known: Words) -> bool:
    """Whether a word is a title that stands before names alone: ``Prof.``, ``Ir``."""
    return word in known.honorific and word in known.begins


def titled_thing(words: Sequence[str], first: int, known: Words) -> bool:
    """Whether the name that begins at ``first`` has its titles behind a word for a hospital or a street: ``RSUD dr. Kanujoso``."""
    at = first
    while at > 0 and words[at - 1] in known.honorific:
        at -= 1
    return 0 < at < len(words) and words[at] in known.honorific and words[at - 1] in known.building


def untitled_office(office: str, known: Words) -> str:
    """An office without the titles at its end, which are those of who has it."""
    words = office.split(" ")
    while len(words) > 1 and words[-1] in known.honorific:
        words.pop()
    return " ".join(words).rstrip(" ,")
