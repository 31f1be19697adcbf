"""Bringing an index up to date with its sources. The rule owned here: an article leaves the index only when its file is gone
from a folder that was seen to the end and holds others still, or when a newer version of that file was read without error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from balikpapan_cli.errors import IndexProblem, UsageProblem
from balikpapan_cli.sources.record import MAX_FILE_SIZE
from balikpapan_cli.sync.files import Files
from balikpapan_cli.sync.state import STATE, Root, State
from balikpapan_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.writing.writer import Writer
    from balikpapan_cli.model import Article, SyncReport

__all__ = ["STATE", "Progress", "Root", "State", "SyncOptions", "remembered", "sync"]

Progress = Callable[[int, int], None]
"""Called with (files done, files to do) while sources are read."""


class SyncOptions(NamedTuple):
    """How to sync. ``include``, ``exclude``, ``mapping`` and ``format`` are remembered for the sources named with them.

    ``workers``: processes that read and analyse (0: none beside this one; -1: as many as pay, which only a program may ask for
    that keeps what it does behind ``if __name__ == "__main__"``: where processes are spawned, each of them runs it again).
    ``wait``: seconds to wait for another run's lock. ``max_file_size``: bytes of decompressed text that one document may hold.
    ``rebuild``: read all sources anew, those that are named and those of the last time, and keep what came from no file.
    ``prune``: also remove the articles of a folder that has lost all its files at once, and forget one that is gone itself.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    format: str = ""
    rebuild: bool = False
    dry_run: bool = False
    prune: bool = False
    workers: int = 0
    wait: float = 0.0
    max_file_size: int = MAX_FILE_SIZE


def remembered(reader: Reader) -> State:
    """What the last sync left with an index; nothing when no sync made it."""
    return State.loads(reader.extra(STATE) or b"")


def sync(
    index: Path,
    sources: Sequence[str],
    options: SyncOptions,
    documents: Iterable[Article] = (),
    on_progress: Progress | None = None,
    *,
    trust: bool = False,
) -> SyncReport:
    """What Archive.sync does with the index in a folder."""
    from balikpapan_cli.sync.run import Run, refuse_mistyped, refuse_within

    started = perf_counter()
    refuse_within(index, sources)
    if options.dry_run:
        return _forecast(index, sources, options, trust)._replace(seconds=perf_counter() - started)
    from balikpapan_cli.engine.whoosh.state import current_generation
    from balikpapan_cli.engine.whoosh.writing.hooks import standard_hooks
    from balikpapan_cli.engine.whoosh.writing.writer import Writer
    from balikpapan_cli.sources.clean import described
    from balikpapan_cli.sources.similar import alike, band_keys

    if current_generation(index) < 0:
        refuse_mistyped(sources)  # before a folder is made
    hooks = standard_hooks(band_keys, alike, described)
    with Writer(index, wait=options.wait, workers=options.workers, trust=trust, hooks=hooks) as writer:
        if options.rebuild:
            from balikpapan_cli.sync.homeless import Homeless

            state, homeless = _as_far_as_readable(writer, index, sources), Homeless(index, trust=trust)
        else:
            state, homeless = State.loads(writer.extra(STATE)), None
        run = Run(index, state, sources, options, homeless)
        report = run.perform(writer, documents, on_progress or (lambda done, of: None))
    return report._replace(seconds=perf_counter() - started)


def _forecast(index: Path, sources: Sequence[str], options: SyncOptions, trust: bool) -> SyncReport:
    from balikpapan_cli.engine.whoosh.reader import open_reader
    from balikpapan_cli.engine.whoosh.state import current_generation
    from balikpapan_cli.sync.run import Run

    if current_generation(index) < 0:
        return Run(index, State({}, Files()), sources, options).forecast(0)
    reader = open_reader(index, trust=trust)
    return Run(index, remembered(reader), sources, options).forecast(reader.doc_count)


def _as_far_as_readable(writer: Writer, index: Path, sources: Sequence[str]) -> State:
    """What an index remembers of its sources even when it is damaged, as far as it can still be read."""
    try:
        return State.loads(writer.extra(STATE))
    except IndexProblem:
        for left in sorted(index.glob("MAIN-sources-*.json"), reverse=True):
            with suppress(ValueError, KeyError, TypeError, OSError):
                return _checked(State.loads(left.read_bytes()))
        if not sources:
            raise UsageProblem("archive.sources_lost", index=str(index)) from None
        return State({}, Files(), known=False)


def _checked(state: State) -> State:
    """The same, without the files when they cannot be read, which are taken apart late."""
    try:
        for folder in state.files.folders():
            _ = folder.records
    except ValueError:
        return State(state.roots, Files(), known=False)
    return state
