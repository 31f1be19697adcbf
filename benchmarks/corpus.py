"""Corpora of any size, made from real paragraphs by seeded recombination: ``python benchmarks/corpus.py DATA OUT``.

DATA is a folder of news: JSON lines with ``paragraphs`` (lists of sentences of tokens) or ``isi_berita``, or text files
(the project's own seeds will do). OUT is a folder of text files, or a file of JSON lines when it ends in .jsonl.
The same data, size and seed give the same corpus, and a larger corpus begins with the smaller one.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PLACES = ("BALIKPAPAN", "SAMARINDA", "BONTANG", "PENAJAM", "TENGGARONG", "JAKARTA", "PALU", "PAREPARE", "MEDAN")
OUTLETS = ("KOTAKU", "Inibalikpapan.com", "Fokusborneo.com", "Focuskaltim.id")


class Made(NamedTuple):
    """A made article."""

    id: str
    title: str
    date: str
    outlet: str
    place: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """As a newsroom's text file: title, dateline, paragraphs."""
        first, *others = self.paragraphs
        return "\n\n".join((self.title, f"{self.place}, {self.outlet} – {first}", *others)) + "\n"


def read_paragraphs(data: Path) -> list[list[str]]:
    """The articles of a folder as lists of paragraphs, in the order of file names."""
    articles = []
    for path in sorted(data.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            if "paragraphs" in record:
                joined = [" ".join(token for sentence in part for token in sentence) for part in record["paragraphs"]]
                articles.append([_untokenized(part) for part in joined])
            elif "isi_berita" in record:
                articles.append([part.strip() for part in record["isi_berita"].splitlines() if part.strip()])
    for path in sorted(data.glob("*.txt")):
        articles.append([part.strip() for part in path.read_text("utf-8").splitlines() if part.strip()])
    return [article for article in articles if article]


def _untokenized(text: str) -> str:
    for mark in ",.;:!?)":
        text = text.replace(f" {mark}", mark)
    return text.replace("( ", "(").replace(" / ", "/")


def make(articles: list[list[str]], count: int, seed: int = 1) -> Iterator[Made]:
    """``count`` articles: openings, middles and lengths of real ones, each part from another."""
    for n in range(count):
        choice = random.Random(f"{seed}-{n}")
        length = max(2, len(choice.choice(articles)))
        paragraphs = [choice.choice(articles)[0]]
        while len(paragraphs) < length:
            source = choice.choice(articles)
            paragraphs.append(choice.choice(source[1:] or source))
        title = " ".join(paragraphs[-1].split()[:9]).rstrip(".,;:")
        date = f"{choice.randint(2015, 2025)}-{choice.randint(1, 12):02}-{choice.randint(1, 28):02}"
        yield Made(f"{n:07}", title, date, choice.choice(OUTLETS), choice.choice(PLACES), tuple(paragraphs))


def write(corpus: Iterator[Made], out: Path) -> int:
    """Write a corpus, as text files in folders of a thousand, or as JSON lines; the number of bytes."""
    size = 0
    if out.suffix == ".jsonl":
        with out.open("w", encoding="utf-8") as file:
            for made in corpus:
                record = {**made._asdict(), "paragraphs": None, "body": "\n".join(made.paragraphs)}
                del record["paragraphs"]
                size += file.write(json.dumps(record, ensure_ascii=False) + "\n")
        return size
    for made in corpus:
        path = out / made.id[:-3] / f"{made.id}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_text(made.text, "utf-8")
    return size


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    articles = read_paragraphs(options.data)
    if not articles:
        parser.error(f"no articles in {options.data}")
    size = write(make(articles, options.articles, options.seed), options.out)
    print(f"{options.articles} articles, {size / 1e6:.1f} MB, from {len(articles)} of {options.data}")


if __name__ == "__main__":
    main()
