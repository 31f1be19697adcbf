"""Bytes as the sources read them: the articles in them, and what is told of the rest."""

from __future__ import annotations

from balikpapan_cli.model import Article, Failure
from balikpapan_cli.sources import ReadOptions, read_bytes


def articles(data: bytes, name: str = "-", options: ReadOptions | None = None) -> list[Article]:
    return [event for event in read_bytes(data, name, options) if isinstance(event, Article)]


def failures(data: bytes, name: str = "-", options: ReadOptions | None = None) -> list[str]:
    return [event.error for event in read_bytes(data, name, options) if isinstance(event, Failure)]
