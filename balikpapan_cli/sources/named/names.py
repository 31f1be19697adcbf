"""Where a name begins and ends among the words behind an office. The rule it owns: what is no word of an office, a body or a
place is the name, without the name of the village, hospital or firm before it.
"""

from __future__ import annotations

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.sources.named.alone import PARTICLES, Alone, may_be_of_a_name, may_stand_alone
from balikpapan_cli.sources.named.firms import name_behind
from balikpapan_cli.sources.named.runs import Words
from balikpapan_cli.sources.named.titles import bare, is_title, size_without_degrees, titled_thing
from balikpapan_cli.sources.named.villages import begins_behind, behind_place, place_at, place_size
from balikpapan_cli.sources.newsroom.gazetteer import place_key

_LONGEST_NAME = 4
_BIRTH = frozenset(
    ["Wayan", "Gede", "Putu", "Made", "Kadek", "Nengah", "Nyoman", "Komang", "Ketut", "Gusti", "Dewa", "Luh"]
)


def behind_office(office: str, words: list[str], single: bool, alone: Alone, known: Words) -> tuple[int, int]:
    """Where the name behind an office's first words begins and ends; (0, 0) if none does, or there is no telling."""
    if not words:
        return 0, 0
    if not known.company.isdisjoint(words):
        firm = next(n for n, word in enumerate(words) if word in known.company)
        first = name_behind(words, firm, alone, known)
        return (first, len(words)) if first else (0, 0)
    place = place_at(office, words, known)
    if place >= 0 and (size := place_size(words[place:])):
        size += place
        first, last = name_at_end(words[size:], False, known)
        return (size + first, size + last) if last else (0, 0)
    first, last = name_at_end(words, single, known)
    if place >= 0 and last and not (first > place and _is_settled(words[:first], known)):
        first = begins_behind(words, place, first, last, alone, known)
        if first < 0:
            return (last - 1, last) if words[last - 1] in alone else (0, 0)
    if last - first > 2:
        first = behind_place(words, first, last, alone, known)
    return _behind_its_object(office, words, first, last, alone, known) if last else (0, 0)


def _behind_its_object(
    office: str, words: list[str], first: int, last: int, alone: Alone, known: Words
) -> tuple[int, int]:
    """A name without the name of the village, hospital or mosque before it; (0, 0) if there is no telling them apart."""
    before, names = words[first - 1] if first else office, first_names()
    placed = office in known.village or not known.wants.isdisjoint(words[: max(0, first - 1)])
    unsure = first and before in known.not_name and before not in known.word
    if unsure and placed and last - first == 2 and not _is_settled(words[:first], known):
        return (last - 1, last) if words[last - 1] in alone else (0, 0)  # Lurah Karang Joang Maryana
    if before not in known.wants or words[first] in names or words[first] in alone:
        return first, last
    for n in range(first + 1, last - 1):
        if words[n] in names or words[n] in alone or words[n][1:] == ".":
            return n, last
    if last - first > 2 and alone.goes_on_otherwise(f"{before} {words[first]}", words[first + 1]):
        return first + 1, last
    return (first, last) if before in known.bare and last - first == 2 else (0, 0)


def _is_settled(words: list[str], known: Words) -> bool:
    """Whether the words behind an office of a place end with the name of that place, or with a rank."""
    last = words[-1]
    return last in known.office or last in known.arm or last in known.begins or _ends_in_place(words)


def _ends_in_place(words: list[str]) -> bool:
    return any(place_key(" ".join(words[n:])) for n in range(max(0, len(words) - 4), len(words)))


def single_at_end(office: str, words: list[str], whole: bool, alone: Alone, known: Words) -> tuple[int, int]:
    """A name of one word behind a body or a place: it speaks alone elsewhere, or the words are a ``whole`` speaker."""
    last = len(words)
    place = place_at(office, words, known)
    if 0 <= place < last - 1 and place + place_size(words[place:]) == last - 1:
        told = (whole or words[-1] in alone) and may_stand_alone(words[-1], known)
        return (last - 1, last) if told else (0, 0)
    if last < 2 or may_be_of_a_name(words[-2], known) or not may_stand_alone(words[-1], known):
        return 0, 0
    if not known.company.isdisjoint(words):
        return 0, 0
    before, placed = words[-2], _ends_in_place(words[:-1])
    of_name = before in known.given and (last < 3 or may_be_of_a_name(words[-3], known))
    if not placed and (of_name or not _is_of_office(before, last, known)):
        return 0, 0  # Menteri Agama Lukman Hakim Saifuddin
    if words[-1] in alone:
        return last - 1, last
    if not whole or not known.building.isdisjoint(words):
        return 0, 0
    if office in known.village:
        settled = last > 2 and place_key(" ".join(words[-3:-1])) != ""
    else:
        settled = placed or before in known.body or before in known.office or before.isupper()
    return (last - 1, last) if settled else (0, 0)


def _is_of_office(word: str, size: int, known: Words) -> bool:
    """Whether a word before a name is one of an office or a body, or its short form: no initials (``Hakim RA Suharni``)."""
    if word.isupper() and word not in known.not_name:
        return len(word) > 2 or size > 2
    return word.isupper() or word in known.word or word in known.opens or word in known.office or word in known.arm


def name_at_end(words: list[str], single: bool, known: Words) -> tuple[int, int]:
    """Where the name at the end of the words after an office's first begins and ends; (0, 0) if there is none, or no telling
    where it begins."""
    last = size_without_degrees(words, known)
    while (
        last > 2 and len(words[last - 1]) <= 4 and words[last - 1].isupper() and words[last - 1] not in known.not_name
    ):
        last -= 1  # degrees that are not listed
    at = last
    if (
        last > 1
        and words[last - 1] in known.given
        and words[last - 1] in known.word
        and words[last - 2] in first_names()
    ):
        at -= 1  # Hendra Jaya
    while at > 0 and last - at < _LONGEST_NAME and may_be_of_a_name(words[at - 1], known):
        at -= 1
    if at == last and known.begins.isdisjoint(words):
        return 0, 0
    if last - at == 1 < at and words[at - 1] in known.within and may_be_of_a_name(words[at - 2], known):
        at -= 2  # Budi Karya Sumadi
    at = _behind_place(words, at)
    if not known.begins.isdisjoint(words):
        at = _at_title(words, at, last, known)
    if words[at : at + 1] and (words[at] in PARTICLES or (last - at > 2 and _is_pair(words[at], known))):
        at += 1
    if titled_thing(words, at, known):
        at = next((n for n in range(at + 2, last - 1) if words[n] in first_names()), last)
        return (at, last) if at < last else (0, 0)
    core = bare(words[at:last], known)
    if len(core) >= 2:
        return at, last
    single = single or (at > 0 and words[at - 1] in known.arm) or (last > 1 and is_title(words[last - 2], known))
    if len(core) == 1 and single and len(core[0]) >= 4 and "dan" not in words:
        return at, last
    return 0, 0


def _at_title(words: list[str], at: int, last: int, known: Words) -> int:
    """Where a name that was found from ``at`` to ``last`` begins by a title before it, or within it."""
    for n in range(at - 1, max(at - 3, 0) - 1, -1):
        if words[n] in known.begins and len(words[n]) > 1:
            if all(may_be_of_a_name(word, known) or word in known.honorific for word in words[n:at]):
                at = n  # KH Habib Mahdar Abu Bakar Al Qadri
            break
    for n in range(last - 2, at, -1):
        if words[n] in known.begins:
            return n  # Rektor Unair Prof Budi Santoso
    return at


def with_initials(words: list[str], first: int, known: Words) -> int:
    """Where a name begins that was found at ``first``, with the initials behind a rank (``Brigjen | JO Sembiring``), with ``I`` or
    ``Ni`` before an order of birth, and with ``R``, which is Raden."""
    if not 0 < first < len(words):
        return first
    before = words[first - 1]
    born = before in ("I", "Ni") and words[first] in _BIRTH
    ranked = first > 1 and (words[first - 2] in known.rank or words[first - 2] in known.arm)
    initials = ranked and len(before) == 2 and before.isupper() and before not in known.not_name
    return first - 1 if born or initials or before in ("R", "R.") else first


def _is_pair(word: str, known: Words) -> bool:
    """Whether a word is the names of two who stand for an election together: ``Tim Rahmad-Bagus | Rudi Hartadi``."""
    names = word.split("-")
    return len(names) == 2 and all(name in first_names() or name in known.given for name in names)


def _behind_place(words: list[str], at: int) -> int:
    """Where a name goes on behind a place whose words are names, too: ``Bupati Intan Jaya | Rudi Hartadi``."""
    if at + 1 >= len(words):
        return at
    for first in range(max(0, at - 2), at + 1):
        for end in (at + 2, at + 1):
            if first + 2 <= end < len(words) and place_key(" ".join(words[first:end])):
                return end
    return at


def whole_name(words: list[str], known: Words) -> list[str]:
    """All the words as a name of two to four; empty if one of them cannot be of a name."""
    if words[0].lower() in STOPWORDS or words[0].lower() in known.said:
        words = words[1:]
    while words[-1:] and words[-1] in known.time and words[-1] not in known.given:
        words = words[:-1]  # kata Rahmad Mas’ud Senin lalu
    words = bare(words, known)
    words = words[: size_without_degrees(words, known)]
    if 2 <= len(words) <= _LONGEST_NAME and all(may_be_of_a_name(word, known) for word in words):
        return words
    return []
