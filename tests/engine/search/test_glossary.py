"""Acronyms while indexing: found by two tokens at once, and the same as form by form."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh.glossary import form_at
from balikpapan_cli.engine.whoosh.writing.glossary import acronyms
from balikpapan_cli.indonesian.aliases import curated

FORMS = [form for alias in curated() for form in alias.forms]
PIECES = st.tuples(st.sampled_from(FORMS), st.integers(1, 4)).map(lambda drawn: drawn[0][: drawn[1]])


def form_by_form(tokens: list[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    at = 0
    while at < len(tokens):
        form = form_at(tokens, at)
        if form:
            found[at] = form.short
        at += len(form.tokens) if form else 1
    return found


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(PIECES, max_size=6))
def test_acronyms_are_those_of_the_forms(pieces: list[tuple[str, ...]]) -> None:
    tokens = [token for piece in pieces for token in piece]
    assert list(acronyms(tokens).items()) == list(form_by_form(tokens).items())
