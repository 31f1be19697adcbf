"""Descriptions that point to somebody, and quotations that run over several paragraphs."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import quotes
from tests.growth import grows_too_fast

PERSONS = (Person("Rahmad Mas’ud", "Pelatih Persiba"),)


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("ucap pria asal Ambon itu.", "Rahmad Mas’ud"),
        ("ucap pemain berusia 26 tahun ini.", "Rahmad Mas’ud"),
        ("kata mantan camat itu.", "Rahmad Mas’ud"),
        ("ujar sumber tersebut.", ""),
        ("ujar warga itu.", ""),
        ("ucap pria asal Ambon.", ""),
    ],
)
def test_a_description_points_to_who_spoke_last(said: str, speaker: str) -> None:
    body = f"“Kami siap bekerja,” ujar Rahmad.\n“Kami mulai besok pagi,” {said}"
    assert [quote.speaker for quote in quotes(Article("a", "", body, persons=PERSONS))] == ["Rahmad Mas’ud", speaker]


def test_a_description_points_to_the_only_one_who_does_something() -> None:
    body = "Pelatih Persiba Rahmad Mas’ud memuji timnya.\n“Kami siap bekerja,” ucap pria asal Ambon itu."
    (quote,) = quotes(Article("a", "", body, persons=PERSONS))
    assert (quote.speaker, quote.office) == ("Rahmad Mas’ud", "Pelatih Persiba")


def test_a_pet_name_is_no_second_person() -> None:
    body = "“Kami siap bekerja,” kata Neni Hartadi.\n“Kami mulai besok pagi,” kata Bunda Neni, sapaannya."
    found = quotes(Article("a", "", body, persons=(Person("Neni Hartadi", ""),)))
    assert [quote.speaker for quote in found] == ["Neni Hartadi"] * 2


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("“Saya berangkat Minggu sore.\n“Kadang saya ingin berhenti,” tutur Rahmad.", 2),
        ("“Saya berangkat Minggu sore.\n“Jalannya rusak berat.\n“Kadang saya ingin berhenti,” tutur Rahmad.", 3),
        ("“Saya berangkat Minggu sore.”\n“Kadang saya ingin berhenti,” tutur Rahmad.", 2),
        ("“Saya berangkat Minggu sore.\nHujan turun.\n“Kadang saya ingin berhenti,” tutur Rahmad.", 1),
        ("“Saya berangkat Minggu sore.\n“Kadang saya ingin berhenti.”\nHujan turun.", 0),
    ],
)
def test_a_quotation_that_is_left_open_goes_on_in_the_next_paragraph(body: str, count: int) -> None:
    found = quotes(Article("a", "", body, persons=PERSONS))
    assert [quote.speaker for quote in found] == ["Rahmad Mas’ud"] * count
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)


def test_time_grows_with_the_text() -> None:
    def read(size: int) -> None:
        quotes(Article("a", "", "“Saya berangkat.\n" * size + "“Saya pulang,” kata pria asal Ambon itu. " * size))

    assert not grows_too_fast(read, 300, 0.1)
