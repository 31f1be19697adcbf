"""The frame of a page above a headline: neither is a line of it the title, nor does it hide what stands below."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.record import Record

from .test_heads import EVENT, PAGE, REPORT, TITLE

DATELINE = "BALIKPAPAN, kotaku.id - "
MADE = REPORT.partition(". ")[0]


@pytest.mark.parametrize(
    "frame",
    [
        "Scroll untuk baca artikel\nExample 325x300\nExample floating\nKaltim\n",
        "IKLAN - SCROLL UNTUK MELANJUTKAN KONTEN\n\n",
        "Connect with us\n\nDPRD Kota Makassar\n",
        "Kotaku.id\n\nPortal Berita dan Informasi Balikpapan\n\n",
        "MANAGED BY:\nSABTU\nUTAMA | BALIKPAPAN | SAMARINDA | PRO BISNIS | KALTIM\nUTAMA\n",
        "| : WIB | INDIKATOR |\n  • EMAS 1.915.000   0   0,00%\n  • LQ45 795   -5,29   -0,66%\n",
        "kotaku.id - Daerah\n\n",
        "Berita Banda Aceh\n\n",
        "Ruang kelas di Sepaku/Foto Dok. Pemprov Kaltim\n\nNusantara\n\n",
        "Kepala Bagian Pemberitaan, Budi Santoso/RMOL\n\nPolitik\n\n",
        "Kantor kejaksaan, (Photo Istimewa)\n",
        "Mohon tunggu...\nDewi\nDewi Mohon Tunggu... Guru\n\nSuka menulis.\n\nSelanjutnya\nTutup\nSosbud Pilihan\n\n",
    ],
)
@pytest.mark.parametrize("day", ["", "Selasa, 4 Maret 2025 | 09:15 WIB\n\n"])
@pytest.mark.parametrize("dateline", ["", DATELINE])
def test_the_headline_stands_below_the_frame(frame: str, day: str, dateline: str) -> None:
    article = draft(Record(f"{frame}{TITLE}\n\n{day}{dateline}{REPORT}", ""))
    assert article
    assert (article.title, article.body, article.date) == (TITLE, REPORT, PAGE if day else EVENT)


def test_a_platform_for_blogs_tells_who_writes() -> None:
    article = draft(
        Record(
            "Mohon tunggu...\nDewi Lestari\nDewi Lestari Mohon Tunggu... Guru\n\nSuka menulis.\n\nSelanjutnya\n\nTutup\n\n"
            f"Sosbud Pilihan\n\n{TITLE}\n\n4 Maret 2025   08:00 Diperbarui: 5 Maret 2025   08:03 2928\n+\nLaporkan Konten\n"
            f"Kompasiana adalah platform blog. Konten ini menjadi tanggung jawab bloger.\n\n{REPORT}",
            "",
        )
    )
    assert article
    assert (article.title, article.author, article.outlet) == (TITLE, "Dewi Lestari", "Kompasiana")
    assert (article.date, article.body) == (PAGE, REPORT)


def test_a_line_that_says_to_be_news_is_the_headline() -> None:
    title = f"BREAKING NEWS - {TITLE}"
    article = draft(Record(f"Layanan Warga di Balikpapan Hari Ini\n\n{title}\n\n{DATELINE}{REPORT}", ""))
    assert article
    assert article.title == title


@pytest.mark.parametrize("day", ["Selasa, 4 Maret 2025 | 09:15 WIB", "4 Maret 2025"])
@pytest.mark.parametrize(
    ("name", "author"), [("Meilinda S Putri", "Meilinda S Putri"), ("Budi Santoso", "Budi Santoso"), ("Beras Naik", "")]
)
def test_a_name_above_a_day_is_no_headline(name: str, author: str, day: str) -> None:
    article = draft(Record(f"Scroll untuk membaca artikel\n{name}\n{day}\n\n{DATELINE}{REPORT}", ""))
    assert article
    assert article.author == author
    assert article.title == (name if not author else MADE)
    assert (article.date, article.body) == (PAGE, REPORT)


@pytest.mark.parametrize("visited", ["Senin, 25 November 2025", "•   18 May 2025 -"])
@pytest.mark.parametrize("day", ["Selasa, 4 Maret 2025 16:40", "4 Maret 2025"])
def test_the_day_below_the_headline_is_that_of_the_article(visited: str, day: str) -> None:
    article = draft(Record(f"{visited}\n\n{TITLE}\n\n{day}\n\n{DATELINE}{REPORT}", ""))
    assert article
    assert (article.title, article.date) == (TITLE, PAGE)


def test_a_later_day_below_the_headline_is_not() -> None:
    article = draft(Record(f"4 Maret 2025\n\n{TITLE}\n\nDiperbarui 5 Maret 2025\n\n{DATELINE}{REPORT}", ""))
    assert article
    assert (article.title, article.date) == (TITLE, PAGE)


@pytest.mark.parametrize(
    "line", ["Connect with us", "Scroll untuk baca artikel", "Nyaman tanpa iklan. Langganan BisnisPro"]
)
def test_no_title_is_made_of_a_line_that_goes(line: str) -> None:
    article = draft(Record(f"{line}\n{REPORT}", ""))
    assert article
    assert (article.title, article.body) == (MADE, REPORT)


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("Dewi Lestari • 4 March 2025 12:20", "Dewi Lestari", PAGE),
        ("Aktif sampai 23 Desember 2025", "", EVENT),
        ("Berlaku hingga 23 Desember 2025", "", EVENT),
    ],
)
def test_a_first_line_with_a_day(line: str, author: str, day: str) -> None:
    article = draft(Record(f"{line}\n{DATELINE}{REPORT}", ""))
    assert article
    assert (article.author, article.date, article.body) == (author, day, REPORT)
