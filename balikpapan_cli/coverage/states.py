"""What a sentence says of as many as a figure counts: dead, injured, displaced; risen, fallen. A figure has one state of a field.

Which state is a figure's own is told by how near it stands, in words; a comma, an ``dan`` before the figure or another
figure between them makes it farther.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from balikpapan_cli.coverage.counted import HOUSEHOLD, PERSON, Counted
from balikpapan_cli.coverage.figures import Figure
from balikpapan_cli.tuples import NamedTuple

FAR = 8
"""Steps from which on a state is nobody's."""

WIDE = 200
"""Characters from a figure within which its state may stand."""
NOWHERE = 1000
"""Steps to what a sentence does not tell."""

_PAUSE, _FIGURE = 2, 6  # steps that a comma or conjunction and that another figure is worth
_STEP = re.compile(
    r"(?P<pause>[,;:(]|\b(?:dan|serta|sementara|sedangkan|namun|tetapi|lalu|kemudian)\b)|\w[\w.,-]*\w|\w"
)

_OF = {
    "fate": ("number", {PERSON, HOUSEHOLD, ""}),
    "custody": ("number", {PERSON, ""}),
    "damage": ("number", {"building", "vehicle", "*", ""}),
}
"""The kind of figure and the genus of noun that a field is told of; a field that is not here, of every amount."""

ALWAYS_TOLD = frozenset({"fate", "damage"})
"""Fields of which a text that tells nothing does not say it."""


class State(NamedTuple):
    """A word of a state, ``text[start:end]``, and whether only a figure after it is meant."""

    start: int
    end: int
    field: str
    name: str
    object_only: bool


class Near(NamedTuple):
    """How many steps a figure is from a state."""

    far: int
    state: State


def states(text: str, start: int, end: int) -> list[State]:
    """The states that ``text[start:end]`` tells, in order.

    >>> [state.name for state in states("Banjir menewaskan 2 orang, 30 orang mengungsi ke rumah sakit.", 0, 61)]
    ['dead', 'displaced']
    """
    pattern, forms = _lexicon()
    found = [
        State(m.start(), m.end(), *forms[" ".join(m[0].lower().split())]) for m in pattern.finditer(text, start, end)
    ]
    return [state for state in found if state.name != "-"]


def applies(field: str, figure: Figure, noun: Counted | None) -> bool:
    """Whether a state of ``field`` can be said of ``figure``, which counts ``noun``."""
    if field not in _OF:
        return figure.kind in ("number", "percent", "money", "measure") and not figure.is_year
    kind, genera = _OF[field]
    return figure.kind == kind and not figure.is_year and (noun.genus if noun else "") in genera


def steps(
    text: str, told: Iterable[State], figure: Figure, end: int, others: Iterable[Figure]
) -> dict[tuple[str, str], Near]:
    """How many steps each state is from the figure ``text[figure.start:end]`` (its noun included), by field and name, the
    nearest word of each. ``others`` are the other figures of the sentence."""
    found: dict[tuple[str, str], Near] = {}
    for state in told:
        after = state.start >= figure.end
        if (after and state.object_only) or (not after and state.end > figure.start):
            continue
        begin, stop = (end, state.start) if after else (state.end, figure.start)
        far = sum(
            (0 if after and step["pause"].isalpha() else _PAUSE) if step["pause"] else 1
            for step in _STEP.finditer(text, begin, stop)
        )
        far += _FIGURE * any(begin <= other.start < stop for other in others)
        key = (state.field, state.name)
        if key not in found or far < found[key].far:
            found[key] = Near(far, state)
    return found


@lru_cache(1)
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[str, str, bool]]]:
    forms: dict[str, tuple[str, str, bool]] = {}
    for line in (Path(__file__).parent / "data" / "states.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            field, name, role, written = line.split("\t")
            forms |= dict.fromkeys(written.split("|"), (field, name, role == "object"))
    longest = sorted(forms, key=len, reverse=True)
    known = "|".join(re.escape(form).replace("\\ ", r"\s+") for form in longest)
    return re.compile(rf"(?<![\w-])(?:{known})(?![\w-])", re.IGNORECASE), forms
