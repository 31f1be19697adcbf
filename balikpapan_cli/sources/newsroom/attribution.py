"""Outlet, place, date, byline and title from plain text. The rule it owns: what is not written is empty, never guessed."""

from __future__ import annotations

from balikpapan_cli.indonesian.calendar import day_number, iso
from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.indonesian.sentences import split
from balikpapan_cli.model import Span
from balikpapan_cli.sources.newsroom.boilerplate import is_boilerplate
from balikpapan_cli.sources.newsroom.caption import is_caption
from balikpapan_cli.sources.newsroom.closing import closing_date, closing_stamp
from balikpapan_cli.sources.newsroom.event import event_date, fill_year, is_on
from balikpapan_cli.sources.newsroom.head import read_head
from balikpapan_cli.sources.newsroom.headline import line_at, split_site
from balikpapan_cli.sources.newsroom.lines_above import Attribution
from balikpapan_cli.sources.newsroom.rules import without_rest

_LATEST = 31
"""Days after an event within which a stamp below a report about it is that of the report."""
_WEEK = 7
_TITLE_LENGTH = 100
_SHORT_TITLE = 65
"""A clause that is cut off sooner says too little: it may be only what leads up to the news."""
_FEWEST_WORDS = 3
_FIRST_LINES = 5
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


def attribute(text: str, *, title: str = "", published: str = "", hint: str = "") -> Attribution:
    """Attribute a plain text. ``title`` and ``published`` (ISO) are what is known of it from elsewhere, or empty;
    ``hint`` is an ISO date near which it was written.

    >>> attribute("KOTAKU, BALIKPAPAN-Kota makin cerdas! Diskominfo membahasnya, Kamis (27/2/2025).")[:6]
    ('KOTAKU', 'Balikpapan', '2025-02-27', '', 'Kota makin cerdas!', 19)
    """
    title, site = split_site(title)
    head = read_head(text, title)
    above, named = split_site(head.title)
    date = (
        published
        or head.date
        or _date_of(without_rest(text, head.start), head.start, hint)
        or _day_above(text, head.start)
    )
    written = title or above
    shown = written or make_title(text, head.deck[0][0] if head.deck else head.start)
    outlet = head.outlet or named or site
    return Attribution(outlet, head.place, date, head.author, shown, head.start, head.deck, not written)


def _date_of(report: str, start: int, hint: str) -> str:
    """The day that a letter says that it was written on, that of a stamp below the report or in its dateline, else that of the
    event that the report is about."""
    if written := closing_date(report, start):
        return written
    event = event_date(report, start, hint)
    stamped = closing_stamp(report, start)
    if stamped and (not event or 0 <= day_number(stamped) - day_number(event) <= _LATEST):
        return stamped
    return _in_dateline(report, start, event) or event


def _in_dateline(text: str, start: int, event: str) -> str:
    """The day without a year in a dateline, if it lies within a week behind that of the event: ``SANGATTA, Jumat (14/3) –``."""
    dateline = text[text.rfind("\n", 0, start) + 1 : start]
    for mention in find_dates(dateline) if event and any(map(str.isdigit, dateline)) else ():
        date = fill_year(mention, event) if mention.weekday >= 0 and not mention.year else ""
        if date and 0 < day_number(date) - day_number(event) <= _WEEK:
            return date
    return ""


def _day_above(text: str, start: int) -> str:
    """The first day with weekday and year above the report, as in a caption, where nothing else tells one."""
    for mention in find_dates(text[:start]):
        if mention.year and is_on(date := iso(mention.year, mention.month, mention.day), mention.weekday):
            return date
    return ""


def make_title(text: str, start: int) -> str:
    """A title from the first sentence at ``start``: whole if it is short, else cut at a clause or word, with an ellipsis."""
    first = _first_sentence(text, start)
    sentence = " ".join(first.strip(_UNSEEN).split()) or first
    if len(sentence) <= _TITLE_LENGTH:
        return sentence.removesuffix(".") or sentence if sentence.count(".") == 1 else sentence
    cut = sentence.rfind(", ", _SHORT_TITLE, _TITLE_LENGTH)
    if cut < 0:
        cut = sentence.rfind(" ", 0, _TITLE_LENGTH)
    return sentence[: cut if cut > 0 else _TITLE_LENGTH].rstrip(" ,;:-–—(") + "…"


def _first_sentence(text: str, start: int) -> str:
    """The first sentence from ``start`` that says something: of a few words, no caption, nothing of the page; else what stands
    there."""
    at, first = start, ""
    for _ in range(_FIRST_LINES):
        begin, at = line_at(text, at)
        line = text[begin : min(at, begin + 2 * _TITLE_LENGTH)]
        skipped = begin < at and is_boilerplate(text[begin:at])
        for span in split(line) or [Span(0, len(line))][: len(line)]:
            sentence = line[slice(*span)]
            first = first or sentence
            if not skipped and _says_something(sentence):
                return sentence
    return first


def _says_something(sentence: str) -> bool:
    opening = sentence.lstrip(_UNSEEN)[:1]
    return (
        len(sentence.split()) >= _FEWEST_WORDS
        and (opening.isalnum() or opening in "“\"‘'(")
        and not is_caption(sentence)
    )
