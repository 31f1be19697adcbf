"""Bounded access to the plain bytes of a source. The rule it owns: no more is read or unpacked than was allowed."""

from __future__ import annotations

import io
import os
from typing import Protocol, Self, cast

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.record import ReadOptions

_PACKED = (".gz", ".zst")
_HEAD = 4096
_CHUNK = 1 << 16
_RATIO = 100
"""Text never compresses to a hundredth; what does, and is bigger than the bound, is a decompression bomb."""


class Source:
    """What a format reads: plain bytes, whole or by lines, the name to show, the suffix that tells the format. It closes ``file``.

    ``packed`` says that the bytes were decompressed; ``digest`` is that of all plain bytes, once ``read_all`` was called.
    """

    __slots__ = ("_file", "_stream", "digest", "name", "options", "packed", "suffix")

    def __init__(self, file: io.BufferedReader, name: str, suffix: str, options: ReadOptions) -> None:
        self._file, self.name, self.suffix, self.options = file, name, suffix, options
        self._stream = _unpack(file, options.max_file_size)
        self.packed = self._stream is not file
        self.digest = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._stream.close()
        finally:
            self._file.close()

    def head(self, size: int = _HEAD) -> bytes:
        """The first bytes, about ``size`` of them, without taking them."""
        return self._stream.peek(size)[:size]

    def read(self, size: int) -> bytes:
        """The next ``size`` bytes; fewer only at the end."""
        return self._stream.read(size)

    def read_all(self) -> bytes:
        """All bytes; a SourceProblem if there are more than the options allow."""
        limit = self.options.max_file_size
        data = self._stream.read(_CHUNK)  # not all at once: a buffer as big as the bound would be set up each time
        if len(data) == _CHUNK:
            data += self._stream.read(limit + 1 - _CHUNK) if limit >= _CHUNK else b""
        if len(data) > limit:
            raise SourceProblem("sources.too_large", limit=mib(limit))
        self.digest = digest_of(data)
        return data

    def line(self) -> bytes:
        """The next line with its end, empty at the end; a SourceProblem if it is longer than the options allow."""
        limit = self.options.max_file_size
        line = self._stream.readline(limit + 1)
        if len(line) > limit:
            raise SourceProblem("sources.line_too_large", limit=mib(limit))
        return line


def open_source(path: str, name: str, options: ReadOptions) -> Source:
    """The file at ``path``, decompressed if its content is compressed, whatever its name says."""
    file = open(path, "rb")  # noqa: SIM115 - the source closes it
    try:
        return Source(file, name, plain_suffix(path), options)
    except BaseException:
        file.close()
        raise


def memory_source(data: bytes, name: str, options: ReadOptions) -> Source:
    """The same for bytes that are in memory already."""
    return Source(cast(io.BufferedReader, io.BufferedReader(io.BytesIO(data))), name, plain_suffix(name), options)


def _unpack(file: io.BufferedReader, limit: int) -> io.BufferedReader:
    magic = file.peek(4)[:4]
    if magic[:2] == b"\x1f\x8b":
        import gzip

        return io.BufferedReader(_Guard(gzip.GzipFile(fileobj=file), file, limit), 1 << 16)
    if magic == b"\x28\xb5\x2f\xfd":
        return io.BufferedReader(_Guard(_open_zst(file), file, limit), 1 << 16)
    return file


class _Reader(Protocol):
    def read(self, size: int, /) -> bytes: ...
    def close(self) -> None: ...


def _open_zst(file: io.BufferedReader) -> _Reader:
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

    def __init__(self, inner: _Reader, outer: io.BufferedReader, limit: int) -> None:
        self._inner, self._outer, self._limit, self._out = inner, outer, limit, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._inner.read(len(buffer))
        except (SourceProblem, OSError, EOFError, MemoryError):
            raise
        except Exception as error:  # zlib's and the two zstd libraries' own kinds of damage
            raise SourceProblem("sources.damaged", reason=str(error)) from None
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
    return f"{size / (1 << 20):.4g} MiB" if size >= 1 << 20 else f"{size / (1 << 10):.4g} KiB"


def plain_suffix(name: str) -> str:
    """The suffix that tells the format, in small letters: ``berita.jsonl.gz`` gives ``.jsonl``."""
    stem, suffix = os.path.splitext(name.lower())  # noqa: PTH122 - runs for every file of a folder
    return os.path.splitext(stem)[1] if suffix in _PACKED else suffix  # noqa: PTH122
