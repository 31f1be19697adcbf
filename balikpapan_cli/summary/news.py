"""The ``news`` method: the sentences whose words a summary would most likely say. It needs the standard library only.

Fitted models (``data/news.json``; ``benchmarks/fit_summaries.py`` makes it) work one after the other: the first gives
each sentence a score, the second says how far the lead of such an article is to be trusted, the third tells from both
how likely a summary is to say each word. The sentences are then chosen together, for the words that they promise as a
set: what one sentence has said already, another cannot earn again. The approach is that of Hong and Nenkova (2014) with
the concept coverage of Gillick and Favre (2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import exp

from balikpapan_cli.model import Article
from balikpapan_cli.summary.asides import asides
from balikpapan_cli.summary.choose import Budget, Candidate, best, length, nearest
from balikpapan_cli.summary.features import Sheet, sentence_rows
from balikpapan_cli.summary.forest import Forest
from balikpapan_cli.summary.importance import word_rows
from balikpapan_cli.summary.manner import article_row, manner_row
from balikpapan_cli.summary.naming import naming
from balikpapan_cli.summary.reading import Reading, companions, dangling, headings, read
from balikpapan_cli.summary.repeats import twins
from balikpapan_cli.tuples import NamedTuple

POOL = 10
"""So many sentences at least are looked at together."""

_WRITTEN = 3
"""Sentences by which an article is written in sentences: then headings, lists and what announces them fill no summary."""
_MOST_ROUNDS = 15
_MOST_ATTEMPTS = 5


class Model(NamedTuple):
    """The fitted parts: scores of sentences, manner of articles, likelihood of words (as log-odds), and how often
    summaries say common words."""

    sentences: Forest
    manner: Forest
    words: Forest
    common: dict[str, list[float]]


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that comes with the package."""
    import json

    from balikpapan_cli.summary.data import FOLDER

    with open(FOLDER + "news.json", encoding="utf-8") as file:
        raw = json.load(file)
    return Model(Forest(**raw["sentences"]), Forest(**raw["manner"]), Forest(**raw["words"]), raw["common"])


def choose(article: Article, budget: Budget, fitted: Model | None = None) -> list[int]:
    """The numbers of the sentences that make the summary of ``article``, in its order."""
    fitted = fitted or model()
    reading = read(article)
    sheet = Sheet(reading)
    scores = [fitted.sentences.predict(row) for row in sentence_rows(sheet)]
    if budget.sentences >= len(reading.sentences) and not budget.words:
        return [sentence.n for sentence in reading.sentences]
    once = {sentence.text: sentence.n for sentence in reversed(reading.sentences)}.values()
    order = sorted(once, key=lambda n: (len(reading.words[n]) < 4, -scores[n], n))
    beside, never_first = companions(reading), dangling(reading)
    names = naming(article, reading)
    lengths = [length(sentence) for sentence in reading.sentences]
    worths: dict[str, list[float]] = {}

    def is_enough(left: list[int]) -> bool:
        return budget.is_filled_by([lengths[n] for n in left])

    def pick(order: list[int]) -> list[int]:
        rounds = budget.rounds(sheet.mean_length)
        if rounds > _MOST_ROUNDS:
            return nearest(reading.sentences, order, budget)
        pool = sorted(order[: max(POOL, 3 * rounds)])
        unknown = frozenset(word for n in pool for word in reading.words[n] if word not in worths)
        worths.update(word_worth(sheet, scores, unknown, fitted) if unknown else {})
        candidates = [candidate(reading, n) for n in pool]
        chosen = best(candidates, worths, budget, never_first, names.needs, twins(reading.words, pool))
        return chosen if is_enough(chosen) else best(candidates, worths, budget, never_first)

    def torn(chosen: list[int]) -> set[int]:
        apart = {n for n in chosen if not beside[n] or not {*beside[n]}.issubset(chosen)}
        return apart | never_first.intersection(chosen[:1]) | names.mistaken(chosen)

    left_aside = headings(reading) | asides(reading, article.title)
    told = [n for n in order if n not in left_aside and beside[n]]
    return _untorn(pick, told if is_enough(told) or len(told) >= _WRITTEN else order, torn, beside, is_enough)


def _untorn(
    pick: Callable[[list[int]], list[int]],
    order: list[int],
    torn: Callable[[list[int]], set[int]],
    beside: Sequence[range],
    is_enough: Callable[[list[int]], bool],
) -> list[int]:
    """What ``pick`` takes from ``order`` when nothing that is ``torn`` may be taken: such sentences are left out, one choice
    after the other, while what is left is enough."""
    for attempt in range(_MOST_ATTEMPTS):
        chosen = pick(order)
        out = torn(chosen)
        if out and attempt == _MOST_ATTEMPTS - 2:  # enough of trying what fits together
            out.update(n for n in order if len(beside[n]) != 1)
        left = [n for n in order if n not in out]
        if not out or not is_enough(left):
            break
        order = left
    return chosen


def candidate(reading: Reading, n: int) -> Candidate:
    """Sentence ``n`` as the choice sees it."""
    return Candidate(n, length(reading.sentences[n]), len(reading.words[n]), Counter(reading.words[n]))


def word_worth(sheet: Sheet, scores: Sequence[float], words: frozenset[str], fitted: Model) -> dict[str, list[float]]:
    """How likely a summary is to say each of some words of the article once, twice, three times."""
    article = article_row(sheet)
    manner = fitted.manner.predict(manner_row(sheet, article))
    rows = word_rows(sheet, scores, words, fitted.common, (*article, manner))
    known: dict[tuple[float, ...], float] = {}  # words that only one sentence has look alike
    for repeats in rows.values():
        for row in repeats:
            if row not in known:
                known[row] = 1 / (1 + exp(-fitted.words.predict(row)))
    return {word: [known[row] for row in repeats] for word, repeats in rows.items()}
