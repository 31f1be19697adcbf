"""The terminal view: what it looks like at three widths (snapshots), and what must hold at any width for any text.

``UPDATE_SNAPSHOTS=1 pytest tests/render/test_terminal.py`` writes the snapshots anew; read the difference before you keep it.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from balikpapan_cli import messages
from balikpapan_cli.model import Article, Brief, Citation, Quote, Sentence, Summary
from balikpapan_cli.render.sink import Sink
from balikpapan_cli.render.terminal import Terminal

SNAPSHOTS = Path(__file__).parent / "snapshots"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")


def terminal(width: int, *, colour: bool = False) -> tuple[Terminal, io.StringIO]:
    stream = io.StringIO()
    return Terminal(Sink(stream), width, colour=colour, links=colour), stream


def show_everything(view: Terminal, examples: Any) -> None:
    good, evil = examples.good, examples.evil
    view.hits(examples.page(examples.hit(good), examples.hit(evil, similar=0)))
    view.rule()
    view.article(good, ["cabai", "balikpapan"])
    view.rule()
    sentences = (Sentence(good.id, 0, 0, 30, good.body[:30]), Sentence(good.id, 1, 30, 60, good.body[30:60]))
    view.summary(Summary(good, sentences, "news", 3))
    view.rule()
    view.brief(Brief("cabai", tuple(Citation(s, 1) for s in sentences), (good,), 5, ("2025-05", "2025-06")))
    view.rule()
    view.bars([("KOTAKU", 12), ("Focuskaltim.id", 120), ("\x1b[31mmerah", 1)], "outlet")
    view.listing([("KOTAKU", "12", "tiga kata saja"), ("漢字", "3", evil.title)], numbers=frozenset({1}))


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_snapshots(examples: Any, width: int, colour: bool) -> None:
    messages.use("id")
    view, stream = terminal(width, colour=colour)
    show_everything(view, examples)
    shown = stream.getvalue().replace("\x1b", "␛␛")
    snapshot = SNAPSHOTS / f"{width}-{'colour' if colour else 'plain'}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_text(shown, encoding="utf-8")
    assert shown == snapshot.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 57, 80, 133, 200])
def test_no_line_is_wider_than_the_terminal_and_running_text_no_wider_than_80(examples: Any, width: int) -> None:
    view, stream = terminal(width)
    show_everything(view, examples)
    assert max(map(cell_len, stream.getvalue().splitlines())) <= width
    view, stream = terminal(width)
    view.article(examples.good)
    assert max(map(cell_len, stream.getvalue().splitlines())) <= min(width, 80)


def test_an_address_is_left_to_the_terminal_to_wrap(examples: Any) -> None:
    address = "https://focuskaltim.id/ekonomi/harga-cabai-turun-tajam-di-pasar-klandasan"
    view, stream = terminal(40)
    view.article(examples.good._replace(url=address, path="arsip/2025/05/30/" + "harga-cabai-" * 4 + ".txt"))
    lines = stream.getvalue().splitlines()
    assert address in lines
    assert any(line.startswith("arsip/") and line.endswith(".txt") for line in lines)


def test_colour_changes_nothing_but_escapes(examples: Any) -> None:
    plain, coloured = terminal(80), terminal(80, colour=True)
    for view, _ in (plain, coloured):
        show_everything(view, examples)
    assert ESCAPE.sub("", coloured[1].getvalue()) == plain[1].getvalue()
    assert "\x1b" not in plain[1].getvalue()


@pytest.mark.parametrize(
    ("speaker", "office", "line"),
    [
        ("Siti Aminah", "Ketua RT Muara", "— Siti Aminah  Ketua RT Muara · KOTAKU  banjir01"),
        ("Siti Aminah", "", "— Siti Aminah  KOTAKU  banjir01"),
        ("", "Ketua RT Muara", "— Ketua RT Muara  KOTAKU  banjir01"),
        ("", "", "KOTAKU  banjir01"),
    ],
)
def test_a_quotation_names_who_said_it_or_nobody(speaker: str, office: str, line: str) -> None:
    view, stream = terminal(80)
    view.quotes([Quote("banjir01", "“Air naik.”", speaker, office, "", "KOTAKU", 0, 11)])
    assert [shown.strip() for shown in stream.getvalue().splitlines()] == ["“Air naik.”", line]


def test_a_title_links_to_its_page_or_file(examples: Any) -> None:
    for article, address in [
        (examples.good, "https://focuskaltim.id/cabai"),
        (examples.good._replace(url="", path="/arsip/harga cabai.txt"), "file:///arsip/harga%20cabai.txt"),
    ]:
        view, stream = terminal(80, colour=True)
        view.summary(Summary(article, (), "news"))
        assert f"\x1b]8;;{address}\x1b\\" in stream.getvalue()
    for article in [
        examples.good._replace(url="javascript:alert(1)", path=""),
        examples.good._replace(url="https://a.id/\x1b\\jahat", path=""),
        examples.good._replace(url="", path=""),
    ]:
        view, stream = terminal(80, colour=True)
        view.summary(Summary(article, (), "news"))
        assert "\x1b]8" not in stream.getvalue()


def test_a_long_snippet_keeps_its_match_in_view(examples: Any) -> None:
    body = "Kata pembuka yang panjang sekali. " * 20 + "Akhirnya harga cabai turun."
    article = examples.good._replace(body=body)
    hit = examples.hit(article)
    at = body.index("cabai")
    hit = hit._replace(snippets=(hit.snippets[0]._replace(start=0, end=len(body), text=body, matches=((at, at + 5),)),))
    view, stream = terminal(80, colour=True)
    view.hits(examples.page(hit))
    lines = stream.getvalue().splitlines()
    assert any("\x1b[1;31mcabai\x1b[0m" in line for line in lines)
    assert len(lines) <= 4


@settings(max_examples=60, deadline=None)
@given(
    title=st.text(max_size=300),
    body=st.text(max_size=600),
    outlet=st.text(max_size=40),
    width=st.integers(min_value=20, max_value=200),
)
def test_no_text_breaks_the_view(title: str, body: str, outlet: str, width: int) -> None:
    view, stream = terminal(width)
    view.article(Article("id", title, body, outlet=outlet, url="https://a.id"), ["a", "("])
    shown = stream.getvalue()
    assert not any(ord(c) < 32 and c != "\n" for c in shown)
    assert max(map(cell_len, shown.split("\n"))) <= max(width, 20)
