"""No article can speak to the terminal."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.render.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Wali Kota Mas’ud", "Wali Kota Mas’ud"),
        ("[bold]beranda[/bold] :car:", "[bold]beranda[/bold] :car:"),
        ("漢字 é́ 😀 عربي", "漢字 é́ 😀 عربي"),
        ("merah\x1b[31m", "merah␛[31m"),
        ("judul\x1b]0;diretas\x07", "judul␛]0;diretas␇"),
        ("ganti\rbaris", "ganti␍baris"),
        ("nol\x00hapus\x7f", "nol␀hapus␡"),
        ("c1\x9b31m", "c1�31m"),
        ("balik\u202egnilaub", "balik�gnilaub"),
        ("tunggal\ud800", "tunggal?"),
        ("dua\nbaris\tdan tab", "dua␊baris␉dan tab"),
    ],
)
def test_control_characters_are_shown_not_obeyed(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_lines_keep_newlines_and_tabs_alone() -> None:
    assert printable("a\n\tb\r\x1b", lines=True) == "a\n\tb␍␛"


@given(st.text(alphabet=st.characters()))
def test_nothing_a_terminal_obeys_is_left(text: str) -> None:
    shown = printable(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)
    assert printable(shown) == shown
