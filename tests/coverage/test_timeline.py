"""Timelines: every article in one bin or counted as undated, no gap left out, peaks where coverage stood out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli.coverage.timeline import MOST_BINS, headline, peaks, timeline
from balikpapan_cli.model import Match


def match(day: str, outlet: str = "KOTAKU") -> Match:
    return Match("a1b2c3d4", day, outlet, "Balikpapan")


@pytest.mark.parametrize(
    ("unit", "starts", "counts", "last"),
    [
        ("day", ["2025-01-30", "2025-01-31", "2025-02-01", "2025-02-02"], [1, 2, 0, 1], "2025-02-02"),
        ("week", ["2025-01-27"], [4], "2025-02-02"),
        ("month", ["2025-01-01", "2025-02-01"], [3, 1], "2025-02-28"),
        ("year", ["2025-01-01"], [4], "2025-12-31"),
    ],
)
def test_bins_of_a_unit(unit: str, starts: list[str], counts: list[int], last: str) -> None:
    made = timeline(map(match, ["2025-02-02", "2025-01-31", "2025-01-30", "2025-01-31"]), unit=unit)
    assert [bin.start for bin in made.bins] == starts
    assert [bin.articles for bin in made.bins] == counts
    assert made.bins[-1].end == last


def test_a_week_begins_on_monday_across_the_new_year() -> None:
    made = timeline(map(match, ["2025-12-31", "2026-01-04", "2026-01-05"]), unit="week")
    assert [(bin.start, bin.articles) for bin in made.bins] == [("2025-12-29", 2), ("2026-01-05", 1)]


def test_february_of_a_leap_year_and_december() -> None:
    made = timeline(map(match, ["2024-02-29", "2023-12-31"]), unit="month")
    assert [bin.end for bin in made.bins] == ["2023-12-31", "2024-01-31", "2024-02-29"]


def test_undated_articles_are_counted_apart() -> None:
    made = timeline(map(match, ["", "2025-01-01", "2025-13-01", "2025"]))
    assert (made.total, made.undated) == (1, 3)


def test_an_outlet_that_is_written_otherwise_has_one_course() -> None:
    outlets = ("Kaltim Post", "Kaltim Post", "KALTIMPOST.ID", "Antara")
    made = timeline([match("2025-01-01", outlet) for outlet in outlets])
    assert [(series.outlet, series.total) for series in made.series] == [("Kaltim Post", 3), ("Antara", 1)]


def test_nothing_dated_makes_no_bins() -> None:
    assert timeline([match("")]) == timeline([match("")])._replace(bins=(), peaks=(), series=(), undated=1)


def test_outlets_have_the_same_bins_the_busiest_first() -> None:
    made = timeline(
        [match("2025-01-01", "KOTAKU"), match("2025-03-01", "Prokal"), match("2025-03-02", "Prokal")], unit="month"
    )
    assert [(series.outlet, series.counts) for series in made.series] == [("Prokal", (0, 0, 2)), ("KOTAKU", (1, 0, 0))]


def test_an_absurd_date_does_not_make_millions_of_bins() -> None:
    made = timeline(map(match, ["0001-01-01", "9999-12-31"]), unit="day")
    assert made.unit in ("month", "year")
    assert len(made.bins) <= MOST_BINS
    assert made.total == 2


@settings(deadline=None)
@given(
    st.lists(st.dates(date(1990, 1, 1), date(2030, 12, 31)), min_size=1), st.sampled_from(["", "week", "month", "year"])
)
def test_every_article_is_in_one_bin_and_bins_join(days: list[date], unit: str) -> None:
    made = timeline([match(day.isoformat()) for day in days], unit=unit)
    assert made.total == len(days) == sum(series.total for series in made.series)
    assert made.bins[0].articles > 0 < made.bins[-1].articles
    for one, two in zip(made.bins, made.bins[1:], strict=False):
        assert date.fromisoformat(one.end) + timedelta(1) == date.fromisoformat(two.start)
    for index, bin in enumerate(made.bins):
        inside = sum(bin.start <= day.isoformat() <= bin.end for day in days)
        assert bin.articles == inside == sum(series.counts[index] for series in made.series)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([], ()),
        ([0, 0], ()),
        ([1], (0,)),
        ([1, 0, 1, 0, 1], (0, 2, 4)),
        ([5, 5, 5], (0,)),
        ([1, 2, 9, 2, 1], (2,)),
        ([9, 8, 9, 8, 9], (0,)),
        ([1, 0, 1, 0, 5, 0, 1], (4,)),
        ([1, 0, 2, 0, 3], (2, 4)),
        ([10, 0, 1, 0, 10], (0, 4)),
        ([3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8], (2, 4, 6, 8, 10)),
    ],
)
def test_peaks(counts: list[int], expected: tuple[int, ...]) -> None:
    assert peaks(counts) == expected


@given(st.lists(st.integers(0, 9), max_size=60), st.integers(1, 8))
def test_the_highest_bin_is_a_peak_and_peaks_are_hilltops(counts: list[int], most: int) -> None:
    found = peaks(counts, most)
    assert len(found) <= most
    assert list(found) == sorted(found)
    if any(counts):
        assert counts.index(max(counts)) in found
    for index in found:
        assert counts[index] >= max(counts[max(0, index - 1) : index + 2])


def test_the_headline_is_the_title_that_most_others_share_words_with() -> None:
    titles = [
        "harga cabai turun",
        "banjir rendam sepinggan",
        "banjir sepinggan mulai surut",
        "warga sepinggan mengungsi",
    ]
    assert headline([title.split() for title in titles]) in (1, 2)
    assert headline([]) == 0
