"""How far ``verify`` can be trusted: ``python benchmarks/verify.py DATA``, a folder of JSON lines of articles with summaries.

Summaries written by people are the drafts. Their figures stand in the archive, so they should be found (recall); after the last
digit of each has been changed they should not be (false finds; a figure in words cannot be changed and is left out). Quotations
are taken from the articles word for word, and again with one word changed, which should be nearly found.
DATA holds articles as IndoSum has them (``paragraphs``, ``summary``: tokens) or as ``isi_berita`` and ``Summary``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from balikpapan_cli.archive import Archive
from balikpapan_cli.cli.commands.verify import finder, rarity
from balikpapan_cli.coverage.figures import figures
from balikpapan_cli.coverage.quotations import quotations
from balikpapan_cli.coverage.verify import verify
from balikpapan_cli.model import Article, Filters


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--drafts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    pairs = list(read(options.data))
    with TemporaryDirectory() as folder:
        archive = Archive(folder, today="2026-01-01")
        archive.sync(documents=[article for article, _ in pairs])
        find, weight = finder(archive, Filters()), rarity(archive)
        sample = rng.sample(pairs, min(options.drafts, len(pairs)))
        tallies: dict[str, Counter[str]] = {}
        start, checked = process_time(), 0
        for name, change in (("figures as they are", False), ("figures changed", True)):
            tally = tallies[name] = Counter()
            for _, summary in sample:
                draft = changed(summary, rng) if change else summary
                for finding in verify(draft, find, weight):
                    checked += 1
                    if finding.claim.kind == "figure" and any(map(str.isdigit, finding.claim.text)):
                        tally[finding.status] += 1
        word_for_word = tallies["quotations as they are"] = Counter()
        altered = tallies["quotations changed"] = Counter()
        for article, _ in sample:
            for begin, end in quotations(article.body)[:2]:
                spoken = article.body[begin:end].split()
                if len(spoken) < 5:
                    continue
                checked += 2
                word_for_word[verify(f"“{' '.join(spoken)}”", find)[0].status] += 1
                spoken[rng.randrange(len(spoken))] = "sesungguhnya"
                altered[verify(f"“{' '.join(spoken)}”", find)[0].status] += 1
    print(f"| {len(pairs)} articles | found | nearly | not found |\n|---|---|---|---|")
    for name, tally in tallies.items():
        total = max(1, tally.total())
        print(
            f"| {name} ({total}) | "
            + " | ".join(f"{tally[s] / total:.1%}" for s in ("found", "near", "missing"))
            + " |"
        )
    print(f"\n{1000 * (process_time() - start) / max(1, checked):.0f} ms of CPU a claim")


if __name__ == "__main__":
    main()
