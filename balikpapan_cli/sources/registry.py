"""The formats, one line each. The rule it owns: the suffix decides, and where it says nothing, the content.

A format is a module of ``sources.formats`` with two functions: ``sniff(head: bytes) -> bool``, whether content that
begins like this is of the format, and ``read(source: Source) -> Iterator[Record | Failure | Mapped | Note]``.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.files.decode import decode
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.record import Mapped, Record

# Sniffed in this order: the strictest first; plain text takes what is left.
FORMATS: dict[str, tuple[str, ...]] = {
    "warc": (".warc",),
    "mail": (".eml",),
    "feed": (".rss", ".atom", ".rdf", ".xml"),
    "html": (".html", ".htm", ".xhtml"),
    "jsonl": (".jsonl", ".ndjson"),
    "json": (".json",),
    "table": (".csv", ".tsv", ".tab"),
    "markdown": (".md", ".markdown"),
    "text": (".txt", ".text"),
}
BY_SUFFIX = {suffix: name for name, suffixes in FORMATS.items() for suffix in suffixes}


class Format(Protocol):
    """The two functions of a format's module."""

    def sniff(self, head: bytes) -> bool: ...
    def read(self, source: Source) -> Iterator[Record | Failure | Mapped | Note]: ...


@cache
def load(name: str) -> Format:
    """The module of a format; a SourceProblem that lists the names if there is none."""
    if name not in FORMATS:
        raise SourceProblem("sources.unknown_format", format=name, known=", ".join(FORMATS))
    return cast(Format, import_module(f"balikpapan_cli.sources.formats.{name}"))


def format_of(source: Source) -> Format:
    """The format of a source: as told in the options, else by suffix, else by content."""
    name = source.options.format or BY_SUFFIX.get(source.suffix)
    if name:
        return load(name)
    head = source.head()
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in head[:4]:
        head = decode(head).text.encode("utf-8", "replace")
    return next(format for format in map(load, FORMATS) if format.sniff(head))
