"""From an answer to standard output: which format holds, and the one way every verb writes."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING
from balikpapan_cli.render import formats
from balikpapan_cli.render.formats import Style
from balikpapan_cli.render.printable import printable
from balikpapan_cli.render.records import FIELDS, Record, Table, flat, tuple_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from balikpapan_cli.cli.options import Formatted
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.render.terminal import Terminal

Screen: TypeAlias = "Callable[[Terminal], None]"
Plain: TypeAlias = "Callable[[], Iterable[str]]"


def style_of(verb: Formatted, session: Session, *, piped: str = "tsv", kind: str = "") -> Style:
    """The style that was asked for, else ``table`` on a terminal and ``piped`` without a header elsewhere; checked.

    ``kind`` names the records where they are not those of the verb.
    """
    format = verb.format or ("tsv" if verb.fields else "table" if session.on_terminal else piped)
    header = bool(verb.format) and not verb.no_header
    style = Style(format, tuple(verb.fields), header, verb.csv_safe)
    formats.check(style, FIELDS[kind or verb.kind])
    return style


def write(
    session: Session,
    table: Table,
    style: Style,
    *,
    screen: Screen | None = None,
    plain: Plain | None = None,
    pager: bool = False,
) -> None:
    """Write an answer: by rich as ``table`` (through the ``pager`` when it does not fit), as ``plain`` lines, or as records."""
    if style.format == "table" and screen is not None:
        if pager:
            from balikpapan_cli.cli.pager import paged

            with paged(session):
                screen(terminal(session))
        else:
            screen(terminal(session))
        return
    if style.format in ("plain", "table") and plain is not None:
        records = plain()
    else:
        if style.format in ("plain", "table"):
            style = style._replace(format="tsv", header=False)
        records = formats.render(table, style)
    if session.on_terminal:
        records = (printable(record, lines=True) for record in records)
    elif session.watched and session.sink.is_file:
        from balikpapan_cli.cli.progress import written

        records = written(records, session)
    session.sink.records(records)


def columns(
    rows: Iterable[Record],
    names: Sequence[str],
    numbers: Iterable[int] = (),
    *,
    headed: bool = False,
    heads: Sequence[str] = (),
) -> Screen:
    """Rows as aligned columns on a terminal, under their names if ``headed`` (or under ``heads``); those at ``numbers`` are
    right-aligned."""
    cells = [[flat(row[name]) for name in names] for row in rows]
    above = [messages.text(f"labels.column_{name}") for name in heads or names] if headed or heads else []
    return lambda terminal: terminal.listing(cells, numbers=frozenset(numbers), heads=above)


def listing(
    session: Session,
    style: Style,
    kind: str,
    values: Iterable[tuple[object, ...]],
    names: tuple[str, ...],
    numbers: Iterable[int] = (),
    *,
    headed: bool = False,
    heads: Sequence[str] = (),
) -> int:
    """Write model values whose attributes are the fields of ``kind``, and give the exit status.

    On a terminal they are aligned columns as ``columns`` lays them out.
    """
    count = 0

    def counted() -> Iterator[Record]:
        nonlocal count
        for value in values:
            count += 1
            yield tuple_record(value, kind)

    screen = columns(list(counted()), names, numbers, headed=headed, heads=heads) if style.format == "table" else None
    if screen is None or count:
        write(session, Table(kind, counted(), names), style, screen=screen)
    return FOUND if count else NOTHING


def terminal(session: Session) -> Terminal:
    """The terminal that standard output is, or would be."""
    from balikpapan_cli.render.terminal import Terminal

    colour = session.colours()
    links = session.on_terminal and session.environ.get("TERM") not in ("dumb", "linux")
    return Terminal(session.sink, session.width, colour=colour, links=links)
