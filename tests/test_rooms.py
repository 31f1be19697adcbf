"""Who may import whom: the plan of the house in docs/ARCHITECTURE.md, held against the code."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "balikpapan_cli"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))

BOTTOM = {
    "model",
    "tuples",
    "once",
    "errors",
    "messages",
    "",
}  # "" is the package itself: its version and what it exports
MAY = {
    "tuples": set(),
    "once": set(),
    "model": {"tuples"},
    "errors": {"messages", ""},
    "messages": set(),
    "indonesian": BOTTOM,
    "sources": {"indonesian", *BOTTOM},
    "engine": {"indonesian", *BOTTOM},
    "summary": {"indonesian", *BOTTOM},
    "coverage": {"summary", "indonesian", *BOTTOM},
    "render": {"coverage", "kept", "indonesian", *BOTTOM},  # of coverage and kept the types alone
    "kept": BOTTOM,
    "settings": BOTTOM,
    "sync": {"engine", "sources", *BOTTOM},
    "archive": {"sync", "engine", "summary", "sources", "indonesian", *BOTTOM},
    "browse": {"render", "indonesian", *BOTTOM},
    "cli": {"archive", "sync", "browse", "coverage", "render", "kept", "settings", "sources", "indonesian", *BOTTOM},
    "start": {"cli", "code_cache"},
    "code_cache": {"start", ""},
    "__main__": {"start"},
    "__init__": {"archive", "sync", "model", "errors"},
}
"""Room: the rooms that it may import from, besides itself."""

ONLY_IN = {
    "whoosh": ("engine/whoosh/stock.py",),
    "sumy": ("summary/sumy.py",),
    "rich": ("render/terminal.py",),
    "textual": ("browse/", "cli/commands/browse.py"),
    "typer": ("cli/parser.py",),
    "trafilatura": ("sources/formats/html.py",),
    "zstandard": ("sources/files/stream.py",),
    "charset_normalizer": ("sources/files/decode.py",),
}
"""Third-party package: where alone it may be imported."""
STANDARD = sys.stdlib_module_names | {"compression"}  # the latter since Python 3.14


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            if node.module == "balikpapan_cli":
                yield from (f"balikpapan_cli.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_keep_to_the_plan(path: Path) -> None:
    here = room(path)
    for name in imports(path):
        package, _, rest = name.partition(".")
        if package == "balikpapan_cli":
            there = rest.split(".")[0]
            there = "" if there in ("__version__", "Archive") else there
            assert there == here or there in MAY[here], f"{path} imports {name}"
        elif package not in STANDARD:
            assert package in ONLY_IN, f"{path} imports {name}, which no room owns"
            assert path.as_posix().startswith(ONLY_IN[package]), f"{path} imports {name}"


@pytest.mark.parametrize("path", [path for path in MODULES if path.parts[:2] == ("engine", "query")], ids=str)
def test_the_query_language_knows_no_index(path: Path) -> None:
    assert not [name for name in imports(path) if name.startswith("balikpapan_cli.engine.whoosh")]


@pytest.mark.parametrize("path", [path for path in MODULES if path.parts[0] == "render"], ids=str)
def test_of_coverage_render_imports_the_types_alone(path: Path) -> None:
    tree = ast.parse((PACKAGE / path).read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert not [node.module for node in top if (node.module or "").startswith("balikpapan_cli.coverage")]


@pytest.mark.parametrize("folder", sorted(PACKAGE.rglob("data")), ids=str)
def test_source_and_licence_of_every_data_file_are_told(folder: Path) -> None:
    told = (folder / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in folder.iterdir() if path.is_file() and path.suffix != ".py"} - {"README.md"}
    assert not [name for name in sorted(files) if f"`{name}`" not in told]
    assert "licence" in told.lower()
