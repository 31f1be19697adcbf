"""Snippets and marks, facets, related articles, the glossary, spellings: what is shown beside the hits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli.engine.query.edits import distance
from balikpapan_cli.engine.whoosh import spell
from balikpapan_cli.engine.whoosh.acronyms import glossary
from balikpapan_cli.engine.whoosh.facets import facets
from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.engine.whoosh.related import related
from balikpapan_cli.engine.whoosh.search import count, search, stream
from balikpapan_cli.engine.whoosh.snippets import Mark, snippets
from balikpapan_cli.engine.whoosh.writing.impact import weights
from balikpapan_cli.engine.whoosh.writing.spell import build
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Filters, Person, Request, Snippet
from balikpapan_cli.sources.newsroom.attribution import make_title

from .conftest import BODIES, Opener, article

MARKED = [
    ("pembangunan", "jalan", ["membangun"]),
    ("pemkot", "jalan", ["Pemerintah Kota"]),
    ("pemerintah kota", "banjir", ["Pemkot"]),
    ("IKN", "ikn", ["Ibu Kota Nusantara"]),
    ("ibu kota baru", "ikn", ["Ibu Kota Nusantara"]),
    ("masud", "masud", ["Mas’ud"]),
    ("yokohoma", "tamu", ["Yokohama"]),
    ("suharto", "harto", ["Soeharto"]),
    ('"kabel udara"', "kabel", ["Kabel udara"]),
    ("hote*", "hotel", ["hotel"]),
    ("kerjasama", "tamu", ["kerja sama"]),
]


@pytest.mark.parametrize(("text", "id", "expected"), MARKED)
def test_marks_are_what_matched_as_it_is_written(balikpapan: Reader, text: str, id: str, expected: list[str]) -> None:
    hit = next(hit for hit in search(balikpapan, Request(text)).hits if hit.article.id == id)
    (snippet,) = hit.snippets
    assert [hit.article.body[start:end] for start, end in snippet.matches] == expected


def test_snippets_are_whole_sentences_around_the_densest_matches(open_archive: Opener) -> None:
    body = "Hujan turun sejak pagi. Air naik pelan. Banjir merendam pasar dan jalan. Warga pasar mengungsi. Petugas datang."
    reader = open_archive({"satu": body})
    (hit,) = search(reader, Request("banjir pasar")).hits
    assert [snippet.text for snippet in hit.snippets] == ["Banjir merendam pasar dan jalan."]
    (hit,) = search(reader, Request("banjir petugas", snippets=2)).hits
    assert [snippet.text for snippet in hit.snippets] == ["Banjir merendam pasar dan jalan.", "Petugas datang."]


FROM_THE_BODY = [
    # body, query, what is shown below a title that was made from its first sentence
    ("Banjir merendam pasar. Warga mengungsi. Banjir surut sore hari.", "banjir", "Banjir surut sore hari."),
    ("Banjir merendam pasar. Warga mengungsi. Air surut sore hari.", "banjir", "Warga mengungsi."),
    ("Banjir merendam pasar. Warga mengungsi. Air surut sore hari.", "*", "Warga mengungsi."),
    ("Banjir merendam pasar.", "banjir", "Banjir merendam pasar."),
    (
        "Jalan menuju pasar lama di kota itu ditutup sejak pagi tadi karena air sungai naik, dan sekolah pun diliburkan. "
        "Lalu banjir.",
        "sekolah",
        "Jalan menuju pasar lama di kota itu ditutup sejak pagi tadi karena air sungai naik, dan sekolah pun diliburkan.",
    ),
]


@pytest.mark.parametrize(("body", "query", "shown"), FROM_THE_BODY)
def test_a_title_made_from_the_body_is_not_shown_twice(open_archive: Opener, body: str, query: str, shown: str) -> None:
    reader = open_archive([article("satu", body)._replace(title=make_title(body, 0))])
    (hit,) = search(reader, Request(query)).hits
    assert [snippet.text for snippet in hit.snippets] == [shown]


def test_a_long_article_is_gone_through_once() -> None:
    looks = 0

    class Watched(Mark):
        @property
        def start(self) -> int:  # type: ignore[override]
            nonlocal looks
            looks += 1
            return self[0]

    sentence = "Harga cabai naik di pasar. "
    marks = [Watched(at, at + 5, 0) for at in range(6, 500 * len(sentence), len(sentence))]
    (snippet,) = snippets(sentence * 500, marks, [1.0], 1)
    assert (snippet.text, snippet.matches) == (sentence.strip(), ((6, 11),))
    assert looks < 10 * len(marks)


def test_an_article_without_a_mark_shows_its_first_sentence(balikpapan: Reader) -> None:
    (hit,) = search(balikpapan, Request("*", limit=1)).hits
    assert hit.snippets == (Snippet(0, 26, BODIES["hotel"][:26]),)


def test_titles_are_marked(open_archive: Opener, balikpapan: Reader) -> None:
    article = balikpapan.article("banjir")._replace(title="Pemkot tangani banjir")
    (hit,) = search(open_archive([article]), Request("pemerintah kota banjir")).hits
    assert [hit.article.title[start:end] for start, end in hit.title_matches] == ["Pemkot", "banjir"]


@pytest.mark.parametrize("text", ["pembangunan jalan", "*", "wali kota", "pemkot banjir surut"])
def test_snippets_and_marks_are_spans_of_the_body(balikpapan: Reader, text: str) -> None:
    for hit in search(balikpapan, Request(text, snippets=3)).hits:
        for snippet in hit.snippets:
            assert hit.article.body[snippet.start : snippet.end] == snippet.text
            assert all(snippet.start <= start < end <= snippet.end for start, end in snippet.matches)


def test_one_article_of_each_story_is_shown(balikpapan: Reader, tmp_path_factory: pytest.TempPathFactory) -> None:
    from balikpapan_cli.engine.whoosh.reader import open_reader
    from balikpapan_cli.engine.whoosh.writing.hooks import standard_hooks
    from balikpapan_cli.engine.whoosh.writing.writer import Writer

    folder = tmp_path_factory.mktemp("cerita") / "indeks"
    with Writer(folder, hooks=standard_hooks(lambda sketch: sketch, lambda one, other: one == other)) as writer:
        for n, id in enumerate(("a", "b", "c", "d")):
            writer.add(balikpapan.article("banjir")._replace(id=id, sketch=(max(n, 1),), date=f"2025-01-0{n + 1}"))
        writer.commit()
    page = search(open_reader(folder), Request("banjir"))
    assert (page.total, page.folded, sum(hit.similar for hit in page.hits)) == (4, 3, 1)
    assert len(search(open_reader(folder), Request("banjir", unfold=True)).hits) == 4


def test_facets(balikpapan: Reader) -> None:
    found = facets(balikpapan, Request("*"), ("outlet", "month", "person"), limit=2)
    assert [(one.field, one.value, one.count) for one in found] == [
        ("outlet", "KOTAKU", 2),
        ("outlet", "Kaltim Post", 2),
        ("month", "2023-10", 1),
        ("month", "2024-05", 1),
        ("person", "Rahmad Mas’ud", 1),
    ]
    assert [one.value for one in facets(balikpapan, Request("longsor"), ("place",))] == ["Samarinda"]
    with pytest.raises(UsageProblem):
        facets(balikpapan, Request("*"), ("cuaca",))


def test_what_names_one_thing_is_counted_and_filtered_as_one(open_archive: Opener) -> None:
    orgs = [
        ("KPK", "PT Pertamina"),
        ("KPK", "Komisi Pemberantasan Korupsi"),
        ("Komisi Pemberantasan Korupsi (KPK)", "Pertamina"),
        ("Komisi Pemberantasan Korupsi",),
        ("DPR RI", "Pertamina"),
        ("DPR", "DPRD"),
    ]
    names = ["Prabowo Subianto", "Prabowo Subianto", "Prabowo Subianto", "Prabowo", "Jokowi", "Joko Widodo"]
    bodies = ("Rapat.", "Sidang.", "Pasar.", "Hujan.", "Hotel.", "Kapal.")
    made = enumerate(zip(bodies, orgs, names, strict=True))
    reader = open_archive([article(str(n), body, orgs=o, persons=(Person(p, ""),)) for n, (body, o, p) in made], 2)
    found = facets(reader, Request("*"), ("org", "person"), limit=0)
    assert [(one.value, one.count) for one in found] == [
        ("KPK", 4),
        ("Pertamina", 3),
        ("DPR", 2),
        ("DPRD", 1),
        ("Prabowo Subianto", 4),
        ("Joko Widodo", 2),
    ]
    for org in ("KPK", "Komisi Pemberantasan Korupsi"):
        assert count(reader, Request("*", Filters(orgs=(org,)))) == 4
    for person in ("jokowi", "joko widodo"):
        assert count(reader, Request("*", Filters(persons=(person,)))) == 2


def test_related(open_archive: Opener) -> None:
    reader = open_archive(
        {
            "cabai": "Pasokan cabai dari Palu tiba di pelabuhan. Harga cabai di pasar turun.",
            "harga": "Harga cabai turun setelah pasokan dari Palu lancar, kata pedagang.",
            "kapal": "Kapal feri dari Palu sandar di pelabuhan pada malam hari.",
            "sekolah": "Murid sekolah dasar mengikuti lomba membaca puisi.",
        }
    )
    page = related(reader, reader.article("cabai"))
    assert [hit.article.id for hit in page.hits] == ["harga", "kapal"]
    assert all(0 < hit.score < 1 for hit in page.hits)


def test_glossary(balikpapan: Reader) -> None:
    found = {(one.short, one.expansion): (one.count, one.ids) for one in glossary(balikpapan)}
    assert found["OIKN", "Otorita Ibu Kota Nusantara"] == (1, ("ikn",))
    assert found["Pemkot", "Pemerintah Kota"] == (0, ())
    assert {*found} == {
        ("OIKN", "Otorita Ibu Kota Nusantara"),
        ("OIKN", "Otorita IKN"),
        ("IKN", "Ibu Kota Nusantara"),
        ("IKN", "Ibu Kota Negara"),
        ("DPRD", "Dewan Perwakilan Rakyat Daerah"),
        ("Pemkot", "Pemerintah Kota"),
    }


class Lexicon:
    """A reader with one segment that has nothing but a spelling index."""

    def __init__(self, words: list[str]) -> None:
        self.segments = [self]
        self._side = build([(word, 1) for word in words])

    def side(self, name: str) -> bytes:
        return self._side[name]


words = st.text(alphabet="abdi", min_size=3, max_size=9)


@settings(deadline=None)
@given(st.lists(words, unique=True, min_size=1, max_size=30), words)
def test_every_word_one_edit_away_is_found(lexicon: list[str], word: str) -> None:
    reader = Lexicon(sorted(lexicon))
    found = spell.near(reader, word, 1)  # type: ignore[arg-type]
    assert found == sorted((1, other) for other in lexicon if distance(word, other) == 1)


def test_a_damaged_spelling_index_only_costs_suggestions() -> None:
    reader = Lexicon(["banjir", "balikpapan"])
    for data in (b"", b"SPL0" + bytes(40), reader.side(spell.SIDE)[:30]):
        reader._side = {spell.SIDE: data}
        assert spell.near(reader, "banjr", 1) == []  # type: ignore[arg-type]


@given(
    st.lists(st.sampled_from(["banjir", "kota", "", "pasar"]), max_size=200), st.lists(st.sampled_from(["kota", ""]))
)
def test_weights_are_bytes_and_grow_with_occurrences(body: list[str], title: list[str]) -> None:
    found = weights(body, title)
    assert {*found} == {*body, *title} - {""}
    assert all(1 <= weight <= 255 for weight in found.values())
    assert not body or weights([*body, body[0]]).get(body[0], 0) >= weights([*body, ""]).get(body[0], 0)


def test_a_line_has_of_an_article_what_its_heading_has(open_archive: Opener) -> None:
    more = {"title": "Banjir di Kota", "outlet": "KOTAKU", "place": "Balikpapan", "url": "https://kotaku.co.id/1"}
    reader = open_archive(
        [
            article("satu", BODIES["banjir"], date="2025-01-10", **more),
            article("dua", BODIES["kabel"]),
            article("x", ""),
        ]
    )
    request = Request("*", limit=20, headings=True, columns=True)
    for page in (search(reader, request), search(reader, request._replace(columns=False))):
        whole = [hit.article for hit in search(reader, Request("*", limit=20)).hits]
        kept = [(a.id, a.title, a.date, a.outlet, a.place) for a in whole]
        assert [(a.id, a.title, a.date, a.outlet, a.place) for a in (hit.article for hit in page.hits)] == kept
        assert [*stream(reader, page.request)] == [*page.hits]
    assert not search(reader, request).hits[0].article.url
