"""Data files of ``summary``: word classes (``cues.txt``, ``speakers.txt``) and the fitted model (``news.json``, see README.md)."""

from __future__ import annotations

from functools import lru_cache

FOLDER = __file__.removesuffix("__init__.py")


@lru_cache(maxsize=4)
def sections(name: str) -> dict[str, frozenset[str]]:
    """The words of a data file by section; lines that begin with ``#`` are left out."""
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    with open(FOLDER + name, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("["):
                words = found.setdefault(line.strip("[]\n"), set())
            elif not line.startswith("#"):
                words.update(line.split())
    return {section: frozenset(words) for section, words in found.items()}
