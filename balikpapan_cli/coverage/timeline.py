"""How coverage rose and fell: dated articles counted in bins of a day, week, month or year, gaps counted as zero."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Protocol

from balikpapan_cli.indonesian.outlets import same_outlets
from balikpapan_cli.tuples import NamedTuple

UNITS = ("day", "week", "month", "year")
"""Units of a bin, finest first."""

MOST_BINS = 20_000
"""No timeline has more bins: one article dated by mistake to another century must not make a million empty days."""


class Dated(Protocol):
    """What a timeline needs to know of an article."""

    @property
    def date(self) -> str:
        """ISO 8601, or empty."""

    @property
    def outlet(self) -> str:
        """As the archive spells it, or empty."""


class Bin(NamedTuple):
    """How many ``articles`` there are from ``start`` to ``end``, ISO dates, both inclusive."""

    start: str
    end: str
    articles: int


class Series(NamedTuple):
    """The course of one outlet: ``counts`` beside the bins of its timeline."""

    outlet: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All its dated articles."""
        return sum(self.counts)


class Timeline(NamedTuple):
    """``bins`` without gaps from the first date to the last; ``peaks`` are indices into them, in order of time;
    ``series`` the outlets, the busiest first; ``undated`` counts the articles that no bin holds."""

    unit: str
    bins: tuple[Bin, ...]
    peaks: tuple[int, ...] = ()
    series: tuple[Series, ...] = ()
    undated: int = 0

    @property
    def total(self) -> int:
        """All dated articles."""
        return sum(bin.articles for bin in self.bins)


def timeline(articles: Iterable[Dated], *, unit: str = "", most_peaks: int = 5) -> Timeline:
    """Count ``articles`` in bins of ``unit`` (one of UNITS; empty: what fits the span of dates).

    A unit that would make more than MOST_BINS bins gives way to the next coarser one. Outlets whose names are one
    (``indonesian.outlets``) are one.
    """
    counted: Counter[tuple[date, str]] = Counter()
    written: Counter[str] = Counter()
    undated = 0
    for article in articles:
        day = _day(article.date)
        written[article.outlet] += 1
        if day is None:
            undated += 1
        else:
            counted[day, article.outlet] += 1
    if not counted:
        return Timeline(unit or UNITS[0], (), undated=undated)
    first, last = min(counted)[0], max(counted)[0]
    unit = _bearable(unit or fitting_unit(first, last), first, last)
    starts = _starts(first, last, unit)
    place = {start: index for index, start in enumerate(starts)}
    totals = [0] * len(starts)
    courses: dict[str, list[int]] = {}
    shown = same_outlets(written)
    for (day, outlet), count in counted.items():
        index = place[_start(day, unit)]
        totals[index] += count
        courses.setdefault(shown.get(outlet, outlet), [0] * len(starts))[index] += count
    bins = tuple(
        Bin(start.isoformat(), _last_day(start, unit).isoformat(), count)
        for start, count in zip(starts, totals, strict=True)
    )
    busiest = sorted(courses.items(), key=lambda item: (-sum(item[1]), item[0].casefold()))
    return Timeline(
        unit, bins, peaks(totals, most_peaks), tuple(Series(name, tuple(course)) for name, course in busiest), undated
    )


def fitting_unit(first: date, last: date) -> str:
    """The unit that gives a plot enough bins to show a shape and few enough to read it.

    >>> [fitting_unit(date(2025, 1, 1), date(2025, 1, 1) + timedelta(days)) for days in (0, 40, 300, 3000, 30000)]
    ['day', 'day', 'week', 'month', 'year']
    """
    span = (last - first).days
    return "day" if span <= 60 else "week" if span <= 425 else "month" if span <= 20 * 365 else "year"


def peaks(counts: Sequence[int], most: int = 5) -> tuple[int, ...]:
    """Indices of the peaks that stand out, at most ``most``, in order of place.

    What counts is topographic prominence, the height of a peak above the highest saddle that joins it to a higher one,
    found by merging the ranges around peaks from the highest bin down. A fifth of the highest peak is enough, but one article
    only where no bin has more.

    >>> peaks([0, 3, 2, 9, 8, 9, 0, 5, 5, 1])
    (3, 7)
    >>> peaks([1, 1, 1])
    (0,)
    """
    parent: dict[int, int] = {}  # each bin points towards the peak of the range it belongs to
    height: dict[int, int] = {}  # prominence of each peak that some saddle has ended

    def summit(index: int) -> int:
        while parent[index] != index:
            parent[index] = index = parent[parent[index]]
        return index

    for index in sorted(range(len(counts)), key=lambda i: (-counts[i], i)):
        around = sorted((summit(i) for i in (index - 1, index + 1) if i in parent), key=lambda i: (-counts[i], i))
        parent[index] = around[0] if around else index
        if len(around) == 2:
            height[around[1]] = counts[around[1]] - counts[index]
            parent[around[1]] = around[0]
    tops = {index for index, above in parent.items() if index == above} | set(height)
    prominence = {index: height.get(index, counts[index]) for index in tops}
    highest = max(counts, default=0)
    bar = max(min(2, highest), 1, highest / 5)
    standing = sorted((i for i in tops if prominence[i] >= bar), key=lambda i: (-prominence[i], i))
    return tuple(sorted(standing[:most]))


def headline(titles: Sequence[Iterable[str]]) -> int:
    """Index of the title that speaks for the others: the medoid by the Dice coefficient of their words (roots, without
    stop words); the first of equals. The work grows with the square of the titles.

    >>> headline([["cuaca", "cerah"], ["banjir"], ["banjir", "rendam", "sepinggan"], ["banjir", "sepinggan", "surut"]])
    2
    """
    bags = [frozenset(title) for title in titles]

    def kinship(bag: frozenset[str]) -> float:
        return sum(2 * len(bag & other) / (len(bag) + len(other)) for other in bags if bag or other)

    return max(range(len(bags)), key=lambda i: (kinship(bags[i]), -i), default=0)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _bearable(unit: str, first: date, last: date) -> str:
    days = (last - first).days
    while unit != UNITS[-1] and days / {"day": 1, "week": 7, "month": 30}[unit] > MOST_BINS:
        unit = UNITS[UNITS.index(unit) + 1]
    return unit


def _start(day: date, unit: str) -> date:
    if unit == "day":
        return day
    if unit == "week":
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _last_day(start: date, unit: str) -> date:
    """The last day of the bin that begins at ``start``."""
    if unit == "day":
        return start
    if unit == "week":
        return date.fromordinal(min(date.max.toordinal(), start.toordinal() + 6))
    if unit == "year" or start.month == 12:
        return start.replace(month=12, day=31)
    return start.replace(month=start.month + 1) - timedelta(1)


def _starts(first: date, last: date, unit: str) -> list[date]:
    starts = [_start(first, unit)]
    while (end := _last_day(starts[-1], unit)) < last:
        starts.append(end + timedelta(1))
    return starts
