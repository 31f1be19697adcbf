"""What newsrooms print around a report, taken out. The rule it owns: data/boilerplate.tsv decides, and real sentences stay."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from balikpapan_cli.sources.newsroom.caption import opens_as_caption
from balikpapan_cli.sources.newsroom.contacts import drop_senders
from balikpapan_cli.sources.newsroom.ending import drop_marked, drop_teasers, trim_tail
from balikpapan_cli.sources.newsroom.rules import (
    HEADLINE,
    LONGEST,
    closing,
    is_captioned,
    is_title,
    judged,
    may_be_under_one,
    rules,
    verdict,
)
from balikpapan_cli.tuples import NamedTuple

_HELD = frozenset(["list", "reply", "near", "page", "last", "contact"])
"""The line alone does not tell whether it goes: it is kept until the whole text is seen."""
_STOPS = '.,;:”"'
"""No link ends with them: most lines need not be looked at."""
_OPENS = ("baca ", "lihat", "simak")
"""What a link in brackets begins with."""
_FIRST = " BLSbls"
"""What that may begin with."""
_ITEMS = ("- ", "• ", "* ")
_REACH = 24
"""So many lines below an announcement are looked at, blank ones among them."""


class Trimmed(NamedTuple):
    """What stays of a text, as ascending spans of single lines, and the author if a credit at the end names one."""

    kept: list[tuple[int, int]]
    author: str = ""


def trim(text: str, start: int = 0) -> Trimmed:
    """The lines of ``text`` from ``start`` without boilerplate and blank lines, white space around them out."""
    kept: list[tuple[int, int]] = []
    marks: list[tuple[int, str]] = []
    announced = 0
    pictured = "Foto" in text
    for begin, body, kind in judged(text, start):
        size = len(body)
        if announced:
            kind = verdict(body, True) if size <= LONGEST else ""
        if not kind:
            last = body[-1]
            if last not in _STOPS and (match := closing(body)):
                size = match.start()
            if (last in ")]" or body[:3].isupper() or (pictured and "Foto" in body)) and (
                is_captioned(body) or opens_as_caption(body)
            ):
                marks.append((len(kept), "caption"))
            kept.append((begin, begin + size))
            announced = 0
        elif kind == "line":
            announced -= announced > 0
        else:
            marks.append((len(kept), kind))
            announced = _headlines(text, begin + size, kind)
            if kind in _HELD:
                kept.append((begin, begin + size))
    if marks:
        drop_marked(text, kept, marks, start)
    drop_teasers(text, kept)
    if kept and text[kept[-1][1] - 1] not in '.!?”"':
        drop_senders(text, kept)
    return Trimmed(kept, trim_tail(text, kept))


def without_links(text: str, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans ``kept`` of ``text``, parted where a link stands between two sentences of one line."""
    places = _places(text)
    if not places:
        return kept
    within = rules().within
    found: list[tuple[int, int]] = []
    for begin, end in kept:
        while places and places[-1] < begin:
            places.pop()
        if places and places[-1] < end:
            for match in within.finditer(text, begin, end):
                found.append((begin, match.start(1)))
                begin = match.end(1)
        found.append((begin, end))
    return found


def _places(text: str) -> list[int]:
    """Where links may begin that stand within a line, the last first: single characters are found at once, an expression is not."""
    found: list[int] = []
    for sign in ("(", "[", "SCROLL TO"):
        at = text.find(sign)
        while at >= 0:
            if len(sign) > 1:
                if text[at - 1 : at] == " ":
                    found.append(at)
            elif text[at + 1 : at + 2] in _FIRST and text[at + 1 : at + 7].lstrip(" ")[:5].lower() in _OPENS:
                found.append(at)
            at = text.find(sign, at + 1)
    return sorted(found, reverse=True)


def is_boilerplate(line: str) -> bool:
    """Whether a rule takes out the whole of a line, which has no white space around it."""
    return may_be_under_one(line) and bool(verdict(line, False))


def _headlines(text: str, at: int, kind: str) -> int:
    """How many headlines may stand below a line of that kind, which ends at ``at``.

    Below an announcement one, or two or three that stand together over a blank line, and after the first all that are set as
    headlines, or as a list if it is: on the next lines, or over blank lines too if it announces several.
    """
    if kind not in ("above", "several"):
        return 0
    lines = [*islice(_lines_below(text, at), _REACH)]
    block = [*takewhile(bool, lines)]
    below = [line for line in lines if line] if kind == "several" else block
    together = len(block) if len(block) < 4 and all(map(HEADLINE.fullmatch, block)) else 1
    listed = len([*takewhile(lambda line: line.startswith(_ITEMS), block)])
    return max(1, together, listed, 1 + len([*takewhile(is_title, below[1:])]))


def _lines_below(text: str, at: int) -> Iterator[str]:
    """The lines below the one that ends at ``at``, without white space around them."""
    begin = text.find("\n", at) + 1
    while begin:
        end = text.find("\n", begin)
        yield text[begin : end if end >= 0 else len(text)].strip()
        begin = end + 1
