"""Captions of pictures in the head of a page: neither the headline, nor the author, nor of the report."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.caption import is_caption
from balikpapan_cli.sources.record import Record

from .conftest import AFTER, BEFORE, lines
from .test_heads import PAGE, REPORT, TITLE


@pytest.mark.parametrize(
    "caption",
    [
        "Kilang Pertamina Balikpapan. /Dok. Pertamina",
        "Kilang Pertamina Balikpapan/Dok. Pertamina",
        "Kilang Pertamina Balikpapan. Dok. Humas Pertamina",
        "Calon jemaah memasuki asrama haji di Balikpapan (ilustrasi).",
        "Pemain Persiba berlatih di Stadion Batakan, Balikpapan. (@PERSIBA/TWITTER)",
        "Kepala Disdikbud Safrudin Anwar menjelaskan rute bus sekolah/ M Ridwan- Klik Kaltim",
        "Ruang kelas di Sepaku/Foto Dok. Pemprov Kaltim",
        "Kepala Bagian Pemberitaan Arman Fikri/RMOL",
        "Sumber gambar, ANTARA FOTO\nKeterangan gambar, Gedung sekolah lama sudah dibongkar",
        "Foto ilustrasi.",
        "KOMPAS/DEWI LESTARI\nSeekor bekantan duduk di dahan pohon di Sungai Somber, Balikpapan, Minggu (2/3/2025).",
    ],
)
@pytest.mark.parametrize(
    "between", ["Dewi Lestari - Bisnis.com\n4 Maret 2025 | 15:28\nShare\n", "4 Maret 2025 | 15:28\n"]
)
def test_a_caption_is_neither_title_nor_author(caption: str, between: str) -> None:
    article = draft(Record(f"{TITLE}\n{between}{caption}\nBisnis.com, JAKARTA — {REPORT}", ""))
    assert article
    author = "Dewi Lestari" if "Dewi Lestari" in between else ""
    assert (article.title, article.author, article.body, article.date) == (TITLE, author, REPORT, PAGE)


@pytest.mark.parametrize(
    "line", ["Kaltim/Kaltara", "Anggaran naik 10 persen/tahun. Dokumen itu lengkap.", "Kata dia/ia."]
)
def test_other_lines_with_a_slash_are_no_captions(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "caption",
    [
        "Dapur di unit rusun ASN. Foto: Tomi Adhyasta/kumparan",
        "Kampung Long Nyarit di tepi Sungai Malinau. Foto: Nando Sukma untuk Mongabay.",
        "Foto utama: Perahu nelayan di Teluk Balikpapan. Foto: Asri Wahyunto/ Mongabay Indonesia",
        "Warga menanam pohon di depan Balai Kota. Foto-foto: Dokumentasi Forum.",
        "Kepala Dishub Mahakam Ulu Yohanes Ding – Foto Ferri Cahyono",
        "Sumber gambar, ANTARA FOTO",
        "Keterangan gambar, Gedung sekolah lama sudah dibongkar",
        "Foto ilustrasi",
        "DITATA: Petugas memindahkan lapak pedagang di Pasar Klandasan, Sabtu (25/6) pagi.",
    ],
)
def test_captions_between_paragraphs_say_whose_the_picture_is(caption: str) -> None:
    assert lines(f"{BEFORE}\n\n{caption}\n\n{AFTER}\n{BEFORE}") == [BEFORE, AFTER, BEFORE]


@pytest.mark.parametrize(
    "caption", ["Perahu nelayan. Foto: Asri Wahyunto/ Mongabay", "Kilang Balikpapan. (Foto: Asri)"]
)
def test_the_last_caption_goes_too(caption: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n{caption}") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Pas Foto: Berwarna, dua lembar",
        "Warga membawa Foto: itu bukti bagi mereka.",
        "Dewi membuka galeri - foto pasar lama",
        "“Itu bukti kami. Foto: Asri,” katanya.",
        "BALIKPAPAN: Warga antre sejak pagi di pasar kota, Sabtu (25/6).",
        "TANYA: Kapan pasar itu dibuka lagi bagi warga, Sabtu (25/6).",
        "SYARAT: Warga membawa kartu keluarga dan surat dari lurah.",
        "PERSIBA: Kurnia; Bima, saat masuk Budi dan Dewi Lestari.",
    ],
)
def test_other_lines_between_paragraphs_stay(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
