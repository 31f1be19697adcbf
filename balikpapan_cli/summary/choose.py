"""Which sentences make the summary: the budget, and the choice under it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Sentence
from balikpapan_cli.tuples import NamedTuple

REFERENCE = 45
"""Words of the summary that a choice is measured against: what editors write of one article, whatever is asked for."""

_ONE_SENTENCE = 40
"""So many words one sentence alone may have, whatever the budget."""

_BEAM = 8
_NOTHING: Mapping[int, AbstractSet[int]] = {}


class Budget(NamedTuple):
    """How long a summary may be: ``sentences`` of them, or about so many ``words`` (0: no limit of this kind)."""

    sentences: int = 0
    words: int = 0

    @classmethod
    def of(cls, found: Sequence[Sentence], *, sentences: int = 0, words: int = 0, percent: float = 0.0) -> Budget:
        """The budget that a user asked for; three sentences when nothing was."""
        if min(sentences, words, percent) < 0 or percent > 100:
            raise UsageProblem("summary.bad_budget")
        if percent:
            words = max(1, round(percent / 100 * sum(map(length, found))))
        if words and words >= sum(map(length, found)):
            return cls(max(1, min(sentences or len(found), len(found))))
        return cls(sentences, words) if sentences or words else cls(sentences=3)

    def fits(self, length: int, count: int) -> bool:
        """Whether ``count`` sentences of ``length`` words in all are near enough to a budget in words."""
        shortest = max(0.75 * self.words, self.words - 20)
        return shortest <= length <= self.longest or (count == 1 and self.longest < length <= _ONE_SENTENCE)

    @property
    def longest(self) -> float:
        """The most words that several sentences may have."""
        return min(1.2 * self.words, self.words + 20)

    def is_filled_by(self, lengths: Sequence[int]) -> bool:
        """Whether sentences of these lengths can be a summary that uses the budget."""
        enough = sum(lengths) >= max(1.0, 0.75 * self.words, self.words - 20)
        return enough and len(lengths) >= self.sentences

    def rounds(self, mean_length: float) -> int:
        """How many sentences will fill it, about."""
        return self.sentences or round(self.words / max(1.0, mean_length)) + 1


class Candidate(NamedTuple):
    """A sentence that may be chosen: its number, its length as a user counts, its size and words as ROUGE counts."""

    n: int
    length: int
    size: int
    words: dict[str, int]


class _Choice(NamedTuple):
    value: float
    chosen: tuple[int, ...]
    length: int
    size: int
    worth: float
    said: dict[str, int]


def length(sentence: Sentence) -> int:
    """How many words a sentence has, as a word processor counts them."""
    return len(sentence.text.split())


def nearest(found: Sequence[Sentence], order: Iterable[int], budget: Budget) -> list[int]:
    """Numbers of the sentences taken in ``order`` until the budget is reached as nearly as may be, in text order."""
    chosen: list[int] = []
    size = 0
    for i in order:
        if budget.sentences and len(chosen) >= budget.sentences:
            break
        more = length(found[i])
        if budget.words and chosen and abs(size + more - budget.words) > abs(size - budget.words):
            break
        chosen.append(i)
        size += more
    return sorted(chosen)


def best(
    candidates: Sequence[Candidate],
    worth: dict[str, list[float]],
    budget: Budget,
    never_first: Collection[int] = (),
    needs: Mapping[int, AbstractSet[int]] = _NOTHING,
    twins: Mapping[int, AbstractSet[int]] = _NOTHING,
) -> list[int]:
    """Numbers of the candidates that together promise the highest ROUGE-1 F1 within ``budget``, by beam search; if there is
    such a choice, one that does not begin with a candidate of ``never_first``. A candidate is taken only together with one of
    those that it ``needs``, if any, and with none of its ``twins``.

    ``worth`` says for each word how likely a summary is to hold it once, twice, three times; what a choice says of that,
    over its size and the size of the summary it is measured against, is its expected F1 (up to the factor 2).
    """
    beam = [_Choice(0.0, (), 0, 0, 0.0, {})]
    seen: dict[tuple[int, ...], _Choice] = {}
    promised = [(candidate, _promised(candidate, worth)) for candidate in candidates]
    for _ in range(budget.sentences or len(candidates)):
        beam = _extend(beam, promised, budget, needs, twins)
        if not beam:
            break
        if budget.sentences:
            seen = {}
        seen |= {choice.chosen: choice for choice in beam}
    return list(min(seen.values(), key=lambda choice: _rank(choice, budget, never_first)).chosen) if seen else []


def _rank(choice: _Choice, budget: Budget, never_first: Collection[int]) -> tuple[float, bool, float, tuple[int, ...]]:
    """Sort key: nearness to the budget in words first where it matters, then value, then the earlier sentences."""
    fits = not budget.words or budget.fits(choice.length, len(choice.chosen))
    leans = choice.chosen[0] in never_first
    return 0 if fits else 1 + abs(choice.length - budget.words), leans, -choice.value, choice.chosen


_Promises = list[tuple[str, int, float, list[float]]]
"""Each word of a sentence, how often the sentence says it, what that is worth to a choice that does not say it yet, and what
it is worth to say it the first time, the second and so on."""


def _promised(candidate: Candidate, worth: dict[str, list[float]]) -> _Promises:
    return [(word, count, sum(worth[word][:count]), worth[word]) for word, count in candidate.words.items()]


def _extend(
    beam: list[_Choice],
    candidates: Sequence[tuple[Candidate, _Promises]],
    budget: Budget,
    needs: Mapping[int, AbstractSet[int]],
    twins: Mapping[int, AbstractSet[int]],
) -> list[_Choice]:
    """The best choices that have one sentence more than those of ``beam``."""
    grown: dict[tuple[int, ...], tuple[float, float, _Choice, Candidate]] = {}
    longest = budget.longest if budget.words else float("inf")
    for choice in beam:
        said = choice.said
        for candidate, promises in candidates:
            if candidate.n in choice.chosen:
                continue
            if candidate.n in needs and needs[candidate.n].isdisjoint(choice.chosen):
                continue
            if candidate.n in twins and not twins[candidate.n].isdisjoint(choice.chosen):
                continue
            if choice.chosen and choice.length + candidate.length > longest:
                continue
            key = tuple(sorted((*choice.chosen, candidate.n)))
            if key in grown:
                continue
            more = 0.0
            for word, count, first, each in promises:
                if word in said:
                    before = said[word]
                    more += sum(each[before : before + count])
                else:
                    more += first
            total = choice.worth + more
            grown[key] = (-total / (choice.size + candidate.size + REFERENCE), total, choice, candidate)
    kept = sorted((value, key) for key, (value, *_) in grown.items())[:_BEAM]
    return [_grown(-value, key, *grown[key][1:]) for value, key in kept]


def _grown(value: float, key: tuple[int, ...], worth: float, choice: _Choice, candidate: Candidate) -> _Choice:
    said = dict(choice.said)
    for word, count in candidate.words.items():
        said[word] = said.get(word, 0) + count
    return _Choice(value, key, choice.length + candidate.length, choice.size + candidate.size, worth, said)
