"""Whoosh's table of contents, written without Whoosh: a schema that Whoosh pickled once, and segments in opcodes of ours.

We never read one: our own account of the same state is the manifest (state.py), which holds the checksum of this file.
"""

from __future__ import annotations

from struct import pack

from balikpapan_cli.engine.whoosh.schema import BLOCK, INDEX
from balikpapan_cli.engine.whoosh.unpickle import Damaged
from balikpapan_cli.engine.whoosh.writing.columns import varint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.state import SegmentInfo

_HEAD = b"\x04\x08\x04" + pack(">ii", -12345, -111) + b"\x02\x07\x05"
"""Sizes of int, long and float; a number to tell the byte order; format and release of the Whoosh whose format this is."""


def encode_toc(segments: Sequence[SegmentInfo], generation: int, schema: bytes) -> bytes:
    """A table of contents. ``schema`` is the pickled Whoosh schema (``stock.pickled_schema``)."""
    return b"".join(
        (
            _HEAD,
            varint(len(schema)),
            schema,
            pack(">ii", generation, 0),
            b"\x80\x02](",
            *map(_segment, segments),
            b"e.",
        )
    )


def schema_of(toc: bytes) -> bytes:
    """The pickled schema of a table of contents, unread."""
    size = shift = 0
    at = len(_HEAD)
    if toc[:at] != _HEAD:
        raise Damaged("head of the table of contents")
    while True:
        byte = toc[at]
        at += 1
        size |= (byte & 0x7F) << shift
        if byte < 0x80:
            return toc[at : at + size]
        shift += 7


def _segment(info: SegmentInfo) -> bytes:
    """Opcodes that make a W3Segment: its class, its attributes, and its codec among them."""
    from pickle import dumps

    state = {
        "indexname": INDEX,
        "segid": info.id,
        "_doccount": info.docs,
        "_deleted": set(info.deleted) or None,
        "compound": True,
        "_fieldlengths": info.lengths,
    }
    codec = {"_blocklimit": BLOCK, "_compression": 3, "_inlinelimit": 1}
    return b"".join(
        (
            _new("W3Segment"),
            dumps(state, 2)[2:-1],
            b"X\x06\x00\x00\x00_codec",
            _new("W3Codec"),
            dumps(codec, 2)[2:-1],
            b"bsb",
        )
    )


def _new(name: str) -> bytes:
    return f"cwhoosh.codec.whoosh3\n{name}\n".encode() + b")\x81"
