"""What a sync has to do. The rule it owns: removed is only what is gone from below a root that was seen completely."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from balikpapan_cli.sources.identity import file_digest
from balikpapan_cli.sources.scan import FileState, Scan
from balikpapan_cli.tuples import NamedTuple


class FileRecord(NamedTuple):
    """What the archive remembers of a file: its stamp, the digest of its bytes, the articles that came of it."""

    size: int
    mtime_ns: int
    digest: str
    ids: tuple[str, ...]
    root: str


class Plan(NamedTuple):
    """The files to read first (``new``, ``changed``), the paths to forget, and those to leave alone.

    ``touched`` are unchanged files whose stamp moved (copied, checked out anew): only the stamp is to be renewed.
    """

    new: list[FileState]
    changed: list[FileState]
    removed: list[str]
    unchanged: list[str]
    touched: list[FileState]


def plan(scan: Scan, state: Mapping[str, FileRecord], *, digest: Callable[[str], str] | None = None) -> Plan:
    """Compare what was scanned with what is remembered.

    Same size and time: unchanged, and not opened. Same size at another time: in doubt, so ``digest`` (of a path;
    by default ``file_digest``) decides. Another size: changed.
    """
    digest = digest or file_digest
    result = Plan([], [], [], [], [])
    for file in scan.files:
        record = state.get(file.path)
        if record is None:
            result.new.append(file)
        elif record.size == file.size and record.mtime_ns == file.mtime_ns:
            result.unchanged.append(file.path)
        elif record.size == file.size and record.digest and digest(file.path) == record.digest:
            result.touched.append(file)
            result.unchanged.append(file.path)
        else:
            result.changed.append(file)
    if len(scan.files) - len(result.new) < len(state):
        present = {file.path for file in scan.files}
        result.removed.extend(path for path in state if path not in present and _under(path, scan.complete))
    return result


def _under(path: str, roots: tuple[str, ...]) -> bool:
    return any(path == root or path.startswith(root.rstrip(os.sep) + os.sep) for root in roots)
