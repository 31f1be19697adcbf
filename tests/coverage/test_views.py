"""How timelines, comparisons and findings are laid out: within the width, nothing lost, nothing that acts on a terminal."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli import messages
from balikpapan_cli.coverage.compare import Comparison, Term, View
from balikpapan_cli.coverage.quotations import Edit
from balikpapan_cli.coverage.timeline import Timeline, timeline
from balikpapan_cli.coverage.verify import Claim, Finding
from balikpapan_cli.model import Article, Citation, Match, Sentence
from balikpapan_cli.render.coverage import (
    bin_records,
    finding_records,
    outlet_bin_records,
    statement_records,
    word_diff,
)
from balikpapan_cli.render.coverage_views import comparison_lines, finding_lines, merging, series_lines, timeline_lines
from balikpapan_cli.render.lines import as_text
from balikpapan_cli.render.plot import Columns, bar, grouped, spark
from balikpapan_cli.render.records import FIELDS

ARTICLE = Article(
    "aaaa1111", "Banjir rendam Sepinggan", "Sebanyak 18 rumah terendam.\nWarga mengungsi.", "2025-03-05", "KOTAKU"
)
SENTENCE = Sentence("aaaa1111", 0, 0, 27, "Sebanyak 18 rumah terendam.")


def course(days: list[str], unit: str = "") -> Timeline:
    return timeline([Match("x", day, outlet, "") for day in days for outlet in ("KOTAKU", "")], unit=unit)


def test_a_plot_says_when_how_many_and_what() -> None:
    made = course(["2025-01-15", "2025-03-03", "2025-03-05", "2025-04-01"], "month")
    assert list(as_text(timeline_lines(made, {2: ARTICLE}, 60, 4))) == [
        "4 ┤              ██████",
        "  │              ██████",
        "  │██████        ██████ ██████",
        "  │██████        ██████ ██████",
        "0 └────────────────────────────",
        "   Jan 2025      Mar 2025",
        "   a             b",
        "",
        "a Jan 2025 · 2 articles",
        "b Mar 2025 · 4 articles  Banjir rendam Sepinggan  aaaa1111",
    ]


def test_small_multiples_have_a_line_an_outlet() -> None:
    made = course(["2025-01-15", "2025-03-03", "2025-03-05"], "month")
    assert list(as_text(series_lines(made, 60))) == [
        "(no outlet) 3  ▄▄▄▄▄▄······██████ ≤2",
        "KOTAKU      3  ▄▄▄▄▄▄······██████ ≤2",
        "               Jan 2025  Mar 2025",
    ]


def test_years_on_the_axis_are_no_days() -> None:
    assert "   3 Oct 2016" in "\n".join(as_text(series_lines(course(["2016-10-05", "2018-10-05"], "week"), 200)))
    plot = [*as_text(timeline_lines(course(["2016-10-05", "2018-10-05"], "month"), {}, 40, 3))]
    assert any(row.split() == ["Oct", "2016", "Oct", "2017", "Oct", "2018"] for row in plot)


DAYS = st.dates(date(1995, 1, 1), date(2030, 12, 31)).map(str)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(DAYS, min_size=1, max_size=30), st.sampled_from(["", "day", "week", "month", "year"]), st.integers(30, 130)
)
def test_pictures_stay_within_the_width(days: list[str], unit: str, width: int) -> None:
    made = course(days, unit)
    lines = [*timeline_lines(made, {}, width, 5), *series_lines(made, width)]
    for text, line in zip(as_text(lines), lines, strict=True):
        assert len(text) <= width or not line.whole
    assert merging(made, width) >= 1


@pytest.mark.parametrize(
    ("start", "unit", "said"),
    [
        ("2025-03-05", "day", "5 Mar 2025"),
        ("2025-03-05", "week", "3 Mar – 9 Mar 2025"),
        ("2025-03-05", "month", "Mar 2025"),
        ("2025-03-05", "year", "2025"),
    ],
)
def test_the_days_of_a_bin_in_words(start: str, unit: str, said: str) -> None:
    assert any(line.startswith(f"a {said} · ") for line in as_text(timeline_lines(course([start], unit), {}, 80, 3)))


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=80), st.integers(10, 120), st.integers(1, 20))
def test_what_is_there_is_drawn_and_what_is_not_is_not(values: list[int], width: int, height: int) -> None:
    columns = Columns(values, width, height)
    *body, axis = columns.lines()
    assert len(body) <= height
    for index, value in enumerate(values):
        at = columns.mark(index)
        assert (body[-1][at : at + 1].strip() != "") == (value > 0)
    assert len(axis) == columns.gutter + columns.slot * len(values)
    picture = spark(values)
    assert [character == "·" for character in picture] == [value == 0 for value in values]


@given(st.integers(0, 1000), st.integers(1, 1000), st.integers(1, 80))
def test_bars_grow_with_their_values(value: int, greatest: int, width: int) -> None:
    drawn = bar(min(value, greatest), greatest, width)
    assert len(drawn) <= width
    assert bool(drawn) == (value > 0)


@given(st.lists(st.integers(0, 50), max_size=200), st.integers(1, 90))
def test_grouping_fits_and_keeps_the_sum(counts: list[int], columns: int) -> None:
    groups, size = grouped(counts, columns)
    assert len(groups) <= columns
    assert sum(groups) == sum(counts)
    assert size >= 1


def test_a_comparison_cites_its_sources() -> None:
    view = View("KOTAKU", 2, (Term("drainase", 2.1, 2, 0), Term("banjir", 1.2, 2, 3)), (Citation(SENTENCE, 1),))
    comparison = Comparison("banjir", (view, View("", 1, (), ())), (ARTICLE,), 3)
    assert list(as_text(comparison_lines(comparison))) == [
        "KOTAKU  2 articles",
        "  drainase 2 · banjir 2 (3 elsewhere)",
        "  Sebanyak 18 rumah terendam. [1]",
        "",
        "(no outlet)  1 article",
        "  nothing that the others do not say",
        "",
        "[1] Banjir rendam Sepinggan  KOTAKU · 5 Mar 2025 · aaaa1111",
    ]
    rows = list(statement_records(comparison))
    assert [(row["kind"], row["text"], row["number"]) for row in rows] == [
        ("term", "drainase", 0),
        ("term", "banjir", 0),
        ("sentence", "Sebanyak 18 rumah terendam.", 1),
    ]
    assert all(tuple(row) == FIELDS["statements"] for row in rows)


FINDINGS = [
    Finding(Claim("figure", "18", 0, 2, 1), "found", ARTICLE, 9, 11, "18", SENTENCE, 1.0),
    Finding(
        Claim("quote", "Warga \x1b[31mpulang", 5, 20, 2), "near", ARTICLE, 28, 43, "Warga mengungsi", SENTENCE, 0.5,
        (Edit("equal", "Warga", "Warga"), Edit("replace", "pulang", "mengungsi")), "Siti",
    ),
    Finding(Claim("quote", "Tak ada", 30, 37, 3), "missing"),
]  # fmt: skip


def test_findings_say_where_and_what_differs() -> None:
    messages.use("id")
    assert list(as_text(finding_lines(FINDINGS))) == [
        "✓ ada · baris 1  18",
        "  Sebanyak 18 rumah terendam.",
        "  KOTAKU · 5 Mar 2025 · aaaa1111 · 9–11",
        "",
        "≈ hampir · baris 2  “Warga ␛[31mpulang”",
        "  Warga [-pulang-] {+mengungsi+}",
        "  Siti · KOTAKU · 5 Mar 2025 · aaaa1111 · 28–43",
        "",
        "✗ tidak ada · baris 3  “Tak ada”",
    ]
    messages.use("en")


def test_a_figure_of_another_unit_says_what_differs() -> None:
    edits = (Edit("equal", "18", "18"), Edit("replace", "sekolah", "rumah"))
    finding = FINDINGS[0]._replace(status="near", diff=edits)
    assert list(as_text(finding_lines([finding])))[1:3] == [
        "  Sebanyak 18 rumah terendam.",
        "  18 [-sekolah-] {+rumah+}",
    ]


def test_every_record_has_the_documented_fields() -> None:
    made = course(["2025-03-05"])
    for kind, rows in (
        ("findings", finding_records(FINDINGS)),
        ("bins", bin_records(made, {0: ARTICLE})),
        ("bins", outlet_bin_records(made)),
    ):
        assert all(tuple(row) == FIELDS[kind] for row in rows), kind


def test_a_long_agreement_is_cut_short_on_screen_and_whole_in_records() -> None:
    long = " ".join(f"kata{n}" for n in range(40))
    edits = (
        Edit("equal", long, long),
        Edit("delete", "tidak", ""),
        Edit("equal", long, long),
        Edit("insert", "", "jadi"),
    )
    finding = FINDINGS[1]._replace(diff=edits)
    shown = "\n".join(as_text(finding_lines([finding])))
    assert "… kata34 kata35 kata36 kata37 kata38 kata39 [-tidak-] kata0 kata1" in shown
    assert word_diff(edits) == f"{long} [-tidak-] {long} {{+jadi+}}"
