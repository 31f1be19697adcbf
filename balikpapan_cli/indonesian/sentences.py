"""Sentences of Indonesian news as spans of the text; the rule: a sentence is ``text[start:end]``, never rewritten.

Rules, not a model: a full stop ends a sentence unless the word before it is an abbreviation (see
``data/abbreviations.txt``) or what follows goes on with the same sentence. ``benchmarks/sentences.py`` measures them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.model import Sentence, Span

_OPENERS = "\"'“‘«([{ \t\u00a0"
_CONTINUERS = ",;:.-–—/)]}”’»%&+="

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# a row of marks is tried from its first one alone: from each of them it would take quadratic time; what it may begin
# with stands before all else, so that the text between marks is passed over quickly
_END = re.compile(
    "(?=[.!?…])((?<!…)…+|(?<![.!?])[.!?]+)([\"'”’»)\\]}\u200b-\u200f\u202a-\u202e\u2066-\u2069]*)(?:\\s+|$)"
)
_BULLET = re.compile(r"\s*[-–—*•‣●▪◦·]\s+(?=\w|[\"“])")
_FREE_QUOTE = re.compile(r"[\"”](?=\s|$)\s*")
# the verbs of saying that are no nouns, since a capital may also begin a sentence
_SAYING = re.compile(r"(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|tanya|imbuh|tutup|tulis)(?:nya)?\b", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[a-z)”\"%])[.!?](?=[“\"]?[A-Z][a-z]{2,})|(?<=[a-z])[.!?][”\"](?=[A-Z][a-z]{2,})")
_DOMAIN = re.compile(r"\s*(?:com|net|org|id|co|go|ac|or|sch|tv|info|my|news|io|gov)\b", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_DEGREE = re.compile(r"(?:[SMBA]\.?\s?[A-Z][A-Za-z]{0,3}\b|Ph\.?D|Sp\.[A-Z]+|[SM]\.[A-Z])[.,]?")
_BEFORE_INITIALS = re.compile(r"\b(?:jalan|jl|jln|simpang|jembatan|jenderal|jend|letjen|mayjen)\.?\s+$", re.IGNORECASE)
_COUNTED = re.compile(r"(?:\d|\b(?:puluhan|ratusan|ribuan|per|tiap|setiap|beberapa|sekian|dan))\s*$", re.IGNORECASE)
_BYLINE = re.compile(r"(?<=[.!?”\"])\s+([(\[][A-Za-z0-9*/.,&\- ]{1,24}[)\]]|\(\*+\))\s*$")
_NUMBERED_HEADING = re.compile(r"\s*\d{1,2}\.(?=\s+\S)(?!.*[.!?:;,”\"]\s*$)")
_SPOKEN = re.compile(r"[^\W_]")
_WORD = re.compile(r"\S+")
_LISTED = re.compile(r"\s*(?:\d{1,2}|[a-zA-Z])$")


def split(text: str, enough: int = 0) -> list[Span]:
    """The sentences of ``text``, in order, without the white space around them and the sign before an entry of a list; every line
    break ends a sentence. Lines that follow when there are ``enough`` are not looked at (0: all are).

    >>> text = "H. Rahmad Mas’ud, S.E., hadir pukul 10.00 WITA. “Biayanya Rp. 2,5 miliar,” ujar dia."
    >>> [text[start:end] for start, end in split(text)]
    ['H. Rahmad Mas’ud, S.E., hadir pukul 10.00 WITA.', '“Biayanya Rp. 2,5 miliar,” ujar dia.']
    """
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        if 0 < enough <= len(spans):
            break
        begin = line.start()
        if bullet := _BULLET.match(text, begin, line.end()):
            begin = bullet.end()
        for end in _ends(text, begin, line.end()):
            start, stop = _stripped(text, begin, end)
            if start < stop:
                spans.append(Span(start, stop))
            begin = end
    return spans


@lru_cache(maxsize=1)  # a summary counts them before it reads them
def sentences(article_id: str, body: str) -> tuple[Sentence, ...]:
    """The sentences of an article's body, numbered from 0."""
    return tuple(Sentence(article_id, n, *span, body[slice(*span)]) for n, span in enumerate(split(body)))


def _ends(text: str, begin: int, stop: int) -> list[int]:
    """Where the sentences of the line ``text[begin:stop]`` end, the end of the line last."""
    ends: list[int] = []
    heading = _NUMBERED_HEADING.match(text, begin, stop)
    if heading:  # "3. Kunci pintu dan jendela": the number belongs to the list, not to the words of the heading
        ends.append(heading.end())
    tail = _BYLINE.search(text, begin, stop)
    last = tail.start(1) if tail else stop
    start = ends[-1] if ends else begin
    quotes, counted = 0, begin  # quotation marks of the line, and how far they were counted
    spoken = begin - 1
    for mark in _END.finditer(text, start, last):
        end, following = mark.end(2), mark.end()
        quote = _FREE_QUOTE.match(text, following, last)
        if quote:
            quotes, counted = quotes + text.count('"', counted, following), following
            if quotes % 2 == (text[following] == '"'):
                end, following = following + 1, quote.end()  # a closing quotation mark that stands by itself
        if spoken < start and mark[1] != ".":
            spoken = _first_spoken(text, start, last)
        if _goes_on(text, start, mark, end, following, last, silent=spoken >= end):
            continue
        ends.append(end)
        start = end
    if tail:
        ends.append(last)
    ends.append(stop)
    return _unglued(text, begin, ends)


def _first_spoken(text: str, begin: int, stop: int) -> int:
    """Where the first letter or digit from ``begin`` on stands; ``stop`` if there is none."""
    found = _SPOKEN.search(text, begin, stop)
    return found.start() if found else stop


def _goes_on(text: str, begin: int, mark: re.Match[str], end: int, following: int, stop: int, *, silent: bool) -> bool:
    """Whether the sentence that began at ``begin`` goes on after the punctuation ``mark``, at ``following``; ``silent``, whether
    it has neither letter nor digit up to there."""
    if following >= stop:
        return False
    ahead = text[following : min(following + 12, stop)].lstrip(_OPENERS)
    first = ahead[:1]
    if not first or first in _CONTINUERS:
        return True
    if first.islower() and not ahead[1:2].isupper():  # but "iPhone", "eBay"
        return True
    if end > mark.end(1) and _SAYING.match(text, following, stop):  # “… belum?” Tanya hakim
        return True
    if mark.group(1) != ".":
        return silent
    return end == mark.end(1) and _abbreviated(text, begin, mark.start(), following, stop)


def _abbreviated(text: str, begin: int, dot: int, following: int, stop: int) -> bool:
    """Whether the full stop at ``dot`` belongs to the word before it; ``following`` is where the line goes on."""
    written = text[max(begin, dot - 24) : dot]
    if _LISTED.match(written) and dot - begin < 24:  # "1. Beras naik."
        return True
    word = written.split()[-1].lstrip(_OPENERS + "-–—/") if written.strip() else ""
    if len(word) == 1:
        return word.isupper()  # "B. Budiman"
    if _DOMAIN.match(text, following, stop) and word[:1].isupper():  # "Poskota News. Com"
        return True
    if _INITIALS.fullmatch(word) and len(word) == 3 and word.lower() not in _abbreviations()["degree"]:
        return True
    before = written[: len(written) - len(word)]
    if (
        len(word) < 4 and word.isupper() and _BEFORE_INITIALS.search(before)
    ):  # "Jalan M.T. Haryono", but "Jalan PN. Dia"
        ahead = _WORD.match(text, following, stop)
        return ahead is None or ahead[0].lower() not in STOPWORDS
    kind = _kinds().get(word.lower(), "")
    if kind == "before a number":  # "KM. Labobar" is a ship
        return text[following].isdigit() or (word == "KM" and bool(before.strip()) and not _COUNTED.search(before))
    if kind == "degree":
        return _DEGREE.match(text, following, stop) is not None
    return bool(kind)


def _unglued(text: str, begin: int, ends: list[int]) -> list[int]:
    """``ends`` and those where the space after a full stop is missing ("selesai.Kemudian", but not "Detik.com")."""
    found: list[int] = []
    for mark in _GLUED.finditer(text, begin, ends[-1]):
        word = text[max(begin, mark.start() - 40) : mark.start()].split()[-1:]
        whole = word and (len(word[0]) >= 4 or not word[0][-1].isalnum()) and not set(".@/") & set(word[0])
        if whole and not _DOMAIN.match(text, mark.end()):
            found.append(mark.end())
    return sorted({*ends, *found}) if found else ends


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


@lru_cache(maxsize=1)
def _abbreviations() -> dict[str, frozenset[str]]:
    """The classes of ``data/abbreviations.txt``: name of the section to its words."""
    sections: dict[str, set[str]] = {}
    words: set[str] = set()
    with open(__file__.removesuffix("sentences.py") + "data/abbreviations.txt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("["):
                words = sections.setdefault(line.strip("[]\n"), set())
            elif not line.startswith("#"):
                words.update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {word: name for name, words in _abbreviations().items() for word in words}
