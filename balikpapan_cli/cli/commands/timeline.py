"""``timeline``: how coverage rose and fell, as a plot with the headline of each peak, or outlet by outlet."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, divisions, number
from balikpapan_cli.cli.request import asked
from balikpapan_cli.cli.results import say_what_was_read
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.render.formats import SCREEN
from balikpapan_cli.render.lines import as_text
from balikpapan_cli.render.records import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.coverage.timeline import Bin
    from balikpapan_cli.coverage.timeline import Timeline as Course
    from balikpapan_cli.model import Article, Request
    from balikpapan_cli.render.lines import Line

UNITS = ("day", "week", "month", "year")
BY = (*UNITS, "outlet")
_ASKED_OF_A_PEAK = 30  # titles among which the one is sought that speaks for the peak


def bins_by(text: str) -> tuple[str, ...]:
    """What to divide by: a unit of time, ``outlet``, or both."""
    chosen = divisions(text, BY)
    if sum(name in UNITS for name in chosen) > 1:
        raise UsageProblem("coverage.by_two_units", value=text)
    return chosen


class Timeline(Verb, Queried, Formatted, Located):
    """How coverage rose and fell."""

    kind = "bins"

    words_of_query: tuple[str, ...] = argument("QUERY", many=True)
    by: tuple[str, ...] = flag("--by", "-b", metavar="UNIT", default=(), choices=BY, convert=bins_by, words="facets")
    peaks: int = flag("--peaks", metavar="N", default=5, convert=number("--peaks", 0, 9))
    height: int = flag("--height", metavar="LINES", default=8, convert=number("--height", 1, 60))

    def run(self, session: Session) -> int:
        from balikpapan_cli.coverage.timeline import timeline

        style = output.style_of(self, session)
        request = asked(self, self.words_of_query or ("*",), session)
        session.need_index()
        unit = next((name for name in self.by if name in UNITS), "")
        course = timeline(session.archive.matches(request), unit=unit, most_peaks=self.peaks)
        outlets = "outlet" in self.by
        peaks = {} if outlets else {at: course.bins[at] for at in course.peaks}
        headlines = {at: headline for at, bin in peaks.items() if (headline := _headline(request, bin, session))}

        def lines(width: int) -> Iterator[Line]:
            from balikpapan_cli.render.coverage_views import series_lines, timeline_lines

            if outlets:
                return series_lines(course, width)
            return timeline_lines(course, headlines, width, self.height) if course.bins else iter(())

        output.write(
            session,
            _table(course, headlines, request.text, outlets=outlets),
            style,
            screen=lambda terminal: terminal.lines(lines(terminal.width)),
            plain=lambda: as_text(lines(session.width)),
        )
        session.sink.flush()
        say_what_was_read(request, session)
        if not course.bins and not course.undated:
            return NOTHING
        if course.bins:
            _say_span(course, unit, session)
            if style.format in SCREEN:
                _say_scale(course, session, outlets=outlets)
        if course.undated:
            session.say("coverage.timeline_undated", count=course.undated)
        return FOUND


def _say_span(course: Course, asked: str, session: Session) -> None:
    first, last, unit = course.bins[0].start, course.bins[-1].end, messages.text(f"coverage.unit_{course.unit}")
    session.say("coverage.timeline_closing", total=course.total, first=first, last=last, unit=unit)
    if asked not in ("", course.unit):
        session.say("coverage.timeline_coarser", asked=messages.text(f"coverage.unit_{asked}"), unit=unit)


def _say_scale(course: Course, session: Session, *, outlets: bool) -> None:
    from balikpapan_cli.render.coverage_views import merging

    if outlets:
        session.say("coverage.timeline_scales")
    elif (size := merging(course, session.width)) > 1:
        session.say("coverage.timeline_merged", size=size, units=messages.text(f"coverage.units_{course.unit}"))


def _headline(request: Request, bin: Bin, session: Session) -> Article | None:
    """Of the best matches in a bin, the article whose title speaks for the others."""
    from balikpapan_cli.coverage.content import content
    from balikpapan_cli.coverage.timeline import headline

    within = request.filters._replace(since=bin.start, until=bin.end)
    page = session.archive.search(request._replace(filters=within, limit=_ASKED_OF_A_PEAK, snippets=0, unfold=True))
    articles = [hit.article for hit in page.matching]
    titles = [{word.root for word in content(article.title)} for article in articles]
    return articles[headline(titles)] if articles else None


def _table(course: Course, headlines: dict[int, Article], query: str, *, outlets: bool) -> Table:
    from balikpapan_cli.render.coverage import bin_records, outlet_bin_records

    head = {"query": query, "unit": course.unit, "total": course.total, "undated": course.undated}
    if outlets:
        return Table("bins", outlet_bin_records(course), ("start", "outlet", "count"), head)
    return Table("bins", bin_records(course, headlines), ("start", "count", "id", "title"), head)
