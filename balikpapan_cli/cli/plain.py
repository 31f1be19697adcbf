"""argv to a Verb when it is written plainly: every option whole, every value in its place.

Typer is what decides about a command line, and its import costs more than a search. Most command lines, and all that
scripts repeat, leave nothing to decide: those are read here, from the same declarations. Whatever else (short options
run together, a value that begins with a dash, an unknown word, a mistake) is left to Typer, the referee of this module.
"""

from __future__ import annotations

from balikpapan_cli.cli.flags import Flag, Verb
from balikpapan_cli.cli.options import Before
from balikpapan_cli.cli.verbs import find
from balikpapan_cli.errors import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def read_plainly(argv: list[str]) -> Verb | None:
    """The verb that ``argv`` names, with its options, or None for what is Typer's to judge."""
    try:
        before, rest = _take(Before.flags(), argv, upto_verb=True)
        entry = find(rest[0]) if rest else None
        if entry is None:
            return None
        kind = entry.load()
        flags = kind.flags()
        values, words = _take(flags, rest[1:])
        values.update(_placed(flags, words))
        return kind.of({**before, **values})
    except (Problem, ValueError):
        return None


class _Typers(ValueError):
    """This command line is for Typer."""


def _take(flags: tuple[Flag, ...], argv: list[str], *, upto_verb: bool = False) -> tuple[dict[str, Any], list[str]]:
    """The values of the options in ``argv`` by attribute, and the words between them."""
    by_name = {name: flag for flag in flags for name in flag.names}
    values: dict[str, Any] = {}
    words: list[str] = []
    rest = iter(argv)
    for word in rest:
        if word == "--" and not upto_verb:
            words += rest
        elif word[:1] != "-" or word == "-":
            words.append(word)
            if upto_verb:
                return values, [*words, *rest]
        else:
            name, equals, value = word.partition("=")
            flag = by_name.get(name)
            if flag is None or (equals and not name.startswith("--")):
                raise _Typers
            if flag.switch:
                if equals:
                    raise _Typers
                values[flag.attribute] = True
                continue
            value = value if equals else next(rest, "")
            if not value or value[0] == "-" or (flag.attribute in values and not flag.many):
                raise _Typers
            read = flag.value(value)
            values[flag.attribute] = (*values.get(flag.attribute, ()), read) if flag.many else read
    return values, words


def _placed(flags: tuple[Flag, ...], words: list[str]) -> dict[str, Any]:
    """The words as the argument of the verb."""
    arguments = [flag for flag in flags if not flag.names]
    if not words and not any(flag.required for flag in arguments):
        return {}
    flag = arguments[0] if len(arguments) == 1 else None
    if flag is None or not words or not all(words) or (len(words) > 1 and not flag.many):
        raise _Typers
    read = tuple(flag.value(word) for word in words)
    return {flag.attribute: read if flag.many else read[0]}
