"""Who is meant by a part of a name, by an office and a part of a name, by initials or by a pet name."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import quotes
from tests.growth import different, grows_too_fast

LED = [
    # the full name is where a subject stands
    ("Lungu Bilung hafal semua pohon.", "tanya Lungu", "Lungu Bilung"),
    ("Lungu Bilung hafal semua pohon.", "ujar Bilung", "Lungu Bilung"),
    ("Dr. Brigitta Galman, 66, merawat bekantan.", "ujar Galman", "Brigitta Galman"),
    ("Di hulu, Inggit Larasati memasang alat.", "kata Inggit", "Inggit Larasati"),
    # somewhere else it may be anything
    ("Warga melihat Lungu Bilung di hulu.", "tanya Lungu", "Lungu"),
    ("Sebelumnya Lungu menunggu.", "tanya Lungu", "Lungu"),
    ("Lungu Bilung Football Club menang.", "tanya Lungu", "Lungu"),
    # two have the same name
    ("Lungu Bilung menunggu. Lungu Wirajaya pulang.", "tanya Lungu", "Lungu"),
    # a pet name
    ("Namanya Kartinawati, tapi lebih akrab disapa Bu Titin.", "ujar Bu Titin", "Kartinawati"),
    ("Suhariyanto, yang akrab disapa Ketjuk, datang.", "ujar Ketjuk", "Suhariyanto"),
    ("Desa itu akrab disapa Kampung Sari.", "ujar Sari", "Sari"),
]


@pytest.mark.parametrize(("lead", "said", "speaker"), LED, ids=[f"{lead} {said}" for lead, said, _ in LED])
def test_who_is_introduced_by_a_full_name(lead: str, said: str, speaker: str) -> None:
    (quote,) = quotes(Article("a", "", f"{lead}\n“Air naik cepat sekali,” {said}."))
    assert quote.speaker == speaker


def test_who_is_called_by_a_pet_name_is_nobody_else() -> None:
    body = "Namanya Kartinawati, tapi lebih akrab disapa Bu Titin.\n“Air naik cepat sekali,” ujar Bu Titin.\n"
    found = quotes(Article("a", "", body + "Bagi Titin, sawah adalah segalanya.\n“Kami lari ke bukit,” tuturnya."))
    assert [quote.speaker for quote in found] == ["Kartinawati"] * 2


def test_what_the_introduction_says_of_somebody_is_the_office() -> None:
    body = "Inggit Larasati, peneliti mamalia air, memasang alat. “Bunyi itu terdengar jauh,” kata Inggit."
    (quote,) = quotes(Article("a", "", body))
    assert (quote.speaker, quote.office) == ("Inggit Larasati", "peneliti mamalia air")


PERSONS = (
    Person("Sri Lestanti", "Sekretaris Daerah (Sekda) Kaltim"),
    Person("Retno Wirajaya", "Menteri Luar Negeri"),
    Person("Lalu Gede Wirajaya", "Gubernur Kaltim"),
)


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("tegas Sekda Sri", "Sri Lestanti"),
        ("kata Menlu Retno", "Retno Wirajaya"),
        ("kata Gubernur LGW", "Lalu Gede Wirajaya"),
        ("kata LGW", "Lalu Gede Wirajaya"),
        ("kata Bupati Sri", ""),
        ("kata Gubernur KPK", ""),
        ("kata kuasa hukum Sri", ""),
    ],
)
def test_an_office_and_a_part_of_the_name_are_who_has_both(said: str, speaker: str) -> None:
    body = f"Komisi Pemberantasan Korupsi (KPK) memuji Lalu Gede Wirajaya (LGW).\n“Air naik cepat sekali,” {said}."
    (quote,) = quotes(Article("a", "", body, persons=PERSONS))
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    "shape",
    ["L{0} B{0} pulang. “Air naik cepat sekali,” kata L{0}. ", "M{0} akrab disapa N{0}. ", "L{0} B{0}, C{0} D{0}. "],
)
def test_time_grows_with_the_text(shape: str) -> None:
    def read(size: int) -> None:
        quotes(Article("a", "", different(shape, size) + "“Air naik cepat sekali,” kata Lungu. “Air naik,” kata L1."))

    assert not grows_too_fast(read, 1 << 13, 0.3)


def test_a_name_that_is_said_often_is_looked_up_once() -> None:
    def read(size: int) -> None:
        quotes(Article("a", "", "Lungu Bilung, Lungu pulang. “Air naik cepat sekali,” kata Lungu. " * size))

    assert not grows_too_fast(read, 1 << 8, 0.3)
