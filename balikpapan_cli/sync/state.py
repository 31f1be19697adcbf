"""What an index remembers of its sources: the roots that were named, how they are read, and every file by its path."""

from __future__ import annotations

import json
from functools import partial

from balikpapan_cli.sources.plan import FileRecord
from balikpapan_cli.tuples import NamedTuple

STATE = "sources.json"
"""Name of the file of a generation that holds it."""


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
        paths, sizes, times, digests, ids, below = stored["files"]
        records = zip(
            sizes,
            times,
            digests,
            map(tuple, map(str.split, ids)),
            map(tuple(stored["below"]).__getitem__, below),
            strict=True,
        )
        return cls(roots, dict(zip(paths, map(_record, records), strict=True)))

    def dumps(self) -> bytes:
        """As JSON, column by column: read and written by functions in C, since each update reads and writes all of it."""
        sizes, times, digests, ids, below = zip(*self.files.values(), strict=True) if self.files else [()] * 5
        numbers = {path: number for number, path in enumerate(dict.fromkeys(below))}
        files = (
            list(self.files),
            sizes,
            times,
            digests,
            list(map(" ".join, ids)),
            list(map(numbers.__getitem__, below)),
        )
        stored = {"roots": list(self.roots.values()), "below": list(numbers), "files": files}
        return json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


_record = partial(tuple.__new__, FileRecord)
