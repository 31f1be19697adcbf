"""What a start imports: each verb pays for itself alone."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

HEAVY = {"rich", "sumy", "nltk", "numpy", "trafilatura", "textual", "whoosh", "multiprocessing", "html.parser", "email"}
NOT_FOR_A_SEARCH = HEAVY | {"dataclasses", "tomllib", "csv", "logging", "asyncio", "concurrent.futures"}
NOT_FOR_A_SEARCH |= {
    "typer",
    "inspect",
    "subprocess",
    "difflib",
    "typing",
    "pathlib",
    "importlib",
    "shutil",
    "contextlib",
}
NOT_FOR_A_PLAIN_START = NOT_FOR_A_SEARCH | {
    "re",
    "enum",
    "collections",
    "functools",
    "operator",
    "array",
    "struct",
    "bisect",
    "_pickle",
    "json",
}
"""``re`` imports enum and functools; functools, ``array`` and ``_pickle`` import collections; that imports operator and more."""
NOT_EARLY = NOT_FOR_A_PLAIN_START | {"_struct", "zlib", "balikpapan_cli.archive"}
WRITING = {"balikpapan_cli.engine.whoosh.writing"}
SAID = "balikpapan_cli.messages."


def modules(world: Any, *argv: str) -> set[str]:
    """What a process that does this has imported and ``python -c pass`` has not."""
    script = (
        "import sys\nbare = {*sys.modules}\n"
        "from balikpapan_cli.cli import run\nfrom balikpapan_cli.cli.session import Session\n"
        f"status = run({list(argv)!r}, Session.of_process())\n"
        "print(*({*sys.modules} - bare), file=sys.stderr)\nsys.exit(status)"
    )
    command = [sys.executable, "-S", "-c", f"import sys\nsys.path[:] = {sys.path!r}\n{script}"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=world.folder, env=world.environ, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "argv",
    [
        ["--version"],
        ["--help"],
        ["search", "--help"],
        ["__complete", "search", "--format", ""],
        ["__complete", "sea"],
        ["completion", "bash"],
    ],
    ids=" ".join,
)
def test_early_answers_parse_nothing(world: Any, argv: list[str]) -> None:
    assert not modules(world, *argv) & NOT_EARLY


def test_a_command_line_that_needs_judging_has_typer(world: Any) -> None:
    assert "typer" in modules(world, "search", "kabel", "-n1")


def test_help_of_the_whole_loads_no_verb(world: Any) -> None:
    assert not [name for name in modules(world, "--help") if name.startswith("balikpapan_cli.cli.commands.")]


@pytest.mark.parametrize("format", ["tsv", "csv", "ids", "json", "plain", "{title}"])
def test_a_piped_search_loads_nothing_heavy(world: Any, format: str) -> None:
    loaded = modules(world, "search", "kabel", "udara", "-f", format)
    assert not loaded & (NOT_FOR_A_SEARCH | WRITING)
    verbs = {name for name in loaded if name.startswith("balikpapan_cli.cli.commands.")}
    assert verbs == {"balikpapan_cli.cli.commands.search"}


@pytest.mark.parametrize("query", ["kabel AND udara", "kabel", "kabel udara balikpapan 2023", "udara OR laut"])
@pytest.mark.parametrize(
    "more", [["-f", "ids"], ["-f", "tsv"], ["-f", "csv"], ["--count"], ["-f", "ids", "--exact"]], ids=" ".join
)
def test_a_plain_search_loads_no_more_than_it_needs(world: Any, query: str, more: list[str]) -> None:
    loaded = modules(world, "search", query, *more)
    assert not loaded & (NOT_FOR_A_PLAIN_START | WRITING)
    assert "balikpapan_cli.indonesian.tokens" not in loaded


@pytest.mark.parametrize("format", ["plain", "tsv", "ids", "json", "jsonl"])
def test_show_loads_no_search(world: Any, format: str) -> None:
    world("search", "kabel udara")
    loaded = modules(world, "show", "@1", "-f", format)
    assert not loaded & (NOT_FOR_A_PLAIN_START | WRITING)
    assert not [name for name in loaded if name.startswith("balikpapan_cli.engine.query")]


def test_a_summary_loads_nothing_heavy(world: Any) -> None:
    world("search", "kabel udara")
    assert not modules(world, "summarize", "@1") & (NOT_FOR_A_SEARCH | WRITING)


def test_messages_are_loaded_where_they_are_said(world: Any) -> None:
    assert {name for name in modules(world, "search", "kabel", "-f", "ids") if name.startswith(SAID)} == {SAID + "cli"}
    assert not [name for name in modules(world, "search", "kabel", "-q", "-f", "ids") if name.startswith(SAID)]
