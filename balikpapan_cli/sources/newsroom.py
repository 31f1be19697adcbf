"""Outlet, place, date, byline and title from plain text. The rule it owns: what is not written is empty, never guessed."""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.calendar import iso
from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.indonesian.sentences import split
from balikpapan_cli.sources import dateline
from balikpapan_cli.sources.boilerplate import is_boilerplate
from balikpapan_cli.sources.credits import day_first, read_credit
from balikpapan_cli.sources.event import event_date
from balikpapan_cli.tuples import NamedTuple

_HEAD_LINES = 8
_DASHES = "-–—"
_TITLE_LENGTH = 100
_SHORT_TITLE = 65
"""A clause that is cut off sooner says too little: it may be only what leads up to the news."""
_HEADLINE_LENGTH = 150
_LONGEST_CAPTION = 250
_CAPTION = re.compile(r"^(?:keterangan )?foto\s*:|\((?:foto|dok|ist|sumber)\b[^()]*\)\W?$", re.IGNORECASE)
_BELOW = re.compile(
    r"^[ \t]*(?:(?:berita|artikel) (?:terkait|lainnya|terkini|terpopuler)|related (?:posts?|articles?|news)|terkini|terpopuler"
    r"|tinggalkan (?:balasan|komentar)|leave a (?:reply|comment)|\d+ komentar|komentar(?: \(\d+\))?)[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_STAMP = 80
"""A line of the head with a date in it, when it was written, is no longer than this."""
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
    date = published or head.date or event_date(_report(text, head.start), head.start, hint)
    if title or head.title:
        return head._replace(date=date, title=title or head.title)
    return head._replace(date=date, title=make_title(text, head.start), made=True)


def _report(text: str, start: int) -> str:
    """The text up to what a page puts below a report: other stories and comments, whose dates are their own."""
    below = _BELOW.search(text, start)
    return text[: below.start()] if below else text


def read_head(text: str, known_title: str = "") -> Attribution:
    """What stands above the report itself: a title, credits, a line with the date, the dateline."""
    outlet = date = author = ""
    changed = False
    headline: tuple[int, int] | None = None
    start = captioned = at = 0
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
            author, outlet = author or credit.author, outlet or credit.outlet
            if credit.date and (not date or changed):  # the day of publication, unless only a later one is told
                date, changed = credit.date, credit.updated
            start = end
        elif is_boilerplate(line):
            start = end if headline else start
        elif headline is None and start == captioned and _is_caption(line) and text[end:].strip():
            start = captioned = end
        elif headline is None and start == captioned and _may_be_headline(line, known_title):
            headline = begin, end
        else:
            lines = [text[slice(*headline)]] if headline else []
            known = Attribution(outlet, "", date, author, known_title)
            if below := _dateline_below(text, begin, lines, known, changed):
                return below
            break
        at = end
    if headline and (start > headline[1] or _is_headline(text, headline, known_title)):
        return Attribution(outlet, "", date, author, text[slice(*headline)], max(start, headline[1]))
    if headline:
        return Attribution(start=captioned)
    return Attribution(outlet, "", date, author, "", start)


def _dateline_below(text: str, at: int, above: list[str], known: Attribution, changed: bool) -> Attribution | None:
    """The head that ends with a dateline below ``at``, where rubric, names, caption and times stand above it that no rule
    accounts for. ``above`` holds the line before them that may be a headline; ``known`` what was read so far, and ``changed``
    says that its date is of a change.

    The dateline must name its outlet, unless a line of the head has said a date or an outlet: then a place is enough.
    """
    outlet, _, date, author, known_title, *_ = known
    lines = list(above)
    for _ in range(_HEAD_LINES):
        begin, end = _line(text, at)
        line = text[begin:end]
        credit = read_credit(line)
        if not credit and (found := dateline.parse(line)) and (found.outlet or date or outlet):
            title = known_title or _headline_of(lines)
            return Attribution(
                found.outlet or outlet, found.place, found.date or date, author, title, begin + found.end
            )
        if not line or len(line) > _LONGEST_CAPTION or (line[-1] in _SENTENCE_ENDS and not _is_caption(line)):
            return None
        if credit:
            author, outlet = author or credit.author, outlet or credit.outlet
            if credit.date and (not date or changed):
                date, changed = credit.date, credit.updated
        elif (
            not date
            and len(line) <= _LONGEST_STAMP
            and (dates := [each for each in find_dates(day_first(line)) if each.year])
        ):
            date = iso(dates[0].year, dates[0].month, dates[0].day)
        elif not is_boilerplate(line):
            lines.append(line)
        at = end
    return None


def _headline_of(lines: list[str]) -> str:
    """The headline among the lines of a head, or empty: the first of four words or more, so that it is no rubric and no name."""
    ranked = (
        [line for line in lines if len(line.split()) >= 4 and _may_be_headline(line, "")],
        [line for line in lines if _may_be_headline(line, "")],
        [line for line in lines if len(line.split()) >= 2 and not _is_caption(line)],
    )
    return next((some[0] for some in ranked if some), "")


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
        and not _is_caption(line)
        and not (
            len(line) <= _LONGEST_STAMP and any(date.start == 0 and date.year for date in find_dates(day_first(line)))
        )
    )


def _is_caption(line: str) -> bool:
    return _CAPTION.search(line) is not None


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
