"""More articles like one: a search for the roots that set it apart from the archive.

The rule owned here: an article's own story is not news, so of each other story one article is shown, and of its own none.
"""

from __future__ import annotations

from balikpapan_cli.engine.whoosh import score
from balikpapan_cli.engine.whoosh.plan import Planner, Unit, Way
from balikpapan_cli.engine.whoosh.rank import Question, best, partial
from balikpapan_cli.engine.whoosh.writing import impact
from balikpapan_cli.indonesian.stems import root
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Hit, Page, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.reader import Reader

TERMS = 25
"""Roots that an article is searched by: those of greatest weight times rarity."""
LEAST = 0.1
"""The least share of what the article itself would score that a related article must reach."""


def related(reader: Reader, article: Article, *, limit: int = 10) -> Page:
    """The articles that share most of what sets ``article`` apart, best first; scores are shares of its own score."""
    planner = Planner(reader)
    worths: dict[str, float] = {}
    itself = reader.find(article.id)
    alone = 0 if itself is None else 1
    for base, weight in _weights(article).items():
        df = planner.df("root", base)
        if df > alone:
            worths[base] = weight * score.gain(score.idf(df, reader.doc_count))
    chosen = sorted(worths, key=lambda base: (-worths[base], base))[:TERMS]
    own = sum(worths[base] for base in chosen) or 1.0
    units = [Unit(base, (Way("root", base, score.gain(planner.idf("root", base))),)) for base in chosen]
    question = Question(tuple(units))
    parts = [partial(segment, planner, question) for segment in reader.segments] if units else []
    stories = reader.stories
    seen = {stories[itself]} if itself is not None else set()
    hits: list[Hit] = []
    for one in best(parts, 3 * limit + 20):
        share = one.score * len(units) / own
        if len(hits) == limit or share < LEAST:
            break
        if stories[one.doc] not in seen:
            seen.add(stories[one.doc])
            hits.append(Hit(reader.stored(one.doc), share))
    return Page(Request(article.id, limit=limit), len(hits), tuple(hits), folded=len(hits))


def _weights(article: Article) -> dict[str, int]:
    roots = [
        ["" if token in STOPWORDS else root(token) for token in fold(text)] for text in (article.body, article.title)
    ]
    return impact.weights(*roots)
