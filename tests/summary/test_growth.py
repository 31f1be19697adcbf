"""How the time of a summary and of a briefing grows with the text, whatever it repeats."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import brief, quotes, summarize
from tests.growth import different, grows_too_fast

LEAD = "Wali kota berkata banjir melanda kota. "
NAMES = [
    "Ia pergi. ",
    "Rahmad pergi. ",
    "“Pergi,” katanya. ",
    "Wali Kota itu pergi. ",
    "Turut hadir Rahmad. ",
    "“Kota baik.”\n",
]
PIECES = [
    *NAMES,
    "! ",
    "… ",
    ". ",
    '" ',
    "“Kota. ",
    'Wali " kota. ',
    "Jalan MT. ",
    "Wali kota hujan. ",
    "banjir ",
    "12. ",
]


def article(id: str, body: str) -> Article:
    return Article(id=id, title="Banjir", body=LEAD + body, persons=(Person("Rahmad Mas’ud", "Wali Kota"),))


@pytest.mark.parametrize("piece", PIECES)
def test_a_summary_takes_no_more_than_linear_time(piece: str) -> None:
    def work(size: int) -> None:
        assert summarize(article(f"a{size}", (piece * size)[:size])).sentences

    assert not grows_too_fast(work, 1 << 13, unseen=0.3)


@pytest.mark.parametrize("piece", ["Wali kota hujan. ", "Banjir di kota {}. ", "Wali kota! ", "banjir ", "… "])
@pytest.mark.parametrize("by_month", [False, True])
def test_a_briefing_takes_no_more_than_linear_time(piece: str, by_month: bool) -> None:
    def work(size: int) -> None:
        told = "".join(piece.format(n) for n in range(size // len(piece)))
        articles = [article(id, told)._replace(date=f"2025-0{id}-01") for id in "123"]
        assert brief("wali kota", articles, by_month=by_month).citations

    assert not grows_too_fast(work, 1 << 13, unseen=0.3)


@pytest.mark.parametrize(
    "shape",
    [
        "M{} mengatakan, “Kota itu baik sekali hari ini.” ",
        "“Kota itu baik sekali hari ini,” kata M{0} S{0}. ",
        "“Kota itu baik sekali hari ini,” kata Kepala Dinas M{}. ",
        "“Kota itu baik sekali hari ini,” katanya. ",
    ],
)
def test_quotations_take_no_more_than_linear_time(shape: str) -> None:
    def work(size: int) -> None:
        assert list(quotes(Article("a", "Kota", LEAD + different(shape, size)))) or "katanya" in shape

    assert not grows_too_fast(work, 1 << 14, unseen=0.3)


def test_what_was_told_before_somebody_came_is_not_read_again_for_each_quotation() -> None:
    said = "Kepala Dinas Budi Santoso mengatakan, “Kota itu baik sekali hari ini.” "
    persons = (Person("Budi Santoso", "Kepala Dinas"), Person("Siti Aminah", "Camat"))

    def work(size: int) -> None:
        told = "Kota baik. " * size + "Siti Aminah datang. " + "“Kota itu baik sekali hari ini,” katanya. " * size
        first, *others = quotes(Article("a", "Kota", said + told, persons=persons))
        assert first.speaker == "Budi Santoso"
        assert {quote.speaker for quote in others} == {""}

    assert not grows_too_fast(work, 1 << 9, unseen=0.3)


@pytest.mark.parametrize(
    "shape",
    [
        "“Kota itu baik sekali hari ini,” kata Siti M{0}. ",
        "“Kota itu baik,” kata Siti M{0} “Kota itu baik,” kata Siti. ",
    ],
)
def test_of_those_who_share_a_name_so_many_are_remembered(shape: str) -> None:
    def work(size: int) -> None:
        assert list(quotes(Article("a", "Kota", LEAD + different(shape, size))))

    assert not grows_too_fast(work, 1 << 15, unseen=0.3)
