"""JSON: an array of objects, one object, or an object that holds such an array (``{"articles": [...]}``)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.columns import Numbered, records
from balikpapan_cli.sources.formats.text import decode_text, encoding_notes
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.record import Mapped, Record
from balikpapan_cli.sources.stream import Source


def sniff(head: bytes) -> bool:
    """An array of objects, or an object that goes on over the first line."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b'{"') or (head[:1] in (b"[", b"{") and head[1:].lstrip()[:1] in (b"{", b'"'))


def read(source: Source) -> Iterator[Record | Failure | Mapped | Note]:
    """The records of the array."""
    decoded = decode_text(source.read_all())
    yield from encoding_notes(source.name, decoded)
    if decoded.text.strip():
        yield from records(_rows(decoded.text), source.name, source.options)


def _rows(text: str) -> Iterator[Numbered]:
    for number, item in enumerate(_objects(json.loads(text)), 1):
        yield Numbered(number, item, digest_of(json.dumps(item, sort_keys=True).encode()))


def _objects(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        lists = [item for item in value.values() if isinstance(item, list) and item and isinstance(item[0], dict)]
        value = lists[0] if len(lists) == 1 else [value]
    if not isinstance(value, list):
        raise SourceProblem("sources.not_articles")
    objects = [item for item in value if isinstance(item, dict)]
    if value and not objects:
        raise SourceProblem("sources.not_articles")
    return objects
