"""The five articles that come with the project: read exactly right, and nothing of them lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.sources import Job, read

SEEDS = Path(__file__).parents[2] / "seeds"

TABLE = [
    ("000", "Inibalikpapan.com", "Balikpapan", "2023-10-23", Person("Rahmad Mas’ud", "Wali Kota Balikpapan")),
    ("001", "Fokusborneo.com", "Balikpapan", "2026-01-23", Person("Tasming Hamid", "Wali Kota Parepare")),
    ("002", "Focuskaltim.id", "Balikpapan", "2025-05-30", Person("Hadianto Rasyid", "Wali Kota Palu")),
    ("003", "KOTAKU", "Balikpapan", "2025-02-27", Person("Tommy Alfianto", "Sekretaris Bappeda Litbang Balikpapan")),
    ("004", "KOTAKU", "Balikpapan", "2025-03-05", Person("Rahmad Mas’ud", "Wali Kota")),
]


def seed(number: str) -> Article:
    [path] = SEEDS.glob(f"{number}_*.txt")
    article = next(iter(read(Job(str(path), path.name))))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(("number", "outlet", "place", "date", "person"), TABLE)
def test_a_seed_is_attributed(number: str, outlet: str, place: str, date: str, person: Person) -> None:
    article = seed(number)
    assert (article.outlet, article.place, article.date) == (outlet, place, date)
    assert person in article.persons


@pytest.mark.parametrize("number", [row[0] for row in TABLE])
def test_a_seed_keeps_its_text(number: str) -> None:
    [path] = SEEDS.glob(f"{number}_*.txt")
    article = seed(number)
    assert article.original == path.read_text(encoding="utf-8")
    assert "\n\n" not in article.body
    for residue in (
        "Discussion about this post",
        "(*)",
        "KOTAKU",
        "BALIKPAPAN",
        "Inibalikpapan",
        "Fokusborneo",
        "Focuskaltim",
    ):
        assert residue not in article.body


def test_titles_are_made_from_first_sentences() -> None:
    assert seed("003").title == "Pemertintah Kota (Pemkot) Balikpapan makin tancap gas mewujudkan Smart City!"
    assert seed("000").title.startswith("Tak hanya dari dalam negeri, berbagai daerah")
    assert all(len(seed(row[0]).title) <= 101 for row in TABLE)


def test_the_acting_head_keeps_the_whole_office() -> None:
    assert Person("Adamin Siregar", "Pelaksana Tugas (Plt) Kepala Diskominfo") in seed("003").persons


def test_acronyms_are_organisations_with_their_expansion() -> None:
    assert "Ibu Kota Nusantara (IKN)" in seed("001").orgs
    assert "Pemerintah Kota (Pemkot) Balikpapan" in seed("002").orgs
