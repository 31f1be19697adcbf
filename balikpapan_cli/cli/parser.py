"""argv to a Verb, by Typer: commands and parameters are built from the declarations of the one verb that is asked for.

Built from Typer's own classes rather than from function signatures, so that twenty verbs share one declaration of each
option and a start pays for the options of one verb alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NoReturn

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from balikpapan_cli.cli.early import EARLY
from balikpapan_cli.cli.flags import Flag, Verb
from balikpapan_cli.cli.options import Before
from balikpapan_cli.cli.verbs import VERBS, Entry, asked_for, called, find, the_verb
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.render.formats import did_you_mean

_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What every complaint of Typer's parser is; not every version that we allow exports it."""


class _Group(TyperGroup):
    """The verbs, each made only when it is the one that is asked for."""

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand:
        return _command(the_verb(cmd_name), before=ctx.params)


def parse(argv: list[str]) -> Verb:
    """The verb that ``argv`` names, with its options. Raises UsageProblem for what cannot be understood."""
    page, flags = _page(argv), _flags(argv)
    _refuse_option_as_value(argv, flags, page)
    if (at := asked_for(argv)) is not None:
        the_verb(argv[at], argv[at + 1 :])
    group = _Group(
        name="balikpapan",
        params=[_parameter(flag) for flag in Before.flags()],
        add_help_option=False,
        rich_markup_mode=None,
    )
    try:
        verb = group.main(argv, prog_name="balikpapan", complete_var="", standalone_mode=False)
    except _UsageError as error:
        _refuse(error, flags, page)
    assert isinstance(verb, Verb)
    return verb


def _command(entry: Entry, before: dict[str, Any]) -> TyperCommand:
    verb = entry.load()

    def given(**values: Any) -> Verb:
        """What stands after the verb holds, 0 included; what does not may stand before it."""
        said = {
            name: value for name, value in values.items() if value is not None and value is not False and value != ()
        }
        return verb.of({**before, **said})

    return TyperCommand(
        entry.name,
        params=[_parameter(flag) for flag in verb.flags()],
        callback=given,
        add_help_option=False,
        rich_markup_mode=None,
    )


def _parameter(flag: Flag) -> Any:
    if not flag.names:
        return TyperArgument(
            param_decls=[flag.attribute],
            nargs=-1 if flag.many else 1,
            required=flag.required,
            metavar=flag.metavar,
            type=flag.value,
        )
    decls = [flag.attribute, *flag.names]
    if flag.switch:
        return TyperOption(param_decls=decls, is_flag=True, default=False)
    return TyperOption(param_decls=decls, multiple=flag.many, metavar=flag.metavar, type=flag.value)


def _page(argv: list[str]) -> str:
    """The help that has the answer: of the verb if there is one."""
    at = asked_for(argv)
    entry = find(argv[at]) if at is not None else None
    return f"balikpapan {called(entry)} --help" if entry else "balikpapan --help"


def _flags(argv: list[str]) -> tuple[Flag, ...]:
    """The options of the verb, or those that stand before one if there is none."""
    at = asked_for(argv)
    entry = find(argv[at]) if at is not None else None
    return entry.load().flags() if entry else Before.flags()


def _refuse_option_as_value(argv: list[str], flags: tuple[Flag, ...], page: str) -> None:
    """``--since --lang id`` is a date that was forgotten, though Typer would read ``--lang`` as one."""
    names = {name: flag for flag in flags for name in flag.names}
    words = argv[: argv.index("--")] if "--" in argv else argv
    for word, after in pairwise(words):
        if after.startswith("--") and after in names and word in names and not names[word].switch:
            raise UsageProblem("cli.missing_value", option=names[word].long, page=page)


_IN_ENGLISH = {
    **dict.fromkeys(("--media", "--sumber"), "--outlet"),
    **dict.fromkeys(("--tempat", "--lokasi"), "--place"),
    **dict.fromkeys(("--tokoh", "--orang"), "--person"),
    **dict.fromkeys(("--lembaga", "--instansi"), "--org"),
    **dict.fromkeys(("--sejak", "--dari", "--mulai", "--tanggal", "--tahun", "--bulan"), "--since"),
    **dict.fromkeys(("--sampai", "--hingga"), "--until"),
    "--jumlah": "--limit",
    "--halaman": "--page",
    "--urut": "--sort",
    "--urutkan": "--sort",
    "--oleh": "--by",
    "--kata": "--words",
    "--kalimat": "--sentences",
    "--persis": "--exact",
    "--semua": "--all",
    "--bahasa": "--lang",
    "--indeks": "--index",
    "--warna": "--color",
    "--simpan": "--save",
    "--bantuan": "--help",
}
"""What an Indonesian may type for an option, to be told what it is called."""


def _every_option() -> set[str]:
    """The options of all verbs: what is one elsewhere is no slip of another."""
    return {name for entry in VERBS for flag in entry.load().flags() for name in flag.names}


def _refuse(error: Exception, flags: tuple[Flag, ...], page: str) -> NoReturn:
    """Typer's complaint in our words: what is wrong and what to type."""
    option = getattr(error, "option_name", "")
    kind, said = type(error).__name__, str(error)
    if kind == "NoSuchOption":
        names = [*EARLY, *(name for flag in flags for name in flag.names if name.startswith("--"))]
        option_in_english = _IN_ENGLISH.get(option, option)
        slip = option.startswith("--") and option not in _every_option()
        hint = did_you_mean(option_in_english, names) if slip else ""
        raise UsageProblem("cli.unknown_option", option=option, hint=hint, page=page) from error
    if kind == "BadOptionUsage":
        code = "cli.missing_value" if "require" in said else "cli.no_value"
        raise UsageProblem(code, option=option, page=page) from error
    if kind == "MissingParameter":
        param = getattr(error, "param", None)
        raise UsageProblem("cli.missing_argument", name=param.metavar if param else "", page=page) from error
    if "extra argument" in said:
        raise UsageProblem(
            "cli.too_many", words=said[said.find("(", said.find("argument(s)") + 9) + 1 : -1], page=page
        ) from error
    if said == "Missing command.":
        raise UsageProblem("cli.no_verb", page=page) from error
    raise UsageProblem("cli.usage", error=said.rstrip("."), page=page) from error
