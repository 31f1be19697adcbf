"""The frame of a page above its headline: menus, rates, the name of a site with a section. The rule it owns: a line of the frame is
told by how it is set, and says nothing.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.boilerplate import is_boilerplate
from balikpapan_cli.sources.newsroom.credits import is_label
from balikpapan_cli.sources.newsroom.gazetteer import is_outlet, is_place
from balikpapan_cli.sources.newsroom.headline import line_at
from balikpapan_cli.tuples import NamedTuple

_OF_PLACE = ("Berita ", "BERITA ")
"""What opens the name of a section with a place, on more pages than that of a site: ``Berita Banda Aceh``."""
_SHORTEST = 3
_LONGEST_SITE = 60
_FEWEST_STEPS = 4
_FEW_STEPS = 3
_FIRST_STEPS = ("Beranda", "Home", "BERANDA", "HOME")
_LEAST_HEADLINE = 12
_LINES_BELOW = 5
_MOST_WORDS = 3
_STEP = re.compile(r"[^\W\d_][\w&/.’' -]*")
_RATE = re.compile(r"\W{0,4}[A-Z][A-Z0-9/]{1,15}(?: [A-Z0-9/]{1,15}){0,2}\s+\d[\d.,]*(?:\s+[-+]?\d[\d.,]*%?){1,3}")
_BEFORE_SECTION = re.compile(r"\s(?:[-–—|/»>])\s")
_WAITS = " Mohon Tunggu..."
_CLOSES = "tutup"
_PLATFORM = re.compile(r"^(?P<name>[A-Z]\w{2,30}) adalah platform blog\b", re.MULTILINE)
_BOX = 1000
_MOST_LINES = 12


def is_frame(line: str) -> bool:
    """Whether a line goes wherever it stands, or is of the frame: a menu, a row of a table, a rate, a count, a section of a place.

    >>> [is_frame(line) for line in ("UTAMA | BALIKPAPAN | PRO BISNIS | KALTIM", "| : WIB |", "USD/IDR 16.341 27,00 0,17%")]
    [True, True, True]
    >>> is_frame("Harga Beras Naik | Kaltim | Balikpapan")
    False
    """
    if is_boilerplate(line) or is_label(line) or len(line) < _SHORTEST or line.isdigit():
        return True
    if line.startswith(_OF_PLACE) and is_section(line):
        return True
    if "|" not in line:
        return line[-1] == "%" and _RATE.fullmatch(line) is not None
    if line[0] == line[-1] == "|":
        return True
    steps = [step.strip() for step in line.split("|")]
    return len(steps) >= _FEWEST_STEPS and all(
        len(step.split()) <= _MOST_WORDS and _STEP.fullmatch(step) for step in steps
    )


def site_of_section(line: str) -> str:
    """The newsroom in a line that names it and one of its sections, else empty.

    >>> site_of_section("JPNN.com - Daerah"), site_of_section("JPNN.com - Warga antre")
    ('JPNN.com', '')
    """
    mark = _BEFORE_SECTION.search(line) if len(line) <= _LONGEST_SITE else None
    if not mark:
        return ""
    site, section = line[: mark.start()], line[mark.end() :].lower().split()
    named = 0 < len(section) <= _MOST_WORDS and words("rubrics.txt").issuperset(section)
    return site if named and is_outlet(site) else ""


def is_trail(text: str, line: str, at: int) -> bool:
    """Whether a line that begins with the first page of a site is the way to this one: a few steps, or its headline last, which
    stands again on one of the next lines, from ``at`` on."""
    if not line.startswith(_FIRST_STEPS):
        return False
    for _ in range(_LINES_BELOW):
        begin, at = line_at(text, at)
        if at - begin >= _LEAST_HEADLINE and line.endswith(text[begin:at]):
            return True
    return len(line.split()) <= _FEW_STEPS


def is_section(line: str) -> bool:
    """Whether a line names a section of a site, perhaps with a place, and says nothing else.

    >>> is_section("DPRD Kota Makassar"), is_section("Pasar Kota Ditata")
    (True, False)
    """
    rubrics = words("rubrics.txt")
    others = " ".join(word for word in line.split() if word.lower() not in rubrics)
    return others != line and (not others or is_place(others))


class Profile(NamedTuple):
    """What the box says in which a platform for blogs shows who writes; ``end`` is 0 where there is none."""

    author: str = ""
    outlet: str = ""
    end: int = 0


def read_profile(text: str) -> Profile:
    """Read the box that ``text`` opens with: a name, the same with an occupation that is loaded late, and what closes the box.

    >>> read_profile("Mohon tunggu...\\nDewi\\nDewi Mohon Tunggu... Guru\\nSuka membaca.\\nTutup\\nJudul")
    Profile(author='Dewi', outlet='', end=66)
    """
    if _WAITS not in text[:_BOX]:
        return Profile()
    author = above = ""
    at = 0
    for _ in range(_MOST_LINES):
        begin, at = line_at(text, at)
        line = text[begin:at]
        name, waits, _ = line.partition(_WAITS)
        if waits and name == above:
            author = name
        elif author and line.lower() == _CLOSES:
            platform = _PLATFORM.search(text, at, at + _BOX)
            return Profile(author, platform["name"] if platform else "", at)
        above = line
    return Profile()
