"""A state of the index as it stands in its manifest: which segments, which files, how large, with which checksums.

The manifest (``MAIN-manifest-<generation>.txt``) is our account of a state, one line a fact, every file with its size and
checksum, the last line the checksum of those above. How a state comes to be is the business of generation.py.
"""

from __future__ import annotations

import os
from zlib import crc32

from balikpapan_cli.engine.whoosh.schema import INDEX, LAYOUT
from balikpapan_cli.engine.whoosh.unpickle import Damaged
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class FileInfo(NamedTuple):
    """A file of a generation: its name in the folder, its size and the CRC-32 of its bytes."""

    name: str
    size: int
    crc: int


class SegmentInfo(NamedTuple):
    """A finished segment of ``docs`` documents. ``deleted`` are those that do not count any more; ``lengths`` the tokens of
    each scored field; ``size`` and ``seal`` identify the file."""

    id: str
    docs: int
    lengths: dict[str, int]
    deleted: frozenset[int]
    size: int
    seal: int

    @property
    def name(self) -> str:
        """The name of the file."""
        return f"{INDEX}_{self.id}.seg"

    @property
    def live(self) -> int:
        """Documents that count."""
        return self.docs - len(self.deleted)


class State(NamedTuple):
    """What an index consists of. ``files`` by the name they were committed under (``sources.json``); no ``toc`` when there
    is no index yet."""

    generation: int
    segments: tuple[SegmentInfo, ...]
    files: Mapping[str, FileInfo]
    toc: FileInfo | None


_LAYOUT = b"balikpapan layout "


def toc_name(generation: int) -> str:
    """The name of a table of contents."""
    return f"_{INDEX}_{generation}.toc"


def file_name(name: str, generation: int) -> str:
    """The name of a file in its generation.

    >>> file_name("sources.json", 12)
    'MAIN-sources-12.json'
    """
    stem, _, suffix = name.partition(".")
    return f"{INDEX}-{stem}-{generation}.{suffix}"


def current_generation(folder: str | Path) -> int:
    """The highest generation with a table of contents, -1 in a folder without an index."""
    return max(_numbers(_names(folder), f"_{INDEX}_", ".toc"), default=-1)


def lost_generation(folder: str | Path) -> int:
    """The highest generation that was committed and has lost its table of contents, in a folder without any; else -1.

    A commit writes the draft of the table of contents before the manifest, so that a manifest alone tells of a loss, and
    not of a first commit that was cut short.
    """
    lost = _numbers(_names(folder), f"{INDEX}-manifest-", ".txt")
    drafts = _numbers(_names(folder), f"{INDEX}-toc-", ".draft")
    if drafts or current_generation(folder) >= 0:  # in this order: one becomes the other
        return -1
    return max(lost, default=-1)


def _names(folder: str | Path) -> list[str]:
    try:
        return os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _numbers(names: list[str], head: str, tail: str) -> list[int]:
    """The generations in names that begin and end so."""
    found = (name[len(head) : -len(tail)] for name in names if name.startswith(head) and name.endswith(tail))
    return [int(number) for number in found if number.isdecimal()]


def read_state(folder: str | Path, generation: int) -> State:
    """The state of a generation; FileNotFoundError, Damaged, or IndexProblem for another layout."""
    with open(os.path.join(folder, file_name("manifest.txt", generation)), "rb") as file:
        lines, _, checksum = file.read().rpartition(b"end ")
    layout, _, rest = lines.partition(b"\n")
    if checksum != b"%08x\n" % crc32(lines) or not layout.startswith(_LAYOUT):
        raise Damaged("manifest")
    if layout != _LAYOUT + b"%d" % LAYOUT:
        found = layout.removeprefix(_LAYOUT).decode("ascii", "replace")
        raise IndexProblem("store.layout", index=str(folder), found=found, wanted=LAYOUT)
    segments: list[SegmentInfo] = []
    files: dict[str, FileInfo] = {}
    for line in rest.decode().splitlines():
        kind, name, *numbers = line.split("\t")
        if kind == "segment":
            segments.append(_read_segment(name, numbers))
        else:
            files[name] = FileInfo(numbers[0], int(numbers[1]), int(numbers[2], 16))
    return State(generation, tuple(segments), files, files.pop("toc"))


def _read_segment(segment_id: str, columns: list[str]) -> SegmentInfo:
    count, size, seal, lengths, deleted = columns
    pairs = (pair.split("=") for pair in lengths.split())
    return SegmentInfo(
        segment_id,
        int(count),
        {field: int(total) for field, total in pairs},
        frozenset(map(int, deleted.split())),
        int(size),
        int(seal, 16),
    )


def as_manifest(state: State, toc: FileInfo) -> bytes:
    """A state with this table of contents as ``read_state`` reads it."""
    lines = [f"{_LAYOUT.decode()}{LAYOUT}"]
    for info in state.segments:
        lengths = " ".join(f"{field}={total}" for field, total in info.lengths.items())
        deleted = " ".join(map(str, sorted(info.deleted)))
        lines.append(f"segment\t{info.id}\t{info.docs}\t{info.size}\t{info.seal:08x}\t{lengths}\t{deleted}")
    for name, file in {"toc": toc, **state.files}.items():
        lines.append(f"file\t{name}\t{file.name}\t{file.size}\t{file.crc:08x}")
    text = "".join(line + "\n" for line in lines).encode()
    return text + b"end %08x\n" % crc32(text)
