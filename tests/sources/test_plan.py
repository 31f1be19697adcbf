"""What a sync has to do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.sources.plan import FileRecord, plan
from balikpapan_cli.sources.scan import FileState, Scan

STATE = {
    "/b/same.txt": FileRecord(10, 1, "s", ("id1",), "/b"),
    "/b/longer.txt": FileRecord(10, 1, "l", ("id2",), "/b"),
    "/b/edited.txt": FileRecord(10, 1, "e", ("id3",), "/b"),
    "/b/copied.txt": FileRecord(10, 1, "c", ("id4",), "/b"),
    "/b/gone.txt": FileRecord(10, 1, "g", ("id5",), "/b"),
    "/c/elsewhere.txt": FileRecord(10, 1, "x", ("id6",), "/c"),
    "/bb/neighbour.txt": FileRecord(10, 1, "n", ("id7",), "/bb"),
}
FILES = [
    FileState("/b/same.txt", 10, 1, "/b"),
    FileState("/b/longer.txt", 11, 2, "/b"),
    FileState("/b/edited.txt", 10, 2, "/b"),
    FileState("/b/copied.txt", 10, 2, "/b"),
    FileState("/b/new.txt", 5, 2, "/b"),
]
DIGESTS = {"/b/edited.txt": "other", "/b/copied.txt": "c"}


def test_a_plan() -> None:
    found = plan(Scan(FILES, [], ("/b",)), STATE, digest=DIGESTS.__getitem__)
    assert [file.path for file in found.new] == ["/b/new.txt"]
    assert [file.path for file in found.changed] == ["/b/longer.txt", "/b/edited.txt"]
    assert found.unchanged == ["/b/same.txt", "/b/copied.txt"]
    assert [file.path for file in found.touched] == ["/b/copied.txt"]
    assert found.removed == ["/b/gone.txt"]


def test_nothing_is_removed_below_a_root_that_was_not_seen_completely() -> None:
    assert plan(Scan(FILES, [], ()), STATE, digest=DIGESTS.__getitem__).removed == []


def test_a_file_that_was_a_root_of_its_own_and_is_gone_stays_until_its_root_is_seen() -> None:
    assert plan(Scan([], [], ("/c",)), STATE).removed == ["/c/elsewhere.txt"]


def test_only_files_in_doubt_are_opened() -> None:
    asked: list[str] = []

    def digest(path: str) -> str:
        asked.append(path)
        return DIGESTS[path]

    plan(Scan(FILES, [], ("/b",)), STATE, digest=digest)
    assert asked == ["/b/edited.txt", "/b/copied.txt"]


paths = st.sampled_from([f"/r/{name}.txt" for name in "abcdefgh"])
files = st.dictionaries(paths, st.tuples(st.integers(0, 3), st.integers(0, 3)))


@given(before=files, after=files)
def test_planning_is_complete_and_idempotent(
    before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]
) -> None:
    state = {path: FileRecord(size, mtime, f"{size}", (path,), "/r") for path, (size, mtime) in before.items()}
    found = Scan([FileState(path, *stamp, "/r") for path, stamp in sorted(after.items())], [], ("/r",))
    first = plan(found, state, digest=lambda path: f"{after[path][0]}")
    assert {file.path for file in first.new + first.changed} | set(first.unchanged) == set(after)
    assert set(first.removed) == set(before) - set(after)
    synced = {
        file.path: FileRecord(file.size, file.mtime_ns, f"{file.size}", (file.path,), "/r") for file in found.files
    }
    again = plan(found, synced)
    assert not (again.new or again.changed or again.removed or again.touched)
