"""Nothing is let in: whose index is read, what a damaged one answers, what a template or an article can reach."""

from __future__ import annotations

import csv
import io
import os
import pty
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.schema import LAYOUT

ESCAPES = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]")
"""Bytes that a terminal acts upon, but for the ends of lines."""

QUERIES = 'kabel udara\nyokohama\n*\n"industri kreatif"\ncabai -palu\ntempat:balikpapan\nzzz\n'


def files(folder: Path) -> list[Path]:
    """What an index consists of; the lock is empty, and words.tsv only completes what is typed."""
    return sorted(path for path in folder.iterdir() if path.name not in ("MAIN_WRITELOCK", "words.tsv"))


# -- whose index it is


@pytest.mark.parametrize("mode", [0o777, 0o757])
def test_an_index_that_others_can_write_is_refused_unless_trusted(shell: Any, mode: int) -> None:
    shell.index.chmod(mode)
    for verb in (["search", "kabel"], ["show", "a"], ["stats"], ["doctor"], ["index"], ["facets"]):
        status, out, err = shell.inside(*verb)
        assert (status, out) == (2, ""), verb
        assert "others can write" in err and "--trust-index" in err and "chmod go-w" in err
    assert shell.inside("search", "kabel", "--trust-index").status == 0
    assert shell.inside("--trust-index", "doctor").status == 0


def test_a_file_that_others_can_write_is_refused(shell: Any) -> None:
    for path in files(shell.index):
        path.chmod(0o666)
        status, out, err = shell.inside("stats")
        assert (status, out) == (2, ""), path
        assert path.name in err and "others can write" in err
        path.chmod(0o644)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_what_belongs_to_others_is_refused(shell: Any) -> None:
    for path in [*files(shell.index), shell.index]:
        os.chown(path, 65534, 65534)
        status, out, err = shell.inside("stats")
        assert (status, out) == (2, ""), path
        assert "belongs to" in err and "--trust-index" in err
        assert shell.inside("stats", "--trust-index").status == 0
        os.chown(path, 0, 0)


def test_a_pickle_in_an_index_is_never_run(shell: Any) -> None:
    """Every pickle is replaced by one that would make a file, checksums and all, in an index that the user trusts."""
    (toc,) = shell.index.glob("_MAIN_*.toc")
    (manifest,) = shell.index.glob("MAIN-manifest-*.txt")
    evil = f"cposix\nsystem\n(S'touch {shell.home}/kena'\ntR.".encode()
    old, new = toc.read_bytes(), toc.read_bytes().replace(b"\x80\x02](", evil + b"\x80\x02](")
    toc.write_bytes(new)
    text = manifest.read_bytes().replace(b"%d\t%08x" % (len(old), crc32(old)), b"%d\t%08x" % (len(new), crc32(new)))
    body = text[: text.rindex(b"end ")]
    manifest.write_bytes(body + b"end %08x\n" % crc32(body))
    for verb in (
        ["search", "kabel"],
        ["show", "@1"],
        ["stats"],
        ["doctor"],
        ["facets"],
        ["glossary"],
        ["related", "@1"],
    ):
        shell.inside(*verb, "--trust-index")
    assert not (shell.home / "kena").exists()


# -- damage


def damages(path: Path, choice: random.Random) -> list[tuple[str, bytes | None]]:
    """A file with a bit flipped at its beginning, at its end, and anywhere; cut, emptied, and gone."""
    data = path.read_bytes()
    places = [min(3, len(data) - 1), len(data) - 1, *(choice.randrange(len(data)) for _ in range(18))]
    flipped = [(f"bit of byte {at}", data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :]) for at in places]
    return [*flipped, ("cut", data[:-1]), ("empty", b""), ("gone", None)]


def test_damage_in_every_file_is_found_and_never_answers_wrongly(shell: Any, tmp_path: Path) -> None:
    right = shell.inside("search", "--queries", "-", stdin=QUERIES).out
    assert right.count("\n") == QUERIES.count("\n")
    whole, choice = tmp_path / "utuh", random.Random(11)
    shutil.copytree(shell.index, whole)
    for path in [*files(whole), whole / "words.tsv"]:
        for what, data in damages(path, choice):
            shutil.rmtree(shell.index)
            shutil.copytree(whole, shell.index)
            if data is None:
                if path.name == "words.tsv":
                    continue  # only completes what is typed
                (shell.index / path.name).unlink()
            else:
                (shell.index / path.name).write_bytes(data)
            status, out, err = shell.inside("doctor")
            assert status == 2, (path.name, what)
            assert out.startswith(path.name), (path.name, what, err)
            assert "balikpapan doctor --repair" in err
            status, out, err = shell.inside("search", "--queries", "-", stdin=QUERIES)
            if status == 2:
                assert "is damaged" in err and "doctor --repair" in err, (path.name, what, err)
                assert len(err.splitlines()) == 1
                assert right.startswith(out)
            else:
                assert out == right, (path.name, what)


@pytest.mark.parametrize(
    "pattern", ["MAIN_*.seg", "MAIN-manifest-*", "MAIN-sources-*", "MAIN-stories-*", "_MAIN_*.toc"]
)
@pytest.mark.parametrize("how", ["cut", "gone"])
def test_doctor_mends_an_index_from_its_sources(shell: Any, pattern: str, how: str) -> None:
    right = shell.inside("search", "--queries", "-", stdin=QUERIES).out
    (path,) = (path for path in shell.index.glob(pattern) if "WRITELOCK" not in path.name)
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    lost = pattern == "MAIN-sources-*"
    status, _, err = shell.inside("doctor", "--repair")
    if lost:  # nothing else knows where the sources were
        assert status == 2 and "balikpapan index --rebuild FOLDER" in err
        assert shell.inside("index", str(Path(__file__).parents[2] / "seeds"), "--rebuild").status == 0
    else:
        assert status == 0, err
        assert "5 articles" in err
    assert shell.inside("doctor").status == 0
    assert shell.inside("search", "--queries", "-", stdin=QUERIES).out == right


NAGA = "Kabar naga\n\nBALIKPAPAN, KOTAKU – Naga langka terlihat di Manggar."
RUSA = "Kabar rusa\n\nBALIKPAPAN, KOTAKU – Rusa liar masuk ke Kariangau."


@pytest.fixture
def given(shell: Any) -> Any:
    """The seeds and two articles from standard input, in one segment."""
    for text in (NAGA, RUSA):
        assert shell.inside("index", "-", stdin=text).status == 0
    assert shell.inside("index", "--rebuild", "--workers", "0").status == 0
    assert len([*shell.index.glob("MAIN_*.seg")]) == 1
    return shell


def the_article(shell: Any, word: str) -> tuple[Path, int, int]:
    """The segment, and where in it the article stands that has a word."""
    reader = open_reader(shell.index)
    (segment,) = reader.segments
    (doc,) = segment.live(segment.postings("body", word).ids)
    path = Path(shell.index, segment.info.name)
    stored = segment.stored_bytes(doc)
    at = path.read_bytes().index(stored)
    return path, at, at + len(stored)


def test_of_articles_from_standard_input_only_the_damaged_one_is_lost_and_told(given: Any) -> None:
    path, start, end = the_article(given, "naga")
    data = bytearray(path.read_bytes())
    data[(start + end) // 2] ^= 4
    path.write_bytes(data)
    status, _, err = given.inside("doctor", "--repair")
    assert status == 2
    assert "1 article that is in no file" in err and "is lost: Kabar naga (" in err and "6 articles" in err
    assert given.inside("search", "rusa", "--count").out == "1\n"
    assert given.inside("doctor").status == 0


@pytest.mark.parametrize("quiet", [[], ["-q"]])
def test_that_articles_are_lost_is_told_when_nothing_of_them_is_left(given: Any, quiet: list[str]) -> None:
    next(given.index.glob("MAIN_*.seg")).unlink()
    outcome = given.inside("index", "--rebuild", "-f", "json", *quiet)
    assert outcome.status == 2 and '"lost":2' in outcome.out.replace(" ", "")
    assert "2 articles that are in no file" in outcome.err and "are lost\n" in outcome.err
    assert given.inside("index", "--rebuild").status == 0


@pytest.mark.parametrize("pattern", ["MAIN-manifest-*", "MAIN-stories-*", "_MAIN_*.toc"])
def test_articles_from_standard_input_outlive_the_lists_of_the_index(given: Any, pattern: str) -> None:
    (path,) = given.index.glob(pattern)
    path.write_bytes(b"rusak") if "toc" not in pattern else path.unlink()
    status, _, err = given.inside("doctor", "--repair")
    assert (status, "7 articles" in err) == (0, True), err
    assert ("whether there were more is not known" in err) == ("manifest" in pattern)


def test_with_the_list_of_sources_they_are_known_by_their_paths(given: Any) -> None:
    given.write("lain/kabel.txt", "BALIKPAPAN, KOTAKU – Kabel udara ditata di Klandasan.")
    assert given.inside("index", "lain").status == 0
    next(given.index.glob("MAIN-sources-*")).write_bytes(b"rusak")
    status, _, err = given.inside("index", "lain", "--rebuild")
    assert (status, "name others as well" in err, "+ 3 added" in err) == (0, True, True), err
    assert given.inside("index", str(Path(__file__).parents[2] / "seeds")).status == 0
    assert given.inside("search", "*", "--all", "--count").out == "8\n"


def test_a_first_index_may_be_built_anew(bare: Any) -> None:
    bare.write("berita.txt", NAGA)
    outcome = bare.inside("index", "berita.txt", "--rebuild")
    assert (outcome.status, len(outcome.err.splitlines())) == (0, 1), outcome.err


def test_another_layout_is_recognised(shell: Any) -> None:
    (manifest,) = shell.index.glob("MAIN-manifest-*.txt")
    text = manifest.read_bytes().replace(b"layout %d\n" % LAYOUT, b"layout %d\n" % (LAYOUT + 1))
    body = text[: text.rindex(b"end ")]
    manifest.write_bytes(body + b"end %08x\n" % crc32(body))
    for verb in (["search", "kabel"], ["stats"], ["doctor"], ["index"]):
        status, out, err = shell.inside(*verb)
        assert (status, out) == (2, ""), verb
        assert f"layout {LAYOUT + 1}" in err and "balikpapan index --rebuild" in err
    assert "+ 5 added" in shell.inside("index", "--rebuild").err
    assert shell.inside("search", "kabel").status == 0


# -- out again


EVIL = (
    "Judul \x1b]0;kena\x07 dan \x1b[2J [/b] :car:\n\nBALIKPAPAN, KOTAKU – Waduk \x1b[31mmeluap\x9b31m pada "
    "\u202ehari\u202c ini.\rTimpa.\x08\x08 Warga \x7fmengungsi, =SUM(A1) kata dia.\n\n=HYPERLINK(A1) klik di sini sekarang juga."
)


def on_terminals(shell: Any, *argv: str) -> bytes:
    """What a terminal gets on both outputs."""
    master, slave = pty.openpty()
    process = subprocess.Popen(shell.command(*argv), stdin=slave, stdout=slave, stderr=slave, **shell.where)
    os.close(slave)
    parts = []
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # Linux's way to say that the other end is closed
            break
        if not part:
            break
        parts.append(part)
    process.wait()
    os.close(master)
    return b"".join(parts)


def test_no_article_no_name_and_no_argument_speaks_to_the_terminal(bare: Any) -> None:
    shell = bare
    shell.environ["TERM"] = "dumb"
    bad = "waduk\x1b[31m\x9b31m\u202e"
    shell.write("berita/\x1b]0;nama\x07.txt", EVIL)
    shell.write("berita/tabel.csv", f"judul,isi,sumber\n\x1b[2J,{'Isi waduk yang panjang. ' * 5},\x1b[31mKORAN\n")
    shell.write("berita/\x1b[31mbiner.txt", bytes(range(256)) * 8)
    for argv in (
        ["index", "berita"],
        ["search", "waduk", "--all"],
        ["search", "waduk", "-f", "{path} {title} {body} {outlet}"],
        ["search", "waduk", "-f", "paths"],
        ["search", "waduk", "-f", "csv", "--fields", "path,title,body"],
        ["search", "waduk", "-f", "jsonl"],
        ["search", "waduk", "-f", "bibtex"],
        ["search", "waduk", "-f", "md-cite"],
        ["search", bad],
        ["search", "waduk", "--outlet", bad],
        ["search", "waduk", "--since", bad],
        ["search", "waduk", "-f", "{" + bad + "}"],
        ["search", "waduk", "--explain"],
        ["show", "@1", "--no-pager"],
        ["show", bad],
        ["show", f"./{bad}"],
        ["summarize", "@1"],
        ["facets", "--by", "outlet"],
        ["timeline"],
        ["stats"],
        [bad],
        ["search", f"--{bad}"],
        ["index", bad],
        ["doctor", "--index", bad],
    ):  # fmt: skip
        shown = on_terminals(shell, *argv, "--color", "never") if argv[0] != bad else on_terminals(shell, *argv)
        assert shown.strip(), argv
        assert not ESCAPES.search(shown.replace(b"\r\n", b"\n")), (argv, shown)


def test_completion_hands_no_escape_to_the_shell(shell: Any) -> None:
    """The file that completion reads is nobody's in particular: whatever is in it must be harmless."""
    body = b"outlets\tKO\x1b[31mRAN\tA\x07\noutlets\tKOTAKU\t\nids\nbaris rusak\noutlets\tKOTA\n"
    words = shell.write("indeks/words.tsv", body + b"end\t%08x\n" % crc32(body))
    assert shell("__complete", "search", "--outlet", "KO") == (0, "KO␛[31mRAN\tA␇\nKOTAKU\n", "")
    words.write_bytes(body)
    assert shell("__complete", "search", "--outlet", "KO") == (0, "", "")


def test_csv_is_safe_for_spreadsheets_when_asked(bare: Any) -> None:
    bare.write(
        "a.csv",
        'judul,isi,sumber\n=1+1,"@SUM(A1) isi yang panjang tentang waduk.",-KORAN\n+2,"=cmd|x isi lain tentang waduk.",=x\n',
    )
    assert bare("index", "a.csv").status == 0
    plain = bare("search", "waduk", "-f", "csv", "--fields", "title,body,outlet").out
    assert "=1+1" in plain
    safe = bare("search", "waduk", "-f", "csv", "--fields", "title,body,outlet", "--csv-safe").out
    cells = [cell for row in csv.reader(io.StringIO(safe)) for cell in row]
    assert len(cells) == 9
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n")]
    assert "'=1+1" in cells


def test_pages_are_neither_run_nor_fetched(bare: Any) -> None:
    """Sockets and programs are taken away from the process; a page with all sorts of links is read all the same."""
    bare.write(
        "berita.html",
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><title>Waduk</title>'
        '<link rel=stylesheet href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js">alert(1)</script></head>'
        "<body onload=alert(1)><p>Waduk meluap di Balikpapan &x; dan warga mengungsi ke sekolah dasar terdekat.</p>"
        '<img src="http://127.0.0.1:9/a.png"><iframe src="file:///etc/passwd"></iframe></body></html>',
    )
    script = (
        "import sys, os\n"
        "def refuse(event, args):\n"
        "    if event.startswith(('socket.connect', 'socket.get', 'subprocess.', 'os.system', 'os.exec', 'os.posix_spawn')):\n"
        "        os._exit(99)\n"
        "sys.addaudithook(refuse)\n"
        "from balikpapan_cli.start import main\n"
        "sys.argv = ['balikpapan', 'show', 'berita.html']\n"
        "sys.exit(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, **bare.where)
    assert done.returncode == 0, done.stderr
    assert b"Waduk meluap" in done.stdout
    assert b"root:" not in done.stdout and b"alert" not in done.stdout
