"""Keywords: what sets a text apart."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.summary import keywords
from tests.summary.articles import FLOOD, ODD_BODIES

COMMON = {"kota": 90, "balikpapan": 80, "warga": 60, "kami": 50}


def frequency(root: str) -> int:
    return COMMON.get(root, 2)


def test_terms_of_this_text_come_before_those_of_all() -> None:
    found = [keyword.text.lower() for keyword in keywords(FLOOD, frequency, 100, limit=99)]
    assert max(map(found.index, ("pompa", "banjir"))) < found.index("warga")


def test_forms_of_one_root_are_one() -> None:
    (first, *_) = keywords("Pembangunan dimulai. Kota membangun. Pembangunan lagi.", frequency, 100)
    assert (first.text, first.count) == ("Pembangunan", 3)


def test_phrases_take_what_their_parts_owe_them() -> None:
    text = "Smart City dibuka. Program Smart City maju. Smart City untuk warga."
    found = {keyword.text: keyword.count for keyword in keywords(text, frequency, 100)}
    assert found["Smart City"] == 3
    assert not {"Smart", "City"} & set(found)


def test_a_title_made_from_the_first_sentence_does_not_count_twice() -> None:
    article = Article("a", "Pompa air dipasang di…", "Pompa air dipasang di jalan.\nWarga senang.")
    assert all(keyword.count == 1 for keyword in keywords(article, frequency, 100))


@pytest.mark.parametrize("body", ODD_BODIES.values(), ids=ODD_BODIES)
def test_no_text_breaks_it(body: str) -> None:
    assert len(keywords(body, lambda root: 0, 0, limit=5)) <= 5


def test_a_phrase_does_not_reach_over_a_quotation_mark() -> None:
    text = "Mereka disebut 'titipan' Jokowi. Itu 'titipan' Jokowi. Tidak ada ‘titipan’ Jokowi. Kata Rahmad Mas'ud."
    found = {keyword.text for keyword in keywords(text * 2, frequency, 100, limit=50)}
    assert {"titipan", "Jokowi", "Rahmad Mas'ud"} <= found
    assert not any("titipan" in text and "Jokowi" in text for text in found)
