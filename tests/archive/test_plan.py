"""What a sync has to do."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.sources.files.scan import FileState, Listing, Scan
from balikpapan_cli.sync.files import FileRecord, Files
from balikpapan_cli.sync.plan import plan


def scan_of(files: Sequence[FileState], *complete: str) -> Scan:
    """What a scan would be that found these files."""
    listings: dict[tuple[str, str], Listing] = {}
    for path, size, time, root in files:
        folder, name = os.path.split(path)
        listings.setdefault((root, folder), Listing(root, folder, {})).files[name] = size, time
    found = Scan([*listings.values()], [], complete)
    assert found.files == sorted(files)
    return found


def files_of(records: Mapping[str, FileRecord]) -> Files:
    """What an index remembers that has read these files."""
    files = Files()
    files.update(records)
    return files.settled()


STATE = files_of(
    {
        "/b/same.txt": FileRecord(10, 1, "s", ("id1",), "/b"),
        "/b/longer.txt": FileRecord(10, 1, "l", ("id2",), "/b"),
        "/b/edited.txt": FileRecord(10, 1, "e", ("id3",), "/b"),
        "/b/copied.txt": FileRecord(10, 1, "c", ("id4",), "/b"),
        "/b/gone.txt": FileRecord(10, 1, "g", ("id5",), "/b"),
        "/c/elsewhere.txt": FileRecord(10, 1, "x", ("id6",), "/c"),
        "/bb/neighbour.txt": FileRecord(10, 1, "n", ("id7",), "/bb"),
    }
)
FILES = [
    FileState("/b/same.txt", 10, 1, "/b"),
    FileState("/b/longer.txt", 11, 2, "/b"),
    FileState("/b/edited.txt", 10, 2, "/b"),
    FileState("/b/copied.txt", 10, 2, "/b"),
    FileState("/b/new.txt", 5, 2, "/b"),
]
DIGESTS = {"/b/edited.txt": "other", "/b/copied.txt": "c"}


def test_a_plan() -> None:
    found = plan(scan_of(FILES, "/b"), STATE, digest=DIGESTS.__getitem__)
    assert [file.path for file in found.new] == ["/b/new.txt"]
    assert [file.path for file in found.changed] == ["/b/edited.txt", "/b/longer.txt"]
    assert (found.unchanged, found.articles) == (2, 2)
    assert [file.path for file in found.touched] == ["/b/copied.txt"]
    assert found.removed == ["/b/gone.txt"]


def test_nothing_is_removed_below_a_root_that_was_not_seen_completely() -> None:
    assert plan(scan_of(FILES), STATE, digest=DIGESTS.__getitem__).removed == []


def test_a_file_that_was_a_root_of_its_own_and_is_gone_stays_until_its_root_is_seen() -> None:
    assert plan(scan_of([], "/c"), STATE).removed == ["/c/elsewhere.txt"]


def test_only_files_in_doubt_are_opened() -> None:
    asked: list[str] = []

    def digest(path: str) -> str:
        asked.append(path)
        return DIGESTS[path]

    plan(scan_of(FILES, "/b"), STATE, digest=digest)
    assert sorted(asked) == ["/b/copied.txt", "/b/edited.txt"]


def test_files_read_below_some_roots_are_read_again() -> None:
    found = plan(scan_of(FILES, "/b"), STATE, reread={"/b"}, digest=DIGESTS.__getitem__)
    assert len(found.changed) == 4 and not found.unchanged
    assert len(plan(scan_of(FILES, "/b"), STATE, reread={"/c"}, digest=DIGESTS.__getitem__).changed) == 2


paths = st.sampled_from([f"/r/{folder}{name}.txt" for name in "abcd" for folder in ("", "x/", "y/z/")])
files = st.dictionaries(paths, st.tuples(st.integers(0, 3), st.integers(0, 3)))


@given(before=files, after=files)
def test_planning_is_complete_and_idempotent(
    before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]
) -> None:
    state = files_of(
        {path: FileRecord(size, mtime, f"{size}", (path,), "/r") for path, (size, mtime) in before.items()}
    )
    found = scan_of([FileState(path, *stamp, "/r") for path, stamp in sorted(after.items())], "/r")
    first = plan(found, state, digest=lambda path: f"{after[path][0]}")
    read = {file.path for file in first.new + first.changed}
    assert read <= set(after) and len(read) + first.unchanged == len(after)
    assert first.articles == first.unchanged
    assert set(first.removed) == set(before) - set(after)
    synced = files_of(
        {file.path: FileRecord(file.size, file.mtime_ns, f"{file.size}", (file.path,), "/r") for file in found.files}
    )
    again = plan(found, synced)
    assert not (again.new or again.changed or again.removed or again.touched)
