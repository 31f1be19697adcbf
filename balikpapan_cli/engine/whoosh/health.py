"""Is the index what was written? Every file, every byte, against the checksums of the manifest.

Opening an index checks sizes and directories, and reading checks what it reads; this checks the rest too.
"""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

from balikpapan_cli import messages
from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.compound import read_directory
from balikpapan_cli.engine.whoosh.extent import Extent, open_extent
from balikpapan_cli.engine.whoosh.state import (
    FileInfo,
    SegmentInfo,
    current_generation,
    file_name,
    lost_generation,
    read_state,
    toc_name,
)
from balikpapan_cli.engine.whoosh.trust import ensure_trusted
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


_PIECE = 1 << 20


def check(folder: str | Path, *, trust: bool = False) -> tuple[Failure, ...]:
    """Every damaged file and what is wrong with it; nothing for a sound index. IndexProblem ``store.missing`` without one,
    ``store.layout`` for one of another version."""
    folder = Path(folder)
    generation = current_generation(folder)
    if generation < 0:
        if (lost := lost_generation(folder)) >= 0:
            return (_failure(toc_name(lost), "store.gone"),)
        raise IndexProblem("store.missing", index=str(folder))
    if not trust:
        ensure_trusted(folder, folder.stat())
    try:
        state = read_state(folder, generation)
    except FileNotFoundError:
        return (_failure(file_name("manifest.txt", generation), "store.gone"),)
    except DAMAGE:
        return (_failure(file_name("manifest.txt", generation), "store.altered"),)
    files = [*state.files.values(), *([state.toc] if state.toc else [])]
    found = [_check_file(folder, file) for file in files]
    found += [_check_segment(folder, info) for info in state.segments]
    return tuple(failure for failure in found if failure is not None)


def _check_file(folder: Path, file: FileInfo) -> Failure | None:
    try:
        with (folder / file.name).open("rb") as stream:
            size = crc = 0
            while piece := stream.read(_PIECE):
                size, crc = size + len(piece), crc32(piece, crc)
    except OSError as error:
        return _unreadable(file.name, error)
    if size != file.size:
        return _failure(file.name, "store.size", found=size, wanted=file.size)
    return _failure(file.name, "store.altered") if crc != file.crc else None


def _check_segment(folder: Path, info: SegmentInfo) -> Failure | None:
    try:
        with (folder / info.name).open("rb") as stream:
            size = stream.seek(0, 2)
            if size != info.size:
                return _failure(info.name, "store.size", found=size, wanted=info.size)
            data = open_extent(os.dup(stream.fileno()), size)
            damaged = ", ".join(_damaged_entries(data, info))
    except OSError as error:
        return _unreadable(info.name, error)
    except DAMAGE:
        return _failure(info.name, "store.altered")
    return _failure(info.name, "store.altered_in", entries=damaged) if damaged else None


def _damaged_entries(data: Extent, info: SegmentInfo) -> Iterator[str]:
    """The entries of a segment that are not as they were written. They stand one behind the other, so none is left out."""
    for name, (start, end, wanted) in read_directory(data, info.size, info.seal).items():
        crc = 0
        for at in range(start, end, _PIECE):
            crc = crc32(data[at : min(at + _PIECE, end)], crc)
        if crc != wanted:
            yield name.strip("._")


def _unreadable(name: str, error: OSError) -> Failure:
    if isinstance(error, FileNotFoundError):
        return _failure(name, "store.gone")
    return _failure(name, "store.unreadable", reason=error.strerror or str(error))


def _failure(name: str, code: str, **args: str | int) -> Failure:
    return Failure(name, messages.text(code, **args))
