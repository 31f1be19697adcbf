"""From a job to its events: open, recognize, read, clean. The rule it owns: every exception that content causes ends here."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator

from balikpapan_cli.errors import Problem
from balikpapan_cli.model import Article, Failure, Note
from balikpapan_cli.sources.clean import clean
from balikpapan_cli.sources.files.stream import Source, memory_source, open_source
from balikpapan_cli.sources.identity import file_digest
from balikpapan_cli.sources.reasons import reason
from balikpapan_cli.sources.record import Event, Finished, Job, ReadOptions, Record
from balikpapan_cli.sources.registry import format_of

DAMAGE = (ValueError, EOFError, RecursionError, MemoryError, OverflowError, LookupError, zlib.error)
"""What damaged content makes the standard library's readers raise."""


Prepare = Callable[[Record, str], "Article | None"]
"""``clean`` or ``draft``: what is made of a record and the name of where it came from."""


def read_file(job: Job, prepare: Prepare = clean) -> Iterator[Event]:
    """The events of a file."""
    try:
        before = os.stat(job.path)  # noqa: PTH116 - no Path for each of many files
        with open_source(job.path, job.display, job.options) as source:
            yield from _events(source, prepare)
        after = os.stat(job.path)  # noqa: PTH116
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            yield Note("sources.changing", (("path", job.display),))
        digest = source.digest if source.digest and not source.packed else file_digest(job.path)
        yield Finished(job.path, digest, before.st_size, before.st_mtime_ns)
    except (Problem, OSError, *DAMAGE) as error:
        yield Failure(job.display, reason(error))


def read_memory(data: bytes, name: str, options: ReadOptions) -> Iterator[Event]:
    """The events of bytes in memory."""
    try:
        with memory_source(data, name, options) as source:
            yield from _events(source, clean)
    except (Problem, OSError, *DAMAGE) as error:
        yield Failure(name, reason(error))


def _events(source: Source, prepare: Prepare) -> Iterator[Event]:
    for event in format_of(source).read(source):
        if not isinstance(event, Record):
            yield event
        elif article := prepare(event, source.name):
            yield article
