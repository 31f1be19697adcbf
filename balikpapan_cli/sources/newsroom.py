"""Outlet, place, date, byline and title from plain text. The rule it owns: what is not written is empty, never guessed."""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.sentences import split
from balikpapan_cli.sources import dateline
from balikpapan_cli.sources.boilerplate import is_boilerplate
from balikpapan_cli.sources.credits import read_credit
from balikpapan_cli.sources.event import event_date
from balikpapan_cli.tuples import NamedTuple

_HEAD_LINES = 8
_DASHES = "-–—"
_TITLE_LENGTH = 100
_SHORT_TITLE = 65
"""A clause that is cut off sooner says too little: it may be only what leads up to the news."""
_HEADLINE_LENGTH = 150
_LONGEST_CAPTION = 250
_SENTENCE_ENDS = '.!?”"'


class Attribution(NamedTuple):
    """What a text says of itself. ``start`` is where the report begins: title, credits and dateline lie before it.

    ``made`` says that the title was made from the first sentence, which stays in the body.
    """

    outlet: str = ""
    place: str = ""
    date: str = ""
    author: str = ""
    title: str = ""
    start: int = 0
    made: bool = False


def attribute(text: str, *, title: str = "", published: str = "", hint: str = "") -> Attribution:
    """Attribute a plain text. ``title`` and ``published`` (ISO) are what is known of it from elsewhere, or empty;
    ``hint`` is an ISO date near which it was written.

    >>> attribute("KOTAKU, BALIKPAPAN-Kota makin cerdas! Diskominfo membahasnya, Kamis (27/2/2025).")
    Attribution(outlet='KOTAKU', place='Balikpapan', date='2025-02-27', author='', title='Kota makin cerdas!', start=19, made=True)
    """
    head = read_head(text, title)
    date = published or head.date or event_date(text, head.start, hint)
    if title or head.title:
        return head._replace(date=date, title=title or head.title)
    return head._replace(date=date, title=make_title(text, head.start), made=True)


def read_head(text: str, known_title: str = "") -> Attribution:
    """What stands above the report itself: a title, credits, a line with the date, the dateline."""
    outlet = date = author = ""
    headline: tuple[int, int] | None = None
    start = at = 0
    for _ in range(_HEAD_LINES):
        begin, end = _line(text, at)
        if begin == end:
            break
        line = text[begin:end]
        if line[-1] in _DASHES:  # the report begins on the next line
            line = text[begin : _line(text, end)[1]]
        if (found := dateline.parse(line)) and not read_credit(line):  # Kompas.com - 12/03/2025
            title = text[slice(*headline)] if headline else ""
            return Attribution(
                found.outlet or outlet, found.place, found.date or date, author, title, begin + found.end
            )
        if credit := read_credit(line):
            author, date, outlet = author or credit.author, date or credit.date, outlet or credit.outlet
            start = end
        elif is_boilerplate(line):
            start = end if headline else start
        elif headline is None and start == 0 and _may_be_headline(line, known_title):
            headline = begin, end
        else:
            if date and (below := _dateline_below(text, begin)):
                title = text[slice(*headline)] if headline else known_title
                return Attribution(below.outlet, below.place, below.date or date, author, title, below.end)
            break
        at = end
    if headline and (start > headline[1] or _is_headline(text, headline, known_title)):
        return Attribution(outlet, "", date, author, text[slice(*headline)], max(start, headline[1]))
    if headline:
        return Attribution()
    return Attribution(outlet, "", date, author, "", start)


def _dateline_below(text: str, at: int) -> dateline.Dateline | None:
    """The dateline that names an outlet, below what stands between it and the line with the date: names, a caption;
    its ``end`` is one of the text."""
    for _ in range(_HEAD_LINES):
        begin, end = _line(text, at)
        line = text[begin:end]
        if (found := dateline.parse(line)) and found.outlet:
            return found._replace(end=begin + found.end)
        if not line or len(line) > _LONGEST_CAPTION or line[-1] in '.!?”"':
            return None
        at = end
    return None


def _line(text: str, at: int) -> tuple[int, int]:
    """The next line from ``at`` that is not blank, as offsets without the white space around it."""
    size = len(text)
    while at < size and text[at].isspace():
        at += 1
    end = text.find("\n", at)
    end = size if end < 0 else end
    while end > at and text[end - 1].isspace():
        end -= 1
    return at, end


def _may_be_headline(line: str, known_title: str) -> bool:
    if known_title and _same(line, known_title):
        return True
    return (
        12 <= len(line) <= _HEADLINE_LENGTH
        and len(line.split()) >= 3
        and line[-1] not in ".,;:…"
        and not line.endswith((".”", '."'))
    )


def _is_headline(text: str, span: tuple[int, int], known_title: str) -> bool:
    """Whether a line that may be a headline is one, although no dateline follows: over a blank line and a sentence, or set
    in capitals over a longer paragraph."""
    line = text[slice(*span)]
    if known_title:
        return _same(line, known_title)
    begin, end = _line(text, span[1])
    if text[end - 1] in _SENTENCE_ENDS and text.count("\n", span[1], begin) > 1:
        return True
    if end - begin < max(80, len(line)):
        return False
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 2 and capitals >= 0.75 * len(words)


def _same(line: str, title: str) -> bool:
    return "".join(filter(str.isalnum, line.lower())) == "".join(filter(str.isalnum, title.lower()))


def make_title(text: str, start: int) -> str:
    """A title from the first sentence at ``start``: whole if it is short, else cut at a clause or word, with an ellipsis."""
    begin, end = _line(text, start)
    line = text[begin : min(end, begin + _TITLE_LENGTH + 80)]
    spans = split(line)
    sentence = line[slice(*spans[0])] if spans else line
    if len(sentence) <= _TITLE_LENGTH:
        return sentence.removesuffix(".") or sentence if sentence.count(".") == 1 else sentence
    cut = sentence.rfind(", ", _SHORT_TITLE, _TITLE_LENGTH)
    if cut < 0:
        cut = sentence.rfind(" ", 0, _TITLE_LENGTH)
    return sentence[: cut if cut > 0 else _TITLE_LENGTH].rstrip(" ,;:-–—(") + "…"
