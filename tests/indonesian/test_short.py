"""The quick way to the tokens of a short text is that of ``tokens``, or is left to it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from balikpapan_cli.indonesian import short, tokens

LIKELY = st.lists(
    st.sampled_from(
        [
            "Wali",
            "KOTA",
            "2024",
            "007",
            "rp2",
            "2,7",
            "kota2",
            "Mas'ud",
            "covid-19",
            "_",
            "é",
            "Riset,",
            "5,",
            ",",
            "a,,",
        ]
    )
)


@given(st.one_of(LIKELY.map(" ".join), st.text("aZ09 ,\t\x1c_-'.²é"), st.text()))
@example("9" * 65)
@example("a" * 64 + " " + "b" * 65)
def test_the_tokens_are_the_same(text: str) -> None:
    assert short.fold(text) == tokens.fold(text)
