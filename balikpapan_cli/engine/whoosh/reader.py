"""One state of the index, for as long as it is held: segments, counts, articles. Imports no Whoosh and reads no more than it must.

Documents are numbered through all segments: ``segment.base + doc``.
"""

from __future__ import annotations

import os
from _bisect import bisect_right  # bisect is a module more
from zlib import crc32

from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.leaders import Leaders
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.engine.whoosh.state import (
    FileInfo,
    State,
    current_generation,
    file_name,
    lost_generation,
    read_state,
    toc_name,
)
from balikpapan_cli.engine.whoosh.trust import ensure_trusted
from balikpapan_cli.engine.whoosh.unpickle import Damaged
from balikpapan_cli.errors import IndexProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from balikpapan_cli.model import Article

STORIES = "stories.bin"
_RETRIES = 20


def open_reader(folder: str | Path, *, trust: bool = False) -> Reader:
    """The index as it is now. IndexProblem: ``store.missing``, ``store.layout``, ``store.damaged``, or, unless ``trust``,
    ``store.foreign`` and ``store.open_to_others``."""
    folder = os.fspath(folder)
    generation = current_generation(folder)
    if generation < 0:
        if (lost := lost_generation(folder)) >= 0:
            raise IndexProblem("store.damaged", index=folder, file=toc_name(lost))
        raise IndexProblem("store.missing", index=folder)
    if not trust:
        ensure_trusted(folder, os.stat(folder))
    for _ in range(_RETRIES):
        try:
            return Reader(folder, read_state(folder, generation), trust=trust)
        except FileNotFoundError as error:
            # perhaps a writer has just committed and cleaned up: then there is a newer state
            newest = current_generation(folder)
            if newest == generation:
                name = os.path.basename(error.filename or "")
                raise IndexProblem("store.damaged", index=folder, file=name) from error
            generation = newest
        except DAMAGE as error:
            raise IndexProblem("store.damaged", index=folder, file=f"generation {generation}") from error
    raise IndexProblem("store.busy", index=folder)


class Reader:
    """A state of the index. Its articles stay readable when a later state is committed; the files beside them (``extra``) go."""

    def __init__(self, folder: str | Path, state: State, *, trust: bool = False) -> None:
        self.folder, self.state = os.fspath(folder), state
        self.generation = state.generation
        self._trust = trust
        if state.toc is not None:
            self._check_owner(file_name("manifest.txt", state.generation))
            self._read(state.toc)
        self.segments: list[Segment] = []
        base = 0
        for info in state.segments:
            self.segments.append(Segment(folder, info, base, trust=trust))
            base += info.docs
        self.total = base
        """Documents, deleted ones included: the end of the numbers."""
        self.doc_count = sum(info.live for info in state.segments)
        """Articles in the index."""
        self._bases = [segment.base for segment in self.segments]
        try:
            self.stories = Leaders(self._read(state.files[STORIES]) if STORIES in state.files else b"", base)
            """For each document the one that stands for its story: the oldest article of it, or itself when it is alone."""
        except Damaged as error:
            raise IndexProblem("store.damaged", index=self.folder, file=state.files[STORIES].name) from error

    def _path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def _check_owner(self, name: str) -> None:
        if not self._trust:
            ensure_trusted(self._path(name), os.stat(self._path(name)))

    def _read(self, file: FileInfo) -> bytes:
        self._check_owner(file.name)
        with open(self._path(file.name), "rb") as opened:
            data = opened.read()
        if len(data) != file.size or crc32(data) != file.crc:
            raise IndexProblem("store.damaged", index=self.folder, file=file.name)
        return data

    def extra(self, name: str) -> bytes | None:
        """A file that was committed with this state (``Writer.commit``), None when there was none of this name."""
        file = self.state.files.get(name)
        try:
            return None if file is None else self._read(file)
        except FileNotFoundError as error:  # taken away, or cleaned up by a writer that has made a newer state
            code = "store.damaged" if current_generation(self.folder) == self.generation else "store.busy"
            raise IndexProblem(code, index=self.folder, file=os.path.basename(error.filename)) from error

    @property
    def built(self) -> float:
        """When this state was committed, in seconds since 1970; 0 when that is not known."""
        try:
            return os.stat(self._path(self.state.toc.name)).st_mtime if self.state.toc is not None else 0.0
        except FileNotFoundError:  # a writer has made a newer state
            return 0.0

    def locate(self, doc: int) -> tuple[Segment, int]:
        """The segment of a document and its number there."""
        segment = self.segments[bisect_right(self._bases, doc) - 1]
        return segment, doc - segment.base

    # -- articles

    def stored(self, doc: int) -> Article:
        """The article of a document."""
        segment, local = self.locate(doc)
        article = segment.stored(local)
        leader = self.stories[doc]
        return article._replace(story=article.id if leader == doc else self.id(leader))

    def heading(self, doc: int) -> Article:
        """What stands above the article of a document, from its id to its path."""
        segment, local = self.locate(doc)
        return segment.heading(local)

    def row(self, doc: int) -> Article:
        """What a line can say of the article of a document: id, title, date, outlet and place."""
        segment, local = self.locate(doc)
        return segment.row(local)

    def id(self, doc: int) -> str:
        """The id of a document."""
        return self.row(doc).id  # a line costs less than the column of all ids

    def find(self, id: str) -> int | None:
        """The document of an article, None when the index has no article of this id."""
        for segment in reversed(self.segments):
            for doc in segment.live(segment.postings("id", id).ids):
                return segment.base + doc
        return None

    def article(self, id: str) -> Article:
        """The article of this whole id; KeyError when the index has none."""
        doc = self.find(id)
        if doc is None:
            raise KeyError(id)
        return self.stored(doc)

    def copies(self, id: str) -> list[Article]:
        """The other articles of the story of an article; none when the index has no such article."""
        doc = self.find(id)
        if doc is None:
            return []
        leader = self.stories[doc]
        docs = (leader, *(copy for copy, of in self.stories.followers() if of == leader))
        return [self.stored(other) for other in docs if other != doc and self.is_live(other)]

    def is_live(self, doc: int) -> bool:
        """Whether the article of a document is still in the index."""
        segment, local = self.locate(doc)
        return local not in segment.deleted

    def find_id(self, prefix: str, limit: int = 100) -> list[str]:
        """The ids that begin with ``prefix``, sorted, at most ``limit``; only the one that equals it when there is such a one."""
        if self.find(prefix) is not None:
            return [prefix]
        found: set[str] = set()
        for segment in self.segments:
            for id, term in segment.terms("id", prefix):
                if term.df > 1 or term.min_id not in segment.deleted:
                    found.add(id)
                if len(found) >= 2 * limit:
                    break
        return sorted(found)[:limit]
