"""How near two spellings are. The rule owned here: an edit is an insertion, a deletion, a substitution or a swap of neighbours."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def distance(a: str, b: str, limit: int = 2) -> int:
    """Edits between two words (optimal string alignment: Damerau 1964; in bits: Hyyrö 2003), or ``limit + 1`` when
    there are more.

    >>> [distance("yokohoma", word) for word in ("yokohama", "yokohoma", "yokohmoa", "yokhma", "kabel")]
    [1, 0, 1, 2, 3]
    """
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    if not a or a == b:
        return len(b) if not a else 0
    places: dict[str, int] = {}
    for at, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << at
    # a column of the table of distances at a time: bit i says how cell i differs from the one above it or beside it
    every = (1 << len(a)) - 1
    last = 1 << len(a) - 1
    more, less, diagonal, before, edits = every, 0, 0, 0, len(a)
    for letter in b:
        here = places.get(letter, 0)
        swapped = (~diagonal & here) << 1 & before
        diagonal = ((here & more) + more ^ more) | here | less | swapped
        right = less | ~(diagonal | more) & every
        left = diagonal & more
        edits += (right & last > 0) - (left & last > 0)
        right = right << 1 | 1
        more = (left << 1 | ~(diagonal | right)) & every
        less = right & diagonal & every
        before = here
    return min(edits, limit + 1)


def one_edit(word: str) -> Iterator[str]:
    """Every spelling one edit away from ``word``, some of them twice (Norvig 2007).

    >>> sorted(set(one_edit("ab")) & {"a", "ba", "abc", "xb", "xyz"})
    ['a', 'abc', 'ba', 'xb']
    """
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
            for letter in LETTERS:
                yield head + letter + tail[1:]
        for letter in LETTERS:
            yield head + letter + tail


def nearest(word: str, choices: Iterable[str], limit: int = 2) -> str:
    """The choice that is nearest to ``word`` within ``limit`` edits, or an empty string.

    >>> nearest("jdul", ["judul", "isi", "media"]), nearest("xyz", ["judul"])
    ('judul', '')
    """
    near, choice = min(((distance(word, choice, limit), choice) for choice in choices), default=(limit + 1, ""))
    return choice if near <= limit else ""
