"""Places and newsrooms by name. The rule it owns: a list or its form makes a name a place or an outlet, not its position."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from balikpapan_cli.indonesian.outlets import ends_of_addresses
from balikpapan_cli.sources.data import lines, words
from balikpapan_cli.tuples import NamedTuple

_PREFIX = re.compile(r"(?:kota|kab(?:upaten|\.)?|prov(?:insi|\.)?|kec(?:amatan|\.)?|pulau)\s+(?=\w)")
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
    if folded not in lists.names and " " in folded:
        folded = _PREFIX.sub("", folded, count=1)
    if folded not in lists.names or (folded in lists.countries and not name.isupper()):
        return ""
    return folded


def is_region(name: str) -> bool:
    """Whether ``name`` is a region, or its short form, that may stand behind a town (``Sangatta, Kaltim``)."""
    return place_key(name) in gazetteer().regions


def is_acronym(name: str) -> bool:
    """Whether a place is called by letters that are always capitals: ``IKN``, ``NTB``."""
    return gazetteer().names.get(place_key(name), "").isupper()


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
def _address() -> re.Pattern[str]:
    """The form of a web address of a newsroom."""
    return _any_of([rf"(?:[\w-]+\.)+(?:{'|'.join(sorted(ends_of_addresses()['ends']))})"])


class _Outlets(NamedTuple):
    """``names`` maps a folded name of a newsroom to what readers call it, or to nothing; ``forms`` are those of other single words,
    ``local`` those of names that hold a place; ``channels`` are forms of names that readers call otherwise, ``small`` the names
    that begin with a small letter."""

    names: dict[str, str]
    forms: re.Pattern[str]
    local: re.Pattern[str]
    channels: list[tuple[re.Pattern[str], str]]
    small: frozenset[str]


@cache
def _outlets() -> _Outlets:
    """The newsrooms of data/outlets.txt, read once."""
    names: dict[str, str] = {}
    forms, local, channels, small = [_address().pattern], [], [], set[str]()
    for line in lines("outlets.txt"):
        name, _, known = line.partition(" = ")
        if line.startswith("~"):
            forms.append(name[1:])
            if known:
                channels.append((re.compile(name[1:], re.IGNORECASE), known))
        elif line.startswith("+"):
            local.append(line[1:].replace(" PLACE", r"\s+(.+)").replace("PLACE", "(.+)"))
        else:
            names["".join(name.lower().split())] = known
            if name[0].islower():
                small.add(name)
    return _Outlets(names, _any_of(forms), _any_of(local), channels, frozenset(small))


def _any_of(expressions: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(expressions), re.IGNORECASE)


def is_network(name: str) -> bool:
    """Whether an address is that of a network or a shop, where anybody writes: ``Facebook.com``."""
    return name.lower().removeprefix("www.") in words("networks.txt")


def is_domain(name: str) -> bool:
    """Whether ``name`` has the form of a web address (``Fokusborneo.com``, ``TRIBUN-TIMUR.COM``)."""
    return "." in name and _address().fullmatch(name) is not None


@lru_cache(1 << 14)
def is_outlet(name: str) -> bool:
    """Whether ``name`` is a newsroom: an address, a name of data/outlets.txt, or a chain's name with a place.

    >>> [is_outlet(name) for name in ("Inibalikpapan.com", "KOMPAS", "Tribun Kaltim", "Palopo Pos", "Kabarkaltim", "Ketua DPRD")]
    [True, True, True, True, True, False]
    """
    outlets = _outlets()
    if "".join(name.lower().split()) in outlets.names or (" " not in name and outlets.forms.fullmatch(name)):
        return True
    match = outlets.local.fullmatch(name)
    return match is not None and any(map(place_key, filter(None, match.groups())))


def is_set_apart(name: str) -> bool:
    """Whether a newsroom is written as no other name or word is.

    >>> [is_set_apart(name) for name in ("detikcom", "CNNIndonesia", "Tempo", "bisnis", "ANTARA")]
    [True, True, False, False, False]
    """
    return name in _outlets().small or (re.search("[a-z][A-Z]|[A-Z]{2}[a-z]", name) is not None and is_outlet(name))


def outlet_name(written: str) -> str:
    """A newsroom as readers call it: RRI, whose datelines give the name of its news agency; any other as written.

    >>> outlet_name("KBRN"), outlet_name("kumparanNEWS"), outlet_name("KOTAKU")
    ('RRI', 'kumparan', 'KOTAKU')
    """
    outlets = _outlets()
    named = (called for channel, called in outlets.channels if channel.fullmatch(written))
    return outlets.names.get("".join(written.lower().split())) or next(named, written)
