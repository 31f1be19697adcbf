"""Folders that have lost all their files at once. The rule owned here: an empty folder is a disk that is not mounted, until
the user says that it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from operator import attrgetter

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure
from balikpapan_cli.sources.plan import FileRecord
from balikpapan_cli.sources.scan import Scan

_FEW = 10
"""A mount point may hold a file or two of its own: less than a tenth of the files that it had is none."""


def keep_emptied(scan: Scan, state: Mapping[str, FileRecord]) -> Scan:
    """The scan, with roots that have lost all their files as failures, so that nothing is removed below them.

    A root is one of these when none of the files that are remembered below it is there any more, when articles came of
    them, and when there are fewer than a tenth as many others.
    """
    had = Counter(map(attrgetter("root"), state.values()))
    has = Counter(map(attrgetter("root"), scan.files))
    suspects = {root for root in scan.complete if had[root] > _FEW * has[root]}
    suspects -= {state[file.path].root for file in scan.files if file.path in state} if suspects else set()
    articles = Counter[str]()
    for record in state.values() if suspects else ():
        if record.root in suspects:
            articles[record.root] += len(record.ids)
    emptied = [root for root in scan.complete if articles[root]]
    failures = [Failure(root, str(SourceProblem("sources.emptied", count=articles[root]))) for root in emptied]
    complete = tuple(root for root in scan.complete if root not in emptied)
    return scan._replace(failures=[*scan.failures, *failures], complete=complete)
