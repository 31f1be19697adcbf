"""Bringing an index up to date with its sources. The rule owned here: an article leaves the index only when its file is gone
from a folder that was seen to the end, or when a newer version of that file was read without error."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from balikpapan_cli.errors import IndexProblem, SourceProblem, UsageProblem
from balikpapan_cli.model import Article, Failure, Note, SyncReport
from balikpapan_cli.sources.plan import FileRecord, Plan, plan
from balikpapan_cli.sources.record import MAX_FILE_SIZE, Finished, Job, Mapped, ReadOptions
from balikpapan_cli.sources.scan import FileState, Scan, scan

if TYPE_CHECKING:
    from balikpapan_cli.archive import Archive
    from balikpapan_cli.engine.whoosh.writer import Writer

Progress = Callable[[int, int], None]
"""Called with (files done, files to do) while sources are read."""

STATE = "sources.json"
"""Name of the file of a generation that remembers the sources."""


class SyncOptions(NamedTuple):
    """How to sync. ``include``, ``exclude``, ``mapping`` and ``format`` are remembered for the sources named with them.

    ``workers``: processes that read and analyse (0: none beside this one; -1: as many as pay). ``wait``: seconds to wait
    for another run's lock. ``max_file_size``: bytes of decompressed text that one document may hold.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    format: str = ""
    rebuild: bool = False
    dry_run: bool = False
    workers: int = -1
    wait: float = 0.0
    max_file_size: int = MAX_FILE_SIZE


class Root(NamedTuple):
    """A source that was named, and how it is read."""

    path: str
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    format: str = ""


class State(NamedTuple):
    """What the index remembers of its sources: the roots and every file by its path."""

    roots: dict[str, Root]
    files: dict[str, FileRecord]

    @classmethod
    def loads(cls, data: bytes) -> State:
        """From the bytes that ``dumps`` made; empty bytes are an empty state."""
        if not data:
            return cls({}, {})
        stored = json.loads(data)
        roots = {
            path: Root(path, tuple(include), tuple(exclude), tuple((a, b) for a, b in mapping), format)
            for path, include, exclude, mapping, format in stored["roots"]
        }
        files = {path: FileRecord(s, m, d, tuple(ids), root) for path, s, m, d, ids, root in stored["files"]}
        return cls(roots, files)

    def dumps(self) -> bytes:
        """As JSON."""
        files = [(path, *record) for path, record in self.files.items()]
        stored = {"roots": list(self.roots.values()), "files": files}
        return json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


class Task(NamedTuple):
    """A file to read and the ids that the index has of it already (it runs in a worker process)."""

    job: Job
    known: frozenset[str]


class Known(NamedTuple):
    """An article of a file that the index has already, just as it is."""

    id: str


def load(task: Task) -> Iterator[object]:
    """The events of one file; an article that the index has already is only named."""
    from balikpapan_cli.sources import read

    for event in read(task.job):
        yield Known(event.id) if isinstance(event, Article) and event.id in task.known else event


def sync(
    archive: Archive,
    sources: Sequence[str],
    options: SyncOptions,
    documents: Iterable[Article] = (),
    on_progress: Progress | None = None,
) -> SyncReport:
    """What Archive.sync does."""
    started = perf_counter()
    if options.dry_run:
        state = State.loads(archive.remembered(STATE))
        return _Run(archive.index, state, sources, options).forecast()._replace(seconds=perf_counter() - started)
    from balikpapan_cli.engine.whoosh.hooks import standard_hooks
    from balikpapan_cli.engine.whoosh.writer import Writer
    from balikpapan_cli.sources.similar import alike, band_keys

    hooks = standard_hooks(band_keys, alike)
    with Writer(archive.index, wait=options.wait, workers=options.workers, trust=archive.trust, hooks=hooks) as writer:
        state = _remembered(writer, archive.index, sources) if options.rebuild else State.loads(writer.extra(STATE))
        run = _Run(archive.index, state, sources, options)
        report = run.perform(writer, documents, on_progress or (lambda done, of: None))
    return report._replace(seconds=perf_counter() - started)


def _remembered(writer: Writer, index: Path, sources: Sequence[str]) -> State:
    """What an index remembers of its sources even when it is damaged, as far as it can still be read."""
    try:
        return State.loads(writer.extra(STATE))
    except IndexProblem:
        for left in sorted(index.glob("MAIN-sources-*.json"), reverse=True):
            with suppress(ValueError, KeyError, TypeError, OSError):
                return State.loads(left.read_bytes())
        if not sources:
            raise UsageProblem("archive.sources_lost", index=str(index)) from None
        return State({}, {})


class _Run:
    """One sync: what was found, what the index had, and what came of it."""

    def __init__(self, index: Path, state: State, sources: Sequence[str], options: SyncOptions) -> None:
        self.options = options
        self.index = tuple({os.path.join(folder, "") for folder in (os.path.abspath(index), os.path.realpath(index))})  # noqa: PTH100, PTH118
        self.before = state
        self.roots = self._named(sources) if sources else dict(state.roots)
        self.every_root = {**({} if options.rebuild else state.roots), **self.roots}
        self.found = self._scan()
        self.plan: Plan = plan(self.found, {} if options.rebuild else self._comparable())
        self.files = {} if options.rebuild else dict(state.files)
        self.counts: Counter[str] = Counter()
        self.failed: list[Failure] = list(self.found.failures)
        self.notes: list[Note] = []

    def _named(self, sources: Sequence[str]) -> dict[str, Root]:
        o = self.options
        paths = [os.path.abspath(source) for source in sources]  # noqa: PTH100 - takes ".." out, follows no link
        return {path: Root(path, o.include, o.exclude, o.mapping, o.format) for path in paths}

    def _scan(self) -> Scan:
        scans = [scan([root.path], include=root.include, exclude=root.exclude) for root in self.roots.values()]
        found = (file for part in reversed(scans) for file in part.files)
        files = {file.path: file for file in found if not file.path.startswith(self.index)}  # it may lie in a source
        failures = [failure for part in scans for failure in part.failures]
        complete = tuple(path for part in scans for path in part.complete)
        return Scan([files[path] for path in sorted(files)], failures, complete)

    def _comparable(self) -> dict[str, FileRecord]:
        """What is remembered, but for files that are now to be read in another way: those count as changed."""
        other = {
            path
            for path, root in self.roots.items()
            if (old := self.before.roots.get(path)) and (old.mapping, old.format) != (root.mapping, root.format)
        }
        if not other:
            return self.before.files
        return {
            path: record._replace(size=-1, digest="") if record.root in other else record
            for path, record in self.before.files.items()
        }

    def forecast(self) -> SyncReport:
        """The report of a dry run: files, since nothing is read."""
        return SyncReport(
            added=len(self.plan.new),
            changed=len(self.plan.changed),
            removed=len(self.plan.removed),
            unchanged=len(self.plan.unchanged),
            failed=tuple(self.failed),
            total=len(self.found.files),
            dry_run=True,
        )

    def perform(self, writer: Writer, documents: Iterable[Article], on_progress: Progress) -> SyncReport:
        """Read, write, commit; the report counts articles."""
        if self.options.rebuild:
            writer.clear()
        gone = [id for path in self.plan.removed for id in self.files.pop(path).ids]
        self._renew_touched()
        gone += self._read(writer, self.plan.new + self.plan.changed, on_progress)
        self._drop(writer, frozenset(gone))
        for article in documents:
            writer.add(article)
            self.counts["added"] += 1
        after = State(self.every_root, self.files)
        self._refuse_nothing(writer)
        if writer.changed or after != self.before:
            writer.commit({STATE: after.dumps()})
        return self._report(writer.doc_count)

    def _drop(self, writer: Writer, gone: frozenset[str]) -> None:
        """Remove articles; one that another file holds too stays, and is read again there, so that it names that file."""
        held = {id: path for path, record in self.files.items() for id in record.ids if id in gone} if gone else {}
        writer.remove(sorted(gone - held.keys()))
        self.counts["removed"] += max(0, len(gone - held.keys()) - self.counts["changed"])
        again = [_as_found(path, self.files[path]) for path in sorted(set(held.values()))]
        for task in self._tasks(again, forget=gone):
            for _ in writer.add_jobs([task], load):
                pass

    def _renew_touched(self) -> None:
        for file in self.plan.touched:
            record = self.files[file.path]
            self.files[file.path] = record._replace(size=file.size, mtime_ns=file.mtime_ns)

    def _read(self, writer: Writer, files: list[FileState], on_progress: Progress) -> list[str]:
        """Read files and write their articles; the ids that their newer versions hold no more."""
        tasks = self._tasks(files)
        gone: list[str] = []
        for done, (task, ids, events) in enumerate(writer.add_jobs(tasks, load), 1):
            gone += self._take(task, ids, events)
            on_progress(done, len(tasks))
        return gone

    def _tasks(self, files: list[FileState], forget: frozenset[str] = frozenset()) -> list[Task]:
        tasks = []
        for file in files:
            root = self._root_of(file.path)
            options = ReadOptions(root.mapping, root.format, self.options.max_file_size)
            record = self.files.get(file.path)
            known = frozenset(record.ids if record else ()) - forget
            tasks.append(Task(Job(file.path, file.path, options), known))
        return tasks

    def _root_of(self, path: str) -> Root:
        """The most specific source that a path lies below."""
        above = [root for root in self.every_root if path == root or path.startswith(root.rstrip(os.sep) + os.sep)]
        return self.every_root[max(above, key=len)] if above else Root(path)

    def _take(self, task: Task, ids: Sequence[str], events: Iterable[object]) -> Sequence[str]:
        """Remember what came of a file; the ids that are in it no more."""
        finished: Finished | None = None
        kept: list[str] = []
        for event in events:
            if isinstance(event, Known):
                kept.append(event.id)
            elif isinstance(event, Failure):
                self.failed.append(event)
            elif isinstance(event, Note):
                self.notes.append(event)
            elif isinstance(event, Mapped):
                self.notes.append(_mapped(event))
            elif isinstance(event, Finished):
                finished = event
        if finished is None:  # unreadable: what the index has of it stays, and the next run tries again
            return ()
        all_ids = tuple(dict.fromkeys([*kept, *ids]))
        self.counts["duplicates"] += len(kept) + len(ids) - len(all_ids)
        gone = sorted(task.known.difference(all_ids))
        changed = min(len(ids), len(gone))
        self.counts.update(added=len(ids) - changed, changed=changed, unchanged=len(kept))
        path = task.job.path
        self.files[path] = FileRecord(
            finished.size, finished.mtime_ns, finished.digest, all_ids, self._root_of(path).path
        )
        return gone

    def _refuse_nothing(self, writer: Writer) -> None:
        """A first index of nothing is a mistake to tell, not an index to keep."""
        if writer.doc_count or self.before.files:
            return
        if not self.roots:
            raise UsageProblem("archive.no_sources")
        if self.failed:
            raise SourceProblem("archive.failed", path=self.failed[0].path, error=self.failed[0].error)
        raise SourceProblem("archive.empty", sources=", ".join(self.roots))

    def _report(self, total: int) -> SyncReport:
        counts = self.counts
        counts["unchanged"] += sum(len(self.files[path].ids) for path in self.plan.unchanged if path in self.files)
        return SyncReport(
            added=counts["added"],
            changed=counts["changed"],
            removed=counts["removed"],
            unchanged=counts["unchanged"],
            duplicates=counts["duplicates"],
            failed=tuple(self.failed),
            total=total,
            notes=tuple(self.notes),
        )


def _as_found(path: str, record: FileRecord) -> FileState:
    return FileState(path, record.size, record.mtime_ns, record.root)


def _mapped(event: Mapped) -> Note:
    columns = ", ".join(f"{field}={column}" for field, column in event.columns)
    return Note("sources.mapped", (("path", Path(event.path).name), ("columns", columns)))
