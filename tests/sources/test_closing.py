"""The day on which a letter says that it was written is that of the article, where nothing else says it."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.closing import closing_date
from balikpapan_cli.sources.record import Record

LETTER = (
    "Surat Terbuka untuk Wali Kota\n\nKami warga pesisir menolak reklamasi itu. Sejak Senin (3/2/2025) air keruh.\n"
)
END = "Demikian surat ini kami sampaikan."


def date(text: str, published: str = "") -> str:
    article = draft(Record(text, "", date=published))
    assert article
    assert article.original == text
    return article.date


@pytest.mark.parametrize(
    "day",
    [
        "Balikpapan, 12 Mei 2025",
        "BALIKPAPAN, 12 MEI 2025",
        "Balikpapan, Senin, 12 Mei 2025",
        "Kota Balikpapan, 12 Mei 2025.",
        "(Balikpapan, 12 Mei 2025)",
        "Balikpapan, 12/5/2025",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "",
        "\nHormat kami,\n\nDewi Lestari, S.Sos.\nKetua Forum Warga Pesisir\n",
        "\n\nNarahubung:\nBudi Santoso (0812-3456-7890)\nforum@a.id\n",
        "\n(*)",
    ],
)
def test_the_day_at_the_end_of_a_letter_is_its_date(day: str, below: str) -> None:
    assert date(f"{LETTER}{END}\n\n{day}{below}") == "2025-05-12"
    assert date(f"{LETTER}{END}\n\nHormat kami,\nDewi Lestari\n{day}{below}") == "2025-05-12"


def test_what_is_known_of_the_day_of_publication_goes_before_it() -> None:
    letter = f"{END}\n\nBalikpapan, 12 Mei 2025\nDewi Lestari"
    assert date(f"{LETTER}{letter}", "2025-05-14") == "2025-05-14"
    assert date(f"Surat Terbuka untuk Wali Kota\nRabu, 14 Mei 2025 10:00 WITA\n{LETTER}{letter}") == "2025-05-14"


@pytest.mark.parametrize(
    "end",
    [
        f"{END}\nBalikpapan, 12 Mei 2025\nSamarinda, 14 Mei 2025",  # a list
        f"{END} Catat harinya:\nBalikpapan, 12 Mei 2025",
        f"{END}\nTempat dan tanggal lahir: Balikpapan, 12 Mei 1980",
        f"{END}\n1. Rapat pertama\nBalikpapan, 12 Mei 2025",
        f"{END}\nBalikpapan, 12 Mei",
        f"{END}\nBalikpapan, 12 Mei 2025 pukul 10.00",
        f"{END}\nReklamasi, 12 Mei 2025",
        f"{END}\nBalikpapan, 12 Mei 2025\n{LETTER}",  # a report goes on
    ],
)
def test_any_other_day_at_the_end_is_not(end: str) -> None:
    assert closing_date(f"{LETTER}{end}") == ""


def test_a_text_that_is_hardly_more_than_the_day_is_no_letter() -> None:
    assert closing_date("Balikpapan, 12 Mei 2025") == ""
    assert closing_date("Selamat jalan\nBalikpapan, 12 Mei 2025") == ""
