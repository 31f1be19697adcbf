"""Fit the model of the ``news`` summarizer on articles with summaries that people wrote, and cross-validate it.

    python benchmarks/fit_summaries.py indosum.jsonl detik.jsonl --out balikpapan_cli/summary/data/news.json

Needs numpy and lightgbm; what it writes needs neither. Articles that share a sentence or a summary stay in one fold. Each
article is read twice, with and without a title, so that the model does not count on one. Files: see summaries.py.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np
from summaries import Example, interval, read_examples, scores

from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.summary.choose import Budget, length, nearest
from balikpapan_cli.summary.features import Sheet, sentence_rows
from balikpapan_cli.summary.forest import Forest
from balikpapan_cli.summary.importance import REPEATS, word_rows
from balikpapan_cli.summary.news import POOL, Model, choose
from balikpapan_cli.summary.reading import Reading, read

FOLDS = 5
WORDS = {"indosum": 65, "detik": 47}
WEIGHT = {"indosum": 1.0, "detik": 2.0}
"""The smaller set counts more, so that neither house style rules the model."""

COMMON = 0.05
"""Share of the articles that a word must be in to be told apart by name."""

SENTENCES = {"objective": "l2", "num_leaves": 7, "learning_rate": 0.08, "min_data_in_leaf": 80, "lambda_l2": 5.0}
IMPORTANCE = {"objective": "binary", "num_leaves": 15, "learning_rate": 0.1, "min_data_in_leaf": 200}
ALWAYS = {"feature_fraction": 0.6, "verbose": -1, "num_threads": 2, "seed": 1, "deterministic": True}


class Case(NamedTuple):
    """One way to read an example: ``sheet`` and sentence ``rows``, the share of each sentence that the reference says."""

    example: int
    sheet: Sheet
    rows: np.ndarray
    shares: np.ndarray
    reference: Counter[str]
    weight: float


def cases(examples: Sequence[Example]) -> list[Case]:
    """Every example without a title and, where it has one, with it."""
    made = []
    for n, example in enumerate(examples):
        reference = fold(example.reference)
        goals = [Counter(reference), Counter(zip(reference, reference[1:], strict=False))]
        titles = {"", example.article.title if example.corpus == "detik" else slug_title(example)}
        for title in sorted(titles):
            reading = read(example.article._replace(title=title))
            sheet = Sheet(reading)
            shares = [(_share(words, goals[0]) + _share(list(zip(words, words[1:], strict=False)), goals[1])) / 2
                      for words in reading.words]  # fmt: skip
            weight = WEIGHT[example.corpus] / len(titles)
            made.append(Case(n, sheet, np.array(sentence_rows(sheet), float), np.array(shares), goals[0], weight))
    return made


def slug_title(example: Example) -> str:
    """A title for an article without one: the words of its address."""
    return example.article.url


def _share(grams: list, goal: Counter) -> float:
    return (Counter(grams) & goal).total() / max(1, len(grams))


def folds_of(examples: Sequence[Example]) -> np.ndarray:
    """The fold of each example; examples that share a long sentence or the beginning of a summary are in one."""
    parent = list(range(len(examples)))

    def root(n: int) -> int:
        while parent[n] != n:
            n = parent[n]
        return n

    seen: dict[str, int] = {}
    for n, example in enumerate(examples):
        lines = [line[:80] for line in example.article.body.split("\n") if len(line) > 60]
        for key in [*lines, example.reference[:60]]:
            parent[root(n)] = root(seen.setdefault(key, n))
    numbers = {r: k for k, r in enumerate(dict.fromkeys(map(root, range(len(examples)))))}
    return np.array([numbers[root(n)] % FOLDS for n in range(len(examples))])


def boosted(parameters: dict, rows: np.ndarray, goals: np.ndarray, weights: np.ndarray, rounds: int):
    return lightgbm.train(parameters | ALWAYS, lightgbm.Dataset(rows, goals, weight=weights), rounds)


def fit_sentences(given: Sequence[Case]):
    weights = [np.full(len(case.shares), case.weight / max(1, len(case.shares))) for case in given]
    rows, goals = np.vstack([case.rows for case in given]), np.concatenate([case.shares for case in given])
    weight = np.concatenate(weights)
    return boosted(SENTENCES, rows, goals, weight / weight.mean(), 80)


def fit_common(given: Sequence[Case]) -> dict[str, list[float]]:
    """How often references say a word once, twice, three times when the article does; "" is any rarer word."""
    held: dict[str, Counter[int]] = {"": Counter()}
    said: dict[str, Counter[int]] = {"": Counter()}
    for case in given:
        for word, count in Counter(w for words in case.sheet.reading.words for w in words).items():
            for k in range(1, min(REPEATS, count) + 1):
                for key in (word, ""):
                    held.setdefault(key, Counter())[k] += 1
                    said.setdefault(key, Counter())[k] += case.reference[word] >= k
    rare = [said[""][k] / max(1, held[""][k]) for k in range(1, REPEATS + 1)]
    kept = [word for word in sorted(held) if word and held[word][1] >= COMMON * len(given)]
    rates = {word: [round((said[word][k + 1] + 10 * rare[k]) / (held[word][k + 1] + 10), 3) for k in range(REPEATS)]
             for word in kept}  # fmt: skip
    return {"": [round(rate, 3) for rate in rare]} | rates


def fit_words(given: Sequence[Case], predicted: Sequence[np.ndarray], common: dict[str, list[float]]):
    rows, goals, weights = [], [], []
    for case, values in zip(given, predicted, strict=True):
        pool = sorted(range(len(values)), key=lambda n: (-values[n], n))[:POOL]
        wanted = frozenset(word for n in pool for word in case.sheet.reading.words[n])
        for word, repeats in word_rows(case.sheet, values.tolist(), wanted, common).items():
            rows += repeats
            goals += [case.reference[word] > k for k in range(len(repeats))]
            weights += [case.weight] * len(repeats)
    return boosted(IMPORTANCE, np.array(rows, float), np.array(goals, float), np.array(weights), 60)


def fit(given: Sequence[Case], folds: np.ndarray) -> Model:
    """Both models. The second learns from what the first says of articles that it was not fitted on."""
    predicted: list[np.ndarray] = [np.empty(0)] * len(given)
    parts = [folds[case.example] for case in given]
    for part in sorted(set(parts)):
        held_out = fit_sentences([case for case, its in zip(given, parts, strict=True) if its != part])
        for n, case in enumerate(given):
            if parts[n] == part:
                predicted[n] = held_out.predict(case.rows)
    common = fit_common(given)
    return Model(forest(fit_sentences(given)), forest(fit_words(given, predicted, common)), common)


def forest(booster) -> Forest:
    """A fitted booster as flat lists, numbers rounded to what matters."""
    made = Forest([], [], [], [])

    def add(node: dict) -> None:
        at = len(made.feature)
        leaf = "leaf_value" in node
        made.feature.append(-1 if leaf else node["split_feature"])
        made.value.append(float(f"{node['leaf_value']:.4f}" if leaf else f"{node['threshold']:.4g}"))
        made.right.append(0)
        if not leaf:
            add(node["left_child"])
            made.right[at] = len(made.feature)
            add(node["right_child"])

    for tree in booster.dump_model()["tree_info"]:
        made.roots.append(len(made.feature))
        add(tree["tree_structure"])
    return made


def validate(examples: Sequence[Example], given: Sequence[Case], folds: np.ndarray) -> None:
    """Print the gain over LEAD of models that have not seen the articles."""
    texts: dict[tuple[str, str], dict[int, str]] = {}
    for part in range(FOLDS):
        fitted = fit([case for case in given if folds[case.example] != part], folds)
        for n in np.flatnonzero(folds == part).tolist():
            example = examples[n]
            for name, budget in budgets(example).items():
                reading = read(example.article)
                ours = choose(example.article, budget, fitted)
                lead = nearest(reading.sentences, range(len(reading.sentences)), budget)
                for system, chosen in (("news", ours), ("LEAD", lead)):
                    texts.setdefault((name, system), {})[n] = _text(reading, chosen)
        print(f"fold {part + 1} of {FOLDS} done", flush=True)
    for corpus in WORDS:
        members = [n for n, example in enumerate(examples) if example.corpus == corpus]
        references = [examples[n].reference for n in members]
        for name in dict.fromkeys(name for name, _ in texts):
            made = [n for n in members if n in texts[name, "news"]]
            if not made:
                continue
            ours, lead = (scores(references, [texts[name, s][n] for n in members]) for s in ("news", "LEAD"))
            gains = [interval([a[k] - b[k] for a, b in zip(ours, lead, strict=True)]) for k in range(2)]
            means = [sum(column) / len(column) for column in zip(*ours, strict=True)]
            size = sum(len(texts[name, "news"][n].split()) for n in members) / len(members)
            print(
                f"{corpus:8} {name:13} R-1 {means[0]:.2f} R-2 {means[1]:.2f} R-L {means[2]:.2f} words {size:.0f}",
                *["gain {:+.2f} [{:+.2f}, {:+.2f}]".format(*gain) for gain in gains],
            )


def budgets(example: Example) -> dict[str, Budget]:
    words = {f"{n} words": Budget(words=n) for n in (20, 30, 47, 65, 90, 120, 150)}
    return words | {f"{n} sentences": Budget(sentences=n) for n in (1, 2, 3, 5)}


def _text(reading: Reading, chosen: Sequence[int]) -> str:
    return "\n".join(reading.sentences[n].text for n in chosen)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--no-validation", action="store_true")
    args = parser.parse_args()
    examples = [example for path in args.data for example in read_examples(path)]
    folds, given = folds_of(examples), cases(examples)
    if not args.no_validation:
        validate(examples, given, folds)
    if args.out:
        fitted = fit(given, folds)
        parts = {"sentences": fitted.sentences._asdict(), "words": fitted.words._asdict(), "common": fitted.common}
        args.out.write_text(json.dumps(parts, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
