"""Which articles are meant: ids, unique prefixes of ids, ``@3``, paths, ``-`` for ids or text from standard input."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from balikpapan_cli.cli.state import last_search
from balikpapan_cli.errors import NotFound, SourceProblem, UsageProblem

if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Article

_ID = re.compile(r"[0-9a-z]{4,32}")


def select(names: Sequence[str], session: Session) -> Iterator[Article]:
    """The articles that ``names`` name, in order, one at a time. Raises a Problem for a name that names none."""
    if not names:
        raise UsageProblem("cli.no_articles")
    for name in names:
        if name == "-":
            yield from _from_stdin(session)
        else:
            yield from _named(name, session)


def _named(name: str, session: Session) -> Iterator[Article]:
    if re.fullmatch(r"@\d+", name):
        yield session.archive.get(_hit_of_last_search(name, session))
    elif _looks_like_path(name):
        yield from _read_path(session.cwd / name, name)
    else:
        try:
            yield session.archive.get(name)
        except NotFound:
            if not Path(session.cwd, name).exists():
                raise
            yield from _read_path(session.cwd / name, name)


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


def _read_path(path: Path, display: str) -> Iterator[Article]:
    from balikpapan_cli.archive import read_path

    yield from read_path(path)


def _from_stdin(session: Session) -> Iterator[Article]:
    """Ids, one a line or separated by NUL, when all of it looks like ids; else text or records to read."""
    from balikpapan_cli.archive import read_stream

    stream = session.stdin
    if stream is None:
        raise UsageProblem("cli.no_articles")
    data = stream.buffer.read() if hasattr(stream, "buffer") else stream.read().encode("utf-8", "surrogateescape")
    head = data[:4096]
    if b" " not in head.strip() and (ids := _ids(data)):
        for id in ids:
            yield from _named(id, session)
    else:
        articles = list(read_stream(data, "-"))
        if not articles:
            raise SourceProblem("cli.stdin_empty")
        yield from articles


def _ids(data: bytes) -> list[str]:
    """The ids that ``data`` lists, or nothing when it is anything else."""
    try:
        lines = data.replace(b"\0", b"\n").decode("ascii").split()
    except UnicodeDecodeError:
        return []
    return lines if all(_ID.fullmatch(line) or line.startswith("@") for line in lines) else []
