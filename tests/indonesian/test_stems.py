"""Roots: families meet, strangers do not, and both ways to look a root up agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.indonesian import data, stems
from balikpapan_cli.indonesian.affixes import readings
from balikpapan_cli.indonesian.stems import RootCache, root

FAMILIES = [
    line.split()
    for line in (Path(__file__).parent / "families.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
WHOLE = """
balikpapan samarinda bekasi maluku kediri sepinggan kutai yokohama kemeja kepala sekolah keluarga berita beras bulan
jalan hutan selatan jembatan menteri kecamatan persen peserta pesawat perdata ketua setuju pasukan kejari perwali
marketplace commuter kerjasama selasa sepeda permen terapi makan main ikan intan sultan
"""
APART = [
    ("pemenangan", "tangan"),
    ("kemenangan", "tangan"),
    ("terasa", "asa"),
    ("berisikan", "risik"),
    ("bertemakan", "makan"),
    ("sepatu", "patu"),
    ("tetapi", "tetap"),
    ("perdata", "data"),
    ("bekasi", "bekas"),
    ("ketua", "tua"),
    ("setuju", "tuju"),
]
MISTYPED = [("menunjukan", "tunjuk"), ("memasukan", "masuk"), ("penegakkan", "tegak"), ("mempengaruhi", "pengaruh")]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_the_words_of_a_family_meet(family: list[str]) -> None:
    assert {word: root(word) for word in family} == dict.fromkeys(family, root(family[0]))


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_word_without_affixes_stays_whole(word: str) -> None:
    assert root(word) == word


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_that_only_look_akin_stay_apart(one: str, other: str) -> None:
    assert root(one) != root(other)


def test_families_stay_apart() -> None:
    roots = [root(family[0]) for family in FAMILIES]
    assert sorted(set(roots)) == sorted(roots)


@pytest.mark.parametrize(("word", "expected"), MISTYPED)
def test_usual_typing_errors_are_read_over(word: str, expected: str) -> None:
    assert root(word) == expected


def test_unknown_words_lose_clitics_only() -> None:
    assert [root(word) for word in ("yokohamanya", "marketplacelah", "kenya", "x", "", "2,7", "covid19", "横浜")] == [
        "yokohama",
        "marketplace",
        "kenya",
        "x",
        "",
        "2,7",
        "covid19",
        "横浜",
    ]


def test_the_list_is_sorted_and_well_formed() -> None:
    rows = [row for row in data.read("roots.txt").decode("ascii").split("\n") if not row.startswith("#")]
    assert rows.pop() == ""
    words = [row.split("\t")[0] for row in rows]
    assert words == sorted(set(words))
    assert all(row.split("\t")[1].isdecimal() for row in rows)


CACHE = RootCache()
WORDS = st.one_of(
    st.sampled_from([word for family in FAMILIES for word in family] + WHOLE.split()),
    st.tuples(
        st.sampled_from(["", "me", "men", "meng", "di", "ke", "ber", "per", "memper", "ter", "pe", "se", "nge"]),
        st.text("aeioubgklmnprst", max_size=8),
        st.sampled_from(["", "an", "kan", "i", "nya", "lah", "kannya", "pun", "ku"]),
    ).map("".join),
    st.text(max_size=20),
)


@given(WORDS)
def test_both_ways_agree(word: str) -> None:
    assert root(word) == stems._strip(word, stems._bisected) == CACHE[word]


@given(WORDS)
def test_a_root_is_the_word_or_one_of_its_readings(word: str) -> None:
    found = root(word)
    remainders = {stem for stem, _ in readings(word)}
    assert found == word or found in remainders or word.startswith(found)
