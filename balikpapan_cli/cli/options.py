"""The options that verbs share, each said once: which articles, how the answer is written, where the index is."""

from __future__ import annotations

from balikpapan_cli.cli.flags import Verb, flag
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.render.formats import FORMATS
from balikpapan_cli.settings import KEYS, MOST, whole_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar


def number(option: str, least: int = 0, most: int = MOST) -> Callable[[str], int]:
    """A converter for whole numbers from ``least`` to ``most``."""

    def convert(text: str) -> int:
        if least <= (value := whole_number(text)) <= most:
            return value
        raise UsageProblem("cli.not_a_number", option=option, value=text, least=least, most=most)

    return convert


def names(text: str) -> tuple[str, ...]:
    """A comma-separated list of names."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


_ENGLISH = {
    "media": "outlet",
    "tempat": "place",
    "tokoh": "person",
    "lembaga": "org",
    "hari": "day",
    "minggu": "week",
    "bulan": "month",
    "tahun": "year",
}


def divisions(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """A comma-separated list of what to divide by, one at least, each of it ``known``, in English or Indonesian. UsageProblem
    otherwise."""
    chosen = tuple(_ENGLISH.get(name, name) for name in names(text))
    for name in chosen or (text,):
        if name not in known:
            from balikpapan_cli.render.formats import did_you_mean

            hint, choices = did_you_mean(name, known), ", ".join(known)
            raise UsageProblem("cli.unknown_choice", option="--by", value=name, hint=hint, choices=choices)
    return chosen


class General:
    """What every verb understands."""

    lang: str = flag("--lang", metavar="LANG", choices=("id", "en"), group="general")
    color: str = flag("--color", metavar="WHEN", choices=KEYS["color"].choices, group="general")
    quiet: bool = flag("--quiet", "-q", group="general")


class Located(General):
    """Verbs that need an index."""

    index: str = flag("--index", metavar="DIR", words="folders", group="general")
    trust_index: bool = flag("--trust-index", group="general")


class Before(Verb, Located):
    """The options that may also stand before the verb."""


class Filtered:
    """Verbs that look at some of the articles. Values of one filter are alternatives, different filters all hold."""

    outlet: tuple[str, ...] = flag("--outlet", "-o", metavar="NAME", many=True, words="outlets", group="filters")
    place: tuple[str, ...] = flag("--place", "-p", metavar="NAME", many=True, words="places", group="filters")
    person: tuple[str, ...] = flag("--person", metavar="NAME", many=True, words="persons", group="filters")
    org: tuple[str, ...] = flag("--org", metavar="NAME", many=True, words="orgs", group="filters")
    since: str = flag("--since", metavar="WHEN", group="filters")
    until: str = flag("--until", metavar="WHEN", group="filters")


class Queried(Filtered):
    """Verbs that look at the articles that match a query."""

    exact: bool = flag("--exact")


class Formatted:
    """Verbs that answer with records, of the ``kind`` that render.records names."""

    kind: ClassVar[str] = ""

    format: str = flag("--format", "-f", metavar="FORMAT", choices=FORMATS, group="output")
    fields: tuple[str, ...] = flag(
        "--fields", metavar="NAMES", default=(), convert=names, words="fields", group="output"
    )
    no_header: bool = flag("--no-header", group="output")
    csv_safe: bool = flag("--csv-safe", group="output")
    null: bool = flag("-0", "--null", group="output")
