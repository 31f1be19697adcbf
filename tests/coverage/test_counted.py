"""Counted nouns: which noun a figure counts, and which two nouns may count the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.coverage.counted import Counted, counted
from balikpapan_cli.coverage.figures import figures


def nouns(text: str) -> list[Counted | None]:
    return [counted(text, figure) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bantuan untuk 1.776 KK atau 5.402 jiwa.", ["KK", "jiwa"]),
        ("Dibangun 8.000 unit rumah.", ["rumah"]),  # what the unit is of
        ("Dibangun 8.000 unit.", ["unit"]),
        ("Ada 43 orang siswa di sana.", ["siswa"]),
        ("Dibuka dua rumah sakit.", ["rumah sakit"]),  # not two houses
        ("Sebanyak 16 (16) orang.", ["orang", ""]),
        ("Antara 30 hingga 40 rumah.", ["rumah"]),
        ("Ada 3 dari 5 orang.", ["orang", "orang"]),
        ("Ada 12  ekor  sapi.", ["sapi"]),
        ("Sebanyak 20 drona terbang.", ["drona"]),  # not in the list
        ("Sebanyak 20 melayang, 30 yang lain.", ["", ""]),
        ("Sebanyak 53 persen warga setuju.", ["warga"]),
        ("Pada 2024 kota itu banjir.", [""]),
        ("Pasal 7 drona, HUT ke-12 kota itu.", ["", ""]),
        ("Skor 2-1, 10 km, Rp5 juta.", ["", "", ""]),
    ],
)
def test_the_noun_of_a_figure(text: str, words: list[str]) -> None:
    found = nouns(text)
    assert [noun.word if noun else "" for noun in found] == words
    assert all(text[noun.start : noun.end] == noun.word for noun in found if noun)


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("5 KK", "5 jiwa", False),
        ("5 KK", "5 keluarga", True),
        ("5 orang", "5 siswa", True),
        ("5 siswa", "5 guru", False),
        ("5 siswa", "5 pelajar", True),
        ("5 rumah", "5 bangunan", True),
        ("5 rumah", "5 sekolah", False),
        ("5 unit", "5 mobil", True),
        ("5 unit", "5 orang", False),
        ("5 kota", "5 kabupaten", False),
        ("5 bulan", "5 tahun", False),
        ("5 orang", "5 pemahat", True),  # not in the list, but made as a word for people
        ("5 orang", "5 drona", False),
        ("5 drona", "5 rumah", False),
        ("5 drona", "5 kasur", True),  # of two that are not in the list nothing is known
    ],
)
def test_what_may_count_the_same(one: str, other: str, may: bool) -> None:
    [first], [second] = nouns(one), nouns(other)
    assert first and second
    assert first.may_be(second) is second.may_be(first) is may


@given(st.text(st.sampled_from("0123456789., ()-/\norangKumhjwtiduse"), max_size=60))
def test_a_noun_stands_after_its_figure(text: str) -> None:
    for figure in figures(text):
        if noun := counted(text, figure):
            assert figure.end < noun.start < noun.end <= len(text)
            assert text[noun.start : noun.end] == noun.word
