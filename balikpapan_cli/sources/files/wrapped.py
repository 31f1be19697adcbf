"""Lines that were broken to a width, as mail and documents break them, joined to paragraphs again. The rule it owns: lines are
joined only where the next word would not have fitted, and only in a text of which that is the manner.
"""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 120
"""Characters of the longest line of a text that was broken to a width."""
_FEWEST = 4
"""Lines that were broken, below which nothing can be told."""
_FULL = 0.85
"""A line is full if with the next word it would be longer than this share of the longest: letters are not of one width."""
_OFTEN, _SELDOM = 0.5, 0.2
_STOPS = '.!?”"'
_OUTLIERS = 50
"""Of so many lines one may be longer than the width: an address, a line of a table."""
_ITEM = re.compile(r"[-*•·–+>#|]|\(?\d{1,3}[.)]\s|[a-z][.)]\s|https?://")
_BROKEN_WORD = re.compile(r"([^\W\d_]{2,})[-\u00ad]$")
_INDENT = re.compile(r"[ \t]+")


def unwrapped(text: str) -> str:
    """The text with its paragraphs in one line each, if it was broken to a width; else the text itself."""
    if len(text) < _NARROWEST * _FEWEST or text.count("\n") * _WIDEST < len(text) - _WIDEST:
        return text
    lines = text.split("\n")
    if len(lines) < _OUTLIERS and len(max(lines, key=len).rstrip()) > _WIDEST:
        return text
    lines = [*map(str.rstrip, lines)]
    lengths = sorted(map(len, filter(None, lines)))
    width = lengths[-1 - len(lengths) // _OUTLIERS] if lengths else 0
    if not _NARROWEST <= width <= _WIDEST:
        return text
    pairs = list(pairwise((*lines, "")))
    full = [_is_full(*pair, width) for pair in pairs]
    first = next(n for n, line in enumerate(lines) if line)
    full[first] &= _is_full(*pairs[first], width, surely=True)  # it may be a headline
    if not _is_manner(lines, full):
        return text
    parts: list[str] = []
    for n, line in enumerate(lines):
        joined = n > 0 and full[n - 1]
        if joined:
            line = line.strip()
            broken = _BROKEN_WORD.search(parts[-1])
            if broken and line[:1].islower():
                if not line.startswith(broken[1].lower()):  # anak-anak keeps its hyphen
                    parts[-1] = parts[-1][:-1]
            else:
                parts.append(" ")
        elif n:
            parts.append("\n")
        parts.append(line)
    return "".join(parts)


def _is_full(line: str, below: str, width: int, *, surely: bool = False) -> bool:
    """Whether a line was broken because the first word of the one below did not fit."""
    word = below.split(maxsplit=1)[:1]
    if not line or not word or _ITEM.match(below.lstrip()):
        return False
    if len(_indent(below)) > len(_indent(line)) + 1:  # a paragraph that is indented
        return False
    least = len(line) + 1 + len(word[0])
    surely = (surely or line[-1] in _STOPS) and not word[0][0].islower()
    return least > (width if surely else _FULL * width)


def _indent(line: str) -> str:
    match = _INDENT.match(line)
    return match[0] if match else ""


def _is_manner(lines: list[str], full: list[bool]) -> bool:
    """Whether the lines that have one below are full, or else end a sentence, and often are full within a sentence."""
    pairs = [n for n in range(len(lines) - 1) if lines[n] and lines[n + 1]]
    broken = [n for n in pairs if full[n]]
    others = sum(not full[n] and lines[n][-1] not in _STOPS for n in pairs)
    if len(broken) < _FEWEST or others > _SELDOM * len(pairs):
        return False
    within = sum(lines[n + 1].lstrip()[:1].islower() and lines[n][-1] not in _STOPS for n in broken)
    return within >= _OFTEN * len(broken)
