"""The day at the end of a letter or a statement: ``Balikpapan, 12 Mei 2025`` on a line of its own. The rule it owns: it stands
below sentences, and nothing but short lines stand below it, of which none is another such day.
"""

from __future__ import annotations

from balikpapan_cli.indonesian.calendar import iso
from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.sources.newsroom.credits import LONGEST_STAMP, has_clock, is_day, read_credit
from balikpapan_cli.sources.newsroom.gazetteer import is_place
from balikpapan_cli.sources.newsroom.rules import LISTED

_PARAGRAPH = 100
_ENDS = '.!?”")]*'
_LONGEST = 60
"""Characters of a place and a day."""
_SHORT = 90
"""Characters of a line below: who signs, what they are, where they are to be reached."""
_WORDS = 7
"""Blanks in a short line that is a sentence all the same, and not a name with its degrees."""
_MOST = 14
"""Lines at the end of a text that are looked at."""
_FEWEST = 2
"""Sentences that a text has at least above the day."""


def closing_date(text: str, start: int = 0) -> str:
    """The ISO date that stands with its place on a line at the end of the text from ``start``, or empty.

    >>> closing_date("Kami menolak tambang itu.\\nDemikian surat kami.\\n\\nSamarinda, 12 Mei 2025\\nHormat kami,\\nDewi Lestari")
    '2025-05-12'
    >>> closing_date("Konser digelar dua kali.\\nCatat harinya.\\nSamarinda, 12 Mei 2025\\nBontang, 14 Mei 2025")
    ''
    """
    found = ""
    end = len(text)
    for _ in range(_MOST):
        line, end = _line_before(text, start, end)
        if not line or len(line) > _SHORT or (line[-1] in ".!?" and line.count(" ") >= _WORDS):
            break
        date = _place_and_day(line)
        if date and (found or not _is_below_sentences(text, start, end)):
            return ""
        found = found or date
    return found


def _line_before(text: str, start: int, end: int) -> tuple[str, int]:
    """The last line of ``text[start:end]`` that is not blank, and where it begins."""
    while end > start:
        begin = max(start, text.rfind("\n", start, end) + 1)
        if line := text[begin:end].strip():
            return line, begin
        end = begin - 1
    return "", start


def _place_and_day(line: str) -> str:
    """The date of a line that is a place, a comma and a day."""
    place, comma, day = line.partition(",")
    if not comma or len(line) > _LONGEST or not is_place(place.strip(" *_([")):
        return ""
    dates = find_dates(day)
    if len(dates) != 1 or not dates[0].year or day[: dates[0].start].strip() or day[dates[0].end :].strip(" .*_)]"):
        return ""
    return iso(dates[0].year, dates[0].month, dates[0].day)


def _is_below_sentences(text: str, start: int, end: int) -> bool:
    """Whether what stands above ``end`` is a text that has come to its end: no list, and nothing that announces one."""
    above, begin = _line_before(text, start, end - 1)
    if not above or above[-1] in ":;" or LISTED.match(above):
        return False
    return text.count(". ", start, end) + text.count(".\n", start, end) >= _FEWEST and begin > start


def closing_stamp(text: str, start: int = 0) -> str:
    """The ISO date of the day and the time that are the last line of the text from ``start``, below its last sentence, or empty.

    >>> closing_stamp("Warga menanam ubi.\\nPanen itu yang pertama.\\n04 Feb 2025, 07:55 WIT")
    '2025-02-04'
    """
    line, begin = _line_before(text, start, len(text))
    if not line or len(line) > LONGEST_STAMP or not (has_clock(line) and is_day(line)):
        return ""
    above, _ = _line_before(text, start, begin - 1)
    credit = read_credit(line) if above and (above[-1] in _ENDS or len(above) > _PARAGRAPH) else None
    return credit.date if credit else ""
