"""How far an office reaches behind the words that it begins with. The rule it owns: it goes on with the rest of a series, with the
number of a school, an RT or a unit (``VI/Mulawarman``), with the name of a foreign body up to its acronym, and with the place
behind an acronym.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.named.runs import WORD, Words
from balikpapan_cli.sources.newsroom.gazetteer import place_key

_RT = r"(?<=\bR[TW]) \d{1,3}(?: ?/ ?\d{1,3}| ?/? ?RW \d{1,3})?\b"
_SCHOOLS = ("SD", "SDN", "SMP", "SMPN", "SMA", "SMAN", "SMK", "SMKN", "MAN", "MIN", "MTsN", "TK", "SLB", "Negeri")
_NUMBER = re.compile(rf"{_RT}|(?:{'|'.join(rf'(?<=[ .]{school})' for school in _SCHOOLS)}) \d{{1,3}}\b")
_SERIES = re.compile(rf"(?: ?, {WORD}(?: {WORD}){{0,3}}){{1,5}} ?,? dan {WORD}(?: {WORD}){{0,3}}(?! {WORD})")
_UNIT = re.compile(rf"(?: [\d-]{{1,7}})?/{WORD}(?: (?:Utara|Selatan|Timur|Barat|Tengah|Kota)\b)?")
_WORD = re.compile(WORD)
_GOES_ON = re.compile(r" ?[,(]|/| [\d-]| (?:for|of|on) ")
_FOREIGN = re.compile(rf" (?:for|of|on)(?: (?:for|of|on|and|the|{WORD})){{1,10}} ?\( ?[A-Z][\w-]{{1,12}} ?\)")
_PLACE_BEHIND = re.compile(rf" ?\([^()\n]{{1,40}}\)(?P<place> {WORD}(?: {WORD}){{0,2}})(?= ?,)")
_BRACKET = re.compile(r" ?\( ?[A-Z][\w -]{1,20}\)(?= ?, [A-Z])")
_LONGEST_WORD = 40
_PLACE = re.compile(rf"(?P<place> {WORD}(?: {WORD}){{0,2}})(?= ?,)")


def reach(text: str, end: int, known: Words) -> int:
    """Where an office ends whose words so far end at ``end``.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> text = "Menko Hukum, HAM, Imigrasi, dan Pemasyarakatan, Budi Hartadi, hadir."
    >>> text[: reach(text, 11, lists())]
    'Menko Hukum, HAM, Imigrasi, dan Pemasyarakatan'
    """
    if not _GOES_ON.match(text, end):
        return end
    series = _SERIES.match(text, end)
    if series and known.word.issuperset(_WORD.findall(series[0])):
        end = series.end()
    if unit := _UNIT.match(text, end):
        return unit.end()
    if number := _NUMBER.match(text, end):
        return number.end()
    if foreign := _FOREIGN.match(text, end):
        return foreign.end()
    if (bracket := _BRACKET.match(text, end)) and _is_shortened(
        text[max(0, end - _LONGEST_WORD) : end].rpartition(" ")[2], known
    ):
        return bracket.end()
    return _over_place(text, end, _PLACE_BEHIND)


def _is_shortened(word: str, known: Words) -> bool:
    """Whether a short form in brackets may stand behind a word: one of bodies, a place, or another short form."""
    return word in known.not_name or word.isupper()


def over_bracket(text: str, closed: int) -> int:
    """Where an office ends whose bracket is closed before ``closed``: ``Pelaksana Tugas (Plt)``."""
    return _over_place(text, closed, _PLACE)


def listed_size(words: list[str]) -> int:
    """How many of the first words name a place that is listed; 0 if they do not."""
    return next((size for size in (3, 2, 1) if size <= len(words) and place_key(" ".join(words[:size]))), 0)


def _over_place(text: str, end: int, behind: re.Pattern[str]) -> int:
    """Where an office ends that goes on with a place, before a comma."""
    match = behind.match(text, end)
    return match.end() if match and place_key(match["place"].strip()) else end
