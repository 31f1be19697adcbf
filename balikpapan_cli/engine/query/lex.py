"""A query's text to marks: words, quotations, brackets, operators, names of fields.

The rule owned here: what is syntax and what is text. Every character ends up in a mark or is white space, so that a note
can say where in the text it was found.
"""

from __future__ import annotations

import re

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

_MARK = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<open>\()
  | (?P<close>\))
  | (?P<range>(?<=:)\[(?P<since>[^\]\[]*?)\s+(?:to|TO|hingga|sampai|s\.?d\.?)\s+(?P<until>[^\]\[]*)\])
  | ["“”„«»](?P<quoted>[^"“”„«»]*)["“”„«»](?P<quoted_suffix>(?:[~^][0-9.]*)*)
  | (?P<minus>(?<![^\s(])[-−](?=[^\s\-−)]))
  | (?P<field>(?<![^\s(\-−])[^\W\d_]{2,20}:(?=[^\s:/)]))
  | (?P<word>[^\s()"“”„«»]+)
  | (?P<stray>.)
    """,
    re.VERBOSE | re.DOTALL,
)


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
    shouting = not any(character.islower() for character in text)
    for match in _MARK.finditer(text):
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
        elif kind == "word":
            word = match.group()
            if word in OPERATORS and not (shouting and word in _INDONESIAN):
                yield Mark(OPERATORS[word], word, at)
            else:
                yield Mark("word", word, at)
        else:
            yield Mark(str(kind), match.group(), at)
