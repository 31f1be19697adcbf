"""What is drawn from the text of articles, verbatim: summaries, briefings, quotations, keywords."""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.model import Article, Note


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
    that were read, ``total`` all that match, ``folded`` those that are left when each story counts once. ``periods`` names the
    period of each citation when the briefing is divided (``2025-05``). ``relaxed`` says that nothing matched as asked and that
    it answers a wider query."""

    query: str
    citations: tuple[Citation, ...]
    articles: tuple[Article, ...]
    read: int
    periods: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    total: int = 0
    folded: int = 0
    relaxed: bool = False


class Keyword(NamedTuple):
    """A term or phrase that sets a text apart from the archive, with its score and its count in the text."""

    text: str
    score: float
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody wants of it


class Quote(NamedTuple):
    """Attributed direct speech: ``body[start:end]`` of article ``id`` is the quotation with its marks. From ``title`` on it
    is what a citation of that article says."""

    id: str
    text: str
    speaker: str
    office: str
    date: str
    outlet: str
    start: int
    end: int
    title: str = ""
    place: str = ""
    author: str = ""
    url: str = ""
    path: str = ""
