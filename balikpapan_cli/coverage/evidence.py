"""An article as evidence: taken apart into words, sentences, figures and speech, once, for all that is held against it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from balikpapan_cli.coverage.content import content
from balikpapan_cli.coverage.counted import Counted, counted
from balikpapan_cli.coverage.figures import Figure, figures
from balikpapan_cli.coverage.quotations import Word, words
from balikpapan_cli.coverage.states import WIDE, Near, State, states, steps
from balikpapan_cli.indonesian.sentences import split
from balikpapan_cli.model import Article, Quote, Sentence, Span
from balikpapan_cli.summary import quotes

T = TypeVar("T", Figure, State)

_OFTEN = 20  # a sentence that has a figure more often is a table


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
        self._nouns: dict[Figure, Counted | None] = {}
        self._states: dict[int, list[State]] = {}
        self._near: dict[Figure, dict[tuple[str, str], Near]] = {}

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
    def _by_value(self) -> dict[str, list[tuple[Figure, int]]]:
        found: dict[str, list[tuple[Figure, int]]] = {}
        times: dict[tuple[str, int], int] = {}
        for figure, number in self.figures:
            key = _value(figure)
            times[key, number] = times.get((key, number), 0) + 1
            if times[key, number] <= _OFTEN:
                found.setdefault(key, []).append((figure, number))
        return found

    @cached_property
    def _by_unit(self) -> dict[tuple[str, str], list[tuple[Figure, int]]]:
        found: dict[tuple[str, str], list[tuple[Figure, int]]] = {}
        for figure, number in self.figures:
            found.setdefault((figure.kind, figure.unit), []).append((figure, number))
        return found

    def figures_like(self, figure: Figure) -> list[tuple[Figure, int]]:
        """The figures of the body, with their sentences, that may have the value of ``figure``; of a sentence that has it
        again and again, the first ones."""
        return self._by_value.get(_value(figure), [])

    def figures_of(self, kind: str, unit: str) -> list[tuple[Figure, int]]:
        """The figures of the body of a kind and unit, with their sentences."""
        return self._by_unit.get((kind, unit), [])

    @cached_property
    def beside(self) -> dict[int, list[Figure]]:
        """The figures of each sentence that has any."""
        found: dict[int, list[Figure]] = {}
        for figure, number in self.figures:
            found.setdefault(number, []).append(figure)
        return found

    @cached_property
    def _quotes(self) -> tuple[Quote, ...]:
        return quotes(self.article)

    def sentence(self, at: int) -> Sentence:
        """The sentence around ``body[at]``."""
        number = sentence_at(self.sentences, at)
        start, end = self.sentences[number]
        return Sentence(self.article.id, number, start, end, self.article.body[start:end])

    def said(self, start: int, end: int) -> Quote | None:
        """The quotation that ``body[start:end]`` belongs to, where the article tells who says it."""
        return next((quote for quote in self._quotes if quote.start <= start and end <= quote.end), None)

    def shares(self, about: Mapping[str, float], number: int) -> float:
        """How much of ``about`` (weights of roots) sentence ``number`` shares, from 0 to 1. What only the title or the
        sentence before it has counts half, for they often name what the sentence speaks of."""
        here, near = self._content(number), self._content(-1) | self._content(max(0, number - 1))
        shared = sum(weight * (1.0 if root in here else 0.5 if root in near else 0.0) for root, weight in about.items())
        return shared / sum(about.values()) if about else 1.0

    def noun(self, figure: Figure) -> Counted | None:
        """What a figure of the body counts."""
        if figure not in self._nouns:
            self._nouns[figure] = counted(self.article.body, figure)
        return self._nouns[figure]

    def states(self, number: int) -> list[State]:
        """The states that sentence ``number`` tells; of the title, when it is -1."""
        if number not in self._states:
            text = self.article.body if number >= 0 else self.article.title
            start, end = self.sentences[number] if number >= 0 else (0, len(text))
            self._states[number] = states(text, start, end)
        return self._states[number]

    def near(self, figure: Figure) -> dict[tuple[str, str], Near]:
        """How near the states of its sentence are to a figure of the body, by field and name."""
        if figure not in self._near:
            number, noun = sentence_at(self.sentences, figure.start), self.noun(figure)
            told = _around(self.states(number), figure)
            others = [other for other in _around(self.beside[number], figure) if other != figure] if told else []
            end = noun.end if noun and noun.genus else figure.end
            self._near[figure] = steps(self.article.body, told, figure, end, others)
        return self._near[figure]

    def mentions(self, root: str, number: int) -> bool:
        """Whether sentence ``number``, the one before it or the title has a root; not as what a figure counts."""
        return any(root in self._uncounted(n) for n in {number, max(0, number - 1), -1})

    def _uncounted(self, number: int) -> frozenset[str]:
        """The roots of the content words of sentence ``number`` that no figure counts."""
        nouns = [noun for figure in self.beside.get(number, ()) if (noun := self.noun(figure))]
        if not nouns:
            return self._content(number)
        start, end = self.sentences[number]
        words = content(self.article.body[start:end])
        return frozenset(w.root for w in words if not any(n.start <= w.start + start < n.end for n in nouns))

    def _content(self, number: int) -> frozenset[str]:
        """The content roots of sentence ``number``; of the title, when it is -1."""
        if number not in self._roots:
            text = self.article.body[slice(*self.sentences[number])] if number >= 0 else self.article.title
            self._roots[number] = frozenset(word.root for word in content(text))
        return self._roots[number]


def _value(figure: Figure) -> str:
    """What figures of one value have in common; of a date the day, for the year may be left out."""
    return figure.value[5:] if figure.kind == "date" else figure.value


def _around(parts: list[T], figure: Figure) -> list[T]:
    """The parts of a text that begin near to a figure."""
    low, high = (bisect_right(parts, at, key=_start) for at in (figure.start - WIDE, figure.end + WIDE))
    return parts[low:high]


def _start(part: Figure | State) -> int:
    return part.start
