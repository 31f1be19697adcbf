"""Few segments instead of many: which to merge, and the merging. The rule owned here: the number of segments stays small
and no article is rewritten more often than the logarithm of their number.

Articles are not analysed again: postings, columns and stored fields are taken over as they are, without those of deleted
documents.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from heapq import merge as merge_sorted
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from balikpapan_cli.engine.whoosh.codec import TermInfo
from balikpapan_cli.engine.whoosh.schema import FIELDS, POSITIONAL, SCORED
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.engine.whoosh.state import SegmentInfo
from balikpapan_cli.engine.whoosh.writing.codec import literal
from balikpapan_cli.engine.whoosh.writing.segment import Columns, Row, SegmentWriter, Term

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.writing.hooks import Hooks

TINY = 128
"""Up to so many articles in all, segments are merged at every commit."""

LARGE = 2048
"""Segments of so many articles are merged only when there are FAN of their size, and never by a small update else."""

FAN = 24
"""A first index of a hundred thousand articles makes a large segment or two for each worker. Each costs a search a third to two
thirds of a millisecond; merging them would cost a third of what making them does."""


def plan_merges(segments: Sequence[SegmentInfo], fresh: Container[str] = ()) -> list[list[SegmentInfo]]:
    """Groups of segments to merge, each into one.

    Small segments: the smallest ones together, as long as the next is not more than twice as large as they are in all,
    so that sizes grow geometrically, and as long as an update stays quick. Large ones: FAN of one size class. ``fresh``
    segments, just written, are left alone unless tiny: a first index pays for no merge. More than half deleted: written
    anew.
    """
    groups = []
    small = sorted((s for s in segments if s.live < LARGE), key=lambda s: s.live)
    tail: list[SegmentInfo] = []
    total = 0
    for segment in small:
        if segment.id in fresh and segment.live > TINY:
            continue
        if tail and (segment.live > max(TINY, 2 * total) or total + segment.live > 2 * LARGE):
            break
        tail.append(segment)
        total += segment.live
    if len(tail) > 1:
        groups.append(tail)
    classes: dict[int, list[SegmentInfo]] = {}
    for segment in segments:
        if segment.live >= LARGE:
            classes.setdefault((segment.live // LARGE).bit_length() // 3, []).append(segment)
    groups += [same for same in classes.values() if len(same) >= FAN]
    chosen = {segment.id for group in groups for segment in group}
    groups += [[s] for s in segments if s.id not in chosen and 2 * s.live < s.docs and s.id not in fresh]
    return groups


def merge(folder: Path, sources: Sequence[Segment], segment_id: str, hooks: Hooks) -> tuple[SegmentInfo, list[int]]:
    """One segment of the live documents of others, and for each of them the number it had (``base`` and all)."""
    out, columns = SegmentWriter(folder, segment_id), Columns()
    origins: list[int] = []
    numbers = [_copy_documents(source, out, columns, origins) for source in sources]
    words: list[tuple[str, int]] = []
    out.write_postings(_merged_terms(sources, numbers, words), columns.lengths)
    columns.write(out)
    if hooks.lexicon:
        for name, data in hooks.lexicon(words).items():
            out.add(f".side.{name}", data)
    # as if the lengths of deleted documents were average: they are only kept as totals
    shares = {source.info.id: source.info.live / source.info.docs for source in sources}
    totals = {f: sum(round(s.info.lengths.get(f, 0) * shares[s.info.id]) for s in sources) for f in SCORED}
    return out.close(totals), origins


def _copy_documents(source: Segment, out: SegmentWriter, columns: Columns, origins: list[int]) -> list[int]:
    """Copy the live documents of a segment; the new number of each document, -1 for a deleted one."""
    ids, titles, dates = source.texts("id"), source.texts("title"), source.dates
    outlets, places = source.codes("outlet"), source.codes("place")
    persons, orgs = source.code_lists("person"), source.code_lists("org")
    lengths = {field: source.lengths(field) for field in SCORED}
    numbers = []
    for doc in range(source.count):
        if doc in source.deleted:
            numbers.append(-1)
            continue
        numbers.append(len(columns.ids))
        origins.append(source.base + doc)
        out.store(source.stored_bytes(doc))
        columns.append(
            Row(
                id=ids[doc],
                title=titles[doc],
                date=dates[doc],
                outlet=outlets[doc],
                place=places[doc],
                persons=persons[doc],
                orgs=orgs[doc],
                sketch=source.sketch(doc),
                line=source.line(doc),
                bands=(),
                lengths={field: codes[doc] for field, codes in lengths.items()},
            )
        )
    columns.bands += [
        key & ~0xFFFFFFFF | numbers[key & 0xFFFFFFFF] for key in source.bands if numbers[key & 0xFFFFFFFF] >= 0
    ]
    return numbers


def _merged_terms(
    sources: Sequence[Segment], numbers: Sequence[Sequence[int]], words: list[tuple[str, int]]
) -> Iterator[Term]:
    """The terms of all segments with the postings of live documents; ``words`` gathers those of the body."""
    streams = (_numbered_terms(n, source) for n, source in enumerate(sources))
    for (field_number, text), same in groupby(merge_sorted(*streams), key=lambda found: found[:2]):
        field = FIELDS[field_number]
        ids: list[int] = []
        weights: list[int] = []
        values: list[bytes] | None = [] if field in POSITIONAL else None
        for _, _, n, term in same:
            _copy_postings(sources[n], term, numbers[n], ids, weights, values)
        if ids:
            if field == "body":
                words.append((text.decode(), len(ids)))
            yield Term(field, text, ids, weights, values)


def _numbered_terms(n: int, source: Segment) -> Iterator[tuple[int, bytes, int, TermInfo]]:
    for field, text, term in source.entries():
        yield FIELDS.index(field), text, n, term


def _copy_postings(
    source: Segment,
    term: TermInfo,
    numbers: Sequence[int],
    ids: list[int],
    weights: list[int],
    values: list[bytes] | None,
) -> None:
    for block in source.blocks(term):
        if values is None:
            old_ids, old_weights = source.read(block)
        else:
            old_ids, old_weights, old_values = source.read_values(term, block)
        new_ids = [numbers[doc] for doc in old_ids]
        if source.deleted and -1 in new_ids:
            kept = [at for at, doc in enumerate(new_ids) if doc >= 0]
            new_ids = [new_ids[at] for at in kept]
            old_weights = [old_weights[at] for at in kept]
            if values is not None:
                old_values = [old_values[at] for at in kept]
        ids += new_ids
        weights += old_weights
        if values is not None:
            values += map(literal, old_values)
