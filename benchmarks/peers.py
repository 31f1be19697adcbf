"""What each engine does in benchmarks/speed.py, as a process of its own: ``python benchmarks/peers.py ENGINE ACTION ...``.

``index CORPUS.jsonl FOLDER`` reads the texts into memory, prints the CPU seconds from then until the index is committed.
``search FOLDER QUERY`` prints the ids of the ten best.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def texts(corpus: str) -> list[dict[str, str]]:
    """The articles of a corpus, all in memory."""
    import json

    with open(corpus, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def timed(work: Callable[[], None]) -> None:
    """Do it and print the CPU seconds it took, workers included."""
    before = _cpu()
    work()
    print(f"cpu {_cpu() - before:.3f}")


def _cpu() -> float:
    import resource

    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in usage)


# -- stock Whoosh, with our schema, our tokens and our weights; only its own writer is measured, and the analysis


def whoosh_index(corpus: str, folder: str) -> None:
    """Whoosh's own writer over the same fields and terms."""
    from whoosh.index import create_in

    from balikpapan_cli.engine.whoosh.schema import FIELDS, POSITIONAL
    from balikpapan_cli.engine.whoosh.stock import stock_schema
    from balikpapan_cli.engine.whoosh.writing.analysis import Analyzer
    from balikpapan_cli.engine.whoosh.writing.hooks import standard_hooks
    from balikpapan_cli.model import Article

    made = [Article(t["id"], t["title"], t["body"], t["date"], t["outlet"], t["place"]) for t in texts(corpus)]
    schema, weighted = stock_schema(), _weighted()
    for name, field in schema.items():
        if name in FIELDS and name not in POSITIONAL:
            field.format, field.column_type = weighted(), None

    def work() -> None:
        analyzer, writer = Analyzer(standard_hooks()), create_in(folder, schema).writer(limitmb=512)
        for article in made:
            terms = analyzer.terms(article)
            fields = terms.weights | {"root": analyzer.root_weights(terms)}
            weights = {name: list(found.items()) for name, found in fields.items() if found}
            stored = {f"_stored_{name}": getattr(article, name) for name in ("id", "date", "outlet", "place")}
            writer.add_document(
                body=terms.body, _stored_body=article.body, title=terms.title, _stored_title=article.title,
                **weights, **{name: value for name, value in stored.items() if name.removeprefix("_stored_") in weights},
            )  # fmt: skip
        writer.commit()

    timed(work)


def _weighted() -> type:
    """A format of postings that come with their weights; made where Whoosh, which pickles it, finds it again."""
    from whoosh.formats import Existence

    class Weighted(Existence):
        def word_values(self, value, analyzer, **_):  # type: ignore[no-untyped-def]
            return ((term, 1, float(weight), b"") for term, weight in value)

    Weighted.__qualname__, globals()["Weighted"] = "Weighted", Weighted
    return Weighted


def whoosh_search(folder: str, query: str) -> Iterator[str]:
    """A search as the documentation of Whoosh has it."""
    _weighted()
    from whoosh.index import open_dir
    from whoosh.qparser import QueryParser

    index = open_dir(folder)
    with index.searcher() as searcher:
        for hit in searcher.search(QueryParser("body", index.schema).parse(query), limit=10):
            yield hit["id"]


# -- SQLite


def fts5_index(corpus: str, folder: str) -> None:
    """SQLite FTS5, its default tokenizer."""
    import sqlite3

    made = texts(corpus)

    def work() -> None:
        base = sqlite3.connect(f"{folder}/x.db")
        base.execute("CREATE VIRTUAL TABLE a USING fts5(id UNINDEXED, title, body)")
        base.executemany("INSERT INTO a VALUES (:id, :title, :body)", made)
        base.commit()

    timed(work)


FTS5_SEARCH = """
import sqlite3, sys
folder, query = sys.argv[1:]
ranked = "SELECT id FROM a WHERE a MATCH ? ORDER BY rank LIMIT 10"
for (id,) in sqlite3.connect(folder + "/x.db").execute(ranked, (query,)):
    print(id)
"""
"""The ten best by bm25()."""


# -- tantivy


def tantivy_index(corpus: str, folder: str) -> None:
    """tantivy-py, one thread."""
    import tantivy

    made = texts(corpus)

    def work() -> None:
        build = tantivy.SchemaBuilder()
        for name in ("id", "title", "body"):
            build.add_text_field(name, stored=True)
        writer = tantivy.Index(build.build(), path=folder).writer(heap_size=256_000_000, num_threads=1)
        for text in made:
            writer.add_document(tantivy.Document(id=[text["id"]], title=[text["title"]], body=[text["body"]]))
        writer.commit()
        writer.wait_merging_threads()

    timed(work)


TANTIVY_SEARCH = """
import tantivy, sys
folder, query = sys.argv[1:]
index = tantivy.Index.open(folder)
searcher = index.searcher()
for _, address in searcher.search(index.parse_query(query, ["body"]), 10).hits:
    print(searcher.doc(address)["id"][0])
"""
"""The ten best by its default score."""


# -- ours


def ours_index(corpus: str, folder: str, workers: int = 0) -> None:
    """The whole of ``index`` over text files: finding, reading, cleaning, metadata, analysis, commit."""
    from balikpapan_cli.archive import Archive
    from balikpapan_cli.sync import SyncOptions

    timed(lambda: print(Archive(folder).sync([corpus], SyncOptions(workers=workers))._replace(notes=())))


def ours2_index(corpus: str, folder: str) -> None:
    """The same with two worker processes."""
    ours_index(corpus, folder, 2)


ENGINES = ("ours", "ours2", "whoosh", "fts5", "tantivy")


def search_command(engine: str, folder: str, query: str) -> list[str]:
    """The process that searches: of peers no more than a few lines, since compiling a script is part of its start."""
    scripts = {"fts5": FTS5_SEARCH, "tantivy": TANTIVY_SEARCH}
    if engine in scripts:
        return [sys.executable, "-c", scripts[engine], folder, query]
    return [sys.executable, __file__, engine, "search", folder, query]


def main() -> None:
    """The command line, read by hand: argparse would cost a search as much as SQLite does."""
    engine, action, first, second = [*sys.argv[1:5], "", "", "", ""][:4]
    if engine not in ENGINES or action not in ("index", "search"):
        raise SystemExit(__doc__)
    if action == "search":
        sys.stdout.writelines(f"{id}\n" for id in whoosh_search(first, second))
        return
    from pathlib import Path

    Path(second).mkdir(parents=True, exist_ok=True)
    globals()[f"{engine}_index"](first, second)


if __name__ == "__main__":
    main()
