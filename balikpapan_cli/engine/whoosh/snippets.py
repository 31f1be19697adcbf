"""Where a text matches, and the sentences to show of it. The rule owned here: what is marked is what was matched, as it is written.

A token is marked when it is one of the words, has one of the roots, or stands in one of the phrases that the question's
units were met by; so ``membangun`` is marked for ``pembangunan`` and ``Pemerintah Kota`` for ``pemkot``.
"""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import Node, Phrase, leaves
from balikpapan_cli.engine.whoosh.glossary import forms_of
from balikpapan_cli.engine.whoosh.schema import SCALE
from balikpapan_cli.engine.whoosh.score import WEIGHED
from balikpapan_cli.indonesian.sentences import split
from balikpapan_cli.indonesian.stems import root
from balikpapan_cli.indonesian.tokens import tokenize
from balikpapan_cli.model import Snippet, Span
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.plan import Planner, Unit

_FIRST = 3
"""Sentences that a title may have been made from."""
LONG = 320
"""Characters up to which a snippet may take in the next sentence."""


class Mark(NamedTuple):
    """A place in a text that matches: offsets, and which unit it matches."""

    start: int
    end: int
    unit: int


class Marker:
    """Finds what matches in texts; one for all hits of a page."""

    def __init__(self, planner: Planner, units: Sequence[Unit], must: Iterable[Node]) -> None:
        self._words: dict[str, int] = {}
        self._roots: dict[str, int] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._runs: list[tuple[tuple[str, ...], int]] = []
        self._seen: dict[str, int] = {}
        self.worths: list[float] = []
        self.typed: list[str] = []
        """The word that each unit was typed as; empty where it is a phrase."""
        for unit in units:
            self._add(unit)
        for node in must:
            for leaf in leaves(node):
                if isinstance(leaf, Phrase):
                    self.worths.append(sum(planner.idf("body", word) for word in leaf.words) or 1.0)
                    self.typed.append("")
                    self._add_phrase(leaf.words, len(self.worths) - 1)
                else:
                    self._add(planner.unit(leaf))
        self._cores = tuple({base[1:] if len(base) > 3 else base for base in self._roots})

    def _add(self, unit: Unit) -> None:
        number = len(self.worths)
        self.typed.append(unit.word)
        self.worths.append(max((way.gain * (SCALE if way.field in WEIGHED else 1) for way in unit.ways), default=0.0))
        for way in unit.ways:
            if way.phrase:
                self._add_phrase(way.phrase, number)
            elif way.every:  # bekerja sama, for kerja sama
                self._runs.append((tuple(part.text for part in way.every), number))
            elif way.field == "root":
                self._roots.setdefault(way.text, number)
            elif way.field == "acro":
                for tokens in forms_of(way.text):
                    self._add_phrase(tokens, number)
            else:
                self._words.setdefault(way.text, number)
        self._words[unit.word] = number

    def _add_phrase(self, words: tuple[str, ...], number: int) -> None:
        if len(words) == 1:
            self._words.setdefault(words[0], number)
        else:
            self._phrases.setdefault(words[0], []).append((words, number))

    def marks(self, text: str) -> list[Mark]:
        """What matches in a text, in order, without overlaps."""
        if not self.worths:  # every article is asked for, or a day
            return []
        tokens = tokenize(text)
        places = self.places([token.text for token in tokens])
        return [Mark(tokens[at].start, tokens[at + length - 1].end, number) for at, length, number in places]

    def places(self, words: Sequence[str]) -> list[tuple[int, int, int]]:
        """Where folded words match, in order: at which, how many from there on, and which unit."""
        found: list[tuple[int, int, int]] = []
        at = 0
        while at < len(words):
            length, number = self._match(words, at)
            if length:
                found.append((at, length, number))
            at += length or 1
        return found

    def _match(self, tokens: Sequence[str], at: int) -> tuple[int, int]:
        """How many words from ``at`` on match, and which unit; no words when nothing does."""
        text = tokens[at]
        for words, number in self._phrases.get(text, ()):
            if tuple(tokens[at : at + len(words)]) == words:
                return len(words), number
        for roots, number in self._runs:
            if roots[0][1:] in text and tuple(map(root, tokens[at : at + len(roots)])) == roots:
                return len(roots), number
        number = self._seen.get(text, -2)
        if number == -2:
            number = self._seen[text] = self._unit_of(text)
        return (1, number) if number >= 0 else (0, -1)

    def _unit_of(self, word: str) -> int:
        if word in self._words:
            return self._words[word]
        if not any(core in word for core in self._cores):
            return -1  # the root of a word is in it, but for its first letter
        return self._roots.get(root(word), -1)


def snippets(
    body: str,
    marks: Sequence[Mark],
    worths: Sequence[float],
    count: int,
    *,
    title: str = "",
    in_title: Sequence[Mark] = (),
) -> tuple[Snippet, ...]:
    """The ``count`` best passages of whole sentences, in order: those that match most of the units that are worth most.

    ``marks`` are in order, as ``Marker.marks`` gives them. Without a match, the first sentence. A sentence that the title was
    made from is not shown again, unless it alone has what the title does not show (``in_title``) or there is no other; where
    it alone matches, what follows it is shown.
    """
    if count < 1:
        return ()
    sentences = split(body) if marks else split(body, _FIRST + 1)
    if not sentences:
        return ()
    inside = _by_sentence(sentences, marks)
    if (told := _told(body, sentences, title)) is not None and len(sentences) > 1:
        shown = {mark.unit for mark in in_title}
        elsewhere = {mark.unit for n, some in enumerate(inside) if n != told for mark in some}
        if {mark.unit for mark in inside[told]} <= shown | elsewhere:
            if not elsewhere:
                after = told + 1 if told + 1 < len(sentences) else 0
                return (_snippet(body, *sentences[after], marks),)
            inside[told] = ()
    return _best(body, sentences, inside, marks, worths, count)


def _told(body: str, sentences: Sequence[Span], title: str) -> int | None:
    """The sentence, of the first few, that the title was made from."""
    core = " ".join(title.removesuffix("…").split())
    for n, (start, end) in enumerate(sentences[:_FIRST] if core else ()):
        if " ".join(body[start : min(end, start + 2 * len(core) + 40)].split()).startswith(core):
            return n
    return None


def _best(
    body: str,
    sentences: Sequence[Span],
    inside: Sequence[Sequence[Mark]],
    marks: Sequence[Mark],
    worths: Sequence[float],
    count: int,
) -> tuple[Snippet, ...]:
    taken: set[int] = set()
    covered: set[int] = set()
    passages: list[tuple[int, int]] = []
    for _ in range(min(count, len(sentences))):
        free = [(_worth(inside[n], covered, worths), -n) for n in range(len(sentences)) if n not in taken]
        worth, first = max(free, default=(0.0, 0))
        first = -first
        if not free or (passages and not worth):
            break
        last = _stretched(sentences, inside, first, taken)
        taken.update(range(first, last + 1))
        covered.update(mark.unit for n in range(first, last + 1) for mark in inside[n])
        passages.append((first, last))
    return tuple(_snippet(body, sentences[first].start, sentences[last].end, marks) for first, last in sorted(passages))


def _by_sentence(sentences: Sequence[Span], marks: Sequence[Mark]) -> list[Sequence[Mark]]:
    """The marks that begin in each sentence; both are in order, so each is looked at once."""
    inside: list[Sequence[Mark]] = []
    at = 0
    for start, end in sentences:
        while at < len(marks) and marks[at].start < start:
            at += 1
        first = at
        while at < len(marks) and marks[at].start < end:
            at += 1
        inside.append(marks[first:at])
    return inside


def _worth(marks: Sequence[Mark], covered: set[int], worths: Sequence[float]) -> float:
    """What showing a sentence is worth: units not shown yet count in full, those shown before a tenth."""
    units = {mark.unit for mark in marks}
    return sum(worths[unit] * (0.1 if unit in covered else 1.0) for unit in units) + 0.01 * len(marks)


def _stretched(sentences: Sequence[Span], inside: Sequence[Sequence[Mark]], first: int, taken: set[int]) -> int:
    """The last sentence of a passage: the next one too when it matches another unit and there is room."""
    after = first + 1
    if after < len(sentences) and after not in taken and sentences[after].end - sentences[first].start <= LONG:
        more = {mark.unit for mark in inside[after]} - {mark.unit for mark in inside[first]}
        if more and inside[first]:
            return after
    return first


def _snippet(body: str, start: int, end: int, marks: Sequence[Mark]) -> Snippet:
    matches = tuple(Span(mark.start, mark.end) for mark in marks if start <= mark.start and mark.end <= end)
    return Snippet(start, end, body[start:end], matches)
