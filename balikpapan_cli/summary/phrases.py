"""A phrase beside a verb of saying, taken apart at its commas: ``Ketua RT 5, Siti, dari Muara`` is an office and a name.

The rule: what says when, where from or what somebody does is left out; a verb or a word that leads on ends the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from balikpapan_cli.summary.cast import Cast, is_of_people, key, words

_TOKEN = re.compile(r"\([^()\n]*\)|[,–—]|[^\s,()–—]+")
_ACTS = re.compile(r"(?:me[mnlrwy]|di|ber)[a-z-]{3,}\Z")
_AGE = re.compile(r"\( ?\d\d?(?: tahun)? ?\)")
PARTICLES = frozenset(["bin", "binti", "van", "von", "der", "de", "da", "al", "el", "-"])
_MOST_PARTS = 6
_LONGEST_PART = 16


def parts_of(text: str) -> list[list[str]]:
    """Take a phrase apart. What stands in brackets is left out, where somebody is from, when it is, and what is said of
    somebody behind ``yang``, each up to the next comma."""
    lists = words()
    parts: list[list[str]] = [[]]
    skipping = inside = left_out = False
    tokens = _TOKEN.findall(text)
    for n, token in enumerate(tokens):
        if token in ",–—":
            _close(parts, left_out)
            skipping = inside = False
            if parts[-1] and len(parts) == _MOST_PARTS:
                break
            if parts[-1]:
                parts.append([])
        elif inside:
            continue
        elif token in lists["called"]:
            skipping = False
            if parts[-1]:
                parts.append([])
        elif token == "yang":
            inside = left_out = True
        elif token in lists["from"]:
            skipping = left_out = True
        elif _says_when(tokens, n):
            skipping = len(parts) > 1 or bool(parts[-1])
        elif n and not skipping and _says_when(tokens, n - 1):
            continue  # Baru-baru ini Rahmad mengatakan
        elif token in lists["stop"] or token.startswith("kepada") or is_verb(token):
            break
        elif token[0] == "(" and parts[-1] and _AGE.fullmatch(token):
            left_out = False
        elif not skipping and token[0] != "(" and (parts[-1] or not token[0].isdigit()):
            parts[-1].append(token)
            if len(parts[-1]) > _LONGEST_PART:
                break
    _close(parts, left_out)
    return parts[:-1] if len(parts) > 1 and not parts[-1] else parts


def _close(parts: list[list[str]], left_out: bool) -> None:
    """Drop what was a place: ``dari RS Harapan, Tangerang``."""
    if left_out and len(parts) > 1 and len(parts[-1]) == 1:
        parts[-1].clear()


def _says_when(tokens: Sequence[str], at: int) -> bool:
    """Whether a word and the one that follows it say when: ``hari ini``, ``Senin lalu``, ``Senin (3/3)``, ``tadi pagi``; what
    is counted (``54 tahun itu``) does not."""
    token, follows = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else ""
    time, day = words()["time"], words()["day"]
    if token in day:
        return follows in time
    if token.lower() not in time or (at and tokens[at - 1].isdigit()):
        return False
    return follows in day or (token[0].isupper() and follows[:1] == "(")


def is_verb(token: str) -> bool:
    """Whether a word says what somebody does (``memuji``, ``berkata``), and is no noun or office that looks so."""
    return bool(_ACTS.match(token)) and token not in words()["office"] and token not in words()["noun"]


def is_name(word: str) -> bool:
    """Whether a word is written as names are."""
    return word[:1].isupper()


def leading(tokens: Sequence[str]) -> list[str]:
    """The name that words begin with: capitalized words and what may stand between them."""
    name: list[str] = []
    for word in tokens:
        if not is_name(word) and not (name and word in PARTICLES):
            break
        name.append(word)
    while name and name[-1] in PARTICLES:
        name.pop()
    return name


def untitled(name: list[str]) -> list[str]:
    """The name without titles and ranks before it; the same list when it has none."""
    lists = words()
    at = 0
    while at < len(name) - 1 and key(name[at]) in lists["title"] and key(name[at]) not in lists["own"]:
        at += 1
    return name[at:] if at else name


def written(name: Sequence[str]) -> str:
    """Words as a name or an office is given."""
    return " ".join(name).rstrip(".,-’'")


def described(parts: list[list[str]], cast: Cast, *, whole: bool) -> str:
    """The office or the trade that stands behind a name and a comma, if no other name stands in it; empty if none does, or if it
    may be a clause, as the phrase is not ``whole``."""
    if len(parts) < 2 or not parts[1]:
        return ""
    first = parts[1][0]
    listed = (key(first) if whole else first) in words()["office"] | words()["people"]
    if not listed and not (whole and first.islower() and is_of_people(first)):
        return ""
    return "" if any(True for _ in cast.within([key(word) for word in parts[1]])) else written(parts[1])
