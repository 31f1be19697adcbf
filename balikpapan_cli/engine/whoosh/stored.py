"""Articles as stored fields: plain dicts, so that stock Whoosh reads them and no class is ever named in the index."""

from __future__ import annotations

from _struct import Struct, calcsize, unpack  # struct is a module more
from itertools import accumulate, repeat
from zlib import crc32, decompress

from balikpapan_cli.engine.whoosh.unpickle import Damaged, leading_texts, plain
from balikpapan_cli.model import Article

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from balikpapan_cli.model import Cut, Person

NOT_STORED = frozenset({"sketch", "story"})
"""Fields of Article that have a column or a file of their own."""


NAMES = tuple(name for name in Article._fields if name not in NOT_STORED)


def _fields(written: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = plain(written)
    if "id" not in fields or not fields.keys() <= _KNOWN:
        raise Damaged("stored fields")
    return fields


def decode_heading(data: bytes) -> Article:
    """What stands above the article, from its id to its path: texts alone, and the first of all."""
    written = decompress(data)
    fields: dict[str, Any] = leading_texts(written, _ABOVE)
    if "id" not in fields:
        fields = _fields(written)
    return Article._make(map(fields.get, _HEADING, _EMPTY))


def decode_article(data: bytes, sketch: bytes) -> Article:
    """The article again, but for its story."""
    fields = _fields(decompress(data))
    fields["persons"] = _persons(fields.get("persons", ()))
    fields["cuts"] = _cuts(*fields.get("cuts", ("", "")))
    fields["sketch"] = decode_sketch(sketch)
    return Article._make(map(fields.get, Article._fields, _EMPTY))


def _persons(flat: Sequence[str]) -> tuple[Person, ...]:
    """Persons, from names and offices one behind the other."""
    from balikpapan_cli.model import Person

    return tuple(map(Person._make, zip(flat[::2], flat[1::2], strict=True)))


def _cuts(numbers: str, joined: str) -> tuple[Cut, ...]:
    """Cuts, from their places and the sizes of their texts, and the texts joined."""
    from balikpapan_cli.model import Cut

    found = [*map(int, numbers.split())]
    places, sizes = found[: len(found) // 2], found[len(found) // 2 :]
    ends = [*accumulate(sizes, initial=0)]
    if ends[-1] != len(joined):
        raise Damaged("cuts")
    texts = map(joined.__getitem__, map(slice, ends, ends[1:]))
    return tuple(map(Cut._make, zip(places, texts, strict=True)))


_KNOWN = frozenset(NAMES)
_ABOVE = frozenset(name.encode() for name in NAMES[: NAMES.index("path") + 1])
_HEADING = tuple(name if name.encode() in _ABOVE and name != "body" else "" for name in Article._fields)
_EMPTY = tuple(map(Article._field_defaults.get, Article._fields, repeat("")))


def decode_sketch(data: bytes) -> tuple[int, ...]:
    """The sketch of an article; Damaged when it is not as it was written."""
    if not data:
        return ()
    if crc32(data[:-4]) != CRC.unpack_from(data, len(data) - 4)[0]:
        raise Damaged("sketch")
    code = data[:1].decode()
    return unpack(f"<{(len(data) - 5) // calcsize(code)}{code}", data[1:-4])


CRC = Struct("<I")
