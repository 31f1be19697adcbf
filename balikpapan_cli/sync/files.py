"""Every file that an index has read, folder by folder. The rule owned here: what stands in a folder in which nothing changed
is neither taken apart nor put together again.

An update of a hundred thousand files is mostly finding out that they are as they were: one comparison a folder.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping, MutableMapping
from functools import cached_property
from itertools import chain

from balikpapan_cli.sources.files.scan import Stamp, joined
from balikpapan_cli.tuples import NamedTuple


class FileRecord(NamedTuple):
    """What the archive remembers of a file: its stamp, the digest of its bytes, the articles that came of it, and the source
    below which it was read."""

    size: int
    mtime_ns: int
    digest: str
    ids: tuple[str, ...]
    root: str


class Folder:
    """The files of the folder ``path`` that were read below ``root``: their stamps by name, how many ``articles`` came of
    them, and, as one line that is taken apart when it is asked for, their digests and ids."""

    def __init__(self, root: str, path: str, stamps: dict[str, Stamp], articles: int, line: bytes) -> None:
        self.root, self.path, self.stamps, self.articles, self.line = root, path, stamps, articles, line

    @classmethod
    def of(cls, root: str, path: str, records: Mapping[str, FileRecord]) -> Folder:
        """The folder of some records by name."""
        names = sorted(records)
        stamps = {name: (records[name].size, records[name].mtime_ns) for name in names}
        digests = " ".join(records[name].digest for name in names)
        ids = " ".join(",".join(records[name].ids) for name in names)
        articles = sum(len(record.ids) for record in records.values())
        return cls(root, path, stamps, articles, f"{digests}\t{ids}".encode())

    @cached_property
    def records(self) -> dict[str, FileRecord]:
        """What is remembered of each file, by name."""
        digests, ids = (part.split(" ") for part in self.line.decode().split("\t"))
        each = zip(self.stamps.items(), digests, ids, strict=True)
        return {
            name: FileRecord(*stamp, digest, tuple(of.split(",")) if of else (), self.root)
            for (name, stamp), digest, of in each
        }

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all articles."""
        return frozenset(self.line.partition(b"\t")[2].decode().replace(",", " ").split())

    @cached_property
    def holders(self) -> dict[str, str]:
        """The path of the file of each id."""
        return {id: joined(self.path, name) for name, record in self.records.items() for id in record.ids}


class Files(MutableMapping[str, FileRecord]):
    """Records by path: those of some folders, and what has changed since."""

    def __init__(self, folders: Iterable[Folder] = ()) -> None:
        self._folders: dict[str, list[Folder]] = {}
        for folder in folders:
            self._folders.setdefault(folder.path, []).append(folder)
        self._changes: dict[str, FileRecord | None] = {}

    @property
    def changed(self) -> bool:
        """Whether anything is not as the folders have it."""
        return bool(self._changes)

    def copy(self) -> Files:
        """Another of the same records, to be changed by itself."""
        made = Files()
        made._folders, made._changes = self._folders, dict(self._changes)
        return made

    def settled(self) -> Files:
        """The same records, all of them in folders."""
        if not self._changes:
            return self
        anew: dict[tuple[str, str], dict[str, FileRecord]] = {}
        for path, record in self._changes.items():
            folder, name = os.path.split(path)
            for old in self.at(folder):
                key = folder, old.root
                if key not in anew:
                    anew[key] = dict(old.records)
                anew[key].pop(name, None)
            if record is not None:
                anew.setdefault((folder, record.root), {})[name] = record
        kept = [folder for folder in self.folders() if (folder.path, folder.root) not in anew]
        made = [Folder.of(root, path, records) for (path, root), records in anew.items() if records]
        return Files(sorted(kept + made, key=lambda folder: (folder.path, folder.root)))

    def folders(self) -> Iterator[Folder]:
        """All folders, without what has changed since."""
        return chain.from_iterable(self._folders.values())

    def at(self, folder: str) -> list[Folder]:
        """The files of a folder, by the roots below which they were read, without what has changed since."""
        return self._folders.get(folder, [])

    # -- as a mapping

    def __getitem__(self, path: str) -> FileRecord:
        if path in self._changes:
            record = self._changes[path]
            if record is None:
                raise KeyError(path)
            return record
        if not self._folders:
            raise KeyError(path)
        folder, name = os.path.split(path)
        for files in self.at(folder):
            if name in files.stamps:
                return files.records[name]
        raise KeyError(path)

    def __setitem__(self, path: str, record: FileRecord) -> None:
        if self.get(path) != record:
            self._changes[path] = record

    def __delitem__(self, path: str) -> None:
        if path not in self:
            raise KeyError(path)
        self._changes[path] = None

    def __iter__(self) -> Iterator[str]:
        for folder in self.folders():
            paths = (joined(folder.path, name) for name in folder.stamps)
            yield from (path for path in paths if path not in self._changes)
        yield from (path for path, record in self._changes.items() if record is not None)

    def __len__(self) -> int:
        if self._changes:
            return sum(1 for _ in self)
        return sum(len(folder.stamps) for folder in self.folders())

    # -- of articles

    def holders(self, ids: frozenset[str]) -> list[str]:
        """The files that hold any of some articles."""
        found = [
            path
            for folder in self.folders()
            if not ids.isdisjoint(folder.ids)
            for name, record in folder.records.items()
            if not ids.isdisjoint(record.ids) and (path := joined(folder.path, name)) not in self._changes
        ]
        return found + [path for path, record in self._changes.items() if record and not ids.isdisjoint(record.ids)]

    def owners(self) -> Owners:
        """Which file holds an article, as it is now."""
        whole: dict[str, Folder] = {}
        single: dict[str, str] = {}
        touched = {os.path.split(path)[0] for path in self._changes}
        for folder in self.folders():
            if folder.path not in touched:
                whole |= dict.fromkeys(folder.ids, folder)
        for path, record in ((path, self.get(path)) for path in self._paths_in(touched)):
            single |= dict.fromkeys(record.ids if record else (), path)
        return Owners(whole, single)

    def _paths_in(self, folders: Container[str]) -> Iterator[str]:
        for folder in self.folders():
            if folder.path in folders:
                yield from (joined(folder.path, name) for name in folder.stamps)
        yield from self._changes


class Owners:
    """The file of each article, looked up in its folder."""

    def __init__(self, folders: Mapping[str, Folder], paths: Mapping[str, str]) -> None:
        self._folders, self._paths = folders, paths

    def get(self, id: str, default: str) -> str:
        """The file that holds an article, or another when none does."""
        if id in self._paths:
            return self._paths[id]
        return self._folders[id].holders[id] if id in self._folders else default
