"""The plain reading of a command line is Typer's, or none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli.cli.flags import Flag, Verb
from balikpapan_cli.cli.parser import parse
from balikpapan_cli.cli.plain import read_plainly
from balikpapan_cli.cli.verbs import VERBS

PLAIN = [
    "search kabel udara",
    "cari 'kabel udara' -f json --limit 3",
    "search --outlet Kompas --outlet=KOTAKU --since 2024-02 kabel -0",
    "--index arsip --lang en search kabel --lang id",
    "--quiet show @1 @2 --trust-index",
    "show -- -aneh- --fields",
    "show -",
    "summarize @1 --sentences 3",
    "related z9hr3t2a --fields id,title",
    "index",
    "stats -q",
    "completion bash",
]
TYPERS = [
    "",
    "--",
    "kabel",
    "search -qf json",
    "search -fjson",
    "search --limit",
    "search --limit -3",
    "search --limit tiga",
    "search --limit 3 --limit 4",
    "search --quiet=ya",
    "search --format= kabel",
    "search --formt json",
    "search kabel -udara",
    "related",
    "related satu dua",
    "stats satu",
    "completion basf",
    "-- search kabel",
]

VERB = st.sampled_from(VERBS)
WORD = st.one_of(st.sampled_from(["kabel", "@1", "3", "2024", "json", "id", "-", "--", "*", "a=b", ""]), st.text())


def said(verb: Verb) -> tuple[type[Verb], dict[str, Any]]:
    return type(verb), vars(verb)


def typed(flag: Flag, value: str) -> st.SearchStrategy[list[str]]:
    name = st.sampled_from(flag.names)
    if flag.switch:
        return name.map(lambda each: [each])
    return st.one_of(name.map(lambda each: [each, value]), name.map(lambda each: [f"{each}={value}"]))


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """Options of a verb with good and bad values, words, other verbs' options."""
    entry, other = draw(VERB), draw(VERB)
    flags = [flag for each in (entry, entry, other) for flag in each.load().flags() if flag.names]
    parts = []
    for _ in range(draw(st.integers(0, 6))):
        flag = draw(st.sampled_from(flags))
        value = draw(st.one_of(st.sampled_from([*flag.choices, "3"]), WORD))
        parts.append(draw(st.one_of(typed(flag, value), WORD.map(lambda word: [word]))))
    at = draw(st.integers(0, min(1, len(parts))))
    name = draw(st.sampled_from([entry.name, *entry.aliases]))
    return [word for part in (*parts[:at], [name], *parts[at:]) for word in part]


@settings(max_examples=1500, deadline=None)
@given(command_lines())
def test_what_is_read_plainly_is_what_typer_reads(argv: list[str]) -> None:
    plain = read_plainly(argv)
    if plain is not None:
        assert said(plain) == said(parse(argv))


@pytest.mark.parametrize("line", PLAIN)
def test_these_need_no_typer(line: str) -> None:
    plain = read_plainly(line.split())
    assert plain is not None
    assert said(plain) == said(parse(line.split()))


@pytest.mark.parametrize("line", TYPERS)
def test_these_are_left_to_typer(line: str) -> None:
    assert read_plainly(line.split()) is None
