"""Postings worked out a word at a time are those of each article by itself."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh.codec import read_positions
from balikpapan_cli.engine.whoosh.unpickle import plain
from balikpapan_cli.engine.whoosh.writing import inversion
from balikpapan_cli.engine.whoosh.writing.analysis import Analyzer, Terms
from balikpapan_cli.engine.whoosh.writing.inversion import Inversion

WORDS = ["bangun", "pembangunan", "dan", "jalan", "berjalan", "balikpapan", "2024"]


def terms() -> st.SearchStrategy[Terms]:
    tokens = st.lists(st.sampled_from(WORDS), max_size=110)
    few = st.lists(st.sampled_from(WORDS), max_size=3)
    return st.builds(Terms, tokens, few, few, st.booleans(), st.just({}))


def gathered(articles: list[Terms]) -> Inversion:
    made = Inversion()
    for article in articles:
        made.add(article)
    return made


@given(st.lists(terms(), max_size=6))
def test_roots_weigh_what_they_weigh_in_each_article(articles: list[Terms]) -> None:
    analyzer = Analyzer()
    postings = gathered(articles).roots(analyzer.root)
    found = [(doc, t.text.decode(), w) for t in postings for doc, w in zip(t.ids, t.weights, strict=True)]
    expected = [(doc, *item) for doc, article in enumerate(articles) for item in analyzer.root_weights(article).items()]
    assert sorted(found) == sorted(expected)
    assert [t.text for t in postings] == sorted({t.text for t in postings})
    assert all(list(t.ids) == sorted(t.ids) for t in postings)


def test_it_is_no_matter_how_many_tokens_are_gathered_together(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["wali kota rapat", "rapat kota kota", "warga rapat"]
    articles = [Terms(text.split(), ["balikpapan"], text.split()[:1], True, {}) for text in texts]
    together = list(gathered(articles).positional("body"))
    monkeypatch.setattr(inversion, "_TOGETHER", 1)
    assert list(gathered(articles).positional("body")) == together


@pytest.mark.parametrize("field", ["body", "title"])
@given(st.lists(terms(), max_size=6))
def test_positions_are_where_the_words_stand(field: str, articles: list[Terms]) -> None:
    texts = [getattr(article, field) for article in articles]
    for term in gathered(articles).positional(field):
        word, values = term.text.decode(), term.values or ()
        assert dict(zip(term.ids, term.weights, strict=True)) == {
            doc: Counter(text)[word] for doc, text in enumerate(texts) if word in text
        }
        for doc, value in zip(term.ids, values, strict=True):
            assert [texts[doc][at] for at in read_positions(plain(value + b"."))] == [word] * texts[doc].count(word)
