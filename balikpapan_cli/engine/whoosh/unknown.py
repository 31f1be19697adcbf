"""What a word that no article has as it is written may mean: likely corrections, and two words run together."""

from __future__ import annotations

from balikpapan_cli.engine.whoosh import score, spell
from balikpapan_cli.engine.whoosh.plan import Way
from balikpapan_cli.indonesian.stems import root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.query.ast import Word
    from balikpapan_cli.engine.whoosh.plan import Bonus, Planner

MOST_SPELLINGS = 12


class Unknown:
    """Corrections of unknown words, for a planner, with which they are left."""

    def __init__(self, planner: Planner) -> None:
        self._planner, self._reader = planner, planner.reader
        self._df, self._idf = planner.df, planner.idf

    def ways(self, leaf: Word, bonuses: list[Bonus], rarity: float, sounds: Sequence[str], base: str) -> list[Way]:
        """A word that no article has as it is written, as its likely corrections or as two words run together. When the
        archive has its root, ``base``, it may be right: then only words of another root, one edit away, are meant too."""
        word = leaf.text
        corrections = [*sounds[:1]]
        ways: list[Way] = []
        if self._planner.guesses and word.isalpha() and len(word) > spell.SHORTEST:
            if not base:
                ways += filter(None, (self.two_words(leaf, at) for at in range(3, len(word) - 2)))
                corrections += [way.text for way in ways]
            likely = [] if base else self._spoken(word)
            likely = likely or self._likely(word, base, far=not (base or sounds))
            rarity = min([self._idf("root", root(other)) for other, _ in likely] + [rarity] * bool(rarity), default=0.0)
            for other, factor in likely:
                factor *= leaf.boost * (score.DOUBTFUL if base else 1.0)
                ways.append(Way("root", root(other), score.gain(rarity, factor), "spelling"))
                self._planner.add_bonus(bonuses, other, factor, rarity)
                corrections += [other] * (other not in corrections)
        if corrections or not base:
            self._planner.corrections[word] = corrections
        return ways

    def _spoken(self, word: str) -> list[tuple[str, float]]:
        """Roots of the archive that ``word`` is made from as it is spoken, and what they are worth."""
        from balikpapan_cli.indonesian.spoken import roots

        return [(other, score.SPELLING[1]) for other in roots(word) if self._df("root", other)]

    def _likely(self, word: str, base: str, *, far: bool) -> list[tuple[str, float]]:
        """Words of the archive, of another root than ``base``, that ``word`` may be a misspelling of, the likeliest first, and
        what they are worth; two edits away only if ``far``, when none is nearer, and of six letters or more."""
        near = spell.near(self._reader, word, 1) or (spell.near(self._reader, word, 2) if far and len(word) > 5 else [])
        found = []
        for edits, other in near:
            same = other[0] == word[0]
            if root(other) != base and self._df("root", root(other)):
                factor = score.SPELLING[edits] * (1.0 if same else score.FIRST_LETTER)
                found.append((edits + (not same) / 2, -self._df("body", other), other, factor))
        return [(other, factor) for _, _, other, factor in sorted(found)[:MOST_SPELLINGS]]

    def two_words(self, leaf: Word, at: int) -> Way | None:
        """A word as the two words before and behind a place in it, when they stand side by side in some article."""
        first, second = leaf.text[:at], leaf.text[at:]
        rarest = min(self._df("body", first), self._df("body", second))
        if not rarest:
            return None
        from balikpapan_cli.indonesian.stopwords import STOPWORDS

        if first in STOPWORDS or second in STOPWORDS:
            return None
        from balikpapan_cli.engine.whoosh.phrases import phrase

        if not any(phrase(segment, "body", (first, second)) for segment in self._reader.segments):
            return None
        worth = max(self._idf("body", first), self._idf("body", second)) * score.JOINED * leaf.boost
        return Way("body", f"{first} {second}", worth, "joined", (first, second))
