"""Articles and stories on disk come back as they were, or are known to be damaged."""

from __future__ import annotations

import zlib
from pickle import dumps

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.leaders import Leaders
from balikpapan_cli.engine.whoosh.stored import decode_article, decode_heading
from balikpapan_cli.engine.whoosh.writing.stored import encode_article, encode_sketch
from balikpapan_cli.engine.whoosh.writing.stories import encode_leaders
from balikpapan_cli.model import Article, Cut, Person

TEXT = st.text(st.characters(), max_size=30)
PERSONS = st.lists(st.builds(Person, TEXT, TEXT), max_size=4).map(tuple)
CUTS = st.lists(st.builds(Cut, st.integers(0, 10**6), TEXT), max_size=5).map(tuple)
ARTICLES = st.builds(
    Article, id=st.text("abc123", min_size=1), title=TEXT, body=TEXT, date=TEXT, url=TEXT, persons=PERSONS,
    orgs=st.lists(TEXT, max_size=3).map(tuple), cuts=CUTS, sketch=st.lists(st.integers(0, 2**32 - 1), max_size=4).map(tuple),
    story=st.just(""),
)  # fmt: skip


@given(ARTICLES)
def test_an_article_comes_back(article: Article) -> None:
    assert decode_article(encode_article(article), encode_sketch(article.sketch)) == article


@given(ARTICLES)
def test_its_heading_is_what_stands_above_it(article: Article) -> None:
    rest = dict.fromkeys(("persons", "orgs", "cuts", "sketch"), ())
    assert decode_heading(encode_article(article)) == article._replace(body="", digest="", **rest)
    memoized = {name: value for name, value in article._asdict().items() if name in ("id", "title", "url") and value}
    assert decode_heading(zlib.compress(dumps(memoized, 2))) == Article(article.id, article.title, "", url=article.url)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "tanpa id"},
        {"id": "a", "other": "x"},
        {"id": "a", "cuts": ("0 3", "ab")},
        {"id": "a", "cuts": ("0 3 2", "ab")},
        {"id": "a", "cuts": ("nol tiga", "ab")},
        {"id": "a", "persons": ("Rahmad",)},
        {"id": "a", "persons": 7},
    ],
    ids=str,
)
def test_what_no_article_has_is_damage(fields: dict[str, object]) -> None:
    with pytest.raises(DAMAGE):
        decode_article(zlib.compress(dumps(fields, 2)), b"")


@given(st.lists(st.integers(0, 5), max_size=40))
def test_leaders_come_back(story_of: list[int]) -> None:
    leaders = [story_of.index(story) for story in story_of]
    found = Leaders(encode_leaders(leaders), len(leaders))
    assert [*found] == leaders and len(found) == len(leaders)
    assert dict(found.followers()) == {doc: leader for doc, leader in enumerate(leaders) if doc != leader}


def test_a_file_of_other_documents_is_damage() -> None:
    data = encode_leaders([0, 0, 2])
    for wrong, total in ((data[:-1], 3), (data + b"x", 3), (data, 30), (b"x", 40)):
        with pytest.raises(DAMAGE):
            Leaders(wrong, total)
