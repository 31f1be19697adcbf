"""Tables and JSON to records. The rule it owns: which column is which field is decided once a file, and reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.indonesian.calendar import from_day_number, iso
from balikpapan_cli.indonesian.dates import find_dates, parse_date
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.fields.cells import (
    as_text,
    author_of,
    is_address,
    is_of_article,
    said,
    spelled,
    without_outlet,
)
from balikpapan_cli.sources.fields.names import field_of, fold, listed, recognize
from balikpapan_cli.sources.fields.wordpress import is_published, without_shortcodes
from balikpapan_cli.sources.files.decode import tidy, unescaped
from balikpapan_cli.sources.files.mojibake import mended
from balikpapan_cli.sources.newsroom.address import site_of
from balikpapan_cli.sources.record import Mapped, ReadOptions, Record
from balikpapan_cli.tuples import NamedTuple

_SAMPLE = 2_000
_LONGEST_DATE = 80
_SERIAL = re.compile(r"\s*([2-5]\d{4})(?:[.,]\d{1,12})?\s*")
_SERIAL_OF_1970 = 25_569
_YEAR_LAST = re.compile(r"([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2} [+-]\d{4}) (\d{4})$")
_COMPACT = re.compile(r"^(\d{8})T(\d\d)(\d\d)\d{0,2}Z?$")
_DAY_LAST = re.compile(r",? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_JOINTS = {"title": " ", "date": " "}
"""What joins the items of a list; a comma in all other fields but the body."""
_NUMERIC_DATE = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b")
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
    mapping = _mapping(columns, seen, options)
    if columns and "body" not in mapping:
        raise SourceProblem("sources.no_body", columns=listed(columns) or "-")
    used = set(mapping.values())
    if columns:
        yield Mapped(name, tuple(mapping.items()), tuple(column for column in columns if column not in used))
    day_first = order_of(as_text(values.get(mapping["date"])) for values in seen) if "date" in mapping else True
    folded = {fold(column): column for column in columns}
    kind, status = folded.get("posttype", ""), folded.get("poststatus", "")
    empty = unpublished = mends = 0
    for row in chain(sample, rows):
        if isinstance(row, Failure):
            yield row
        elif kind and not is_published(as_text(row.values.get(kind)), as_text(row.values.get(status))):
            unpublished += 1
        elif found := _record(row, mapping, day_first):
            record, was_mended = found
            mends += was_mended
            yield record
        else:
            empty += 1
    for code, count in (("sources.empty_rows", empty), ("sources.unpublished", unpublished)):
        if count:
            yield Note(code, (("path", name), ("count", count)))
    if mends:
        yield Note("sources.mended", (("path", name),))


def _mapping(columns: list[str], rows: list[Row], options: ReadOptions) -> dict[str, str]:
    """Which column holds which field, by their names, and by what they hold in the first rows."""
    filled: set[str] = set()
    addressed: dict[str, list[bool]] = {}
    for values in rows:
        for column, value in values.items():
            if column in filled and field_of(column) != "outlet":
                continue
            text = "" if value in (None, "") else said(value)
            if text and not text.isspace() and (field_of(column) != "author" or author_of(text)):
                filled.add(column)
                addressed.setdefault(column, []).append(is_of_article(text))
    addresses = {
        column for column, held in addressed.items() if sum(held) * 2 > len(held) and field_of(column) == "outlet"
    }
    empty = {column for column in columns if column not in filled}
    mapping = recognize(columns, options.columns, empty, addresses)
    return mapping if "body" in mapping else recognize(columns, options.columns, (), addresses)


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


def _record(row: Numbered, mapping: Mapping[str, str], day_first: bool) -> tuple[Record, bool] | None:
    """The record of a row, and whether signs in it were mended; None if it has no text."""
    values = {
        field: said(row.values.get(column), _JOINTS.get(field, ", "))
        for field, column in mapping.items()
        if field != "body"
    }
    written = spelled(said(row.values.get(mapping["body"])))
    body = mended(written)
    was_mended = body != written
    body = without_shortcodes(body)
    if _MARKUP.search(body):
        from balikpapan_cli.sources.pages.page import plain_text

        body = plain_text(body)
    else:
        body = unescaped(body)
    if not body or body.isspace():
        return None
    return Record(tidy(body), row.digest, **settled(values, day_first)), was_mended  # type: ignore[arg-type]  # no column is markup


def settled(values: Mapping[str, str], day_first: bool = True) -> dict[str, str]:
    """Fields of a record from what cells, or front matter, say: a newsroom is no address, an author a name, a date ISO.

    >>> settled({"title": "Pasar ditata | Prokal.co", "outlet": "https://prokal.co/1", "author": "admin", "date": "45722"})
    {'title': 'Pasar ditata', 'outlet': '', 'author': '', 'date': '2025-03-06', 'url': 'https://prokal.co/1'}
    """
    fields = dict(values)
    if (outlet := fields.get("outlet", "").strip()) and is_address(outlet):
        if is_of_article(outlet) and not fields.get("url"):
            fields["url"] = outlet
        fields["outlet"] = "" if is_of_article(outlet) else site_of(outlet)
    if title := fields.get("title"):
        title = mended(unescaped(spelled(title)))
        if "<" in title and _MARKUP.search(title):
            from balikpapan_cli.sources.pages.page import plain_text

            title = " ".join(plain_text(title).split())
        fields["title"] = without_outlet(title, (fields.get("outlet", ""), site_of(fields.get("url", ""))))
    if author := fields.get("author"):
        fields["author"] = author_of(mended(unescaped(author)))
    if date := fields.get("date"):
        fields["date"] = to_iso(date, day_first)
    return fields


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
    one that stands in it, as in ``Kompas.com - 17/08/2024, 11:35 WIB``. Five digits are days as spreadsheets count them.

    >>> to_iso("45722.41", True), to_iso("Thu Mar 06 10:00:00 +0000 2025", True), to_iso("20250306T101500Z", True)
    ('2025-03-06', '2025-03-06', '2025-03-06')
    """
    if serial := _SERIAL.fullmatch(text):
        return from_day_number(int(serial[1]) - _SERIAL_OF_1970)
    if len(text) < _LONGEST_DATE:
        text = _DAY_LAST.sub("", _YEAR_LAST.sub(r"\2 \1 \4 \3", _COMPACT.sub(r"\1 \2:\3", text.strip())))
    whole = parse_date(text, day_first=day_first) or parse_date(text, day_first=not day_first)
    return whole or (_dated(text) if day_first else "")


def _dated(text: str) -> str:
    """The first whole date in a cell, or empty."""
    dates = (iso(date.year, date.month, date.day) for date in find_dates(text[:_LONGEST_DATE]) if date.year)
    return next(filter(None, dates), "")
