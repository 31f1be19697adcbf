"""One briefing over many articles: what they say to a query, each thing once, in order of time, every sentence cited.

Sentences are chosen by maximal marginal relevance (Carbonell and Goldstein 1998): for the query and for the weight that
the ``news`` model gives them in their article, against what has been chosen. Of articles that tell one story one speaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt

from balikpapan_cli.indonesian.stems import RootCache, root
from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Brief, Citation, Note, Sentence
from balikpapan_cli.summary.choose import length
from balikpapan_cli.summary.features import Sheet, points_back, sentence_rows
from balikpapan_cli.summary.news import model
from balikpapan_cli.summary.reading import read
from balikpapan_cli.tuples import NamedTuple

SAME = 0.6
"""Cosine from which on two sentences say the same."""

_RELEVANCE, _POINTS_BACK, _REDUNDANCY = 0.6, 0.15, 0.5
_MOST_OF_ONE = 3


class _Candidate(NamedTuple):
    article: int
    sentence: Sentence
    score: float
    vector: dict[str, float]


def brief(
    query: str,
    articles: Iterable[Article],
    *,
    words: int = 150,
    by_month: bool = False,
    terms: frozenset[str] | None = None,
) -> Brief:
    """A briefing of about ``words`` words on ``query`` over ``articles`` (best first), undated ones last.

    ``terms`` are the roots that the query asks for, its own words unless given. With ``by_month`` every month has its
    share of the words, one sentence at least, and ``periods`` names the month of each citation.
    """
    given = list(articles)
    asked = frozenset(map(root, fold(query))) - SUMMARY_STOPWORDS if terms is None else terms
    told = _one_a_story(given)
    candidates = _candidates(told, asked)
    if not candidates:
        return Brief(query, (), (), len(given), notes=(Note("summary.nothing_to_brief"),))
    chosen: list[_Candidate] = []
    if by_month:
        months = sorted({_month(told[c.article]) for c in candidates}, key=_late_if_empty)
        for month in months:
            its = [c for c in candidates if _month(told[c.article]) == month]
            chosen += _chosen(its, words // len(months), chosen)
    else:
        chosen = _chosen(candidates, words, [])
    chosen.sort(key=lambda c: (_late_if_empty(told[c.article].date), c.article, c.sentence.n))
    cited = list(dict.fromkeys(c.article for c in chosen))
    return Brief(
        query,
        tuple(Citation(c.sentence, cited.index(c.article) + 1) for c in chosen),
        tuple(told[n] for n in cited),
        len(given),
        tuple(_month(told[c.article]) for c in chosen) if by_month else (),
    )


def _month(article: Article) -> str:
    return article.date[:7]


def _late_if_empty(date: str) -> tuple[bool, str]:
    return not date, date


def _one_a_story(articles: Sequence[Article]) -> list[Article]:
    """The first article of every story."""
    stories: dict[str, Article] = {}
    for n, article in enumerate(articles):
        stories.setdefault(article.story or article.id or str(n), article)
    return list(stories.values())


def _candidates(articles: Sequence[Article], asked: frozenset[str]) -> list[_Candidate]:
    """Every sentence that could be cited: it says something of what is asked, or leads an article that does."""
    roots = RootCache() if len(articles) > 20 else None
    taken = [(n, *_taken_apart(article, roots)) for n, article in enumerate(articles)]
    holders = Counter(term for _, _, _, lines in taken for line in lines for term in set(line))
    count = sum(holders.values()) or 1
    idf = {term: log(1 + count / held) for term, held in holders.items()}
    weight = sum([idf.get(term, 0.0) for term in sorted(asked)])
    found = []
    for n, sentences, scores, lines in taken:
        for sentence, score, line in zip(sentences, scores, lines, strict=True):
            said = asked.intersection(line)
            if len(line) < 3 or (asked and not said and sentence.n):
                continue
            relevance = sum([idf[term] for term in sorted(said)]) / weight if weight else 0.0
            found.append(_Candidate(n, sentence, score + _RELEVANCE * relevance, _vector(line, idf)))
    return found


def _taken_apart(
    article: Article, roots: RootCache | None
) -> tuple[tuple[Sentence, ...], list[float], list[list[str]]]:
    """The sentences of an article, their scores by the ``news`` model, and the roots of their terms."""
    reading = read(article)
    sheet = Sheet(reading)
    back = points_back(sheet)
    scores = [
        model().sentences.predict(row) - _POINTS_BACK * pointing
        for row, pointing in zip(sentence_rows(sheet), back, strict=True)
    ]
    rooted = roots.__getitem__ if roots else root
    return reading.sentences, scores, [list(map(rooted, terms)) for terms in reading.terms]


def _vector(terms: Sequence[str], idf: dict[str, float]) -> dict[str, float]:
    vector = {term: (1 + log(count)) * idf[term] for term, count in Counter(terms).items()}
    norm = sqrt(sum([x * x for x in vector.values()])) or 1.0
    return {term: x / norm for term, x in vector.items()}


def _chosen(candidates: Sequence[_Candidate], words: int, before: Sequence[_Candidate]) -> list[_Candidate]:
    """The best of ``candidates``, about ``words`` words, that say nothing twice, nor what ``before`` says."""
    nearest = [max([_likeness(c, other) for other in before], default=0.0) for c in candidates]
    of_article: Counter[int] = Counter()
    left = set(range(len(candidates)))
    chosen: list[_Candidate] = []
    size = 0
    while left:
        best = min(left, key=lambda n: (_REDUNDANCY * nearest[n] - candidates[n].score, n))
        left.remove(best)
        pick = candidates[best]
        if nearest[best] >= SAME or of_article[pick.article] >= _MOST_OF_ONE:
            continue
        more = length(pick.sentence)
        if chosen and abs(size + more - words) > abs(size - words):
            break
        chosen.append(pick)
        size += more
        of_article[pick.article] += 1
        for n in left:
            nearest[n] = max(nearest[n], _likeness(candidates[n], pick))
    return chosen


def _likeness(a: _Candidate, b: _Candidate) -> float:
    return sum([x * b.vector[term] for term, x in a.vector.items() if term in b.vector])
