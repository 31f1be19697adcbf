"""Folders that have lost all their files at once, or are gone themselves. The rule owned here: such a folder is a disk that is
not mounted, until the user says that it is not."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure
from balikpapan_cli.sources.files.scan import Scan, joined
from balikpapan_cli.sync.files import Files, Folder

_FEW = 10
"""A mount point may hold a file or two of its own: less than a tenth of the files that it had is none."""


def keep_emptied(scan: Scan, files: Files) -> Scan:
    """The scan, with roots that have lost all their files as failures, so that nothing is removed below them; of these and of
    roots that are gone it is said what to do.

    A root is one of these when none of the files that are remembered below it is there any more, when articles came of
    them, and when there are fewer than a tenth as many others. Whatever a file was found below when it was read, it is of the
    innermost root: that may be a disk, which was named later.
    """
    inner = _Inner((*scan.complete, *scan.incomplete))
    had = inner.count((folder.path, folder.stamps, folder.root) for folder in files.folders())
    has = inner.count((listing.folder, listing.files, listing.root) for listing in scan.listings)
    suspects = {root for root in scan.complete if had[root] > _FEW * has[root]}
    suspects -= _still_there(scan, files, inner) if suspects else set()
    gone = {failure.path for failure in scan.failures if is_gone(failure.path)}
    articles = Counter[str]()
    for folder in files.folders() if suspects or gone else ():
        for root, names in inner.parts(folder.path, folder.stamps, folder.root):
            if root in suspects or root in gone:
                articles[root] += _articles(folder, names)
    emptied = [root for root in scan.complete if articles[root]]
    failures = [
        _told("sources.gone", failure.path, articles) if failure.path in gone else failure for failure in scan.failures
    ]
    failures += [_told("sources.emptied", root, articles) for root in emptied]
    complete = tuple(root for root in scan.complete if root not in emptied)
    return scan._replace(failures=failures, complete=complete, incomplete=(*scan.incomplete, *emptied))


class _Inner:
    """Which files are of a root that lies within another one."""

    def __init__(self, roots: Collection[str]) -> None:
        every = {*roots}
        self._roots = {root for root in roots if any(above in every for above in _above(root))}
        self._with_files = {os.path.split(root)[0] for root in self._roots}

    def count(self, folders: Iterable[tuple[str, Collection[str], str]]) -> Counter[str]:
        """How many files there are of each root, in folders with their files and what they were found below."""
        count = Counter[str]()
        for folder, names, below in folders:
            if not self._roots:
                count[below] += len(names)
                continue
            for root, own in self.parts(folder, names, below):
                count[root] += len(own)
        return count

    def parts(self, folder: str, names: Collection[str], below: str) -> list[tuple[str, Collection[str]]]:
        """The files of a folder, which were found below the root ``below``, by the innermost root of each."""
        if not self._roots:
            return [(below, names)]
        root = max(below, self._around(folder), key=len)
        single = {joined(folder, name): name for name in names} if folder in self._with_files else {}
        single = {path: name for path, name in single.items() if path in self._roots}
        if not single:
            return [(root, names)]
        rest = [name for name in names if joined(folder, name) not in single]
        return [(root, rest), *((path, [name]) for path, name in single.items())]

    def _around(self, folder: str) -> str:
        return next((path for path in (folder, *_above(folder)) if path in self._roots), "")


def _above(path: str) -> Iterator[str]:
    """The folders above a path, the nearest first."""
    while (above := os.path.split(path)[0]) != path:
        yield (path := above)


def _articles(folder: Folder, names: Collection[str]) -> int:
    """How many articles came of some files of a folder."""
    if names is folder.stamps:
        return folder.articles
    return sum(len(record.ids) for name, record in folder.records.items() if name in names)


def _still_there(scan: Scan, files: Files, inner: _Inner) -> set[str]:
    """The roots below which a file is remembered that was found."""
    return {
        root
        for listing in scan.listings
        for folder in files.at(listing.folder)
        for root, names in inner.parts(folder.path, folder.stamps, folder.root)
        if not listing.files.keys().isdisjoint(names)
    }


def _told(code: str, root: str, articles: Mapping[str, int]) -> Failure:
    return Failure(root, str(SourceProblem(code, count=articles[root])))


def forget_gone(scan: Scan, roots: Iterable[str]) -> tuple[Scan, frozenset[str]]:
    """The scan, with remembered roots that are gone as if they had been seen and were empty; and which these are."""
    remembered = set(roots)
    gone = [failure.path for failure in scan.failures if failure.path in remembered and is_gone(failure.path)]
    failures = [failure for failure in scan.failures if failure.path not in gone]
    incomplete = tuple(root for root in scan.incomplete if root not in gone)
    return scan._replace(failures=failures, complete=(*scan.complete, *gone), incomplete=incomplete), frozenset(gone)


def is_gone(path: str) -> bool:
    """Whether nothing is there: not a link to what is not there, not a folder that may not be looked into."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
