"""Changing the index. The rule owned here: one Writer at a time, and all of its changes at once or none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.reader import STORIES, Reader
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.engine.whoosh.state import (
    SegmentInfo,
    State,
    current_generation,
    lost_generation,
    read_state,
    toc_name,
)
from balikpapan_cli.engine.whoosh.trust import ensure_trusted
from balikpapan_cli.engine.whoosh.writing.generation import commit, remove_rubbish, unwritable
from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.engine.whoosh.writing.intake import Intake, Load, Loaded, collect_rarely, new_segment_id
from balikpapan_cli.engine.whoosh.writing.lock import Lock
from balikpapan_cli.engine.whoosh.writing.merge import merge, plan_merges
from balikpapan_cli.engine.whoosh.writing.stories import assign_stories
from balikpapan_cli.engine.whoosh.writing.toc import encode_toc, schema_of
from balikpapan_cli.engine.whoosh.writing.workers import Order, Pool, affordable_budget, paying_workers
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article

J = TypeVar("J")

_LEAST_BUDGET = 64 << 20
"""Bytes that a worker gathers at least: smaller segments cost searches and updates more than memory is worth."""


class Writer:
    """Holds the lock of an index folder (made if it is not there) from ``with`` to its end, and collects changes.

    Nothing is changed before ``commit``, which makes all changes one new state; left without it, or by an exception, the
    folder holds what it held. An article replaces the one with its id, a later one an earlier one.

    IndexProblem: ``store.locked`` after ``wait`` seconds, ``store.unwritable``, and those of ``open_reader``, except that
    ``clear`` needs nothing of the old state. ``workers``: processes that read and analyse in ``add_jobs``, 0 for none,
    -1 for as many as pay. ``budget``: bytes of postings that all processes together gather before they write segments, 0
    for as many as the machine can well spare.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        wait: float = 0.0,
        workers: int = 0,
        trust: bool = False,
        hooks: Hooks = Hooks(),  # noqa: B008 - immutable
        budget: int = 0,
    ) -> None:
        self.folder = Path(folder)
        self._lock = Lock(self.folder, wait=wait)
        self._workers, self._trust, self._hooks = workers, trust, hooks
        self._budget = budget or affordable_budget()
        self._state: State | IndexProblem = State(-1, (), {}, None)
        self._open: Reader | None = None
        self._cleared = False
        self._order = 0
        self._removed: dict[str, int] = {}
        self._added: dict[str, int] = {}
        self._intake = Intake(self.folder, hooks, self._budget)
        self._pool: Pool | None = None
        self._collect_again: Callable[[], None] = lambda: None

    def __enter__(self) -> Writer:
        try:
            self.folder.mkdir(mode=0o755, parents=True, exist_ok=True)
            if not self._trust:
                ensure_trusted(self.folder, self.folder.stat())
            self._lock.acquire()
        except OSError as error:
            raise unwritable(self.folder, error) from error
        self._state = self._read_state()
        self._collect_again = collect_rarely()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._roll_back()
        finally:
            self._collect_again()
            self._lock.release()

    # -- the state before

    @property
    def state(self) -> State:
        """The state that the changes are made to."""
        if isinstance(self._state, IndexProblem):
            raise self._state
        return self._state

    def _read_state(self) -> State | IndexProblem:
        """The state on disk, alone in its folder; what is wrong with it is only raised when it is needed."""
        generation = current_generation(self.folder)
        if (lost := lost_generation(self.folder)) >= 0:
            return IndexProblem("store.damaged", index=str(self.folder), file=toc_name(lost))
        if generation < 0:
            state = State(generation, (), {}, None)
        else:
            try:
                state = read_state(self.folder, generation)
            except IndexProblem as problem:
                return problem
            except (FileNotFoundError, *DAMAGE):
                return IndexProblem("store.damaged", index=str(self.folder), file=f"generation {generation}")
        remove_rubbish(self.folder, state)
        return state

    @property
    def _reader(self) -> Reader:
        if self._open is None:
            with _missing_is_damaged(self.folder):
                self._open = Reader(self.folder, self.state, trust=self._trust)
        return self._open

    def extra(self, name: str) -> bytes:
        """A file that was committed with the state before; empty when there is none of this name."""
        return self._reader.extra(name) or b""

    def article(self, id: str) -> Article:
        """The article of this whole id in the state before; KeyError when it has none."""
        return self._reader.article(id)

    def __contains__(self, id: str) -> bool:
        """Whether the state before has an article of this whole id that these changes leave as it is."""
        return id not in self._added and id not in self._removed and self._reader.find(id) is not None

    @property
    def changed(self) -> bool:
        """Whether there is anything to commit."""
        return bool(self._cleared or self._added or self._removed)

    @property
    def doc_count(self) -> int:
        """Articles in the index when these changes are made."""
        gone = sum(map(len, self._superseded().values()))
        live = sum(self._removed.get(id, -1) < order for id, order in self._added.items())
        return sum(info.live for info in self.state.segments) - gone + live

    # -- changes

    def clear(self) -> None:
        """Remove everything that there was; a damaged index can be cleared too."""
        self._cleared, self._open = True, None
        self._state = State(current_generation(self.folder), (), {}, None)

    def remove(self, ids: Iterable[str]) -> None:
        """Remove articles; ids that are not there are passed over."""
        self._order += 1
        self._removed.update(dict.fromkeys(ids, self._order))

    def add(self, article: Article) -> None:
        """Add an article, or put it in the place of the one that has its id."""
        self._order += 1
        self._intake.add(article, self._order)
        self._added[article.id] = self._order

    def add_jobs(self, jobs: Sequence[J], load: Load) -> Iterator[tuple[J, list[str], list[object]]]:
        """Read jobs and add their articles: for each job, in any order, the job, the ids of its articles, and whatever else
        ``load`` gave. ``load`` and jobs go to worker processes, so they must be of modules and of plain data.
        """
        first = self._order + 1
        self._order += len(jobs)
        for n, loaded in self._load(jobs, load, first):
            for id in loaded.ids:
                self._added[id] = max(first + n, self._added.get(id, 0))
            yield jobs[n], loaded.ids, loaded.events

    def _load(self, jobs: Sequence[J], load: Load, first: int) -> Iterator[tuple[int, Loaded]]:
        workers = paying_workers(len(jobs)) if self._workers < 0 else self._workers
        if not workers or len(jobs) < 2:
            for n, job in enumerate(jobs):
                yield n, self._intake.load(job, load, first + n)
            return
        budget = max(self._budget // workers, min(self._budget, _LEAST_BUDGET))
        self._pool = Pool(workers, Order(self.folder, self._hooks, budget, load), self._lock.disown)
        yield from self._pool.run(jobs, first)
        self._intake.finished += self._pool.finish()
        self._pool = None

    # -- making them so

    def commit(self, extra: Mapping[str, bytes] | None = None) -> None:
        """Make the changes, and these files with them, the state of the index. Files of the state before that are not
        given again stay."""
        try:
            self._commit(extra or {})
        except OSError as error:
            raise unwritable(self.folder, error) from error

    def _commit(self, extra: Mapping[str, bytes]) -> None:
        self._intake.flush()
        before = self.state
        segments = self._with_deletions()
        files = {name: self.extra(name) for name in before.files if name != STORIES and name not in extra} | dict(extra)
        segments, origins = self._merge(segments)
        opened = open_segments(self.folder, segments, trust=self._trust)
        files[STORIES] = assign_stories(opened, self._reader.stories, origins, self._hooks.alike)
        schema = schema_of((self.folder / before.toc.name).read_bytes()) if before.toc else _new_schema()
        toc = encode_toc(segments, before.generation + 1, schema)
        self._state = commit(self.folder, before, segments, files, toc)
        remove_rubbish(self.folder, self._state)
        self._open, self._cleared = None, False
        self._added.clear()
        self._removed.clear()
        self._intake.finished.clear()

    def _superseded(self) -> dict[str, set[int]]:
        """Documents of the state before that are removed or replaced, by segment id."""
        gone: dict[str, set[int]] = {}
        for segment in self._reader.segments:
            found = gone.setdefault(segment.info.id, set())
            for id in (*self._removed, *self._added):
                term = segment.term("id", id)
                if term is not None:
                    found.update(segment.live(segment.postings("id", id).ids))
        return gone

    def _with_deletions(self) -> list[SegmentInfo]:
        """All segments, old and new, with what is deleted; none that is empty."""
        gone = self._superseded()
        segments = [info._replace(deleted=info.deleted | gone[info.id]) for info in self.state.segments]
        for info, ids, order in self._intake.finished:
            dead = {doc for doc, id in enumerate(ids) if not self._stands(id, order[doc])}
            segments.append(info._replace(deleted=info.deleted | dead))
        return [info for info in segments if info.live]

    def _stands(self, id: str, order: int) -> bool:
        return order >= self._added[id] and order > self._removed.get(id, -1)

    def _merge(self, segments: list[SegmentInfo]) -> tuple[list[SegmentInfo], list[int]]:
        """The segments after merging, and for each document the number it had in the state before, -1 for a new one."""
        fresh = {new.info.id for new in self._intake.finished}
        old_base = {segment.info.id: segment.base for segment in self._reader.segments}
        origins = {
            info.id: list(range(old_base[info.id], old_base[info.id] + info.docs))
            if info.id in old_base
            else [-1] * info.docs
            for info in segments
        }
        for group in plan_merges(segments, fresh):
            sources = open_segments(self.folder, group, trust=self._trust)
            merged, places = merge(self.folder, sources, new_segment_id(), self._hooks)
            together = [origin for info in group for origin in origins[info.id]]
            origins[merged.id] = [together[place] for place in places]
            names = {info.id for info in group}
            segments = [info for info in segments if info.id not in names] + [merged]
        segments.sort(key=lambda info: -info.docs)
        return segments, [origin for info in segments for origin in origins[info.id]]

    def _roll_back(self) -> None:
        """Drop what was not committed."""
        if self._pool is not None:
            self._pool.stop()
            self._pool = None
        self._intake.abandon()
        if isinstance(self._read_state(), IndexProblem):
            for new in self._intake.finished:
                (self.folder / new.info.name).unlink(missing_ok=True)


def open_segments(folder: Path, infos: Sequence[SegmentInfo], *, trust: bool) -> list[Segment]:
    """Segments, numbered through from 0."""
    bases = accumulate((info.docs for info in infos), initial=0)
    with _missing_is_damaged(folder):
        return [Segment(folder, info, base, trust=trust) for info, base in zip(infos, bases, strict=False)]


@contextmanager
def _missing_is_damaged(folder: Path) -> Iterator[None]:
    """Who holds the lock knows that nobody else has taken a file away."""
    try:
        yield
    except FileNotFoundError as error:
        name = Path(error.filename or "").name
        raise IndexProblem("store.damaged", index=str(folder), file=name) from error


def _new_schema() -> bytes:
    """The pickled Whoosh schema of a new index."""
    from balikpapan_cli.engine.whoosh.stock import pickled_schema

    return pickled_schema()
