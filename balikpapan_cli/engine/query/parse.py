"""A query's text to its tree. The rule owned here: nothing typed is an error, and nothing typed runs away.

What is no valid syntax is searched as words, and a note says where; only a query without a single word is a QueryProblem.
The number of terms, the depth of brackets and the length of the text are bounded.

    either = both ("OR" both)*        both = side ("AND" side)*        side = part+
    part = ["-" | "NOT"] [field ":"] (word | phrase | "(" either ")")
"""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import (
    And,
    Bag,
    Every,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from balikpapan_cli.engine.query.lex import Mark, marks
from balikpapan_cli.errors import QueryProblem
from balikpapan_cli.indonesian.short import fold
from balikpapan_cli.model import Note
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias


MAX_TERMS = 200
"""Words of a query that are read; the rest is left out, with a note."""
MAX_DEPTH = 20
"""Brackets within brackets that are kept; deeper ones are read as if they were not there, with a note."""
MAX_CHARACTERS = 20_000
"""Characters of a query that are read."""
MAX_NOTES = 5
MAX_SLOP = 50
MAX_BOOST = 100.0
PROSE = 8
"""A query with so many words outside quotation marks, and no other syntax, is a pasted sentence: its quotations are speech."""

# Compiled when a query has any of _SIGNS: most have none, and a start would feel it.
_SIGNS = frozenset("*?~^")
_SUFFIX = r"([~^])([0-9]*\.?[0-9]*)"
_WILDCARD = r"[*?]\w|\w\*\W|\*\*"
_WORD_SUFFIX = r"(?s)(?P<text>.*?)(?P<star>\*?)(?P<suffix>(?:~[0-9]?|\^[0-9]+(?:\.[0-9]+)?)*)"


class Query(NamedTuple):
    """A query as it was read, and what there is to say about the reading."""

    ast: Node
    notes: tuple[Note, ...] = ()


def parse(text: str, *, today: str = "") -> Query:
    """Read a query; ``today`` (ISO date) is what relative dates count from.

    Raises QueryProblem when there is not a single word in it.

    >>> from balikpapan_cli.engine.query.ast import describe
    >>> describe(parse('kerja sama judul:yokohama* -"solo raya"~3').ast)
    'kerja sama title:yokohama* -"solo raya"~3'
    """
    if not text.strip():
        raise QueryProblem("query.empty")
    reading = Reading(text[:MAX_CHARACTERS], today)
    if len(text) > MAX_CHARACTERS:
        reading.note("query.too_long", characters=MAX_CHARACTERS)
    tree = reading.all()
    if tree is None:
        raise QueryProblem("query.no_words", text=text.strip()[:60])
    return Query(tree, tuple(dict.fromkeys(reading.notes)))


_Reader: TypeAlias = "Callable[[str], Node | None]"


class Reading:
    """One pass over the marks of a query (recursive descent)."""

    def __init__(self, text: str, today: str) -> None:
        self.marks = list(marks(text))
        self.today = today
        self.at = 0
        self.depth = 0
        self.terms = 0
        self.notes: list[Note] = []
        kinds = [mark.kind for mark in self.marks]
        self.prose = kinds.count("word") >= PROSE and not {"field", "and", "or", "not", "open"} & {*kinds}

    def note(self, code: str, **args: str | int) -> None:
        if len(self.notes) < MAX_NOTES:
            self.notes.append(Note(code, tuple(args.items())))

    @property
    def kind(self) -> str:
        return self.marks[self.at].kind if self.at < len(self.marks) else ""

    def all(self) -> Node | None:
        """The whole text; a bracket that closes nothing is noted and passed over."""
        parts: list[Node] = []
        while self.at < len(self.marks):
            if (part := self.either("")) is not None:
                parts.append(part)
            if self.kind == "close":
                self.note("query.unopened", at=self.marks[self.at].at + 1)
                self.at += 1
        if len(parts) > 1:
            return _bag(parts)
        return parts[0] if parts else None

    # either, both and side stop at a closing bracket or at the end

    def either(self, field: str) -> Node | None:
        parts = self._joined("or", self.both, field)
        return Or(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None

    def both(self, field: str) -> Node | None:
        parts = self._joined("and", self.side, field)
        return And(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None

    def _joined(self, operator: str, read: _Reader, field: str) -> list[Node]:
        parts: list[Node] = []
        while True:
            part = read(field)
            if part is not None:
                parts.append(part)
            if self.kind != operator:
                return parts
            mark = self.marks[self.at]
            self.at += 1
            if part is None or self.kind in ("", "close", "and", "or"):
                self.note("query.operator_alone", operator=mark.text, at=mark.at + 1)

    def side(self, field: str) -> Node | None:
        parts: list[Node] = []
        while self.kind not in ("", "close", "and", "or"):
            parts += self.part(field)
        return _bag(parts) if parts else None

    def part(self, field: str) -> list[Node]:
        """One part, or several when one run of characters holds several words, or none."""
        mark = self.marks[self.at]
        self.at += 1
        if mark.kind in ("minus", "not"):
            return self._negated(mark, field)
        if mark.kind == "field":
            from balikpapan_cli.engine.query.fielded import in_field

            return in_field(self, mark)
        if mark.kind == "open":
            return self.group(mark, field)
        if mark.kind == "phrase":
            return self._phrase(mark, field)
        if mark.kind == "word":
            return self._word(mark, field)
        if mark.kind == "range":
            return self.words(f"{mark.text} {mark.suffix}", field)
        self.note("query.unclosed_quote", at=mark.at + 1)
        return []

    def _negated(self, mark: Mark, field: str) -> list[Node]:
        """What follows one or more signs of exclusion; two of them are none."""
        signs = 1
        while self.kind in ("minus", "not"):
            mark = self.marks[self.at]
            self.at += 1
            signs += 1
        if self.kind in ("", "close", "and", "or"):
            self.note("query.operator_alone", operator=mark.text, at=mark.at + 1)
            return []
        parts = self.part(field)
        if not parts:
            return []
        if signs % 2 == 0:
            return parts
        inner = parts[0] if len(parts) == 1 else And(tuple(parts))
        return [inner.part if isinstance(inner, Not) else Not(inner)]

    def group(self, mark: Mark, field: str) -> list[Node]:
        """What stands in brackets, of which the first has been read."""
        if self.depth >= MAX_DEPTH:
            self.note("query.too_deep", depth=MAX_DEPTH)
            return []
        self.depth += 1
        inner = self.either(field)
        self.depth -= 1
        if self.kind == "close":
            self.at += 1
        else:
            self.note("query.unclosed", at=mark.at + 1)
        return [] if inner is None else [inner]

    # leaves

    def _phrase(self, mark: Mark, field: str) -> list[Node]:
        words = tuple(fold(mark.text))
        if self.prose or len(words) < 2 or not self._room(len(words)):
            return self.words(mark.text, field, exact=not self.prose)
        slop, boost = 0, 1.0
        for sign, number in _suffixes(mark.suffix):
            if sign == "~":
                slop = int(min(MAX_SLOP, float(number))) if number.strip(".") else 0
            else:
                boost = _boost(number)
        return [Phrase(words, slop, field, boost)]

    def _word(self, mark: Mark, field: str) -> list[Node]:
        if mark.text == "*":
            return [Every()]
        if _SIGNS.isdisjoint(mark.text):
            return self.words(mark.text, field)
        import re

        shape = re.fullmatch(_WORD_SUFFIX, mark.text)
        if re.search(_WILDCARD, shape["text"] if shape else mark.text):
            self.note("query.wildcard", text=mark.text, at=mark.at + 1)
        if shape is None or not (shape["star"] or shape["suffix"]):
            return self.words(mark.text, field)
        words = self.words(shape["text"], field)
        if not words or not isinstance(words[-1], Word):
            return words
        last = words[-1]
        boost, edits = 1.0, 0
        for sign, number in _suffixes(shape["suffix"]):
            if sign == "~":
                edits = min(2, int(number)) if number else 1 if len(last.text) <= 5 else 2
            else:
                boost = _boost(number)
        if shape["star"]:
            words[-1] = Prefix(last.text, field, boost)
        elif edits:
            words[-1] = Fuzzy(last.text, edits, field, boost)
        else:
            words[-1] = last._replace(boost=boost)
        return words

    def words(self, text: str, field: str, exact: bool = False) -> list[Node]:
        """The words of a text; ``exact`` words match only as they are written (a phrase of one word)."""
        words = fold(text)
        if not self._room(len(words)):
            words = words[: max(0, MAX_TERMS - self.terms)]
        self.terms += len(words)
        return [Phrase((word,), 0, field) if exact else Word(word, field) for word in words]

    def _room(self, more: int) -> bool:
        if self.terms + more <= MAX_TERMS:
            return True
        self.note("query.too_many", terms=MAX_TERMS)
        return False


def _bag(parts: list[Node]) -> Node:
    """Parts side by side: words are wanted, everything else is binding."""
    if len(parts) == 1 and not isinstance(parts[0], Not):
        return parts[0]
    some: list[Node] = []
    must: list[Node] = []
    never: list[Node] = []
    for part in parts:
        if isinstance(part, Not):
            never.append(part.part)
        elif isinstance(part, Word | Prefix | Fuzzy) and not part.field:
            some.append(part)
        elif isinstance(part, Bag):
            some += part.some
            must += part.must
            never += part.never
        else:
            must.append(part)
    return Bag(tuple(some), tuple(must), tuple(never))


def _suffixes(text: str) -> list[tuple[str, str]]:
    """The signs behind a word or a phrase, and the number of each."""
    if not text:
        return []
    import re

    return re.findall(_SUFFIX, text)


def _boost(number: str) -> float:
    return min(MAX_BOOST, float(number)) if number.strip(".") else 1.0
