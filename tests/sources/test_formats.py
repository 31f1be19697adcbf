"""Every format, compressed or not, told by suffix or by content; what is damaged or too big is said."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from balikpapan_cli.model import Article, Failure, Note
from balikpapan_cli.sources import Event, Finished, Job, Mapped, ReadOptions, read, read_bytes
from balikpapan_cli.sources.formats import html
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.registry import FORMATS

from .conftest import articles, failures

BODY = "Pemerintah kota menata pasar di tepi pantai mulai pekan depan.\nPedagang pindah ke lantai dua, kata kepala dinas kemarin."
ROWS = [
    {
        "Judul": "Pasar ditata",
        "isi_berita": BODY,
        "tanggal": "10/11/2025 20:43",
        "tautan": "https://www.kotaku.id/pasar",
    },
    {"Judul": "Kabel ditanam", "isi_berita": BODY + " Kabel juga.", "tanggal": "10/21/2025 09:00", "tautan": ""},
]
PAGE = f"""<!DOCTYPE html><html><head><title>Pasar ditata - KOTAKU</title>
<meta property="og:site_name" content="KOTAKU"><meta name="author" content="Dewi Lestari">
<meta property="article:published_time" content="2025-10-11T20:43:00+08:00"><link rel="canonical" href="https://kotaku.id/pasar">
<script>document.write("jahat")</script><style>p {{}}</style></head><body>
<nav><a href="/">Beranda</a> <a href="/kota">Kota</a></nav>
<article><h1>Pasar ditata</h1><p>{BODY.split(chr(10))[0]}</p><p>{BODY.split(chr(10))[1]}</p></article>
<aside><p>Berita populer yang tidak ada hubungannya dengan pasar di tepi pantai itu sama sekali.</p></aside>
<footer>Hak cipta</footer></body></html>"""


@pytest.fixture(autouse=True)
def _ask_again_for_extractors() -> Iterator[None]:
    html._extractor.cache_clear()
    yield
    html._extractor.cache_clear()


def without_trafilatura(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)


def table(separator: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(ROWS[0]), delimiter=separator)
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue().encode()


def warc(*pages: bytes, kind: str = "text/html") -> bytes:
    records = b""
    for page in pages:
        reply = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n" % kind.encode() + page
        head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kotaku.id/lain\r\n"
        records += head.encode() + b"Content-Length: %d\r\n\r\n" % len(reply) + reply + b"\r\n\r\n"
    return records


LINES = "\n".join(map(json.dumps, ROWS)).encode()


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (LINES, ".jsonl"),
        (b"\xef\xbb\xbf" + LINES, ".jsonl"),
        ("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS).encode("utf-16"), ".jsonl"),
        (json.dumps(ROWS).encode(), ".json"),
        (json.dumps({"articles": ROWS, "total": 2}, indent=1).encode(), ".json"),
        (table(), ".csv"),
        (table(";"), ".csv"),
        (table("\t"), ".tsv"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_tables_and_json(data: bytes, suffix: str, packed: bool) -> None:
    data, suffix = (gzip.compress(data), suffix + ".gz") if packed else (data, suffix)
    for name in (f"berita{suffix}", "-"):
        found = articles(data, name)
        assert [article.title for article in found] == ["Pasar ditata", "Kabel ditanam"]
        assert [article.date for article in found] == ["2025-10-11", "2025-10-21"]
        assert found[0].body == BODY
        assert found[0].outlet == "kotaku.id"
        assert len({article.id for article in found}) == 2


def test_a_report_says_which_column_was_taken() -> None:
    rows = [{**ROWS[0], "no": 7}]
    [mapped] = (event for event in read_bytes(json.dumps(rows).encode(), "a.json") if isinstance(event, Mapped))
    assert mapped.columns == (("title", "Judul"), ("body", "isi_berita"), ("date", "tanggal"), ("url", "tautan"))
    assert mapped.unused == ("no",)


def test_columns_can_be_told() -> None:
    data = b"naslov,telo,konten\nPasar,Pasar ditata lagi hari ini.,lain\n"
    [article] = articles(data, "a.csv", ReadOptions((("title", "naslov"), ("body", "telo"))))
    assert (article.title, article.body) == ("Pasar", "Pasar ditata lagi hari ini.")


@pytest.mark.parametrize(
    ("columns", "error"),
    [((("body", "isi"),), "no column isi"), ((("isi", "telo"),), "no field isi"), ((), "--map body=COLUMN")],
)
def test_a_mapping_that_cannot_be_says_so(columns: tuple[tuple[str, str], ...], error: str) -> None:
    [said] = failures(b"naslov,telo\nPasar,Pasar ditata.\n", "a.csv", ReadOptions(columns))
    assert error in said


@pytest.mark.parametrize(
    ("dates", "wanted"),
    [
        (["10/11/2025", "10/21/2025"], ["2025-10-11", "2025-10-21"]),
        (["10/11/2025", "21/10/2025"], ["2025-11-10", "2025-10-21"]),
        (["10/11/2025"], ["2025-11-10"]),
        (
            ["2025-10-11T20:43:00+08:00", "1760157780", "30 Mei 2025", "kemarin", ""],
            ["2025-10-11"] * 2 + ["2025-05-30", "", ""],
        ),
        (["Kompas.com - 17/08/2024, 11:35 WIB", "Tayang: Sabtu, 17 Agustus 2024"], ["2024-08-17"] * 2),
        (["Terbit 10/11/2025", "10/21/2025"], ["", "2025-10-21"]),
        (["Terbit 31/02/2025", "12 rapat"], ["", ""]),
        (["2025-06-11T22:30:00Z", "2025-06-11T22:30:00+07:00"], ["2025-06-12", "2025-06-11"]),
    ],
)
def test_the_column_decides_between_day_and_month(dates: list[str], wanted: list[str]) -> None:
    rows = [{"judul": f"Judul {n}", "isi": BODY, "tanggal": date} for n, date in enumerate(dates)]
    assert [article.date for article in articles(json.dumps(rows).encode())] == wanted


def test_a_broken_line_does_not_stop_a_file() -> None:
    data = LINES.replace(b"\n", b"\n{rusak\n[1]\n")
    assert len(articles(data, "a.jsonl")) == 2
    assert len(failures(data, "a.jsonl")) == 2
    paths = [event.path for event in read_bytes(data, "a.jsonl") if isinstance(event, Failure)]
    assert paths == ["a.jsonl:2", "a.jsonl:3"]


def test_many_broken_lines_are_counted() -> None:
    said = failures(LINES + b"\nrusak" * 100, "a.jsonl")
    assert len(said) == 6
    assert "95 more" in said[-1]


def test_columns_of_html_or_of_lists_become_text() -> None:
    [article] = articles(
        json.dumps([{"judul": "A", "isi": "<p>Satu &amp; dua.</p><p>Tiga <b>empat</b>.</p>"}]).encode()
    )
    assert article.body == "Satu & dua.\nTiga empat."
    [article] = articles(
        json.dumps([{"judul": "A", "paragraphs": [[["Satu", "dua", "."]], [["Tiga", "."], ["Empat", "."]]]}]).encode()
    )
    assert article.body == "Satu dua .\nTiga . Empat ."


@pytest.mark.parametrize("extractor", ["trafilatura", "own"])
@pytest.mark.parametrize("name", ["a.html", "-"])
def test_a_web_page(name: str, extractor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if extractor == "own":
        without_trafilatura(monkeypatch)
    else:
        pytest.importorskip("trafilatura")
    events = list(read_bytes(PAGE.encode(), name))
    [article] = (event for event in events if isinstance(event, Article))
    assert (article.title, article.outlet, article.author, article.date) == (
        "Pasar ditata",
        "KOTAKU",
        "Dewi Lestari",
        "2025-10-11",
    )
    assert article.url == "https://kotaku.id/pasar"
    assert article.body == BODY
    assert [event.code for event in events if isinstance(event, Note)] == (
        ["sources.no_html"] if extractor == "own" else []
    )


def test_a_page_under_another_name_is_one() -> None:
    [article] = articles(PAGE.encode(), "a.txt")
    assert (article.title, article.outlet, article.body) == ("Pasar ditata", "KOTAKU", BODY)


@pytest.mark.parametrize(
    "text",
    [
        "<p>{}</p>\n<p>{}</p>",
        "<div class=isi>\n{}<br />{}\n</div>",
        "<h2>Pasar ditata</h2><p>{}</p><p>{}</p>",
        "Pasar ditata<br><br>{}<br>{}",
    ],
)
def test_of_a_piece_of_a_page_only_what_is_shown_is_read(text: str) -> None:
    [article] = articles(text.format(*BODY.split("\n")).encode(), "a.txt")
    assert article.body.removeprefix("Pasar ditata\n") == BODY


@pytest.mark.parametrize(
    "text",
    [
        "Tag <p> dan </p> membuka dan menutup paragraf.",
        "<p dibaca lebih kecil dari p.",
        "Nilai a < b <br> c.",
        "<3 Balikpapan",
    ],
)
def test_a_text_about_tags_is_no_page(text: str) -> None:
    [article] = articles(text.encode(), "a.txt")
    assert article.body == text


def test_linked_data_of_a_page_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    without_trafilatura(monkeypatch)
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Pasar ditata",
                "datePublished": "2025-10-11",
                "author": [{"name": "Dewi"}],
                "publisher": {"name": "KOTAKU"},
            }
        ],
    }
    page = f'<html><script type="application/ld+json">{json.dumps(data)}</script><p>{BODY}</p></html>'
    [article] = articles(page.encode())
    assert (article.title, article.date, article.author, article.outlet) == (
        "Pasar ditata",
        "2025-10-11",
        "Dewi",
        "KOTAKU",
    )


def test_a_page_without_text_is_a_failure() -> None:
    assert failures(b"<html><body><a href=x>Beranda</a></body></html>", "a.html") == ["no main text found in this page"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_crawl(packed: bool) -> None:
    data = warc(PAGE.encode()) + warc(b"{}", kind="application/json") + warc(PAGE.replace("ditata", "dibuka").encode())
    found = articles(gzip.compress(data) if packed else data)
    assert [article.title for article in found] == ["Pasar ditata", "Pasar dibuka"]
    assert "cut off" in failures(warc(PAGE.encode())[:-50], "a.warc")[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "Mas&#8217;ud &amp; R&D di kota."),
        ("a.md", "Mas&#8217;ud &amp; R&D di kota."),
        ("a.csv", "judul,isi\nIKN &amp; kota,Mas&#8217;ud &amp; R&D di kota.\n"),
    ],
)
def test_what_html_writes_for_a_sign_is_the_sign(name: str, data: str) -> None:
    [article] = articles(data.encode(), name)
    assert article.body == "Mas’ud & R&D di kota."
    assert article.title in ("IKN & kota", article.body[:-1])


@pytest.mark.parametrize(
    ("front", "title", "date"),
    [
        (
            "---\ntitle: 'Pasar ditata'\ndate: 2025-10-11\nauthor: Dewi\ntags:\n  - kota\n---\n",
            "Pasar ditata",
            "2025-10-11",
        ),
        ('+++\ntitle = "Pasar ditata"\ndate = 2025-10-11T20:43:00+08:00\n+++\n', "Pasar ditata", "2025-10-11"),
        ("# Pasar ditata\n\n", "Pasar ditata", ""),
        ("---\njudul: Pasar ditata\ntanggal: 11 Oktober 2025\n---\n# Pasar ditata\n", "Pasar ditata", "2025-10-11"),
    ],
)
def test_markdown(front: str, title: str, date: str) -> None:
    [article] = articles((front + BODY).encode(), "a.md")
    assert (article.title, article.date, article.body) == (title, date, BODY)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Pasar di [Manggar](http://x.id/a_(b)_c) *ramai*.", "Pasar di Manggar ramai."),
        ("**Rahmad Mas'ud** dan ***Dewi*** serta __Budi__ dan ~~Siti~~.", "Rahmad Mas'ud dan Dewi serta Budi dan Siti."),
        ("Lihat [**laporan** itu][1] dan `dinas`.\n\n[1]: http://x.id/b", "Lihat laporan itu dan dinas."),
        ("Pasar ramai.\n![Foto: pasar](a.jpg)\n[![pasar](b.jpg)](http://x.id)\nWarga senang.", "Pasar ramai.\nWarga senang."),
        ("## Anggaran ##\n> \"Rp 20 miliar,\" kata *dia*.", 'Anggaran\n"Rp 20 miliar," kata dia.'),
        ("Judul\n-----\n| A | B |\n|---|---|\n| 1 | 2 |\nA | B\n--|--\n1 | 2\nWarga senang.", "Judul\nWarga senang."),
        ("* pasar\n- sekolah\n1. jalan\n* * *\n```text\nisi\n```", "pasar\nsekolah\n1. jalan\nisi"),
        ("Berkas nama_berkas_baru, 2 * 3 * 4, \\*bintang\\*.", "Berkas nama_berkas_baru, 2 * 3 * 4, *bintang*."),
        ("Alamatnya <https://x.id/_a_/b> atau https://x.id/_a_.", "Alamatnya https://x.id/_a_/b atau https://x.id/_a_."),
        ("Baris satu <b>dua</b><!-- catatan -->[^1].<br>\nSuhu <5 derajat.", "Baris satu dua.\nSuhu <5 derajat."),
    ],
)  # fmt: skip
def test_the_signs_of_markdown_are_left_out_of_the_body(written: str, read: str) -> None:
    text = f"# *Pasar* ditata\n\n{BODY}\n\n{written}\n\n{BODY[:40]}"
    [article] = articles(text.encode(), "a.md")
    assert article.title == "Pasar ditata"
    assert article.body == f"{BODY}\n{read}\n{BODY[:40]}"
    assert article.original == text


def test_the_person_in_bold_is_found() -> None:
    text = '**BALIKPAPAN** – Pasar ditata.\n\n> "Kami siap," kata Wali Kota Balikpapan **Rahmad Mas\'ud**.'
    [article] = articles(text.encode(), "a.md")
    assert (article.place, [person.name for person in article.persons]) == ("Balikpapan", ["Rahmad Mas'ud"])


@pytest.mark.parametrize("name", ["a.rtf", "a.txt", "-"])
def test_rich_text_is_refused_by_name(name: str) -> None:
    [said] = failures(b"{\\rtf1\\ansi Pasar ditata.}", name)
    assert "RTF" in said


def test_a_date_in_the_name_or_the_address_is_taken_when_the_text_has_none() -> None:
    [article] = articles(BODY.encode(), "arsip/2025-02-27-pasar.txt")
    assert article.date == "2025-02-27"
    [article] = articles(json.dumps([{"isi": BODY, "url": "https://a.id/2016/08/19/pasar"}]).encode())
    assert (article.date, article.outlet) == ("2016-08-19", "a.id")


def test_zstd() -> None:
    zstandard = pytest.importorskip("zstandard")
    assert len(articles(zstandard.compress(LINES), "a.jsonl.zst")) == 2


def test_without_zstandard_the_hint_is_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    monkeypatch.setitem(sys.modules, "compression", None)
    [said] = failures(b"\x28\xb5\x2f\xfd" + bytes(9), "a.txt.zst")
    assert "pip install zstandard" in said


SMALL = ReadOptions(max_file_size=1 << 16)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (gzip.compress(b"a" * (8 << 20)), "a.txt.gz"),
        (gzip.compress(gzip.compress(b"a" * (32 << 20))), "a.txt.gz"),
        (gzip.compress(b'{"isi": "a"}\n' * (1 << 20)), "a.jsonl.gz"),
        (b"a " * (1 << 16), "a.txt"),
        (b'{"isi": "' + b"a " * (1 << 16) + b'"}', "a.jsonl"),
        (b'judul,isi\nA,"' + b"a\n" * (1 << 17), "a.csv"),
        (b"[" + b" " * (1 << 17) + b"]", "a.json"),
        (b"WARC/1.0\r\nContent-Length: 99999999\r\n\r\n", "a.warc"),
        (b"WARC/1.0\r\n" + b"a" * (1 << 17), "a.warc"),
    ],
)
def test_what_is_too_big_is_bounded_and_said(data: bytes, name: str) -> None:
    said = failures(data, name, SMALL)
    assert any("64 KiB" in error or "binary" in error for error in said), said


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (gzip.compress(LINES)[:-20], "a.jsonl.gz"),
        (b"\x1f\x8b" + bytes(30), "a.txt.gz"),
        (b"[1, 2", "a.json"),
        (b"[" * 100_000, "a.json"),
        (b'"kata"', "a.json"),
        (b"WARC/1.0\r\nContent-Length: x\r\n\r\n", "a.warc"),
        (b"bukan warc", "a.warc"),
    ],
)
def test_what_is_damaged_is_said(data: bytes, name: str) -> None:
    assert failures(data, name)


def test_files_end_with_what_the_next_sync_compares(tmp_path: Path) -> None:
    for name, data in (("a.txt", BODY.encode()), ("b.jsonl", LINES), ("c.txt.gz", gzip.compress(BODY.encode()))):
        path = tmp_path / name
        path.write_bytes(data)
        events: list[Event] = list(read(Job(str(path), name)))
        stat = path.stat()
        assert events[-1] == Finished(str(path), digest_of(data), stat.st_size, stat.st_mtime_ns)
        assert all(event.path == name for event in events if isinstance(event, Article))


def test_a_missing_file_is_a_failure() -> None:
    assert list(read(Job("/nix/nix.txt", "nix.txt"))) == [Failure("nix.txt", "no such file or folder")]


def test_a_format_can_be_forced() -> None:
    assert len(articles(LINES, "a.txt", ReadOptions(format="jsonl"))) == 2
    assert "known: warc" in failures(b"a", "a.txt", ReadOptions(format="nix"))[0]


def test_every_format_is_registered_and_has_its_two_functions() -> None:
    folder = Path(__file__).parents[2] / "balikpapan_cli/sources/formats"
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(FORMATS)
