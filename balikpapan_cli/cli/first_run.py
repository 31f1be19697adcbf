"""The first search of a newcomer: with no index yet where it is by default and a ``seeds/`` folder at hand, it is built first.

The rule owned here: where somebody said in which folder the index is, none is made but by ``index``; the name may be mistyped.
"""

from __future__ import annotations

import os

from balikpapan_cli.errors import IndexProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session

SEEDS = "seeds"
_WAIT = 60.0
"""Seconds to wait for another first search that is building it already."""


def build(session: Session) -> None:
    """Build the missing index from ``./seeds``, and say so; IndexProblem where somebody named a folder without one."""
    if session.settings.get("index").origin != "default":
        raise IndexProblem("store.missing", index=session.index)
    seeds = session.path(SEEDS)
    if not os.path.isdir(seeds):
        return
    from balikpapan_cli.cli.words import keep_words
    from balikpapan_cli.sync import SyncOptions

    report = session.archive.sync([seeds], SyncOptions(wait=_WAIT, workers=-1))
    keep_words(session.archive)
    session.say("cli.built_first", source=SEEDS, articles=report.total, index=session.index_name)
