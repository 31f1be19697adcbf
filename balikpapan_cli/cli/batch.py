"""Many queries in one run: one a line in, one JSON object a line out, the index opened once."""

from __future__ import annotations

from balikpapan_cli.errors import Problem, SourceProblem, UsageProblem
from balikpapan_cli.model import SCHEMA
from balikpapan_cli.render.formats import dump
from balikpapan_cli.render.records import hit_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from balikpapan_cli.cli.commands.search import Search
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Request

FIELDS = ("id", "title", "date", "outlet", "place", "url", "path", "score", "partial")


def refuse_beside(verb: Search) -> None:
    """Raise UsageProblem for what was asked beside ``--queries`` and would be passed over."""
    asked = (
        (" ".join(verb.query), verb.query),
        ("--count", verb.count),
        ("--save", verb.save),
        ("--explain", verb.explain),
        (f"-f {verb.format}", verb.format not in ("", "json", "jsonl")),
    )
    if beside := [name for name, given in asked if given]:
        raise UsageProblem("cli.queries_alone", what=", ".join(beside))


def answer_all(source: str, template: Request, fields: tuple[str, ...], session: Session) -> bool:
    """Answer every line of the file ``source`` (or ``-``), the rest of the request as in ``template``.

    A line that cannot be answered gives an object with ``error``, so that lines in and out stay side by side.
    Returns whether any query found anything.
    """
    fields = fields or FIELDS
    # whoever asks by the hundred wants articles, not stories: nothing is folded away
    template = template._replace(snippets=template.snippets if "snippets" in fields else 0, unfold=True)
    found = False
    for line in _lines(source, session):
        answer: dict[str, object] = {"schema": SCHEMA, "query": line, "total": 0, "hits": []}
        try:
            if line:
                page = session.archive.search(template._replace(text=line))
                records = (
                    hit_record(hit, n, partial=n > page.folded) for n, hit in enumerate(page.hits, template.offset + 1)
                )
                answer["total"] = page.total
                answer["hits"] = [{field: record[field] for field in fields} for record in records]
                found = found or bool(page.hits)
        except Problem as problem:
            if problem.code.startswith("store."):  # the index, not the query: no other line would fare better
                raise
            answer["error"] = str(problem)
        session.sink.record(dump(answer))
        if source == "-":
            session.sink.flush()  # somebody may be waiting for this answer before asking on
    return found


def _lines(source: str, session: Session) -> Iterator[str]:
    if source == "-":
        if session.stdin is not None:
            yield from (line.strip() for line in session.stdin)
        return
    try:
        with open(session.path(source), encoding="utf-8", errors="replace") as file:
            yield from (line.strip() for line in file)
    except OSError as error:
        raise SourceProblem("cli.not_read", path=source, error=error.strerror or str(error)) from error
