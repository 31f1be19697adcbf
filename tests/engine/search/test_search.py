"""What a search finds, in which order, and what it says about it."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from balikpapan_cli import messages
from balikpapan_cli.engine.whoosh.listing import articles, matches
from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.engine.whoosh.search import count, search, stream
from balikpapan_cli.errors import QueryProblem
from balikpapan_cli.model import Cut, Filters, Request

from .conftest import BODIES, TODAY, Opener, article, found, ids

MATCH = [
    ("pembangunan", ["jalan", "pasar"]),
    ("membangun", ["jalan", "pasar"]),
    ("kunjungan", ["tamu"]),
    ("Mas'ud", ["masud"]),
    ("masud", ["masud"]),
    ("Mas`ud", ["masud"]),
    ("mas ud", ["masud"]),
    ("pemkot", ["banjir", "jalan"]),
    ("pemerintah kota", ["banjir", "jalan"]),
    ("IKN", ["ikn", "tamu"]),
    ("ibu kota nusantara", ["ikn", "tamu"]),
    ("oikn", ["ikn"]),
    ("otorita ibu kota nusantara", ["ikn"]),
    ("DPRD", ["masa", "massa"]),
    ("dewan perwakilan rakyat daerah", ["masa", "massa"]),
    ("kerja sama", ["masud", "tamu"]),
    ("kerjasama", ["masud", "tamu"]),
    ("antar daerah", ["masud"]),
    ("walikota", ["masud", "pasar"]),
    ("wali kota", ["masud", "pasar"]),
    ("suharto", ["harto"]),
    ("joko", ["harto"]),
    ("massa", ["massa"]),
    ("masa", ["masa"]),
    ("yokohoma", ["tamu"]),
    ("lonsor", ["longsor"]),
    ("longsur", ["longsor"]),
    ("hajin", []),  # two of five letters are another word, not hujan
    ("banjir jalan", []),
    ("banjir OR longsor", ["banjir", "longsor"]),
    ("jalan AND NOT longsor", ["jalan", "kabel"]),
    ("jalan -longsor", ["jalan", "kabel"]),
    ("jalan -lonksor", ["jalan", "kabel", "longsor"]),
    ("jalan AND NOT lonksor", ["jalan", "kabel", "longsor"]),
    ("jalan -(lonksor banjirr)", ["jalan", "kabel", "longsor"]),
    ("hote*", ["hotel"]),
    ("yokohana~", ["tamu"]),
    ('"kabel udara"', ["kabel"]),
    ('"udara kabel"', []),
    ('"tarif massa"~3', ["massa"]),
    ('"wali kota balikpapan"', ["masud"]),
    ("media:kotaku", ["jalan", "pasar"]),
    ("media:kaltim jalan", ["longsor"]),
    ('media:"Kaltim Post"', ["banjir", "longsor"]),
    ("tempat:samarinda", ["longsor"]),
    ("tokoh:mas'ud", ["masud"]),
    ("tanggal:2025", ["banjir", "hotel", "longsor"]),
    ('tanggal:"Mei 2025" hotel', ["hotel"]),
    ("tanggal:[2023 to 2024]", ["jalan", "pasar"]),
    ("*", sorted(BODIES)),
    ("* -media:kotaku -tanggal:2025", sorted({*BODIES} - {"pasar", "jalan", "banjir", "longsor", "hotel"})),
]


@pytest.mark.parametrize(("text", "expected"), MATCH)
def test_what_matches(balikpapan: Reader, text: str, expected: list[str]) -> None:
    page = search(balikpapan, Request(text, limit=50), today=TODAY)
    if expected:
        assert not page.relaxed
        assert found(balikpapan, text) == expected
        assert sorted(ids(page)[: len(expected)]) == expected
        assert page.total == len(expected) == count(balikpapan, Request(text), today=TODAY)
    else:
        assert page.relaxed or not page.total


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pembangunan", ["pasar"]),
        ("mas ud", []),
        ("pemkot", ["banjir"]),
        ("suharto", []),
        ("yokohoma", []),
        ("yang", []),
    ],
)
def test_exact_matches_only_what_is_written(balikpapan: Reader, text: str, expected: list[str]) -> None:
    assert found(balikpapan, text, exact=True) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("pembangunan", "pasar"),
        ("membangun", "jalan"),
        ("kerjasama", "masud"),
        ("massa menolak tarif", "massa"),
        ("judul yang tidak ada tentang kabel udara ditanam", "kabel"),
    ],
)
def test_the_written_form_ranks_above_its_relatives(balikpapan: Reader, text: str, first: str) -> None:
    assert ids(search(balikpapan, Request(text), today=TODAY))[0] == first


def test_function_words_of_english_are_left_out_unless_there_is_nothing_else(open_archive: Opener) -> None:
    reader = open_archive(
        {
            "banjir": "Flood hits the north, said a report on Jakarta. Banjir melanda Jakarta.",
            "konser": "Konser Lost in Space digelar di Jakarta. Tiketnya habis in no time.",
            "band": "The Who tampil di Jakarta.",
        }
    )
    assert found(reader, "flood in jakarta") == ["banjir"]
    assert found(reader, "what is the flood of jakarta") == ["banjir"]
    assert found(reader, "the who") == ["band"]


def test_all_words_first_and_any_words_after(balikpapan: Reader) -> None:
    page = search(balikpapan, Request("jalan kabel"), today=TODAY)
    assert (ids(page)[0], page.total, page.relaxed) == ("kabel", 1, False)
    assert {"jalan", "longsor"} <= {*ids(page)}
    assert "search.filled" in [note.code for note in page.notes]
    assert page.hits[0].score > page.hits[1].score
    assert [hit.article.id for hit in page.matching] == ["kabel"]
    assert search(balikpapan, Request("jalan kabel", offset=1), today=TODAY).matching == ()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(outlets=("kotaku",)), ["jalan", "pasar"]),
        (Filters(outlets=("=KOTAKU",)), ["jalan", "pasar"]),
        (Filters(outlets=("=Kaltim",)), []),
        (Filters(outlets=("=kaltim post", "=antara")), ["banjir", "hotel", "longsor"]),
        (Filters(outlets=("kotaku", "Antara")), ["hotel", "jalan", "pasar"]),
        (Filters(outlets=("kotaku",), since="2024-01-01"), ["jalan"]),
        (Filters(until="2023-12-31"), ["pasar"]),
        (Filters(persons=("Rahmad Mas'ud",)), ["masud"]),
        (Filters(places=("Samarinda",), outlets=("Kaltim Post",)), ["longsor"]),
        (Filters(outlets=("tidak ada",)), []),
    ],
)
def test_filters(balikpapan: Reader, filters: Filters, expected: list[str]) -> None:
    assert found(balikpapan, "*", filters=filters) == expected


def test_deleted_articles_are_not_found(open_archive: Opener) -> None:
    from balikpapan_cli.engine.whoosh.reader import open_reader
    from balikpapan_cli.engine.whoosh.writing.writer import Writer

    reader = open_archive(BODIES)
    with Writer(reader.folder) as writer:
        writer.remove(["banjir"])
        writer.commit()
    reader = open_reader(reader.folder)
    assert found(reader, "banjir OR longsor") == ["longsor"]
    assert "banjir" not in found(reader, "* -longsor")
    assert "banjir" not in ids(search(reader, Request("merendam kelurahan jalan"), today=TODAY))


def test_an_empty_query_is_a_problem(balikpapan: Reader) -> None:
    with pytest.raises(QueryProblem):
        search(balikpapan, Request("  "), today=TODAY)


def test_articles_are_whole(balikpapan: Reader) -> None:
    assert [one.body for one in articles(balikpapan, Request("yokohama"), today=TODAY)] == [BODIES["tamu"]]


def test_what_cleaning_took_out_only_orders_articles_with_some_of_the_words(open_archive: Opener) -> None:
    links = (Cut(30, "Baca juga: DPRD membahas kerja sama Yokohama"),)
    reader = open_archive(
        [
            article("polos", "Kabel udara ditanam di bawah trotoar."),
            article("tautan", "Kabel udara dipasang lagi di pasar.", cuts=links),
            article("lain", "Tamu dari Yokohama menemui DPRD."),
        ]
    )
    assert found(reader, "yokohama") == ["lain"]
    assert found(reader, "dewan perwakilan rakyat daerah") == ["lain"]
    for text in ("kabel yokohama", "kabel dprd"):
        page = search(reader, Request(text, explain=True), today=TODAY)
        assert page.relaxed
        assert ids(page)[0] == "tautan"
        assert any("beside the text" in line for line in page.explanation)


def test_explanation(balikpapan: Reader) -> None:
    lines = search(balikpapan, Request("pemkot banjir", explain=True), today=TODAY).explanation
    assert lines[0] == "query pemkot banjir"
    assert any(line.startswith("    acronym acro:pemkot in 2 articles") for line in lines)
    assert any(line.startswith("  1. banjir ") for line in lines)


def test_words_that_stand_for_an_acronym_are_explained(balikpapan: Reader) -> None:
    lines = search(balikpapan, Request("pemerintah kota banjir", explain=True), today=TODAY).explanation
    (line,) = [line for line in lines if line.startswith('    words "perintah kota": worth ')]
    assert 0 < float(line.rpartition(" ")[2]) < 20


def test_explanation_in_indonesian(balikpapan: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "_language", "id")
    lines = search(balikpapan, Request("pemkot banjir -hotel tempat:balikpapan", explain=True), today=TODAY).explanation
    assert lines[0] == 'kueri pemkot banjir place:"balikpapan" -hotel'
    assert {"  tidak boleh cocok hotel", "  1 dari 12 artikel cocok"} < set(lines)
    assert any(line.startswith("    singkatan acro:pemkot di 2 artikel: bernilai ") for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "pemkot banjir",
        "jalan kabel hotel",
        "suharto kilang",
        "lonsor samarinda yokohama",
        'tamu "wali kota"',
        "judul:kabel OR isi:udara",
        "banjir OR longsor",
        "banjir AND kelurahan",
        "jalan^3 udara",
        "hote* pameran",
        "yokohana~ tamu",
        "kerjasama antar daerah",
        "dewan perwakilan rakyat daerah memilih",
    ],
)
def test_what_is_explained_adds_up(open_archive: Opener, text: str) -> None:
    links = (Cut(0, "Baca juga: Yokohama dan banjir di hotel"),)
    reader = open_archive([article(id, body, cuts=links if id == "kabel" else ()) for id, body in BODIES.items()])
    page = search(reader, Request(text, explain=True), today=TODAY)
    lines = iter(page.explanation)
    exponent = next(float(line.rpartition(" ")[2]) for line in lines if "exponent" in line)
    earned: list[list[float]] = []
    for line in lines:
        if line.startswith("    "):
            earned[-1].append(sum(map(float, re.findall(r"(?:: |\+)(\d+\.\d\d)\b", line))))
        else:
            earned.append([])
    assert len(earned) == len(page.hits) > 0
    for hit, parts in zip(page.hits, earned, strict=True):
        mean = (sum(part**exponent for part in parts if part) / len(parts)) ** (1 / exponent)
        assert hit.score == pytest.approx(mean, rel=0.02)


HOSTILE = [
    "*",
    "a*",
    "a* b* c*",
    "*a*",
    "~",
    '"' * 500,
    "(" * 500,
    "a~2 b~2",
    "- - -",
    "judul:*",
    "x" * 5000,
    "\x00\ud800",
    "^^^",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_queries_end(balikpapan: Reader, text: str) -> None:
    with suppress(QueryProblem):
        assert search(balikpapan, Request(text), today=TODAY).total <= 12


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from([*" ".join(BODIES.values()).split(), "AND", "OR", "-", '"', "("])).map(" ".join),
    )
)
def test_any_query_ends_in_a_page_or_a_problem(balikpapan: Reader, text: str) -> None:
    try:
        page = search(balikpapan, Request(text, limit=20), today=TODAY)
    except QueryProblem:
        return
    assert (
        page.total
        == count(balikpapan, Request(text), today=TODAY)
        == len(list(matches(balikpapan, Request(text), today=TODAY)))
    )
    assert len({*ids(page)}) == len(page.hits) >= min(20, page.total)


def test_one_token_after_many_has_the_same_forms() -> None:
    from balikpapan_cli.engine.whoosh import glossary

    tokens = ["ikn", "ibu", "wali", "walikota", "dewan", "kabel"]
    glossary.forms_from.clear()
    one_by_one = [glossary.forms_from[token] for token in tokens]
    for number in range(glossary._OFTEN + 1):
        _ = glossary.forms_from[f"kata{number}"]
    assert [glossary.forms_by_first().get(token, ()) for token in tokens] == one_by_one
    assert glossary.forms_from["dprd"] == glossary.forms_by_first()["dprd"]


@pytest.mark.parametrize("text", ["jalan", "wali kota", "*", "jalan OR hotel", "tidakada"])
@pytest.mark.parametrize("offset", [0, 2])
def test_a_stream_is_what_one_long_page_has(open_archive: Opener, text: str, offset: int) -> None:
    reader = open_archive(BODIES, parts=2)
    request = Request(text, limit=1000, offset=offset)
    assert tuple(stream(reader, request)) == search(reader, request).hits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("media:kotaku longsor OR media:kotaku hotel", set()),
        ("(hotel -pengusaha) OR (longsor -hujan)", set()),
        ("banjir AND (longsor -hujan)", {"banjir"}),
        ('"longsor tanah" -hujan', set()),
        ("longsor hotel media:(antara OR kotaku)", {"hotel"}),
        ("longsor hotel -(hujan OR banjir)", {"hotel"}),
        ("longsor AND hotel AND NOT hujan", {"hotel"}),
        ("longsor hotel (media:antara OR tempat:solo)", {"hotel"}),
    ],
)
def test_a_relaxed_search_keeps_to_what_is_ruled_out(balikpapan: Reader, text: str, expected: set[str]) -> None:
    assert {*ids(search(balikpapan, Request(text), today=TODAY))} == expected
