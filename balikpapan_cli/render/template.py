"""Templates such as ``'{date} {title}'``: field names in braces and nothing else, so that none can run code."""

from __future__ import annotations

import re

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.render.formats import did_you_mean
from balikpapan_cli.render.printable import printable
from balikpapan_cli.render.records import Record, flat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|\\[tn0\\]")
_LITERAL = {"{{": "{", "}}": "}", r"\t": "\t", r"\n": "\n", r"\0": "\0", r"\\": "\\"}


def compile_template(template: str, fields: Sequence[str]) -> Callable[[Record], str]:
    r"""A function from a record to its text. ``{{`` and ``}}`` are braces, ``\t`` a tab, ``\n`` a newline.

    UsageProblem for a field that is not one of ``fields``: no attribute, index, call or conversion is ever followed.

    >>> compile_template(r"{date}\t{title}", ("date", "title"))({"date": "2025-05-30", "title": "Cabai dari Palu"})
    '2025-05-30\tCabai dari Palu'
    """
    parts = _parts(template)
    for name in names_in(template):
        if name not in fields:
            hint = did_you_mean(name, fields)
            raise UsageProblem("render.unknown_field", field=name, hint=hint, fields=", ".join(fields))

    def fill(record: Record) -> str:
        return "".join(part if isinstance(part, str) else printable(flat(record[part[0]])) for part in parts)

    return fill


def names_in(template: str) -> tuple[str, ...]:
    """The fields that a template names.

    >>> names_in("{ title } {{id}} {date}")
    ('title', 'date')
    """
    return tuple(part[0] for part in _parts(template) if not isinstance(part, str))


def _parts(template: str) -> list[str | tuple[str]]:
    """The pieces of a template: text as it is, a field as a tuple of its name."""
    parts: list[str | tuple[str]] = []
    at = 0
    for piece in _PIECE.finditer(template):
        parts.append(template[at : piece.start()])
        at = piece.end()
        if piece[0] in _LITERAL:
            parts.append(_LITERAL[piece[0]])
        elif piece[1] is None:
            raise UsageProblem("render.bad_template", template=template)
        else:
            parts.append((piece[1].strip(),))
    parts.append(template[at:])
    return parts
