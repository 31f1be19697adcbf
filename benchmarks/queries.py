"""How fast each kind of query is, ours against stock Whoosh: ``python benchmarks/queries.py INDEX``.

Both read the same index in one process and answer the same questions in turn, ten best each; stock Whoosh is given ready
queries (nothing to parse), ours the text that a person types, and ours shows whole articles. Questions are made from the words
and articles of the index, by seed. Milliseconds of CPU; the first of each is not counted. ``--queries FILE`` (a query a
line) measures these instead: ours ranks by all that it knows, stock by an OR of the same words.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from balikpapan_cli.engine.query.edits import one_edit
from balikpapan_cli.engine.whoosh.facets import facets
from balikpapan_cli.engine.whoosh.reader import Reader, open_reader
from balikpapan_cli.engine.whoosh.search import search
from balikpapan_cli.engine.whoosh.stock import open_stock
from balikpapan_cli.errors import QueryProblem
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Request

HOSTILE = (
    "*", "a*", "a* b* c*", "*a*", "m* p* s* t*", "di*", "~", "a~2 b~2", "mengapa~2", "- - -", '"' * 500, "(" * 500,
    "judul:*", "x" * 5000, "\x00\ud800", "^^^", "* -*", "NOT *", "NOT yang", "(a OR b) AND NOT (c OR d)", '"di dan yang"',
    '"yang di"~50', "yang di dan ini itu dengan untuk", "tanggal:[0001 to 9999]", "tanggal:[2025 to 2024] a*",
    " ".join(f"kata{n}" for n in range(10_000)), " OR ".join(f"a{n}*" for n in range(500)), "a" * 300 + "~2",
    " ".join(["presidan", "mentri", "gubernor", "walikoto", "bupatu"] * 40), "media:* tempat:* tokoh:*", "\u202eabc\u0301" * 300,
)  # fmt: skip


class Question(NamedTuple):
    """One question, in both languages."""

    ours: Callable[[], object]
    stock: Callable[[], object]


class Timed(NamedTuple):
    """Milliseconds of CPU, a figure a question."""

    ours: list[float]
    stock: list[float]


def cpu_ms(work: Callable[[], object]) -> float:
    """What a call takes."""
    before = time.process_time()
    work()
    return 1e3 * (time.process_time() - before)


def timed(questions: Iterable[Question]) -> Timed:
    """Every question, ours and stock's in turn."""
    pairs = [(cpu_ms(each.ours), cpu_ms(each.stock)) for each in questions][1:]
    return Timed([ours for ours, _ in pairs], [stock for _, stock in pairs])


class Maker:
    """Makes questions for an index, by seed."""

    def __init__(self, folder: Path, count: int, seed: int) -> None:
        self.reader: Reader = open_reader(folder)
        self.stock: Any = open_stock(folder).searcher()
        self.random, self.count = random.Random(seed), count + 1
        words = {text for segment in self.reader.segments for text, term in segment.terms("body") if term.df > 1}
        self.words = sorted(word for word in words if word.isalpha() and word.isascii() and len(word) > 5)

    def _chosen(self) -> list[str]:
        return self.random.sample(self.words, self.count)

    def _ours(self, text: str) -> Callable[[], object]:
        return lambda: search(self.reader, Request(text, snippets=0, unfold=True), today="2026-01-01")

    def _stock(self, query: object, **options: object) -> Callable[[], object]:
        return lambda: [hit["id"] for hit in self.stock.search(query, limit=10, **options)]

    def kinds(self) -> Iterator[tuple[str, Iterable[Question]]]:
        """The kinds of questions, each with its questions."""
        from whoosh.query import Every, FuzzyTerm, Phrase, Prefix, Term, TermRange, Wildcard

        yield "a few words", (self.asked(" ".join(self.random.sample(self._lead(), 3))) for _ in range(self.count))
        yield "a sentence", (self.asked(" ".join(self._lead())) for _ in range(self.count))
        for letters in (1, 2, 3, 5):
            heads = [word[:letters] for word in self._chosen()]
            yield (
                f"prefix of {letters}",
                (Question(self._ours(head + "*"), self._stock(Prefix("body", head))) for head in heads),
            )
        cut = [f"{word[:3]}*{word[-2:]}" for word in self._chosen()]
        yield (
            "* inside a word (ours: a note)",
            (Question(self._ours(word), self._stock(Wildcard("body", word))) for word in cut),
        )
        slips = [self.random.choice(sorted(one_edit(word))) for word in self._chosen()]
        for edits in (1, 2):
            yield (
                f"fuzzy, {edits}",
                (
                    Question(
                        self._ours(f"{word}~{edits}"),
                        self._stock(FuzzyTerm("body", word, maxdist=edits, prefixlength=0)),
                    )
                    for word in slips
                ),
            )
        yield (
            "did you mean",
            (Question(self._ours(word), lambda w=word: self.stock.suggest("body", w, limit=3)) for word in slips),
        )
        pairs = [self._lead()[1:3] for _ in range(self.count)]
        yield (
            "phrase",
            (Question(self._ours(f'"{" ".join(pair)}"'), self._stock(Phrase("body", pair))) for pair in pairs),
        )
        years = [(f"{year}-{month:02}", f"{year}{month:02}") for year in range(2010, 2027) for month in range(1, 13)]
        spans = [sorted(self.random.sample(years, 2)) for _ in range(self.count)]
        yield (
            "range of dates",
            (
                Question(
                    self._ours(f"tanggal:[{first[0]} to {last[0]}]"),
                    self._stock(TermRange("date", first[1] + "01", last[1] + "31")),
                )
                for first, last in spans
            ),
        )
        for name, text, query in (("of all", "*", Every()), ("of a word", "pemerintah", Term("body", "pemerintah"))):
            yield (
                f"facets {name}",
                (
                    Question(
                        lambda t=text: facets(self.reader, Request(t, exact=True), ["outlet", "place"]),
                        self._stock(query, groupedby=["outlet", "place"]),
                    )
                    for _ in range(self.count)
                ),
            )

    def _lead(self) -> list[str]:
        """The first dozen words of some article."""
        while len(words := fold(self.reader.stored(self.random.randrange(self.reader.total)).body)[:12]) < 5:
            pass
        return words

    def asked(self, text: str) -> Question:
        """A query of words; stock's is an OR of the same words."""
        from whoosh.query import Or, Term

        words = dict.fromkeys(fold(text))
        return Question(self._ours(text), self._stock(Or([Term("body", word) for word in words])))


def row(name: str, found: Timed) -> str:
    """A line of the table: medians, 95th percentiles, worst, and how many times faster ours is in the median."""
    figures = []
    for values in found:
        last = quantiles(values, n=20)[-1] if len(values) > 1 else values[0]
        figures += [f"{median(values):.1f}", f"{last:.1f}", f"{max(values):.1f}"]
    return f"| {name} | {' | '.join(figures)} | {median(found.stock) / max(median(found.ours), 1e-3):.1f} |"


def hostile(reader: Reader) -> Iterator[str]:
    """Lines of a table: what takes longest of the queries that are made to hurt."""
    figures = []
    for text in HOSTILE:
        try:
            taken = cpu_ms(lambda t=text: search(reader, Request(t), today="2026-01-01"))  # type: ignore[misc]
        except QueryProblem:
            taken = 0.0
        figures.append((taken, text))
    for taken, text in sorted(figures, reverse=True)[:5]:
        yield f"| `{ascii(text)[1:40]}` | {taken:.0f} |"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("--count", type=int, default=20, help="questions of a kind (default 20)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=Path, metavar="FILE", help="measure these queries, one a line")
    options = parser.parse_args(arguments)
    maker = Maker(options.index, options.count, options.seed)
    print(f"{maker.reader.doc_count} articles; ms of CPU in one process\n")
    print(
        "| query | ours: median | p95 | worst | stock Whoosh: median | p95 | worst | times faster |\n"
        + "|---" * 8
        + "|"
    )
    if options.queries:
        lines = options.queries.read_text("utf-8").splitlines()
        print(row(f"{len(lines)} queries", timed(map(maker.asked, filter(str.strip, lines)))))
        return
    for name, questions in maker.kinds():
        print(row(name, timed(questions)), flush=True)
    print(f"\n| the slowest of {len(HOSTILE)} hostile queries | ms |\n|---|---|")
    for line in hostile(maker.reader):
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
