"""Sentences that tell nothing of the news, however near the top they stand: they announce what follows, speak of the text
itself, say where more is to be read or who came, or say in other type what the text says again."""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.summary.data import sections
from balikpapan_cli.summary.reading import Reading, unquoted
from balikpapan_cli.summary.repeats import repeats, weighty

_CUES = sections("cues.txt")
_SHORT = 8
"""Words of a sentence that does nothing but announce, at most."""
_OPENING = 9
"""Words at the beginning of a sentence that say what it is about."""
_SUBJECT = 5
"""Words at its beginning among which stands what may be looked at."""
_NEAR = 6
"""Words that may stand between what may be looked at and where."""
_CAME = frozenset(["hadir", "dihadiri"])
_FOUND_ELSEWHERE = _CUES["announced"] | _CUES["kept"]
"""What a sentence is about that says where more is to be read."""
_FIRST = _CUES["announcing"] | _CUES["presenting"]
_WITHIN = _CUES["text"] | _CUES["looked_at"] | _CAME
"""Such a sentence begins with one of these words, or has one of those."""
_CUT = re.compile(r"(?:…|\.\.+)[\"”’)]*\Z|[^.!?…\"”’)\]:;]\Z")
_TAIL = 8
_REACH = 40
"""Sentences before and behind among which it may be said again."""


def asides(reading: Reading, title: str) -> set[int]:
    """The numbers of such sentences."""
    found = {
        n
        for n, words in enumerate(reading.words)
        if (_FIRST.issuperset(words[:1]) or not _WITHIN.isdisjoint(words))  # most sentences need not be looked at
        and (_announces(words) or _points_away(words) or _guests(words))
    }
    return found | _again(reading, title)


def _announces(words: list[str]) -> bool:
    """Whether nothing is said but that something follows, or has been said: Berikut ulasannya; Dalam artikel ini …"""
    first = words[:1]
    if not first:
        return False
    if first[0] in _CUES["announcing"]:
        return True
    if len(words) <= _SHORT and first[0] in _CUES["presenting"] and not _CUES["announced"].isdisjoint(words):
        return True
    return any(
        word in _CUES["text"] and before not in _CUES["until"] and behind in ("ini", "kali")
        for before, word, behind in zip(("", *words), words, words[1:], strict=False)
    )


def _points_away(words: list[str]) -> bool:
    """Whether the sentence says where more is to be read: Data lengkap dapat dilihat di laman …"""
    if _FOUND_ELSEWHERE.isdisjoint(words[:_SUBJECT]):
        return False
    for n, word in enumerate(words):
        if (
            word in _CUES["looked_at"]
            and words[n - 1 : n] in (["dapat"], ["bisa"])
            and words[n - 2 : n - 1] != ["yang"]
        ):
            return not _CUES["elsewhere"].isdisjoint(words[n + 1 : n + 1 + _NEAR])
    return False


def _guests(words: list[str]) -> bool:
    """Whether the sentence says who came besides: Turut hadir Kapolres …; Acara ini juga dihadiri …"""
    for n, word in enumerate(words[:_OPENING]):
        if word in _CAME:
            before, after = ["", *words][n], [*words, ""][n + 1]
            return (
                before in _CUES["with_others"] or after == "pula" or (word == "dihadiri" and "juga" in (before, after))
            )
    return False


def _again(reading: Reading, title: str) -> set[int]:
    """The headline, where the text has it once more, and paragraphs of one sentence that is said in full near by: cut short, as
    standfirsts are, or taken out of a quotation, with nobody who says it."""
    headline = fold(title)
    found, open_ones = set(), []
    for n, after in zip(range(len(reading.sentences)), (*reading.place[1:], 0), strict=True):
        text = reading.sentences[n].text
        if not reading.place[n] and not after:
            cut = _CUT.search(text[-_TAIL:]) is not None
            if cut and reading.words[n] == headline:
                found.add(n)
            elif cut or not (text[0].isalnum() or any(map(str.isalnum, unquoted(text)))):
                open_ones.append(n)
    said = [weighty(words) for words in reading.words] if open_ones else []
    for n in open_ones:
        near = said[max(0, n - _REACH) : n] + said[n + 1 : n + 1 + _REACH]
        if any(len(other) >= len(said[n]) and repeats(said[n], other) for other in near):
            found.add(n)
    return found
