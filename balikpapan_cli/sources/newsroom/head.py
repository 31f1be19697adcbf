"""What stands above a report: rubrics, headline, names, times, captions, the dateline. The rule it owns: a head ends with a
dateline or with a line about the article; without either only a headline is one. Whole sentences of it stay in the body.
"""

from __future__ import annotations

from itertools import pairwise

from balikpapan_cli.sources.newsroom import dateline
from balikpapan_cli.sources.newsroom.caption import is_caption, is_sign, may_be_caption, shows_scene
from balikpapan_cli.sources.newsroom.credits import (
    Credit,
    has_clock,
    is_affiliation,
    is_day,
    is_name,
    is_of_event,
    is_role,
    is_single_name,
    read_credit,
    read_stamp,
    read_stamp_of_section,
    without_role,
)
from balikpapan_cli.sources.newsroom.deck import (
    LONGEST_SENTENCE,
    MOST_SENTENCES,
    MOST_SUMMED_UP,
    dateline_follows,
    is_item,
    is_rule,
    opens_box,
    stands_again,
)
from balikpapan_cli.sources.newsroom.frame import (
    Profile,
    is_frame,
    is_section,
    is_trail,
    is_writer,
    read_profile,
    site_of_section,
)
from balikpapan_cli.sources.newsroom.gazetteer import is_domain, is_outlet, is_place, outlet_name, place_name
from balikpapan_cli.sources.newsroom.headline import (
    HEADLINE_LENGTH,
    LONGEST_HEADLINE,
    SENTENCE_ENDS,
    headline_of,
    is_headline,
    line_at,
    may_be_headline,
)
from balikpapan_cli.sources.newsroom.letterhead import letterhead
from balikpapan_cli.sources.newsroom.listed import is_listed
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.sources.newsroom.dateline import Dateline

_MOST_LINES = 25
_FEW_LINES = 12
"""A dateline that does not name its outlet stands no further down."""
_MOST_RUBRICS = 5
"""Lines above one about the article that may be rubrics, the headline, what is said of it."""
_RUBRIC_LENGTH = 30
_LEAST_REPORT = 60
_PARAGRAPH = 80
_LONGEST_NAME = 40
_DASHES = "-–—"


class Attribution(NamedTuple):
    """What a text says of itself. ``start`` is where the report begins: title, credits and dateline lie before it, and
    ``deck``, sentences above the dateline that are of the report all the same.

    ``made`` says that the title was made from the first sentence, which stays in the body.
    """

    outlet: str = ""
    place: str = ""
    date: str = ""
    author: str = ""
    title: str = ""
    start: int = 0
    deck: tuple[tuple[int, int], ...] = ()
    made: bool = False


def read_head(text: str, known_title: str = "") -> Attribution:
    """Read what stands above the report in ``text``, whose title may be known from elsewhere.

    >>> read_head("Berita\\nPasar Ditata Lagi\\nDewi Lestari\\nSelasa, 1 Juli 2025 | 10.00\\nPasar itu dibuka. Warga senang.")[2:5]
    ('2025-07-01', 'Dewi Lestari', 'Pasar Ditata Lagi')
    """
    profile = read_profile(text)
    begin = profile.end or letterhead(text)
    head = _Reading(text, known_title, profile)
    if found := _read_lines(head, begin):
        return found
    if head.pictured:  # without a dateline they are no captions
        head = _Reading(text, known_title, profile, pictures=False)
        _read_lines(head, begin)
    said = head.without_dateline()
    return said if said.start >= begin else said._replace(start=begin)


def _read_lines(head: _Reading, at: int) -> Attribution | None:
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
            if head.lists_places(found, end):
                break
            if head.ends_with(found, line, count):
                return head.above(found, begin)
        if not credit and is_role(line):  # a role, and below it a name
            below = line_at(text, end)
            if credit := read_credit(f"{line.rstrip(': ')}: {text[slice(*below)]}"):
                end = below[1]
        if not head.take(credit, begin, end):
            break
        at = end
    return None


class _Taken(NamedTuple):
    """A line of the head: what it is, and where: about the article, or dated; an aside; a picture's caption, if a dateline follows;
    a line that no rule knows; a sentence of the report, or other lines below it, which are of the report too (below)."""

    kind: str
    begin: int
    end: int


class _Reading:
    """The head of one text, line by line, and what its lines have said so far."""

    def __init__(self, text: str, known_title: str, profile: Profile, *, pictures: bool = True) -> None:
        self.text, self.known_title, self._pictures = text, known_title, pictures
        self.author, self.outlet, self.date = profile.author, profile.outlet, ""
        self._changed = self._boxed = self._above = False
        self._taken: list[_Taken] = []

    def take(self, credit: Credit | None, begin: int, end: int) -> bool:
        """Take a line into the head; False when it is of the report."""
        line = self.text[begin:end]
        below = bool(self._spans("sentence"))
        if credit is None:
            credit = read_stamp_of_section(line) if below else read_stamp(line, first=not self._spans("line"))
        if credit is not None:
            if below and credit.date and is_of_event(line):
                return False
            self._learn(credit, line)
            kind = "dated" if credit.date else "about"
        else:
            kind = "aside" if self._is_aside(line, end) else self._kind(line)
            if kind == "sentence" and not self._may_be_deck(line, end):
                return False
            if kind == "line" and below and not (is_name(line) and self._taken[-1].kind != "line"):
                kind = "below"
        self._taken.append(_Taken(kind, begin, end))
        return True

    def _may_be_deck(self, line: str, end: int) -> bool:
        """Whether a sentence that ends at ``end`` may stand below a headline, above a dateline or a day; a second above a day, or
        a dateline that names its outlet. Above such a one a headline may be missing, where the title is told elsewhere, or a rule
        stands below the sentence."""
        above = len(self._spans("sentence"))
        summed_up = self._boxed or is_item(line)
        left = (MOST_SUMMED_UP if summed_up else MOST_SENTENCES) - above
        if len(line) > LONGEST_SENTENCE or left <= 0:
            return False
        if not self._spans("line"):
            ruled = not above and is_rule(self.text[slice(*line_at(self.text, end))])
            return (self.known_title != "" or ruled) and dateline_follows(
                self.text, end, left, boxed=summed_up or ruled
            )
        if not above:
            return True
        below = self.text[slice(*line_at(self.text, end))]
        credit = read_credit(below)
        if credit is None or not credit.date:
            return dateline_follows(self.text, end, left, boxed=summed_up)
        return credit.date != "" and not is_of_event(below)

    def _is_aside(self, line: str, end: int) -> bool:
        """Whether a line that ends at ``end`` is neither about the article nor of it: the way to a page, what an author is."""
        if opens_box(line):
            self._boxed = True
            return True
        above = self._taken[-1].kind if self._taken else ""
        return (
            is_frame(line)
            or (above == "about" and self._spans("line") != [] and is_affiliation(line))
            or is_trail(self.text, line, end)
        )

    def _kind(self, line: str) -> str:
        """What a line is that says nothing about the article."""
        if len(line) <= LONGEST_SENTENCE and is_caption(line):
            return "aside"
        if is_outlet(line) and (is_domain(line) or " " in line or not (line.istitle() or line.isupper())):
            if not is_section(line):
                self.outlet = self.outlet or outlet_name(line)
            return "aside"
        if site := site_of_section(line):
            self.outlet = self.outlet or site
            return "aside"
        kind = "line"
        longest = HEADLINE_LENGTH if self._taken or not line[-1].isalnum() else LONGEST_HEADLINE
        if len(line) > longest or (line[-1] in SENTENCE_ENDS and not may_be_headline(line)):
            kind = "sentence"
        if self._boxed and is_item(line):
            kind = "sentence"
        if self._pictures and (
            (kind == "sentence" and self._is_below_sign())
            or may_be_caption(line)
            or (shows_scene(line) and (kind == "sentence" or self._spans("line")))
        ):
            return "picture"
        return kind

    def _is_below_sign(self) -> bool:
        """Whether the line above says who took a picture, and nothing else."""
        return self._taken != [] and is_sign(self._line(self._taken[-1][1:]))

    def _learn(self, credit: Credit, line: str) -> None:
        """Keep what a line says. Of days that of publication, unless only a later one is told; a day alone above the headline may
        be that on which a page was looked at: one below the headline is surer."""
        self.author, self.outlet = self.author or credit.author, self.outlet or credit.outlet
        titled = self._spans("line") != []
        surer = self._above and titled and not credit.updated and is_day(line)
        if credit.date and (not self.date or self._changed or surer):
            self.date, self._changed = credit.date, credit.updated
            self._above = not titled and is_day(line) and not has_clock(line)

    def _spans(self, kind: str, before: int | None = None) -> list[tuple[int, int]]:
        return [(each.begin, each.end) for each in self._taken[:before] if each.kind == kind]

    def _deck(self, before: int | None = None) -> tuple[tuple[int, int], ...]:
        """The lines that are of the report."""
        return tuple(
            (begin, end)
            for kind, begin, end in self._taken[:before]
            if kind in ("sentence", "below") and not stands_again(self.text, begin, end)
        )

    def _line(self, span: tuple[int, int]) -> str:
        return self.text[slice(*span)]

    @property
    def pictured(self) -> bool:
        """Whether lines were taken for captions that are some only above a dateline."""
        return bool(self._spans("picture"))

    # a head that ends with a dateline

    def ends_with(self, found: Dateline, line: str, count: int) -> bool:
        """Whether the dateline of a line, behind ``count`` others, ends the head. Far down it must name its outlet, and below a
        sentence its place too; a place is enough that is set as only datelines set one, or opens a paragraph."""
        lines, deck = self._spans("line"), self._spans("sentence")
        if found.outlet:
            return not deck or found.place != "" or is_domain(found.outlet)
        if count > _FEW_LINES:
            return False
        surely = line[: found.end].isupper() or (found.date and found.place) or len(line) >= _PARAGRAPH
        told = self.date or self.outlet or (len(lines) <= 1 and not deck)
        return bool(told or (surely and len(lines) <= _MOST_RUBRICS))

    def lists_places(self, found: Dateline, end: int) -> bool:
        """Whether below a line that ends at ``end`` another opens with a place: then places are what a report lists."""
        if found.outlet or not self._spans("line"):
            return False
        other = dateline.parse(self.text[slice(*line_at(self.text, end))])
        return other is not None and other.place not in ("", found.place) and not other.outlet

    def above(self, found: Dateline, begin: int) -> Attribution:
        """The head above a dateline in the line that begins at ``begin``."""
        title = self._headline([self._line(span) for span in self._spans("line")])
        deck = self._deck()
        author = self.author or self._author(title, len(self._taken))
        outlet = found.outlet or self.outlet
        date = found.date or self.date
        return Attribution(outlet, found.place, date, author, title, begin + found.end, deck)

    def _headline(self, lines: list[str]) -> str:
        """The headline among the lines; none where the one that looks most like it is a name above a day."""
        title = headline_of(lines, self.known_title)
        if self.known_title:
            return title
        above = [self._line(each[1:]) for each, below in pairwise(self._taken) if below.kind == "dated"]
        return "" if title in above and len(title) <= _LONGEST_NAME and is_writer(title) else title

    # a head that ends with a line about the article, or with a headline

    def without_dateline(self) -> Attribution:
        """The head where no dateline ends it."""
        last = self._last_about()
        if last < 0:
            return self._headline_alone()
        lines = [self._line(span) for span in self._spans("line", last)]
        author = self.author or self._author(self._headline(lines), last + 1)
        lines = [line for line in lines if without_role(line) != author]
        title = self._headline(lines) or (lines[-1] if lines else "")
        deck = self._deck(last)
        rest = self._taken[last + 1 :]
        end = self._taken[last].end
        goes_on = False  # a comma ends a name, and another follows
        for n, (kind, _, stop) in enumerate(rest):
            line = self._line(rest[n][1:])
            named = kind == "line" and (without_role(line) == author or (goes_on and is_name(line)))
            goes_on = named and line.endswith(",")
            if named or kind == "aside" or (kind == "line" and line == title):
                end = stop
            elif not lines and kind == "line" and is_headline(self.text, rest[n][1:], self.known_title, stop):
                return Attribution(self.outlet, self._place(last), self.date, author, line, stop, deck)
            else:
                break
        return Attribution(self.outlet, self._place(last), self.date, author, title, end, deck)

    def _place(self, last: int) -> str:
        """The place in a line that says where and when a statement was written: ``Samarinda, 10 Juni 2025``."""
        for kind, begin, end in self._taken[: last + 1]:
            place, comma, day = self.text[begin:end].partition(", ") if kind == "dated" else ("", "", "")
            if comma and is_place(place) and is_day(day) and not has_clock(day):
                return place_name(place)
        return ""

    def _last_about(self) -> int:
        """The number of the last line about the article that is still of its head; -1 if there is none: few lines may stand
        above the first, only names and asides between two of them, and below them the report."""
        last = -1
        unknown = 0
        for n, (kind, begin, end) in enumerate(self._taken):
            if kind in ("about", "dated"):
                if unknown > (_MOST_RUBRICS if last < 0 else 0) or (
                    kind == "dated" and is_listed(self.text, begin, end)
                ):
                    break
                last, unknown = n, 0
            elif kind == "below" or (kind == "sentence" and last >= 0):
                break
            elif kind == "line" and not (last >= 0 and is_name(self.text[begin:end])):
                unknown += 1
        return last if last >= 0 and self._report_follows(last) else -1

    def _report_follows(self, n: int) -> bool:
        """Whether below a line of the head, and perhaps others that are no sentences, a paragraph stands; where sentences
        stand above it, the line must have said the date."""
        if self._spans("sentence", n) and not self._spans("dated", n + 1):
            return False
        if not self._spans("line", n) and not self._spans("sentence", n):
            return True
        at = self._taken[n].end
        others = 0
        for _ in range(_MOST_LINES):
            begin, at = line_at(self.text, at)
            if at - begin >= _LEAST_REPORT or (begin < at and self.text[at - 1] in SENTENCE_ENDS):
                return True
            others += begin == at or not self._is_aside(self.text[begin:at], at)
            if others >= _MOST_RUBRICS:
                break
        return False

    def _headline_alone(self) -> Attribution:
        """The headline where nothing is said about the article: below captions, and rubrics of a word or two."""
        captioned = 0
        rubrics = False
        for n, (kind, begin, end) in enumerate(self._taken):
            line = self.text[begin:end]
            if kind == "aside" and is_caption(line) and self.text[end:].strip() and not rubrics:
                captioned = end
            elif kind == "line" and may_be_headline(line, self.known_title):
                stop = end
                for each in self._taken[n + 1 :]:
                    if each.kind != "aside" and self.text[each.begin : each.end] != line:
                        break
                    stop = each.end
                if is_headline(self.text, (begin, end), self.known_title, stop):
                    return Attribution(self.outlet, "", "", "", line, stop)
                if not is_section(line):
                    break
                rubrics = True
            elif kind == "line" and end - begin < _RUBRIC_LENGTH and len(line.split()) <= 3 and line[-1] not in ",:;":
                rubrics = True
            elif kind != "aside":
                break
        return Attribution(start=captioned)

    def _author(self, title: str, before: int) -> str:
        """The name in a line of its own beside a line with the date, if it is not the headline."""
        taken = self._taken[:before]
        for n, each in enumerate(taken):
            if each.kind == "dated":
                for other in (*taken[max(0, n - 1) : n], *self._taken[n + 1 : n + 2]):
                    line = self._line((other.begin, other.end))
                    place, dash, name = line.partition(" - ")
                    if dash and other.end < each.begin and is_place(place) and is_name(name):
                        return name
                    if other.kind != "line" or line == title:
                        continue
                    if is_name(line) or (other.end < each.begin and title and is_single_name(line)):
                        return without_role(line)
        return ""
