"""The referee: Whoosh reads our index, and finds in it what it would have written itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Existence
from whoosh.reading import IndexReader

from balikpapan_cli.engine.whoosh.reader import Reader, open_reader
from balikpapan_cli.engine.whoosh.schema import FIELDS, POSITIONAL, SCORED
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.engine.whoosh.stock import open_stock, stock_schema
from balikpapan_cli.engine.whoosh.writing.analysis import Analyzer
from balikpapan_cli.engine.whoosh.writing.segment import LENGTH_OF
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article


class Weighted(Existence):
    """Takes terms with weights as they are."""

    def word_values(self, value: Any, analyzer: object, **_: object) -> Iterator[tuple[str, int, float, bytes]]:
        for term, weight in value:
            yield term, 1, float(weight), b""


def written_by_whoosh(articles: Sequence[Article]) -> IndexReader:
    """The same articles through Whoosh's own writer."""
    schema = stock_schema()
    for name, field in schema.items():
        if name in FIELDS and name not in POSITIONAL:
            field.format = Weighted()
            field.column_type = None
    index = RamStorage().create_index(schema)
    analyzer, writer = Analyzer(), index.writer()
    for article in articles:
        terms = analyzer.terms(article)
        fields = terms.weights | {"root": analyzer.root_weights(terms)}
        weights = {name: list(found.items()) for name, found in fields.items() if found}
        writer.add_document(body=fold(article.body), title=fold(article.title), **weights)
    writer.commit()
    return index.reader()


def everything(reader: IndexReader) -> Iterator[tuple[object, ...]]:
    """All that is in an index: terms, what is known of them, postings with weights and positions."""
    for field, text in reader.all_terms():
        info = reader.term_info(field, text)
        lengths = (info.min_length(), info.max_length()) if field in SCORED else ()
        yield (
            field,
            text,
            info.doc_frequency(),
            info.weight(),
            info.max_weight(),
            info.min_id(),
            info.max_id(),
            *lengths,
        )
        matcher = reader.postings(field, text)
        while matcher.is_active():
            yield matcher.id(), matcher.weight(), matcher.value_as("positions") if field in POSITIONAL else None
            matcher.next()


def test_whoosh_would_have_written_the_same(
    folder: Path, write: Callable[..., None], make: Callable[..., Article]
) -> None:
    articles = [make(n) for n in range(700)]
    write(folder, articles)
    ours, theirs = open_stock(folder).reader(), written_by_whoosh(articles)
    assert list(everything(ours)) == list(everything(theirs))
    for field in SCORED:
        assert length(open_reader(folder), field) == theirs.field_length(field)
        for doc in range(700):
            assert (ours.doc_field_length(doc, field) or 0) == (theirs.doc_field_length(doc, field) or 0)


def length(reader: Reader, field: str) -> int:
    """Tokens of a scored field in all documents, deleted ones included, as Whoosh counts."""
    return sum(info.lengths.get(field, 0) for info in reader.state.segments)


def check_by_referee(folder: Path) -> int:
    """Compare every answer of our reader with Whoosh's over the same files; the number of postings compared."""
    reader, stock = open_reader(folder), open_stock(folder).reader()
    assert stock.doc_count() == reader.doc_count
    leaves = [leaf for leaf, _ in stock.leaf_readers()]
    assert len(leaves) == len(reader.segments)
    assert all(length(reader, field) == stock.field_length(field) for field in SCORED)
    return sum(compare(segment, leaf) for segment, leaf in zip(reader.segments, leaves, strict=True))


def compare(segment: Segment, leaf: IndexReader) -> int:
    count = 0
    assert (segment.count, sorted(segment.deleted)) == (leaf.doc_count_all(), sorted(leaf.segment().deleted_docs()))
    terms = [(field, text.decode()) for field, text in leaf.all_terms()]
    assert [(field, text.decode()) for field, text, _ in segment.entries()] == terms
    for field, text in terms:
        info, term = leaf.term_info(field, text), segment.term(field, text)
        assert term is not None
        assert (term.df, term.weight, term.max_weight) == (info.doc_frequency(), info.weight(), info.max_weight())
        assert (LENGTH_OF[term.min_length], LENGTH_OF[term.max_length]) == (info.min_length(), info.max_length())
        assert (term.min_id, term.max_id) == (info.min_id(), info.max_id())
        ids, weights = segment.postings(field, text)
        positions = segment.positions(field, text) if field in POSITIONAL else {}
        matcher = leaf.postings(field, text)
        found = []
        while matcher.is_active():
            found.append((matcher.id(), matcher.weight()))
            if positions:
                assert positions[matcher.id()] == matcher.value_as("positions")
            matcher.next()
        assert [(doc, w) for doc, w in zip(ids, weights, strict=True) if doc not in segment.deleted] == found
        assert all(block.max_weight >= 1 and block.last_id in ids for block in segment.blocks(term))
        count += len(found)
    for field in SCORED:
        lengths = [LENGTH_OF[code] for code in segment.lengths(field)]
        assert lengths == [leaf.doc_field_length(doc, field) or 0 for doc in range(segment.count)]
    for doc in range(segment.count):
        stored, article = leaf.stored_fields(doc), segment.stored(doc)
        told = {name: getattr(article, name) for name in stored}
        if article.persons:
            told["persons"] = tuple(chain.from_iterable(article.persons))
        if article.cuts:
            places, texts = zip(*article.cuts, strict=True)
            told["cuts"] = " ".join(map(str, (*places, *map(len, texts)))), "".join(texts)
        assert told == stored
    ids = leaf.column_reader("id")
    outlets = leaf.column_reader("outlet")
    for doc in range(segment.count):
        assert ids[doc] == segment.texts("id")[doc].decode()
        assert outlets[doc] == segment.codes("outlet")[doc]
    return count


@pytest.mark.parametrize("budget", [1 << 30, 1])
def test_our_reader_against_whoosh(
    folder: Path, write: Callable[..., None], make: Callable[..., Article], budget: int
) -> None:
    write(folder, [make(n) for n in range(400)], budget=budget)
    assert check_by_referee(folder) > 10_000


def test_after_removals_updates_and_merges(
    folder: Path, write: Callable[..., None], make: Callable[..., Article]
) -> None:
    write(folder, [make(n) for n in range(300)])
    for round_ in range(5):
        changed = [make(n, title=f"Perubahan {round_}") for n in range(round_ * 11, round_ * 11 + 9)]
        write(folder, changed, remove=[make(n).id for n in range(200 + round_, 300, 7)])
    check_by_referee(folder)


def test_whoosh_searches_it(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    from whoosh.query import Phrase, Prefix, Term
    from whoosh.sorting import FieldFacet

    write(folder, articles)
    with open_stock(folder).searcher() as searcher:
        bakau = {a.id for a in articles if "bakau" in a.body}
        assert {hit["id"] for hit in searcher.search(Term("body", "bakau"), limit=None)} == bakau
        assert {hit["id"] for hit in searcher.search(Phrase("body", ["hutan", "bakau"]), limit=None)} == bakau
        assert not searcher.search(Phrase("body", ["bakau", "hutan"]))
        assert len(searcher.search(Prefix("id", "000"))) == 10
        assert searcher.search(Term("id", articles[7].id))[0]["title"] == articles[7].title
        groups = searcher.search(Term("body", "petugas"), groupedby=FieldFacet("outlet"), limit=None).groups()
        assert {name: len(docs) for name, docs in groups.items()} == {"KOTAKU": 20, "Inibalikpapan.com": 20, "": 20}


def test_two_kinds_of_writers_share_a_lock(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    from whoosh.index import LockError

    from balikpapan_cli.engine.whoosh.writing.writer import Writer
    from balikpapan_cli.errors import IndexProblem

    write(folder, articles)
    with Writer(folder), pytest.raises(LockError):
        open_stock(folder).writer()
    theirs = open_stock(folder).writer()
    with pytest.raises(IndexProblem), Writer(folder):
        pass
    theirs.cancel()
