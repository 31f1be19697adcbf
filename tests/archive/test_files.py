"""What an index remembers of its sources, folder by folder: a mapping like any other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.sync.files import FileRecord, Files
from balikpapan_cli.sync.state import Root, State

PATHS = ["/a.txt", "/b/a.txt", "/b/b.txt", "/b/c/a.txt", "/b/c/baris\nbaru.txt", "/b/c/\udce9 x.txt", "/d/e"]
paths = st.sampled_from(PATHS)
ids = st.lists(st.sampled_from(["a1b2", "c3d4", "e5f6", "g7h8"]), max_size=3, unique=True).map(tuple)
records = st.builds(
    FileRecord, st.integers(-1, 3), st.integers(-5, 2**60), st.sampled_from(["", "ab" * 16]), ids, st.sampled_from("/b")
)
changes = st.lists(st.tuples(paths, st.one_of(st.none(), records)), max_size=12)


def stored(files: Files) -> Files:
    return State.loads(State({}, files).dumps()).files


def changed(files: Files, plain: dict[str, FileRecord], changes: list[tuple[str, FileRecord | None]]) -> None:
    """Make the same changes in both."""
    for path, record in changes:
        if record is not None:
            files[path] = plain[path] = record
        elif path in plain:
            assert files.pop(path) == plain.pop(path)
        else:
            with pytest.raises(KeyError):
                del files[path]


def is_as(files: Files, plain: Mapping[str, FileRecord]) -> None:
    assert dict(files) == plain and len(files) == len(plain) and sorted(files) == sorted(plain)
    assert all((path in files, files.get(path)) == (path in plain, plain.get(path)) for path in PATHS)
    owners = files.owners()
    for id in ("a1b2", "c3d4", "e5f6", "g7h8"):
        holders = [path for path, record in plain.items() if id in record.ids]
        assert sorted(files.holders(frozenset((id,)))) == sorted(holders)
        assert owners.get(id, "") in (holders or [""])


@given(first=changes, later=changes)
def test_it_is_a_mapping_whatever_was_stored_and_changed(
    first: list[tuple[str, FileRecord | None]], later: list[tuple[str, FileRecord | None]]
) -> None:
    files, plain = Files(), dict[str, FileRecord]()
    changed(files, plain, first)
    is_as(files, plain)
    is_as(files.settled(), plain)
    before, kept = stored(files), dict(plain)
    is_as(before, plain)
    assert not before.changed and len(before) == len(plain)
    after = before.copy()
    changed(after, plain, later)
    is_as(after, plain)
    is_as(stored(after), plain)
    is_as(before, kept)
    assert after.changed or plain == kept


def test_a_state_comes_back_as_it_was() -> None:
    roots = {"/berita": Root("/berita", ("*.txt",), (), (("title", "judul"),), "")}
    files = Files()
    files["/berita/a\udce9.txt"] = FileRecord(10, 123456789, "ab" * 16, ("a1", "b2"), "/berita")
    assert State.loads(State(roots, files).dumps()) == State(roots, files)
    assert State.loads(b"") == State({}, Files())


def test_of_an_earlier_layout_the_roots_are_known() -> None:
    earlier = b'{"roots":[["/berita",[],[],[],""]],"below":["/berita"],"files":[["/berita/a"],[1],[1],["d"],["i"],[0]]}'
    assert State.loads(earlier) == State({"/berita": Root("/berita")}, Files(), known=False)


def test_a_folder_of_many_changes_is_copied_once(monkeypatch: pytest.MonkeyPatch) -> None:
    files = Files()
    for n in range(50):
        files[f"/b/{n}"] = FileRecord(1, 1, "d", (f"i{n}",), "/b")
    files = stored(files)
    (folder,) = files.at("/b")
    copies = 0

    class Watched(dict[str, FileRecord]):
        def keys(self) -> Any:
            nonlocal copies
            copies += 1
            return super().keys()

        __iter__ = None  # so that a copy asks for the keys

    monkeypatch.setitem(vars(folder), "records", Watched(folder.records))
    for n in range(50):
        files[f"/b/{n}"] = FileRecord(2, 2, "e", (f"i{n}",), "/b")
    assert {record.size for record in files.settled().values()} == {2}
    assert copies == 1


def test_a_folder_without_changes_is_neither_decoded_nor_encoded() -> None:
    files = Files()
    for n in range(3):
        files[f"/{n}/a"] = FileRecord(1, 1, "d", (f"i{n}",), "/")
    files = stored(files)
    files["/1/b"] = FileRecord(2, 2, "e", ("j",), "/")
    files["/2/a"] = files["/2/a"]
    lines = [(folder.path, folder.line, "records" in vars(folder)) for folder in files.settled().folders()]
    assert lines == [("/0", b"d\ti0", False), ("/1", b"d e\ti1 j", False), ("/2", b"d\ti2", True)]
