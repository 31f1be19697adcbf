"""Our own modules by the shortest way: from where Python keeps their compiled code, looked up by name.

The rule owned here: a module comes from here only as Python's own import would have it from the same file, compiled from the
source as it is now; whatever is otherwise (not yet compiled, another size or time, compiled by other rules) is left to it.
Python's way asks three finders, looks into folders and builds each name several times: half of what a module costs.
"""

from __future__ import annotations

import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import MAGIC_NUMBER
from marshal import loads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType
    from typing import Any

_TAIL = f".{sys.implementation.cache_tag}.pyc"
_BY_TIME = MAGIC_NUMBER + bytes(4)
"""What begins a file of code that is checked by the time and the size of its source (PEP 552)."""
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_MOST = 1 << 16
"""Room for the code of any module of ours; more would be asked of the system, and given back, for each of them."""


def import_compiled() -> None:
    """From now on import modules of this package from their compiled code, where Python would."""
    if sys.flags.optimize or sys.pycache_prefix is not None or not sys.implementation.cache_tag:
        return  # then it lies elsewhere
    sys.meta_path.insert(0, _Compiled)


class _Compiled:
    """A finder and a loader (PEP 451)."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Where the code of a module of ours is; None for what is not ours or not compiled."""
        if path is None or not name.startswith("balikpapan_cli."):
            return None
        folder, stem = path[0], name.rpartition(".")[2]
        inner = f"{folder}{os.sep}{stem}"
        code = _code_of(folder, stem)
        if code is None:
            folder, stem = inner, "__init__"
            code = _code_of(folder, stem)
            if code is None:
                return None
        loader: Any = _Compiled  # a class as a loader, as Python's own for built-in modules
        spec = ModuleSpec(name, loader, origin=f"{folder}{os.sep}{stem}.py", loader_state=code)
        if folder is inner:
            spec.submodule_search_locations = [inner]
        spec.has_location = True
        spec.cached = f"{folder}{os.sep}__pycache__{os.sep}{stem}{_TAIL}"
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


def _code_of(folder: str, stem: str) -> CodeType | None:
    try:
        source = os.stat(f"{folder}/{stem}.py")
        handle = os.open(f"{folder}/__pycache__/{stem}{_TAIL}", _READ)
    except OSError:
        return None
    try:
        data = os.read(handle, _MOST)
    finally:
        os.close(handle)
    compiled_from = b"".join((int(n) & 0xFFFFFFFF).to_bytes(4, "little") for n in (source.st_mtime, source.st_size))
    if data[:16] != _BY_TIME + compiled_from or len(data) == _MOST:
        return None
    code: CodeType = loads(memoryview(data)[16:])
    return code
