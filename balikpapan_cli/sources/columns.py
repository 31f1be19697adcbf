"""Tables and JSON to records. The rule it owns: which column is which field is decided once a file, and reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, islice

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.indonesian.calendar import iso
from balikpapan_cli.indonesian.dates import find_dates, parse_date
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.data import lines
from balikpapan_cli.sources.decode import unescaped
from balikpapan_cli.sources.record import Mapped, ReadOptions, Record
from balikpapan_cli.tuples import NamedTuple

FIELDS = ("title", "body", "date", "outlet", "place", "author", "url")
_SAMPLE = 2_000
_LONGEST_DATE = 80
_NUMERIC_DATE = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b")
_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters: JSON can write them alone, text cannot."""
_MARKUP = re.compile(r"</?(?:p|br|div|span|strong|em|a|h\d|ul|li|figure|img)\b[^<>]*>", re.IGNORECASE)

Row = Mapping[str, object]


class Numbered(NamedTuple):
    """A row of a source: its number for messages (from 1), its values by column, its digest."""

    number: int
    values: Row
    digest: str


def records(
    rows: Iterable[Numbered | Failure], name: str, options: ReadOptions
) -> Iterator[Record | Failure | Mapped | Note]:
    """The records of rows. The first rows are looked at together: for the columns, and for the order of day and month."""
    rows, sample = _sampled(iter(rows))
    seen = [row.values for row in sample if isinstance(row, Numbered)]
    columns = list(dict.fromkeys(column for values in seen for column in values))
    mapping = recognize(columns, options.columns)
    if columns and "body" not in mapping:
        raise SourceProblem("sources.no_body", columns=_listed(columns) or "-")
    used = set(mapping.values())
    if columns:
        yield Mapped(name, tuple(mapping.items()), tuple(column for column in columns if column not in used))
    day_first = order_of(as_text(values.get(mapping["date"])) for values in seen) if "date" in mapping else True
    empty = 0
    for row in chain(sample, rows):
        if isinstance(row, Failure):
            yield row
        elif record := _record(row, mapping, day_first):
            yield record
        else:
            empty += 1
    if empty:
        yield Note("sources.empty_rows", (("path", name), ("count", empty)))


def _sampled(rows: Iterator[Numbered | Failure]) -> tuple[Iterator[Numbered | Failure], list[Numbered | Failure]]:
    """The first rows. Damage that is met on the way is raised after them, so that they are not lost to it."""
    sample: list[Numbered | Failure] = []
    try:
        sample.extend(islice(rows, _SAMPLE))
    except Exception as error:
        return _raising(error), sample
    return rows, sample


def _raising(error: Exception) -> Iterator[Numbered | Failure]:
    raise error
    yield  # makes it an iterator: the error comes when the rows after the sample are asked for


def _record(row: Numbered, mapping: Mapping[str, str], day_first: bool) -> Record | None:
    values = {field: as_text(row.values.get(column)) for field, column in mapping.items()}
    body = values.pop("body", "")
    if _MARKUP.search(body):
        from balikpapan_cli.sources.page import plain_text

        body = plain_text(body)
    else:
        body = unescaped(body)
    if not body or body.isspace():
        return None
    if title := values.get("title"):
        values["title"] = unescaped(title)
    if date := values.get("date"):
        values["date"] = to_iso(date, day_first)
    return Record(body, row.digest, **values)  # type: ignore[arg-type]  # no column is markup


def recognize(columns: Iterable[str], told: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """Which column holds which field: as told, else the best known name; a column serves one field only.

    >>> recognize(["id", "Judul", "isi_berita", "tanggal", "tautan"])
    {'title': 'Judul', 'body': 'isi_berita', 'date': 'tanggal', 'url': 'tautan'}
    >>> recognize(["naslov", "telo"], [("title", "naslov"), ("body", "telo")])
    {'title': 'naslov', 'body': 'telo'}
    """
    columns = list(columns)
    folded = {_fold(column): column for column in reversed(columns)}
    chosen: dict[str, str] = {}
    for field, column in told:
        if field not in FIELDS:
            raise SourceProblem("sources.no_field", field=field, known=", ".join(FIELDS))
        if columns and column not in columns and _fold(column) not in folded:
            raise SourceProblem("sources.no_column", column=column, columns=_listed(columns))
        chosen[field] = column if column in columns else folded.get(_fold(column), column)
    taken = set(chosen.values())
    for field in FIELDS:
        for name in () if field in chosen else _names()[field]:
            if name in folded and folded[name] not in taken:
                chosen[field] = folded[name]
                taken.add(folded[name])
                break
    return {field: chosen[field] for field in FIELDS if field in chosen}


def _listed(columns: list[str]) -> str:
    """Names of columns for a message: they can be as long as a file and hold line ends."""
    return ", ".join(" ".join(column[:40].split()) for column in columns[:12])


def order_of(dates: Iterable[str]) -> bool:
    """Whether a column writes the day before the month: what its unambiguous dates say, by majority; else yes.

    >>> order_of(["10/11/2025 20:43", "10/21/2025 09:00"]), order_of(["10/11/2025"])
    (False, True)
    """
    votes = 0
    for text in dates:
        if match := _NUMERIC_DATE.match(text):
            first, second = int(match[1]), int(match[2])
            votes += (first > 12) - (second > 12)
    return votes >= 0


def to_iso(text: str, day_first: bool) -> str:
    """An ISO date from a cell: read in the order of its column, unless that makes no date; else, where days come first, the
    one that stands in it, as in ``Kompas.com - 17/08/2024, 11:35 WIB``."""
    whole = parse_date(text, day_first=day_first) or parse_date(text, day_first=not day_first)
    return whole or (_dated(text) if day_first else "")


def _dated(text: str) -> str:
    """The first whole date in a cell, or empty."""
    dates = (iso(date.year, date.month, date.day) for date in find_dates(text[:_LONGEST_DATE]) if date.year)
    return next(filter(None, dates), "")


def as_text(value: object) -> str:
    """The text of a cell or JSON value: lists are paragraphs (or names), lists of lists sentences of tokens.

    >>> as_text([["Wali", "Kota"], ["hadir", "."]]), as_text({"id": 1, "name": "KOTAKU"}), as_text(None)
    ('Wali Kota\\nhadir .', 'KOTAKU', '')
    """
    if isinstance(value, str):
        return value if value.isascii() else _HALVES.sub("\ufffd", value)
    if isinstance(value, list):
        nested = any(isinstance(item, list) for item in value)
        return "\n".join(_flat(item) if nested else as_text(item) for item in value)
    if isinstance(value, dict):
        return as_text(value.get("name") or value.get("text") or "")
    return "" if value is None or isinstance(value, bool) else str(value)


def _flat(value: object) -> str:
    return " ".join(_flat(item) for item in value) if isinstance(value, list) else as_text(value)


def _fold(column: str) -> str:
    return "".join(filter(str.isalnum, column.lower()))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in lines("columns.tsv"))
    return {field: tuple(names.split()) for field, names in rows}
