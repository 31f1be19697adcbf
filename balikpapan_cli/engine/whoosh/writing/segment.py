"""The file of a segment, front to back: stored articles one by one, then postings, then columns.
Who has the terms does not matter here: articles (builder.py) or other segments (merge.py)."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from struct import pack

from balikpapan_cli.engine.whoosh.schema import FIELDS, INDEX, SCORED, filter_key
from balikpapan_cli.engine.whoosh.slices import ENTRY, is_common, is_frequent
from balikpapan_cli.engine.whoosh.slices import FIELDS as SLICED
from balikpapan_cli.engine.whoosh.state import SegmentInfo
from balikpapan_cli.engine.whoosh.writing import columns
from balikpapan_cli.engine.whoosh.writing.codec import encode_postings, encode_single, encode_term
from balikpapan_cli.engine.whoosh.writing.compound import CompoundWriter
from balikpapan_cli.engine.whoosh.writing.lexicon import LexiconWriter
from balikpapan_cli.engine.whoosh.writing.slices import SlicesWriter
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


LENGTH_OF = tuple(round((1.033**code - 1) * 27) for code in range(256))
"""Length bytes of Whoosh to the field lengths they stand for."""


_TOGETHER = 256
"""Postings of so many terms are written at once."""


class Term(NamedTuple):
    """A term and its postings; ``values`` are opcodes that push each posting's positions, None in a field without."""

    field: str
    text: bytes
    ids: Sequence[int]
    weights: Sequence[int]
    values: Sequence[bytes] | None


class SegmentWriter:
    """The file of a segment, written in this order: stored articles one by one, then postings, then columns."""

    def __init__(self, folder: Path, segment_id: str) -> None:
        self.id = segment_id
        self.path = folder / f"{INDEX}_{segment_id}.seg"
        self._out = CompoundWriter(self.path, f"{INDEX}_{segment_id}")
        self._out.begin("._stored.col")
        self._stored_sizes: list[int] = []

    def store(self, article: bytes) -> None:
        """The next document's stored fields, encoded."""
        self._out.write(article)
        self._stored_sizes.append(len(article))

    def write_postings(self, terms: Iterable[Term], lengths: Mapping[str, bytes | bytearray]) -> None:
        """All terms, in order of field and term. ``lengths``: length bytes by scored field."""
        self._out.write(columns.texts_tail(self._stored_sizes))
        self._out.begin(".pst")
        lexicon, at = LexiconWriter(), 0
        count = len(self._stored_sizes)
        frequent = SlicesWriter(count)
        prefixes = {field: number.to_bytes(2, "big") for number, field in enumerate(FIELDS)}
        pending: list[bytes] = []
        for field, term, ids, weights, values in terms:
            key, field_lengths = prefixes[field] + term, lengths.get(field)
            if len(ids) == 1:
                doc = ids[0]
                length = field_lengths[doc] if field_lengths else 0
                lexicon.add(key, encode_single(doc, weights[0], values[0] if values else None, length))
                continue
            data, stats = encode_postings(ids, weights, values, field_lengths)
            lexicon.add(key, encode_term(stats, at, len(data)))
            pending.append(data)
            if len(pending) == _TOGETHER:
                self._out.write(b"".join(pending))
                pending.clear()
            if field in SLICED:
                if is_common(stats.df, count):
                    frequent.add_set(field, at, ids, weights)
                elif is_frequent(stats.df, count) and stats.max_weight < 256:
                    frequent.add_list(at, ids, weights)
            at += len(data)
        self._out.write(b"".join(pending))
        self._out.begin(".trm")
        for piece in lexicon.finish(FIELDS):
            self._out.write(piece)
        self._out.add(ENTRY, frequent.finish())

    def add(self, name: str, data: bytes) -> None:
        """An entry of its own: a column, or a side entry."""
        self._out.add(name, data)

    def close(self, lengths: dict[str, int], deleted: Iterable[int] = ()) -> SegmentInfo:
        """Finish the file."""
        count = len(self._stored_sizes)
        size, seal = self._out.close()
        return SegmentInfo(self.id, count, lengths, frozenset(deleted), size, seal)

    def abandon(self) -> None:
        """Close and delete the file."""
        self._out.abandon()
        self.path.unlink(missing_ok=True)


class Columns:
    """The columns of a segment while it is written: one value a document, in their order."""

    def __init__(self) -> None:
        self.ids: list[bytes] = []
        self._titles: list[bytes] = []
        self._dates: list[int] = []
        self._sketches: list[bytes] = []
        self._lines: list[bytes] = []
        self.bands: list[int] = []
        self._single = {name: _Column() for name in ("outlet", "place")}
        self._several = {name: _ListColumn() for name in ("person", "org")}
        self._keys: dict[str, str] = {}
        self.lengths = {field: bytearray() for field in SCORED}
        self.totals = dict.fromkeys(SCORED, 0)

    def append(self, row: Row) -> None:
        """The next document."""
        doc = len(self.ids)
        self.ids.append(row.id)
        self._titles.append(row.title)
        self._dates.append(row.date)
        self._sketches.append(row.sketch)
        self._lines.append(row.line)
        self.bands += [(key & 0xFFFFFFFF) << 32 | doc for key in row.bands]
        for name, value in (("outlet", row.outlet), ("place", row.place)):
            column = self._single[name]
            column.codes.append(column.code(self._key(value), value))
        for name, values in (("person", row.persons), ("org", row.orgs)):
            lists = self._several[name]
            lists.codes.append([lists.code(self._key(value), value) for value in values])
        for field, code in row.lengths.items():
            self.lengths[field].append(code)

    def _key(self, value: str) -> str:
        key = self._keys.get(value)
        if key is None:
            key = self._keys[value] = filter_key(value)
        return key

    def write(self, out: SegmentWriter) -> None:
        """All columns as entries of the segment."""
        for field, codes in self.lengths.items():
            out.add(f"._{field}_len.col", bytes(codes))
        out.add(".id.col", columns.encode_texts(self.ids))
        out.add(".title.col", columns.encode_texts(self._titles))
        out.add(".date.col", columns.encode_numbers(self._dates))
        for name, column in self._single.items():
            out.add(f".{name}.col", columns.encode_codes(column.codes, column.values))
        for name, lists in self._several.items():
            out.add(f".{name}.lists", columns.encode_lists(lists.codes, lists.values))
        out.add(".lines", columns.encode_lines(self._lines))
        out.add(".sketches", columns.encode_texts(self._sketches))
        self.bands.sort()
        out.add(".bands", pack(f"<{len(self.bands)}Q", *self.bands))


class Row(NamedTuple):
    """What the columns keep of a document. ``date`` is YYYYMMDD or 0; ``line`` is encoded; ``lengths`` are length bytes by
    scored field, but for those that are only known at the end (``Columns.lengths``); ``bands`` keys of near duplicates."""

    id: bytes
    title: bytes
    date: int
    outlet: str
    place: str
    persons: Sequence[str]
    orgs: Sequence[str]
    sketch: bytes
    line: bytes
    bands: Sequence[int]
    lengths: Mapping[str, int]


def length_code(length: int) -> int:
    """Whoosh's length byte of a field length (rounded up, as Whoosh does)."""
    return bisect_left(LENGTH_OF, length) if length < LENGTH_OF[-1] else 255


class _Column(columns.ValuesWriter):
    def __init__(self) -> None:
        super().__init__()
        self.codes: list[int] = []


class _ListColumn(columns.ValuesWriter):
    def __init__(self) -> None:
        super().__init__()
        self.codes: list[list[int]] = []
