"""Measures the reading of sources: outlets and dates against what data sets know, similar stories, and speed.

    python benchmarks/sources.py outlets indosum.jsonl
    python benchmarks/sources.py dates detik.jsonl
    python benchmarks/sources.py similar indosum.jsonl
    python benchmarks/sources.py speed detik.jsonl indosum.jsonl --files 20000

IndoSum (Kurniawan and Louvan 2018) has ``paragraphs`` of sentences of tokens and ``source``; a table of Detik articles
has ``isi_berita`` and ``tanggal`` (month first).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

from balikpapan_cli.indonesian.dates import find_dates, parse_date
from balikpapan_cli.sources import Job, read
from balikpapan_cli.sources.clean import clean
from balikpapan_cli.sources.files.scan import scan
from balikpapan_cli.sources.named.entities import entities
from balikpapan_cli.sources.newsroom.attribution import attribute
from balikpapan_cli.sources.newsroom.event import event_date
from balikpapan_cli.sources.record import Record
from balikpapan_cli.sources.similar import alike, band_keys, resemblance, sketch

DATELINES = {"cnn indonesia", "juara.net", "rimanews", "antaranews", "suara", "merdeka"}
"""The outlets of IndoSum that open their reports with a dateline that names them."""


def rows(path: Path) -> list[dict[str, object]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def text_of(row: dict[str, object]) -> str:
    """The text of a row; tokens are put together as they were written, as far as that can be told."""
    if "isi_berita" in row:
        return str(row["isi_berita"])
    return "\n".join(sentences(row, "\n"))


def sentences(row: dict[str, object], paragraph: str = "") -> list[str]:
    paragraphs: list[list[list[str]]] = row["paragraphs"]  # type: ignore[assignment]
    if paragraph:
        return [written(" ".join(token for tokens in part for token in tokens)) for part in paragraphs]
    return [written(" ".join(tokens)) for part in paragraphs for tokens in part]


def written(tokens: str) -> str:
    text = re.sub(r" ([,.;:!?)\]])", r"\1", tokens)
    text = re.sub(r"([(\[]) ", r"\1", text).replace("- -", "--")
    return re.sub(r"(?<=\d) / (?=\d)", "/", text)


def outlets(data: list[dict[str, object]]) -> None:
    """Share of articles whose outlet is the one that the data set names; empty where the text names none."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in data:
        source = str(row["source"])
        said, known = (re.sub(r"\W", "", name.lower()) for name in (attribute(text_of(row)).outlet, source))
        same = said and (said.startswith(known[:5]) or known.startswith(said[:5]))
        counts[source]["right" if same else "wrong" if said else "empty"] += 1
    for source, found in sorted(counts.items(), key=lambda item: item[0] not in DATELINES):
        share = found["right"] / found.total()
        print(f"{source:16}{share:7.3f}  right {found['right']:4}  empty {found['empty']:4}  wrong {found['wrong']:3}")


def dates(data: list[dict[str, object]]) -> None:
    """Of the articles that name the day they were published on, how many are dated to it; and of all that are dated.

    An article that names other days alone (the day before, mostly, when what it tells of took place) cannot be.
    """
    naming = named = dated = same = 0
    for row in data:
        text, day = text_of(row), parse_date(str(row["tanggal"]), day_first=False)
        mentions = find_dates(text)
        naming += bool(mentions)
        found = event_date(text)
        dated += bool(found)
        same += found == day
        named += any((mention.month, mention.day) == (int(day[5:7]), int(day[8:])) for mention in mentions)
    print(
        f"{len(data)} articles, {naming} name a date, {named} the day of publication, {dated} are dated, {same} to that day:"
    )
    print(f"{same / named:.3f} of those that name it, {same / naming:.3f} of those that name any")


def similar(data: list[dict[str, object]]) -> None:
    """Rewrites that keep a share of the sentences are found; how many pairs of the collection are called alike."""
    chance = random.Random(1)
    stories = [sentences(row) for row in data]
    sketches = [sketch(" ".join(story)) for story in stories]
    for share in (0.9, 0.8, 0.7, 0.6, 0.5):
        candidates = found = 0
        for n in chance.sample(range(len(stories)), 400):
            other = chance.choice(stories)
            rewrite = sketch(" ".join(s if chance.random() < share else chance.choice(other) for s in stories[n]))
            candidates += not set(band_keys(rewrite)).isdisjoint(band_keys(sketches[n]))
            found += alike(rewrite, sketches[n])
        print(f"sentences kept {share:.0%}: share a key {candidates / 400:.3f}, alike {found / 400:.3f}")
    places: dict[int, list[int]] = defaultdict(list)
    for n, one in enumerate(sketches):
        for key in band_keys(one):
            places[key].append(n)
    pairs = {pair for group in places.values() for pair in combinations(group, 2)}
    near = sorted(
        (round(resemblance(sketches[a], sketches[b]), 2), a, b) for a, b in pairs if alike(sketches[a], sketches[b])
    )
    print(f"of {len(data) * (len(data) - 1) // 2} pairs {len(pairs)} share a key, {len(near)} are alike: {near[-10:]}")


def speed(data: list[dict[str, object]], count: int) -> None:
    """CPU time of scanning and of reading and cleaning ``count`` text files."""
    texts = [text_of(row) for row in data]
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            path = Path(folder, f"{n // 1000:03}", f"{n:06}.txt")
            path.parent.mkdir(exist_ok=True)
            path.write_text(texts[n % len(texts)], encoding="utf-8")
        found = scan([folder])
        report("scan", lambda: [scan([folder])], count)
        jobs = [Job(file.path, file.path) for file in found.files]
        report("read and clean", lambda: (event for job in jobs for event in read(job)), count)
    sample = texts[:2000]
    parts: dict[str, Callable[[str], object]] = {
        "attribute": attribute,
        "entities": entities,
        "sketch": sketch,
        "clean": lambda text: clean(Record(text, "")),
    }
    for name, part in parts.items():
        report(f"  {name}", lambda part=part: map(part, sample), len(sample))


def report(name: str, events: Callable[[], Iterator[object]], count: int) -> None:
    best = min(_seconds(events) for _ in range(3))
    print(f"{name:16}{best * 1e6 / count:9.1f} µs an article {count / best:9.0f} a second")


def _seconds(events: Callable[[], Iterator[object]]) -> float:
    start = time.process_time()
    for _ in events():
        pass
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["outlets", "dates", "similar", "speed"])
    parser.add_argument("data", type=Path, nargs="+", help="files of JSON lines")
    parser.add_argument("--files", type=int, default=20_000, help="how many text files to read (speed)")
    given = parser.parse_args()
    data = [row for path in given.data for row in rows(path)]
    if given.what == "speed":
        speed(data, given.files)
    else:
        {"outlets": outlets, "dates": dates, "similar": similar}[given.what](data)


if __name__ == "__main__":
    main()
