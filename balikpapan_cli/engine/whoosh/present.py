"""Results to a page: hits with what matched in them, notes, corrected queries, explanation. Only what is shown is read."""

from __future__ import annotations

from itertools import islice

from balikpapan_cli.engine.query.ast import And, Bag, Node, Or, Value
from balikpapan_cli.engine.whoosh import bits
from balikpapan_cli.engine.whoosh.columns import iso_date
from balikpapan_cli.engine.whoosh.rank import Found
from balikpapan_cli.model import Hit, Note, Page, Request, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from balikpapan_cli.engine.whoosh.plan import Planner
    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.search import Answer

MANY = 500
"""Results whose rows are read from columns sooner than their headings one by one."""
MOST_SUGGESTIONS = 3
MOST_TOLD = 8
"""Unknown words that are told one by one: more of them are no slips, so no query is suggested for them either."""
RARE = 2
"""A word in so few articles may be a slip of theirs; a likelier spelling is suggested when little was found."""
OLD = 2
"""Days from which on an index is called old where nothing was found."""
LIKELIER = 20
"""How many times commoner a spelling must be to be suggested in place of a word that the archive has."""


def page(
    reader: Reader, request: Request, answer: Answer, found: Sequence[Found], folded: int, today: str = ""
) -> Page:
    """The page of a request: ``found`` from the first result on, ``folded`` how many there are once stories are folded."""
    shown = found[request.offset : request.offset + request.limit]
    explanation: tuple[str, ...] = ()
    if request.explain:
        from balikpapan_cli.engine.whoosh.explain import explain

        explanation = explain(reader, request, answer, shown)
    return Page(
        request=request,
        total=answer.total,
        hits=tuple(hits(reader, request, answer, shown)),
        folded=folded,
        notes=(*answer.query.notes, *dict.fromkeys(answer.planner.notes), *_notes(reader, answer, len(found), today)),
        suggestions=_suggestions(request.text, answer),
        relaxed=answer.relaxed,
        explanation=explanation,
    )


def hits(reader: Reader, request: Request, answer: Answer, shown: Sequence[Found]) -> Iterator[Hit]:
    """Results with what is shown of them, one at a time."""
    if request.headings:
        heading = reader.row if request.columns and len(shown) >= MANY else reader.heading
        for one in shown:
            yield Hit(heading(one.doc), one.score)
        return
    similar = _similar(reader, answer, shown) if not request.unfold else {}
    if not request.snippets:
        for one in shown:
            yield Hit(reader.stored(one.doc), one.score, similar=similar.get(one.doc, 0))
        return
    from balikpapan_cli.engine.whoosh.snippets import Marker, snippets

    marker = Marker(answer.planner, answer.question.units, answer.question.must)
    for one in shown:
        article = reader.stored(one.doc)
        passages = snippets(article.body, marker.marks(article.body), marker.worths, request.snippets)
        in_title = tuple(Span(mark.start, mark.end) for mark in marker.marks(article.title))
        yield Hit(article, one.score, passages, in_title, similar.get(one.doc, 0))


def _similar(reader: Reader, answer: Answer, shown: Sequence[Found]) -> dict[int, int]:
    """How many other articles that match are of the story of each that is shown."""
    stories = reader.stories
    wanted = {stories[one.doc]: one.doc for one in shown if reader.stories.several >> one.doc & 1}
    counts = dict.fromkeys(wanted, 0)
    for part in answer.parts if wanted else ():
        several = bits.docs_in(part.bits & reader.stories.several >> part.segment.base)
        for story in map(stories.__getitem__, map(part.segment.base.__add__, several)):
            if story in wanted:
                counts[story] += 1
    return {doc: max(0, counts[story] - 1) for story, doc in wanted.items()}


# -- what there is to say


def _notes(reader: Reader, answer: Answer, found: int, today: str) -> list[Note]:
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
        notes += [_unknown_value(reader, value) for value in _values(answer.query.ast) if not _has(reader, value)]
        notes.append(_nothing(reader))
        notes += [_age(built, today)] if (built := reader.built) else []
    elif answer.relaxed:
        notes.append(Note("search.relaxed", (("total", answer.total),)))
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
    """The values of a field, and how each is written."""
    from balikpapan_cli.indonesian.tokens import fold

    known: dict[str, str] = {}
    for segment in reader.segments:
        column = segment.codes(field) if field in ("outlet", "place") else segment.code_lists(field)
        known.update((" ".join(fold(value)), value) for value in column.values)
    return known


def _has(reader: Reader, value: Value) -> bool:
    return any(f" {value.text} " in f" {known} " for known in _known(reader, value.field))


def _unknown_value(reader: Reader, value: Value) -> Note:
    from balikpapan_cli.engine.query.edits import nearest

    known = _known(reader, value.field)
    like = nearest(value.text, filter(None, known))
    if not like:
        return Note("search.unknown_value", (("field", value.field), ("value", value.text)))
    return Note("search.unknown_value_like", (("field", value.field), ("value", value.text), ("like", known[like])))


def _nothing(reader: Reader) -> Note:
    """What was searched in vain."""
    known = [date for segment in reader.segments for date in segment.dates if date]
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


def _suggestions(text: str, answer: Answer) -> tuple[str, ...]:
    """The query with words that the archive does not have, or hardly, put right: at most a few, the likeliest first."""
    corrections = {word: words for word, words in answer.planner.corrections.items() if words}
    if answer.relaxed or not answer.total:
        corrections |= _likelier(
            answer.planner, [unit.word for unit in answer.question.units if unit.word not in corrections]
        )
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
