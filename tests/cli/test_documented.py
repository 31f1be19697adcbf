"""Nothing undocumented: every verb, option, variable, exit status and JSON field is told, in both languages."""

from __future__ import annotations

import importlib.util
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from balikpapan_cli import cli, messages
from balikpapan_cli.cli import help as pages
from balikpapan_cli.cli.flags import Flag
from balikpapan_cli.cli.parser import parse
from balikpapan_cli.cli.verbs import GROUPS, VERBS, Entry
from balikpapan_cli.messages import help as said
from balikpapan_cli.messages.examples import EXAMPLES
from balikpapan_cli.model import Stats
from balikpapan_cli.render.records import FIELDS
from balikpapan_cli.settings import KEYS
from balikpapan_cli.sources.registry import FORMATS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "balikpapan_cli"
SCHEMAS = ROOT / "docs" / "schema"
OUTPUT = (ROOT / "docs" / "OUTPUT.md").read_text(encoding="utf-8")


def flags() -> Iterator[tuple[Entry, Flag]]:
    return ((entry, flag) for entry in VERBS for flag in entry.load().flags())


@pytest.mark.parametrize("entry", VERBS, ids=lambda entry: entry.name)
def test_every_verb_has_help_in_two_languages(entry: Entry) -> None:
    assert entry.group in GROUPS
    english, indonesian = said.VERBS[entry.name]
    assert english != indonesian
    assert EXAMPLES[entry.name]
    pages_of = {}
    for language in ("en", "id"):
        messages.use(language)
        page = pages_of[language] = pages.help_page(entry.name)
        for flag in entry.load().flags():
            assert flag.long in page
    assert pages_of["en"] != pages_of["id"]


@pytest.mark.parametrize(("entry", "flag"), list(flags()), ids=lambda each: getattr(each, "name", None) or each.long)
def test_every_option_says_what_it_is_for(entry: Entry, flag: Flag) -> None:
    english, indonesian = said.OPTIONS.get(f"{entry.name}.{flag.attribute}") or said.OPTIONS[flag.attribute]
    assert english
    assert indonesian
    assert english != indonesian
    assert flag.group in pages.OPTION_GROUPS
    assert all(name.startswith("--") or len(name) == 2 for name in flag.names)


@pytest.mark.parametrize(
    ("verb", "attribute", "says"),
    [
        ("brief", "words", "(default: 150)"),
        ("facets", "by", "(default: outlet,place,month)"),
        ("index", "max_file_size", "(default: 256M)"),
        ("index", "workers", "(default: as many as pay)"),
        ("search", "limit", "(default: 10, or the setting limit)"),
        ("summarize", "method", "(default: news, or the setting method)"),
        ("quotes", "limit", ""),
        ("search", "exact", ""),
    ],
)
def test_help_tells_what_holds_when_an_option_is_not_given(verb: str, attribute: str, says: str) -> None:
    (entry,) = (entry for entry in VERBS if entry.name == verb)
    (flag,) = (flag for flag in entry.load().flags() if flag.attribute == attribute)
    about = pages.about_flag(verb, flag)
    assert about.endswith(says) if says else "default" not in about


def test_help_names_every_format_that_is_read() -> None:
    called = {"jsonl": "JSON lines", "table": "CSV, TSV", "feed": "feeds"}
    page = " ".join(pages.help_page("index").split())
    assert not [name for name in FORMATS if called.get(name, name).lower() not in page.lower()]


def test_an_option_means_the_same_in_every_verb() -> None:
    """A short name belongs to one long name, a long name to one kind of value."""
    long_of: dict[str, str] = {}
    kind_of: dict[str, bool] = {}
    for _, flag in flags():
        for name in flag.names:
            assert long_of.setdefault(name, flag.long) == flag.long
        if flag.names:
            assert kind_of.setdefault(flag.long, flag.switch) == flag.switch


def test_no_help_speaks_of_what_is_not_there() -> None:
    attributes = {flag.attribute for _, flag in flags()} | {f"{e.name}.{flag.attribute}" for e, flag in flags()}
    assert set(said.OPTIONS) - {"help", "version"} <= attributes
    assert set(said.VERBS) == {entry.name for entry in VERBS}
    assert set(said.ABOUT) | set(EXAMPLES) <= {entry.name for entry in VERBS} | {""}


def test_names_and_aliases_of_verbs_are_all_different() -> None:
    names = [name for entry in VERBS for name in (entry.name, *entry.aliases)]
    assert len(names) == len(set(names))
    assert {path.stem for path in (PACKAGE / "cli" / "commands").glob("[a-z]*.py")} == {entry.name for entry in VERBS}


@pytest.mark.parametrize("example", [each[0] for every in EXAMPLES.values() for each in every])
def test_every_example_of_help_can_be_parsed(example: str) -> None:
    for part in re.split(r" \| (?=balikpapan )| (?=[<|>&])", example):
        if part.startswith("balikpapan "):
            parse(shlex.split(part)[1:])


def test_every_environment_variable_is_told() -> None:
    told = set(said.ENVIRONMENT)
    for key in KEYS.values():
        assert set(key.environ) <= told
    sources = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    asked = set(re.findall(r"""environ(?:\.get\(|\[)\s*["']([A-Z_]+)["']""", sources))
    asked |= set(re.findall(r"""_folder\(["'](XDG_[A-Z_]+)["']""", sources))
    assert asked - {"PYTHONIOENCODING", "COMPUTERNAME"} <= told  # set by the system, not for us
    assert not [name for name in told if not all(said.ENVIRONMENT[name])]


def test_every_setting_is_told() -> None:
    for text in said.ABOUT["config"]:
        for key in KEYS:
            assert re.search(rf"\b{key}\b", text)


def test_every_exit_status_is_told() -> None:
    statuses = {cli.FOUND, cli.NOTHING, cli.WRONG, cli.INTERRUPTED}
    assert set(said.STATUSES) == statuses
    assert {int(n) for n in re.findall(r"^\| (\d+) \|", OUTPUT, re.MULTILINE)} == statuses


def test_the_manual_has_every_verb_option_variable_and_status() -> None:
    for language in ("en", "id"):
        messages.use(language)
        from balikpapan_cli.cli.manual import manual

        text = manual().replace("\\-", "-")
        for entry in VERBS:
            assert entry.name.upper() in text
        for _, flag in flags():
            assert flag.long in text
        for name in [*said.ENVIRONMENT, *map(str, said.STATUSES), *said.FILES]:
            assert name.replace("~", "\\(ti") in text


# -- JSON


@pytest.mark.parametrize("kind", FIELDS)
def test_every_kind_of_record_has_a_schema_with_its_fields(kind: str) -> None:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert tuple(schema["$defs"]["record"]["properties"]) == FIELDS[kind]


def test_the_tables_of_the_page_are_those_of_the_schemas() -> None:
    spec = importlib.util.spec_from_file_location("tables", SCHEMAS / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert OUTPUT.endswith(module.tables()), "run: python docs/schema/tables.py"


def test_every_format_is_told() -> None:
    from balikpapan_cli.render.formats import FORMATS

    for format in FORMATS:
        assert f"`{format}`" in OUTPUT


@pytest.mark.parametrize(
    ("kind", "argv"),
    [
        ("hits", ["search", "balikpapan"]),
        ("hits", ["search", "kerja sama", "--snippets", "3"]),
        ("hits", ["related", "@1"]),
        ("hits", ["new", "kota", "--keep"]),
        ("searches", ["new", "--list"]),
        ("bins", ["timeline", "balikpapan"]),
        ("bins", ["timeline", "--by", "outlet"]),
        ("statements", ["compare", "balikpapan"]),
        ("articles", ["show", "@1"]),
        ("summaries", ["summarize", "@1"]),
        ("citations", ["brief", "balikpapan"]),
        ("citations", ["brief", "balikpapan", "--by", "month"]),
        ("keywords", ["keywords", "@1"]),
        ("quotes", ["quotes"]),
        ("facets", ["facets"]),
        ("acronyms", ["glossary"]),
        ("stats", ["stats"]),
        ("settings", ["config"]),
        ("damage", ["doctor"]),
        ("reports", ["index", str(ROOT / "seeds"), "--workers", "0", "--dry-run"]),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else each,
)
def test_what_verbs_write_is_valid(world: Any, kind: str, argv: list[str]) -> None:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))
    world("search", "balikpapan", "--save", "kota")
    status, out, err = world(*argv, "-f", "json")
    assert status == 0, err
    answer = json.loads(out)
    jsonschema.validate(answer, schema)
    for line in world(*argv, "-f", "jsonl").out.splitlines():
        jsonschema.validate(json.loads(line), schema)
    for record in answer[kind]:
        _verbatim(record, answer, world)


def _verbatim(record: dict[str, Any], answer: dict[str, Any], world: Any) -> None:
    """Wherever offsets and text stand together, the text is at those offsets."""
    if "body" in record:
        for snippet in record.get("snippets", ()):
            assert record["body"][snippet["start"] : snippet["end"]] == snippet["text"]
    elif "start" in record and record.get("id") and "text" in record:
        (article,) = json.loads(world("show", record["id"], "-f", "json").out)["articles"]
        assert article["body"][record["start"] : record["end"]] == record["text"]


@pytest.mark.parametrize(("query", "total"), [("kabel", 1), ("zxqwvut", 0)])
def test_a_count_is_valid(world: Any, query: str, total: int) -> None:
    schema = json.loads((SCHEMAS / "counts.json").read_text(encoding="utf-8"))
    for format in ("json", "jsonl"):
        status, out, _ = world("search", query, "--count", "-f", format)
        assert (status, json.loads(out)) == (not total, {"schema": 1, "query": query, "total": total})
        jsonschema.validate(json.loads(out), schema)
    assert world("search", query, "--count").out == f"{total}\n"


def test_answers_to_many_queries_are_valid(world: Any) -> None:
    schema = json.loads((SCHEMAS / "queries.json").read_text(encoding="utf-8"))
    for fields in ([], ["--fields", "id,snippets,body"]):
        out = world("search", "--queries", "-", *fields, stdin="kabel\n\n(((\n*\n").out
        assert len(out.splitlines()) == 4
        for line in out.splitlines():
            jsonschema.validate(json.loads(line), schema)


def test_every_key_of_stats_is_told() -> None:
    told = json.loads((SCHEMAS / "stats.json").read_text(encoding="utf-8"))["$defs"]["record"]["properties"]["key"]
    assert {*re.findall(r"`(\w+)`", told["description"])} == {*Stats._fields, "index"}


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_every_field_says_what_it_is(path: Path) -> None:
    def untold(schema: Any) -> Iterator[str]:
        if isinstance(schema, dict):
            for name, field in schema.get("properties", {}).items():
                if isinstance(field, dict) and "const" not in field and not field.get("description"):
                    yield name
        for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
            yield from untold(part)

    assert [*untold(json.loads(path.read_text(encoding="utf-8")))] == []
