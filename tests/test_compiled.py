"""Modules imported by the shortest way are those that Python's own way imports."""

from __future__ import annotations

import compileall
import importlib.util
import marshal
import os
import py_compile
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import balikpapan_cli
from balikpapan_cli import start
from balikpapan_cli.code_cache import _what_runs, _write

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
    assert "Compiled" in run(SHORT + "from balikpapan_cli import model\nprint(model.__loader__)", folder)


def test_from_compiled_code(package: Path) -> None:
    assert run(WHO, package.parent).split()[:2] == ["package", "first"]
    assert "Compiled" in run(WHO, package.parent)


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
    assert run(WHO, package.parent).split() == ["package", "first", "Compiled"]


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


def test_a_missing_name_is_missed_as_ever(package: Path) -> None:
    (package / "inner" / "asked.py").write_text("def __getattr__(name):\n    return name.upper()\n")
    py_compile.compile(str(package / "inner" / "asked.py"), doraise=True)
    code = (
        "from balikpapan_cli.inner import asked, one\n"
        "print(asked.who, isinstance(one, type(sys)), hasattr(one, 'NONE'), hasattr(one, '__path__'))\n"
        "try:\n    from balikpapan_cli.inner.one import NONE\nexcept ImportError as error:\n    print(error)"
    )
    told = run(SHORT + code, package.parent)
    assert told == run(code, package.parent)
    assert told.startswith("WHO True False False\ncannot import name 'NONE' from 'balikpapan_cli.inner.one'")


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
    assert run("import threading\n" + WHO, package.parent).split() == ["package", "first", "Compiled"]


def test_what_python_keeps_where_we_look() -> None:
    assert importlib.util.cache_from_source("folder/one.py") == f"folder/__pycache__/one{start._TAIL}"


# -- the code of a verb


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the whole package, compiled, and an index beside it."""
    folder = tmp_path_factory.mktemp("installed")
    package = Path(balikpapan_cli.__file__).parent
    shutil.copytree(package, folder / "balikpapan_cli", ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(str(folder / "balikpapan_cli"), quiet=1)
    (folder / "articles").mkdir()
    (folder / "articles" / "satu.txt").write_text("Banjir di Balikpapan\n\nWarga mengungsi karena banjir sejak pagi.\n")
    call(folder, "index", "articles")
    return folder


def call(folder: Path, *argv: str, **environ: str) -> str:
    """What the command line of a copy prints."""
    here = {"HOME": str(folder), "XDG_STATE_HOME": str(folder), "BALIKPAPAN_INDEX": str(folder / "index")}
    script = f"sys.argv = ['balikpapan', *{list(argv)!r}]\nfrom balikpapan_cli.start import main\nmain()"
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | here | environ
    command = [sys.executable, "-c", f"import sys\nsys.path.insert(0, {str(folder)!r})\n{script}"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=60, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def kept_in(folder: Path) -> dict[str, bytes]:
    """The files of the code of verbs, by verb."""
    return {path.name.partition(".")[0]: path.read_bytes() for path in (folder / "balikpapan_cli").rglob("*.kept*")}


SEARCH = ("search", "banjir", "-f", "tsv", "--fields", "title")
FOUND = "title\nBanjir di Balikpapan\n"


def edit(source: Path, old: str, new: str) -> None:
    """Another text of the same size and the same time."""
    status, text = source.stat(), source.read_text(encoding="utf-8")
    assert old in text
    assert len(old) == len(new)
    source.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_a_verb_keeps_its_code_and_takes_it_from_there(installed: Path) -> None:
    assert call(installed, *SEARCH) == FOUND
    kept = kept_in(installed)
    assert b"balikpapan_cli.engine.whoosh.rank" in kept["search"]
    moved = installed / "balikpapan_cli" / "engine" / "whoosh" / "__pycache__"
    compiled = [(path, path.rename(path.with_suffix(".away"))) for path in moved.glob("*.pyc")]
    assert call(installed, *SEARCH) == FOUND  # without Python's compiled code, which it would write if it compiled anew
    assert not [*moved.glob("*.pyc")]
    for path, away in compiled:
        away.rename(path)
    assert kept_in(installed) == kept


def test_kept_modules_are_as_python_has_them(installed: Path) -> None:
    call(installed, *SEARCH)
    modules = marshal.loads(kept_in(installed)["search"].split(b"\n", 4)[4])
    look = (
        "from importlib import import_module\n"
        f"for name in {sorted(modules)!r}:\n"
        "    module = import_module(name)\n"
        f"    print([getattr(module, a, None) for a in {ATTRIBUTES[:-1]!r}], module.__spec__.origin)\n"
        "    print(sorted(name for name in vars(module) if '_annotations_' not in name and name != 'annotations'))\n"
    )
    short = SHORT.replace("()", "('search')")
    assert run(short + look, installed) == run(look, installed)


def test_kept_code_does_what_the_whole_does(tmp_path: Path) -> None:
    source = tmp_path / "one.py"
    source.write_text(
        '"""What it is."""\n\nfrom __future__ import annotations\n\nTYPE_CHECKING = False\n'
        "if TYPE_CHECKING:\n    from nowhere import Nothing\nelse:\n    there = [1]\n\n"
        'number: Nothing = 5\n"""What number."""\nlater: Nothing\n\n\n'
        'class Some:\n    """What has both."""\n\n    first: Nothing = 1\n    second: int\n\n\n'
        "def wrong(at: Nothing, /, *rest: int, by: int = 2, **more: int) -> Nothing:\n"
        '    """Fails."""\n    half: Nothing = at / by\n    return half / 0\n'
    )
    whole = compile(source.read_bytes(), source, "exec")
    kept, names, lines = _what_runs(str(source)), [], []
    for code in (whole, kept):
        made: dict[str, Any] = {}
        exec(code, made)
        with pytest.raises(ZeroDivisionError) as failed:
            made["wrong"](3)
        lines.append([entry.lineno for entry in failed.traceback][1:])
        names.append(made)
    assert lines[0] == lines[1]
    gone = names[0].keys() - names[1].keys() - {"__conditional_annotations__"}  # which Python 3.14 has besides
    assert gone == {"__doc__", "annotations", "__annotations__"}
    assert (names[1]["number"], names[1]["there"], names[1]["Some"].first) == (5, [1], 1)
    assert names[1]["Some"].__annotations__ == {"first": "Nothing", "second": "int"}
    assert not names[1]["wrong"].__annotations__
    assert len(marshal.dumps(kept)) < len(marshal.dumps(whole))


def test_help_and_mistakes_read_the_same_from_kept_code(installed: Path) -> None:
    for path in (installed / "balikpapan_cli").rglob("*.kept"):
        path.unlink()
    asked = (("search", "--help"), ("search", "banjir", "-qf", "ids"), ("search", "banjir", "-f", "plain", "--explain"))
    before = [re.sub(r"\d+ ms", "", call(installed, *argv, PYTHONDONTWRITEBYTECODE="1")) for argv in asked]
    call(installed, *SEARCH)
    assert {*kept_in(installed)} == {"search"}
    assert [re.sub(r"\d+ ms", "", call(installed, *argv)) for argv in asked] == before


def test_kept_code_is_run_without_the_module_that_says_how_annotations_are_read(installed: Path) -> None:
    call(installed, *SEARCH)
    look = "from balikpapan_cli.engine.whoosh import rank\nprint('__future__' in sys.modules)\n"
    assert run(SHORT.replace("()", "('search')") + look, installed) == "False\n"


def test_a_source_that_has_changed_is_what_runs_whatever_its_time_says(installed: Path) -> None:
    call(installed, *SEARCH)
    kept = kept_in(installed)["search"]
    source = installed / "balikpapan_cli" / "render" / "formats.py"
    edit(source, '"ids": _one_field("id")', '"ids": _one_field("n" )')
    py_compile.compile(str(source), doraise=True)
    assert call(installed, "search", "banjir", "-f", "ids") == "1\n"
    assert kept_in(installed)["search"] != kept  # what runs is kept now
    edit(source, '"ids": _one_field("n" )', '"ids": _one_field("id")')
    py_compile.compile(str(source), doraise=True)
    assert call(installed, "search", "banjir", "-f", "ids") != "1\n"


def test_a_damaged_file_of_code_is_written_anew(installed: Path) -> None:
    call(installed, *SEARCH)
    (path,) = (installed / "balikpapan_cli").rglob("search.*.kept")
    whole = path.read_bytes()
    other = whole.replace(str(installed).encode(), b"?" * len(str(installed)))  # of another place
    head = b"\n".join(whole.split(b"\n", 4)[:4]) + b"\n"
    shapes = [
        head + marshal.dumps(one) for one in (5, [1, 2], {"balikpapan_cli.cli": 5}, {"balikpapan_cli.cli": (5,) * 5})
    ]
    for damaged in (*shapes, b"", whole[:3], whole[:20], whole[: len(whole) // 2], bytes(4) + whole[4:], other):
        path.write_bytes(damaged)
        assert call(installed, *SEARCH) == FOUND
        assert path.read_bytes()[:12] == whole[:12]
        assert abs(len(path.read_bytes()) - len(whole)) < 2000
    assert len(kept_in(installed)) == len({*kept_in(installed)} | {"search"})


def test_code_is_kept_by_answers_from_the_archive_alone(installed: Path) -> None:
    for path in (installed / "balikpapan_cli").rglob("*.kept"):
        path.unlink()
    call(installed, *SEARCH, PYTHONDONTWRITEBYTECODE="1")
    call(installed, "search", "--help")
    call(installed, "--lang", "en", *SEARCH)
    assert not kept_in(installed)
    call(installed, "cari", "banjir", "-f", "ids")
    assert {*kept_in(installed)} == {"cari"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_where_nothing_may_be_written_nothing_is_kept(installed: Path) -> None:
    for path in (installed / "balikpapan_cli").rglob("*.kept"):
        path.unlink()
    folder = installed / "balikpapan_cli" / "__pycache__"
    folder.chmod(0o555)
    try:
        assert call(installed, *SEARCH) == FOUND
        assert not kept_in(installed)
    finally:
        folder.chmod(0o755)


def test_what_cannot_be_written_leaves_nothing(installed: Path) -> None:
    place = installed / "balikpapan_cli" / "__pycache__" / "verb.kept"
    (place.parent / "there").mkdir()
    _write(place.parent / "none" / "verb.kept", b"code")
    _write(place.parent / "there", b"code")  # which cannot be replaced
    assert not [*place.parent.glob(f"*.{os.getpid()}")]
    (place.parent / "there").rmdir()
