"""Texts that were broken to a width: joined where the next word did not fit, and only there."""

from __future__ import annotations

import textwrap

import pytest

from balikpapan_cli.sources.files.wrapped import unwrapped

from .conftest import articles

PARAGRAPHS = (
    "BALIKPAPAN - Pemerintah kota membuka layanan baru bagi warga di enam kecamatan, kata kepala dinas, Senin (3/3/2025).",
    "Layanan itu meliputi perekaman kartu tanda penduduk, akta kelahiran, dan pengaduan masyarakat yang tinggal di tepi kota.",
    "“Kami siap melayani setiap hari kerja, dan warga tidak perlu lagi datang ke kantor dinas di pusat kota,” ujarnya.",
    "Warga senang.",
    "Layanan serupa akan dibuka di dua kecamatan lain sebelum akhir tahun ini, kalau anggarannya disetujui oleh dewan.",
)


@pytest.mark.parametrize("width", [45, 60, 72, 80])
@pytest.mark.parametrize("title", ["", "Pemkot Buka Layanan Baru untuk Warga\n\n"])
def test_paragraphs_that_were_broken_are_whole_again(width: int, title: str) -> None:
    broken = title + "\n\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in PARAGRAPHS)
    assert unwrapped(broken) == title + "\n\n".join(PARAGRAPHS)


def test_words_that_were_broken_are_whole_again_and_doubled_ones_keep_their_hyphen() -> None:
    text = (
        "Pemerintah kota membuka layanan baru bagi warga di enam keca-\n"
        "matan, kata kepala dinas. Layanan itu juga untuk pelajar dan anak-\n"
        "anak di tepi kota, yang selama ini harus pergi jauh ke pusat kota\n"
        "untuk mengurus kartu pelajar dan kartu identitas anak di kantor\n"
        "dinas pada hari kerja."
    )
    joined = unwrapped(text)
    assert "\n" not in joined
    assert "di enam kecamatan, kata" in joined
    assert "dan anak-anak di tepi" in joined


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),  # a paragraph a line
        "\n\n".join(PARAGRAPHS),
        "\n".join(f"{n}. Kecamatan Balikpapan Kota nomor {n} dengan kantor di jalan utama" for n in range(12)),
        "\n".join("Aku ingin pulang ke kota di tepi teluk\nyang menyimpan namaku" for _ in range(8)),  # a poem
        "\n".join(f"Persiba menang {n}-0 atas Persija di kandang sendiri" for n in range(12)),
        "",
        "\n" * 300,
        "\n" * 300 + PARAGRAPHS[0][:90],
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == text


def test_a_headline_and_items_stay_on_their_lines() -> None:
    body = "\n".join(textwrap.wrap(PARAGRAPHS[1] + " " + PARAGRAPHS[2], 60))
    items = "- kartu tanda penduduk untuk warga di enam kecamatan kota\n- akta kelahiran untuk anak yang lahir pada tahun ini"
    title = "Pemkot Buka Layanan Baru untuk Warga di Enam Kecamatan"
    lines = unwrapped(f"{title}\nBALIKPAPAN - {body}\n{items}").split("\n")
    assert lines[0] == title
    assert lines[-2:] == items.split("\n")


def test_a_file_that_was_broken_to_a_width_is_an_article_of_whole_paragraphs() -> None:
    broken = "Pemkot Buka Layanan Baru\n\n" + "\n\n".join("\n".join(textwrap.wrap(line, 72)) for line in PARAGRAPHS)
    for name in ("a.txt", "a.md"):
        [article] = articles(broken.encode(), name)
        assert article.title == "Pemkot Buka Layanan Baru"
        assert article.body.split("\n") == [PARAGRAPHS[0].partition(" - ")[2], *PARAGRAPHS[1:]]
