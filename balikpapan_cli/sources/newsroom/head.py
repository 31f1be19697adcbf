"""What stands above a report: rubrics, headline, names, times, captions, the dateline. The rule it owns: a head ends with a
dateline or with a line about the article; without either only a headline is one. Whole sentences of it stay in the body.
"""

from __future__ import annotations

from balikpapan_cli.sources.newsroom import dateline
from balikpapan_cli.sources.newsroom.credits import is_role, read_credit
from balikpapan_cli.sources.newsroom.frame import read_profile, site_of_section
from balikpapan_cli.sources.newsroom.gazetteer import is_domain
from balikpapan_cli.sources.newsroom.headline import line_at
from balikpapan_cli.sources.newsroom.letterhead import letterhead
from balikpapan_cli.sources.newsroom.lines_above import MOST_RUBRICS, Attribution, LinesAbove
from balikpapan_cli.sources.newsroom.without_dateline import without_dateline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.sources.newsroom.dateline import Dateline

_MOST_LINES = 25
_FEW_LINES = 12
"""A dateline that does not name its outlet stands no further down."""
_PARAGRAPH = 80
_DASHES = "-–—"


def read_head(text: str, known_title: str = "") -> Attribution:
    """Read what stands above the report in ``text``, whose title may be known from elsewhere.

    >>> read_head("Berita\\nPasar Ditata Lagi\\nDewi Lestari\\nSelasa, 1 Juli 2025 | 10.00\\nPasar itu dibuka. Warga senang.")[2:5]
    ('2025-07-01', 'Dewi Lestari', 'Pasar Ditata Lagi')
    """
    profile = read_profile(text)
    begin = profile.end or letterhead(text)
    head = LinesAbove(text, known_title, profile)
    if found := _read_lines(head, begin):
        return found
    if head.pictured:  # without a dateline they are no captions
        head = LinesAbove(text, known_title, profile, pictures=False)
        _read_lines(head, begin)
    said = without_dateline(head)
    return said if said.start >= begin else said._replace(start=begin)


def _read_lines(head: LinesAbove, at: int) -> Attribution | None:
    """Read the lines of a head from ``at`` up to its dateline: what they say; None if they end without one."""
    text = head.text
    for count in range(_MOST_LINES):
        begin, end = line_at(text, at)
        if begin == end:
            break
        line = text[begin:end]
        if line[-1] in _DASHES:  # the report begins on the next line
            line = text[begin : line_at(text, end)[1]]
        credit = read_credit(line)
        found = None if credit else dateline.parse(line) or dateline.alone(line)
        if found and not site_of_section(line):
            if _lists_places(head, found, end):
                break
            if _ends(head, found, line, count):
                return _above(head, found, begin)
        if not credit and is_role(line):  # a role, and below it a name
            below = line_at(text, end)
            if credit := read_credit(f"{line.rstrip(': ')}: {text[slice(*below)]}"):
                end = below[1]
        if not head.take(credit, begin, end):
            break
        at = end
    return None


def _ends(head: LinesAbove, found: Dateline, line: str, count: int) -> bool:
    """Whether the dateline of a line, behind ``count`` others, ends the head. Far down it must name its outlet, and below a
    sentence its place too; a place is enough that is set as only datelines set one, or opens a paragraph."""
    lines, deck = head.spans("line"), head.spans("sentence")
    if found.outlet:
        return not deck or found.place != "" or is_domain(found.outlet)
    if count > _FEW_LINES:
        return False
    surely = line[: found.end].isupper() or (found.date and found.place) or len(line) >= _PARAGRAPH
    told = head.date or head.outlet or (len(lines) <= 1 and not deck)
    return bool(told or (surely and len(lines) <= MOST_RUBRICS))


def _lists_places(head: LinesAbove, found: Dateline, end: int) -> bool:
    """Whether below a line that ends at ``end`` another opens with a place: then places are what a report lists."""
    if found.outlet or not head.spans("line"):
        return False
    other = dateline.parse(head.text[slice(*line_at(head.text, end))])
    return other is not None and other.place not in ("", found.place) and not other.outlet


def _above(head: LinesAbove, found: Dateline, begin: int) -> Attribution:
    """The head above a dateline in the line that begins at ``begin``."""
    title = head.headline([head.line(span) for span in head.spans("line")])
    deck = head.deck()
    author = head.author or head.name_beside_day(title, len(head.taken))
    outlet = found.outlet or head.outlet
    date = found.date or head.date
    return Attribution(outlet, found.place, date, author, title, begin + found.end, deck)
