"""Folders to lists of files. The rule it owns: what was not seen completely is said, so that nothing is taken for removed."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from errno import ELOOP
from operator import attrgetter

from balikpapan_cli.errors import SourceProblem, UsageProblem
from balikpapan_cli.model import Failure
from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.reasons import reason
from balikpapan_cli.tuples import NamedTuple

Stamp = tuple[int, int]
"""Size of a file in bytes, and the time of its last change in nanoseconds."""
_stamp: Callable[[os.stat_result], Stamp] = attrgetter("st_size", "st_mtime_ns")


class FileState(NamedTuple):
    """A file as the file system shows it; ``root`` is the source below which it was found."""

    path: str
    size: int
    mtime_ns: int
    root: str


class Listing(NamedTuple):
    """The files of a folder that were found below one root, by name: not in order."""

    root: str
    folder: str
    files: dict[str, Stamp]


class Scan(NamedTuple):
    """What lies below the sources, no file twice. ``complete`` are the roots of which everything could be seen, ``incomplete``
    the others; ``passed`` are the suffixes of documents that were passed over, with how many there were."""

    listings: list[Listing]
    failures: list[Failure]
    complete: tuple[str, ...]
    incomplete: tuple[str, ...] = ()
    passed: tuple[tuple[str, int], ...] = ()

    @property
    def files(self) -> list[FileState]:
        """All files, in the order of their paths."""
        return sorted(
            FileState(joined(folder, name), *stamp, root)
            for root, folder, files in self.listings
            for name, stamp in files.items()
        )


def joined(folder: str, name: str) -> str:
    """The path of a file in a folder, as listing the folder gives it."""
    return f"{folder}{name}" if not folder or folder.endswith(os.sep) else f"{folder}{os.sep}{name}"


def once(listings: Iterable[Listing]) -> Iterator[Listing]:
    """The same, but of files that are in several of them only the first."""
    before: dict[str, list[Listing]] = {}
    for listing in listings:
        others = before.setdefault(listing.folder, [])
        for other in others:
            files = {name: stamp for name, stamp in listing.files.items() if name not in other.files}
            listing = listing._replace(files=files)
        if listing.files:
            others.append(listing)
            yield listing


def scan(roots: Iterable[str], *, include: Iterable[str] = (), exclude: Iterable[str] = ()) -> Scan:
    """All files below ``roots`` (files, folders), none twice.

    Hidden files and folders, and binaries by suffix, are skipped below a folder; a file named as a root is always
    taken. Globs apply to the path below the root, and to the name where they hold no slash. Links are followed
    as long as they stay below the root; a loop, or a link out of the root, is passed over.
    """
    wanted = _Globs(include, exclude)
    found: list[Listing] = []
    failures: list[Failure] = []
    complete: list[str] = []
    incomplete: list[str] = []
    passed: dict[str, int] = {}
    for root in roots:
        before = len(failures)
        found += _below(root, wanted, failures, passed)
        (complete if len(failures) == before else incomplete).append(root)
    documents = tuple(sorted((suffix, passed[suffix]) for suffix in words("documents.txt") if passed.get(suffix)))
    return Scan([*once(found)], failures, tuple(complete), tuple(incomplete), documents)


def _below(root: str, wanted: _Globs, failures: list[Failure], passed: dict[str, int]) -> list[Listing]:
    """The files of one root."""
    try:
        status = os.stat(root)  # noqa: PTH116
    except (OSError, ValueError) as error:
        failures.append(Failure(root, reason(error)))
        return []
    if not stat.S_ISDIR(status.st_mode):
        if stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode):
            folder, name = os.path.split(root)
            return [Listing(root, folder, {name: _stamp(status)})]
        failures.append(Failure(root, str(SourceProblem("sources.special"))))
        return []
    real = os.path.realpath(root)
    visited = {(status.st_dev, status.st_ino)}
    found: list[Listing] = []
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                found.append(Listing(root, folder, {}))
                _list(entries, root, real, wanted, found[-1].files, folders, visited, passed, failures)
        except OSError as error:
            failures.append(Failure(folder, reason(error)))
    return found


def _list(
    entries: Iterator[os.DirEntry[str]],
    root: str,
    real: str,
    wanted: _Globs,
    found: dict[str, Stamp],
    folders: list[str],
    visited: set[tuple[int, int]],
    passed: dict[str, int],
    failures: list[Failure],
) -> None:
    """Add what is in a folder to ``found`` and ``folders``, binaries by suffix to ``passed``, what cannot be looked at to
    ``failures``. Runs for a hundred thousand files at each update, hence flat."""
    binary, everything = wanted.binary, wanted.everything
    for entry in entries:
        name = entry.name
        dot = name.rfind(".")
        if name[0] == ".":
            continue
        if dot > 0 and (suffix := name[dot:].lower()) in binary:
            passed[suffix] = passed.get(suffix, 0) + (everything or wanted.file(_relative(entry.path, root)))
            continue
        try:
            if entry.is_symlink() and not _inside(entry.path, real):
                continue
            if entry.is_file():
                if everything or wanted.file(_relative(entry.path, root)):
                    found[name] = _stamp(entry.stat())
            elif entry.is_dir():
                status = entry.stat()
                key = (status.st_dev, status.st_ino)
                if key not in visited and wanted.folder(_relative(entry.path, root)):
                    visited.add(key)
                    folders.append(entry.path)
        except FileNotFoundError:
            continue  # a dangling link, or gone since the folder was listed
        except OSError as error:
            if error.errno != ELOOP:  # a link to itself is as good as dangling
                failures.append(Failure(entry.path, reason(error)))


def _relative(path: str, root: str) -> str:
    return path[len(root) :].lstrip(os.sep)


def _inside(path: str, real: str) -> bool:
    target = os.path.realpath(path)
    return target.startswith(real.rstrip(os.sep) + os.sep)


class _Globs:
    """Which names and relative paths are wanted."""

    def __init__(self, include: Iterable[str], exclude: Iterable[str]) -> None:
        self._include = _compile(include)
        self._exclude = _compile(exclude)
        self.everything = not self._include and not self._exclude
        self.binary = words("binary.txt")

    def folder(self, relative: str) -> bool:
        return not (self._exclude and self._exclude.fullmatch(relative))

    def file(self, relative: str) -> bool:
        if self._exclude and self._exclude.fullmatch(relative):
            return False
        return not self._include or bool(self._include.fullmatch(relative))


def _compile(globs: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for all globs: ``*`` stays within a folder, ``**`` does not, a glob without a slash fits at any depth.
    UsageProblem for one with a range of characters that runs backwards."""
    patterns = []
    for glob in globs:
        inner = glob.replace(os.sep, "/").removeprefix("./")
        if inner.endswith("/"):
            inner += "**"
        prefix = "" if "/" in inner else "(?:.*/)?"
        patterns.append(prefix + _translate(inner.lstrip("/")))
        try:
            re.compile(patterns[-1])
        except re.error as error:
            raise UsageProblem("archive.bad_glob", glob=glob) from error
    return re.compile("|".join(patterns), re.DOTALL) if patterns else None


_GLOB = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]|.", re.DOTALL)
_GLOB_PARTS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def _translate(glob: str) -> str:
    parts = []
    for part in _GLOB.findall(glob):
        if part in _GLOB_PARTS:
            parts.append(_GLOB_PARTS[part])
        elif part[0] == "[" and len(part) > 2:
            inner = part[1:-1].replace("\\", "\\\\").replace("[", "\\[")
            parts.append("[" + ("^" + inner[1:] if inner[0] == "!" else inner.replace("^", "\\^")) + "]")
        else:
            parts.append(re.escape(part))
    return "".join(parts)
