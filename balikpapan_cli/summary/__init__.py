"""Extractive summaries: sentences of the articles, verbatim, with their offsets; briefings, keywords and quotations too.

Methods are modules with ``choose``; each is imported when it is asked for, so that ``news`` never pays for sumy.
"""

from __future__ import annotations

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.indonesian.sentences import sentences as split
from balikpapan_cli.model import Article, Note, Summary
from balikpapan_cli.summary.choose import Budget

__all__ = ["METHODS", "brief", "keywords", "quotes", "summarize", "written_of"]

SUMY_METHODS = ("lexrank", "textrank", "lsa", "luhn", "edmundson", "sumbasic", "kl", "reduction")
METHODS = ("news", "lead", *SUMY_METHODS)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.summary.briefing import brief
    from balikpapan_cli.summary.keyness import keywords
    from balikpapan_cli.summary.speech import quotes, written_of

_ELSEWHERE = {"brief": "briefing", "keywords": "keyness", "quotes": "speech", "written_of": "speech"}


def __getattr__(name: str) -> object:
    """Briefings, keywords and quotations, imported when first asked for."""
    if name not in _ELSEWHERE:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_ELSEWHERE[name]}"), name)


def summarize(
    article: Article, *, method: str = "news", sentences: int = 0, words: int = 0, percent: float = 0.0
) -> Summary:
    """A summary of ``article`` within one budget: so many sentences, about so many words, or a share of its words.

    With no budget it is three sentences. UsageProblem for an unknown method or an impossible budget; an article without
    a sentence has an empty summary, with a note that says so.
    """
    if method not in METHODS:
        raise _unknown(method)
    found = split(article.id, article.body)
    budget = Budget.of(found, sentences=sentences, words=words, percent=percent)
    if not found:
        return Summary(article, (), method, 0, (Note("summary.empty"),))
    chosen, notes = _choose(article, method, budget)
    return Summary(article, tuple(found[n] for n in chosen), method, len(found), notes)


def _choose(article: Article, method: str, budget: Budget) -> tuple[list[int], tuple[Note, ...]]:
    if method == "news":
        from balikpapan_cli.summary.news import choose

        return choose(article, budget), ()
    from balikpapan_cli.summary.lead import choose as lead

    if method == "lead":
        return lead(article, budget), ()
    from balikpapan_cli.summary.sumy import choose as by_sumy

    chosen = by_sumy(article, method, budget)
    if chosen is None:
        return lead(article, budget), (Note("summary.fell_back", (("method", method),)),)
    return chosen, ()


def _unknown(method: str) -> UsageProblem:
    from difflib import get_close_matches

    close = get_close_matches(method.lower(), METHODS, 1, 0.4) or ["news"]
    return UsageProblem("summary.unknown_method", method=method, close=close[0], methods=", ".join(METHODS))
