"""Lines of text from streams of any encoding, and how many broken ones are worth naming. The rule it owns: one line in memory."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure
from balikpapan_cli.sources.files.decode import sniff_encoding, tidy, wide
from balikpapan_cli.sources.files.stream import Source

_NAMED = 5
_SNIFFED = 1 << 16


def text_lines(source: Source) -> Iterator[str]:
    """The lines of the source, decoded, each with its line end. Binary content is a SourceProblem."""
    head = source.head(_SNIFFED)
    encoding = _encoding(head)
    if encoding.startswith(("utf-16", "utf-32")):
        yield from io.StringIO(tidy(source.read_all().decode(encoding, "replace")))
        return
    if head.count(b"\0") > 8:
        raise SourceProblem("sources.binary")
    first = True
    while raw := source.line():
        if first:
            raw, first = raw.removeprefix(codecs.BOM_UTF8), False
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            line = raw.decode(encoding if encoding != "utf-8" else sniff_encoding(raw), "replace")
        yield tidy(line)


def _encoding(head: bytes) -> str:
    if encoding := wide(head):
        return encoding
    try:
        head.decode()
    except UnicodeDecodeError as error:
        if error.start < len(head) - 4:  # else the sample ends within a character
            return sniff_encoding(head)
    return "utf-8"


class FailureBudget:
    """Names the first broken lines of a file and counts the rest, so that a wrong file does not fill the screen."""

    def __init__(self, name: str) -> None:
        self._name, self._count, self._last = name, 0, 0

    def spend(self, number: int, error: Exception) -> Iterator[Failure]:
        """One broken line."""
        self._count, self._last = self._count + 1, number
        if self._count <= _NAMED:
            reason = str(error).partition("\n")[0][:120]
            yield Failure(f"{self._name}:{number}", str(SourceProblem("sources.bad_line", reason=reason)))

    def rest(self) -> Iterator[Failure]:
        """What was not named."""
        if self._count > _NAMED:
            more = SourceProblem("sources.more_lines", count=self._count - _NAMED, last=self._last)
            yield Failure(self._name, str(more))
