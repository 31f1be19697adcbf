"""What kind of people somebody is of, written right before the name: ``kata pedagang sayur Siti Aminah``. The rule it owns: who is
described so speaks there, has a name that begins as names do, and is not somebody of whom another has the name.
"""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.sources.named.alone import Alone
from balikpapan_cli.sources.named.borne_out import Named
from balikpapan_cli.sources.named.described import speaks
from balikpapan_cli.sources.named.names import whole_name
from balikpapan_cli.sources.named.runs import Run, Words
from balikpapan_cli.sources.named.villages import behind_kind, place_size

_LONGEST = 60
_MOST_WORDS = 7
_OTHERS = ("lain", "lainnya")
_ONE = ("seorang", "Seorang")
_OPENS = re.compile(r"(?:\A|[.,!?”\"\n] ?)\Z")


def is_led(text: str, start: int, before: str, known: Words) -> bool:
    """Whether a word for what kind of people somebody is of may lead to what begins at ``start`` behind the word ``before``."""
    sign = before[-1:]
    if before in STOPWORDS or (sign.strip() and not sign.isalpha()):
        return False
    return not known.kind.isdisjoint(text[max(0, start - _LONGEST) : start].lower().split())


def of_a_kind(text: str, run: Run, led: bool, alone: Alone, known: Words) -> Named | None:
    """Who is told in a run, or before it if it is ``led`` to, to be of a kind of people; without a name when that word is all;
    None if nobody is.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> text = "Petani Siti Aminah mengaku rugi."
    >>> of_a_kind(text, (0, 18, ["Petani", "Siti", "Aminah"]), False, Alone(text), lists())
    Named(name=['Siti', 'Aminah'], office='Petani')
    """
    start, end, words = run
    if words[0].lower() in known.people and _opens(text, run, known) and speaks(text, end, known):
        first = behind_kind(words[1:], known) + 1
        if first == 0 and (words[0] in known.not_name or words[1] in known.geo or place_size(words[1:])):
            return Named([], "")  # Warga Karang Joang mengaku
        first = first or 1
        single = len(words) == first + 1 and words[first] in first_names()
        return Named(words[first:] if single else whole_name(words[first:], known), " ".join(words[:first]))
    begin, said = kind_before(text, start, known) if led else (-1, False)
    if begin < 0 or not (said or speaks(text, end, known)) or _another_is_named(text[begin:start], known):
        return None
    first = behind_kind(words, known)
    name = whole_name(words[first:], known) if first >= 0 else []
    if not name and 0 < first == len(words) - 1 and alone.is_told(words[first], begin, end, known):
        name = words[first:]
    return Named(name, " ".join([text[begin:start].rstrip(), *words[:first]])) if name else None


def kind_before(text: str, start: int, known: Words) -> tuple[int, bool]:
    """Where a description in small letters begins that stands right before ``start``, behind a verb of saying or at the
    beginning of a sentence, and whether a verb stands before it; (-1, False) if there is none.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> kind_before("“Mahal,” kata pedagang sayur Siti Aminah.", 29, lists())
    (14, True)
    """
    edge = text[start - 2 if start > 1 else 0 : start].rstrip()
    if edge and not edge[-1].isalpha():
        return -1, False
    before = text[max(0, start - _LONGEST) : start]
    if known.kind.isdisjoint(before.lower().split()):
        return -1, False
    words: list[str] = []
    for word in reversed(before.split()[-_MOST_WORDS:]):
        if word in known.said:
            told = words and words[-1] in known.kind and words[0] != "bernama"
            return (_begin(text, start, words), True) if told else (-1, False)
        if word in _ONE:
            if not words or words[-1] not in known.kind:
                return -1, False
            begin = _begin(text, start, [*words, word])
            verb = text[max(0, begin - 20) : begin].split()[-2:]
            if verb[-1:] == ["salah"]:
                verb.pop()
            said = verb[-1:] != [] and verb[-1] in known.said
            return begin + len(word) + 1, said
        if not word.isalpha() or word in _OTHERS or (word in STOPWORDS and word not in known.people):
            return -1, False
        words.append(word)
        if word[0].isupper():
            begin = _begin(text, start, words)
            return (begin, False) if word.lower() in known.kind and _opens_at(text, begin) else (-1, False)
    return -1, False


def _begin(text: str, start: int, words: list[str]) -> int:
    """Where the last of the words begins that stand before ``start``, the nearest first."""
    for word in words:
        start = text.rfind(word, 0, start)
    return start


def _opens(text: str, run: Run, known: Words) -> bool:
    """Whether a run that begins with a word for what kind of people somebody is of opens a sentence: ``Petani Rudi Hartadi
    mengaku``."""
    return run[2][0] not in known.office and _opens_at(text, run[0])


def _opens_at(text: str, begin: int) -> bool:
    """Whether a sentence opens at ``begin``."""
    return _OPENS.search(text, max(0, begin - 2), begin) is not None


def _another_is_named(kind: str, known: Words) -> bool:
    """Whether the name behind what somebody is may be another's: ``istri | Rudi Hartadi``."""
    return not known.another.isdisjoint(kind.lower().split())
