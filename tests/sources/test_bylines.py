"""Bylines: roles and names as newsrooms set them, above a report and below it; what only looks like one stays."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.credits import Credit, read_credit, read_stamp
from balikpapan_cli.sources.record import Record

from .test_heads import PAGE, REPORT, TITLE


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Publisher : Eka Putri", Credit()),
        ("Writer : Yosef RT | Jakarta", Credit("Yosef RT")),
        ("Penulis: Dewi Lestari | Samarinda", Credit("Dewi Lestari")),
        ("Laporan Khairul Anwar | Banda Aceh", Credit("Khairul Anwar")),
        ("Penulis: Rendra Gustaman | Editor: doni setiadi", Credit("Rendra Gustaman")),
        ("Penulis: iwan Arifianto | Editor: moh anhar", Credit("iwan Arifianto")),
        ("Jurnalis: Fera Cahyani/Editor: Irfan/Foto: istimewa", Credit("Fera Cahyani")),
        ("SABTU, 13 JULI 2024 | 08:26 WIB | LAPORAN: DEWI LESTARI", Credit("DEWI LESTARI", "2024-07-13")),
        ("Oleh kontributor Sudirman pada 04 Jul 2025, 13:08 WIB", Credit("Sudirman", "2025-07-04")),
        ("Oleh Kontributor Samarinda, Zakarias Demon", Credit("Zakarias Demon")),
        ("oleh Pebri Eka Wicaksana diperbarui 13 Nov 2022, 21:00 WIB", Credit("Pebri Eka Wicaksana", "2022-11-13")),
        ("Penulis, Prita Wisnuwardani", Credit("Prita Wisnuwardani")),
        ("Peranan, BBC News Indonesia", Credit("", "", "BBC News Indonesia")),
        ("EditorHilmansyah Noor", Credit()),
        ("ReporterHilmansyah Noor", Credit("Hilmansyah Noor")),
        ("Diposkan oleh Satu Kalimantan di 10:12", Credit()),
        ("Oleh : Opini", Credit()),
        ("Penulis: Redaksi", Credit()),
        ("Sumber: Facebook.com", Credit()),
        ("Tanggal publish: 09/09/2025", Credit("", "2025-09-09")),
        ("Editor: doni setiadi", None),
        ("Sumber: berbagai media", None),
        ("Laporan: Banjir Rendam Kota", None),
        ("Laporan Keuangan Daerah | Balikpapan", None),
        ("Penulis, Editor, dan Jurnalis Berkumpul", None),
        ("Editorial Team", None),
    ],
)
def test_roles_and_names(line: str, credit: Credit | None) -> None:
    assert read_credit(line) == credit


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("13 Januari 2019 00:21 WIB Danu Prasetyo Solo Share :", Credit("Danu Prasetyo", "2019-01-13")),
        (
            "Kamis, 12 Oktober 2017 19:55 WIB I Made Wardana/JIBI/Harian Jogja Kota Jogja Share :",
            Credit("I Made Wardana", "2017-10-12"),
        ),
        ("Galih Satria Prabowo • 15 October 2024 12:20", Credit("Galih Satria Prabowo", "2024-10-15")),
        ("Hasil rapat warga • 15 Oktober 2024 12:20", None),
        ("Galih Satria Prabowo 15 Oktober 2024", None),
        ("Aktif sampai 23 Desember 2025", None),
        ("Berlaku hingga 23 Desember 2025", None),
    ],
)
def test_stamps_above_all_others(line: str, credit: Credit | None) -> None:
    assert read_stamp(line, first=True) == credit


@pytest.mark.parametrize(
    ("tail", "author"),
    [
        ("Reporter : Kusnadi\nEditor : Wiwik H\nPublisher : Eka Putri", "Kusnadi"),
        ("Reporter : Siska N     Editor : Khalfan Aldebari\n\nComments\n\ncomments\n\nKomentar: 0", "Siska N"),
        (
            "Jurnalis: Dewi Lestari/Editor: Budi/Foto: Dewi\nBagikan:\n\nBudi Santoso\n\nBerikan Komentar:",
            "Dewi Lestari",
        ),
        ("(Ditulis oleh Dewi Lestari)", "Dewi Lestari"),
        ("(Ditulis oleh Salsabila)", "Salsabila"),
        ("(suarakaltim.id/Dewi Lestari)", "Dewi Lestari"),
        ("Editorial Team\nEditorHilmansyah Noor\nFollow Us", ""),
        ("Artikel ini ditulis oleh\nEditor Rendy Saputroni", ""),
        ("Penulis Rendy Saputroni", "Rendy Saputroni"),
    ],
)
def test_a_report_is_signed_below(tail: str, author: str) -> None:
    article = draft(Record(f"{TITLE}\n\n{REPORT}\nWarga menunggu kepastian.\n\n{tail}\n", ""))
    assert article
    assert article.body.endswith("Warga menunggu kepastian.")
    assert article.author == author


@pytest.mark.parametrize("line", ["Editor Film Kaltim", "Penulis Muda", "Komentar Warga: 0"])
def test_other_lines_at_the_end_stay(line: str) -> None:
    article = draft(Record(f"{TITLE}\n\n{REPORT}\nWarga menunggu kepastian.\n{line}\n", ""))
    assert article
    assert article.body.endswith(line)


def test_a_section_is_no_author_and_leaves_the_next_line_to_be_one() -> None:
    page = f"{TITLE}\nOleh : Opini\nSelasa | 04-03-2025 | 09:04 WIB\n\nOleh Nugraha Wicaksana\n\n{REPORT}"
    article = draft(Record(page, ""))
    assert article
    assert (article.title, article.author, article.date, article.body) == (TITLE, "Nugraha Wicaksana", PAGE, REPORT)


def test_a_place_may_stand_before_the_name_above_the_day() -> None:
    article = draft(Record(f"{TITLE}\n\nBontang - M Ridwan\n4 Maret 2025\n\nKLIKKALTIM.COM - {REPORT}", ""))
    assert article
    assert (article.title, article.author, article.date, article.body) == (TITLE, "M Ridwan", PAGE, REPORT)
