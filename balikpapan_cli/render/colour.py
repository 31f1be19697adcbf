"""Whether to colour. Owns the order: ``--color``, NO_COLOR, FORCE_COLOR, the terminal, TERM=dumb."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def wants_colour(choice: str, environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether output may be coloured. ``terminal`` says that it goes to one.

    NO_COLOR (no-color.org) counts when it is not empty; FORCE_COLOR=0 means no colour.
    """
    if choice in ("always", "never"):
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if force := environ.get("FORCE_COLOR"):
        return force.lower() not in ("0", "false", "no", "never")
    return terminal and environ.get("TERM", "") not in ("dumb", "")
