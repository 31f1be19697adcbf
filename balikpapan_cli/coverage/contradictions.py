"""When two figures of one value do not say the same: one counts households and the other people, or those of one are dead and
those of the other have fled. The rule: what a text leaves out contradicts nothing, except where the other tells a fate (dead,
displaced) that this one never mentions."""

from __future__ import annotations

from balikpapan_cli.coverage.content import content
from balikpapan_cli.coverage.counted import Counted
from balikpapan_cli.coverage.evidence import Evidence, sentence_at
from balikpapan_cli.coverage.figures import Figure
from balikpapan_cli.coverage.quotations import Edit
from balikpapan_cli.coverage.states import ALWAYS_TOLD, FAR, NOWHERE, State, applies

_NEARER = 1  # steps by which another state must be nearer to a figure to be its own
_LONGEST_NAME = 80  # characters of words that an abbreviation in brackets may stand for

Diff = tuple[Edit, ...]


def is_of_another_unit(draft: Evidence, ours: Figure, source: Evidence, theirs: Figure) -> bool:
    """Whether two figures have one value, but units that cannot be the same: ``18 km``, ``18 hektare``, ``18 orang``, ``Rp18``.
    A bare number has no unit, and agrees with all."""
    if (ours.kind, ours.unit) == (theirs.kind, theirs.unit) or ours.value != theirs.value:
        return False
    return all(
        figure.kind in ("money", "percent", "measure")
        or (figure.kind == "number" and evidence.noun(figure) is not None)
        for evidence, figure in ((draft, ours), (source, theirs))
    )


def may_count_the_same(draft: Evidence, ours: Figure, source: Evidence, theirs: Figure) -> bool:
    """Whether two figures may be of one thing, whatever their values, as far as the nouns tell that they count."""
    noun, other = draft.noun(ours), source.noun(theirs)
    return noun is None or other is None or _may_be(noun, other, draft, ours, source, theirs)


def contradiction(draft: Evidence, ours: Figure, source: Evidence, theirs: Figure) -> Diff:
    """What is said otherwise of ``theirs`` than of ``ours``, which have one value, as a diff; empty when nothing is."""
    noun, other = draft.noun(ours), source.noun(theirs)
    if is_of_another_unit(draft, ours, source, theirs):
        return (Edit("replace", _written(draft, ours, noun), _written(source, theirs, other)),)
    if noun and other and not may_count_the_same(draft, ours, source, theirs):
        return _nouns(draft, ours, noun, source, theirs, other)
    if (
        noun
        and other is None
        and noun.is_always_told
        and _is_bare(source, theirs)
        and not _mentions(source, theirs, noun)
    ):
        return (Edit("replace", _written(draft, ours, noun), _written(source, theirs, other)),)
    return _other_state(draft, ours, noun, source, theirs, other)


def _may_be(noun: Counted, other: Counted, draft: Evidence, ours: Figure, source: Evidence, theirs: Figure) -> bool:
    """Whether the nouns can mean one thing: by themselves, or because one text has them both."""
    if noun.may_be(other):
        return True
    if not noun.is_akin(other):
        return _abbreviates(noun, source, other) or _abbreviates(other, draft, noun)
    return _mentions(source, theirs, noun) or _mentions(draft, ours, other)


def _abbreviates(short: Counted, evidence: Evidence, noun: Counted) -> bool:
    """Whether the words that ``noun`` begins are abbreviated so: ``68 ribu tempat pemungutan suara (TPS)``."""
    return f"({short.word})" in evidence.article.body[noun.end : noun.end + _LONGEST_NAME].replace(" ", "")


def _is_bare(evidence: Evidence, figure: Figure) -> bool:
    """Whether a number stands in its sentence as an amount: not in brackets, as ages do, nor as ``ke-72``."""
    body = evidence.article.body
    return body[figure.start - 1 : figure.start] != "(" and body[figure.start : figure.start + 2].lower() != "ke"


def _mentions(evidence: Evidence, figure: Figure, noun: Counted) -> bool:
    number = sentence_at(evidence.sentences, figure.start)
    return any(evidence.mentions(word.root, number) for word in content(noun.word))


def _nouns(draft: Evidence, ours: Figure, noun: Counted, source: Evidence, theirs: Figure, other: Counted) -> Diff:
    one, two = draft.article.body[ours.start : ours.end], source.article.body[theirs.start : theirs.end]
    if one == two and (noun.start - ours.end, other.start - theirs.end) == (1, 1):
        return Edit("equal", one, two), Edit("replace", noun.word, other.word)
    return (Edit("replace", _written(draft, ours, noun), _written(source, theirs, other)),)


def _other_state(
    draft: Evidence, ours: Figure, noun: Counted | None, source: Evidence, theirs: Figure, other: Counted | None
) -> Diff:
    """What the source says of the figure instead of what the draft says of it."""
    said = draft.near(ours)
    there = source.near(theirs) if said else {}
    for field in sorted({field for field, _ in said}):
        far, name, state = min((far, name, state) for (of, name), (far, state) in said.items() if of == field)
        rivals = [near for (of, its_name), near in there.items() if of == field and its_name != name]
        own = there[field, name].far if (field, name) in there else NOWHERE
        told = own < NOWHERE or _tells(source, theirs, field, name)
        closely = applies(field, ours, noun) and applies(field, theirs, other)
        if far >= FAR or (told and not closely):
            continue
        nearest = min(rivals, default=None)
        if nearest and nearest.far < FAR and own > nearest.far + _NEARER:
            return _states(draft, ours, state, source, nearest.state)
        if closely and field in ALWAYS_TOLD and not told:
            return _states(draft, ours, state, source, nearest.state if nearest else None)
    return ()


def _tells(evidence: Evidence, figure: Figure, field: str, name: str) -> bool:
    """Whether the sentence of a figure, the one before or the title tells a state at all."""
    number = sentence_at(evidence.sentences, figure.start)
    told = (state for n in {number, max(0, number - 1), -1} for state in evidence.states(n))
    return any((state.field, state.name) == (field, name) for state in told)


def _states(draft: Evidence, ours: Figure, state: State, source: Evidence, other: State | None) -> Diff:
    """The figure, and the state that the draft says of it against the one of the source."""
    one, written = draft.article.body[ours.start : ours.end], draft.article.body[state.start : state.end]
    instead = source.article.body[other.start : other.end] if other else ""
    edit = Edit("replace" if other else "delete", written, instead)
    figure = Edit("equal", one, one)
    return (figure, edit) if state.start > ours.start else (edit, figure)


def _written(evidence: Evidence, figure: Figure, noun: Counted | None) -> str:
    return evidence.article.body[figure.start : noun.end if noun else figure.end]
