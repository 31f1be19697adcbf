"""The state of an index on disk: a table of contents, a manifest, segments, and the files of this generation.

The rule owned here: a state becomes the state by the rename of its table of contents, and by nothing else. All that it
names is on disk before that; all that the highest one does not name is rubbish, and whoever holds the lock removes it.

Whoosh's table of contents (``_MAIN_<generation>.toc``) says the same to Whoosh as the manifest (state.py) to us; we only
check that it is what we wrote.
"""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

from balikpapan_cli.engine.whoosh.schema import INDEX
from balikpapan_cli.engine.whoosh.state import FileInfo, SegmentInfo, State, as_manifest, file_name, toc_name
from balikpapan_cli.errors import IndexProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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
    _write_durably(folder / file_name("manifest.txt", generation), as_manifest(state, toc_file))
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
    for name in os.listdir(folder):
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
