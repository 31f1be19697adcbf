"""Attributed direct speech: who said what, in which words. The rule: a quotation without a speaker is nobody's.

Indonesian news attributes after the quotation (“…,” ujar Rahmad), before it (Rahmad mengatakan, “…”; kata Rahmad: “…”),
or by a suffix (“…,” ujarnya) that points to the last speaker. The suffix is followed only while nobody else is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Person, Quote
from balikpapan_cli.summary.data import sections
from balikpapan_cli.tuples import NamedTuple

_QUOTATION = re.compile(r"“[^“”\n]+[”\"]|«[^«»\n]+»|\"[^\"\n]+\"")
_NAME = r"(?:[A-Z][\w’'`.-]*|(?:bin|binti|van|de|al)\b)"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME}){{0,7}}")
_PHRASE = re.compile(r"[^.!?:;\n“”\"]*")
_PRONOUN = re.compile(r"(?:dia|ia|beliau|pria (?:itu|ini)|wanita (?:itu|ini)|perempuan (?:itu|ini))\b", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"\b(?:saat|ketika|dalam|di|pada|kepada|usai|seusai|setelah|sebelum|sambil|seraya|seperti|dikutip|sebagaimana|yang)\b"
)
_LEAST_WORDS = 3


class _Speaker(NamedTuple):
    """Who speaks: ``known`` says that the name stands there, not a pronoun."""

    name: str
    office: str
    known: bool = True


_POINTED = _Speaker("", "", known=False)


def quotes(article: Article, speaker: str = "") -> tuple[Quote, ...]:
    """The attributed quotations of ``article`` in its order; those of ``speaker`` alone (any part of the name) if given.

    A quotation whose pronoun could mean several people has an empty ``speaker`` and is nobody's when one is asked for.
    """
    wanted = set(fold(speaker))
    found = []
    for start, end, who in _attributed(article):
        if wanted <= set(fold(who.name)):
            text = article.body[start:end]
            found.append(Quote(article.id, text, who.name, who.office, article.date, article.outlet, start, end))
    return tuple(found)


def _attributed(article: Article) -> Iterator[tuple[int, int, _Speaker]]:
    """Start, end and speaker of every attributed quotation."""
    body = article.body
    last, since = _POINTED, 0
    for paragraph in re.finditer(r"[^\n]+", body):
        said = _POINTED
        at = paragraph.start()
        marks = list(_QUOTATION.finditer(body, at, paragraph.end()))
        for n, mark in enumerate(marks):
            until = marks[n + 1].start() if n + 1 < len(marks) else paragraph.end()
            who = _after(body, mark.end(), until, article.persons) or _before(body, at, mark.start(), article.persons)
            reported = _reporter(body[at : mark.start()], article.persons)
            if reported and not (who and who.known):
                last, since = reported, at
            at = mark.end()
            if who is None:
                if said is _POINTED or len(mark.group().split()) < _LEAST_WORDS:
                    continue
                who = said  # a quotation that goes on after its attribution: “…,” ujar Rahmad. “…”
            elif not who.known:
                who = last if _alone(body[since : mark.start()], last, article.persons) else _POINTED
            if who.name:
                last, since = who, until
            said = who
            yield mark.start(), mark.end(), who
        reported = _reporter(body[at : paragraph.end()], article.persons) if not marks else None
        if reported:
            last, since = reported, at


def _after(body: str, start: int, stop: int, persons: Sequence[Person]) -> _Speaker | None:
    """The speaker named or pointed to right after a quotation: ``ujar Rahmad``, ``katanya``, ``kata dia``."""
    said = _saying().match(body, start, stop)
    if said is None:
        return None
    if said["suffix"] or _PRONOUN.match(body, said.end(), stop):
        return _POINTED
    phrase = _PHRASE.match(body, said.end(), stop)
    return _named(_CIRCUMSTANCE.split(phrase.group() if phrase else "")[0], persons)


def _before(body: str, start: int, stop: int, persons: Sequence[Person]) -> _Speaker | None:
    """The speaker named or pointed to right before a quotation: ``Rahmad mengatakan, “``, ``kata Rahmad: “``."""
    lead = re.split(r"[.!?]\s+", body[start:stop])[-1].rstrip()
    if lead[-1:] not in (",", ":") and not _reporting().search(lead[-30:]):
        return None
    said = _saying().search(lead)
    if said and not said["suffix"]:
        return _POINTED if _PRONOUN.match(lead, said.end()) else _named(lead[said.end() :], persons)
    report = _reporting().search(lead)
    if report is None:
        return None
    return _named(lead[: report.start()], persons) or _POINTED


def _reporter(text: str, persons: Sequence[Person]) -> _Speaker | None:
    """The last person of a text who is said to say something, without a quotation: ``Menurut Rahmad``, ``Rahmad menilai``."""
    who = None
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        report = _reporting().search(sentence)
        if report:
            before = sentence[: report.start()]
            known = _known(before if before.strip() else sentence[report.end() :], persons)
            who = _Speaker(*known[0]) if known else who
    return who


def _named(phrase: str, persons: Sequence[Person]) -> _Speaker | None:
    """The person of a phrase: one that the article knows, else the name it begins with, else a description (an office)."""
    known = _known(phrase, persons)
    if known:
        return _Speaker(*known[0])
    parts = [part.strip() for part in phrase.split(",") if part.strip()]
    if parts and parts[0].split()[0].casefold() in sections("cues.txt")["office"]:
        return _in_office(parts, persons)
    names = next(filter(None, map(_NAMES.match, parts[:2])), None)
    if names and not _PRONOUN.match(names.group()):
        return _Speaker(names.group().rstrip(".,-’'"), "")
    return _Speaker("", parts[0]) if parts and parts[0][0].islower() else None


def _in_office(parts: Sequence[str], persons: Sequence[Person]) -> _Speaker:
    """The speaker of a phrase that begins with an office, by its commas: the name that stands last (``Ketua RT, Balikpapan,
    Siti Aminah``), else the one person in that office, else the office."""
    no_name = sections("cues.txt")["no_name"] | sections("cues.txt")["office"]
    for n in range(len(parts) - 1, 0, -1):
        name = _NAMES.match(parts[n])
        if name and parts[n].split()[0].casefold() not in no_name and not parts[n].startswith(" dan ", name.end()):
            written = parts[n] if " - " in parts[n] else name.group()  # Karl - Heinz
            return _Speaker(written.rstrip(".,-’'"), ", ".join(parts[:n]))
    if parts[0][0].islower():
        return _Speaker("", parts[0])
    office = match.group().rstrip(".,-’'") if (match := _NAMES.match(parts[0])) else parts[0]
    holders = {person for person in persons if f"{person.office} ".startswith(f"{office} ")}
    return _Speaker(*holders.pop()) if len(holders) == 1 else _Speaker(office, "")


def _known(phrase: str, persons: Sequence[Person]) -> list[Person]:
    """The persons whose name, or a part of it that is theirs alone, stands in ``phrase``; whole names first."""
    words = fold(phrase)
    whole = [person for person in persons if _within(fold(person.name), words)]
    if whole:
        return whole
    said = {word.strip(",.()") for word in phrase.split() if word[:1].isupper()}
    parts = {word for name in said for word in fold(name)}
    shared = [(person, {part for part in fold(person.name) if len(part) > 2}) for person in persons]
    return [
        person
        for person, name in shared
        if any(part in parts and sum(part in other for _, other in shared) == 1 for part in name)
    ]


def _within(name: list[str], words: list[str]) -> bool:
    return bool(name) and any(words[at : at + len(name)] == name for at in range(len(words)))


def _alone(text: str, who: _Speaker, persons: Sequence[Person]) -> bool:
    """Whether nobody but ``who`` is named in ``text``."""
    return bool(who.name) and all(person.name == who.name for person in _known(text, persons))


@lru_cache(maxsize=1)
def _saying() -> re.Pattern[str]:
    """A verb of saying right after a quotation; ``suffix`` holds the ``-nya`` of ``ujarnya``."""
    verbs = sorted({verb.removesuffix("nya") for verb in sections("cues.txt")["saying"]})
    return re.compile(rf"[\s,]*\b(?:{'|'.join(verbs)})(?P<suffix>nya)?\b[\s,]*(?:pula |lagi )?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _reporting() -> re.Pattern[str]:
    verbs = sorted(sections("cues.txt")["reporting"])
    return re.compile(rf"\b(?:{'|'.join(verbs)})\b(?: bahwa)?", re.IGNORECASE)
