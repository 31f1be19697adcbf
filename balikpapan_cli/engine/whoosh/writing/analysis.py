"""An article to the terms it is found by. The rule owned here: what stands in which field, with which weight.

One Analyzer serves many articles: it remembers the root of every word it has met.
"""

from __future__ import annotations

from balikpapan_cli.engine.whoosh.writing import impact
from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.indonesian.stems import RootCache, root
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from balikpapan_cli.model import Article


_MANY = 3000
"""Different tokens from which on it pays to load all roots; until then each is looked up in their file."""


class Terms(NamedTuple):
    """What an article is found by: the tokens of its body, of the place of its dateline (which cleaning took out of the
    body, and which is still what the article is about) and of its title, in order; ``titled``, whether the title says
    anything that the body does not; weights by field and term for all fields but ``root``."""

    body: list[str]
    dateline: list[str]
    title: list[str]
    titled: bool
    weights: dict[str, dict[str, int]]


class _RootsOfContent(dict[str, str]):
    """Folded tokens to their roots; stop words to nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._root_of: Callable[[str], str] = root

    def __missing__(self, token: str) -> str:
        if len(self) == _MANY:
            self._root_of = RootCache().__getitem__
        found = self[token] = "" if token in STOPWORDS else self._root_of(token)
        return found


class _FilterTerms(dict[str, tuple[str, ...]]):
    """A value of outlet, place, person or org to its terms: the whole and its words."""

    def __missing__(self, value: str) -> tuple[str, ...]:
        words = fold(value)
        terms = self[value] = tuple(dict.fromkeys((" ".join(words), *words))) if words else ()
        return terms


_SHORTEST_ASIDE = 8
"""Shorter cuts are white space, signatures and the like."""


class Analyzer:
    """Turns articles into terms."""

    def __init__(self, hooks: Hooks = Hooks()) -> None:  # noqa: B008 - immutable
        self._hooks = hooks
        self._roots = _RootsOfContent()
        self._filter_terms = _FilterTerms()

    def root(self, token: str) -> str:
        """The root of a token; ``""`` for a stop word."""
        return self._roots[token]

    def terms(self, article: Article) -> Terms:
        """Everything the article is found by."""
        return self.all_terms([article])[0]

    def all_terms(self, articles: Sequence[Article]) -> list[Terms]:
        """The same for several, each step for all of them before the next: what a step works with stays in the caches."""
        bodies = [fold(article.body) for article in articles]
        heads = [(fold(article.place), fold(article.title)) for article in articles]
        acronyms = list(map(self._hooks.acronyms, bodies)) if self._hooks.acronyms else [None] * len(articles)
        return list(map(self._terms, articles, bodies, heads, acronyms))

    def _terms(
        self, article: Article, body: list[str], head: tuple[list[str], list[str]], acronyms: dict[int, str] | None
    ) -> Terms:
        dateline, title = head
        # a title that was taken from the first sentence says nothing that the body does not say
        titled = not article.body.startswith(article.title.rstrip("…"))
        heading = title if titled else []
        weights = {
            "id": {article.id: 1},
            "date": {article.date.replace("-", ""): 1} if article.date else {},
            "outlet": self._filters((article.outlet,)),
            "place": self._filters((article.place,)),
            "person": self._filters([person.name for person in article.persons]),
            "org": self._filters(article.orgs),
        }
        if self._hooks.acronyms and acronyms is not None:
            titles = self._hooks.acronyms(heading).values() if heading else ()
            weights["acro"] = _acronym_weights(acronyms, titles, len(body))
        if beside := [cut.text for cut in article.cuts if cut.at and len(cut.text) > _SHORTEST_ASIDE]:
            weights["aside"] = self._aside("\n".join(beside))
        if self._hooks.pairs:
            weights["pair"] = dict.fromkeys(self._hooks.pairs(article.body), 1)
        return Terms(body, dateline, title, titled, weights)

    def _aside(self, text: str) -> dict[str, int]:
        """The roots and acronyms of what cleaning took out of the body; what stood before it, title and dateline, is
        searched anyway."""
        tokens = fold(text)
        found = dict.fromkeys(map(self._roots.__getitem__, tokens), 1)
        if self._hooks.acronyms:
            found |= dict.fromkeys(self._hooks.acronyms(tokens).values(), 1)
        found.pop("", None)
        return found

    def root_weights(self, terms: Terms) -> dict[str, int]:
        """Root to weight for one article: what the postings of ``root`` come to for many (see inversion.py)."""
        root_of = self._roots.__getitem__
        heading = terms.title if terms.titled else ()
        return impact.weights(list(map(root_of, terms.body + terms.dateline)), list(map(root_of, heading)))

    def _filters(self, values: Sequence[str]) -> dict[str, int]:
        return {term: 1 for value in values if value for term in self._filter_terms[value]}


def _acronym_weights(body: dict[int, str], title: Iterable[str], length: int) -> dict[str, int]:
    """What ``impact.weights`` gives for the few acronyms among ``length`` tokens."""
    found = {short: [at, 0] for at, short in reversed(body.items())}  # where it stands first, and how often
    for short in body.values():
        found[short][1] += 1
    for short in title:
        found[short] = [0, found.get(short, (0, 0))[1] + impact.TITLE_OCCURRENCES]
    steps, bonus_at = impact.steps(length), impact.BONUS_AT
    return {short: steps[often] + (bonus_at[at] if at < len(bonus_at) else 0) for short, (at, often) in found.items()}
