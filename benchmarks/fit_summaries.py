"""Fit the model of the ``news`` summarizer on articles with summaries that people wrote, and cross-validate it.

    python benchmarks/fit_summaries.py indosum.jsonl detik.jsonl --out balikpapan_cli/summary/data/news.json

Needs numpy and lightgbm; what it writes needs neither. Articles that share a sentence or a summary stay in one fold. Each
article is read twice, with and without a title, so that the model does not count on one. Files: see summaries.py.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np
from summaries import Example, Scores, interval, read_examples, scores

from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.summary.choose import Budget, length, nearest
from balikpapan_cli.summary.features import Sheet, sentence_rows
from balikpapan_cli.summary.forest import Forest
from balikpapan_cli.summary.importance import REPEATS, word_rows
from balikpapan_cli.summary.manner import article_row, manner_row
from balikpapan_cli.summary.news import POOL, Model, choose
from balikpapan_cli.summary.reading import Reading, read

FOLDS = 5
WORDS = {"indosum": 65, "detik": 47}
WEIGHT = {"indosum": 1.0, "detik": 2.0}
"""The smaller set counts more, so that neither house style rules the model."""

LEAD = 60
"""Words of an article that are its lead, when its manner is judged."""

COMMON = 0.05
"""Share of the articles that a word must be in to be told apart by name."""

SENTENCES = {"objective": "l2", "num_leaves": 7, "learning_rate": 0.08, "min_data_in_leaf": 80, "lambda_l2": 5.0}
MANNER = {"objective": "l2", "num_leaves": 7, "learning_rate": 0.06, "min_data_in_leaf": 30, "lambda_l2": 1.0}
IMPORTANCE = {"objective": "binary", "num_leaves": 15, "learning_rate": 0.1, "min_data_in_leaf": 200}
ALWAYS = {"feature_fraction": 0.6, "verbose": -1, "num_threads": 2, "seed": 1, "deterministic": True}


class Case(NamedTuple):
    """One way to read an example: its features, and what they are to tell.

    ``shares`` are those of each sentence that the reference says, ``in_lead`` that of the reference that the lead says.
    """

    example: int
    sheet: Sheet
    rows: np.ndarray
    manner: tuple[tuple[float, ...], tuple[float, ...]]
    shares: np.ndarray
    in_lead: float
    reference: Counter[str]
    weight: float


def cases(examples: Sequence[Example]) -> list[Case]:
    """Every example without a title and, where it has one, with it."""
    made = []
    for n, example in enumerate(examples):
        reference = fold(example.reference)
        goals = [Counter(reference), Counter(pairwise(reference))]
        for title in ("", example.headline):
            reading = read(example.article._replace(title=title))
            sheet = Sheet(reading)
            shares = [(_share(words, goals[0]) + _share(list(pairwise(words)), goals[1])) / 2
                      for words in reading.words]  # fmt: skip
            lead = [word for words in reading.words for word in words][:LEAD]
            made.append(
                Case(
                    example=n,
                    sheet=sheet,
                    rows=np.array(sentence_rows(sheet), float),
                    manner=(row := article_row(sheet), manner_row(sheet, row)),
                    shares=np.array(shares),
                    in_lead=(Counter(lead) & goals[0]).total() / goals[0].total(),
                    reference=goals[0],
                    weight=WEIGHT[example.corpus] / 2,
                )
            )
    return made


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


def fit_manner(given: Sequence[Case]):
    rows = np.array([case.manner[1] for case in given], float)
    goals, weights = (np.array(values) for values in zip(*[(case.in_lead, case.weight) for case in given], strict=True))
    return boosted(MANNER, rows, goals, weights, 100)


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


def fit_words(
    given: Sequence[Case],
    scored: Sequence[np.ndarray],
    manners: Sequence[float],
    common: dict[str, list[float]],
):
    rows, goals, weights = [], [], []
    for case, values, manner in zip(given, scored, manners, strict=True):
        pool = sorted(range(len(values)), key=lambda n: (-values[n], n))[:POOL]
        wanted = frozenset(word for n in pool for word in case.sheet.reading.words[n])
        article = (*case.manner[0], manner)
        for word, repeats in word_rows(case.sheet, values.tolist(), wanted, common, article).items():
            rows += repeats
            goals += [case.reference[word] > k for k in range(len(repeats))]
            weights += [case.weight] * len(repeats)
    return boosted(IMPORTANCE, np.array(rows, float), np.array(goals, float), np.array(weights), 80)


def fit(given: Sequence[Case], folds: np.ndarray) -> Model:
    """All models. The last learns from what the others say of articles that they were not fitted on."""
    scored: list[np.ndarray] = [np.empty(0)] * len(given)
    manners = [0.0] * len(given)
    parts = [folds[case.example] for case in given]
    for part in sorted(set(parts)):
        others = [case for case, its in zip(given, parts, strict=True) if its != part]
        sentences, manner = fit_sentences(others), fit_manner(others)
        for n, case in enumerate(given):
            if parts[n] == part:
                scored[n] = sentences.predict(case.rows)
                manners[n] = float(manner.predict([case.manner[1]])[0])
    common = fit_common(given)
    words = fit_words(given, scored, manners, common)
    return Model(*map(forest, (fit_sentences(given), fit_manner(given), words)), common)


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


def validate(examples: Sequence[Example], given: Sequence[Case], folds: np.ndarray, *, quick: bool) -> None:
    """Print the gain over LEAD of models that have not seen the articles."""
    gains: dict[tuple[str, str], list[tuple[Scores, Scores, int]]] = {}
    for part in parts(quick=quick):
        fitted = fit([case for case in given if folds[case.example] != part], folds)
        for n in np.flatnonzero(folds == part).tolist():
            example = examples[n]
            for name, title, budget in trials(example, quick=quick):
                reading = read(example.article)
                lead = nearest(reading.sentences, range(len(reading.sentences)), budget)
                ours = choose(example.article._replace(title=title), budget, fitted)
                rows = scores([example.reference] * 2, [_text(reading, ours), _text(reading, lead)])
                size = sum(length(reading.sentences[n]) for n in ours)
                gains.setdefault((example.corpus, name), []).append((rows[0], rows[1], size))
        print(f"fold {part + 1} of {FOLDS} done", flush=True)
    for (corpus, name), rows in sorted(gains.items()):
        means = " ".join(
            f"{sum(column) / len(rows):.2f}" for column in zip(*[ours for ours, _, _ in rows], strict=True)
        )
        over = [interval([ours[k] - lead[k] for ours, lead, _ in rows]) for k in range(2)]
        print(f"{corpus:8} {name:22} R {means}", *["gain {:+.2f} [{:+.2f}, {:+.2f}]".format(*gain) for gain in over],
              f"words {sum(size for *_, size in rows) / len(rows):.0f}")  # fmt: skip


def parts(*, quick: bool) -> range:
    """The folds to validate on."""
    return range(2 if quick else FOLDS)


def trials(example: Example, *, quick: bool) -> Iterator[tuple[str, str, Budget]]:
    """What to ask of an example: name, title and budget. The budgets of the target are asked with and without a title."""
    usual = WORDS[example.corpus]
    for title, name in ((example.headline, "with title"), ("", "without title")):
        yield f"{usual} words {name}", title, Budget(words=usual)
    if quick:
        return
    for words in (20, 30, 47, 65, 90, 150):
        yield f"{words} words", example.article.title, Budget(words=words)
    for sentences in (1, 2, 3, 5):
        yield f"{sentences} sentences", example.article.title, Budget(sentences=sentences)


def _text(reading: Reading, chosen: Sequence[int]) -> str:
    return "\n".join(reading.sentences[n].text for n in chosen)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--no-validation", action="store_true")
    parser.add_argument("--quick", action="store_true", help="validate on two folds, with the usual budgets only")
    args = parser.parse_args()
    examples = [example for path in args.data for example in read_examples(path)]
    folds, given = folds_of(examples), cases(examples)
    if not args.no_validation:
        validate(examples, given, folds, quick=args.quick)
    if args.out:
        fitted = fit(given, folds)
        names = ("sentences", "manner", "words")
        parts = {name: getattr(fitted, name).parts() for name in names} | {"common": fitted.common}
        args.out.write_text(json.dumps(parts, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
