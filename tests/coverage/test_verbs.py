"""verify, compare and timeline as a person meets them: what they print, what they say, their exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.at_home import Run, at_home

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
