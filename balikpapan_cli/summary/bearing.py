"""What sentences have to do with a query. The rule owned here: a sentence that is shown bears on what was asked.

A word that is written as it was asked for, or in a form that keeps its sense (``indonesian.senses``), says what was asked;
one that only shares its root may say something else. A sentence bears on a query when it has a word of it, and together
with what its article speaks of (words of the title, of the first sentences, or of several others; a dateline is no text)
most of them. The first sentence of an article bears on the query without a word when title and lead have most of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log

from balikpapan_cli.indonesian.senses import same_sense
from balikpapan_cli.indonesian.stems import root
from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS
from balikpapan_cli.indonesian.tokens import fold, tokenize
from balikpapan_cli.model import Note, Span
from balikpapan_cli.tuples import NamedTuple

Place = tuple[int, int, int]
"""Where folded words match: at which, how many from there on, and which of the words of the query."""

BEARS, TOUCHES, DERIVED, SILENT, NOTHING = range(5)
"""What a sentence has to do with a query: it bears on it; has a word of it; has only words of the same root; has none, in an
article whose title and lead have most of them; has none."""

DIFFERENT = 0.3
"""What a word of the same root counts that may mean something else."""
_MOST_WORDS = 5
_LEAD = 2
"""Sentences of the lead."""
_SEVERAL = 2
"""Sentences with a word from which on the article speaks of it, wherever they stand."""


class Weighed(NamedTuple):
    """What a sentence has to do with a query: its level, and its share of the words, from 0 to 1, rare ones weighing more."""

    level: int
    share: float


class Borne(NamedTuple):
    """An article held against a query: what each sentence has of its words, by number, and what title and lead have; 1 for a
    word that keeps its sense, DIFFERENT for one that may not. ``others`` are words of the latter kind."""

    lines: tuple[dict[int, float], ...]
    head: dict[int, float]
    others: frozenset[str] = frozenset()


class Bearing:
    """A query as sentences are held against it. ``typed`` are its words as they were typed (empty for what is no word, such as
    a phrase), ``places`` finds them among folded words, ``enough`` of them are what the query is about (0: most of them)."""

    def __init__(
        self, typed: Sequence[str], places: Callable[[Sequence[str]], Iterable[Place]], enough: int = 0
    ) -> None:
        self.typed = tuple(typed)
        self._places = places
        self.enough = enough or len(self.typed) // 2 + 1

    @classmethod
    def of(cls, query: str) -> Bearing:
        """The bearing of the words of a text, function words apart, each by its root."""
        words = list(dict.fromkeys(word for word in fold(query) if word not in SUMMARY_STOPWORDS))
        number: dict[str, int] = {}
        for at, word in enumerate(words):
            number.setdefault(root(word), at)

        def places(line: Sequence[str]) -> Iterable[Place]:
            return ((at, 1, number[base]) for at, word in enumerate(line) if (base := root(word)) in number)

        return cls(words, places)

    def held_against(self, title: Sequence[str], sentences: Sequence[Sequence[str]]) -> Borne:
        """An article, by the folded words of its title and of its sentences."""
        others: set[str] = set()
        top = self._line(title, others)
        lines = tuple(self._line(sentence, others) for sentence in sentences)
        head: dict[int, float] = {}
        for line in (top, *lines[:_LEAD]):
            for number, worth in line.items():
                head[number] = max(worth, head.get(number, 0.0))
        return Borne(lines, head, frozenset(others))

    def runs(self, text: str) -> list[Span]:
        """Where several words of a text are together what was asked."""
        tokens = tokenize(text)
        places = self._places([token.text for token in tokens])
        return [Span(tokens[at].start, tokens[at + length - 1].end) for at, length, _ in places if length > 1]

    def _line(self, words: Sequence[str], others: set[str]) -> dict[int, float]:
        line: dict[int, float] = {}
        for at, length, number in self._places(words):
            typed, word = self.typed[number], words[at]
            sure = length > 1 or not typed or root(word) != root(typed) or same_sense(typed, word)
            if not sure:
                others.add(word)
            line[number] = max(1.0 if sure else DIFFERENT, line.get(number, 0.0))
        return line

    def weigh(self, borne: Sequence[Borne]) -> list[list[Weighed]]:
        """What each sentence of each of some articles has to do with the query. A word that none of them has in its sense is
        taken in any; where nothing is asked every sentence bears on it."""
        if not self.typed:
            return [[Weighed(BEARS, 0.0)] * len(each.lines) for each in borne]
        lines = [line for each in borne for line in each.lines]
        sure = {number for line in (*lines, *(each.head for each in borne)) for number in line if line[number] == 1}
        having = Counter(number for line in lines for number in line)
        rarity = {number: log(1 + len(lines) / count) for number, count in having.items()}
        whole = sum(rarity.values()) or 1.0

        def kept(line: dict[int, float]) -> set[int]:
            return {number for number in line if line[number] == 1 or number not in sure}

        found: list[list[Weighed]] = []
        for each in borne:
            held = list(map(kept, each.lines))
            times = Counter(number for line in held for number in line)
            head = kept(each.head)
            about = head | {number for number in times if times[number] >= _SEVERAL}
            headed = len(head) >= self.enough
            found.append([])
            for n, (line, own) in enumerate(zip(each.lines, held, strict=True)):
                level = TOUCHES if own else DERIVED if line else SILENT if headed else NOTHING
                if len(own | about) >= self.enough if own else headed and n == 0:
                    level = BEARS
                found[-1].append(Weighed(level, sum(rarity[number] * line[number] for number in sorted(line)) / whole))
        return found


def passed_over(borne: Sequence[Borne], weighed: Sequence[Sequence[Weighed]]) -> list[Note]:
    """What there is to say of articles that only have words of the same root, where others have more."""
    levels = [min((each.level for each in article), default=NOTHING) for article in weighed]
    alike = [one.others for one, level in zip(borne, levels, strict=True) if level == DERIVED]
    if not alike or min(levels) >= DERIVED:
        return []
    times = Counter(word for words in alike for word in words)
    words = ", ".join(sorted(times, key=lambda word: (-times[word], word))[:_MOST_WORDS])
    return [Note("summary.other_words", (("count", len(alike)), ("words", words)))]
