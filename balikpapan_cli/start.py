"""The console script: how a process starts and ends. Here our own modules come by the shortest way, from where Python keeps
their compiled code, looked up by name.

The rule owned here: a module comes from here only as Python's own import would have it from the same file, compiled from the
source as it is now; whatever is otherwise (not yet compiled, another size or time, compiled by other rules) is left to it.
Python's way asks three finders, looks into folders, builds each name several times and holds locks that one thread does not
need: most of what a small module costs.
"""

from __future__ import annotations

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
    from typing import Any

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


def main() -> int:
    """Run the command line; returns the exit status where the process does not end here.

    A start makes many objects and no garbage, and the system frees a process's memory faster than the interpreter does:
    rare collections and leaving without teardown are a quarter of what a search costs.
    """
    gc.set_threshold(100_000)
    import_compiled()
    from balikpapan_cli.cli import INTERRUPTED, run

    try:
        from balikpapan_cli.cli.session import Session

        status = run(sys.argv[1:], Session.of_process())
    except KeyboardInterrupt:
        status = INTERRUPTED
    if "multiprocessing" not in sys.modules:  # its children and semaphores want the teardown
        os._exit(status)
    return status


def import_compiled() -> None:
    """From now on import modules of this package from their compiled code, where Python would."""
    if sys.flags.optimize or sys.pycache_prefix is not None or not sys.implementation.cache_tag:
        return  # then it lies elsewhere
    sys.meta_path.insert(0, _Compiled)
    if hasattr(machinery, "_find_and_load"):
        machinery._find_and_load = _straight(machinery._find_and_load)


def _straight(python: Callable[..., ModuleType]) -> Callable[..., ModuleType]:
    """What Python calls for a module that is not there yet, with a shorter way for ours. As soon as there may be a second
    thread they go Python's way, to the finder below."""
    modules, new, find, run = sys.modules, type(sys), _Compiled.find_spec, _Compiled.exec_module

    def find_and_load(name: str, import_: Callable[..., ModuleType]) -> ModuleType:
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
            __loader__=_Compiled,
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
        setattr(parent, stem, module)
        return module

    return find_and_load


class _Compiled:
    """A finder and a loader (PEP 451)."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Where the code of a module of ours is; None for what is not ours or not compiled."""
        if path is None or not name.startswith(_OURS):
            return None
        folder, stem, inner = path[0] + os.sep, name.rpartition(".")[2], None
        source, cached = f"{folder}{stem}.py", f"{folder}{_COMPILED}{stem}{_TAIL}"
        code = _code_of(source, cached)
        if code is None:
            inner = folder + stem
            source, cached = f"{inner}{os.sep}__init__.py", f"{inner}{os.sep}{_COMPILED}__init__{_TAIL}"
            code = _code_of(source, cached)
            if code is None:
                return None
        loader: Any = _Compiled  # a class as a loader, as Python's own for built-in modules
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
    def exec_module(module: ModuleType) -> None:
        """Run the code of a module."""
        spec: Any = module.__spec__
        code, spec.loader_state = spec.loader_state, None
        exec(code, module.__dict__)


def _code_of(source: str, cached: str) -> CodeType | None:
    """The code at ``cached``, when it was compiled from the source as it is now."""
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
