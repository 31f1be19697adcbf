"""All that a plain word of a query may mean in this archive.

The rule owned here: the ways of a word are that word by its root, names that sound like it, other spellings of it, acronyms
and expansions, and the word run together with its neighbour. What a word may be that the archive does not have, ``unknown`` says.
"""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import Fuzzy, Prefix, Word
from balikpapan_cli.engine.whoosh import glossary, score, spell
from balikpapan_cli.engine.whoosh.plan import Bonus, Unit, Way
from balikpapan_cli.engine.whoosh.schema import SCALE
from balikpapan_cli.indonesian.affixes import without_clitics
from balikpapan_cli.indonesian.stems import forms, root
from balikpapan_cli.once import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from balikpapan_cli.engine.whoosh.plan import Planner
    from balikpapan_cli.engine.whoosh.unknown import Unknown

MOST_SOUNDS = 12
MOST_APART = 8
"""Words of letters and digits in one query that are also looked for as two."""
COMMON_ROOT = 8
"""Two words from which so many others are made are different words, however alike they sound (masa, massa); and what is
made from such a word is no misspelling (``pencuci`` of ``pencuri``), even where no article has it as it is written."""
_A_WORD = 5
"""A word from which so many others are made is more than a name."""
NO_NAME = 50
"""A word from which so many others are made is no name: what sounds like it is not looked for."""


class Meaning:
    """What words mean, for a planner; corrections of unknown words are left with it."""

    def __init__(self, planner: Planner) -> None:
        self._planner, self._reader = planner, planner.reader
        self._df, self._idf = planner.df, planner.idf
        self._apart = 0

    @cached_property
    def _unknown(self) -> Unknown:
        from balikpapan_cli.engine.whoosh.unknown import Unknown

        return Unknown(self._planner)

    # -- words side by side

    def units(self, words: Sequence[Word | Prefix | Fuzzy]) -> list[Unit]:
        """A unit for each word that is not a stop word (for each, if all are), each once; words that together are the
        expansion of an acronym are one."""
        from balikpapan_cli.indonesian.stopwords import STOPWORDS, english

        tokens = [word.text if isinstance(word, Word) and not word.field else "" for word in words]
        kept = {word for word in words if word.text not in STOPWORDS or not isinstance(word, Word)}
        if len(kept) > 1 and (foreign := english(tokens)):
            kept = {word for word in kept if word.text not in foreign or not isinstance(word, Word)}
        kept = kept or {*words}
        units: dict[Word | Prefix | Fuzzy | tuple[str, ...], Unit] = {}
        usual = [(glossary.respelt(token) or (token,))[0] for token in tokens]  # Kementrian Perhubungan
        at = 0
        while at < len(words):
            length, acronym = self._acronym_at(usual, at)
            span = [word for word in words[at : at + length] if word in kept and isinstance(word, Word)]
            if acronym and len(span) > 1:
                units[tuple(tokens[at : at + length])] = self._expanded(span, acronym)
            elif words[at] in kept:
                length = 1
                units[words[at]] = self._planner.unit(words[at])
                self._join(units, words, tokens, at)
            at += length
        return list(units.values())

    def _join(self, units: dict[Any, Unit], words: Sequence[Any], tokens: Sequence[str], at: int) -> None:
        """Let a word and the one before it also be met by the word that they make when run together."""
        if not at or not tokens[at] or not tokens[at - 1] or words[at - 1] not in units:
            return
        joined = tokens[at - 1] + tokens[at]
        if joined.isalnum() and not joined.isdigit() and self._df("body", joined):
            base = root(joined)
            for word in words[at - 1 : at + 1]:
                way = Way("root", base, score.gain(self._idf("root", base), score.JOINED * word.boost), "joined")
                units[word] = units[word]._replace(ways=(*units[word].ways, way))

    def _acronym_at(self, tokens: Sequence[str], at: int) -> tuple[int, tuple[Way, ...]]:
        """The longest expansion at ``tokens[at]`` and the acronyms that stand for it; 1 and none where there is none."""
        if not tokens[at]:
            return 1, ()
        form = glossary.form_at(tokens, at)
        length = len(form.tokens) if form is not None else 1
        mined, shorts = (
            (0, []) if at + 1 == len(tokens) or not tokens[at + 1] else glossary.shorts_at(self._reader, tokens, at)
        )
        longest = max(length, mined)
        terms = [("acro", form.short)] if form is not None and length == longest > 1 else []
        if mined == longest:
            terms += [("root", root(short)) for short in shorts if ("acro", short) not in terms]
        ways = [Way(field, text, self._idf(field, text), "acronym") for field, text in terms]
        return longest, tuple(way for way in ways if way.gain)

    def _expanded(self, words: Sequence[Word], acronyms: Sequence[Way]) -> Unit:
        """The unit of words that are together the expansion of acronyms."""
        usual = [word._replace(text=(glossary.respelt(word.text) or (word.text,))[0]) for word in words]
        known = [way._replace(kind="word") for word in usual for way in self._by_root(word)]
        rarity = score.EXPANSION * sum(way.gain for way in known) * SCALE
        ways = [way._replace(gain=score.gain(max(way.gain, rarity), score.ACRONYM)) for way in acronyms]
        if len(known) == len(words):
            marked = any(way.field == "acro" for way in acronyms)
            parts = tuple(way._replace(gain=way.gain * (score.APART if marked else 1.0)) for way in known)
            ways.append(Way("root", " ".join(way.text for way in known), 1.0, "words", every=parts))
        return Unit(" ".join(word.text for word in words), tuple(ways))

    def _by_root(self, leaf: Word) -> list[Way]:
        base = root(leaf.text)
        return [Way("root", base, score.gain(self._idf("root", base), leaf.boost))] if self._df("root", base) else []

    # -- one word

    def unit(self, leaf: Word) -> Unit:
        """The unit of a word that stands for all that is meant by it."""
        typed = leaf.text
        if not self._df("body", typed) and self._df("body", bare := without_clitics(typed)):
            leaf = leaf._replace(text=bare)
        word, base = leaf.text, root(leaf.text)
        known = bool(self._df("root", base) or self._df("body", word))
        guesses = known or self._planner.guesses
        sounds = self._sounds(word, base) if guesses and not (known and forms(word) >= NO_NAME) else []
        acronyms = self._acronyms(leaf)
        rarity = self._common_rarity(leaf, base, sounds, acronyms)
        ways: list[Way] = []
        bonuses: list[Bonus] = []
        if self._df("root", base):
            ways.append(Way("root", base, score.gain(rarity, leaf.boost), "word" if word == base else "form"))
            named = any(way.field == "acro" for way in acronyms)
            factor = leaf.boost * (score.NAMED if named else 1.0)
            self._planner.add_bonus(bonuses, word, factor, rarity if sounds or named else 0.0)
        elif known:
            ways.append(Way("body", word, self._idf("body", word) * leaf.boost))
        factor = _sure(word, known) * leaf.boost
        for other in sounds:
            ways.append(Way("root", root(other), score.gain(rarity, factor), "sound"))
            self._planner.add_bonus(bonuses, other, factor, rarity)
        ways += self._respelt(word, base, score.gain(rarity, leaf.boost))
        ways += acronyms
        apart = None
        if not word.isalpha() and (at := _first_digit(word)) and self._apart < MOST_APART:  # Covid19 and Covid-19
            self._apart += 1
            apart = self._unknown.two_words(leaf, at)
        ways += filter(None, [apart])
        sure = apart or (known and (sounds or self._df("body", word) or forms(base) >= COMMON_ROOT))
        if not acronyms and not sure:
            ways += self._unknown.ways(leaf, bonuses, rarity, sounds, base if known else "")
        return Unit(typed, tuple(ways), tuple(bonuses))

    def _respelt(self, word: str, base: str, gain: float) -> list[Way]:
        """The other spellings of a word and of its root, as the list has them: what is made from them is meant as well."""
        roots = {root(other) for one in {word, base} for other in glossary.respelt(one)} - {base}
        return [Way("root", other, gain, "spelling") for other in sorted(roots) if gain and self._df("root", other)]

    def _common_rarity(self, leaf: Word, base: str, sounds: Sequence[str], acronyms: Sequence[Way]) -> float:
        """The rarity of a word: ways to write one thing are as rare as the commonest of them."""
        rarities = [self._idf("root", one) for one in (base, *map(root, sounds))]
        rarities += [way.gain * SCALE / leaf.boost for way in acronyms if way.field == "acro" and leaf.boost]
        return min(filter(None, rarities), default=0.0)

    def _sounds(self, word: str, base: str) -> list[str]:
        """Words of the archive that sound like ``word``, the commonest first."""
        if len(word) < spell.SHORTEST or not (word.isalpha() and word.isascii()):
            return []
        common = forms(word) >= COMMON_ROOT
        found = [
            other
            for other in spell.sounding(self._reader, word)
            if root(other) != base and self._df("root", root(other)) and not (common and forms(other) >= COMMON_ROOT)
        ]
        return sorted(found, key=lambda other: -self._df("body", other))[:MOST_SOUNDS]

    def _acronyms(self, leaf: Word) -> list[Way]:
        """The word as a curated acronym, or as one that the archive itself expands."""
        word = leaf.text
        ways = []
        form = glossary.form_at([word], 0)
        if form is not None:
            worth = score.gain(self._idf("acro", form.short), score.ACRONYM * leaf.boost)
            ways.append(Way("acro", form.short, worth, "acronym"))
        worth = self._idf("body", word) * score.ACRONYM * leaf.boost
        for tokens in glossary.expansions(self._reader, word):
            curated = glossary.form_at(tokens, 0)
            if form is None or curated is None or curated.short != form.short:
                ways.append(Way("body", " ".join(tokens), worth, "expansion", tokens))
        return [way for way in ways if way.gain]


def _sure(word: str, known: bool) -> float:
    """How surely a name that sounds like a word is meant by it."""
    if not known:
        return score.SOUND_UNKNOWN
    return score.SOUND_OF_WORD if forms(word) >= _A_WORD else score.SOUND


def _first_digit(word: str) -> int:
    """Where the digits of a word of letters with digits behind them begin; 0 of any other word.

    >>> [_first_digit(word) for word in ("covid19", "u19", "2025", "a1b2", "3d")]
    [5, 1, 0, 0, 0]
    """
    letters = word.rstrip("0123456789")
    return len(letters) if letters.isalpha() and letters != word else 0
