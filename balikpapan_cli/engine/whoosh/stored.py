"""Articles as stored fields: plain dicts, so that stock Whoosh reads them and no class is ever named in the index."""

from __future__ import annotations

from itertools import accumulate, chain, repeat
from struct import Struct, calcsize, pack, unpack
from sys import byteorder
from zlib import DEFLATED, compressobj, crc32, decompress

from balikpapan_cli.engine.whoosh.unpickle import Damaged, plain
from balikpapan_cli.model import Article, Cut, Person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from typing import Any, Literal


NOT_STORED = frozenset({"sketch", "story"})
"""Fields of Article that have a column or a file of their own."""

_WINDOW, _MEMORY = 12, 7
"""An article is a few thousand bytes: a larger window would take as long to set up as deflating, and gain nothing."""

_NAMES = tuple(name for name in Article._fields if name not in NOT_STORED)
_PLACES = tuple((Article._fields.index(name), name) for name in _NAMES)


def encode_article(article: Article) -> bytes:
    """What stands in the stored column: fields that are not empty, of plain values alone."""
    from io import BytesIO
    from pickle import Pickler

    fields: dict[str, Any] = {name: value for at, name in _PLACES if (value := article[at])}
    if article.persons:
        fields["persons"] = (*chain.from_iterable(article.persons),)
    if article.cuts:
        places, texts = zip(*article.cuts, strict=True)
        fields["cuts"] = " ".join(map(str, (*places, *map(len, texts)))), "".join(texts)
    written = BytesIO()
    pickler = Pickler(written, 2)
    pickler.fast = True  # no value refers to an earlier one: less to write and to read, and deflating finds repetitions
    pickler.dump(fields)
    deflate = compressobj(1, DEFLATED, _WINDOW, _MEMORY)
    return deflate.compress(written.getvalue()) + deflate.flush()


def _fields(data: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = plain(decompress(data))
    if "id" not in fields or not fields.keys() <= _KNOWN:
        raise Damaged("stored fields")
    return fields


def decode_heading(data: bytes) -> Article:
    """What stands above the article, from its id to its path."""
    fields = _fields(data)
    for name in _BELOW:
        fields.pop(name, None)
    return Article._make(map(fields.get, Article._fields, _EMPTY))


def decode_article(data: bytes, sketch: bytes) -> Article:
    """The article again, but for its story."""
    fields = _fields(data)
    fields["persons"] = _persons(fields.get("persons", ()))
    fields["cuts"] = _cuts(*fields.get("cuts", ("", "")))
    fields["sketch"] = decode_sketch(sketch)
    return Article._make(map(fields.get, Article._fields, _EMPTY))


def _persons(flat: Sequence[str]) -> tuple[Person, ...]:
    """Persons, from names and offices one behind the other."""
    return tuple(map(Person._make, zip(flat[::2], flat[1::2], strict=True)))


def _cuts(numbers: str, joined: str) -> tuple[Cut, ...]:
    """Cuts, from their places and the sizes of their texts, and the texts joined."""
    found = [*map(int, numbers.split())]
    places, sizes = found[: len(found) // 2], found[len(found) // 2 :]
    ends = [*accumulate(sizes, initial=0)]
    if ends[-1] != len(joined):
        raise Damaged("cuts")
    texts = map(joined.__getitem__, map(slice, ends, ends[1:]))
    return tuple(map(Cut._make, zip(places, texts, strict=True)))


_KNOWN = frozenset(_NAMES)
_BELOW = ("body", *_NAMES[_NAMES.index("path") + 1 :])
_EMPTY = tuple(map(Article._field_defaults.get, Article._fields, repeat("")))


def encode_sketch(sketch: tuple[int, ...]) -> bytes:
    """A letter for the width of the numbers, the unsigned numbers, little-endian, and the CRC-32 of it all.

    >>> decode_sketch(encode_sketch((7, 65535))), decode_sketch(encode_sketch((7, 4294967295)))
    ((7, 65535), (7, 4294967295))
    """
    if not sketch:
        return b""
    code = "H" if max(sketch) <= 0xFFFF else "I"
    data = code.encode() + pack(f"<{len(sketch)}{code}", *sketch)
    return data + _CRC.pack(crc32(data))


def decode_sketch(data: bytes) -> tuple[int, ...]:
    """The sketch of an article; Damaged when it is not as it was written."""
    if not data:
        return ()
    if crc32(data[:-4]) != _CRC.unpack_from(data, len(data) - 4)[0]:
        raise Damaged("sketch")
    code = data[:1].decode()
    return unpack(f"<{(len(data) - 5) // calcsize(code)}{code}", data[1:-4])


_CRC = Struct("<I")


def little_endian(numbers: array[int]) -> array[int]:
    """The numbers with their bytes swapped where the machine is big-endian: from or to little-endian bytes."""
    if byteorder == "big":
        numbers.byteswap()
    return numbers


def unsigned_ints(data: bytes) -> memoryview:
    """Little-endian 32-bit numbers, not copied where the machine is little-endian itself."""
    return _numbers("I", data)


def unsigned_longs(data: bytes) -> memoryview:
    """Little-endian 64-bit numbers, likewise."""
    return _numbers("Q", data)


def _numbers(code: Literal["I", "Q"], data: bytes) -> memoryview:
    if byteorder == "big":
        from array import array  # it imports collections, which a start would feel

        return memoryview(little_endian(array(code, data))).cast("B").cast(code)
    return memoryview(data).cast(code)
