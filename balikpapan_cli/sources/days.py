"""Stand-in for indonesian.dates until it lands: date mentions in text."""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        ["januari jan", "februari febuari pebruari feb", "maret mar", "april apr", "mei", "juni jun", "juli jul", "agustus agu ags agt", "september sept sep", "oktober okt", "november nopember nov nop", "desember des"],
        1,
    )
    for name in names.split()
}
_DAYS = {"senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "sabtu": 5, "minggu": 6, "ahad": 6}
_DAY = r"(?:(?P<day>senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b\s*(?:pagi|siang|sore|malam)?\s*[,(]*\s*)?"
_NUMERIC = re.compile(_DAY + r"(?<![\d.,/])(?P<d>\d{1,2})\s?[/-]\s?(?P<m>\d{1,2})(?:\s?[/-]\s?(?P<y>\d{4}|\d{2}))?(?![\d/])\)?", re.I)
_WORDED = re.compile(_DAY + r"(?<![\d.,/])(?P<d>\d{1,2})\s+(?P<m>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?(?:\s+(?P<y>\d{4}))?", re.I)


class DateMention(NamedTuple):
    start: int
    end: int
    year: int
    month: int
    day: int
    weekday: int


def find_dates(text: str) -> list[DateMention]:
    found = []
    for pattern in (_NUMERIC, _WORDED):
        for match in pattern.finditer(text):
            name = match["m"].lower()
            month = int(name) if name.isdigit() else _MONTHS[name]
            year = int(match["y"] or 0)
            day = int(match["d"])
            if pattern is _NUMERIC and not match["day"] and year < 1000:
                continue
            if year and year < 100:
                year += 2000
            if 1 <= month <= 12 and 1 <= day <= 31:
                weekday = _DAYS[match["day"].lower().replace("’", "'")] if match["day"] else -1
                found.append(DateMention(match.start(), match.end(), year, month, day, weekday))
    return sorted(found)


def parse_date(text: str, *, day_first: bool | None = None) -> str:
    if match := re.match(r"\s*(\d{4})-(\d{2})-(\d{2})", text):
        return "-".join(match.groups())
    for found in find_dates(text):
        if found.year:
            return f"{found.year:04}-{found.month:02}-{found.day:02}"
    return ""
