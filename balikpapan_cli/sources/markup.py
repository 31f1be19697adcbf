"""The signs of Markdown as spans to leave out. The rule it owns: a sign goes only where it does something; words stay.

What is left out holds no end of a line, so that the rest has the lines of the text, and can be put back into it.
The syntax is that of CommonMark 0.31, as far as news needs it: no emphasis over several lines, no indented code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from balikpapan_cli.model import Span

_WHOLE = re.compile(
    r"[ \t]*(?:([-*_=])(?:[ \t]*\1){1,200}"  # a rule, or what underlines a heading
    r"|(?:`{3,}|~{3,})[^`\n]{0,80}"
    r"|\[[^\[\]\n]{1,200}\]:[ \t]+\S.*"  # what a link by reference points to
    r"|\|.*\|)[ \t]*"
)
_BELOW_HEADER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,100}:?[ \t]*\|){1,60}(?:[ \t]*:?-{2,100}:?[ \t]*)?")
_OPENS = re.compile(r"(?:[ \t]{0,3}>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?")
_CLOSES = re.compile(r"(?:(?<=\S)[ \t]+#+|(?<=\S)\\)[ \t]*$")
_TARGET = r"(?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)|\[[^\[\]\n]{0,100}\])"
_IMAGE = rf"!\[[^\[\]\n]{{0,300}}\]{_TARGET}"
_INLINE = re.compile(
    rf"(?P<gone>\[{_IMAGE}\]{_TARGET}|{_IMAGE}|<!--[^\n]{{0,300}}?-->|\[\^[^\[\]\s]{{1,30}}\]:?"
    r"|<br ?/?>(?=\s|$)|</?(?!br\b)[A-Za-z][\w-]{0,20}(?:[\s/][^<>\n]{0,200})?>)"
    rf"|\[(?P<linked>[^\[\]\n]{{1,300}})\]{_TARGET}"
    r"|<(?P<address>https?://[^<>\s]{1,300})>"
    r"|https?://[^\s)\]]{1,300}"
    r"|`(?P<code>[^`\n]{1,200})`"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<run>\*{1,3}|_{1,3}|~~)"
)
_SIGNS = r"[*_]{0,3}"
_ANNOUNCED = re.compile(
    rf"(?:^|(?<=[.!?”\"*_)])[ ]?)(?P<gone>{_SIGNS}(?:baca|lihat|simak|tonton) (?:juga|pula){_SIGNS}\s?[:–-]{_SIGNS}\s?{_SIGNS}"
    rf"\[[^\[\]\n]{{8,300}}\]{_TARGET}{_SIGNS}\s?)(?=$|(?-i:[A-Z0-9“\"‘'(*_\[]))",
    re.IGNORECASE,
)
"""A link to another article, at the beginning of a line or behind a sentence: ``**Baca juga: [Judul](https://…)**``."""


def markup(text: str) -> tuple[Span, ...]:
    """The spans of ``text`` that are markup, in order, none touching another.

    >>> text = "## **Wali Kota** membuka [pasar](http://x.id/pasar)"
    >>> [text[start:end] for start, end in markup(text)]
    ['## **', '**', '[', '](http://x.id/pasar)']
    """
    found: list[Span] = []
    lines = text.split("\n")
    start, in_table = 0, False
    for n, line in enumerate(lines):
        end = start + len(line)
        header = n + 1 < len(lines) and "|" in line and _BELOW_HEADER.fullmatch(lines[n + 1]) is not None
        in_table = header or (in_table and "|" in line)
        if in_table or _WHOLE.fullmatch(line):
            found.append(Span(start, end))
        else:
            found += [Span(start + begin, start + stop) for begin, stop in _of_line(line)]
        start = end + 1
    return joined(found)


def without(text: str, gaps: Sequence[Span]) -> str:
    """``text`` without ``gaps``."""
    return "".join(text[begin:end] for begin, end in _between(gaps, len(text)))


def placed(spans: list[tuple[int, int]], gaps: Sequence[Span], size: int) -> list[tuple[int, int]]:
    """Spans of a text of which ``gaps`` were left out, as spans of the text of ``size`` itself.

    >>> placed([(0, 3), (4, 6)], [Span(1, 3), Span(5, 7)], 10)
    [(0, 1), (3, 5), (8, 10)]
    """
    found: list[tuple[int, int]] = []
    pieces = _between(gaps, size)
    begin, end = next(pieces, (0, 0))
    gone = begin  # how much was left out before the piece
    for first, last in spans:
        while end - gone <= first and (piece := next(pieces, None)):
            gone += piece[0] - end
            begin, end = piece
        while first < last:
            stop = min(last, end - gone)
            found.append((first + gone, stop + gone))
            first = stop
            if first < last:
                piece = next(pieces)
                gone += piece[0] - end
                begin, end = piece
    return found


def _between(gaps: Sequence[Span], size: int) -> Iterator[tuple[int, int]]:
    at = 0
    for begin, end in gaps:
        if at < begin:
            yield at, begin
        at = end
    if at < size:
        yield at, size


def _of_line(line: str) -> list[tuple[int, int]]:
    """The markup of a line that is not all markup."""
    opening = _OPENS.match(line)
    at = opening.end() if opening else 0
    found = [(0, at)] if line[:at].strip() else []
    open_runs: dict[str, int] = {}
    announced = [match.span("gone") for match in _ANNOUNCED.finditer(line, at)] if "](" in line else []
    found += announced
    passed = 0  # of these, which are in order as all are
    for match in _INLINE.finditer(line, at):
        begin, end = match.span()
        while passed < len(announced) and announced[passed][1] <= begin:
            passed += 1
        if passed < len(announced) and announced[passed][0] < end:
            continue
        kind = match.lastgroup
        if kind == "run":
            run = match[0]
            if not _stands_free(line, begin, end):
                continue
            before, after = line[begin - 1 : begin], line[end : end + 1]
            if run in open_runs and before.strip():
                opened = open_runs.pop(run)
                found += [(opened, opened + len(run)), (begin, end)]
            elif after.strip():
                open_runs[run] = begin
        elif kind == "gone":
            found.append((begin, end))
        elif kind == "escaped":
            found.append((begin, begin + 1))
        elif kind:
            inner = match.span(kind)
            found += [(begin, inner[0]), (inner[1], end)]
            if kind == "linked":
                found += [(inner[0] + a, inner[0] + b) for a, b in _of_line(line[slice(*inner)])]
    if (closing := _CLOSES.search(line, max(at, len(line) - 20))) and (closing[0].strip() == "\\" or "#" in line[:at]):
        found.append(closing.span())
    return sorted(found)


def _stands_free(line: str, begin: int, end: int) -> bool:
    """Whether a run of signs is of its own; underlines within a word (``nama_berkas``) are not."""
    sign, before, after = line[begin], line[begin - 1 : begin], line[end : end + 1]
    return sign not in (before, after) and not (sign == "_" and before.isalnum() and after.isalnum())


def joined(found: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, with those that touch made one."""
    whole: list[Span] = []
    for span in found:
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        elif span.start < span.end:
            whole.append(span)
    return tuple(whole)
