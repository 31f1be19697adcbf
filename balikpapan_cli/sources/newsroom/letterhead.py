"""The letterhead of a statement: the office, above it those that it is of, and where it stands. The rule it owns: every line of it
names an office, or says how one is reached; without an address only what a headline stands below is one. Of a site two lines that
say how it is reached are enough.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.boilerplate import is_boilerplate
from balikpapan_cli.sources.newsroom.credits import read_credit, read_stamp
from balikpapan_cli.sources.newsroom.gazetteer import is_place
from balikpapan_cli.sources.newsroom.headline import SENTENCE_ENDS, line_at, may_be_headline
from balikpapan_cli.sources.newsroom.rules import is_reach

_LONGEST = 160
_OFFICE_LENGTH = 90
_MOST_LINES = 10
_MOST_BETWEEN = 4
"""Lines between ``SIARAN PERS`` and the headline: a number, a day, when it may be published."""
_STREET = re.compile(
    r"(?:alamat\s*:\s*)?(?:jalan|jl|jln|gedung|ged|kompleks?|menara|graha|wisma|plaza)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\b(?:no|nomor|nmr|km|kav|kavling|blok|lt|lantai)\b\.? ?\d|\b\d{5}\b", re.IGNORECASE)
_REACHED = re.compile(
    r"(?:(?:no(?:mor)?\.? )?(?:telp|tlp|tel|telepon|fax|faks|faksimile?)|e-?mail|surel|website|situs|laman|kode ?pos|kotak pos"
    r"|hotline|call center|instagram|facebook)\b\W",
    re.IGNORECASE,
)
_HOURS = re.compile(r"jam (?:kerja|layanan|pelayanan|operasional|buka)\s*:", re.IGNORECASE)
_LIST_SIGNS = "-•* "
_FEWEST_LINES = 2
_POSTCODE = re.compile(r"([A-Za-z ]{3,40}?)[\s,–-]+\d{5}\W?")
_SPACED = re.compile(r"(?:[A-Z] ){4,}[A-Z]\b")
"""Letterheads set the town apart: ``B A L I K P A P A N``."""


def letterhead(text: str) -> int:
    """Where the letterhead ends that ``text`` begins with, 0 if there is none.

    >>> head = "PEMERINTAH KOTA BALIKPAPAN\\nDINAS KOMUNIKASI DAN INFORMATIKA\\nJalan Sudirman No. 1 Telp. (0542) 421420\\n"
    >>> letterhead(head + "SIARAN PERS\\nPasar Ditata") == len(head) - 1, letterhead("PEMERINTAH KOTA BUKA POSKO\\nJalan rusak.")
    (True, 0)
    """
    begin, end = line_at(text, 0)
    above = _is_announcing(text[begin:end])
    if above:
        begin, end = line_at(text, end)
    if not _is_office(text[begin:end]):
        return 0 if above else _bar(text)
    reached = 0
    at = end
    for _ in range(_MOST_LINES):
        begin, end = line_at(text, at)
        line = text[begin:end]
        if _is_address(line) or (reached and _is_town(line)):
            reached = end
        elif reached or not (_is_office(line) or (line.isupper() and _is_town(line))):
            break
        at = end
    if reached:
        return reached
    begin, end = line_at(text, at)
    announced = not above and _is_announcing(text[begin:end])
    return at if announced and _headline_follows(text, end) else 0


def _bar(text: str) -> int:
    """Where the lines end, two or more, that say how and when an office is reached, as sites set them above all pages."""
    at = reached = count = 0
    for _ in range(_MOST_LINES):
        begin, at = line_at(text, at)
        line = text[begin:at].lstrip(_LIST_SIGNS) if at - begin <= _LONGEST else ""
        if not (_HOURS.match(line) or _is_address(line)):
            break
        reached, count = at, count + 1
    return reached if count >= _FEWEST_LINES else 0


def _is_announcing(line: str) -> bool:
    """Whether a line says that it is a statement that stands on the sheet: ``SIARAN PERS``."""
    return line.lower().startswith(("siaran pers", "rilis pers", "press release")) and is_boilerplate(line)


def _is_office(line: str) -> bool:
    """Whether a line is set as the name of an office, a firm or a society: ``DINAS KESEHATAN``, ``PT Pertamina (Persero)``."""
    first = line[:_OFFICE_LENGTH].partition(" ")[0]
    return (
        2 < len(line) <= _OFFICE_LENGTH
        and (line.isupper() or first.isupper() or line.istitle())
        and line[-1] not in ':;!?”"'
        and first.lower().rstrip(".") in words("letterheads.txt")
    )


def _is_address(line: str) -> bool:
    if not 0 < len(line) <= _LONGEST or line[-1] in '!?”"':
        return False
    if _STREET.match(line):
        return is_reach(line) or (_NUMBER.search(line) is not None and line[-1] not in SENTENCE_ENDS)
    return _REACHED.match(line) is not None and line[-1] not in SENTENCE_ENDS


def _is_town(line: str) -> bool:
    """Whether a line below the street is the town, with its postal code or set apart."""
    match = _POSTCODE.fullmatch(line) if len(line) <= _LONGEST else None
    return bool(_SPACED.match(line)) or is_place(match[1] if match else line)


def _headline_follows(text: str, at: int) -> bool:
    """Whether a headline stands below the line that ends at ``at``, behind lines about the statement."""
    for _ in range(_MOST_BETWEEN):
        begin, at = line_at(text, at)
        line = text[begin:at]
        if not line:
            return False
        if may_be_headline(line) and not read_credit(line) and not read_stamp(line):
            return True
    return False
