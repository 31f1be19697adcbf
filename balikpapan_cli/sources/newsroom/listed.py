"""Days that a report lists. The rule it owns: a day is one of a list when another of its kind stands below it, and nothing says of
either that the article was published then.
"""

from __future__ import annotations

from balikpapan_cli.sources.newsroom.credits import has_clock, is_day, read_credit, read_stamp
from balikpapan_cli.sources.newsroom.headline import line_at
from balikpapan_cli.sources.newsroom.rules import opens_rest

_DAYS_APART = 12
"""Lines below a day within which another makes it one of a list."""


def is_listed(text: str, begin: int, end: int) -> bool:
    """Whether the line ``text[begin:end]``, which has a date, is one of a list of the report.

    >>> text = "1 Juli 2025\\nLomba lari.\\n2 Juli 2025\\nLomba renang."
    >>> is_listed(text, 0, 11), is_listed(text, 24, 35)
    (True, False)
    """
    line = text[begin:end]
    timed = has_clock(line)
    alone = is_day(line)
    if not alone and read_credit(line):
        return False
    for _ in range(_DAYS_APART if alone else 1):
        begin, end = line_at(text, end)
        below = text[begin:end]
        if not below or opens_rest(below):
            return False
        if alone and is_day(below) and has_clock(below) == timed:
            return below != line
        if not alone and read_stamp(below) and not read_credit(below):
            return True
    return False
