"""The console script: how a process starts and ends. Here our own modules come by the shortest way, from where Python keeps
their compiled code, looked up by name.

The rule owned here: a module comes from here only as Python's own import would have it from the same file, compiled from the
source as it is now; any module whose compiled file is missing, stale or of another kind is imported by Python in the usual way.
Python's way asks three finders, looks into folders, builds each name several times and holds locks that one thread does not
need: most of what a small module costs. A verb that has run keeps the code of its modules together in one more file beside
theirs (``code_cache`` writes it), from which the next run takes what is still compiled from the sources as they are.
"""

# no annotations from __future__ here and in the package itself: a start would look for that module

import _frozen_importlib as machinery
import gc
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import MAGIC_NUMBER
from marshal import loads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType, ModuleType
    from typing import Any, TypeAlias

    Kept: TypeAlias = tuple[str, str, str, tuple[int, int, int], CodeType]
    """A module's source, where its own code is, its folder if it is a package, the stamp of its source, and its code."""

_OURS = "balikpapan_cli."
_COMPILED = f"__pycache__{os.sep}"
_TAIL = f".{sys.implementation.cache_tag}.pyc"
_BY_TIME = MAGIC_NUMBER + bytes(4)
"""What begins a file of code that is checked by the time and the size of its source (PEP 552)."""
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_MOST = 1 << 16
"""Room for the code of any module of ours; more would be asked of the system, and given back, for each of them."""
_SIZE, _MTIME = 6, 8
"""Where a status has them as whole numbers; by name they are worked out."""
KEPT = MAGIC_NUMBER + b"\r\nkept"
"""What begins a file of the code of a verb."""

_kept: "dict[str, Kept]" = {}
"""Modules whose code is at hand."""
_missed: "list[str]" = []
"""Of what should be at hand: the file of a verb that is not there, modules that have changed since."""


def main() -> int:
    """Run the command line; returns the exit status where the process does not end here.

    A start makes many objects and no garbage, and the system frees a process's memory faster than the interpreter does:
    rare collections and leaving without teardown are a quarter of what a search costs.
    """
    gc.set_threshold(100_000)
    verb = sys.argv[1] if len(sys.argv) > 1 else ""
    import_compiled(verb)
    from balikpapan_cli.cli import INTERRUPTED, run

    try:
        from balikpapan_cli.cli.session import Session

        status = run(sys.argv[1:], Session.of_process())
        if _missed and not status and _may_keep():
            from balikpapan_cli.code_cache import keep

            keep(verb)
    except KeyboardInterrupt:
        status = INTERRUPTED
    if "multiprocessing" not in sys.modules:  # its children and semaphores want the teardown
        os._exit(status)
    return status


def import_compiled(verb: str = "") -> None:
    """From now on import modules of this package from their compiled code, where Python would; those that ``verb`` needs from
    what is kept of them."""
    if sys.flags.optimize or sys.pycache_prefix is not None or not sys.implementation.cache_tag:
        return  # then it lies elsewhere
    if verb.isalpha():
        _kept.update(_code_kept_of(verb))
    sys.meta_path.insert(0, Compiled)
    if hasattr(machinery, "_find_and_load"):
        machinery._find_and_load = _straight(machinery._find_and_load)


def _straight(python: "Callable[..., ModuleType]") -> "Callable[..., ModuleType]":
    """What Python calls for a module that is not there yet, with a shorter way for ours. As soon as there may be a second
    thread they go Python's way, to the finder below."""
    modules, new, find, run = sys.modules, type(sys), Compiled.find_spec, Compiled.exec_module

    def find_and_load(name: str, import_: "Callable[..., ModuleType]") -> "ModuleType":
        if not name.startswith(_OURS) or "threading" in modules:
            return python(name, import_)
        above, _, stem = name.rpartition(".")
        parent = modules.get(above) or find_and_load(above, import_)
        spec = name not in modules and find(name, getattr(parent, "__path__", None))
        if not spec:
            return python(name, import_)
        module = new(name)
        inner = spec.submodule_search_locations
        vars(module).update(
            __file__=spec.origin,
            __cached__=spec.cached,
            __loader__=Compiled,
            __spec__=spec,
            __package__=above if inner is None else name,
        )
        if inner is not None:
            module.__path__ = inner
        modules[name] = module
        try:
            run(module)
        except BaseException:
            modules.pop(name, None)
            raise
        module = modules.get(name, module)  # it may have put another in its place
        if inner is None and type(module) is new and "__getattr__" not in vars(module):
            module.__class__ = _Plain
        setattr(parent, stem, module)
        return module

    return find_and_load


class _Plain(type(sys)):  # type: ignore[misc]
    """A module that has what it has, and is no package. Each ``from`` import asks it for its ``__path__``; until Python 3.12
    a module answers such a question with an error that it takes long to write, and nobody reads."""

    __slots__ = ()
    __getattribute__ = object.__getattribute__


class Compiled:
    """A finder and a loader (PEP 451)."""

    @staticmethod
    def find_spec(
        name: str, path: "Sequence[str] | None" = None, target: "ModuleType | None" = None
    ) -> "ModuleSpec | None":
        """Where the code of a module of ours is; None for what is not ours or not compiled."""
        if path is None or not name.startswith(_OURS):
            return None
        source, cached, inner, code = _kept_code(name) or _compiled_code(path[0] + os.sep, name.rpartition(".")[2])
        if code is None:
            return None
        loader: Any = Compiled  # a class as a loader, as Python's own for built-in modules
        spec = ModuleSpec(name, loader, origin=source, loader_state=code)
        if inner:
            spec.submodule_search_locations = [inner]
        spec.has_location = True
        spec.cached = cached
        return spec

    @staticmethod
    def create_module(spec: ModuleSpec) -> None:
        """A module like any other."""

    @staticmethod
    def exec_module(module: "ModuleType") -> None:
        """Run the code of a module."""
        spec: Any = module.__spec__
        code, spec.loader_state = spec.loader_state, None
        exec(code, module.__dict__)


def _compiled_code(folder: str, stem: str) -> "tuple[str, str, str, CodeType | None]":
    """A module in a folder: its source, where its code is kept, the folder of its own that it has if it is a package, its code."""
    source, cached = f"{folder}{stem}.py", f"{folder}{_COMPILED}{stem}{_TAIL}"
    code = code_of(source, cached)
    if code is not None:
        return source, cached, "", code
    inner = folder + stem
    source, cached = f"{inner}{os.sep}__init__.py", f"{inner}{os.sep}{_COMPILED}__init__{_TAIL}"
    return source, cached, inner, code_of(source, cached)


def code_of(source: str, cached: str) -> "CodeType | None":
    """The code at ``cached``, if it was compiled from the source as it is now."""
    try:
        status = os.stat(source)
        handle = os.open(cached, _READ)
    except OSError:
        return None
    try:
        data = os.read(handle, _MOST)
    finally:
        os.close(handle)
    compiled_from = int(status[_MTIME]) & 0xFFFFFFFF | (int(status[_SIZE]) & 0xFFFFFFFF) << 32
    if not data.startswith(_BY_TIME + compiled_from.to_bytes(8, "little")) or len(data) == _MOST:
        return None
    code: CodeType = loads(memoryview(data)[16:])
    return code


# -- the code of a verb


def place_of(verb: str) -> str:
    """Where the code of a verb is kept."""
    return f"{os.path.dirname(__file__)}{os.sep}{_COMPILED}{verb}.{sys.implementation.cache_tag}.kept"


def head_of(place: str) -> bytes:
    """What such a file begins with: where it is, and when this very module was put beside it."""
    return KEPT + f"{place}\n{stamp_of(__file__)}\n".encode(errors="surrogateescape")


def stamp_of(source: str) -> "tuple[int, int, int] | None":
    """What changes with a source, whoever sets its time; None when there is none."""
    try:
        status = os.stat(source)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _code_kept_of(verb: str) -> "dict[str, Kept]":
    """The modules that are kept of a verb; none where the file is of another version or place, or damaged."""
    place = place_of(verb)
    try:
        handle = os.open(place, _READ)
        try:
            data = os.read(handle, os.fstat(handle).st_size)
        finally:
            os.close(handle)
        head = head_of(place)
        if data.startswith(head):
            kept: dict[str, Kept] = dict(loads(memoryview(data)[len(head) :]))
            return kept
    except (OSError, EOFError, TypeError, ValueError):
        pass
    _missed.append(place)
    return {}


def _kept_code(name: str) -> "tuple[str, str, str, CodeType] | None":
    """A module of the kept ones, if its source is as it was."""
    kept = _kept.pop(name, None)
    if kept is None:
        return None
    try:
        source, cached, inner, stamp, code = kept
        if stamp_of(source) == stamp:
            return source, cached, inner, code
    except (TypeError, ValueError):  # another shape than was written
        pass
    _missed.append(name)
    return None


def _may_keep() -> bool:
    """Whether what ran is worth keeping, an answer from the archive by one thread, and may be written."""
    loaded = "balikpapan_cli.archive" in sys.modules and "threading" not in sys.modules
    return loaded and not sys.dont_write_bytecode and os.access(os.path.dirname(place_of("")), os.W_OK)
