"""Bylines, editors, times: lines about the article. The rule it owns: a line counts only if all of it is accounted for."""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.sources.gazetteer import is_outlet
from balikpapan_cli.tuples import NamedTuple

_LONGEST = 120
_CREDIT = re.compile(
    r"(?P<role>reporter|penulis|wartawan|pewarta|jurnalis|kontributor|oleh|by|editor|redaktur|penyunting|fotografer|foto|uploader|sumber)\s*[:/]\s*",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:oleh|by)\s+(?=[A-Z])|laporan (?:wartawan|reporter|kontributor|jurnalis)\s+", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]*|(?:bin|binti|al|dan|van|von)\b)(?:[ ,]+(?:[A-Z][\w.'’-]*|(?:bin|binti|al|dan|van|von)\b))*"
)
_WRITERS = frozenset(["reporter", "penulis", "wartawan", "pewarta", "jurnalis", "kontributor", "oleh", "by"])
_CLOCK = re.compile(
    r"(?:(?:pukul|jam)\s*)?\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b\s*(?:wib|wita|wit|am|pm)?\b|\b(?:wib|wita|wit)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:redaksi|admin(?:istrator)?|tim redaksi|diterbitkan|dipublikasikan|terbit|tayang|published|posted(?: on)?"
    r"|last updated?|updated?|diperbarui|diperbaharui|pembaruan|tanggal|pada|on)\b\s*:?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s|,;•·()\-–—/:]+")
_UPDATED = re.compile(r"\W*(?:diperbarui|diperbaharui|update|updated|last updated?|pembaruan)\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})\b")


def day_first(line: str) -> str:
    """A line with dates as pages of one make write them, the month first, in the usual order.

    >>> day_first("by Redaksi, Mei 14, 2025")
    'by Redaksi, 14 Mei 2025'
    """
    return _MONTH_FIRST.sub(r"\2 \1 \3", line)


class Credit(NamedTuple):
    """A line about the article rather than of it. ``updated``: its date is when the article was last changed."""

    author: str = ""
    date: str = ""
    outlet: str = ""
    updated: bool = False


def read_credit(line: str) -> Credit | None:
    """Read a byline, a line with the date, or both; None if anything in the line is not accounted for."""
    if len(line) > _LONGEST:
        return None
    line = day_first(line)
    date = ""
    rest = line
    if any(map(str.isdigit, line)):
        for mention in reversed(find_dates(line)):
            if mention.year:
                date = f"{mention.year:04}-{mention.month:02}-{mention.day:02}"
            rest = rest[: mention.start] + "|" + rest[mention.end :]
        rest = _CLOCK.sub("|", rest)
    author, known = "", bool(date)
    matches = list(_CREDIT.finditer(rest)) if ":" in rest or "/" in rest else []
    if matches and not _BETWEEN.sub("", rest[: matches[0].start()]):
        for match, following in zip(matches, [*matches[1:], None], strict=True):
            value = rest[match.end() : following.start() if following else len(rest)].strip(" |,-–—•·/")
            if value and not _NAME.fullmatch(value):
                return None
            if match["role"].lower() in _WRITERS and not _LABEL.fullmatch(value):
                author = author or value
        return Credit(author, date)
    if by := _BY.match(rest):
        value = rest[by.end() :].strip(" |,-–—")
        name = value.rpartition(",")[2].strip() if by[0].lower().startswith("laporan") else value
        if _LABEL.fullmatch(name):
            return Credit("", date)
        return Credit(name, date) if _NAME.fullmatch(name) and len(name.split()) <= 6 else None
    if not known:
        return None
    outlet = ""
    for part in _BETWEEN.split(_LABEL.sub("|", rest)):
        if not part:
            continue
        if not is_outlet(part) or outlet:
            return None
        outlet = part
    return Credit("", date, outlet, _UPDATED.match(line) is not None)
