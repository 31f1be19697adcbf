"""sumy's methods on Indonesian text; the only importer of sumy, which itself knows no Indonesian.

sumy gets our sentences (by number, so that two that read alike stay two), our tokens, roots and stop words. It is asked
for an order of the sentences; the budget is ours.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from balikpapan_cli.indonesian.stems import RootCache, root
from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article
from balikpapan_cli.summary.choose import Budget, nearest
from balikpapan_cli.summary.data import sections
from balikpapan_cli.summary.reading import Reading, read

MOST_SENTENCES = 200
"""sumy's methods compare every sentence with every other, in Python: what stands further down comes last unread."""

_MOST_OF = {"kl": 80}

_MANY_WORDS = 5_000

_CLASSES = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}


def choose(article: Article, method: str, budget: Budget) -> list[int] | None:
    """The numbers of the sentences that ``method`` of sumy prefers, within ``budget``; None when it could not tell."""
    reading = read(article)
    order = _order(article, reading, method)
    unread = sorted(set(range(len(reading.sentences))) - set(order))
    return nearest(reading.sentences, [*order, *unread], budget) if order else None


def _order(article: Article, reading: Reading, method: str) -> list[int]:
    """The numbers of the sentences, best first; nothing when sumy failed."""
    summarizer = _summarizer(method, many=sum(map(len, reading.words)) > _MANY_WORDS)
    ranked: list[tuple[float, int]] = []

    def take(rated: Sequence[Any]) -> Sequence[Any]:
        # ratings differ in their last digits from run to run where sumy adds up over sets
        ranked.extend((-round(float(info.rating), 9), info.order) for info in rated)
        return rated

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            summarizer(_document(article, reading, _MOST_OF.get(method, MOST_SENTENCES)), take)
    except (ArithmeticError, ValueError, LookupError, AssertionError, TypeError):
        return []
    return [n for rating, n in sorted(ranked) if rating == rating]


def _summarizer(method: str, *, many: bool) -> Any:
    from importlib import import_module

    module, name = _CLASSES[method]
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(RootCache().__getitem__ if many else root)
    summarizer.stop_words = SUMMARY_STOPWORDS
    if method == "edmundson":
        cues = sections("cues.txt")
        summarizer.bonus_words, summarizer.stigma_words = cues["bonus"], cues["stigma"]
        summarizer.null_words = SUMMARY_STOPWORDS
    return summarizer


class _Words:
    """A tokenizer to sumy: the words of a sentence that is given by its number."""

    def __init__(self, words: Sequence[list[str]]) -> None:
        self._words = words

    def to_words(self, number: str) -> tuple[str, ...]:
        return tuple(self._words[int(number)])


def _document(article: Article, reading: Reading, most: int) -> Any:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    count = min(len(reading.sentences), most)
    words = _Words([*reading.words, fold(article.title)])

    def paragraphs() -> Iterator[Any]:
        if reading.title:
            yield Paragraph([Sentence("-1", words, is_heading=True)])
        for _, members in groupby(range(count), key=reading.paragraph.__getitem__):
            yield Paragraph([Sentence(str(n), words) for n in members])

    return ObjectDocumentModel(paragraphs())
