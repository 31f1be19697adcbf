"""Keywords: the terms and phrases that set a text apart from the archive it stands in.

A term weighs ``(1 + ln count) * ln(1 + documents / frequency)`` (Salton and Buckley 1988), counted by roots, so that
``pembangunan`` and ``membangun`` are one. A phrase is two or three content words that follow each other more than once;
like Frantzi, Ananiadou and Mima's C-value (2000), it gains by its length and takes from the terms inside it what they
owe to it. Its words must be drawn to each other (Dice coefficient), or it is only a piece of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from math import log, log2

from balikpapan_cli.indonesian.stems import root
from balikpapan_cli.indonesian.tokens import tokenize
from balikpapan_cli.model import Article, Keyword
from balikpapan_cli.summary.reading import is_term
from balikpapan_cli.tuples import NamedTuple

_LONGEST = 3
_DICE = 0.3
_LEAST = {1: 1, 2: 2, 3: 3}
_BREAK = re.compile(r"[^\w\s-]|\n")
"""What parts two words; an apostrophe within a word is a part of it."""


class _Word(NamedTuple):
    key: str
    start: int
    end: int


def keywords(
    text: str | Article, document_frequency: Callable[[str], int], documents: int, limit: int = 10
) -> tuple[Keyword, ...]:
    """The ``limit`` strongest keywords of a text or an article, best first, as the text writes them most often.

    ``document_frequency`` tells in how many of the archive's ``documents`` a root stands.
    """
    source = f"{text.title}\n{text.body}" if isinstance(text, Article) else text
    counts: Counter[tuple[str, ...]] = Counter()
    forms: dict[tuple[str, ...], Counter[str]] = {}
    for run in _runs(source):
        for size in range(1, _LONGEST + 1):
            for at in range(len(run) - size + 1):
                words = run[at : at + size]
                key = tuple(word.key for word in words)
                counts[key] += 1
                forms.setdefault(key, Counter())[" ".join(source[words[0].start : words[-1].end].split())] += 1
    idf: dict[tuple[str, ...], float] = {
        key: log(1 + documents / max(1, document_frequency(key[0]))) for key in counts if len(key) == 1
    }
    scored = _scored(counts, idf)
    ranked = sorted(scored, key=lambda key: (-scored[key], key))[:limit]
    return tuple(Keyword(_written(forms[key]), round(scored[key], 3), counts[key]) for key in ranked)


def _runs(source: str) -> Iterator[list[_Word]]:
    """Runs of content words with nothing but spaces between them."""
    run: list[_Word] = []
    for token in tokenize(_once(source)):
        if run and _BREAK.search(source, run[-1].end, token.start):
            yield run
            run = []
        if is_term(token.text) and (len(token.text) > 2 or source[token.start : token.end].isupper()):
            run.append(_Word(root(token.text), token.start, token.end))
        elif run:
            yield run
            run = []
    yield run


def _once(source: str) -> str:
    """The text with every line blanked that only begins the next one: a title that was made from it."""
    lines = source.split("\n")
    for n, line in enumerate(lines[:-1]):
        if line and lines[n + 1].startswith(line.rstrip("… ")):
            lines[n] = " " * len(line)
    return "\n".join(lines)


def _scored(counts: Counter[tuple[str, ...]], idf: dict[tuple[str, ...], float]) -> dict[tuple[str, ...], float]:
    """Scores of terms and phrases, by their keys; a part that stands in nothing but a longer phrase is left out."""
    free = dict(counts)
    scored: dict[tuple[str, ...], float] = {}
    for key in sorted(counts, key=lambda key: (-len(key), key)):
        count = free[key]
        drawn = len(key) * counts[key] / sum(counts[(part,)] for part in key)
        if count < _LEAST[len(key)] or drawn < _DICE or len(set(key)) < len(key):
            continue
        weight = sum(idf[(part,)] for part in key) / len(key)
        scored[key] = (1 + log(count)) * weight * (1 + log2(len(key)) / 2)
        if len(key) > 1:
            for size in range(1, len(key)):
                for at in range(len(key) - size + 1):
                    free[key[at : at + size]] -= count
    return scored


def _written(forms: Counter[str]) -> str:
    """The commonest way to write it; of two as common the one in small letters, then by the alphabet."""
    return min(forms, key=lambda form: (-forms[form], sum(map(str.isupper, form)), form))
