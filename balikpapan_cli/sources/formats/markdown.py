"""Markdown, one article a file, with or without front matter, of which plain ``key: value`` lines are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balikpapan_cli.model import Note
from balikpapan_cli.sources.columns import to_iso
from balikpapan_cli.sources.decode import unescaped
from balikpapan_cli.sources.formats.text import decode_text, encoding_notes
from balikpapan_cli.sources.markup import markup, without
from balikpapan_cli.sources.names import recognize
from balikpapan_cli.sources.record import Record
from balikpapan_cli.sources.stream import Source

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"([\w -]{1,40}?)\s*[:=](?:\s+|$)(.*)")
_HEADING = re.compile(r"\s*#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)")


def sniff(head: bytes) -> bool:
    """Only front matter is unlike plain text."""
    return bool(re.match(rb"(?:\xef\xbb\xbf)?(---|\+\+\+)[ \t]*\r?\n[\w -]{1,40}[:=]", head))


def read(source: Source) -> Iterator[Record | Note]:
    """The one article of the file."""
    data = source.read_all()
    decoded = decode_text(data)
    yield from encoding_notes(source.name, decoded)
    front, text = split_front(unescaped(decoded.text))
    mapping = recognize(front, source.options.columns if front else ())
    values = {field: front[key] for field, key in mapping.items() if field != "body"}
    if date := values.get("date"):
        values["date"] = to_iso(date, True)
    signs = markup(text)
    if not values.get("title") and (heading := _HEADING.match(text)):
        values["title"] = without(heading[1], markup(heading[1]))
    if text and not text.isspace():
        yield Record(text, source.digest, **values, markup=signs)


def split_front(text: str) -> tuple[dict[str, str], str]:
    """The pairs of the front matter, and the text after it.

    >>> split_front("---\\ntitle: 'Kabel udara'\\ntags: [kota]\\n---\\nIsi.")
    ({'title': 'Kabel udara', 'tags': 'kota'}, 'Isi.')
    """
    match = _FRONT.match(text)
    if not match:
        return {}, text
    pairs: dict[str, str] = {}
    key = ""
    for line in match[2].split("\n"):
        if line[:1] in (" ", "-", "\t") and key:  # an item of a list, or the rest of a long value
            pairs[key] = f"{pairs[key]} {line.strip(' -')}".strip()
        elif pair := _PAIR.match(line):
            key = pair[1].strip()
            pairs[key] = _unquote(pair[2].strip())
    return pairs, text[match.end() :]


def _unquote(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquote(item.strip()) for item in value[1:-1].split(","))
    return "" if value in (">", "|", ">-", "|-") else value
