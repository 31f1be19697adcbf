"""Modules imported by the shortest way are those that Python's own way imports."""

from __future__ import annotations

import importlib.util
import os
import py_compile
import subprocess
import sys
from pathlib import Path

import pytest

import balikpapan_cli
from balikpapan_cli import start

SHORT = "from balikpapan_cli.start import import_compiled\nimport_compiled()\n"
ATTRIBUTES = ("__name__", "__file__", "__cached__", "__package__", "__path__", "__doc__")


def run(code: str, folder: Path, *options: str, **environ: str) -> str:
    """What a process prints that imports from ``folder``."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | environ
    command = [sys.executable, *options, "-c", f"import sys\nsys.path.insert(0, {str(folder)!r})\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=60)
    assert not done.returncode, done.stderr
    return done.stdout


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of our name with two modules, compiled."""
    made = tmp_path / "balikpapan_cli"
    (made / "inner").mkdir(parents=True)
    (made / "start.py").write_bytes(Path(start.__file__).read_bytes())
    (made / "__init__.py").touch()
    (made / "inner" / "__init__.py").write_text("WHO = 'package'\n")
    (made / "inner" / "one.py").write_text("WHO = 'first'\n")
    for path in made.rglob("*.py"):
        py_compile.compile(str(path), doraise=True)
    return made


WHO = SHORT + "from balikpapan_cli.inner import WHO, one\nprint(WHO, one.WHO, one.__loader__.__name__)"


def test_all_of_them_are_as_python_has_them() -> None:
    folder = Path(balikpapan_cli.__file__).parent.parent
    names = [
        ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
        for path in (folder / "balikpapan_cli").rglob("*.py")
        if not {"__main__.py", "browse", "terminal.py"} & {*path.parts}
    ]
    for path in (folder / "balikpapan_cli").rglob("*.py"):
        py_compile.compile(str(path), doraise=True)
    look = (
        "from importlib import import_module\n"
        f"for name in {sorted(names)!r}:\n"
        "    module = import_module(name)\n"
        f"    print([getattr(module, a, None) for a in {ATTRIBUTES!r}], sorted(vars(module)), module.__spec__.origin)\n"
    )
    ours, theirs = run(SHORT + look, folder), run(SHORT.splitlines()[0] + "\n" + look, folder)
    assert ours == theirs
    assert "_Compiled" in run(SHORT + "from balikpapan_cli import model\nprint(model.__loader__)", folder)


def test_from_compiled_code(package: Path) -> None:
    assert run(WHO, package.parent).split()[:2] == ["package", "first"]
    assert "_Compiled" in run(WHO, package.parent)


def test_a_changed_source_is_compiled_anew(package: Path) -> None:
    source = package / "inner" / "one.py"
    found = source.stat()
    source.write_text("WHO = 'other'\n")  # of the same size
    os.utime(source, (found.st_atime, found.st_mtime + 2))
    assert "other" in run(WHO.replace(", one.__loader__.__name__", ""), package.parent)
    source.write_text("WHO = 'longer than before'\n")
    os.utime(source, (found.st_atime, found.st_mtime + 2))  # of the same time
    assert "longer than before" in run(WHO.replace(", one.__loader__.__name__", ""), package.parent)


def test_a_source_from_before_1970_is_no_fault(package: Path) -> None:
    source = package / "inner" / "one.py"
    os.utime(source, (-86400, -86400))
    py_compile.compile(str(source), doraise=True)
    assert run(WHO, package.parent).split() == ["package", "first", "_Compiled"]


def test_what_is_not_compiled_is_left_to_python(package: Path) -> None:
    for path in package.rglob("one.*.pyc"):
        path.unlink()
    plain = WHO.replace("one.__loader__.__name__", "type(one.__loader__).__name__")
    assert run(plain, package.parent, "-B").split() == ["package", "first", "SourceFileLoader"]


def test_code_that_is_compiled_by_other_rules_is_left_to_python(package: Path) -> None:
    source = package / "inner" / "one.py"
    py_compile.compile(str(source), invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    source.write_text("WHO = 'other'\n")
    for options, environ in (((), {}), (("-O",), {}), ((), {"PYTHONPYCACHEPREFIX": str(package / "elsewhere")})):
        told = run(
            WHO.replace("one.__loader__.__name__", "type(one.__loader__).__name__"), package.parent, *options, **environ
        )
        assert told.split() == ["package", "other", "SourceFileLoader"]


def test_a_missing_module_is_missed_as_ever(package: Path) -> None:
    code = (
        SHORT
        + "try:\n    import balikpapan_cli.inner.none\nexcept ModuleNotFoundError as error:\n    print(error.name)"
    )
    assert run(code, package.parent).strip() == "balikpapan_cli.inner.none"


def test_what_is_in_no_package_is_missed_as_ever(package: Path) -> None:
    code = (
        SHORT + "try:\n    import balikpapan_cli.inner.one.none\nexcept ModuleNotFoundError as error:\n    print(error)"
    )
    plain = code.replace(SHORT, "import balikpapan_cli.inner.one\n")
    assert run(code, package.parent) == run(plain, package.parent)


def test_a_module_that_fails_leaves_nothing_behind(package: Path) -> None:
    (package / "inner" / "one.py").write_text("import balikpapan_cli.inner\nraise RuntimeError('rusak')\n")
    py_compile.compile(str(package / "inner" / "one.py"), doraise=True)
    code = (
        SHORT
        + "for _ in range(2):\n    try:\n        import balikpapan_cli.inner.one\n    except RuntimeError as error:\n"
        + "        print(error, 'balikpapan_cli.inner.one' in sys.modules, hasattr(sys.modules['balikpapan_cli.inner'], 'one'))"
    )
    assert run(code, package.parent) == "rusak False False\n" * 2


def test_with_threads_it_is_python_that_imports(package: Path) -> None:
    assert run("import threading\n" + WHO, package.parent).split() == ["package", "first", "_Compiled"]


def test_what_python_keeps_where_we_look() -> None:
    assert importlib.util.cache_from_source("folder/one.py") == f"folder/__pycache__/one{start._TAIL}"
