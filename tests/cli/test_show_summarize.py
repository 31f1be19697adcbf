"""Reading verbs: how articles are named and what is written of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.cli.select import _is_id, _numbers_a_hit

from .conftest import SEEDS

Find = Callable[[str], str]


@given(
    st.one_of(
        st.text("aZ09@_.- ", max_size=11), st.from_regex(r"@[0-9]{1,10}|[0-9a-z]{5,33}", fullmatch=True), st.text()
    )
)
def test_what_looks_like_an_id_or_a_number(name: str) -> None:
    assert _numbers_a_hit(name) == bool(re.fullmatch(r"@[0-9]{1,9}", name))
    assert _is_id(name) == bool(re.fullmatch(r"[0-9a-z]{6,32}", name))


def test_an_article_by_id_prefix_number_path_and_stdin(world: Any, id_of: Find) -> None:
    id = id_of("kabel udara")
    world("search", "kabel udara")
    path = world("show", id, "-f", "paths").out.strip()
    for name, stdin in [
        (id, ""),
        (id[:6], ""),
        ("@1", ""),
        (path, ""),
        ("-", id + "\n"),
        ("-", "@1\n"),
        ("-", path + "\n"),
    ]:
        assert world("show", name, "-f", "ids", stdin=stdin).out == id + "\n", name


def test_paths_on_standard_input_are_read(world: Any) -> None:
    for ends in ("", "-0"):
        paths = world("search", "*", "-f", "paths", *([ends] if ends else [])).out
        titles = world("show", "-", "-f", "{title}", stdin=paths).out.splitlines()
        assert sorted(titles) == sorted(world("search", "*", "-f", "{title}").out.splitlines())
    first = world("search", "yokohama", "-n", "1", "-f", "paths").out
    status, out, err = world("show", "-", "-f", "{title}", stdin=f"{first}no/such.txt\n")
    assert (status, len(out.splitlines())) == (2, 1)
    assert "no/such.txt" in err


def test_nothing_but_ends_of_records_is_no_list(world: Any) -> None:
    status, out, err = world("show", "-", stdin="\0\0")
    assert (status, out, err) == (2, "", "balikpapan: -: not text (binary content)\n")


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\f", "\v", "\x1c", "\r", "\n"])
def test_a_number_names_a_hit_whatever_the_query_holds(world: Any, id_of: Find, end: str) -> None:
    id = id_of("kabel udara")
    assert world("search", f"kabel{end}udara").status == 0
    assert world("show", "@1", "-f", "ids").out == f"{id}\n"


def test_several_articles_keep_their_order(world: Any, id_of: Find) -> None:
    ids = [id_of("cabai palu"), id_of("yokohama"), id_of("kabel udara")]
    assert world("show", *ids, "-f", "{id}").out.split() == ids
    assert [r["id"] for r in json.loads(world("show", *ids, "-f", "json").out)["articles"]] == ids


def test_one_wrong_name_costs_none_of_the_others(world: Any, id_of: Find) -> None:
    first, last = id_of("cabai palu"), id_of("yokohama")
    for names, stdin in [([first, "zzzzzz", last], ""), (["-"], f"{first}\nzzzzzz\n{last}\n")]:
        status, out, err = world("show", *names, "-f", "ids", stdin=stdin)
        assert (status, out.split()) == (1, [first, last])
        assert err.count("zzzzzz") == 1
    status, out, err = world("show", "zzzzzz", "yyyyyy")
    assert (status, out) == (1, "")
    assert "zzzzzz" in err
    assert "yyyyyy" in err


@pytest.mark.parametrize("other", ["nope", "Kabel udara", "/etc/hostname", "x" * 5000, "", "nope\t2025-01-01"])
@pytest.mark.parametrize("more", ["", "\t2025-02-27\tKOTAKU"])
def test_a_list_with_an_id_of_an_article_is_a_list(world: Any, id_of: Find, other: str, more: str) -> None:
    id = id_of("kabel udara")
    for lines in ([id + more, other], [other, id + more]):
        status, out, err = world("show", "-", "-f", "ids", stdin="\n".join(lines) + "\n")
        assert (status, out) == (1 if other else 0, id + "\n")
        assert err.count("\n") == bool(other)
        assert not other or "no article has the id " + other.split("\t")[0][:40] in err


def test_a_text_with_words_of_their_own_is_a_text(world: Any, bare: Any) -> None:
    text = "balikpapan\nWali kota meresmikan pasar di Manggar.\nzzzzzzzz\n"
    for home in (world, bare):
        assert "Manggar" in home("show", "-", stdin=text).out


@pytest.mark.parametrize("end", ["\u2028", "\x85", "\f"])
def test_records_keep_their_lines_whatever_a_title_holds(world: Any, id_of: Find, end: str) -> None:
    ids = [id_of("kabel udara"), id_of("cabai palu")]
    for head, line in (("id,title", "{},Kabel{}udara"), ("title\tid", "Kabel{1}udara\t{0}")):
        records = "\n".join([head, *(line.format(id, end) for id in ids)])
        assert world("show", "-", "-f", "ids", stdin=records).out.split() == ids


@pytest.mark.parametrize(
    "listed",
    [
        '{"id":"abcdef12"}\n["id"]\n',
        '{"id":"abcdef12"}\n["id",{}]\n',
        '{"a":' * 100_000,
        "id\ttitle\nabcdef12\t" + "a" * 140_000,
        'id,title\nabcdef12,"' + "a" * 140_000,
    ],
    ids=["array", "unhashable", "nested", "long cell", "open quote"],
)
def test_a_listing_that_is_damaged_is_told(world: Any, listed: str) -> None:
    status, out, err = world("show", "-", stdin=listed)
    assert (status in (1, 2), out) == (True, "")
    assert "fault of balikpapan" not in err


@pytest.mark.parametrize("first", ["²", "", "-1", "1" * 5000])
def test_a_last_search_that_is_damaged_is_no_fault(world: Any, first: str) -> None:
    assert world("search", "kabel", XDG_STATE_HOME=str(world.folder)).status == 0
    (kept,) = (world.folder / "balikpapan").glob("last-search")
    kept.write_text(first + kept.read_text().removeprefix("1"))
    assert "fault of balikpapan" not in world("show", "@1", XDG_STATE_HOME=str(world.folder)).err


def test_unreadable_files_cost_none_of_the_others(world: Any, id_of: Find) -> None:
    folder = world.folder / "campuran"
    folder.mkdir()
    (folder / "a.json").write_text('{"judul":')
    (folder / "b.txt").write_text("Balikpapan - Pasar baru di Manggar dibuka hari ini oleh wali kota.\n")
    (folder / "c.json").write_text("[1")
    for argv, most in [(("show", str(folder)), "1 more"), (("summarize", str(folder), id_of("yokohama")), "1 more")]:
        status, out, err = world(*argv)
        assert status == 2
        assert "Manggar" in out
        assert "a.json" in err
        assert most in err


def test_hits_are_numbered_as_they_were_shown(world: Any) -> None:
    first = world("search", "balikpapan", "-f", "ids", "-n", "5").out.split()
    assert [world("show", f"@{n}", "-f", "ids").out.strip() for n in range(1, 6)] == first
    world("search", "balikpapan", "-n", "2", "--page", "2")
    assert world("show", "@3", "-f", "ids").out.strip() == first[2]
    status, _, err = world("show", "@1")
    assert status == 1
    assert "@3 to @4" in err


def test_a_hit_of_another_index_is_not_looked_for_here(world: Any, tmp_path: Any) -> None:
    (tmp_path / "berita.txt").write_text("Balikpapan - Pasar Pandansari dibuka lagi. Pedagang menyambutnya.", "utf-8")
    other = str(tmp_path / "lain")
    assert world("index", "berita.txt", "--index", other, "--workers", "0").status == 0
    assert world("search", "kabel udara").out
    status, out, err = world("show", "@1", "--index", other)
    assert (status, out) == (2, "")
    assert f"@1 is of the last search (kabel udara), which was in {world.environ['BALIKPAPAN_INDEX']}" in err
    assert world("show", "@1").status == 0
    offered = world("__complete", "show", "", BALIKPAPAN_INDEX=other).out.splitlines()
    assert len(offered) == 2
    assert "Pandansari" in offered[0]


def test_the_original_is_shown_on_demand(world: Any, id_of: Find) -> None:
    id = id_of("yokohama")
    clean, original = world("show", id).out, world("show", id, "--original").out
    assert "(*)" in original or "–" in original
    assert len(original) > len(clean)


def test_plain_text_has_title_source_and_paragraphs(world: Any, id_of: Find) -> None:
    id = id_of("kabel udara")
    title, source, people, bodies, empty, *body = world("show", id).out.splitlines()
    assert title.startswith("Pemertintah Kota (Pemkot) Balikpapan")
    assert source == f"KOTAKU · Balikpapan · 27 Feb 2025 · {id}"
    assert "Adamin Siregar (Pelaksana Tugas (Plt) Kepala Diskominfo)" in people
    assert "Dinas Komunikasi dan Informatika (Diskominfo)" in bodies
    assert empty == ""
    assert len(body) > 4
    assert all(body)


@pytest.mark.parametrize(
    ("budget", "sentences"), [((), 3), (("--sentences", "2"), 2), (("-s", "1"), 1), (("--words", "40"), None)]
)
def test_a_summary_keeps_its_budget_and_can_be_checked(
    world: Any, id_of: Find, budget: tuple[str, ...], sentences: int | None
) -> None:
    id = id_of("industri kreatif MICE")
    (record,) = json.loads(world("summarize", id, *budget, "-f", "json").out)["summaries"]
    body = json.loads(world("show", id, "-f", "json").out)["articles"][0]["body"]
    assert all(body[s["start"] : s["end"]] == s["text"] for s in record["sentences"])
    assert record["summary"] == " ".join(s["text"] for s in record["sentences"])
    assert sentences is None or len(record["sentences"]) == sentences
    assert world("summarize", id, *budget).out == record["summary"].replace("\n", " ") + "\n"


def test_a_search_can_be_summarized(world: Any) -> None:
    out = world("summarize", "--query", "balikpapan", "-n", "3", "-s", "1").out
    assert len(out.splitlines()) == 3
    assert world("summarize", "--query", "zxqwvut").status == 1


def test_a_query_is_summarized_by_what_matches_it(world: Any) -> None:
    """Without what a page of few matches is filled with, and with what a search says of how it was read."""
    assert world("search", "kerja sama yokohama", "--count").out == "1\n"
    done = world("summarize", "--query", "kerja sama yokohama", "-f", "ids")
    assert len(done.out.splitlines()) == 1 and not done.err
    guessed = world("summarize", "--query", "yokohoma", "-f", "ids")
    assert guessed.out == done.out and "yokohama" in guessed.err


def test_the_indonesian_names_of_verbs(world: Any) -> None:
    assert world("cari", "kabel", "-q").out == world("search", "kabel", "-q").out
    assert world("baca", "@1").out == world("show", "@1").out
    assert world("ringkas", "@1").out == world("summarize", "@1").out
    assert "27 Feb 2025" in world("baca", "@1", "--lang", "id").out


def test_options_of_every_verb_may_stand_before_it(world: Any) -> None:
    assert world("--lang", "id", "--quiet", "search", "kabel").err == ""
    assert "dari" in world("--lang", "id", "search", "kabel").err
    index = world.environ.pop("BALIKPAPAN_INDEX")
    assert world("--index", index, "search", "kabel").status == 0
    assert world("search", "kabel", "--index", index).status == 0


def test_dates_may_be_said_in_words(world: Any) -> None:
    for since, until, dates in [
        ("bulan lalu", "", ["2026-01-23"]),
        ("2025", "2025", ["2025-02-27", "2025-03-05", "2025-05-30"]),
        ("Maret 2025", "Mei 2025", ["2025-03-05", "2025-05-30"]),
        ("", "2024", ["2023-10-23"]),
        ("2025-03..2025-05", "", ["2025-03-05", "2025-05-30"]),
        ("", "2025-03..2025-05", ["2025-03-05", "2025-05-30"]),
        ("1 Mar 2025 s.d. 30 Mei 2025", "", ["2025-03-05", "2025-05-30"]),
        ("2025-03-01 to 2025-05-30", "", ["2025-03-05", "2025-05-30"]),
        ("", "1 Maret sampai 31 Mei 2025", ["2025-03-05", "2025-05-30"]),
        ("2025-03..", "", ["2025-03-05", "2025-05-30", "2026-01-23"]),
    ]:
        found = world("search", "*", "--since", since, "--until", until, "--sort", "date", "-f", "{date}")
        assert found.out.split() == dates, (since, until, found.err)


def test_the_locale_says_the_language(world: Any) -> None:
    assert "Ingatan ruang redaksi" in world("--help", LANG="id_ID.UTF-8").out
    assert "A newsroom's memory" in world("--help", LANG="id_ID.UTF-8", BALIKPAPAN_LANG="en").out
    assert "23 Okt 2023" in world("search", "yokohama", "-f", "plain", LANG="id_ID.UTF-8").out


def test_a_wrong_name_costs_none_of_the_others(world: Any, id_of: Find) -> None:
    """Whatever is wrong with it, and wherever it stands; the status is that of the worst."""
    id = id_of("kabel udara")
    for wrong, status in (("zzzzzz", 1), ("", 2), ("@1000", 1), ("no/such/file", 2), ("-", 1)):
        for names in ((wrong, id), (id, wrong)):
            done = world("show", *names, "-f", "ids")
            assert (done.status, done.out) == (status, id + "\n"), names
    assert world("show", "no/such/file", "zzzzzz").status == world("show", "zzzzzz", "no/such/file").status == 2


@pytest.mark.parametrize("name", ["ind\udce9x", "two\nlines", "a  b"])
def test_a_number_names_a_hit_of_an_index_of_any_name(bare: Any, name: str) -> None:
    assert bare("index", str(SEEDS), "--index", name, "--workers", "0").status == 0
    id = bare("search", "yokohama", "--index", name, "-f", "ids").out
    assert bare("show", "@1", "--index", name, "-f", "ids").out == id
    assert bare("show", "@1", "--index", "other", "-f", "ids").status == 2


def test_related_says_when_it_answers_for_the_first_of_several(world: Any) -> None:
    ids = world("search", "balikpapan", "-f", "ids", "-n", "2").out
    assert "several articles were named" in world("related", "-", stdin=ids).err
    assert "several" not in world("related", "-", stdin=ids.splitlines()[0]).err
