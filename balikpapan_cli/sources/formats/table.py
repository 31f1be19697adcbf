"""Tables: CSV and TSV with a header line; the separator is the suffix's, or the one that the header line has most of."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import chain

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.columns import Numbered, recognize, records
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.record import Mapped, Record
from balikpapan_cli.sources.rows import FailureBudget, text_lines
from balikpapan_cli.sources.stream import Source, mib

_SEPARATORS = "\t,;|"


def sniff(head: bytes) -> bool:
    """A first line that names the columns of a body and of something else."""
    first, newline, _ = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    if not newline or len(first) > 2_000:
        return False
    line = first.decode("utf-8", "replace")
    try:
        names = next(csv.reader([line], delimiter=_separator(line)), [])
    except csv.Error:  # a carriage return within, say
        return False
    found = recognize(names)
    return "body" in found and len(found) > 1 and all(len(name) < 60 for name in names)


def read(source: Source) -> Iterator[Record | Failure | Mapped | Note]:
    """The records of the rows."""
    return records(_rows(source), source.name, source.options)


def _rows(source: Source) -> Iterator[Numbered | Failure]:
    csv.field_size_limit(min(source.options.max_file_size, 2**31 - 1))  # a global of the module; bounds quoted fields
    lines = text_lines(source)
    header = next((line for line in lines if line.strip()), None)
    if header is None:
        return
    separator = "\t" if source.suffix in (".tsv", ".tab") else _separator(header)
    reader = csv.reader(chain([header], lines), delimiter=separator)
    budget = FailureBudget(source.name)
    columns = [name.strip() for name in _next(reader) or ()]
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            if "field limit" in str(error):
                raise SourceProblem("sources.line_too_large", limit=mib(source.options.max_file_size)) from None
            yield from budget.spend(reader.line_num, error)
            continue
        if row is None:
            break
        if any(row):
            values = dict(zip(columns, row, strict=False))
            yield Numbered(reader.line_num, values, digest_of("\x1f".join(row).encode("utf-8", "surrogatepass")))
    yield from budget.rest()


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as error:
        raise SourceProblem("sources.damaged", reason=str(error)) from None


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count) if any(char in line for char in _SEPARATORS) else ","
