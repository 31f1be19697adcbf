"""Offices written small: before a body (``jubir KPK``), before the name of who knows a field (``pakar hukum``). The rule it owns:
less may follow them than one with capitals.
"""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.sources.named.alone import word_behind
from balikpapan_cli.sources.named.runs import Words, word_before

_APPOSED = re.compile(r" ?[,.(]| (?:di|saat|ketika|kepada|dalam|usai|seusai|pada|melalui|lewat)\b")


def small_office(text: str, start: int, known: Words) -> int:
    """Where the office begins that stands in small letters right before a run; -1 if none does."""
    before, _, word = text[start - 14 if start > 14 else 0 : start - 1 if start else 0].rpartition(" ")
    if word in known.small:
        begin = start - 1 - len(word)
        if word == "bicara":
            return begin - 5 if before.endswith(("juru", "Juru")) else -1
        return with_former(text, begin, known)
    if not word.islower() or word in known.former:
        return -1
    words = text[max(0, start - 40) : start - 1].split()
    if known.expert.isdisjoint(words[-3:-1]):
        return -1
    *_, second, third, field = ("", *words)
    if third in known.expert:
        return with_former(text, start - len(f"{third} {field} "), known)
    if second in known.expert and third.islower():
        return with_former(text, start - len(f"{second} {third} {field} "), known)
    return -1


def field_of(text: str, start: int, known: Words) -> int:
    """Where the office begins of who knows a field and has a name right behind it: ``pakar hukum tata negara``; -1 if none does."""
    before = text[max(0, start - 60) : max(0, start - 1)]
    words = before.split()[-4:]
    if known.expert.isdisjoint(words):
        return -1
    last = before.rpartition(" ")[2]
    if not last.islower() or last in STOPWORDS:
        return -1
    field: list[str] = []
    begin = start
    for word in reversed(words):
        begin = text.rfind(word, 0, begin)
        if word in known.expert:
            return with_former(text, begin, known) if field and known.no_field.isdisjoint(field) else -1
        if not word.islower() or not word.isalpha() or word in STOPWORDS:
            return -1
        field.append(word)
    return -1


def with_former(text: str, begin: int, known: Words) -> int:
    """Where an office begins with the small words that make it a former one, or one that is wished for."""
    while (word := word_before(text, begin)) in known.former:
        begin -= len(word) + 1
    return begin


def may_follow(gap: re.Match[str], office: str, known: Words) -> bool:
    """Whether a name may follow an office written small: behind the acronym of a university its own name goes on."""
    return bool(gap["comma"]) or known.company.isdisjoint(office.split())


def is_apposed(text: str, end: int, known: Words) -> bool:
    """Whether what ends there stands between commas, or speaks."""
    return _APPOSED.match(text, end) is not None or word_behind(text, end) in known.says
