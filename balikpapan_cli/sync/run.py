"""One sync from plan to report: what was found, what the index had, and what came of it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from balikpapan_cli.errors import SourceProblem, UsageProblem
from balikpapan_cli.model import Article, Failure, Note, SyncReport
from balikpapan_cli.sources.files.scan import FileState, Scan, once, scan
from balikpapan_cli.sources.identity import file_digest
from balikpapan_cli.sources.record import Finished, Job, Mapped, ReadOptions
from balikpapan_cli.sync.documents import Documents
from balikpapan_cli.sync.emptied import forget_gone, keep_emptied
from balikpapan_cli.sync.files import FileRecord, Files, Owners
from balikpapan_cli.sync.plan import Plan, plan
from balikpapan_cli.sync.state import STATE, Root, State
from balikpapan_cli.sync.task import Identity, Known, Ledger, Task, load

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.writing.writer import Writer
    from balikpapan_cli.sync import Progress, SyncOptions
    from balikpapan_cli.sync.homeless import Homeless


_NOTES = 3
"""So many notes of one kind are told, the others counted."""


class Run:
    """One sync: what was found, what the index had, and what came of it."""

    def __init__(
        self, index: Path, state: State, sources: Sequence[str], options: SyncOptions, homeless: Homeless | None = None
    ) -> None:
        self.options = options
        self.homeless = homeless
        """What came from no file, when the index is built anew."""
        self.index = _below_both(index)
        self.before = state
        named = self._named(sources)
        self.every_root = {**state.roots, **named}
        self.roots = self._with_inner(named) if sources and not options.rebuild else dict(self.every_root)
        found = self._scan()
        if options.prune:
            self.found, gone = forget_gone(found, state.roots)
            self.every_root = {path: root for path, root in self.every_root.items() if path not in gone}
        else:
            self.found = keep_emptied(found, state.files)
        self._below = [(path.rstrip(os.sep) + os.sep, path) for path in sorted(self.every_root, key=len, reverse=True)]
        known = Files() if options.rebuild else state.files
        self.plan: Plan = plan(self.found, known, reread=self._read_otherwise())
        self.files = known.copy()
        self.counts: Counter[str] = Counter()
        self.failed: list[Failure] = list(self.found.failures)
        self.notes: dict[str, list[Note]] = {}
        self.ledger = Ledger(Owners({}, {}), _no_article)

    def _named(self, sources: Sequence[str]) -> dict[str, Root]:
        o = self.options
        paths = [os.path.abspath(source) for source in sources]  # noqa: PTH100 - takes ".." out, follows no link
        refuse_mistyped(paths, self.before.roots)
        return {path: Root(path, o.include, o.exclude, o.mapping, o.format) for path in paths}

    def _with_inner(self, named: dict[str, Root]) -> dict[str, Root]:
        """The same with the remembered roots that lie within them, which may be disks."""
        below = tuple(os.path.join(path, "") for path in named)  # noqa: PTH118
        return {path: root for path, root in self.before.roots.items() if path.startswith(below)} | named

    def _scan(self) -> Scan:
        scans = [scan([root.path], include=root.include, exclude=root.exclude) for root in self.roots.values()]
        found = (listing for part in scans for listing in part.listings)
        if any(folder.startswith(os.path.join(root, "")) for root in self.roots for folder in self.index):  # noqa: PTH118
            found = (each for each in found if not os.path.join(each.folder, "").startswith(self.index))  # noqa: PTH118
        failures = [failure for part in scans for failure in part.failures]
        complete = tuple(path for part in scans for path in part.complete)
        incomplete = tuple(path for part in scans for path in part.incomplete)
        passed = Counter[str]()
        for part in scans:
            passed.update(dict(part.passed))
        return Scan([*once(found)], failures, complete, incomplete, tuple(sorted(passed.items())))

    def _read_otherwise(self) -> frozenset[str]:
        """The roots whose files are now to be read in another way: they all count as changed."""
        return frozenset(
            path
            for path, root in self.roots.items()
            if (old := self.before.roots.get(path)) and (old.mapping, old.format) != (root.mapping, root.format)
        )

    def forecast(self, articles: int) -> SyncReport:
        """The report of a dry run; the index has so many ``articles`` now.

        What is known is counted in articles. Since none is read, a file that would be counts as one that is new, or changed,
        and what else it had as unchanged.
        """
        if self.options.rebuild:
            return self._forecast_anew(articles)
        before, plan = self.before.files, self.plan
        renamed, doubles, gone = self._known_under_another_name()
        had = [len(before[file.path].ids) for file in plan.changed]
        added = len(plan.new) - len(renamed) - len(doubles) + had.count(0)
        removed = len(gone)
        return SyncReport(
            added=added,
            changed=len(had) - had.count(0),
            removed=removed,
            unchanged=plan.articles + sum(renamed) + sum(number - 1 for number in had if number),
            duplicates=sum(doubles),
            failed=tuple(self.failed),
            total=articles + added - removed,
            notes=tuple(self._passed_over()),
            dry_run=True,
        )

    def _forecast_anew(self, articles: int) -> SyncReport:
        """The same of an index that is built anew: all are added, those too that came from no file."""
        before = self.before.files
        ids = [id for file in self.plan.new if file.path in before for id in before[file.path].ids]
        filed = frozenset().union(*(folder.ids for folder in before.folders()))
        unread = sum(file.path not in before for file in self.plan.new)
        added = len({*ids}) + unread + articles - len(filed)
        return SyncReport(
            added=added,
            duplicates=len(ids) - len({*ids}),
            failed=tuple(self.failed),
            total=added,
            notes=tuple(self._passed_over()),
            dry_run=True,
        )

    def _known_under_another_name(self) -> tuple[list[int], list[int], frozenset[str]]:
        """The new files that are, byte for byte, files that are gone, and those that are files that are there still, by how
        many articles each has; and the articles that are gone with the files that are."""
        before, removed = self.before.files, {*self.plan.removed}
        gone: dict[str, list[str]] = {}
        for path in removed:
            gone.setdefault(before[path].digest, []).append(path)
        sizes = {record.size for record in before.values()}
        kept = {record.digest: len(record.ids) for record in before.values()}
        renamed: list[int] = []
        doubles: list[int] = []
        for file in self.plan.new:
            digest = file_digest(file.path) if file.size in sizes else ""
            if digest and gone.get(digest):
                renamed.append(len(before[gone[digest].pop()].ids))
            elif digest and digest in kept:
                doubles.append(kept[digest])
        left = [path for paths in gone.values() for path in paths]
        ids = frozenset(id for path in left for id in before[path].ids)
        held = {id for path in before.holders(ids) if path not in removed for id in before[path].ids}
        return renamed, doubles, ids.difference(held)

    def perform(self, writer: Writer, documents: Iterable[Article], on_progress: Progress) -> SyncReport:
        """Read, write, commit; the report counts articles."""
        if self.options.rebuild:
            self._refuse_loss()
            writer.clear()
        gone = [id for path in self.plan.removed for id in self.files.pop(path).ids]
        self._renew_touched()
        if self.plan.new or self.plan.changed:
            self.ledger = Ledger(self.files.owners(), writer.article, frozenset(gone))
        gone += self._read(writer, self.plan.new + self.plan.changed, on_progress)
        self._drop(writer, frozenset(gone))
        self._tell_apart(writer)
        again = self._read_again_from_files()
        taken_over = self.homeless.articles(again) if self.homeless else ()
        self.counts.update(Documents(writer, self.files, self.ledger).add(chain(taken_over, documents)))
        if self.homeless:
            self._keep_unread()
            self._tell_lost(self.homeless, again)
        self._refuse_nothing(writer)
        if writer.changed or self.files.changed or self.every_root != self.before.roots:
            writer.commit({STATE: State(self.every_root, self.files).dumps()})
        return self._report(writer.doc_count)

    def _unread(self) -> list[str]:
        """The files that the index had when it is built anew, and that could not be read to the end now."""
        paths = (file.path for file in self.plan.new if file.path in self.before.files)
        return [path for path in paths if path not in self.files or self.files[path].size < 0]

    def _read_again_from_files(self) -> frozenset[str] | None:
        """The articles that need not be taken over when the index is built anew: those of all files that were read, or are
        gone; None when it is not known which article came of a file."""
        if not self.homeless or not self.before.known:
            return None
        unread = {id for path in self._unread() for id in self.before.files[path].ids if id not in self.ledger}
        return frozenset().union(*(folder.ids for folder in self.before.files.folders())) - unread

    def _keep_unread(self) -> None:
        """What was taken over of files that could not be read stays theirs until they can be."""
        assert self.homeless
        for path in self._unread():
            taken = [id for id in self.before.files[path].ids if id in self.homeless.taken]
            if ids := dict.fromkeys([*taken, *(self.files[path].ids if path in self.files else ())]):
                self.files[path] = FileRecord(-1, 0, "", tuple(ids), self._root_of(path).path)

    def _tell_lost(self, homeless: Homeless, again: frozenset[str] | None) -> None:
        filed = frozenset().union(*(folder.ids for folder in self.files.settled().folders()))
        self.counts["lost"], failures = homeless.lost(filed if again is None else again)
        self.failed += failures
        for note in homeless.notes():
            self._note(note)
        if not self.before.roots and not self.before.known:
            self._note(Note("archive.sources_forgotten"))

    def _drop(self, writer: Writer, gone: frozenset[str]) -> None:
        """Remove articles; one that another file holds too stays, and is read again there, so that it names that file."""
        holders = sorted(self.files.holders(gone), reverse=True) if gone else ()  # the first path stays of several
        held = {id: path for path in holders for id in gone.intersection(self.files[path].ids)}
        moved = min(sum(map(self.ledger.__contains__, held)), self.counts["added"])
        self.counts.update(added=-moved, unchanged=moved)
        writer.remove(sorted(gone - held.keys()))
        self.counts["removed"] += max(0, len(gone - held.keys()) - self.counts["changed"])
        for path in sorted(set(held.values())):
            self._read_again(writer, path, gone)

    def _tell_apart(self, writer: Writer) -> None:
        """Where two articles came to one id, the later one gets a longer one."""
        for id, whole, later, first in self.ledger.collisions:
            self._read_again(writer, first, frozenset((id,)))
            longer = self._read_again(writer, later, frozenset((id,)), frozenset((whole,)))
            record = self.files[later]
            kept = [other for other in record.ids if other != id or later == first]
            self.files[later] = record._replace(ids=tuple(dict.fromkeys([*kept, *longer])))

    def _read_again(
        self, writer: Writer, path: str, forget: frozenset[str], longer: frozenset[str] = frozenset()
    ) -> list[str]:
        """Write some articles of a file anew; their ids."""
        task = self._task(path)
        task = task._replace(known=task.known - forget, longer=longer)
        return [id for _, ids, _ in writer.add_jobs([task], load) for id in ids]

    def _renew_touched(self) -> None:
        for file in self.plan.touched:
            record = self.files[file.path]
            self.files[file.path] = record._replace(size=file.size, mtime_ns=file.mtime_ns)

    def _read(self, writer: Writer, files: list[FileState], on_progress: Progress) -> list[str]:
        """Read files and write their articles; the ids that their newer versions hold no more."""
        tasks = [self._task(file.path) for file in files]
        gone: list[str] = []
        for done, (task, ids, events) in enumerate(writer.add_jobs(tasks, load), 1):
            gone += self._take(task, ids, events)
            on_progress(done, len(tasks))
        return gone

    def _task(self, path: str) -> Task:
        root = self._root_of(path)
        options = ReadOptions(root.mapping, root.format, self.options.max_file_size)
        record = self.files.get(path)
        return Task(Job(path, path, options), frozenset(record.ids if record else ()))

    def _root_of(self, path: str) -> Root:
        """The most specific source that a path lies below."""
        for prefix, root in self._below:
            if path.startswith(prefix) or path == root:
                return self.every_root[root]
        return Root(path)

    def _take(self, task: Task, ids: Sequence[str], events: Iterable[object]) -> Sequence[str]:
        """Remember what came of a file; the ids that are in it no more."""
        path = task.job.path
        finished: Finished | None = None
        kept: list[str] = []
        before, homeless, failures = self.ledger.duplicates, self.ledger.homeless, len(self.failed)
        for event in events:
            if isinstance(event, Known):
                kept.append(event.id)
            elif isinstance(event, Identity):
                self.ledger.enter(event, path)
            elif isinstance(event, Failure):
                self.failed.append(event)
            elif isinstance(event, Finished):
                finished = event
            elif isinstance(event, Mapped):
                self._note(_mapped(event))
            elif isinstance(event, Note):
                self._note(event)
        housed = self.ledger.homeless - homeless
        new = len(ids) - (self.ledger.duplicates - before) - housed
        self.counts["unchanged"] += housed
        all_ids = tuple(dict.fromkeys([*kept, *ids]))
        if finished is None:
            # what the index has of it stays, what could be read is in it too, and the next run tries again
            if ids:
                self.files[path] = FileRecord(-1, 0, "", tuple({*task.known, *all_ids}), self._root_of(path).path)
            self.counts["added"] += new
            return ()
        self.counts["empty"] += not all_ids and len(self.failed) == failures
        gone = sorted(task.known.difference(all_ids))
        changed = min(new, len(gone))
        for what, number in (("added", new - changed), ("changed", changed), ("unchanged", len(kept))):
            self.counts[what] += number
        self.files[path] = FileRecord(
            finished.size, finished.mtime_ns, finished.digest, all_ids, self._root_of(path).path
        )
        return gone

    def _note(self, note: Note) -> None:
        self.notes.setdefault(note.code, []).append(note)

    def _refuse_loss(self) -> None:
        """To build anew without a source that is out of reach would lose its articles."""
        for path in self.before.roots:
            if path not in self.found.complete:
                error = next((each.error for each in self.failed if each.path.startswith(path)), "")
                raise SourceProblem("archive.out_of_reach", path=path, error=error)

    def _refuse_nothing(self, writer: Writer) -> None:
        """A first index of nothing is a mistake to tell, not an index to keep."""
        if writer.doc_count or self.before.files:
            return
        if not self.roots:
            raise UsageProblem("archive.no_sources")
        if self.failed:
            raise SourceProblem("archive.failed", path=self.failed[0].path, error=self.failed[0].error)
        void = self.found.files and not any(file.size for file in self.found.files)
        raise SourceProblem("archive.void" if void else "archive.empty", sources=", ".join(self.roots))

    def _report(self, total: int) -> SyncReport:
        counts = self.counts
        counts["unchanged"] += self.plan.articles
        return SyncReport(
            added=counts["added"],
            changed=counts["changed"],
            removed=counts["removed"],
            unchanged=counts["unchanged"],
            duplicates=self.ledger.duplicates + counts["duplicates"],
            failed=tuple(self.failed),
            total=total,
            notes=(*_told_once(self.notes), *self._passed_over()),
            lost=counts["lost"],
        )

    def _passed_over(self) -> Iterator[Note]:
        """What was not read although somebody may think that it was: documents by suffix, files without text."""
        documents = ", ".join(f"{count} {suffix}" for suffix, count in self.found.passed if count)
        if documents:
            yield Note("sources.passed_over", (("files", documents),))
        if empty := self.counts["empty"]:
            yield Note("sources.without_text", (("count", empty),))


def refuse_mistyped(paths: Iterable[str], known: Container[str] = ()) -> None:
    """SourceProblem for a source that is not there and never was."""
    for path in paths:
        if path not in known and not os.path.lexists(path):
            raise SourceProblem("archive.no_such_source", path=os.path.abspath(path))  # noqa: PTH100


def refuse_within(index: Path, paths: Iterable[str]) -> None:
    """UsageProblem for a source that is the folder of the index or lies in it, where nothing is ever read."""
    own = _below_both(index)
    for path in paths if not os.path.isfile(index) else ():  # noqa: PTH113 - of a file it is told that it is no folder
        if any(each.startswith(own) for each in _below_both(path)):
            raise UsageProblem("archive.within_index", path=os.path.abspath(path), index=str(index))  # noqa: PTH100


def _below_both(path: str | Path) -> tuple[str, ...]:
    """How paths below a folder begin, as it is named and without links."""
    return tuple({os.path.join(folder, "") for folder in (os.path.abspath(path), os.path.realpath(path))})  # noqa: PTH100, PTH118


def _mapped(event: Mapped) -> Note:
    columns = ", ".join(f"{field}={' '.join(column.split())}" for field, column in event.columns)
    return Note("sources.mapped", (("path", Path(event.path).name), ("columns", columns)))


def _told_once(notes: dict[str, list[Note]]) -> Iterator[Note]:
    """The first notes of every kind, and how many more there are."""
    for same in notes.values():
        different = list(dict.fromkeys(same))
        yield from different[:_NOTES]
        if len(different) > _NOTES:
            yield Note("sources.more_notes", (("count", len(different) - _NOTES),))


def _no_article(id: str) -> Article:
    raise KeyError(id)
