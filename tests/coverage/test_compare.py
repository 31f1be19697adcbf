"""Comparison: what only one outlet says is said to be its own, what all say is not, and every sentence is verbatim."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from balikpapan_cli.coverage.compare import compare, distinctive
from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary.bearing import Bearing
from tests.growth import grows_too_fast

SHARED = "Banjir merendam Jalan Mulawarman di Balikpapan pada Senin pagi setelah hujan lebat semalam."
ARTICLES = [
    Article("aaaa", "Banjir di Mulawarman", SHARED + "\nWarga menyalahkan drainase yang tersumbat sampah sejak bulan lalu.\n"
            "Perbaikan drainase dijanjikan selesai tahun depan oleh dinas pekerjaan umum.", "2026-01-05", "KOTAKU"),
    Article("bbbb", "Drainase dikeluhkan", "Keluhan soal drainase di kawasan banjir Mulawarman terus masuk ke kelurahan.",
            "2026-01-07", "KOTAKU"),
    Article("cccc", "Sekolah libur karena banjir", SHARED + "\nTiga sekolah dasar meliburkan murid karena kelas terendam banjir.\n"
            "Kepala sekolah meminta orang tua menunggu kabar lewat pesan singkat.", "2026-01-05", "Prokal"),
    Article("dddd", "Banjir", SHARED, "", ""),
]  # fmt: skip


def test_each_outlet_has_its_own_terms() -> None:
    comparison = compare("banjir", ARTICLES)
    terms = {view.outlet: [term.text.lower() for term in view.terms] for view in comparison.views}
    assert terms["KOTAKU"][0] == "drainase"
    assert "sekolah" in terms["Prokal"]
    assert not {"banjir", "mulawarman", "hujan"} & set(terms["KOTAKU"] + terms["Prokal"])
    [drainage] = [term for term in comparison.views[0].terms if term.text == "drainase"]
    assert (drainage.articles, drainage.others) == (2, 0)


def test_an_outlet_that_is_written_otherwise_is_one_and_echoes_nobody() -> None:
    other = [article._replace(outlet="KOTAKU.ID") if article.id == "bbbb" else article for article in ARTICLES]
    views, expected = (compare("banjir", articles).views for articles in (other, ARTICLES))
    assert [view.articles for view in views] == [view.articles for view in expected]
    assert [view.citations for view in views] == [view.citations for view in expected]


def test_what_every_outlet_says_is_nobodys_own() -> None:
    comparison = compare("banjir", ARTICLES)
    cited = [citation.sentence.text for view in comparison.views for citation in view.citations]
    assert cited
    assert SHARED not in cited


def test_citations_are_verbatim_and_numbered() -> None:
    comparison = compare("banjir", ARTICLES)
    for view in comparison.views:
        for sentence, number in view.citations:
            article = comparison.articles[number - 1]
            assert article.id == sentence.id
            assert article.outlet == view.outlet
            assert article.body[sentence.start : sentence.end] == sentence.text
    assert {number for view in comparison.views for _, number in view.citations} == set(
        range(1, len(comparison.articles) + 1)
    )


def test_the_busiest_outlets_are_shown_and_the_rest_counted() -> None:
    comparison = compare("banjir", ARTICLES, most_outlets=1)
    assert [(view.outlet, view.articles) for view in comparison.views] == [("KOTAKU", 2)]
    assert (comparison.read, comparison.left_out) == (4, 2)


def test_terms_do_not_cut_names_and_are_nothing_that_only_writing_needs() -> None:
    said = "Wali Kota Balikpapan Rahmad Mas’ud menyebut biaya sebesar Rp 3 juta dalam keterangan tertulis kepada kotakuEkbis."
    articles = [
        ARTICLES[0]._replace(
            body=f"{said}\n{said}", outlet="kotaku.id", persons=(Person("Rahmad Mas’ud", "Wali Kota"),)
        ),
        ARTICLES[2],
    ]
    [terms] = [
        [term.text for term in v.terms] for v in compare("biaya", articles, most_terms=30).views if "k" in v.outlet[0]
    ]
    assert "Rahmad Mas’ud" in terms
    assert not {"Balikpapan Rahmad", "Mas’ud menyebut", "sebesar Rp", "keterangan tertulis", "kotakuEkbis"} & {*terms}


def test_an_outlets_own_name_is_not_its_news() -> None:
    articles = [
        article._replace(body=f"{article.body}\nDemikian dilaporkan {article.outlet}.") for article in ARTICLES[:3]
    ]
    terms = {term.text.lower() for view in compare("banjir", articles).views for term in view.terms}
    assert not {"kotaku", "prokal"} & terms


def test_nothing_to_compare() -> None:
    assert compare("banjir", []).views == ()
    [view] = compare("banjir", [ARTICLES[3]]).views
    assert (view.outlet, view.terms, view.citations) == ("", (), ())


def test_the_order_of_reading_does_not_matter() -> None:
    assert compare("banjir", ARTICLES) == compare("banjir", ARTICLES[::-1])


def test_scores_are_those_of_the_published_formula() -> None:
    # By hand: prior 0.3 * 4 = 1.2 of 0.3 * 10; ln(5.2/(11 - 5.2)) - ln(1.2/(5 - 1.2)) over sqrt(1/5.2 + 1/1.2)
    scores = distinctive({"drainase": 4, "banjir": 4}, {"drainase": 4, "banjir": 5, "sekolah": 1})
    assert round(scores["drainase"], 4) == 1.0304
    assert scores["banjir"] < scores["drainase"]


def test_a_sentence_of_something_else_is_no_outlets_view() -> None:
    swarmed = "Warganet membanjiri unggahan penyanyi itu dengan pujian, lalu membanjiri unggahan keluarganya juga."
    leaving = "Pemerintah Amerika Serikat keluar dari kesepakatan Paris dan menyatakan perjanjian iklim itu merugikan."
    articles = [
        *ARTICLES[:3],
        Article("eeee", "Unggahan", f"{swarmed}\n{leaving}", "2026-01-08", "Prokal"),
        Article(
            "ffff", "Iklim", f"{leaving}\nPara ahli kecewa.\nBanjir dan badai makin sering.", "2026-01-08", "Prokal"
        ),
    ]
    comparison = compare("banjir", articles, most_sentences=5)
    cited = [citation.sentence.text for view in comparison.views for citation in view.citations]
    assert cited
    assert not {swarmed, leaving}.intersection(cited)
    assert not {"unggahan", "pujian"}.intersection(term.text for view in comparison.views for term in view.terms)
    assert [note.code for note in comparison.notes] == ["summary.other_words"]


@pytest.mark.parametrize(
    "piece", ["wali kota ", "wali kota hujan ", "Wali kota hujan. ", "Wali kota! ", "kota baru ", "… "]
)
def test_no_repetition_takes_more_than_linear_time(piece: str) -> None:
    """Words of the query that stand together are looked at beside the words that they hold, not beside all."""

    def places(words: Sequence[str]) -> list[tuple[int, int, int]]:
        return [(at, 2, 0) for at, (one, two) in enumerate(pairwise(words)) if (one, two) == ("wali", "kota")]

    def work(size: int) -> None:
        body = SHARED + " Wali kota meninjau. " + (piece * size)[:size]
        articles = [Article(outlet, "Banjir", body, "", outlet) for outlet in ("KOTAKU", "Prokal")]
        assert compare("wali kota", articles, bearing=Bearing([""], places)).views

    assert not grows_too_fast(work, 1 << 13, unseen=0.3)
