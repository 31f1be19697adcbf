"""One segment, read where it lies on disk. The rule owned here: only what a question needs is touched, and that is checked.

Every answer rests on bytes whose checksum held; where one does not, IndexProblem ``store.damaged`` is raised.
"""

from __future__ import annotations

import os
from _bisect import bisect_left  # bisect is a module more
from zlib import crc32

from balikpapan_cli.engine.whoosh import bits
from balikpapan_cli.engine.whoosh.codec import (
    DAMAGE,
    MAGIC,
    Block,
    Buffer,
    TermInfo,
    block_data,
    decode_ids,
    decode_weights,
    read_block,
    read_positions,
    utf8,
)
from balikpapan_cli.engine.whoosh.compound import read_directory
from balikpapan_cli.engine.whoosh.extent import open_extent
from balikpapan_cli.engine.whoosh.lexicon import Lexicon
from balikpapan_cli.engine.whoosh.lines import Lines
from balikpapan_cli.engine.whoosh.numbers import decode_number, decode_numbers, unsigned_longs
from balikpapan_cli.engine.whoosh.schema import FIELDS
from balikpapan_cli.engine.whoosh.slices import ENTRY as SLICES
from balikpapan_cli.engine.whoosh.slices import FIELDS as SLICED
from balikpapan_cli.engine.whoosh.slices import Impacts, Slices, checked, is_common, is_frequent
from balikpapan_cli.engine.whoosh.state import SegmentInfo
from balikpapan_cli.engine.whoosh.trust import ensure_trusted
from balikpapan_cli.engine.whoosh.unpickle import Damaged, plain
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Concatenate, ParamSpec, TypeVar

    from balikpapan_cli.engine.whoosh.bits import View
    from balikpapan_cli.engine.whoosh.columns import CodeLists, Codes, Texts

    P = ParamSpec("P")
    T = TypeVar("T")

_OFTEN = 32


class Postings(NamedTuple):
    """Documents of a segment, ascending, and the weight of a term in each: bytes, or a list when one is over 255."""

    ids: list[int]
    weights: Sequence[int]


def blocks_with(blocks: Sequence[Block], docs: Sequence[int]) -> Iterator[Block]:
    """The blocks in which ``docs`` (ascending) may stand."""
    at, count = 0, len(docs)
    for block in blocks:
        if at == count:
            return
        end = bisect_left(docs, block.last_id + 1, at)
        if end > at:
            yield block
            at = end


def _damaged(path: str) -> IndexProblem:
    folder, name = os.path.split(path)
    return IndexProblem("store.damaged", index=folder, file=name)


def _guarded(method: Callable[Concatenate[Segment, P], T]) -> Callable[Concatenate[Segment, P], T]:
    """What goes wrong in decoding is damage of the file."""

    def call(self: Segment, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(self, *args, **kwargs)
        except DAMAGE as error:
            raise self._damaged() from error

    call.__doc__ = method.__doc__
    return call


class Segment:
    """The documents 0 to ``count - 1`` of a segment; ``base`` is the number of its first document in the whole index.

    ``deleted`` documents still stand in postings and counts of terms; leaving them out is the caller's part.
    """

    def __init__(self, folder: str | Path, info: SegmentInfo, base: int, *, trust: bool = False) -> None:
        self.info = info
        self.count, self.base, self.deleted = info.docs, base, info.deleted
        self._path = os.path.join(folder, info.name)
        handle = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._data = open_extent(handle, info.size)
        found = os.fstat(handle)
        if not trust:
            ensure_trusted(self._path, found)
        if found.st_size != info.size:
            raise self._damaged()
        try:
            self._entries = read_directory(self._data, info.size, info.seal)
            self._lexicon = Lexicon(self._data, *self._entries[".trm"][:2])
            self._postings = self._entries[".pst"].start
        except DAMAGE as error:
            raise self._damaged() from error
        self._cache: dict[str, object] = {}
        self._asked = 0

    def _damaged(self) -> IndexProblem:
        return _damaged(self._path)

    @property
    def doc_count(self) -> int:
        """Documents, those that are deleted included."""
        return self.count

    def live(self, docs: Sequence[int]) -> Sequence[int]:
        """The documents among ``docs`` that are not deleted."""
        deleted = self.deleted
        return [doc for doc in docs if doc not in deleted] if deleted else docs

    # -- terms

    @_guarded
    def term(self, field: str, text: str) -> TermInfo | None:
        """What the lexicon says of a term; None when the segment does not have it."""
        return self._lexicon.find(field, utf8(text))

    def terms(
        self, field: str, prefix: str = "", limit: int = -1, *, start: str = ""
    ) -> Iterator[tuple[str, TermInfo]]:
        """The first ``limit`` terms of a field that begin with ``prefix``, in order of code points, from ``start`` on."""
        try:
            for text, term in self._lexicon.terms(field, utf8(prefix), start=utf8(start)):
                if limit == 0:
                    return
                limit -= 1
                yield text.decode(), term
        except DAMAGE as error:
            raise self._damaged() from error

    def entries(self) -> Iterator[tuple[str, bytes, TermInfo]]:
        """Every term, in the order of the lexicon: field, text, what is known of it."""
        try:
            for field, text, term in self._lexicon.entries():
                yield FIELDS[field], text, term
        except DAMAGE as error:
            raise self._damaged() from error

    # -- postings

    @_guarded
    def blocks(self, term: TermInfo) -> list[Block]:
        """The blocks of a term's postings, in order of documents, with what is needed to skip them."""
        if term.offset < 0:
            low, high = term.min_length, term.max_length
            return [Block(1, term.min_id, term.max_weight, low, high, 0, -1, -1, True)]
        start = self._postings + term.offset
        data = self._data[start : start + term.length]
        at = len(MAGIC)
        if not data.startswith(MAGIC):
            raise Damaged("postings")
        found = []
        while True:
            block = read_block(data, at)
            found.append(block)
            if block.final:
                return found
            at = block.end

    @_guarded
    def read(self, block: Block) -> Postings:
        """The postings of a block."""
        if block.start < 0:
            return Postings([block.last_id], [block.max_weight])
        data = block_data(block)
        ids, weights_at = decode_ids(data, block.size)
        return Postings(ids, decode_weights(data, weights_at, block.size))

    def postings(self, field: str, text: str) -> Postings:
        """All postings of a term; empty when the segment does not have it."""
        term = self.term(field, text)
        if term is None:
            return Postings([], b"")
        if (listed := self.listed(field, text)) is not None:
            return listed
        parts = [self.read(block) for block in self.blocks(term)]
        if len(parts) == 1:
            return parts[0]
        ids = [doc for part in parts for doc in part.ids]
        if all(isinstance(part.weights, bytes) for part in parts):
            return Postings(ids, b"".join(part.weights for part in parts))  # type: ignore[misc]
        return Postings(ids, [weight for part in parts for weight in part.weights])

    def postings_in(self, field: str, text: str, docs: Sequence[int]) -> Postings:
        """The postings of a term in ``docs`` (ascending): only the blocks in which they may stand are read."""
        term = self.term(field, text)
        if term is None or not docs:
            return Postings([], b"")
        if (impacts := self.common(field, text)) is not None:
            weights = impacts.weights(docs)
            having = [doc for doc, weight in zip(docs, weights, strict=True) if weight]
            return Postings(having, bytes(filter(None, weights)))
        wanted = {*docs}
        if (listed := self.listed(field, text)) is not None:
            having = sorted(wanted.intersection(listed.ids))
            return Postings(having, bytes(map(dict(zip(*listed, strict=True)).__getitem__, having)))
        found = [
            (doc, weight)
            for block in blocks_with(self.blocks(term), docs)
            for doc, weight in zip(*self.read(block), strict=True)
            if doc in wanted
        ]
        return Postings([doc for doc, _ in found], [weight for _, weight in found])

    @_guarded
    def common(self, field: str, text: str) -> Impacts | None:
        """The impacts of a common term; None when it is not common."""
        term = self.term(field, text)
        if term is None or field not in SLICED or not is_common(term.df, self.count):
            return None
        return self._slices.find(field, term.offset, term.max_weight)

    @_guarded
    def listed(self, field: str, text: str) -> Postings | None:
        """The postings of a term that is frequent but not common, from where they are read quickly; None for others."""
        term = self.term(field, text)
        if term is None or field not in SLICED or not is_frequent(term.df, self.count):
            return None
        if is_common(term.df, self.count):
            return None
        found = self._slices.listed(term.offset, term.df)
        return None if found is None else Postings(*found)

    def known_docs(self, field: str, text: str, view: View) -> int | None:
        """The documents of a common or frequent term, as a set of ``bits`` in a view; None for others."""
        if (impacts := self.common(field, text)) is not None:
            return impacts.within(view)
        listed = self.listed(field, text)
        return None if listed is None else view.read(bits.pack(listed.ids, self.count))

    @property
    def _slices(self) -> Slices:
        return self._once(SLICES, lambda: Slices(self._data, *self._entries[SLICES][:2], self.count, self._checked()))

    def _checked(self) -> Callable[[int, int], bytes]:
        """What reads and checks bytes of the file, and does not hold the segment: who holds it is held by the segment."""
        data, path = self._data, self._path

        def read(start: int, end: int) -> bytes:
            try:
                return checked(data, start, end)
            except DAMAGE as error:
                raise _damaged(path) from error

        return read

    @property
    def gone(self) -> int:
        """The documents that are deleted, as a set of ``bits``."""
        return self._once("gone", lambda: bits.of(self.deleted, self.count))

    @_guarded
    def positions(self, field: str, text: str, docs: Sequence[int] | None = None) -> dict[int, list[int]]:
        """Where a term stands in each document of ``docs`` (ascending; or in every one): ascending positions of tokens."""
        term = self._lexicon.find(field, utf8(text))
        found: dict[int, list[int]] = {}
        if term is None:
            return found
        blocks = self.blocks(term)
        wanted = None if docs is None else {*docs}
        for block in blocks if docs is None else blocks_with(blocks, docs):
            ids, _, values = self.read_values(term, block)
            for doc, value in zip(ids, values, strict=True):
                if wanted is None or doc in wanted:
                    found[doc] = read_positions(value)
        return found

    @_guarded
    def read_values(self, term: TermInfo, block: Block) -> tuple[list[int], Sequence[int], Sequence[bytes]]:
        """The postings of a block of a field with positions, and the encoded positions of each."""
        if block.start < 0:
            return [block.last_id], [block.max_weight], plain(term.inline)[2]
        data = block_data(block)
        ids, weights_at = decode_ids(data, block.size)
        return ids, decode_weights(data, weights_at, block.size), plain(data)[2]

    # -- columns

    @_guarded
    def _bytes(self, name: str) -> bytes:
        entry = self._entries[name]
        data = self._data[entry.start : entry.end]
        if crc32(data) != entry.crc:
            raise Damaged(name)
        return data

    def _once(self, name: str, load: Callable[[], T]) -> T:
        if name not in self._cache:
            try:
                self._cache[name] = load()
            except DAMAGE as error:
                raise self._damaged() from error
        return self._cache[name]  # type: ignore[return-value]

    def lengths(self, field: str) -> bytes:
        """The length byte of a scored field by document (``writing.segment.LENGTH_OF`` says the length)."""
        name = f"._{field}_len.col"
        return self._once(name, lambda: self._bytes(name))

    @property
    def dates(self) -> array[int]:
        """The date of each document as YYYYMMDD, 0 when it is not known."""
        return self._once("date", lambda: decode_numbers(self._bytes(".date.col")))

    def live_dates(self) -> Iterator[int]:
        """The dates of the documents that are not deleted."""
        return map(self.dates.__getitem__, self.live(range(self.count)))

    def date(self, doc: int) -> int:
        """The date of one document, for who needs some: an array of all has to be imported first."""
        return decode_number(self._once(".date.col", lambda: self._bytes(".date.col")), doc)

    def codes(self, field: str) -> Codes:
        """The outlet or place of each document."""
        from balikpapan_cli.engine.whoosh.columns import Codes

        return self._once(field, lambda: Codes(self._bytes(f".{field}.col"), self.count))

    def code_lists(self, field: str) -> CodeLists:
        """The persons (``person``) or organisations (``org``) of each document."""
        from balikpapan_cli.engine.whoosh.columns import CodeLists

        return self._once(field, lambda: CodeLists(self._bytes(f".{field}.lists"), self.count))

    def texts(self, field: str) -> Texts:
        """The ids (``id``) or titles (``title``) of the documents, in UTF-8."""
        name = f".{field}.col"

        def load() -> Texts:
            from balikpapan_cli.engine.whoosh.columns import Texts

            data = self._bytes(name)
            return Texts(data, 0, len(data), self.count)

        return self._once(name, load)

    def side(self, name: str) -> Buffer | None:
        """The entry of this name that ``Hooks.lexicon`` made, None when there is none. Its checksum is its maker's business.
        It is read where it lies, and held in memory once it was asked for often."""
        entry = self._entries.get(f".side.{name}")
        if entry is None:
            return None
        part = self._data.part(entry.start, entry.end)
        self._asked += 1
        return part if self._asked < _OFTEN else self._once(f"side.{name}", lambda: part[:])

    # -- articles

    @property
    def _stored(self) -> Texts:
        return self._texts_of("._stored.col")

    @property
    def _lines(self) -> Lines:
        return self._once("lines", lambda: Lines(self._data, *self._entries[".lines"][:2], self.count))

    @property
    def _sketches(self) -> Texts:
        return self._texts_of(".sketches")

    def _texts_of(self, name: str) -> Texts:
        """The texts of an entry, where they lie: each has a checksum of its own."""

        def load() -> Texts:
            from balikpapan_cli.engine.whoosh.columns import Texts

            return Texts(self._data, *self._entries[name][:2], self.count)

        return self._once(name, load)

    @_guarded
    def stored(self, doc: int) -> Article:
        """The article, but for its ``story``, which the whole index knows."""
        from balikpapan_cli.engine.whoosh.stored import decode_article

        return decode_article(self._stored[doc], self._sketches[doc])

    @_guarded
    def heading(self, doc: int) -> Article:
        """What stands above the article, from its id to its path."""
        from balikpapan_cli.engine.whoosh.stored import decode_heading

        return decode_heading(self._stored[doc])

    @_guarded
    def row(self, doc: int) -> Article:
        """What a line can say of the article: id, title, date, outlet and place."""
        id, title, date, outlet, place = self._lines[doc]
        return Article(id, title, "", date, outlet, place)

    @_guarded
    def line(self, doc: int) -> bytes:
        """The same, encoded (``lines.Lines``)."""
        return self._lines.raw(doc)

    @_guarded
    def stored_bytes(self, doc: int) -> bytes:
        """The stored fields of a document, encoded (``stored.decode_article``)."""
        return self._stored[doc]

    @_guarded
    def sketch(self, doc: int) -> bytes:
        """The sketch of a document, encoded (``stored.decode_sketch``)."""
        return self._sketches[doc]

    @_guarded
    def sketches(self) -> list[bytes]:
        """The sketches of all documents, encoded: one read, for who needs many."""
        return self._sketches.all()

    @property
    def bands(self) -> memoryview:
        """Keys of near duplicates, ascending: 32 bits of key and 32 bits of document each."""
        return self._once("bands", lambda: unsigned_longs(self._bytes(".bands")))
