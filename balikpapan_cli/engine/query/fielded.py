"""What stands behind the name of a field and a colon: words of that field, values, dates."""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import (
    TEXT_FIELDS,
    And,
    Bag,
    Fuzzy,
    Node,
    Not,
    Or,
    Period,
    Phrase,
    Prefix,
    Value,
    Word,
)
from balikpapan_cli.engine.query.lex import FIELDS, Mark
from balikpapan_cli.errors import QueryProblem
from balikpapan_cli.indonesian.short import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.engine.query.parse import Reading


def in_field(reading: Reading, mark: Mark) -> list[Node]:
    """What follows the name of a field; the name of none is a word, and a note says so."""
    if mark.text not in FIELDS.values():
        from balikpapan_cli.engine.query.edits import nearest

        like = nearest(mark.text.lower(), FIELDS)
        code = "query.unknown_field_like" if like else "query.unknown_field"
        reading.note(code, field=mark.text, at=mark.at + 1, **({"like": like} if like else {}))
        return reading.words(mark.text, "")
    if mark.text in TEXT_FIELDS:
        return reading.part(mark.text) if reading.kind in ("word", "phrase", "open") else []
    if mark.text == "date":
        return _date(reading)
    return _value(reading, mark.text)


def _value(reading: Reading, field: str) -> list[Node]:
    mark = reading.marks[reading.at]
    if mark.kind == "open":
        reading.at += 1
        return [_as_values(part, field) for part in reading.group(mark, "")]
    if mark.kind not in ("word", "phrase"):
        return []
    reading.at += 1
    reading.terms += 1
    words = fold(mark.text)
    return [Value(field, " ".join(words))] if words else []


def _as_values(node: Node, field: str) -> Node:
    """A group of words under the name of a value field: ``media:(antara OR detik)``."""
    if isinstance(node, Word | Prefix | Fuzzy):
        return Value(field, node.text)
    if isinstance(node, Phrase):
        return Value(field, " ".join(node.words))
    if isinstance(node, And | Or):
        return type(node)(tuple(_as_values(part, field) for part in node.parts))
    if isinstance(node, Not):
        return Not(_as_values(node.part, field))
    if isinstance(node, Bag):
        kept = tuple(_as_values(part, field) for part in (*node.some, *node.must))
        never = tuple(_as_values(part, field) for part in node.never)
        either = (Or(kept),) if len(kept) > 1 else kept
        return either[0] if either and not never else Bag((), either, never)
    return node


def _date(reading: Reading) -> list[Node]:
    from balikpapan_cli.engine.query import dated
    from balikpapan_cli.indonesian.dates import parse_period

    mark = reading.marks[reading.at]

    def complain(text: str) -> None:
        reading.note("query.unknown_date", text=text, at=mark.at + 1)

    if mark.kind == "open":
        reading.at += 1
        return [dated.in_group(part, reading.today, complain) for part in reading.group(mark, "")]
    if mark.kind not in ("word", "phrase", "range"):
        return []
    if found := dated.of_words(reading.marks, reading.at, reading.today):
        reading.at += found[1]
        return [found[0]]
    reading.at += 1
    try:
        if mark.kind == "range":
            since = parse_period(mark.text, reading.today)[0] if mark.text not in ("", "*") else ""
            until = parse_period(mark.suffix, reading.today)[1] if mark.suffix not in ("", "*") else ""
            if since and until and since > until:
                reading.note("query.reversed_date", text=f"{mark.text} to {mark.suffix}", at=mark.at + 1)
            return [Period(since, until)]
        return [Period(*parse_period(mark.text, reading.today))]
    except QueryProblem as problem:
        if problem.code == "dates.no_today":
            raise
        written = f"{mark.text} {mark.suffix}".strip()
        complain(written)
        return reading.words(written, "")
