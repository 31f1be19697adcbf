"""Words to their roots: affixes are taken off only where a known root remains, never down to a piece of a word.

Indonesian builds words by prefixes, suffixes and both at once, and the sound where a prefix meets its root changes
(``menulis`` is meN- and ``tulis``). Every way to take a word apart (Adriani, Asian, Nazief, Tahaghoghi and Williams
2007 list the affixes and the pairs that do not go together) leaves a remainder. Remainders that are known roots are
weighed by how many words are made from that root, by their length and by the cost of the affixes, against the word as
it is: so ``kemeja`` (shirt) stays whole while ``kerja`` is found in ``mempekerjakan``.

The list is ``data/roots.txt``. A search needs the roots of a few words in a fresh process and looks them up in the
sorted bytes (:func:`root`); indexing needs millions and makes a dict of it (:class:`RootCache`), and so does a process
that has asked often. Both answer alike.
"""

from __future__ import annotations

from math import log

from balikpapan_cli.indonesian import data
from balikpapan_cli.indonesian.affixes import SHORTEST, readings, without_clitics
from balikpapan_cli.once import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


_roots: bytes = b""
_asked = 0
_OFTEN = 500
"""Words looked up in the bytes, after which a table of all is worth its making (20 ms)."""
_found: dict[str, str] = {}
_NEAR = 256
"""So many bytes are looked through rather than halved again."""


def root(word: str) -> str:
    """The root of a folded word; a word without a known root only loses its clitics (``-nya``, ``-lah`` and the like).

    >>> [root(word) for word in ("pembangunan", "membangun", "kunjungan", "berkunjung", "mempekerjakan")]
    ['bangun', 'bangun', 'kunjung', 'kunjung', 'kerja']
    >>> [root(word) for word in ("kerjasama", "kemeja", "balikpapan", "yokohama", "marketplacenya", "2024")]
    ['kerjasama', 'kemeja', 'balikpapan', 'yokohama', 'marketplace', '2024']
    """
    found = _found.get(word)
    if found is None:
        if len(_found) >= 10_000:
            _found.clear()
        found = _found[word] = _strip(word, _look_up)
    return found


class RootCache(dict[str, str]):
    """Folded words to their roots, worked out when first asked for; :func:`root` for millions of words.

    >>> RootCache()["keberhasilan"]
    'hasil'
    """

    def __init__(self) -> None:
        super().__init__()
        self._forms = _all_forms()

    def __missing__(self, word: str) -> str:
        found = self[word] = _strip(word, self._forms.get)
        return found


def forms(word: str) -> int:
    """How many words are known to be made from ``word`` as a root: many for a common word, few or none for a name.

    >>> forms("massa") > 5 > forms("joko"), forms("yokohama")
    (True, 0)
    """
    return _look_up(word) or 0


def _look_up(stem: str) -> int | None:
    """The number that the list gives for ``stem``; None when it is not there."""
    global _asked
    _asked += 1
    return _bisected(stem) if _asked <= _OFTEN else _all_forms().get(stem)


@cache
def _bisected(stem: str) -> int | None:
    global _roots
    if not _roots:
        _roots = data.read("roots.txt")
    rows, key = _roots, stem.encode() + b"\t"
    low, high = 0, len(rows)  # its line begins nowhere before or behind
    while high - low > _NEAR:
        middle = (low + high) // 2
        start = rows.find(b"\n", middle) + 1
        if rows[start : start + len(key)] <= key:
            low = start
        else:
            high = middle
    start = rows.find(b"\n" + key, max(low - 1, 0), high + len(key) + 1)
    return int(rows[start + 1 + len(key) : rows.find(b"\n", start + 1)]) if start >= 0 else None


@cache
def _all_forms() -> dict[str, int]:
    rows = (line.split() for line in data.read("roots.txt").decode("ascii").splitlines() if line[:1] != "#")
    return {word: int(forms) for word, forms in rows}


# Weights of a reading, chosen on families of words; tests/indonesian/test_stems.py says what they must bring about.
_PRODUCTIVITY = 1.2  # a natural logarithm more of words known to be made from the root
_LENGTH = 0.25  # a letter more of the word explained by the root
_AFFIX = 0.6  # a unit of affixes.py
_WHOLE = 1.0  # the word is a root as it stands
_RARE, _RARE_FORMS = 2.0, 3  # a root of which fewer words are made
_SHORT, _SHORT_RARE, _SHORT_RARE_FORMS = 1.5, 2.0, 8  # a root of three letters; the same, and rare
_UNKNOWN = float("-inf")
_NAME = 0  # in place of a number of forms: never taken apart


def _strip(word: str, forms: Callable[[str], int | None]) -> str:
    if len(word) <= SHORTEST or not (word.isascii() and word.isalpha()):
        return word
    own = forms(word)
    if own == _NAME:
        return word
    if word.endswith("nya") and forms(word[:-3]) == _NAME:
        return word[:-3]
    best, best_weight = word, (_PRODUCTIVITY * log(1 + own) + _LENGTH * len(word) + _WHOLE if own else _UNKNOWN)
    for stem, cost in readings(word):
        known = forms(stem)
        if not known:
            continue
        weight = _PRODUCTIVITY * log(1 + known) + _LENGTH * len(stem) - _AFFIX * cost
        if known < _RARE_FORMS:
            weight -= _RARE
        if len(stem) == SHORTEST:
            weight -= _SHORT if known >= _SHORT_RARE_FORMS else _SHORT + _SHORT_RARE
        if weight > best_weight:
            best, best_weight = stem, weight
    return without_clitics(word) if best_weight == _UNKNOWN else best
