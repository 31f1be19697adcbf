"""The code of the modules that a verb needs, kept together in one file beside theirs: read at once, it costs a start less.

The rules owned here: it is a copy that may go at any time, whole or not there; and it is made of what runs. What readers and
type checkers look at (docstrings, annotations of functions and of a module's names, what stands under ``TYPE_CHECKING``) is
a fifth of the code, and left out; classes keep their annotations, of which tuples and options are made. ``start`` says when
it is written, and reads it.
"""

from __future__ import annotations
import __future__

import ast
import os
import sys
from contextlib import suppress
from marshal import dumps
from pathlib import Path

from balikpapan_cli import start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType

    from balikpapan_cli.start import Kept


def keep(verb: str) -> None:
    """Keep the code of what is loaded as that of ``verb``."""
    modules, place = _loaded(), start.place_of(verb)
    if modules:
        _write(Path(place), start.head_of(place) + dumps(modules))


def _loaded() -> dict[str, Kept]:
    """The modules that came from compiled code; none when one of them has changed meanwhile."""
    modules: dict[str, Kept] = {}
    for name, module in [*sys.modules.items()]:
        spec = getattr(module, "__spec__", None)
        if spec is None or spec.loader is not start.Compiled or name == __name__:
            continue
        stamp = start.stamp_of(spec.origin)
        if stamp is None or start.code_of(spec.origin, spec.cached) is None:
            return {}
        try:
            code = _what_runs(spec.origin)
        except (OSError, SyntaxError, ValueError):
            return {}
        if start.stamp_of(spec.origin) != stamp:
            return {}
        modules[name] = spec.origin, spec.cached, "".join(spec.submodule_search_locations or ()), stamp, code
    return modules


def _what_runs(source: str) -> CodeType:
    """The code of a module without what nothing asks for that runs, each line where it was."""
    tree = _WhatRuns().visit(ast.parse(Path(source).read_bytes(), source))
    as_text = __future__.annotations.compiler_flag  # for classes, now that no import says so
    code: CodeType = compile(tree, source, "exec", as_text, dont_inherit=True, optimize=2)
    return code


class _WhatRuns(ast.NodeTransformer):
    """Takes out what only readers and type checkers look at."""

    def visit_Module(self, module: ast.Module) -> ast.AST:
        module.body = [_without_type(node) for node in module.body]
        return self.generic_visit(module)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        return ast.copy_location(ast.Pass(), node) if node.module == "__future__" else node

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        if not (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            return self.generic_visit(node)
        return [self.visit(inner) for inner in node.orelse] or [ast.copy_location(ast.Pass(), node)]

    def visit_FunctionDef(self, function: ast.FunctionDef) -> ast.AST:
        function.returns = None
        return self.generic_visit(function)

    def visit_arg(self, argument: ast.arg) -> ast.AST:
        argument.annotation = None
        return argument


def _without_type(node: ast.stmt) -> ast.stmt:
    """A name of a module, and what it is, without the type."""
    if not isinstance(node, ast.AnnAssign):
        return node
    return ast.copy_location(ast.Assign([node.target], node.value) if node.value else ast.Pass(), node)


def _write(place: Path, data: bytes) -> None:
    """All of it or nothing."""
    beside = place.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        try:
            with beside.open("xb") as file:
                file.write(data)
            beside.replace(place)
        except OSError:
            beside.unlink()
