"""Laid-out lines whose fragments have roles rather than colours: one layout serves the terminal and plain text."""

from __future__ import annotations

from balikpapan_cli.render.printable import printable
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


Fragment = tuple[str, str]
"""A text and its role: ``title``, ``meta``, ``dim``, ``match``, ``good``, ``fair``, ``bad``, or empty for plain text."""


class Line(NamedTuple):
    """A line: ``lead`` stands before it, and what has to be broken goes on under its first fragment. A ``whole`` line is a
    picture that is never broken."""

    fragments: tuple[Fragment, ...] = ()
    lead: Fragment = ("", "")
    whole: bool = False


def line(*fragments: str | Fragment, lead: str | Fragment = "", whole: bool = False) -> Line:
    """A Line of these fragments; a bare text is plain.

    >>> line("Banjir ", ("3", "meta"), lead="  ")
    Line(fragments=(('Banjir ', ''), ('3', 'meta')), lead=('  ', ''), whole=False)
    """
    return Line(tuple(map(_fragment, fragments)), _fragment(lead), whole)


def as_text(lines: Iterable[Line]) -> Iterator[str]:
    """The lines as plain text, never broken."""
    for each in lines:
        yield printable(each.lead[0] + "".join(text for text, _ in each.fragments)).rstrip()


def _fragment(fragment: str | Fragment) -> Fragment:
    return (fragment, "") if isinstance(fragment, str) else fragment
