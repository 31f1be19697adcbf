"""Words of an archive for completion: a small file beside the index, written by ``index``, read without an engine."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from balikpapan_cli.cli.state import last_search, write_atomically
from balikpapan_cli.model import Request

if TYPE_CHECKING:
    from balikpapan_cli.archive import Archive

FILE = "words.tsv"
_FACETS = {"outlet": "outlets", "place": "places", "person": "persons", "org": "orgs"}
_MOST = 300


def keep_words(archive: Archive) -> None:
    """Write the commonest outlets, places, persons and organisations, and the newest ids with their titles."""
    every = Request("*", sort="date-", limit=_MOST, snippets=0, unfold=True)
    lines = [(_FACETS[facet.field], facet.value, "") for facet in archive.facets(every, tuple(_FACETS), limit=_MOST)]
    lines += [("ids", hit.article.id, hit.article.title) for hit in archive.search(every).hits]
    text = "".join("\t".join(" ".join(part.split()) for part in line) + "\n" for line in lines)
    with suppress(OSError):
        write_atomically(archive.index / FILE, text, mode=0o644)


def archive_words(index: Path, kind: str) -> dict[str, str]:
    """The words of one kind and what each is; as far as there is a file and it can be read."""
    words: dict[str, str] = {}
    with suppress(OSError, ValueError), open(index / FILE, encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith(kind + "\t"):
                _, word, about = line.rstrip("\n").split("\t")
                words[word] = about
    return words


def search_words(folder: Path) -> dict[str, str]:
    """The ids of the last search and their titles."""
    search = last_search(folder)
    return dict(zip(search.ids, search.titles, strict=True)) if search else {}
