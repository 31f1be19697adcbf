"""What an index remembers of its sources: the roots that were named, how they are read, and every file by its path.

The file is a line of JSON and a line for each folder (``Folder.line``). In the JSON stand the roots and, column by column,
what an update looks at of every folder and file: read and written by functions in C, since each update does both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from balikpapan_cli.sync.files import Files, Folder
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
    """What the index remembers of its sources: the roots and every file by its path; whether it is ``known`` which files and
    articles these were."""

    roots: dict[str, Root]
    files: Files
    known: bool = True

    @classmethod
    def loads(cls, data: bytes) -> State:
        """From the bytes that ``dumps`` made; empty bytes are an empty state. Of earlier layouts the roots alone are read."""
        import json

        if not data:
            return cls({}, Files())
        head, *lines = data.split(b"\n")
        stored = json.loads(head)
        roots = {
            path: Root(path, tuple(include), tuple(exclude), tuple((a, b) for a, b in mapping), format)
            for path, include, exclude, mapping, format in stored["roots"]
        }
        known = "folders" in stored
        return cls(roots, Files(_folders(stored["folders"], lines) if known else ()), known)

    def dumps(self) -> bytes:
        """The bytes of the file."""
        import json

        folders = [*self.files.settled().folders()]
        roots = {root: number for number, root in enumerate(dict.fromkeys(folder.root for folder in folders))}
        stamps = [*chain.from_iterable(folder.stamps.values() for folder in folders)]
        columns = {
            "roots": [*roots],
            "below": [roots[folder.root] for folder in folders],
            "paths": [folder.path for folder in folders],
            "articles": [folder.articles for folder in folders],
            "names": ["/".join(folder.stamps) for folder in folders],
            "sizes": [size for size, _ in stamps],
            "times": [time for _, time in stamps],
        }
        head = json.dumps(
            {"roots": [*self.roots.values()], "folders": columns}, ensure_ascii=False, separators=(",", ":")
        )
        return b"\n".join((head.encode("utf-8", "surrogatepass"), *(folder.line for folder in folders)))


def _folders(columns: dict[str, list[Any]], lines: Sequence[bytes]) -> Iterator[Folder]:
    stamps = zip(columns["sizes"], columns["times"], strict=True)
    each = zip(columns["below"], columns["paths"], columns["articles"], columns["names"], lines, strict=True)
    for below, path, articles, names, line in each:
        # the names first: where they end no stamp is taken that is of the next folder
        yield Folder(columns["roots"][below], path, dict(zip(names.split("/"), stamps)), articles, line)  # noqa: B905
