"""What stands beside a name and tells that it is one. The rule it owns: an office that is given or described, or a verb of
saying.
"""

from __future__ import annotations

from balikpapan_cli.sources.named.alone import Alone
from balikpapan_cli.sources.named.appointed import office_given
from balikpapan_cli.sources.named.clubs import club_office
from balikpapan_cli.sources.named.described import (
    is_presented,
    kind_behind,
    office_before,
    office_behind,
    speaks_behind_comma,
)
from balikpapan_cli.sources.named.runs import Run, Words
from balikpapan_cli.sources.named.small import field_of

_BEHIND = (",", " ,", " (")


def office_beside(text: str, run: Run, before: str, alone: Alone, known: Words) -> str | None:
    """The office beside a run behind the word ``before``, empty if it speaks without one; None if nothing tells that it is a name.

    >>> from balikpapan_cli.sources.named.runs import lists, runs_in
    >>> text = "Siti Aminah, peneliti BRIN, menjelaskan itu."
    >>> office_beside(text, runs_in(text)[0], "", Alone(text), lists())
    'peneliti BRIN'
    """
    start, end, words = run
    said = before in known.said or words[0] == "Menurut" or _says(text, end, known)
    described = text.startswith(_BEHIND, end)
    listed = text.startswith(", ", max(0, start - 2))
    aside = described and listed and speaks_behind_comma(text, end, known)
    if office := office_given(text, end, before, known):
        return office
    if before.islower() and before not in known.said and (begin := field_of(text, start, known)) >= 0:
        return text[begin : start - 1]
    if described:
        office = club_office(text, start, known) if listed else ""
        office = office or office_behind(text, end, known, said=said or aside)
        office = office or _office_of_alone(text, end, words, alone, known)
        office = office or (office_before(text, start, known) if aside else kind_behind(text, end, known))
    if office or said or aside or ((described or listed) and is_presented(text, start, end, known)):
        return office
    return None


def _office_of_alone(text: str, end: int, words: list[str], alone: Alone, known: Words) -> str:
    """The office behind a name of which a part speaks alone elsewhere: ``Siti Aminah, peneliti BRIN, memasang kamera``."""
    office = office_behind(text, end, known, said=True)
    return office if office and (words[0] == "Bagi" or any(word in alone for word in words)) else ""


def _says(text: str, end: int, known: Words) -> bool:
    """Whether a verb of saying stands right after a name."""
    return text.startswith(" ", end) and text[end + 1 : end + 16].partition(" ")[0] in known.says
