"""Whatever is typed: an answer, or a Problem that says what is wrong; never anything else."""

from __future__ import annotations

import io
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli.cli.complete import candidates
from balikpapan_cli.cli.early import answer_early
from balikpapan_cli.cli.flags import Verb
from balikpapan_cli.cli.parser import parse
from balikpapan_cli.cli.session import Session
from balikpapan_cli.cli.verbs import VERBS
from balikpapan_cli.errors import Problem

NAMES = [name for entry in VERBS for name in (entry.name, *entry.aliases)]
OPTIONS = sorted({name for entry in VERBS for flag in entry.load().flags() for name in flag.names})
WORD = st.one_of(
    st.sampled_from(NAMES), st.sampled_from(OPTIONS), st.sampled_from(["--", "-", "=", "@1", "*"]), st.text()
)
ARGV = st.lists(WORD, max_size=8)


def session() -> Session:
    return Session(io.StringIO(), io.StringIO(), io.StringIO(), {"HOME": "/nonexistent"}, Path("/"), "2026-02-01")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(NAMES), ARGV)
def test_any_words_are_a_verb_or_a_problem(name: str, words: list[str]) -> None:
    for argv in ([name, *words], words):
        try:
            assert answer_early(argv, session()) or isinstance(parse(argv), Verb)
        except Problem as problem:
            assert str(problem)


@settings(max_examples=300, deadline=None)
@given(ARGV)
def test_any_words_can_be_completed(words: list[str]) -> None:
    for value, about in candidates(words, session()):
        assert isinstance(value, str)
        assert isinstance(about, str)
