"""Talk and Markdown in lines of a terminal."""

from __future__ import annotations

import pytest

from balikpapan_cli.cli.talk import laid_out, markdown_lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("satu dua", 20, ["satu dua"]),
        ("tidak ada artikel yang memuat semua kata", 20, ["tidak ada artikel", "  yang memuat semua", "  kata"]),
        ("  score: power mean of the words", 20, ["  score: power", "    mean of the", "    words"]),
        ("baca /arsip/berita/kota/balikpapan/2025.txt", 12, ["baca", "  /arsip/berita/kota/balikpapan/2025.txt"]),
        ("pendek\nbaris kedua yang panjang", 14, ["pendek", "baris kedua", "  yang panjang"]),
    ],
)
def test_talk_goes_on_under_its_own_indent(text: str, width: int, lines: list[str]) -> None:
    assert laid_out(text, width).split("\n") == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("Jakarta dan Bogor - Depok", ["Jakarta dan", "Bogor - Depok"]),
        ("Pasal itu ada 12. Lalu lain", ["Pasal itu", "ada 12. Lalu", "lain"]),
        ("kata kata kata # pagar", ["kata kata", "kata # pagar"]),
        ("oleh media *KOTAKU* saja", ["oleh media", "*KOTAKU* saja"]),
    ],
)
def test_markdown_means_the_same_in_several_lines(text: str, lines: list[str]) -> None:
    assert markdown_lines(text, 14) == lines
