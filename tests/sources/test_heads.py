"""Heads of pages as they are copied from a browser: what stands above a report is read, and none of the report is taken for it."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.record import Record

TITLE = "Pemkot Balikpapan Buka Layanan Baru untuk Warga"
REPORT = "Pemerintah kota membuka layanan baru bagi warga di enam kecamatan, Senin (3/3/2025). Layanan itu gratis."
EVENT, PAGE = "2025-03-03", "2025-03-04"

UNDATELINED = [
    ("Berita\nTITLE\n4 Maret 2025\n", PAGE, "", ""),
    ("OPINI\nTITLE\nOleh: Dewi Lestari\n4 Maret 2025\n", PAGE, "Dewi Lestari", ""),
    ("TITLE\nTITLE\n4 Maret 2025\n", PAGE, "", ""),
    ("TITLE\nKategori: Berita\n4 Maret 2025\n", PAGE, "", ""),
    ("TITLE\nCNN Indonesia\nSelasa, 4 Mar 2025 14:20 WIB\n", PAGE, "", "CNN Indonesia"),
    ("TITLE\nRep: Dewi Lestari/ Red: Budi\n4 Maret 2025\n", PAGE, "Dewi Lestari", ""),
    ("TITLE\nDewi Lestari\nSelasa, 4 Maret 2025 | 09:15 WIB\n", PAGE, "Dewi Lestari", ""),
    ("TITLE\nSelasa, 4 Maret 2025 | 09:15 WIB\nDewi Lestari\n", PAGE, "Dewi Lestari", ""),
    ("TITLE\nHukum & Kriminal\n4 Maret 2025\n", PAGE, "", ""),
    ("TITLE\nKutai Timur\n4 Maret 2025\n", PAGE, "", ""),
    ("TITLE\nSelasa, 4 Mar 2025, 10:15 WITA | Dibaca 120 kali\n", PAGE, "", ""),
    ("TITLE\nTuesday, March 4, 2025\n", PAGE, "", ""),
    ("TITLE\nKaltim | 4 Maret 2025\n", PAGE, "", ""),
    ("TITLE\nDewi Lestari, Jurnalis · Selasa 4 Maret 2025 10:11 WIB\n", PAGE, "Dewi Lestari", ""),
    ("TITLE\noleh Dewi Lestari di 4 Maret 2025\n", PAGE, "Dewi Lestari", ""),
    (
        "TITLE\nPenulis,Dewi Lestari\nPeranan,BBC News Indonesia\n4 Maret 2025\n",
        PAGE,
        "Dewi Lestari",
        "BBC News Indonesia",
    ),
    ("4 Maret 2025\nTITLE\n\n", PAGE, "", ""),
    ("TITLE\nOleh: Dewi Lestari*\n", EVENT, "Dewi Lestari", ""),
    ("TITLE\nOleh: Dewi Lestari (Dosen Uniba)\n", EVENT, "Dewi Lestari", ""),
    ("TITLE\nOleh Dewi Lestari, Dosen Universitas Balikpapan\n", EVENT, "Dewi Lestari", ""),
    ("TITLE\nPenulis: Dewi; Editor: Budi\n", EVENT, "Dewi", ""),
    ("TITLE\nDewi Lestari - detikNews\n", EVENT, "Dewi Lestari", "detikNews"),
    ("TITLE\n2 hari lalu\n\n", EVENT, "", ""),
    ("Berita\nTITLE\n\n", EVENT, "", ""),
    ("TITLE\nHilmansyah\n4 Mar 2025, 15:12 WIB\n", PAGE, "Hilmansyah", ""),
    ("TITLE\nFathur\n- Selasa, 4 Maret 2025 | 16:45 WIB\n", PAGE, "Fathur", ""),
    ("TITLE\nPerdagangan\n4 Maret 2025 | 16:45 WIB\n", PAGE, "", ""),
    ("TITLE\nPenulis: Putri  •  Selasa, 4 Maret 2025 | 18:22:10 WITA  •  👁 1.245\n", PAGE, "Putri", ""),
    ("TITLE\noleh Yovanda [Balikpapan] di 4 March 2025\n", PAGE, "Yovanda", ""),
    ("TITLE\n4 Maret 2025\nDewi Lestari Ningrum,\nBudi Santoso\nTim Redaksi\n", PAGE, "Dewi Lestari Ningrum", ""),
    ("TITLE\n\nOleh: Dewi Lestari\n(Dosen Perencanaan Universitas Balikpapan)\n\n", EVENT, "Dewi Lestari", ""),
    ("TITLE\nOleh: Dewi Lestari\nDosen Perencanaan Universitas Balikpapan\n", EVENT, "Dewi Lestari", ""),
    (
        "Beranda Balikpapan TITLE\nBalikpapan\nTITLE\nBy admin -4 Maret 2025\n0\n86\nShare\nFacebook\nTwitter\n",
        PAGE,
        "",
        "",
    ),
    (
        "Home Balikpapan\nTITLE\nRedaksi by Redaksi 4 Maret 2025 in Balikpapan Reading Time: 2 mins read A A 0\n",
        PAGE,
        "",
        "",
    ),
    ("TITLE\nRedaksi\nSelasa, 4 Maret 2025 10:20 WITA\n2 menit membaca\n", PAGE, "", ""),
    ("TITLE\n4 Maret 2025\n2 min read\n", PAGE, "", ""),
]


@pytest.mark.parametrize(("head", "date", "author", "outlet"), UNDATELINED)
def test_a_line_about_the_article_ends_a_head(head: str, date: str, author: str, outlet: str) -> None:
    article = draft(Record(head.replace("TITLE", TITLE) + REPORT, ""))
    assert article is not None
    assert (article.title, article.body) == (TITLE, REPORT)
    assert (article.date, article.author, article.outlet, article.place) == (date, author, outlet, "")


DATELINED = [
    (
        "Kompas.com\nRegional\nKalimantan\nTITLE\nKompas.com, 4 Maret 2025, 14:20 WIB\nKontributor Balikpapan, Dewi Lestari\n"
        "Budi Santoso\nTim Redaksi\nLihat Foto\nSuasana layanan.(KOMPAS.com/Dewi)\nBALIKPAPAN, KOMPAS.com - ",
        ("KOMPAS.com", "Balikpapan", PAGE, "Dewi Lestari"),
    ),
    (
        "TITLE\nCNN Indonesia\nSelasa, 04 Mar 2025 14:20 WIB\nBagikan:\nurl telah tercopy\n"
        "Ilustrasi. Warga di kantor. (CNN Indonesia/Dewi Lestari).\nJakarta, CNN Indonesia -- ",
        ("CNN Indonesia", "Jakarta", PAGE, ""),
    ),
    (
        "Home\nNasional\nTITLE\nDewi Lestari - detikNews\nSelasa, 04 Mar 2025 14:20 WIB\nBagikan\n0 komentar\n"
        "Foto: Gedung (Dewi/detikcom)\nDaftar Isi\nBalikpapan - ",
        ("detikNews", "Balikpapan", PAGE, "Dewi Lestari"),
    ),
    (
        "TITLE\nReporter\nDewi Lestari\nEditor\nBudi Santoso\nSelasa, 4 Maret 2025 10:22 WIB\nKantor itu. ANTARA FOTO/Dewi\n"
        "TEMPO.CO, Jakarta - ",
        ("TEMPO.CO", "Jakarta", PAGE, "Dewi Lestari"),
    ),
    (
        "TRIBUNKALTIM.CO\nHome\nBalikpapan\nTITLE\nTayang: Selasa, 4 Maret 2025 14:20 WIB\n"
        "Penulis: Dewi Lestari | Editor: Budi Santoso\nlihat foto\nTRIBUNKALTIM.CO / DEWI LESTARI\n"
        "Petugas melayani warga di kantor itu\nTRIBUNKALTIM.CO, BALIKPAPAN - ",
        ("TRIBUNKALTIM.CO", "Balikpapan", PAGE, "Dewi Lestari"),
    ),
    (
        "TITLE\nBudi Santoso | Dewi Lestari\nSelasa, 04 Maret 2025 | 14:20 WIB\nTITLE\nGedung itu. [Suara.com/Dewi]\nSuara.com - ",
        ("Suara.com", "", PAGE, "Budi Santoso | Dewi Lestari"),
    ),
    (
        "TITLE\nSelasa, 04 Maret 2025 - 14:20 WIB\n·\nA\nPetugas melayani warga. Foto/SINDOnews\nBALIKPAPAN - ",
        ("", "Balikpapan", PAGE, ""),
    ),
]


@pytest.mark.parametrize(("head", "said"), DATELINED)
def test_a_dateline_ends_a_head_of_many_lines(head: str, said: tuple[str, ...]) -> None:
    article = draft(Record(head.replace("TITLE", TITLE) + REPORT, ""))
    assert article is not None
    assert (article.title, article.body) == (TITLE, REPORT)
    assert (article.outlet, article.place, article.date, article.author) == said


def test_a_deck_above_the_date_is_of_the_report() -> None:
    deck = "Layanan dibuka setiap hari kerja mulai pekan depan."
    article = draft(Record(f"{TITLE}\n{deck}\nDewi Lestari\nSelasa, 4 Maret 2025\n{REPORT}", ""))
    assert article is not None
    assert (article.title, article.date, article.author) == (TITLE, PAGE, "Dewi Lestari")
    assert article.body == f"{deck}\n{REPORT}"


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        (f"{REPORT}\nWarga senang.\n4 Maret 2025\nKota ramai.", "", EVENT),  # a line of the report
        (f"{TITLE}\n\n{REPORT}\nEditor: Budi", TITLE, EVENT),  # below the report
        (f"Jadwal Pemadaman Listrik 4 Maret 2025\n\n{REPORT}", "Jadwal Pemadaman Listrik 4 Maret 2025", EVENT),
        (f"Pasar Senin (3/3/2025).\nPersib menang (UMK/UMP).\n{REPORT}", "", EVENT),
    ],
)
def test_what_is_no_head_stays(text: str, title: str, date: str) -> None:
    article = draft(Record(text, ""))
    assert article is not None
    lines = [line for line in text.split("\n") if line and line != title and not line.startswith("Editor")]
    assert article.body.split("\n") == lines
    assert article.date == date
    assert not title or article.title == title


LONG = "Warga diminta mencatat jadwal itu, sebab petugas tidak akan mengumumkannya lagi di papan kantor kelurahan."


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "Profil Dewi Lestari, Camat Balikpapan Kota",
            "Dewi Lestari memimpin kecamatan itu.\nNama: Dewi Lestari\nLahir: Balikpapan, 8 November 1976\nJabatan: Camat",
        ),
        ("Profil Dewi Lestari, Camat Balikpapan Kota", "Nama: Dewi Lestari\nLahir: Balikpapan, 8 November 1976"),
        (
            "Jadwal Kapal dari Balikpapan Bulan Ini",
            "Berikut jadwal kapal.\nKM Labobar: Senin, 3 Maret 2025 pukul 10.00 Wita\nKM Lambelu: Kamis, 6 Maret 2025",
        ),
        ("Jadwal Kapal dari Balikpapan Bulan Ini", "KM Labobar: Senin, 3 Maret 2025\nKM Lambelu: Kamis, 6 Maret 2025"),
        (
            "Jadwal Imsak Balikpapan Pekan Ini",
            "Berikut jadwal imsak.\nSenin, 3 Maret 2025: imsak 04.58 Wita\nSelasa, 4 Maret 2025: imsak 04.57 Wita",
        ),
        (
            "Jadwal Imsak Balikpapan Pekan Ini",
            "Senin, 3 Maret 2025: imsak 04.58 Wita\nSelasa, 4 Maret 2025: imsak 04.57 Wita",
        ),
        (
            "Kronologi Kasus Dana Hibah di Paser",
            "Berikut kronologinya.\n12 Januari 2024\nJaksa menerima laporan.\n3 Maret 2025\nJaksa menahan dua orang.",
        ),
        (
            "Kronologi Kasus Dana Hibah di Paser",
            "12 Januari 2024\nJaksa menerima laporan.\n3 Maret 2025\nJaksa menahan dua orang.",
        ),
        (
            "Pemadaman Listrik di Dua Kelurahan",
            "PLN mengumumkan pemadaman.\nHari/tanggal: Minggu, 11 Mei 2025\nWaktu: 09.00-14.00 Wita",
        ),
        (
            "Festival Pesisir Kembali Digelar",
            "Festival itu gratis.\nTanggal: 12 September 2025\nTempat: Pantai Manggar",
        ),
        (
            "LIVE Arus Mudik di Pelabuhan Semayang",
            "Pantau di sini.\n28 Maret 2025 08.00 Wita\nKapal tiba.\n28 Maret 2025 10.00 Wita\nKapal berangkat.",
        ),
    ],
)
def test_days_that_a_report_lists_are_of_the_report(title: str, lines: str) -> None:
    article = draft(Record(f"{title}\n\n{lines}\n{LONG}", ""))
    assert article is not None
    assert article.title == title
    assert article.body == f"{lines}\n{LONG}"


def test_a_day_alone_below_a_deck_is_of_the_head_with_the_names_beside_it() -> None:
    deck = "Layanan dibuka setiap hari kerja mulai pekan depan."
    for below in ("4 Maret 2025\nOleh: Dewi Lestari", "Oleh Dewi Lestari\n4 Maret 2025 10:00", "Tayang: 4 Maret 2025"):
        article = draft(Record(f"{TITLE}\n{deck}\n{below}\n{REPORT}", ""))
        assert article is not None
        assert (article.title, article.date, article.body) == (TITLE, PAGE, f"{deck}\n{REPORT}")


def test_a_line_between_a_deck_and_a_dateline_is_of_the_report() -> None:
    article = draft(Record(f"{TITLE}\nLayanan itu gratis.\nBuka sampai malam\nBALIKPAPAN, KOTAKU – {REPORT}", ""))
    assert article is not None
    assert (article.outlet, article.body) == ("KOTAKU", f"Layanan itu gratis.\nBuka sampai malam\n{REPORT}")


def test_a_table_of_days_is_of_the_report() -> None:
    days = "1 Maret 2025\nPersiba menang 1-0 lagi\n2 Maret 2025\nPersija kalah 1-2 lagi\nPekan depan laga ditunda."
    article = draft(Record(f"Hasil Liga Pekan Ini\n{days}", ""))
    assert article is not None
    assert article.body.endswith(days)


def test_what_a_page_sums_up_above_a_dateline_is_not_of_the_report() -> None:
    points = "Intinya sih...\nLayanan dibuka setiap hari\nWarga tidak membayar"
    article = draft(Record(f"{TITLE}\n4 Maret 2025\n{points}\nBalikpapan, IDN Times - {REPORT}", ""))
    assert article is not None
    assert (article.outlet, article.body) == ("IDN Times", REPORT)


@pytest.mark.parametrize(
    "head",
    [
        "TITLE\nSuasana Kantor Kecamatan di Balikpapan",
        "TITLE\nDewi Lestari",
        "TITLE\nWarga Tidak Perlu Antre",
        "TITLE\nSuasana kantor itu. (Yudi/Kaltim Post)",
        "TITLE\nSuasana kantor itu. (Yudi)",
        "TITLE\nSuasana kantor itu. [Suara.com]",
        "TITLE\nSuasana kantor kecamatan itu.",
        "TITLE\nDewi Lestari saat meninjau kantor kecamatan di Balikpapan",
        "TITLE\nDewi Lestari saat melayani warga - KALTIM POST",
        "TITLE\nKet foto: Dewi Lestari melayani warga",
        "TITLE\nSIAGA: Camat Balikpapan Kota Dewi Lestari",
        "TITLE\nSIAGA: Petugas melayani warga di kantor kecamatan",
        "TITLE\nSIAGA - Petugas melayani warga di kantor kecamatan, Senin (3/3/2025).",
        "TITLE\nSIAGA: Petugas melayani warga. (DEWI/KP)",
        "Berita Utama\nTITLE",
        "BALIKPAPAN\nTITLE",
        "Pelayanan\nTITLE\nWarga Tidak Perlu Antre",
    ],
)
def test_a_place_is_dateline_enough_below_a_headline_and_what_stands_beside_it(head: str) -> None:
    for blank in ("", "\n"):
        article = draft(Record(f"{head.replace('TITLE', TITLE)}\n{blank}BALIKPAPAN – {REPORT}", ""))
        assert article is not None
        assert (article.title, article.place, article.body) == (TITLE, "Balikpapan", REPORT)


def test_a_place_in_small_letters_is_dateline_enough_before_a_paragraph() -> None:
    for above in ("Berita Utama\nDewi Lestari", "Dewi Lestari\nSuasana kantor itu.", "Warga Tidak Perlu Antre"):
        article = draft(Record(f"{TITLE}\n{above}\nBalikpapan - {REPORT}", ""))
        assert article is not None
        assert (article.title, article.place, article.body) == (TITLE, "Balikpapan", REPORT)


def test_a_sentence_above_a_dateline_that_is_no_caption_stays() -> None:
    for deck in ("Dewi Lestari saat meninjau kantor meminta warga antre.", "Warga antre sejak pagi."):
        article = draft(Record(f"{TITLE}\n{deck}\nBALIKPAPAN – {REPORT}", ""))
        assert article is not None
        assert (article.title, article.place, article.body) == (TITLE, "Balikpapan", f"{deck}\n{REPORT}")


def test_places_that_a_report_lists_are_no_datelines() -> None:
    days = (
        "BALIKPAPAN – Imsak pukul 04.58 Wita, subuh pukul 05.08 Wita.\nSAMARINDA – Imsak pukul 04.56 Wita, lalu subuh."
    )
    for above in ("Jadwal Imsak Hari Ini", "Jadwal Imsak Hari Ini\nBerikut jadwalnya"):
        article = draft(Record(f"{above}\n{days}", ""))
        assert article is not None
        assert article.place == ""
        assert article.body.endswith(days)


LEAD = "Pemerintah kota membuka layanan baru bagi warga di enam kecamatan, Senin (3/3/2025)"


@pytest.mark.parametrize(
    "caption",
    [
        "TRUK TERGULING - Petugas mengevakuasi truk yang terguling di Jalan Soekarno-Hatta, Jumat (14/3/2025).",
        "TRUK TERGULING - Petugas mengevakuasi truk. Tidak ada korban dalam kecelakaan itu, kata polisi yang datang dulu dari "
        "pos di simpang tiga, dan arus lalu lintas dialihkan ke jalan lain selama dua jam sampai truk itu ditarik ke tepi oleh dua "
        "kendaraan derek. (TRIBUNKALTIM.CO/DEWI LESTARI)",
        "DITATA: Pasar itu akan direnovasi mulai pekan depan. (DEWI/KP)",
        "Suasana pasar yang akan ditata ulang tahun ini.",
        "Dewi Lestari saat meninjau kantor kecamatan",
        "Camat Balikpapan Kota Dewi Lestari (dua kiri) bersama warga.",
    ],
)
def test_a_caption_above_a_dateline_is_neither_title_nor_report(caption: str) -> None:
    for above, title in (("", LEAD), (f"{TITLE}\n", TITLE), (f"{TITLE}\nJumat, 14 Maret 2025 11:32 WITA\n", TITLE)):
        article = draft(Record(f"{above}{caption}\nTRIBUNKALTIM.CO, BALIKPAPAN - {REPORT}", ""))
        assert article is not None
        assert (article.title, article.outlet, article.place) == (title, "TRIBUNKALTIM.CO", "Balikpapan")
        assert article.body == REPORT


def test_what_only_reads_like_a_caption_stays_where_no_dateline_follows() -> None:
    for line in ("SIAGA - Petugas melayani warga.", "Suasana kantor itu ramai.", "Dewi Lestari saat meninjau kantor."):
        article = draft(Record(f"{line}\n{REPORT}", ""))
        assert article is not None
        assert article.body == f"{line}\n{REPORT}"


@pytest.mark.parametrize(
    "title", ["LIVE: Arus Mudik di Pelabuhan Semayang", "Suasana Haru Iringi Pelepasan Jemaah Haji"]
)
def test_a_headline_that_opens_like_a_caption_is_one(title: str) -> None:
    article = draft(Record(f"{title}\n\nBALIKPAPAN – {REPORT}", ""))
    assert article is not None
    assert (article.title, article.body) == (title, REPORT)


def test_a_caption_signed_in_capitals_below_the_date_is_not_of_the_report() -> None:
    article = draft(Record(f"{TITLE}\n4 Maret 2025\nSIAGA: Petugas melayani warga. (DEWI/KP)\n{REPORT}", ""))
    assert article is not None
    assert (article.title, article.date, article.body) == (TITLE, PAGE, REPORT)


def test_a_press_release_is_read_below_its_number() -> None:
    head = "SIARAN PERS\nNomor: 480/217/Diskominfo/2025\n\nPEMKOT BALIKPAPAN BUKA LAYANAN BARU\n\nBalikpapan, 4 Juli 2025 – "
    article = draft(Record(head + REPORT, ""))
    assert article is not None
    assert (article.title, article.place) == ("PEMKOT BALIKPAPAN BUKA LAYANAN BARU", "Balikpapan")
    assert (article.date, article.body) == ("2025-07-04", REPORT)


def test_a_headline_below_a_byline_is_no_affiliation() -> None:
    article = draft(Record(f"Oleh: Dewi Lestari\nKetua DPRD Minta Pasar Ditata\n\n{REPORT}", ""))
    assert article is not None
    assert (article.title, article.body) == ("Ketua DPRD Minta Pasar Ditata", REPORT)


def test_a_headline_that_begins_with_home_is_one() -> None:
    article = draft(Record(f"Home Industri di Balikpapan Tumbuh Pesat\n4 Maret 2025\n{REPORT}", ""))
    assert article is not None
    assert (article.title, article.body) == ("Home Industri di Balikpapan Tumbuh Pesat", REPORT)


def test_two_sentences_above_the_day_are_of_the_report() -> None:
    deck = "Layanan dibuka setiap hari kerja.\nWarga tidak perlu antre."
    article = draft(Record(f"{TITLE}\n{deck}\nSelasa, 4 Maret 2025\n{REPORT}", ""))
    assert article is not None
    assert (article.title, article.date, article.body) == (TITLE, PAGE, f"{deck}\n{REPORT}")


@pytest.mark.parametrize("below", ["\n\n", "\n4 Maret 2025\n", "\n\nBALIKPAPAN – "])
@pytest.mark.parametrize("site", [" - Kaltim Post", " | Kaltim Post", " – Kaltim Post"])
def test_the_newsroom_behind_a_headline_is_not_of_it(site: str, below: str) -> None:
    article = draft(Record(f"{TITLE}{site}{below}{REPORT}", ""))
    assert article is not None
    assert (article.title, article.outlet, article.body) == (TITLE, "Kaltim Post", REPORT)


def test_the_newsroom_behind_a_known_title_is_not_of_it() -> None:
    article = draft(Record(f"{TITLE}\n\n{REPORT}", "", title=f"{TITLE} - ANTARA News Kalimantan Timur"))
    assert article is not None
    assert (article.title, article.outlet) == (TITLE, "ANTARA News Kalimantan Timur")
    assert article.body == REPORT
    kept = draft(Record(REPORT, "", title="Persiba Balikpapan - Persija", outlet="Kaltim Post"))
    assert kept is not None
    assert kept.title == "Persiba Balikpapan - Persija"


def test_a_headline_above_the_day_may_be_long() -> None:
    title = f"{TITLE}, Petugas Berjaga Setiap Hari Kerja sampai Malam di Enam Kecamatan dan Tidak Memungut Biaya Apa Pun dari Warga"
    assert len(title) > 150
    article = draft(Record(f"{title}\nSelasa, 4 Maret 2025\n{REPORT}", ""))
    assert article is not None
    assert (article.title, article.date, article.body) == (title, PAGE, REPORT)


def test_a_headline_that_is_printed_twice_is_not_of_the_report() -> None:
    for between in ("\n", "\n\n"):
        article = draft(Record(f"{TITLE}{between}{TITLE}\n\n{REPORT}", ""))
        assert article is not None
        assert (article.title, article.body) == (TITLE, REPORT)
