"""new and saved searches as a person meets them: what they print, what they say, their exit status."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from balikpapan_cli.archive import Archive
from balikpapan_cli.model import Article
from tests.at_home import Run, at_home


class BrokenPipe(io.StringIO):
    """An output whose reader has gone away."""

    def write(self, text: str) -> int:
        raise BrokenPipeError(32, "Broken pipe")


def test_new_prints_each_article_once_newest_first(balikpapan: Run) -> None:
    balikpapan("search", "balikpapan", "--save", "kota")
    first = balikpapan("new", "kota", "-n", "2", "-f", "{date}")
    assert (first.status, first.out.split()) == (0, ["2026-01-23", "2025-05-30"])
    rest = balikpapan("new", "kota", "-f", "{date}")
    assert rest.out.split() == ["2025-03-05", "2025-02-27", "2023-10-23"]
    none = balikpapan("new", "kota")
    assert (none.status, none.out) == (1, "")
    assert balikpapan("new", "kota", "-f", "json").out.count('"hits":[]') == 1


@pytest.mark.parametrize(
    "argv",
    [
        ["new", "k", "--list", "--forget"],
        ["new", "k", "--forget", "--keep"],
        ["brief", "kabel", "--markdown", "-f", "json"],
    ],
)
def test_what_cannot_be_asked_together_is_refused(balikpapan: Run, argv: list[str]) -> None:
    balikpapan("search", "kabel", "--save", "k")
    outcome = balikpapan(*argv)
    assert (outcome.status, outcome.out) == (2, "") and "cannot be given together" in outcome.err
    assert balikpapan("new", "k").status == 0


def test_keep_leaves_them_unseen(balikpapan: Run) -> None:
    balikpapan("search", "yokohama", "--save", "yokohama")
    assert (
        balikpapan("new", "yokohama", "--keep", "-f", "ids").out == balikpapan("new", "yokohama", "-f", "ids").out != ""
    )


def test_no_alarm_for_words_that_are_only_near(balikpapan: Run) -> None:
    assert balikpapan("search", "kereta cepat", "--save", "kereta").out
    assert balikpapan("new", "kereta").status == 1
    balikpapan("search", "yokohoma", "--save", "typo")
    assert balikpapan("new", "typo").status == 1


def test_filters_are_saved_too(balikpapan: Run) -> None:
    balikpapan("search", "*", "--outlet", "KOTAKU", "--since", "2025-03", "--save", "kotaku")
    assert balikpapan("new", "kotaku", "-f", "{outlet} {date}").out == "KOTAKU 2025-03-05\n"


def test_a_name_is_not_taken_from_another_search(balikpapan: Run) -> None:
    outcome = balikpapan("search", '""', "--save", "k")
    assert (outcome.status, "no word to search for" in outcome.err) == (2, True)
    balikpapan("search", "kabel", "--save", "k")
    balikpapan("new", "k")
    outcome = balikpapan("search", "cabai", "palu", "--save", "k")
    assert (outcome.status, outcome.out) == (2, "") and "k is another search already: kabel; " in outcome.err
    assert balikpapan("search", "kabel", "--save", "k", "-n", "1").status == 0
    assert balikpapan("new", "k").status == 1, "what it has shown is known still"


def test_a_saved_search_knows_its_index(balikpapan: Run, index: Path, tmp_path: Path) -> None:
    (tmp_path / "rusa.txt").write_text("BALIKPAPAN, KOTAKU – Rusa liar masuk ke Kariangau.", encoding="utf-8")
    other = str(tmp_path / "lain")
    assert balikpapan("index", "rusa.txt", "--index", "lain").status == 0
    assert balikpapan("search", "kariangau", "--index", "lain", "--save", "k").status == 0
    assert balikpapan("new", "k", "-f", "{title}{path}").out.endswith("rusa.txt\n"), "not asked of the usual one"
    assert balikpapan("show", "@1", "--index", "lain").status == 0
    (listed,) = json.loads(balikpapan("new", "--list", "-f", "json").out)["searches"]
    assert (listed["index"], listed["seen"]) == (other, 1)
    assert balikpapan("new", "k", "--index", str(index)).status == 1
    outcome = balikpapan("search", "kariangau", "--save", "k")
    assert outcome.status == 1 and f"the index in {index} from now on, no longer that in {other}" in outcome.err
    (tmp_path / "lain").rename(tmp_path / "pindah")
    balikpapan("search", "rusa", "--index", "pindah", "--save", "r")
    (tmp_path / "pindah").rename(tmp_path / "lain")
    outcome = balikpapan("new", "r")
    assert outcome.status == 2 and f"--index {tmp_path / 'pindah'}" in outcome.err


def test_a_search_that_an_earlier_version_saved_asks_the_usual_index(balikpapan: Run, tmp_path: Path) -> None:
    balikpapan("search", "kabel", "--save", "k")
    (path,) = tmp_path.rglob("k.json")
    record = json.loads(path.read_text(encoding="utf-8"))
    del record["index"]
    path.write_text(json.dumps(record), encoding="utf-8")
    assert balikpapan("new", "k").status == 0
    assert balikpapan("new", "k").status == 1


@pytest.mark.parametrize(
    ("typed", "kept", "later"),
    [
        (["--since", "7 hari lalu"], {"since": "7 hari lalu"}, 1),
        (["--until", "7 hari lalu.."], {"until": "7 hari lalu.."}, 1),
        (["--since", "2025", "--until", "hari ini"], {"since": "2025", "until": "hari ini"}, 0),
        (["--since", "Mei 2025"], {"since": "2025-05-01"}, 0),
        (["--since", "Mei 2025..2025"], {"since": "2025-05-01", "until": "2025-12-31"}, 0),
    ],
)
def test_dates_that_count_from_today_are_counted_anew_each_day(
    index: Path, tmp_path: Path, typed: list[str], kept: dict[str, str], later: int
) -> None:
    assert at_home(tmp_path, index, "2025-06-02")("search", "palu", *typed, "--save", "p").status == 0
    (listed,) = json.loads(at_home(tmp_path, index)("new", "--list", "-f", "json").out)["searches"]
    assert listed["filters"] == kept
    assert at_home(tmp_path, index, "2025-08-01")("new", "p").status == later
    assert at_home(tmp_path, index, "2025-06-03")("search", "palu", *typed, "--save", "p").status == 0, "the same"
    assert at_home(tmp_path, index, "2025-06-03")("new", "p").status == 1 - later


def test_an_article_with_another_id_and_the_same_text_is_not_new(balikpapan: Run, tmp_path: Path) -> None:
    balikpapan("search", "yokohama", "--save", "yokohama")
    balikpapan("new", "yokohama")
    [seen] = tmp_path.rglob("yokohama.seen")
    _, digest = seen.read_text().strip().split("\t")
    seen.write_text(f"zzzzzzzz\t{digest}\n")
    assert balikpapan("new", "yokohama").status == 1


def test_what_nobody_read_is_not_seen(balikpapan: Run) -> None:
    balikpapan("search", "yokohama", "--save", "yokohama")
    assert balikpapan("new", "yokohama", "-f", "ids", stdout=BrokenPipe()).status == 0
    assert balikpapan("new", "yokohama", "-f", "ids").status == 0


def test_many_new_articles_are_searched_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path / "index")
    days = [f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(700)]
    archive.sync(documents=[Article(f"cabai{n:03}", "Cabai", f"Cabai {n}.", day) for n, day in enumerate(days)])
    asked: list[str] = []
    for name in ("search", "hits", "matches"):
        method = getattr(Archive, name)
        monkeypatch.setattr(Archive, name, lambda *args, of=method, **more: asked.append(args[1]) or of(*args, **more))
    balikpapan = at_home(tmp_path, tmp_path / "index")
    balikpapan("search", "cabai", "--save", "cabai")
    asked.clear()
    assert balikpapan("new", "cabai", "-f", "{date}").out.split() == sorted(days, reverse=True)
    assert len(asked) == 3


def test_what_is_marked_is_what_was_asked(tmp_path: Path) -> None:
    Archive(tmp_path / "index").sync(documents=[Article("harga111", "Harga", "Harga cabai dan kabel naik.")])
    balikpapan = at_home(tmp_path, tmp_path / "index")
    balikpapan("search", "cabai OR kabl", "--save", "cabai")
    (hit,) = json.loads(balikpapan("new", "cabai", "-f", "json").out)["hits"]
    assert [hit["body"][start:end] for start, end in hit["snippets"][0]["matches"]] == ["cabai"]


def test_hits_of_new_can_be_shown(balikpapan: Run) -> None:
    balikpapan("search", "yokohama", "--save", "yokohama")
    balikpapan("new", "yokohama")
    assert "Yokohama" in balikpapan("show", "@1").out


@pytest.mark.parametrize(
    ("argv", "said"), [(("new",), "which saved search"), (("new", "a/b"), "cannot name a saved search")]
)
def test_new_wants_a_name(balikpapan: Run, argv: tuple[str, ...], said: str) -> None:
    outcome = balikpapan(*argv)
    assert outcome.status == 2
    assert said in outcome.err
