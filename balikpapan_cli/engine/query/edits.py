"""How near two spellings are. The rule owned here: an edit is an insertion, a deletion, a substitution or a swap of neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def distance(a: str, b: str, limit: int = 2) -> int:
    """Edits between two words (optimal string alignment: Damerau 1964), or ``limit + 1`` when there are more.

    >>> [distance("yokohoma", word) for word in ("yokohama", "yokohoma", "yokohmoa", "yokhma", "kabel")]
    [1, 0, 1, 2, 3]
    """
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        if min(new) > limit:
            return limit + 1
        before, row = row, new
    return min(row[-1], limit + 1)


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
