"""What an article is found by."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh.writing import impact
from balikpapan_cli.engine.whoosh.writing.analysis import Analyzer
from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.model import Article

SHORT = {"pemkot": "pemkot", "kominfo": "diskominfo", "dprd": "dprd"}
WORDS = st.sampled_from([*SHORT, "rapat", "digelar", "bersama", "warga"])


@given(st.lists(WORDS, max_size=120), st.lists(WORDS, max_size=8))
def test_acronyms_weigh_what_roots_do(body: list[str], title: list[str]) -> None:
    hooks = Hooks(acronyms=lambda tokens: {at: SHORT[token] for at, token in enumerate(tokens) if token in SHORT})
    terms = Analyzer(hooks).terms(Article("", " ".join(title), " ".join(body)))
    named = [[SHORT.get(token, "") for token in tokens] for tokens in (body, title if terms.titled else [])]
    assert terms.weights["acro"] == impact.weights(*named)
