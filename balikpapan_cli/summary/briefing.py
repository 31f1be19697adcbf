"""One briefing over many articles: what they say to a query, each thing once, in order of time, every sentence cited.

Sentences that bear on the query (``bearing``) are chosen by maximal marginal relevance (Carbonell and Goldstein 1998): for
the query and for the weight that the ``news`` model gives them in their article, against what has been chosen. Where none
bears on it, those are chosen that have a word of it, and where none has, those with words of the same root. Of articles
that tell one story one speaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt

from balikpapan_cli.indonesian.stems import RootCache, root
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Brief, Citation, Note, Sentence
from balikpapan_cli.summary.bearing import DERIVED, Bearing, Borne, Weighed, passed_over
from balikpapan_cli.summary.choose import length
from balikpapan_cli.summary.data import sections
from balikpapan_cli.summary.features import Sheet, sentence_rows
from balikpapan_cli.summary.news import model
from balikpapan_cli.summary.reading import dangling, read
from balikpapan_cli.tuples import NamedTuple

_CUES = sections("cues.txt")

SAME = 0.6
"""Cosine from which on two sentences say the same."""

_RELEVANCE, _POINTS_BACK, _REDUNDANCY = 0.6, 0.15, 0.5
_MOST_OF_ONE = 3
_AGAIN = 0.1
"""What another sentence of an article counts less for each that has been chosen of it: many are to be heard."""


class _Candidate(NamedTuple):
    article: int
    sentence: Sentence
    score: float
    vector: dict[str, float]
    level: int


def brief(
    query: str,
    articles: Iterable[Article],
    *,
    words: int = 150,
    by_month: bool = False,
    bearing: Bearing | None = None,
) -> Brief:
    """A briefing of about ``words`` words on ``query`` over ``articles`` (best first), undated ones last; fewer where what
    bears on the query is less.

    ``bearing`` says what the query asks for, its own words unless given. With ``by_month`` every month has its share of the
    words, one sentence at least (with a note where these are more than ``words``), and ``periods`` names the month of each
    citation; a month of which no sentence has a word of
    the query is left out, with a note, where others have more.
    """
    given = list(articles)
    told = _one_a_story(given)
    bearing = Bearing.of(query) if bearing is None else bearing
    taken = _taken_apart(told, bearing)
    weighed = bearing.weigh([one.borne for one in taken])
    candidates = _candidates(taken, weighed)
    if not candidates:
        return Brief(query, (), (), len(given), notes=(Note("summary.nothing_to_brief"),))
    nearest = min(c.level for c in candidates)
    chosen: list[_Candidate] = []
    notes = passed_over([one.borne for one in taken], weighed)
    if by_month:
        months: dict[str, list[_Candidate]] = {}
        for c in candidates:
            if c.level < max(DERIVED, nearest + 1):
                months.setdefault(_month(told[c.article]), []).append(c)
        firsts: list[_Candidate] = []
        for month in sorted(months, key=_late_if_empty):
            its = _of_the_nearest(months[month])
            best = min(its, key=lambda c: -c.score)  # said before, it is said of this month too
            of_month = _chosen(its, words // len(months), chosen) or [best]
            firsts.append(of_month[0])
            chosen += of_month
        needed = sum(length(c.sentence) for c in firsts)
        if needed > words:  # no month is left out for it, whoever wants fewer can name them
            chosen = firsts
            notes.append(Note("summary.months_need", (("needed", needed), ("words", words))))
        if gone := sorted({*map(_month, told)} - {*months}, key=_late_if_empty):
            named = ", ".join(month or "–" for month in gone)
            notes.append(Note("summary.months_left_out", (("months", named),)))
    else:
        chosen = _chosen(_of_the_nearest(candidates), words, [])
    chosen.sort(key=lambda c: (_late_if_empty(told[c.article].date), c.article, c.sentence.n))
    cited = list(dict.fromkeys(c.article for c in chosen))
    return Brief(
        query,
        tuple(Citation(c.sentence, cited.index(c.article) + 1) for c in chosen),
        tuple(told[n] for n in cited),
        len(given),
        tuple(_month(told[c.article]) for c in chosen) if by_month else (),
        tuple(notes),
    )


def _of_the_nearest(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Those that have the most to do with the query."""
    nearest = min(c.level for c in candidates)
    return [c for c in candidates if c.level == nearest]


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


class _Taken(NamedTuple):
    """An article taken apart: its sentences, their scores by the ``news`` model, the roots of their terms, and what it has of
    the words of the query."""

    sentences: tuple[Sentence, ...]
    scores: list[float]
    lines: list[list[str]]
    borne: Borne


def _candidates(taken: Sequence[_Taken], weighed: Sequence[Sequence[Weighed]]) -> list[_Candidate]:
    """Every sentence that could be cited, with what it has to do with the query."""
    holders = Counter(term for one in taken for line in one.lines for term in set(line))
    count = sum(holders.values()) or 1
    idf = {term: log(1 + count / held) for term, held in holders.items()}
    found = []
    for n, (sentences, scores, lines, _) in enumerate(taken):
        for sentence, score, line, (level, share) in zip(sentences, scores, lines, weighed[n], strict=True):
            if len(line) >= 3 and level <= DERIVED:
                found.append(_Candidate(n, sentence, score + _RELEVANCE * share, _vector(line, idf), level))
    return found


def _taken_apart(articles: Sequence[Article], bearing: Bearing) -> list[_Taken]:
    roots = RootCache() if len(articles) > 20 else None
    rooted = roots.__getitem__ if roots else root
    taken = []
    for article in articles:
        reading = read(article)
        leaning = dangling(reading)
        scores = [
            model().sentences.predict(row) - _POINTS_BACK * (n in leaning or _points_back(reading.words[n]))
            for n, row in enumerate(sentence_rows(Sheet(reading)))
        ]
        lines = [list(map(rooted, terms)) for terms in reading.terms]
        taken.append(_Taken(reading.sentences, scores, lines, bearing.held_against(fold(article.title), reading.words)))
    return taken


def _points_back(words: Sequence[str]) -> bool:
    """Whether a sentence points to what stood before it, with its first word or with the one behind a link (``selain itu``)."""
    first, second = [*words[:2], "", ""][:2]
    return first in _CUES["pointing"] or (first in _CUES["linking"] and second in _CUES["pointing"])


def _vector(terms: Sequence[str], idf: dict[str, float]) -> dict[str, float]:
    vector = {term: (1 + log(count)) * idf[term] for term, count in Counter(terms).items()}
    norm = sqrt(sum([x * x for x in vector.values()])) or 1.0
    return {term: x / norm for term, x in vector.items()}


def _chosen(candidates: Sequence[_Candidate], words: int, before: Sequence[_Candidate]) -> list[_Candidate]:
    """The best of ``candidates``, about ``words`` words, that say nothing twice, nor what ``before`` says."""
    nearest = [max([_likeness(c, other) for other in before], default=0.0) for c in candidates]
    of_article: Counter[int] = Counter()
    left = [n for n, near in enumerate(nearest) if near < SAME]
    chosen: list[_Candidate] = []
    size = 0

    def cost(n: int) -> float:
        return _REDUNDANCY * nearest[n] + _AGAIN * of_article[candidates[n].article] - candidates[n].score

    while left:
        best = min(left, key=lambda n: (cost(n), n))
        pick = candidates[best]
        more = length(pick.sentence)
        if chosen and abs(size + more - words) > abs(size - words):
            break
        chosen.append(pick)
        size += more
        of_article[pick.article] += 1
        for n in left:
            nearest[n] = max(nearest[n], _likeness(candidates[n], pick))
        full = {article for article, often in of_article.items() if often >= _MOST_OF_ONE}
        left = [n for n in left if n != best and nearest[n] < SAME and candidates[n].article not in full]
    return chosen


def _likeness(a: _Candidate, b: _Candidate) -> float:
    return sum([x * b.vector[term] for term, x in a.vector.items() if term in b.vector])
