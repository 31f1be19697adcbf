"""What a figure counts: the noun after it (``1.776 KK``, ``8.000 unit rumah``), and whether two such nouns may count the same.

``orang`` may be said of ``siswa``, but ``jiwa`` not of ``KK``. Of nouns that the list does not know nothing is held against
a figure but that the other text does not have them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from balikpapan_cli.coverage.content import content
from balikpapan_cli.coverage.figures import Figure
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.tuples import NamedTuple

ANY = "*"
PERSON = "person"
HOUSEHOLD = "household"
_NOT_THINGS = frozenset({PERSON, HOUSEHOLD, "place", "time", "times", "measure"})
"""What no noun for things in general (``unit``, ``buah``) stands for."""

_BETWEEN = re.compile(
    r"(?:\s*\([^()\n]{1,30}\))?"  # 16 (enam belas) orang
    r"(?:\s*(?:[-–—]|sampai|hingga|s/d|dari|atau)\s*(?:[0-9][0-9.,]*|\w+(?=\s+(?:ribu|juta|orang)))"
    r"(?:\s+(?:ribu|juta|miliar|triliun))?)?"  # 30 hingga 40 rumah, 3 dari 5 orang
    r"(?:\s+(?:lebih|pasang))?\s+",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*")
_SPACE = re.compile(r"[^\S\n]+")
_LONGEST = 3  # words of a noun in the list
_NAMING = re.compile(
    r"\b(?:nomor|nomer|no|pasal|ayat|tahun|pukul|jam|halaman|bab|kelas|peringkat|posisi|urutan|rt|rw|km|blok|huruf|angka|uu|"
    r"tanggal|usia|umur|jalur|tipe|seri)\.?\s*$",
    re.IGNORECASE,
)
"""What stands before a number that is a name or a place in an order: then only a noun of the list is counted by it."""
_VERB = re.compile(r"(?:me[mnlryw]|di|ber|ter|ke(?=\w+an$)|se)\w{4,}$")
_AGENT = re.compile(r"(?:pe(?!\w*an$)\w{4,}|\w{3,}(?:wan|wati|man|is|tor|sir))$")


class Counted(NamedTuple):
    """A counted noun: ``text[start:end]`` is ``word``; ``genus`` and ``kind`` are those of the list, ``kind`` of a noun that
    the list does not know is its root, and its ``genus`` empty."""

    start: int
    end: int
    word: str
    genus: str
    kind: str

    @property
    def may_be_people(self) -> bool:
        """Whether it counts people or what is near to them."""
        return self.genus in (PERSON, HOUSEHOLD) or (not self.genus and bool(_AGENT.match(self.word.lower())))

    def may_be(self, other: Counted) -> bool:
        """Whether both may count the same, as far as the nouns alone tell."""
        if not self.genus or not other.genus:
            general, unknown = (other, self) if other.genus else (self, other)
            if not general.genus:
                return True
            if unknown.may_be_people:
                return general.genus == HOUSEHOLD or (general.genus in (PERSON, ANY) and general.kind == ANY)
            return general.genus == ANY
        if ANY in (self.genus, other.genus):
            return not {self.genus, other.genus} & _NOT_THINGS
        return self.genus == other.genus and (self.kind == other.kind or ANY in (self.kind, other.kind))

    @property
    def is_always_told(self) -> bool:
        """Whether a text that counts it names it: people and things in general are often left out (``12 tewas``)."""
        return self.genus not in (PERSON, ANY, "")

    def is_akin(self, other: Counted) -> bool:
        """Whether one thing may be called both: people have many names, and so has what the list does not know."""
        return self.genus == other.genus == PERSON or not self.genus or not other.genus


def counted(text: str, figure: Figure) -> Counted | None:
    """The noun that ``figure`` of ``text`` counts; None where it counts nothing, is a date or names a place in an order.

    >>> from balikpapan_cli.coverage.figures import figures
    >>> text = "1.776 KK atau 5.402 jiwa di 8.000 unit rumah, Pasal 2 ayat 3, tahun 2024 yang basah, 12 tewas"
    >>> [noun.word if (noun := counted(text, figure)) else "" for figure in figures(text)]
    ['KK', 'jiwa', 'rumah', 'ayat', '', '', 'tewas']
    """
    if figure.kind not in ("number", "percent") or figure.is_year or text.startswith(("ke", "Ke"), figure.start):
        return None
    between = _BETWEEN.match(text, figure.end)
    if between is None:
        return None
    noun = _known(text, between.end())
    if noun is None:
        named = figure.kind == "percent" or _NAMING.search(text, max(0, figure.start - 12), figure.start)
        return None if named else _unknown(text, between.end())
    if noun.kind == ANY and (space := _SPACE.match(text, noun.end)):
        head = _known(text, space.end())
        if head and head.genus != ANY and noun.genus in (ANY, head.genus):
            return head
    return noun


def _known(text: str, start: int) -> Counted | None:
    """The longest noun of the list that begins at ``start``."""
    nouns = _nouns()
    ends: list[int] = []
    at = start
    while len(ends) < _LONGEST and (word := _WORDS.match(text, at)):
        ends.append(word.end())
        space = _SPACE.match(text, word.end())
        if space is None:
            break
        at = space.end()
    for end in reversed(ends):
        if known := nouns.get(" ".join(text[start:end].lower().split())):
            return Counted(start, end, text[start:end], *known)
    return None


def _unknown(text: str, start: int) -> Counted | None:
    """The word at ``start``, where it looks like a noun: no function word, no verb, no name."""
    match = _WORDS.match(text, start)
    if match is None or len(match[0]) < 3 or match[0].lower() in STOPWORDS:
        return None
    word = match[0]
    if not (word.islower() or word.isupper()) or _VERB.match(word):
        return None
    return Counted(start, match.end(), word, "", next((known.root for known in content(word)), word))


@lru_cache(1)
def _nouns() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in (Path(__file__).parent / "data" / "counted.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            genus, kind, forms = line.split("\t")
            found |= dict.fromkeys(forms.split("|"), (genus, kind))
    return found
