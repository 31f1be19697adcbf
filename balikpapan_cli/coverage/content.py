"""The words of a text that carry its matter, with their roots: what contexts, headlines and outlets are compared by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from balikpapan_cli.indonesian.stems import RootCache
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.indonesian.tokens import tokenize
from balikpapan_cli.tuples import NamedTuple


class Content(NamedTuple):
    """A content word: its root, its folded form, and ``text[start:end]`` as written."""

    root: str
    folded: str
    start: int
    end: int


def content(text: str) -> Iterator[Content]:
    """The content words of ``text``: no function words, no numbers, no single letters.

    >>> [word.root for word in content("Pembangunan di 43 kota itu membangun harapan")]
    ['bangun', 'kota', 'bangun', 'harap']
    """
    roots = _roots()
    for folded, start, end in tokenize(text):
        if len(folded) > 1 and not folded[0].isdigit() and folded not in STOPWORDS:
            yield Content(roots[folded], folded, start, end)


@lru_cache(1)
def _roots() -> RootCache:
    return RootCache()
