"""Words without content of their own, in two lists: one so short that a search may drop it, one that a summary may."""

from __future__ import annotations

from functools import cache

from balikpapan_cli.indonesian import data


@cache
def stopwords() -> frozenset[str]:
    """Function words only (folded): what a search loses when they go is nothing.

    >>> "yang" in stopwords(), "tersebut" in stopwords(), "kata" in stopwords(), "kota" in stopwords()
    (True, True, False, False)
    """
    return data.words("stopwords.txt")


@cache
def summary_stopwords() -> frozenset[str]:
    """The function words, and words that every news text has (``ujar``, ``kata``, days, ``pihaknya``): they say nothing
    about which sentence matters.

    >>> "ujar" in summary_stopwords(), "yang" in summary_stopwords(), "banjir" in summary_stopwords()
    (True, True, False)
    """
    return stopwords() | data.words("stopwords-news.txt")
