"""What a page says to those who use it, not to those who read: buttons, banners, accounts and icons. They go; sentences stay."""

from __future__ import annotations

import pytest

from .conftest import AFTER, BEFORE, HEADLINE, lines


@pytest.mark.parametrize(
    "line",
    [
        *("Scroll untuk baca artikel", "IKLAN - SCROLL UNTUK MELANJUTKAN KONTEN", "Geser ke atas untuk melanjutkan"),
        *("Iklan - Geser ke atas untuk melanjutkan.", "Iklan. Gulir ke bawah untuk melanjutkan membaca."),
        *("Example 300x600", "Example floating", "Close Ads x", "date 2025-09-10 Close Banner Apps JPNN.com"),
        *("Baca berita dengan sedikit iklan, klik disini", "Baca berita tanpa iklan. Gabung Kompas.com+"),
        "Nikmati akses penuh ke semua artikel dengan Kotaku Premium",
        "Nyaman tanpa iklan. Langganan BisnisPro",
        "Silakan login untuk membaca artikel Konten Premium.",
        "Dapatkan ulasan mendalam di Bisnis.com. Silakan login untuk membaca artikel Konten Premium.",
        "Dapatkan berita up to date dengan semua berita terkini dari Okezone hanya dengan satu akun",
        "Jika ada pihak mengatasnamakan PRMN yang memeras dan menipu, sampaikan pengaduan pada kami.",
        "Jika ada oknum yang mengatasnamakan wartawan Kotaku.com, silakan hubungi redaksi.",
        *("Belum punya akun? Silakan mendaftar", "Connect with us", "MANAGED BY:", "Filed under Opini"),
        *("Laporkan tulisan", "Laporkan Konten", "Mohon tunggu...", "Berikan Komentar:", "Komentar: 0"),
        "Kompasiana adalah platform blog. Konten ini menjadi tanggung jawab bloger dan tidak mewakili pandangan redaksi Kompas.",
        "* Fakta atau Hoaks? Kirim pertanyaan ke nomor WhatsApp kami.",
        *("sosmed-whatsapp-white", "copy-link-circle", "more-vertical", "zoom-in-whitePerbesar"),
        *("![]() |", "![Pasar](https://a.id/p.jpg)", "|", "|---|", f"| {HEADLINE} |"),
        "Lihat Semua",
    ],
)
def test_a_line_of_the_interface_goes(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{line}\n\n{BEFORE}\n{AFTER}") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Geser ke atas untuk melanjutkan, kata petugas kepada warga.",
        "Iklan rokok untuk melanjutkan promosi dilarang.",
        "Baca berita tanpa iklan menjadi kebiasaan warga.",
        "Nikmati akses gratis ke museum dengan kartu langganan.",
        "Login untuk mengakses konten belajar kini memakai NIK.",
        "Jika ada pihak mengatasnamakan bank, warga diminta melapor kepada kami, kata dia.",
        "Jika ada oknum mengatasnamakan wartawan, laporkan ke polisi.",
        "Laporkan akun itu ke polisi",
        "Anak-anak",
        "| Nama | Umur |",
        "| Warga antre sejak pagi. |",
        "Example adalah kata Inggris.",
    ],
)
def test_what_reads_like_one_stays(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]


@pytest.mark.parametrize(
    "rest",
    [
        "KOMPASTV SHORTS\nLihat Semua\nBERITA LAINNYA\nFOLLOW US",
        "Editorial Team\nEditorDewi Lestari\nFollow Us",
        "Artikel ini ditulis oleh\nEditor Dewi Lestari\nD",
        "Comments\n\ncomments\n\nKomentar: 0",
        "Alamat Email:\nE-mail:",
        "Source: Reuters",
        "Konten Premium\n\nSilakan login untuk membaca artikel Konten Premium.\n\nArtikel Terkait",
        'Tags\nArtikel Pilihan\nTerkini\nDapatkan konten ekslusif "Langganan\nsekarang\nup to date!"\nEmail Address:\nx',
        f"| {HEADLINE} |\n|\n|---|\n| {HEADLINE} Lagi |\n|\n|---|",
    ],
)
def test_what_stands_below_the_report_goes(rest: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n\n{rest}\n") == [BEFORE, AFTER]


@pytest.mark.parametrize("title", [HEADLINE, f"Video: {HEADLINE}"])
@pytest.mark.parametrize("opener", ["Saksikan video di bawah ini:", "Saksikan juga video pilihan berikut ini:"])
def test_a_video_that_is_announced_goes_with_its_title(opener: str, title: str) -> None:
    assert lines(f"{BEFORE}\n{opener}\n{title}\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n{opener}\n{AFTER}") == [BEFORE, AFTER]
