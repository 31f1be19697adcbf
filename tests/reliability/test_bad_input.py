"""Whatever is typed or pointed at: one clear line on standard error, the right exit status, no traceback, the index as it was."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from balikpapan_cli.sources import reading

GOOD = "BALIKPAPAN, KOTAKU – Kabel udara ditanam di seluruh kota, Kamis (27/2/2025). Warga senang."
HUNDRED_KB = 100_000


def told(outcome: Any, status: int, *says: str) -> None:
    """One line that names the program and says these words, nothing on standard output."""
    assert (outcome.status, outcome.out) == (status, ""), outcome.err
    assert len(outcome.err.splitlines()) == 1, outcome.err
    assert outcome.err.startswith("balikpapan: ")
    assert "fault of balikpapan" not in outcome.err
    for words in says:
        assert words in outcome.err, outcome.err


@pytest.mark.parametrize(
    ("argv", "status", "says"),
    [
        # queries
        (["search", ""], 2, ["nothing to search for"]),
        (["search", "()"], 2, ["'()'", "'*'"]),
        (["search", '"'], 2, ["'\"'"]),
        (["search", "AND"], 2, ["'AND'"]),
        (["search", "(" * HUNDRED_KB], 2, ["no word to search for"]),
        (["brief", ""], 2, ["nothing to search for"]),
        (["timeline", b"\xff"], 2, ["no word"]),
        (["search", "kabel", "--since", "9" * 5000], 2, ["is not a date"]),
        (["search", "kabel", "--since", "31/02/2025"], 2, ["is not a date", "2025-05-30"]),
        (["search", "kabel", "--since", "2025..2024"], 2, ["before it begins"]),
        # articles
        (["show", "zzzzzzzz"], 1, ["no article has the id zzzzzzzz", "balikpapan search"]),
        (["show", b"\xff\xfe"], 1, ["no article has the id"]),
        (["show", "@" + "9" * 5000], 1, ["no article has the id"]),
        (["show", "@1"], 2, ["last search"]),
        (["show", ""], 2, ["5 articles have an id that begins with"]),
        (["show", "tidak-ada.txt"], 2, ["tidak-ada.txt", "no such file"]),
        (["show", "./" + "a" * 5000], 2, ["name too long"]),
        (["show", "biner.txt"], 2, ["not text"]),
        (["show", "/dev/null"], 2, ["neither a file nor a folder"]),
        (["show", "/dev/zero"], 2, ["neither a file nor a folder"]),
        (["summarize", "-"], 1, ["standard input"]),
        (["summarize", "kosong.txt"], 1, ["no article was found in kosong.txt"]),
        (["summarize", "biner.txt"], 2, ["biner.txt", "not text"]),
        (["summarize", "artikel.txt", "--method", "ajaib"], 2, ["'ajaib'", "lexrank"]),
        (["related", "zzzzzzzz"], 1, ["zzzzzzzz"]),
        # sources
        (["index", "tidak-ada"], 2, ["tidak-ada"]),
        (["index", b"\xff"], 2, ["no file or folder"]),
        (["index", "folder-kosong", "--index", "lain"], 2, ["no article was found", "folder-kosong"]),
        (["index", "biner.txt", "--index", "lain"], 2, ["biner.txt", "not text"]),
        (["index", "kosong.txt", "--index", "lain"], 2, ["no article was found"]),
        (["index", "putus.txt.gz", "--index", "lain"], 2, ["damaged"]),
        (["index", "dalam.json", "--index", "lain"], 2, ["damaged"]),
        (["index", "kolom.csv", "--index", "lain"], 2, ["no column holds the text", "--map body=COLUMN"]),
        (["index", "bom.txt.gz", "--index", "lain", "--max-file-size", "1M"], 2, ["bom.txt.gz", "--max-file-size"]),
        (["index", "panjang.jsonl", "--index", "lain", "--max-file-size", "1M"], 2, ["longer than 1 MiB"]),
        (["index", "artikel.txt", "--index", "lain", "--include", "[z-a].txt"], 2, ["'[z-a].txt' is no pattern"]),
        (["index", "artikel.txt", "--index", "lain", "--exclude", "a/[9-0]"], 2, ["'a/[9-0]' is no pattern"]),
        (
            ["index", "artikel.txt", "--index", "lain", "--max-file-size", "9" * 5000],
            2,
            ["--max-file-size needs bytes"],
        ),
        (["index", "artikel.txt", "--index", "artikel.txt"], 2, ["artikel.txt cannot be written"]),
        (["index", "artikel.txt", "--index", "artikel.txt/lain"], 2, ["cannot be written", "Not a directory"]),
        (
            ["search", "kabel", "--index", "artikel.txt"],
            2,
            ["there is no index in", "artikel.txt; make one: balikpapan index"],
        ),
        (["doctor", "--index", "folder-kosong"], 2, ["there is no index in", "folder-kosong; make one"]),
        # drafts, names, lists of queries
        (["verify", "tidak-ada"], 2, ["tidak-ada"]),
        (["verify", "folder-kosong"], 2, ["folder-kosong"]),
        (["new", "../../etc/passwd"], 2, ["cannot name a saved search"]),
        (["search", "kabel", "--save", "../x"], 2, ["cannot name a saved search"]),
        (["search", "--queries", "folder-kosong"], 2, ["folder-kosong"]),
        # how to write the answer
        (["search", "kabel", "-f", "{title.__class__}"], 2, ["no field 'title.__class__'"]),
        (["search", "kabel", "-f", "{title!r}"], 2, ["no field 'title!r'"]),
        (["search", "kabel", "-f", "{0}"], 2, ["no field '0'"]),
        (["search", "kabel", "-f", "{"], 2, ["brace"]),
        (["search", "kabel", "-n", "0"], 2, ["--limit"]),
        (["search", "kabel", "-n", "-1"], 2, ["--limit"]),
        (["search", "kabel", "-n", "9" * 5000], 2, ["--limit needs a whole number"]),
        (["serach", "kabel"], 2, ["did you mean search?"]),
    ],
    ids=lambda value: " ".join(map(str, value))[:40] if isinstance(value, list) else "",
)
def test_one_clear_line(shell: Any, argv: list[str | bytes], status: int, says: list[str]) -> None:
    shell.write("artikel.txt", GOOD)
    shell.write("kosong.txt", "\n \n")
    shell.write("biner.txt", bytes(range(256)) * 8)
    shell.write("putus.txt.gz", gzip.compress(GOOD.encode())[:-20])
    shell.write("bom.txt.gz", gzip.compress(b"a" * (8 << 20)))
    shell.write("panjang.jsonl", b'{"judul":"a","isi":"' + b"x" * (2 << 20) + b'"}\n')
    shell.write("dalam.json", "[" * HUNDRED_KB)
    shell.write("kolom.csv", "a,b\n1,2\n")
    (shell.home / "folder-kosong").mkdir()
    before = shell.state()
    told(shell(*argv), status, *says)
    assert shell.state() == before
    assert not list((shell.home / "lain").glob("_MAIN*"))


QUERIES = [
    ('"wali kota', 0, "no partner"),
    ("(kabel udara", 0, "never closed"),
    ("kabel)", 0, "closes nothing"),
    ("kabel AND", 0, "joins nothing"),
    ("jdul:kabel", 0, "judul"),
    ("tanggal:[x to y] kabel", 0, "no date"),
    ("k*bel kabel", 0, "banjir*"),
    ("[a-z]+(?:kabel|udara)?$ .*", 0, ""),
    ('"kabel udara"~. "kabel udara"^. kabel^9e9 kabel~99', 0, ""),
    ('"kabel udara"~' + "9" * 5000, 0, ""),
    ("kabel^" + "9" * 5000, 0, ""),
    ("kabel\x1b[31m", 0, ""),
    (b"kabel\xff\xfeudara", 0, ""),
    ("kabel " * (HUNDRED_KB // 6), 0, "very long"),
    ("x" * HUNDRED_KB, 1, "very long"),
    ("(" * HUNDRED_KB + "kabel", 2, "no word"),
    ("(" * 5000 + "kabel", 0, "brackets"),
    ("-" * 5000 + "kabel", 0, ""),
    ("NOT " * 4000 + "kabel", 0, ""),
    (" OR ".join(f"a{n}*" for n in range(3000)), 1, "very"),
    ('"' + "kota " * 4000 + '"', 0, "no partner"),
]
"""A query, the exit status, and what is said of it."""


@pytest.mark.parametrize(("query", "status", "says"), QUERIES, ids=lambda value: repr(value)[:30])
def test_no_query_is_a_fault(shell: Any, query: str | bytes, status: int, says: str) -> None:
    outcome = shell("search", "--", query)
    assert outcome.status == status, outcome.err[:500]
    assert says in outcome.err
    assert "Traceback" not in outcome.err and "fault of balikpapan" not in outcome.err


def test_every_query_of_a_list_is_answered(shell: Any) -> None:
    asked = [query.encode() if isinstance(query, str) else query for query, *_ in QUERIES]
    asked += [b"kabel\0udara", b"\0", b"\xff", b"\x1b[31m", "\u202ekabel".encode(), "\U0001f600".encode()]
    outcome = shell("search", "--queries", "-", stdin=b"\n".join(asked) + b"\n")
    assert (outcome.status, outcome.err) == (0, "")
    answers = [json.loads(line) for line in outcome.out.splitlines()]
    assert len(answers) == len(asked)
    assert all(answer["hits"] or answer.get("error") or answer["total"] == 0 for answer in answers)


def test_one_bad_file_never_stops_the_others(bare: Any) -> None:
    for name, content in {
        "baik.txt": GOOD,
        "separuh.jsonl": '{"judul":"Setengah \\ud800","isi":"Huruf \\udc00 yang terpotong. Kalimat kedua."}\nrusak\n',
        "biner.txt": bytes(range(256)) * 8,
        "putus.txt.gz": gzip.compress(GOOD.encode())[:-20],
        "dalam.jsonl": '{"isi":' + "[" * HUNDRED_KB + "\n",
        "angka.json": '[{"judul":"x","isi":' + "9" * 6000 + "}]",
        "kereta.dat": b"judul,isi\rA,B\r",
        "nul.txt": GOOD.replace("Kabel", "Pipa air\0").encode(),
        "galat.warc": b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "lengkap.html": b"<p>" * 5000
        + b"Kabel udara ditanam di Balikpapan tahun ini juga, kata wali kota."
        + b"&#xD800;",
    }.items():
        bare.write(f"berita/{name}", content)
    os.mkfifo(bare.home / "berita" / "pipa.txt")
    outcome = bare("index", "berita")
    assert outcome.status == 0, outcome.err
    assert "Traceback" not in outcome.err and "fault" not in outcome.err
    for name in ("separuh.jsonl:2", "biner.txt", "putus.txt.gz", "dalam.jsonl:1", "angka.json", "galat.warc"):
        assert f"{name}: " in outcome.err
    found = bare("search", "*", "--all", "-f", "{path}").out
    for name in ("baik.txt", "separuh.jsonl", "nul.txt", "lengkap.html"):
        assert name in found
    again = bare("index")
    assert "+ 0 added  ~ 0 changed  - 0 removed" in again.err


def test_names_of_files_are_only_names(bare: Any) -> None:
    (bare.home / "berita").mkdir()
    for name in (
        b"nama-\xff.txt",
        b"baris\nbaru\x1b[31m.txt",
        b"$(touch kena).txt",
        b"-rf.txt",
        "spasi  “ganda”.txt".encode(),
    ):
        with open(os.path.join(os.fsencode(bare.home), b"berita", name), "wb") as file:
            file.write(GOOD.encode() + b" Berkas " + name.hex().encode())
    assert "+ 5 added" in bare("index", "berita").err
    assert "= 5 unchanged" in bare("index").err
    paths = bare("search", "*", "--all", "-f", "paths", "-0").out
    assert paths.count("\0") == 5
    assert "\x1b" not in bare("index", "berita/tidak\x1b[31mada").err
    assert not (bare.home / "kena").exists()


def test_an_index_is_no_source_of_itself(bare: Any) -> None:
    bare.write("berita.txt", GOOD)
    for _ in range(2):
        assert bare("index", ".").status == 0
        assert bare("search", "*", "-f", "paths").out.splitlines() == [str(bare.home / "berita.txt")]


@pytest.mark.parametrize("source", ["berita", "berita/.", "berita/lama", "berita/a.txt", "tautan"])
@pytest.mark.parametrize("how", [[], ["--dry-run"], ["--rebuild"]])
def test_a_folder_of_articles_is_no_index(bare: Any, source: str, how: list[str]) -> None:
    for name in ("berita/a.txt", "berita/lama/b.txt"):
        bare.write(name, GOOD)
    (bare.home / "tautan").symlink_to("berita")
    outcome = bare.inside("index", source, "--index", "berita", *how)
    told(outcome, 2, "cannot be a source", "--index FOLDER")
    assert sorted(path.name for path in (bare.home / "berita").iterdir()) == ["a.txt", "lama"]


def test_nothing_outside_a_source_is_reached(bare: Any) -> None:
    bare.write("rahasia/kunci.txt", "Kunci rahasia kota ini disimpan di bawah batu.")
    bare.write("berita/a.txt", GOOD)
    folder = bare.home / "berita"
    (folder / "putar").symlink_to("..")
    (folder / "diri").symlink_to(".")
    (folder / "luar").symlink_to("../rahasia")
    (folder / "kunci.txt").symlink_to("../rahasia/kunci.txt")
    (folder / "putus.txt").symlink_to("tidak-ada")
    outcome = bare("index", "berita/../berita")
    assert outcome.status == 0, outcome.err
    assert bare("search", "*", "-f", "paths").out.splitlines() == [str(folder / "a.txt")]
    assert bare("search", "rahasia").status == 1


def test_a_closed_folder_is_told_and_still_read(shell: Any, humble: None) -> None:
    artikel = shell.write("artikel.txt", GOOD)
    shell.index.chmod(0o555)
    before = shell.state()
    try:
        told(shell("index", str(artikel), humble=True), 2, "cannot be written", "--index FOLDER")
        assert shell("search", "kabel", humble=True).status == 0
        told(shell("index", str(artikel), "--index", str(shell.index / "baru"), humble=True), 2, "cannot be written")
    finally:
        shell.index.chmod(0o755)
    assert shell.state() == before


def test_what_may_not_be_read_is_told(shell: Any, humble: None) -> None:
    closed = shell.write("tertutup.txt", GOOD)
    closed.chmod(0)
    told(shell("show", str(closed), humble=True), 2, "tertutup.txt", "ermission")
    segment = next(shell.index.glob("*.seg"))
    segment.chmod(0)
    told(shell("search", "kabel", humble=True), 2, segment.name, "ermission")


@pytest.mark.parametrize("mode", [0, 0o444])
def test_what_cannot_be_looked_at_is_not_taken_for_removed(bare: Any, humble: None, mode: int) -> None:
    bare.write("berita/a.txt", GOOD)
    bare.write("berita/b/b.txt", "BALIKPAPAN - Warga menanam bakau di Teluk Balikpapan, Senin (3/2/2025).")
    (bare.home / "berita" / "lingkar").symlink_to("lingkar")
    assert "(2 articles" in bare("index", "berita").err
    closed = bare.home / "berita" / "b"
    closed.chmod(mode)  # with 0o444 its names can be listed, nothing more
    try:
        outcome = bare("index", humble=True)
    finally:
        closed.chmod(0o755)
    assert "berita/b" in outcome.err and "ermission" in outcome.err and "- 0 removed" in outcome.err
    assert bare("search", "*", "--count").out == "2\n"


def test_a_full_disk_leaves_the_old_state(shell: Any) -> None:
    for n in range(20):
        shell.write(f"berita/{n}.txt", f"{GOOD} Berita nomor {n}. " + " ".join(f"kata{n}x{i}" for i in range(150)))
    before = shell.state()
    script = 'ulimit -f 8; trap "" XFSZ; exec "$@"'
    command = ["bash", "-c", script, "bash", *shell.command("index", "berita", "--workers", "0")]
    done = subprocess.run(command, capture_output=True, timeout=60, text=True, **shell.where)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no room is left" in done.stderr and "old state is whole" in done.stderr
    assert {name: data for name, data in shell.state().items() if name in before} == before
    assert shell("search", "kabel").status == 0
    assert shell("doctor").status == 0
    assert "+ 20 added" in shell("index", "berita").err


def test_too_little_memory_is_told(shell: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write("besar.txt", "".join(f"Kata{n} kota{n * 7} di Balikpapan. " for n in range(400_000)))
    script = 'ulimit -v 100000; exec "$@"'
    command = ["bash", "-c", script, "bash", *shell.command("index", "besar.txt", "--workers", "0")]
    done = subprocess.run(command, capture_output=True, timeout=120, text=True, **shell.where)
    assert "besar.txt: too large for the memory there is" in done.stderr
    assert shell("search", "*", "--count").out == "5\n"

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("balikpapan_cli.archive.Archive.search", fail)
    told(shell.inside("search", "kabel"), 2, "not enough memory")


def test_a_vanished_source_removes_nothing(shell: Any) -> None:
    shell.write("berita/a.txt", GOOD)
    assert shell.inside("index", "berita").status == 0
    (shell.home / "berita").rename(shell.home / "pindah")
    before = shell.state()
    told(shell.inside("index", "berita"), 2, "berita")
    told(shell.inside("index", "--rebuild"), 2, "left as it is", "berita", "balikpapan index --rebuild --prune")
    assert shell.state() == before
    assert shell.inside("index").status == 0
    assert shell.inside("search", "*", "--all", "--count").out == "6\n"
    next(shell.index.glob("*.seg")).write_bytes(b"rusak")
    assert "left as it is" in shell.inside("doctor", "--repair").err
    (shell.home / "pindah").rename(shell.home / "berita")
    assert shell.inside("doctor", "--repair").status == 0
    assert shell.inside("search", "*", "--all", "--count").out == "6\n"


def test_a_source_that_changes_while_it_is_read_is_told_and_read_again(
    shell: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shell.write("berita.txt", GOOD)
    opened = reading.open_source

    @contextmanager
    def changing(*args: Any) -> Iterator[Any]:
        with opened(*args) as source:
            yield source
        path.write_text(GOOD + " Baris yang menyusul.", encoding="utf-8")

    with monkeypatch.context() as patch:
        patch.setattr(reading, "open_source", changing)
        assert "changed while it was read" in shell.inside("index", "berita.txt", "--workers", "0").err
    assert "~ 1 changed" in shell.inside("index", "--workers", "0").err
    assert shell.inside("search", "menyusul", "-f", "paths").out == f"{path}\n"


def test_building_anew_keeps_what_came_from_no_file(shell: Any) -> None:
    assert (
        "+ 1 added" in shell("index", "-", stdin="BALIKPAPAN, KOTAKU – Naga langka terlihat di Manggar.".encode()).err
    )
    for verb in (["index", "--rebuild"], ["index"], ["index", "--rebuild"]):
        assert shell.inside(*verb).status == 0
        assert shell.inside("search", "naga", "--count").out == "1\n"
        assert shell.inside("search", "*", "--all", "--count").out == "6\n"


def test_a_home_that_cannot_be_written_is_no_reason_to_fail(shell: Any, humble: None) -> None:
    shell.home.chmod(0o555)
    try:
        outcome = shell("search", "kabel", humble=True)
        assert (outcome.status, len(outcome.out.splitlines())) == (0, 1), outcome.err
        told(shell("search", "kabel", "--save", "kabel", humble=True), 2, "ermission")
    finally:
        shell.home.chmod(0o755)


@pytest.mark.parametrize(
    "content", ["limit = ", 'limit = "banyak"', "\x00", 'indeks = "x"', 'sources = ["~tidakada/x"]', f"limit = {9**99}"]
)
def test_a_bad_settings_file_is_told(shell: Any, content: str) -> None:
    shell.write("balikpapan.toml", content)
    told(shell("search", "kabel"), 2, "balikpapan.toml")


@pytest.mark.parametrize("limit", ["9" * 5000, "0", "-1", "²"])
def test_a_bad_number_in_a_variable_is_told(shell: Any, limit: str) -> None:
    shell.environ["BALIKPAPAN_LIMIT"] = limit
    told(shell("search", "kabel"), 2, "limit is set to", "by BALIKPAPAN_LIMIT; it needs a whole number from 1")
