"""Taking in articles in several processes, each writing segments of its own. The rule owned here: a worker never outlives
its work: it ends when its pipe does, however the parent ended.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.engine.whoosh.writing.intake import Fresh, Intake, Load, Loaded, collect_rarely
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_JOBS_PAY = 200
"""Fewer jobs than this are done sooner than workers are started."""

_BATCH = 64
"""Jobs that a worker is given at a time: as many as an intake works at together."""

LEAST_BUDGET, MOST_BUDGET = 128 << 20, 512 << 20
_SHARE = 32
"""Of the memory of the machine one part in so many: what is gathered takes two to three times as much in all. A search pays for
every segment, so that a machine with memory to spare makes few of them."""


def paying_workers(jobs: int) -> int:
    """How many processes pay for so many jobs: one a core that this process may use, or none."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if cores > 1 and jobs >= _JOBS_PAY else 0


def affordable_budget() -> int:
    """How many bytes of postings this machine, or the container that this process is in, can well spare."""
    amounts = []
    with suppress(AttributeError, ValueError, OSError):  # Windows has no sysconf
        amounts.append(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    with suppress(ValueError, OSError):  # no such file, or "max"
        amounts.append(int(_CONTAINER.read_text()))
    return max(LEAST_BUDGET, min([MOST_BUDGET, *(amount // _SHARE for amount in amounts)]))


_CONTAINER = Path("/sys/fs/cgroup/memory.max")
"""Where Linux says how much memory a container may use."""


class Order(NamedTuple):
    """What a worker works with."""

    folder: Path
    hooks: Hooks
    budget: int
    load: Load


class _Worker:
    """A worker process, and this end of the pipe to it."""

    def __init__(self, pipe: Connection, process: BaseProcess) -> None:
        self.pipe, self.process = pipe, process
        self.unanswered = 0
        """Batches that it has and has not given back."""
        self._open = True

    def give(self, batch: list[tuple[int, Any]] | None, ahead: bool) -> None:
        """Send a batch; None says that there is no more, and is sent once. ``ahead``: more comes before it has answered."""
        if not self._open:
            return
        try:
            self.pipe.send((batch, ahead))
        except OSError:  # it has ended, and left word or not
            while True:
                self.receive()
        self._open = batch is not None
        self.unanswered += self._open

    def receive(self) -> Any:
        """The next of what it sends; an exception that ended it is raised."""
        try:
            good, answer = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join(5)
            raise IndexProblem("store.worker_lost", status=self.process.exitcode or 0) from None
        if not good:
            raise answer
        return answer


class Pool:
    """Worker processes. ``after_fork`` runs in a child that was forked, to let go of what it must not hold.

    IndexProblem ``store.worker_lost`` when one ends before its work does; an exception of a worker is raised here.
    """

    def __init__(self, count: int, order: Order, after_fork: Callable[[], None]) -> None:
        from multiprocessing import get_context

        # A fork copies the interpreter as it is, at no cost; with other threads at work it may copy a lock for ever held
        method = "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
        context: Any = get_context(method)
        self._workers: list[_Worker] = []
        for _ in range(count):
            ours, theirs = context.Pipe()
            not_theirs = [*(worker.pipe for worker in self._workers), ours] if method == "fork" else []
            release = after_fork if method == "fork" else None
            process = context.Process(target=_work, args=(theirs, order, not_theirs, release), daemon=True)
            process.start()
            theirs.close()
            self._workers.append(_Worker(ours, process))

    def run(self, jobs: Sequence[Any], first: int) -> Iterator[tuple[int, Loaded]]:
        """The number of each job and what came of it, in no certain order; to be called once. Job n came in as ``first + n``.

        Of many jobs a worker has its next batch before it is done with one, and takes that before it sends what came of the
        other: so it waits for nobody, and no two wait for each other. Of few jobs, which may be large files, none is given
        before somebody is free for it. A worker for whom no batch is left writes what it gathered.
        """
        from multiprocessing.connection import wait

        size = max(1, min(_BATCH, len(jobs) // (8 * len(self._workers))))
        batches = (
            [(first + n, jobs[n]) for n in range(at, min(at + size, len(jobs)))] for at in range(0, len(jobs), size)
        )
        ahead = size > 1
        for worker in (1 + ahead) * self._workers:
            worker.give(next(batches, None), ahead)
        while busy := {worker.pipe: worker for worker in self._workers if worker.unanswered}:
            for pipe in wait(busy):
                worker = busy[pipe]  # type: ignore[index]
                done = worker.receive()
                worker.unanswered -= 1
                worker.give(next(batches, None), ahead)
                for order, loaded in done:
                    yield order - first, loaded

    def finish(self) -> list[Fresh]:
        """What all workers have written when they end."""
        fresh = [new for worker in self._workers for new in worker.receive()]
        self.stop()
        return fresh

    def stop(self) -> None:
        """End all workers, whatever they are at."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.join(0.1 if worker.process.exitcode is None else 0)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers = []


def _work(pipe: Connection, order: Order, not_ours: Sequence[Connection], release: Callable[[], None] | None) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in not_ours:  # else the end of the parent would not end our pipe
        other.close()
    if release is not None:
        release()
    collect_rarely()  # a worker that was not forked has not inherited it
    intake = Intake(order.folder, order.hooks, order.budget)
    try:
        batch, ahead = pipe.recv()
        while batch is not None:
            done = [(number, intake.load(job, order.load, number)) for number, job in batch]
            following = pipe.recv() if ahead else None
            pipe.send((True, done))
            batch, ahead = following or pipe.recv()
        intake.flush()
        pipe.send((True, intake.finished))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        intake.abandon()
    except Exception as error:
        intake.abandon()
        pipe.send((False, error))
