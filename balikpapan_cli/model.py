"""What every part speaks of: articles, spans of their text, hits, summaries, reports. Data only, no behaviour that reads a file.

These are NamedTuples, not dataclasses: making fifteen frozen, slotted dataclasses costs a start about eight
milliseconds, making fifteen NamedTuples about one, and a start is what every shell pipeline pays for.
An empty string or tuple means "not known"; nothing here is ever None where text is meant.
"""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


SCHEMA = 1
"""Version of every machine-readable output (``"schema": 1`` in JSON)."""


class Span(NamedTuple):
    """A half-open range of character offsets, ``text[start:end]``."""

    start: int
    end: int


class Person(NamedTuple):
    """A person whom an article names, with the office as it is written there (or empty)."""

    name: str
    office: str = ""


class Cut(NamedTuple):
    """Text of the original that the cleaned body leaves out: ``text`` stood at offset ``at`` of the body."""

    at: int
    text: str


class Article(NamedTuple):
    """One news article: cleaned, dated, attributed.

    ``body`` holds paragraphs separated by one newline; dateline and boilerplate are out, all else is verbatim.
    ``date`` is ISO 8601 (``YYYY-MM-DD``) or empty. ``digest`` identifies the raw bytes or record it came from.
    ``cuts``, in order of ``at``, hold what cleaning took out of the body, so that the original stays reachable.
    ``sketch`` is a MinHash signature (see ``sources.similar``); ``story`` the id of the oldest article of the
    same story, its own id when it is alone.
    """

    id: str
    title: str
    body: str
    date: str = ""
    outlet: str = ""
    place: str = ""
    author: str = ""
    url: str = ""
    path: str = ""
    persons: tuple[Person, ...] = ()
    orgs: tuple[str, ...] = ()
    digest: str = ""
    cuts: tuple[Cut, ...] = ()
    sketch: tuple[int, ...] = ()
    story: str = ""

    @property
    def original(self) -> str:
        """The text before cleaning: the body with every cut put back where it stood."""
        parts: list[str] = []
        at = 0
        for cut in self.cuts:
            parts += (self.body[at : cut.at], cut.text)
            at = cut.at
        parts.append(self.body[at:])
        return "".join(parts)


class Note(NamedTuple):
    """Something worth telling the user, as a message code of the catalogue and its arguments."""

    code: str
    args: tuple[tuple[str, str | int | float], ...] = ()


class Failure(NamedTuple):
    """A source that could not be read, and why; the run went on without it."""

    path: str
    error: str


class Filters(NamedTuple):
    """The filters that every verb shares. Values of one filter are alternatives; different filters all hold.

    ``since`` and ``until`` are ISO dates, both inclusive, or empty.
    """

    outlets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


class Request(NamedTuple):
    """A search as a front end asks for it. ``sort``: relevance, date, date-, title or outlet (``-`` is newest first)."""

    text: str
    filters: Filters = Filters()
    sort: str = "relevance"
    limit: int = 10
    offset: int = 0
    exact: bool = False
    unfold: bool = False
    explain: bool = False
    snippets: int = 1


class Snippet(NamedTuple):
    """Whole sentences of a body around matches: ``body[start:end]``; ``matches`` are offsets into the body too."""

    start: int
    end: int
    text: str
    matches: tuple[Span, ...] = ()


class Hit(NamedTuple):
    """An article that matched. ``title_matches`` are offsets into the title; ``similar`` counts the articles of the
    same story that are folded away behind it."""

    article: Article
    score: float
    snippets: tuple[Snippet, ...] = ()
    title_matches: tuple[Span, ...] = ()
    similar: int = 0


class Page(NamedTuple):
    """The answer to a Request. ``total`` counts all articles that match (before folding and paging); ``folded`` the
    results after folding. ``suggestions`` are whole corrected queries, best first. ``relaxed`` says that nothing
    matched as asked and that these hits answer a wider query. ``explanation`` is a tree of plain text lines."""

    request: Request
    total: int
    hits: tuple[Hit, ...]
    folded: int = 0
    notes: tuple[Note, ...] = ()
    suggestions: tuple[str, ...] = ()
    relaxed: bool = False
    explanation: tuple[str, ...] = ()
    seconds: float = 0.0


class Match(NamedTuple):
    """An article that matches, by its columns alone (no text is read): for counts, timelines and briefings."""

    id: str
    date: str
    outlet: str
    place: str


class Acronym(NamedTuple):
    """An acronym and an expansion of it, found in the archive (``count`` articles, ``ids`` a few of them) or curated (0)."""

    short: str
    expansion: str
    count: int = 0  # type: ignore[assignment]  # hides tuple.count, which nobody wants of it
    ids: tuple[str, ...] = ()


class Stats(NamedTuple):
    """What is in an archive. ``first`` and ``last`` are ISO dates, ``built`` an ISO time, ``size`` bytes on disk."""

    articles: int
    dated: int = 0
    first: str = ""
    last: str = ""
    outlets: int = 0
    places: int = 0
    stories: int = 0
    size: int = 0
    segments: int = 0
    generation: int = 0
    built: str = ""
    sources: tuple[str, ...] = ()


class Facet(NamedTuple):
    """How many matching articles have ``value`` in ``field`` (outlet, place, month, person, org)."""

    field: str
    value: str
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody wants of it


class Sentence(NamedTuple):
    """A sentence of an article, verbatim: ``text == body[start:end]``; ``n`` counts from 0."""

    id: str
    n: int
    start: int
    end: int
    text: str


class Summary(NamedTuple):
    """An extractive summary: sentences of the article in their order. ``of`` is the number of sentences it had."""

    article: Article
    sentences: tuple[Sentence, ...]
    method: str
    of: int = 0
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        """The sentences joined by single spaces."""
        return " ".join(s.text for s in self.sentences)


class Citation(NamedTuple):
    """A sentence of a briefing and the number of the article that it is cited from (``[number]``, from 1)."""

    sentence: Sentence
    number: int


class Brief(NamedTuple):
    """One briefing over many articles. ``articles[number - 1]`` is the source of a Citation; ``read`` counts the articles
    that were read. ``periods`` names the period of each citation when the briefing is divided (``2025-05``)."""

    query: str
    citations: tuple[Citation, ...]
    articles: tuple[Article, ...]
    read: int
    periods: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


class Keyword(NamedTuple):
    """A term or phrase that sets a text apart from the archive, with its score and its count in the text."""

    text: str
    score: float
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody wants of it


class Quote(NamedTuple):
    """Attributed direct speech: ``body[start:end]`` of article ``id`` is the quotation with its marks."""

    id: str
    text: str
    speaker: str
    office: str
    date: str
    outlet: str
    start: int
    end: int


class SyncReport(NamedTuple):
    """What ``index`` did (or, with ``dry_run``, would do). ``seconds`` is wall time."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    duplicates: int = 0
    failed: tuple[Failure, ...] = ()
    total: int = 0
    seconds: float = 0.0
    notes: tuple[Note, ...] = ()
    dry_run: bool = False


def as_json(value: Any) -> Any:
    """The NamedTuples of this module as plain dicts and lists, fields in order (for ``json.dumps``)."""
    if isinstance(value, tuple):
        if hasattr(value, "_fields"):
            return {name: as_json(item) for name, item in zip(value._fields, value, strict=True)}
        return [as_json(item) for item in value]
    return value
