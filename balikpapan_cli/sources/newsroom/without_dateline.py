"""Heads that no dateline ends. The rule it owns: such a head ends with a line about the article that stands above a report, else
with a headline over one; without either there is none.
"""

from __future__ import annotations

from balikpapan_cli.sources.newsroom.caption import is_caption
from balikpapan_cli.sources.newsroom.credits import has_clock, is_day, without_role
from balikpapan_cli.sources.newsroom.frame import is_section
from balikpapan_cli.sources.newsroom.gazetteer import is_place, place_name
from balikpapan_cli.sources.newsroom.headline import SENTENCE_ENDS, is_headline, line_at, may_be_headline
from balikpapan_cli.sources.newsroom.lines_above import MOST_RUBRICS, Attribution, LinesAbove
from balikpapan_cli.sources.newsroom.listed import is_listed
from balikpapan_cli.sources.newsroom.names import is_name

_MOST_BELOW = 25
"""Lines below the head that are looked at for a report."""
_LEAST_REPORT = 60
_RUBRIC_LENGTH = 30


def without_dateline(head: LinesAbove) -> Attribution:
    """What the lines of a head say that no dateline ends."""
    last = _last_about(head)
    if last < 0:
        return _headline_alone(head)
    lines = [head.line(span) for span in head.spans("line", last)]
    author = head.author or head.name_beside_day(head.headline(lines), last + 1)
    lines = [line for line in lines if without_role(line) != author]
    title = head.headline(lines) or (lines[-1] if lines else "")
    deck = head.deck(last)
    rest = head.taken[last + 1 :]
    end = head.taken[last].end
    goes_on = False  # a comma ends a name, and another follows
    for n, (kind, _, stop) in enumerate(rest):
        line = head.line(rest[n][1:])
        named = kind == "line" and (without_role(line) == author or (goes_on and is_name(line)))
        goes_on = named and line.endswith(",")
        if named or kind == "aside" or (kind == "line" and line == title):
            end = stop
        elif not lines and kind == "line" and is_headline(head.text, rest[n][1:], head.known_title, stop):
            return Attribution(head.outlet, _place(head, last), head.date, author, line, stop, deck)
        else:
            break
    return Attribution(head.outlet, _place(head, last), head.date, author, title, end, deck)


def _place(head: LinesAbove, last: int) -> str:
    """The place in a line that says where and when a statement was written: ``Samarinda, 10 Juni 2025``."""
    for kind, begin, end in head.taken[: last + 1]:
        place, comma, day = head.text[begin:end].partition(", ") if kind == "dated" else ("", "", "")
        if comma and is_place(place) and is_day(day) and not has_clock(day):
            return place_name(place)
    return ""


def _last_about(head: LinesAbove) -> int:
    """The number of the last line about the article that is still of its head; -1 if there is none: few lines may stand
    above the first, only names and asides between two of them, and below them the report."""
    last = -1
    unknown = 0
    for n, (kind, begin, end) in enumerate(head.taken):
        if kind in ("about", "dated"):
            if unknown > (MOST_RUBRICS if last < 0 else 0) or (kind == "dated" and is_listed(head.text, begin, end)):
                break
            last, unknown = n, 0
        elif kind == "below" or (kind == "sentence" and last >= 0):
            break
        elif kind == "line" and not (last >= 0 and is_name(head.text[begin:end])):
            unknown += 1
    return last if last >= 0 and _report_follows(head, last) else -1


def _report_follows(head: LinesAbove, n: int) -> bool:
    """Whether below a line of the head, and perhaps others that are no sentences, a paragraph stands; where sentences
    stand above it, the line must have said the date."""
    if head.spans("sentence", n) and not head.spans("dated", n + 1):
        return False
    if not head.spans("line", n) and not head.spans("sentence", n):
        return True
    at = head.taken[n].end
    others = 0
    for _ in range(_MOST_BELOW):
        begin, at = line_at(head.text, at)
        if at - begin >= _LEAST_REPORT or (begin < at and head.text[at - 1] in SENTENCE_ENDS):
            return True
        others += begin == at or not head.is_aside(head.text[begin:at], at)
        if others >= MOST_RUBRICS:
            break
    return False


def _headline_alone(head: LinesAbove) -> Attribution:
    """The headline where nothing is said about the article: below captions, and rubrics of a word or two."""
    captioned = 0
    rubrics = False
    for n, (kind, begin, end) in enumerate(head.taken):
        line = head.text[begin:end]
        if kind == "aside" and is_caption(line) and head.text[end:].strip() and not rubrics:
            captioned = end
        elif kind == "line" and may_be_headline(line, head.known_title):
            stop = end
            for each in head.taken[n + 1 :]:
                if each.kind != "aside" and head.text[each.begin : each.end] != line:
                    break
                stop = each.end
            if is_headline(head.text, (begin, end), head.known_title, stop):
                return Attribution(head.outlet, "", "", "", line, stop)
            if not is_section(line):
                break
            rubrics = True
        elif kind == "line" and end - begin < _RUBRIC_LENGTH and len(line.split()) <= 3 and line[-1] not in ",:;":
            rubrics = True
        elif kind != "aside":
            break
    return Attribution(start=captioned)
