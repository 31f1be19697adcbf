"""Machine formats: a Table as json, jsonl, csv, tsv, ids, paths, citations or by a template. Standard library only.

Owns the promise of docs/OUTPUT.md: one record a line, UTF-8, nothing wrapped or coloured, ``"schema": 1`` in JSON.
"""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import SCHEMA
from balikpapan_cli.render.printable import printable
from balikpapan_cli.render.records import Record, Table, flat
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from typing import NoReturn


SCREEN = ("table", "plain")
MACHINE = ("json", "jsonl", "csv", "tsv", "ids", "paths", "bibtex", "md-cite")
FORMATS = SCREEN + MACHINE
_CITED = frozenset({"id", "title", "date", "outlet"})
_NEEDS = {"ids": frozenset({"id"}), "paths": frozenset({"path"}), "bibtex": _CITED, "md-cite": _CITED}
"""What a record must have for a format that is about articles."""
_WRITES = _NEEDS | dict.fromkeys(("bibtex", "md-cite"), _CITED | {"author", "place", "url"})
"""What such a format writes of a record, as far as the record has it."""


class Style(NamedTuple):
    """How a Table is written. ``fields`` empty: the format's own; ``header``: whether csv and tsv begin with a line of names."""

    format: str
    fields: tuple[str, ...] = ()
    header: bool = True
    csv_safe: bool = False


def check(style: Style, fields: Sequence[str]) -> None:
    """Raise UsageProblem for an unknown format, template field or ``--fields`` name, before any work is done."""
    if is_template(style.format):
        from balikpapan_cli.render.template import compile_template

        compile_template(style.format, fields)
    elif style.format not in FORMATS:
        known = fitting(fields)
        hint = did_you_mean(style.format, known)
        raise UsageProblem("render.unknown_format", format=style.format, hint=hint, formats=", ".join(known))
    elif style.format not in (formats := fitting(fields)):
        raise UsageProblem("render.format_for_articles", format=style.format, formats=", ".join(formats))
    for field in style.fields:
        if field not in fields:
            hint = did_you_mean(field, fields)
            raise UsageProblem("render.unknown_field", field=field, hint=hint, fields=", ".join(fields))


def fitting(fields: Sequence[str]) -> tuple[str, ...]:
    """The formats that records of these fields can be written in."""
    return tuple(name for name in FORMATS if _NEEDS.get(name, frozenset()) <= {*fields})


def did_you_mean(word: str, words: Sequence[str], shown: Mapping[str, str] | None = None, *, least: float = 0.6) -> str:
    """`` (did you mean x?)`` in the current language, or nothing when none of ``words`` is near.

    The words are in lower case; ``shown`` says how they are written.
    """
    from difflib import get_close_matches

    near = get_close_matches(word.casefold(), words, n=1, cutoff=least)
    if not near:
        return ""
    return messages.text("render.did_you_mean", word=shown[near[0]] if shown else near[0])


def is_template(format: str) -> bool:
    """Whether a ``--format`` is a template rather than a name."""
    return "{" in format or "}" in format


def uses(style: Style, columns: Sequence[str], fields: Sequence[str]) -> bool:
    """Whether a style writes any of ``fields`` of rows with these ``columns``; what it does not need not be made."""
    written: Collection[str]
    if is_template(style.format):
        from balikpapan_cli.render.template import names_in

        written = names_in(style.format)
    elif style.format in ("csv", "tsv"):
        written = style.fields or columns
    elif style.format in ("json", "jsonl"):
        written = style.fields or fields
    else:
        written = _WRITES.get(style.format, fields)
    return any(field in written for field in fields)


def render(table: Table, style: Style) -> Iterator[str]:
    """The records of a table, without their ends. JSON is one record; the others one a row (and a header)."""
    if is_template(style.format):
        from balikpapan_cli.render.template import compile_template

        return map(compile_template(style.format, table.fields), table.rows)
    return _WRITERS[style.format](table, style)


def _json(table: Table, style: Style) -> Iterator[str]:
    rows = [_chosen(row, style.fields) for row in table.rows]
    yield dump({"schema": SCHEMA, **table.head, table.kind: rows})


def _jsonl(table: Table, style: Style) -> Iterator[str]:
    for row in table.rows:
        yield dump({"schema": SCHEMA, **_chosen(row, style.fields)})


def _chosen(row: Record, fields: tuple[str, ...]) -> Record:
    return {field: row[field] for field in fields} if fields else row


def dump(value: object) -> str:
    """JSON on one line: UTF-8 as it is, every control character escaped, also DEL and C1, which a terminal may obey."""
    text = _encoded(value)
    return text if text.isprintable() else text.translate(_json_escapes())


def _encoded(value: object) -> str:
    """By the encoder that ``json.dumps`` runs, without json, which imports a decoder and ``re`` with it."""
    try:
        from _json import encode_basestring, make_encoder

        encode = make_encoder(None, _refuse, encode_basestring, None, ":", ",", False, False, True)
    except (ImportError, TypeError):  # another interpreter than CPython, or one that has it otherwise
        from json import dumps

        return dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "".join(encode(value, 0))


def _refuse(value: object) -> NoReturn:
    raise TypeError(f"{type(value).__name__} in a record")


def _json_escapes() -> dict[int, str]:
    codes = [*range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
    broken = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")  # bytes of a path that are no text
    return {code: f"\\u{code:04x}" for code in codes} | broken


def _csv(table: Table, style: Style) -> Iterator[str]:
    columns = style.fields or table.columns
    cell = _safe_cell if style.csv_safe else _cell
    if style.header:
        yield ",".join(map(cell, columns))
    for row in table.rows:
        yield ",".join([cell(flat(row[column])) for column in columns]) or '""'  # an empty line would be no row


def _cell(value: str) -> str:
    """A CSV field (RFC 4180), quoted where it must be."""
    if any(character in value for character in ',"\n\r') or value != value.strip():
        return '"' + value.replace('"', '""') + '"'
    return value


def _safe_cell(value: str) -> str:
    """The same, with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection)."""
    return _cell("'" + value if value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else value)


_TSV_ESCAPES = {ord("\\"): "\\\\", ord("\t"): "\\t", ord("\n"): "\\n", ord("\r"): "\\r"}


def tsv_line(values: Sequence[str]) -> str:
    r"""One line of tab-separated values; tab, newline and backslash in a value are written ``\t``, ``\n``, ``\\``."""
    line = "\t".join(values)
    if line.count("\t") == len(values) - 1 and "\\" not in line and line.replace("\t", "").isprintable():
        return line
    return "\t".join(printable(value.translate(_TSV_ESCAPES)) for value in values)


def _tsv(table: Table, style: Style) -> Iterator[str]:
    columns = style.fields or table.columns
    if style.header:
        yield tsv_line(columns)
    for row in table.rows:
        yield tsv_line([flat(row[column]) for column in columns])


def _one_field(field: str) -> Callable[[Table, Style], Iterator[str]]:
    def write(table: Table, style: Style) -> Iterator[str]:
        seen: set[str] = set()
        for row in table.rows:
            value = str(row[field])
            if value and value not in seen:
                seen.add(value)
                yield value

    return write


def _citations(table: Table, style: Style) -> Iterator[str]:
    from balikpapan_cli.render.cite import CITATIONS

    cite = CITATIONS[style.format]
    cited: set[object] = set()
    for row in table.rows:
        id = row.get("id")
        if id and id not in cited:  # a row may be of no article, and two of one
            cited.add(id)
            yield cite(row)


_WRITERS: dict[str, Callable[[Table, Style], Iterator[str]]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "tsv": _tsv,
    "ids": _one_field("id"),
    "paths": _one_field("path"),
    "bibtex": _citations,
    "md-cite": _citations,
}
