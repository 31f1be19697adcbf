"""Copies of one story that disagree: which figures, who has which, and no alarm for what is told otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.coverage.disagreements import disagreements
from balikpapan_cli.model import Article

BODY = (
    "Wali Kota membuka Pasar Ikan Manggar, Selasa (4/3/2025). Pasar itu menelan anggaran Rp 25 miliar dari kas daerah. Ia berharap"
    " nelayan segera menempati 320 lapak yang tersedia."
)


def copies(*bodies: str) -> list[Article]:
    return [
        Article(f"pasar{n:03}", "Pasar", body, f"2025-03-0{n + 4}", f"Media {n}", story="pasar000")
        for n, body in enumerate(bodies)
    ]


def told(*bodies: str) -> list[list[tuple[str, int]]]:
    return [[(v.text, v.articles) for v in one.variants] for one in disagreements(copies(*bodies))]


OTHER = BODY.replace("25 miliar", "27 miliar").replace("320", "350")


def test_what_copies_disagree_on_is_told_with_how_many_say_it() -> None:
    assert told(BODY, OTHER, BODY.replace("segera", "lekas")) == [
        [("Rp 25 miliar", 2), ("Rp 27 miliar", 1)],
        [("320", 2), ("350", 1)],
    ]


def test_each_value_stands_where_it_is_said_to_stand() -> None:
    articles = copies(OTHER, BODY, BODY)
    for one in disagreements(articles):
        assert [variant.article for variant in one.variants] == [articles[1], articles[0]]
        for variant in one.variants:
            assert variant.article.body[variant.start : variant.end] == variant.text
            assert variant.sentence.start <= variant.start < variant.end <= variant.sentence.end


def test_the_same_value_written_otherwise_is_no_disagreement() -> None:
    assert told(BODY, BODY.replace("Rp 25 miliar", "Rp25.000.000.000").replace("(4/3/2025)", "(4 Maret 2025)")) == []


def test_a_correction_is_no_disagreement() -> None:
    assert told(BODY, OTHER + " Sebelumnya disebut Rp 25 miliar untuk 320 lapak.") == []


def test_sentences_that_are_alike_are_each_held_against_their_own() -> None:
    villages = "Di Desa {} ada 12 rumah rusak. Di Desa {} ada 13 rumah rusak. Di Desa {} ada 14 rumah rusak."
    body = villages.format("Sepaku", "Maridan", "Binuang")
    assert told(body, "Kabar dari lapangan. " + body) == []
    assert told(body, body.replace("13", "18")) == [[("13", 1), ("18", 1)]]


def test_articles_of_other_stories_may_say_what_they_like() -> None:
    assert disagreements([article._replace(story=article.id) for article in copies(BODY, OTHER)]) == []
    assert disagreements([article._replace(story="") for article in copies(BODY, OTHER)]) == []


@given(st.lists(st.text(st.sampled_from("12.,% \nabcdRp"), max_size=60), max_size=4))
def test_any_texts_are_compared(bodies: list[str]) -> None:
    for one in disagreements(copies(*bodies)):
        assert len({variant.text for variant in one.variants}) > 1
