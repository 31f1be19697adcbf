"""One file to read, in whatever process, and which article each id means. The rule owned here: an id never means two articles.

An id is the beginning of a longer hash. Where two articles come to the same id, the one met later gets a longer id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from balikpapan_cli.model import Article
from balikpapan_cli.sources.identity import article_id, lengthen
from balikpapan_cli.sources.record import Job
from balikpapan_cli.sync.files import Owners
from balikpapan_cli.tuples import NamedTuple

WHOLE = 20
"""Characters of an id that no two articles share: 96 bits."""


class Task(NamedTuple):
    """A file to read, the ids that the index has of it already, and the articles (whole ids) that need a longer id."""

    job: Job
    known: frozenset[str]
    longer: frozenset[str] = frozenset()


class Known(NamedTuple):
    """An article of a file that the index has already, just as it is."""

    id: str


class Identity(NamedTuple):
    """The whole id behind the id of an article that goes to the index."""

    id: str
    whole: str


def load(task: Task) -> Iterator[object]:
    """The events of one file, articles as drafts; one that the index has already is only named."""
    from balikpapan_cli.sources import read_drafts

    for event in read_drafts(task.job):
        if not isinstance(event, Article):
            yield event
        elif event.id in task.known:
            yield Known(event.id)
        else:
            whole = article_id(event, WHOLE)
            article = lengthen(event) if whole in task.longer else event
            yield article
            yield Identity(article.id, whole)


class Ledger:
    """Which article each id means: ``owners`` are the files of the ids that the index has, ``article`` looks one up, ``gone``
    are the ids of files that are gone."""

    def __init__(self, owners: Owners, article: Callable[[str], Article], gone: frozenset[str] = frozenset()) -> None:
        self._owners, self._article, self._gone = owners, article, gone
        self._seen: dict[str, tuple[str, str]] = {}
        self.duplicates = 0
        self.homeless = 0
        """Articles that the index had already, but from no file."""
        self.collisions: list[tuple[str, str, str, str]] = []
        """Id, whole id and file of the article that was met later, file of the one that keeps the id."""

    def __contains__(self, id: str) -> bool:
        """Whether an article of this id was met that the index did not have, or not in a file that is there still."""
        return id in self._seen

    def enter(self, identity: Identity, path: str) -> None:
        """Take note of an article of the file ``path``."""
        id, whole = identity
        owner = self._owners.get(id, path)
        first = self._seen.get(id)
        if first is None and owner != path:
            first = (article_id(self._article(id), WHOLE), owner)
        if first is None:
            self.homeless += owner == path and id not in self._gone and self._has(id)
            self._seen[id] = (whole, path)
        elif first[0] == whole:
            self.duplicates += 1
        else:
            self.collisions.append((id, whole, path, first[1]))

    def whole(self, id: str) -> str:
        """The whole id of the article that was met under an id, empty when none was."""
        return self._seen[id][0] if id in self._seen else ""

    def _has(self, id: str) -> bool:
        try:
            self._article(id)
        except KeyError:
            return False
        return True
