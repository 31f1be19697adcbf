"""Datelines that nothing ends but a blank. The rule it owns: an address or the capitals of a place tell them from a sentence."""

from __future__ import annotations

import re

from balikpapan_cli.sources.newsroom.gazetteer import is_acronym, is_domain, is_place, place_name

LONG = 100
"""A line of a report is rarely shorter, a headline rarely longer."""
_SHORT = 60
_ADDRESS_ALONE = re.compile(
    r"([a-z][a-z0-9.-]+)\s+(?=[A-Z“\"])|([A-Z][A-Z0-9-]+(?:\.[A-Z0-9-]+)+),\s+(?=[A-Z“\"][a-z])"
)
_CAPITALS = re.compile(r"[A-Z]{3,}(?: [A-Z]+){0,3}(?= [A-Z“\"])")
_NO_DASH = re.compile(r"(?P<one>[\w.-]+),\s?(?P<other>[\w.-]+(?: \w+){0,2}?)\s+(?=[A-Z“\"])")
_PLACE_ALONE = re.compile(
    r"(?P<place>[A-Z]{3,}(?: [A-Z]{3,}){0,2}),\s+(?!(?:Ibu|Ibukota|Kota|Kabupaten|Provinsi|Pulau|Daerah)\b)"
    r"(?P<next>[A-Z][\w'’]+(?: [A-Z][\w'’]+)?)"
)
"""A place in capitals, a comma and the report, which does not say first what the place is."""


def undashed(line: str, reach: int) -> tuple[str, str, int] | None:
    """Outlet and place of the dateline in the first ``reach`` characters of ``line``, either may be empty, and its end; or None.

    >>> undashed("Liputan6.com, Jakarta Jumlah penumpang naik", 130)
    ('Liputan6.com', 'Jakarta', 22)
    """
    return _without_dash(line[:reach]) or _address_alone(line) or _place_alone(line)


def _without_dash(head: str) -> tuple[str, str, int] | None:
    """``Liputan6.com, Jakarta Jumlah penumpang naik``: an address and a place need no dash to be told from a sentence."""
    match = _NO_DASH.match(head)
    while match:
        one, other = match["one"], match["other"]
        for outlet, place in ((one, other), (other, one)):
            if is_domain(outlet) and is_place(place):
                return outlet, place_name(place), match.end()
        longer = re.compile(rf"(?P<one>{re.escape(one)}),\s?(?P<other>{re.escape(other)} \w+)\s+(?=[A-Z“\"])")
        match = longer.match(head) if other.count(" ") < 2 else None
    return None


def _address_alone(line: str) -> tuple[str, str, int] | None:
    """``kaltimkece.id Pemerintah kota membuka``: no sentence of a report begins with a small letter, and none with an address in
    capitals, as in ``KALTIMPOST.ID, Pemerintah kota membuka``. A place in capitals behind it is of the dateline, too."""
    long = len(line) >= LONG or (len(line) >= _SHORT and line[-1] in '.!?”"')
    match = _ADDRESS_ALONE.match(line) if long else None
    address = match[1] or match[2] if match else ""
    if not match or not is_domain(address):
        return None
    end = match.end()
    words = _CAPITALS.match(line, end)
    names = words[0].split() if words else []
    for count in range(len(names), 0, -1):
        place = " ".join(names[:count])
        if is_place(place):
            return address, place_name(place), end + len(place) + 1
    return address, "", end


def _place_alone(line: str) -> tuple[str, str, int] | None:
    """``BANJARMASIN, Api membakar dua rumah``: a place that is no short form is in capitals, and the report behind it is not."""
    match = _PLACE_ALONE.match(line) if len(line) >= LONG else None
    if not match or not is_place(match["place"]) or is_acronym(match["place"]):
        return None
    following = match["next"]
    if following.isupper() or is_place(following) or is_place(following.split()[0]):
        return None
    return "", place_name(match["place"]), match.start("next")
