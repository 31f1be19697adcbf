"""What names one person or one body: joined in facets, and found by a filter."""

from __future__ import annotations

import pytest

from balikpapan_cli.engine.whoosh.facets import facets
from balikpapan_cli.engine.whoosh.same import representatives
from balikpapan_cli.engine.whoosh.search import count
from balikpapan_cli.model import Filters, Person, Request

from .conftest import Opener, article


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"Sri Wahyuni": 15, "Sri Wahyuni Indrawan": 12}, {"Sri Wahyuni Indrawan": "Sri Wahyuni"}),
        ({"Dewi Hakim": 4, "Dewi Laksmi Hakim": 6}, {"Dewi Hakim": "Dewi Laksmi Hakim"}),
        ({"Yusuf Hakim": 9, "Raden Anwar Yusuf Hakim": 5}, {"Raden Anwar Yusuf Hakim": "Yusuf Hakim"}),
        ({"Rahmad Mas’ud": 3, "Rahmad Mas'ud": 2, "Rahmad Masud": 1}, "Rahmad Mas’ud"),
        ({"Siti S. Haryani": 2, "Siti S Haryani": 1, "Siti Haryani": 1}, "Siti S. Haryani"),
        ({"Budi": 2, "Dewi Hakim": 9, "Dewi Laksmi Hakim": 8, "Dewi": 3}, "Dewi Hakim"),
    ],
)
def test_names_of_one_person(counts: dict[str, int], shown: dict[str, str] | str) -> None:
    if isinstance(shown, str):
        shown = {name: shown for name in counts if name not in (shown, "Budi")}
    assert representatives("person", counts) == shown


@pytest.mark.parametrize(
    "counts",
    [
        {"Agus Santoso": 9, "Agus Hidayat": 9},
        {"Budi Santoso": 9, "Agus Budi Santoso": 5},
        {"Ahmad Yani": 5, "Ahmad Yani Hakim": 4, "Ahmad Yani Basuki": 3},
        {"Yusuf Hakim": 5, "Hakim Yusuf Anwar": 4},
        {"Yusuf": 5, "Yusuf Hakim": 4},
    ],
)
def test_names_of_several_persons_or_perhaps_so(counts: dict[str, int]) -> None:
    assert representatives("person", counts) == {}


def test_a_body_is_shown_without_brackets() -> None:
    counts = {"Pemerintah Kota (Pemkot) Palu": 3, "Pemkot Palu": 1, "Pemerintah Kota Palu": 2}
    assert {*representatives("org", counts).values()} == {"Pemerintah Kota Palu"}


BODIES = (
    "Pemkot Palu",
    "Pemerintah Kota Palu",
    "Pemerintah Kota (Pemkot) Palu",
    "Pemkot Bontang",
    "DPR RI",
    "DPR",
    "DPRD",
)
PEOPLE = ("Dewi Hakim", "Dewi Laksmi Hakim", "Hakim Dewi", "Dewi", "Laksmi Hakim", "Budi Dewi", "Anwar")


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        (Filters(orgs=("pemkot palu",)), 3),
        (Filters(orgs=("pemerintah kota palu",)), 3),
        (Filters(orgs=("Pemerintah Kota (Pemkot) Palu",)), 3),
        (Filters(orgs=("pemkot",)), 4),
        (Filters(orgs=("Pemerintah Kota",)), 4),
        (Filters(orgs=("palu",)), 3),
        (Filters(orgs=("dpr",)), 2),
        (Filters(orgs=("DPR RI",)), 2),
        (Filters(orgs=("Dewan Perwakilan Rakyat",)), 2),
        (Filters(orgs=("dprd",)), 1),
        (Filters(orgs=("pemkot samarinda",)), 0),
        (Filters(persons=("dewi hakim",)), 2),
        (Filters(persons=("dewi laksmi hakim",)), 1),
        (Filters(persons=("laksmi hakim",)), 2),
        (Filters(persons=("dewi",)), 5),
    ],
)
def test_a_filter_finds_all_ways_to_write_what_it_names(open_archive: Opener, filters: Filters, total: int) -> None:
    places = ("Rapat.", "Sidang.", "Pasar.", "Hujan.", "Hotel.", "Kapal.", "Jalan.")
    made = enumerate(zip(places, BODIES, PEOPLE, strict=True))
    reader = open_archive([article(str(n), text, orgs=(o,), persons=(Person(p, ""),)) for n, (text, o, p) in made], 2)
    assert count(reader, Request("*", filters)) == total


def test_what_a_facet_counts_a_filter_finds(open_archive: Opener) -> None:
    made = enumerate(zip(BODIES, PEOPLE, strict=True))
    reader = open_archive(
        [article(str(n), f"Rapat {n}.", orgs=(o,), persons=(Person(p, ""),)) for n, (o, p) in made], 2
    )
    for one in facets(reader, Request("*"), ("org",), limit=0):
        assert count(reader, Request("*", Filters(orgs=(one.value,)))) == one.count
