"""``glossary``: the acronyms of the archive and what they stand for, with where they were found."""

from __future__ import annotations

from balikpapan_cli.cli import output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, number
from balikpapan_cli.render.formats import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Glossary(Verb, Formatted, Located):
    """Acronyms and what they stand for."""

    kind = "acronyms"

    acronym: tuple[str, ...] = argument("ACRONYM", many=True)
    limit: int = flag("--limit", "-n", metavar="N", default=0, convert=number("--limit", 1, 1_000_000))

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        session.need_index()
        wanted = {name.casefold(): n for n, name in enumerate(self.acronym)}
        every = session.archive.glossary()
        found = [entry for entry in every if not wanted or entry.short.casefold() in wanted]
        if wanted:
            found.sort(key=lambda entry: wanted[entry.short.casefold()])
        found = found[: self.limit or None]
        status = output.listing(session, style, "acronyms", found, ("short", "count", "expansion"), {1}, headed=True)
        session.sink.flush()
        known = {entry.short.casefold(): entry.short for entry in every} if wanted else {}
        for name in self.acronym:
            if name.casefold() not in known:
                hint = did_you_mean(name, list(known), shown=known)
                session.say("search.no_acronym", acronym=name, hint=hint)
        return status
