"""Words without content of their own, in two lists: one so short that a search may drop it, one that a summary may.

>>> [word in STOPWORDS for word in ("yang", "tersebut", "ujar", "banjir")]
[True, True, False, False]
>>> from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS
>>> [word in SUMMARY_STOPWORDS for word in ("yang", "tersebut", "ujar", "banjir")]
[True, True, True, False]
"""

from __future__ import annotations

from balikpapan_cli.indonesian import data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    SUMMARY_STOPWORDS: frozenset[str]
    """The function words, and the words that every news text has: they do not tell which sentence matters."""

STOPWORDS = data.words("stopwords.txt")
"""Function words only, folded: what a search loses when they go is nothing."""


def english(words: Sequence[str]) -> frozenset[str]:
    """The English function words of a query. Those that are also names or acronyms in Indonesian news (``as``, ``who``) only
    where the query is English: with two others or three in all, or as ``who is``, and without an Indonesian function word.
    None where a query has no other words.

    >>> sorted(english("who is the governor of jakarta".split())), sorted(english("banjir in as".split()))
    (['is', 'of', 'the', 'who'], ['in'])
    >>> english("the who".split())
    frozenset()
    """
    listed = {word.removesuffix("?"): word[-1] == "?" for word in data.words("stopwords-english.txt")}
    found = [word for word in dict.fromkeys(words) if word in listed]
    sure = frozenset(word for word in found if not listed[word])
    if len(found) == len({*words}):
        return frozenset()
    asks = "who is " in " ".join([*words, ""])
    if asks or len(sure) > 1 or (sure and len(found) > 2):
        return sure if not STOPWORDS.isdisjoint(words) else frozenset(found)
    return sure


def __getattr__(name: str) -> frozenset[str]:
    """The longer list is read when it is first asked for: a search has no use for it."""
    if name != "SUMMARY_STOPWORDS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = STOPWORDS | data.words("stopwords-news.txt")
    return found
