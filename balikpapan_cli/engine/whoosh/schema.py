"""What the index holds and how it is laid out: fields, weights, sizes, versions. The rule owned here: one place names them.

Changing the meaning of anything in this module is a new LAYOUT: an index of another layout is recognised and refused.
"""

from __future__ import annotations

LAYOUT = 1
"""Version of everything below and of the files beside Whoosh's; kept in every manifest."""

INDEX = "MAIN"
"""Whoosh's name of the index: the prefix of its files."""

POSITIONAL = ("body", "title")
"""Fields of surface tokens with positions."""

SCORED = ("body", "root", "title")
"""Fields with a length for each document."""

FIELDS = ("acro", "body", "date", "id", "org", "outlet", "pair", "person", "place", "root", "title")
"""Indexed fields, sorted: the number of a field in a segment is its place here."""

# The weight of a posting of ``root`` is an integer, so that a block of weights is a bytes object: a body occurrence
# counts BODY, and one in the lead or in the title as much more as is said here.
BODY_WEIGHT = 4
LEAD_WEIGHT = 2
TITLE_WEIGHT = 8
LEAD_TOKENS = 40
MAX_WEIGHT = 255

BLOCK = 128
"""Postings in a block: the unit of reading, checking and skipping."""

COMPRESSED = frozenset({"body"})
"""Fields whose blocks are deflated: positions shrink to a third, weights of roots are read too often to be worth it."""


def filter_key(value: str) -> str:
    """The term under which a value of outlet, place, person or org is found.

    >>> filter_key("Inibalikpapan.com"), filter_key("Rahmad Mas’ud")
    ('inibalikpapan com', 'rahmad masud')
    """
    from balikpapan_cli.indonesian.tokens import fold

    return " ".join(fold(value))
