"""Known-item retrieval: does a search bring back the article that its query was made from? ``python benchmarks/retrieval.py DATA``.

DATA is a folder of JSON lines: ``paragraphs`` of sentences of tokens with ``summary`` and an ``id`` that ends in the headline,
or ``judul``, ``isi_berita`` and ``Summary``. Bodies alone are indexed. Queries are the headline, a sentence of the summary,
a few words of the headline (core), and these words with one of them changed (robust): a typing error, another inflection,
an acronym or its expansion, an older spelling of a name, a clitic, a reduplication. Ours runs through the command line's
``--queries``; peers run when they are installed: SQLite FTS5, tantivy, bm25s with the Snowball stemmer, PostgreSQL
(``--postgres DSN``). One table: mean reciprocal rank of the first ten (MRR@10), and milliseconds a query, indexing included.
Then, of the same queries in one process, CPU of a query by ours and by stock Whoosh's OR of the same words (queries.py).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from balikpapan_cli.indonesian.aliases import curated
from balikpapan_cli.indonesian.sound import sound_key
from balikpapan_cli.indonesian.stems import RootCache
from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS
from balikpapan_cli.indonesian.tokens import fold

CORE = ("title", "sentence", "words")
ROBUST = ("typo", "inflection", "acronym", "spelling", "clitic", "doubled")
OLD = (("u", "oe"), ("j", "dj"), ("y", "j"), ("c", "tj"), ("f", "v"), ("kh", "ch"), ("i", "y"), ("s", "z"), ("d", "dd"))


class Item(NamedTuple):
    """An article to be found again: its number is its place in the list."""

    title: str
    body: str
    summary: tuple[str, ...]


class Query(NamedTuple):
    """A query, the set it belongs to, and the article it was made from."""

    name: str
    text: str
    item: int


def read_items(data: Path) -> list[Item]:
    """Every article of a folder that has a headline and a summary, each body once."""
    found: dict[str, Item] = {}
    for path in sorted(data.glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            if "paragraphs" in row:
                body = "\n".join(" ".join(_joined(sentence) for sentence in one) for one in row["paragraphs"])
                title = " ".join(row["id"].split("-")[1:])
                item = Item(title, body, tuple(map(_joined, row["summary"])))
            else:
                sentences = tuple(re.split(r"(?<=[.!?])\s+", row["Summary"].strip()))
                item = Item(row["judul"].strip(), re.sub(r"\n+", "\n", row["isi_berita"]).strip(), sentences)
            found.setdefault(" ".join(fold(item.body)[:60]), item)
    return list(found.values())


def _joined(tokens: list[str]) -> str:
    return re.sub(r" ([,.;:!?%)\]])|([(\[]) ", r"\1\2", " ".join(tokens).replace("\xa0", " "))


class Maker:
    """Makes queries from articles, by seed."""

    def __init__(self, items: list[Item], seed: int) -> None:
        self.items, self.random = items, random.Random(seed)
        self.tokens = [fold(item.body) for item in items]
        self.having = [{*tokens} for tokens in self.tokens]
        self.df = Counter(token for having in self.having for token in having)
        self.roots = RootCache()
        self.family: defaultdict[str, list[str]] = defaultdict(list)
        for word, df in self.df.items():
            if df >= 2 and word.isalpha():
                self.family[self.roots[word]].append(word)
        names = Counter(word.lower() for item in items for word in re.findall(r"(?<=[a-z] )[A-Z][a-z]{3,}", item.body))
        self.names = {word for word, count in names.items() if count >= 0.9 * self.df[word]}
        self.aliases = [
            (short, form)
            for alias in curated()
            for (short,) in alias.forms[: len(alias.shorts)]
            for form in alias.forms
            if len(form) > 1
        ]

    def queries(self, each: int) -> list[Query]:
        """Up to ``each`` queries of every set."""
        order = list(range(len(self.items)))
        self.random.shuffle(order)
        found = []
        for name in (*CORE, *ROBUST):
            made = ((getattr(self, "_" + name)(item), item) for item in order)
            few = [Query(name, text, item) for text, item in made if text][:each]
            found += few
        return found

    def _title(self, item: int) -> str:
        return self.items[item].title if len(fold(self.items[item].title)) > 3 else ""

    def _sentence(self, item: int) -> str:
        good = [sentence for sentence in self.items[item].summary if 8 <= len(sentence.split()) <= 45]
        return self.random.choice(good) if good else ""

    def _headline(self, item: int, inside: bool = False) -> list[str]:
        words = [word for word in fold(self.items[item].title) if len(word) > 2 and word not in SUMMARY_STOPWORDS]
        return [word for word in dict.fromkeys(words) if word.isalpha() and (not inside or word in self.having[item])]

    def _words(self, item: int) -> str:
        words = self._headline(item)
        count = self.random.choice((2, 3))
        return " ".join(self.random.sample(words, count)) if len(words) >= count else ""

    def _changed(self, item: int, change: Callable[[str], list[str]]) -> str:
        """Two or three words of the headline, one of them changed to a form that the article does not have."""
        words = self._headline(item, inside=True)
        self.random.shuffle(words)
        for word in words:
            forms = [form for form in change(word) if form != word and form not in self.having[item]]
            others = [other for other in words if self.roots[other] != self.roots[word]][: self.random.choice((1, 2))]
            if forms and others:
                return " ".join([self.random.choice(forms), *others])
        return ""

    def _typo(self, item: int) -> str:
        from balikpapan_cli.engine.query.edits import one_edit

        return self._changed(
            item, lambda word: [w for w in one_edit(word) if w not in self.df] if len(word) > 4 else []
        )

    def _inflection(self, item: int) -> str:
        return self._changed(item, lambda word: self.family[self.roots[word]])

    def _spelling(self, item: int) -> str:
        def old(word: str) -> list[str]:
            forms = [word.replace(new, old, 1) for new, old in OLD if new in word] if word in self.names else []
            return [form for form in forms if sound_key(form) == sound_key(word)]

        return self._changed(item, old)

    def _clitic(self, item: int) -> str:
        return self._changed(item, lambda word: [word + "nya", word + "lah"] if word not in self.names else [])

    def _doubled(self, item: int) -> str:
        words = self._headline(item, inside=True)[:2]
        return f"{words[0]}-{words[0]} {words[1]}" if len(words) == 2 and words[0] not in self.names else ""

    def _acronym(self, item: int) -> str:
        text = f" {' '.join(self.tokens[item])} "
        for short, form in self.random.sample(self.aliases, len(self.aliases)):
            full = " ".join(form)
            has_short, has_full = short in self.having[item], f" {full} " in text
            others = [word for word in self._headline(item, inside=True) if word != short and word not in form][:2]
            if has_short != has_full and others:
                return " ".join([full if has_short else short, *others])
        return ""


# -- engines: each gives, for every query, the numbers of the ten best articles

Run = list[list[int]]


BALIKPAPAN = [sys.executable, "-m", "balikpapan_cli"]


def indexed(items: list[Item], queries: list[Query], folder: Path) -> tuple[Path, Path]:
    """Our index of the articles, and a file of the queries, one a line."""
    texts, index, ask = folder / "texts", folder / "index", folder / "queries"
    texts.mkdir()
    for number, item in enumerate(items):
        (texts / f"{number}.txt").write_text(item.body, encoding="utf-8")
    subprocess.run([*BALIKPAPAN, "index", str(texts), "--index", str(index), "--quiet"], check=True)
    ask.write_text("".join(" ".join(query.text.split()) + "\n" for query in queries), encoding="utf-8")
    return index, ask


def ours(items: list[Item], queries: list[Query], folder: Path) -> Run:
    """Our command line over text files, one an article."""
    index, ask = indexed(items, queries, folder)
    command = [*BALIKPAPAN, "search", "--index", str(index), "--queries", str(ask), "--fields", "path"]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [[int(Path(hit["path"]).stem) for hit in json.loads(line)["hits"]] for line in out.splitlines()]


def sqlite(items: list[Item], queries: list[Query], folder: Path) -> Run:
    """SQLite FTS5, words joined by OR, its own BM25."""
    import sqlite3

    db = sqlite3.connect(folder / "fts.db")
    db.execute("create virtual table news using fts5(body)")
    db.executemany("insert into news(rowid, body) values (?, ?)", enumerate((item.body for item in items), 1))
    ask = "select rowid from news where news match ? order by rank limit 10"
    words = (re.findall(r"\w+", query.text) for query in queries)
    return [[row[0] - 1 for row in db.execute(ask, [" OR ".join(f'"{word}"' for word in one)])] for one in words]


def tantivy(items: list[Item], queries: list[Query], folder: Path) -> Run:
    """tantivy with its default analyzer, any word."""
    import tantivy as engine

    schema = engine.SchemaBuilder().add_integer_field("n", stored=True).add_text_field("body").build()
    index = engine.Index(schema)
    writer = index.writer()
    for number, item in enumerate(items):
        writer.add_document(engine.Document(n=number, body=item.body))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    found = []
    for query in queries:
        parsed = index.parse_query(" ".join(re.findall(r"\w+", query.text.lower())), ["body"])
        found.append([searcher.doc(at)["n"][0] for _, at in searcher.search(parsed, 10).hits])
    return found


def bm25s(items: list[Item], queries: list[Query], folder: Path) -> Run:
    """bm25s with the Snowball stemmer for Indonesian."""
    import bm25s as engine
    import Stemmer

    stemmer = Stemmer.Stemmer("indonesian")
    quiet = {"stopwords": None, "stemmer": stemmer, "show_progress": False}
    index = engine.BM25()
    index.index(engine.tokenize([item.body for item in items], **quiet), show_progress=False)
    found = []
    for words in engine.tokenize([query.text for query in queries], return_ids=False, **quiet):
        known = [word for word in words if word in index.vocab_dict]
        found.append(list(map(int, index.retrieve([known], k=10, show_progress=False)[0][0])) if known else [])
    return found


def postgres(dsn: str) -> Callable[[list[Item], list[Query], Path], Run]:
    """PostgreSQL's Indonesian configuration, words joined by OR, ``ts_rank_cd`` normalised by length."""

    def run(items: list[Item], queries: list[Query], folder: Path) -> Run:
        import psycopg

        with psycopg.connect(dsn) as db:
            db.execute("create temp table news (n int, v tsvector)")
            with db.cursor() as cursor:
                rows = list(enumerate(item.body for item in items))
                cursor.executemany("insert into news values (%s, to_tsvector('indonesian', %s))", rows)
            db.execute("create index on news using gin (v)")
            words = (" | ".join(re.findall(r"\w+", query.text)) for query in queries)
            ask = "select n from news, to_tsquery('indonesian', %s) q where v @@ q order by ts_rank_cd(v, q, 1) desc limit 10"
            return [[row[0] for row in db.execute(ask, [one])] for one in words]

    return run


# -- the table


def ranks(queries: list[Query], run: Run) -> dict[str, float]:
    """MRR@10 of every set, and the means of the core and the robust sets."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for query, numbers in zip(queries, run, strict=True):
        found[query.name].append(1 / (numbers.index(query.item) + 1) if query.item in numbers[:10] else 0.0)
    means = {name: sum(values) / len(values) for name, values in found.items()}
    for name, names in (("core", CORE), ("robust", ROBUST)):
        have = [means[one] for one in names if one in means]
        means[name] = sum(have) / len(have) if have else 0.0
    return means


def lines(
    items: list[Item], queries: list[Query], engines: dict[str, Callable[[list[Item], list[Query], Path], Run]]
) -> Iterator[str]:
    """The table, a line an engine."""
    counts = Counter(query.name for query in queries)
    columns = [*counts, "core", "robust"]
    yield (
        "| engine | "
        + " | ".join(f"{name} ({counts[name]})" if name in counts else name for name in columns)
        + " | ms |"
    )
    yield "|---" * (len(columns) + 2) + "|"
    for name, engine in engines.items():
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            try:
                run = engine(items, queries, Path(folder))
            except ImportError as error:
                print(f"{name}: not installed ({error.name})", file=sys.stderr)
                continue
            each = 1000 * (time.perf_counter() - started) / len(queries)
        means = ranks(queries, run)
        yield f"| {name} | " + " | ".join(f"{means[column]:.3f}" for column in columns) + f" | {each:.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--each", type=int, default=200, help="queries of a set (default 200)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", metavar="DSN", default="")
    options = parser.parse_args()
    items = read_items(options.data)
    queries = Maker(items, options.seed).queries(options.each)
    engines = {"balikpapan": ours, "SQLite FTS5": sqlite, "tantivy": tantivy, "bm25s, Snowball": bm25s}
    if options.postgres:
        engines["PostgreSQL"] = postgres(options.postgres)
    print(f"{len(items)} articles, {len(queries)} queries; MRR@10; ms a query, indexing included")
    for line in lines(items, queries, engines):
        print(line, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        index, ask = indexed(items, queries, Path(folder))
        print(flush=True)
        subprocess.run([sys.executable, Path(__file__).with_name("queries.py"), index, "--queries", ask], check=True)


if __name__ == "__main__":
    main()
