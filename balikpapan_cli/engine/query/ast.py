"""What a query means, as a tree. The rule owned here: a tree says what must match and what may, never how it is found.

Words of a tree are folded tokens (``indonesian.tokens.fold``). ``describe`` prints any tree in one canonical form.
"""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias


TEXT_FIELDS = ("", "title", "body")
"""Fields that hold words: anywhere, title, body."""


class Word(NamedTuple):
    """A word; without a field its relatives (other inflections, acronyms, spellings) match too, at lower weight."""

    text: str
    field: str = ""
    boost: float = 1.0


class Phrase(NamedTuple):
    """Words as they are written, in this order, with at most ``slop`` other words between them (in any order, if any)."""

    words: tuple[str, ...]
    slop: int = 0
    field: str = ""
    boost: float = 1.0


class Prefix(NamedTuple):
    """Every word that begins so."""

    text: str
    field: str = ""
    boost: float = 1.0


class Fuzzy(NamedTuple):
    """Every word within ``edits`` edits (1 or 2)."""

    text: str
    edits: int = 1
    field: str = ""
    boost: float = 1.0


class Value(NamedTuple):
    """A value of a field of values (outlet, place, person, org) that holds these words next to each other."""

    field: str
    text: str


class Period(NamedTuple):
    """Articles dated in a period; ISO dates, both inclusive, or empty."""

    since: str
    until: str


class Every(NamedTuple):
    """All articles."""


class Bag(NamedTuple):
    """What was typed side by side: ``some`` are wanted, the more of them the better; ``must`` and ``never`` are binding."""

    some: tuple[Node, ...] = ()
    must: tuple[Node, ...] = ()
    never: tuple[Node, ...] = ()


class And(NamedTuple):
    """Articles that match every part."""

    parts: tuple[Node, ...]


class Or(NamedTuple):
    """Articles that match at least one part."""

    parts: tuple[Node, ...]


class Not(NamedTuple):
    """Articles that do not match."""

    part: Node


Node: TypeAlias = "Word | Phrase | Prefix | Fuzzy | Value | Period | Every | Bag | And | Or | Not"
Leaf: TypeAlias = "Word | Phrase | Prefix | Fuzzy"


def leaves(node: Node) -> list[Leaf]:
    """The words, phrases, prefixes and fuzzy words that an article may match, in their order; none that it must not.

    >>> [leaf.text for leaf in leaves(Bag((Word("banjir"),), never=(Word("solo"),)))]
    ['banjir']
    """
    if isinstance(node, Word | Phrase | Prefix | Fuzzy):
        return [node]
    if isinstance(node, Bag):
        return [leaf for part in (*node.some, *node.must) for leaf in leaves(part)]
    if isinstance(node, And | Or):
        return [leaf for part in node.parts for leaf in leaves(part)]
    return []


def describe(node: Node) -> str:
    """The tree in the query language's own words; reading it again gives the same tree.

    >>> describe(Or((Bag((Word("banjir"), Prefix("longsor")), never=(Word("solo"),)), Phrase(("wali", "kota"), 2, "title"))))
    '(banjir longsor* -solo) OR title:"wali kota"~2'
    """
    if isinstance(node, Bag):
        parts = [_inner(part) for part in (*node.some, *node.must)] + ["-" + _inner(part) for part in node.never]
        return " ".join(parts)
    if isinstance(node, And):
        return " AND ".join(map(_inner, node.parts))
    if isinstance(node, Or):
        return " OR ".join(map(_inner, node.parts))
    if isinstance(node, Not):
        return "-" + _inner(node.part)
    if isinstance(node, Value):
        return f'{node.field}:"{node.text}"'
    if isinstance(node, Period):
        return f"date:[{node.since} to {node.until}]"
    if isinstance(node, Every):
        return "*"
    return _leaf(node)


def _inner(node: Node) -> str:
    text = describe(node)
    return f"({text})" if isinstance(node, Bag | And | Or) else text


def _leaf(leaf: Leaf) -> str:
    if isinstance(leaf, Phrase):
        text = f'"{" ".join(leaf.words)}"' + (f"~{leaf.slop}" if leaf.slop else "")
    elif isinstance(leaf, Prefix):
        text = leaf.text + "*"
    elif isinstance(leaf, Fuzzy):
        text = f"{leaf.text}~{leaf.edits}"
    else:
        text = leaf.text
    field = leaf.field + ":" if leaf.field else ""
    return field + text + (f"^{leaf.boost:g}" if leaf.boost != 1 else "")
