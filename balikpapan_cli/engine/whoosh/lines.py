"""What a line can say of each document, in blocks that are read and checked together (our own layout)."""

from __future__ import annotations

from _struct import Struct  # struct is a module more
from zlib import crc32

from balikpapan_cli.engine.whoosh.unpickle import Damaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.codec import Buffer

LINES_IN_BLOCK = 16
"""Lines that are read and checked together."""
ENDS_LINE, ENDS_TEXT = b"\xfe", b"\xff"
"""Bytes that no UTF-8 has."""
BLOCK_OF_LINES = Struct("<II")
"""Where a block of lines ends, and its CRC-32."""
_MOST_BLOCKS = 64


class Lines:
    """The texts of each document's line, of the entry at ``data[start:end]``: blocks of lines, then where each block ends and
    its checksum. Raises Damaged where that does not hold."""

    def __init__(self, data: Buffer, start: int, end: int, count: int) -> None:
        self._data, self._start, self._count = data, start, count
        self._table = end - BLOCK_OF_LINES.size * -(-count // LINES_IN_BLOCK)
        self._blocks: dict[int, list[bytes]] = {}

    def raw(self, doc: int) -> bytes:
        """The line of a document, as it is written."""
        if not 0 <= doc < self._count:
            raise IndexError(doc)
        number, place = divmod(doc, LINES_IN_BLOCK)
        block = self._blocks.get(number)
        if block is None:
            if len(self._blocks) >= _MOST_BLOCKS:
                self._blocks.clear()
            block = self._blocks[number] = self._read(number)
        return block[place]

    def __getitem__(self, doc: int) -> list[str]:
        return [text.decode() for text in self.raw(doc).split(ENDS_TEXT)]

    def _read(self, number: int) -> list[bytes]:
        size, at = BLOCK_OF_LINES.size, self._table + BLOCK_OF_LINES.size * number
        table = self._data[at - size if number else at : at + size]
        begin = BLOCK_OF_LINES.unpack(table[:size])[0] if number else 0
        end, crc = BLOCK_OF_LINES.unpack(table[-size:])
        if not begin <= end <= self._table - self._start:
            raise Damaged("block of lines")
        block = self._data[self._start + begin : self._start + end]
        if crc32(block) != crc:
            raise Damaged("block of lines")
        return block.split(ENDS_LINE)
