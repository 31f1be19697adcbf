"""Where a text says that somebody says something: sentences, verbs of saying, and what stands beside them.

The rule: a verb tells something only where its subject does it (``akan melanjutkan`` and ``yang menyebut`` do not).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from balikpapan_cli.indonesian.saying import behind_a_quotation
from balikpapan_cli.summary.cast import NOBODY, POINTED, Cast, Speaker, key, words
from balikpapan_cli.summary.speakers import acts, is_a_thing, named
from balikpapan_cli.tuples import NamedTuple

_SHORT = (
    "[A-Z]",
    "[A-Z][a-z]",
    "Capt",
    "Prof",
    "Dr[as]",
    "Moh",
    "Muh",
    "dr",
    "dr[gh]",
    "Pol",
    "Inf",
    "Pdt",
    "Ust",
    "KH",
)
"""What a full stop may stand behind inside a name; of one length each, as looking back wants it."""
_CLAUSE = re.compile(
    rf"[.!?]{''.join(rf'(?<!{chr(92)}b{short}[.])' for short in _SHORT)}\s+|[,;]\s*(?=(?:sementara|sedangkan)\b)"
)
_PHRASE = re.compile(rf"(?:[^.!?:;\n“”\"]|(?:{'|'.join(rf'(?<={chr(92)}b{short})' for short in _SHORT)})[.])*")
_WORD = re.compile(r"[\w’'`-]+")
_DATELINE = re.compile(r"^.{3,60}\) ?[-–—] ")
_POINTING = re.compile(r"\b(?i:ia|dia|beliau)[\s,]*(?:(?:juga|pun|kemudian|lalu|kembali|turut|sempat|sendiri)[\s,]+)?$")
_VERB = re.compile(
    r"\b(?:[Mm]e[a-z]{4,}|[Bb]er[a-z]{3,}|[Dd]i[a-z]{5,}|[Kk]ata|bilang|[a-z]{4,9}(?= (?:[A-Z]|dia\b|ia\b)))\b"
)
_ALSO = r"(?: (?:juga|pun|pernah|sudah|telah|sempat|kemudian|lalu|sendiri))?"
_SUBJECT = re.compile(rf"(?:\b[A-Z][\w’'`.-]*|\))[ ,]*{_ALSO} $")
_INNER = re.compile(
    rf"(?<!\bdi)(?<!\bke)(?<!\bdari)(?<!\bdalam)(?<!\bpada)(?<!\bdan) [A-Z][\w’'`.-]*(?: [A-Z][\w’'`.-]*){{0,5}}{_ALSO}$"
)
_WHO = re.compile(r" (?:[A-Z]|dia\b|ia\b)")
_ALIKE = re.compile(r"\b(?:senada|serupa|sama|berbeda|lain)(?: (?:juga|pun|turut))? $")
_COMES = re.compile(r"\bdatang (?:(?:juga|pula|pun|pertama|antara lain) )*dari (?=[A-Z])")
_FOR = re.compile(r"(?:^|[,;] ?)[Bb]agi (?=[A-Z])")
_BY = re.compile(r" (?:oleh )?[A-Z]")
_NAME_FIRST = re.compile(
    r"\s*(?P<who>[A-Z][\w’'`-]*(?: [A-Z][\w’'`.-]*){0,4}|ia|dia|beliau) +(?:pun |juga )?(?P<does>[a-z]+)\b"
)


class _Verb(NamedTuple):
    """A verb that says that somebody says something, and where it stands; who it is stands ``behind`` it, or before it."""

    word: str
    start: int
    end: int
    behind: bool


def clauses(text: str) -> list[str]:
    """The sentences of ``text`` without their full stops, parted where ``sementara`` sets one speaker against another."""
    return _CLAUSE.split(text)


def phrase(text: str, start: int, stop: int) -> tuple[str, int]:
    """What stands in ``text[start:stop]`` up to the end of its sentence, and where that is."""
    match = _PHRASE.match(text, start, stop)
    return (match.group(), match.end()) if match else ("", start)


def subject(text: str) -> str:
    """What stands before a verb without what stands before the subject.

    >>> subject("Di sisi lain, Rahmad"), subject("Namun Rahmad"), subject("BALIKPAPAN (Kotaku) - Rahmad")
    ('Rahmad', 'Rahmad', 'Rahmad')
    """
    lists = words()
    text = _DATELINE.sub("", text).lstrip(' ,.:;”"-–')
    while (first := _WORD.match(text)) and key(first.group()) in lists["lead"]:
        rest = text[first.end() :].lstrip()
        follows = key(first.group()) in lists["and"] and rest[:1].isupper()
        text = rest if follows else text.partition(",")[2].lstrip()
    return text


def teller(sentence: str, cast: Cast, last: Speaker, *, final: bool = False) -> Speaker | None:
    """Who is said to say something in a sentence: ``Menurut Rahmad``, ``Rahmad menilai``, ``disampaikan Rahmad``.

    The first who is, or the last with ``final``; None when nobody is. ``last`` is the speaker before.
    """
    tokens = sentence.replace(",", " ").split()
    if words()["telling"].isdisjoint(tokens):
        return None if final else _of_whom(sentence, tokens, cast)
    verbs = list(_verbs(sentence))
    for verb in reversed(verbs) if final else verbs:
        who = _behind(verb, sentence, cast) if verb.behind else _before(verb, sentence, cast, last)
        if who is not None:
            return NOBODY if final and _is_anothers(sentence, verbs, verb) else who
    return None


def _of_whom(sentence: str, tokens: Sequence[str], cast: Cast) -> Speaker | None:
    """Whose complaint or view a sentence tells without a verb of saying: ``Keluhan datang dari Siti, petani Muara``; ``Bagi Siti
    Aminah, peneliti Jatam, itu keliru``. He must be described, since such a sentence may tell of others as well."""
    if "datang" in tokens and not words()["view"].isdisjoint(map(key, tokens)):
        match = _COMES.search(sentence)
    else:
        match = _FOR.match(sentence.lstrip()) if key(tokens[0] if tokens else "") == "bagi" else None
    if match is None:
        return None
    who = named(match.string[match.end() :], cast)
    return who if who and who.name and who.office else None


def _is_anothers(sentence: str, verbs: Sequence[_Verb], told: _Verb) -> bool:
    """Whether what is said at the end of a sentence is said by somebody of whom it is told within what another says: ``Rahmad
    menyebut dukungan dari Rudy yang menyatakan``, ``Rahmad mengatakan, Andi pernah berkata``. Of two, neither is sure."""
    tells = (
        verb for verb in verbs if not verb.behind and _SUBJECT.search(sentence, max(0, verb.start - 60), verb.start)
    )
    outer = told if told.behind else next(tells, None)
    inner = [*reporting().finditer(sentence, outer.end)] if outer else []
    if outer is None or not inner:
        return False
    between = sentence[outer.end : inner[-1].start()].rstrip(" ,")
    if outer.behind and "," not in between:
        return False
    return between.endswith(" yang") or _INNER.search(between) is not None


def _behind(verb: _Verb, sentence: str, cast: Cast) -> Speaker | None:
    if verb.word == "menurutnya":
        return POINTED
    text, _ = phrase(sentence, verb.end, len(sentence))
    text = text.strip().removeprefix("oleh ")
    return None if verb.word == "menurut" and is_a_thing(text) else named(text, cast)


def _before(verb: _Verb, sentence: str, cast: Cast, last: Speaker) -> Speaker | None:
    if _POINTING.search(sentence, 0, verb.start):
        return POINTED
    text = subject(sentence[: verb.start])
    if not text:
        return None
    if key(text.partition(" ")[0]) in words()["crowd"]:
        return POINTED
    who = named(text, cast, whole=True)
    if who is None or not who.name:
        if acts(text) and key(text.partition(" ")[0]) not in words()["office"] | words()["own"]:
            return None  # what the verb tells is not what this subject does
        return NOBODY if who is None else who
    return NOBODY if verb.word in words()["weak"] and last.name not in ("", who.name) else who


def _verbs(sentence: str) -> Iterator[_Verb]:
    lists = words()
    for match in _VERB.finditer(sentence):
        word = match.group().lower()
        start, end = match.span()
        if word in ("menurut", "menurutnya"):
            yield _Verb(word, start, end, behind=True)
        elif word in lists["undergone"]:
            if _ALIKE.search(sentence, max(0, start - 20), start) and _BY.match(sentence, end):
                yield _Verb(word, start, end, behind=True)
        elif word in lists["reporting"] or word in lists["passive"]:
            before = sentence[max(0, start - 12) : start].rstrip().rpartition(" ")[2].lower()
            behind = word in lists["passive"]
            if before not in lists["not"] or (behind and before == "yang"):
                yield _Verb(word, start, end, behind)
        elif word in lists["beside"] and _WHO.match(sentence, end) and sentence[:start].rstrip()[-1:] in ("", ","):
            yield _Verb(word, start, end, behind=True)


def teller_first(text: str, start: int, stop: int, cast: Cast) -> tuple[Speaker | None, int]:
    """Who stands before the verb right behind a quotation, and where it ends: “…,” Rahmad menambahkan; “…,” Siti lega."""
    match = _NAME_FIRST.match(text, start, stop)
    if match is None or not (match["does"] in words()["reporting"] or match["does"] in words()["human"]):
        return None, start
    who = POINTED if match["who"].islower() else named(match["who"], cast, sure=True)
    return who, phrase(text, match.end(), stop)[1] if who else start


@lru_cache(maxsize=1)
def saying() -> re.Pattern[str]:
    """A verb of saying right after a quotation; ``suffix`` holds the ``-nya`` of ``ujarnya``. ``demikian`` may stand before it,
    and before a name alone: “…,” demikian kata Rahmad; “…,” demikian Rahmad."""
    also = r"(?:(?:pula|lagi|juga|kemudian)\b[\s,]*)?"
    passive = "|".join(sorted(words()["passive"]))
    thus = rf"(?-i:demikian|begitu)\s+(?:(?:{passive})\s+(?:oleh\s+)?|(?=(?-i:[A-Z])))"
    return re.compile(rf"[\s,]*(?:(?:(?:demikian|begitu)\s+)?{behind_a_quotation()}[\s,]*{also}|{thus})", re.IGNORECASE)


@lru_cache(maxsize=1)
def reporting() -> re.Pattern[str]:
    """A verb that reports speech: ``mengatakan``."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words()['reporting']))})\b", re.IGNORECASE)
