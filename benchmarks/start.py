"""What a start costs: CPU of whole processes against ``python -c "import typer"``: ``python benchmarks/start.py INDEX ...``.

For every INDEX a search, a reading and a summary in it are timed beside the answers that need none. All commands in turn,
medians of ``--runs``; the bytecode of a checkout must be compiled (``python -m compileall balikpapan_cli``).
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

TYPER = 'python -c "import typer"'
TOOL = (str(Path(sys.executable).with_name("balikpapan")),)


def cpu(command: tuple[str, ...]) -> float:
    """Seconds of user and system time of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environ, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("indexes", type=Path, nargs="+", metavar="INDEX")
    parser.add_argument("--query", default="pembangunan ibu kota")
    parser.add_argument("--runs", type=int, default=11)
    options = parser.parse_args()
    commands = {
        "python -c pass": (sys.executable, "-c", "pass"),
        TYPER: (sys.executable, "-c", "import typer"),
        "--version": (*TOOL, "--version"),
        "--help": (*TOOL, "--help"),
        "search --help": (*TOOL, "search", "--help"),
        "completion": (*TOOL, "__complete", "search", "--f"),
    }
    for index in options.indexes:
        place = ("--index", str(index))
        stats = subprocess.run((*TOOL, "stats", "-f", "tsv", *place), capture_output=True, text=True, check=True).stdout
        count = next(line.split("\t")[1] for line in stats.splitlines() if line.startswith("articles\t"))
        first = subprocess.run(
            (*TOOL, "search", options.query, "-n", "1", "-f", "ids", *place), capture_output=True, text=True, check=True
        ).stdout.strip()
        commands[f"search, {count} articles"] = (*TOOL, "search", options.query, *place)
        commands[f"show, {count} articles"] = (*TOOL, "show", first, *place)
        commands[f"summarize, {count} articles"] = (*TOOL, "summarize", first, *place)
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            found[name].append(cpu(command))
    print(f"| process | CPU ms | of `{TYPER}` |\n|---|---|---|")
    for name, times in found.items():
        print(f"| `{name}` | {1000 * median(times):.0f} | {median(times) / median(found[TYPER]):.2f} |")


if __name__ == "__main__":
    main()
