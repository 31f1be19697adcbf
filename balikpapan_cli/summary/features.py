"""What the ``news`` summarizer sees in a sentence: one function per feature, each giving one number for every sentence.

Sentences are described by where they stand, by what they share with the rest and by how they are made; no feature knows
the subject of a text, nor its outlet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from math import log, sqrt

from balikpapan_cli.summary.data import sections
from balikpapan_cli.summary.reading import Reading

Column = Sequence[float]

_CUES = sections("cues.txt")


class Sheet:
    """A reading and what several features share: counts of the terms, weights, the centre of the article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.size = len(reading.sentences)
        self.lengths = [len(words) for words in reading.words]
        self.total = sum(self.lengths) or 1
        self.mean_length = self.total / max(1, self.size)
        self.term_counts = Counter(term for terms in reading.terms for term in terms)
        self.first_use: dict[str, int] = {}
        for n, terms in enumerate(reading.terms):
            for term in terms:
                self.first_use.setdefault(term, n)

    @cached_property
    def vectors(self) -> list[dict[str, float]]:
        """TF-IDF vectors of length 1 (idf over the sentences of the article)."""
        holders = Counter(term for terms in self.reading.terms for term in dict.fromkeys(terms))
        idf = {term: log((1 + self.size) / (1 + count)) + 0.3 for term, count in holders.items()}
        vectors = []
        for terms in self.reading.terms:
            vector = {term: (1 + log(count)) * idf[term] for term, count in Counter(terms).items()}
            norm = sqrt(sum(x * x for x in vector.values())) or 1.0
            vectors.append({term: x / norm for term, x in vector.items()})
        return vectors

    @cached_property
    def centre(self) -> dict[str, float]:
        """The sum of the vectors, at length 1 (centroid: Radev, Jing and Budzikowska 2000)."""
        total: dict[str, float] = {}
        for vector in self.vectors:
            for term, x in vector.items():
                total[term] = total.get(term, 0.0) + x
        norm = sqrt(sum(x * x for x in total.values())) or 1.0
        return {term: x / norm for term, x in total.items()}

    @cached_property
    def top_terms(self) -> frozenset[str]:
        """The ten most frequent terms, the earlier of two alike."""
        return frozenset(
            sorted(self.term_counts, key=lambda term: (-self.term_counts[term], self.first_use[term]))[:10]
        )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    return sum([x * b[term] for term, x in a.items() if term in b])


# -- sentences: where they stand


def number(s: Sheet) -> Column:
    return [min(n, 40) for n in range(s.size)]


def words_before(s: Sheet) -> Column:
    column, so_far = [], 0
    for length in s.lengths:
        column.append(min(so_far, 600))
        so_far += length
    return column


def share_before(s: Sheet) -> Column:
    return [n / s.size for n in range(s.size)]


def paragraph(s: Sheet) -> Column:
    return [min(p, 30) for p in s.reading.paragraph]


def place_in_paragraph(s: Sheet) -> Column:
    return [min(p, 6) for p in s.reading.place]


def paragraph_size(s: Sheet) -> Column:
    sizes = Counter(s.reading.paragraph)
    return [min(sizes[p], 8) for p in s.reading.paragraph]


# -- sentences: what they share with the rest


def centrality(s: Sheet) -> Column:
    return [_cosine(vector, s.centre) for vector in s.vectors]


def likeness_to_lead(s: Sheet) -> Column:
    return [_cosine(vector, s.vectors[0]) for vector in s.vectors]


def frequency(s: Sheet) -> Column:
    logs = {term: log(count) for term, count in s.term_counts.items()}
    return [_share(sum([logs[t] for t in terms]), len(terms)) for terms in s.reading.terms]


def recurrence(s: Sheet) -> Column:
    return [_share(sum([s.term_counts[t] > 1 for t in terms]), len(terms)) for terms in s.reading.terms]


def topicality(s: Sheet) -> Column:
    return [_share(len(s.top_terms.intersection(terms)), len(set(terms))) for terms in s.reading.terms]


def earliness(s: Sheet) -> Column:
    return [_share(sum([1 / (1 + s.first_use[t]) for t in terms]), len(terms)) for terms in s.reading.terms]


def novelty(s: Sheet) -> Column:
    return [
        _share(sum([s.first_use[t] == n for t in dict.fromkeys(terms)]), len(set(terms)))
        for n, terms in enumerate(s.reading.terms)
    ]


def title_recall(s: Sheet) -> Column:
    return [_share(len(s.reading.title.intersection(terms)), len(s.reading.title)) for terms in s.reading.terms]


def title_precision(s: Sheet) -> Column:
    return [_share(len(s.reading.title.intersection(terms)), len(set(terms))) for terms in s.reading.terms]


# -- sentences: how they are made


def length(s: Sheet) -> Column:
    return [min(length, 60) for length in s.lengths]


def content(s: Sheet) -> Column:
    return [_share(len(terms), n) for terms, n in zip(s.reading.terms, s.lengths, strict=True)]


def opens_quoted(s: Sheet) -> Column:
    return s.reading.opens_quoted


def quoted(s: Sheet) -> Column:
    return s.reading.quoted


def quoted_before(s: Sheet) -> Column:
    return [0.0, *s.reading.quoted][: s.size]


def quotation_follows(s: Sheet) -> Column:
    return [*s.reading.opens_quoted, False][1:]


def sayings(s: Sheet) -> Column:
    return [len(_CUES["saying"].intersection(words)) for words in s.reading.words]


def reports(s: Sheet) -> Column:
    return [len(_CUES["reporting"].intersection(words)) for words in s.reading.words]


def points_back(s: Sheet) -> Column:
    return [words[:1] != [] and words[0] in _CUES["pointing"] for words in s.reading.words]


def links_back(s: Sheet) -> Column:
    return [words[:1] != [] and words[0] in _CUES["linking"] for words in s.reading.words]


def refers(s: Sheet) -> Column:
    return [sum([w in ("tersebut", "itu", "ini") or w.endswith("nya") for w in words[:8]]) for words in s.reading.words]


def speaks(s: Sheet) -> Column:
    return [len(_CUES["speaker"].intersection(words)) for words in s.reading.words]


def asks(s: Sheet) -> Column:
    return ["?" in sentence.text[-3:] for sentence in s.reading.sentences]


def unfinished(s: Sheet) -> Column:
    return [sentence.text[-1] not in ".!?\"”'’)" for sentence in s.reading.sentences]


def numbers(s: Sheet) -> Column:
    return [min(8, sum([w[0].isdigit() for w in words])) for words in s.reading.words]


def brackets(s: Sheet) -> Column:
    return [min(3, sentence.text.count("(")) for sentence in s.reading.sentences]


def capitals(s: Sheet) -> Column:
    pieces = [sentence.text.split()[1:] for sentence in s.reading.sentences]
    return [_share(sum([p[0].isupper() for p in line]), len(line)) for line in pieces]


# -- articles: features that all sentences or words of an article share


def sentence_count(s: Sheet) -> Column:
    return [min(s.size, 60)] * s.size


def mean_length(s: Sheet) -> Column:
    return [s.mean_length] * s.size


SENTENCE_FEATURES: tuple[Callable[[Sheet], Column], ...] = (
    number, words_before, share_before, paragraph, place_in_paragraph, paragraph_size,
    centrality, likeness_to_lead, frequency, recurrence, topicality, earliness, novelty, title_recall, title_precision,
    length, content, opens_quoted, quoted, quoted_before, quotation_follows, sayings, reports, points_back, links_back,
    refers, speaks, asks, unfinished, numbers, brackets, capitals, sentence_count, mean_length,
)  # fmt: skip


def sentence_rows(sheet: Sheet) -> list[tuple[float, ...]]:
    """The features of every sentence, in the order of SENTENCE_FEATURES."""
    return list(zip(*[feature(sheet) for feature in SENTENCE_FEATURES], strict=True))
