"""What is remembered between runs, as small files of the user: the last search (``@3``, highlights), saved searches."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from balikpapan_cli.model import Page
from balikpapan_cli.tuples import NamedTuple


class LastSearch(NamedTuple):
    """Ids and titles of the hits in the order shown, and the words that matched, as they are written.

    ``first`` is the number of the first of them: more than 1 when a later page was shown.
    """

    query: str
    first: int
    ids: tuple[str, ...]
    titles: tuple[str, ...]
    words: tuple[str, ...]


def remember(folder: Path, page: Page) -> None:
    """Keep a page as the last search. That a home cannot be written to is no reason to fail a search."""
    words: set[str] = set()
    for hit in page.hits:
        words.update(hit.article.title[start:end] for start, end in hit.title_matches)
        for snippet in hit.snippets:
            words.update(hit.article.body[start:end] for start, end in snippet.matches)
    if not words:  # nothing was marked: an answer of ids or titles alone
        words.update(word for word in page.request.text.split() if word.isalnum())
    lines = [
        f"{page.request.offset + 1}\t{_line(page.request.text)}",
        _line("\t".join(sorted(_line(word) for word in words))),
        *(f"{hit.article.id}\t{_line(hit.article.title)}" for hit in page.hits),
    ]
    with suppress(OSError):
        write_atomically(folder / "last-search", "\n".join(lines) + "\n")


def last_search(folder: Path) -> LastSearch | None:
    """The last search, or None when there is none that can be read."""
    try:
        query, words, *hits = (folder / "last-search").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return None
    first, _, query = query.partition("\t")
    pairs = [hit.partition("\t") for hit in hits]
    ids, titles = tuple(p[0] for p in pairs), tuple(p[2] for p in pairs)
    return LastSearch(query, int(first) if first.isdigit() else 1, ids, titles, tuple(filter(None, words.split("\t"))))


def write_atomically(path: Path, text: str, mode: int = 0o600) -> None:
    """Write a small file so that a reader sees the old or the new one, never half; by default private to the user."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        private = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
        with open(private, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _line(text: str) -> str:
    return " ".join(text.split("\n")).replace("\r", " ")
