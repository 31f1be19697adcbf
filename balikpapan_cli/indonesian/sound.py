"""One key for the spellings of a name: Soeharto and Suharto, Djoko and Joko, Achmad, Akhmad and Ahmad.

The spellings of 1901 and 1947 (oe, dj, tj, j, nj, sj, ch) gave way to that of 1972 (u, j, c, y, ny, sy, kh), but not in
the names of people; Arabic and Dutch names are written in several ways besides. The key writes them all one way, by
sound, as Soundex (Russell 1918) does for English. It is for names: on common words it brings strangers together.
"""

from __future__ import annotations

from itertools import groupby

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"


def _each(*parts: str) -> tuple[str, ...]:
    """Every text that has one letter of each part.

    >>> _each("s", "yj", "a")
    ('sya', 'sja')
    """
    texts: tuple[str, ...] = ("",)
    for part in parts:
        texts = tuple(text + letter for text in texts for letter in part)
    return texts


# In this order: the later rules read what the earlier ones wrote. Beside an expression stand the texts without one of which
# it says nothing of a word (^ and $ are its ends): nine of ten words need none, whose compiling a search would feel.
_SPELLINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("oe", "u", ()),
    ("ie|ei|ii", "i", ("ie", "ei", "ii")),
    ("ae", "ai", ()),
    ("dj", "j", ()),
    ("tj|^ch(?=an)", "c", ("tj", "^chan")),  # Tjahjo; Chandra, Chaniago
    ("^dz", "z", ("^dz",)),
    ("d[hz]|dl(?=[ao])", "d", ("dh", "dz", "dla", "dlo")),  # Ridho, Ridlo, Mahfudz
    ("^mo(?=k?[ch]|h)", "mu", ("^moc", "^moh", "^mokc", "^mokh")),  # Mochtar, Mohammad
    ("^o", "u", ("^o",)),
    ("[ck]h", "h", ("ch", "kh")),
    ("ph", "f", ()),
    ("v", "f", ()),
    ("sh|s[yj](?=[aeiou])|z", "s", ("sh", "z", *_each("s", "yj", _VOWELS))),
    ("([bgt])h", r"\1", ("bh", "gh", "th")),
    ("ck|q|c$|c(?=[kt])", "k", ("ck", "q", "c$", "ct")),
    ("x", "ks", ()),
    ("y(?![aeiou])", "i", _each("y", _CONSONANTS + "$")),
    *((letters, "j" + letters[1], ()) for letters in _each("yi", "aeou")),  # y was written j; Nurmantyo, Nurmantio
    ("(?<=[^aeiou])w(?=a)", "u", _each(_CONSONANTS, "w", "a")),  # Ridwan, Riduan
    (
        "(?<=[bdfgkpt])e(?=r[aeiou]..)|(?<=...[bdfgkpt])e(?=r[aeiou])",  # Perancis, Sumatera
        "",
        _each("bdfgkpt", "e", "r", _VOWELS),
    ),
)
_ANYTHING = "|".join([pattern for pattern, _, _ in _SPELLINGS])
"""Words in which this is not found sound as they are written: half of them."""
_compiled: dict[str, re.Pattern[str]] = {}
_asked = 0
_OFTEN = 500
"""Words after which looking for those texts costs more than the expressions do."""

UNTOUCHED = frozenset("amnr")
"""Letters that no rule makes or takes away: words that sound alike have the same of them."""


def sound_key(word: str) -> str:
    """The key of a folded word: names that are spellings of each other have the same.

    >>> [sound_key(name) for name in ("soeharto", "suharto", "djoko", "joko", "achmad", "ahmad", "rizqi", "rizky")]
    ['suharto', 'suharto', 'joko', 'joko', 'ahmad', 'ahmad', 'riski', 'riski']
    """
    global _asked
    _asked += 1
    if _asked > _OFTEN or not (word.isascii() and word.isalpha() and word.islower()):
        word = _by_expressions(word)
    else:
        for pattern, written, marks in _SPELLINGS:
            if not marks:
                word = word.replace(pattern, written)
            elif any(map(f"^{word}$".__contains__, marks)):
                word = (_compiled.get(pattern) or _compile(pattern)).sub(written, word)
    word = "".join(letter for letter, _ in groupby(word))
    return word[:-1] if len(word) > 4 and word[-1] == "h" else word


def _by_expressions(word: str) -> str:
    """All rules in turn; none where one expression finds that none has anything to say."""
    if (_compiled.get(_ANYTHING) or _compile(_ANYTHING)).search(word):
        for pattern, written, _ in _SPELLINGS:
            word = (_compiled.get(pattern) or _compile(pattern)).sub(written, word)
    return word


def _compile(pattern: str) -> re.Pattern[str]:
    import re

    found = _compiled[pattern] = re.compile(pattern)
    return found
