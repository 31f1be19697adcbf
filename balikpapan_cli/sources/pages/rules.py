"""What the parts of pages are called, and what pages say that is no news: the rules of data/pages.tsv, compiled when asked for."""

from __future__ import annotations

import re
from functools import cache

from balikpapan_cli.sources.data import lines


@cache
def rules(kind: str) -> re.Pattern[str]:
    """The rules of data/pages.tsv of one kind."""
    rows = (line.split("\t") for line in lines("pages.tsv"))
    return re.compile("|".join(f"(?:{pattern})" for told, pattern in rows if told == kind), re.IGNORECASE)
