"""Sentence boundaries: precision, recall, F1 and speed of our splitter and of maintained libraries, on IndoSum.

    python benchmarks/sentences.py indosum.jsonl

IndoSum's paragraphs are detokenized, their sentences joined by single spaces; each splitter gets one paragraph. "Inner" are
the boundaries inside paragraphs, "all" counts the ends of paragraphs too. Libraries that are not installed are left out.
Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from summaries import detokenized

from balikpapan_cli.indonesian.sentences import split

Splitter = Callable[[str], list[str]]


def ours(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


def splitters() -> Iterator[tuple[str, Splitter]]:
    """Every splitter that is at hand, with a name."""
    yield "balikpapan", ours
    try:
        from sentencex import segment

        yield "sentencex (id)", lambda text: list(segment("id", text))
    except ImportError:
        pass
    try:
        import pysbd

        yield "pysbd (en)", pysbd.Segmenter(language="en", clean=False).segment
    except ImportError:
        pass
    try:
        from nltk.tokenize.punkt import PunktSentenceTokenizer

        yield "nltk Punkt, untrained", PunktSentenceTokenizer().tokenize
    except ImportError:
        pass
    try:
        import spacy

        model = spacy.blank("id")
        model.add_pipe("sentencizer")
        yield "spaCy sentencizer (id)", lambda text: [sentence.text for sentence in model(text).sents]
    except ImportError:
        pass


def ends(sentences: list[str]) -> set[int]:
    """Where sentences end, counted in characters that are not white space."""
    found, at = set(), 0
    for sentence in sentences:
        at += len("".join(sentence.split()))
        found.add(at)
    return found


def f1(right: int, given: int, wanted: int) -> tuple[float, float, float]:
    return right / given, right / wanted, 2 * right / (given + wanted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int, help="only the first articles")
    args = parser.parse_args()
    with args.data.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][: args.limit]
    paragraphs = [list(filter(str.strip, map(detokenized, p))) for row in rows for p in row["paragraphs"]]
    paragraphs = [p for p in paragraphs if p]
    print(f"{sum(map(len, paragraphs))} sentences in {len(paragraphs)} paragraphs\n")
    print("| splitter | inner P | R | F1 | all F1 | sentences a minute |\n|---|---|---|---|---|---|")
    for name, splitter in splitters():
        start = time.process_time()
        made = [splitter(" ".join(p)) for p in paragraphs]
        seconds = time.process_time() - start
        inner, whole = [0, 0, 0], [0, 0, 0]
        for gold, found in zip(paragraphs, made, strict=True):
            wanted, given = ends(gold), ends(found)
            for counts, last in ((inner, {max(wanted)}), (whole, set())):
                counts[0] += len((wanted & given) - last)
                counts[1] += len(given - last)
                counts[2] += len(wanted - last)
        figures = " | ".join(f"{value:.4f}" for value in f1(*inner))
        print(f"| {name} | {figures} | {f1(*whole)[2]:.4f} | {60 * sum(map(len, made)) / seconds:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
