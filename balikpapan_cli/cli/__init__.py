"""The command line, from argv to an exit status. Owns the statuses, and that no mistake of a user shows a traceback."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session

FOUND, NOTHING, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Found or done; nothing matched; wrong usage, bad query, unreadable input or index; Ctrl-C."""


HELP, VERSION, COMPLETE = ("--help", "-h", "help"), ("--version", "-V"), "__complete"
ANSWERED_EARLY = frozenset((*HELP, *VERSION, COMPLETE))
"""Words without one of which nothing but an empty command line is answered before it is parsed (``early``)."""


def run(argv: list[str], session: Session) -> int:
    """Do what ``argv`` asks and say what went wrong, if anything; returns the exit status."""
    from balikpapan_cli.errors import Problem
    from balikpapan_cli.render.sink import Closed, discard

    told = ""
    try:
        status = _answer(argv, session)
        session.sink.flush()
    except Closed:
        status = FOUND
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Problem as problem:
        status, told = max(problem.status, session.excused), problem.code
        session.complain(str(problem))
    except OSError as error:
        status = WRONG
        session.complain(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except MemoryError:
        status = WRONG
        session.say_problem("cli.no_memory")
    except Exception as error:
        if session.environ.get("BALIKPAPAN_TRACEBACK"):
            raise
        status = WRONG
        session.say_problem("cli.internal", kind=type(error).__name__, error=str(error))
    try:
        session.sink.flush()  # what was answered before something went wrong
    except Closed:
        pass
    except Problem as problem:
        status = max(status, problem.status)
        if problem.code != told:
            session.complain(str(problem))
    try:
        session.stderr.flush()
    except (OSError, ValueError):
        discard(session.stderr)
    return status


def _answer(argv: list[str], session: Session) -> int:
    from balikpapan_cli import messages

    messages.use(session.language(value_of("--lang", argv)))
    if not argv or argv[0] == "--" or not ANSWERED_EARLY.isdisjoint(argv):
        from balikpapan_cli.cli.early import answer_early

        if answer_early(argv, session):
            return FOUND
    from balikpapan_cli.cli.plain import read_plainly

    verb = read_plainly(argv)
    if verb is None:
        from balikpapan_cli.cli.parser import parse

        verb = parse(argv)
    return session.run(verb)


def value_of(option: str, words: list[str]) -> str:
    """What an option is given among words that are not parsed yet, up to ``--``; empty when it is not there."""
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == option and at + 1 < len(words):
            return words[at + 1]
        if word.startswith(option + "="):
            return word[len(option) + 1 :]
    return ""
