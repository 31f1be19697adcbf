"""Exceptions to words for the user. The rule it owns: a reason says what is wrong, and never repeats the path."""

from __future__ import annotations

from balikpapan_cli.errors import Problem, SourceProblem


def reason(error: BaseException) -> str:
    """What to tell the user of an exception that a source caused, without its path."""
    if isinstance(error, Problem):
        return str(error)
    if isinstance(error, MemoryError):
        return str(SourceProblem("sources.no_memory"))
    if isinstance(error, FileNotFoundError):
        return str(SourceProblem("sources.missing"))
    if isinstance(error, OSError) and error.strerror and error.errno is not None:
        return str(SourceProblem("sources.unreadable", reason=error.strerror))
    return str(SourceProblem("sources.damaged", reason=(str(error).partition("\n")[0] or type(error).__name__)[:120]))
