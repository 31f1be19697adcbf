"""new, verify, compare and timeline as a person meets them: what they print, what they say, their exit status."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from balikpapan_cli.archive import Archive
from balikpapan_cli.cli import run
from balikpapan_cli.cli.session import Session
from balikpapan_cli.model import Article

SEEDS = Path(__file__).parents[2] / "seeds"


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


class BrokenPipe(io.StringIO):
    """An output whose reader has gone away."""

    def write(self, text: str) -> int:
        raise BrokenPipeError(32, "Broken pipe")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("index")
    streams = io.StringIO(), io.StringIO(), io.StringIO()
    session = Session(*streams, {"HOME": str(home), "BALIKPAPAN_INDEX": str(home / "index")}, home, "2026-11-22")
    assert run(["index", str(SEEDS), "--workers", "0"], session) == 0, streams[2].getvalue()
    return home / "index"


@pytest.fixture
def balikpapan(index: Path, tmp_path: Path) -> Run:
    """The command line on an index of the seeds, in a home of its own."""
    return at_home(tmp_path, index)


def at_home(home: Path, index: Path, today: str = "2026-11-22") -> Run:
    """The command line on an index, in a home, on a day."""

    def call(*argv: str, stdin: str = "", stdout: io.StringIO | None = None) -> Outcome:
        out, err = stdout or io.StringIO(), io.StringIO()
        environ = {"HOME": str(home), "BALIKPAPAN_INDEX": str(index), "LANG": "C.UTF-8", "COLUMNS": "80"}
        source = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
        return Outcome(run(list(argv), Session(source, out, err, environ, home, today)), out.getvalue(), err.getvalue())

    return call


# -- new


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


# -- verify


@pytest.mark.parametrize(
    ("draft", "status", "said"),
    [
        ("“Dari keamanan disini ada Polda dan Kodam”", 0, "1 found, 0 nearly, 0 not found"),
        ("“Dari keamanan di kota ada Polda dan Kodam”", 1, "0 found, 1 nearly, 0 not found"),
        ("“Pelabuhan baru selesai tahun depan”", 1, "0 found, 0 nearly, 1 not found"),
        ("Tanpa kutipan dan angka.", 0, "nothing to check"),
        ("", 1, "nothing came on standard input"),
        (" \n", 1, "nothing came on standard input"),
    ],
)
def test_the_status_of_verify(balikpapan: Run, draft: str, status: int, said: str) -> None:
    outcome = balikpapan("verify", "-", stdin=draft)
    assert outcome.status == status
    assert said in outcome.err


def test_offsets_of_findings_are_those_of_draft_and_body(balikpapan: Run, tmp_path: Path) -> None:
    draft = "Adipura diterima 18 kali.\n“Dari keamanan disini ada Polda”, katanya.\n"
    (tmp_path / "naskah.txt").write_text(draft, encoding="utf-8")
    findings = json.loads(balikpapan("verify", "naskah.txt", "-f", "json").out)["findings"]
    assert [(f["line"], f["text"]) for f in findings] == [(1, "18"), (2, "Dari keamanan disini ada Polda")]
    for finding in findings:
        body = json.loads(balikpapan("show", finding["id"], "-f", "json").out)["articles"][0]["body"]
        assert draft[finding["start"] : finding["end"]] == finding["text"]
        assert body[finding["source_start"] : finding["source_end"]] == finding["source"]
        assert finding["source"] in finding["sentence"]


def test_a_draft_in_markdown_is_read_without_its_signs(balikpapan: Run, tmp_path: Path) -> None:
    draft = "---\ndate: 1999-01-02\n---\n“Dari **keamanan** disini ada [Polda](http://x.id/17)”, katanya.\n"
    (tmp_path / "naskah.md").write_text(draft, encoding="utf-8")
    [finding] = json.loads(balikpapan("verify", "naskah.md", "-f", "json").out)["findings"]
    assert (finding["status"], finding["line"]) == ("found", 4)
    assert draft[finding["start"] : finding["end"]] == finding["text"]
    assert "**keamanan**" in finding["text"]


def test_a_draft_that_is_no_text_is_refused_as_by_summarize(balikpapan: Run, tmp_path: Path) -> None:
    (tmp_path / "naskah.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    for verb in ("verify", "summarize"):
        outcome = balikpapan(verb, "naskah.docx")
        assert (outcome.status, outcome.out) == (2, "")
        assert outcome.err == f"balikpapan: {tmp_path / 'naskah.docx'}: not text (binary content)\n"


def test_only_what_is_amiss(balikpapan: Run) -> None:
    outcome = balikpapan("verify", "-", "--bad-only", "-f", "{text}", stdin="“ada Polda dan Kodam” “Kota itu di bulan”")
    assert outcome.out == "Kota itu di bulan\n"


MARKET = (
    "Wali Kota Buka Pasar Ikan\n\nBALIKPAPAN – Wali Kota membuka Pasar Ikan di Manggar, Selasa (4/3/2025). Pasar itu dibangun"
    " dengan anggaran Rp 18 miliar. Ia meminta nelayan segera menempati 240 lapak yang tersedia. Kerugian ditaksir Rp 3,5 miliar.\n"
)


@pytest.mark.parametrize("copies", [1, 2, 3, 9])
def test_copies_of_an_article_take_nothing_from_what_it_bears_out(tmp_path: Path, copies: int) -> None:
    (tmp_path / "v").mkdir()
    for n in range(copies):
        words = MARKET.replace("Ia meminta", ("Ia meminta", "Dia meminta", "Ia mendesak")[n % 3])
        (tmp_path / "v" / f"{n}.txt").write_text(words.replace("segera", ("segera", "lekas", "cepat")[n // 3]), "utf-8")
    balikpapan = at_home(tmp_path, tmp_path / "index")
    assert balikpapan("index", "v", "-q").status == 0
    outcome = balikpapan("verify", "-", "-f", "{status}", stdin="Sebanyak 240 lapak tersedia di Pasar Ikan.")
    assert outcome.out == "found\n"
    for draft in ("Kerugian mencapai Rp 3,5 miliar.", "Pasar itu punya 240 lapak."):
        assert balikpapan("verify", "-", "-f", "{status}", stdin=draft).out == "near\n"


@pytest.mark.parametrize("argv", [("verify",), ("verify", "tidak-ada.txt"), ("verify", ".")])
def test_a_draft_that_cannot_be_read_is_status_2(balikpapan: Run, argv: tuple[str, ...]) -> None:
    outcome = balikpapan(*argv)
    assert (outcome.status, outcome.out) == (2, "")
    assert "draft" in outcome.err


# -- timeline and compare


def test_a_timeline_of_nothing_is_status_1(balikpapan: Run) -> None:
    outcome = balikpapan("timeline", "zxqwvut")
    assert (outcome.status, outcome.out) == (1, "")


def test_gaps_are_records_too(balikpapan: Run) -> None:
    answer = json.loads(balikpapan("timeline", "--by", "month", "-f", "json").out)
    assert (answer["unit"], answer["total"], answer["undated"]) == ("month", 5, 0)
    assert len(answer["bins"]) == 28
    assert sum(bin["count"] for bin in answer["bins"]) == 5
    assert all(bin["title"] for bin in answer["bins"] if bin["peak"])


def test_the_long_form_has_every_outlet_in_every_bin(balikpapan: Run) -> None:
    rows = [json.loads(line) for line in balikpapan("timeline", "--by", "outlet,year", "-f", "jsonl").out.splitlines()]
    assert len(rows) == 4 * 4
    assert {row["outlet"]: row["count"] for row in rows if row["count"] == 2} == {"KOTAKU": 2}


@pytest.mark.parametrize("by", ["fortnight", "day,week", "outlet,"])
def test_what_to_divide_by(balikpapan: Run, by: str) -> None:
    assert balikpapan("timeline", "--by", by).status == (0 if by == "outlet," else 2)


def test_a_comparison_of_one_outlet_says_so(balikpapan: Run) -> None:
    outcome = balikpapan("compare", "yokohama")
    assert (outcome.status, outcome.out) == (1, "")
    assert "only one outlet" in outcome.err
    assert balikpapan("compare", "zxqwvut").status == 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("balikpapan", "--outlet leaves one outlet that writes about 'balikpapan', and 3 more do"),
        ("yokohama", "only one outlet writes about 'yokohama'"),  # with or without it
    ],
)
def test_a_comparison_that_was_left_one_outlet_says_that_there_are_others(
    balikpapan: Run, query: str, said: str
) -> None:
    outlet = "KOTAKU" if query == "balikpapan" else "Inibalikpapan.com"
    for more in ((), ("--outlet", "tidak-ada")):
        outcome = balikpapan("compare", query, "--outlet", outlet, *more)
        assert (outcome.status, outcome.out) == (1, "")
        assert said in outcome.err
    indonesian = balikpapan("compare", query, "--outlet", outlet, "--lang", "id").err
    assert ("padahal masih ada 3 lagi" in indonesian) == (query == "balikpapan")


def marketplace(home: Path) -> Run:
    """The command line on three copies of one story, of which the last one has other figures."""
    words = MARKET.replace("BALIKPAPAN –", "BALIKPAPAN, KOTAKU –")
    (home / "v").mkdir()
    for name, body in (
        ("1.txt", words),
        ("2.txt", words.replace("segera", "lekas")),
        ("3.txt", words.replace("18 miliar", "21 miliar").replace("240", "260")),
    ):
        (home / "v" / name).write_text(body, "utf-8")
    balikpapan = at_home(home, home / "index")
    assert balikpapan("index", "v", "-q").status == 0
    return balikpapan


def test_a_comparison_tells_figures_on_which_copies_disagree(tmp_path: Path) -> None:
    balikpapan = marketplace(tmp_path)
    outcome = balikpapan("compare", "pasar", "-f", "{case} {text} {articles} {others} [{number}]")
    assert outcome.status == 0  # although there is one outlet
    assert "only one outlet" in outcome.err
    assert outcome.out.splitlines() == [
        "1 Rp 18 miliar 2 1 [1]",
        "1 Rp 21 miliar 1 2 [2]",
        "2 240 2 1 [1]",
        "2 260 1 2 [2]",
    ]
    for row in json.loads(balikpapan("compare", "pasar", "-f", "json").out)["statements"]:
        body = json.loads(balikpapan("show", row["id"], "-f", "json").out)["articles"][0]["body"]
        assert body[row["start"] : row["end"]] == row["text"]
    shown = balikpapan("compare", "pasar", "-f", "plain", "--figures", "1")
    assert "Rp 18 miliar 2 articles [1] ≠ Rp 21 miliar 1 article [2]" in shown.out
    assert "1 more figure on which copies of one story disagree" in shown.err
    none = balikpapan("compare", "pasar", "--figures", "0", "--quiet")
    assert (none.status, none.out) == (1, "")


def test_a_briefing_tells_that_copies_of_what_it_cites_disagree(tmp_path: Path) -> None:
    balikpapan = marketplace(tmp_path)
    outcome = balikpapan("brief", "anggaran pasar", "-w", "10")
    assert "Rp 18 miliar" in outcome.out
    said = "copies of what is cited have other figures: [1] Rp 18 miliar (2) ≠ Rp 21 miliar (1); compare shows where"
    assert said in outcome.err
    assert "240" not in outcome.err  # it is not cited
    notes = json.loads(balikpapan("brief", "anggaran pasar", "-w", "10", "-f", "json").out)["notes"]
    assert [note["code"] for note in notes] == ["coverage.copies_disagree"]
    assert "other figures" not in balikpapan("brief", "wali kota", "-w", "5").err


def test_sentences_of_a_comparison_are_verbatim(balikpapan: Run) -> None:
    rows = json.loads(balikpapan("compare", "balikpapan", "-f", "json").out)["statements"]
    cited = [row for row in rows if row["kind"] == "sentence"]
    assert {row["outlet"] for row in cited} == {"KOTAKU", "Focuskaltim.id", "Fokusborneo.com", "Inibalikpapan.com"}
    for row in cited:
        body = json.loads(balikpapan("show", row["id"], "-f", "json").out)["articles"][0]["body"]
        assert body[row["start"] : row["end"]] == row["text"]
