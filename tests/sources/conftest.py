"""Bytes as the sources read them: the articles in them, and what is told of the rest; texts as they are trimmed."""

from __future__ import annotations

from balikpapan_cli.model import Article, Failure
from balikpapan_cli.sources import ReadOptions, read_bytes
from balikpapan_cli.sources.newsroom.boilerplate import trim

BEFORE = "Pemkot menata pasar."
AFTER = "Warga menyambut baik."
HEADLINE = "Harga Beras Naik di Pasar Klandasan"
OTHER = "Pedagang Pasar Klandasan Minta Kios Baru?"


def articles(data: bytes, name: str = "-", options: ReadOptions | None = None) -> list[Article]:
    return [event for event in read_bytes(data, name, options) if isinstance(event, Article)]


def failures(data: bytes, name: str = "-", options: ReadOptions | None = None) -> list[str]:
    return [event.error for event in read_bytes(data, name, options) if isinstance(event, Failure)]


def lines(text: str) -> list[str]:
    """What stays of a text, a line each."""
    return [text[begin:end] for begin, end in trim(text).kept]
