"""Which documents of one segment match a tree, a filter or a period, and what each is worth. The rule owned here: a tree is
evaluated without shortcuts, and what it rules out stays ruled out when it is loosened.
"""

from __future__ import annotations

from itertools import compress

from balikpapan_cli.engine.query.ast import (
    And,
    Bag,
    Every,
    Fuzzy,
    Node,
    Not,
    Or,
    Period,
    Phrase,
    Prefix,
    Value,
    Word,
    leaves,
)
from balikpapan_cli.engine.whoosh import score
from balikpapan_cli.engine.whoosh.match import Scores, best_scores, sum_of_all
from balikpapan_cli.engine.whoosh.numbers import date_number
from balikpapan_cli.engine.whoosh.phrases import phrase
from balikpapan_cli.engine.whoosh.same import holds_in_order, other_places, other_ways
from balikpapan_cli.engine.whoosh.scorer import bonus_of_forms
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.plan import Planner, Unit
    from balikpapan_cli.engine.whoosh.segment import Segment
    from balikpapan_cli.model import Filters

# -- columns


def value_docs(segment: Segment, field: str, text: str) -> set[int]:
    """Documents with a value of outlet, place, person or org that is ``text`` (folded) or holds its words together, or
    another way to write it in the curated list; of an outlet, what it is a part of (``indonesian.outlets``); of a person, its
    words in order (a middle name between them); of an organisation, what has its key (``indonesian.bodies``)."""
    if field == "outlet":
        return _docs_of_outlet(segment, text)
    found = _docs_holding(segment, field, text)
    if field == "place":
        return found.union(*(_docs_holding(segment, field, way) for way in other_places(text)))
    found = found.union(*(segment.postings(field, way).ids for way in other_ways(text)))
    return found | _docs_of_body(segment, text, found) if field == "org" else found


def _docs_of_outlet(segment: Segment, text: str) -> set[int]:
    from balikpapan_cli.indonesian.outlets import is_named

    column = segment.codes("outlet")
    named = [is_named(value, text) for value in column.values]
    return {*compress(range(segment.count), map(named.__getitem__, column.codes))} if any(named) else set()


def _docs_holding(segment: Segment, field: str, text: str) -> set[int]:
    words = text.split()
    whole = {*segment.postings(field, text).ids}
    if len(words) < 2:
        return whole
    rest = set.intersection(*({*segment.postings(field, word).ids} for word in words)) - whole
    return whole | {doc for doc in rest if _holds(segment, field, doc, text)}


def _holds(segment: Segment, field: str, doc: int, text: str) -> bool:
    values = _values(segment, field, doc)
    if field == "person":
        return any(holds_in_order(_key(value).split(), text.split()) for value in values)
    return any(f" {text} " in f" {_key(value)} " for value in values)


def _docs_of_body(segment: Segment, text: str, found: set[int]) -> set[int]:
    """Documents, other than those found, with an organisation whose key holds that of ``text``, or is it, where ``text`` names
    the state, too, which a key does not."""
    from balikpapan_cli.engine.whoosh.glossary import forms_of
    from balikpapan_cli.indonesian.bodies import body_key

    key = body_key(text)
    ways = [[" ".join(form) for form in forms_of(word)] or [word] for word in key.split()]
    lists = [set[int]().union(*(_docs_with(segment, way.split()) for way in word)) for word in ways]
    whole = text.endswith((" ri", " polri", " republik indonesia"))
    same: dict[str, bool] = {}
    more = set()
    for doc in set.intersection(*lists) - found if lists else ():
        for value in segment.code_lists("org")[doc]:
            if value not in same:
                other = body_key(value) if _may_be(value, ways) else ""
                same[value] = other == key if whole else f" {key} " in f" {other} "
            if same[value]:
                more.add(doc)
                break
    return more


def _may_be(value: str, ways: Sequence[Sequence[str]]) -> bool:
    """Whether a value has the first word of a way to write each part of a key: most have not, and need no key of their own."""
    value = value.lower()
    return all(any(way.partition(" ")[0] in value for way in word) for word in ways)


def _docs_with(segment: Segment, words: Sequence[str]) -> set[int]:
    return set.intersection(*({*segment.postings("org", word).ids} for word in words))


def period_docs(segment: Segment, since: str, until: str) -> list[int]:
    """Documents dated from ``since`` to ``until`` (ISO, inclusive; empty is open); undated ones are in no period."""
    first, last = date_number(since) or 1, date_number(until) or 99999999
    return [doc for doc, date in enumerate(segment.dates) if first <= date <= last]


def filtered(segment: Segment, filters: Filters) -> set[int] | None:
    """Documents that pass every filter; None when there is none to pass."""
    passing: list[set[int]] = []
    for field, values in (
        ("outlet", filters.outlets),
        ("place", filters.places),
        ("person", filters.persons),
        ("org", filters.orgs),
    ):
        if values:
            passing.append(set().union(*(_docs_named(segment, field, value) for value in values)))
    if filters.since or filters.until:
        passing.append({*period_docs(segment, filters.since, filters.until)})
    return set.intersection(*passing) if passing else None


def _docs_named(segment: Segment, field: str, value: str) -> set[int]:
    """Documents with a value of a field that is named so; with ``=`` before it, by its whole name."""
    key = _key(value)
    docs = value_docs(segment, field, key)
    if not value.startswith("="):
        return docs
    return {doc for doc in docs if any(_key(one) == key for one in _values(segment, field, doc))}


def _values(segment: Segment, field: str, doc: int) -> list[str]:
    return [segment.codes(field)[doc]] if field in ("outlet", "place") else segment.code_lists(field)[doc]


def _key(value: str) -> str:
    from balikpapan_cli.engine.whoosh.schema import filter_key

    return filter_key(value)


# -- trees


def node_scores(segment: Segment, planner: Planner, node: Node) -> Scores:
    """What each document is worth for a tree; deleted documents are not left out."""
    if isinstance(node, Phrase):
        return _phrase_scores(segment, planner, node)
    if isinstance(node, Value):
        return dict.fromkeys(value_docs(segment, node.field, node.text), 0.0)
    if isinstance(node, Period):
        return dict.fromkeys(period_docs(segment, node.since, node.until), 0.0)
    if isinstance(node, Every):
        return dict.fromkeys(range(segment.count), 0.0)
    if isinstance(node, Not):
        out = node_scores(segment, planner.for_exclusion, node.part)
        return {doc: 0.0 for doc in range(segment.count) if doc not in out}
    if isinstance(node, Or):
        return _sum_of_any(node_scores(segment, planner, part) for part in node.parts)
    if isinstance(node, And):
        return sum_of_all([node_scores(segment, planner, part) for part in node.parts])
    if isinstance(node, Bag):
        wanted = [with_bonus(segment, unit) for unit in planner.units(node.some)]  # type: ignore[arg-type]
        wanted += [node_scores(segment, planner, part) for part in node.must]
        found = sum_of_all(wanted) if wanted else dict.fromkeys(range(segment.count), 0.0)
        for part in node.never:
            for doc in node_scores(segment, planner.for_exclusion, part):
                found.pop(doc, None)
        return found
    return with_bonus(segment, planner.unit(node))


def with_bonus(segment: Segment, unit: Unit) -> Scores:
    """``best_scores`` of a unit with the bonus of written forms."""
    found = best_scores(segment, unit.ways)
    for doc, worth in bonus_of_forms(segment, unit, sorted(found)).items():
        found[doc] += worth
    return found


def _phrase_scores(segment: Segment, planner: Planner, node: Phrase) -> Scores:
    found: Scores = {}
    for field in (node.field,) if node.field else ("title", "body"):
        rarity = sum(planner.idf(field, word) for word in node.words)
        worth = rarity * (score.TITLE if field == "title" else 1.0) * node.boost
        for doc, count in phrase(segment, field, node.words, node.slop).items():
            found[doc] = found.get(doc, 0.0) + worth * score.SATURATED[min(count, 255)]
    return found


def _sum_of_any(parts: Iterable[Scores]) -> Scores:
    total: Scores = {}
    for part in parts:
        for doc, worth in part.items():
            total[doc] = total.get(doc, 0.0) + worth
    return total


# -- what is left of a tree that no document matches


class Loosened(NamedTuple):
    """A tree as words side by side, and what every article must be and must not be besides."""

    words: list[Word | Prefix | Fuzzy]
    must: tuple[Node, ...]
    never: tuple[Node, ...]


def loosened(node: Node) -> Loosened | None:
    """The words of a tree, phrases as their words, apart from its values, dates and exclusions; None where some of these
    hold for some of the words only."""
    if isinstance(node, Word | Prefix | Fuzzy):
        return Loosened([node], (), ())
    if isinstance(node, Phrase):
        return Loosened([Word(word) for word in node.words], (), ())
    if isinstance(node, Not):
        return Loosened([], (), (node.part,))
    if not leaves(node) and not isinstance(node, Bag):
        return Loosened([], () if isinstance(node, Every) else (node,), ())
    inner = (*node.some, *node.must) if isinstance(node, Bag) else node.parts  # type: ignore[union-attr]
    found = list(map(loosened, inner))
    parts = [part for part in found if part is not None]
    never = node.never if isinstance(node, Bag) else ()
    if len(parts) < len(found) or (isinstance(node, Or) and any(part.must or part.never for part in parts)):
        return None
    return Loosened(
        list(dict.fromkeys(word for part in parts for word in part.words)),
        tuple(must for part in parts for must in part.must),
        (*(out for part in parts for out in part.never), *never),
    )
