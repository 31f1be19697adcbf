"""Markdown, one article a file, with or without front matter, labels or a heading that say of which article it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balikpapan_cli.model import Note
from balikpapan_cli.sources.fields.cells import is_address
from balikpapan_cli.sources.fields.columns import settled
from balikpapan_cli.sources.fields.front import read_said, split_front
from balikpapan_cli.sources.fields.names import recognize
from balikpapan_cli.sources.files.decode import unescaped
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.files.wrapped import unwrapped
from balikpapan_cli.sources.formats.text import decode_text, encoding_notes
from balikpapan_cli.sources.markup import joined, markup, without
from balikpapan_cli.sources.record import Record

_HEADING = re.compile(r"\s*#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)")


def sniff(head: bytes) -> bool:
    """Only front matter is unlike plain text."""
    return bool(re.match(rb"(?:\xef\xbb\xbf)?(---|\+\+\+)[ \t]*\r?\n[\w -]{1,40}[:=]", head))


def read(source: Source) -> Iterator[Record | Note]:
    """The one article of the file."""
    data = source.read_all()
    decoded = decode_text(data)
    yield from encoding_notes(source.name, decoded)
    front, text = split_front(unwrapped(unescaped(decoded.text)))
    addresses = [key for key, value in front.items() if is_address(value)]
    mapping = recognize(front, source.options.columns if front else (), (), addresses)
    values = {field: front[key] for field, key in mapping.items() if field != "body"}
    heading = _HEADING.match(text)
    said = read_said(text, heading.end() if heading else 0)
    values = settled({**said.values, **{field: value for field, value in values.items() if value}})
    signs = markup(text)
    if said.spans:
        signs = joined(sorted([*said.spans, *signs]))
    if not values.get("title") and heading:
        values["title"] = without(heading[1], markup(heading[1]))
    if text and not text.isspace():
        yield Record(text, source.digest, **values, markup=signs)
