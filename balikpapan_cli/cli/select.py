"""Which articles are meant: ids, unique prefixes of ids, ``@3``, paths, ``-`` for ids or text from standard input."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from balikpapan_cli.cli.state import last_search
from balikpapan_cli.errors import IndexProblem, NotFound, UsageProblem

if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Article

_ID = re.compile(rb"[0-9a-z]{6,32}|@[0-9]{1,9}")


def select(names: Sequence[str], session: Session) -> Iterator[Article]:
    """The articles that ``names`` name, in order, one at a time. Raises a Problem for a name that names none."""
    if not names:
        raise UsageProblem("cli.no_articles")
    for name in names:
        article = None
        for article in _from_stdin(session) if name == "-" else _named(name, session):
            yield article
        if article is None:
            raise NotFound("archive.empty", sources=name)


def _named(name: str, session: Session) -> Iterator[Article]:
    if re.fullmatch(r"@[0-9]{1,9}", name):
        yield session.archive.get(_hit_of_last_search(name, session))
    elif _looks_like_path(name):
        yield from _read_path(session.cwd / name)
    else:
        try:
            yield session.archive.get(name)
        except (NotFound, IndexProblem):
            if not _exists(session.cwd / name):
                raise
            yield from _read_path(session.cwd / name)


def _looks_like_path(name: str) -> bool:
    return "/" in name or "\\" in name or "." in name


def _hit_of_last_search(name: str, session: Session) -> str:
    search = last_search(session.settings.state_folder)
    if search is None or not search.ids:
        raise UsageProblem("cli.no_last_search", name=name)
    at = int(name[1:]) - search.first
    if not 0 <= at < len(search.ids):
        last = search.first + len(search.ids) - 1
        raise NotFound("cli.no_such_hit", name=name, query=search.query, first=search.first, last=last)
    return search.ids[at]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long for a name, or not one at all
        return False


def _read_path(path: Path) -> Iterator[Article]:
    from balikpapan_cli.archive import read_path

    yield from read_path(path)


def _from_stdin(session: Session) -> Iterator[Article]:
    """Ids, one a line or separated by NUL, when all of it looks like ids (so does what a piped search prints); else text."""
    from balikpapan_cli.archive import read_stream

    data = session.read_stdin()
    if not data.strip():
        raise NotFound("cli.stdin_empty")
    if ids := _ids(data):
        for id in ids:
            yield from _named(id, session)
    else:
        yield from read_stream(data)


def _ids(data: bytes) -> list[str]:
    """The ids that ``data`` lists, alone on their lines or before a tab, or nothing when it is anything else."""
    lines = data.replace(b"\0", b"\n").splitlines()
    firsts = [line.partition(b"\t")[0].strip() for line in lines if line.strip()]
    if not all(_ID.fullmatch(first) for first in firsts):
        return []
    return [first.decode() for first in firsts]
