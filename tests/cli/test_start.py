"""What a start imports: each verb pays for itself alone."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

HEAVY = {"rich", "sumy", "nltk", "numpy", "trafilatura", "textual", "whoosh", "multiprocessing", "html.parser", "email"}
NOT_FOR_A_SEARCH = HEAVY | {"dataclasses", "tomllib", "csv", "logging", "asyncio", "concurrent.futures"}
NOT_FOR_A_SEARCH |= {"typer", "inspect", "subprocess", "difflib"}
NOT_EARLY = NOT_FOR_A_SEARCH | {"json", "balikpapan_cli.archive"}


def modules(world: Any, *argv: str) -> set[str]:
    script = (
        "import sys\nfrom balikpapan_cli.cli import run\nfrom balikpapan_cli.cli.session import Session\n"
        f"status = run({list(argv)!r}, Session.of_process())\n"
        "print(*sys.modules, file=sys.stderr)\nsys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=world.folder, env=world.environ, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "argv", [["--version"], ["--help"], ["search", "--help"], ["__complete", "search", "--format", ""]], ids=" ".join
)
def test_early_answers_parse_nothing(world: Any, argv: list[str]) -> None:
    assert not modules(world, *argv) & NOT_EARLY


def test_a_command_line_that_needs_judging_has_typer(world: Any) -> None:
    assert "typer" in modules(world, "search", "kabel", "-n1")


def test_help_of_the_whole_loads_no_verb(world: Any) -> None:
    assert not [name for name in modules(world, "--help") if name.startswith("balikpapan_cli.cli.commands.")]


@pytest.mark.parametrize("format", ["tsv", "json", "ids", "plain", "{title}"])
def test_a_piped_search_loads_nothing_heavy(world: Any, format: str) -> None:
    loaded = modules(world, "search", "kabel", "udara", "-f", format)
    assert not loaded & NOT_FOR_A_SEARCH
    verbs = {name for name in loaded if name.startswith("balikpapan_cli.cli.commands.")}
    assert verbs == {"balikpapan_cli.cli.commands.search"}
