"""Words of a query to units: what each stands for in this archive, and what that is worth.

The rule owned here: a unit is one thing that was typed, and a document that has any of its ways has it. Words as they are
written, beginnings of words and near spellings are looked up here; all that a plain word may mean is ``meaning``'s business.
"""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import Fuzzy, Prefix, Word
from balikpapan_cli.engine.whoosh import score
from balikpapan_cli.model import Note
from balikpapan_cli.once import cached_property
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.meaning import Meaning
    from balikpapan_cli.engine.whoosh.reader import Reader

MOST_WORDS = 200
"""Words that a prefix or a fuzzy word stands for: the commonest."""
MOST_SCANNED = 500
"""Words that begin as typed, of which the commonest are taken."""


class Way(NamedTuple):
    """A way to say a unit: the term of a field, worth ``gain`` times the weight of its posting (``score.WEIGHED``) or times
    its saturated count (other fields). Instead of one term, ``phrase``: words of the body that stand together, worth
    ``gain`` times their saturated count; or ``every``: ways that must all be met, worth their sum.
    ``kind``: word, form, sound, spelling, acronym, expansion, words, joined, prefix."""

    field: str
    text: str
    gain: float
    kind: str = "word"
    phrase: tuple[str, ...] = ()
    every: tuple[Way, ...] = ()


class Bonus(NamedTuple):
    """What it is worth that this very word stands in the body."""

    text: str
    worth: float


class Unit(NamedTuple):
    """A word that was typed, the ways in which it is met, and the bonuses of written forms: the greatest of them counts."""

    word: str
    ways: tuple[Way, ...]
    bonuses: tuple[Bonus, ...] = ()


class Planner:
    """Makes units over one state of the index; counts of terms are looked up once."""

    def __init__(self, reader: Reader, *, exact: bool = False) -> None:
        self.reader = reader
        self.exact = exact
        self.guesses = True
        """Whether a word that no article has stands for words like it."""
        self.notes: list[Note] = []
        self.corrections: dict[str, list[str]] = {}
        """Unknown words to the words of the archive that they may be misspellings of, the likeliest first."""
        self._df: dict[tuple[str, str], int] = {}

    def df(self, field: str, text: str) -> int:
        """In how many articles a term stands."""
        key = field, text
        if key not in self._df:
            infos = (segment.term(field, text) for segment in self.reader.segments)
            self._df[key] = sum(info.df for info in infos if info is not None)
        return self._df[key]

    def idf(self, field: str, text: str) -> float:
        """The rarity of a term, 0 when it is nowhere."""
        df = self.df(field, text)
        return score.idf(df, self.reader.doc_count) if df else 0.0

    def add_bonus(self, bonuses: list[Bonus], word: str, factor: float, most: float = 0.0) -> None:
        """The bonus of ``word`` as it is written, for a rarity of at most ``most`` (if that is given)."""
        rarity = self.idf("body", word)
        if worth := score.EXACT * factor * (min(rarity, most) if most else rarity):
            bonuses.append(Bonus(word, worth))

    @cached_property
    def for_exclusion(self) -> Planner:
        """The planner of words that are excluded: one that no article has excludes nothing, least of all what is only like it."""
        planner = Planner(self.reader, exact=self.exact)
        planner.guesses = False
        planner.notes, planner.corrections, planner._df = self.notes, self.corrections, self._df
        return planner

    @cached_property
    def _meaning(self) -> Meaning:
        from balikpapan_cli.engine.whoosh.meaning import Meaning

        return Meaning(self)

    def units(self, words: Sequence[Word | Prefix | Fuzzy]) -> list[Unit]:
        """The units of words side by side: for each word once, but that stop words and acronyms are seen together with
        their neighbours (``Meaning.units``) unless words are to be taken as they are written."""
        return [self.unit(word) for word in dict.fromkeys(words)] if self.exact else self._meaning.units(words)

    def unit(self, leaf: Word | Prefix | Fuzzy) -> Unit:
        """The unit of one word, prefix or fuzzy word."""
        if isinstance(leaf, Prefix):
            return self._any_of(leaf, self._beginning(leaf))
        if isinstance(leaf, Fuzzy):
            from balikpapan_cli.engine.whoosh.spell import near

            return self._any_of(leaf, [leaf.text, *(word for _, word in near(self.reader, leaf.text, leaf.edits))])
        if self.exact or leaf.field:
            return Unit(leaf.text, self._as_written(leaf))
        return self._meaning.unit(leaf)

    def _as_written(self, leaf: Word) -> tuple[Way, ...]:
        fields = (leaf.field,) if leaf.field else ("body", "title")
        factors = {"body": 1.0, "title": score.TITLE}
        ways = [Way(field, leaf.text, self.idf(field, leaf.text) * factors[field] * leaf.boost) for field in fields]
        return tuple(way for way in ways if way.gain)

    def _any_of(self, leaf: Prefix | Fuzzy, words: Sequence[str]) -> Unit:
        """Words as they are written, none worth more for being rare: they stand for one."""
        fields = (leaf.field,) if leaf.field else ("body", "title")
        found = [(self.df(field, word), field, word) for word in words for field in fields if self.df(field, word)]
        if len(found) > MOST_WORDS:
            self.notes.append(Note("search.prefix_bounded", (("text", leaf.text), ("words", MOST_WORDS))))
            found = sorted(found, reverse=True)[:MOST_WORDS]
        together = min(sum(df for df, _, _ in found), self.reader.doc_count)
        worth = score.idf(together, self.reader.doc_count) * leaf.boost
        ways = (
            Way(
                field,
                word,
                worth * (1.0 if word == leaf.text else score.PREFIX),
                "word" if word == leaf.text else "prefix",
            )
            for _, field, word in found
        )
        return Unit(leaf.text, tuple(ways))

    def _beginning(self, leaf: Prefix) -> list[str]:
        found: set[str] = set()
        for segment in self.reader.segments:
            for field in (leaf.field,) if leaf.field else ("body", "title"):
                terms = [word for word, _ in segment.terms(field, leaf.text, MOST_SCANNED)]
                if len(terms) == MOST_SCANNED:
                    self.notes.append(Note("search.prefix_bounded", (("text", leaf.text), ("words", MOST_WORDS))))
                found.update(terms)
        return sorted(found)
