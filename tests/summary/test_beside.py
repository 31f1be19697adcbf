"""What stands right behind a quotation and says whose it is."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import quotes
from tests.growth import grows_too_fast

PERSONS = (Person("Rahmad Mas’ud", "Wali Kota Balikpapan"), Person("Tommy Alfianto", "Sekretaris Bappeda"))

BEHIND = [
    # so it ends at agencies
    ("demikian kata Zainal Arifin.", "Zainal Arifin"),
    ("begitu kata Zainal Arifin.", "Zainal Arifin"),
    ("demikian disampaikan Kepala Pos Jaga, Zainal Arifin.", "Zainal Arifin"),
    ("demikian Zainal Arifin.", "Zainal Arifin"),
    ("demikian Zainal menulis di akunnya.", "Zainal"),
    ("demikian tulis laporan tersebut.", ""),
    ("demikian bunyi surat edaran itu.", None),
    # the name before the verb
    ("Zainal Arifin menambahkan.", "Zainal Arifin"),
    ("Wali Kota Balikpapan Rahmad Mas’ud menjelaskan rencananya.", "Rahmad Mas’ud"),
    ("Zainal Arifin lega.", "Zainal Arifin"),
    ("Zainal Arifin pulang.", None),
    # one who speaks for another
    ("jelas Kapolres Paser melalui Kasat Lantas AKP Zainal Arifin.", "Zainal Arifin"),
    ("kata Rahmad melalui Sekretaris Bappeda Tommy Alfianto.", "Tommy Alfianto"),
    ("kata Rahmad melalui Instagram.", "Rahmad Mas’ud"),
    ("kata Rahmad lewat Menteri.", "Rahmad Mas’ud"),
    ("kata Rahmad saat membagikan pompa melalui Camat Tommy Alfianto.", "Rahmad Mas’ud"),
    # more verbs
    ("lapor Zainal Arifin.", "Zainal Arifin"),
    ("cecar Zainal Arifin.", "Zainal Arifin"),
    ("buka Zainal Arifin.", "Zainal Arifin"),
]


@pytest.mark.parametrize(("said", "speaker"), BEHIND, ids=[said for said, _ in BEHIND])
def test_what_stands_behind_says_who_speaks(said: str, speaker: str | None) -> None:
    found = quotes(Article("a", "", f"“Air naik cepat sekali,” {said}", persons=PERSONS))
    assert [quote.speaker for quote in found] == ([] if speaker is None else [speaker])


@pytest.mark.parametrize(
    "said", ["lapornya", "cecarnya", "pintahnya", "pintanya", "klaimnya", "katanya lagi", "ia menambahkan"]
)
def test_what_points_to_who_spoke_last(said: str) -> None:
    body = f"“Kami siap bekerja,” ujar Rahmad.\n“Kami mulai besok pagi,” {said}."
    assert [quote.speaker for quote in quotes(Article("a", "", body, persons=PERSONS))] == ["Rahmad Mas’ud"] * 2


@pytest.mark.parametrize("thing", ["Akun itu", "Laporan tersebut", "Media tersebut"])
def test_a_thing_that_is_pointed_to_is_not_who_spoke_last(thing: str) -> None:
    body = f"“Kami siap bekerja,” ujar Rahmad.\n{thing} menulis, “Kami mulai besok pagi.”"
    assert [quote.speaker for quote in quotes(Article("a", "", body, persons=PERSONS))] == ["Rahmad Mas’ud", ""]


def test_who_speaks_for_another_is_meant_by_a_suffix() -> None:
    body = "Hal ini dikatakan Kapolda Drs. Zainal Arifin, MH melalui Kabid Humas, Rudi Hartadi.\n“Kami siap bekerja,” ujarnya."
    assert [quote.speaker for quote in quotes(Article("a", "", body))] == ["Rudi Hartadi"]


@pytest.mark.parametrize("lead", ["Perlahan", "Menyambut 2018", "Karenanya"])
def test_what_a_sentence_begins_with_is_no_office(lead: str) -> None:
    body = f"{lead}, Zainal Arifin bercerita. “Kami siap bekerja,” katanya."
    (quote,) = quotes(Article("a", "", body))
    assert (quote.speaker, quote.office) == ("Zainal Arifin", "")


@pytest.mark.parametrize(
    "piece", ["Rahmad melalui ", "melalui Kasi ", "Rahmad Mas’ud ", "demikian ", "demikian disampaikan "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    def read(size: int) -> None:
        quotes(
            Article("a", "", ("“Kami siap bekerja,” " + piece * 9) * size + "“Kami siap bekerja,” kata " + piece * size)
        )

    assert not grows_too_fast(read, 100, 0.1)
