"""Who plays for a club, or trains it. The rule it owns: behind such a word the name of the club comes first, as far as it is known
for one, and only what is left when it has ended is a name; behind a club that is not known begins what speaks alone elsewhere
in the article, or a given name.
"""

from __future__ import annotations

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.sources.named.alone import Alone, may_be_of_a_name
from balikpapan_cli.sources.named.borne_out import Named
from balikpapan_cli.sources.named.runs import Words
from balikpapan_cli.sources.named.titles import bare

_LONGEST_NAME = 4
_LONGEST_CLUB = 3
_ENDS = ("FC", "United", "City")
_NICKNAMES = ("Laskar", "Skuad", "Si", "The")
_OF_FILMS = ("pemain", "bintang", "legenda", "Pemain", "Bintang", "Legenda")
_FARTHEST = 64
"""Characters between a name and the word of sport that leads to it."""


def player_in(text: str, start: int, words: list[str], alone: Alone, known: Words) -> Named | None:
    """The person in a run that begins with a word of [sport], or stands behind one: ``pelatih Persiba Balikpapan Budi Santoso``;
    None if no name is left behind the club.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> text = "Pelatih Persiba Balikpapan Budi Santoso"
    >>> player_in(text, 0, text.split(), Alone(text), lists())
    Named(name=['Budi', 'Santoso'], office='Pelatih Persiba Balikpapan')
    """
    at, before = 0, text[max(0, start - 24) : max(0, start - 1)].split(" ")
    if words[0] in known.sport:
        at = 1
    elif before[-1] not in known.sport:
        return None
    size = _club_size(words[at:], known) or _unknown_club_size(words[at:], alone, known)
    if size < 0 or (not size and (words[0] if at else before[-1]) in _OF_FILMS):
        return None
    name = bare(words[at + size :], known)
    if not 2 <= len(name) <= _LONGEST_NAME or not all(may_be_of_a_name(word, known) for word in name):
        return None
    office = words[: at + size] if at else [before[-1], *words[:size]]
    if not at and before[-2:-1] == ["asisten"]:
        office = ["asisten", *office]
    return Named(name, " ".join(office))


def club_office(text: str, start: int, known: Words) -> str:
    """The office of who is named at ``start`` behind a club and a comma, if a club stands there.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> text = "kata pelatih Persiba Balikpapan, Budi Santoso, usai laga"
    >>> club_office(text, text.index("Budi"), lists())
    'pelatih Persiba Balikpapan'
    """
    words = text[max(0, start - _FARTHEST) : start - 2].split()
    if known.sport.isdisjoint(words):
        return ""
    for size in range(1, min(_LONGEST_CLUB, len(words) - 1) + 1):
        club = words[-size:]
        if (
            words[-size - 1] in known.sport
            and _club_size(club, known) == size
            and all(word[0].isupper() for word in club)
        ):
            return " ".join(words[-size - 1 :])
    return ""


def _club_size(words: list[str], known: Words) -> int:
    """How many of the first words name a club; 0 if they name none."""
    if not words or (words[0] not in known.club and words[0] not in known.team):
        return 0
    size = 2 if words[0] in known.team else 1
    while size < len(words) and not may_be_of_a_name(words[size], known):
        size += 1
    return size


def _unknown_club_size(words: list[str], alone: Alone, known: Words) -> int:
    """How many of the first words name a club that is not known, 0 if a given name begins at once; -1 if there is no telling."""
    if words[0] in _NICKNAMES:
        return -1
    for size in range(min(_LONGEST_CLUB, len(words) - 2) + 1):
        if words[size] in first_names() or (words[size] in alone and words[size] not in known.given):
            return size
        if words[size] in _ENDS:
            return size + 1
    return -1
