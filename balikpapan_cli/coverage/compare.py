"""What each outlet says that the others do not: distinctive terms, and distinctive sentences, verbatim and cited.

Terms are ranked by the weighted log-odds ratio with an informative Dirichlet prior, in standard deviations (Monroe,
Colaresi and Quinn 2008, Fightin' Words, equations 16 to 22), each outlet against all the others, the prior being all of
them together. A sentence counts by its distinctive terms, and only when it bears on the query, by a word of its own or by
one of a sentence beside it in an article that is about the query, and no other outlet says much the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, takewhile
from math import log, log1p, sqrt

from balikpapan_cli.coverage.content import content
from balikpapan_cli.coverage.disagreements import Disagreement, disagreements
from balikpapan_cli.indonesian.outlets import same_outlets
from balikpapan_cli.indonesian.sentences import sentences
from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Citation, Note, Sentence, Span
from balikpapan_cli.summary.bearing import SILENT, TOUCHES, Bearing, Weighed, passed_over
from balikpapan_cli.tuples import NamedTuple

_PRIOR = 0.3  # what the prior is worth, as a share of all words read
_LEAST_Z = 0.7  # standard deviations that a term must stand out by; five short articles give no more
_ECHO = 0.6  # share of a sentence's content that another outlet's sentence may repeat before it is the same statement
_SIGN = 5  # letters of a part of an outlet's name by which it signs under other names
_PAIR = 1.15  # how much more a pair counts than a word: it says more
_LENGTH = 0.75  # 1 would weigh a sentence by the mean of its terms, 0 by their sum
_SHORTEST, _LONGEST = 6, 60  # content words of a sentence that can stand alone; longer ones are lists
_UNSPOKEN = frozenset(["keterangan", "resmi", "rp", "sebesar", "tertulis"])  # how it is written up: no outlet's voice
_OFF_TOPIC = 0.3  # what a sentence counts that neither has nor stands beside a word of the query


class Term(NamedTuple):
    """A distinctive word or pair of words, as mostly written. ``score`` is its z-score; ``articles`` counts the
    outlet's articles that use it, ``others`` those of all other outlets."""

    text: str
    score: float
    articles: int
    others: int


class View(NamedTuple):
    """One outlet's view: how many ``articles`` were read, their distinctive terms, the strongest first, and their
    distinctive sentences, in the order of time."""

    outlet: str
    articles: int
    terms: tuple[Term, ...]
    citations: tuple[Citation, ...]


class Comparison(NamedTuple):
    """``articles[number - 1]`` is the source of a Citation. ``read`` counts the articles read, ``left_out`` the outlets
    that were read but not shown, ``unsaid`` the disagreements of copies that are not among ``disagreements``."""

    query: str
    views: tuple[View, ...]
    articles: tuple[Article, ...]
    read: int
    left_out: int = 0
    notes: tuple[Note, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    unsaid: int = 0

    def without_views(self) -> Comparison:
        """The disagreements alone."""
        told = {variant.article.id: variant.article for one in self.disagreements for variant in one.variants}
        return self._replace(views=(), articles=tuple(told.values()))

    def number(self, article: Article) -> int:
        """The number of a source."""
        return next(at for at, cited in enumerate(self.articles, 1) if cited.id == article.id)


class _Read(NamedTuple):
    """An article taken apart: the features (roots, and pairs of neighbouring roots) of each of its sentences, and which
    sentences bear on the query or stand beside one that does."""

    article: Article
    sentences: tuple[Sentence, ...]
    features: tuple[frozenset[str], ...]
    near: tuple[bool, ...]
    counts: Mapping[str, float]


def compare(
    query: str,
    articles: Iterable[Article],
    *,
    bearing: Bearing | None = None,
    most_outlets: int = 6,
    most_terms: int = 8,
    most_sentences: int = 2,
    most_figures: int = 5,
) -> Comparison:
    """Compare the outlets of ``articles``, all of which match ``query``; ``bearing`` says what it asks for, its own words unless
    given. Of articles that only have words of the same root nothing is shown where others have more, with a note.

    Articles without an outlet are read as those of an outlet without a name, those of outlets whose names are one
    (``indonesian.outlets``) as of one. All outlets are read, the ``most_outlets`` with the most articles are shown. Figures on
    which copies of one story disagree come besides, whoever published them.
    """
    spelling = _Spelling()
    outlets: dict[str, list[_Read]] = defaultdict(list)
    bearing = Bearing.of(query) if bearing is None else bearing
    given = [(article, sentences(article.id, article.body)) for article in articles]
    borne = [bearing.held_against(fold(article.title), [fold(part.text) for part in parts]) for article, parts in given]
    weighed = bearing.weigh(borne)
    notes = passed_over(borne, weighed)
    shown = same_outlets(Counter(article.outlet for article, _ in given))
    for (article, parts), levels in zip(given, weighed, strict=True):
        outlet = shown.get(article.outlet, article.outlet)
        outlets[outlet].append(_take_apart(article, parts, bearing, levels, spelling, counted=not notes))
    ranked = sorted(outlets, key=lambda outlet: (-len(outlets[outlet]), outlet.casefold()))
    tables = {outlet: _sum(outlets[outlet]) for outlet in ranked}
    whole = _total(tables.values())
    using = {outlet: Counter(term for read in outlets[outlet] for term in read.counts) for outlet in ranked}
    everywhere: Counter[str] = Counter()
    for counted in using.values():
        everywhere.update(counted)
    said = _Statements(outlets)
    found: list[tuple[str, tuple[Term, ...], list[tuple[Article, Sentence]]]] = []
    for outlet in ranked[:most_outlets]:
        scores = distinctive(tables[outlet], whole)
        names = frozenset(word for read in outlets[outlet] for word in fold(read.article.outlet))
        terms = tuple(
            Term(spelling.of(term), round(scores[term], 2), using[outlet][term], everywhere[term] - using[outlet][term])
            for term in _apart(scores, spelling, names)[:most_terms]
        )
        found.append((outlet, terms, _choose(outlet, outlets[outlet], scores, said, most_sentences)))
    disagreeing = disagreements(article for article, _ in given)
    told = tuple(disagreeing[:most_figures])
    sources = [article for _, _, chosen in found for article, _ in chosen]
    sources += [variant.article for one in told for variant in one.variants]
    cited = tuple({article.id: article for article in sources}.values())
    number = {article.id: at for at, article in enumerate(cited, 1)}
    cite = {outlet: tuple(Citation(s, number[s.id]) for _, s in chosen) for outlet, _, chosen in found}
    views = tuple(View(outlet, len(outlets[outlet]), terms, cite[outlet]) for outlet, terms, _ in found)
    left_out, unsaid = max(0, len(ranked) - most_outlets), len(disagreeing) - len(told)
    return Comparison(query, views, cited, len(given), left_out, tuple(notes), told, unsaid)


def distinctive(counts: Mapping[str, float], whole: Mapping[str, float]) -> dict[str, float]:
    """The z-score of each term of ``counts`` against the rest of ``whole`` (which includes ``counts``).

    >>> scores = distinctive({"kabel": 6, "kota": 10}, {"kabel": 6, "kota": 40, "banjir": 20})
    >>> scores["kabel"] > 1 > scores["kota"]
    True
    """
    total = sum(whole.values())
    ours = sum(counts.values()) + _PRIOR * total
    theirs = total - sum(counts.values()) + _PRIOR * total
    scores = {}
    for term, count in counts.items():
        prior = _PRIOR * whole[term]
        mine, rest = count + prior, whole[term] - count + prior
        odds = log(mine / (ours - mine)) - log(rest / (theirs - rest))
        scores[term] = odds / sqrt(1 / mine + 1 / rest)
    return scores


class _Spelling:
    """How a feature is mostly written."""

    def __init__(self) -> None:
        self.written: dict[str, Counter[str]] = defaultdict(Counter)

    def of(self, feature: str) -> str:
        forms = self.written[feature]
        return min(forms, key=lambda form: (-forms[form], form))

    def times(self, feature: str) -> int:
        """How often it is written at all."""
        return self.written[feature].total()


def _take_apart(
    article: Article,
    parts: tuple[Sentence, ...],
    bearing: Bearing,
    weighed: Sequence[Weighed],
    spelling: _Spelling,
    *,
    counted: bool,
) -> _Read:
    """``counted``: its words are counted even if it only has words of the root of what was asked."""
    owners = {word: at for at, person in enumerate(article.persons) for word in fold(person.name)}
    found = [_features(part.text, owners, bearing.runs(part.text)) for part in parts]
    features = tuple(frozenset(feature for feature, _ in each) for each in found)
    levels = [each.level for each in weighed]
    has = [level <= TOUCHES for level in levels]
    beside = [any(has[max(0, at - 1) : at + 2]) for at in range(len(parts))]
    counts: dict[str, float] = defaultdict(float)
    for each, nigh in zip(found if counted or any(has) else (), beside, strict=False):
        for feature, written in each:
            spelling.written[feature][written] += 1
            counts[feature] += 1.0 if nigh else _OFF_TOPIC
    near = tuple(has[at] or (level == SILENT and beside[at]) for at, level in enumerate(levels))
    # A word that one article repeats is its subject, not its outlet's voice: repetition counts by its logarithm.
    return _Read(article, parts, features, near, {feature: log1p(count) for feature, count in counts.items()})


def _features(text: str, owners: Mapping[str, int], runs: Sequence[Span]) -> list[tuple[str, str]]:
    """Roots, and pairs of roots that stand side by side, with how they are written; no pair of a word of a person's name
    and one beside the name (``owners`` says whose name a word is of), nor of what ``runs`` hold together."""
    words = [word for word in content(text) if word.folded not in _UNSPOKEN and word.folded not in SUMMARY_STOPWORDS]
    found = [(word.root, text[word.start : word.end]) for word in words]
    at = 0
    for one, two in pairwise(words):
        while at < len(runs) and runs[at].end <= one.start:  # runs are in order, as the words are
            at += 1
        if text[one.end : two.start] != " " or one.root == two.root:
            continue
        whole = owners.get(one.folded) == owners.get(two.folded)
        if whole and not _is_cut(one.start, two.end, (runs[n] for n in range(at, len(runs)))):
            found.append((f"{one.root} {two.root}", text[one.start : two.end]))
    return found


def _is_cut(begin: int, stop: int, runs: Iterable[Span]) -> bool:
    """Whether one of some runs, in order, has a part of ``begin`` to ``stop`` and not all of it."""
    return any((start <= begin) != (stop <= end) for start, end in takewhile(lambda run: run.start < stop, runs))


def _sum(reads: Iterable[_Read]) -> dict[str, float]:
    return _total(read.counts for read in reads)


def _total(tables: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for table in tables:
        for feature, count in table.items():
            total[feature] += count
    return dict(total)


def _apart(scores: Mapping[str, float], spelling: _Spelling, names: frozenset[str]) -> list[str]:
    """The distinctive terms, best first; never a pair and one of its words, no pair that is neither a name nor said
    again, none of ``names`` (of the outlet itself), nor what begins with a long one (``detikFinance``)."""
    signs = tuple(name for name in names if len(name) >= _SIGN)
    chosen: list[str] = []
    taken: set[str] = set()
    for term in sorted(scores, key=lambda term: (-scores[term] * (_PAIR if " " in term else 1.0), term)):
        parts = term.split()
        lasting = len(parts) == 1 or spelling.times(term) > 1 or spelling.of(term).istitle()
        named = any(part.startswith(signs) for part in parts)
        if scores[term] >= _LEAST_Z and lasting and not named and not taken.union(names).intersection(parts):
            chosen.append(term)
            taken.update(parts)
    return chosen


class _Statements:
    """Every sentence of every outlet by its roots, to ask who else says much the same."""

    def __init__(self, outlets: Mapping[str, Sequence[_Read]]) -> None:
        self.outlet: list[str] = []
        self.having: dict[str, list[int]] = defaultdict(list)
        for outlet, reads in outlets.items():
            for features in (features for read in reads for features in read.features):
                for feature in features:
                    self.having[feature].append(len(self.outlet))
                self.outlet.append(outlet)

    def echoed(self, features: frozenset[str], outlet: str) -> bool:
        """Whether a sentence of another outlet has most of ``features``."""
        shared: Counter[int] = Counter()
        for feature in features:
            shared.update(self.having[feature])
        return any(count >= _ECHO * len(features) and self.outlet[at] != outlet for at, count in shared.items())


def _choose(
    outlet: str, reads: Sequence[_Read], scores: Mapping[str, float], said: _Statements, most: int
) -> list[tuple[Article, Sentence]]:
    """The most distinctive sentences, each for terms that those before it do not have; in the order of time."""
    candidates = [
        (read.article, sentence, features)
        for read in reads
        for sentence, features, near in zip(read.sentences, read.features, read.near, strict=True)
        if near and _SHORTEST <= sum(" " not in feature for feature in features) <= _LONGEST
    ]
    chosen: list[tuple[Article, Sentence]] = []
    told: set[str] = set()

    def worth(candidate: tuple[Article, Sentence, frozenset[str]]) -> float:
        features = candidate[2]
        gain = sum(scores[feature] for feature in sorted(features - told) if scores.get(feature, 0.0) >= _LEAST_Z)
        return gain / float(len(features) ** _LENGTH)

    candidates = sorted(candidates, key=worth, reverse=True)[: 20 * most]
    while candidates and len(chosen) < most:
        best = max(candidates, key=worth)
        candidates.remove(best)
        article, sentence, features = best
        if worth(best) > 0 and not said.echoed(features, outlet):
            chosen.append((article, sentence))
            told |= features
    return sorted(chosen, key=lambda pair: (pair[0].date or "9999", pair[0].id, pair[1].start))
