"""The table of verbs: what each is called and in which group help lists it. Importing it imports none of them."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.cli.flags import Verb
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

WITH_VALUE = ("--index", "--lang", "--color")
"""The options that take a value and may stand before the verb (``options.Before``; a test holds them together)."""

GROUPS = ("find", "read", "look", "archive", "shell")


class Entry(NamedTuple):
    """A verb: ``commands/<name>.py`` holds a class of that name. ``aliases`` are Indonesian."""

    name: str
    group: str
    aliases: tuple[str, ...] = ()

    def load(self) -> type[Verb]:
        """Import its module and give its class."""
        name = self.name.title()
        module = __import__(f"balikpapan_cli.cli.commands.{self.name}", fromlist=[name])  # importlib would be felt
        verb: type[Verb] = getattr(module, name)
        return verb


VERBS = (
    Entry("search", "find", ("cari",)),
    Entry("new", "find", ("baru",)),
    Entry("browse", "find", ("jelajah",)),
    Entry("related", "find", ("terkait", "taut")),
    Entry("show", "read", ("baca",)),
    Entry("summarize", "read", ("ringkas",)),
    Entry("brief", "read", ("taklimat",)),
    Entry("keywords", "read", ("kata-kunci",)),
    Entry("quotes", "read", ("kutipan",)),
    Entry("verify", "read", ("periksa",)),
    Entry("facets", "look", ("sebaran",)),
    Entry("timeline", "look", ("linimasa",)),
    Entry("compare", "look", ("bandingkan",)),
    Entry("glossary", "look", ("singkatan",)),
    Entry("index", "archive", ("indeks",)),
    Entry("stats", "archive", ("statistik",)),
    Entry("doctor", "archive", ("dokter",)),
    Entry("config", "shell", ("pengaturan",)),
    Entry("completion", "shell", ("pelengkapan",)),
    Entry("man", "shell", ("manual",)),
)


def called(entry: Entry) -> str:
    """What a verb is called in the language in use."""
    return entry.aliases[0] if entry.aliases and messages.language() == "id" else entry.name


def asked_for(words: list[str]) -> int | None:
    """Where in a command line the verb stands: the first word that is neither an option nor the value of one."""
    at = 0
    while at < len(words):
        if not words[at].startswith("-"):
            return at
        at += 2 if words[at] in WITH_VALUE else 1
    return None


_ALIKE = 0.7
"""So much must a word and a verb have in common, so that ``banjir`` is no slip of ``baru``."""


def the_verb(name: str, after: Sequence[str] = ()) -> Entry:
    """The verb of this name or alias; UsageProblem with the nearest one when there is none, and how to search for it and the
    words ``after`` it."""
    entry = find(name)
    if entry is None:
        from itertools import takewhile
        from shlex import join

        from balikpapan_cli.render.formats import did_you_mean

        words = join((name, *takewhile(lambda word: not word.startswith("-"), after)))
        every = ["--version", "--help", *(name for each in VERBS for name in (each.name, *each.aliases))]
        raise UsageProblem("cli.unknown_verb", verb=name, words=words, hint=did_you_mean(name, every, least=_ALIKE))
    return entry


def find(name: str) -> Entry | None:
    """The verb of this name or alias."""
    return next((entry for entry in VERBS if name == entry.name or name in entry.aliases), None)
