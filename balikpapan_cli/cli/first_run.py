"""The first search of a newcomer: with no index yet and a ``seeds/`` folder at hand, the index is built first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balikpapan_cli.cli.words import keep_words

if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session

SEEDS = "seeds"


def build_if_missing(session: Session) -> None:
    """Build the index from ``./seeds`` when there is none, and say so."""
    index = session.index
    if any(index.glob("_MAIN_*.toc")) or any(index.glob("MAIN-manifest-*.txt")):  # or what is left of one
        return
    seeds = session.cwd / SEEDS
    if not seeds.is_dir():
        return
    report = session.archive.sync([seeds])
    keep_words(session.archive)
    session.say("cli.built_first", source=SEEDS, articles=report.total, index=str(index))
