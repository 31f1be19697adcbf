"""Sources: bytes to articles. The rule it owns: one bad file is an event, never an exception.

>>> from balikpapan_cli.sources import read_bytes
>>> [article] = read_bytes(b"BALIKPAPAN, Fokusborneo.com - Pemkot menerima tamu, Jumat (23/1/2026).", "-")
>>> article.outlet, article.place, article.date
('Fokusborneo.com', 'Balikpapan', '2026-01-23')
"""

from __future__ import annotations

from collections.abc import Iterator

from balikpapan_cli.sources.record import Event, Finished, Job, Mapped, ReadOptions, Record

__all__ = ["Event", "Finished", "Job", "Mapped", "ReadOptions", "Record", "read", "read_bytes", "read_drafts"]


def read(job: Job) -> Iterator[Event]:
    """The articles of a file, with failures, notes and mappings as they come; ``Finished`` last, unless it failed."""
    from balikpapan_cli.sources.reading import read_file

    return read_file(job)


def read_drafts(job: Job) -> Iterator[Event]:
    """The same with articles that have their ids, but neither names nor sketches: ``sources.clean.described`` finds them."""
    from balikpapan_cli.sources.clean import draft
    from balikpapan_cli.sources.reading import read_file

    return read_file(job, draft)


def read_bytes(data: bytes, name: str = "-", options: ReadOptions | None = None) -> Iterator[Event]:
    """The same for bytes in memory (standard input): the format is told in the options, by ``name``, or by content."""
    from balikpapan_cli.sources.reading import read_memory

    return read_memory(data, name, options or ReadOptions())
