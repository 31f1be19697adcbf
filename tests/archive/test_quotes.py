"""Quotations over an archive: the newest first, and what several articles quote once."""

from __future__ import annotations

from pathlib import Path

import pytest

from balikpapan_cli import Archive, Request
from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.model import Article

SEEDS = Path(__file__).parents[2] / "seeds"
SAID = [
    Article("awal1111", "Air naik", "“Air naik cepat sekali,” kata Siti Aminah.", "2025-01-01"),
    Article("lagi2222", "Air surut", '"Air naik cepat sekali", ujar Siti Aminah di posko.', "2025-01-03"),
    Article("lain3333", "Pompa", "“Air naik cepat sekali,” kata Usman Ali. “Pompa sudah siap.”", "2025-01-02"),
]


@pytest.mark.parametrize(
    ("unfold", "expected"),
    [
        (False, [("lagi2222", "Siti Aminah"), ("lain3333", "Usman Ali"), ("lain3333", "Usman Ali")]),
        (
            True,
            [
                ("lagi2222", "Siti Aminah"),
                ("lain3333", "Usman Ali"),
                ("lain3333", "Usman Ali"),
                ("awal1111", "Siti Aminah"),
            ],
        ),
    ],
)
def test_what_several_articles_quote_comes_once(tmp_path: Path, unfold: bool, expected: list[tuple[str, str]]) -> None:
    archive = Archive(tmp_path / "indeks", today="2025-06-10")
    archive.sync(documents=SAID)
    assert [(quote.id, quote.speaker) for quote in archive.quotes(Request("*", unfold=unfold))] == expected


def test_a_quotation_can_be_cited(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "indeks", today="2025-06-10")
    source = Article("awal1111", "Air naik", "“Air naik cepat sekali,” kata Siti Aminah.", "2025-01-01", "KOTAKU")
    archive.sync(documents=[source._replace(place="Muara", author="Rina", url="https://example.com/air")])
    (quote,) = archive.quotes()
    assert (quote.title, quote.place, quote.author, quote.url) == (
        "Air naik",
        "Muara",
        "Rina",
        "https://example.com/air",
    )


OFFICES = [
    *SAID,
    Article("kota4444", "Jalan", "“Jalan itu kami perbaiki,” kata Wali Kota Palu, Hadianto Rasyid.", "2025-01-04"),
    Article("satu5555", "Pasar", "“Pasar itu kami tata,” kata Walikota Palu, Hadianto Rasyid.", "2025-01-05"),
    Article(
        "kata6666", "Rapat", "Hadianto Rasyid membuka rapat itu di Palu. Wali Kota Palu tidak hadir.", "2025-01-06"
    ),
    Article("guru7777", "Sekolah", "“Sekolah itu kami bangun,” kata Menkeu, Purbaya Yudhi Sadewa.", "2025-01-07"),
    Article("tolb8888", "Tol", "“Jalan tol itu kami resmikan,” kata Jokowi.", "2025-01-08"),
    Article("wadu9999", "Waduk", "“Waduk itu kami resmikan,” kata Presiden, Joko Widodo.", "2025-01-09"),
]


@pytest.mark.parametrize(
    ("speaker", "read", "expected"),
    [
        ("siti", ["lagi2222", "awal1111"], ["lagi2222", "awal1111"]),
        ("Usman Ali", ["lain3333"], ["lain3333", "lain3333"]),
        ("walikota palu", ["kata6666", "satu5555", "kota4444"], ["satu5555", "kota4444"]),
        ("wali kota hadianto", ["kata6666", "satu5555", "kota4444"], ["satu5555", "kota4444"]),
        ("menteri keuangan", ["guru7777"], ["guru7777"]),
        ("Menteri Keuangan Purbaya", ["guru7777"], ["guru7777"]),
        ("jokowi", ["wadu9999", "tolb8888"], ["wadu9999", "tolb8888"]),
        ("joko widodo", ["wadu9999", "tolb8888"], ["wadu9999", "tolb8888"]),
        ("presiden jokowi", ["wadu9999"], ["wadu9999"]),
        ("pompa", ["lain3333"], []),
        ("nobody", [], []),
    ],
)
def test_only_articles_in_which_somebody_may_speak_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speaker: str, read: list[str], expected: list[str]
) -> None:
    archive = Archive(tmp_path / "indeks", today="2025-06-10")
    archive.sync(documents=OFFICES)
    taken: list[str] = []
    stored = Reader.stored

    def noted(self: Reader, doc: int) -> Article:
        article = stored(self, doc)
        taken.append(article.id)
        return article

    monkeypatch.setattr(Reader, "stored", noted)
    assert [quote.id for quote in archive.quotes(Request("*", unfold=True), speaker=speaker)] == expected
    assert taken == read


def test_an_archive_has_of_somebody_what_its_articles_have(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "indeks", today="2025-06-10")
    archive.sync([SEEDS])
    every = [*archive.quotes(Request("*", unfold=True))]
    articles = [*archive.articles()]
    assert len({quote.speaker for quote in every}) > 4
    names = {(quote.speaker, quote.office) for quote in every}
    for asked in {one for name, office in names for one in (name, name.split()[-1], office, f"{office} {name}") if one}:
        found = {*archive.quotes(Request("*", unfold=True), speaker=asked)}
        assert found == {quote for one in articles for quote in archive.quotes(one, speaker=asked)} != set(), asked
