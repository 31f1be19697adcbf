"""Newsrooms that a page names within its text. The rule it owns: only who signs the report, whom readers are asked to follow,
where the report is said to stand, or whom people spoke to; asked only where nothing else tells the newsroom, since the credit of
a picture is often another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.frame import is_section
from balikpapan_cli.sources.newsroom.gazetteer import is_domain, is_outlet, is_set_apart

_NAME = r"(?P<outlet>[A-Za-z][\w.-]*\w)"
_SPOKEN_TO = ("kepada ", "dihubungi ", "ditemui ")
_NAMED = re.compile(_NAME)
_SIGNED = re.compile(r"\s*[(\[](?P<outlet>[\w.-]{4,40}) ?/ ?[A-Za-z][\w .’'/-]{1,40}[)\]]")
_FOLLOWED = re.compile(
    r"(?:follow|ikuti|baca|simak|cek)(?: (?:juga|berita|artikel|update)){0,3} (?P<outlet>[\w.]+?(?: [\w.]+)??)"
    r"(?: lainnya)? di google news",
    re.IGNORECASE,
)
_STANDS = re.compile(rf"(?:artikel|berita) ini (?:telah|sudah) (?:tayang|terbit) di {_NAME}", re.IGNORECASE)
_QUOTED = re.compile(rf"(?:kutip|lansir|nukil|sitat) (?:dari |oleh )?{_NAME}", re.IGNORECASE)


def told_outlet(text: str, start: int, end: int) -> str:
    """The newsroom that signs ``text[start:end]`` behind its end, ``(suarabaru.id/widodo)``; else the one that a line asks to
    follow; else the one that people spoke to, ``katanya kepada detikcom``, if it is one alone and not one that is quoted; or empty.

    >>> told_outlet("Harga beras turun. (suarabaru.id/widodo)", 0, 18), told_outlet("Harga turun, katanya kepada detikcom.", 0, 37)
    ('suarabaru.id', 'detikcom')
    >>> told_outlet("Harga turun, katanya kepada Reuters.", 0, 36)
    ''
    """
    signed = _SIGNED.match(text, end)
    if signed and is_domain(signed["outlet"]):
        return signed["outlet"]
    if name := _followed(text, start):
        return name
    outlets = {name.lower(): name for name in sorted(set(_spoken_to(text, start, end))) if _is_own(name)}
    quoted = {match["outlet"].lower() for match in _QUOTED.finditer(text, start, end)} if outlets else set()
    return outlets.popitem()[1] if len(outlets) == 1 and quoted.isdisjoint(outlets) else ""


def _followed(text: str, start: int) -> str:
    """The newsroom in a line that says whose news readers may follow, or where the report stands; or empty."""
    for sign, pattern in (("Google News", _FOLLOWED), (" ini telah t", _STANDS), (" ini sudah t", _STANDS)):
        at = text.find(sign, start)
        if at >= 0 and (match := pattern.match(text, text.rfind("\n", start, at) + 1)):
            name = match["outlet"]
            if is_domain(name) or (
                is_outlet(name) and not is_section(name) and name.lower() not in words("rubrics.txt")
            ):
                return name
    return ""


def _spoken_to(text: str, start: int, end: int) -> Iterator[str]:
    """The words behind those that lead to whom people spoke to; single words are found at once, an expression is not."""
    for sign in _SPOKEN_TO:
        at = text.find(sign, start, end)
        while at >= 0:
            at += len(sign)
            if match := _NAMED.match(text, at, end):
                yield match["outlet"]
            at = text.find(sign, at, end)


def _is_own(name: str) -> bool:
    """Whether a name is one that an Indonesian newsroom gives itself in its reports: an address, or a name that is set like no
    other. An agency is quoted by all."""
    if is_domain(name):
        return name.lower().endswith(".id") or is_outlet(name.rpartition(".")[0])
    return is_set_apart(name)
