"""Names of one word. The rule it owns: behind an office such a name needs a verb of saying, or has to speak alone elsewhere in
the article (``ujar Yusri``).
"""

from __future__ import annotations

import re

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


class Alone:
    """The names of one word that speak alone in a text: ``ujar Yusri``, ``Yusri mengatakan``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        if word not in self._asked:
            self._asked[word] = self._speaks(word)
        return self._asked[word]

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

    def goes_on_otherwise(self, words: str, after: str) -> bool:
        """Whether words of the text stand in it before something else, too: ``Desa Pela`` before ``Supyan`` and alone."""
        at = self.text.find(f" {words}")
        while at >= 0:
            behind = self.text[at + len(words) + 1 :][: len(after) + 1]
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
    if (not numbered and not known.building.isdisjoint(office)) or is_where(name, text):
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


def is_where(name: str, text: str) -> bool:
    """Whether the text uses the name for a place: ``di Muara``, ``Desa Muara``."""
    return any(
        f"{before} {name}" in text for before in (" di", " ke", "Kota", "Kabupaten", "Kecamatan", "Desa", "Kelurahan")
    )


def said_before(text: str, begin: int, known: Words) -> bool:
    """Whether a verb of saying stands right before."""
    return text[max(0, begin - 12) : max(0, begin - 1)].rpartition(" ")[2] in known.said


def told(text: str, begin: int, end: int, known: Words) -> bool:
    """Whether what stands from ``begin`` to ``end`` is a whole speaker: behind a verb of saying, with nothing more behind it, or
    right before one."""
    if text[end + 1 : end + 16].partition(" ")[0] in known.claims and text[end : end + 1] == " ":
        return True
    return said_before(text, begin, known) and _ENDS.match(text, end) is not None
