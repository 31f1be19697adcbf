"""Figures on which copies of one story disagree: the same sentence but for its figures, with other figures.

The rule it owns: a false alarm is worse than a silence. Sentences are the same where nearly all of their words are, their figures
are compared in order, and what an article tells of both values is no disagreement but a correction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from balikpapan_cli.coverage.evidence import Evidence
from balikpapan_cli.coverage.figures import Figure
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Sentence
from balikpapan_cli.tuples import NamedTuple

_SAME = 0.8  # share of their words (Dice) that two sentences have in common to be one
_FEWEST = 3  # words beside its figures that a sentence needs to be known by


class Variant(NamedTuple):
    """A figure as one of the copies has it: ``article.body[start:end]`` is ``text``, inside ``sentence``; ``places``
    are the id and the offset of every copy that has the same value there."""

    article: Article
    start: int
    end: int
    text: str
    sentence: Sentence
    places: tuple[tuple[str, int], ...]

    @property
    def articles(self) -> int:
        """Copies that have it."""
        return len(self.places)


class Disagreement(NamedTuple):
    """The values of one figure, that of the most copies first, the oldest of them speaking for each."""

    variants: tuple[Variant, ...]

    @property
    def articles(self) -> int:
        """Copies that have the sentence."""
        return sum(variant.articles for variant in self.variants)

    def concerns(self, sentence: Sentence) -> bool:
        """Whether a sentence of one of the copies has one of the values."""
        places = (place for variant in self.variants for place in variant.places)
        return any(id == sentence.id and sentence.start <= at < sentence.end for id, at in places)


class _Line(NamedTuple):
    """A sentence with figures."""

    evidence: Evidence
    number: int
    words: frozenset[str]
    figures: tuple[Figure, ...]

    @property
    def kinds(self) -> tuple[tuple[str, str], ...]:
        return tuple((figure.kind, figure.unit) for figure in self.figures)


def disagreements(articles: Iterable[Article]) -> list[Disagreement]:
    """Where articles of one story (``Article.story``) disagree, that which concerns the most copies first."""
    stories: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.story:
            stories[article.story].append(article)
    found: list[Disagreement] = []
    for copies in stories.values():
        if len(copies) > 1:
            oldest_first = sorted(copies, key=lambda article: (not article.date, article.date, article.id))
            for lines in _aligned([_lines(Evidence(article)) for article in oldest_first]):
                found += _of_lines(lines)
    return sorted(found, key=lambda one: (-one.articles, one.variants[0].article.date, one.variants[0].article.id))


def _lines(evidence: Evidence) -> list[_Line]:
    """The sentences of an article that have figures, and words to be known by."""
    lines = []
    for number, figures in evidence.beside.items():
        span = evidence.sentences[number]
        pieces, at = [], span.start
        for figure in figures:
            pieces.append(evidence.article.body[at : figure.start])
            at = figure.end
        words = frozenset(fold(" ".join([*pieces, evidence.article.body[at : span.end]])))
        if len(words) >= _FEWEST:
            lines.append(_Line(evidence, number, words, tuple(figures)))
    return lines


def _aligned(copies: Sequence[Sequence[_Line]]) -> list[list[_Line]]:
    """The lines of all copies, those together that are one sentence; of a copy one at most, the likest first."""
    groups: list[list[_Line]] = []
    having: dict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
    for lines in copies:
        likest = sorted(
            (-alike, at, n)
            for n, line in enumerate(lines)
            for at in having[line.kinds]
            if (alike := _likeness(line.words, groups[at][0].words)) >= _SAME
        )
        placed: set[int] = set()
        taken: set[int] = set()
        for _, at, n in likest:
            if at not in taken and n not in placed:
                groups[at].append(lines[n])
                taken.add(at)
                placed.add(n)
        for n, line in enumerate(lines):
            if n not in placed:
                having[line.kinds].append(len(groups))
                groups.append([line])
    return groups


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _of_lines(lines: Sequence[_Line]) -> list[Disagreement]:
    """What copies of one sentence disagree on, figure by figure."""
    found = []
    for at in range(len(lines[0].figures)):
        values: list[list[_Line]] = []
        for line in lines:
            like = next((those for those in values if those[0].figures[at].same(line.figures[at])), None)
            if like is None:
                values.append([line])
            else:
                like.append(line)
        if len(values) > 1 and not _is_told_of_both(values, at):
            values.sort(key=lambda those: -len(those))
            found.append(Disagreement(tuple(_variant(those, at) for those in values)))
    return found


def _is_told_of_both(values: Sequence[Sequence[_Line]], at: int) -> bool:
    """Whether a copy has the value of another one too, somewhere."""
    return any(
        other[0].figures[at].same(figure)
        for those in values
        for line in those
        for figure, _ in line.evidence.figures
        for other in values
        if other is not those
    )


def _variant(lines: Sequence[_Line], at: int) -> Variant:
    evidence, figure = lines[0].evidence, lines[0].figures[at]
    text = evidence.article.body[figure.start : figure.end]
    sentence = evidence.sentence(figure.start)
    places = tuple((line.evidence.article.id, line.figures[at].start) for line in lines)
    return Variant(evidence.article, figure.start, figure.end, text, sentence, places)
