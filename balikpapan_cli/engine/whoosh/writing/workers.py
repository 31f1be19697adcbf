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

_BATCH = 32
"""Jobs that a worker is given at a time."""

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


class Pool:
    """Worker processes. ``after_fork`` runs in a child that was forked, to let go of what it must not hold.

    IndexProblem ``store.worker_lost`` when one ends before its work does; an exception of a worker is raised here.
    """

    def __init__(self, count: int, order: Order, after_fork: Callable[[], None]) -> None:
        from multiprocessing import get_context

        # A fork copies the interpreter as it is, at no cost; with other threads at work it may copy a lock for ever held
        method = "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
        context: Any = get_context(method)
        self._pipes: list[Connection] = []
        self._processes: list[BaseProcess] = []
        for _ in range(count):
            ours, theirs = context.Pipe()
            not_theirs = [*self._pipes, ours] if method == "fork" else []
            release = after_fork if method == "fork" else None
            process = context.Process(target=_work, args=(theirs, order, not_theirs, release), daemon=True)
            process.start()
            theirs.close()
            self._pipes.append(ours)
            self._processes.append(process)

    def run(self, jobs: Sequence[Any], first: int) -> Iterator[tuple[int, Loaded]]:
        """The number of each job and what came of it, in no certain order. Job n came in as ``first + n``."""
        from multiprocessing.connection import wait

        size = max(1, min(_BATCH, len(jobs) // (4 * len(self._pipes))))
        batches = (
            [(first + n, jobs[n]) for n in range(at, min(at + size, len(jobs)))] for at in range(0, len(jobs), size)
        )
        busy = [pipe for pipe in self._pipes if self._give(pipe, next(batches, None))]
        while busy:
            for ready in wait(busy):
                pipe: Connection = ready  # type: ignore[assignment]
                done = self._receive(pipe)
                if not self._give(pipe, next(batches, None)):
                    busy.remove(pipe)
                for order, loaded in done:
                    yield order - first, loaded

    def _give(self, pipe: Connection, batch: list[tuple[int, Any]] | None) -> bool:
        if batch is None:
            return False
        try:
            pipe.send(batch)
        except OSError:  # it has ended, and left word or not
            self._receive(pipe)
        return True

    def _receive(self, pipe: Connection) -> Any:
        try:
            good, answer = pipe.recv()
        except (EOFError, OSError):
            process = self._processes[self._pipes.index(pipe)]
            process.join(5)
            raise IndexProblem("store.worker_lost", status=process.exitcode or 0) from None
        if not good:
            raise answer
        return answer

    def finish(self) -> list[Fresh]:
        """Have all workers write what they gathered, all at the same time, and end."""
        for pipe in self._pipes:
            pipe.send(None)
        fresh = [new for pipe in self._pipes for new in self._receive(pipe)]
        self.stop()
        return fresh

    def stop(self) -> None:
        """End all workers, whatever they are at."""
        for pipe, process in zip(self._pipes, self._processes, strict=True):
            pipe.close()
            process.join(0.1 if process.exitcode is None else 0)
            if process.is_alive():
                process.kill()
                process.join()
        self._pipes, self._processes = [], []


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
        while (batch := pipe.recv()) is not None:
            pipe.send((True, [(number, intake.load(job, order.load, number)) for number, job in batch]))
        intake.flush()
        pipe.send((True, intake.finished))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        intake.abandon()
    except Exception as error:
        intake.abandon()
        pipe.send((False, error))
