"""Acronyms and their expansions as texts themselves introduce them: "Ibu Kota Nusantara (IKN)".

A pair is taken from a text only when the acronym can be spelled from the words before it (after Schwartz and Hearst 2003,
with the syllables of Indonesian acronyms: ``Pem|kot``, ``Dis|kom|info``): nothing is guessed.
"""

from __future__ import annotations

import re
from functools import lru_cache


def mine(text: str) -> list[tuple[str, str]]:
    """The (acronym, expansion) pairs that ``text`` introduces, as written, each once, in order.

    >>> mine("Pemerintah Kota (Pemkot) Balikpapan dan Otorita Ibu Kota Nusantara (OIKN) bersama Dinas Kesehatan (DKK)")
    [('Pemkot', 'Pemerintah Kota'), ('OIKN', 'Otorita Ibu Kota Nusantara')]
    >>> mine("pembangunan IKN (Ibu Kota Nusantara) dan pemutusan hubungan kerja (PHK) pada Senin (23/10/2023)")
    [('IKN', 'Ibu Kota Nusantara'), ('PHK', 'pemutusan hubungan kerja')]
    """
    return list(_remembered(text) if len(text) <= _LONGEST else _mined(text))


def _mined(text: str) -> tuple[tuple[str, str], ...]:
    found: dict[tuple[str, str], None] = {}
    for match in _IN_BRACKETS.finditer(text):
        acronym, expansion = match[1].strip(), ""
        if _ACRONYM.fullmatch(acronym):
            expansion = _expansion_before(acronym, text[max(0, match.start() - 120) : match.start()])
        elif len(words := acronym.split()) > 1 and (
            before := _ACRONYM_AT_END.search(text, max(0, match.start() - 16), match.start())
        ):
            acronym = before[1]
            expansion = " ".join(words) if _spells(acronym, words) else ""
        if expansion:
            found[acronym, expansion] = None
    return tuple(found)


# what has been read is indexed some articles later, and asked for again; the texts of 128 articles must not fill the memory
_remembered = lru_cache(128)(_mined)
_LONGEST = 1 << 16

_IN_BRACKETS = re.compile(r"\( ?([A-Z][^()\n]{1,90})\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,12}[A-Z0-9][A-Za-z0-9]{0,6}|[A-Z][a-z]{2,13}")
_ACRONYM_AT_END = re.compile(r"(?<![\w-])(" + _ACRONYM.pattern + r") ?$")
_BREAK = re.compile(r"[.!?;:()\n\"“”]")
_LINKS = {
    "dan",
    "dan/atau",
    "atau",
    "di",
    "ke",
    "dari",
    "untuk",
    "dengan",
    "pada",
    "atas",
    "yang",
    "the",
    "of",
    "and",
    "for",
    "&",
}
_HEADS = {"dinas": "dis", "kepala": "ka", "kepolisian": "pol", "pelaksana": "pl"}  # the pieces that are no beginning
_REPEATED = re.compile(r"([a-z])([2-9])")  # K3: keselamatan dan kesehatan kerja
_MOST_WORDS = 10


def _expansion_before(acronym: str, text: str) -> str:
    """The fewest last words of ``text`` that spell ``acronym``, or ``""``."""
    words = _BREAK.split(text)[-1].split()[-_MOST_WORDS:] if text.endswith((" ", "\u00a0")) else []
    initial = acronym[0].lower()
    for count in range(2, len(words) + 1):
        first = words[-count].lower()
        if initial not in first and first.isalnum():
            continue  # whatever its pieces, an acronym begins as its expansion does
        if first not in _LINKS and _spells(acronym, words[-count:]):
            return " ".join(words[-count:])
    return ""


def _spells(acronym: str, words: list[str]) -> bool:
    """Whether ``acronym`` is made of pieces of ``words``, in order, with a piece of every word that is not a link."""
    initials = acronym.isupper()
    content = [word for word in words if word.lower() not in _LINKS]
    if not (initials and len(acronym) == len(content) >= 3):
        for word in content:
            if not word[:1].isupper():
                return False
    letters = acronym.lower()
    if not letters.isalpha():
        letters = _REPEATED.sub(lambda match: match[1] * int(match[2]), letters)
    folded = [word.lower() if word.isalnum() else "".join(filter(str.isalnum, word.lower())) for word in words]
    return _is_of_beginnings(letters, folded) or (not initials and _is_of_syllables(letters, folded))


def _is_of_beginnings(letters: str, words: list[str]) -> bool:
    """Whether ``letters`` are beginnings of ``words``."""
    size = len(letters)
    reached = {0}
    for word in words:
        before, reached = reached, reached.copy() if word in _LINKS else set()
        for end in before:
            for letter in word:
                if end == size or letters[end] != letter:
                    break
                end += 1
                reached.add(end)
        if not reached:
            return False
    return size in reached


def _is_of_syllables(letters: str, words: list[str]) -> bool:
    """Whether ``letters`` (``Forkopimda``) are two letters or more of the beginning of the first of ``words`` (or its usual piece)
    and of anywhere in the others."""
    reached = {0}
    for word in words:
        before, reached = reached, reached.copy() if word in _LINKS else set()
        for start in before:
            for end in range(start + 1, min(len(letters), start + len(word)) + 1):
                piece = letters[start:end]
                if word.startswith(piece):
                    fits = start > 0 or len(piece) > 1
                else:
                    fits = len(piece) > 1 and piece in word if start else _HEADS.get(word) == piece
                if fits:
                    reached.add(end)
        if not reached:
            return False
    return len(letters) in reached
