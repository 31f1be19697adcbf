"""Words without content of their own, in two lists: one so short that a search may drop it, one that a summary may.

>>> [word in STOPWORDS for word in ("yang", "tersebut", "ujar", "banjir")]
[True, True, False, False]
>>> [word in SUMMARY_STOPWORDS for word in ("yang", "tersebut", "ujar", "banjir")]
[True, True, True, False]
"""

from __future__ import annotations

from balikpapan_cli.indonesian import data

STOPWORDS = data.words("stopwords.txt")
"""Function words only, folded: what a search loses when they go is nothing."""

SUMMARY_STOPWORDS = STOPWORDS | data.words("stopwords-news.txt")
"""The function words, and the words that every news text has: they do not tell which sentence matters."""
