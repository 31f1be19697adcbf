"""What is said where nothing is found: what was looked for in vain, and what to type instead."""

from __future__ import annotations

import json
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("argv", "last"),
    [
        (["balikpapan", "-n", "2"], 3),
        (["balikpapan", "-n", "5"], 1),
        (["kabel balikpapan", "-n", "1"], 5),  # one has both words, four more have some of them
    ],
)
def test_a_page_past_the_last_one_is_no_page(world: Any, argv: list[str], last: int) -> None:
    assert world("search", *argv, "--page", str(last), "-f", "ids").out
    for page in (last + 1, 99):
        status, out, err = world("search", *argv, "--page", str(page))
        assert (status, out) == (1, "")
        assert f"there is no page {page}: the last one is {last}" in err
        assert "nothing matches" not in err


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["facets", "zzzqqqxx"], ["no article has 'zzzqqqxx'", "nothing found in 5 articles, dated 2023-10-23"]),
        (["facets", "--since", "hari ini"], ["nothing found in 5 articles"]),
        (["facets", "kabel", "--outlet", "KOTKU"], ["--outlet KOTKU", "did you mean KOTAKU?"]),
        (["timeline", "kabel", "--outlet", "KOTKU"], ["--outlet KOTKU", "did you mean KOTAKU?"]),
        (["brief", "zzzqqqxx"], ["no article has 'zzzqqqxx'"]),
        (["keywords", "--query", "zzzqqqxx"], ["no article has 'zzzqqqxx'"]),
        (["summarize", "--query", "zzzqqqxx"], ["no article has 'zzzqqqxx'"]),
        (["quotes", "banjir"], ["nobody who is called 'banjir' is quoted", 'balikpapan quotes --query "banjir"']),
        (["quotes", "banjir", "--query", "kabel"], ["nobody who is called 'banjir' is quoted in what matches (1 "]),
        (["quotes", "rahmd"], ["nobody who is called 'rahmd' is quoted (did you mean Rahmad Mas’ud?)"]),
        (["quotes", "tomy", "alfiantoo"], ["did you mean Tommy Alfianto?"]),
        (["quotes", "!!!"], ["nobody who is called '!!!' is quoted (5 articles searched)"]),
        (["quotes", "--query", "zzzqqqxx"], ["no article has 'zzzqqqxx'"]),
        (["quotes", "rahmad", "--outlet", "KOTKU"], ["--outlet KOTKU"]),
        (["glossary", "PKMBB"], ["the archive has no acronym 'PKMBB'", "balikpapan search PKMBB"]),
    ],
)
def test_it_is_told_what_was_looked_for_in_vain(world: Any, argv: list[str], says: list[str]) -> None:
    status, out, err = world(*argv)
    assert (status, out) == (1, ""), err
    for words in says:
        assert words in err
    assert world(*argv, "--lang", "id").err not in ("", err)
    assert world(*argv, "--quiet").err == ""


def test_what_a_query_was_read_as_is_told_by_verbs_that_look_at_all_of_it(world: Any) -> None:
    for argv in (["facets", "kabel", "zzzqqqxx"], ["brief", "kabel", "zzzqqqxx"], ["timeline", "kabel", "zzzqqqxx"]):
        status, out, err = world(*argv)
        assert (status, bool(out)) == (0, True)
        assert "no article has 'zzzqqqxx'" in err


def test_a_briefing_itself_says_what_it_answers(world: Any) -> None:
    told = "no article has 'zzzqqqxx' or a word like it"
    for argv, line in (([], told), (["--markdown"], f"> {told}"), (["-f", "table"], told)):
        status, out, _ = world("brief", "kabel", "zzzqqqxx", *argv)
        assert (status, out.split("\n")[0]) == (0, line)
    status, out, _ = world("brief", "kabel", "zzzqqqxx", "-f", "json")
    answer = json.loads(out)
    assert answer["relaxed"]
    assert [note["code"] for note in answer["notes"]] == ["search.unknown_word", "search.relaxed"]
    assert told not in world("brief", "kabel").out


def test_a_star_that_the_shell_filled_in_is_told(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("kabel", "catatan.txt", ".tersembunyi"):
        (world.folder / name).touch()
    monkeypatch.chdir(world.folder)
    names = sorted(path.name for path in world.folder.iterdir() if not path.name.startswith("."))
    for argv in (["search", *names], ["timeline", *names]):
        _, out, err = world(*argv)
        assert f"these {len(names)} words are the names of all files here" in err and "write '*'" in err
        assert out
    for words in (names[:1], [*names, "lain"], names[1:]):
        assert "files here" not in world("search", *words).err
    monkeypatch.setattr("os.listdir", _refuse)
    assert "files here" not in world("search", *names).err


def _refuse() -> list[str]:
    raise PermissionError(13, "Permission denied")


def test_of_many_unknown_words_some_are_told(world: Any) -> None:
    unknown = [f"zq{letter}xw{letter}k" for letter in "abcdefghijkl"]
    _, _, err = world("search", "kabel", *unknown)
    assert sum("no article has" in line and "zq" in line for line in err.splitlines()) == 8
    assert "nor are 4 more of the words in any" in err
    assert "did you mean" not in err


@pytest.mark.parametrize("format", ["csv", "tsv"])
@pytest.mark.parametrize(
    "verb",
    [["search"], ["brief"], ["facets"], ["quotes", "--query"], ["timeline"], ["compare"], ["keywords", "--query"]],
)
def test_a_table_of_nothing_has_its_head(world: Any, verb: list[str], format: str) -> None:
    status, out, _ = world(*verb, "zzzqqqxx", "-f", format)
    assert (status, out.count("\n")) == (1, 1)
    assert world(*verb, "zzzqqqxx", "-f", format, "--no-header").out == ""
