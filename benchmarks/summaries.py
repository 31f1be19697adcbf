"""ROUGE-1, -2 and -L of every summary method, of LEAD and of the greedy oracle, on articles with summaries that people wrote.

    python benchmarks/summaries.py --words 65 indosum.jsonl
    python benchmarks/summaries.py --words 47 detik.jsonl --methods news lead

Files are IndoSum's (Kurniawan and Louvan 2018; keys ``paragraphs``, ``summary``) or hold ``judul``, ``isi_berita`` and
``Summary``. Scores are F1 x 100 of the package rouge-score with tokens as Indonesian writes them (``8.000`` and
``anak-anak`` are one); gains are over LEAD of the same length, with 95 % intervals from a paired bootstrap over articles.
Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from balikpapan_cli.model import Article, Summary
from balikpapan_cli.sources.clean import clean
from balikpapan_cli.sources.record import Record
from balikpapan_cli.summary import METHODS, summarize
from balikpapan_cli.summary.choose import Budget, nearest

Scores = tuple[float, float, float]
_TOKEN = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*|[^\W\d_]+(?:['’\-][^\W\d_]+)*")


class Example(NamedTuple):
    """An article as the command line would read it, and its summary by a person; ``text`` is the article uncleaned.

    ``headline`` is its title, or for IndoSum what its address says of it; ``article`` has a title only if the text had.
    """

    corpus: str
    article: Article
    reference: str
    text: str
    headline: str


def read_examples(path: Path) -> list[Example]:
    """The articles of a file that have a text and a reference."""
    found = []
    with path.open(encoding="utf-8") as lines:  # not splitlines(): bodies hold U+2028
        for number, line in enumerate(lines):
            row = json.loads(line)
            if "paragraphs" in row:
                text = "\n".join(" ".join(map(detokenized, p)) for p in row["paragraphs"])
                corpus, title, reference = "indosum", "", " ".join(map(detokenized, row["summary"]))
                headline = re.sub(r"[-_]+", " ", row["id"].split("-", 1)[-1])
            else:
                corpus, title, reference, text = "detik", row["judul"], row["Summary"], row["isi_berita"]
                headline = title
            article = clean(Record(text, digest="", title=title))
            if article and reference.strip():
                found.append(Example(corpus, article._replace(id=f"{corpus}{number}"), reference, text, headline))
    return found


def detokenized(tokens: Sequence[str]) -> str:
    """Tokens as a text: no space before closing and after opening punctuation, nor around the signs inside dates."""
    text = " ".join(token for token in tokens if token.strip())
    text = re.sub(r"\s+([.,:;!?)\]}%…”’])", r"\1", text)
    text = re.sub(r"([(\[{“‘])\s+", r"\1", text)
    for _ in range(2):
        text = re.sub(r"(\d) ([/:\-–]) (\d)", r"\1\2\3", text)
    return text


def tokens(text: str) -> list[str]:
    """What is counted: words and numbers in lower case."""
    return _TOKEN.findall(text.lower().replace("’", "'"))


class Tokenizer:
    """``tokens`` in the shape that rouge-score asks for."""

    def tokenize(self, text: str) -> list[str]:
        return tokens(text)


def scores(references: Iterable[str], summaries: Iterable[str]) -> list[Scores]:
    """ROUGE-1, -2 and summary-level -L of each summary (sentences on lines)."""
    from rouge_score.rouge_scorer import RougeScorer

    names = ("rouge1", "rouge2", "rougeLsum")
    scorer = RougeScorer(names, tokenizer=Tokenizer())
    results = [scorer.score(reference, summary) for reference, summary in zip(references, summaries, strict=True)]
    return [tuple(100 * result[name].fmeasure for name in names) for result in results]


def oracle(summary: Summary, reference: str, most: int = 4) -> list[int]:
    """The sentences that a greedy choice takes who knows the reference: an upper bound for extraction."""
    said = [tokens(sentence.text) for sentence in summary.sentences]
    wanted = [Counter(grams) for grams in _grams(tokens(reference))]

    def value(chosen: Sequence[int]) -> float:
        flat = [word for n in sorted(chosen) for word in said[n]]
        return sum(
            2 * (Counter(grams) & goal).total() / max(1, len(grams) + goal.total())
            for grams, goal in zip(_grams(flat), wanted, strict=True)
        )

    chosen: list[int] = []
    while len(chosen) < min(most, len(said)):
        gain, pick = max((value([*chosen, n]), -n) for n in range(len(said)) if n not in chosen)
        if gain <= value(chosen):
            break
        chosen.append(-pick)
    return sorted(chosen)


def _grams(words: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    return words, list(pairwise(words))


def interval(gains: Sequence[float], rounds: int = 1000) -> tuple[float, float, float]:
    """Mean and 95 % bootstrap interval."""
    draw = random.Random(1)
    means = sorted(sum(draw.choices(gains, k=len(gains))) / len(gains) for _ in range(rounds))
    return sum(gains) / len(gains), means[rounds // 40], means[-1 - rounds // 40]


def run(examples: Sequence[Example], produce: Callable[[Example], str]) -> tuple[list[Scores], float, float]:
    """Scores, mean length in words and milliseconds an article of the summaries that ``produce`` makes."""
    start = time.process_time()
    made = [produce(example) for example in examples]
    cost = 1000 * (time.process_time() - start) / len(examples)
    size = sum(len(tokens(text)) for text in made) / len(made)
    return scores((example.reference for example in examples), made), size, cost


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--methods", nargs="+", default=list(METHODS), choices=METHODS, metavar="METHOD")
    parser.add_argument("--words", type=int, default=0)
    parser.add_argument("--sentences", type=int, default=0)
    parser.add_argument("--limit", type=int, default=None, help="only the first articles")
    args = parser.parse_args()
    examples = read_examples(args.data)[: args.limit]
    budget = Budget(args.sentences, args.words)

    def by(method: str) -> Callable[[Example], str]:
        def produce(example: Example) -> str:
            made = summarize(example.article, method=method, sentences=args.sentences, words=args.words)
            return "\n".join(sentence.text for sentence in made.sentences)

        return produce

    def lead_uncleaned(example: Example) -> str:
        whole = summarize(Article("", "", example.text), method="lead", percent=100).sentences
        return "\n".join(whole[n].text for n in nearest(whole, range(len(whole)), budget))

    def best_possible(example: Example) -> str:
        whole = summarize(example.article, method="lead", percent=100)
        return "\n".join(whole.sentences[n].text for n in oracle(whole, example.reference))

    systems = {"LEAD, datelines left in": lead_uncleaned, "LEAD": by("lead")}
    systems |= {name: by(name) for name in args.methods if name != "lead"}
    systems["greedy oracle"] = best_possible
    print(f"{args.data.name}: {len(examples)} articles, {budget}\n")
    print("| method | R-1 | R-2 | R-L | gain R-1 over LEAD | words | ms |\n|---|---|---|---|---|---|---|")
    base: list[Scores] = []
    for name, produce in systems.items():
        rows, size, cost = run(examples, produce)
        base = rows if name == "LEAD" else base
        means = " | ".join(f"{sum(column) / len(column):.1f}" for column in zip(*rows, strict=True))
        gain = (
            ""
            if not base or rows is base
            else "{:+.2f} [{:+.2f}, {:+.2f}]".format(
                *interval([ours[0] - theirs[0] for ours, theirs in zip(rows, base, strict=True)])
            )
        )
        print(f"| {name} | {means} | {gain} | {size:.0f} | {cost:.1f} |", flush=True)


if __name__ == "__main__":
    main()
