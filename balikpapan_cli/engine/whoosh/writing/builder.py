"""Articles to a segment: postings gather in memory, stored articles go straight to the file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from balikpapan_cli.engine.whoosh.codec import utf8
from balikpapan_cli.engine.whoosh.numbers import date_number
from balikpapan_cli.engine.whoosh.schema import FIELDS, POSITIONAL
from balikpapan_cli.engine.whoosh.state import SegmentInfo
from balikpapan_cli.engine.whoosh.writing.columns import encode_line
from balikpapan_cli.engine.whoosh.writing.inversion import Inversion
from balikpapan_cli.engine.whoosh.writing.segment import Columns, Row, SegmentWriter, Term, length_code
from balikpapan_cli.engine.whoosh.writing.stored import encode_article, encode_sketch

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.writing.analysis import Analyzer, Terms
    from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
    from balikpapan_cli.model import Article

_POSTING_BYTES = 24
_TERM_BYTES = 280


class SegmentBuilder:
    """One segment in the making. An article whose id it has already takes the place of the earlier one."""

    def __init__(self, folder: Path, segment_id: str, analyzer: Analyzer, hooks: Hooks) -> None:
        self._file = SegmentWriter(folder, segment_id)
        self._analyzer, self._hooks = analyzer, hooks
        self._columns = Columns()
        self._docs: dict[str, int] = {}
        self._deleted: set[int] = set()
        self._inversion = Inversion()
        # flat lists, document and weight behind one another: a third of the memory of tuples
        self._postings: dict[str, defaultdict[str, list[int]]] = {
            field: defaultdict(list) for field in FIELDS if field not in (*POSITIONAL, "root")
        }
        self._count = 0

    def __len__(self) -> int:
        return len(self._columns.ids)

    @property
    def memory(self) -> int:
        """About how many bytes the postings take."""
        filters = _POSTING_BYTES * self._count + _TERM_BYTES * sum(map(len, self._postings.values()))
        return self._inversion.memory + filters

    @property
    def ids(self) -> list[str]:
        """The id of every document, in order."""
        return [id.decode() for id in self._columns.ids]

    def add(self, articles: Sequence[Article]) -> None:
        """Take in some articles."""
        for article, terms in zip(articles, self._analyzer.all_terms(articles), strict=True):
            self._add(article, terms)
        for stored in list(map(encode_article, articles)):
            self._file.store(stored)

    def _add(self, article: Article, terms: Terms) -> None:
        """What the segment is to know of the next document, but for the article itself."""
        doc = len(self)
        earlier = self._docs.get(article.id)
        if earlier is not None:
            self._deleted.add(earlier)
        self._docs[article.id] = doc
        self._inversion.add(terms)
        for field, weights in terms.weights.items():
            postings = self._postings[field]
            for term, weight in weights.items():
                postings[term] += (doc, weight)
            self._count += len(weights)
        self._columns.append(self._row(article, {"body": len(terms.body), "title": len(terms.title)}))

    def _row(self, article: Article, lengths: dict[str, int]) -> Row:
        for field, length in lengths.items():
            self._columns.totals[field] += length
        bands = self._hooks.bands
        return Row(
            id=utf8(article.id),
            title=utf8(article.title),
            date=date_number(article.date),
            outlet=article.outlet,
            place=article.place,
            persons=[person.name for person in article.persons],
            orgs=article.orgs,
            sketch=encode_sketch(article.sketch),
            line=encode_line((article.id, article.title, article.date, article.outlet, article.place)),
            bands=bands(article.sketch) if bands and article.sketch else (),
            lengths={field: length_code(length) for field, length in lengths.items()},
        )

    def finish(self) -> SegmentInfo:
        """Write the rest and close the file."""
        words: list[tuple[str, int]] = []
        roots = self._inversion.roots(self._analyzer.root)
        self._count_roots(roots)
        self._file.write_postings(self._terms(roots, words), self._columns.lengths)
        self._columns.write(self._file)
        if self._hooks.lexicon:
            for name, data in self._hooks.lexicon(words).items():
                self._file.add(f".side.{name}", data)
        return self._file.close(self._columns.totals, self._deleted)

    def _count_roots(self, roots: Sequence[Term]) -> None:
        """The length of an article in the field ``root`` is the number of its roots."""
        counts = Counter(chain.from_iterable(term.ids for term in roots))
        lengths = [counts[doc] for doc in range(len(self))]
        self._columns.lengths["root"] = bytearray(map(length_code, lengths))
        self._columns.totals["root"] = sum(lengths)

    def _terms(self, roots: list[Term], words: list[tuple[str, int]]) -> Iterator[Term]:
        """All terms, in order; ``words`` gathers those of the body."""
        for field in FIELDS:
            if field == "root":
                roots.reverse()
                while roots:  # what is written is given up
                    yield roots.pop()
            elif field in POSITIONAL:
                for term in self._inversion.positional(field):
                    if field == "body":
                        words.append((term.text.decode(), len(term.ids)))
                    yield term
            else:
                postings = self._postings[field]
                for text in sorted(postings):
                    flat = postings.pop(text)
                    yield Term(field, utf8(text), flat[::2], flat[1::2], None)

    def abandon(self) -> None:
        """Drop everything, the file too."""
        self._file.abandon()
