"""What is in an index, told from its columns and its manifest alone."""

from __future__ import annotations

from os import scandir
from time import gmtime, strftime

from balikpapan_cli.engine.whoosh.numbers import iso_date
from balikpapan_cli.engine.whoosh.same import representatives
from balikpapan_cli.model import Stats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.segment import Segment


def stats(reader: Reader) -> Stats:
    """Counts, dates and sizes of a state of the index; ``built`` in UTC."""
    dates = sorted(date for segment in reader.segments for date in segment.live_dates() if date)
    return Stats(
        articles=reader.doc_count,
        dated=len(dates),
        first=iso_date(dates[0]) if dates else "",
        last=iso_date(dates[-1]) if dates else "",
        outlets=_how_many(reader, "outlet"),
        places=_how_many(reader, "place"),
        stories=len({reader.stories[segment.base + doc] for segment in reader.segments for doc in _live(segment)}),
        size=sum(file.stat().st_size for file in scandir(reader.folder) if file.is_file()),
        segments=len(reader.segments),
        generation=reader.generation,
        built=strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(reader.built)) if reader.built else "",
    )


def _live(segment: Segment) -> list[int]:
    return [doc for doc in range(segment.count) if doc not in segment.deleted]


def _how_many(reader: Reader, field: str) -> int:
    """How many different values the articles have, those that name one thing as one."""
    found: set[str] = set()
    for segment in reader.segments:
        codes = segment.codes(field)
        found.update(codes.values[code] for code in {codes.codes[doc] for doc in _live(segment)})
    found.discard("")
    return len(found) - len(representatives(field, dict.fromkeys(found, 1)))
