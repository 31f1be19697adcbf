"""In which order results stand: by worth or as asked, and equals the same however articles came in."""

from __future__ import annotations

import pytest

from balikpapan_cli.engine.whoosh.acronyms import glossary
from balikpapan_cli.engine.whoosh.listing import newest
from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.engine.whoosh.search import search
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.model import Request
from balikpapan_cli.sources.similar import sketch

from .conftest import BODIES, TODAY, Opener, article, ids


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("date", ["pasar", "jalan", "banjir", "longsor", "hotel"]),
        ("date-", ["hotel", "longsor", "banjir", "jalan", "pasar"]),
        ("outlet", ["hotel", "longsor", "banjir", "jalan", "pasar"]),
    ],
)
def test_order(balikpapan: Reader, sort: str, expected: list[str]) -> None:
    page = search(balikpapan, Request("*", sort=sort, limit=20), today=TODAY)
    assert ids(page)[:5] == expected
    assert len(page.hits) == 12


def test_pages_follow_one_another(balikpapan: Reader) -> None:
    whole = ids(search(balikpapan, Request("*", limit=50), today=TODAY))
    pages = [ids(search(balikpapan, Request("*", limit=5, offset=offset), today=TODAY)) for offset in (0, 5, 10)]
    assert [id for page in pages for id in page] == whole
    assert len({*whole}) == 12


@pytest.mark.parametrize("parts", [1, 3])
@pytest.mark.parametrize("sort", ["relevance", "date", "title", "outlet"])
def test_how_articles_came_in_does_not_change_the_answer(
    open_archive: Opener, balikpapan: Reader, parts: int, sort: str
) -> None:
    other = open_archive([balikpapan.article(id) for id in reversed(BODIES)], parts=parts)
    for text in (
        "pembangunan jalan",
        "pemkot",
        "yokohoma",
        "jalan OR banjir",
        '"wali kota"',
        "massa kabel",
        "*",
        "-jalan",
    ):
        pages = [search(reader, Request(text, limit=20, sort=sort), today=TODAY) for reader in (other, balikpapan)]
        assert len({(page.total, *((hit.article.id, hit.score) for hit in page.hits)) for page in pages}) == 1, text
        assert [*newest(other, pages[0].request)] == [*newest(balikpapan, pages[0].request)]
    assert glossary(other) == glossary(balikpapan) != ()


def test_equals_stand_newest_first(open_archive: Opener) -> None:
    text = "Banjir merendam tiga kelurahan di Balikpapan Selatan. Warga mengungsi ke gedung sekolah sejak malam hari."
    dates = {"b": "2024-05-01", "a": "2024-05-01", "c": "", "e": "2025-01-02", "d": "2023-12-31"}
    same = open_archive(
        [article(id, text, date=date, outlet="Antara", sketch=sketch(text)) for id, date in dates.items()], parts=2
    )
    for words in ("banjir", "banjir warga", "banjir AND warga", "banjir OR warga", "*", "media:antara"):
        assert ids(search(same, Request(words, unfold=True))) == ["e", "a", "b", "d", "c"]
        assert [ids(search(same, Request(words, unfold=True, limit=2, offset=at))) for at in (0, 2, 4)] == [
            ["e", "a"],
            ["b", "d"],
            ["c"],
        ]
        assert ids(search(same, Request(words))) == ["e"]
    assert ids(search(same, Request("banjir", sort="date"))) == ["d"]
    assert ids(search(same, Request("banjir", sort="date", unfold=True))) == ["d", "a", "b", "e", "c"]
    assert ids(search(same, Request("banjir", sort="outlet", unfold=True))) == ["e", "a", "b", "d", "c"]


def test_the_newest_come_first(balikpapan: Reader) -> None:
    assert [article.id for article in newest(balikpapan, Request("tanggal:2025"))] == ["hotel", "longsor", "banjir"]
    found = [article.id for article in newest(balikpapan, Request("*"))]
    assert found[:5] == ["hotel", "longsor", "banjir", "jalan", "pasar"]
    assert found[5:] == sorted({*BODIES} - {*found[:5]})


def test_what_is_not_settled_costs_nothing(open_archive: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a thousand equals a page of ten wants some; different ones want neither dates nor ids."""
    many = open_archive([article(f"a{n:04}", f"Kata ke-{n}.", date="2024-01-01" if n % 2 else "") for n in range(600)])
    assert ids(search(many, Request("*", limit=3, offset=299))) == ["a0599", "a0000", "a0002"]
    monkeypatch.setattr(Segment, "dates", None)
    monkeypatch.setattr(Segment, "texts", None)
    apart = open_archive({"satu": "Banjir besar.", "dua": "Banjir banjir banjir besar sekali di kota."})
    assert len(ids(search(apart, Request("banjir")))) == 2


def test_pages_of_some_words_follow_one_another_too(open_archive: Opener) -> None:
    """No article has all of the words, and the stories of those with most are several articles each."""
    articles = []
    for n in range(12):
        text = f"Banjir merendam kelurahan nomor {n} di Balikpapan. Warga {n} mengungsi ke gedung {n} sejak malam {n} hari."
        articles += [article(f"a{n:02}{copy}", text + " Hujan." * copy, sketch=sketch(text)) for copy in range(3)]
    reader = open_archive([*articles, article("gempa", "Gempa terasa sampai jauh.")])
    whole = search(reader, Request("banjir kelurahan gempa", limit=30))
    assert (whole.relaxed, whole.total, whole.folded, len(whole.hits)) == (True, 36, 12, 12)
    pages = [ids(search(reader, Request("banjir kelurahan gempa", limit=5, offset=at))) for at in (0, 5, 10)]
    assert [id for page in pages for id in page] == ids(whole)
