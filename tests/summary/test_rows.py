"""Paragraphs that are quotations and nothing else, one behind another, and whose they are."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import quotes
from tests.growth import grows_too_fast

PERSONS = (Person("Rahmad Mas’ud", "Wali Kota Balikpapan"), Person("Tommy Alfianto", "Sekretaris Bappeda"))
ROW = "“Air naik cepat sekali.”\n“Kami lari ke atas bukit.”\n"

ROWS = [
    # all of it is said by who says the last of them
    (ROW + "“Lalu air surut lagi,” kata Rahmad.", ["Rahmad Mas’ud"] * 3),
    ("Hujan turun.\n" + ROW + "“Lalu air surut lagi,” kata warga setempat, Zainal.", ["Zainal"] * 3),
    ("Rahmad meninjau pompa.\n" + ROW + "“Lalu air surut lagi,” ujarnya.", ["Rahmad Mas’ud"] * 3),
    ("Hujan turun.\n" + ROW + "“Lalu air surut lagi,” ujarnya.", [""]),
    ("Rahmad mengaku lelah.\n" + ROW + "“Lalu air surut lagi,” ujarnya.", ["Rahmad Mas’ud"] * 3),
    # or by who has spoken before
    ("“Kami siap bekerja,” ujar Rahmad.\n" + ROW + "Hujan turun.", ["Rahmad Mas’ud"] * 3),
    ("“Kami siap bekerja,” ujar Rahmad.\n" + ROW + "“Lalu air surut lagi,” ujarnya.", ["Rahmad Mas’ud"] * 4),
    # of two it cannot be told
    (
        "“Kami siap bekerja,” ujar Rahmad.\n" + ROW + "“Lalu air surut lagi,” kata Tommy.",
        ["Rahmad Mas’ud", "Tommy Alfianto"],
    ),
    ("Rahmad mengaku lelah.\n" + ROW + "“Lalu air surut lagi,” kata Tommy.", ["Tommy Alfianto"]),
    (ROW + "“Lalu air surut lagi,” kata seorang warga.", [""]),
    ("“Mau ke mana sore begini?”\n“Saya pergi ke pasar,” jawab Tommy.", ["Tommy Alfianto"]),
    (ROW + "Hujan turun.", []),
    (ROW + "Hujan turun. “Lalu air surut lagi,” kata Rahmad.", ["Rahmad Mas’ud"]),
    # one quotation over several lines
    ("“Air naik cepat.\nKami lari ke atas bukit,” kata Rahmad.", ["Rahmad Mas’ud"] * 2),
    ('"Air naik cepat.\nKami lari ke bukit.\nLalu surut," kata Rahmad.', ["Rahmad Mas’ud"] * 3),
    ("“Air naik cepat sekali, kata Rahmad. Hujan turun.", ["Rahmad Mas’ud"]),
]


@pytest.mark.parametrize(("body", "speakers"), ROWS, ids=[body for body, _ in ROWS])
def test_whose_a_row_of_quotations_is(body: str, speakers: list[str]) -> None:
    found = quotes(Article("a", "", body, persons=PERSONS[: 1 + ("Tommy" in body)]))
    assert [quote.speaker for quote in found] == speakers
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)


def test_time_grows_with_the_text() -> None:
    def read(size: int) -> None:
        quotes(Article("a", "", ROW * size + "“Lalu air surut lagi,” kata Rahmad.\n" + "“Air naik.\n" * size))

    assert not grows_too_fast(read, 300, 0.1)
