"""What is said of an answer that is not what was asked: nothing found, words put right, values that no article has."""

from __future__ import annotations

import os
from time import mktime

import pytest

from balikpapan_cli import messages
from balikpapan_cli.engine.whoosh.acronyms import glossary
from balikpapan_cli.engine.whoosh.reader import Reader, open_reader
from balikpapan_cli.engine.whoosh.search import search
from balikpapan_cli.engine.whoosh.writing.hooks import standard_hooks
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.model import Filters, Person, Request

from .conftest import BODIES, TODAY, Opener, article, ids


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


def test_articles_that_are_gone_are_not_spoken_of(open_archive: Opener) -> None:
    kept = [article(f"a{n}", f"Pasar nomor {n} dibuka.", date="2024-05-01", outlet="KOTAKU") for n in range(9)]
    more = {"date": "2000-01-03", "outlet": "Antara", "persons": (Person("Rahmad Mas’ud"),), "place": "Bontang"}
    reader = open_archive([*kept, article("lama", "Pemkot menata pasar lama.", **more)])
    with Writer(reader.folder, hooks=standard_hooks()) as writer:
        writer.remove(["lama"])
        writer.commit()
    after = open_reader(reader.folder)
    assert after.total == 10, "its document is still there, marked as deleted"
    for text, values in [
        ("qwxyz", 0),
        ("media:antara", 1),
        ("tempat:bontang", 1),
        ("tokoh:rahmad", 1),
        ("media:kotaku x", 0),
    ]:
        before, notes = (search(one, Request(text), today=TODAY).notes for one in (reader, after))
        assert not [note for note in before if note.code.startswith("search.unknown_value")]
        assert len([note for note in notes if note.code.startswith("search.unknown_value")]) == values
    notes = {note.code: dict(note.args) for note in search(after, Request("qwxyz"), today=TODAY).notes}
    assert notes["search.nothing_dated"] == {"articles": 9, "first": "2024-05-01", "last": "2024-05-01"}
    assert [[one.short for one in glossary(each) if one.short == "Pemkot"] for each in (reader, after)] == [
        ["Pemkot"],
        [],
    ]


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


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("rahmat mas'ud", ("rahmad mas'ud",)),
        ("Rahmat Mas’ud kota", ("rahmad Mas’ud kota",)),
        ("rahmat kebakaran", ()),  # no Rahmad either
        ("rahmat tuhan", ()),
        ('"rahmat mas’ud"', ('"rahmad mas’ud"',)),
    ],
)
def test_a_name_half_remembered(open_archive: Opener, text: str, suggestions: tuple[str, ...]) -> None:
    reader = open_archive(
        {
            "benar": "Wali Kota Rahmad Mas’ud membuka pasar.",
            "lain": "Polisi memeriksa Rahmat Hidayat.",
            "lagi": "Suryadi Mas’ud ditahan.",
            "doa": "Warga memohon rahmat Tuhan.",
            "api": "Kebakaran padam.",
        }
    )
    assert search(reader, Request(text), today=TODAY).suggestions == suggestions


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
        (
            "tokoh:rahmat tempat:balikpapan",
            "person:rahmat: the archive has no such value (did you mean Rahmad Mas’ud?)",
        ),
        ("media:kaltm", "outlet:kaltm: the archive has no such value (did you mean Kaltim Post?)"),
        ("media:katm", "outlet:katm: the archive has no such value; see: balikpapan facets --by outlet"),
        ("tokoh:mas’ud hotel -pameran -hotel", ""),
    ],
)
def test_a_value_that_no_article_has_is_told(balikpapan: Reader, text: str, says: str) -> None:
    page = search(balikpapan, Request(text), today=TODAY)
    assert not page.hits
    said = [messages.text(note.code, **dict(note.args)) for note in page.notes if "value" in note.code]
    assert [line.startswith(says) for line in said] == ([True] if says else [])


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (Filters(outlets=("Kotku",)), ["--outlet Kotku: the archive has no such value (did you mean KOTAKU?)"]),
        (Filters(outlets=("foo", "Antara")), ["--outlet foo: the archive has no such value; see:"]),
        (Filters(outlets=("altim",)), ["--outlet altim: the archive has no such value (did you mean Kaltim Post?)"]),
        (Filters(outlets=("kaltim",)), []),
        (
            Filters(outlets=("=kaltim",)),
            ["--outlet =kaltim: the archive has no such value (did you mean Kaltim Post?)"],
        ),
        (Filters(outlets=("=Kaltim Post",)), []),
        (Filters(outlets=("kot",)), ["--outlet kot: the archive has no such value (did you mean KOTAKU?)"]),
        (Filters(outlets=("kaltimpost.id",), places=("Kukar", "Samarinda")), ["--place Kukar: "]),
        (Filters(outlets=("ko",)), ["--outlet ko: the archive has no such value; see:"]),
        (Filters(places=("Bontang",), persons=("Rahmat",)), ["--place Bontang: ", "--person Rahmat: "]),
        (Filters(orgs=("DPRD",)), ["--org DPRD: "]),
    ],
)
def test_a_filter_that_no_article_passes_is_told(balikpapan: Reader, filters: Filters, says: list[str]) -> None:
    page = search(balikpapan, Request("kabel kilang", filters), today=TODAY)
    assert not page.hits
    said = [messages.text(note.code, **dict(note.args)) for note in page.notes if "filter" in note.code]
    assert len(said) == len(says)
    for line, words in zip(said, says, strict=True):
        assert line.startswith(words)
