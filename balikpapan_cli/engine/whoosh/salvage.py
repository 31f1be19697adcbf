"""The articles of an index that may be damaged, one by one. The rule owned here: an article is believed when its own checksum
holds, whatever became of what stands around it; and what cannot be read is counted.

Stored articles are deflated one by one, and so are found again, by how such data begins, where nothing tells any more where
they stand.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import decompressobj

from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.columns import Texts
from balikpapan_cli.engine.whoosh.compound import read_directory
from balikpapan_cli.engine.whoosh.extent import open_extent
from balikpapan_cli.engine.whoosh.lines import Lines
from balikpapan_cli.engine.whoosh.schema import INDEX
from balikpapan_cli.engine.whoosh.state import (
    SegmentInfo,
    current_generation,
    lost_generation,
    read_state,
)
from balikpapan_cli.engine.whoosh.stored import decode_article, decode_sketch
from balikpapan_cli.engine.whoosh.trust import ensure_trusted
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article
from balikpapan_cli.once import cached_property
from balikpapan_cli.tuples import NamedTuple

_PIECE = 1 << 14


class Remnant(NamedTuple):
    """An article that is or was in an index; ``id`` and ``title`` are empty when they are not known.

    ``read`` gives the article, None when it cannot be read. ``sure``: whether it was there when the index was last whole, and
    had not been removed or replaced.
    """

    id: str
    title: str
    read: Callable[[], Article | None]
    sure: bool = True


class Salvage:
    """What can be read of the index in a folder; IndexProblem ``store.foreign`` or ``store.open_to_others`` unless ``trust``.

    ``counted``: whether it is known how many articles there were.
    """

    def __init__(self, folder: Path, *, trust: bool = False) -> None:
        self._folder, self._trust = folder, trust
        self._segments, self.counted = _listed(folder)

    def remnants(self) -> Iterator[Remnant]:
        """Everything that was in it, as far as that is known, and what else is found."""
        for info in self._segments:
            yield from self._of_segment(info)
        for path in () if self.counted else sorted(self._folder.glob(f"{INDEX}_*.seg")):
            for article in _find_articles(self._bytes(path.name)):
                yield _read_already(article, sure=False)

    def _bytes(self, name: str) -> bytes:
        path = self._folder / name
        try:
            if not self._trust:
                ensure_trusted(path, path.stat())
            return path.read_bytes()
        except OSError:
            return b""

    def _of_segment(self, info: SegmentInfo) -> Iterator[Remnant]:
        try:
            segment = _Documents(self._folder / info.name, info, trust=self._trust)
        except (OSError, *DAMAGE):
            yield from _of_bytes(self._bytes(info.name), info)
            return
        nameless = 0
        for doc in range(info.docs):
            if doc in info.deleted:
                continue
            remnant = segment.remnant(doc)
            if remnant.id:
                yield remnant
            else:
                nameless += 1
        if nameless:
            found = [article for article in segment.found.values() if article.id not in segment.met]
            yield from (_read_already(article, sure=not info.deleted) for article in found)
            yield from _unread(nameless - len(found))


class _Documents:
    """The documents of a segment whose directory is as it was written."""

    def __init__(self, path: Path, info: SegmentInfo, *, trust: bool) -> None:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        status = os.fstat(handle)
        self._data = open_extent(handle, status.st_size)
        if not trust:
            ensure_trusted(path, status)
        entries = read_directory(self._data, info.size, info.seal)
        self._stored_at = entries["._stored.col"][:2]
        self._stored = Texts(self._data, *self._stored_at, info.docs)
        self._sketches_at = entries[".sketches"][:2]
        self._lines = Lines(self._data, *entries[".lines"][:2], info.docs)
        self._count = info.docs
        self.met: set[str] = set()

    def remnant(self, doc: int) -> Remnant:
        """A document; one without an id when neither it nor its line can be read."""
        try:
            id, title, *_ = self._lines[doc]
        except DAMAGE:
            article = self._article(doc)
            if article is None:
                return Remnant("", "", lambda: None)
            self.met.add(article.id)
            return _read_already(article)
        self.met.add(id)
        return Remnant(id, title, lambda: self._named(id, doc))

    def _named(self, id: str, doc: int) -> Article | None:
        """The article of this id, where it should be or wherever it is."""
        article = self._article(doc)
        return article if article and article.id == id else self.found.get(id)

    def _article(self, doc: int) -> Article | None:
        try:
            return decode_article(self._stored[doc], self._sketch(doc))
        except DAMAGE:
            return None

    def _sketch(self, doc: int) -> bytes:
        """The sketch of a document, empty when it is damaged: it can be made again."""
        try:
            sketch = Texts(self._data, *self._sketches_at, self._count)[doc]
            decode_sketch(sketch)
        except DAMAGE:
            return b""
        return sketch

    @cached_property
    def found(self) -> dict[str, Article]:
        """The articles by id, wherever they stand in the column."""
        start, end = self._stored_at
        return {article.id: article for article in _find_articles(self._data[start:end])}


def _listed(folder: Path) -> tuple[tuple[SegmentInfo, ...], bool]:
    """The segments of the last state, and whether it is known which they were: the list may be damaged, or of another layout."""
    generation = max(current_generation(folder), lost_generation(folder))
    if generation < 0:
        return (), True
    try:
        state = read_state(folder, generation)
    except (IndexProblem, OSError, *DAMAGE):
        return (), False
    return state.segments, True


def _of_bytes(data: bytes, info: SegmentInfo) -> Iterator[Remnant]:
    """What is found in a segment of which nothing else can be read, and how much of it was not."""
    left = info.docs
    for article in _find_articles(data):
        left -= 1
        yield _read_already(article, sure=not info.deleted)
    yield from _unread(min(info.live, left))


def _read_already(article: Article, *, sure: bool = True) -> Remnant:
    return Remnant(article.id, article.title, lambda: article, sure)


def _unread(count: int) -> Iterator[Remnant]:
    return (Remnant("", "", lambda: None) for _ in range(count))


def _find_articles(data: bytes) -> Iterator[Article]:
    """The articles that stand anywhere in bytes, without their sketches."""
    begins, at = re.compile(b"\x48[%b]" % re.escape(_CHECKS)), 0
    while match := begins.search(data, at):
        at = match.start() + 1
        try:
            end = _end_of_deflated(data, match.start())
            article = decode_article(data[match.start() : end], b"")
        except DAMAGE:
            continue
        at = end
        yield article


_CHECKS = bytes(check for check in range(256) if (0x4800 + check) % 31 == 0 and not check & 0x20)
"""What may follow the byte that says how articles are deflated, a window of 4 KiB (RFC 1950)."""


def _end_of_deflated(data: bytes, start: int) -> int:
    """Where deflated data ends that begins at ``start``; an error of DAMAGE when it is none, or does not fit its checksum."""
    inflate = decompressobj()
    for at in range(start, len(data), _PIECE):
        inflate.decompress(data[at : at + _PIECE])
        if inflate.eof:
            return min(at + _PIECE, len(data)) - len(inflate.unused_data)
    raise EOFError
