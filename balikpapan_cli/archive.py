"""The library: one class, Archive, that does in Python what the command line does. It prints nothing and asks no environment."""

from __future__ import annotations

import os

from balikpapan_cli.errors import IndexProblem, NotFound, QueryProblem, SourceProblem, UsageProblem
from balikpapan_cli.model import SORTS, Article, Filters, Request
from balikpapan_cli.once import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from balikpapan_cli.engine.whoosh.frequency import StoryCounts
    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.model import (
        Acronym,
        Brief,
        Facet,
        Failure,
        Hit,
        Keyword,
        Match,
        Page,
        Quote,
        Stats,
        Summary,
        SyncReport,
    )
    from balikpapan_cli.summary.bearing import Bearing
    from balikpapan_cli.sync import Progress, SyncOptions


class Archive:
    """A folder of indexed articles.

    ``Archive(index)`` names it, nothing is read before it is needed; ``Archive.open(index)`` also checks that it is there.
    ``today`` (ISO date) is what relative dates in queries count from; without it they are refused.
    ``trust`` reads an index that belongs to somebody else.

    >>> archive = Archive("index", today="2026-11-22")                    # doctest: +SKIP
    >>> archive.sync(["seeds"]).added                                     # doctest: +SKIP
    5
    >>> archive.search("kerja sama yokohama").hits[0].article.outlet      # doctest: +SKIP
    'Inibalikpapan.com'
    """

    def __init__(self, index: str | Path, *, today: str = "", trust: bool = False) -> None:
        self._folder = os.fspath(index)
        self.today = today
        self.trust = trust

    def __repr__(self) -> str:
        return f"Archive({self._folder!r}, today={self.today!r})"

    @classmethod
    def open(cls, index: str | Path, *, today: str = "", trust: bool = False) -> Archive:
        """The archive at ``index``; IndexProblem when there is none or it cannot be read."""
        archive = cls(index, today=today, trust=trust)
        _ = archive.reader
        return archive

    @property
    def index(self) -> Path:
        """The folder."""
        from pathlib import Path

        return Path(self._folder)

    @cached_property
    def reader(self) -> Reader:
        """The state of the index as it is now; later states are seen after ``refresh``."""
        from balikpapan_cli.engine.whoosh.reader import open_reader

        return open_reader(self._folder, trust=self.trust)

    def refresh(self) -> None:
        """Forget the state in hand: the next call reads what is there then."""
        self.__dict__.pop("reader", None)

    # -- taking in

    def sync(
        self,
        sources: str | Path | Sequence[str | Path] = (),
        options: SyncOptions | None = None,
        *,
        documents: Iterable[Article] = (),
        on_progress: Progress | None = None,
    ) -> SyncReport:
        """Bring the index up to date with ``sources`` (default: those of the last time) and add ``documents``.

        One bad file never stops it: it is in the report's ``failed``. SourceProblem for a source that was never there;
        IndexProblem when the index is locked or cannot be written; the old state stays whole then.
        """
        from balikpapan_cli.sync import SyncOptions, sync

        named = (sources,) if isinstance(sources, str | os.PathLike) else sources
        paths = [str(source) for source in named]
        report = sync(self.index, paths, options or SyncOptions(), documents, on_progress, trust=self.trust)
        self.refresh()
        return report

    # -- finding

    def search(self, query: str | Request, *, limit: int = 10) -> Page:
        """The best matches; ``query`` is a Request for everything beyond the text and the number of hits."""
        from balikpapan_cli.engine.whoosh.search import search

        return search(self.reader, _request(query, limit, self.today), today=self.today)

    def hits(self, query: str | Request) -> Iterator[Hit]:
        """All of the matches, best first (from the offset of a Request on), one at a time."""
        from balikpapan_cli.engine.whoosh.search import stream

        return stream(self.reader, _request(query, today=self.today), today=self.today)

    def count(self, query: str | Request) -> int:
        """How many articles match."""
        from balikpapan_cli.engine.whoosh.search import count

        return count(self.reader, _request(query, today=self.today), today=self.today)

    def matches(self, query: str | Request) -> Iterator[Match]:
        """Every article that matches, in no particular order, by its columns alone."""
        from balikpapan_cli.engine.whoosh.listing import matches

        return matches(self.reader, _request(query, today=self.today), today=self.today)

    def articles(self, query: str | Request = "*") -> Iterator[Article]:
        """Every article that matches, in no particular order, one at a time."""
        from balikpapan_cli.engine.whoosh.listing import articles

        return articles(self.reader, _request(query, today=self.today), today=self.today)

    def related(self, article: str | Article, *, limit: int = 10) -> Page:
        """Articles that are about the same things (more like this), at most ``limit``. UsageProblem for a negative one."""
        _refuse_negative(limit=limit)
        from balikpapan_cli.engine.whoosh.related import related

        return related(self.reader, self._article(article), limit=limit)

    def facets(
        self, query: str | Request, fields: Sequence[str] = ("outlet",), *, limit: int = 10
    ) -> tuple[Facet, ...]:
        """The ``limit`` commonest values (0: all) of outlet, place, month, person or org among the articles that match.
        UsageProblem for another field or a negative limit."""
        _refuse_negative(limit=limit)
        from balikpapan_cli.engine.whoosh.facets import facets

        return facets(self.reader, _request(query, today=self.today), tuple(fields), limit=limit, today=self.today)

    def document_frequency(self, root: str) -> int:
        """In how many articles a root form stands; some of them may be gone, until the part of the index that has them is
        written anew."""
        return sum(term.df for segment in self.reader.segments if (term := segment.term("root", root)) is not None)

    def story_counts(self) -> StoryCounts:
        """In how many stories roots stand, copies of one article counted once."""
        from balikpapan_cli.engine.whoosh.frequency import StoryCounts

        return StoryCounts(self.reader)

    def glossary(self) -> tuple[Acronym, ...]:
        """The acronyms of the archive and what they stand for, most frequent first."""
        from balikpapan_cli.engine.whoosh.acronyms import glossary

        return glossary(self.reader)

    # -- reading

    def get(self, id: str) -> Article:
        """The article with this id or unique prefix of one; NotFound, or UsageProblem when several begin so."""
        found = self.reader.find_id(id.strip().lower())
        if not found:
            raise NotFound("archive.unknown_id", id=id)
        if len(found) > 1:
            every = self.reader.find_id(id.strip().lower(), self.reader.total)
            raise UsageProblem("archive.ambiguous_id", id=id, ids=", ".join(every[:5]), count=len(every))
        return self.reader.article(found[0])

    def copies(self, article: Article) -> list[Article]:
        """The other articles of its story."""
        return self.reader.copies(article.id)

    def _article(self, article: str | Article) -> Article:
        return self.get(article) if isinstance(article, str) else article

    def summarize(
        self, article: str | Article, *, method: str = "news", sentences: int = 0, words: int = 0, percent: float = 0.0
    ) -> Summary:
        """An extractive summary within one budget: sentences, words, or percent of the words."""
        from balikpapan_cli.summary import summarize

        return summarize(self._article(article), method=method, sentences=sentences, words=words, percent=percent)

    def brief(self, query: str | Request, *, words: int = 150, by_month: bool = False, most: int = 200) -> Brief:
        """One briefing over the ``most`` best articles that match, in order of time, every sentence cited. With ``by_month``
        the best of every month are read, of each one at least."""
        _refuse_negative(words=words, most=most)
        from balikpapan_cli.summary import brief

        request = _request(query, today=self.today)
        page = self.search(request._replace(limit=most, offset=0, snippets=0))
        best = [hit.article for hit in page.matching]
        if by_month and page.folded > most:
            best = self._best_of_every_month(request, page.folded, most)
        made = brief(request.text, best, words=words, by_month=by_month, bearing=self.bearing(request))
        asked = tuple(note for note in page.notes if note.code != "search.filled")
        notes = asked + (made.notes if page.total else ())
        return made._replace(notes=notes, total=page.total, folded=page.folded, relaxed=page.relaxed)

    def _best_of_every_month(self, request: Request, folded: int, most: int) -> list[Article]:
        """The best articles that match, best first: the best of every month, then the second best, until there are ``most``."""
        from itertools import islice

        hits = self.hits(request._replace(offset=0, headings=True, columns=True, snippets=0))
        of_month: dict[str, int] = {}
        ranked = []
        for at, hit in enumerate(islice(hits, folded)):
            month = hit.article.date[:7]
            of_month[month] = of_month.get(month, 0) + 1
            ranked.append((of_month[month], at, hit.article.id))
        taken = sorted(ranked)[: max(most, len(of_month))]
        return [self.reader.article(id) for _, _, id in sorted(taken, key=lambda one: one[1])]

    def bearing(self, query: str | Request) -> Bearing:
        """What a query asks for, as sentences are held against it."""
        from balikpapan_cli.engine.whoosh.rank import ANY
        from balikpapan_cli.engine.whoosh.search import ask
        from balikpapan_cli.engine.whoosh.snippets import Marker
        from balikpapan_cli.summary.bearing import Bearing

        answer = ask(self.reader, _request(query, today=self.today), today=self.today)
        marker = Marker(answer.planner, answer.question.units, answer.question.must)
        return Bearing(marker.typed, marker.places, enough=1 if answer.question.join == ANY else 0)

    def _best(self, request: Request, most: int) -> Iterator[Article]:
        """The best articles that match, one of each story; none of those that only have some of the words."""
        page = self.search(request._replace(limit=most, offset=0, snippets=0))
        return (hit.article for hit in page.matching)

    def keywords(self, query: str | Request | Article, *, limit: int = 10) -> tuple[Keyword, ...]:
        """The terms and phrases, at most ``limit``, that set an article, or the articles that match a query, apart from the
        archive. UsageProblem for a negative limit."""
        _refuse_negative(limit=limit)
        from balikpapan_cli.summary import keywords

        texts = (query,) if isinstance(query, Article) else self._best(_request(query, today=self.today), 200)
        body = "\n".join(f"{article.title}\n{article.body}" for article in texts)
        return keywords(body, self.document_frequency, self.reader.doc_count, limit=limit)

    def quotes(
        self, query: str | Request | Article = "*", *, speaker: str = "", on_progress: Progress | None = None
    ) -> Iterator[Quote]:
        """Attributed direct speech in an article, or in the articles that match, the newest first, of one speaker (a name or an
        office) or of everybody. What several articles quote word for word comes once unless a Request unfolds it.
        ``on_progress(done, of)`` is called with the articles that are read, and to be read."""
        from balikpapan_cli.engine.whoosh.listing import newest
        from balikpapan_cli.summary import quotes, written_of

        if isinstance(query, Article):
            yield from quotes(query, speaker=speaker)
            return
        request = _request(query, today=self.today)
        said: set[tuple[str, str]] = set()
        found = newest(self.reader, request, written=written_of(speaker), today=self.today)
        for read, article in enumerate(found, 1):
            for quote in quotes(article, speaker=speaker):
                words = "".join(filter(str.isalnum, quote.text.lower()))
                if request.unfold or (words, quote.speaker) not in said:
                    said.add((words, quote.speaker))
                    yield quote
            if on_progress is not None:
                on_progress(read, len(found))

    # -- the archive itself

    def stats(self) -> Stats:
        """What is in it: articles, dates, outlets, sources, size, age; of a later state when the one in hand is no longer whole."""
        try:
            return self._stats()
        except IndexProblem as problem:
            if problem.code != "store.busy":
                raise
            self.refresh()
            return self._stats()

    def _stats(self) -> Stats:
        from balikpapan_cli.engine.whoosh.stats import stats
        from balikpapan_cli.sync import remembered

        return stats(self.reader)._replace(sources=tuple(remembered(self.reader).roots))

    def check(self) -> tuple[Failure, ...]:
        """Every damaged file of the index, and what is wrong with it; nothing when it is sound."""
        from balikpapan_cli.engine.whoosh.health import check

        return check(self.index, trust=self.trust)

    def repair(self, *, workers: int = 0, on_progress: Progress | None = None) -> SyncReport:
        """Build the index anew from its sources, beside the damaged one; ``workers`` as in SyncOptions."""
        from balikpapan_cli.sync import SyncOptions

        return self.sync([], SyncOptions(rebuild=True, workers=workers), on_progress=on_progress)


def read_path(path: str | Path) -> Iterator[Article]:
    """The articles of a file or of every file below a folder, cleaned as for the index, which is not touched.

    What cannot be read raises SourceProblem, after all that could be read.
    """
    from balikpapan_cli.sources import Job, read
    from balikpapan_cli.sources.files.scan import scan

    found = scan([str(path)])
    failures = list(found.failures)
    for file in found.files:
        yield from _articles(read(Job(file.path, file.path)), failures)
    _refuse(failures)


def read_stream(data: bytes, name: str = "-", *, format: str = "") -> Iterator[Article]:
    """The articles of bytes (standard input): text, or records of any format that can be told by its content."""
    from balikpapan_cli.sources import ReadOptions, read_bytes

    failures: list[Failure] = []
    yield from _articles(read_bytes(data, name, ReadOptions(format=format)), failures)
    _refuse(failures)


def _articles(events: Iterable[object], failures: list[Failure]) -> Iterator[Article]:
    from balikpapan_cli.model import Failure

    for event in events:
        if isinstance(event, Article):
            yield event
        elif isinstance(event, Failure):
            failures.append(event)


def _refuse(failures: Sequence[Failure]) -> None:
    if failures:
        first, more = failures[0], len(failures) - 1
        code = "archive.unreadable_several" if more else "archive.unreadable"
        raise SourceProblem(code, path=first.path, error=first.error, more=more)


def _request(query: str | Request, limit: int = 10, today: str = "") -> Request:
    if isinstance(query, str):
        query = Request(query, limit=limit)
    if query.sort not in SORTS or query.limit < 0 or query.offset < 0 or query.snippets < 0:
        raise UsageProblem("archive.bad_request", sorts=", ".join(SORTS))
    return query if query.filters == _NO_FILTERS else query._replace(filters=_as_typed(query.filters, today))


def _refuse_negative(**numbers: int) -> None:
    for name, number in numbers.items():
        if number < 0:
            raise UsageProblem("archive.negative", name=name, value=number)


_NO_FILTERS = Filters()


def _as_typed(filters: Filters, today: str) -> Filters:
    """Filters as a person may type them: one string is one value, dates may be said in words. QueryProblem for a date that
    is none, and for a period that ends before it begins."""
    outlets, places, persons, orgs = ((each,) if isinstance(each, str) else tuple(each) for each in filters[:4])
    since, until = str(filters.since), str(filters.until)  # a year may be given as a number, a day as a date
    if not _is_iso(since) or not _is_iso(until):
        from balikpapan_cli.indonesian.dates import parse_period

        since = since if _is_iso(since) else parse_period(since, today)[0]
        until = until if _is_iso(until) else parse_period(until, today)[1]
    if since and until and since > until:
        raise QueryProblem("dates.reversed", text=f"{filters.since}..{filters.until}", since=since, until=until)
    return Filters(outlets, places, persons, orgs, since, until)


def _is_iso(date: str) -> bool:
    """Whether it is an ISO date, of a day that there is, or empty."""
    if not date:
        return True
    from balikpapan_cli.indonesian.calendar import iso, parts

    written = len(date) == 10 and date[4] == date[7] == "-" and (date[:4] + date[5:7] + date[8:]).isdecimal()
    return written and iso(*parts(date)) == date
