"""Words of the archive that are spelt or sound like a word. The rule owned here: an index of spellings is kept with each segment.

A word within two edits of another shares one of its thirds with it, but for swaps across their borders (the pigeonhole
principle: Wu and Manber 1992); names that sound alike share a key (``indonesian.sound``). So a segment keeps a hash table
from thirds and keys to its words, and a search reads the few words behind the thirds of what was typed and measures them.

Nothing here is believed: a word from the table counts only when the lexicon, which is checked, has it too.
"""

from __future__ import annotations

from _struct import Struct  # struct is a module more
from _struct import error as StructError  # type: ignore[attr-defined]
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from balikpapan_cli.engine.whoosh.codec import Buffer
    from balikpapan_cli.engine.whoosh.reader import Reader

SIDE = "spell"
"""Name of the entry beside a segment's lexicon."""
SHORTEST = 3
"""Letters of the shortest words that are kept."""
MOST = 4000
"""Words that are measured for one word that was typed."""

HEAD = Struct("<4sIII")
MAGIC = b"SPL2"
MOST_KEPT = 1 << 24
"""Words are numbered in 24 bits; the other eight are of the hash of the key, so that few strangers are read with a word."""


def _keys_near(word: str, edits: int) -> Iterator[str]:
    """The keys of which a word within ``edits`` edits has one. After a single edit the first or the last third is whole."""
    for length in range(max(SHORTEST, len(word) - edits), len(word) + edits + 1):
        end = (length + 1) // 3
        yield f"0{word[:end]}{length}"
        yield f"2{word[-end:]}{length}"
        if edits > 1:
            for start in range(max(0, end - edits), end + edits + 1):
                yield f"1{word[start : start + length - 2 * end]}{length}"


class Spellings:
    """The spelling index of one segment, read where it lies."""

    def __init__(self, data: Buffer) -> None:
        magic, count, self._buckets, entries = HEAD.unpack(data[: HEAD.size])
        if magic != MAGIC:
            raise ValueError("spelling index")
        self._data = data
        self._starts = HEAD.size + 4 * (count + 1)
        self._numbers = self._starts + 4 * (self._buckets + 1)
        self._letters = self._numbers + 4 * entries

    def words(self, key: str) -> list[str]:
        """The words behind a key, and the odd stranger."""
        data, hashed = self._data, crc32(key.encode())
        at = self._starts + 4 * (hashed % self._buckets)
        first, last = _PAIR.unpack(data[at : at + 8])
        found = []
        numbers = data[self._numbers + 4 * first : self._numbers + 4 * min(last, first + MOST)]
        for (number,) in _NUMBER.iter_unpack(numbers):
            if (number ^ hashed) >= MOST_KEPT:
                continue
            at = HEAD.size + 4 * (number & MOST_KEPT - 1)
            start, end = _PAIR.unpack(data[at : at + 8])
            found.append(data[self._letters + start : self._letters + end].decode("ascii", "replace"))
        return found


_PAIR = Struct("<II")
_NUMBER = Struct("<I")


def near(reader: Reader, word: str, edits: int) -> list[tuple[int, str]]:
    """Words of the archive within ``edits`` edits (1 or 2) of ``word``, not itself: (edits, word), nearest first."""
    from balikpapan_cli.engine.query.edits import distance

    letters, lengths = set(word), range(len(word) - edits, len(word) + edits + 1)
    found: dict[str, int] = {}
    for words in _behind(reader, _keys_near(word, edits)):
        for other in words:
            if len(other) in lengths and other not in found and len(letters.symmetric_difference(other)) <= 2 * edits:
                found[other] = distance(word, other, edits)
    return sorted((away, other) for other, away in found.items() if 0 < away <= edits)


def sounding(reader: Reader, word: str) -> list[str]:
    """Words of the archive that sound like ``word``, not itself."""
    from balikpapan_cli.indonesian.sound import UNTOUCHED

    key, letters = _SOUNDS[word], UNTOUCHED.intersection(word)
    if len(key) < SHORTEST:
        return []
    found = {other for words in _behind(reader, ["=" + key]) for other in words if other != word}
    return sorted(
        other
        for other in found
        if UNTOUCHED.intersection(other) == letters and _SOUNDS[other] == key and _alike(word, other)
    )


def _alike(word: str, other: str) -> bool:
    """Whether words that sound alike look alike too: at most half of the letters of the longer are others.

    >>> _alike("tjahjo", "cahyo"), _alike("zzzqqqa", "ska")
    (True, False)
    """
    from balikpapan_cli.engine.query.edits import distance

    most = max(len(word), len(other)) // 2
    return distance(word, other, most) <= most


class _Sounds(dict[str, str]):
    """Words to their keys, remembered."""

    def __missing__(self, word: str) -> str:
        from balikpapan_cli.indonesian.sound import sound_key

        if len(self) >= 1 << 13:
            self.clear()
        key = self[word] = sound_key(word)
        return key


_SOUNDS = _Sounds()


def _behind(reader: Reader, keys: Iterable[str]) -> Iterator[list[str]]:
    """The words behind some keys in every segment; none where a table cannot be read."""
    wanted = list(dict.fromkeys(keys))
    for segment in reader.segments:
        side = segment.side(SIDE)
        if side is None:
            continue
        try:
            spellings = Spellings(side if len(wanted) == 1 else side[:])
            for key in wanted:
                yield spellings.words(key)
        except (StructError, ValueError):
            continue  # damage is found by the check of the whole file; a search goes on without suggestions
