"""JSON lines: one object a line, an article or what holds some. A broken line is a failure of that line; the rest is read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.fields.columns import Numbered, records
from balikpapan_cli.sources.fields.shapes import articles_in
from balikpapan_cli.sources.files.rows import FailureBudget, text_lines
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.record import Mapped, Record

_OBJECT_LINE = re.compile(rb'\s*\{\s*"[^\n]*')


def sniff(head: bytes) -> bool:
    """An object that begins, and where the line is short enough to tell, ends on the first line."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    match = _OBJECT_LINE.match(head)
    if not match:
        return False
    line = match.group().rstrip()
    return match.end() == len(head) or line.endswith(b"}")


def read(source: Source) -> Iterator[Record | Failure | Mapped | Note]:
    """The records of the lines."""
    return records(_rows(source), source.name, source.options)


def _rows(source: Source) -> Iterator[Numbered | Failure]:
    budget = FailureBudget(source.name)
    for number, line in enumerate(text_lines(source), 1):
        if not line or line.isspace():
            continue
        try:
            value = json.loads(line)
            found = articles_in(value, source.options.columns) or ([value] if isinstance(value, dict) else [])
        except (ValueError, RecursionError) as error:
            yield from budget.spend(number, error)
            continue
        if not found:
            yield from budget.spend(number, ValueError(f"{type(value).__name__}, not an object"))
        for item in found:
            written = line if len(found) == 1 else json.dumps(item, sort_keys=True)
            yield Numbered(number, item, digest_of(written.encode("utf-8", "surrogatepass")))
    yield from budget.rest()
