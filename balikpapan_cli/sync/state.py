"""What an index remembers of its sources: the roots that were named, how they are read, and every file by its path."""

from __future__ import annotations

import json

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
        make = FileRecord._make  # half the time of a call with names, felt at a hundred thousand files
        files = {
            path: make((size, time, digest, tuple(ids), root))
            for path, size, time, digest, ids, root in stored["files"]
        }
        return cls(roots, files)

    def dumps(self) -> bytes:
        """As JSON."""
        files = [(path, *record) for path, record in self.files.items()]
        stored = {"roots": list(self.roots.values()), "files": files}
        return json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
