"""More hits than are read one by one: what is written of each is what would be written of a few."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from balikpapan_cli.render.formats import FORMATS

from .conftest import World

MANY = 500


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A world with an index of more articles than that."""
    home = tmp_path_factory.mktemp("banyak")
    world = World(home, home / "index")
    with (home / "berita.jsonl").open("w", encoding="utf-8") as file:
        for n in range(MANY + 20):
            record = {
                "title": f"Harga cabai hari ke-{n}",
                "body": f"Harga cabai di pasar nomor {n} naik. Pedagang {n} mengeluh.",
                "date": f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}",
                "outlet": "KOTAKU",
                "place": "Balikpapan",
                "author": f"Wartawan {n}",
                "url": f"https://kotaku.co.id/{n}",
            }
            file.write(json.dumps(record) + "\n")
    outcome = world("index", "berita.jsonl", "--workers", "0")
    assert outcome.status == 0, outcome.err
    return world


@pytest.mark.parametrize(
    "more",
    [
        *(["-f", format] for format in FORMATS),
        ["-f", "{ title } { url } {n}"],
        ["-f", "{ body }"],
        ["-f", "tsv", "--fields", "id,author"],
        ["-f", "csv", "--fields", "path,score"],
        ["-f", "jsonl", "--fields", "snippets"],
    ],
    ids=" ".join,
)
def test_many_hits_are_written_as_few_are(many: Any, more: list[str]) -> None:
    argv = ("search", "cabai", "--all", "--sort", "date", *more)
    few, every = many(*argv, "-n", str(MANY - 1)), many(*argv, "-n", str(MANY + 20))
    assert (few.status, every.status) == (0, 0)
    if "json" in more:
        few_hits, hits = (json.loads(outcome.out)["hits"] for outcome in (few, every))
        assert hits[: MANY - 1] == few_hits
    elif "table" in more or "paths" in more:  # on a terminal each hit is numbered to the width of the last one
        assert every.out.split("\n")[:50] == few.out.split("\n")[:50]
        assert few.out.strip()
    else:
        assert every.out.startswith(few.out)
        assert every.out.count("\n") > few.out.count("\n") >= MANY - 1


def test_the_file_of_many_hits_is_told(many: Any) -> None:
    out = many("search", "cabai", "--all", "-n", str(MANY + 20), "-f", "paths").out
    assert out.splitlines() == [str(Path(many.folder) / "berita.jsonl")]
