"""Tokens to postings, a whole segment at once. The rule owned here: gathering costs a number a token, and no more.

Every token of a segment has a place, counted through from the first article to the last: an article's body, then the
place of its dateline, then its title. While articles come in, the place of a token is added to the list of its word,
by functions in C alone. What the places mean (articles, frequencies, positions, weights of roots) is worked out when the
segment is written, once a word instead of once a word and article.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain
from operator import sub
from typing import TYPE_CHECKING

from balikpapan_cli.engine.whoosh import impact
from balikpapan_cli.engine.whoosh.codec import OnePosition, gaps_value, utf8
from balikpapan_cli.engine.whoosh.segment_file import Term

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.analysis import Terms

Places = defaultdict[str, "array[int]"]

_PLACE_BYTES = 9
"""A place in the list of its word and its article in ``_doc_at``, and what lists keep free to grow."""
_WORD_BYTES = 300


class Inversion:
    """The tokens of articles, gathered; then their postings."""

    def __init__(self) -> None:
        self._places: dict[str, Places] = {
            field: defaultdict(partial(array, "I")) for field in ("body", "title", "dateline")
        }
        self._doc_at = array("I")
        self._starts: dict[str, list[int]] = {"body": [], "title": []}
        self._steps: list[impact.Steps] = []
        self._titled = bytearray()
        self._one = OnePosition()

    def add(self, terms: Terms) -> None:
        """The next document."""
        doc, start = len(self._steps), len(self._doc_at)
        about = start + len(terms.body)
        title = about + len(terms.dateline)
        self._gather("body", terms.body, start)
        self._gather("dateline", terms.dateline, about)
        self._gather("title", terms.title, title)
        self._doc_at += array("I", (doc,)) * (title + len(terms.title) - start)
        self._starts["body"].append(start)
        self._starts["title"].append(title)
        self._steps.append(impact.steps(title - start))
        self._titled.append(terms.titled)

    def _gather(self, field: str, tokens: list[str], start: int) -> None:
        lists = map(self._places[field].__getitem__, tokens)
        deque(map(array.append, lists, range(start, start + len(tokens))), 0)

    @property
    def memory(self) -> int:
        """About how many bytes are gathered."""
        return _PLACE_BYTES * len(self._doc_at) + _WORD_BYTES * sum(map(len, self._places.values()))

    def positional(self, field: str) -> Iterator[Term]:
        """The terms of ``body`` or ``title``, in order."""
        doc_at, start_of, one = self._doc_at.__getitem__, self._starts[field].__getitem__, self._one
        for text in sorted(self._places[field]):
            places = self._places[field][text]
            if len(places) == 1:  # half of all words
                doc = doc_at(places[0])
                yield Term(field, utf8(text), (doc,), b"\1", (one[places[0] - start_of(doc)],))
                continue
            docs = list(map(doc_at, places))
            positions = list(map(sub, places, map(start_of, docs)))
            if len(set(docs)) == len(docs):
                yield Term(field, utf8(text), docs, b"\1" * len(docs), list(map(one.__getitem__, positions)))
            else:
                counts = Counter(docs)
                weights = list(counts.values())
                yield Term(field, utf8(text), list(counts), weights, _values(positions, weights, one))

    def roots(self, root_of: Callable[[str], str]) -> list[Term]:
        """The terms of ``root``, in order; ``root_of`` gives the root of a token, ``""`` for none."""
        text: defaultdict[str, list[array[int]]] = defaultdict(list)
        title: defaultdict[str, list[array[int]]] = defaultdict(list)
        for field, found in (("body", text), ("dateline", text), ("title", title)):
            for token, places in self._places[field].items():
                found[root_of(token)].append(places)
        terms = []
        for root in sorted((text.keys() | title.keys()) - {""}):
            ids, weights = self._weighed(text.get(root, ()), title.get(root, ()))
            if ids:
                terms.append(Term("root", utf8(root), array("I", ids), bytes(weights), None))
        return terms

    def _weighed(self, text: Sequence[array[int]], title: Sequence[array[int]]) -> tuple[list[int], list[int]]:
        """The articles and weights of a root whose forms have these places."""
        doc_at, steps, starts = self._doc_at.__getitem__, self._steps, self._starts["body"]
        bonus_at, near = impact.BONUS_AT, len(impact.BONUS_AT)
        places: Sequence[int] = text[0] if len(text) == 1 else sorted(chain.from_iterable(text))
        if len(places) == 1 and not title:  # half of all roots
            doc, at = doc_at(places[0]), places[0] - starts[doc_at(places[0])]
            return [doc], [steps[doc][1] + (bonus_at[at] if at < near else 0)]
        counts = Counter(map(doc_at, places))
        firsts = map(places.__getitem__, accumulate(counts.values(), initial=0))
        bonuses = {
            doc: bonus_at[at] if (at := place - starts[doc]) < near else 0
            for doc, place in zip(counts, firsts, strict=False)
        }
        titled = [doc for doc in map(doc_at, chain.from_iterable(title)) if self._titled[doc]]
        for doc in titled:
            counts[doc] += impact.TITLE_OCCURRENCES
            bonuses[doc] = bonus_at[0]
        ids = sorted(counts) if titled else list(counts)
        return ids, [steps[doc][counts[doc]] + bonuses[doc] for doc in ids]


def _values(positions: Sequence[int], counts: Sequence[int], one: OnePosition) -> list[bytes]:
    """The values of postings whose positions stand behind one another, so many of each."""
    gaps = list(map(sub, positions, [0, *positions]))
    values: list[bytes] = []
    at = 0
    for count in counts:
        if count == 1:
            values.append(one[positions[at]])
        else:
            gaps[at] = positions[at]
            values.append(gaps_value(gaps[at : at + count]))
        at += count
    return values
