"""What stands beside a name and tells that it is one. The rule it owns: an office that is given or described, or a verb of
saying.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.named.alone import Alone, may_stand_alone, word_behind
from balikpapan_cli.sources.named.appointed import office_given
from balikpapan_cli.sources.named.borne_out import Named
from balikpapan_cli.sources.named.clubs import club_office
from balikpapan_cli.sources.named.described import (
    first_behind,
    is_presented,
    kind_behind,
    office_before,
    office_behind,
    speaks_behind_comma,
)
from balikpapan_cli.sources.named.kinds import kind_before
from balikpapan_cli.sources.named.runs import WORD, Run, Words
from balikpapan_cli.sources.named.small import field_of

_BEHIND = (",", " ,", " (")
_SINGLE = re.compile(
    rf"(?:(?P<before>\b[a-z]+\b|(?<=[.!?”\"\n]) ?|(?<=\n)|\A) ?)(?<![A-Z])(?P<name>{WORD})(?: ?, | selaku )\Z"
)
_LEADS = (", ", " selaku ")
_ROOM = 60


def office_beside(text: str, run: Run, before: str, led: bool, alone: Alone, known: Words) -> str | None:
    """The office beside a run behind the word ``before``, empty if it speaks without one; None if nothing tells that it is a name.
    Only to one that is ``led`` to, a word for what somebody knows may lead.

    >>> from balikpapan_cli.sources.named.runs import lists, runs_in
    >>> text = "Siti Aminah, peneliti BRIN, menjelaskan itu."
    >>> office_beside(text, runs_in(text)[0], "", False, Alone(text), lists())
    'peneliti BRIN'
    """
    start, end, words = run
    after, first, described = word_behind(text, end), "", False
    if not after[:1].isalpha():
        first, described = first_behind(text, end), text.startswith(_BEHIND, end)
    if office := office_given(text, end, before, first or after, known):
        return office
    told = before in known.said
    if led and not told and before.islower() and (begin := field_of(text, start, known)) >= 0:
        return text[begin : start - 1]
    said = told or after in known.says or words[0] == "Menurut"
    listed = text[start - 2 : start] == ", "
    if not described and not listed:
        return "" if said else None
    aside = described and listed and speaks_behind_comma(text, end, known)
    if described:
        office = club_office(text, start, known) if listed else ""
        if not office and first in known.describing:
            office = office_behind(text, end, known, said=said or aside)
            office = office or _office_of_alone(text, end, words, alone, known)
        if not office and aside:
            office = office_before(text, start, known)
        elif not office:
            office = kind_behind(text, end, first, known, said=said)
    if not office and listed and (kind := kind_before(text, start - 2, known))[0] >= 0 and (kind[1] or aside):
        return text[kind[0] : start - 2].rstrip()
    if office or said or aside or is_presented(text, start, end, first, known):
        return office
    return None


def single_before(text: str, start: int, alone: Alone, known: Words) -> Named | None:
    """The name of one word right before an office that begins at ``start``, and the office, if who has both speaks there: ``kata
    Yusri, Ketua DPRD Muara.``; ``ujar Yusri selaku Ketua DPRD Muara``; None if there is none."""
    match = text.endswith(_LEADS, 0, start) and _SINGLE.search(text, max(0, start - _ROOM), start)
    if not match or not may_stand_alone(match["name"], known) or alone.is_where(match["name"]):
        return None
    if not alone.is_whole(match["name"]):
        return None  # a part of the name
    end = match.end("name")
    said = match["before"] in known.said
    if not said and not (match["before"] == "" or match["name"] in alone):
        return None
    office = office_given(text, end, "", word_behind(text, end), known) or office_behind(text, end, known, said=said)
    return Named([match["name"]], office) if office else None


def _office_of_alone(text: str, end: int, words: list[str], alone: Alone, known: Words) -> str:
    """The office behind a name of which a part speaks alone elsewhere: ``Siti Aminah, peneliti BRIN, memasang kamera``."""
    office = office_behind(text, end, known, said=True)
    return office if office and (words[0] == "Bagi" or any(word in alone for word in words)) else ""
