"""What there is to say of an archive, its articles by their columns, and what became of its sources."""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.model import Note


class Failure(NamedTuple):
    """A source that could not be read, and why; the run went on without it."""

    path: str
    error: str


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


class SyncReport(NamedTuple):
    """What ``index`` did (or, with ``dry_run``, would do). ``seconds`` is wall time; ``lost`` counts the articles of a damaged
    index that came from no file and could not be taken over."""

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
    lost: int = 0
