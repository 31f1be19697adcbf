"""The end of a page: signatures, credits, other stories and comments go, what the report says stays."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import clean
from balikpapan_cli.sources.newsroom.boilerplate import trim
from balikpapan_cli.sources.record import Record

from .conftest import AFTER, BEFORE, HEADLINE, OTHER, lines


def test_below_the_end_of_a_page_short_lines_go_too() -> None:
    page = f"{BEFORE}\n{AFTER}\nHalaman:\n1\n2\nShow All\nTag\nbanjir balikpapan\nbpbd\nTerkini Lainnya\nKomentar"
    assert lines(page) == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\nTag:\npasar\n{AFTER}") == [BEFORE, "pasar", AFTER]  # the report goes on
    assert lines("Tag\npasar") == ["pasar"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("tail", "author"),
    [
        ("(amw/gbr)\npuan maharani\nharga pangan", ""),
        ("Penulis: Dewi Lestari | Editor: Budi Santoso\n#balikpapan\n#pasar", "Dewi Lestari"),
        ("Penulis: Dewi Lestari\nEditor: Budi Santoso\npasar klandasan\nkota", "Dewi Lestari"),
        (f"Editor: Budi Santoso\n\nBerita Terkait\n{HEADLINE}", ""),
        (f"BERITA TERKAIT\nPasar Ditata\n{OTHER}\nTERPOPULER\n1\n{HEADLINE}", ""),
        (f"Reporter: Dewi Lestari\nTERKINI\n{HEADLINE}\n3 jam lalu", "Dewi Lestari"),
        (f"Baca juga:\n{HEADLINE}\n{OTHER}", ""),
        ("Tag Terkait\npasar\nkota", ""),
        ("2 Komentar\nBudi\n3 Maret 2025 at 10:15\nMantap pak.\nBalas", ""),
        ("Komentar\nBudi\nMantap pak.\nBalas\nDewi\nSetuju!\nBalas\nTinggalkan Balasan", ""),
        ("Tentang Kami\nRedaksi\nPedoman Media Siber\nKontak\nDisclaimer", ""),
        ("Penulis: Dewi Lestari\nIklan\nGoogle News\npasar", "Dewi Lestari"),
        ("1\n2\n3", ""),
        ("Iklan", ""),
        (f"Selanjutnya : {HEADLINE}", ""),
        ("Comments 1\njoko says:\nMei 6, 2025 at 4:12 pm\nmantap lanjutkan\nReply\nLeave a Reply", ""),
        ("Comments\njoko says:\nmantap lanjutkan\nReply\nSave my name, email, and website in this browser.", ""),
        (f'Like this:\nLike Loading...\nRelated\n{HEADLINE}\n3 Maret 2025\nIn "Balikpapan"', ""),
        ("Berita Selanjutnya\nTopik Artikel :\nbuaya\nKutai Timur", ""),
        ("Sebarkan", ""),
        ("Bagikan:\nSalin Tautan", ""),
        ("Tagar:\n#IKN #KotaHutan", ""),
        ("Berita Populer", ""),
        ("Trending", ""),
        ("[Penulis: Dewi]\n[Editor: Budi]", "Dewi"),
        ("(Reporter: Dewi/Editor: Budi)", "Dewi"),
        ("(*)\n*) Penulis adalah dosen Universitas Balikpapan.", ""),
        ("*Dosen Universitas Balikpapan\nEditor: Budi", ""),
        ("Penulis: Dewi Lestari\nSumber: Kantor Berita dan Pemkot.", "Dewi Lestari"),
        ("Teks: Humas DPRD", ""),
        ("Konten ini adalah kerja sama KOTAKU dengan Pemkot Balikpapan.", ""),
        ("Penulis: Dewi\nSumber: Kaltim Post\nTags #pdam balikpapan #air bersih #PTMB", "Dewi"),
        ("Penulis: Dewi\nSumber: Kaltim Post\n#pdam balikpapan #air bersih", "Dewi"),
        ("Penulis: Dewi\nTag #pdam", "Dewi"),
        (
            "Ikuti berita-berita terkini dari klikkaltim.com dengan mengetuk suka di halaman Facebook kami berikut ini:\n"
            "Penulis: Dewi\nEditor: Budi\nBerita Terkait\nKomentar",
            "Dewi",
        ),
        (
            "[ARF | RWT]\nSimak berita dan artikel Kaltim Today lainnya, dan ikuti terus berita kami via Google News.",
            "",
        ),
        ("Menarik Dibaca: Promo Swalayan 1-3 Agustus 2025", ""),
        ("Berita Selanjutnya: Kejaksaan Tahan Bekas Direktur BUMD", ""),
        ("tirto.id - Sosial Budaya\nReporter: Dewi\nEditor: Budi", "Dewi"),
        ("(tirto.id - News)", ""),
        ("Kata Kunci / Tags\nUMKM\nSertifikat Halal", ""),
        ("Halaman\n12Tampilkan Semua", ""),
    ],
)
def test_what_a_page_prints_below_a_report_goes(gap: str, tail: str, author: str) -> None:
    text = f"{BEFORE}{gap}{AFTER}{gap}{tail}\n"
    assert lines(text) == [BEFORE, AFTER]
    assert trim(text).author == author


@pytest.mark.parametrize(
    "tail",
    [
        "Skor akhir:\n2\n1",
        "Balikpapan\n2\nSamarinda\n1",
        "Para pemenang:\nTerpopuler\nAndi Wijaya\nBudi Santoso\nTerbaik\nDewi Lestari",
        f"Judul terbaik:\nTerpopuler\n{HEADLINE}",
        "Mereka juara.\nTerpopuler\nAndi Wijaya\nTerbaik\nDewi Lestari",
        "Personel band:\nVokal: Andi\nFotografer: Budi\nPenulis: Dewi Lestari",
        "Judul: Teluk\nTahun: Lalu\nPenulis: Dewi Lestari",
        "(rsa)\nSusunan pemain:\nPersiba: Andi; Budi",
        "(rsa)\n1. Andi\n2. Budi",
        "Iklan itu dicabut. (Jawa Timur)\nJuara harapan",
    ],
)
def test_a_list_at_the_end_of_a_report_stays(tail: str) -> None:
    text = f"{BEFORE}\n{AFTER}\n{tail}"
    assert lines(text) == text.split("\n")
    assert trim(text).author == ""


def test_comments_that_the_report_follows_stay() -> None:
    text = f"{BEFORE}\n2 Komentar\n{AFTER}\nBalas\n{BEFORE}"
    assert lines(text) == [BEFORE, AFTER, "Balas", BEFORE]


@pytest.mark.parametrize(
    "sign",
    [
        *("(*)", "(**)", "(red)", "(Red)", "(rah/ard)", "(adv)", "(ADV/Diskominfo Kaltim)", "(hms/dew)", "[feb]"),
        *(
            "( end )",
            "( rah / ard )",
            "( embun )",
            "( Antara )",
            "( T.H - ZG / S023 )",
            "( julian / yp )",
            "( E008/S023 )",
            "( Uu . SYS / G003/M016 )",
        ),
        *(
            "(DEN)",
            "(YUN)",
            "(KP)",
            "(Z-2)",
            "[RWT]",
            "(Niken/Inibalikpapan)",
            "(Budi Santoso)",
            "*/adv",
            "[antaranews.com]",
        ),
        *(
            "(T.B016)",
            "(Uu. G005/M016)",
            "(humas bakamla / sir)",
            "(*).",
            "[ feb ]",
            "(Dewi Lestari / rsa)",
            "(KR/dub)",
            "(silaen)",
        ),
        *("[TOS | ADV DPRD BALIKPAPAN]", "(ADV Diskominfo Kukar)", "(Dewi/Adv/DPRD Balikpapan)", "(adv/dprd)"),
        *("(Reporter: Dewi/Editor: Budi)", "(Sumber: Redaksi/Seputarfakta.com)", "[ADV | DISKOMINFO]"),
        *("(DEWI/BUDI SANTOSO)", "(DEWI / A. BUDI/SITI)", "[ARF | RWT]", "[ARF/RWT]"),
        *("(Antara)", "(end)", "***", "(*)\nEditor: Budi Santoso", "\nPenulis: Dewi Lestari\nEditor: Budi Santoso"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "", "\n"])
def test_a_signature_at_the_end_goes(sign: str, gap: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}{gap}{sign}\n") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "note",
    [
        "DailySocial.id adalah portal berita startup dan inovasi teknologi . Kamu bisa menjadi member komunitas .",
        "Sumber : The Verge dan AMD .\nDailySocial.id adalah portal berita startup dan inovasi teknologi .",
        "Disclosure : Artikel ini adalah advertorial hasil kerja sama dengan penyelenggara .",
        "–Disclosure : DailySocial merupakan media partner acara ini .",
        "Artikel ini ditulis oleh Dewi Lestari, peserta magang di detikcom.",
        "Simak Video Penjelasan Wali Kota soal Pasar Klandasan",
        "Video: Melihat Pasar Klandasan Setelah Ditata",
        "Suara.com -",
        "Sumber berita Gizmochina .",
        "Melihat Kembali detikSore on Location Indonesia Langgas Berenergi:",
    ],
)
def test_a_note_of_the_newsroom_at_the_end_goes(note: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n{note}\n") == [BEFORE, AFTER]
    assert len(lines(f"{BEFORE}\n{note}\n{AFTER}\n")) > 2  # within a report it may be of it


def test_what_no_report_says_goes_with_the_signature_behind_it() -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n[ Gambas : Youtube ] ( rah )\n") == [BEFORE, AFTER]
    whole = clean(Record(f"{BEFORE} ( Baca juga : Pasar Klandasan Ditata Lagi ) {AFTER}\n", "d"))
    assert whole.body == f"{BEFORE} {AFTER}"
    assert lines(f"{BEFORE}\n{AFTER} ( Baca : Pasar Klandasan Ditata Lagi ) ( rah )\n") == [BEFORE, AFTER]


def test_a_credit_at_the_end_names_the_author() -> None:
    article = clean(Record(f"{BEFORE}\n{AFTER} (*)\nPenulis: Dewi Lestari | Editor: Budi Santoso\n", "d"))
    assert article is not None
    assert article.author == "Dewi Lestari"
    assert article.body == f"{BEFORE}\n{AFTER}"


LAST = "Pedagang menunggu kepastian sampai akhir tahun."


@pytest.mark.parametrize(
    ("tail", "author"),
    [
        ("RIRI RAHAYU | M. JULNIS FIRMANSYAH", "Riri Rahayu"),
        ("RIRI RAHAYU | ANTARA\nPilihan Editor: Pasar Klandasan Ditata Lagi", "Riri Rahayu"),
        ("RIRI RAHAYU\n\nPilihan Editor:\nPasar Klandasan Ditata Lagi", "Riri Rahayu"),
        ("Riri Rahayu berkontribusi dalam penulisan artikel ini.", "Riri Rahayu"),
        ("Riri Rahayu.Dosen Fakultas Hukum Universitas Mulawarman. Salah satu pendiri sebuah lembaga.", "Riri Rahayu"),
        ("Riri Rahayu,Pengamat Ekonomi dan Kebijakan Publik, Mantan Ketua KPPU", "Riri Rahayu"),
        ("A.M. Julnis,Sekretaris Pengendalian Operasi (1995-1998).", "A.M. Julnis"),
        ("VENDRO IMMANUEL\nRiri Rahayu ikut berkontribusi dalam artikel ini", "Vendro Immanuel"),
    ],
)
def test_names_in_capitals_and_of_contributors_go(tail: str, author: str) -> None:
    found = trim(f"{BEFORE}\n{LAST}\n{tail}")
    assert [f"{BEFORE}\n{LAST}\n{tail}"[slice(*span)] for span in found.kept] == [BEFORE, LAST]
    assert found.author == author


@pytest.mark.parametrize(
    "tail",
    [
        *("SELAMAT JALAN", "SUSUNAN PEMAIN", "PENAJAM PASER UTARA", "PERSIBA BALIKPAPAN", "BORNEO FC | PERSIBA"),
        "Berikut nama pemenangnya di halaman ini.\nRIRI RAHAYU",
        "Pemenang:\nRIRI RAHAYU | VENDRO IMMANUEL",
        "Warga ikut berkontribusi dalam laporan ini.",
    ],
)
def test_other_lines_at_the_end_stay(tail: str) -> None:
    text = f"{BEFORE}\n{LAST}\n{tail}"
    assert lines(text) == text.split("\n")
    assert trim(text).author == ""


def test_the_way_to_the_articles_before_and_behind_goes_at_the_end() -> None:
    ways = "Previous: Jalan Rusak di Kariangau Diperbaiki\nNext: Harga Beras Naik Lagi di Balikpapan"
    assert lines(f"{BEFORE}\n{AFTER} (*)\n\nContinue Reading\n{ways}\n") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n{AFTER}\n{ways}\nPrev\nNext\n") == [BEFORE, AFTER]
    within = f"{BEFORE}\nNext: Kelas Malam bagi Pekerja\n{AFTER}"
    assert lines(within) == within.split("\n")


def test_what_a_page_recommends_and_its_keys_go_at_the_end() -> None:
    more = "Rekomendasi Berita\nHarga Beras Naik Lagi di Pasar Pandansari\nJalan Rusak di Kariangau Segera Diperbaiki"
    assert lines(f"{BEFORE}\n{AFTER}\nKata Kunci / Tags : pasar\n{more}\n") == [BEFORE, AFTER]


@pytest.mark.parametrize("sign", ["(TribunKaltim.co/Budi Santoso)", "(Kaltimtoday.co/Dewi)", "[kotaku.id]"])
def test_a_signature_may_name_a_site_and_a_person(sign: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n{sign}\n") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n{AFTER} {sign}\nBaca berita TRIBUNKALTIM.CO lainnya di Google News\n") == [BEFORE, AFTER]


@pytest.mark.parametrize("agency", ["Antara", "ANTARA", "Reuters"])
def test_an_agency_behind_the_last_sentence_goes(agency: str) -> None:
    assert lines(f'{BEFORE}\n"Kami hanya minta lewat," katanya. {agency}') == [
        BEFORE,
        '"Kami hanya minta lewat," katanya.',
    ]
    assert lines(f"{BEFORE}\n{AFTER}\nSumber {agency.lower()}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\nDemikian dikutip dari {agency}")[1:] == [f"Demikian dikutip dari {agency}"]


@pytest.mark.parametrize(
    "teasers",
    [
        "Try Out ke Bandung, Tim Dayung Pulang\n\nSEMARANG – Tim dayung Jateng meraih tiga emas dalam uji coba di Situ...",
        "Wali Kota Sampaikan Nota Pengantar APBD\nMEDAN, SUMUTPOS.CO – Wali kota menyampaikan nota pengantar anggaran di…",
        "Ketua tim layanan meteorologi mengatakan secara umum, pola…\nKarena itu, mereka memutuskan untuk membuat kebun…",
    ],
)
def test_the_beginnings_of_other_reports_go(teasers: str) -> None:
    report = [BEFORE, AFTER, "Pasar itu dibuka lagi besok."]
    assert lines("\n".join([*report, "", teasers])) == report


@pytest.mark.parametrize(
    "end",
    [
        ["Warga Antre Sejak Pagi Hari", "Rumiyati menegaskan, warga akan memantau pasar itu sampai..."],
        ["Warga menunggu kabar dari pemerintah kota sampai..."],
    ],
)
def test_a_report_that_is_cut_off_stays(end: list[str]) -> None:
    report = [BEFORE, AFTER, "Pasar itu dibuka lagi besok.", *end]
    assert lines("\n".join(report)) == report
