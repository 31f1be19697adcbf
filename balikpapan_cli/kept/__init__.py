"""What is kept between runs, as small files of the user: here the last search (``@3``, highlights), in ``searches`` those that
are saved. A file is replaced as a whole, and what was typed is kept byte for byte."""

from __future__ import annotations

import os

from balikpapan_cli.model import Page
from balikpapan_cli.tuples import NamedTuple


class LastSearch(NamedTuple):
    """Ids and titles of the hits in the order shown, and the words that matched, as they are written.

    ``folder`` is that of the index that was searched, in one line, ``first`` the number of the first hit: more than 1 when a
    later page was shown.
    """

    folder: str
    query: str
    first: int
    ids: tuple[str, ...]
    titles: tuple[str, ...]
    words: tuple[str, ...]

    def is_of(self, index: str) -> bool:
        """Whether the index in that folder was searched."""
        return self.folder == _line(index)


def remember(folder: str, page: Page, index: str) -> None:
    """Keep a page of ``index`` as the last search. That a home cannot be written to is no reason to fail a search."""
    words = page.words  # none when nothing was marked: an answer of ids or titles alone
    words = words or tuple(sorted({word for word in page.request.text.split() if word.isalnum()}))
    lines = [
        f"{page.request.offset + 1}\t{_line(page.request.text)}",
        _line(index),
        _line("\t".join(map(_line, words))),
        *(f"{hit.article.id}\t{_line(hit.article.title)}" for hit in page.hits),
    ]
    try:
        replace_file(_last(folder), ("\n".join(lines) + "\n").encode(errors="surrogatepass"))
    except OSError:
        return


def last_search(folder: str) -> LastSearch | None:
    """The last search, or None when there is none that can be read."""
    try:
        with open(_last(folder), encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            query, index, words, *hits = (
                file.read().removesuffix("\n").split("\n")
            )  # a query may hold other ends of lines
    except (OSError, ValueError):
        return None
    if not os.path.isabs(index):  # written by an earlier version
        return None
    first, _, query = query.partition("\t")
    pairs = [hit.partition("\t") for hit in hits]
    ids, titles = tuple(p[0] for p in pairs), tuple(p[2] for p in pairs)
    return LastSearch(
        index,
        query,
        int(first) if first.isascii() and first.isdigit() and len(first) < 10 else 1,
        ids,
        titles,
        tuple(filter(None, words.split("\t"))),
    )


def _last(folder: str) -> str:
    return os.path.join(folder, "last-search")


def replace_file(path: str, data: bytes, mode: int = 0o600, *, sync: bool = False) -> None:
    """Write a small file so that a reader sees the old or the new one, never half; by default private to the user.

    With ``sync`` it also outlasts a machine that stops. OSError when it cannot be written; the old file stays then.
    """
    folder, name = os.path.split(path)
    draft = os.path.join(folder, f".{name}.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(draft, flags, mode)
    except FileNotFoundError:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        handle = os.open(draft, flags, mode)
    try:
        try:
            while data:
                data = data[os.write(handle, data) :]
            if sync:
                os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(draft, path)
    except BaseException:
        if os.path.lexists(draft):
            os.unlink(draft)
        raise


def _line(text: str) -> str:
    return " ".join(text.split("\n")).replace("\r", " ")
