"""One key for the spellings of a name: Soeharto and Suharto, Djoko and Joko, Achmad, Akhmad and Ahmad.

The spellings of 1901 and 1947 (oe, dj, tj, j, nj, sj, ch) gave way to that of 1972 (u, j, c, y, ny, sy, kh), but not in
the names of people; Arabic and Dutch names are written in several ways besides. The key writes them all one way, by
sound, as Soundex (Russell 1918) does for English. It is for names: on common words it brings strangers together.
"""

from __future__ import annotations

from itertools import groupby, product

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"


def _each(*parts: str) -> tuple[str, ...]:
    """Every text that has one letter of each part.

    >>> _each("s", "yj", "a")
    ('sya', 'sja')
    """
    return tuple(map("".join, product(*parts)))


class _Places:
    """Where an expression matches a word, without it: texts that it matches (^ and $ are the ends of the word), each with
    how many letters of it are context before what is rewritten, and how many are rewritten; none of them begins another."""

    def __init__(self, *texts: tuple[int, int, tuple[str, ...]]) -> None:
        self._sizes = {text: (before, size) for before, size, some in texts for text in some}
        self._texts = (*self._sizes,)

    def rewritten(self, word: str, written: str) -> str:
        """The word with ``written`` in all of these places."""
        word = f"^{word}$"
        if not any(map(word.__contains__, self._texts)):
            return word[1:-1]
        parts: list[str] = []
        at = 0
        while at < len(word):
            if word.startswith(self._texts, at):
                before, size = next(self._sizes[text] for text in self._texts if word.startswith(text, at))
                parts += (word[at : at + before], written)
                at += before + size
            else:
                parts.append(word[at])
                at += 1
        return "".join(parts)[1:-1]


class _Swallowed(_Places):
    """The e of Perancis and Sumatera: what follows or precedes it must not be short."""

    def __init__(self) -> None:
        super().__init__((1, 1, _each("bdfgkpt", "e", "r", _VOWELS)))

    def rewritten(self, word: str, written: str) -> str:
        """The word without it."""
        if not any(map(word.__contains__, self._texts)):
            return word
        return "".join(
            written if at and word.startswith(self._texts, at - 1) and (at + 5 <= len(word) or at >= 4) else letter
            for at, letter in enumerate(word)
        )


# In this order: the later rules read what the earlier ones wrote. Beside an expression stand the places that it finds in a
# word: nine of ten words have none, and compiling expressions is more than a search should feel.
_SPELLINGS: tuple[tuple[str, str, _Places | None], ...] = (
    ("oe", "u", None),
    ("ie|ei|ii", "i", _Places((0, 2, ("ie", "ei", "ii")))),
    ("ae", "ai", None),
    ("dj", "j", None),
    ("tj|^ch(?=an)", "c", _Places((0, 2, ("tj",)), (1, 2, ("^chan",)))),  # Tjahjo; Chandra, Chaniago
    ("^dz", "z", _Places((1, 2, ("^dz",)))),
    ("d[hz]|dl(?=[ao])", "d", _Places((0, 2, ("dh", "dz", "dla", "dlo")))),  # Ridho, Ridlo, Mahfudz
    ("^mo(?=k?[ch]|h)", "mu", _Places((1, 2, ("^moc", "^moh", "^mokc", "^mokh")))),  # Mochtar, Mohammad
    ("^o", "u", _Places((1, 1, ("^o",)))),
    ("[ck]h", "h", _Places((0, 2, ("ch", "kh")))),
    ("ph", "f", None),
    ("v", "f", None),
    ("sh|s[yj](?=[aeiou])|z", "s", _Places((0, 2, ("sh", *_each("s", "yj", _VOWELS))), (0, 1, ("z",)))),
    ("([bgt])h", r"\1", _Places((1, 1, ("bh", "gh", "th")))),
    ("ck|q|c$|c(?=[kt])", "k", _Places((0, 2, ("ck",)), (0, 1, ("q", "c$", "ct")))),
    ("x", "ks", None),
    ("y(?![aeiou])", "i", _Places((0, 1, _each("y", _CONSONANTS + "$")))),
    *((letters, "j" + letters[1], None) for letters in _each("yi", "aeou")),  # y was written j; Nurmantyo, Nurmantio
    ("(?<=[^aeiou])w(?=a)", "u", _Places((1, 1, _each(_CONSONANTS, "w", "a")))),  # Ridwan, Riduan
    ("(?<=[bdfgkpt])e(?=r[aeiou]..)|(?<=...[bdfgkpt])e(?=r[aeiou])", "", _Swallowed()),
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
        for pattern, written, places in _SPELLINGS:
            word = places.rewritten(word, written.removeprefix(r"\1")) if places else word.replace(pattern, written)
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
