"""Folders that have lost all their files at once, or are gone themselves. The rule owned here: such a folder is a disk that is
not mounted, until the user says that it is not."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure
from balikpapan_cli.sources.files.scan import Scan
from balikpapan_cli.sync.files import Files

_FEW = 10
"""A mount point may hold a file or two of its own: less than a tenth of the files that it had is none."""


def keep_emptied(scan: Scan, files: Files) -> Scan:
    """The scan, with roots that have lost all their files as failures, so that nothing is removed below them; of these and of
    roots that are gone it is said what to do.

    A root is one of these when none of the files that are remembered below it is there any more, when articles came of
    them, and when there are fewer than a tenth as many others.
    """
    had, has = files.per_root(), Counter[str]()
    for listing in scan.listings:
        has[listing.root] += len(listing.files)
    suspects = {root for root in scan.complete if had[root] > _FEW * has[root]}
    suspects -= _still_there(scan, files) if suspects else set()
    gone = {failure.path for failure in scan.failures if is_gone(failure.path)}
    articles = Counter[str]()
    for folder in files.folders() if suspects or gone else ():
        if folder.root in suspects or folder.root in gone:
            articles[folder.root] += folder.articles
    emptied = [root for root in scan.complete if articles[root]]
    failures = [
        _told("sources.gone", failure.path, articles) if failure.path in gone else failure for failure in scan.failures
    ]
    failures += [_told("sources.emptied", root, articles) for root in emptied]
    complete = tuple(root for root in scan.complete if root not in emptied)
    return scan._replace(failures=failures, complete=complete, incomplete=(*scan.incomplete, *emptied))


def _still_there(scan: Scan, files: Files) -> set[str]:
    """The roots below which a file is remembered that was found."""
    return {
        folder.root
        for listing in scan.listings
        for folder in files.at(listing.folder)
        if not folder.stamps.keys().isdisjoint(listing.files)
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
