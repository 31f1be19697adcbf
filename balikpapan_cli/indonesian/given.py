"""Given names that full names begin with, and that are no words: by them a name is told from what stands before it."""

from __future__ import annotations

from functools import cache

from balikpapan_cli.indonesian.data import words


@cache
def first_names() -> frozenset[str]:
    """The names of data/first-names.txt as they are written, those that end in ``i`` also with ``y``.

    >>> [name in first_names() for name in ("Siti", "Hendry", "Manggar")]
    [True, True, False]
    """
    names = words("first-names.txt")
    return names | {f"{name[:-1]}y" for name in names if name[-1] == "i"}
