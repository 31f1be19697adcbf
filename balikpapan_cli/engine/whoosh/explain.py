"""How a query was read, what it was taken to stand for, and how the hits earned their places: a tree of plain lines."""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import Node, describe
from balikpapan_cli.engine.whoosh.match import aside_scores, way_scores
from balikpapan_cli.engine.whoosh.rank import SOFT, Found
from balikpapan_cli.engine.whoosh.schema import SCALE
from balikpapan_cli.engine.whoosh.score import WEIGHED, power
from balikpapan_cli.engine.whoosh.scorer import bonus_of_forms
from balikpapan_cli.engine.whoosh.trees import node_scores
from balikpapan_cli.messages import text
from balikpapan_cli.model import Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.plan import Planner, Unit, Way
    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.search import Answer


def explain(reader: Reader, request: Request, answer: Answer, shown: Sequence[Found]) -> tuple[str, ...]:
    """Lines, indented by two spaces a level. Worths are of a posting of weight 1 (one unit of BM25F)."""
    question = answer.question
    exponent = power(len(question.units) + len(question.must))
    lines = [text("explain.query", text=describe(answer.query.ast))]
    for unit in question.units:
        lines += ["  " + text("explain.word", text=unit.word)]
        lines += ["    " + _way(answer.planner, way) for way in unit.ways]
        lines += ["    " + text("explain.as_written", text=bonus.text, worth=bonus.worth) for bonus in unit.bonuses]
        if not unit.ways:
            lines.append("    " + text("explain.nowhere"))
    lines += ["  " + text("explain.must", text=describe(node)) for node in question.must]
    lines += ["  " + text("explain.must_not", text=describe(node)) for node in question.never]
    match = "explain.match_in_part" if answer.relaxed else "explain.match"
    lines.append("  " + text(match, total=answer.total, articles=reader.doc_count))
    if request.sort == "relevance":
        lines.append("  " + text("explain.score", exponent=exponent))
        for number, one in enumerate(shown, request.offset + 1):
            lines.append(f"  {number}. {reader.id(one.doc)} {one.score:.3f}")
            lines += [f"    {_earned(reader, unit, one.doc, question.join)}" for unit in question.units]
            lines += [f"    {_matched(reader, answer.planner, node, one.doc)}" for node in question.must]
    return tuple(lines)


def _way(planner: Planner, way: Way) -> str:
    kind = text(f"explain.kind_{way.kind}")
    worth = sum(part.gain * (SCALE if part.field in WEIGHED else 1) for part in way.every or (way,))
    if way.phrase or way.every:
        return text("explain.phrase", kind=kind, text=way.text, worth=worth)
    count = planner.df(way.field, way.text)
    return text("explain.way", kind=kind, field=way.field, text=way.text, count=count, worth=worth)


def _earned(reader: Reader, unit: Unit, doc: int, join: str) -> str:
    segment, local = reader.locate(doc)
    earned = [(way_scores(segment, way, [local]).get(local, 0.0), way) for way in unit.ways]
    worth, way = max(earned, key=lambda pair: pair[0], default=(0.0, None))
    if way is None or not worth:
        aside = aside_scores(segment, unit).get(local) if join == SOFT else 0.0
        return text("explain.beside" if aside else "explain.not_there", word=unit.word, worth=aside or 0.0)
    bonus = bonus_of_forms(segment, unit, [local]).get(local, 0.0)
    return text(
        "explain.earned_as_written" if bonus else "explain.earned",
        word=unit.word,
        worth=worth,
        kind=text(f"explain.kind_{way.kind}"),
        field=way.field,
        text=way.text,
        bonus=bonus,
    )


def _matched(reader: Reader, planner: Planner, node: Node, doc: int) -> str:
    segment, local = reader.locate(doc)
    return f"{describe(node)}: {node_scores(segment, planner, node).get(local, 0.0):.2f}"
