"""Verbs as they are spoken: nangkep for menangkap, nyari for mencari, ngirim for mengirim, beresin for membereskan.

The rule owned here: only a root from which many words are made is guessed, since any word may begin or end like these.
Everyday speech says ``n-`` for ``men-``, ``ny-`` for ``meny-`` and so on, ``-in`` for ``-kan`` and ``-i``, and ``e`` for the
``a`` of a last syllable (J. N. Sneddon: Colloquial Jakartan Indonesian, 2006).
"""

from __future__ import annotations

from balikpapan_cli.indonesian.stems import forms

LEAST = 8
"""Words that are made from a root that is guessed, at least."""
_SHORTEST = 4
_NASALS = (("nge", ("",)), ("ng", ("", "k")), ("ny", ("s", "c")), ("n", ("t",)), ("m", ("p",)))
_VOWELS = frozenset("aeiou")


def roots(word: str) -> list[str]:
    """The roots that a spoken verb may be made from.

    >>> roots("nangkep"), roots("nyolong"), roots("ngirim"), roots("beresin"), roots("pasar")
    (['tangkep', 'tangkap'], ['colong'], ['kirim'], ['beres', 'beras'], [])
    """
    found = []
    for bare in dict.fromkeys((word, word.removesuffix("in"))):
        starts = [(nasal, first) for nasal, firsts in _NASALS for first in firsts if bare.startswith(nasal)]
        for root in (bare, *(first + bare[len(nasal) :] for nasal, first in starts)):
            found += [root, _written(root)]
    return [root for root in dict.fromkeys(found) if root != word and len(root) >= _SHORTEST and forms(root) >= LEAST]


def _written(root: str) -> str:
    """A root with the ``a`` that is written where ``e`` is spoken: between the consonants at its end.

    >>> _written("tangkep"), _written("cari")
    ('tangkap', 'cari')
    """
    ends_so = len(root) > 2 and root[-2] == "e" and not _VOWELS.intersection(root[-1] + root[-3])
    return f"{root[:-2]}a{root[-1]}" if ends_so else root
