"""Draws docs/search.svg, the picture in the README: what ``balikpapan search`` really writes to a terminal, as SVG.

    python docs/picture.py

It indexes ``seeds/`` in a folder of its own; the colours are those of the terminal view.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

DOCS = Path(__file__).parent
COLUMNS = 92
COMMANDS = (("search", "kerja", "sama", "daerah"), ("timeline", "--by", "month"))


def screen(folder: Path, command: tuple[str, ...]) -> Text:
    """A prompt, the command, and what it writes to a terminal of ``COLUMNS`` columns."""
    environ = {
        **os.environ,
        "BALIKPAPAN_INDEX": str(folder / "index"),
        "HOME": str(folder),
        "COLUMNS": str(COLUMNS),
        "LC_ALL": "C.UTF-8",
    }
    words = [sys.executable, "-m", "balikpapan_cli", *command, "--color", "always", "--format", "table", "--quiet"]
    done = subprocess.run(words, cwd=DOCS.parent, env=environ, capture_output=True, text=True, check=True)
    return Text.assemble(("$ ", "dim"), "balikpapan ", " ".join(command), "\n") + Text.from_ansi(done.stdout)


def main() -> None:
    """Write the picture."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        screen(folder, ("index", "seeds"))
        for command in COMMANDS:
            console.print(screen(folder, command), end="\n\n")
    svg = console.export_svg(title="balikpapan", unique_id="balikpapan")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # a picture fetches nothing
    (DOCS / "search.svg").write_text(svg.replace("Fira Code, ", ""), encoding="utf-8")


if __name__ == "__main__":
    main()
