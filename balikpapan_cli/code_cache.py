"""The code of the modules that a verb needs, kept together in one file beside theirs: read at once, it costs a start less.

The rule owned here: it is a copy that may go at any time, whole or not there. ``start`` says when it is written, and reads it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from marshal import dumps
from pathlib import Path

from balikpapan_cli import start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.start import Kept


def keep(verb: str) -> None:
    """Keep the code of what is loaded as that of ``verb``."""
    modules, place = _loaded(), start.place_of(verb)
    if modules:
        _write(Path(place), start.head_of(place) + dumps(modules))


def _loaded() -> dict[str, Kept]:
    """The modules that came from compiled code; none when one of them has changed meanwhile."""
    modules: dict[str, Kept] = {}
    for name, module in sys.modules.items():
        spec = getattr(module, "__spec__", None)
        if spec is None or spec.loader is not start.Compiled:
            continue
        stamp, code = start.stamp_of(spec.origin), start.code_of(spec.origin, spec.cached)
        if stamp is None or code is None:
            return {}
        modules[name] = spec.origin, spec.cached, "".join(spec.submodule_search_locations or ()), stamp, code
    return modules


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
