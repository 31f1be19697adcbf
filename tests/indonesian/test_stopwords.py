"""Stop words are folded, are roots of nothing that readers look for, and nest."""

from __future__ import annotations

from balikpapan_cli.indonesian.stopwords import STOPWORDS, SUMMARY_STOPWORDS
from balikpapan_cli.indonesian.tokens import fold

CONTENT = [
    "kota",
    "wali",
    "banjir",
    "kerja",
    "sama",
    "jalan",
    "baru",
    "daerah",
    "pemerintah",
    "tim",
    "as",
    "bi",
    "mk",
    "orang",
]


def test_the_lists_nest_and_are_folded() -> None:
    assert STOPWORDS < SUMMARY_STOPWORDS
    assert [word for word in SUMMARY_STOPWORDS if fold(word) != [word]] == []


def test_a_search_keeps_every_word_of_content() -> None:
    assert STOPWORDS.isdisjoint(CONTENT)
