"""Articles into segments, in this process or in several. The rule owned here: when it is over, every article that came in
stands in a finished segment, and it is known when it came in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from balikpapan_cli.engine.whoosh.analysis import Analyzer
from balikpapan_cli.engine.whoosh.builder import SegmentBuilder
from balikpapan_cli.engine.whoosh.generation import unwritable
from balikpapan_cli.engine.whoosh.hooks import Hooks
from balikpapan_cli.engine.whoosh.state import SegmentInfo
from balikpapan_cli.model import Article
from balikpapan_cli.tuples import NamedTuple

Load = Callable[[Any], Iterator[object]]
"""Reads a job: articles, and other events that are handed through."""


_ALLOCATIONS = 200_000
"""New objects, less those freed, between two looks for garbage."""


class Fresh(NamedTuple):
    """A new segment: the id of each document, and the place in the order of changes at which it came in."""

    info: SegmentInfo
    ids: list[str]
    order: list[int]


class Loaded(NamedTuple):
    """What came of a job: the ids of its articles, as they came, and all else that reading it gave."""

    ids: list[str]
    events: list[object]


class Intake:
    """Takes articles, writes a segment whenever it holds ``budget`` bytes of postings."""

    def __init__(self, folder: Path, hooks: Hooks, budget: int) -> None:
        self._folder, self._hooks, self._budget = folder, hooks, budget
        self._analyzer: Analyzer | None = None
        self._builder: SegmentBuilder | None = None
        self._order: list[int] = []
        self.finished: list[Fresh] = []

    def add(self, article: Article, order: int) -> None:
        """Take in an article that came in as number ``order``. IndexProblem when it cannot be written."""
        try:
            if self._builder is None:
                self._analyzer = self._analyzer or Analyzer(self._hooks)
                self._builder = SegmentBuilder(self._folder, new_segment_id(), self._analyzer, self._hooks)
            self._builder.add(article)
        except OSError as error:
            raise unwritable(self._folder, error) from error
        self._order.append(order)
        if len(self._builder) % 64 == 0 and self._builder.memory > self._budget:
            self.flush()

    def load(self, job: Any, load: Load, order: int) -> Loaded:
        """Take in what a job gives."""
        loaded = Loaded([], [])
        for event in load(job):
            if isinstance(event, Article):
                self.add(event, order)
                loaded.ids.append(event.id)
            else:
                loaded.events.append(event)
        return loaded

    def flush(self) -> None:
        """Finish the segment in the making, if there is one."""
        if self._builder is None:
            return
        try:
            info = self._builder.finish()
        except OSError as error:
            raise unwritable(self._folder, error) from error
        self.finished.append(Fresh(info, self._builder.ids, self._order))
        self._builder, self._order = None, []

    def abandon(self) -> None:
        """Drop the segment in the making."""
        if self._builder is not None:
            self._builder.abandon()
            self._builder, self._order = None, []


def collect_rarely() -> Callable[[], None]:
    """Have the interpreter look for garbage less often, since taking in articles makes many objects and hardly a cycle: a
    tenth of the time. What is returned undoes it."""
    import gc

    before = gc.get_threshold()
    gc.set_threshold(max(_ALLOCATIONS, before[0]), *before[1:])
    return lambda: gc.set_threshold(*before)


def new_segment_id() -> str:
    """A name that no other segment has: 16 hexadecimal digits."""
    return os.urandom(8).hex()
