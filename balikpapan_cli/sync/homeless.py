"""The articles of an index that no file has, when the index is built anew. The rule owned here: what cannot be read again is
taken over, and what cannot be taken over is told."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from balikpapan_cli import messages
from balikpapan_cli.engine.whoosh.salvage import Remnant, Salvage
from balikpapan_cli.model import Article, Failure, Note
from balikpapan_cli.sources.clean import described

_NAMED = 5
"""So many of the articles that are lost are named."""


class Homeless:
    """What is taken over of the index in a folder, which may be damaged."""

    def __init__(self, folder: Path, *, trust: bool) -> None:
        self._folder, self._salvage = folder, Salvage(folder, trust=trust)
        self.taken: set[str] = set()
        """Ids of articles that were taken over."""
        self._met: set[str] = set()
        self._unread: list[Remnant] = []

    def articles(self, again: Collection[str] | None) -> Iterator[Article]:
        """The articles but for those whose ids are read ``again`` from files. None: that is not known, and all that came of
        files are."""
        for remnant in self._salvage.remnants():
            self._met.add(remnant.id)
            if again is not None and remnant.id in again:
                continue
            article = remnant.read()
            if article is None:
                self._unread.append(remnant)
            elif not ((again is None or not remnant.sure) and os.path.isabs(article.path)):  # noqa: PTH117
                self.taken.add(article.id)
                yield article if article.sketch else described([article])[0]

    def lost(self, again: Collection[str]) -> tuple[int, list[Failure]]:
        """How many articles could not be taken over and are not read ``again`` from files, and what to say of it."""
        named = [each for each in self._unread if each.id and each.id not in again and each.id not in self.taken]
        nameless = sum(not each.id for each in self._unread)
        lost = len(named) + max(0, nameless - sum(id not in self._met for id in again))
        if not lost:
            return 0, []
        told = [f"{each.title or '?'} ({each.id})" for each in named[:_NAMED]]
        names = ": " + "; ".join(told) + ("; …" if lost > len(told) else "") if told else ""
        return lost, [Failure(str(self._folder), messages.text("archive.lost", count=lost, names=names))]

    def notes(self) -> Iterator[Note]:
        """That it is not known how many there were."""
        if not self._salvage.counted:
            yield Note("archive.uncounted", (("count", len(self.taken)),))
