"""What there is to say of an answer that is not what was asked: unknown words, likelier spellings, nothing found.

Most answers need none of it: a search loads this only where there is something to say.
"""

from __future__ import annotations

from itertools import islice

from balikpapan_cli.engine.query.ast import And, Bag, Node, Or, Phrase, Value, leaves
from balikpapan_cli.engine.whoosh.numbers import iso_date
from balikpapan_cli.engine.whoosh.same import other_places
from balikpapan_cli.indonesian.outlets import is_named
from balikpapan_cli.model import Note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.plan import Planner
    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.search import Answer
    from balikpapan_cli.engine.whoosh.segment import Segment
    from balikpapan_cli.model import Filters

MOST_SUGGESTIONS = 3
MOST_TOLD = 8
"""Unknown words that are told one by one: more of them are no slips, so no query is suggested for them either."""
RARE = 2
"""A word in so few articles may be a slip of theirs; a likelier spelling is suggested when little was found."""
OLD = 2
"""Days from which on an index is called old where nothing was found."""
_LONG = 6
"""Letters of a value from which on it may be off by two."""
MOST_MEETING = 4
"""Of so few words, each is tried otherwise where no article has all."""
NAME = 4
"""A word from which so few others are made may be a name."""
LIKELIER = 20
"""How many times commoner a spelling must be to be suggested in place of a word that the archive has."""


def remarks(reader: Reader, answer: Answer, found: int, today: str) -> list[Note]:
    """What is unusual about an answer of ``found`` results."""
    unknown = answer.planner.corrections
    notes = [
        Note("search.corrected", (("word", word), ("words", ", ".join(words[:MOST_SUGGESTIONS]))))
        if words
        else Note("search.unknown_word", (("word", word),))
        for word, words in islice(unknown.items(), MOST_TOLD)
    ]
    if len(unknown) > MOST_TOLD:
        notes.append(Note("search.unknown_more", (("count", len(unknown) - MOST_TOLD),)))
    if not answer.total:
        notes += [
            _unknown_value(reader, value, "value") for value in _values(answer.query.ast) if not _has(reader, value)
        ]
        notes += _unknown_filters(reader, answer.question.filters)
        notes.append(_nothing(reader))
        notes += [_age(built, today)] if (built := reader.built) else []
    elif answer.relaxed:
        quoted = any(isinstance(leaf, Phrase) and len(leaf.words) > 1 for leaf in leaves(answer.query.ast))
        code = "search.relaxed_quotes" if quoted else "search.relaxed"
        notes.append(Note(code, (("total", answer.total),)))
    elif found > answer.total:
        notes.append(Note("search.filled", (("total", answer.total),)))
    return notes


def _values(node: Node) -> list[Value]:
    """The values that a query asks for."""
    if isinstance(node, Value):
        return [node]
    parts = (*node.some, *node.must) if isinstance(node, Bag) else node.parts if isinstance(node, And | Or) else ()
    return [value for part in parts for value in _values(part)]


def _known(reader: Reader, field: str) -> dict[str, str]:
    """The values of a field in the articles that are there, and how each is written."""
    from balikpapan_cli.indonesian.tokens import fold

    known: dict[str, str] = {}
    for segment in reader.segments:
        known.update((" ".join(fold(value)), value) for value in _live_values(segment, field))
    return known


def _live_values(segment: Segment, field: str) -> Iterable[str]:
    """The values of a field in the documents of a segment that are not deleted."""
    column = segment.codes(field) if field in ("outlet", "place") else segment.code_lists(field)
    if not segment.deleted:
        return column.values
    return {value for doc in segment.live(range(segment.count)) for value in _as_list(column[doc])}


def _as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _has(reader: Reader, value: Value) -> bool:
    known = _known(reader, value.field)
    if value.field == "outlet":
        return any(is_named(name, value.text) for name in known.values())
    ways = [value.text, *(other_places(value.text) if value.field == "place" else ())]
    return any(f" {way} " in f" {name} " for name in known for way in ways)


def _unknown_filters(reader: Reader, filters: Filters) -> Iterable[Note]:
    """What is said of filters whose value no article has."""
    from balikpapan_cli.engine.whoosh.schema import filter_key

    fields = (
        ("outlet", filters.outlets),
        ("place", filters.places),
        ("person", filters.persons),
        ("org", filters.orgs),
    )
    for field, values in fields:
        for value in values:
            key = filter_key(value)
            if not (key in _known(reader, field) if value.startswith("=") else _has(reader, Value(field, key))):
                yield _unknown_value(reader, Value(field, value), "filter")


def _unknown_value(reader: Reader, value: Value, of: str) -> Note:
    """A note on a value of a query, or ``of`` a filter, with the value that it is near to: as a whole, or one of its words."""
    from balikpapan_cli.engine.query.edits import nearest
    from balikpapan_cli.engine.whoosh.schema import filter_key

    known = _known(reader, value.field)
    shown = {word: known[text] for text in sorted(known) for word in text.split()} | known
    text = filter_key(value.text)
    like = nearest(text, filter(None, shown), 2 if len(text) >= _LONG else 1)
    if value.field == "outlet" and len(text) > 2:  # so few letters are no part of a name that is written together
        like = like or min((word for word in shown if word.startswith(text.replace(" ", ""))), default="")
    if not like:
        return Note(f"search.unknown_{of}", (("field", value.field), ("value", value.text)))
    return Note(f"search.unknown_{of}_like", (("field", value.field), ("value", value.text), ("like", shown[like])))


def _nothing(reader: Reader) -> Note:
    """What was searched in vain."""
    known = {date for segment in reader.segments for date in {*segment.live_dates()} if date}
    if not known:
        return Note("search.nothing", (("articles", reader.doc_count),))
    first, last = iso_date(min(known)), iso_date(max(known))
    return Note("search.nothing_dated", (("articles", reader.doc_count), ("first", first), ("last", last)))


def _age(built: float, today: str) -> Note:
    """How old the index is that was searched in vain."""
    from time import localtime, strftime

    from balikpapan_cli.indonesian.calendar import day_number

    date, time = strftime("%Y-%m-%d %H:%M", localtime(built)).split()
    days = day_number(today) - day_number(date) if today else 0
    if days < OLD:
        return Note("search.index_of", (("date", date), ("time", time)))
    return Note("search.index_old", (("days", days), ("date", date)))


def suggestions(text: str, answer: Answer) -> tuple[str, ...]:
    """The query with words that the archive does not have, or hardly, put right: at most a few, the likeliest first."""
    corrections = {word: words for word, words in answer.planner.corrections.items() if words}
    if answer.relaxed or not answer.total:
        corrections |= _likelier(
            answer.planner, [unit.word for unit in answer.question.units if unit.word not in corrections]
        )
    if answer.relaxed and not corrections:
        corrections = _meeting(answer)
    if not 0 < len(corrections) <= MOST_TOLD:
        return ()
    found = []
    for choice in range(MOST_SUGGESTIONS):
        if any(choice < len(words) for words in corrections.values()):
            chosen = {word: words[min(choice, len(words) - 1)] for word, words in corrections.items()}
            found.append(_with_words(text, chosen))
    return tuple(query for query in dict.fromkeys(found) if query != text)


def _likelier(planner: Planner, words: Sequence[str]) -> dict[str, list[str]]:
    from balikpapan_cli.engine.whoosh import spell

    found = {}
    for word in words:
        df = planner.df("body", word)
        if 0 < df <= RARE and len(word) > spell.SHORTEST and word.isalpha():
            near = [(planner.df("body", other), other) for _, other in spell.near(planner.reader, word, 1)]
            if near and max(near)[0] >= LIKELIER * df and not _is_name(planner.reader, word):
                found[word] = [max(near)[1]]
    return found


def _meeting(answer: Answer) -> dict[str, list[str]]:
    """Where no article has all of the words: the one of them for which a name that is often confused with it would do, as
    ``rahmad`` for ``rahmat`` beside ``mas'ud``, and that name."""
    from balikpapan_cli.engine.query.ast import Word
    from balikpapan_cli.engine.whoosh import spell
    from balikpapan_cli.engine.whoosh.rank import whole

    planner, units = answer.planner, answer.question.units
    if not 1 < len(units) <= MOST_MEETING or planner.exact:
        return {}
    for at, unit in enumerate(units):
        if len(unit.word) <= spell.SHORTEST or not unit.word.isalpha():
            continue
        near = [other for _, other in spell.near(planner.reader, unit.word, 1) if _confused(unit.word, other)]
        for other in sorted(near, key=lambda other: -planner.df("body", other))[:MOST_SUGGESTIONS]:
            question = answer.question._replace(units=(*units[:at], planner.unit(Word(other)), *units[at + 1 :]))
            if any(whole(segment, planner, question).count for segment in planner.reader.segments):
                return {unit.word: [other]}
    return {}


_CONFUSED = frozenset(["bp", "ck", "dt", "ei", "fp", "fv", "gk", "iy", "jy", "ou", "pv", "sz"])
"""Letters, in order, that names are half remembered with."""


def _confused(word: str, name: str) -> bool:
    """Whether a name is a word with one of its letters taken for another, and no common word.

    >>> _confused("rahmat", "rahmad"), _confused("rahmad", "rahmat"), _confused("rahmad", "rohmad")
    (True, False, False)
    """
    from balikpapan_cli.indonesian.stems import forms

    pairs = ["".join(sorted(pair)) for pair in zip(word, name, strict=False) if len({*pair}) > 1]
    return len(word) == len(name) and len(pairs) == 1 and pairs[0] in _CONFUSED and forms(name) <= NAME


def _is_name(reader: Reader, word: str) -> bool:
    """Whether one of the few articles that have a word writes it as names are written: no slip, however rare."""
    from balikpapan_cli.indonesian.tokens import tokenize

    for segment in reader.segments:
        for doc in segment.live(segment.postings("body", word).ids):
            body = reader.stored(segment.base + doc).body
            written = [body[token.start : token.end] for token in tokenize(body) if token.text == word]
            if any(form[:1].isupper() for form in written):
                return True
    return False


def _with_words(text: str, chosen: dict[str, str]) -> str:
    """A query with words put right; what was meant for a field or a wildcard is told by a note."""
    from balikpapan_cli.indonesian.tokens import tokenize

    for token in reversed(tokenize(text)):
        if token.text in chosen and not text.startswith(":", token.end) and not text.endswith("*", 0, token.start):
            text = text[: token.start] + chosen[token.text] + text[token.end :]
    return text
