"""What must hold on the five articles that come with the project, through the command line as a user meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"

TABLE = [
    # file, outlet, date, a search that must return it first
    ("000_9f1893d3eda5334a.txt", "Inibalikpapan.com", "2023-10-23", "kerja sama yokohama"),
    ("001_4822dc71b4c96a27.txt", "Fokusborneo.com", "2026-01-23", "kunjungan parepare"),
    ("002_169a3256b9846c1d.txt", "Focuskaltim.id", "2025-05-30", "pasokan cabai palu"),
    ("003_887421b70d38527d.txt", "KOTAKU", "2025-02-27", "kabel udara"),
    ("004_f342498ccac636bf.txt", "KOTAKU", "2025-03-05", "industri kreatif MICE"),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rumah")


def run(home: Path, *words: str, status: int = 0, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "BALIKPAPAN_INDEX": str(home / "indeks"),
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "balikpapan_cli", *words],
        cwd=SEEDS.parent,
        env=environ,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done


@pytest.fixture(scope="module")
def indexed(home: Path) -> Path:
    run(home, "index", str(SEEDS))
    return home


@pytest.mark.parametrize(("file", "outlet", "date", "query"), TABLE)
def test_found_dated_attributed(indexed: Path, file: str, outlet: str, date: str, query: str) -> None:
    answer = json.loads(run(indexed, "search", query, "--format", "json").stdout)
    assert answer["schema"] == 1
    first = answer["hits"][0]
    assert Path(first["path"]).name == file
    assert (first["outlet"], first["place"], first["date"]) == (outlet, "Balikpapan", date)


@pytest.mark.parametrize(("file", "query"), [(row[0], row[3]) for row in TABLE])
def test_shown_clean_with_the_original_at_hand(indexed: Path, file: str, query: str) -> None:
    id = run(indexed, "search", query, "-n", "1", "-f", "ids").stdout.strip()
    article = json.loads(run(indexed, "show", id, "-f", "json").stdout)["articles"][0]
    body, raw = article["body"], (SEEDS / file).read_text(encoding="utf-8")
    for residue in (
        "Inibalikpapan.com –",
        "Fokusborneo.com –",
        "Focuskaltim.id,",
        "KOTAKU,",
        "Discussion about",
        "(*)",
        "\n\n",
    ):
        assert residue not in body
    assert all(paragraph in raw for paragraph in body.split("\n"))
    words = sum(len(paragraph.split()) for paragraph in body.split("\n"))
    assert words >= len(raw.split()) - 8, "nothing but dateline and boilerplate is gone"


def test_apostrophes_of_all_kinds_are_one(indexed: Path) -> None:
    answers = {
        run(indexed, "search", spelling, "-f", "ids").stdout for spelling in ("mas'ud", "mas’ud", "masud", "Mas`ud")
    }
    assert len(answers) == 1 and len(answers.pop().split()) == 3


def test_relatives_of_a_word(indexed: Path) -> None:
    hits = json.loads(run(indexed, "search", "pembangunan", "--snippets", "9", "-f", "json").stdout)["hits"]
    marked = {
        hit["body"][slice(*match)].lower()
        for hit in hits
        for snippet in hit["snippets"]
        for match in snippet["matches"]
    }
    assert {"pembangunan", "membangun"} <= marked


@pytest.mark.parametrize("query", [row[3] for row in TABLE])
def test_summaries_are_verbatim(indexed: Path, query: str) -> None:
    id = run(indexed, "search", query, "-n", "1", "-f", "ids").stdout.strip()
    body = json.loads(run(indexed, "show", id, "-f", "json").stdout)["articles"][0]["body"]
    for method in ("news", "lead", "lexrank"):
        answer = json.loads(run(indexed, "summarize", id, "--method", method, "--sentences", "2", "-f", "json").stdout)
        sentences = answer["summaries"][0]["sentences"]
        assert len(sentences) == 2
        assert all(body[s["start"] : s["end"]] == s["text"] for s in sentences)
