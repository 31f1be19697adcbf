"""What the index holds and how it is laid out: fields, weights, sizes, versions. The rule owned here: one place names them.

Changing the meaning of anything in this module is a new LAYOUT: an index of another layout is recognised and refused.
"""

from __future__ import annotations

LAYOUT = 7
"""Version of everything below and of the files beside Whoosh's; kept in every manifest."""

INDEX = "MAIN"
"""Whoosh's name of the index: the prefix of its files."""

POSITIONAL = ("body", "title")
"""Fields of surface tokens with positions."""

SCORED = ("body", "root", "title")
"""Fields with a length for each document."""

FIELDS = ("acro", "aside", "body", "date", "id", "org", "outlet", "pair", "person", "place", "root", "title")
"""Indexed fields, sorted: the number of a field in a segment is its place here."""

SCALE = 90
"""Steps of a weight of ``root`` and ``acro`` in one unit of BM25F (impact.py)."""

BLOCK = 256
"""Postings in a block: the unit of reading, checking and skipping."""

DEFLATE_FROM = 64
"""Blocks with positions are deflated from so many postings on: to less than half, for a twentieth of the time of indexing."""


def filter_key(value: str) -> str:
    """The term under which a value of outlet, place, person or org is found.

    >>> filter_key("Inibalikpapan.com"), filter_key("Rahmad Mas’ud")
    ('inibalikpapan com', 'rahmad masud')
    """
    from balikpapan_cli.indonesian.short import fold

    return " ".join(fold(value))
