"""A query's text to marks: words, quotations, brackets, operators, names of fields.

The rule owned here: what is syntax and what is text. Every character ends up in a mark or is white space, so that a note
can say where in the text it was found.
"""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


OPERATORS = {"AND": "and", "OR": "or", "NOT": "not", "DAN": "and", "ATAU": "or", "BUKAN": "not"}
_INDONESIAN = frozenset({"DAN", "ATAU", "BUKAN"})

FIELDS = {
    "judul": "title",
    "title": "title",
    "isi": "body",
    "body": "body",
    "media": "outlet",
    "sumber": "outlet",
    "outlet": "outlet",
    "tempat": "place",
    "lokasi": "place",
    "place": "place",
    "tokoh": "person",
    "orang": "person",
    "person": "person",
    "lembaga": "org",
    "instansi": "org",
    "org": "org",
    "tanggal": "date",
    "tgl": "date",
    "date": "date",
}
"""Names of fields in a query, Indonesian and English, and what they stand for."""

_TO = r"(?:to|TO|hingga|sampai|s\.?d\.?)"
_MARK = rf"""(?xs)
    (?P<space>\s+)
  | (?P<open>\()
  | (?P<close>\))
  | (?P<range>(?:(?<=:)|(?<=:\s))\[
      (?P<since>(?:[^\]\[\s]++|\s++(?!{_TO}\s))*+)\s++{_TO}\s++(?P<until>[^\]\[]*+)\])
  | ["“”„«»](?P<quoted>[^"“”„«»]*)["“”„«»](?P<quoted_suffix>(?:[~^][0-9.]*)*)
  | (?P<minus>(?<![^\s(])[-−](?=[^\s\-−)]))
  | (?P<field>(?<![^\s(\-−])[^\W\d_]{{2,20}}:(?=[^\s:/)]))
  | (?P<label>(?<![^\s(\-−])(?:[^\W\d_]{{2,20}}:(?=\s+[^\s:/)])|(?i:{"|".join(FIELDS)})[ ]:(?=\s*[^\s:/)])))
  | (?P<word>[^\s()"“”„«»]+)
  | (?P<stray>.)
"""
LABELS = 8
"""Of fewer words one with a colon and a space may name a field (``judul: inflasi``, ``judul : inflasi``); in longer texts it
is prose."""
_SIGNS = frozenset('():"')
"""What makes more of an ASCII text than words between spaces, besides a sign of exclusion before a word."""


class Mark(NamedTuple):
    """A piece of a query. ``kind``: word, phrase, open, close, minus, field, range, and, or, not, stray.

    ``text`` is its content: of a phrase without its quotation marks, of a field its name here (``FIELDS``) or, when it is
    unknown, as it is written; ``suffix`` is what follows a phrase (``~2^3``), or the end of a range.
    """

    kind: str
    text: str
    at: int
    suffix: str = ""


def marks(text: str) -> Iterator[Mark]:
    """The marks of a query.

    >>> [(m.kind, m.text) for m in marks('judul:banjir OR -"wali kota"~2')]
    [('field', 'title'), ('word', 'banjir'), ('or', 'OR'), ('minus', '-'), ('phrase', 'wali kota')]
    """
    words = text.split()
    if text.isascii() and _SIGNS.isdisjoint(text) and not any(word[0] == "-" for word in words):
        return _between_spaces(text, words)  # most queries, which need not wait for the expression
    return _by_expression(text)


def _between_spaces(text: str, words: list[str]) -> Iterator[Mark]:
    shouting, end = _shouting(text), 0
    for word in words:
        at = text.index(word, end)
        end = at + len(word)
        yield _word(word, at, shouting)


def _by_expression(text: str) -> Iterator[Mark]:
    import re

    shouting, few = _shouting(text), len(text.split()) < LABELS
    for match in re.finditer(_MARK, text):
        kind = match.lastgroup
        at = match.start()
        if kind == "space":
            continue
        if kind in ("quoted", "quoted_suffix"):
            yield Mark("phrase", match["quoted"], at, match["quoted_suffix"])
        elif kind == "range":
            yield Mark("range", match["since"].strip(), at, match["until"].strip())
        elif kind == "field":
            name = match.group()[:-1]
            yield Mark("field", FIELDS.get(name.lower(), name), at)
        elif kind == "label" and few and (name := match.group()[:-1].rstrip().lower()) in FIELDS:
            yield Mark("field", FIELDS[name], at)
        elif kind in ("word", "label"):
            yield _word(match.group(), at, shouting)
        else:
            yield Mark(str(kind), match.group(), at)


def _shouting(text: str) -> bool:
    return not any(character.islower() for character in text)


def _word(word: str, at: int, shouting: bool) -> Mark:
    """A word, or the operator that it is; where all is in capitals, DAN and the like are words."""
    if word in OPERATORS and not (shouting and word in _INDONESIAN):
        return Mark(OPERATORS[word], word, at)
    return Mark("word", word, at)
