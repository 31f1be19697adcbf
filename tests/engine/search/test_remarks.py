"""What is said of an answer that is not what was asked: nothing found, words put right, values that no article has."""

from __future__ import annotations

import os
from time import mktime

import pytest

from balikpapan_cli import messages
from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.engine.whoosh.search import search
from balikpapan_cli.model import Request

from .conftest import BODIES, TODAY, Opener, ids


def test_a_relaxed_search_says_so(balikpapan: Reader) -> None:
    page = search(balikpapan, Request('"kabel laut" AND udara'), today=TODAY)
    assert page.relaxed
    assert ids(page)[0] == "kabel"
    assert "search.relaxed_quotes" in [note.code for note in page.notes]
    page = search(balikpapan, Request("laut AND udara AND kabel AND hotel"), today=TODAY)
    assert page.relaxed
    assert "search.relaxed" in [note.code for note in page.notes]


def test_an_honest_zero(balikpapan: Reader) -> None:
    page = search(balikpapan, Request("qwxyz"), today=TODAY)
    assert (page.total, page.hits) == (0, ())
    notes = {note.code: dict(note.args) for note in page.notes}
    assert notes["search.unknown_word"] == {"word": "qwxyz"}
    assert notes["search.nothing_dated"] == {"articles": 12, "first": "2023-10-23", "last": "2025-05-30"}
    assert "search.index_of" in notes


@pytest.mark.parametrize(("today", "code", "days"), [("2025-06-15", "index_of", None), ("2025-06-20", "index_old", 5)])
def test_how_old_the_index_is(open_archive: Opener, today: str, code: str, days: int | None) -> None:
    reader = open_archive(BODIES)
    assert reader.state.toc is not None
    noon = mktime((2025, 6, 15, 12, 0, 0, 0, 0, -1))
    os.utime(os.path.join(reader.folder, reader.state.toc.name), (noon, noon))
    notes = {note.code: dict(note.args) for note in search(reader, Request("qwxyz"), today=today).notes}
    assert notes[f"search.{code}"]["date"] == "2025-06-15"
    assert notes[f"search.{code}"].get("days") == days


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("yokohoma", "yokohama"),
        ("kunjungan Yokohoma", "kunjungan yokohama"),
        ("Bnjir!", "banjir!"),
        ("banjir", ""),
        ("judl:bnjir", "judl:banjir"),
        ("judl:banjir", ""),
        ("*njir", ""),
    ],
)
def test_did_you_mean(balikpapan: Reader, text: str, suggestion: str) -> None:
    suggestions = search(balikpapan, Request(text), today=TODAY).suggestions
    assert (suggestions[0] if suggestions else "") == suggestion


def test_a_rare_name_is_no_slip_of_a_common_word(open_archive: Opener) -> None:
    common = {f"a{n}": "Pedagang masuk pasar dan banjir melanda warga." for n in range(45)}
    reader = open_archive({**common, "nama": "Wali Kota Rahmad Mas’ud hadir.", "slip": "Hujan lalu banjr datang."}, 2)
    for text in ("warga mas'ud", "warga masud", "Mas’ud warga"):
        assert search(reader, Request(text)).suggestions == ()
    assert search(reader, Request("warga banjr hadir")).suggestions == ("warga banjir hadir",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("kabel media:kotku", "outlet:kotku: the archive has no such value (did you mean KOTAKU?)"),
        ("tempat:bontang", "place:bontang: the archive has no such value; see: balikpapan facets --by place"),
        ("tokoh:rahmat tempat:balikpapan", "person:rahmat: the archive has no such value; see:"),
        ("tokoh:mas’ud hotel -pameran -hotel", ""),
    ],
)
def test_a_value_that_no_article_has_is_told(balikpapan: Reader, text: str, says: str) -> None:
    page = search(balikpapan, Request(text), today=TODAY)
    assert not page.hits
    said = [messages.text(note.code, **dict(note.args)) for note in page.notes if "value" in note.code]
    assert [line.startswith(says) for line in said] == ([True] if says else [])
