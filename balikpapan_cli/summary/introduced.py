"""By which full name an article introduces whom it later calls otherwise: by one part of the name, a pet name, initials.

The rule: the full name stands where a subject does, none of its words is one of the language, and no other name has that part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from balikpapan_cli.indonesian.aliases import usual
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.summary.cast import Cast, Speaker, is_of_people, key, words
from balikpapan_cli.summary.phrases import is_name, leading, parts_of, written

_WORD = r"[A-Z][a-z][\w’'`-]*"
_FULL = re.compile(
    rf"(?:^|(?<=[.!?,”\"] )|(?<=[“\"]))((?:[A-Z][\w’'`-]*\. ?){{0,2}})({_WORD}(?: {_WORD}| [A-Z]\.?(?= )){{1,3}})(?! [A-Z(])",
    re.M,
)
_CALLED = re.compile(
    rf"({_WORD}(?: {_WORD}){{0,3}}),? (?:(?:yang|tapi|tetapi|dan|atau|lebih|biasa|akrab|karib|kerap|sering|juga) ){{1,4}}"
    rf"(?:disapa|dipanggil) (?:([A-Z][a-z]+) )?({_WORD})"
)
_CAPITAL = re.compile(_WORD)
_BRACKETED = re.compile(r" \(([^()\s]+)\)")
_ROOM = 160
"""Characters from where a name begins in which a description of who has it stands."""
_NEAR = 60
_LONGEST = 3


class Introductions:
    """The full names in an article; ``cast`` knows its persons, places and bodies."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._known: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The text that begins with the full name of whom one ``word`` of it calls; empty when that is not sure."""
        if word not in self._known:
            self._known[word] = self._pet_names.get(key(word)) or self._full_name(word)
        return self._known[word]

    def by_initials(self, initials: str) -> list[str]:
        """The words of the name that is written before its initials in brackets: ``Lalu Gede Wirajaya (LGW)``."""
        at = self._bracketed.get(initials, 0)
        name = self._cast.body[max(0, at - _ROOM) : at].split()[-len(initials) :]
        return [key(word) for word in name] if "".join(word[0] for word in name) == initials else []

    @cached_property
    def _bracketed(self) -> dict[str, int]:
        """Where each word that stands alone in brackets does so first."""
        return {match[1]: match.start() for match in reversed([*_BRACKETED.finditer(self._cast.body)])}

    def _full_name(self, word: str) -> str:
        body = self._cast.body
        found: list[str] = []
        begin = 0
        for match in self._within(word):
            name = match[2].split()
            if not self._is_a_persons(name):
                continue
            if found and not (set(name) <= set(found) or set(found) <= set(name)):
                return ""
            if len(name) > len(found):
                found, begin = name, match.start(2)
        return body[begin : begin + _ROOM] if found else ""

    def _within(self, word: str) -> Iterator[re.Match[str]]:
        """What may be a full name that has ``word`` in it."""
        body = self._cast.body
        for at in self._begin.get(word, ()):
            before, behind = body[max(0, at - _NEAR) : at].split()[-1:], at + len(word) + 1
            if body[behind : behind + 1].isupper() or (before and before[0][0].isupper()):
                for match in _FULL.finditer(body, max(0, at - _NEAR), at + _NEAR):
                    if match.start(2) <= at < match.end(2) and word in match[2].split():
                        yield match

    @cached_property
    def _begin(self) -> dict[str, list[int]]:
        """Where each word with a capital begins."""
        found: dict[str, list[int]] = {}
        for match in _CAPITAL.finditer(self._cast.body):
            found.setdefault(match.group(), []).append(match.start())
        return found

    def _is_a_persons(self, name: list[str]) -> bool:
        keys = set(map(key, name))
        if len(name) > _LONGEST or key(name[0]) in words()["lead"] or not keys.isdisjoint(words()["of_bodies"]):
            return False
        return self._cast.is_new(" ".join(name))

    @cached_property
    def _pet_names(self) -> dict[str, str]:
        found: dict[str, str] = {}
        if "disapa" not in self._cast.body and "dipanggil" not in self._cast.body:
            return found
        for match in _CALLED.finditer(self._cast.body):
            name = match[1].split()
            while len(name) > 1 and name[0].endswith("nya"):  # Namanya Siti
                name = name[1:]
            known = self._cast.called([key(word) for word in name])
            if (match[2] is None or key(match[2]) in words()["title"]) and (known or self._cast.is_new(" ".join(name))):
                found[key(match[3])] = known.name if known else " ".join(name)
        return found


def called_by(word: str, cast: Cast) -> Speaker | None:
    """Who is called by one part of the name under which the article introduces him, by a pet name or by initials."""
    if word.isupper():
        return cast.called(cast.introductions.by_initials(word))
    text = cast.introductions.of(word)
    parts = parts_of(text)
    name = leading(parts[0])
    if len(name) > 1 or (name and key(name[0]) != key(word)):
        described = len(parts) > 1 and parts[1] and is_of_people(parts[1][0])
        return Speaker(written(name), written(parts[1]) if described else "")
    return None


def in_short(head: list[str], cast: Cast) -> Speaker | None:
    """Who is called by an office and one part of his name, as he has that office: ``Sekda Sri``, ``Menlu Retno``."""
    if len(head) < 2 or not is_name(head[-1]):
        return None
    last = head[-1]
    who = cast.called(cast.introductions.by_initials(last) if last.isupper() else [key(last)])
    office = usual(fold(" ".join(head[:-1])))
    return who if who and office and office[0] in usual(fold(who.office)) else None
