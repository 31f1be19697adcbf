"""One key for the spellings of a name: Soeharto and Suharto, Djoko and Joko, Achmad, Akhmad and Ahmad.

The spellings of 1901 and 1947 (oe, dj, tj, j, nj, sj, ch) gave way to that of 1972 (u, j, c, y, ny, sy, kh), but not in
the names of people; Arabic and Dutch names are written in several ways besides. The key writes them all one way, by
sound, as Soundex (Russell 1918) does for English. It is for names: on common words it brings strangers together.
"""

from __future__ import annotations

import re

_SPELLINGS = (  # in this order: the later rules read what the earlier ones wrote
    (r"oe", "u"),
    (r"ie|ei|ii", "i"),
    (r"ae", "ai"),
    (r"dj", "j"),
    (r"tj|^ch(?=an)", "c"),  # Tjahjo; Chandra, Chaniago
    (r"^dz", "z"),
    (r"d[hz]|dl(?=[ao])", "d"),  # Ridho, Ridlo, Mahfudz
    (r"^mo(?=k?[ch]|h)", "mu"),  # Mochtar, Mohammad
    (r"^o", "u"),
    (r"[ck]h", "h"),
    (r"ph|v", "f"),
    (r"sh|s[yj](?=[aeiou])|z", "s"),
    (r"([bgt])h", r"\1"),
    (r"ck|q|c$|c(?=[kt])", "k"),
    (r"x", "ks"),
    (r"y(?![aeiou])", "i"),
    (r"[yi](?=[aeou])", "j"),  # y was written j; Nurmantyo, Nurmantio
    (r"(?<=[^aeiou])w(?=a)", "u"),  # Ridwan, Riduan
    (r"(?<=[bdfgkpt])e(?=r[aeiou]..)|(?<=...[bdfgkpt])e(?=r[aeiou])", ""),  # Perancis, Sumatera
    (r"(.)\1+", r"\1"),
    (r"(?<=....)h$", ""),
)
_compiled: list[tuple[re.Pattern[str], str]] = []


UNTOUCHED = frozenset("amnr")
"""Letters that no rule makes or takes away: words that sound alike have the same of them."""


def sound_key(word: str) -> str:
    """The key of a folded word: names that are spellings of each other have the same.

    >>> [sound_key(name) for name in ("soeharto", "suharto", "djoko", "joko", "achmad", "ahmad", "rizqi", "rizky")]
    ['suharto', 'suharto', 'joko', 'joko', 'ahmad', 'ahmad', 'riski', 'riski']
    """
    if not _compiled:
        _compiled.extend((re.compile(pattern), written) for pattern, written in _SPELLINGS)
    for pattern, written in _compiled:
        word = pattern.sub(written, word)
    return word
