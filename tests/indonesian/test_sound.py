"""Names that are spellings of each other share a key; names that are not, do not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli.indonesian import sound
from balikpapan_cli.indonesian.sound import UNTOUCHED, sound_key
from balikpapan_cli.indonesian.tokens import fold

SAME = [
    "soerabaja surabaya",
    "djarot jarot",
    "tjokro cokro",
    "sjahrir syahrir sahrir",
    "njoto nyoto",
    "achmad akhmad ahmad",
    "mohammad muhammad mochammad muhamad",
    "jusuf yusuf",
    "dzulkifli zulkifli zulkifly",
    "ridho ridlo rido",
    "mahfudz mahfud",
    "sholeh soleh",
    "taufiq taufik",
    "oemar umar omar",
    "chaniago caniago",
    "khairul chairul",
    "ridwan riduan",
    "sumatera sumatra",
    "perancis prancis",
    "harry hary",
    "viktor victor",
    "abdullah abdulla",
    "junaedi junaidi djunaidi",
    "syarief syarif sjarif",
]
DIFFERENT = [
    ("joko", "jaka"),
    ("budi", "badu"),
    ("bayu", "bajo"),
    ("rahmad", "rohmad"),
    ("sri", "suri"),
    ("peran", "prana"),
    ("luwu", "lowo"),
    ("heru", "heri"),
    ("agus", "agung"),
]


@pytest.mark.parametrize("names", SAME)
def test_spellings_of_a_name_share_a_key(names: str) -> None:
    assert len({sound_key(name) for name in names.split()}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


@given(st.text(max_size=40))
def test_every_word_has_a_key(text: str) -> None:
    for word in fold(text):
        assert sound_key(word)


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_untouched_letters_stay(word: str) -> None:
    assert UNTOUCHED.intersection(sound_key(word)) == UNTOUCHED.intersection(word)


def by_every_rule(word: str) -> str:
    for pattern, written, _ in sound._SPELLINGS:
        word = re.sub(pattern, written, word)
    return re.sub(r"(?s)(?<=....)h\Z", "", re.sub(r"(?s)(.)\1+", r"\1", word))


@settings(max_examples=1000)
@given(
    st.sampled_from([0, sound._OFTEN]),
    st.one_of(
        st.text("aehiouybcdgjkqstwxzlr"),
        st.from_regex(r"[chkmodztj]{0,4}[aeiouy]{1,3}[a-z]{0,8}", fullmatch=True),
        st.text(),
    ),
)
def test_a_rule_that_is_passed_over_would_have_said_nothing(asked: int, word: str) -> None:
    sound._asked = asked
    assert sound_key(word) == by_every_rule(word)
