"""The state of an index on disk: a table of contents, a manifest, segments, and the files of this generation.

The rule owned here: a state becomes the state by the rename of its table of contents, and by nothing else. All that it
names is on disk before that; all that the highest one does not name is rubbish, and whoever holds the lock removes it.

The manifest (``MAIN-manifest-<generation>.txt``) is our account of a state, one line a fact, every file with its size and
checksum, the last line the checksum of those above. Whoosh's table of contents (``_MAIN_<generation>.toc``) says the same
to Whoosh; we only check that it is what we wrote.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from zlib import crc32

from balikpapan_cli.engine.whoosh.codec import Damaged
from balikpapan_cli.engine.whoosh.schema import INDEX, LAYOUT
from balikpapan_cli.engine.whoosh.segment_file import SegmentInfo
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.tuples import NamedTuple


class FileInfo(NamedTuple):
    """A file of a generation: its name in the folder, its size and the CRC-32 of its bytes."""

    name: str
    size: int
    crc: int


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


def current_generation(folder: Path) -> int:
    """The highest generation with a table of contents, -1 in a folder without an index."""
    head, tail = f"_{INDEX}_", ".toc"
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names are all that is wanted
    except (FileNotFoundError, NotADirectoryError):
        return -1
    found = (name[len(head) : -len(tail)] for name in names if name.startswith(head) and name.endswith(tail))
    return max((int(number) for number in found if number.isdecimal()), default=-1)


def lost_generation(folder: Path) -> int:
    """The highest generation that was committed and has lost its table of contents, in a folder without any; else -1.

    A commit writes the draft of the table of contents before the manifest, so that a manifest alone tells of a loss, and
    not of a first commit that was cut short.
    """
    manifests = [path.stem.rpartition("-")[2] for path in folder.glob(f"{INDEX}-manifest-*.txt")]
    if (
        any(folder.glob(f"{INDEX}-toc-*.draft")) or current_generation(folder) >= 0
    ):  # in this order: one becomes the other
        return -1
    return max((int(number) for number in manifests if number.isdecimal()), default=-1)


def read_state(folder: Path, generation: int) -> State:
    """The state of a generation; FileNotFoundError, Damaged, or IndexProblem for another layout."""
    lines, _, checksum = (folder / file_name("manifest.txt", generation)).read_bytes().rpartition(b"end ")
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


def _manifest(state: State, toc: FileInfo) -> bytes:
    lines = [f"{_LAYOUT.decode()}{LAYOUT}"]
    for info in state.segments:
        lengths = " ".join(f"{field}={total}" for field, total in info.lengths.items())
        deleted = " ".join(map(str, sorted(info.deleted)))
        lines.append(f"segment\t{info.id}\t{info.docs}\t{info.size}\t{info.seal:08x}\t{lengths}\t{deleted}")
    for name, file in {"toc": toc, **state.files}.items():
        lines.append(f"file\t{name}\t{file.name}\t{file.size}\t{file.crc:08x}")
    text = "".join(line + "\n" for line in lines).encode()
    return text + b"end %08x\n" % crc32(text)


def commit(
    folder: Path, before: State, segments: Sequence[SegmentInfo], files: Mapping[str, bytes], toc: bytes
) -> State:
    """Make these segments and files the state of the index, in the place of the one before."""
    generation = before.generation + 1
    known = {info.id for info in before.segments}
    for info in segments:
        if info.id not in known:
            _sync(folder / info.name)
    written = {}
    for name, data in files.items():
        written[name] = FileInfo(file_name(name, generation), len(data), crc32(data))
        _write_durably(folder / written[name].name, data)
    toc_file = FileInfo(toc_name(generation), len(toc), crc32(toc))
    state = State(generation, tuple(segments), written, toc_file)
    draft = folder / f"{INDEX}-toc-{generation}.draft"
    _write_durably(draft, toc)
    _write_durably(folder / file_name("manifest.txt", generation), _manifest(state, toc_file))
    _sync(folder)
    draft.replace(folder / toc_file.name)
    _sync(folder)
    return state


def _write_durably(path: Path, data: bytes) -> None:
    """Write a new file and have it on disk before returning."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path) -> None:
    """Have a file, or the names in a folder, on disk (Windows opens no folders)."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_rubbish(folder: Path, state: State | None) -> None:
    """Delete what looks like ours and does not belong to ``state``. What cannot be deleted now is so next time."""
    keep = set()
    if state is not None and state.toc is not None:
        keep = {state.toc.name, file_name("manifest.txt", state.generation)}
        keep |= {info.name for info in state.segments} | {file.name for file in state.files.values()}
    for name in os.listdir(folder):  # noqa: PTH208
        if name not in keep and _is_ours(name):
            try:
                (folder / name).unlink()
            except OSError:
                continue


def unwritable(folder: Path, error: OSError) -> IndexProblem:
    """What to say when the folder cannot be written, or no more of it."""
    from errno import EDQUOT, EFBIG, ENOSPC

    code = "store.full" if error.errno in (ENOSPC, EDQUOT, EFBIG) else "store.unwritable"
    return IndexProblem(code, index=str(folder), reason=error.strerror or str(error))


def _is_ours(name: str) -> bool:
    """Segments, tables of contents and files of generations; never the lock."""
    stem, _, suffix = name.partition(".")
    if name.startswith(f"_{INDEX}_"):
        return suffix.startswith("toc") and stem[len(INDEX) + 2 :].isdecimal()
    if name.startswith(f"{INDEX}_"):
        return suffix != "" and stem != f"{INDEX}_WRITELOCK"
    return name.startswith(f"{INDEX}-") and stem.rpartition("-")[2].isdecimal()
