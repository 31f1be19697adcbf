"""Word lists and rules of the sources: text files with their provenance in the first lines, read when first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def lines(name: str) -> list[str]:
    """The lines of a data file without comments and blank lines."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The words of a data file."""
    return frozenset(word for line in lines(name) for word in line.split())
