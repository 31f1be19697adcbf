"""Titles, bylines and dates from plain text."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.attribution import attribute
from balikpapan_cli.sources.newsroom.credits import Credit, read_credit
from balikpapan_cli.sources.newsroom.event import event_date
from balikpapan_cli.sources.record import Record

REPORT = "BALIKPAPAN, Inibalikpapan.com – Pedagang pindah ke lantai dua mulai pekan depan, kata kepala dinas, Selasa (1/7/2025)."


@pytest.mark.parametrize(
    "head",
    [
        "Pasar Klandasan Ditata Lagi\n",
        "Pasar Klandasan ditata lagi\n\n",
        "Pasar Klandasan Ditata Lagi\nReporter: Dewi Lestari\n",
        "Pasar Klandasan Ditata Lagi\nPenulis : Dewi Lestari | Editor : Budi Santoso\n\n",
        "Pasar Klandasan Ditata Lagi\nOleh: Dewi Lestari\nSelasa, 1 Juli 2025 10:00 WITA\n",
        "Pasar Klandasan Ditata Lagi\nRedaksi - Selasa, 1 Juli 2025 | 10.00 WITA\n",
    ],
)
def test_what_stands_above_the_dateline_is_not_body(head: str) -> None:
    said = attribute(head + REPORT)
    assert said.title.lower() == "pasar klandasan ditata lagi"
    assert not said.made
    assert (head + REPORT)[said.start :].startswith("Pedagang pindah")
    assert said.date == "2025-07-01"
    assert said.author == ("Dewi Lestari" if "Dewi" in head else "")


@pytest.mark.parametrize(
    "between",
    [
        "",
        "\n",
        "Ahmad Riyadi, Andi Hartik\nTim Redaksi\nLihat Foto\nPasar itu, Senin (30/6/2025).(KOMPAS.com/AHMAD RIYADI)\n\n",
    ],
)
def test_a_page_with_a_line_of_outlet_and_time_above_its_dateline(between: str) -> None:
    text = (
        "Pasar Klandasan Ditata Lagi\nKompas.com - 01/07/2025, 14:05 WIB\n"
        + between
        + "BALIKPAPAN, KOMPAS.com – Pedagang pindah ke lantai dua mulai pekan depan, kata kepala dinas."
    )
    said = attribute(text)
    assert said[:3] + said[4:5] == ("KOMPAS.com", "Balikpapan", "2025-07-01", "Pasar Klandasan Ditata Lagi")
    assert text[said.start :].startswith("Pedagang pindah")


def test_sentences_above_a_dateline_stay_in_the_body() -> None:
    for above in ("01/07/2025 14:05\nPedagang pindah.", "Pedagang pindah.\n01/07/2025 14:05", "Pedagang pindah."):
        article = draft(Record(f"Pasar Ditata Lagi Kini\n{above}\nBALIKPAPAN, KOMPAS.com – Mereka senang.", ""))
        assert article is not None
        assert (article.title, article.outlet, article.place) == ("Pasar Ditata Lagi Kini", "KOMPAS.com", "Balikpapan")
        assert article.body == "Pedagang pindah.\nMereka senang."
        assert article.date == ("2025-07-01" if "01/07" in above else "")
    two = "Pasar Ditata Lagi Kini\nPedagang pindah.\nWarga antre.\nBALIKPAPAN, KOMPAS.com – Mereka senang."
    assert (attribute(two).outlet, attribute(two).place) == ("KOMPAS.com", "Balikpapan")
    assert attribute(two.replace("KOMPAS.com", "kata warga")).outlet == ""
    assert attribute(two.replace("antre.", "antre.\nPasar ramai.")).outlet == ""


def test_the_way_to_a_page_is_not_its_title() -> None:
    said = attribute("Home » Berita » Kota » Pasar\nPasar Klandasan Ditata Lagi\n" + REPORT)
    assert (said.title, said.place) == ("Pasar Klandasan Ditata Lagi", "Balikpapan")


def test_a_headline_needs_no_dateline_if_it_is_set_as_one() -> None:
    report = "Wali kota meminta pekerjaan di sepanjang jalan itu selesai sebelum musim hujan tiba, agar banjir tidak terulang lagi."
    said = attribute("Pemkot Balikpapan Percepat Perbaikan Drainase\n\n" + report)
    assert said.title == "Pemkot Balikpapan Percepat Perbaikan Drainase"
    assert not said.made


def test_a_blank_line_below_it_makes_a_headline_in_small_letters() -> None:
    said = attribute("Balikpapan dan Yokohama bekerja sama lagi\n\nKedua kota menata pasar.\n\nWarga senang.")
    assert (said.title, said.made, said.start) == ("Balikpapan dan Yokohama bekerja sama lagi", False, 41)
    for text in ("Kedua kota bekerja sama lagi\n\nPasar dan sekolah", "Kedua kota bekerja sama lagi.\n\nWarga senang."):
        assert attribute(text).start == 0


@pytest.mark.parametrize(
    "line",
    [
        "Warga senang.",  # a sentence
        "Kami baru tahu dari surat kabar",  # no capitals
        "“Kami siap,”",  # a quotation
        "Balikpapan",  # too short
    ],
)
def test_a_first_line_that_is_no_headline_stays_in_the_body(line: str) -> None:
    text = (
        line + "\nPemerintah menyiapkan dana untuk membangun rumah sakit baru di wilayah barat kota mulai tahun depan."
    )
    assert attribute(text).start == 0


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Pemkot menata pasar.", "Pemkot menata pasar"),
        ("Pemkot menata pasar! Warga senang.", "Pemkot menata pasar!"),
        ("Biaya Rp. 2,5 miliar dianggarkan. Sisanya menyusul.", "Biaya Rp. 2,5 miliar dianggarkan."),
        ("Kata " * 40 + "habis.", "Kata " * 19 + "Kata…"),
        (
            "Pemerintah kota menata pasar di tepi pantai yang lama terbengkalai, kata kepala dinas yang baru dilantik pekan lalu.",
            "Pemerintah kota menata pasar di tepi pantai yang lama terbengkalai…",
        ),
        ("x" * 300, "x" * 100 + "…"),
        ("Hai! Pemkot  menata   pasar lagi.", "Pemkot menata pasar lagi"),
        ("B\n, (8/11/2017) pagi tadi sekali.\nPemkot menata pasar lagi.", "Pemkot menata pasar lagi"),
        ("\u200bPemkot menata pasar lagi.", "Pemkot menata pasar lagi"),
        ("Hai!", "Hai!"),
        ("", ""),
        (" – \u2028", "–"),
    ],
)
def test_a_title_is_made_from_the_first_sentence(text: str, title: str) -> None:
    said = attribute(text)
    assert (said.title, said.made) == (title, True)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Reporter: Dewi Lestari", Credit("Dewi Lestari")),
        ("Penulis : A. Rahman Hakim", Credit("A. Rahman Hakim")),
        ("Editor: Budi Santoso", Credit()),
        ("Pewarta: Siti Aminah / Editor: Budi", Credit("Siti Aminah")),
        ("Laporan Wartawan Tribun Kaltim, Dwi Ardianto", Credit("Dwi Ardianto")),
        ("Selasa, 1 Juli 2025 10:00 WITA", Credit("", "2025-07-01")),
        ("01/07/2025 10:00", Credit("", "2025-07-01")),
        ("Diterbitkan: Jumat, 30 Mei 2025 | 10.15 WIB", Credit("", "2025-05-30")),
        ("Fokusborneo.com - Selasa, 1 Juli 2025", Credit("", "2025-07-01", "Fokusborneo.com")),
        ("Editor: ini bukan nama melainkan kalimat", None),
        ("Rapat digelar Selasa, 1 Juli 2025 di Balai Kota", None),
        ("Oleh karena itu warga diminta sabar", None),
        ("Foto itu diambil pada 2019", None),
    ],
)
def test_lines_about_the_article(line: str, credit: Credit | None) -> None:
    assert read_credit(line) == credit


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Rapat digelar Senin (23/10/2023). Melansir situs kota, Selasa (15/1/2019).", "2023-10-23"),
        ("Sejak Selasa (15/1/2019) sudah direncanakan. Rapat digelar Senin (23/10/2023).", "2023-10-23"),
        ("Hujan turun Rabu (5/3/2025). Korban ditemukan, kata polisi, Kamis (6/3/2025).", "2025-03-06"),
        ("Kata dia, Kamis (27/2/2025). Lomba akan digelar di pantai, Sabtu (1/3/2025).", "2025-02-27"),
        ("Kata dia, Kamis (27/2/2025). Layanan dibuka lagi sampai Jumat (28/2/2025).", "2025-02-27"),
        ("Upacara digelar (31/5/21) di lapangan.", "2021-05-31"),
        ("Kota itu berdiri pada 10 Februari 1897 dan terus tumbuh.", ""),
        ("Rapat digelar pada 2 Juni 1980.", "1980-06-02"),
        ("Ia lahir pada 2 Juni 1980.", ""),
        ("Makamnya ramai sejak ia wafat pada 25 Juni 2009 silam.", ""),
        ("Pameran itu digelar pada 27 Oktober 2017 lalu.", ""),
        ("Pemilihan dijadwalkan berlangsung 27 Juni 2018.", ""),
        ("Rapat digelar Senin (23/10/2023) lalu.", "2023-10-23"),
        ("Rapat digelar Kamis (27/2) siang.", ""),
        ("Rapat digelar Kamis (27/2) siang, kata dia, Jumat (28/2/2025).", "2025-02-28"),
        ("Rapat digelar Selasa (31/12). Pada Kamis (2/1/2025) hasilnya diumumkan.", "2025-01-02"),
        ("Kata dia, Rabu (8/10/2028). Anggaran 2025 dipangkas, 2026 belum dibahas; pada 2025 saja.", "2025-10-08"),
        ("Kata dia, Rabu (8/10/2028), lalu Kamis (9/10). Anggaran 2025 dipangkas, 2025 saja.", "2025-10-09"),
        ("Kata dia, Rabu (8/10/2028), lalu Kamis (9/10). Tenggatnya 21 Oktober 2025.", "2025-10-09"),
        ("Kata dia, Rabu (8/10/2028). Anggaran 2028 dipangkas, 2025 tidak.", "2028-10-08"),
        ("Kata dia, Rabu (8/10/2028). Anggaran dipangkas Rp 2.025 miliar.", "2028-10-08"),
        ("Kata dia, Senin (21/10/2025). Anggaran 2024 dipangkas, 2019 juga.", "2025-10-21"),
        ("Rapat digelar Selasa (15/1/2019). Hal itu disampaikan lagi Senin (23/10/2023).", "2023-10-23"),
        ("Rapat digelar Selasa (15/1/2019), Rabu (22/10/2025) dan Jumat (24/10/2025).", "2025-10-24"),
        ("Rapat digelar Senin (23/10/2023). Gedung diresmikan Sabtu (17/8/2024) mendatang.", "2023-10-23"),
        ("Rapat digelar Kamis (32/2/2025).", ""),
        ("Rapat digelar Senin (13/10/3025).", ""),
        ("Tidak ada tanggal di sini, hanya skor 3-1.", ""),
        # no date has a year, but the text names one
        (
            "APBD 2024 dibahas, kata dia, Selasa (17/6). Dana masuk Desember 2024 dan dibelanjakan pada 2025.",
            "2025-06-17",
        ),
        ("APBD 2024 dibahas, kata dia, Selasa (17/6). Dana masuk Desember 2024.", "2025-06-17"),
        ("Kuota 2025 naik, keluh Siti, Rabu (19/2).", "2025-02-19"),
        ("Armada ditambah, kata dia, Selasa (12/8).\nCOPYRIGHT © ANTARA 2025", "2025-08-12"),
        ("Armada ditambah sejak 2026, kata dia, Selasa (12/8).\n© 2025 KOTAKU", "2025-08-12"),
        ("Armada ditambah, kata dia, Selasa (12/8).\nCOPYRIGHT © ANTARA 2024", ""),
        ("Ia menjabat sejak 2025, kata dia, Selasa (12/8).", ""),
        ("Undang-undang nomor 7 tahun 2025, kata dia, Selasa (12/8).", ""),
        ("Piala 2014 dan 2025, kata dia, Selasa (12/8).", ""),  # it may be either
        ("Album 1997, kata dia, Selasa (12/8).", ""),
        # what led up to the event has a year, the event has none
        ("Sidang digelar lagi, Kamis (6/3). Peristiwa itu terjadi Minggu (5/1/2020).", ""),
        ("Ia buron sejak Minggu (5/1/2020). Polisi menangkapnya Kamis (6/3).", ""),
        ("Sidang digelar lagi, Kamis (6/3). Peristiwa itu terjadi pada 5 Januari 2020.", ""),
        ("Sidang 2025 digelar lagi, Kamis (6/3). Peristiwa itu terjadi Minggu (5/1/2020).", "2025-03-06"),
        ("Rapat digelar Rabu (4/9), kata dia, Kamis (4/9/2025).", "2025-09-04"),  # a slip of the hand
        ("Rapat ditunda, kata dia, Selasa (21/10/2025). Usul diajukan Jumat (28/9) lalu.", "2025-10-21"),
        ("Sumur itu dibor pada 10 Februari 1897. Hari jadi ditetapkan pada 10 Februari 1984 oleh seminar.", ""),
        ("Pemkot menerapkan Perda yang ditetapkan 12 Mei 2012.", ""),
        ("Camat itu (lahir di Balikpapan, 8 November 1986) dilantik.", ""),
        ("Berikut kronologinya.\n12 Januari 2024\nJaksa menerima laporan.\n3 Maret 2025\nJaksa menahan dua orang.", ""),
    ],
)
def test_the_day_of_the_event(text: str, date: str) -> None:
    assert event_date(text) == date


def test_a_date_known_from_elsewhere_gives_a_year_but_never_a_wrong_weekday() -> None:
    text = "Rapat digelar Kamis (27/2) siang."
    assert event_date(text, hint="2025-03-01") == "2025-02-27"
    assert event_date(text, hint="2024-03-01") == ""
    assert event_date("Rapat digelar Selasa (31/12).", hint="2025-01-02") == "2024-12-31"


def test_what_is_known_is_not_overruled() -> None:
    said = attribute(REPORT, title="Judul dari Kolom", published="2025-07-03")
    assert (said.title, said.date, said.made) == ("Judul dari Kolom", "2025-07-03", False)


DATED = "BALIKPAPAN, Inibalikpapan.com – Pemkot menggelar pasar murah, Kamis (12/6/2025).\nWarga antre sejak pagi."


@pytest.mark.parametrize(
    ("head", "title", "date"),
    [
        ("Pemkot Gelar Pasar Murah\nUlil Muawanah", "Pemkot Gelar Pasar Murah", "2025-06-12"),
        ("Pemkot Gelar Pasar Murah\nDenada S Putri | Suara.com", "Pemkot Gelar Pasar Murah", "2025-06-12"),
        (
            "Pemkot Gelar Pasar Murah\nReporter\nRiri Rahayu\nEditor\nAgung Sedayu",
            "Pemkot Gelar Pasar Murah",
            "2025-06-12",
        ),
        ("Pemkot Gelar Pasar Murah\nKautsar • 29 Juli 2024 11:40", "Pemkot Gelar Pasar Murah", "2024-07-29"),
        ("Selasa, 18 Juli 2023 | 556 views\nPemkot Gelar Pasar Murah", "Pemkot Gelar Pasar Murah", "2023-07-18"),
        ("HUKUM & KRIMINAL\nPolisi Bongkar Sindikat Curanmor", "Polisi Bongkar Sindikat Curanmor", "2025-06-12"),
        ("Home\nKaltim\nBalikpapan\nPemkot Gelar Pasar Murah", "Pemkot Gelar Pasar Murah", "2025-06-12"),
        ("GEMPA PASER", "GEMPA PASER", "2025-06-12"),
        (
            "Pemkot Gelar Pasar Murah\nby Redaksi\nMei 14, 2025\nin Balikpapan, DPRD\n0",
            "Pemkot Gelar Pasar Murah",
            "2025-05-14",
        ),
        ("Pemkot Gelar Pasar Murah\nWarga antre beras (Foto: Humas)", "Pemkot Gelar Pasar Murah", "2025-06-12"),
        ("Warga antre beras. (Foto: Humas)", "Pemkot menggelar pasar murah, Kamis (12/6/2025)", "2025-06-12"),
        ("Keterangan foto: Warga antre beras.", "Pemkot menggelar pasar murah, Kamis (12/6/2025)", "2025-06-12"),
        ("Redaksi", "Pemkot menggelar pasar murah, Kamis (12/6/2025)", "2025-06-12"),
    ],
)
def test_a_dateline_is_found_below_all_that_a_page_puts_above_it(head: str, title: str, date: str) -> None:
    text = f"{head}\n{DATED}"
    said = attribute(text)
    assert (said.outlet, said.place) == ("Inibalikpapan.com", "Balikpapan")
    assert (said.title, said.date) == (title, date)
    assert text[said.start :].startswith("Pemkot menggelar")


def test_where_a_line_of_the_head_is_dated_a_place_is_dateline_enough() -> None:
    below = "Andi - detikKalimantan\nSenin, 21 Jul 2025 18:30 WIB\nBalikpapan - Truk menabrak pagar."
    said = attribute(f"Truk Menabrak Pagar Kantor\n{below}")
    assert (said.title, said.place, said.date) == ("Truk Menabrak Pagar Kantor", "Balikpapan", "2025-07-21")
    undated = "Tabel Skor Pekan Ini\nPapan bawah\nBalikpapan - Samarinda imbang."
    assert attribute(undated).place == ""


def test_a_report_is_not_searched_for_a_dateline() -> None:
    text = f"Pemkot menggelar rapat.\n{DATED}"
    assert attribute(text).outlet == ""


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_day_of_publication_goes_before_that_of_a_change(order: tuple[int, int]) -> None:
    lines = "Diperbarui: 15 Juni 2025 10:00 WIB", "Tayang: 12 Juni 2025 14:03 WITA"
    head = "\n".join(("Pemkot Gelar Pasar Murah", *(lines[n] for n in order)))
    assert attribute(f"{head}\nBALIKPAPAN, KOTAKU – Pasar dibuka.").date == "2025-06-12"
    assert attribute(f"{head}\nFoto bersama\nBALIKPAPAN, KOTAKU – Pasar dibuka.").date == "2025-06-12"
    below = head.replace("\n", "\nUlil Muawanah\n", 1)
    assert attribute(f"{below}\nBALIKPAPAN, KOTAKU – Pasar dibuka.").date == "2025-06-12"
    assert attribute(f"Pemkot Gelar Pasar Murah\n{lines[0]}\nBALIKPAPAN, KOTAKU – Pasar dibuka.").date == "2025-06-15"


@pytest.mark.parametrize(
    "report", ["Rata-rata harga beras naik.", "Ibu-ibu PKK datang.", "Anggota DPR-RI meninjau IKN."]
)
def test_a_word_with_a_hyphen_does_not_end_a_dateline(report: str) -> None:
    text = f"Liputan6.com, Balikpapan {report}"
    said = attribute(text)
    assert (said.outlet, said.place, text[said.start :]) == ("Liputan6.com", "Balikpapan", report)


def test_a_caption_above_a_report_is_neither_its_title_nor_of_it() -> None:
    text = "Walmart (Foto: Reuters)\nWalmart akan memanfaatkan robot di 40 toko."
    said = attribute(text)
    assert said.title == "Walmart akan memanfaatkan robot di 40 toko"
    assert text[said.start :].strip() == text.split("\n")[1]
    assert attribute("Walmart (Foto: Reuters)\n").start == 0  # all that there is


@pytest.mark.parametrize("below", ["Berita Terkait", "2 Komentar", "Tinggalkan Balasan", "Related Posts:", "TERKINI"])
def test_dates_below_a_report_are_not_its_own(below: str) -> None:
    undated = (
        f"BALIKPAPAN, KOTAKU – Pasar dibuka.\nWarga antre.\n{below}\nJumat, 20 Juni 2025 | 10:00 WIB\nPersiba Menang"
    )
    assert attribute(undated).date == ""
    assert attribute(undated.replace("dibuka", "dibuka Kamis (12/6)")).date == ""
    assert attribute(undated.replace("dibuka", "dibuka Kamis (12/6/2025)")).date == "2025-06-12"
    assert attribute("Komentar warga banyak.\nPasar dibuka Kamis (12/6/2025).").date == "2025-06-12"
