"""Who said what."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import quotes
from tests.summary.articles import FLOOD, ODD_BODIES

PERSONS = (Person("Rahmad Mas’ud", "Wali Kota Balikpapan"), Person("Tommy Alfianto", "Sekretaris Bappeda"))

SAID = [
    # after the quotation
    ("“Kami siap bekerja,” ujar Rahmad Mas’ud.", [("“Kami siap bekerja,”", "Rahmad Mas’ud", "Wali Kota Balikpapan")]),
    ("“Kami siap bekerja,” ujar Rahmad, Senin.", [("“Kami siap bekerja,”", "Rahmad Mas’ud", "Wali Kota Balikpapan")]),
    (
        '"Kami siap bekerja," kata Tommy saat mendampingi Rahmad Mas’ud.',
        [('"Kami siap bekerja,"', "Tommy Alfianto", None)],
    ),
    ("“Air naik cepat,” kata Siti Aminah.", [("“Air naik cepat,”", "Siti Aminah", "")]),
    ("“Air naik cepat,” kata warga setempat, Siti Aminah.", [("“Air naik cepat,”", "Siti Aminah", "")]),
    ("“Air naik cepat,” kata seorang warga.", [("“Air naik cepat,”", "", "seorang warga")]),
    # an office whose holder the article does not name as a person
    (
        "“Air naik cepat,” kata Kepala Pos Jaga , Usman , kepada wartawan .",
        [("“Air naik cepat,”", "Usman", "Kepala Pos Jaga")],
    ),
    (
        "“Air naik cepat,” kata Ketua RT Muara, Balikpapan, Siti Aminah, Senin (3/3).",
        [("“Air naik cepat,”", "Siti Aminah", "Ketua RT Muara, Balikpapan")],
    ),
    (
        "“Air naik cepat,” kata Direktur Energi Baru, Terbarukan, dan Konservasi, Eniya Dewi.",
        [("“Air naik cepat,”", "Eniya Dewi", "Direktur Energi Baru, Terbarukan, dan Konservasi")],
    ),
    ("“Air naik cepat,” kata Kapolres Paser, Kalimantan Timur.", [("“Air naik cepat,”", "Kapolres Paser", "")]),
    (
        "“Air naik cepat,” kata Kepala Divisi Pajak, Aset dan Umum Usman.",
        [("“Air naik cepat,”", "Kepala Divisi Pajak", "")],
    ),
    ("“Air naik cepat,” kata CEO Persiba , Karl - Heinz .", [("“Air naik cepat,”", "Karl - Heinz", "CEO Persiba")]),
    ("“Air naik cepat,” kata juru bicara klub.", [("“Air naik cepat,”", "", "juru bicara klub")]),
    ("“Kami siap bekerja,” kata Wali Kota.", [("“Kami siap bekerja,”", "Rahmad Mas’ud", "Wali Kota Balikpapan")]),
    ("“Kami siap bekerja,” kata Wali Kota Palu.", [("“Kami siap bekerja,”", "Wali Kota Palu", "")]),
    # before it
    ("Rahmad mengatakan, “Kami siap bekerja.”", [("“Kami siap bekerja.”", "Rahmad Mas’ud", None)]),
    ("Kata Tommy: “Kami siap bekerja.”", [("“Kami siap bekerja.”", "Tommy Alfianto", None)]),
    # it goes on after the attribution
    (
        "“Kami siap,” ujar Rahmad. “Warga tidak perlu cemas.”",
        [("“Kami siap,”", "Rahmad Mas’ud", None), ("“Warga tidak perlu cemas.”", "Rahmad Mas’ud", None)],
    ),
    # pronouns
    ("Menurut Rahmad, pompa siap.\n“Kami mulai besok,” katanya.", [("“Kami mulai besok,”", "Rahmad Mas’ud", None)]),
    ("Menurut Rahmad, pompa siap.\n“Kami mulai besok,” ujar dia.", [("“Kami mulai besok,”", "Rahmad Mas’ud", None)]),
    (
        "Menurut Rahmad, pompa siap. Tommy Alfianto hadir.\n“Kami mulai besok,” katanya.",
        [("“Kami mulai besok,”", "", "")],
    ),
    ("“Kami mulai besok,” katanya.", [("“Kami mulai besok,”", "", "")]),
    # not speech
    ("Program “Kota Hijau” dibuka Rahmad.", []),
    ("Warga menyebutnya “banjir kiriman dari hulu”.", []),
]


@pytest.mark.parametrize(("body", "expected"), SAID, ids=[body[:50] for body, _ in SAID])
def test_quotes(body: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = quotes(Article("a", "", body, persons=PERSONS))
    assert [(q.text, q.speaker) for q in found] == [(text, speaker) for text, speaker, _ in expected]
    assert all(office in (None, q.office) for q, (_, _, office) in zip(found, expected, strict=True))


def test_quotes_of_an_article() -> None:
    assert [(q.speaker, q.office) for q in quotes(FLOOD)] == [
        ("Rahmad Mas’ud", "Wali Kota Balikpapan"),
        ("Siti Aminah", ""),
        ("Usman Ali", "Kepala BPBD Balikpapan"),
    ]
    first = quotes(FLOOD)[0]
    assert FLOOD.body[first.start : first.end] == first.text
    assert (first.id, first.date, first.outlet) == (FLOOD.id, FLOOD.date, FLOOD.outlet)


@pytest.mark.parametrize(
    ("speaker", "count"), [("", 3), ("masud", 1), ("rahmad MAS'UD", 1), ("Usman", 1), ("Jokowi", 0)]
)
def test_one_speaker(speaker: str, count: int) -> None:
    assert len(quotes(FLOOD, speaker=speaker)) == count


@pytest.mark.parametrize("body", ODD_BODIES.values(), ids=ODD_BODIES)
def test_no_text_breaks_it(body: str) -> None:
    assert quotes(Article("a", "", body)) == ()
