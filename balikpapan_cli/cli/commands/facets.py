"""``facets``: how many of the matching articles each outlet, place, month, person or organisation has."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, divisions, number
from balikpapan_cli.cli.request import asked
from balikpapan_cli.cli.results import say_what_was_read
from balikpapan_cli.render.records import Table, tuple_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Facet
    from balikpapan_cli.render.terminal import Terminal

FIELDS = ("outlet", "place", "month", "person", "org")


def facet_names(text: str) -> tuple[str, ...]:
    """A comma-separated list of facets."""
    return divisions(text, FIELDS)


class Facets(Verb, Queried, Formatted, Located):
    """Counts by outlet, place, month, person or organisation."""

    kind = "facets"

    words_of_query: tuple[str, ...] = argument("QUERY", many=True)
    by: tuple[str, ...] = flag(
        "--by",
        "-b",
        metavar="FACETS",
        default=("outlet", "place", "month"),
        choices=FIELDS,
        convert=facet_names,
        words="facets",
    )
    limit: int = flag("--limit", "-n", metavar="N", default=10, convert=number("--limit", 1, 100_000))

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        request = asked(self, self.words_of_query or ("*",), session)
        session.need_index()
        values = session.archive.facets(request, self.by, limit=0)
        every = Counter(map(_field, values))
        found = [facet for _, group in groupby(values, _field) for facet in _commonest([*group], self.limit)]

        def screen(terminal: Terminal) -> None:
            for at, (field, group) in enumerate(groupby(found, _field)):
                if at:
                    terminal.line()
                shown = [(facet.value, facet.count) for facet in group]
                left = every[field] - len(shown)
                terminal.bars(
                    shown,
                    heading=messages.text(f"labels.facet_{field}"),
                    below=messages.text("labels.facet_more", count=left, every=every[field]) if left else "",
                )

        rows = (tuple_record(facet, "facets") for facet in found)
        output.write(session, Table("facets", rows, ("field", "value", "count")), style, screen=screen)
        session.sink.flush()
        total = say_what_was_read(request, session)
        if total and not found:
            session.say("search.no_values", total=total, fields=", ".join(self.by))
        return FOUND if found else NOTHING


def _field(facet: Facet) -> str:
    return facet.field


def _commonest(facets: list[Facet], limit: int) -> list[Facet]:
    """The commonest values of one field, in the order that they have."""
    chosen = {*sorted(facets, key=lambda facet: (-facet.count, facet.value))[:limit]}
    return [facet for facet in facets if facet in chosen]
