"""Quotations: where they stand in a source, to the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.coverage.quotations import nearly, verbatim, words

BODY = (
    "Wali Kota Rahmad Mas’ud meninjau kota-kota tetangga.\n"
    "“Kami ingin air bersih mengalir sampai ke rumah warga, bukan hanya ke jalan raya,” ujarnya.\n"
    "Proyek itu menelan Rp8.000 per meter."
)


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("Kami ingin air bersih mengalir", "Kami ingin air bersih mengalir"),
        ("KAMI INGIN AIR BERSIH", "Kami ingin air bersih"),
        ("Rahmad Mas'ud meninjau", "Rahmad Mas’ud meninjau"),
        ("rumah warga bukan hanya", "rumah warga, bukan hanya"),
        ("Rp8000 per meter", "Rp8.000 per meter"),
        ("Kami ingin air bersih … bukan hanya ke jalan raya", BODY[54:133]),
        ("Kami ingin [agar] air bersih", "Kami ingin air bersih"),
        ("Kami ingin (...) bukan hanya ke jalan raya", BODY[54:133]),
    ],
)
def test_word_for_word(quote: str, passage: str) -> None:
    place = verbatim(quote, words(BODY))
    assert place is not None
    assert BODY[place.start : place.end] == passage
    assert place.similarity == 1.0


@pytest.mark.parametrize(
    "quote",
    [
        "Kami ingin air mengalir",  # a word left out
        "Kami ingin air sangat bersih",  # a word put in
        "meninjau kota tetangga",  # kota is not kota-kota
        "ke jalan raya ... Kami ingin air",  # order turned round
        "Kota Rahma",  # half a word
        "…",
        "",
    ],
)
def test_not_word_for_word(quote: str) -> None:
    assert verbatim(quote, words(BODY)) is None


def test_an_ellipsis_does_not_join_words_that_stand_far_apart() -> None:
    far = "Kami mulai. " + "Lalu begini. " * 40 + "Kami selesai."
    assert verbatim("Kami mulai … Lalu begini", words(far)) is not None
    assert verbatim("mulai … selesai", words(far)) is None


@pytest.mark.parametrize(
    ("quote", "edits"),
    [
        ("Kami ingin air mengalir sampai ke rumah warga", [("insert", "", "bersih")]),
        ("Kami mau air bersih mengalir sampai ke rumah warga", [("replace", "mau", "ingin")]),
        ("Kami ingin air yang bersih mengalir sampai ke rumah", [("delete", "yang", "")]),
        (
            "Kita ingin air bersih mengalir sampai ke rumah kita",
            [("replace", "Kita", "Kami"), ("replace", "kita", "warga")],
        ),
    ],
)
def test_nearly(quote: str, edits: list[tuple[str, str, str]]) -> None:
    place = nearly(quote, BODY, words(BODY))
    assert place is not None
    assert 0.6 <= place.similarity < 1.0
    assert [edit for edit in place.diff if edit.op != "equal"] == edits


@pytest.mark.parametrize("quote", ["harga cabai di pasar naik tajam", "air", "Kami", "ke ke ke ke", ""])
def test_not_even_nearly(quote: str) -> None:
    place = nearly(quote, "Wali kota meninjau pasar.", words("Wali kota meninjau pasar."))
    assert place is None


@given(st.data())
def test_every_passage_of_a_text_is_found_in_it(data: st.DataObject) -> None:
    source = words(BODY)
    first = data.draw(st.integers(0, len(source) - 1))
    last = data.draw(st.integers(first, len(source) - 1))
    quote = BODY[source[first].start : source[last].end]
    place = verbatim(quote, source)
    assert place is not None
    assert [w.key for w in words(BODY[place.start : place.end])] == [w.key for w in source[first : last + 1]]
    near = nearly(quote, BODY, source)
    assert near is not None
    assert near.similarity == 1.0


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_text_against_any_text(quote: str, body: str) -> None:
    source = words(body)
    for place in (verbatim(quote, source), nearly(quote, body, source)):
        if place is not None:
            assert 0 <= place.start < place.end <= len(body)
