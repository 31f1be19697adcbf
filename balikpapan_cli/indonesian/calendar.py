"""The calendar: names of months and days as they are written in Indonesian and English news, and counting in days.

It reads no clock, and does without ``datetime``, whose import a search would feel. Dates are ISO text (``2025-05-30``).
"""

from __future__ import annotations

# In order; the name first, then what else is written for it, typing errors that news is full of included.
_MONTHS = """
januari january jan jannuari janurai
februari february feb peb pebruari febuari febuary febrari febuwari
maret march mar mrt
april apr apil
mei may
juni june jun
juli july jul
agustus august agu agt ags agst aug agusutus agutus
september sept sep septemer spetember
oktober october okt oct otober
november nopember nov nop novemer
desember december des dec desembar
"""
_WEEKDAYS = """
senin monday mon sen
selasa tuesday tue tues sel
rabu wednesday wed rab rebo
kamis thursday thu thurs kam
jumat friday fri jum
sabtu saturday sat sab
minggu sunday sun min ahad
"""
MONTHS = {name: at for at, line in enumerate(_MONTHS.split("\n")[1:-1], start=1) for name in line.split()}
"""Lower-case names and abbreviations of months to 1 to 12."""
WEEKDAYS = {name: at for at, line in enumerate(_WEEKDAYS.split("\n")[1:-1]) for name in line.split()}
"""Lower-case names and abbreviations of days to 0 (Monday) to 6."""

_NAMES = {
    "id": (
        ("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        ("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
        ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    ),
    "en": (
        ("January", "February", "March", "April", "May", "June"),
        ("July", "August", "September", "October", "November", "December"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ),
}
_SHORT_AUGUST = {"id": "Agt", "en": "Aug"}


def iso(year: int, month: int, day: int) -> str:
    """``YYYY-MM-DD``, or ``""`` when there is no such day.

    >>> iso(2024, 2, 29), iso(2023, 2, 29)
    ('2024-02-29', '')
    """
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= month_length(year, month):
        return f"{year:04}-{month:02}-{day:02}"
    return ""


def parts(date: str) -> tuple[int, int, int]:
    """Year, month and day of an ISO date."""
    return int(date[:4]), int(date[5:7]), int(date[8:10])


def month_length(year: int, month: int) -> int:
    """The number of days in a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_number(date: str) -> int:
    """Days since 1970-01-01 (Hinnant 2013, days_from_civil).

    >>> day_number("1970-01-01"), day_number("2025-05-30")
    (0, 20238)
    """
    year, month, day = parts(date)
    year -= month <= 2
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return year * 365 + year // 4 - year // 100 + year // 400 + of_year - 719468


def from_day_number(days: int) -> str:
    """The ISO date ``days`` after 1970-01-01 (Hinnant 2013, civil_from_days); ``""`` outside the years 1 to 9999."""
    era, of_era = divmod(days + 719468, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    from_march = (5 * of_year + 2) // 153
    month = from_march + 3 if from_march < 10 else from_march - 9
    return iso(year_of_era + era * 400 + (month <= 2), month, of_year - (153 * from_march + 2) // 5 + 1)


def weekday(date: str) -> int:
    """0 for Monday to 6 for Sunday.

    >>> weekday("2023-10-23")
    0
    """
    return (day_number(date) + 3) % 7


def shift_days(date: str, days: int) -> str:
    """The date so many days later (or, below zero, earlier)."""
    return from_day_number(day_number(date) + days)


def shift_months(date: str, months: int) -> str:
    """The same day so many months later, or the last of that month when it is shorter.

    >>> shift_months("2025-05-31", -3), shift_months("2025-01-15", -13)
    ('2025-02-28', '2023-12-15')
    """
    year, month, day = parts(date)
    years, before = divmod(year * 12 + month - 1 + months, 12)
    return iso(years, before + 1, min(day, month_length(years, before + 1)))


def show_date(date: str, language: str, *, long: bool = False) -> str:
    """An ISO date for people, in ``id`` or ``en``; ``""`` stays empty.

    >>> show_date("2023-10-23", "id"), show_date("2023-10-23", "en"), show_date("2023-10-23", "id", long=True)
    ('23 Okt 2023', '23 Oct 2023', 'Senin, 23 Oktober 2023')
    """
    if not date:
        return ""
    year, month, day = parts(date)
    language = language if language in _NAMES else "en"
    first, second, days = _NAMES[language]
    name = (first + second)[month - 1]
    if long:
        return f"{days[weekday(date)]}, {day} {name} {year}"
    return f"{day} {_SHORT_AUGUST[language] if month == 8 else name[:3]} {year}"
