"""What passes between readers and their callers: jobs in, records between, events out. The rule it owns: reading never raises."""

from __future__ import annotations

from balikpapan_cli.model import Article, Failure, Note, Span
from balikpapan_cli.tuples import NamedTuple

MAX_FILE_SIZE = 256 << 20
"""Default bound, in bytes, of one document or one record after decompression."""


class ReadOptions(NamedTuple):
    """How to read. ``columns`` maps fields to columns (``(("title", "judul"), ...)``); ``format`` overrides suffix and
    content; ``max_file_size`` bounds a document, a record, and whatever decompresses suspiciously well."""

    columns: tuple[tuple[str, str], ...] = ()
    format: str = ""
    max_file_size: int = MAX_FILE_SIZE


class Job(NamedTuple):
    """One file to read: ``path`` to open, ``display`` to show and to keep in ``Article.path``. Can be pickled."""

    path: str
    display: str
    options: ReadOptions = ReadOptions()


class Record(NamedTuple):
    """One article as a format delivers it: decoded text, and what the format itself says about it, uncleaned.

    ``date`` is ISO or empty. ``digest`` identifies the bytes of the file, or of the row, that it came from. ``markup``
    are the spans of the text that are signs of the format, none of which reaches over the end of a line.
    """

    text: str
    digest: str
    title: str = ""
    date: str = ""
    outlet: str = ""
    place: str = ""
    author: str = ""
    url: str = ""
    markup: tuple[Span, ...] = ()


class Mapped(NamedTuple):
    """Which column of a table or of JSON was taken for which field, in the order of the fields; ``unused`` columns
    were left alone."""

    path: str
    columns: tuple[tuple[str, str], ...]
    unused: tuple[str, ...] = ()


class Finished(NamedTuple):
    """The last event of a file that could be read: what the next sync compares. The stamp is that from before reading,
    so that a file that changed meanwhile is read again."""

    path: str
    digest: str
    size: int
    mtime_ns: int


Event = Article | Failure | Mapped | Note | Finished
