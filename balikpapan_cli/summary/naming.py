"""Whom a sentence takes as known: by a pronoun, a description that points, or a part of a name; and which sentences tell.

The rule: in a summary a sentence that leans on somebody stands behind one that names them, and nobody else is named between.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article
from balikpapan_cli.summary.cast import words as classes
from balikpapan_cli.summary.data import sections
from balikpapan_cli.summary.reading import Reading, describes, unquoted
from balikpapan_cli.tuples import NamedTuple

_CUES = sections("cues.txt")
_CAPITAL = re.compile(r"[A-Z][\w’'`-]+")
_WORD = re.compile(r"[^\W\d_][\w’'`-]+")
_STANDING_FOR = _CUES["person"].union(word for word in _CUES["saying"] if word.endswith("nya"))
_NEAR = 6
"""Sentences before a pronoun among which somebody may be named whom the article's list does not have."""
_NOBODY: Counter[int] = Counter()
_NO_ONE: frozenset[int] = frozenset()
_OF_ONE = 12
"""First and last sentences in which somebody is named that are kept in mind."""


class Naming(NamedTuple):
    """``needs`` says for a sentence that takes somebody as known of which earlier ones a summary must have one; ``named`` says
    for each sentence whom it names (numbers in the article's list), ``leans`` on whom a sentence leans that names nobody."""

    needs: dict[int, frozenset[int]]
    named: list[frozenset[int]]
    leans: dict[int, int]

    def mistaken(self, chosen: Sequence[int]) -> set[int]:
        """The sentences among ``chosen`` that would be read as being about somebody else than in the article."""
        found: set[int] = set()
        known: frozenset[int] = frozenset()
        for n in chosen:
            if n in self.leans and known and self.leans[n] not in known:
                found.add(n)
            known = self.named[n] or known
        return found


def naming(article: Article, reading: Reading) -> Naming:
    """Who is named where in ``article``, and which sentences lean on that."""
    parts = [frozenset(_names(person.name)) for person in article.persons]
    holders: dict[str, list[int]] = {}
    for who, names in enumerate(parts):
        for name in names:
            holders.setdefault(name, []).append(who)
    titled = frozenset(_WORD.findall(article.title.lower())) if reading.title else frozenset()
    listed = frozenset(fold(" ".join([person.name for person in article.persons])))
    pointing = _pointing()
    made = Naming({}, [], {})
    unlisted = _Unlisted([], {})
    telling: dict[int, list[int]] = {}  # the sentences that name somebody, or lean on them
    in_full: dict[int, list[int]] = {}
    last: int | None = None
    for n, sentence in enumerate(reading.sentences):
        may_name = last is None or not listed.isdisjoint(reading.words[n])
        capitals = _names(sentence.text) if may_name else []
        holding = [who for word in capitals if word in holders for who in holders[word]]
        said = Counter(holding) if holding else _NOBODY
        if n and said:
            in_part = [who for who in said if said[who] == 1 < len(parts[who]) and who in in_full]
            subject = _subject(_outside(reading, n)) if in_part else ""
            for who in in_part:
                if subject in parts[who] - titled:
                    made.needs[n] = frozenset(_some(in_full[who]))
        elif n and not pointing.isdisjoint(reading.words[n]) and _leans(reading, n):
            if last is None:
                made.needs[n] = frozenset((n - 1, *unlisted.before(n)))
            else:
                made.needs[n] = frozenset((n - 1, *_some(telling[last])))
                made.leans[n] = last
                telling[last].append(n)
        for who, parts_said in said.items():
            telling.setdefault(who, []).append(n)
            if parts_said > 1 or who not in in_full:
                in_full.setdefault(who, []).append(n)
        if last is None:
            unlisted.add(n, capitals, begins=sentence.text[0].isupper())
        last = next(iter(said), last)
        made.named.append(frozenset(said) if said else _NO_ONE)
    return made


@lru_cache(maxsize=1)
def _pointing() -> frozenset[str]:
    """The words of which a sentence has one that takes somebody as known."""
    return _STANDING_FOR | classes()["office"] | classes()["people"]


class _Unlisted(NamedTuple):
    """The words with a capital letter in each sentence, but for its first, and the sentences that have such a word: what tells
    of somebody whom the article's list does not have."""

    written: list[list[str]]
    holding: dict[str, list[int]]

    def add(self, n: int, capitals: list[str], *, begins: bool) -> None:
        self.written.append(capitals[begins:])
        for word in capitals:
            self.holding.setdefault(word, []).append(n)

    def before(self, n: int) -> list[int]:
        """The sentences that name what the nearest one before ``n`` does that names anything."""
        for m in range(n - 1, max(-1, n - 1 - _NEAR), -1):
            if self.written[m]:
                return [k for word in self.written[m] for k in _some(self.holding[word])]
        return []


def _names(text: str) -> list[str]:
    """The words of a text with a capital letter, each once, as they are compared."""
    return list(dict.fromkeys([word.lower() for word in _CAPITAL.findall(text)]))


def _some(numbers: list[int]) -> list[int]:
    """The first of them and the last, so that a long article takes no more than linear time."""
    return [*numbers[:_OF_ONE], *numbers[-_OF_ONE:]]


def _leans(reading: Reading, n: int) -> bool:
    """Whether a sentence that names nobody takes somebody as known: ia, katanya, pria kelahiran Bone ini."""
    words = fold(_outside(reading, n)) if reading.quoted[n] else reading.words[n]
    return bool(words) and (not _STANDING_FOR.isdisjoint(words) or describes(words))


def _outside(reading: Reading, n: int) -> str:
    """What of a sentence stands outside quotation marks."""
    text = reading.sentences[n].text
    return unquoted(text) if reading.quoted[n] else text


def _subject(text: str) -> str:
    """The first word of a sentence or the one behind menurut, if it has a capital letter: whom the sentence is about."""
    for word in text.split(maxsplit=2)[:2]:
        if word.lower() not in _CUES["saying_of"]:
            return word.strip(".,").lower() if word[0].isupper() else ""
    return ""
