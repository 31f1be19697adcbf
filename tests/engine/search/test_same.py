"""What names one person, body, outlet or place: joined in facets, and found by a filter."""

from __future__ import annotations

import pytest

from balikpapan_cli.engine.whoosh.facets import facets
from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.engine.whoosh.same import representatives
from balikpapan_cli.engine.whoosh.search import count
from balikpapan_cli.engine.whoosh.stats import stats
from balikpapan_cli.model import Filters, Person, Request

from .conftest import Opener, article, found


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


OUTLETS = (
    "Kaltim Post",
    "KALTIMPOST.ID",
    "Tribun Kaltim",
    "TRIBUNKALTIM.CO",
    "detikKalimantan",
    "news.detik.com",
    "Antara",
)
PLACES = ("PPU", "Penajam Paser Utara", "Kabupaten Kutai Timur", "Kutim", "IKN", "Nusantara", "Berau")


def open_newsrooms(open_archive: Opener) -> Reader:
    made = enumerate(zip(OUTLETS, PLACES, strict=True))
    return open_archive([article(str(n), f"Rapat {n}.", outlet=o, place=p, date="2025-01-01") for n, (o, p) in made], 3)


@pytest.mark.parametrize(
    ("filters", "query", "expected"),
    [
        (Filters(outlets=("Kaltim Post",)), 'media:"kaltim post"', "0 1"),
        (Filters(outlets=("kaltimpost.id",)), "outlet:KALTIMPOST.ID", "0 1"),
        (Filters(outlets=("tribun kaltim",)), "sumber:tribunkaltim", "2 3"),
        (Filters(outlets=("detik", "antara")), "media:(detik OR antara)", "4 5 6"),
        (Filters(outlets=("=Kaltim Post",)), "media:bontang", "0"),
        (Filters(outlets=("=kaltimpost id",)), "media:bontang", "1"),
        (Filters(places=("ppu",)), "tempat:ppu", "0 1"),
        (Filters(places=("Penajam Paser Utara",)), 'tempat:"penajam paser utara"', "0 1"),
        (Filters(places=("kutim",)), "tempat:kutim", "2 3"),
        (Filters(places=("IKN",)), "tempat:ikn", "4 5"),
        (Filters(places=("nusantara",)), "tempat:nusantara", "4 5"),
        (Filters(places=("=PPU",)), "tempat:bontang", "0"),
    ],
)
def test_outlets_and_places_by_any_of_their_names(
    open_archive: Opener, filters: Filters, query: str, expected: str
) -> None:
    reader = open_newsrooms(open_archive)
    assert found(reader, "*", filters=filters) == expected.split()
    assert found(reader, query) == ([] if "bontang" in query else expected.split())


def test_outlets_and_places_are_counted_as_one(open_archive: Opener) -> None:
    reader = open_newsrooms(open_archive)
    counted = {one.value: one.count for one in facets(reader, Request("*"), ("outlet", "place"), limit=0)}
    assert counted == {
        "Kaltim Post": 2, "Tribun Kaltim": 2, "detikKalimantan": 1, "news.detik.com": 1, "Antara": 1,
        "PPU": 2, "Kabupaten Kutai Timur": 1, "Kutim": 1, "IKN": 1, "Nusantara": 1, "Berau": 1,
    }  # fmt: skip
    assert (stats(reader).outlets, stats(reader).places) == (5, 6)
