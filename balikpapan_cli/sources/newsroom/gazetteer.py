"""Places and newsrooms by name. The rule it owns: a list or its form makes a name a place or an outlet, not its position."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from balikpapan_cli.indonesian.outlets import ends_of_addresses
from balikpapan_cli.sources.data import lines
from balikpapan_cli.tuples import NamedTuple

_PREFIX = re.compile(r"(?:kota|kab(?:upaten|\.)?|prov(?:insi|\.)?|kec(?:amatan|\.)?|pulau)\s+(?=\w)", re.IGNORECASE)
_LOCAL = re.compile(
    r"(?:antara(?: ?news)?|berita|detik|disway|harian|kabar|klik|koran|mc|media|pos|radar|rri|suara|tribun)\s+(.+)",
    re.IGNORECASE,
)
_FOLD = str.maketrans("’‘`ʼ´", "'''''")


class Gazetteer(NamedTuple):
    """``names`` maps a folded name to how it is written; ``regions`` head a section: provinces, and the
    regencies of East Kalimantan; ``countries`` stand apart."""

    names: dict[str, str]
    regions: frozenset[str]
    countries: frozenset[str]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of data/places.txt, read once."""
    names: dict[str, str] = {}
    regions: set[str] = set()
    countries: set[str] = set()
    section = ""
    for line in lines("places.txt"):
        if line.startswith("["):
            heads = [name.strip() for name in line.strip("[]").split(";")]
            section = heads[0]
            if section not in ("dunia", "negara"):
                regions.update(map(str.lower, heads))
                names.update((name.lower(), name) for name in heads)
            continue
        for name in filter(None, map(str.strip, line.split(","))):
            names.setdefault(name.lower(), name)
            if section == "negara":
                countries.add(name.lower())
    return Gazetteer(names, frozenset(regions), frozenset(countries))


def is_place(name: str) -> bool:
    """Whether a dateline may give ``name`` for a place; countries only in capitals.

    >>> [is_place(name) for name in ("BALIKPAPAN", "Kab. Paser", "Kutai Timur", "ITALIA", "Italia", "Persija")]
    [True, True, True, True, False, False]
    """
    return place_key(name) != ""


@lru_cache(1 << 14)  # an archive names few places, again and again
def place_key(name: str) -> str:
    """The folded name in the gazetteer, or empty."""
    folded = " ".join(name.translate(_FOLD).lower().split())
    lists = gazetteer()
    if folded not in lists.names:
        folded = _PREFIX.sub("", folded, count=1)
    if folded not in lists.names or (folded in lists.countries and not name.isupper()):
        return ""
    return folded


def is_region(name: str) -> bool:
    """Whether ``name`` is a region, or its short form, that may stand behind a town (``Sangatta, Kaltim``)."""
    return place_key(name) in gazetteer().regions


def is_country(name: str) -> bool:
    """Whether ``name`` is a country, in whatever capitals."""
    return name.lower() in gazetteer().countries


def place_name(written: str) -> str:
    """A place in normal capitals; as written if it mixes capitals and small letters already.

    >>> [place_name(name) for name in ("PENAJAM PASER UTARA", "Balikpapan", "IKN", "sotek")]
    ['Penajam Paser Utara', 'Balikpapan', 'IKN', 'Sotek']
    """
    written = " ".join(written.split())
    if not (written.isupper() or written.islower()):
        return written
    words = written.lower().split()
    known = gazetteer().names.get(" ".join(words))
    return known or " ".join(gazetteer().names.get(word) or word.capitalize() for word in words)


@cache
def _address() -> str:
    """The form of a web address of a newsroom."""
    return rf"(?:[\w-]+\.)+(?:{'|'.join(sorted(ends_of_addresses()['ends']))})"


@cache
def _outlets() -> tuple[dict[str, str], re.Pattern[str]]:
    """What readers call each newsroom that is called otherwise in its datelines, by its folded name; the forms of all others."""
    names: dict[str, str] = {}
    forms = [_address()]
    for line in lines("outlets.txt"):
        name, _, known = line.partition(" = ")
        if line.startswith("~"):
            forms.append(line[1:])
        else:
            names["".join(name.lower().split())] = known
    return names, re.compile("|".join(forms), re.IGNORECASE)


def is_domain(name: str) -> bool:
    """Whether ``name`` has the form of a web address (``Fokusborneo.com``, ``TRIBUN-TIMUR.COM``)."""
    return "." in name and bool(re.fullmatch(_address(), name, re.IGNORECASE))


@lru_cache(1 << 14)
def is_outlet(name: str) -> bool:
    """Whether ``name`` is a newsroom: an address, a name of data/outlets.txt, or a chain's name with a place.

    >>> [is_outlet(name) for name in ("Inibalikpapan.com", "KOMPAS", "Tribun Kaltim", "Kabarkaltim", "Ketua DPRD")]
    [True, True, True, True, False]
    """
    names, forms = _outlets()
    if "".join(name.lower().split()) in names or forms.fullmatch(name):
        return True
    local = _LOCAL.fullmatch(name)
    return bool(local and place_key(local[1]))


def outlet_name(written: str) -> str:
    """A newsroom as readers call it: RRI, whose datelines give the name of its news agency; any other as written.

    >>> outlet_name("KBRN"), outlet_name("KOTAKU")
    ('RRI', 'KOTAKU')
    """
    return _outlets()[0].get("".join(written.lower().split())) or written
