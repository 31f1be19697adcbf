"""Names of one word. The rule it owns: behind an office such a name needs a verb of saying, or has to speak alone elsewhere in
the article (``ujar Yusri``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.sources.named.borne_out import occurrences
from balikpapan_cli.sources.named.runs import WORD, Words, lists
from balikpapan_cli.sources.newsroom.gazetteer import is_country, place_key

PARTICLES = frozenset(["bin", "binti", "van", "von", "al", "el", "de"])
_SHORTEST = 4
_BEHIND_COMMA = re.compile(rf" ?, ({WORD})(?= ?[,.]| [a-z(])")
_ENDS = re.compile(
    r" ?[.,]| (?:di|saat|ketika|kepada|dalam|usai|seusai|pada|melalui|lewat|sambil|seraya|setelah|didampingi|terkait|menanggapi)\b"
)
_MORE = re.compile(r" [A-Z(]| ?, [A-Z]")
_OPENS = re.compile(r"(?:\A|[.,!?”\"\n] ?)$")
_VERB = re.compile(r" ?, ?(\w+)")
_LONGEST_PLACE = 40
_BEHIND_PLACE_WORDS = re.compile(
    rf"(?: di| ke|Kota|Kabupaten|Kecamatan|Desa|Kelurahan)(?= ([^\n]{{1,{_LONGEST_PLACE}}}))"
)
_MOST_ASKED = 200
"""Words that are looked for in a text, each from its beginning to its end: no article names nearly as many."""


class Alone:
    """The names of one word that speak alone in a text: ``ujar Yusri``, ``Yusri mengatakan``; and which are those of places."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        return self._find_out(word, lambda: self._speaks(word))

    def _find_out(self, words: str, answer: Callable[[], bool]) -> bool:
        """The answer to what is asked of some words, which is found once."""
        if words not in self._asked:
            self._asked[words] = len(self._asked) < _MOST_ASKED and answer()
        return self._asked[words]

    def is_where(self, name: str) -> bool:
        """Whether the text uses a name for a place: ``di Muara``, ``Desa Muara``."""
        name = name[:_LONGEST_PLACE]
        at = bisect_left(self._behind_place_words, name)
        return self._behind_place_words[at : at + 1] != [] and self._behind_place_words[at].startswith(name)

    @cached_property
    def _behind_place_words(self) -> list[str]:
        """What stands behind words that lead to places, sorted; found once, since a text may name thousands."""
        return sorted(match[1] for match in _BEHIND_PLACE_WORDS.finditer(self.text))

    def _speaks(self, word: str) -> bool:
        text, known = self.text, lists()
        if f"({word})" in text or f"( {word} )" in text:
            return False
        for at, before, after in occurrences(word, text):
            if before in known.said and before != "bernama" and not _MORE.match(text, at + len(word)):
                return True
            if after in known.says and _OPENS.search(text, max(0, at - 2), at):
                return True
        return False

    def is_whole(self, name: str) -> bool:
        """Whether a name of one word stands nowhere in the text before another word with a capital letter."""
        return self._find_out(
            f"{name} ", lambda: not any(after[:1].isupper() for *_, after in occurrences(name, self.text))
        )

    def is_told(self, name: str, begin: int, end: int, known: Words) -> bool:
        """Whether a word that ends at ``end``, behind the number of a school or a place, is the name of who speaks, and of no
        place."""
        if not may_stand_alone(name, known) or self.is_where(name):
            return False
        return name in self or told(self.text, begin, end, known)

    def goes_on_otherwise(self, words: str, after: str) -> bool:
        """Whether words of the text stand in it before something else, too: ``Desa Pela`` before ``Supyan`` and alone."""
        return self._find_out(f"{words} {after}", lambda: self._stand_otherwise(words, after))

    def _stand_otherwise(self, words: str, after: str) -> bool:
        at = self.text.find(f" {words}")
        while at >= 0:
            begin = at + len(words) + 1
            behind = self.text[begin : begin + len(after) + 1]
            if not behind[:1].isalnum() and behind[1:] != after:
                return True
            at = self.text.find(f" {words}", at + 1)
        return False


def may_stand_alone(word: str, known: Words) -> bool:
    """Whether a word may be a name of one word: no place, no word of an office or a body, no day."""
    if len(word) < _SHORTEST or word in known.not_name or word in known.time or word in known.honorific:
        return False
    if not word[1:].replace("’", "").replace("'", "").islower():
        return False  # an acronym
    return word.lower() not in STOPWORDS and not place_key(word) and not is_country(word)


def may_be_of_a_name(word: str, known: Words) -> bool:
    """Whether a word may be one of the words of a name."""
    if word in known.not_name or word == "dan" or word.lower() in STOPWORDS:
        return False
    if len(word) > 1 and word.isupper():
        return len(word) == 2 and word[1] == "."
    return word[0].isupper() or word in PARTICLES


def behind_comma(text: str, begin: int, end: int, alone: Alone, known: Words) -> str:
    """The name of one word behind an office that stands from ``begin`` to ``end``; empty if there is none.

    >>> text = "Ketua DPRD Balikpapan, Yusri, menyebut harga naik."
    >>> behind_comma(text, 0, 21, Alone(text), lists())
    'Yusri'
    """
    match = _BEHIND_COMMA.match(text, end)
    if not match or not may_stand_alone(match[1], known):
        return ""
    name, office = match[1], text[begin:end].split()
    if name in alone:
        return name
    numbered = office[-1][-1] in "0123456789)"
    if (not numbered and not known.building.isdisjoint(office)) or alone.is_where(name):
        return ""
    placed = numbered or office[0] in known.village or any(place_key(" ".join(office[n:])) for n in (-1, -2, -3))
    if office[-1] not in known.body and not placed:
        return ""
    after = _VERB.match(text, match.end())
    if after and after[1] in known.claims:
        return name
    if office[0] in known.village:
        return ""
    ends = office[0] not in known.of_place and _ENDS.match(text, match.end())
    return name if ends and said_before(text, begin, known) else ""


def said_before(text: str, begin: int, known: Words) -> bool:
    """Whether a verb of saying stands right before."""
    return text[max(0, begin - 12) : max(0, begin - 1)].replace("\n", " ").rpartition(" ")[2] in known.said


def told(text: str, begin: int, end: int, known: Words) -> bool:
    """Whether what stands from ``begin`` to ``end`` is a whole speaker: behind a verb of saying, with nothing more behind it, or
    right before one."""
    if word_behind(text, end) in known.claims:
        return True
    return said_before(text, begin, known) and _ENDS.match(text, end) is not None


def word_behind(text: str, end: int) -> str:
    """The word behind a blank at ``end``, without the comma or the colon behind it: ``Rudi mengatakan, air naik``."""
    return text[end + 1 : end + 18].partition(" ")[0].rstrip(",:") if text[end : end + 1] == " " else ""
