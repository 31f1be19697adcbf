"""One briefing over many articles."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.summary import brief
from balikpapan_cli.summary.bearing import Bearing
from tests.summary.articles import FLOOD, ODD_BODIES, PARK

LATER = Article(
    id="banjir02",
    title="Tanggul Sungai Diperbaiki",
    body="Perbaikan tanggul untuk mencegah banjir di Balikpapan dimulai Senin.\nBiayanya ditanggung provinsi.",
    date="2026-02-03",
    outlet="Fokusborneo.com",
)
COPY = FLOOD._replace(id="banjir03", outlet="Focuskaltim.id", date="2026-01-13")
UNDATED = LATER._replace(id="banjir04", date="", body="Banjir di Balikpapan juga merusak dua jembatan kayu di hulu.")


def test_sentences_are_verbatim_cited_and_in_order_of_time() -> None:
    made = brief("banjir balikpapan", [LATER, UNDATED, FLOOD], words=60)
    assert made.read == 3
    assert [made.articles[c.number - 1].date for c in made.citations] == sorted(
        (made.articles[c.number - 1].date for c in made.citations), key=lambda date: (not date, date)
    )
    for citation in made.citations:
        article = made.articles[citation.number - 1]
        assert article.id == citation.sentence.id
        assert article.body[citation.sentence.start : citation.sentence.end] == citation.sentence.text
    assert {c.number for c in made.citations} == set(range(1, len(made.articles) + 1))


def test_the_query_decides() -> None:
    made = brief("taman", [FLOOD, LATER, PARK], words=10)
    assert [article.id for article in made.articles] == [PARK.id]


def test_inflected_queries_count() -> None:
    made = brief("memperbaiki tanggul", [FLOOD, LATER], words=12)
    assert made.citations[0].sentence.text.startswith("Perbaikan tanggul")


def test_one_story_is_told_once() -> None:
    folded = brief("banjir", [FLOOD, COPY._replace(story=FLOOD.id), FLOOD._replace(story=FLOOD.id)], words=80)
    alike = brief("banjir", [FLOOD, COPY], words=80)
    for made in (folded, alike):
        texts = [citation.sentence.text for citation in made.citations]
        assert len(texts) == len(set(texts))


def test_by_month_every_month_has_a_sentence() -> None:
    made = brief("banjir", [LATER, FLOOD], words=40, by_month=True)
    assert set(made.periods) == {"2026-01", "2026-02"}
    assert len(made.periods) == len(made.citations)
    assert list(made.periods) == sorted(made.periods)


def test_by_month_no_month_is_left_out_for_want_of_words_and_it_is_told() -> None:
    least = brief("banjir", [LATER, FLOOD, UNDATED], words=2, by_month=True)
    assert list(least.periods) == ["2026-01", "2026-02", ""]
    needed = sum(len(c.sentence.text.split()) for c in least.citations)
    [note] = least.notes
    assert (note.code, dict(note.args)) == ("summary.months_need", {"needed": needed, "words": 2})
    for words in (needed - 1, needed):
        made = brief("banjir", [LATER, FLOOD, UNDATED], words=words, by_month=True)
        assert [note.code for note in made.notes] == ["summary.months_need"] * (words < needed)
        assert sum(len(c.sentence.text.split()) for c in made.citations) <= needed + 5


@pytest.mark.parametrize("words", [20, 60, 120])
def test_words(words: int) -> None:
    made = brief("banjir", [FLOOD, LATER, UNDATED], words=words)
    size = sum(len(c.sentence.text.split()) for c in made.citations)
    assert size <= words + 20


def test_given_terms_go_before_the_query() -> None:
    made = brief("apa pun", [FLOOD, PARK], words=10, bearing=Bearing.of("taman"))
    assert [article.id for article in made.articles] == [PARK.id]


def test_nothing_to_brief() -> None:
    made = brief("banjir", [Article(str(n), "", body) for n, body in enumerate(["", "1234. 5678!"])])
    assert (made.citations, made.read) == ((), 2)
    assert [note.code for note in made.notes] == ["summary.nothing_to_brief"]


def test_no_text_breaks_it() -> None:
    articles = [Article(name, "", body) for name, body in ODD_BODIES.items() if len(body) < 10_000]
    assert brief("banjir", articles).read == len(articles)


SWARM = Article(
    "banjir05", "Konser", "Media sosial dibanjiri ucapan terima kasih bagi para penyanyi.", date="2026-03-01"
)
CITY = Article(
    "banjir06",
    "Kota Cerdas",
    "Pemerintah kota tancap gas mewujudkan kota cerdas tahun ini.\nTaman dan jalan akan dibenahi bertahap.\n"
    "Rapat juga membahas penanggulangan banjir di dua kecamatan.",
    date="2026-04-01",
)


def test_a_word_of_the_same_root_that_means_something_else_is_left_out_and_told() -> None:
    made = brief("banjir", [SWARM, LATER, FLOOD], words=150)
    assert SWARM not in made.articles
    assert [(note.code, dict(note.args)) for note in made.notes] == [
        ("summary.other_words", {"count": 1, "words": "dibanjiri"})
    ]


def test_a_month_that_has_nothing_else_is_left_out_and_told() -> None:
    made = brief("banjir", [SWARM, LATER, FLOOD], words=150, by_month=True)
    assert set(made.periods) == {"2026-01", "2026-02"}
    assert dict(made.notes[-1].args) == {"months": "2026-03"}


def test_where_there_is_nothing_else_it_is_cited() -> None:
    made = brief("banjir", [SWARM])
    assert (made.articles, made.notes) == ((SWARM,), ())


def test_a_lead_without_a_word_is_cited_only_of_an_article_about_it() -> None:
    made = brief("banjir", [CITY], words=150)
    assert [c.sentence.text for c in made.citations] == ["Rapat juga membahas penanggulangan banjir di dua kecamatan."]
    about = CITY._replace(title="Banjir di Dua Kecamatan")
    assert brief("banjir", [about], words=150).citations[0].sentence.n == 0


def test_most_of_the_words_of_a_query_are_in_the_text() -> None:
    elsewhere = FLOOD._replace(
        id="banjir07", title="Banjir di Bima", place="Balikpapan", body="Banjir melanda lima kecamatan."
    )
    made = brief("banjir balikpapan", [elsewhere, LATER], words=150)
    assert made.articles == (LATER,)
