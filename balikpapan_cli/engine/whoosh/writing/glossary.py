"""Acronyms and what they stand for, as terms of an article: hooks of the writer (``glossary`` says what terms there are)."""

from __future__ import annotations

from itertools import compress, count

from balikpapan_cli.engine.whoosh.glossary import Form, beginning, forms_by_first, goes_on
from balikpapan_cli.once import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def acronyms(tokens: Sequence[str]) -> dict[int, str]:
    """Where curated aliases begin, in order, and their canonical short forms; the longest reading wins.

    >>> acronyms(["pemkot", "dan", "dewan", "perwakilan", "rakyat", "daerah"])
    {0: 'pemkot', 2: 'dprd'}
    """
    starts = _forms_by_start()
    found: dict[int, str] = {}
    end = 0
    for at in compress(count(), map(starts.__contains__, tokens)):
        if at < end:
            continue
        following = starts[tokens[at]]
        for form in following.get(tokens[at + 1], ()) if at + 1 < len(tokens) else ():
            if tuple(tokens[at : at + len(form.tokens)]) == form.tokens and not goes_on(tokens, at + len(form.tokens)):
                break
        else:
            if "" not in following:
                continue
            (form,) = following[""]
        found[at] = form.short
        end = at + len(form.tokens)
    return found


def pairs(text: str) -> list[str]:
    """The terms of the pairs that a text introduces.

    >>> pairs("Wakil Kepala Otorita Ibu Kota Nusantara (OIKN)")[:2]
    ['oikn=otorita ibu kota nusantara=OIKN=Otorita Ibu Kota Nusantara', 'otorita ibu kota nusantara>oikn']
    >>> pairs("Wakil Kepala Otorita Ibu Kota Nusantara (OIKN)")[2:]
    ['oikn', 'otorita ibu']
    """
    from balikpapan_cli.indonesian.acronyms import mine
    from balikpapan_cli.indonesian.tokens import fold

    terms: list[str] = []
    for short, expansion in mine(text):
        key, words = fold(short), fold(expansion)
        if len(key) == 1 and len(words) > 1:
            full = " ".join(words)
            terms += (f"{key[0]}={full}={short}={expansion}", f"{full}>{key[0]}", key[0], beginning(words, 0))
    return list(dict.fromkeys(terms))


@cache
def _forms_by_start() -> dict[str, dict[str, list[Form]]]:
    """The forms of all curated aliases by their first token and then by their second, the longest first; that of a single
    token by ``""``."""
    found: dict[str, dict[str, list[Form]]] = {}
    for first, forms in forms_by_first().items():
        for form in forms:
            found.setdefault(first, {}).setdefault("".join(form.tokens[1:2]), []).append(form)
    return found
