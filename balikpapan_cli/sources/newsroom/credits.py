"""Bylines, editors, times: lines about the article. The rule it owns: a line counts only if all of it is accounted for."""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.calendar import iso
from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.bylines import (
    BETWEEN,
    COUNTS,
    LABEL,
    OCCUPATIONS,
    OTHER_ROLES,
    ROLES,
    is_byline,
    parted,
    person,
    read_byline,
    read_columns,
)
from balikpapan_cli.sources.newsroom.gazetteer import is_outlet, is_place
from balikpapan_cli.sources.newsroom.names import MOST_WORDS, is_name
from balikpapan_cli.tuples import NamedTuple

_LONGEST = 120
LONGEST_STAMP = 80
"""Characters of a line with a date in it that says when an article was written."""
_ROLE = re.compile(rf"(?:{ROLES}|{OTHER_ROLES})s?\s*:?", re.IGNORECASE)
_ROLE_BEFORE = re.compile(rf"(?:{ROLES})\s+(?=[A-Z])", re.IGNORECASE)
_AFFILIATION = re.compile(rf"\([^()]{{5,120}}\)\W?|{OCCUPATIONS}[^.:]{{3,100}}", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:(?:pukul|jam)\s*)?\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b\s*(?:wib|wita|wit|am|pm)?\b|\b(?:wib|wita|wit)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_PARTING = re.compile(r"[-–—|;•·,](?:(?<=[|;•·])|(?=\s))")
"""What all pieces are parted by; most lines have none of it."""
_PIECES = re.compile(r"\s*[|;•·]\s*|\s+[-–—]\s+|,\s+")
_READING_TIME = re.compile(
    r"(?:(?:reading time|waktu baca)\s*:?\s*)?(?:baca\s+)?\d+ (?:min(?:ute)?s?|menit|detik)"
    r"(?: (?:read|reading|baca|membaca|bacaan))?(?: A A(?: \d+)?)?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:\d+|se)\s?(?:menit|jam|hari|minggu|pekan|bulan|tahun)(?: yang)? (?:lalu|silam)|kemarin|baru saja",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:redaksi|admin)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:sampai|hingga|s\.?d\.?|berlaku|aktif|until|valid)\b", re.IGNORECASE)
"""A day up to which something is open or paid for is not the day of an article."""
_OF_EVENT = re.compile(r"\W*(?:hari|tanggal|pada|on)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:diperbarui|diperbaharui|diupdate|update|updated|pembaruan)\b", re.IGNORECASE)
_OF_HIJRI = re.compile(
    r"(?:\b(?:senin|selasa|rabu|kamis|jum[’'‘`]?at|sabtu|minggu|ahad),?\s+)?\b\d{1,2} (?:muharr?am|sh?afar"
    r"|(?:rabi[’'‘`]?ul|jumad[ai]l) (?:awal|akhir|ula|tsani[a-z]*)|rajab|sya[’'‘`]?ban|ramadh?an|syaw+al"
    r"|(?:dz|z)ul[ -]?(?:[kq]a[’'‘`]?i?dah|[kq]o[’'‘`]?dah|hijj?ah))\s+1[345]\d\d\b(?: ?H\b\.?)?",
    re.IGNORECASE,
)
"""A day of the Islamic calendar, which some newsrooms write beside the day: ``14 Jumadil Akhir 1447``."""
_MONTH_FIRST = re.compile(r"([A-Z](?<!\w.)[a-z]{2,8})\.? (\d{1,2}), (\d{4})\b")


def day_first(line: str) -> str:
    """A line with dates as pages of one make write them, the month first, in the usual order.

    >>> day_first("by Redaksi, Mei 14, 2025")
    'by Redaksi, 14 Mei 2025'
    """
    return _MONTH_FIRST.sub(r"\2 \1 \3", line) if ", " in line and _MONTH_FIRST.search(line) else line


def _without_reading_time(line: str) -> str:
    return _READING_TIME.sub("|", line) if "read" in line or "baca" in line else line


class Credit(NamedTuple):
    """A line about the article rather than of it. ``updated``: its date is when the article was last changed."""

    author: str = ""
    date: str = ""
    outlet: str = ""
    updated: bool = False


def read_credit(line: str) -> Credit | None:
    """Read a byline, a line with the date, or both; None if anything in the line is not accounted for."""
    if len(line) > _LONGEST:
        return None
    date, updated, rest = _dated(parted(line))
    if "|" in line and (said := read_columns(line)):
        return Credit(said.author)
    if is_byline(rest):
        said = read_byline(rest, dated=date != "")
        return Credit(said.author, date, said.outlet) if said else None
    if not date:
        return _of_newsroom(line)
    beside = LABEL.sub("|", rest).strip(" \t|,;•·()-–—/:")
    if not beside or is_outlet(beside):
        return Credit("", date, beside, updated)
    outlet = ""
    for part in BETWEEN.split(beside):
        if not part:
            continue
        if not is_outlet(part) or outlet:
            return None
        outlet = part
    return Credit("", date, outlet, updated)


def _dated(line: str) -> tuple[str, bool, str]:
    """The first date of a line, if it has a year, but for one of a change behind which another stands; whether it is of a change;
    and the line with bars in the place of dates and clocks."""
    if not _DIGIT.search(line):
        return "", False, line
    line = _without_reading_time(day_first(line))
    if " 14" in line:
        line = _OF_HIJRI.sub("|", line)
    rest: list[str] = []
    date, updated = "", True
    at = 0
    for mention in find_dates(line):
        before = line[at : mention.start]
        if mention.year and updated and not (date and _UPDATED.search(before)):
            date, updated = iso(mention.year, mention.month, mention.day), _UPDATED.search(before) is not None
        rest += [before, "|"]
        at = mention.end
    return date, updated and date != "", _CLOCK.sub("|", "".join([*rest, line[at:]]))


def _of_newsroom(line: str) -> Credit | None:
    """A name and its newsroom: ``Dewi Lestari - detikNews``."""
    pieces = _PIECES.split(line) if _PARTING.search(line) else []
    if len(pieces) == 2 and is_outlet(pieces[1]) and is_name(pieces[0]):
        return Credit(pieces[0], "", pieces[1])
    return None


def read_stamp(line: str, *, first: bool = False) -> Credit | None:
    """Read a short line with a date beside a name, a rubric, a place or a count, which no sentence would be; ``first`` says that it
    is the first of its text, where it may be a headline: then the date must begin it.

    >>> read_stamp("Dewi Lestari, Jurnalis · Selasa 1 Juli 2025 10:11 WIB")
    Credit(author='Dewi Lestari', date='2025-07-01', outlet='', updated=False)
    >>> read_stamp("Hasil rapat warga 1 Juli 2025"), read_stamp("KM Lambelu: Kamis, 6 Maret 2025")
    (None, None)
    """
    bare = line.rstrip(": ").removesuffix(" Share")
    shared = len(bare) < len(line.rstrip(": "))
    line = bare if shared else line
    if not 0 < len(line) <= LONGEST_STAMP or line[-1] in '.:!?”"' or not _DIGIT.search(line):
        return None
    date, updated, rest = _dated(line)
    before, bar, after = rest.partition("|")
    if not (date and bar) or _UNTIL.search(before):
        return None
    if first and BETWEEN.sub("", LABEL.sub("", before)) and not (has_clock(line) and is_name(person(before))):
        return None
    if shared and has_clock(line):
        return Credit(_before_place(after.rpartition("|")[2].partition("/")[0].strip()), date)
    if before.strip() and before.rstrip()[-1] not in ",•·-–—/:([" and len(_NOBODY.sub("", before).split()) > 2:
        return None
    if is_labelled(before):
        return None
    pieces = [
        piece for piece in _PIECES.split(COUNTS.sub("|", LABEL.sub("|", rest))) if piece.strip(" |,;-–—•·/()[]:.")
    ]
    if sum(len(piece.split()) for piece in pieces) > MOST_WORDS:
        return None
    names = [name for name in map(person, pieces) if is_name(name)]
    outlets = [piece for piece in pieces if is_outlet(piece)]
    return Credit(names[0] if names else "", date, outlets[0] if outlets else "", updated)


def _before_place(line: str) -> str:
    """The name before the place that it is written in, if that is all that a line says: ``Dewi Lestari Kota Jogja``."""
    named = line.split()
    for size in range(len(named), 1, -1):
        name = " ".join(named[:size])
        if not is_place(named[size - 1]) and named[size - 1] not in ("Kota", "Kabupaten"):
            return name if is_name(name) else ""
    return ""


def read_stamp_of_section(line: str) -> Credit | None:
    """Read a line that begins with a date and a time and names a section behind a sign, as no line of a report does.

    >>> read_stamp_of_section("1 Jul 2025 07:05 WIB · Nusantara").date, read_stamp_of_section("1 Juli 2025, Balai Kota")
    ('2025-07-01', None)
    """
    if len(line) > LONGEST_STAMP or not any(sign in line for sign in "·•|") or not has_clock(line):
        return None
    return read_stamp(line, first=True)


def is_labelled(before: str) -> bool:
    """Whether what stands before a date gives it a name that is none of an article's: ``Lahir: Balikpapan,`` ``Hari/tanggal:``."""
    label, colon, _ = before.partition(":")
    return (
        colon != ""
        and BETWEEN.sub("", LABEL.sub("", f"{label}:")) != ""
        and label.strip().lower() not in words("other-labels.txt")
        and not _ROLE.fullmatch(label.strip())
    )


def is_day(line: str) -> bool:
    """Whether a line is a day with its year, perhaps a time, and nothing else; so are the days that a report lists.

    >>> [is_day(line) for line in ("Selasa, 1 Juli 2025 10:11 WIB", "12 Januari 2024", "Tayang: 1 Juli 2025", "1 Juli 2025: libur")]
    [True, True, False, False]
    """
    if len(line) > LONGEST_STAMP or not _DIGIT.search(line):
        return False
    date, _, rest = _dated(line)
    return date != "" and not BETWEEN.sub("", rest)


def has_clock(line: str) -> bool:
    """Whether a line tells a time of day."""
    return _CLOCK.search(line) is not None


def is_of_event(line: str) -> bool:
    """Whether a line with a date says first that it is the day of something: ``Tanggal: 12 September 2025``."""
    return _OF_EVENT.match(line) is not None


def without_role(line: str) -> str:
    """A line that names somebody, without what the person does for a newsroom: ``Penulis Dewi Lestari``.

    >>> without_role("Penulis Dewi Lestari"), without_role("Wartawan Senior"), without_role("Dewi Lestari,")
    ('Dewi Lestari', 'Wartawan Senior', 'Dewi Lestari')
    """
    name = _ROLE_BEFORE.sub("", line).removesuffix(",")
    return name if is_name(name) else line.removesuffix(",")


def is_affiliation(line: str) -> bool:
    """Whether a line below a byline says who the author is: ``(Dosen Universitas Balikpapan)``."""
    return line[-1] not in ".!?" and _AFFILIATION.fullmatch(line) is not None


def is_role(line: str) -> bool:
    """Whether a line is a role alone, whose name stands on the next: ``Editor``."""
    return len(line) <= 16 and _ROLE.fullmatch(line) is not None


def is_label(line: str) -> bool:
    """Whether a line says nothing but that something is told of the article: ``Redaksi``, ``2 hari lalu``, ``2 menit membaca``."""
    return len(line) <= 40 and any(pattern.fullmatch(line) for pattern in (LABEL, _AGO, _READING_TIME))
