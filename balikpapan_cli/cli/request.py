"""From filter options to a Request of the library: dates in words become dates, settings fill what was not said."""

from __future__ import annotations

import os

from balikpapan_cli.errors import QueryProblem, UsageProblem
from balikpapan_cli.model import Filters, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.cli.commands.search import Search
    from balikpapan_cli.cli.flags import Verb
    from balikpapan_cli.cli.options import Filtered, Queried
    from balikpapan_cli.cli.session import Session


def filters_of(verb: Filtered, session: Session) -> Filters:
    """The filters that were asked for. Raises QueryProblem for a date that is not one."""
    typed = Filters(verb.outlet, verb.place, verb.person, verb.org, verb.since, verb.until)
    return resolved(typed, session.today)


def resolved(typed: Filters, today: str) -> Filters:
    """Filters whose dates were typed in words, on the ISO date ``today``. QueryProblem for a date that is not one, and, without
    a ``today``, for one that is another every day."""
    if not typed.since and not typed.until:
        return typed
    from balikpapan_cli.indonesian.periods import is_range, parse_period

    since, end = parse_period(typed.since, today) if typed.since else ("", "")
    begin, until = parse_period(typed.until, today) if typed.until else ("", "")
    # one option may say where both ends are
    if not (typed.since and typed.until) and is_range(typed.since or typed.until):
        since, until = since or begin, until or end
    if since and until and since > until:
        raise QueryProblem("dates.reversed", text=f"{typed.since}..{typed.until}", since=since, until=until)
    return typed._replace(since=since, until=until)


def lasting(verb: Filtered, filters: Filters) -> Filters:
    """The ``filters`` of a verb for other days than this one: dates as they were typed when they count from today."""
    typed = filters._replace(since=verb.since, until=verb.until)
    try:
        resolved(typed, today="")
    except QueryProblem:
        return typed
    return filters


def refuse_filters(verb: Verb) -> None:
    """Raise UsageProblem for filters that were given without a query, and would be passed over."""
    if beside := [flag.long for flag in verb.flags() if flag.group == "filters" and getattr(verb, flag.attribute)]:
        raise UsageProblem("cli.filters_without_query", options=", ".join(beside))


def asked(verb: Queried, words: Sequence[str], session: Session) -> Request:
    """A query and its filters, for verbs that look at all that matches; filters alone choose among all articles."""
    filters = filters_of(verb, session)
    text = " ".join(words).strip() or ("*" if any(filters) else "")
    if not text:
        raise UsageProblem("cli.no_query")
    if len(words) > 1 and _are_files_here(words, session):
        session.say("cli.star", count=len(words))
    return Request(text, filters, exact=verb.exact)


def _are_files_here(words: Sequence[str], session: Session) -> bool:
    """Whether words are the names of all files in the folder, as when a shell has put those in the place of ``*``."""
    if not os.path.lexists(session.path(words[0])):
        return False
    try:
        return {*words} == {name for name in os.listdir(session.cwd) if not name.startswith(".")}
    except OSError:  # a folder that may not be read, or is gone
        return False


def request_of(verb: Search, words: Sequence[str], session: Session) -> Request:
    """The search that was asked for."""
    limit = verb.limit or session.settings.number("limit")
    request = asked(verb, words, session)
    return request._replace(
        sort=verb.sort or session.settings.text("sort"),
        limit=limit,
        offset=(verb.page - 1) * limit,
        unfold=verb.all or request.text == "*",  # every article is asked for
        explain=verb.explain,
        snippets=verb.snippets,
    )
