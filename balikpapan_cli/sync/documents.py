"""Articles that come from no file: from standard input, or from a program. The rule owned here: what the index has already is not
written again, and an id that is made of content never comes to mean another article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from balikpapan_cli.model import Article
from balikpapan_cli.sources.identity import article_id, lengthen
from balikpapan_cli.sync.files import Files, Owners
from balikpapan_cli.sync.task import WHOLE, Ledger

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.writing.writer import Writer


class Documents:
    """Adds articles beside those of ``files``, of which ``ledger`` has met some in this run."""

    def __init__(self, writer: Writer, files: Files, ledger: Ledger) -> None:
        self._writer, self._files, self._ledger = writer, files, ledger
        self._wholes: dict[str, str] = {}

    @cached_property
    def _owners(self) -> Owners:
        return self._files.owners()

    def add(self, articles: Iterable[Article]) -> Counter[str]:
        """Add what the index does not have; how many were added, changed, unchanged or duplicates."""
        return Counter(map(self._add, articles))

    def _add(self, article: Article) -> str:
        whole = article_id(article, WHOLE)
        while (known := self._known(article.id)) not in ("", whole) and whole.startswith(article.id):
            article = lengthen(article)
        if known == whole:
            in_a_file = article.id in self._ledger or self._owners.get(article.id, "")
            return "duplicates" if in_a_file or article.id in self._wholes else "unchanged"
        self._writer.add(article)
        self._wholes[article.id] = whole
        return "changed" if known else "added"

    def _known(self, id: str) -> str:
        """The whole id of the article that an id means by now, empty when it means none."""
        if known := self._wholes.get(id) or self._ledger.whole(id):
            return known
        return article_id(self._writer.article(id), WHOLE) if id in self._writer else ""
