"""Which figure of the archive stands for one of a draft, and whether it says the same.

A figure of the same value is believed in a sentence that shares the words around it, unless another value fits them much better;
one of another value is held against it only where both may count the same: no houses against people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from balikpapan_cli.coverage.contradictions import contradiction, is_of_another_unit, may_count_the_same
from balikpapan_cli.coverage.evidence import Evidence
from balikpapan_cli.coverage.figures import Figure
from balikpapan_cli.coverage.quotations import Edit
from balikpapan_cli.tuples import NamedTuple

ENOUGH = 0.5
"""Share of the words around a figure (by weight) that a sentence of the archive must share to speak of the same thing."""
ENOUGH_IF_RARE = 0.35
"""The same for a figure that is seldom the same by chance: a day of a year, an amount of three digits or more."""
MARGIN = 0.2
"""How much more of them a sentence with another value must share to be believed rather than one with the same value."""
CONTRADICTED = 0.05
"""How much more of them a sentence that says otherwise of the same value may share."""


class About(NamedTuple):
    """What tells what a figure is about: words, their roots with weights, and the same weights where words that only lead to the
    figure count little."""

    words: list[str]
    roots: dict[str, float]
    matter: dict[str, float]


class Match(NamedTuple):
    """A figure of an article that may be meant, how much its sentence shares, and what is said of it otherwise."""

    share: float
    source: Evidence
    figure: Figure
    diff: tuple[Edit, ...] = ()


def counterpart(
    draft: Evidence, figure: Figure, about: About, sources: Iterable[Evidence]
) -> tuple[bool, Match | None]:
    """Whether ``sources`` say a figure of the draft, and where they do, or say nearly so; None where they are silent."""
    search = _Search(draft, figure, about, list(sources))
    agreeing, against = search.of_its_value()
    if agreeing and search.is_believed(agreeing):
        said_otherwise = against is not None and against.share >= agreeing.share + CONTRADICTED
        return (False, against) if said_otherwise else (True, agreeing)
    return False, against or search.nearest()


def _beats(share: float, match: Match | None) -> bool:
    return match is None or share > match.share


class _Search:
    """The search for one figure."""

    def __init__(self, draft: Evidence, figure: Figure, about: About, sources: list[Evidence]) -> None:
        self.draft, self.figure, self.about, self.sources = draft, figure, about, sources
        self.written = draft.article.body[figure.start : figure.end]

    def of_its_value(self) -> tuple[Match | None, Match | None]:
        """The best figure of the same value, and the best of which something is said otherwise."""
        enough = ENOUGH_IF_RARE if self.figure.is_rare else ENOUGH
        agreeing: Match | None = None
        against: Match | None = None
        for source, theirs, share in self._alike(self.about.roots):
            if share >= enough and (_beats(share, agreeing) or _beats(share, against)):
                diff = contradiction(self.draft, self.figure, source, theirs)
                if diff and _beats(share, against):
                    against = Match(share, source, theirs, diff)
                elif not diff and _beats(share, agreeing):
                    agreeing = Match(share, source, theirs)
        return agreeing, against

    def is_believed(self, match: Match) -> bool:
        """Whether no sentence with another value fits much better."""
        if self.figure.is_rare or match.share + MARGIN > 1:
            return True
        return not any(
            share - match.share >= MARGIN and self._may_count_the_same(source, theirs)
            for source, theirs, share in self._others(match.share)
        )

    def nearest(self) -> Match | None:
        """The best figure of another value, or of the same about the same matter in other words."""
        rival: Match | None = None
        for source, theirs, share in self._others(ENOUGH):
            may_rival = _beats(share, rival) and self.figure.may_be_mistaken_for(theirs)
            if may_rival and self._may_count_the_same(source, theirs):
                written = source.article.body[theirs.start : theirs.end]
                rival = Match(share, source, theirs, (Edit("replace", self.written, written),))
        akin: Match | None = None
        for source, theirs, share in self._alike(self.about.matter):
            if share >= ENOUGH and _beats(share, akin):
                akin = Match(share, source, theirs)
        if akin is None or not _beats(akin.share, rival):
            return rival
        written = akin.source.article.body[akin.figure.start : akin.figure.end]
        diff = contradiction(self.draft, self.figure, akin.source, akin.figure)
        return akin._replace(diff=diff or (Edit("equal", self.written, written),))

    def _alike(self, words: Mapping[str, float]) -> Iterator[tuple[Evidence, Figure, float]]:
        """The figures of the same value, and how much of ``words`` their sentences share."""
        for source in self.sources:
            for theirs, number in source.figures_like(self.figure):
                if self.figure.same(theirs) or is_of_another_unit(self.draft, self.figure, source, theirs):
                    yield source, theirs, source.shares(words, number)

    def _others(self, least: float) -> Iterator[tuple[Evidence, Figure, float]]:
        """The figures of another value, in sentences that share at least ``least``."""
        for source in self.sources:
            shares: dict[int, float] = {}
            for theirs, number in source.figures_of(self.figure.kind, self.figure.unit):
                if number not in shares:
                    shares[number] = source.shares(self.about.roots, number)
                if shares[number] >= least and not self.figure.same(theirs):
                    yield source, theirs, shares[number]

    def _may_count_the_same(self, source: Evidence, theirs: Figure) -> bool:
        return may_count_the_same(self.draft, self.figure, source, theirs)
