"""The day that a report is about. The rule it owns: a missing year is filled from other dates of the article, or with a year that
it names and that gives the date its weekday, or not at all.

Newsrooms write the day of the event, or of the interview, with its weekday: ``Senin (23/10/2023)``. Measured on articles
of 2025 whose day of publication is known, the first such date is that day in 92 % of the articles that name it, and
the latest within a week of it, unless the words around it say that it lies ahead, in 98 %. Where no date has a
year, one that the article names is right in 125 of 127 articles whose day is known (2016 to 2018, and 2025).
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
_YEAR = re.compile(r"(?:19|20)\d\d(?<![\d.,]....)(?!\d)")
_AHEAD_BEFORE = re.compile(
    r"\b(?:akan|besok|esok|mendatang|nanti|nantinya|rencananya|dijadwalkan|direncanakan|diundur|ditunda)\b[^.!?\n]*$"
    r"|\b(?:hingga|sampai|mulai|terhitung|sejak|s\.?d)(?: dengan)?(?: pada)?(?: hari)?(?: tanggal)?\s*$",
    re.IGNORECASE,
)
_AHEAD = (
    *("akan", "esok", "datang", "nanti", "rencana", "dijadwal", "undur", "tunda"),
    *("hingga", "sampai", "mulai", "hitung", "sejak", "s.d", "sd"),
)
"""Of these words one stands in all that the expression for what lies ahead finds, and so below."""
_AHEAD_AFTER = re.compile(r"\W{0,3}(?:besok|esok|mendatang|nanti|depan)\b", re.IGNORECASE)
_LONG_AGO_BEFORE = re.compile(
    r"\b(?:(?:lahir|kelahiran)(?: di)?(?: [\w’'-]+){0,3},?|berdiri|didirikan|dibentuk|dibor|ditetapkan|disahkan|diundangkan|sejak)"
    r"(?: pada)?(?: tanggal)?\s*$",
    re.IGNORECASE,
)
_LONG_AGO = ("lahir", "diri", "dibentuk", "dibor", "ditetapkan", "disahkan", "diundangkan", "sejak")
_LONG_AGO_AFTER = re.compile(r"\W{0,3}(?:yang )?(?:silam|lalu)\b", re.IGNORECASE)
_REACH = 60
_CLAIM = ("©", "copyright", "cipta", "(c)")
_COPYRIGHT = re.compile(r"(?:©|\bcopyright\b|\bhak cipta\b|\(c\))[^\d\n]{0,40}$", re.IGNORECASE)
_PAST_YEAR = re.compile(
    r"\b(?:pada|sejak|lahir|dalam|era|dari|antara|nomor \d+|no\.? ?\d+)(?: tahun)?\s*$", re.IGNORECASE
)
_YEAR_OF_WEB = re.compile(r"20\d\d(?<![\d.,]....)(?!\d)")
"""Newsrooms that leave years out are of the web."""
_FAR = 31
_YEAR_LENGTH = 365


class _Day(NamedTuple):
    """A dated mention: days since 1970, ISO date, whether the text says that it lies ahead, and where it stands."""

    number: int
    date: str
    ahead: bool
    start: int


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
    found = _sorted_out(text, start, mentions, hint or _reference(text, mentions))
    if found.open and not hint and _tells_history(found):
        return fill_year(found.open[0], _in_named_year(text, found.open))
    if found.named:
        return _latest_near_first(found.named)
    return (found.doubtful or found.others or [""])[0]


class _Found(NamedTuple):
    """Dates with their right weekday; with a wrong one; without, where they stand in brackets or in the lead; and the first with a
    weekday that no year could be given, unless it lies ahead."""

    named: list[_Day]
    doubtful: list[str]
    others: list[str]
    open: list[DateMention]


def _sorted_out(text: str, start: int, mentions: list[DateMention], reference: str) -> _Found:
    """The dates of a text by what is known of them; ``reference`` gives years to those without one."""
    found = _Found([], [], [], [])
    undated = any(mention.weekday < 0 and mention.year for mention in mentions)
    listed = {*_listed(text, mentions)} if undated else set()
    years: Counter[str] | None = None
    for mention in mentions:
        if mention.weekday < 0:
            bracketed = text[mention.end - 1] == ")"
            if (
                mention.year in _YEARS
                and mention not in listed
                and (bracketed or mention.end <= start + _LEAD)
                and _may_be_now(text, mention)
            ):
                found.others.append(iso(mention.year, mention.month, mention.day))
            continue
        date = iso(mention.year, mention.month, mention.day) if mention.year else fill_year(mention, reference)
        if not date and not mention.year and not found.open and not _is_ahead(text, mention):
            found.open.append(mention)
        if not date or int(date[:4]) not in _YEARS:
            continue
        if is_on(date, mention.weekday):
            found.named.append(_Day(day_number(date), date, _is_ahead(text, mention), mention.start))
        else:
            years = Counter(_YEAR.findall(text)) if years is None else years
            found.doubtful.append(_in_its_year(years, mention) or date)
    return found


def _listed(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The dates that are lines of their own, if they are several: under them a report tells what came before it."""
    lines = [
        mention
        for mention in mentions
        if text[max(0, mention.start - 3) : mention.start].rstrip(" ").endswith("\n")
        and text[mention.end : mention.end + 1] in ("\n", "")
    ]
    return lines if len(lines) > 1 else []


def _tells_history(found: _Found) -> bool:
    """Whether the dates with years are of what led up to the event, whose date has none: nothing near them fits it, and they stand
    below it, or only say since when. A date near them is one with a wrong weekday instead."""
    first = found.open[0]
    if found.named:
        day = found.named[0]
        return _apart(first, day.date) > _FAR and (first.start < day.start or all(day.ahead for day in found.named))
    return not found.doubtful and bool(found.others) and _apart(first, found.others[0]) > _FAR


def _apart(mention: DateMention, date: str) -> int:
    """Days between two dates, whatever their years."""
    days = abs(day_number(iso(2024, mention.month, mention.day)) - day_number(f"2024{date[4:]}"))
    return min(days, _YEAR_LENGTH - days)


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


def _reference(text: str, mentions: list[DateMention]) -> str:
    """A date near which a date without a year will lie: the first full date with its right weekday, else the first without one,
    else the first with a wrong one, all of a plausible year that is not history; without any, one of a year that the text names."""
    full = [mention for mention in mentions if mention.year in _YEARS]
    if not full:
        return _in_named_year(text, [mention for mention in mentions if mention.weekday >= 0])
    surest = min(full, key=_doubt)
    written = iso(surest.year, surest.month, surest.day)
    return _in_its_year(Counter(_YEAR.findall(text)), surest) or written if _doubt(surest) == _WRONG else written


def _doubt(mention: DateMention) -> int:
    """How doubtful a full date is: 0 with its right weekday, 1 without one, ``_WRONG`` with a wrong one."""
    if mention.weekday < 0:
        return 1
    return 0 if is_on(iso(mention.year, mention.month, mention.day), mention.weekday) else _WRONG


def is_on(date: str, weekday: int) -> bool:
    """Whether a day is that day of the week, 0 for Monday."""
    return bool(date) and (day_number(date) + 3) % 7 == weekday


def fill_year(mention: DateMention, reference: str) -> str:
    """The date with the year that puts it nearest to the reference and on its weekday; empty if none within half a year."""
    if not reference:
        return ""
    near = day_number(reference)
    year = int(reference[:4])
    dates = filter(None, (iso(year + step, mention.month, mention.day) for step in (0, -1, 1)))
    for date in dates:
        if abs(day_number(date) - near) <= _HALF_YEAR and is_on(date, mention.weekday):
            return date
    return ""


def _in_named_year(text: str, mentions: list[DateMention]) -> str:
    """The first of some dates without a year, in the year that the text claims its copyright for, or else one that it names."""
    if not mentions:
        return ""
    first = mentions[0]
    named = list(_YEAR_OF_WEB.finditer(text))
    claimed = [year[0] for year in named if _stands_before(text, year.start(), _CLAIM, _COPYRIGHT)]
    for year in claimed[-1:] or _likely_years(text, named, first):
        date = iso(int(year), first.month, first.day)
        if is_on(date, first.weekday):
            return date
    return ""


def _likely_years(text: str, matches: list[re.Match[str]], mention: DateMention) -> list[str]:
    """The years that a date without one may be of: the latest that the text names, where no other that it names gives the date its
    weekday, and it is not only told as past (``sejak 2017``); and the next, where the text is about the one before it."""
    named = Counter(match[0] for match in matches)
    latest = max(named, default="")
    if not latest or any(
        is_on(iso(int(year), mention.month, mention.day), mention.weekday) for year in named if year != latest
    ):
        return []
    if named[latest] > 1 or str(int(latest) - 1) in named:
        return [latest, str(int(latest) + 1)]
    only = next(match for match in matches if match[0] == latest)
    return [] if _PAST_YEAR.search(text, max(0, only.start() - _REACH), only.start()) else [latest]


def _in_its_year(named: Counter[str], mention: DateMention) -> str:
    """The date in the one year near the written one that gives it its weekday, if the text names that year more than once and
    the written one nowhere else: a slip of the hand, as in ``Rabu (8/10/2028)``. Of 488 articles two have one."""
    if not mention.year or named[str(mention.year)] > 1:
        return ""
    near = range(mention.year - _FEW_YEARS, mention.year + _FEW_YEARS + 1)
    dates = filter(None, (iso(year, mention.month, mention.day) for year in near if named[str(year)] > 1))
    right = [date for date in dates if is_on(date, mention.weekday)]
    return right[0] if len(right) == 1 else ""


def _may_be_now(text: str, mention: DateMention) -> bool:
    """Whether nothing around a date without a weekday says that it lies ahead, or back (``25 Juni 2009 silam``)."""
    return not (
        _LONG_AGO_AFTER.match(text, mention.end)
        or _stands_before(text, mention.start, _LONG_AGO, _LONG_AGO_BEFORE)
        or _is_ahead(text, mention)
    )


def _is_ahead(text: str, mention: DateMention) -> bool:
    return _AHEAD_AFTER.match(text, mention.end) is not None or _stands_before(
        text, mention.start, _AHEAD, _AHEAD_BEFORE
    )


def _stands_before(text: str, at: int, words: tuple[str, ...], expression: re.Pattern[str]) -> bool:
    """Whether an expression finds something right before ``at``, where all that it finds has one of the words: they are found at
    once."""
    before = text[max(0, at - _REACH) : at]
    lower = before.lower()
    for word in words:
        if word in lower:
            return expression.search(before) is not None
    return False
