"""Articles into segments, in this process or in several. The rule owned here: when it is over, every article that came in
stands in a finished segment, and it is known when it came in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from balikpapan_cli.engine.whoosh.state import SegmentInfo
from balikpapan_cli.engine.whoosh.writing.analysis import Analyzer
from balikpapan_cli.engine.whoosh.writing.builder import SegmentBuilder
from balikpapan_cli.engine.whoosh.writing.generation import unwritable
from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.model import Article
from balikpapan_cli.tuples import NamedTuple

Load = Callable[[Any], Iterator[object]]
"""Reads a job: articles, as drafts if the hooks complete those, and other events that are handed through."""


_ALLOCATIONS = 200_000
"""New objects, less those freed, between two looks for garbage."""

_TOGETHER = 64
"""Articles that are completed one after another, then analysed, then stored: switching between reading, analysing and storing
with every article would have each push the code and the tables of the others out of the processor's caches."""
_MOST_TEXT = 1 << 20
"""Characters that may wait; what is longer waits for nothing, so that memory need not hold several books at once."""


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
        self._waiting: list[Article] = []
        self._text = 0
        """Characters of those that wait."""
        self._drafts: list[int] = []
        """Which of those that wait are to be completed."""
        self.finished: list[Fresh] = []

    def add(self, article: Article, order: int) -> None:
        """Take in an article that came in as number ``order``. IndexProblem when it, or one before it, cannot be written."""
        self._waiting.append(article)
        self._order.append(order)
        self._text += len(article.body)
        full = len(self._waiting) == _TOGETHER or self._text >= _MOST_TEXT
        if full and self._build().memory > self._budget:
            self.flush()

    def _build(self) -> SegmentBuilder:
        """Give the articles that wait to the segment in the making."""
        waiting, drafts = self._waiting, self._drafts
        self._waiting, self._drafts, self._text = [], [], 0
        if drafts and self._hooks.complete:
            completed = self._hooks.complete([waiting[at] for at in drafts])
            for at, article in zip(drafts, completed, strict=True):
                waiting[at] = article
        try:
            if self._builder is None:
                self._analyzer = self._analyzer or Analyzer(self._hooks)
                self._builder = SegmentBuilder(self._folder, new_segment_id(), self._analyzer, self._hooks)
            self._builder.add(waiting)
        except OSError as error:
            raise unwritable(self._folder, error) from error
        return self._builder

    def load(self, job: Any, load: Load, order: int) -> Loaded:
        """Take in what a job gives."""
        loaded = Loaded([], [])
        for event in load(job):
            if isinstance(event, Article):
                self._drafts.append(len(self._waiting))
                self.add(event, order)
                loaded.ids.append(event.id)
            else:
                loaded.events.append(event)
        return loaded

    def flush(self) -> None:
        """Finish the segment in the making, if there is one."""
        if not self._order:
            return
        builder = self._build()
        try:
            info = builder.finish()
        except OSError as error:
            raise unwritable(self._folder, error) from error
        self.finished.append(Fresh(info, builder.ids, self._order))
        self._builder, self._order = None, []

    def abandon(self) -> None:
        """Drop the segment in the making."""
        if self._builder is not None:
            self._builder.abandon()
        self._builder, self._order = None, []
        self._waiting, self._drafts, self._text = [], [], 0


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
