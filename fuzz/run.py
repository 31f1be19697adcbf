"""Fuzz every promise in turn, one process at a time, and print how often each was tried and what broke it.

pip install 'atheris>=3'
python fuzz/run.py --minutes 60 --folder /somewhere
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from promises import PROMISES

HERE = Path(__file__).parent


def main() -> int:
    """Exit status 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("promises", nargs="*", choices=[[], *PROMISES], help="by default all of them")
    parser.add_argument("--minutes", type=float, default=60.0, help="for all of them together")
    parser.add_argument("--folder", type=Path, required=True, help="where corpora and findings go")
    asked = parser.parse_args()
    names = asked.promises or list(PROMISES)
    seconds = asked.minutes * 60 / len(names)
    broken = 0
    print(f"{'promise':12}{'executions':>12}{'a second':>10}{'edges':>8}{'slowest':>10}  found", flush=True)
    for name in names:
        broken += not _fuzz(name, seconds, asked.folder)
    return int(broken > 0)


def _fuzz(name: str, seconds: float, folder: Path) -> bool:
    """One promise; whether it held."""
    started = time.monotonic()
    command = [sys.executable, str(HERE / "one.py"), name, str(seconds), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    taken = time.monotonic() - started
    edges = max(map(int, re.findall(r"\bcov: (\d+)", done.stderr)), default=0)
    line = next((line for line in reversed(done.stdout.splitlines()) if line.startswith("{")), "")
    if done.returncode or not line:
        (folder / f"{name}.log").write_text(done.stderr, encoding="utf-8")
        print(
            f"{name:12}{'':>12}{'':>10}{edges:>8}{taken:>9.1f}s  ended with {done.returncode}, see {name}.log",
            flush=True,
        )
        return False
    found = json.loads(line)
    each = found["executions"] / taken
    print(
        f"{name:12}{found['executions']:>12,}{each:>10,.0f}{edges:>8}{found['slowest'] * 1000:>8.0f}ms"
        f"  {', '.join(found['found']) or '-'}",
        flush=True,
    )
    return not found["found"]


if __name__ == "__main__":
    sys.exit(main())
