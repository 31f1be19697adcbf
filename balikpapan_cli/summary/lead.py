"""The ``lead`` method: the first sentences, which news is written to be cut to. What every other method has to beat."""

from __future__ import annotations

from balikpapan_cli.indonesian.sentences import sentences
from balikpapan_cli.model import Article
from balikpapan_cli.summary.choose import Budget, nearest


def choose(article: Article, budget: Budget) -> list[int]:
    """The numbers of the first sentences that fill the budget."""
    found = sentences(article.id, article.body)
    return nearest(found, range(len(found)), budget)
