"""JSON: articles in whatever a program has wrapped them in (``fields.shapes``), or several such values one after another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.fields.columns import Numbered, records
from balikpapan_cli.sources.fields.shapes import articles
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.formats.text import decode_text, encoding_notes
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.record import Mapped, Record

_SPACE = re.compile(r"\s*")


def sniff(head: bytes) -> bool:
    """An array of objects, or an object that goes on over the first line."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b'{"') or (head[:1] in (b"[", b"{") and head[1:].lstrip()[:1] in (b"{", b'"'))


def read(source: Source) -> Iterator[Record | Failure | Mapped | Note]:
    """The records of the array."""
    decoded = decode_text(source.read_all())
    yield from encoding_notes(source.name, decoded)
    if decoded.text.strip():
        yield from records(_rows(decoded.text, source.options.columns), source.name, source.options)


def _rows(text: str, told: tuple[tuple[str, str], ...]) -> Iterator[Numbered]:
    found = (item for value in _values(text) for item in articles(value, told))
    for number, item in enumerate(found, 1):
        yield Numbered(number, item, digest_of(json.dumps(item, sort_keys=True).encode()))


def _values(text: str) -> Iterator[object]:
    """The values of the text: more than one where lines of JSON have the wrong suffix, as databases write them."""
    at, decoder = 0, json.JSONDecoder()
    while (begin := _SPACE.match(text, at).end()) < len(text):  # type: ignore[union-attr]  # it always matches
        value, at = decoder.raw_decode(text, begin)
        yield value
