"""Lines that say when and by whom an article was written: days of two calendars, changes, sections, columns of roles."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.credits import Credit, read_credit
from balikpapan_cli.sources.record import Record

from .test_heads import PAGE, REPORT, TITLE

DECK = "Warga antre sejak pagi."


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Jumat, 14 Jumadil Akhir 1447 / 05 Desember 2025", Credit("", "2025-12-05")),
        ("Jumat, 5 Desember 2025 / 15 Jumadil Akhir 1447 H", Credit("", "2025-12-05")),
        ("Kamis , 04 Dec 2025, 16:20 WIB | 13 Jumadil Akhir 1447 H", Credit("", "2025-12-04")),
        ("Selasa, 4 Ramadhan 1446 H / 4 Maret 2025", Credit("", "2025-03-04")),
        ("Last updated: 7 Desember 2025 | Published: 5 Desember 2025", Credit("", "2025-12-05")),
        ("Published: 5 Desember 2025 | Last updated: 7 Desember 2025", Credit("", "2025-12-05")),
        ("Diterbitkan 5 Desember 2025, 10:00 WITA (Diperbarui 7 Desember 2025)", Credit("", "2025-12-05")),
        ("Diperbarui: 7 Desember 2025 10:00 WIB", Credit("", "2025-12-07", "", True)),
        ("Terakhir diperbarui: Minggu, 3 Agustus 2025 22.15 WITA", Credit("", "2025-08-03", "", True)),
        ("Koran Kaltim - Kamis, 1/8/2024 10.15 WITA", Credit("", "2024-08-01", "Koran Kaltim")),
        ("Kaltim Post, 1 Agustus 2024", Credit("", "2024-08-01", "Kaltim Post")),
        ("Penulis Kontributor Samarinda, Zakarias Demon | Editor Aprillia Ika", Credit("Zakarias Demon")),
        ("Penulis Dewi Lestari | Editor Budi Santoso", Credit("Dewi Lestari")),
        ("Penulis Kontributor Samarinda, Zakarias Demon", Credit("Zakarias Demon")),
        ("Penulis Muda | Lomba Menulis", None),
        ("Ramadan 1447 Hijriah jatuh 18 Februari 2026", None),
    ],
)
def test_lines_about_the_article(line: str, credit: Credit | None) -> None:
    assert read_credit(line) == credit


@pytest.mark.parametrize(
    ("head", "date", "author", "outlet", "place"),
    [
        (
            f"TITLE\n{DECK}\nOleh\nDEWI\n4 Mar 2025 07:05 WIB · Nusantara\nBALIKPAPAN, KOMPAS — ",
            *(PAGE, "DEWI", "KOMPAS", "Balikpapan"),
        ),
        (f"TITLE\n{DECK}\n4 Mar 2025 07:05 WIB · Nusantara\n", PAGE, "", "", ""),
        (
            "TITLE\nKoran Kaltim - Selasa, 4/3/2025 10.15 WITA\nPenulis : Rusdi\nKORANKALTIM.COM, SAMARINDA – ",
            *(PAGE, "Rusdi", "KORANKALTIM.COM", "Samarinda"),
        ),
        ("TITLE\nSamarinda, 4 Maret 2025\n\n", PAGE, "", "", "Samarinda"),
        (
            "TITLE\nkumparanNEWS\n4 Maret 2025 21:14 WIB\n·\nwaktu baca 2 menit\nTITLE\n"
            "Warga di kantor. Foto: Instagram/@kantor\nperbesar\n",
            *(PAGE, "", "kumparan", ""),
        ),
        ("LIVE: TITLE\nTerakhir diperbarui: Selasa, 4 Maret 2025 22.15 WITA\n", PAGE, "", "", ""),
    ],
)
def test_a_stamp_is_of_the_head(head: str, date: str, author: str, outlet: str, place: str) -> None:
    article = draft(Record(head.replace("TITLE", TITLE) + REPORT, ""))
    assert article
    assert article.title.removeprefix("LIVE: ") == TITLE
    assert article.body.removeprefix(f"{DECK}\n") == REPORT
    assert (article.date, article.author, article.outlet, article.place) == (date, author, outlet, place)


@pytest.mark.parametrize(
    "schedule",
    [
        "Selasa, 4 Maret 2025 20.00 WITA, Balai Kota",
        "Selasa, 4 Maret 2025 | 20.00 WITA | Persiba vs PSS\nRabu, 5 Maret 2025 | 20.00 WITA | Persija vs Persib",
    ],
)
def test_a_schedule_below_a_sentence_is_of_the_report(schedule: str) -> None:
    article = draft(Record(f"{TITLE}\n\nLayanan dibuka lagi.\n{schedule}\n{REPORT}", ""))
    assert article
    assert article.body.split("\n")[1:-1] == schedule.split("\n")
