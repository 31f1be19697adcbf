"""What a token is, as a table, and what holds for every text whatever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.indonesian.tokens import LONGEST, fold, tokenize

TABLE = [
    # apostrophes, however they are typed
    ("Mas'ud Mas’ud Mas‘ud Mas`ud Mas´ud Masʼud", "masud masud masud masud masud masud"),
    ("Jum'at di Masjid Baitul Ma’mur", "jumat di masjid baitul mamur"),
    ("McDonald’s ‘dibuka’ 'besok'", "mcdonalds dibuka besok"),
    # reduplication: the half that carries the affixes stays
    ("kota-kota kota2 kota-kotanya kota2nya", "kota kota kotanya kotanya"),
    ("buah-buahan anak-anaknya rumah-rumahan", "buahan anaknya rumahan"),
    ("berlari-lari bersama-sama melihat-lihat", "berlari bersama melihat"),
    ("tolong-menolong sayur-mayur", "tolong menolong sayur mayur"),
    ("pro-produk dalam negeri", "pro produk dalam negeri"),
    # other hyphens and dashes only join what is written together
    ("Swiss-Belhotel non-tunai ke-80 Al-Qur'an", "swiss belhotel non tunai ke 80 al quran"),
    ("Balikpapan – Samarinda—Bontang", "balikpapan samarinda bontang"),
    ("COVID-19 Covid‑19", "covid 19 covid 19"),
    # numbers
    ("Rp2,7 triliun, Rp 500 ribu, rp.8.000", "rp 2,7 triliun rp 500 ribu rp 8000"),
    ("2.500.000 jiwa dan 8.000 unit, 8000 orang", "2500000 jiwa dan 8000 unit 8000 orang"),
    ("Rp1.234.567,89 atau 65,8 persen", "rp 1234567,89 atau 65,8 persen"),
    ("pukul 10.00-12.30 Wita", "pukul 10.00 12.30 wita"),
    ("2024–2034 dan 2024-2034", "2024 2034 dan 2024 2034"),
    ("Senin (23/10/2023), 23.10.2023", "senin 23 10 2023 23 10 2023"),
    ("0.500 dan 0,5", "0.500 dan 0,5"),
    ("KTT G20, H1N1, 5G, 10km", "ktt g20 h1n1 5g 10km"),
    # domains, handles, tags: findable by their parts
    ("web.balikpapan.go.id", "web balikpapan go id"),
    ("@pemkot_bpp #BalikpapanKota humas@balikpapan.go.id", "pemkot bpp balikpapankota humas balikpapan go id"),
    ("kata dia.Namun PT.Pertamina S.Pd", "kata dia namun pt pertamina s pd"),
    # Unicode
    ("Café Dalé e\u0301poque İstanbul Łódź Straße", "cafe dale epoque istanbul lodz strasse"),
    ("Balik\u00adpapan Mas\u200bud\ufeff", "balikpapan masud"),
    ("Ｂａｌｉｋｐａｐａｎ ﬁnal m²", "balikpapan final m2"),
    ("½ jam ⑴ satu", "½ jam ⑴ satu"),
    ("kunjungan 横浜市 dan محمد", "kunjungan 横浜市 dan محمد"),
    # nothing
    ("", ""),
    (" -- ' , . – “” \n\t 😀 ", ""),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_folds(text: str, expected: str) -> None:
    assert fold(text) == expected.split()


def test_tokens_show_how_they_are_written() -> None:
    text = "“Kota-kota” Mas’ud, Rp2.500 di Balik\u00adpapan: ﬁnal"
    written = [text[token.start : token.end] for token in tokenize(text)]
    assert written == ["Kota-kota", "Mas’ud", "Rp", "2.500", "di", "Balik\u00adpapan", "ﬁnal"]


def test_a_long_run_is_cut() -> None:
    assert fold("x" * (2 * LONGEST + 1)) == ["x" * LONGEST, "x" * LONGEST, "x"]
    assert all(len(word) <= LONGEST for word in fold("o'" * 5000 + "7." * 5000))


WORDS = st.sampled_from(
    [
        "kota",
        "kotanya",
        "ber",
        "me",
        "rp",
        "Rp",
        "usd",
        "2",
        "8.000",
        "000",
        "2,5",
        "nya",
        "an",
        "ke",
        "Mas",
        "ud",
        "É",
        "İ",
        "ﬁ",
        "ß",
        "Ŋ",
        "ŉ",
        "横",
    ]
)
JOINTS = st.sampled_from(["-", "'", "’", ".", ",", "2", " ", "_", "–", "\u00ad", "\u0301", "/"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.one_of(WORDS, JOINTS), max_size=12).map("".join))


@given(TEXTS)
def test_tokenize_and_fold_agree_and_offsets_ascend(text: str) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == fold(text)
    end = 0
    for token in tokens:
        assert end <= token.start < token.end <= len(text)
        end = token.end


@given(TEXTS)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    tokens = fold(text)
    assert [fold(token) for token in tokens] == [[token] for token in tokens]


@given(TEXTS)
def test_the_written_form_of_a_token_folds_to_it(text: str) -> None:
    for token in tokenize(text):
        assert token.text in fold(text[token.start : token.end])
