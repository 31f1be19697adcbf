"""Filters as somebody types them in Python: one string is one value, dates in words are dates, mistakes are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import balikpapan_cli
from balikpapan_cli import Archive, Filters, Problem, QueryProblem, Request, UsageProblem
from balikpapan_cli.model import Article

ARTICLES = [
    Article("jalan111", "Jalan rusak", "Jalan rusak diperbaiki.", "2025-05-30", "KOTAKU", "Balikpapan"),
    Article("pasar222", "Pasar baru", "Pasar baru dibuka.", "2023-01-02", "Antara", "Samarinda"),
]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "indeks", today="2025-06-10")
    archive.sync(documents=ARTICLES)
    return archive


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(outlets="KOTAKU"), ["jalan111"]),  # type: ignore[arg-type]
        (Filters(places="samarinda"), ["pasar222"]),  # type: ignore[arg-type]
        (Filters(outlets=["KOTAKU", "Antara"]), ["jalan111", "pasar222"]),  # type: ignore[arg-type]
        (Filters(since="Mei 2025"), ["jalan111"]),
        (Filters(until="2023"), ["pasar222"]),
        (Filters(since="bulan lalu"), ["jalan111"]),
        (Filters(since="2025-05-30", until="2025-05-30"), ["jalan111"]),
        (Filters(since=2025), ["jalan111"]),  # type: ignore[arg-type]
        (Filters(since=date(2025, 5, 30)), ["jalan111"]),  # type: ignore[arg-type]
    ],
)
def test_filters_as_they_are_typed(archive: Archive, filters: Filters, ids: list[str]) -> None:
    request = Request("*", filters)
    assert sorted(match.id for match in archive.matches(request)) == ids
    assert sorted(hit.article.id for hit in archive.search(request).hits) == ids
    assert archive.count(request) == len(ids)
    said = {keyword.text for keyword in archive.keywords(request)}
    assert {id for id, word in (("jalan111", "rusak"), ("pasar222", "dibuka")) if word in said} == {*ids}


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (Filters(since="kapan-kapan"), "'kapan-kapan' is not a date"),
        (Filters(since="31 Februari 2025"), "'31 Februari 2025' is not a date"),
        (Filters(since="2025-13-99"), "'2025-13-99' is not a date"),
        (Filters(until="2025-02-29"), "'2025-02-29' is not a date"),
        (Filters(since="0000-01-01"), "'0000-01-01' is not a date"),
        (Filters(since="2025", until="2024"), "ends on 2024-12-31, before it begins on 2025-01-01"),
    ],
)
def test_a_date_that_is_none_is_told(archive: Archive, filters: Filters, says: str) -> None:
    with pytest.raises(QueryProblem, match=says):
        archive.search(Request("*", filters))


@pytest.mark.parametrize("words", ["3 bulan lalu", "tahun ini", "kemarin", "Senin", "30 Mei", "2024..kemarin"])
def test_what_counts_from_today_is_refused_when_nobody_says_which_day_it_is(archive: Archive, words: str) -> None:
    undated = Archive(archive.index)
    asked: list[str | Request] = [Request("*", Filters(since=words))]
    for query in [*asked, f'tanggal:"{words}"'] if ".." not in words else asked:
        with pytest.raises(QueryProblem, match="counts from today"):
            undated.search(query)
    for words in ("Mei 2025", "2025", "30 Mei 2025", "2024..2025"):
        assert undated.count(Request("*", Filters(since=words))) == archive.count(Request("*", Filters(since=words)))


def test_what_a_program_needs_is_at_hand() -> None:
    assert issubclass(QueryProblem, Problem)
    assert set(balikpapan_cli.__all__) <= set(dir(balikpapan_cli))
    for name in balikpapan_cli.__all__:
        assert getattr(balikpapan_cli, name)
    with pytest.raises(AttributeError):
        _ = balikpapan_cli.Archiv


@pytest.mark.parametrize(
    "ask",
    [
        lambda archive: archive.search("pasar", limit=-1),
        lambda archive: archive.related("pasar222", limit=-1),
        lambda archive: archive.facets("*", limit=-1),
        lambda archive: archive.brief("pasar", words=-5),
        lambda archive: archive.keywords("pasar", limit=-1),
        lambda archive: archive.summarize("pasar222", sentences=-1),
    ],
)
def test_a_negative_number_is_refused(archive: Archive, ask: Callable[[Archive], object]) -> None:
    with pytest.raises(UsageProblem):
        ask(archive)


def test_all_ids_with_a_prefix_are_counted(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "indeks")
    archive.sync(documents=[Article(f"a{n:07}", "Pasar", f"Pasar nomor {n} dibuka.") for n in range(123)])
    with pytest.raises(UsageProblem, match="123 articles have an id that begins with a"):
        archive.get("a")


def test_an_archive_says_which_it_is(tmp_path: Path) -> None:
    assert repr(Archive(tmp_path, today="2025-06-10")) == f"Archive({str(tmp_path)!r}, today='2025-06-10')"


@pytest.mark.parametrize("wrong", [{"sort": "foo"}, {"limit": -3}, {"offset": -1}, {"snippets": -1}])
def test_a_search_that_cannot_be_is_a_problem(archive: Archive, wrong: dict[str, object]) -> None:
    with pytest.raises(UsageProblem, match="sorted by one of relevance, date"):
        archive.search(Request("jalan")._replace(**wrong))  # type: ignore[arg-type]
    with pytest.raises(UsageProblem):
        archive.search("jalan", limit=-1)
