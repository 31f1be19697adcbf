"""Files to bounded streams of plain bytes. The rule it owns: no more is unpacked than was allowed."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Protocol

from balikpapan_cli.errors import SourceProblem

PACKED = (".gz", ".zst")
"""Suffixes of compression; the suffix before them tells the format."""

_RATIO = 100
"""Text never compresses to a hundredth; what does, and is bigger than the bound, is a decompression bomb."""

_MAGIC = {b"\x1f\x8b": ".gz", b"\x28\xb5\x2f\xfd": ".zst"}


@contextmanager
def open_stream(path: str, limit: int) -> Iterator[io.BufferedReader]:
    """The bytes of ``path``, decompressed if it is compressed (by content, whatever its name says), bounded."""
    with open(path, "rb") as file, _unpack(file, limit) as stream:
        yield stream


@contextmanager
def stream_of(data: bytes, limit: int) -> Iterator[io.BufferedReader]:
    """The same for bytes that are in memory already."""
    with _unpack(io.BufferedReader(io.BytesIO(data)), limit) as stream:
        yield stream


def read_all(stream: IO[bytes], limit: int) -> bytes:
    """The rest of the stream, at most ``limit`` bytes; more is a SourceProblem."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise SourceProblem("sources.too_large", limit=mib(limit))
    return data


def read_lines(stream: IO[bytes], limit: int) -> Iterator[bytes]:
    """The lines of the stream, none longer than ``limit`` bytes."""
    while line := stream.readline(limit + 1):
        if len(line) > limit:
            raise SourceProblem("sources.line_too_large", limit=mib(limit))
        yield line


def _unpack(file: io.BufferedReader, limit: int) -> io.BufferedReader:
    kind = _MAGIC.get(file.peek(2)[:2]) or _MAGIC.get(file.peek(4)[:4])
    if kind == ".gz":
        import gzip

        return io.BufferedReader(_Guard(gzip.GzipFile(fileobj=file), file, limit), 1 << 16)
    if kind == ".zst":
        return io.BufferedReader(_Guard(_open_zst(file), file, limit), 1 << 16)
    return file


class _Reader(Protocol):
    def read(self, size: int, /) -> bytes: ...
    def close(self) -> None: ...


def _open_zst(file: IO[bytes]) -> _Reader:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]  # Python 3.14

        return zstd.ZstdFile(file)  # type: ignore[no-any-return,unused-ignore]
    except ImportError:
        pass
    try:
        import zstandard  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        raise SourceProblem("sources.no_zstd") from None
    return zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)  # type: ignore[no-any-return,unused-ignore]


class _Guard(io.RawIOBase):
    """Counts what comes out of ``inner`` against what went in from ``outer``, and stops a bomb."""

    def __init__(self, inner: _Reader, outer: IO[bytes], limit: int) -> None:
        self._inner, self._outer, self._limit, self._out = inner, outer, limit, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._out += len(data)
        if self._out > self._limit and self._out > _RATIO * self._outer.tell():
            raise SourceProblem("sources.bomb", limit=mib(self._limit))
        return len(data)

    def close(self) -> None:
        self._inner.close()
        super().close()


def mib(size: int) -> str:
    """A bound as messages give it."""
    return f"{size / (1 << 20):.4g} MiB"


def plain_suffix(name: str) -> str:
    """The suffix that tells the format, in small letters: ``berita.jsonl.gz`` gives ``.jsonl``."""
    stem, suffix = os.path.splitext(name.lower())  # noqa: PTH122 - runs for every file of a folder
    return os.path.splitext(stem)[1] if suffix in PACKED else suffix  # noqa: PTH122
