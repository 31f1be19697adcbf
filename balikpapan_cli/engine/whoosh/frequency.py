"""In how many stories of an archive a root stands: what copies repeat says nothing of how rare a word is, and counts once."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.segment import Segment


class StoryCounts:
    """Stories of a state of the index, ``total`` in all; some that are gone count until their segment is written anew."""

    def __init__(self, reader: Reader) -> None:
        copies: dict[int, tuple[Segment, list[int]]] = {}
        for doc, _ in reader.stories.followers():
            if not reader.is_live(doc):
                continue
            segment, local = reader.locate(doc)
            copies.setdefault(segment.base, (segment, []))[1].append(local)
        self._segments = reader.segments
        self._copies = list(copies.values())
        self.total = reader.doc_count - sum(len(docs) for _, docs in self._copies)

    def having(self, root: str) -> int:
        """Stories with a root, those that only copies have it in as one."""
        held = sum(term.df for segment in self._segments if (term := segment.term("root", root)) is not None)
        repeated = sum(len(segment.postings_in("root", root, docs).ids) for segment, docs in self._copies)
        return max(held - repeated, min(held, 1))
