"""How far ``verify`` can be trusted: ``python benchmarks/verify.py DATA``, a folder of JSON lines of articles with summaries.

Summaries written by people are the drafts. Their figures stand in the archive, so they should be found (recall); after the last
digit of each has been changed they should not be (false finds; a figure in words cannot be changed and is left out). Quotations
are taken from the articles word for word, and again with one word changed, which should be nearly found.

What is right but for one thing should not be found either: a sentence of a summary whose noun or measure is swapped for another,
a sentence of an article whose people have met another fate (few summaries tell of one), a quotation in the mouth of another
person, from anywhere in the archive or from the same article. A paragraph of an article, with all that it says of who speaks,
should be found.
DATA holds articles as IndoSum has them (``paragraphs``, ``summary``: tokens) or as ``isi_berita`` and ``Summary``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import errors

from balikpapan_cli.archive import Archive
from balikpapan_cli.cli.commands.verify import finder, rarity
from balikpapan_cli.coverage.figures import figures
from balikpapan_cli.coverage.verify import STATUSES, Find, Finding, verify
from balikpapan_cli.indonesian.quoted import quotations
from balikpapan_cli.indonesian.sentences import split
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Filters, Quote
from balikpapan_cli.sources.clean import described
from balikpapan_cli.summary import quotes


def read(folder: Path) -> Iterator[tuple[Article, str]]:
    """Articles with their summaries."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            record = json.loads(line)
            if "paragraphs" in record:
                body = "\n".join(_running(sentences) for sentences in record["paragraphs"])
                summary = _running(record["summary"])
            else:
                body, summary = record.get("isi_berita"), record.get("Summary")
            if isinstance(body, str) and isinstance(summary, str):
                yield Article(f"{path.stem[0]}{number:06}", record.get("judul") or "", body), summary


def _running(sentences: list[list[str]]) -> str:
    text = " ".join(" ".join(tokens) for tokens in sentences)
    return re.sub(r"\( ", "(", re.sub(r" ([.,;:%)])", r"\1", text))


def changed(draft: str, rng: random.Random) -> str:
    """The draft with the first number of each figure in digits ending in another digit."""
    for figure in reversed(figures(draft)):
        written = draft[figure.start : figure.end]
        if digits := re.search(r"\d+", written):
            last = digits.end() - 1
            other = str((int(written[last]) + rng.randint(1, 9)) % 10)
            draft = draft[: figure.start] + written[:last] + other + written[last + 1 :] + draft[figure.end :]
    return draft


def with_wrong_unit(pairs: list[tuple[Article, str]], rng: random.Random) -> Iterator[tuple[str, int]]:
    """Sentences of summaries, and where the figure stands whose unit is wrong."""
    for _, summary in pairs:
        for start, end in split(summary):
            sentence = summary[start:end]
            for figure in figures(sentence):
                if wrong := errors.other_unit(sentence, figure, rng):
                    yield wrong


def with_wrong_fate(pairs: list[tuple[Article, str]], rng: random.Random) -> Iterator[tuple[str, int]]:
    """Sentences of articles, and where the figure stands of whose people the wrong thing is said."""
    for article, _ in pairs:
        for start, end in split(article.body):
            if wrong := errors.other_fate(article.body[start:end], rng):
                yield wrong


def speakers(archive: Archive) -> list[tuple[Article, Quote]]:
    """The quotations of the archive that a person with a name says, in five words or more."""
    return [(a, q) for a in archive.articles() for q in quotes(a) if q.speaker and len(q.text.split()) >= 5]


class Board:
    """Tallies of what was found, line by line."""

    def __init__(self, find: Find, weight: Callable[[str], float]) -> None:
        self.find = find
        self.weight = weight
        self.lines: dict[str, Counter[str]] = {}
        self.checked = 0

    def verify(self, draft: str) -> tuple[Finding, ...]:
        findings = verify(draft, self.find, self.weight)
        self.checked += len(findings)
        return findings

    def add(self, name: str, findings: Iterable[Finding]) -> None:
        self.lines.setdefault(name, Counter()).update(finding.status for finding in findings)

    def table(self) -> Iterator[str]:
        for name, tally in self.lines.items():
            total = max(1, tally.total())
            yield f"| {name} ({total}) | {' | '.join(f'{tally[status] / total:.1%}' for status in STATUSES)} |"


def judge(board: Board, archive: Archive, pairs: list[tuple[Article, str]], drafts: int, seed: int) -> None:
    rng = random.Random(seed)
    sample = rng.sample(pairs, min(drafts, len(pairs)))
    for name, change in (("figures as they are", False), ("figures changed", True)):
        for _, summary in sample:
            findings = board.verify(changed(summary, rng) if change else summary)
            board.add(name, (f for f in findings if f.claim.kind == "figure" and any(map(str.isdigit, f.claim.text))))
    for article, _ in sample:
        for begin, end in quotations(article.body)[:2]:
            spoken = article.body[begin:end].split()
            if len(spoken) >= 5:
                board.add("quotations as they are", board.verify(f"“{' '.join(spoken)}”")[:1])
                spoken[rng.randrange(len(spoken))] = "sesungguhnya"
                board.add("quotations changed", board.verify(f"“{' '.join(spoken)}”")[:1])
    for name, wrong in (
        ("figures, unit swapped", list(with_wrong_unit(pairs, rng))),
        ("figures, fate swapped", list(with_wrong_fate(pairs, rng))),
    ):
        for draft, at in rng.sample(wrong, min(drafts, len(wrong))):
            board.add(name, (f for f in board.verify(draft) if f.claim.kind == "figure" and f.claim.start == at))
    said = speakers(archive)
    for article, quote in rng.sample(said, min(drafts, len(said))):
        paragraph = article.body[article.body.rfind("\n", 0, quote.start) + 1 :].partition("\n")[0]
        board.add("quotations with their paragraph", (f for f in board.verify(paragraph) if f.claim.kind == "quote"))
        words = quote.text.strip('“”«»"„ ,.')
        board.add("quotations with their speaker", board.verify(f"“{words},” kata {quote.speaker}.")[:1])
        others = [q.speaker for _, q in said if not {*fold(q.speaker)} & {*fold(quote.speaker)}]
        board.add("quotations, speaker swapped", board.verify(f"“{words},” kata {rng.choice(others)}.")[:1])
        near = [p.name for p in article.persons if not {*fold(p.name)} & {*fold(quote.speaker)}]
        if near:
            draft = f"“{words},” kata {rng.choice(near)}."
            board.add("quotations, another person of the article", board.verify(draft)[:1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--drafts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    pairs = list(read(options.data))
    with TemporaryDirectory() as folder:
        archive = Archive(folder, today="2026-01-01")
        archive.sync(documents=described([article for article, _ in pairs]))
        board = Board(finder(archive, Filters()), rarity(archive))
        start = process_time()
        judge(board, archive, pairs, options.drafts, options.seed)
        spent = process_time() - start
    print(f"| {len(pairs)} articles | found | nearly | not found |\n|---|---|---|---|", *board.table(), sep="\n")
    print(f"\n{1000 * spent / max(1, board.checked):.0f} ms of CPU a claim")


if __name__ == "__main__":
    main()
