"""Saved searches and what has been seen of them: the one place that knows how they lie on disk.

``<folder>/<name>.json`` is the search, ``<folder>/<name>.seen`` one ``id<TAB>digest`` a line. Both are replaced as a
whole under a lock, so that a run that is killed, or two at a time, never lose what an earlier run has seen.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from balikpapan_cli.errors import SourceProblem, UsageProblem
from balikpapan_cli.kept import replace_file
from balikpapan_cli.model import SCHEMA, Filters, Request, as_json
from balikpapan_cli.tuples import NamedTuple

_NAME = re.compile(r"\w[\w.-]{0,63}")


class SavedSearch(NamedTuple):
    """A search under a name; dates in it that count from today are as they were typed. ``created`` and ``checked`` (the last
    time it was looked at, or empty) are ISO dates; ``seen`` counts the articles that it has shown; ``folder`` is that of the
    index that is asked, empty when an earlier version saved it."""

    name: str
    request: Request
    created: str
    checked: str = ""
    seen: int = 0
    folder: str = ""


class Seen(NamedTuple):
    """The articles a saved search has shown, by id and by the digest of the raw text.

    The digest tells an article again when a rebuilt archive, cleaning better, gave it another id.
    """

    ids: frozenset[str] = frozenset()
    digests: frozenset[str] = frozenset()


class Searches:
    """The saved searches in ``folder``, which need not exist yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        """All names, in order; a file that has another name is not ours."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.json") if _NAME.fullmatch(path.stem)))

    def get(self, name: str) -> SavedSearch:
        """The search called ``name``; UsageProblem when there is none, SourceProblem when its file is damaged."""
        path = self._path(name, "json")
        try:
            return _search(json.loads(path.read_text("utf-8")))._replace(seen=len(self._entries(name)))
        except FileNotFoundError:
            raise self._unknown(name) from None
        except (ValueError, TypeError, KeyError, AttributeError, OSError) as error:
            raise SourceProblem("coverage.saved_damaged", name=name, path=str(path), error=str(error)) from error

    def save(self, name: str, request: Request, today: str, index: str = "") -> SavedSearch:
        """Keep ``request`` to an ``index`` as ``name``. The same search again keeps what was seen, also when it is to ask another
        index from then on; UsageProblem when another has the name."""
        path = self._path(name, "json")
        request = _lasting(request)
        with self._locked():
            try:
                old = self.get(name)
            except (UsageProblem, SourceProblem):
                old = None
            if old is not None and old.request != request:
                raise UsageProblem("coverage.saved_taken", name=name, query=as_typed(old.request))
            if old is None:
                self._path(name, "seen").unlink(missing_ok=True)
            search = (old or SavedSearch(name, request, created=today))._replace(folder=index)
            if search != old:
                _replace(path, _as_text(search))
        return search

    def index_of(self, name: str) -> str:
        """The folder of the index that a saved search asks; empty when that is not known, or there is no such search."""
        try:
            return self.get(name).folder
        except (UsageProblem, SourceProblem):
            return ""

    def forget(self, name: str) -> None:
        """Drop the search and what was seen of it; UsageProblem when there is none."""
        with self._locked():
            try:
                self._path(name, "json").unlink()
            except FileNotFoundError:
                raise self._unknown(name) from None
            self._path(name, "seen").unlink(missing_ok=True)

    def seen(self, name: str) -> Seen:
        """What ``name`` has shown so far."""
        entries = self._entries(name)
        return Seen(frozenset(entries), frozenset(digest for digest in entries.values() if digest))

    def mark(self, name: str, articles: Iterable[tuple[str, str]], today: str) -> None:
        """Remember (id, digest) of ``articles`` as seen, beside what any other run has marked meanwhile."""
        with self._locked():
            search = self.get(name)
            entries = self._entries(name) | dict(articles)
            _replace(self._path(name, "seen"), "".join(f"{id}\t{digest}\n" for id, digest in entries.items()))
            _replace(self._path(name, "json"), _as_text(search._replace(checked=today)))

    def _entries(self, name: str) -> dict[str, str]:
        try:
            lines = self._path(name, "seen").read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return {}
        return {id: digest for id, _, digest in (line.partition("\t") for line in lines) if id}

    def _path(self, name: str, suffix: str) -> Path:
        if not _NAME.fullmatch(name):
            raise UsageProblem("coverage.saved_bad_name", name=name)
        return self.folder / f"{name}.{suffix}"

    def _unknown(self, name: str) -> UsageProblem:
        names = self.names()
        if not names:
            return UsageProblem("coverage.saved_none", name=name)
        close = get_close_matches(name, names, 1)
        if close:
            return UsageProblem("coverage.saved_unknown_close", name=name, close=close[0])
        return UsageProblem("coverage.saved_unknown", name=name, names=", ".join(names[:8]))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the folder's lock; where the system has no ``flock``, whole-file replacement is all there is."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            import fcntl
        except ImportError:
            yield
            return
        with open(self.folder / ".lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def as_typed(request: Request) -> str:
    """A search as it may be typed behind ``balikpapan search``.

    >>> as_typed(Request("wali kota", Filters(outlets=("KOTAKU",), since="7 hari lalu"), exact=True))
    "'wali kota' --exact --outlet KOTAKU --since '7 hari lalu'"
    """
    words = [request.text, *(["--exact"] if request.exact else [])]
    for field, value in request.filters._asdict().items():
        for each in (value,) if isinstance(value, str) else value:
            words += [f"--{field.removesuffix('s')}", each] if each else []
    return shlex.join(words)


def _lasting(request: Request) -> Request:
    """What of a request is the search itself, and not how one run of it was to be shown."""
    return Request(request.text, request.filters, exact=request.exact)


def _as_text(search: SavedSearch) -> str:
    request = search.request
    record = {
        "schema": SCHEMA,
        "name": search.name,
        "query": request.text,
        "exact": request.exact,
        "filters": as_json(request.filters),
        "created": search.created,
        "checked": search.checked,
        "index": search.folder,
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _search(record: dict[str, Any]) -> SavedSearch:
    """Read what ``_as_text`` wrote, or a person by hand; an unknown filter is an error, never ignored."""
    given: dict[str, Any] = {key: _tupled(value) for key, value in record.get("filters", {}).items()}
    request = Request(str(record["query"]), Filters(**given), exact=bool(record.get("exact", False)))
    created, checked, index = (str(record.get(key, "")) for key in ("created", "checked", "index"))
    return SavedSearch(str(record["name"]), request, created, checked, folder=index)


def _tupled(value: Any) -> Any:
    return value if isinstance(value, str) else tuple(map(str, value))


def _replace(path: Path, text: str) -> None:
    """Bytes of a query that are no UTF-8 stand in JSON as escapes, which read back as they were."""
    replace_file(str(path), text.encode(errors="backslashreplace"), sync=True)
