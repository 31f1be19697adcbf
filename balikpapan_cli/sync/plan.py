"""What a sync has to do. The rule it owns: removed is only what is gone from below a root that was seen completely."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterator

from balikpapan_cli.sources.files.scan import FileState, Scan, Stamp, joined
from balikpapan_cli.sources.identity import file_digest
from balikpapan_cli.sync.files import Files, Folder
from balikpapan_cli.tuples import NamedTuple


class Plan(NamedTuple):
    """The files to read (``new``, ``changed``) and the paths to forget, in order of paths, and how many files there are to
    leave alone (``unchanged``), with how many articles.

    ``touched`` are unchanged files whose stamp moved (copied, checked out anew): only the stamp is to be renewed.
    """

    new: list[FileState]
    changed: list[FileState]
    removed: list[str]
    touched: list[FileState]
    unchanged: int
    articles: int


def plan(scan: Scan, files: Files, *, reread: Container[str] = (), digest: Callable[[str], str] | None = None) -> Plan:
    """Compare what was scanned with what is remembered.

    Same size and time: unchanged, and not opened. Same size at another time: in doubt, so ``digest`` (of a path;
    by default ``file_digest``) decides. Another size, or read below a root of ``reread``: changed.
    """
    digest = digest or file_digest
    files = files.settled()
    new: list[FileState] = []
    changed: list[FileState] = []
    touched: list[FileState] = []
    unchanged = articles = 0
    for listing in scan.listings:
        folders = files.at(listing.folder)
        if len(folders) == 1 and folders[0].stamps == listing.files and folders[0].root not in reread:
            unchanged += len(listing.files)
            articles += folders[0].articles
            continue
        for name, stamp in listing.files.items():
            file = FileState(joined(listing.folder, name), *stamp, listing.root)
            folder = _with(name, folders)
            if folder is None:
                new.append(file)
                continue
            same = folder.root not in reread and _same(file, stamp, folder, name, digest)
            if not same:
                changed.append(file)
                continue
            if folder.stamps[name] != stamp:
                touched.append(file)
            unchanged += 1
            articles += len(folder.records[name].ids)
    removed = []
    if unchanged + len(changed) < len(files):
        removed = sorted(filter(_seen_to_the_end(scan), _missing(scan, files)))
    return Plan(sorted(new), sorted(changed), removed, sorted(touched), unchanged, articles)


def _with(name: str, folders: list[Folder]) -> Folder | None:
    return next((folder for folder in folders if name in folder.stamps), None)


def _same(file: FileState, stamp: Stamp, folder: Folder, name: str, digest: Callable[[str], str]) -> bool:
    if folder.stamps[name] == stamp:
        return True
    before = folder.records[name]
    return before.size == file.size and bool(before.digest) and digest(file.path) == before.digest


def _missing(scan: Scan, files: Files) -> Iterator[str]:
    """The files that are remembered and were not found."""
    there: dict[str, set[str]] = {}
    for listing in scan.listings:
        there.setdefault(listing.folder, set()).update(listing.files)
    for folder in files.folders():
        for name in folder.stamps.keys() - there.get(folder.path, set()):
            yield joined(folder.path, name)


def _seen_to_the_end(scan: Scan) -> Callable[[str], bool]:
    """Whether a path lies below a root that is complete, and not also below one within it that is not."""
    roots = [
        (root, root in scan.complete) for root in sorted({*scan.complete, *scan.incomplete}, key=len, reverse=True)
    ]
    below = [(root, root.rstrip(os.sep) + os.sep, complete) for root, complete in roots]

    def seen(path: str) -> bool:
        return next((complete for root, folder, complete in below if path == root or path.startswith(folder)), False)

    return seen
