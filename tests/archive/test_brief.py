"""Briefings over an archive: what was read of what matches, no month lost, and what a query meant."""

from __future__ import annotations

import pytest

from balikpapan_cli import Archive
from balikpapan_cli.model import Article

MONTHS = [f"2025-{month:02}" for month in range(1, 7)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    often = [
        Article(
            f"sering{n:02}", f"Banjir {n}", f"Banjir ke-{n} merendam kampung nomor {n}.\nBanjir lagi.", "2025-01-05"
        )
        for n in range(20)
    ]
    once = [
        Article(
            f"sekali{n:02}", "Rapat", f"Rapat {place} panjang.\nIa juga menyinggung banjir di {place}.", f"{month}-09"
        )
        for n, (month, place) in enumerate(
            zip(MONTHS[1:], ("Sepinggan", "Manggar", "Kariangau", "Gunung Bahagia", "Prapatan"), strict=True)
        )
    ]
    capital = Article(
        "ibukota1",
        "Ibu Kota Nusantara (IKN)",
        "Ibu Kota Nusantara (IKN) menerima pegawai.\nKantor ibu kota negara dibuka.",
    )
    made = Archive(tmp_path_factory.mktemp("indeks"), today="2025-12-10")
    made.sync(documents=[*often, *once, capital])
    return made


def test_it_says_how_many_match(archive: Archive) -> None:
    made = archive.brief("banjir", most=10)
    assert (made.read, made.folded >= made.read, made.total) == (10, True, 25)
    assert archive.brief("banjir").read == made.folded


def test_every_month_is_read(archive: Archive) -> None:
    made = archive.brief("banjir", most=8, by_month=True)
    assert made.read == 8
    assert sorted({*made.periods}) == MONTHS
    assert archive.brief("banjir", most=2, by_month=True).read == len(MONTHS)


def test_it_says_what_it_answers(archive: Archive) -> None:
    made = archive.brief("banjir zxqwvut")
    assert made.relaxed
    assert [note.code for note in made.notes] == ["search.unknown_word", "search.relaxed"]
    assert not archive.brief("banjir").relaxed


def test_what_is_excluded_is_not_asked_for(archive: Archive) -> None:
    made = archive.brief("banjir -sepinggan")
    assert made.citations
    assert not [c for c in made.citations if "Sepinggan" in c.sentence.text]


def test_an_acronym_is_met_by_what_it_stands_for(archive: Archive) -> None:
    made = archive.brief("ikn")
    assert [c.sentence.n for c in made.citations] == [0, 1]
