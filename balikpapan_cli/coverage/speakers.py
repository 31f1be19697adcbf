"""Who a draft says is speaking, and whether that can be the person whom an article says so of.

The rule: two names contradict each other only where both are names of people and nothing speaks for one person: no word in
common, no spelling that is near, no nickname that the list or the article itself explains. An office alone is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from balikpapan_cli.indonesian.aliases import starting_with
from balikpapan_cli.indonesian.saying import behind_a_quotation
from balikpapan_cli.indonesian.stems import forms, root
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Quote, Span
from balikpapan_cli.summary.data import sections
from balikpapan_cli.tuples import NamedTuple

_CLOSING = re.compile(r"[”\"»“’]?[\s,]*")
_PHRASE = re.compile(r"[^.!?:;()\n“”\"«»]*(?:\b(?:Dr|Drs|H|Hj|Ir|Prof|M|Abd|Moh|Muh)\.[^.!?:;()\n“”\"«»]*)*")
_ENDS = re.compile(
    r"\b(?:saat|ketika|dalam|di|pada|kepada|usai|seusai|setelah|sebelum|sambil|seraya|seperti|dikutip|sebagaimana|yang|dari|"
    r"lewat|melalui|dengan|untuk|saja|lagi|pula)\b"
)
_NAME = re.compile(r"[A-Z][\w’'`.-]*")
_UNKNOWN = re.compile(r"([a-z]+) [A-Z]")
_LEAD = re.compile(r"[.!?]\s+(?=[A-Z])")
_LEAST = 3  # letters of a word that a person can be told by
_COMMON = 5  # words that are made from the root of a name at most
_AKA = re.compile(
    r"\s*(?:\(|,|alias|atau|akrab|sapaan|disapa|dipanggil|dikenal|yang|biasa|sebagai|nama|bernama|panggilan|\s)+\s*"
)


class Speaker(NamedTuple):
    """Who a draft says is speaking: ``text`` as it is written, ``words`` what is or may be the name, folded. ``plain`` says that
    nothing but a name stands there, no office whose place or body might be taken for one; ``common``, that all of it are words
    of the language as well (``Sandi``, ``Polisi``): a name where the archive knows such a person."""

    text: str
    words: tuple[str, ...]
    plain: bool
    common: bool = False


def speakers(draft: str, quoted: Sequence[Span]) -> dict[int, Speaker]:
    """Who says the quotations of ``draft``, by where they start; only those whose speaker is named.

    >>> draft = "“Air naik,” kata Camat Sepinggan Budi Hartono. “Awas,” ujarnya. Siti Aminah mengatakan, “Kami siap.”"
    >>> said = speakers(draft, [Span(1, 10), Span(48, 53), Span(86, 96)])
    >>> [(speaker.text, speaker.plain) for speaker in said.values()]
    [('Camat Sepinggan Budi Hartono', False), ('Siti Aminah', True)]
    """
    found: dict[int, Speaker] = {}
    before: tuple[int, Speaker] | None = None  # where the last attribution ended, and whose it was
    for n, (start, end) in enumerate(quoted):
        stop = quoted[n + 1].start if n + 1 < len(quoted) else min(len(draft), end + 400)
        begin = max(quoted[n - 1].end if n else 0, draft.rfind("\n", max(0, start - 400), start) + 1, start - 400)
        pointed, speaker, until = _after(draft, end, stop)
        if speaker is None and not pointed:
            pointed, speaker = _before(draft[begin:start])
        if (
            speaker is None
            and not pointed
            and before
            and re.fullmatch(r"[^\n.!?]*[.!?][ \t]*.?", draft[before[0] : start])
        ):
            speaker = before[1]  # “…,” kata Siti. “…”
        before = (until, speaker) if speaker else None
        if speaker:
            found[start] = speaker
    return found


def contradicts(speaker: Speaker, said: Quote, article: Article, known: Iterable[str]) -> bool:
    """Whether ``speaker`` cannot be who says ``said`` in ``article``. ``known`` are names of people of the archive."""
    theirs = _words(fold(said.speaker))
    ours = [word for word in speaker.words if len(word) >= _LEAST]
    if not theirs or not ours:
        return False
    people = [words for name in known if (words := set(_words(fold(name)))) and words >= {*ours}]
    if {*ours} & {*theirs, *fold(said.office)}:
        others = any(len(words) > 1 and not words <= {*theirs} for words in people)
        return others and len(ours) > 1 and not ({*ours} <= {*theirs} or {*theirs} <= {*ours})
    if _is_spelling(ours, theirs) or _is_alias(ours, theirs) or _is_explained(speaker, theirs, article.body):
        return False
    if people:
        return True
    if {*ours} & {*fold(article.title), *fold(article.body)}:
        return False  # a place, a body, or somebody of whom nothing more is known
    return not speaker.common and (speaker.plain or len(ours) > 1)


def _after(draft: str, end: int, stop: int) -> tuple[bool, Speaker | None, int]:
    """Whether words after a quotation say who speaks, whom they name, and where they end."""
    at = _CLOSING.match(draft, end, stop)
    begin = at.end() if at else end
    said = _behind().match(draft, begin, stop)
    if said is None:
        unknown = _UNKNOWN.match(draft, begin, stop)
        if unknown and unknown[1] not in STOPWORDS:
            return True, None, unknown.end()  # gumam Siti: somebody else, whatever the word is
        phrase = _PHRASE.match(draft, begin, stop)
        report = _reporting().search(phrase[0]) if phrase else None
        speaker = _speaker(phrase[0][: report.start()]) if phrase and report else None
        return report is not None, speaker, phrase.end() if phrase else begin
    phrase = _PHRASE.match(draft, said.end(), stop)
    until = phrase.end() if phrase else said.end()
    return True, None if said["suffix"] or phrase is None else _speaker(phrase[0]), until


def _before(lead: str) -> tuple[bool, Speaker | None]:
    """The same of the words before a quotation."""
    sentence = _LEAD.split(lead.rstrip('“”"«„ '))[-1]
    if said := _saying().search(sentence):
        return sentence[-1:] in (",", ":"), None if said["suffix"] else _speaker(sentence[said.end() :].rstrip(",: "))
    reports = list(_reporting().finditer(sentence))
    if len(reports) > 1 and re.search(r"\byang $|\b[A-Z]", sentence[reports[0].end() : reports[-1].start()]):
        return True, None  # Siti menyebut dukungan Budi yang menyatakan “…”
    report = reports[0] if reports else None
    if report is None or not (sentence[-1:] in (",", ":") or len(sentence) - report.end() <= len(" bahwa")):
        return False, None
    return True, _speaker(sentence[: report.start()] or sentence[report.end() :])


def _speaker(phrase: str) -> Speaker | None:
    """The person of a phrase, as far as capitals tell; None where there is no name."""
    phrase = _ENDS.split(phrase)[0].strip(" ,")
    names = list(_NAME.finditer(phrase))
    if not names or names[0].start() > len("Bapak wakil "):
        return None
    outside = sections("cues.txt")["office"] | sections("cues.txt")["no_name"]
    plain = names[0].start() == 0 and names[0][0].lower() not in outside
    kept: list[str] = []
    for name in names:
        word = name[0].strip(".’'`-")
        is_short = word.isupper() and len(word) > 1
        if word.lower() in outside or (is_short and not (plain and _is_nickname(word.lower()))):
            continue
        kept += _words(fold(word))
    if not plain:
        kept = [word for word in kept if not _is_common(word)]
    if not kept:
        return None
    common = all(_is_common(word) and not _is_nickname(word) for word in kept)
    return Speaker(phrase[names[0].start() : names[-1].end()] if plain else phrase, tuple(kept), plain, common)


def _is_common(word: str) -> bool:
    """Whether many words are made from the root of a word, as from few names."""
    return max(forms(word), forms(root(word))) > _COMMON


def _is_nickname(word: str) -> bool:
    """Whether the list of aliases has the word by itself: ``SBY``, ``Jokowi``."""
    return any((word,) in alias.forms for alias in starting_with(word))


def _words(folded: Iterable[str]) -> list[str]:
    """The words of a name without titles and initials."""
    return [word for word in folded if len(word) > 1 and word not in _honorifics()]


def _is_spelling(ours: Iterable[str], theirs: Sequence[str]) -> bool:
    """Whether a word of one name is a spelling of one of the other (``Yusup``), or is made of how it begins (``Zulhas``)."""
    return any(_is_blend(word, theirs) or any(_is_one_letter_off(word, other) for other in theirs) for word in ours)


def _is_one_letter_off(one: str, other: str) -> bool:
    """Whether two words differ in one letter.

    >>> _is_one_letter_off("yusup", "yusuf"), _is_one_letter_off("rahmat", "rahmad"), _is_one_letter_off("eddy", "freddy")
    (True, True, False)
    """
    if min(len(one), len(other)) < _LEAST + 1 or abs(len(one) - len(other)) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    return longer[same + 1 :] == (shorter[same + 1 :] if len(one) == len(other) else shorter[same:])


def _is_blend(word: str, name: Sequence[str]) -> bool:
    """Whether a word is made of the beginnings of two words of a name or more, each of two letters at least.

    >>> _is_blend("zulhas", ["zulkifli", "hasan"]), _is_blend("jokowi", ["joko", "widodo"]), _is_blend("hasan", ["hasan", "ali"])
    (True, True, False)
    """
    pattern = "".join(f"(?:{'|'.join(part[:n] for n in range(len(part), 1, -1))})?" for part in name if part.isalpha())
    whole = re.fullmatch(pattern, word) if pattern else None
    return bool(whole) and not any(part.startswith(word) for part in name)


def _is_alias(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the list of aliases has both names for one."""
    for word in {*ours, *theirs}:
        for alias in starting_with(word):
            ways = [{*form} for form in alias.forms]
            if any(way <= {*ours} for way in ways) and any(way & {*theirs} for way in ways):
                return True
            if any(way <= {*theirs} for way in ways) and any(way & {*ours} for way in ways):
                return True
    return False


def _is_explained(speaker: Speaker, theirs: Sequence[str], body: str) -> bool:
    """Whether an article has one name beside the other: ``Saifullah Yusuf (Gus Ipul)``."""
    ours = "|".join(map(re.escape, speaker.words))
    for match in re.finditer(rf"\b(?:{ours})\b", body, re.IGNORECASE):
        left, right = body[max(0, match.start() - 60) : match.start()], body[match.end() : match.end() + 60]
        for name in theirs:
            before = left.lower().rfind(name)
            if before >= 0 and _AKA.fullmatch(_untitled(left[before + len(name) :])):
                return "(" in left[before:] or bool(re.search("alias|akrab|sapa|panggil|kenal", left[before:]))
            after = right.lower().find(name)
            if after >= 0 and _AKA.fullmatch(_untitled(right[:after])):
                return "(" in right[:after] or bool(re.search("alias|akrab|sapa|panggil|kenal", right[:after]))
    return False


def _untitled(gap: str) -> str:
    return " ".join(word for word in gap.replace("(", " ( ").split() if not word[:1].isupper()) or " "


@lru_cache(1)
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{behind_a_quotation()}[\s,]*(?:pula |lagi )?", re.IGNORECASE)


@lru_cache(1)
def _saying() -> re.Pattern[str]:
    verbs = sorted({verb.removesuffix("nya") for verb in sections("cues.txt")["saying"]})
    return re.compile(rf"\b(?:{'|'.join(verbs)})(?P<suffix>nya)?\b[\s,]*(?:pula |lagi )?", re.IGNORECASE)


@lru_cache(1)
def _reporting() -> re.Pattern[str]:
    verbs = sorted({*sections("cues.txt")["reporting"], "berkata"})
    return re.compile(rf"\b(?:{'|'.join(verbs)})\b", re.IGNORECASE)


@lru_cache(1)
def _honorifics() -> frozenset[str]:
    lines = (Path(__file__).parent / "data" / "honorifics.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
