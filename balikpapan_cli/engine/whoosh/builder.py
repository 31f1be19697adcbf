"""Articles to a segment: postings gather in memory, term by term; stored articles go straight to the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from balikpapan_cli.engine.whoosh.codec import OnePosition, positions_value, utf8
from balikpapan_cli.engine.whoosh.schema import FIELDS, POSITIONAL
from balikpapan_cli.engine.whoosh.segment_file import Columns, Row, SegmentInfo, SegmentWriter, Term, length_code
from balikpapan_cli.engine.whoosh.stored import encode_article, encode_sketch

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.analysis import Analyzer
    from balikpapan_cli.engine.whoosh.hooks import Hooks
    from balikpapan_cli.model import Article

_POSTING_BYTES = 36
_TERM_BYTES = 280


class SegmentBuilder:
    """One segment in the making. An article whose id it has already takes the place of the earlier one."""

    def __init__(self, folder: Path, segment_id: str, analyzer: Analyzer, hooks: Hooks) -> None:
        self._file = SegmentWriter(folder, segment_id)
        self._analyzer, self._hooks = analyzer, hooks
        self._columns = Columns()
        self._docs: dict[str, int] = {}
        self._deleted: set[int] = set()
        # flat lists, (document, weight, value) or (document, weight) behind one another: a third of the memory of tuples
        self._postings: dict[str, defaultdict[str, list[int | bytes]]] = {field: defaultdict(list) for field in FIELDS}
        self._one = OnePosition()
        self._count = 0

    def __len__(self) -> int:
        return len(self._columns.ids)

    @property
    def memory(self) -> int:
        """About how many bytes the postings take."""
        return _POSTING_BYTES * self._count + _TERM_BYTES * sum(map(len, self._postings.values()))

    @property
    def ids(self) -> list[str]:
        """The id of every document, in order."""
        return [id.decode() for id in self._columns.ids]

    def add(self, article: Article) -> None:
        """Take in an article."""
        doc = len(self)
        earlier = self._docs.get(article.id)
        if earlier is not None:
            self._deleted.add(earlier)
        self._docs[article.id] = doc
        terms = self._analyzer.terms(article)
        for field, positions in terms.positions.items():
            self._add_positions(doc, self._postings[field], positions)
        for field, weights in terms.weights.items():
            postings = self._postings[field]
            for term, weight in weights.items():
                postings[term] += (doc, weight)
            self._count += len(weights)
        self._columns.append(self._row(article, terms.lengths))
        self._file.store(encode_article(article))

    def _add_positions(self, doc: int, postings: dict[str, list[int | bytes]], found: dict[str, list[int]]) -> None:
        one = self._one
        for term, positions in found.items():
            if len(positions) == 1:
                postings[term] += (doc, 1, one[positions[0]])
            else:
                postings[term] += (doc, len(positions), positions_value(positions))
        self._count += 2 * len(found)

    def _row(self, article: Article, lengths: dict[str, int]) -> Row:
        for field, length in lengths.items():
            self._columns.totals[field] += length
        bands = self._hooks.bands
        return Row(
            id=utf8(article.id),
            title=utf8(article.title),
            date=int(article.date.replace("-", "")) if article.date else 0,
            outlet=article.outlet,
            place=article.place,
            persons=[person.name for person in article.persons],
            orgs=article.orgs,
            sketch=encode_sketch(article.sketch),
            bands=bands(article.sketch) if bands and article.sketch else (),
            lengths={field: length_code(length) for field, length in lengths.items()},
        )

    def finish(self) -> SegmentInfo:
        """Write the rest and close the file."""
        self._file.write_postings(self._terms(), self._columns.lengths)
        self._columns.write(self._file)
        if self._hooks.lexicon:
            body = self._postings["body"]
            words = [(word, len(body[word]) // 3) for word in sorted(body)]
            for name, data in self._hooks.lexicon(words).items():
                self._file.add(f".side.{name}", data)
        return self._file.close(self._columns.totals, self._deleted)

    def _terms(self) -> Iterator[Term]:
        for field in FIELDS:
            postings = self._postings[field]
            step = 3 if field in POSITIONAL else 2
            for text in sorted(postings):
                flat = postings[text]
                values = flat[2::3] if step == 3 else None
                yield Term(field, utf8(text), flat[::step], flat[1::step], values)  # type: ignore[arg-type]

    def abandon(self) -> None:
        """Drop everything, the file too."""
        self._file.abandon()
