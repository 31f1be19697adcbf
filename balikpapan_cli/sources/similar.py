"""Near-duplicates: MinHash sketches (Broder 1997) of three-word shingles. The rule it owns: same words, same sketch, for ever.

One permutation serves all places of a sketch (Li, Owen and Zhang 2012): the hash of a shingle says its place, and the
smallest hash of each place is kept, cut down to 16 bits (Li and König 2010). ``benchmarks/sources.py similar`` measures it.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import eq
from zlib import crc32

PLACES = 64
EMPTY = 1 << 16
"""What stands in a place to which no shingle of a short text fell."""

SAME_STORY = 0.33
"""Resemblance from which on two articles tell one story: finds 97 % of rewrites that keep 80 % of the sentences, 91 % at 70 %."""

_FEW = 16
_BITS = 0xFFFF
_LIMIT = 1 << 32
_FOLD = bytes(byte + 32 if 65 <= byte <= 90 else byte if chr(byte).isalnum() else 32 for byte in range(128)) + bytes(
    128
)
_DROPPED = b"'`" + bytes(range(128, 256))


def words(text: str) -> list[bytes]:
    """What shingles are made of: ASCII letters and digits, small, blind to punctuation; all else where there are none.

    >>> words("Wali Kota Rahmad Mas’ud:"), words("巴厘巴板 市长")[0].decode()
    ([b'wali', b'kota', b'rahmad', b'masud'], '巴厘巴板')
    """
    data = text.encode("utf-8", "replace")
    found = data.translate(_FOLD, _DROPPED).split()
    return found if len(found) * 20 > len(text) else data.split()


def sketch(text: str) -> tuple[int, ...]:
    """The sketch of a text: ``PLACES`` numbers of 16 bits, or ``EMPTY``; no numbers for a text of fewer than three words.

    >>> sketch("Pemkot menanam kabel udara.") == sketch("pemkot menanam, kabel udara")
    True
    """
    found = words(text)
    if len(found) < 3:
        return ()
    least = [_LIMIT] * PLACES
    for number in map(crc32, map(b" ".join, zip(found, found[1:], found[2:], strict=False))):
        if number < least[number % PLACES]:
            least[number % PLACES] = number
    return tuple([EMPTY if number == _LIMIT else number >> 6 & _BITS for number in least])


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """The estimated share of shingles that two texts have in common (Jaccard), 0 to 1.

    >>> a = sketch("satu dua tiga empat lima enam tujuh")
    >>> resemblance(a, a), resemblance(a, sketch("anak ayam turun sepuluh mati satu tinggal sembilan"))
    (1.0, 0.0)
    """
    empty = sum(a == b == EMPTY for a, b in zip(one, other, strict=False)) if EMPTY in one and EMPTY in other else 0
    filled = min(len(one), len(other)) - empty
    return (sum(map(eq, one, other)) - empty) / filled if filled else 0.0


def alike(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two sketches are of one story; of very short texts, whether they are the same text, nearly."""
    if sum(map(eq, one, other)) < SAME_STORY * min(len(one), len(other)):  # most pairs; what is empty only takes away
        return False
    short = min(PLACES - one.count(EMPTY), PLACES - other.count(EMPTY)) < _FEW
    return resemblance(one, other) >= (0.8 if short else SAME_STORY)


def band_keys(one: Sequence[int]) -> tuple[int, ...]:
    """Keys of 32 bits of which two similar sketches share at least one (locality-sensitive hashing, 32 bands of two places).

    A band with an empty place has no key. A short text, which has few bands, has a key of each filled place too.
    """
    keys = [
        band << 27 | (a & 0x1FFF) << 14 | b & 0x3FFF
        for band, (a, b) in enumerate(zip(one[::2], one[1::2], strict=False))
        if a != EMPTY and b != EMPTY
    ]
    if len(keys) < 4:
        keys += [place << 26 | number for place, number in enumerate(one) if number != EMPTY]
    return tuple(keys)
