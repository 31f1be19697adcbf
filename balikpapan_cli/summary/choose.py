"""Which sentences make the summary: the budget and the choice under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Sentence


class Budget(NamedTuple):
    """How long a summary may be: ``sentences`` of them, or as near to ``words`` as whole sentences come (0: no limit)."""

    sentences: int = 0
    words: int = 0

    @classmethod
    def of(cls, found: Sequence[Sentence], *, sentences: int = 0, words: int = 0, percent: float = 0.0) -> Budget:
        """The budget that a user asked for; three sentences when nothing was."""
        if min(sentences, words, percent) < 0 or percent > 100:
            raise UsageProblem("summary.bad_budget")
        if percent:
            words = max(1, round(percent / 100 * sum(map(length, found))))
        return cls(sentences, words) if sentences or words else cls(sentences=3)


def length(sentence: Sentence) -> int:
    """How many words a sentence has, as a word processor counts them."""
    return len(sentence.text.split())


def nearest(found: Sequence[Sentence], order: Iterable[int], budget: Budget) -> list[int]:
    """Numbers of the sentences taken in ``order`` until the budget is reached, in the order of the text."""
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
