"""What can be answered before the command line is parsed: help and version. Owns that neither pays for the parser."""

from __future__ import annotations

from balikpapan_cli import __version__, messages
from balikpapan_cli.cli import COMPLETE, HELP, VERSION, value_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


EARLY = ("--help", "--version")
"""What every verb answers, though none declares it."""


def answer_early(argv: list[str], session: Session) -> bool:
    """Answer ``--help``, or else ``--version``, wherever it stands before ``--``. False: parse on."""
    if argv[:1] == [COMPLETE]:
        _complete(argv[1:], session)
        return True
    words = argv[: argv.index("--")] if "--" in argv else argv
    if not words or not {*HELP[:2]}.isdisjoint(words) or _asks_for_help(words):
        _help([word for word in words if word != "help"], session)
        return True
    if not {*VERSION}.isdisjoint(words):
        session.sink.record(f"balikpapan {__version__}")
        return True
    return False


def _asks_for_help(words: list[str]) -> bool:
    """Whether the verb is ``help``."""
    if "help" not in words:
        return False
    from balikpapan_cli.cli.verbs import asked_for

    return (at := asked_for(words)) is not None and words[at] == "help"


def _complete(words: list[str], session: Session) -> None:
    from balikpapan_cli.cli.complete import AS_TYPED, candidates, unquoted
    from balikpapan_cli.render.printable import printable

    if words[:1] == [AS_TYPED]:
        words = list(map(unquoted, words[1:]))
    if index := value_of("--index", words):
        session.settings.flags["index"] = index
    messages.use(session.language(value_of("--lang", words)))
    found = ((printable(value), printable(about)) for value, about in candidates(words, session))
    session.sink.records(f"{value}\t{about}" if about else value for value, about in found)


def _help(words: list[str], session: Session) -> None:
    from balikpapan_cli.cli.help import help_page
    from balikpapan_cli.cli.verbs import asked_for, the_verb

    at = asked_for(words)
    verb = the_verb(words[at]).name if at is not None else ""
    colour = session.colours(value_of("--color", words))
    session.sink.write(help_page(verb, width=session.width, colour=colour))
