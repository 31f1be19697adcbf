"""Merging: the number of segments stays small, and nothing of the articles changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.engine.whoosh.writing.merge import merge, plan_merges
from balikpapan_cli.engine.whoosh.writing.segment import SegmentInfo
from balikpapan_cli.model import Article


def info(name: str, docs: int, deleted: int = 0) -> SegmentInfo:
    return SegmentInfo(name, docs, {}, frozenset(range(deleted)), 0, 0)


@pytest.mark.parametrize(
    ("sizes", "merged"),
    [
        ([], []),
        ([5], []),
        ([1, 1], [["0", "1"]]),
        ([100_000, 1, 100], [["1", "2"]]),
        ([100_000, 300, 1], []),
        ([100_000, 300, 100, 60], [["3", "2", "1"]]),
        ([3000, 900, 300, 100], []),
        ([1500, 1500, 1500, 1000], [["3", "0", "1"]]),
        ([20_000] * 23, []),
        ([20_000] * 24, [[str(n) for n in range(24)]]),
        ([200_000, *[20_000] * 23], []),
    ],
)
def test_what_is_merged(sizes: list[int], merged: list[list[str]]) -> None:
    groups = plan_merges([info(str(n), size) for n, size in enumerate(sizes)])
    assert [[segment.id for segment in group] for group in groups] == merged


def test_segments_just_written_are_left_alone() -> None:
    segments = [info("a", 2000), info("b", 2000)]
    assert plan_merges(segments, fresh={"a", "b"}) == []
    assert len(plan_merges(segments)) == 1


def test_segments_that_are_mostly_deleted_are_written_anew() -> None:
    assert [[s.id for s in group] for group in plan_merges([info("a", 50_000, 25_001), info("b", 9000)])] == [["a"]]
    assert plan_merges([info("a", 50_000, 25_000)]) == []


def test_merged_is_as_written_at_once(tmp_path: Path, write: Callable[..., None], make: Callable[..., Article]) -> None:
    hooks = Hooks(bands=lambda sketch: sketch[:3], lexicon=lambda words: {"kata": repr(list(words)).encode()})
    articles = [make(n) for n in range(300)]
    parts = []
    for n in range(3):
        folder = tmp_path / f"bagian{n}"
        write(folder, articles[n::3], hooks=hooks, remove=[])
        (segment,) = open_reader(folder).segments
        parts.append(Segment(folder, segment.info._replace(deleted=frozenset({1, 7, 40})), 1000 * n))
    kept = [a for n in range(3) for doc, a in enumerate(articles[n::3]) if doc not in (1, 7, 40)]
    write(tmp_path / "sekaligus", kept, hooks=hooks)
    (whole,) = open_reader(tmp_path / "sekaligus").segments
    merged_info, origins = merge(tmp_path, parts, "00", hooks)
    merged = Segment(tmp_path, merged_info, 0)
    assert origins == [1000 * n + doc for n in range(3) for doc in range(100) if doc not in (1, 7, 40)]
    assert merged.count == whole.count == 291
    for field, text, term in whole.entries():
        assert merged.term(field, text.decode()) == term._replace(offset=merged.term(field, text.decode()).offset)
        assert merged.postings(field, text.decode()) == whole.postings(field, text.decode())
        if field == "body":
            assert merged.positions(field, text.decode()) == whole.positions(field, text.decode())
    assert len(list(merged.entries())) == len(list(whole.entries()))
    assert list(merged.bands) == list(whole.bands)
    assert merged.side("kata")[:] == whole.side("kata")[:] != b""
    for doc in range(291):
        assert merged.stored(doc) == whole.stored(doc)
        assert merged.codes("place")[doc] == whole.codes("place")[doc]
        assert merged.code_lists("person")[doc] == whole.code_lists("person")[doc]
    assert merged.dates == whole.dates
    assert {field: merged.lengths(field) for field in ("body", "root", "title")} == {
        field: whole.lengths(field) for field in ("body", "root", "title")
    }


def test_many_small_updates(
    folder: Path, write: Callable[..., None], make: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)
    write(folder, [make(n) for n in range(400)])
    most = 0
    for n in range(200):
        write(folder, [make(n * 7 % 450, title=f"Perubahan {n}")])
        most = max(most, len(open_reader(folder).segments))
    reader = open_reader(folder)
    assert most <= 4
    assert reader.doc_count == len(set(range(400)) | {n * 7 % 450 for n in range(200)})
    titles = {reader.article(make(n * 7 % 450).id).title for n in range(200)}
    assert titles == {f"Perubahan {n}" for n in range(200)}
