"""Dates in text: where an article names a day, and what day a field of a table or a page means. Nothing is invented:
what a text leaves open (the year, the day of the week) stays open.
"""

from __future__ import annotations

import re
from functools import cache

from balikpapan_cli.indonesian.calendar import (
    MONTHS,
    WEEKDAYS,
    from_day_number,
    iso,
    month_length,
    shift_days,
    show_date,
)
from balikpapan_cli.tuples import NamedTuple

__all__ = ["DateMention", "find_dates", "parse_date", "parse_period", "show_date"]


class DateMention(NamedTuple):
    """A day that a text names in ``text[start:end]``; ``year`` is 0 and ``weekday`` -1 (0 is Monday) when left open."""

    start: int
    end: int
    year: int
    month: int
    day: int
    weekday: int


_JAKARTA = 7
"""Hours that Jakarta is before UTC."""
_NEAR = 40
"""Characters before a day in which the name of the day of the week stands."""
_DIGITS = bytes(48 if 48 <= byte <= 57 else 32 for byte in range(256))
"""What makes every digit a 0, and blanks of all else."""
_CLOSING = re.compile(r" ?\)")
_UTC_HOUR = re.compile(r"[t ](\d{1,2})[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)? ?(?:z|utc|gmt|[+-]00:?00)$")


def find_dates(text: str) -> list[DateMention]:
    """The days that ``text`` names, in order. Numbers alone are read as day and month only with a year of four digits, or
    with two of these: a year, brackets, the name of the day before them (``2/3`` may be a score).

    >>> [mention[2:] for mention in find_dates("Senin (23/10/2023), lalu 2 Agustus; Jum’at (8/11)")]
    [(2023, 10, 23, 0), (0, 8, 2, -1), (0, 11, 8, 4)]
    >>> find_dates("menang 2/3 suara, skor 3-1, pukul 10.30, Pasal 5/2021")
    []
    """
    found: list[DateMention] = []
    # an expression takes three times as long to find the next digit
    digits = text.encode("ascii", "replace").translate(_DIGITS)
    match_day, find_weekday, find_bracket = _day_in_text().match, _weekday_before().search, _bracket_before().search
    end = 0
    while (start := digits.find(b"0", end)) >= 0:
        match = match_day(text, start)
        if not match:
            end = digits.find(b" ", start)
            if end < 0:
                break
            continue
        end = match.end()
        if (name := match["name"]) and name.lower() not in MONTHS:
            continue  # "12 orang"
        first, mark, second, last, name, named = match.groups("")
        year, month, day = _numbers(first, mark, second, last, name, named)
        if not (1 <= month <= 12 and 1 <= day <= month_length(year or 2024, month)):
            continue
        near = max(0, start - _NEAR)
        weekday = find_weekday(text, near, start)
        before = weekday or find_bracket(text, near, start)
        bracketed = before is not None and before["bracket"] is not None
        sure = name or len(first) == 4 or len(last) == 4
        if not sure and (weekday is not None) + bracketed + (year > 0) < 2:
            continue
        if before:
            start = before.start()
            if bracketed and (closing := _CLOSING.match(text, end)):
                end = closing.end()
        named_day = WEEKDAYS.get(_plain(weekday[1]), -1) if weekday else -1
        found.append(DateMention(start, end, year, month, day, named_day))
    return found


def _numbers(first: str, mark: str, second: str, year: str, name: str, name_year: str) -> tuple[int, int, int]:
    """Year, month and day of what :func:`_day_in_text` finds; all 0 where it is no date, whatever stands before it."""
    if len(first) == 4 and mark == "-" and len(second) == len(year) == 2:
        return int(first), int(second), int(year)
    if len(first) > 2 or (name and len(name) < 4 and not (name[0].isupper() or name_year)):
        return 0, 0, 0  # "3 mar", "2 des" are too short to be sure
    if name:
        return int(name_year or 0), MONTHS.get(name.lower(), 0), int(first)
    if not year and mark != "/":
        return 0, 0, 0
    return _century(year) if year else 0, int(second), int(first)


def parse_date(text: str, *, day_first: bool | None = None) -> str:
    """The ISO date that a whole field means, or ``""``. Hours and zones are read over, the day is the one written, but for
    times that say they are of UTC: their day is the one in Jakarta.

    ``day_first`` says how ``10/5/2025`` is meant; without it, as in Indonesia, the day comes first. Long numbers are
    seconds or milliseconds since 1970.

    >>> parse_date("10/21/2025 20:43"), parse_date("21/10/2025"), parse_date("30 Mei 2025 10:00 WITA")
    ('2025-10-21', '2025-10-21', '2025-05-30')
    >>> parse_date("Tue, 21 Oct 2025 20:43:00 +0700"), parse_date("1761050580"), parse_date("tidak ada")
    ('2025-10-21', '2025-10-21', '')
    >>> parse_date("2025-06-11T22:30:00+00:00"), parse_date("2025-06-11T22:30:00+07:00")
    ('2025-06-12', '2025-06-11')
    """
    text = _plain(" ".join(text.split()))
    if seconds := re.fullmatch(r"(\d{10})(?:\d{3})?(?:\.\d+)?", text):
        return from_day_number((int(seconds[1]) + _JAKARTA * 3600) // 86400)
    match = _field().fullmatch(text)
    if not match:
        return ""
    day = _day_of(match, day_first)
    late = day and (hour := _UTC_HOUR.search(text)) and int(hour[1]) + _JAKARTA >= 24
    return shift_days(day, 1) if late else day


def _day_of(match: re.Match[str], day_first: bool | None) -> str:
    got = {key: value for key, value in match.groupdict().items() if value}
    if "year" in got:
        return iso(int(got["year"]), int(got["month"]), int(got["day"]))
    if "compact" in got:
        return iso(int(got["compact"][:4]), int(got["compact"][4:6]), int(got["compact"][6:]))
    if "first" in got:
        one, two, year = int(got["first"]), int(got["second"]), _century(got["last"])
        in_order, swapped = iso(year, two, one), iso(year, one, two)
        return (swapped or in_order) if day_first is False else (in_order or swapped)
    day, name, written = (got.get(f"{key}1") or got[f"{key}2"] for key in ("day", "name", "year"))
    return iso(_century(written), MONTHS.get(name, 0), int(day))


def parse_period(phrase: str, today: str) -> tuple[str, str]:
    """The first and the last day that a phrase means: see :func:`balikpapan_cli.indonesian.periods.parse_period`."""
    from balikpapan_cli.indonesian import periods

    return periods.parse_period(phrase, today)


def _plain(text: str) -> str:
    """Lower case, and ``jum'at`` as ``jumat``."""
    return re.sub("['’‘`]", "", text.lower())


def _century(year: str) -> int:
    """The year that two digits mean (1970 to 2069); four are what they say."""
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)


@cache
def _day_in_text() -> re.Pattern[str]:
    return re.compile(
        r"([0-9](?<![\d.,/:].)[0-9]{0,3})(?:"
        r" ?([/.-]) ?(\d{1,2})(?: ?\2 ?(?P<year>\d{4}|\d{2}))?(?! ?/|\d)"
        r"|[ \u00a0-](?P<name>[A-Za-z]{3,10})\b\.?(?:[ \u00a0-],?(\d{4})\b)?"
        r")"
    )


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(senin|selasa|rabu|kamis|jum[’'‘`]?at|sabtu|minggu|ahad)\b"
        r"(?:\s+(?:dini hari|pagi|siang|sore|petang|malam|kemarin|ini|lalu|besok|depan))*\s*,?\s*"
        r"(?P<bracket>\()?\s*(?:tanggal\s+)?$",
        re.IGNORECASE,
    )


@cache
def _bracket_before() -> re.Pattern[str]:
    return re.compile(r"(?P<bracket>\()\s*(?:tanggal\s+)?$", re.IGNORECASE)


@cache
def _field() -> re.Pattern[str]:
    days = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    return re.compile(
        rf"(?:(?:{days})\.?,? )?(?:"
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
        r"|(?P<compact>\d{8})(?:\d{4}|\d{6})?"
        r"|(?P<first>\d{1,2}) ?[-/.] ?(?P<second>\d{1,2}) ?[-/.] ?(?P<last>\d{4}|\d{2})"
        r"|(?P<day1>\d{1,2})(?:st|nd|rd|th)?[ -](?P<name1>[a-z]+)\.?,?[ -](?P<year1>\d{4}|\d{2})"
        r"|(?P<name2>[a-z]+)\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?,? (?:[\d:]+ (?:[a-z]+ )?)?(?P<year2>\d{4})"
        r")"
        r"(?:[ t,|/–-]*(?:pukul|jam|at)? ?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)?"
        r" ?(?:am|pm)? ?(?:z|[a-z]{3,4})? ?(?:[+-]\d{2}:?\d{2})?(?: ?\([^)]*\))?"
    )
