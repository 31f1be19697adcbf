"""What is left of HTML in a text, as spans to leave out. The rule it owns: data/leftovers.tsv decides, and no word is run together
with another.

A line that is a script, or what a picture is called with the rest of its tag, goes as a whole; within a line a tag alone.
"""

from __future__ import annotations

import re
from functools import cache

from balikpapan_cli.model import Span
from balikpapan_cli.sources.data import lines

_LONGEST = 4000


def leftovers(text: str) -> tuple[Span, ...]:
    """The spans of ``text`` that are left of HTML, in order, none reaching over the end of a line; none of most texts.

    >>> text = 'Pasar ramai" src="https://a.id/b.jpg" />\\nWarga senang.<img src="c.jpg" />Pasar dibuka.'
    >>> [text[start:end] for start, end in leftovers(text)]
    ['Pasar ramai" src="https://a.id/b.jpg" />', '<img', 'src="c.jpg" />']
    """
    known = [sign for sign in _signs() if sign in text]
    if not known:
        return ()
    found: list[Span] = []
    for start in sorted({text.rfind("\n", 0, at) + 1 for sign in known for at in _places(text, sign)}):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > _LONGEST:
            continue
        line = text[start:end]
        body = line.strip()
        if any(rule.fullmatch(body) for sign in known if sign in line for rule in _rules("line", sign)):
            found.append(Span(start, end))
            continue
        tags = sorted(
            match.span()
            for sign in known
            if sign in line
            for rule in _rules("tag", sign)
            for match in rule.finditer(line)
        )
        at = 0
        for begin, stop in tags:
            if begin >= at:
                found += [Span(start + a, start + b) for a, b in _apart(line, begin, stop)]
                at = stop
    return tuple(found)


def _apart(line: str, begin: int, end: int) -> list[tuple[int, int]]:
    """What goes of a tag: one blank is left of it where it alone stood between two words, and no second one."""
    if line[:begin].endswith(" ") or not begin:
        return [(begin, end + (line[end : end + 1] == " "))]
    if end == len(line) or line[end] == " ":
        return [(begin, end)]
    blank = line.find(" ", begin, end)
    return (
        [(begin, end)] if blank < 0 else [piece for piece in ((begin, blank), (blank + 1, end)) if piece[0] < piece[1]]
    )


def _places(text: str, sign: str) -> list[int]:
    found: list[int] = []
    at = text.find(sign)
    while at >= 0:
        found.append(at)
        end = text.find("\n", at)
        at = text.find(sign, end) if end >= 0 else -1
    return found


@cache
def _table() -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in lines("leftovers.tsv"):
        where, sign, pattern = row.split("\t")
        found.setdefault((where, sign), []).append(pattern)
    return found


@cache
def _rules(where: str, sign: str) -> list[re.Pattern[str]]:
    """The rules for a sign, compiled when it is first seen."""
    return [re.compile(pattern, re.IGNORECASE) for pattern in _table().get((where, sign), [])]


@cache
def _signs() -> tuple[str, ...]:
    return tuple(dict.fromkeys(sign for _, sign in _table()))
