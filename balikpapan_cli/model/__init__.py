"""What every part speaks of: articles, spans of their text, hits, summaries, reports. Data only, no behaviour that reads a file.

These are NamedTuples (``tuples.py``), not dataclasses, which cost a start more, and a start is what every shell pipeline pays for.
An empty string or tuple means "not known"; nothing here is ever None where text is meant. What a search does not speak of
stands in modules of its own and is made when it is first asked for here.
"""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from balikpapan_cli.model.parts import Cut as Cut
    from balikpapan_cli.model.parts import Person as Person
    from balikpapan_cli.model.parts import Snippet as Snippet
    from balikpapan_cli.model.parts import Span as Span
    from balikpapan_cli.model.reports import Acronym as Acronym
    from balikpapan_cli.model.reports import Facet as Facet
    from balikpapan_cli.model.reports import Failure as Failure
    from balikpapan_cli.model.reports import Match as Match
    from balikpapan_cli.model.reports import Stats as Stats
    from balikpapan_cli.model.reports import SyncReport as SyncReport
    from balikpapan_cli.model.summaries import Brief as Brief
    from balikpapan_cli.model.summaries import Citation as Citation
    from balikpapan_cli.model.summaries import Keyword as Keyword
    from balikpapan_cli.model.summaries import Quote as Quote
    from balikpapan_cli.model.summaries import Sentence as Sentence
    from balikpapan_cli.model.summaries import Summary as Summary


SCHEMA = 1
"""Version of every machine-readable output (``"schema": 1`` in JSON)."""


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


class Filters(NamedTuple):
    """The filters that every verb shares. Values of one filter are alternatives; different filters all hold.

    ``since`` and ``until`` are ISO dates, both inclusive, or empty. An Archive also takes them in words (``Mei 2025``), and a
    single string for one value of a filter.
    """

    outlets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


SORTS = ("relevance", "date", "date-", "title", "outlet")
"""The orders of results; ``date-`` is newest first."""


class Request(NamedTuple):
    """A search as a front end asks for it; ``sort`` is one of SORTS.

    ``headings``: of the articles that are found only what stands above a text, from id to path; that is quicker. ``columns``:
    of those only id, title, date, outlet and place, which is quicker still.
    """

    text: str
    filters: Filters = Filters()
    sort: str = "relevance"
    limit: int = 10
    offset: int = 0
    exact: bool = False
    unfold: bool = False
    explain: bool = False
    snippets: int = 1
    headings: bool = False
    columns: bool = False


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
    results after folding. Of few matches ``hits`` go on with articles that have some of the words. ``suggestions`` are whole
    corrected queries, best first. ``relaxed`` says that nothing matched as asked and that these hits answer a wider query.
    ``explanation`` is a tree of plain text lines."""

    request: Request
    total: int
    hits: tuple[Hit, ...]
    folded: int = 0
    notes: tuple[Note, ...] = ()
    suggestions: tuple[str, ...] = ()
    relaxed: bool = False
    explanation: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def matching(self) -> tuple[Hit, ...]:
        """The hits that match, without those that have some of the words only."""
        return self.hits[: max(0, self.folded - self.request.offset)]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that matched, as they are written in titles and snippets, sorted."""
        found: set[str] = set()
        for hit in self.hits:
            found.update(hit.article.title[start:end] for start, end in hit.title_matches)
            for snippet in hit.snippets:
                found.update(hit.article.body[start:end] for start, end in snippet.matches)
        return tuple(sorted(found))


def as_json(value: Any) -> Any:
    """The NamedTuples of this package as plain dicts and lists, fields in order (for ``json.dumps``)."""
    if isinstance(value, tuple):
        if hasattr(value, "_fields"):
            return {name: as_json(item) for name, item in zip(value._fields, value, strict=True)}
        return [as_json(item) for item in value]
    return value


_ELSEWHERE = {
    **dict.fromkeys(("Cut", "Person", "Snippet", "Span"), "parts"),
    **dict.fromkeys(("Acronym", "Facet", "Failure", "Match", "Stats", "SyncReport"), "reports"),
    **dict.fromkeys(("Brief", "Citation", "Keyword", "Quote", "Sentence", "Summary"), "summaries"),
}


def __getattr__(name: str) -> object:
    if name not in _ELSEWHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__(f"{__name__}.{_ELSEWHERE[name]}", fromlist=[name])
    found = globals()[name] = getattr(module, name)
    return found
