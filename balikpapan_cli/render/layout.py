"""Where text is cut and what is marked in it, counted in characters: pure functions that need no terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Marks = list[tuple[int, int]]


def window(text: str, marks: Sequence[tuple[int, int]], length: int) -> tuple[str, Marks]:
    """About ``length`` characters of ``text`` with its first marks in view, cut between words, cuts shown as ``…``.

    >>> window("Pasokan cabai dari Palu tiba di Balikpapan", [(32, 42)], 24)
    ('… dari Palu tiba di Balikpapan', [(20, 30)])
    >>> window("Pasokan cabai dari Palu tiba", [(0, 7)], 16)
    ('Pasokan cabai …', [(0, 7)])
    """
    if len(text) <= length:
        return text, list(marks)
    first = min((start for start, _ in marks), default=0)
    start = 0
    if first > length * 2 // 3:
        wanted = min(first - length // 3, len(text) - length)
        start = text.find(" ", wanted) + 1 if " " in text[wanted:first] else wanted
    stop = len(text)
    if stop - start > length:
        stop = start + length
        space = text.rfind(" ", start + length // 2, stop)
        stop = space if space > 0 else stop
    head, tail = ("… " if start else ""), (" …" if stop < len(text) else "")
    shift = len(head) - start
    kept = [(max(a, start) + shift, min(b, stop) + shift) for a, b in marks if a < stop and b > start]
    return head + text[start:stop] + tail, kept


def occurrences(text: str, words: Iterable[str]) -> Marks:
    """Where any of ``words`` stands in ``text`` as whole words, in any capitals.

    >>> occurrences("Wali Kota meninjau kota.", ["kota"])
    [(5, 9), (19, 23)]
    """
    choices = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    if not choices:
        return []
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, choices)) + r")(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
