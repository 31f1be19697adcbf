"""Words of the archive that are spelt or sound like a word. The rule owned here: an index of spellings is kept with each segment.

A word within two edits of another shares one of its thirds with it, but for swaps across their borders (the pigeonhole
principle: Wu and Manber 1992); names that sound alike share a key (``indonesian.sound``). So a segment keeps a hash table
from thirds and keys to its words, and a search reads the few words behind the thirds of what was typed and measures them.

Nothing here is believed: a word from the table counts only when the lexicon, which is checked, has it too.
"""

from __future__ import annotations

from _struct import Struct  # struct is a module more
from _struct import error as StructError  # type: ignore[attr-defined]
from itertools import accumulate
from zlib import crc32

from balikpapan_cli.engine.query.edits import distance
from balikpapan_cli.engine.whoosh.stored import little_endian

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from balikpapan_cli.engine.whoosh.codec import Buffer
    from balikpapan_cli.engine.whoosh.reader import Reader

SIDE = "spell"
"""Name of the entry beside a segment's lexicon."""
SHORTEST, LONGEST = 3, 24
"""Letters of words that are kept."""
MANY = 60_000
"""In a lexicon of more words than this, those in a single article are not kept."""
MOST = 4000
"""Words that are measured for one word that was typed."""

_HEAD = Struct("<4sIII")
_MAGIC = b"SPL2"
_MOST_KEPT = 1 << 24
"""Words are numbered in 24 bits; the other eight are of the hash of the key, so that few strangers are read with a word."""
_DERIVED = r"(?:me[mnlr]|pe[mn]|ber|ter|di).{5}|.{5,}(?:nya|kan)$|.{12}"


def build(words: Sequence[tuple[str, int]]) -> dict[str, bytes]:
    """The spelling index of a lexicon of (word, number of articles): the ``lexicon`` hook of the writer."""
    import re

    from balikpapan_cli.indonesian.sound import sound_key

    derived = re.compile(_DERIVED).match
    fewest = 2 if len(words) > MANY else 1
    kept = [w for w, df in words if df >= fewest and SHORTEST <= len(w) <= LONGEST and w.isascii() and w.isalpha()]
    del kept[_MOST_KEPT:]
    buckets = max(1, len(kept))
    entries: list[int] = []
    for number, word in enumerate(kept):
        keys = _thirds(word)
        if not derived(word):
            keys.append("=" + sound_key(word))
        for hashed in map(crc32, map(str.encode, keys)):
            entries.append(hashed % buckets << 32 | hashed & ~(_MOST_KEPT - 1) | number)
    entries.sort()
    counts = [0] * (buckets + 1)
    for entry in entries:
        counts[(entry >> 32) + 1] += 1
    parts = (
        accumulate(map(len, kept), initial=0),
        accumulate(counts),
        (entry & 0xFFFFFFFF for entry in entries),
    )
    head = _HEAD.pack(_MAGIC, len(kept), buckets, len(entries))
    return {SIDE: b"".join((head, *(_numbers(part) for part in parts), "".join(kept).encode()))}


def _thirds(word: str) -> list[str]:
    """The keys of a word: which third, its letters, and the length of the word.

    >>> _thirds("yokohama")
    ['0yok8', '1oh8', '2ama8']
    """
    length = len(word)
    end = (length + 1) // 3
    return [f"0{word[:end]}{length}", f"1{word[end : length - end]}{length}", f"2{word[length - end :]}{length}"]


def _keys_near(word: str, edits: int) -> Iterator[str]:
    """The keys of which a word within ``edits`` edits has one. After a single edit the first or the last third is whole."""
    for length in range(max(SHORTEST, len(word) - edits), len(word) + edits + 1):
        end = (length + 1) // 3
        yield f"0{word[:end]}{length}"
        yield f"2{word[-end:]}{length}"
        if edits > 1:
            for start in range(max(0, end - edits), end + edits + 1):
                yield f"1{word[start : start + length - 2 * end]}{length}"


def _numbers(numbers: Iterable[int]) -> bytes:
    from array import array

    return little_endian(array("I", numbers)).tobytes()


class Spellings:
    """The spelling index of one segment, read where it lies."""

    def __init__(self, data: Buffer) -> None:
        magic, count, self._buckets, entries = _HEAD.unpack(data[: _HEAD.size])
        if magic != _MAGIC:
            raise ValueError("spelling index")
        self._data = data
        self._starts = _HEAD.size + 4 * (count + 1)
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
            if (number ^ hashed) >= _MOST_KEPT:
                continue
            at = _HEAD.size + 4 * (number & _MOST_KEPT - 1)
            start, end = _PAIR.unpack(data[at : at + 8])
            found.append(data[self._letters + start : self._letters + end].decode("ascii", "replace"))
        return found


_PAIR = Struct("<II")
_NUMBER = Struct("<I")


def near(reader: Reader, word: str, edits: int) -> list[tuple[int, str]]:
    """Words of the archive within ``edits`` edits (1 or 2) of ``word``, not itself: (edits, word), nearest first."""
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
