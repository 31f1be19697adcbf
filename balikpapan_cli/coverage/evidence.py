"""An article as evidence: taken apart into words, sentences, figures and speech, once, for all that is held against it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from balikpapan_cli.coverage.content import content
from balikpapan_cli.coverage.figures import Figure, figures
from balikpapan_cli.coverage.quotations import Word, words
from balikpapan_cli.indonesian.sentences import split
from balikpapan_cli.model import Article, Quote, Sentence, Span
from balikpapan_cli.summary import quotes


def sentence_at(spans: Sequence[Span], at: int) -> int:
    """The number of the sentence that ``at`` lies in, or that was the last before it.

    >>> [sentence_at([Span(0, 5), Span(6, 9)], at) for at in (0, 5, 6, 20)]
    [0, 0, 1, 1]
    """
    return max(0, bisect_right(spans, at, key=lambda span: span.start) - 1)


class Evidence:
    """What an article says, as far as it has been asked."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._roots: dict[int, frozenset[str]] = {}

    @cached_property
    def words(self) -> list[Word]:
        """The words of the body."""
        return words(self.article.body)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the body."""
        return split(self.article.body)

    @cached_property
    def figures(self) -> list[tuple[Figure, int]]:
        """Each figure of the body with the number of its sentence."""
        return [(figure, sentence_at(self.sentences, figure.start)) for figure in figures(self.article.body)]

    @cached_property
    def _quotes(self) -> tuple[Quote, ...]:
        return quotes(self.article)

    def sentence(self, at: int) -> Sentence:
        """The sentence around ``body[at]``."""
        number = sentence_at(self.sentences, at)
        start, end = self.sentences[number]
        return Sentence(self.article.id, number, start, end, self.article.body[start:end])

    def speaker(self, start: int, end: int) -> str:
        """Who says ``body[start:end]``, or nobody."""
        return next((quote.speaker for quote in self._quotes if quote.start <= start and end <= quote.end), "")

    def shares(self, about: Mapping[str, float], number: int) -> float:
        """How much of ``about`` (weights of roots) sentence ``number`` shares, from 0 to 1. What only the title or the
        sentence before it has counts half, for they often name what the sentence speaks of."""
        here, near = self._content(number), self._content(-1) | self._content(max(0, number - 1))
        shared = sum(weight * (1.0 if root in here else 0.5 if root in near else 0.0) for root, weight in about.items())
        return shared / sum(about.values()) if about else 1.0

    def _content(self, number: int) -> frozenset[str]:
        """The content roots of sentence ``number``; of the title, when it is -1."""
        if number not in self._roots:
            text = self.article.body[slice(*self.sentences[number])] if number >= 0 else self.article.title
            self._roots[number] = frozenset(word.root for word in content(text))
        return self._roots[number]
