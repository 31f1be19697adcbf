"""Examples in the documentation: each is run, in order, on the articles of the project, and prints what it is said to print."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```sh\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)

# Programs that want a person or a mail server, as far as the pipelines need them.
STANDINS = {
    "fzf": """
        import re, subprocess, sys
        options = " ".join(sys.argv[1:])
        query = re.search(r"--query (\\S+)", options)
        reload = re.search(r"reload:(.*?) --preview", options)
        if reload:
            lines = subprocess.run(reload[1].replace("{q}", query[1]), shell=True, capture_output=True, text=True).stdout
        else:
            lines = sys.stdin.read()
        first = lines.splitlines()[0]
        preview = re.search(r"--preview (.*?) --preview-window", options)[1].replace("{1}", first.split("\\t")[0])
        assert subprocess.run(preview, shell=True, capture_output=True).stdout
        print(first)
    """,
    "mail": "import sys; sys.stdin.read()",
    "watch": "import subprocess, sys; sys.exit(subprocess.run(sys.argv[-1], shell=True).returncode)",
}


def blocks(document: str) -> list[tuple[str, str]]:
    """The commands of a document and what each is said to print; the README's two that set things up are for ``.ci/run``."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return [found for found in BLOCK.findall(text) if ".venv/bin/" not in found[0]]


class Ran(NamedTuple):
    command: str
    expected: str
    status: int
    out: str
    err: str


@pytest.fixture(scope="module")
def kitchens(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Ran]]:
    """What came of every block of every document, run one after the other in one folder each."""
    return {document: run_all(document, tmp_path_factory.mktemp("kitchen")) for document in DOCUMENTS}


def run_all(document: str, folder: Path) -> list[Ran]:
    """Run the blocks of a document."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    bin = folder / "bin"
    bin.mkdir()
    (bin / "balikpapan").write_text(
        f"#!{sys.executable}\nimport sys\nfrom balikpapan_cli.start import main\nsys.exit(main())\n"
    )
    for name, code in STANDINS.items():
        lines = code.strip("\n").splitlines()
        margin = len(lines[0]) - len(lines[0].lstrip())
        (bin / name).write_text(f"#!{sys.executable}\n" + "\n".join(line[margin:] for line in lines) + "\n")
    for program in bin.iterdir():
        program.chmod(0o755)
    environ = {
        "PATH": f"{bin}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    ran = []
    for command, expected in blocks(document):
        script = f"set -euo pipefail\n{command}"
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=folder,
            env=environ,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )
        ran.append(Ran(command, expected, done.returncode, done.stdout, done.stderr))
    return ran


DOCUMENTS = ("README.md", "docs/COOKBOOK.md")
EXAMPLES = [(document, at) for document in DOCUMENTS for at in range(len(blocks(document)))]
# Pipelines whose data goes into a file, or nowhere.
SILENT = ("balikpapan index seeds", " > taklimat.md", " > kutipan.csv", " > berita.csv", "# 0 7 ")


@pytest.mark.skipif(not shutil.which("bash"), reason="the pipelines are written for bash")
@pytest.mark.parametrize(("document", "at"), EXAMPLES)
def test_example(kitchens: dict[str, list[Ran]], document: str, at: int) -> None:
    ran = kitchens[document][at]
    if "jq " in ran.command and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    alerts = "# 0 7 " in ran.command  # a line of crontab; nothing new is exit status 1 and silence
    assert ran.status == (1 if alerts else 0), ran.err
    if ran.expected:
        assert ran.out == ran.expected
    elif not any(mark in ran.command for mark in SILENT):
        assert ran.out.strip(), ran.err


def test_the_library_is_used_as_shown(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    programs = re.findall(r"^```python\n(.*?)^```\n", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    assert len(programs) > 1
    printed = ""
    for program in programs:
        environ = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, env=environ, capture_output=True, text=True
        )
        assert (done.returncode, done.stderr) == (0, "")
        printed = done.stdout
    assert printed == "['cr7ww2hb']\n"
