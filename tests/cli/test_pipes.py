"""A good citizen in a pipe: real processes, readers that go away, disks that are full, locales that know nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize(
    "script",
    [
        "balikpapan search '*' | head -1",
        "balikpapan search '*' | head -0",
        "balikpapan search '*' -f json | head -c 10",
        "balikpapan search '*' 2>&1 | head -1",
        "balikpapan search '*' | grep -q KOTAKU",
        "balikpapan show @1 -f plain | head -1",
        "balikpapan --help | head -1",
        "balikpapan man | head -1",
        "balikpapan search '*' -f csv | true",
        "balikpapan search '*' -f table --color always | head -1",
    ],
)
def test_a_reader_that_goes_away_is_success_and_silent(world: Any, script: str) -> None:
    world("search", "kabel")
    status, _, err = world.shell(script)
    assert status == 0, err
    assert "rror" not in err
    assert "Traceback" not in err


def test_a_big_answer_survives_a_reader_that_goes_away(world: Any) -> None:
    """More than a pipe holds, so that the write itself fails."""
    queries = Path(world.folder, "queries.txt")
    queries.write_text("balikpapan\n" * 2000, encoding="utf-8")
    status, out, err = world.shell("balikpapan search --queries queries.txt | head -1")
    assert (status, err) == (0, "")
    assert json.loads(out)["query"] == "balikpapan"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("verb", ["search '*'", "search '*' -f json", "--help", "--version", "man", "stats", "config"])
def test_a_full_disk_is_status_2_and_one_line(world: Any, verb: str) -> None:
    status, _, err = world.shell(
        f"balikpapan {verb} -q >/dev/full" if verb[0] != "-" else f"balikpapan {verb} >/dev/full"
    )
    assert status == 2
    assert err == "balikpapan: cannot write to standard output: No space left on device\n"


def test_a_closed_output_is_status_2_and_one_line(world: Any) -> None:
    status, _, err = world.shell("balikpapan search kabel -q >&-")
    assert (status, err) == (2, "balikpapan: cannot write: standard output is closed\n")
    assert world.shell("balikpapan search kabel 2>&-").status == 0
    assert world.shell("balikpapan search kabel <&-").status == 0
    assert world.shell("balikpapan summarize - <&-").status == 1


def test_data_goes_to_stdout_and_talk_to_stderr(world: Any) -> None:
    status, out, err = world.spawn("search", "kabel", "udara")
    assert status == 0
    (line,) = out.splitlines()
    assert [*line.split("\t")][1:3] == ["2025-02-27", "KOTAKU"]
    assert err.startswith("1 of 1 in ")
    assert world.spawn("search", "kabel", "udara", "--quiet") == (0, out, "")


def test_nothing_found_is_status_1(world: Any) -> None:
    status, out, err = world.spawn("search", "zxqwvutsrq")
    assert (status, out) == (1, "")
    assert "zxqwvutsrq" in err
    assert world.spawn("search", "zxqwvutsrq", "--count") == (1, "0\n", "")
    status, out, _ = world.spawn("search", "zxqwvutsrq", "-f", "json")
    assert status == 1
    assert json.loads(out)["hits"] == []


def test_a_count_says_what_was_guessed(world: Any) -> None:
    counted = world("search", "kabell", "--count")
    assert (counted.status, counted.out) == (0, "1\n")
    assert "'kabell'" in counted.err
    assert world("search", "kabel", "--count").err == world("search", "kabell", "--count", "--quiet").err == ""


def test_nul_separates_for_xargs(world: Any) -> None:
    every = world.spawn("search", "*", "-f", "ids", "-0").out
    assert every.count("\0") == 5
    assert "\n" not in every
    status, out, _ = world.shell(
        f"balikpapan search '*' -f paths -0 -q | xargs -0 -n1 '{sys.executable}' -m balikpapan_cli show --format ids"
    )
    assert status == 0
    assert sorted(out.split()) == sorted(every.rstrip("\0").split("\0"))


@pytest.mark.parametrize("what", ["-f ids", "", "-f tsv --no-header", "-f ids -0"])
def test_what_search_prints_is_what_other_verbs_read(world: Any, what: str) -> None:
    status, out, err = world.shell(f"balikpapan search cabai {what} | balikpapan summarize - -s 1 -f jsonl")
    assert status == 0, err
    (line,) = out.splitlines()
    assert json.loads(line)["outlet"] == "Focuskaltim.id"


@pytest.mark.parametrize("format", ["jsonl", "csv", "tsv"])
@pytest.mark.parametrize("fields", ["id,title", "date,id,outlet,snippets", "id"])
def test_records_with_some_of_their_fields_name_articles(world: Any, format: str, fields: str) -> None:
    records = world("search", "wali kota", "-f", format, "--fields", fields).out
    ids = world("search", "wali kota", "-f", "ids").out
    assert world("show", "-", "-f", "ids", stdin=records).out == ids
    whole = world("search", "wali kota", "-f", format, "--fields", "id,title,body").out
    assert "id,title" not in world("show", "-", "-f", "plain", stdin=whole).out


def test_records_of_others_that_have_ids_are_articles(world: Any) -> None:
    record = '{"id": "abcd1234", "title": "Pasar", "isi": "Pasar Pandansari dibuka lagi. Pedagang menyambutnya."}\n'
    assert "Pandansari" in world("show", "-", "-f", "plain", stdin=record * 2).out


def test_text_on_standard_input_is_an_article(world: Any) -> None:
    text = (
        "SAMARINDA, kabarmahakam.com – Banjir merendam tiga kelurahan, Senin (3/2/2025).\n\nWarga mengungsi ke sekolah."
    )
    (record,) = json.loads(world("show", "-", "-f", "json", stdin=text).out)["articles"]
    assert (record["place"], record["date"]) == ("Samarinda", "2025-02-03")
    assert record["body"].endswith("Warga mengungsi ke sekolah.")


def test_nothing_on_standard_input_is_nothing_found(world: Any) -> None:
    status, out, err = world("summarize", "-")
    assert (status, out) == (1, "")
    assert "standard input" in err


def test_queries_answer_line_by_line(world: Any) -> None:
    status, out, err = world("search", "--queries", "-", "-n", "2", stdin="kabel udara\n\nzxqwvut\ncabai palu\n")
    assert (status, err) == (0, "")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["query"] for answer in answers] == ["kabel udara", "", "zxqwvut", "cabai palu"]
    assert [len(answer["hits"]) > 0 for answer in answers] == [True, False, False, True]
    assert list(answers[0]["hits"][0]) == [
        *("id", "title", "date", "outlet", "place", "url", "path", "score", "partial")
    ]
    assert (
        world("search", "--queries", "-", "-f", "jsonl", "-n", "2", stdin="kabel udara\n").out
        == out.split("\n")[0] + "\n"
    )
    assert world("search", "--queries", "-", stdin="zxqwvut\n").status == 1
    assert world("search", "--queries", "-", stdin="((\n").status == 1
    status, out, err = world("search", "--queries", "-", stdin="((\nkabel\n")  # the error is told where it belongs
    assert (status, err, ["error" in line for line in out.splitlines()]) == (0, "", [True, False])
    assert world("search", "--queries", "tidak-ada.txt").status == 2


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "id_ID.ISO-8859-1"}, {"LANG": ""}])
def test_pipes_carry_utf8_in_any_locale(world: Any, locale: dict[str, str]) -> None:
    environ = {name: value for name, value in world.environ.items() if name != "LANG"} | locale
    done = subprocess.run(
        [sys.executable, "-m", "balikpapan_cli", "search", "mas’ud", "-f", "{body}"],
        capture_output=True,
        env=environ,
        cwd=world.folder,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Mas’ud" in done.stdout.decode("utf-8")


def test_no_colour_nor_wrapping_in_a_pipe_unless_asked(world: Any) -> None:
    assert "\x1b" not in world.spawn("search", "kabel", "udara", "-f", "table", COLUMNS="40").out
    assert "\x1b[" in world.spawn("search", "kabel", "udara", "-f", "table", "--color", "always").out
    assert "\x1b[" in world.spawn("search", "kabel", "udara", "-f", "table", FORCE_COLOR="1").out
    assert "\x1b" not in world.spawn("search", "kabel", "udara", "-f", "table", FORCE_COLOR="0").out
    plain = world.spawn("show", "@1", COLUMNS="40").out
    assert max(map(len, plain.splitlines())) > 200


def test_the_first_search_builds_the_index_from_seeds(bare: Any) -> None:
    (bare.folder / "seeds").symlink_to(Path(__file__).parents[2] / "seeds")
    status, out, err = bare.spawn("search", "kerja", "sama", "yokohama")
    assert status == 0, err
    assert out.split("\t")[2] == "Inibalikpapan.com"
    assert "5 articles" in err.splitlines()[0]
    assert bare.spawn("search", "kerja", "sama", "yokohama").err.startswith("no index") is False


@pytest.mark.parametrize("verb", ["search", "facets", "timeline", "brief", "compare", "quotes", "verify"])
def test_no_index_is_built_where_a_folder_was_named(bare: Any, verb: str) -> None:
    (bare.folder / "seeds").symlink_to(Path(__file__).parents[2] / "seeds")
    (bare.folder / "draf.txt").write_text("Nilai 65,8 persen.")
    words = (verb, "draf.txt" if verb == "verify" else "yokohama")
    status, out, err = bare(*words, "--index", "tidak ada")
    assert (status, out) == (2, "")
    assert err.endswith("make one: balikpapan index FOLDER --index 'tidak ada'\n")
    for environ in ({"BALIKPAPAN_INDEX": "salah"}, {}):
        if not environ:
            (bare.folder / "balikpapan.toml").write_text('index = "salah"')
        status, out, err = bare(*words, **environ)
        assert (status, out) == (2, "")
        assert "there is no index in" in err and "balikpapan index FOLDER" in err
    assert not [path.name for path in bare.folder.iterdir() if path.name in ("tidak ada", "salah", "index")]


def test_every_article_is_every_article_in_a_pipe(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from balikpapan_cli.cli.commands import search

    monkeypatch.setattr(search, "_AT_ONCE", 2)
    status, out, err = world("search", "*", "--sort", "date", "-f", "{n} {date}")
    assert status == 0
    assert [line.split()[0] for line in out.splitlines()] == ["1", "2", "3", "4", "5"]
    assert out.split()[1::2] == sorted(out.split()[1::2])
    assert err.startswith("5 of 5 in ")
    for format in ("ids", "tsv", "plain", "json", "paths"):
        assert world("search", "*", "-f", format, "-q").out.count("KOTAKU" if format in ("tsv", "json") else "\n") >= 2
    assert len(json.loads(world("search", "*", "-f", "json").out)["hits"]) == 5
    assert len(world("search", "*", "-n", "3", "-f", "ids").out.split()) == 3
    assert world("search", "*", "-f", "table", BALIKPAPAN_LIMIT="2").err.startswith("2 of 5")


def test_bytes_that_are_no_text_are_no_traceback(world: Any) -> None:
    for script in [
        r"printf 'kabel \xff udara\n' | balikpapan search --queries -",
        r"printf 'Banjir \xff\xfe merendam.' | balikpapan summarize - -s 1",
        r"balikpapan search $'kabel \xff'",
        r"balikpapan show $'\xff.txt'",
        r"head -c 3000 /dev/urandom | balikpapan show -",
    ]:
        status, _, err = world.shell(script, LANG="C.UTF-8")
        assert status in (0, 1, 2)
        assert "fault of balikpapan" not in err, script
        assert "Traceback" not in err, script


def test_what_fills_a_page_of_few_matches_is_told_apart(world: Any) -> None:
    """In every answer of one page or many, and by number."""
    for argv in (["-n", "10"], ["-n", "1"], ["-n", "1", "--page", "2"]):
        answer = json.loads(world("search", "kerja sama yokohama", "-f", "json", *argv).out)
        assert answer["total"] == 1
        assert [hit["partial"] for hit in answer["hits"]] == [hit["n"] > 1 for hit in answer["hits"]] != []
    line = json.loads(world("search", "--queries", "-", stdin="kerja sama yokohama\n").out)
    assert [hit["partial"] for hit in line["hits"]] == [False] + [True] * (len(line["hits"]) - 1)
