"""Which articles are meant: ids, unique prefixes of ids, ``@3``, paths, ``-`` for ids, paths or text from standard input.

Owns that one name that is wrong costs none of the others: as with ``cat``, they are answered and the status tells.
"""

from __future__ import annotations

import os

from balikpapan_cli.errors import IndexProblem, NotFound, Problem, SourceProblem, UsageProblem
from balikpapan_cli.kept import last_search

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Article


_SHOWN = 40


def select(names: Sequence[str], session: Session) -> Iterator[Article]:
    """The articles that ``names`` name, in order, one at a time.

    What names none is told of and passed over, and the exit status remembers it; when nothing is left, it is raised.
    """
    if not names:
        raise UsageProblem("cli.no_articles")
    found = False
    problem: Problem | None = None
    for articles in _named_each(names, session):
        try:
            for article in articles:
                found = True
                yield article
        except (NotFound, SourceProblem, UsageProblem) as another:
            if problem is not None:
                session.excuse(problem)
            problem = another
    if problem is None:
        return
    if not found:
        raise problem
    session.excuse(problem)


def _named_each(names: Sequence[str], session: Session) -> Iterator[Iterator[Article]]:
    """For every name its articles; for standard input every id or path that it lists, or the articles that it holds."""
    for name in names:
        if name != "-":
            yield _some(name, session.path(name), _named(name, session))
            continue
        data = session.read_stdin()
        if not data.strip():
            yield _nothing()
        elif ids := _ids(data, session):
            for id in ids:
                yield _named(id, session) if _may_be_listed(id) else _unknown(id)
        elif paths := _paths(data, session):
            for path in paths:
                yield _some(path, session.path(path), _read_path(session.path(path)))
        else:
            yield _some(name, "", _held(data))


def _some(name: str, path: str, articles: Iterator[Article]) -> Iterator[Article]:
    """The same; NotFound when there is none in ``name``, which may be the file ``path``."""
    article = None
    for article in articles:
        yield article
    if article is None:
        void = os.path.isfile(path) and not os.path.getsize(path)
        raise NotFound("archive.void" if void else "archive.empty", sources=name)


def _named(name: str, session: Session) -> Iterator[Article]:
    if _numbers_a_hit(name):
        yield session.archive.get(_hit_of_last_search(name, session))
    elif _looks_like_path(name):
        yield from _read_path(session.path(name))
    else:
        try:
            yield session.archive.get(name)
        except (NotFound, IndexProblem):
            if not os.path.exists(session.path(name)):
                raise
            yield from _read_path(session.path(name))


def _nothing() -> Iterator[Article]:
    raise NotFound("cli.stdin_empty")
    yield


def _unknown(line: str) -> Iterator[Article]:
    raise NotFound("archive.unknown_id", id=line if len(line) <= _SHOWN else line[:_SHOWN] + "…")
    yield


def _may_be_listed(line: str) -> bool:
    return _is_id(line) or _numbers_a_hit(line)


def _numbers_a_hit(name: str) -> bool:
    """Whether a name is a number of the last search, such as ``@3``."""
    return name[:1] == "@" and 2 <= len(name) <= 10 and name.isascii() and name[1:].isdigit()


def _is_id(name: str) -> bool:
    return 6 <= len(name) <= 32 and name.isascii() and name.isalnum() and name == name.lower()


def _looks_like_path(name: str) -> bool:
    return "/" in name or "\\" in name or "." in name


def _hit_of_last_search(name: str, session: Session) -> str:
    search = last_search(session.settings.state_folder)
    if search is None or not search.ids:
        raise UsageProblem("cli.no_last_search", name=name)
    if not search.is_of(session.index):
        from shlex import quote

        folder = search.folder
        raise UsageProblem("cli.other_index", name=name, query=search.query, index=folder, quoted=quote(folder))
    at = int(name[1:]) - search.first
    if not 0 <= at < len(search.ids):
        last = search.first + len(search.ids) - 1
        raise NotFound("cli.no_such_hit", name=name, query=search.query, first=search.first, last=last)
    return search.ids[at]


def _read_path(path: str) -> Iterator[Article]:
    from balikpapan_cli.archive import read_path

    yield from read_path(path)


def _held(data: bytes) -> Iterator[Article]:
    from balikpapan_cli.archive import read_stream

    yield from read_stream(data)


def _ids(data: bytes, session: Session) -> list[str]:
    """The ids that ``data`` lists, alone on their lines or before a tab, or nothing when it is anything else.

    One that an article has makes a list of all lines: what else stands in it is told of, not read as a text.
    """
    lines = data.replace(b"\0", b"\n").splitlines()
    firsts = [line.partition(b"\t")[0].strip().decode("utf-8", "replace") for line in lines if line.strip()]
    if all(map(_may_be_listed, firsts)):
        return firsts
    if ids := _ids_of_records(data, lines[0]):
        return ids
    return firsts if firsts[0] != "id" and any(_is_of_an_article(first, session) for first in firsts) else []


def _paths(data: bytes, session: Session) -> list[str]:
    """The files that ``data`` lists, one a line or ended by NUL, or nothing when it is anything else: a first line that is one
    makes a list of all, as with ids."""
    lines = [os.fsdecode(line) for line in data.split(b"\0" if b"\0" in data else b"\n") if line.strip()]
    return lines if lines and _looks_like_path(lines[0]) and os.path.isfile(session.path(lines[0])) else []


def _is_of_an_article(line: str, session: Session) -> bool:
    """Whether a line is the whole id of an article."""
    try:
        return _is_id(line) and session.archive.reader.find(line) is not None
    except IndexProblem:
        return False


def _ids_of_records(data: bytes, head: bytes) -> list[str]:
    """The ids of records as ``search`` writes them with some of their fields, or nothing when they hold the text itself."""
    ids = _ids_in_json(data) if head[:1] == b"{" else _ids_in_table(data, head)
    return ids if all(isinstance(id, str) and _is_id(id) for id in ids) else []


def _ids_in_json(data: bytes) -> list[str]:
    """The ids of records in JSON lines."""
    import json

    try:
        records = [json.loads(line) for line in data.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        return []
    return [record["id"] for record in records] if all(map(_names_an_article, records)) else []


def _names_an_article(record: object) -> bool:
    return isinstance(record, dict) and _are_of_names(record)


def _ids_in_table(data: bytes, head: bytes) -> list[str]:
    """The ids of records in TSV or CSV."""
    import csv
    from io import StringIO

    delimiter = "\t" if b"\t" in head else ","
    if not _are_of_names(head.decode("latin-1").split(delimiter)):
        return []
    csv.field_size_limit(max(len(data), csv.field_size_limit()))
    try:
        rows = csv.DictReader(StringIO(data.decode("utf-8", "replace"), newline=""), delimiter=delimiter)
        return [row["id"] for row in rows]
    except csv.Error:
        return []


def _are_of_names(fields: Collection[str]) -> bool:
    """Whether these are fields of ours, the id among them but not the text: then a record is not an article but names one."""
    from balikpapan_cli.render.records import FIELDS

    ours = {"schema", *FIELDS["hits"], *FIELDS["summaries"], *FIELDS["quotes"]} - {"body"}
    return "id" in fields and ours.issuperset(fields)
