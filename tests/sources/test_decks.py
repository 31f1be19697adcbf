"""What stands between a headline and its report: decks, bylines, datelines of offices."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.record import Record

from .test_heads import PAGE, REPORT, TITLE


@pytest.mark.parametrize(
    ("dateline", "outlet", "place"),
    [
        ("Balikpapan (Humas) - ", "", "Balikpapan"),
        ("Balikpapan (Kemenag) --- ", "Kemenag", "Balikpapan"),
        ("BALIKPAPAN, PPID - ", "", "Balikpapan"),
        ("PARIWARA, BALIKPAPAN - ", "", "Balikpapan"),
        ("KALTIMPOST.ID, ", "KALTIMPOST.ID", ""),
    ],
)
def test_datelines_of_offices_and_of_an_address_before_a_comma(dateline: str, outlet: str, place: str) -> None:
    article = draft(Record(dateline + REPORT, ""))
    assert article is not None
    assert (article.outlet, article.place, article.body) == (outlet, place, REPORT)


def test_a_line_with_a_day_that_announces_others_is_of_the_report() -> None:
    lines = "Balikpapan, 4 Juli 2025 – Pemenang lomba:\nDewi Lestari\nBudi Santoso\nMereka menerima piala."
    article = draft(Record(f"Pemenang Lomba Kebersihan Kota\n\n{lines}", ""))
    assert article is not None
    assert article.body.endswith(lines)


@pytest.mark.parametrize(
    ("dateline", "outlet", "place"),
    [
        ("kaltimkece.id, BALIKPAPAN - ", "kaltimkece.id", "Balikpapan"),
        ("kaltimkece.id SAMARINDA ", "kaltimkece.id", "Samarinda"),
        ("kaltimkece.id PENAJAM PASER UTARA ", "kaltimkece.id", "Penajam Paser Utara"),
        ("Samarinda (ANTARA) - ", "ANTARA", "Samarinda"),
        ("kaltimkece.id ", "kaltimkece.id", ""),
    ],
)
@pytest.mark.parametrize(
    "deck", ["Warga antre sejak pagi.", "Warga antre sejak pagi. Kuota habis sebelum siang.\nBesok dibuka lagi."]
)
@pytest.mark.parametrize("above", ["", f"{TITLE}\n"])
def test_a_deck_does_not_hide_a_dateline_that_names_its_outlet(
    dateline: str, outlet: str, place: str, deck: str, above: str
) -> None:
    if above:
        deck = deck.split("\n")[0]
    report = (
        "DPRD kota meminta layanan itu dibuka juga pada akhir pekan, sebab banyak warga yang bekerja sampai sore hari."
    )
    article = draft(Record(f"{above}{deck}\n{dateline}{report}", "", title="" if above else TITLE))
    assert article
    assert (article.title, article.outlet, article.place) == (TITLE, outlet, place)
    assert article.body == f"{deck}\n{report}"


def test_a_dateline_far_below_the_first_sentences_is_of_the_report() -> None:
    text = "Warga antre.\nKuota habis.\nBesok dibuka lagi.\nSamarinda (ANTARA) - Layanan dibuka."
    article = draft(Record(text, "", title=TITLE))
    assert article
    assert (article.outlet, article.body) == ("", text)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Oleh Admin, 4 Maret 2025 10:00 WITA | Berita Daerah | 102 kali dilihat", ""),
        ("Oleh Dewi Lestari | 4 Maret 2025 | Balikpapan | Dibaca 12 kali", "Dewi Lestari"),
    ],
)
def test_a_byline_with_a_section_and_a_count_is_of_the_head(line: str, author: str) -> None:
    article = draft(Record(f"{line}\n{REPORT}", "", title=TITLE))
    assert article
    assert (article.author, article.date, article.body) == (author, PAGE, REPORT)
    other = f"Oleh Dewi Lestari | 4 Maret 2025 | Layanan Baru Warga | Dibaca 12 kali\n{REPORT}"
    article = draft(Record(other, "", title=TITLE))
    assert article
    assert article.body == other


@pytest.mark.parametrize(
    "head",
    [
        "Penulis Dewi Lestari\nDiterbitkan 4 Maret 2025, 10:00 WIB",
        "Ditulis oleh: Dewi Lestari\nTanggal: 4 Maret 2025",
        "Ditulis oleh Dewi Lestari\n4 Maret 2025",
        "Selasa, 4 Maret 2025\nReporter Dewi Lestari",
    ],
)
def test_what_somebody_does_for_a_newsroom_is_not_of_the_name(head: str) -> None:
    article = draft(Record(f"{TITLE}\n{head}\n{REPORT}", ""))
    assert article
    assert (article.title, article.author, article.date, article.body) == (TITLE, "Dewi Lestari", PAGE, REPORT)


@pytest.mark.parametrize("rule", ["---", "***", "———"])
def test_a_lead_above_a_rule_and_a_dateline_is_of_the_report(rule: str) -> None:
    lead = "Layanan baru bagi warga di enam kecamatan dibuka tanpa biaya."
    article = draft(Record(f"{lead}\n{rule}\nBALIKPAPAN – {REPORT}", ""))
    assert article
    assert (article.title, article.place, article.body) == (lead.rstrip("."), "Balikpapan", f"{lead}\n{REPORT}")


def test_a_rule_alone_makes_no_lead() -> None:
    text = f"Layanan dibuka tanpa biaya.\n---\n{REPORT}"
    article = draft(Record(text, ""))
    assert article
    assert article.body.split("\n")[0] == "Layanan dibuka tanpa biaya."


@pytest.mark.parametrize(
    ("above", "outlet"), [("Berita Banda Aceh", ""), ("Info Kaltim", ""), ("Tribun Kaltim", "Tribun Kaltim")]
)
def test_a_section_with_a_place_is_no_newsroom(above: str, outlet: str) -> None:
    article = draft(Record(f"{above}\n{TITLE}\n4 Maret 2025\n{REPORT}", ""))
    assert article
    assert (article.title, article.outlet, article.body) == (TITLE, outlet, REPORT)


def test_a_deck_that_stands_again_is_told_once() -> None:
    quotation = "“Yang ikut melempar batu malam itu banyak yang tidak tahu pokok masalahnya. Ada yang memanas-manasi"
    page = (
        f"{TITLE}\n{quotation}...\nPenulis: Khairul Anwar | Editor: Safrina Dewi\n{quotation} sehingga meluas,” pungkasnya.\n"
        f"Laporan Khairul Anwar | Banda Aceh\nSERAMBINEWS.COM, BANDA ACEH - {REPORT}"
    )
    article = draft(Record(page, ""))
    assert article
    assert article.body == f"{quotation} sehingga meluas,” pungkasnya.\n{REPORT}"
    assert (article.outlet, article.place, article.author) == ("SERAMBINEWS.COM", "Banda Aceh", "Khairul Anwar")
