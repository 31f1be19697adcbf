"""The lines above a report: what each is, and what they have said so far of it. The rule it owns: a line is told by how it is set
and by the lines above it; one that no rule knows may be a rubric, the headline or a name.
"""

from __future__ import annotations

from itertools import pairwise

from balikpapan_cli.sources.newsroom.caption import is_caption, is_sign, may_be_caption, shows_scene
from balikpapan_cli.sources.newsroom.credits import (
    Credit,
    has_clock,
    is_affiliation,
    is_day,
    is_of_event,
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
from balikpapan_cli.sources.newsroom.frame import Profile, is_frame, is_section, is_trail, site_of_section
from balikpapan_cli.sources.newsroom.gazetteer import is_domain, is_outlet, is_place, outlet_name
from balikpapan_cli.sources.newsroom.headline import (
    HEADLINE_LENGTH,
    LONGEST_HEADLINE,
    SENTENCE_ENDS,
    headline_of,
    is_set_in_capitals,
    line_at,
    may_be_headline,
)
from balikpapan_cli.sources.newsroom.names import is_name, is_single_name, is_surely_name
from balikpapan_cli.tuples import NamedTuple

MOST_RUBRICS = 5
"""Lines above one about the article that may be rubrics, the headline, what is said of it."""
_LONGEST_NAME = 40
_FEWEST_WORDS = 5
"""Words of a headline that ends with a full stop, at least."""


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


class LineAbove(NamedTuple):
    """A line, where it stands, and its ``kind``: ``about`` the article, or ``dated``; an ``aside``; the caption of a ``picture``,
    if a dateline follows; a ``line`` that no rule knows; a ``sentence`` of the report, or other lines ``below`` one, which are of
    the report too."""

    kind: str
    begin: int
    end: int


class LinesAbove:
    """The lines that are taken into the head of a text, one by one, and what they have said so far."""

    def __init__(self, text: str, known_title: str, profile: Profile, *, pictures: bool = True) -> None:
        self.text, self.known_title, self._pictures = text, known_title, pictures
        self.author, self.outlet, self.date = profile.author, profile.outlet, ""
        self._changed = self._boxed = self._above = False
        self.taken: list[LineAbove] = []

    def take(self, credit: Credit | None, begin: int, end: int) -> bool:
        """Take a line into the head; False when it is of the report."""
        line = self.text[begin:end]
        below = bool(self.spans("sentence"))
        if credit is None:
            credit = read_stamp_of_section(line) if below else read_stamp(line, first=not self.spans("line"))
        if credit is not None:
            if below and credit.date and is_of_event(line):
                return False
            self._learn(credit, line)
            kind = "dated" if credit.date else "about"
        else:
            kind = "aside" if self.is_aside(line, end) else self._kind(line, end)
            if kind == "sentence" and not self._may_be_deck(line, end):
                return False
            if kind == "line" and below and not (is_name(line) and self.taken[-1].kind != "line"):
                kind = "below"
        self.taken.append(LineAbove(kind, begin, end))
        return True

    def _may_be_deck(self, line: str, end: int) -> bool:
        """Whether a sentence that ends at ``end`` may stand below a headline, above a dateline or a day; a second above a day, or
        a dateline that names its outlet. Above such a one a headline may be missing, where the title is told elsewhere, or a rule
        stands below the sentence."""
        above = len(self.spans("sentence"))
        summed_up = self._boxed or is_item(line)
        left = (MOST_SUMMED_UP if summed_up else MOST_SENTENCES) - above
        if len(line) > LONGEST_SENTENCE or left <= 0:
            return False
        if not self.spans("line"):
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

    def is_aside(self, line: str, end: int) -> bool:
        """Whether a line that ends at ``end`` is neither about the article nor of it: the way to a page, what an author is."""
        if opens_box(line):
            self._boxed = True
            return True
        above = self.taken[-1].kind if self.taken else ""
        return (
            is_frame(line)
            or (above == "about" and self.spans("line") != [] and is_affiliation(line))
            or is_trail(self.text, line, end)
        )

    def _kind(self, line: str, end: int) -> str:
        """What a line is that ends at ``end`` and says nothing about the article."""
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
        longest = HEADLINE_LENGTH if self.taken or not line[-1].isalnum() else LONGEST_HEADLINE
        if len(line) > longest or (
            line[-1] in SENTENCE_ENDS and not may_be_headline(line) and not self._is_stopped_headline(line, end)
        ):
            kind = "sentence"
        if self._boxed and is_item(line):
            kind = "sentence"
        if self._pictures and (
            (kind == "sentence" and self._is_below_sign())
            or may_be_caption(line)
            or (shows_scene(line) and (kind == "sentence" or self.spans("line")))
        ):
            return "picture"
        return kind

    def _is_stopped_headline(self, line: str, end: int) -> bool:
        """Whether a line is set as headlines are but for its full stop, and stands right above a dateline."""
        if self.spans("line") or line[-1] != "." or line[-2:-1] == "." or not is_set_in_capitals(line[:-1]):
            return False
        return len(line.split()) >= _FEWEST_WORDS and dateline_follows(self.text, end, 1, boxed=False)

    def _is_below_sign(self) -> bool:
        """Whether the line above says who took a picture, and nothing else."""
        return self.taken != [] and is_sign(self.line(self.taken[-1][1:]))

    def _learn(self, credit: Credit, line: str) -> None:
        """Keep what a line says. Of days that of publication, unless only a later one is told; a day alone above the headline may
        be that on which a page was looked at: one below the headline is surer."""
        self.author, self.outlet = self.author or credit.author, self.outlet or credit.outlet
        titled = self.spans("line") != []
        surer = self._above and titled and not credit.updated and (is_day(line) or has_clock(line))
        if credit.date and (not self.date or self._changed or surer):
            self.date, self._changed = credit.date, credit.updated
            self._above = not titled and is_day(line) and not has_clock(line)

    def spans(self, kind: str, before: int | None = None) -> list[tuple[int, int]]:
        """Where the lines of a kind stand, of all or of so many that were taken first."""
        return [(each.begin, each.end) for each in self.taken[:before] if each.kind == kind]

    def deck(self, before: int | None = None) -> tuple[tuple[int, int], ...]:
        """The lines that are of the report."""
        return tuple(
            (begin, end)
            for kind, begin, end in self.taken[:before]
            if kind in ("sentence", "below") and not stands_again(self.text, begin, end)
        )

    def line(self, span: tuple[int, int]) -> str:
        """The text of a line that stands there."""
        return self.text[slice(*span)]

    @property
    def pictured(self) -> bool:
        """Whether lines were taken for captions that are some only above a dateline."""
        return bool(self.spans("picture"))

    def headline(self, lines: list[str]) -> str:
        """The headline among the lines; none where the one that looks most like it is a name above a day."""
        title = headline_of(lines, self.known_title)
        if self.known_title:
            return title
        above = [self.line(each[1:]) for each, below in pairwise(self.taken) if below.kind == "dated"]
        return "" if title in above and len(title) <= _LONGEST_NAME and is_surely_name(title) else title

    def name_beside_day(self, title: str, before: int) -> str:
        """The name in a line of its own beside a line with the date, if it is not the headline."""
        taken = self.taken[:before]
        for n, each in enumerate(taken):
            if each.kind == "dated":
                for other in (*taken[max(0, n - 1) : n], *self.taken[n + 1 : n + 2]):
                    line = self.line((other.begin, other.end))
                    place, dash, name = line.partition(" - ")
                    if dash and other.end < each.begin and is_place(place) and is_name(name):
                        return name
                    if other.kind != "line" or line == title:
                        continue
                    if is_name(line) or (other.end < each.begin and title and is_single_name(line)):
                        return without_role(line)
        return ""
