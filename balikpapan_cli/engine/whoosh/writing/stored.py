"""Articles into stored fields (see stored.py above)."""

from __future__ import annotations

from io import BytesIO
from itertools import chain
from pickle import Pickler
from struct import pack
from zlib import DEFLATED, compressobj, crc32

from balikpapan_cli.engine.whoosh.stored import CRC, NAMES
from balikpapan_cli.model import Article

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


_WINDOW, _MEMORY = 12, 7
"""An article is a few thousand bytes: a larger window would take as long to set up as deflating, and gain nothing."""


_PLACES = tuple((Article._fields.index(name), name) for name in NAMES)


def encode_article(article: Article) -> bytes:
    """What stands in the stored column: fields that are not empty, of plain values alone."""
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


def encode_sketch(sketch: tuple[int, ...]) -> bytes:
    """A letter for the width of the numbers, the unsigned numbers, little-endian, and the CRC-32 of it all.

    >>> from balikpapan_cli.engine.whoosh.stored import decode_sketch
    >>> decode_sketch(encode_sketch((7, 65535))), decode_sketch(encode_sketch((7, 4294967295)))
    ((7, 65535), (7, 4294967295))
    """
    if not sketch:
        return b""
    code = "H" if max(sketch) <= 0xFFFF else "I"
    data = code.encode() + pack(f"<{len(sketch)}{code}", *sketch)
    return data + CRC.pack(crc32(data))
