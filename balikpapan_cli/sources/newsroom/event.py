"""The day that a report is about. The rule it owns: a missing year is filled from other dates of the article, or not at all.

Newsrooms write the day of the event, or of the interview, with its weekday: ``Senin (23/10/2023)``. Measured on articles
of 2025 whose day of publication is known, the first such date is that day in 92 % of the articles that name it, and
the latest within a week of it, unless the words around it say that it lies ahead, in 98 %.
"""

from __future__ import annotations

import re
from collections import Counter

from balikpapan_cli.indonesian.calendar import day_number, iso
from balikpapan_cli.indonesian.dates import DateMention, find_dates
from balikpapan_cli.tuples import NamedTuple

_YEARS = range(1980, 2100)
_WEEK = 7
_HALF_YEAR = 183
_LEAD = 250
_FEW_YEARS = 5
_WRONG = 2
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d)")
_AHEAD_BEFORE = re.compile(
    r"\b(?:akan|besok|esok|mendatang|nanti|nantinya|rencananya|dijadwalkan|direncanakan|diundur|ditunda)\b[^.!?\n]*$"
    r"|\b(?:hingga|sampai|mulai|terhitung|sejak|s\.?d)(?: dengan)?(?: pada)?(?: hari)?(?: tanggal)?\s*$",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(r"\W{0,3}(?:besok|esok|mendatang|nanti|depan)\b", re.IGNORECASE)
_LONG_AGO_BEFORE = re.compile(
    r"\b(?:lahir|kelahiran|berdiri|didirikan|sejak)(?: pada)?(?: tanggal)?\s*$", re.IGNORECASE
)
_LONG_AGO_AFTER = re.compile(r"\W{0,3}(?:yang )?(?:silam|lalu)\b", re.IGNORECASE)
_REACH = 60


class _Day(NamedTuple):
    """A dated mention: days since 1970, ISO date, and whether the text says that it lies ahead."""

    number: int
    date: str
    ahead: bool


def event_date(text: str, start: int = 0, hint: str = "") -> str:
    """The ISO date of the event that the text from ``start`` reports, or empty.

    ``hint`` is an ISO date known from elsewhere (a file's name, an address); it only gives years to dates without one.

    >>> event_date("Rapat digelar Senin (23/10/2023). Melansir situs kota, Selasa (15/1/2019).")
    '2023-10-23'
    >>> event_date("ujar Tommy, Kamis (27/2).") , event_date("ujar Tommy, Kamis (27/2).", hint="2025-03-01")
    ('', '2025-02-27')
    """
    mentions = [mention for mention in find_dates(text) if mention.start >= start]
    if not mentions:
        return ""
    named, doubtful, others = _sorted_out(text, start, mentions, hint)
    if named:
        return _latest_near_first(named)
    return (doubtful or others or [""])[0]


def _sorted_out(
    text: str, start: int, mentions: list[DateMention], hint: str
) -> tuple[list[_Day], list[str], list[str]]:
    """Dates with their right weekday; with a wrong one; and without, where they stand in brackets or in the lead."""
    reference = _reference(text, mentions, hint)
    named: list[_Day] = []
    doubtful: list[str] = []
    others: list[str] = []
    for mention in mentions:
        if mention.weekday < 0:
            bracketed = text[mention.end - 1] == ")"
            if mention.year in _YEARS and (bracketed or mention.end <= start + _LEAD) and _may_be_now(text, mention):
                others.append(iso(mention.year, mention.month, mention.day))
            continue
        date = iso(mention.year, mention.month, mention.day) if mention.year else _fill_year(mention, reference)
        if not date or int(date[:4]) not in _YEARS:
            continue
        if _is_on(date, mention.weekday):
            named.append(_Day(day_number(date), date, _is_ahead(text, mention)))
        else:
            doubtful.append(_in_its_year(text, mention) or date)
    return named, doubtful, others


def _latest_near_first(days: list[_Day]) -> str:
    """The first date, or a later one of the same week: a report is written after what it tells of. What lies half a year and
    more before another date is what led up to it."""
    past = [day for day in days if not day.ahead] or days[:1]
    best = past[0]
    while later := [day for day in past if day.number - best.number > _HALF_YEAR]:
        best = later[0]
    for day in past[1:]:
        if 0 < day.number - best.number <= _WEEK:
            best = day
    return best.date


def _reference(text: str, mentions: list[DateMention], hint: str) -> str:
    """A date near which a date without a year will lie: the hint, else the first full date with its right weekday, else the
    first without one, else the first with a wrong one; all of a plausible year that is not history."""
    if hint:
        return hint
    full = [mention for mention in mentions if mention.year in _YEARS]
    if not full:
        return ""
    surest = min(full, key=_doubt)
    written = iso(surest.year, surest.month, surest.day)
    return _in_its_year(text, surest) or written if _doubt(surest) == _WRONG else written


def _doubt(mention: DateMention) -> int:
    """How doubtful a full date is: 0 with its right weekday, 1 without one, ``_WRONG`` with a wrong one."""
    if mention.weekday < 0:
        return 1
    return 0 if _is_on(iso(mention.year, mention.month, mention.day), mention.weekday) else _WRONG


def _is_on(date: str, weekday: int) -> bool:
    """Whether a day is that day of the week, 0 for Monday."""
    return bool(date) and (day_number(date) + 3) % 7 == weekday


def _fill_year(mention: DateMention, reference: str) -> str:
    """The date with the year that puts it nearest to the reference and on its weekday; empty if none within half a year."""
    if not reference:
        return ""
    near = day_number(reference)
    year = int(reference[:4])
    dates = filter(None, (iso(year + step, mention.month, mention.day) for step in (0, -1, 1)))
    for date in dates:
        if abs(day_number(date) - near) <= _HALF_YEAR and _is_on(date, mention.weekday):
            return date
    return ""


def _in_its_year(text: str, mention: DateMention) -> str:
    """The date in the one year near the written one that gives it its weekday, if the text names that year more than once and
    the written one nowhere else: a slip of the hand, as in ``Rabu (8/10/2028)``. Of 488 articles two have one."""
    named = Counter(_YEAR.findall(text))
    if not mention.year or named[str(mention.year)] > 1:
        return ""
    near = range(mention.year - _FEW_YEARS, mention.year + _FEW_YEARS + 1)
    dates = filter(None, (iso(year, mention.month, mention.day) for year in near if named[str(year)] > 1))
    right = [date for date in dates if _is_on(date, mention.weekday)]
    return right[0] if len(right) == 1 else ""


def _may_be_now(text: str, mention: DateMention) -> bool:
    """Whether nothing around a date without a weekday says that it lies ahead, or back (``25 Juni 2009 silam``)."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    return not (_LONG_AGO_BEFORE.search(before) or _LONG_AGO_AFTER.match(text, mention.end) or _is_ahead(text, mention))


def _is_ahead(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    return bool(_AHEAD_BEFORE.search(before) or _AHEAD_AFTER.match(text, mention.end))
