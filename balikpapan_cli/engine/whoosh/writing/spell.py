"""The index of spellings of a segment, made (``spell`` says what stands in it and reads it)."""

from __future__ import annotations

from itertools import accumulate
from zlib import crc32

from balikpapan_cli.engine.whoosh.numbers import little_endian
from balikpapan_cli.engine.whoosh.spell import HEAD, MAGIC, MOST_KEPT, SHORTEST, SIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST = 24
"""Letters of the longest words that are kept."""
MANY = 60_000
"""In a lexicon of more words than this, those in a single article are not kept."""
_DERIVED = r"(?:me[mnlr]|pe[mn]|ber|ter|di).{5}|.{5,}(?:nya|kan)$|.{12}"


def build(words: Sequence[tuple[str, int]]) -> dict[str, bytes]:
    """The spelling index of a lexicon of (word, number of articles): the ``lexicon`` hook of the writer."""
    import re

    from balikpapan_cli.indonesian.sound import sound_key

    derived = re.compile(_DERIVED).match
    fewest = 2 if len(words) > MANY else 1
    kept = [w for w, df in words if df >= fewest and SHORTEST <= len(w) <= LONGEST and w.isascii() and w.isalpha()]
    del kept[MOST_KEPT:]
    buckets = max(1, len(kept))
    entries: list[int] = []
    for number, word in enumerate(kept):
        keys = _thirds(word)
        if not derived(word):
            keys.append("=" + sound_key(word))
        for hashed in map(crc32, map(str.encode, keys)):
            entries.append(hashed % buckets << 32 | hashed & ~(MOST_KEPT - 1) | number)
    entries.sort()
    counts = [0] * (buckets + 1)
    for entry in entries:
        counts[(entry >> 32) + 1] += 1
    parts = (
        accumulate(map(len, kept), initial=0),
        accumulate(counts),
        (entry & 0xFFFFFFFF for entry in entries),
    )
    head = HEAD.pack(MAGIC, len(kept), buckets, len(entries))
    return {SIDE: b"".join((head, *(_numbers(part) for part in parts), "".join(kept).encode()))}


def _thirds(word: str) -> list[str]:
    """The keys of a word: which third, its letters, and the length of the word.

    >>> _thirds("yokohama")
    ['0yok8', '1oh8', '2ama8']
    """
    length = len(word)
    end = (length + 1) // 3
    return [f"0{word[:end]}{length}", f"1{word[end : length - end]}{length}", f"2{word[length - end :]}{length}"]


def _numbers(numbers: Iterable[int]) -> bytes:
    from array import array

    return little_endian(array("I", numbers)).tobytes()
