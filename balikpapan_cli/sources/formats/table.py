"""Tables: CSV and TSV with a header line; the separator is the suffix's, or the one that the header line has most of.

Spreadsheets put things above it: a line ``sep=;``, a heading. A header is then the first of a few lines that names a body.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import chain, islice

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.fields.columns import Numbered, records
from balikpapan_cli.sources.fields.names import fold, recognize
from balikpapan_cli.sources.files.rows import FailureBudget, text_lines
from balikpapan_cli.sources.files.stream import Source, mib
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.record import Mapped, Record

_SEPARATORS = "\t,;|"
_SEPARATOR = re.compile(r"\s*\"?sep=([,;|\t])\"?\s*", re.IGNORECASE)
_LOOKED_AT = 6
_LONGEST = 2_000


def sniff(head: bytes) -> bool:
    """A first line that names the columns of a body and of something else."""
    first, newline, _ = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    return newline != b"" and _are_names(_cells(first.decode("utf-8", "replace")))


def read(source: Source) -> Iterator[Record | Failure | Mapped | Note]:
    """The records of the rows."""
    return records(_rows(source), source.name, source.options)


def _rows(source: Source) -> Iterator[Numbered | Failure]:
    csv.field_size_limit(min(source.options.max_file_size, 2**31 - 1))  # a global of the module; bounds quoted fields
    lines = text_lines(source)
    first = list(islice(lines, _LOOKED_AT))
    told = _SEPARATOR.fullmatch(first[0]) if first else None
    begin = _header(first, source.options.columns)
    if begin is None:
        return
    separator = told[1] if told else "\t" if source.suffix in (".tsv", ".tab") else _separator(first[begin])
    reader = csv.reader(chain(first[begin:], lines), delimiter=separator)
    budget = FailureBudget(source.name)
    columns = [name.strip() for name in _next(reader) or ()]
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            if "field limit" in str(error):
                raise SourceProblem("sources.line_too_large", limit=mib(source.options.max_file_size)) from None
            yield from budget.spend(begin + reader.line_num, error)
            continue
        if row is None:
            break
        if any(row):
            values = dict(zip(columns, row, strict=False))
            yield Numbered(
                begin + reader.line_num, values, digest_of("\x1f".join(row).encode("utf-8", "surrogatepass"))
            )
    yield from budget.rest()


def _header(lines: list[str], told: tuple[tuple[str, str], ...]) -> int | None:
    """Which line names the columns: the first that names those that were told, or a body and one more; else the first that is
    not blank, and None if all are."""
    wanted = {fold(column) for _, column in told}
    for number, line in enumerate(lines):
        names = _cells(line)
        if (wanted and wanted <= set(map(fold, names))) or _are_names(names):
            return number
    return next((number for number, line in enumerate(lines) if line.strip() and not _SEPARATOR.fullmatch(line)), None)


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=_separator(line)), []) if len(line) <= _LONGEST else []
    except csv.Error:  # a carriage return within, say
        return []


def _are_names(cells: list[str]) -> bool:
    found = recognize(cells)
    return "body" in found and len(found) > 1 and all(len(name) < 60 for name in cells)


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as error:
        raise SourceProblem("sources.damaged", reason=str(error)) from None


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count) if any(char in line for char in _SEPARATORS) else ","
