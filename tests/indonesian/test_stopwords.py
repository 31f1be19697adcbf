"""Stop words are folded, are roots of nothing that readers look for, and nest."""

from __future__ import annotations

import pytest

from balikpapan_cli.indonesian.stopwords import STOPWORDS, SUMMARY_STOPWORDS, english
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


@pytest.mark.parametrize(
    ("query", "dropped"),
    [
        ("flood victims in jakarta", "in"),
        ("who is the governor of jakarta", "who is the of"),
        ("who is anies", "who is"),
        ("what is the price of rice", "what is the of"),
        ("as roma", ""),
        ("perang dagang as", ""),
        ("who umumkan pandemi", ""),
        ("serie a", ""),
        ("the who", ""),
        ("the dolar", ""),
        ("the who konser", ""),
        ("may and trump", "and"),
        ("film the nun di bioskop", ""),
        ("lord of the rings dan as", "of"),
        ("", ""),
    ],
)
def test_english_function_words_count_for_nothing_in_a_query(query: str, dropped: str) -> None:
    assert english(query.split()) == {*dropped.split()}
