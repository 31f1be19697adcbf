"""Extractive summaries: sentences of the articles, verbatim, with their offsets."""

from __future__ import annotations

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.indonesian.sentences import sentences as split
from balikpapan_cli.model import Article, Summary
from balikpapan_cli.summary.choose import Budget, nearest

METHODS = ("news", "lead", "lexrank", "textrank", "lsa", "luhn", "edmundson", "sumbasic", "kl", "reduction")


def summarize(
    article: Article, *, method: str = "news", sentences: int = 0, words: int = 0, percent: float = 0.0
) -> Summary:
    """A summary of ``article`` within one budget: so many sentences, about so many words, or a share of its words.

    With no budget it is three sentences. UsageProblem for an unknown method or an impossible budget.
    """
    if method not in METHODS:
        from difflib import get_close_matches

        close = get_close_matches(method, METHODS, 1, 0.4) or ["news"]
        raise UsageProblem("summary.unknown_method", method=method, close=close[0], methods=", ".join(METHODS))
    found = split(article.id, article.body)
    budget = Budget.of(found, sentences=sentences, words=words, percent=percent)
    return Summary(article, tuple(found[i] for i in nearest(found, range(len(found)), budget)), method, len(found))
