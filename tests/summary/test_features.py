"""What the summarizer sees: the reading of an article, its features, and the model that goes with them."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.summary.features import SENTENCE_FEATURES, Sheet, sentence_rows
from balikpapan_cli.summary.importance import ARTICLE_FEATURES, WORD_FEATURES, word_rows
from balikpapan_cli.summary.manner import article_row, manner_row
from balikpapan_cli.summary.news import model
from balikpapan_cli.summary.reading import read
from tests.summary.articles import FLOOD, ODD_BODIES

SHEET = Sheet(read(FLOOD))
COLUMNS = {feature.__name__: list(feature(SHEET)) for feature in SENTENCE_FEATURES}


def test_layout() -> None:
    reading = SHEET.reading
    assert reading.paragraph[:6] == [0, 1, 1, 2, 2, 3]
    assert reading.place[:6] == [0, 0, 1, 0, 1, 0]


@pytest.mark.parametrize(
    ("sentence", "opens", "share"),
    [(0, False, 0.0), (3, True, 0.97), (4, True, 0.6), (7, True, 0.6)],
)
def test_quotations_run_over_sentences_and_end_with_the_paragraph(sentence: int, opens: bool, share: float) -> None:
    assert SHEET.reading.opens_quoted[sentence] is opens
    assert SHEET.reading.quoted[sentence] == pytest.approx(share, abs=0.1)


@pytest.mark.parametrize(
    ("title", "terms"),
    [
        ("Balikpapan Siapkan Pompa", {"balikpapan", "siapkan", "pompa"}),
        (
            "Pemerintah Kota Balikpapan menyiapkan 12 pompa air…",
            set(),
        ),  # made from the first sentence: says nothing new
        ("", set()),
    ],
)
def test_title(title: str, terms: set[str]) -> None:
    assert read(FLOOD._replace(title=title)).title == terms


@pytest.mark.parametrize(
    ("feature", "sentence", "value"),
    [
        ("number", 0, 0), ("number", 5, 5),
        ("words_before", 0, 0),
        ("place_in_paragraph", 2, 1), ("paragraph_size", 1, 2),
        ("likeness_to_lead", 0, pytest.approx(1.0)),
        ("novelty", 0, 1.0),
        ("opens_quoted", 3, True), ("quotation_follows", 2, True),
        ("sayings", 4, 1), ("reports", 1, 1),
        ("asks", 10, True), ("asks", 0, False),
        ("points_back", 2, False), ("speaks", 3, 1),
        ("numbers", 5, 1), ("brackets", 0, 1),
    ],
)  # fmt: skip
def test_feature(feature: str, sentence: int, value: float) -> None:
    assert COLUMNS[feature][sentence] == value


def test_central_sentences_are_about_what_the_article_is_about() -> None:
    assert COLUMNS["centrality"][0] > COLUMNS["centrality"][10]
    assert COLUMNS["title_recall"][0] == max(COLUMNS["title_recall"])


@pytest.mark.parametrize("body", ODD_BODIES.values(), ids=ODD_BODIES)
def test_every_sentence_and_word_has_every_feature(body: str) -> None:
    sheet = Sheet(read(Article("a", "Judul", body)))
    rows = sentence_rows(sheet)
    assert len(rows) == sheet.size
    assert all(len(row) == len(SENTENCE_FEATURES) for row in rows)
    article = article_row(sheet)
    manner_row(sheet, article)
    words = word_rows(sheet, [0.0] * sheet.size, frozenset(["banjir"]), {"": [0.2, 0.1, 0.0]}, (*article, 0.5))
    assert all(len(row) == len(WORD_FEATURES) for repeats in words.values() for row in repeats)


def test_the_model_was_fitted_to_these_features() -> None:
    fitted = model()
    article = article_row(SHEET)
    assert len(article) + 1 == len(ARTICLE_FEATURES)
    for forest, width in (
        (fitted.sentences, len(SENTENCE_FEATURES)),
        (fitted.manner, len(manner_row(SHEET, article))),
        (fitted.words, len(WORD_FEATURES)),
    ):
        assert forest.roots[0] == 0
        assert width * 0.6 < max(forest.feature) + 1 <= width
        assert len(forest.feature) == len(forest.value) == len(forest.right)
    assert fitted.common[""][0] > fitted.common[""][2]
