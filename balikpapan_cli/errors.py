"""What can go wrong, for whom, and what to do about it. A user's mistake is an instance of Problem; any other exception is ours."""

from __future__ import annotations

from balikpapan_cli import messages


class Problem(Exception):
    """A mistake or a circumstance that the user can mend. ``code`` names its message in the catalogue, ``args`` fill it.

    ``status`` is the exit status of the command line: 2 unless a subclass says otherwise.
    """

    status = 2

    def __init__(self, code: str, **args: str | int | float) -> None:
        super().__init__(code)
        self.code = code
        self.fields = args

    def __str__(self) -> str:
        return messages.text(self.code, **self.fields)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.code, self.fields)


def _rebuild(kind: type[Problem], code: str, fields: dict[str, str | int | float]) -> Problem:
    return kind(code, **fields)


class UsageProblem(Problem):
    """An argument or option that cannot be used as given."""


class QueryProblem(Problem):
    """A query, or a date in a filter, that cannot be read."""


class SourceProblem(Problem):
    """A source that cannot be read: missing, unreadable, not text, damaged."""


class IndexProblem(Problem):
    """An index that is missing, damaged, locked, foreign or of another version."""


class NotFound(Problem):
    """Nothing matched: exit status 1."""

    status = 1
