"""What stands behind ``tanggal:`` as periods: words without quotes that are a date together, and groups of dates.

A query without such a field does not load it.
"""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import And, Bag, Node, Not, Or, Period, Phrase, Word
from balikpapan_cli.errors import QueryProblem
from balikpapan_cli.indonesian.dates import parse_period

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from balikpapan_cli.engine.query.lex import Mark

MOST_WORDS = 3
"""So many words without quotes may be a date together."""


def of_words(marks: Sequence[Mark], at: int, today: str) -> tuple[Period, int] | None:
    """The date that two or three words from ``at`` on say together, as in ``tanggal:20 Mei 2025``, and how many they are."""
    words: list[str] = []
    for mark in marks[at : at + MOST_WORDS]:
        if mark.kind != "word":
            break
        words.append(mark.text)
    for size in range(len(words), 1, -1):
        try:
            return Period(*parse_period(" ".join(words[:size]), today)), size
        except QueryProblem:
            continue
    return None


def in_group(node: Node, today: str, complain: Callable[[str], None]) -> Node:
    """A group with periods in the place of its words: ``tanggal:(2023 OR "Mei 2025")``. What is no date stays as it is, and
    ``complain`` is told of it."""
    if isinstance(node, And | Or):
        return type(node)(tuple(in_group(part, today, complain) for part in node.parts))
    if isinstance(node, Not):
        return Not(in_group(node.part, today, complain))
    words = node.words if isinstance(node, Phrase) else _texts(node)
    if not words:
        return node
    for between in " -":  # 2025-06 has become two words
        try:
            return Period(*parse_period(between.join(words), today))
        except QueryProblem:
            continue
    complain(" ".join(words))
    return node


def _texts(node: Node) -> tuple[str, ...]:
    """The words of a word or of words side by side; none of anything else."""
    if isinstance(node, Bag):
        words = tuple(part.text for part in node.some if isinstance(part, Word))
        return words if len(words) == len(node.some) and not (node.must or node.never) else ()
    return (node.text,) if isinstance(node, Word) else ()
