"""Verification: found only where it is so, nearly where the archive says otherwise, missing where it says nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.coverage.verify import claims, verify
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article
from tests.growth import grows_too_fast

ARTICLES = (
    Article(
        "aaaa1111",
        "Balikpapan siapkan jaringan air bersih",
        "Pemerintah Kota Balikpapan membangun jaringan air bersih di Balikpapan Timur.\n"
        "“Kami ingin air bersih mengalir sampai ke rumah warga,” ujar Siti Aminah, Kamis (12/3/2026).\n"
        "Jaringan sepanjang 18 kilometer itu menelan anggaran Rp2,7 triliun. Sebanyak 8.000 keluarga akan tersambung.",
        "2026-03-12",
        "KOTAKU",
    ),
    Article(
        "bbbb2222",
        "Panen cabai di Palu melimpah",
        "Panen cabai petani Palu naik 65,8 persen pada tahun ini.\n"
        "“Harga di pasar Balikpapan ikut turun,” kata Hadi Wijaya, pedagang cabai. Tiga orang petani diundang ke pasar.",
        "2026-02-01",
        "Prokal",
    ),
)


def find(query: str) -> Iterable[Article]:
    """A search as simple as can be: articles that share any word, those that share more first."""
    wanted = set(fold(query))
    shared = {article.id: len(wanted & set(fold(article.title + " " + article.body))) for article in ARTICLES}
    return sorted((a for a in ARTICLES if shared[a.id]), key=lambda a: -shared[a.id])


def outcome(draft: str) -> list[tuple[str, str, str]]:
    return [(finding.claim.text, finding.status, finding.text) for finding in verify(draft, find)]


def test_a_claim_knows_its_line_and_lines_are_counted_once() -> None:
    counted = 0

    class Watched(str):
        def count(self, *args: Any) -> int:
            nonlocal counted
            counted += 1
            return super().count(*args)

    draft = Watched("Naik 12 persen.\n\nTurun 13 persen.\r\n“Kami siap bekerja,” kata dia,\n20 orang.")
    assert [(claim.text, claim.line) for claim in claims(draft)] == [
        ("12 persen", 1),
        ("13 persen", 3),
        ("Kami siap bekerja,", 4),
        ("20", 5),
    ]
    assert not counted


@pytest.mark.parametrize(
    ("draft", "status", "source"),
    [
        ("“Kami ingin air bersih mengalir,” kata Siti.", "found", "Kami ingin air bersih mengalir"),
        ('"harga di pasar Balikpapan ikut turun"', "found", "Harga di pasar Balikpapan ikut turun"),
        ("«Kami ingin … sampai ke rumah warga»", "found", "Kami ingin air bersih mengalir sampai ke rumah warga"),
        (
            "“Kami ingin air minum mengalir sampai rumah warga”",
            "near",
            "Kami ingin air bersih mengalir sampai ke rumah warga",
        ),
        ("“Jalan tol akan dibuka bulan depan”", "missing", ""),
        ("“Kami ingin harga di pasar turun”", "missing", ""),  # words of two articles make no quotation
        ("Jaringan air bersih itu sepanjang 18 km.", "found", "18 kilometer"),
        ("Jaringan itu mencapai 18 kilometer.", "near", "18 kilometer"),  # mencapai says nothing of what is so long
        ("Anggaran jaringan air bersih 2.700.000.000.000 rupiah.", "found", "Rp2,7 triliun"),
        ("Jaringan air bersih menelan anggaran Rp2,9 triliun.", "near", "Rp2,7 triliun"),
        ("Jaringan air bersih menelan anggaran Rp2,7 miliar.", "near", "Rp2,7 triliun"),
        ("Sebanyak delapan ribu keluarga tersambung air bersih.", "found", "8.000"),
        ("Panen cabai Palu naik 65,8%.", "found", "65,8 persen"),
        ("Panen cabai Palu naik 56,8%.", "near", "65,8 persen"),
        ("Jumlah wisatawan hotel naik 65,8%.", "missing", ""),  # the figure is there, about something else
        ("Stadion baru menelan Rp2,7 triliun.", "missing", ""),
        ("Tahun 2030 ada jaringan air bersih untuk keluarga.", "missing", ""),  # 8.000 families are no year
        ("Sebanyak 1,2 juta keluarga tersambung air bersih.", "missing", ""),
        ("Sebanyak 8.400 keluarga tersambung air bersih.", "near", "8.000"),
        ("Siti Aminah berbicara soal air bersih, 12 Maret 2026.", "found", "Kamis (12/3/2026)"),
        ("Siti Aminah berbicara soal air bersih, 13 Maret 2026.", "near", "Kamis (12/3/2026)"),
    ],
)
def test_one_claim(draft: str, status: str, source: str) -> None:
    [(_, found, text)] = outcome(draft)
    assert (found, text.strip("()")) == (status, source) or (found, text) == (status, source)


def test_findings_stand_in_the_order_of_the_draft_with_their_lines() -> None:
    draft = "Panen naik 65,8%.\n\n“Harga di pasar Balikpapan ikut turun,” kata dia.\nAda 3 petani."
    assert [(c.kind, c.text, c.line) for c in claims(draft)] == [
        ("figure", "65,8%", 1),
        ("quote", "Harga di pasar Balikpapan ikut turun,", 3),
        ("figure", "3", 4),
    ]
    assert [f.claim for f in verify(draft, find)] == list(claims(draft))


def test_the_sentence_before_tells_what_a_short_sentence_is_about() -> None:
    assert outcome("Petani Palu bersuka ria karena panen cabai. Naik 65,8%!")[0][1] == "found"


def test_where_it_stands_is_exact() -> None:
    for finding in verify("“Air bersih mengalir.” Jaringan sepanjang 18 km. Panen cabai naik 65,8%.", find):
        assert finding.article is not None
        assert finding.article.body[finding.start : finding.end] == finding.text
        assert finding.sentence is not None
        assert finding.sentence.start <= finding.start < finding.end <= finding.sentence.end
        assert finding.article.body[finding.sentence.start : finding.sentence.end] == finding.sentence.text


def test_a_rare_word_weighs_more_when_told_so() -> None:
    draft = "Stadion cabai: anggaran Rp2,7 triliun, jaringan."
    light = verify(draft, find, lambda root: 1.0)[0]
    heavy = verify(draft, find, lambda root: 50.0 if root == "stadion" else 1.0)[0]
    assert light.similarity > heavy.similarity


def test_what_says_otherwise_in_the_same_words_goes_before_the_same_in_other_words() -> None:
    other = Article("cccc3333", "Jaringan gas", "Jaringan gas itu mencapai 16 kilometer.")
    [finding] = verify("Jaringan itu mencapai 18 kilometer.", lambda query: [*ARTICLES, other])
    assert (finding.status, finding.text) == ("near", "16 kilometer")


def test_an_empty_archive_finds_nothing() -> None:
    assert [f.status for f in verify("“Air bersih” 18 km", lambda query: ())] == ["missing", "missing"]


@given(st.text(st.sampled_from('“”"«»0123456789,.% \nairbeshpun'), max_size=80))
def test_any_draft_is_answered(draft: str) -> None:
    for finding in verify(draft, find):
        claim = finding.claim
        assert draft[claim.start : claim.end] == claim.text
        assert finding.status in ("found", "near", "missing")
        assert (finding.article is None) == (finding.status == "missing")


def test_a_sentence_of_many_figures_is_read_in_linear_time() -> None:
    """As a table without full stops is one."""

    def check(size: int) -> None:
        draft = " ".join(f"ada {1000 + n} orang dan {50_000 + n} rumah" for n in range(size))
        assert len([*verify(draft, lambda query: [])]) == 2 * size

    assert not grows_too_fast(check, 100, unseen=0.3)


@pytest.mark.parametrize("figure", ["5", "12 orang", "Rp3.000"])
def test_a_table_of_one_figure_takes_linear_time(figure: str) -> None:
    def check(size: int) -> None:
        table = Article("cccc3333", "Tabel", f"Kelurahan Manggar: {f'{figure} ' * size}")
        assert {finding.status for finding in verify(table.body, lambda query: [table])} == {"found"}

    assert not grows_too_fast(check, 150, unseen=0.3)


def test_the_best_of_many_equal_figures_is_the_first_whose_words_agree() -> None:
    rows = "\n".join(f"Kelurahan {name} menerima 120 paket bantuan." for name in ("Manggar", "Sepinggan", "Lamaru"))
    article = Article("cccc3333", "Bantuan pangan", rows)
    (finding,) = verify("Kelurahan Sepinggan menerima 120 paket bantuan.", lambda query: [article])
    assert finding.status == "found"
    assert finding.sentence is not None
    assert finding.sentence.text == "Kelurahan Sepinggan menerima 120 paket bantuan."
