"""Periods as people type them, in Indonesian and English: ``3 bulan lalu``, ``Mei 2025``, ``2024-02..``, ``last week``.

A period is a pair of ISO dates, both inclusive, either of them empty where the period is open. ``bulan lalu`` is the
whole calendar month before this one, ``3 bulan lalu`` the day three months ago, ``3 bulan terakhir`` from then to now.
"""

from __future__ import annotations

import re
from functools import cache

from balikpapan_cli.errors import QueryProblem
from balikpapan_cli.indonesian.calendar import (
    MONTHS,
    WEEKDAYS,
    iso,
    month_length,
    parts,
    shift_days,
    shift_months,
    weekday,
)

Period = tuple[str, str]
_ANY_DAYS = ("2001-02-03", "2017-11-19")
"""What means the same period on both does not depend on the day: no two of a name, a month or a year are the same."""


def parse_period(phrase: str, today: str) -> Period:
    """The period that ``phrase`` means on the ISO date ``today``. Raises QueryProblem when it means none, or, without a
    ``today``, another one every day.

    >>> parse_period("3 bulan lalu", "2025-08-15"), parse_period("last month", "2025-08-15")
    (('2025-05-15', '2025-05-15'), ('2025-07-01', '2025-07-31'))
    >>> parse_period("Mei 2025", "2025-08-15"), parse_period("2024-02..", "2025-08-15")
    (('2025-05-01', '2025-05-31'), ('2024-02-01', ''))
    >>> parse_period("awal 2025", "2025-08-15"), parse_period("2023..2024", "2025-08-15")
    (('2025-01-01', '2025-04-30'), ('2023-01-01', '2024-12-31'))
    """
    words = _plain(phrase)
    days = (today,) if today else _ANY_DAYS
    period, *others = (_range(words, day) or _one(words, day) for day in days)
    if period is None:
        raise QueryProblem("dates.unknown", text=phrase)
    if any(other != period for other in others):
        raise QueryProblem("dates.no_today", text=phrase)
    since, until = period
    if since and until and since > until:
        raise QueryProblem("dates.reversed", text=phrase, since=since, until=until)
    return since, until


def is_range(phrase: str) -> bool:
    """Whether a phrase says where a period begins and where it ends, or that it is open there, not just when something was.

    >>> [is_range(phrase) for phrase in ("2024-02..", "1 Mei s.d. 5 Mei 2025", "Mei 2025")]
    [True, True, False]
    """
    return _range_pattern().fullmatch(_plain(phrase)) is not None


def _plain(phrase: str) -> str:
    return " ".join(re.sub("['’‘`,]", "", phrase.lower()).split())


def _range(words: str, today: str) -> Period | None:
    """``a..b``, ``a sampai b``, ``sejak a``, ``until b``."""
    match = _range_pattern().fullmatch(words)
    if not match:
        return None
    first = next(filter(None, match.group("a", "a2", "from")), "")
    second = next(filter(None, match.group("b", "b2", "to")), "")
    if not (first or second):
        return None
    begin, end = _open_or(first, today), _open_or(second, today)
    if first and (year := re.search(r"[ /-]\d{4}$", second)) and not re.search(r"\d{4}", first):
        begin = _one(first + year[0], today) or begin  # 30 Mei sampai 2 Juni 2024
    return (begin[0], end[1]) if begin and end else None


def _open_or(words: str, today: str) -> Period | None:
    return _one(words, today) if words else ("", "")


def _one(words: str, today: str) -> Period | None:
    for read in (_named, _ago, _relative, _part_of, _month_or_year, _weekday, _day):
        if period := read(words, today):
            return period
    return None


_DAYS = {
    **dict.fromkeys(("hari ini", "today", "sekarang", "now", "kini"), 0),
    **dict.fromkeys(("kemarin", "yesterday"), -1),
    **dict.fromkeys(("kemarin lusa", "kemarin dulu", "the day before yesterday"), -2),
    **dict.fromkeys(("besok", "tomorrow"), 1),
    "lusa": 2,
}
_UNITS = {
    **dict.fromkeys(("hari", "day", "days"), "day"),
    **dict.fromkeys(("minggu", "pekan", "week", "weeks"), "week"),
    **dict.fromkeys(("bulan", "month", "months"), "month"),
    **dict.fromkeys(("tahun", "year", "years"), "year"),
}
_NUMBERS = {
    **dict.fromkeys(("se", "satu", "a", "an", "one"), 1),
    **dict.fromkeys(("dua", "two"), 2),
    **dict.fromkeys(("tiga", "three", "beberapa", "a few"), 3),
    **dict.fromkeys(("empat", "four"), 4),
    **dict.fromkeys(("lima", "five"), 5),
    **dict.fromkeys(("enam", "six"), 6),
    **dict.fromkeys(("tujuh", "seven"), 7),
    **dict.fromkeys(("delapan", "eight"), 8),
    **dict.fromkeys(("sembilan", "nine"), 9),
    **dict.fromkeys(("sepuluh", "ten"), 10),
    **dict.fromkeys(("sebelas", "eleven"), 11),
    **dict.fromkeys(("dua belas", "twelve"), 12),
}


def _named(words: str, today: str) -> Period | None:
    if words not in _DAYS:
        return None
    day = shift_days(today, _DAYS[words])
    return day, day


def _ago(words: str, today: str) -> Period | None:
    """``3 bulan lalu`` is a day; ``3 bulan terakhir``, or ``3 bulan``, runs from then until today."""
    match = _ago_pattern().fullmatch(words)
    if not match:
        return None
    number = next(filter(None, match.group("n", "m", "l")), "a")
    unit = next(filter(None, match.group("u", "v", "w")))
    count = int(number) if number.isdecimal() else _NUMBERS[number]
    day = _back(today, count, _UNITS[unit])
    if not day:
        return None
    return (day, day) if match["ago"] else (day, today)


_FARTHEST = 100_000


def _back(today: str, count: int, unit: str) -> str:
    """The day ``count`` units before today, ``""`` before the year 1."""
    if count > _FARTHEST:
        return ""
    if unit in ("day", "week"):
        return shift_days(today, -count * (7 if unit == "week" else 1))
    months = count * (12 if unit == "year" else 1)
    return shift_months(today, -months) if months < int(today[:4]) * 12 else ""


def _relative(words: str, today: str) -> Period | None:
    """``bulan ini``, ``minggu lalu``, ``last year``, ``next week``: whole calendar units."""
    match = _relative_pattern().fullmatch(words)
    if not match:
        return None
    unit = _UNITS[match["unit"] or match["unit2"]]
    which = match["which"] or match["which2"]
    step = 0 if which in ("ini", "this") else 1 if which in ("depan", "next") else -1
    if unit == "week":
        monday = shift_days(today, -weekday(today) + 7 * step)
        return monday, shift_days(monday, 6)
    year, month, _ = parts(shift_months(today[:8] + "01", step * (12 if unit == "year" else 1)))
    return _year(year) if unit == "year" else _month(year, month)


def _month(year: int, month: int) -> Period:
    return iso(year, month, 1), iso(year, month, month_length(year, month))


def _year(year: int) -> Period:
    return iso(year, 1, 1), iso(year, 12, 31)


def _part_of(words: str, today: str) -> Period | None:
    """Thirds of a year or a month (``awal 2025``), quarters and halves of a year."""
    match = _part_pattern().fullmatch(words)
    if not match:
        return None
    of = match["of"] or match["of2"] or match["of3"]
    whole = _relative(of, today) or _month_or_year(of, today)
    if not whole:
        return None
    year, month, _ = parts(whole[0])
    is_year = whole == _year(year)
    if match["third"]:
        third = _THIRDS[match["third"]]
        if is_year:
            return _month(year, 4 * third + 1)[0], _month(year, 4 * third + 4)[1]
        if whole != _month(year, month):
            return None
        return iso(year, month, 10 * third + 1), (whole[1] if third == 2 else iso(year, month, 10 * third + 10))
    months = 6 if (match["division"] or "q").startswith("s") else 3
    number = _ORDINALS[match["number"] or match["number3"]]
    if not is_year or number * months > 12:
        return None
    return _month(year, (number - 1) * months + 1)[0], _month(year, number * months)[1]


_THIRDS = {
    **dict.fromkeys(("awal", "early", "beginning of", "start of"), 0),
    **dict.fromkeys(("pertengahan", "tengah", "mid", "middle of"), 1),
    **dict.fromkeys(("akhir", "late", "end of"), 2),
}
_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}


def _month_or_year(words: str, today: str) -> Period | None:
    """``2025``, ``2025-05``, ``05/2025``, ``Mei 2025``, and ``Mei``: the last one that has begun."""
    words = words.removeprefix("tahun ").removeprefix("bulan ")
    if re.fullmatch(r"[1-9]\d{3}", words):
        return _year(int(words))
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4})", words):
        year, month = int(match[1] or match[4]), int(match[2] or match[3])
    elif match := re.fullmatch(r"([a-z]+)\.? ?(\d{4}|lalu|ini|tahun lalu|tahun ini|last year|this year)?", words):
        month, when = MONTHS.get(match[1], 0), match[2] or ""
        year, this_month = int(when if when.isdecimal() else today[:4]), int(today[5:7])
        not_yet = month > this_month if when == "" else month >= this_month and when == "lalu"
        year -= not_yet or when in ("tahun lalu", "last year")
    else:
        return None
    return _month(year, month) if 1 <= month <= 12 and year >= 1 else None


def _weekday(words: str, today: str) -> Period | None:
    """``Senin``: the last one, today included; ``Senin lalu``: the last one before today."""
    match = re.fullmatch(r"(last |hari )?([a-z]+)( lalu| kemarin| ini)?", words)
    if not match or match[2] not in WEEKDAYS:
        return None
    back = (weekday(today) - WEEKDAYS[match[2]]) % 7
    if back == 0 and (match[1] == "last " or match[3] in (" lalu", " kemarin")):
        back = 7
    day = shift_days(today, -back)
    return day, day


def _day(words: str, today: str) -> Period | None:
    """A date as :func:`dates.parse_date` reads it; without a year, the last such day that has come."""
    from balikpapan_cli.indonesian.dates import parse_date

    words = words.removeprefix("tanggal ")
    day = parse_date(words)
    if not day and (match := re.fullmatch(r"(\d{1,2}([/ -])(?:[a-z]+|\d{1,2}))(?: lalu)?", words)):
        years = range(int(today[:4]), int(today[:4]) - 9, -1)  # eight years back there is a 29 February
        days = (parse_date(f"{match[1]}{match[2]}{year}") for year in years if year > 0)
        day = next((day for day in days if day and day <= today), "")
    return (day, day) if day else None


@cache
def _range_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<a>.*?) ?(?:\.\.+|…) ?(?P<b>.*)"
        r"|(?:dari |antara |from |between )?(?P<a2>.+?)"
        r" (?:sampai|hingga|s\.?d\.?|s/d|dan|to|until|till|and|–|—) (?P<b2>.+)"
        r"|(?:sejak|mulai|dari|since|from) (?P<from>.+)"
        r"|(?:sampai|hingga|until|till) (?P<to>.+)"
    )


@cache
def _ago_pattern() -> re.Pattern[str]:
    number = "|".join([r"\d{1,6}", *sorted(_NUMBERS, key=len, reverse=True)])
    unit = "|".join(sorted(_UNITS, key=len, reverse=True))
    return re.compile(
        rf"(?P<n>{number}) ?(?P<u>{unit}) (?P<ago>(?:yang |yg )?(?:lalu|silam)|ago)"
        rf"|(?P<m>{number}) ?(?P<v>{unit})(?: (?:terakhir|belakangan)(?: ini)?)?"
        rf"|(?:the )?(?:last (?=[^ ]+ )|past )(?:(?P<l>{number}) )?(?P<w>{unit})"
    )


@cache
def _relative_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<unit>minggu|pekan|bulan|tahun) (?P<which>ini|lalu|kemarin|depan|yang lalu|yg lalu)"
        r"|(?P<which2>this|last|next) (?P<unit2>week|month|year)"
    )


@cache
def _part_pattern() -> re.Pattern[str]:
    thirds = "|".join(sorted(_THIRDS, key=len, reverse=True))
    return re.compile(
        rf"(?P<third>{thirds})[ -](?P<of>.+)"
        r"|(?P<of3>\d{4})[ -]?q(?P<number3>[1-4])"
        r"|(?P<division>kuartal|triwulan|semester|quarter|q|tw) ?(?:ke-)?(?P<number>[1-4]|i|ii|iii|iv) (?P<of2>.+)"
    )
