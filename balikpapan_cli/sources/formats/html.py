"""Saved web pages: main text by the optional trafilatura, or by our own modest finder, and then a note says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import cast

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Note
from balikpapan_cli.sources.columns import to_iso
from balikpapan_cli.sources.decode import Decoded, decode, tidy
from balikpapan_cli.sources.formats.text import encoding_notes
from balikpapan_cli.sources.page import read_page
from balikpapan_cli.sources.record import Record
from balikpapan_cli.sources.stream import Source

_OPENINGS = (
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<article",
    b"<meta",
    b"<title",
    b"<div",
    b"<p>",
    b"<!--",
)
_FEWEST_WORDS = 5


def sniff(head: bytes) -> bool:
    """A document type or a tag that opens pages, behind the declaration of XML if there is one."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<?xml"):
        head = head.partition(b"?>")[2].lstrip()
    return head[:40].lower().startswith(_OPENINGS)


def read(source: Source) -> Iterator[Record | Note]:
    """The one article of the page."""
    data = source.read_all()
    decoded = decode_page(data)
    yield from encoding_notes(source.name, decoded)
    yield from page_records(decoded.text, source.digest)


def page_records(html: str, digest: str, url: str = "") -> Iterator[Record | Note]:
    """The article of a decoded page, if it has main text; a note when a better finder could be had."""
    page = read_page(html)
    text = _main_text(html)
    if text is None:
        yield Note("sources.no_html")
        text = page.text
    if len(text.split()) < _FEWEST_WORDS:
        raise SourceProblem("sources.no_main_text")
    yield Record(tidy(text), digest, page.title, to_iso(page.date, True), page.outlet, "", page.author, page.url or url)


def decode_page(data: bytes) -> Decoded:
    """Decode a page: as any text, but a charset that the page declares is believed where it is not UTF-8."""
    import re

    decoded = decode(data)
    declared = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", data[:4096], re.IGNORECASE)
    if decoded.encoding.startswith("utf") or not declared:
        return decoded
    try:
        text = data.decode(declared[1].decode("ascii"), "replace")
    except (LookupError, UnicodeError):
        return decoded
    return Decoded(tidy(text), declared[1].decode("ascii").lower(), text.count("\ufffd"))


def _main_text(html: str) -> str | None:
    """The main text by trafilatura; None if it is not installed; empty where it finds none or stumbles."""
    extract = _extractor()
    if extract is None:
        return None
    try:
        return extract(html, include_comments=False, include_tables=False) or ""
    except Exception:  # a parser written in C meets arbitrary bytes here; whatever it raises, this page has no text
        return ""


@cache
def _extractor() -> Callable[..., str | None] | None:
    try:
        import trafilatura
    except ImportError:
        return None
    import logging

    for name in ("trafilatura", "htmldate", "justext"):  # they log each odd page, and what logs unasked prints
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    return cast("Callable[..., str | None]", trafilatura.extract)
