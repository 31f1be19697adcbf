"""Words of an archive for completion: a small file beside the index, written by ``index``, read without an engine."""

from __future__ import annotations

import os

from balikpapan_cli import messages
from balikpapan_cli.kept import last_search, replace_file
from balikpapan_cli.model import Failure, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.archive import Archive
    from balikpapan_cli.model import SyncReport

FILE = "words.tsv"
_FACETS = {"outlet": "outlets", "place": "places", "person": "persons", "org": "orgs"}
_MOST = 300


def keep_words(archive: Archive) -> None:
    """Write the commonest outlets, places, persons and organisations, and the newest ids with their titles."""
    every = Request("*", sort="date-", limit=_MOST, snippets=0, unfold=True)
    lines = [(_FACETS[facet.field], facet.value, "") for facet in archive.facets(every, tuple(_FACETS), limit=_MOST)]
    lines += [("ids", hit.article.id, hit.article.title) for hit in archive.search(every).hits]
    text = "".join("\t".join(" ".join(part.split()) for part in line) + "\n" for line in lines).encode(errors="replace")
    try:
        for left in archive.index.glob(f".{FILE}.*"):  # by a run that was killed
            left.unlink(missing_ok=True)
        replace_file(str(archive.index / FILE), text + _end(text).encode(), mode=0o644)
    except OSError:
        return


def words_are_fresh(index: str, report: SyncReport) -> bool:
    """Whether the words are whole and not worth writing again: less than one article in a hundred is another, and
    they were written less than an hour before the index."""
    if 100 * (report.added + report.changed + report.removed) >= report.total:
        return False
    try:
        _read(index)
        written = os.stat(os.path.join(index, FILE)).st_mtime
        tocs = (entry for entry in os.scandir(index) if entry.name.startswith("_MAIN_") and entry.name.endswith(".toc"))
        return max(toc.stat().st_mtime for toc in tocs) - written < 3600
    except (OSError, ValueError):
        return False


def archive_words(index: str, kind: str) -> dict[str, str]:
    """The words of one kind and what each is; none when there is no file, or not as it was written."""
    words: dict[str, str] = {}
    try:
        for line in _read(index).splitlines():
            if line.startswith(kind + "\t"):
                _, word, about = line.split("\t")
                words[word] = about
    except (OSError, ValueError):
        return words
    return words


def damaged_words(index: str) -> tuple[Failure, ...]:
    """The file, if it is there and not as it was written."""
    try:
        _read(index)
    except OSError:
        return ()
    except ValueError:
        return (Failure(FILE, messages.text("store.altered")),)
    return ()


def _read(index: str) -> str:
    """The lines of the file; ValueError when their checksum, the last line, is another."""
    with open(os.path.join(index, FILE), "rb") as file:
        data = file.read()
    body, _, _ = data.rpartition(b"end\t")
    if data != body + _end(body).encode():
        raise ValueError(FILE)
    return body.decode()


def _end(body: bytes) -> str:
    from zlib import crc32

    return f"end\t{crc32(body):08x}\n"


def search_words(folder: str, index: str) -> dict[str, str]:
    """The ids of the last search and their titles, when it was a search of this index."""
    search = last_search(folder)
    return dict(zip(search.ids, search.titles, strict=True)) if search and search.is_of(index) else {}
