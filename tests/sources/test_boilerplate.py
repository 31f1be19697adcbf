"""Boilerplate goes, real sentences stay, and what went can be put back."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.boilerplate import trim
from balikpapan_cli.sources.clean import clean
from balikpapan_cli.sources.record import Record

BEFORE = "Pemkot menata pasar."
AFTER = "Warga menyambut baik."


def lines(text: str) -> list[str]:
    return [text[begin:end] for begin, end in trim(text).kept]


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Pasar Klandasan Ditata Lagi",
        "BACA JUGA : Pasar Klandasan Ditata Lagi",
        "[Baca juga: Pasar Klandasan Ditata Lagi]",
        "(Baca juga: Pasar Klandasan Ditata Lagi)",
        "» Baca Juga: Pasar Klandasan Ditata Lagi",
        "Baca selengkapnya: Pasar Klandasan Ditata Lagi",
        "Scroll untuk melanjutkan",
        "SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENT",
        "Simak juga Video: Puan Minta Maaf soal Kinerja DPR",
        "Simak Video 'Pasar Klandasan Ditata Lagi':",
        'Tonton juga video "Pasar Klandasan Ditata Lagi" di sini:',
        "[Gambas:Video 20detik]",
        "Discussion about this post",
        "Bagikan ke Facebook",
        "Share this:",
        "Facebook Twitter WhatsApp Telegram",
        "Facebook | X | WhatsApp | Copy Link",
        "Ikuti berita kami di Google News dan WhatsApp Channel",
        "Tags: pasar, kota, Balikpapan",
        "Halaman 1 dari 2",
        "Copyright © 2025 KOTAKU",
        "* * *",
        "Tinggalkan Balasan",
        "Baca : Pasar Klandasan Ditata Lagi",
        "Baca juga Pasar Klandasan Ditata Lagi",
        "Simak berita lainnya di sini",
        "Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran WhatsApp Channel : https://x.id/a.",
        "Share: Facebook",
        "Foto: Pedagang di Pasar Klandasan (Dok. Pemkot)",
        "Tim Redaksi",
        "Klik untuk membagikan di Facebook(Membuka di jendela yang baru)",
        "Menyukai ini:",
        "Suka Memuat...",
        "Post Views: 1.234",
        "Dibaca 123 kali",
        "Related Posts",
        "WhatsApp",
        "Halaman: 1 2",
        "SCROLL TO RESUME CONTENT",
        "© 2025 KOTAKU. All rights reserved",
        "All Rights Reserved",
        "Ikuti Whatsapp Channel Republika",
        "Cek Berita dan Artikel yang lain di Google News",
        "Baca berita TribunKaltim.co lainnya di Google News",
        "Dapatkan info terbaru di channel Telegram kami",
        "Berita ini telah tayang di Kaltimpost.id dengan judul Pasar Ditata",
        "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
        "Unduh aplikasi detikcom sekarang",
        "Lihat Foto",
        "Show All",
        "Print Friendly, PDF & Email",
        "2",
    ],
)
def test_a_line_of_boilerplate_goes(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n\n{AFTER}") == [BEFORE, AFTER]


def test_below_the_end_of_a_page_short_lines_go_too() -> None:
    page = f"{BEFORE}\n{AFTER}\nHalaman:\n1\n2\nShow All\nTag\nbanjir balikpapan\nbpbd\nTerkini Lainnya\nKomentar"
    assert lines(page) == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\nTag:\npasar\n{AFTER}") == [BEFORE, "pasar", AFTER]  # the report goes on
    assert lines("Tag\npasar") == ["pasar"]


@pytest.mark.parametrize("link", ["(Baca juga: Pasar Ditata, 3 Kios Dibongkar)", "[Lihat juga Pasar Ditata]"])
def test_a_link_in_brackets_behind_a_sentence_goes(link: str) -> None:
    text = f"{BEFORE} {link}\n{AFTER}"
    assert lines(text) == [BEFORE, AFTER]
    article = clean(Record(text, "d"))
    assert article is not None
    assert article.original == text


def test_the_headline_under_baca_juga_goes_with_it() -> None:
    assert lines(f"{BEFORE}\nBaca_Juga\nPasar Klandasan Ditata Lagi\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\nBaca Juga:\nPasar Klandasan Ditata Lagi\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\nBaca Juga:\n{AFTER}") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "sign",
    [
        *("(*)", "(**)", "(red)", "(Red)", "(rah/ard)", "(adv)", "(ADV/Diskominfo Kaltim)", "(hms/dew)", "[feb]"),
        *("(Antara)", "(end)", "***", "(*)\nEditor: Budi Santoso", "\nPenulis: Dewi Lestari\nEditor: Budi Santoso"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "", "\n"])
def test_a_signature_at_the_end_goes(sign: str, gap: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}{gap}{sign}\n") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Bacalah: ini kata yang ia ulang.",
        "Warga antre (baca juga menjadi kebiasaan di sini).",
        "Foto: itu kata kuncinya, ujar dia.",
        "2 orang hadir.",
        "Baca buku juga penting, kata kepala perpustakaan kepada para siswa.",
        "Baca juga menjadi kebiasaan warga sejak taman itu dibuka.",
        "Tonton bersama digelar di lapangan, dan warga datang sejak sore.",
        "Simak juga penjelasan wali kota tentang pajak daerah dalam rapat itu.",
        "Bagikan makanan kepada tetangga, pesan ustaz itu kepada jamaah.",
        "Iklan rokok dilarang di sekitar sekolah.",
        "Komentar warga beragam tentang penataan pasar.",
        "Berita itu dibantah oleh kepala dinas.",
        "Halaman sekolah itu terendam banjir setinggi lutut.",
        "Scroll ke mana pun, berita banjir memenuhi layar warga pada pagi itu dan terus bertambah sampai malam.",
        "Tag harga di pasar itu kini wajib dipasang.",
        "Ikuti aturan, kata dia.",
        "Beratnya 20 kilogram (kg)",
        "Ia bekerja di Komisi Pemberantasan Korupsi (KPK)",
        "Rapat dihadiri anggota DPRD (Dewan Perwakilan Rakyat Daerah)",
        "“Scroll untuk melanjutkan,” begitu bunyi pesan itu, membuat warga kesal.",
    ],
)
def test_a_real_sentence_stays(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
    assert lines(f"{BEFORE}\n{AFTER}\n{line}") == [BEFORE, AFTER, line]


def test_a_credit_at_the_end_names_the_author() -> None:
    article = clean(Record(f"{BEFORE}\n{AFTER} (*)\nPenulis: Dewi Lestari | Editor: Budi Santoso\n", "d"))
    assert article is not None
    assert article.author == "Dewi Lestari"
    assert article.body == f"{BEFORE}\n{AFTER}"


def test_nothing_but_boilerplate_is_no_article() -> None:
    assert clean(Record("Baca juga: Pasar Klandasan\n(*)\n", "d")) is None


def test_special_characters_of_the_text_stay_as_they_are() -> None:
    text = "Rp\u00a02,5 miliar di\u00adang\u00adgar\u00adkan\u200b.\nKafe 😀 dibuka."
    article = clean(Record(text, "d"))
    assert article is not None
    assert article.body == text


@pytest.mark.parametrize(
    "line", ["Unduh aplikasi Mobile JKN di Play Store, lalu masuk.", "Download aplikasi Dahor di App Store."]
)
def test_advice_is_no_advertisement(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]


@pytest.mark.parametrize("above", ["Previous Post", "Next Post", "Lihat Juga :"])
def test_a_link_to_another_report_goes_with_its_headline(above: str) -> None:
    assert lines(f"{BEFORE}\n{above}\nPasar Klandasan Ditata Lagi\n{AFTER}") == [BEFORE, AFTER]
