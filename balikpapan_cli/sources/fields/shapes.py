"""Where in a JSON value its articles are. The rule it owns: what has a text is an article; what only holds articles is opened.

Opened are answers of programs (``{"data": {"items": [...]}}``, the hits of Elasticsearch), what wraps one article
(``{"attributes": {...}}``), objects by key, and tables written by column, as pandas does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.sources.fields.cells import as_text
from balikpapan_cli.sources.fields.names import field_of, fold, names

Object = dict[str, object]
_DEEPEST = 6
_LOOKED_AT = 50
_WRAPS_ANYTHING = "_source"
"""The key of Elasticsearch, although a source is a newsroom elsewhere."""


def articles(value: object, told: Sequence[tuple[str, str]] = ()) -> list[Object]:
    """The objects that are articles; if none has a text, those that might be, so that it can be said what they have.

    >>> articles({"hits": {"hits": [{"_id": "1", "_source": {"judul": "A", "isi": "Pasar."}}]}})
    [{'judul': 'A', 'isi': 'Pasar.', '_id': '1'}]
    >>> articles({"judul": {"0": "A", "1": "B"}, "isi": {"0": "Pasar.", "1": "Tol."}})
    [{'judul': 'A', 'isi': 'Pasar.'}, {'judul': 'B', 'isi': 'Tol.'}]
    """
    return articles_in(value, told) or _likely(value)


def articles_in(value: object, told: Sequence[tuple[str, str]] = ()) -> list[Object]:
    """The objects in a value that are articles. ``told`` may say which key holds their text, as in ``ReadOptions``."""
    bodies = frozenset(fold(column) for field, column in told if field == "body")
    return list(_found(value, bodies, _DEEPEST))


def _likely(value: object) -> list[Object]:
    if isinstance(value, dict):
        lists = [item for item in value.values() if isinstance(item, list) and item and isinstance(item[0], dict)]
        value = lists[0] if len(lists) == 1 else [value]
    if not isinstance(value, list):
        raise SourceProblem("sources.not_articles")
    objects = [item for item in value if isinstance(item, dict)]
    if value and not objects:
        raise SourceProblem("sources.not_articles")
    return objects


def _found(value: object, bodies: frozenset[str], depth: int) -> Iterator[Object]:
    if not depth:
        return
    if isinstance(value, list):
        rows = [item for item in value if isinstance(item, dict)]
        if any(_is_article(row, bodies) or _wrapped(row, bodies) for row in rows[:_LOOKED_AT]):
            yield from (row if _is_article(row, bodies) else _wrapped(row, bodies) or row for row in rows)
        else:
            for row in rows:
                yield from _found(row, bodies, depth - 1)
    elif isinstance(value, dict):
        if by_column := _by_column(value):
            yield from by_column
        elif _is_article(value, bodies):
            yield value
        elif not _lost_its_text(value):
            yield from _held(value, bodies, depth)


def _held(value: Object, bodies: frozenset[str], depth: int) -> Iterator[Object]:
    """The articles that an object holds that is none: in its lists, else in the object that it wraps, else by its keys."""
    some = False
    for key, item in value.items():
        if isinstance(item, list) and fold(key) not in names()["aside"]:
            for row in _found(item, bodies, depth - 1):
                some = True
                yield row
    if some:
        return
    if sum(isinstance(item, dict) for item in value.values()) == 1 and (whole := _wrapped(value, bodies)):
        yield whole
        return
    for key, item in value.items():
        if isinstance(item, dict) and (key == _WRAPS_ANYTHING or not _is_aside(key)):
            yield from _found(item, bodies, depth - 1)


def _is_article(row: Mapping[str, object], bodies: frozenset[str]) -> bool:
    return any(
        (fold(key) in bodies if bodies else field_of(key) == "body") and _is_text(value) for key, value in row.items()
    )


def _lost_its_text(row: Object) -> bool:
    """Whether an object would be an article, had it a text."""
    fields = {field_of(key) for key, value in row.items() if value is None or isinstance(value, str)}
    return {"title", "body"} <= fields


def _is_text(value: object) -> bool:
    """Whether a value may be the text of an article: not when it is made of articles."""
    if isinstance(value, str):
        return value != "" and not value.isspace()
    if isinstance(value, list):
        return any(_is_text(item) for item in value[:_LOOKED_AT])
    return isinstance(value, dict) and not _holds_rows(value) and as_text(value) != ""


def _holds_rows(value: Object) -> bool:
    """Whether an object is, or has a list of, what looks like articles."""
    lists = (item for key, item in value.items() if isinstance(item, list) and key != "blocks")
    return any(field_of(key) in ("title", "date") for key in value) or any(
        isinstance(item, dict) for items in lists for item in items[:1]
    )


def _wrapped(row: Object, bodies: frozenset[str]) -> Object | None:
    """The article that an object wraps, with what stands around it; None if there is none."""
    for key, inner in row.items():
        if isinstance(inner, dict) and _is_article(inner, bodies) and _may_wrap(key, inner):
            return {**inner, **{name: value for name, value in row.items() if name not in inner and name != key}}
    return None


def _may_wrap(key: str, inner: Object) -> bool:
    """Whether an object with a text is the article under its key, not one of its fields (``"title": {"text": ...}``)."""
    if key == _WRAPS_ANYTHING or not (field_of(key) or _is_aside(key)):
        return True
    return field_of(key) == "body" and any(field_of(name) == "title" for name in inner)


def _is_aside(key: str) -> bool:
    """Whether what stands under a key belongs to an article: a field that is no text, or one that articles have beside."""
    return fold(key) in names()["aside"] or field_of(key) not in ("", "body")


def _by_column(value: Object) -> list[Object]:
    """The rows of a table that is written by column: as objects by number, as lists, or as names of columns beside rows."""
    columns, rows = value.get("columns"), value.get("data")
    if isinstance(columns, list) and isinstance(rows, list) and rows and all(isinstance(row, list) for row in rows):
        return [dict(zip(map(str, columns), row, strict=False)) for row in rows]
    if len(value) < 2 or not {"title", "body"} <= {field_of(key) for key in value}:
        return []
    if all(isinstance(cells, dict) and cells and all(map(str.isdigit, cells)) for cells in value.values()):
        numbers = dict.fromkeys(number for cells in value.values() if isinstance(cells, dict) for number in cells)
        return [
            {key: cells.get(number) for key, cells in value.items() if isinstance(cells, dict)} for number in numbers
        ]
    lengths = {len(cells) if isinstance(cells, list) else 0 for cells in value.values()}
    if len(lengths) == 1 and lengths.pop() > 1:
        return [dict(zip(value, cells, strict=True)) for cells in zip(*value.values(), strict=True)]
    return []
