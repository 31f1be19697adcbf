"""Mistakes on the command line: one clear line on standard error, exit status 2, nothing on standard output."""

from __future__ import annotations

import errno
import io
from typing import Any

import pytest

from balikpapan_cli import __version__
from balikpapan_cli.cli import run
from balikpapan_cli.cli.session import Session


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["banjir"], ["no verb 'banjir'; verbs:", "balikpapan search banjir"]),
        (["kerja", "sama", "it's", "-q"], ["to search for it: balikpapan search kerja sama 'it'\"'\"'s'"]),
        (["version"], ["did you mean --version?"]),
        (["related", "x", "--outlet", "y"], ["no option --outlet; see: balikpapan related --help"]),
        (["search", "x", "--count", "-f", "{total}"], ["--count answers with"]),
        (["serach", "x"], ["no verb 'serach'", "did you mean search?", "balikpapan search serach"]),
        (["banjir"], ["no verb 'banjir'", "balikpapan search banjir"]),
        (["search", "x", "--limt", "3"], ["no option --limt", "did you mean --limit?", "balikpapan search --help"]),
        (["search", "--halp"], ["no option --halp", "did you mean --help?"]),
        (["--versoin"], ["no option --versoin", "did you mean --version?"]),
        (["search", "--outlte=x"], ["no option --outlte", "did you mean --outlet?"]),
        (["search", "banjir", "-samarinda"], ["no option -s", "put -- before"]),
        (["search", "x", "--outlet"], ["--outlet needs a value", "balikpapan search --help"]),
        (["search", "--since"], ["--since needs a value", "balikpapan search --help"]),
        (["search", "x", "--since", "--lang", "en"], ["--since needs a value"]),
        (["search", "x", "-n", "--all"], ["--limit needs a value"]),
        (["search", "x", "--count=3"], ["--count takes no value", "balikpapan search --help"]),
        (["doctor", "x", "y"], ["there is no place for x y", "balikpapan doctor --help"]),
        (["search", "x", "--limit", "z"], ["--limit needs a whole number", "'z'"]),
        (["search", "x", "-n", "0"], ["--limit needs a whole number from 1"]),
        (["search", "x", "--color", "alway"], ["--color cannot be 'alway'", "did you mean always?"]),
        (["search", "x", "--sort", "dat"], ["--sort cannot be 'dat'", "did you mean date"]),
        (["search", "x", "-f", "jsn"], ["unknown format 'jsn'", "did you mean json"]),
        (["search", "x", "-f", "{titel}"], ["no field 'titel'", "did you mean title"]),
        (["search", "x", "--fields", "titel"], ["no field 'titel'", "did you mean title"]),
        (["search", "x", "-f", ""], ["--format cannot be ''", "json"]),
        (["show", "x", "--format="], ["--format cannot be ''"]),
        (["search", "x", "--count", "-f", "csv"], ["--count answers with a number", "-f csv"]),
        (["search", "x", "--count", "-f", "{id}"], ["cannot be given with: -f {id}"]),
        (["search", "x", "--count", "--fields", "id"], ["cannot be given with: --fields"]),
        (["search", "--queries", "-", "-f", "csv"], ["--queries answers each line", "-f csv"]),
        (["search", "--queries", "-", "--count", "ikan", "laut"], ["cannot be given with: ikan laut, --count"]),
        (["search", "--queries", "-", "--save", "x", "--explain"], ["cannot be given with: --save, --explain"]),
        (["keywords", "x", "--outlet", "X"], ["--outlet chooses among", "give --query"]),
        (["summarize", "x", "--outlet", "X", "--since", "kapan"], ["--outlet, --since chooses among", "give --query"]),
        (["summarize", "x", "-n", "3"], ["--limit chooses among", "give --query"]),
        (["search"], ["nothing to search for", "balikpapan search banjir"]),
        (["search", "  "], ["nothing to search for"]),
        (["search", "x", "--since", "kapan-kapan"], ["kapan-kapan"]),
        (["search", "x", "--since", "2025", "--until", "2024"], ["'2025..2024' ends on 2024-12-31, before it begins"]),
        (["show"], ["name an article"]),
        (["show", "@1"], ["last search", "balikpapan search"]),
        (["related"], ["ARTICLE is missing"]),
        (["summarize", "x", "--sentences", "2", "--words", "9"], ["one of --sentences, --words and --percent"]),
        (["summarize", "x", "--percent", "101"], ["--percent", "101"]),
        (["summarize", "x", "--method", "lexrnk"], ["--method cannot be 'lexrnk'", "did you mean lexrank"]),
        (["summarize", "x", "--query", "y"], ["name articles or give --query"]),
        (["facets", "--by", "outlets"], ["--by cannot be 'outlets'", "did you mean outlet?"]),
        (["facets", "-f", "bibtex"], ["format bibtex is for verbs that answer with articles"]),
        (["timeline", "-f", "bibtex"], ["format bibtex is for verbs that answer with articles", "ids"]),
        (["keywords", "kabel", "-f", "md-cite"], ["format md-cite is for verbs that answer with articles"]),
        (["stats", "-f", "ids"], ["format ids is for verbs", "json"]),
        (["index", "x", "--map", "judul"], ["--map needs FIELD=COLUMN"]),
        (["index", "x", "--max-file-size", "besar"], ["--max-file-size"]),
        (["index", "tidak-ada"], ["tidak-ada"]),
        (["completion", "tcsh"], ["bash, zsh, fish"]),
        (["search", "banjir", "--outlet", ""], ["--outlet was given nothing"]),
        (["search", "banjir", "--outlet", "="], ["--outlet was given nothing"]),
        (["search", "banjir", "--person="], ["--person was given nothing"]),
        (["quotes", ""], ["PERSON was given nothing"]),
        (["brief", "kabel", "--by", ","], ["--by cannot be ','", "month"]),
        (["facets", "--by", ""], ["--by cannot be ''", "outlet"]),
        (["timeline", "--by", " "], ["--by cannot be ' '", "month"]),
    ],
)
def test_a_mistake_is_told_in_one_line(world: Any, argv: list[str], says: list[str]) -> None:
    status, out, err = world(*argv)
    assert (status, out) == (2, ""), err
    assert len(err.splitlines()) == 1
    assert err.startswith("balikpapan: ")
    for words in says:
        assert words in err


@pytest.mark.parametrize(
    "argv",
    [
        ["serach", "x"],
        ["search", "x", "--limt", "3"],
        ["search", "x", "-n", "0"],
        ["show"],
        ["doctor", "x"],
        ["search", "x", "--count=3"],
        ["search", "--since"],
    ],
)
def test_mistakes_are_told_in_indonesian_too(world: Any, argv: list[str]) -> None:
    english, indonesian = world(*argv).err, world(*argv, "--lang", "id").err
    assert indonesian.startswith("balikpapan: ")
    assert indonesian != english


def test_an_unknown_id_is_nothing_found(world: Any) -> None:
    status, out, err = world("show", "zzzzzzzz")
    assert (status, out) == (1, "")
    assert "zzzzzzzz" in err


def test_an_ambiguous_prefix_lists_the_candidates(world: Any) -> None:
    every = world("search", "*", "-f", "ids").out.split()
    status, out, err = world("show", "")
    assert (status, out) == (2, "")
    assert "5 articles" in err
    assert all(id in err for id in every)


def test_no_index_says_how_to_build_one(bare: Any) -> None:
    status, out, err = bare("search", "banjir")
    assert (status, out) == (2, "")
    assert "balikpapan index" in err


def test_an_empty_folder_is_told(bare: Any) -> None:
    (bare.folder / "kosong").mkdir()
    status, _, err = bare("index", "kosong")
    assert status == 2
    assert "kosong" in err
    assert bare("index").status == 2


def test_a_fault_of_ours_is_no_traceback(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("kelirumologi")

    monkeypatch.setattr("balikpapan_cli.archive.Archive.search", fail)
    status, out, err = world("search", "banjir")
    assert (status, out) == (2, "")
    assert "ZeroDivisionError: kelirumologi" in err
    with pytest.raises(ZeroDivisionError):
        world("search", "banjir", BALIKPAPAN_TRACEBACK="1")


def test_ctrl_c_is_130(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("balikpapan_cli.archive.Archive.search", interrupt)
    assert world("search", "banjir").status == 130


def test_words_that_name_no_verb_get_the_overview(world: Any) -> None:
    for argv in (["--"], ["--", "banjir"], ["--", "search", "banjir"], ["--", "-V"], []):
        outcome = world(*argv)
        assert outcome.status == 0
        assert outcome.out == world("--help").out


def test_help_of_a_verb_that_is_not_there_suggests_one(world: Any) -> None:
    for argv in (["help", "serach"], ["serach", "--help"], ["--lang", "en", "serach", "-h"]):
        status, out, err = world(*argv)
        assert (status, out) == (2, "")
        assert "did you mean search?" in err
    for argv in (["help", "cari"], ["search", "x", "--help"], ["--index", "x", "search", "--help"]):
        assert world(*argv).out.startswith("balikpapan search: ")
    for argv in ([], ["help"], ["--help"], ["--lang", "en", "-h"]):
        assert "balikpapan VERB --help" in world(*argv).out


@pytest.mark.parametrize(
    "argv",
    [["--version"], ["-V"], ["--lang", "id", "--version"], ["-q", "-V"], ["search", "x", "--version"]],
    ids=" ".join,
)
def test_the_version_is_told_wherever_it_is_asked_for(world: Any, argv: list[str]) -> None:
    assert world(*argv) == (0, f"balikpapan {__version__}\n", "")
    assert "--help" in world("--version", "--help").out
    assert "balikpapan 0" not in world("search", "--", "--version").out


def test_what_cannot_be_written_in_the_end_is_told_once(world: Any) -> None:
    class Full(io.StringIO):
        """An output that takes everything and cannot hand it on."""

        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    for argv in (["search", "kabel", "-f", "ids", "-q"], ["config", "-q"]):
        assert _into(Full(), world, *argv) == (
            2,
            ["balikpapan: cannot write to standard output: No space left on device"],
        )
    status, lines = _into(Full(), world, "show", "zzzzzzzz")  # nothing found, and what was found before is lost
    assert (status, len(lines)) == (2, 2)
    assert lines[1].endswith("No space left on device")


def _into(stream: io.StringIO, world: Any, *argv: str) -> tuple[int, list[str]]:
    """The exit status and what was said when data goes to ``stream``."""
    err = io.StringIO()
    status = run([*argv], Session(io.StringIO(), stream, err, world.environ, world.folder))
    return status, err.getvalue().splitlines()


def test_a_filter_that_names_nothing_gets_a_suggestion(world: Any) -> None:
    status, _, err = world("search", "kabel", "--outlet", "KOTKU")
    assert status == 1
    assert "--outlet KOTKU: the archive has no such value (did you mean KOTAKU?)" in err


def test_what_is_known_in_two_places_is_the_same() -> None:
    from balikpapan_cli.cli import verbs
    from balikpapan_cli.cli.options import Before
    from balikpapan_cli.settings import METHODS
    from balikpapan_cli.summary import METHODS as THEIRS

    assert METHODS == THEIRS
    assert set(verbs.WITH_VALUE) == {name for flag in Before.flags() if not flag.switch for name in flag.names}


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["stats"], ["artikel", "bertanggal", "besar di disk"]),
        (["facets", "--by", "outlet,org"], ["media", "lembaga"]),
        (["config"], ["pengaturan", "bawaan"]),
        (["glossary", "ikn"], ["singkatan", "kepanjangan"]),
        (["keywords", "--query", "kabel"], ["istilah", "kali", "bobot"]),
    ],
)
def test_headings_on_a_terminal_speak_the_language(world: Any, argv: list[str], says: list[str]) -> None:
    words = world(*argv, "-f", "table", "--lang", "id").out.split("\n")
    for heading in says:
        assert any(heading in line for line in words)
    assert world(*argv, "-f", "tsv", LANG="id_ID.UTF-8").out == world(*argv, "-f", "tsv").out


def test_saved_searches_are_listed_under_headings(world: Any) -> None:
    world("search", "cabai", "--save", "harga-cabai")
    head, line = world("new", "--list", "-f", "table").out.splitlines()
    assert head.split() == ["name", "query", "made", "asked", "last", "seen"]
    assert line.split()[:2] == ["harga-cabai", "cabai"]


def test_a_damaged_saved_search_hides_none_of_the_others(world: Any) -> None:
    world("search", "cabai", "--save", "harga-cabai")
    (damaged,) = world.folder.rglob("harga-cabai.json")
    damaged.with_name("rusak.json").write_text("{")
    done = world("new", "--list", "-f", "tsv")
    assert (done.status, [line.partition("\t")[0] for line in done.out.splitlines()]) == (2, ["name", "harga-cabai"])
    assert "rusak" in done.err


def test_a_command_to_type_acts_on_the_index_that_was_named(bare: Any) -> None:
    """So that it can be copied; on the usual index it needs no more words."""
    name = "arsip saya"
    (bare.folder / "berita").mkdir()
    (bare.folder / "berita" / "a.txt").write_text("Banjir merendam tiga kelurahan di Balikpapan Selatan.")
    for index in ([], ["--index", name]):
        suffix = f" --index '{name}'" if index else ""
        bare("index", "berita", "--workers", "0", *index)
        hint = bare("facets", "banjir", "--outlet", "Antah", *index).err
        assert f"balikpapan facets --by outlet{suffix}\n" in hint
    (next((bare.folder / name).glob("*.seg"))).write_bytes(b"rusak")
    assert f"balikpapan doctor --repair --index '{name}'\n" in bare("doctor", "--index", name).err
    assert "balikpapan indeks FOLDER --index 'tidak ada'\n" in bare("stats", "--index", "tidak ada", "--lang", "id").err


def test_filters_alone_choose_among_all_articles(world: Any) -> None:
    found = world("search", "--outlet", "KOTAKU", "-f", "ids")
    assert found.out == world("search", "*", "--outlet", "KOTAKU", "-f", "ids").out != ""
    assert world("search").status == 2


@pytest.mark.parametrize("verb", ["search", "brief", "compare", "facets", "timeline", "keywords", "summarize"])
def test_every_verb_that_takes_a_query_can_take_it_as_it_is_written(world: Any, verb: str) -> None:
    query = ["--query", "pembangun"] if verb in ("keywords", "summarize") else ["pembangun"]
    assert world(verb, *query).status == 0
    assert world(verb, *query, "--exact").status == 1


def test_facets_say_what_they_leave_out(world: Any) -> None:
    short, whole = (world("facets", "--by", "month,outlet", "-n", n, "-f", "table").out for n in ("2", "9"))
    assert "… 2 others, none in more articles; all of them: -n 4" in short
    assert "…" not in whole
    assert world("facets", "--by", "month,outlet", "-n", "2").out.count("\n") == 4


def test_help_speaks_of_verbs_as_the_language_calls_them(world: Any) -> None:
    page = world("cari", "--help", "--lang", "id").out
    assert page.startswith("balikpapan cari: ")
    assert "Pemakaian: balikpapan cari" in page and "Nama lain: search" in page
    assert "balikpapan cari kerja sama" in page and "balikpapan search" not in page
    assert "balikpapan search" in world("cari", "--help").out


@pytest.mark.parametrize(
    ("verb", "typed", "read"),
    [("facets", "tokoh,bulan", "person,month"), ("timeline", "tahun", "year"), ("brief balikpapan", "bulan", "month")],
)
def test_what_to_divide_by_may_be_said_in_indonesian(world: Any, verb: str, typed: str, read: str) -> None:
    words = verb.split()
    assert world(*words, "--by", typed, "-f", "tsv").out == world(*words, "--by", read, "-f", "tsv").out != ""


@pytest.mark.parametrize(("typed", "meant"), [("--media", "--outlet"), ("--sejak", "--since"), ("--jumlah", "--limit")])
def test_an_option_in_indonesian_is_told_what_it_is_called(world: Any, typed: str, meant: str) -> None:
    assert f"(did you mean {meant}?)" in world("search", "kabel", typed, "3").err
