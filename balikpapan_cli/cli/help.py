"""Help pages, made from the declarations of verbs and the catalogue: examples first, then options in groups."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.cli.flags import Flag, Verb
from balikpapan_cli.cli.talk import wrapped
from balikpapan_cli.cli.verbs import GROUPS, VERBS, Entry, called, find
from balikpapan_cli.messages import help as said
from balikpapan_cli.messages.examples import EXAMPLES
from balikpapan_cli.render.formats import fitting
from balikpapan_cli.render.records import FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


OPTION_GROUPS = ("arguments", "verb", "filters", "output", "general")
_COLUMN = 26


def help_page(verb: str = "", *, width: int = 80, colour: bool = False) -> str:
    """The page of a verb, or of the whole when ``verb`` is empty; no wider than ``width`` columns, or 100."""
    entry = find(verb)
    lines = _verb_page(entry) if entry else _main_page()
    return "".join(f"{line}\n" for line in _laid_out(lines, max(min(width, 100), 40), colour))


def label(name: str) -> str:
    """A heading or other fixed word of help."""
    return _in_language(said.LABELS[name])


def about_verb(name: str) -> str:
    """What a verb is for, in a few words."""
    return _in_language(said.VERBS[name])


def about_flag(verb: str, flag: Flag) -> str:
    """What an option is for, with the choices and default that it has."""
    entry, told = find(verb), said.OPTIONS.get(f"{verb}.{flag.attribute}") or said.OPTIONS[flag.attribute]
    text, choices = _in_language(told), ", ".join(choices_of(entry.load(), flag) if entry else flag.choices)
    fields = FIELDS.get(entry.load().kind if entry else "", ())
    if "{choices}" in text:
        text = text.replace("{choices}", choices).replace("{template}", _template(fields))
    elif "{fields}" in text:
        text = text.replace("{fields}", ", ".join(fields))
    elif choices:
        text = f"{text}: {choices}"
    default = _default(flag)
    return f"{text} ({label('default')}: {default})" if default else text


def choices_of(verb: type[Verb], flag: Flag) -> tuple[str, ...]:
    """What an option of a verb may be: of all formats those that its records can be written in."""
    return fitting(FIELDS[verb.kind]) if flag.attribute == "format" and verb.kind else flag.choices


def _template(fields: Sequence[str]) -> str:
    """A template that can be filled in from these fields."""
    chosen = ("date", "title") if {"date", "title"}.issubset(fields) else fields[:2]
    return " ".join(f"{{{field}}}" for field in chosen)


def _default(flag: Flag) -> str:
    """What holds when an option is not given, as it would be typed; empty where there is no such thing to say."""
    if flag.setting:
        from balikpapan_cli.settings import KEYS

        return label("setting").format(value=KEYS[flag.setting].default, key=flag.setting)
    if isinstance(flag.default, tuple):
        return ",".join(flag.default)
    if not flag.metavar or not flag.default or flag.default == -1:
        return ""
    return f"{flag.default >> 20}M" if flag.metavar == "SIZE" and isinstance(flag.default, int) else str(flag.default)


def spelled(flag: Flag) -> str:
    """An option as it is typed: ``-n, --limit N``."""
    if not flag.names:
        return flag.metavar + ("..." if flag.many else "")
    names = ", ".join(sorted(flag.names, key=len))
    padding = "" if len(flag.names) > 1 or len(flag.names[0]) == 2 else "    "
    return f"{padding}{names} {flag.metavar}".rstrip()


def usage(entry: Entry, verb: type[Verb]) -> str:
    """The usage line of a verb."""
    words = [spelled(flag) if flag.required else f"[{spelled(flag)}]" for flag in verb.flags() if not flag.names]
    return " ".join(["balikpapan", called(entry), f"[{label('options')}]", *words])


def in_language(command: str) -> str:
    """An example of a command, its verbs as they are called in the language in use."""
    names = {entry.name: called(entry) for entry in VERBS}
    program, *words = command.split("balikpapan ")
    parts = [word.partition(" ") for word in words]
    return "balikpapan ".join([program, *(f"{names.get(name, name)}{space}{rest}" for name, space, rest in parts)])


def grouped(flags: Iterable[Flag]) -> Iterator[tuple[str, list[Flag]]]:
    """Options by their group, in the order of help; groups that have any."""
    every = list(flags)
    for group in OPTION_GROUPS:
        if members := [flag for flag in every if flag.group == group]:
            yield group, members


_Line = tuple[str, str, str]  # what kind of line, left column, right column


def _main_page() -> Iterator[_Line]:
    yield "text", "", _in_language(said.TAGLINE)
    yield from _examples("")
    for group in GROUPS:
        if members := [entry for entry in VERBS if entry.group == group]:
            yield "heading", "", label(group)
            for entry in members:
                yield "row", ", ".join([called(entry), *_other_names(entry)]), about_verb(entry.name)
    yield "heading", "", label("general")
    yield "row", "-h, --help", _in_language(said.OPTIONS["help"])
    yield "row", "-V, --version", _in_language(said.OPTIONS["version"])
    yield "gap", "", ""
    yield "text", "", label("more")


def _verb_page(entry: Entry) -> Iterator[_Line]:
    verb = entry.load()
    yield "text", "", f"balikpapan {called(entry)}: {about_verb(entry.name)}"
    yield from _examples(entry.name)
    yield "gap", "", ""
    yield "text", "", f"{label('usage')}: {usage(entry, verb)}"
    if entry.aliases:
        yield "text", "", f"{label('alias')}: {', '.join(_other_names(entry))}"
    if entry.name in said.ABOUT:
        yield "gap", "", ""
        yield "text", "", _in_language(said.ABOUT[entry.name])
    for group, flags in grouped(verb.flags()):
        yield "heading", "", label(group)
        for flag in flags:
            yield "row", spelled(flag), about_flag(entry.name, flag)
    yield "row", "-h, --help", _in_language(said.OPTIONS["help"])


def _other_names(entry: Entry) -> list[str]:
    return [name for name in (entry.name, *entry.aliases) if name != called(entry)]


def _examples(verb: str) -> Iterator[_Line]:
    if verb in EXAMPLES:
        yield "gap", "", ""
        for command, *comments in EXAMPLES[verb]:
            yield "example", in_language(command), comments[messages.language() == "id"]


def _in_language(entry: tuple[str, str]) -> str:
    return entry[messages.language() == "id"]


def _laid_out(lines: Iterable[_Line], width: int, colour: bool) -> Iterator[str]:
    bold, dim, off = ("\x1b[1m", "\x1b[2m", "\x1b[0m") if colour else ("", "", "")
    lines = list(lines)
    fitting = [len(left) for kind, left, right in lines if kind == "example" and len(left) + len(right) + 6 <= width]
    column = max((n for n in fitting if n <= width // 2), default=0)
    for kind, left, right in lines:
        if kind == "gap":
            yield ""
        elif kind == "heading":
            yield ""
            yield f"{bold}{right}{off}"
        elif kind == "text":
            yield from wrapped(right, width)
        elif kind == "example":
            padded = f"{left:{column}}" if len(right) + column + 6 <= width else left
            fits = len(padded) + len(right) + 6 <= width
            yield f"  {padded}  {dim}# {right}{off}" if fits else f"  {left}"
        else:
            yield from _row(left, right, width)


def _row(left: str, right: str, width: int) -> Iterator[str]:
    """A term and what it means in two columns; the term on a line of its own when it is long or the page narrow."""
    column = _COLUMN if width >= 60 else 6
    first, *rest = wrapped(right, width - column - 2) or [""]
    if len(left) + 2 > column:
        yield f"  {left}"
        left = ""
    yield f"  {left:{column}}{first}"
    yield from (f"  {'':{column}}{line}" for line in rest)
