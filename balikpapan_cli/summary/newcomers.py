"""Whether a sentence turns to somebody else, who may say what is quoted next. The rule: its subject is another office, or a name
that is told to be a person's, by a description or an age behind it or by what only people do, or that is no word.
"""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.summary.cast import Cast, Speaker, common, is_of_people, key, words
from balikpapan_cli.summary.data import sections
from balikpapan_cli.summary.speakers import acts, named
from balikpapan_cli.summary.telling import subject

_WORD = r"[A-Z][a-z][\w’'`-]*"
_NAME = rf"{_WORD}(?: [A-Z][\w’'`-]*\.?){{0,3}}"
_BARE = re.compile(rf"({_WORD}(?: {_WORD}){{0,2}})(?: ,[^,]*,)? (?!itu\b|ini\b|dan\b)[a-z]")
_DESCRIBED = re.compile(
    rf"({_NAME})(?: \( ?\d\d?(?: tahun)? ?\)| ?, ?(?P<description>[a-z-]+)(?: [^,]{{1,80}})? ?,| (?:tak |tidak )?(?P<does>[a-z]+))"
)
_FOR = re.compile(rf"[Bb]agi ({_NAME}) ?,")
_LED = re.compile(rf"(?P<people>[A-Z][a-z]+)(?: [a-z-]+){{0,4}} ?, ({_NAME})(?: \( ?\d\d? ?\))? ?,? [a-z]")
_OFFICE = re.compile(r"([A-Z][\w-]+)(?: [A-Z][\w.-]*)++(?! (?:\w+ )?(?:ini|itu|tersebut)\b)")
_UNNAMED = re.compile(r"([A-Z][a-z]+)((?: (?!itu\b|ini\b|tersebut\b|yang\b|tidak\b)[a-z-]+){2,3})")
_ACTS = re.compile(
    r"(?<=[A-Za-z)’'”,.]) (?:(?:juga|pun|telah|sudah|langsung|kembali|turut|sempat|tak|tidak) )?(?:me|ber)[a-z]{4,}\b"
)
_OPENING = re.compile(
    rf"(?P<name>{_NAME})(?P<described> ?\( ?\d\d?(?: tahun)? ?\),?| ?, ?\d\d?(?: tahun)? ?,"
    r"| ?, ?(?P<what>[a-z-]+)(?: [^,]{1,80})?(?:, [A-Z][^,]{1,40}){0,2} ?,)?"
    r" (?P<also>(?:juga|pun|turut) )?(?:(?:masih|sudah|telah|tidak|tak|hanya|kerap|sering|selalu|tengah|sedang) )?(?P<does>[a-z-]+)"
)
_OTHER = ("lain", "lainnya", "lawan")
_EVEN_IF = ("Meski", "Walau", "Kendati", "Padahal")


def turns_away(sentence: str, last: Speaker, cast: Cast) -> bool:
    """Whether a sentence is about somebody else than who spoke ``last``, known or not."""
    about = subject(sentence)
    own = {key(word) for word in f"{last.name} {last.office}".split()}
    office = _OFFICE.match(about)
    if office and key(office[1]) in sections("cues.txt")["office"]:
        return key(office[1]) not in own
    if (unnamed := _UNNAMED.match(about)) and is_of_people(key(unnamed[1])):
        what = unnamed[2].split()
        if (key(unnamed[1]) not in own or what[0] in _OTHER) and any(word in words()["human"] for word in what):
            return True
    if (bare := _BARE.match(about)) and own.isdisjoint(map(key, bare[1].split())) and cast.is_new(bare[1]):
        return True
    if (described := _DESCRIBED.match(about)) and _is_a_persons(described) and _is_anothers(described[1], own, cast):
        return True
    if (led := _LED.match(about)) and is_of_people(key(led["people"])):
        return _is_anothers(led[2], own, cast)
    concerned = _FOR.match(about)
    return concerned is not None and _is_anothers(concerned[1], own, cast)


def who_acts(sentence: str, cast: Cast) -> Speaker | None:
    """The one whom the article knows by name and who does something in a sentence: ``Wali Kota Palu Rudi Hartadi meninjau``."""
    verb = _ACTS.search(sentence)
    if verb is None or sentence.lstrip().startswith(_EVEN_IF):
        return None
    before = sentence[: verb.start()].strip()
    who = named(before, cast)
    known = who is not None and who.name and not acts(before) and cast.called([key(word) for word in who.name.split()])
    return known if known == who else None


def introduces(sentence: str, cast: Cast, *, beside: bool) -> Speaker | None:
    """Who opens a sentence by a full name, or by a name with an age or a description, and does something in it: ``Siti Aminah,
    32 tahun, menunggu di dermaga``; with ``beside`` only who does as others do: ``Siti, petani sawit, juga mencatat harga``."""
    match = _OPENING.match(sentence.lstrip())
    if match is None or not _does(match["does"]) or (beside and not (match["described"] and match["also"])):
        return None
    name = match["name"].split()
    names = [key(word) for word in name]
    if match["what"] and not is_of_people(match["what"]):
        return None
    if known := cast.called(names):
        return known
    if (len(name) < 2 and not match["described"]) or not cast.is_new(match["name"]):
        return None
    return named(sentence.lstrip()[: match.start("does")], cast)


def _does(word: str) -> bool:
    return (
        word in words()["human"]
        or word in ("adalah", "tinggal")
        or re.match(r"(?:me|ber)[a-z]{4,}\Z", word) is not None
    )


def _is_a_persons(described: re.Match[str]) -> bool:
    """Whether a name is a person's by what stands behind it: an age, a description, what people do."""
    if described["description"]:
        return is_of_people(described["description"])
    return described["does"] is None or described["does"] in words()["human"]


def _is_anothers(name: str, own: set[str], cast: Cast) -> bool:
    """Whether a name is no word that sentences begin with, no place, and has none of the words of ``own``."""
    names = [key(word) for word in name.split()]
    if not own.isdisjoint(names) or all(map(common, names)) or names[0] in STOPWORDS or cast.is_place(name):
        return False
    if len(names) == 1 and not own.isdisjoint(map(key, cast.introductions.of(name).split(" ", 1)[:1])):
        return False  # a pet name
    return not any(names[0] in words()[section] for section in ("no_name", "pronoun", "people"))


def is_loose(description: str) -> bool:
    """Whether a description with ``itu`` may be of anybody: ``sumber tersebut``, ``warga itu``; whoever has a name before is
    rather told by what only he is."""
    return key(description.partition(" ")[0]) in words()["anybody"]
