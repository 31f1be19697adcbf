"""``glossary``: the acronyms of the archive and what they stand for, with where they were found."""

from __future__ import annotations

from balikpapan_cli.cli import output
from balikpapan_cli.cli.flags import Verb, argument
from balikpapan_cli.cli.options import Formatted, Located

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Glossary(Verb, Formatted, Located):
    """Acronyms and what they stand for."""

    kind = "acronyms"

    acronym: tuple[str, ...] = argument("ACRONYM", many=True)

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        wanted = {name.casefold() for name in self.acronym}
        found = [entry for entry in session.archive.glossary() if not wanted or entry.short.casefold() in wanted]
        return output.listing(session, style, "acronyms", found, ("short", "count", "expansion"), numbers={1})
