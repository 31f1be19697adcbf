"""Saved web pages: main text by our own finder, and by the optional trafilatura, which knows more kinds of pages; a note says
where it could be had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Note
from balikpapan_cli.sources.fields.columns import to_iso
from balikpapan_cli.sources.files.decode import Decoded, decode, decode_declared, tidy
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.formats.text import encoding_notes
from balikpapan_cli.sources.pages.linked_data import folded
from balikpapan_cli.sources.pages.page import Page, news_lines, read_page
from balikpapan_cli.sources.record import Record

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
_NEWS = 0.1
"""What share of the words by trafilatura our own finder must lack, for that text to be taken instead."""
_INLINE = frozenset(["hi", "ref", "del", "code", "graphic"])
_LONGEST_ROW = 300


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
    lines = _main_lines(html)
    if lines is None:
        yield Note("sources.no_html")
    text = _agreed(page, lines or [])
    if page.missing or len(text.split()) < _FEWEST_WORDS:
        raise SourceProblem("sources.no_main_text")
    yield Record(tidy(text), digest, page.title, to_iso(page.date, True), page.outlet, "", page.author, page.url or url)


def _agreed(page: Page, lines: list[str]) -> str:
    """The main text of our own finder, which knows what newsrooms put around theirs; that by trafilatura where it has words
    that ours has not, without the lines that are surely not of the article."""
    found = len(page.text.split()) >= _FEWEST_WORDS
    outside = set(map(folded, page.outside)) if lines and found else set()
    text = "\n".join(line for line in news_lines(lines, page.called) if folded(line) not in outside)
    words = Counter(text.split())
    more = sum((words - Counter(" ".join([page.text, page.title, *page.outside]).split())).values())
    return (
        text
        if not found or (more > _NEWS * words.total() and 2 * words.total() > len(page.text.split()))
        else page.text
    )


def decode_page(data: bytes) -> Decoded:
    """Decode a page: as any text, but a charset that the page declares is believed where it is not UTF-8."""
    import re

    decoded = decode(data)
    declared = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", data[:4096], re.IGNORECASE)
    if decoded.encoding.startswith("utf") or not declared:
        return decoded
    charset = declared[1].decode("ascii").lower()
    text = decode_declared(data, charset, "replace")
    return decoded if text is None else Decoded(tidy(text), charset, text.count("\ufffd"))


def _main_lines(html: str) -> list[str] | None:
    """The lines of the main text by trafilatura; None if it is not installed; none where it finds none or stumbles."""
    extract = _extractor()
    if extract is None:
        return None
    try:
        return list(extract(html))
    except Exception:  # a parser written in C meets arbitrary bytes here; whatever it raises, this page has no text
        return []


@cache
def _extractor() -> Callable[[str], Iterator[str]] | None:
    try:
        import trafilatura
    except ImportError:
        return None
    import logging

    for name in ("trafilatura", "htmldate", "justext"):  # they log each odd page, and what logs unasked prints
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False

    def extract(html: str) -> Iterator[str]:
        document = trafilatura.bare_extraction(html, include_comments=False, include_tables=True)
        body = getattr(document, "body", None)
        return _lines_of(body) if body is not None else iter(())

    return extract


def _lines_of(body: Any) -> Iterator[str]:
    """The lines of what trafilatura found: an item or a short row of a table is one."""
    parts: list[str] = []
    rows = 0
    todo: list[tuple[Any, bool]] = [(body, True)]
    while todo:
        element, opens = todo.pop()
        tag = element.tag
        if opens:
            todo.append((element, False))
            todo += [(child, True) for child in reversed(element) if isinstance(child.tag, str)]
            rows += tag == "row" and len("".join(element.itertext())) <= _LONGEST_ROW
        if tag == "cell" and rows:
            parts.append("\t")
        elif tag not in _INLINE:
            parts.append(" " if rows and tag != "row" else "\n")
        if opens:
            parts.append(element.text or "")
        else:
            rows = 0 if tag == "row" else rows
            parts.append(element.tail or "" if element is not body else "")
    for line in "".join(parts).split("\n"):
        if cells := [cell for each in line.split("\t") if (cell := " ".join(each.split()))]:
            yield " | ".join(cells)
