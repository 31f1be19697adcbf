"""Plain text: one article a file, with or without labels at its head. Content with NULs that is not UTF-16 is binary, not text;
what is a page under another name is read as one, and of a piece of a page only what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Note
from balikpapan_cli.sources.fields.columns import settled
from balikpapan_cli.sources.fields.front import bold, read_said
from balikpapan_cli.sources.files.decode import TWICE, Decoded, decode, unescaped
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.files.wrapped import unwrapped
from balikpapan_cli.sources.markup import joined
from balikpapan_cli.sources.record import Record

_PAGE = re.compile(r"\s*(?:<\?xml[^<>]{0,100}>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_PIECE = re.compile(r"\s*<(?:p|div|h[1-6]|article|section|table|ul|figure)\b[^<>]{0,500}>", re.IGNORECASE)
_BREAK = re.compile(r"</p>|<br ?/?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|article|section|table|ul|figure)\b", re.IGNORECASE)
_FEWEST_BREAKS = 3
"""A text about pages may name a tag or two."""


def sniff(head: bytes) -> bool:
    """Plain text takes whatever no other format wants."""
    return True


def read(source: Source) -> Iterator[Record | Note]:
    """The one article of the file; none if it holds nothing but white space."""
    data = source.read_all()
    decoded = decode_text(data)
    yield from encoding_notes(source.name, decoded)
    if "<" in decoded.text:
        if _PAGE.match(decoded.text):
            from balikpapan_cli.sources.formats.html import page_records

            yield from page_records(decoded.text, source.digest)
            return
        if _is_piece_of_page(decoded.text):
            from balikpapan_cli.sources.pages.page import plain_text

            decoded = decoded._replace(text=plain_text(_with_lines_above(decoded.text)))
    text = unwrapped(unescaped(decoded.text))
    if text and not text.isspace():
        said = read_said(text)
        signs = bold(text)
        spans = joined(sorted([*said.spans, *signs])) if signs else said.spans
        yield Record(text, source.digest, **settled(said.values), markup=spans)


def _is_piece_of_page(text: str) -> bool:
    """Whether a text opens with a tag that is closed again, or has its lines from tags."""
    opening = _PIECE.match(text)
    return (opening is not None and "</" in text) or len(_BREAK.findall(text)) >= _FEWEST_BREAKS


def _with_lines_above(text: str) -> str:
    r"""A piece of a page with the ends of the lines that stand above its first tag: they were copied as text, the headline among
    them.

    >>> _with_lines_above("Pasar ditata\n\nPasar itu dibuka.<br>Warga\nsenang.")
    'Pasar ditata<br><br>Pasar itu dibuka.<br>Warga\nsenang.'
    """
    tag = _TAG.search(text)
    above = text.rfind("\n", 0, tag.start()) + 1 if tag else 0
    return text[:above].replace("\n", "<br>") + text[above:]


def decode_text(data: bytes) -> Decoded:
    """Decode a document; a SourceProblem if its content is binary, or another format that looks like text."""
    if data.startswith(b"{\\rtf"):
        raise SourceProblem("sources.rich_text")
    if data.startswith(b"%PDF-"):
        raise SourceProblem("sources.binary")
    decoded = decode(data)
    text = decoded.text
    if "\0" in text or decoded.replaced > 8:
        strange = sum(char < " " and char not in "\t\n\f" for char in text) + decoded.replaced
        if strange * 20 > len(text) or text.count("\0") > 8:
            raise SourceProblem("sources.binary")
    return decoded


def encoding_notes(name: str, decoded: Decoded) -> Iterator[Note]:
    """What the user should know of how the bytes became text: nothing, when they were UTF-8."""
    if decoded.replaced:
        yield Note("sources.replaced", (("path", name), ("count", decoded.replaced), ("encoding", decoded.encoding)))
    elif decoded.encoding == TWICE:
        yield Note("sources.mended", (("path", name),))
    elif decoded.encoding not in ("utf-8", "utf-8-sig"):
        yield Note("sources.encoding", (("path", name), ("encoding", decoded.encoding)))
