"""WARC (ISO 28500): the HTML pages among the responses of a crawl, one article each."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from http.client import HTTPException, HTTPResponse
from typing import IO, cast

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.files.stream import Source, mib
from balikpapan_cli.sources.formats.html import decode_page, page_records
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.record import Record

_VERSION = re.compile(rb"WARC/\d+\.\d+\s*$")


def sniff(head: bytes) -> bool:
    """The version line."""
    return head.startswith(b"WARC/")


def read(source: Source) -> Iterator[Record | Failure | Note]:
    """The articles of the pages; pages without main text are passed over and counted."""
    limit = source.options.max_file_size
    empty = 0
    told: set[str] = set()
    for headers, block in _blocks(source):
        if headers.get("warc-type") != "response" or not block.startswith(b"HTTP/"):
            continue
        page = _html_of(block, limit)
        if page is None:
            continue
        url = headers.get("warc-target-uri", "").strip("<>")
        try:
            for event in page_records(decode_page(page).text, digest_of(page), url):
                if isinstance(event, Record) or event.code not in told:
                    yield event
                if isinstance(event, Note):
                    told.add(event.code)
        except SourceProblem:
            empty += 1
    if empty:
        yield Note("sources.empty_pages", (("path", source.name), ("count", empty)))


def _blocks(source: Source) -> Iterator[tuple[dict[str, str], bytes]]:
    """The records of the file: their headers by small name, and their content."""
    while line := source.line():
        if not line.strip():
            continue
        if not _VERSION.match(line):
            raise SourceProblem("sources.warc_none")
        headers: dict[str, str] = {}
        while (line := source.line()).strip():
            name, _, value = line.decode("utf-8", "replace").partition(":")
            headers[name.strip().lower()] = value.strip()
        size = headers.get("content-length", "")
        if not size.isdecimal():
            raise SourceProblem("sources.warc_no_length")
        if int(size) > source.options.max_file_size:
            raise SourceProblem("sources.too_large", limit=mib(source.options.max_file_size))
        block = source.read(int(size))
        if len(block) < int(size):
            raise SourceProblem("sources.warc_cut")
        yield headers, block


class _Socket:
    """As much of a socket as http.client needs to read a response from memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, mode: str) -> IO[bytes]:
        return io.BytesIO(self._data)


def _html_of(block: bytes, limit: int) -> bytes | None:
    """The page in an HTTP response: status 200 and HTML, else None; unpacked at most to ``limit``."""
    response = HTTPResponse(cast("object", _Socket(block)))  # type: ignore[arg-type]
    try:
        response.begin()
        if response.status != 200 or "html" not in (response.getheader("content-type") or ""):
            return None
        body = response.read(limit + 1)
    except (HTTPException, ValueError, OSError):
        return None
    encoding = (response.getheader("content-encoding") or "").lower()
    if encoding in ("gzip", "x-gzip", "deflate"):
        try:
            return zlib.decompressobj(wbits=47).decompress(body, limit)
        except zlib.error:
            return body
    return body
