"""A page of hits as every verb that finds articles shows it: hits as data, their number as talk, ``@n`` remembered."""

from __future__ import annotations

from itertools import chain
from time import perf_counter

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.render.formats import SCREEN
from balikpapan_cli.render.records import Record, Table, hit_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from balikpapan_cli.archive import Archive
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Hit, Page, Request
    from balikpapan_cli.render.formats import Style

COLUMNS = ("id", "date", "outlet", "title")
_MOST_FILLED = 100
"""More results than a page of few matches is ever filled up to."""


def timed(ask: Callable[[], Page]) -> Page:
    """The page that ``ask`` gives, with how long it took."""
    start = perf_counter()
    page = ask()
    return page._replace(seconds=perf_counter() - start)


def the_rest(page: Page, archive: Archive) -> Iterator[Hit]:
    """The hits that follow a page, looked for when they are asked for."""
    offset = page.request.offset + len(page.hits)
    if page.hits and offset < page.total:
        yield from archive.hits(page.request._replace(offset=offset))


def show_page(page: Page, style: Style, session: Session, rest: Iterable[Hit] = ()) -> int:
    """Write a page of hits and the ``rest`` that follows it, remember it, say how much there is; the exit status."""
    shown = 0

    def rows() -> Iterator[Record]:
        nonlocal shown
        for shown, hit in enumerate(chain(page.hits, rest), 1):
            n = page.request.offset + shown
            yield hit_record(hit, n, partial=n > page.folded)

    def plain() -> Iterator[str]:
        from balikpapan_cli.render import plain

        return plain.hits(chain(page.hits, rest))

    if page.hits or style.format not in SCREEN:
        table = Table("hits", rows(), COLUMNS, _head(page))
        output.write(session, table, style, screen=lambda terminal: terminal.hits(page), plain=plain)
    session.sink.flush()
    if page.hits:
        from balikpapan_cli.kept import remember

        remember(session.settings.state_folder, page, session.index)
    _talk(page, max(shown, len(page.hits)), session)
    return FOUND if page.hits else NOTHING


def _head(page: Page) -> Record:
    return {
        "query": page.request.text,
        "total": page.total,
        "folded": page.folded,
        "relaxed": page.relaxed,
        "suggestions": list(page.suggestions),
        "explanation": list(page.explanation),
        "seconds": round(page.seconds, 4),
    }


def _talk(page: Page, shown: int, session: Session) -> None:
    for line in page.explanation:
        session.tell(line)
    session.say_notes(page.notes)
    if page.suggestions:
        session.say("cli.try", queries=" | ".join(page.suggestions))
    if page.hits:
        _close(page, shown, session)
    elif page.request.offset and page.total:
        _say_past_the_end(page, session)
    else:
        _say_nothing(page, session)


def _say_nothing(page: Page, session: Session) -> None:
    if not page.notes:
        session.say("cli.nothing", query=page.request.text)


def say_what_was_read(request: Request, session: Session) -> int:
    """What there is to say of a query to a verb that looks at all that matches; how many articles that is."""
    page = session.archive.search(request._replace(limit=1, offset=0, snippets=0))
    say_how_it_was_read(page, session)
    return page.total


def say_how_it_was_read(page: Page, session: Session) -> None:
    """What there is to say of a page to a verb that takes the matching hits alone, and so nothing of those that fill it."""
    session.say_notes(note for note in page.notes if note.code != "search.filled")
    if not page.total:
        if page.suggestions:
            session.say("cli.try", queries=" | ".join(page.suggestions))
        _say_nothing(page, session)


def _say_past_the_end(page: Page, session: Session) -> None:
    """That there is no such page, and which is the last; one of few matches may go on with articles that have some words."""
    limit, offset = page.request.limit, page.request.offset
    first = session.archive.search(page.request._replace(offset=0, limit=min(offset, _MOST_FILLED), snippets=0))
    results = max(page.folded, len(first.hits))
    session.say("cli.past_the_end", page=offset // limit + 1, last=-(-results // limit))


def _close(page: Page, shown: int, session: Session) -> None:
    """How many of how many, in what time; on a terminal also what to type next."""
    if session.quiet:
        return
    offset = page.request.offset
    count = str(shown) if not offset else f"{offset + 1}-{offset + shown}"
    closing = "cli.closing" if offset + shown <= page.total else "cli.closing_filled"
    parts = [messages.text(closing, shown=count, total=page.total, ms=round(page.seconds * 1000))]
    if session.on_terminal:
        parts.append(messages.text("cli.closing_read", n=offset + 1))
        if offset + shown < page.folded:
            parts.append(messages.text("cli.closing_more", page=offset // page.request.limit + 2))
    session.say_text(" · ".join(parts))
