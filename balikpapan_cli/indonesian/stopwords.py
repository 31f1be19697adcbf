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
    SUMMARY_STOPWORDS: frozenset[str]
    """The function words, and the words that every news text has: they do not tell which sentence matters."""

STOPWORDS = data.words("stopwords.txt")
"""Function words only, folded: what a search loses when they go is nothing."""


def __getattr__(name: str) -> frozenset[str]:
    """The longer list is read when it is first asked for: a search has no use for it."""
    if name != "SUMMARY_STOPWORDS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = STOPWORDS | data.words("stopwords-news.txt")
    return found
