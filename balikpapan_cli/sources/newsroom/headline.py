"""Headlines above a report. The rule it owns: a headline is told by how it is set, and by what it stands over."""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.sources.newsroom.caption import is_caption
from balikpapan_cli.sources.newsroom.credits import LONGEST_STAMP, day_first, is_day
from balikpapan_cli.sources.newsroom.gazetteer import is_outlet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

HEADLINE_LENGTH = 150
_HEADLINE_WORDS = 6
"""A line of so many words is as likely the headline as a longer one; the first of them is."""
_SAID_TO_BE_NEWS = ("BREAKING NEWS", "Breaking News")
_MOST_LABELLED = 12
_LABELLED = re.compile(r"[^:\n]{2,40}: ")
_FEWEST_WORDS = 3
_BEFORE_SITE = (" - ", " | ", " – ", " — ")
LONGEST_HEADLINE = 220
"""A first line that is no sentence may be a headline of this length, if a dateline or a line about the article follows."""
SENTENCE_ENDS = '.!?”"'


def line_at(text: str, at: int) -> tuple[int, int]:
    """The next line from ``at`` that is not blank, as offsets without the white space around it."""
    size = len(text)
    while at < size and text[at].isspace():
        at += 1
    end = text.find("\n", at)
    end = size if end < 0 else end
    while end > at and text[end - 1].isspace():
        end -= 1
    return at, end


def may_be_headline(line: str, known_title: str = "") -> bool:
    """Whether a line has the form of a headline, or is the one that is known."""
    if known_title and _same(line, known_title):
        return True
    return (
        12 <= len(line) <= HEADLINE_LENGTH
        and len(line.split()) >= 3
        and line[-1] not in ".,;:…"
        and not line.endswith((".”", '."'))
        and not is_caption(line)
        and not (
            len(line) <= LONGEST_STAMP and any(date.start == 0 and date.year for date in find_dates(day_first(line)))
        )
    )


def headline_of(lines: Sequence[str], known_title: str) -> str:
    """The headline among the lines of a head, or empty: the one of most words, so that it is no rubric and no name."""
    if known_title:
        return known_title
    likely = [line for line in lines if may_be_headline(line)]
    if likely:
        return max(likely, key=_likely)
    return next((line for line in lines if len(line.split()) >= 2), "")


def _likely(line: str) -> int:
    """How likely a line is the headline among others: by its words, up to as many as most headlines have."""
    count = len(line.split())
    if line.startswith(_SAID_TO_BE_NEWS):
        return _HEADLINE_WORDS + 1
    return _HEADLINE_WORDS if count == _HEADLINE_WORDS - 1 and is_set_in_capitals(line) else min(count, _HEADLINE_WORDS)


def is_headline(text: str, span: tuple[int, int], known_title: str, below: int) -> bool:
    """Whether a line that may be a headline is one, although no dateline follows: over a blank line and a sentence, perhaps below
    a list, or set in capitals over a longer paragraph; what it stands over begins at ``below``."""
    line = text[slice(*span)]
    if known_title:
        return _same(line, known_title)
    if not may_be_headline(line):
        return False
    begin, end = line_at(text, below)
    if text.count("\n", span[1], begin) > 1 and _sentence_follows(text, below):
        return True
    if end - begin < max(80, len(line)):
        return False
    return is_set_in_capitals(line)


def is_set_in_capitals(line: str) -> bool:
    """Whether most of the long words of a line begin with capitals."""
    long = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= 2 and capitals >= 0.75 * len(long)


def _sentence_follows(text: str, at: int) -> bool:
    """Whether a line from ``at`` on is a sentence: the first, or one below a few that give their values names."""
    for _ in range(_MOST_LABELLED):
        begin, at = line_at(text, at)
        if begin == at:
            return False
        if text[at - 1] in SENTENCE_ENDS:
            return True
        if not (_LABELLED.match(text, begin, at) or is_day(text[begin:at])):
            return False
    return False


def split_site(title: str) -> tuple[str, str]:
    """A title, and the newsroom that a page puts behind it, if it is one.

    >>> split_site("Pasar Klandasan Ditata Ulang | Kaltim Post"), split_site("Timnas Indonesia - Persija")
    (('Pasar Klandasan Ditata Ulang', 'Kaltim Post'), ('Timnas Indonesia - Persija', ''))
    """
    for mark in _BEFORE_SITE:
        if mark not in title:
            continue
        head, _, site = title.rpartition(mark)
        if len(head.split()) >= _FEWEST_WORDS and is_outlet(site.strip()):
            return head.rstrip(), site.strip()
    return title, ""


def _same(line: str, title: str) -> bool:
    return "".join(filter(str.isalnum, line.lower())) == "".join(filter(str.isalnum, title.lower()))
