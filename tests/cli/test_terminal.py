"""On a real pseudo-terminal: colours, widths, links, pager, progress, and articles that mean harm."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

SEEDS = Path(__file__).parents[2] / "seeds"
SGR = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b\]8;;[^\x1b]*\x1b\\")
EVIL = (
    "SAMARINDA, kabarmahakam.com – Teks [bold]jahat[/bold] :car: \x1b[31mmerah\x1b]0;diretas\x07 dan \x9b2J nol\x00 tab\t"
    "akhir, Senin (3/2/2025).\n\n" + "w" * 10_000 + "\n\nKalimat penutup soal waduk."
)


def on_terminal(world: Any, *argv: str, columns: int = 80, lines: int = 60, **environ: str) -> str:
    """All that a command wrote to a terminal of this size."""
    environ = {**world.environ, **environ}
    environ.pop("COLUMNS", None)
    output, status = pexpect.run(
        " ".join([sys.executable, "-m", "balikpapan_cli", *(f"'{word}'" for word in argv)]),
        withexitstatus=True,
        timeout=60,
        cwd=str(world.folder),
        env={name: value for name, value in environ.items() if value != "UNSET"},
        dimensions=(lines, columns),
        encoding="utf-8",
    )
    assert status == 0, output
    return str(output).replace("\r\n", "\n")


def seen(text: str, columns: int, lines: int = 200) -> list[str]:
    """The lines as a terminal emulator shows them."""
    screen = pyte.Screen(columns, lines)
    pyte.Stream(screen).feed(LINK.sub("", text).replace("\n", "\r\n"))
    shown: list[str] = [line.rstrip() for line in screen.display]
    return shown


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_hits_fit_the_width_and_take_about_three_lines(world: Any, columns: int) -> None:
    text = on_terminal(world, "search", "kabel udara", columns=columns)
    assert "\x1b[1m" in text
    bare = SGR.sub("", LINK.sub("", text)).splitlines()
    assert max(map(len, bare)) <= columns
    assert bare == seen(text, columns)[: len(bare)]
    apart = bare.index("")
    assert 3 <= apart <= (4 if columns >= 80 else 8)
    talk = " ".join(line.strip() for line in bare[apart + 1 :])
    assert re.fullmatch(r"1 of 1 in \d+ ms · read: balikpapan show @1", talk)


def test_titles_link_and_matches_stand_out(world: Any) -> None:
    text = on_terminal(world, "search", "kabel udara")
    assert re.search(r"\x1b\]8;;file://\S*/seeds/003_\S+\.txt\x1b\\", text)
    assert "\x1b[1;31mKabel\x1b[0m" in text
    assert "\x1b]8" not in on_terminal(world, "search", "kabel udara", TERM="linux")


@pytest.mark.parametrize(
    ("options", "environ", "colour"),
    [
        ([], {}, True),
        (["--color", "never"], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "0"}, False),
        ([], {"TERM": "dumb"}, False),
        ([], {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ([], {"BALIKPAPAN_COLOR": "never"}, False),
    ],
)
def test_colour_is_as_asked(world: Any, options: list[str], environ: dict[str, str], colour: bool) -> None:
    assert ("\x1b" in on_terminal(world, "search", "kabel", *options, **environ)) is colour


def test_words_of_the_last_search_are_highlighted_in_show(world: Any) -> None:
    world("search", "kabel udara")
    text = on_terminal(world, "show", "@1", lines=200)
    assert text.count("\x1b[1;31mKabel\x1b[0m") + text.count("\x1b[1;31mkabel\x1b[0m") >= 1
    assert max(map(len, SGR.sub("", LINK.sub("", text)).splitlines())) <= 80


def test_the_pager_opens_only_when_the_text_does_not_fit(world: Any) -> None:
    pager = Path(world.folder, "pager.sh")
    pager.write_text("#!/bin/sh\ncat > paged.txt\necho paged\n", encoding="utf-8")
    pager.chmod(0o755)
    world("search", "kabel udara")
    assert "paged" in on_terminal(world, "show", "@1", lines=10, BALIKPAPAN_PAGER=str(pager))
    assert "Pemertintah" in Path(world.folder, "paged.txt").read_text(encoding="utf-8")
    for options, environ, lines in [
        ([], {"BALIKPAPAN_PAGER": str(pager)}, 200),
        (["--no-pager"], {"BALIKPAPAN_PAGER": str(pager)}, 10),
        ([], {"BALIKPAPAN_PAGER": "cat", "PAGER": str(pager)}, 10),
        ([], {"PAGER": "tidak-ada-program-ini"}, 10),
    ]:
        text = on_terminal(world, "show", "@1", *options, lines=lines, **environ)
        assert "paged" not in text
        assert "Pemertintah" in text
    assert "paged" in on_terminal(world, "show", "@1", lines=10, PAGER=str(pager))


def test_an_article_that_means_harm_prints_harmlessly(world: Any) -> None:
    draft = Path(world.folder, "jahat.txt")
    draft.write_text(EVIL, encoding="utf-8")
    index = str(Path(world.folder, "index"))
    assert world("index", str(draft), "--index", index, "--workers", "0").status == 0
    for argv in [
        ["search", "waduk", "--snippets", "5"],
        ["search", "waduk", "-f", "plain"],
        ["search", "waduk", "-f", "csv", "--fields", "title,body"],
        ["search", "waduk", "-f", "json"],
        ["search", "waduk", "-f", "{title} {body}"],
        ["show", "@1", "--no-pager"],
        ["show", "@1", "-f", "plain"],
        ["summarize", "@1"],
    ]:
        text = on_terminal(world, *argv, "--index", index, "--quiet", "--color", "never")
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text.replace("\r", "")), argv
        assert "[bold]jahat[/bold]" in text or "waduk" in text
    assert "\x1b]0;" not in on_terminal(world, "show", "@1", "--index", index, lines=400)


def test_progress_is_for_terminals_only(bare: Any) -> None:
    seeds = str(Path(__file__).parents[2] / "seeds")
    assert "5/5" in on_terminal(bare, "index", seeds, "--index", "a", "--workers", "0")
    assert "5/5" not in on_terminal(bare, "index", seeds, "--index", "b", "--workers", "0", "--quiet")
    assert "/5" not in bare.spawn("index", seeds, "--index", "c", "--workers", "0").err


@pytest.mark.parametrize(("options", "environ"), [(["--color", "never"], {}), ([], {"FORCE_COLOR": "0"}), ([], {})])
def test_progress_is_coloured_as_asked(bare: Any, options: list[str], environ: dict[str, str]) -> None:
    seeds = str(Path(__file__).parents[2] / "seeds")
    text = on_terminal(bare, "index", seeds, "--index", "a", "--workers", "0", *options, **environ)
    assert "5/5" in text
    assert ("\x1b[38;" in text) == (not options and not environ)


def test_a_machine_format_on_a_terminal_is_not_wrapped(world: Any) -> None:
    text = on_terminal(world, "search", "kabel", "-f", "json", "-q", columns=40)
    assert len(text.splitlines()) == 1


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}])
def test_a_terminal_in_the_c_locale_gets_no_traceback(world: Any, locale: dict[str, str]) -> None:
    text = on_terminal(world, "show", "@1", "--no-pager", **locale) if world("search", "mas’ud") else ""
    assert "Mas" in text


LONG = "kelirumologi nirmakna balikpapan"


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "argv",
    [
        ["search", LONG, "--explain"],
        ["search", "kabel balikpapan"],
        ["facets", LONG, "--lang", "id"],
        ["brief", "balikpapan", "--markdown"],
        ["brief", "balikpapan", "--by", "month", "--no-pager"],
        ["config"],
        ["stats"],
    ],
    ids=" ".join,
)
def test_lines_break_between_words(world: Any, argv: list[str], columns: int) -> None:
    world.environ["BALIKPAPAN_INDEX"] = shutil.copytree(world.environ["BALIKPAPAN_INDEX"], world.folder / "i").name
    text = SGR.sub("", LINK.sub("", on_terminal(world, *argv, columns=columns)))
    whole = SGR.sub("", LINK.sub("", on_terminal(world, *argv, columns=4000)))
    for line in text.splitlines():
        assert len(line) <= columns or " " not in line.strip(), line
    assert not {word for word in text.split() if word.isalpha()} - set(whole.split())


def test_talk_stands_apart_from_the_data(world: Any) -> None:
    text = SGR.sub("", LINK.sub("", on_terminal(world, "search", "kabel balikpapan", "-n", "2")))
    *data, note, closing = text.splitlines()
    assert note == "1 with all of the words; those after them have some"
    assert closing.startswith("2 articles in ")
    assert data[-1] == ""
    assert data[-2].strip()
    assert not on_terminal(world, "index", str(SEEDS), "--index", "baru", "--workers", "0", "-q").startswith("\n")
