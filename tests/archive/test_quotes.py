"""Quotations over an archive: the newest first, and what several articles quote once."""

from __future__ import annotations

from pathlib import Path

import pytest

from balikpapan_cli import Archive, Request
from balikpapan_cli.model import Article

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
