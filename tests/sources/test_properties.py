"""What always holds: no bytes crash a reader, and every article keeps the promises of the model."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from balikpapan_cli.model import Article, Failure, Note
from balikpapan_cli.sources import Mapped, ReadOptions, read_bytes
from balikpapan_cli.sources.clean import clean, described, draft
from balikpapan_cli.sources.files.decode import decode
from balikpapan_cli.sources.newsroom.attribution import attribute
from balikpapan_cli.sources.newsroom.boilerplate import trim
from balikpapan_cli.sources.newsroom.dateline import parse
from balikpapan_cli.sources.newsroom.event import event_date
from balikpapan_cli.sources.newsroom.gazetteer import outlet_name
from balikpapan_cli.sources.record import Record
from balikpapan_cli.sources.registry import FORMATS
from tests.growth import grows_too_fast

PIECES = [
    "BALIKPAPAN", "Balikpapan", ", ", " – ", "-", " - ", "Inibalikpapan.com", "KOTAKU", "(ANTARA)", "\n", "\n\n", " ", "\r\n",
    "Senin (23/10/2023)", "Kamis (27/2)", "31/5/21", "Baca juga: ", "(*)", "Editor: Budi", "Discussion about this post",
    "Pemkot menata pasar.", "“Baik,”", "ujar Rahmad Mas’ud", "\u00a0", "\u00ad", "\u200b", "\x00", "\x1b[31m", "e\u0301", ":", "|",
    "Wali Kota Palu, Hadianto Rasyid,", "***", "SCROLL TO CONTINUE WITH CONTENT", "http://a.id", "\u2028", "\x0c",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map("".join)

SHELLS = {
    "warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n%s",
    "feed": b"<rss><channel><item><title>%d</title><description>%s</description></item></channel></rss>",
    "mail": b"Subject: %d\nContent-Type: text/plain; charset=utf-8\n\n%s",
    "html": b"<html><head><title>%d</title></head><body><p>%s</p></body></html>",
    "jsonl": b'{"no": %d, "isi": "%s"}\n',
    "json": b'[{"no": %d, "isi": "%s"}]',
    "table": b"no,isi\n%d,%s\n",
    "markdown": b"---\nno: %d\n---\n%s",
    "text": b"%d\n%s",
}


def check(article: Article) -> None:
    assert article.id
    assert article.digest
    assert article.body.strip()
    assert "\n\n" not in article.body
    assert all(line == line.strip() and line for line in article.body.split("\n"))
    assert "\n" not in article.title + article.outlet + article.place
    assert article.date == "" or len(article.date) == 10
    assert [cut.at for cut in article.cuts] == sorted(cut.at for cut in article.cuts)
    assert article.original.encode("utf-8")
    assert all(person.name for person in article.persons)


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=200) | texts.map(str.encode), shell=st.booleans(), packed=st.booleans())
def test_no_bytes_crash_a_reader(format: str, data: bytes, shell: bool, packed: bool) -> None:
    data = SHELLS[format] % (len(data) + 43, data) if shell else data
    data = gzip.compress(data) if packed else data
    for event in read_bytes(data, "a", ReadOptions(format=format, max_file_size=1 << 16)):
        if isinstance(event, Article):
            check(event)
        else:
            assert isinstance(event, Failure | Note | Mapped)


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=300))
def test_no_bytes_crash_the_recognition_of_formats(data: bytes) -> None:
    for event in read_bytes(data, "a"):
        assert not isinstance(event, Article) or check(event) is None


@settings(max_examples=400, deadline=None)
@given(text=texts)
def test_the_original_is_the_text_as_it_was_decoded(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for event in read_bytes(data, "a.txt"):
        if isinstance(event, Article):
            check(event)
            assert event.original == decode(data).text


@settings(max_examples=200, deadline=None)
@given(text=texts)
def test_a_draft_lacks_names_and_sketch_and_nothing_else(text: str) -> None:
    article = clean(Record(text, "d"))
    bare = article._replace(persons=(), orgs=(), sketch=()) if article else None
    assert draft(Record(text, "d")) == bare


SIGNS = [
    "# ",
    "> ",
    "- ",
    "**",
    "*",
    "_",
    "[",
    "](",
    ")",
    "![",
    "`",
    "|",
    "|--|",
    "\n",
    " ",
    "\\",
    "<b>",
    "~~",
    "kata",
    "[^1]",
]


@settings(max_examples=400, deadline=None)
@given(text=st.lists(st.sampled_from(SIGNS) | texts, max_size=20).map("".join))
def test_so_it_is_of_markdown_whose_signs_go(text: str) -> None:
    for event in read_bytes(text.encode("utf-8", "surrogatepass"), "a.md"):
        if isinstance(event, Article):
            check(event)
            assert decode(text.encode("utf-8", "surrogatepass")).text.endswith(event.original)


@settings(max_examples=300, deadline=None)
@given(text=texts.filter(lambda text: not any(char < " " and char != "\n" for char in text)))
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    article = clean(Record(text, "d", title="Pasar", date="2025-01-01"))
    if article and not article.outlet and not article.place:
        kept = trim(article.body).kept
        assert "\n".join(article.body[begin:end] for begin, end in kept) == article.body


@settings(max_examples=400, deadline=None)
@given(line=texts)
def test_a_dateline_lies_within_its_line(line: str) -> None:
    found = parse(line)
    if found:
        assert 0 < found.end < len(line)
        assert found.outlet or found.place
        assert found.outlet in line or found.outlet == outlet_name("KBRN")


@settings(max_examples=300, deadline=None)
@given(text=texts, hint=st.sampled_from(["", "2025-03-01", "1999-12-31"]))
def test_dates_are_dates_and_heads_lie_within_the_text(text: str, hint: str) -> None:
    date = event_date(text, hint=hint)
    assert date == "" or (len(date) == 10 and date[4] == date[7] == "-")
    assert 0 <= attribute(text, hint=hint).start <= len(text)


@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
        max_leaves=12,
    )
)
def test_any_json_is_survived(value: object) -> None:
    for shaped in (value, [value], {"isi": value}, [{"isi": value, "tanggal": value, "judul": value}]):
        for name in ("a.json", "a.jsonl"):
            for event in read_bytes(json.dumps(shaped).encode(), name):
                assert not isinstance(event, Article) or check(event) is None


@pytest.mark.parametrize(
    "piece",
    [
        *("A ", "(", "- ", "–", "[", "{", ",", '"', "&", "<", "<p ", "</", "<!--", "<![CDATA[", "“”", "\n", " "),
        *("Wali Kota ", "Dinas dan ", "Budi, ", "Dr. ", "1/1/", "Senin (", "1 Januari 2025 ", "(adv. a"),
        *("![", "[x](", "**a", "_a", "`", "|", "|-", "> ", "# ", "~~", "\\*", "[^", "[a]: b\n"),
        *("Judul: a\n", "**a:** b\n", "*a* ", "â€", "Ã", "\\n", "['", "'\\", "[[", "http://a.id/b\n", "sep=;\n"),
        *(
            "A. (Baca juga: B) ",
            "A. SCROLL TO CONTINUE CONTENT ",
            "(Baca juga: ",
            "A. Baca juga: B\n",
            "Foto (foto: A)\n",
            "A B | ",
        ),
        *(
            "**Baca juga:** [Harga Beras](x) ",
            "Kontak media:\n",
            'Warga " src="https://a.id/b.jpg" ',
            "Palu, 1 Mei 2025\n",
        ),
        *("Baca juga: \n", "Berita Terkait\n\n", '<script type="application/ld+json">'),
        *(
            "PEMERINTAH KOTA\n",
            "PT A\nJl. A No. 1\n",
            "Ringkasan\n- a\n",
            "14 Rajab 1447 ",
            "Penulis A B | ",
            "A/Dok. ",
        ),
        *("#a b ", "(AB/", "Humas A\n", "Hormat kami, ", "KOMPAS/BUDI\na b.\n", "1 Mei 2025 10:00 WIB · "),
        *("! ", "… ", "!", '! " ', "=?a?q?b?= "),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.xml", "a.md", "a.csv", "a.json", "a.jsonl", "a.eml"])
def test_no_repetition_takes_more_than_linear_time(name: str, piece: str) -> None:
    head = "Subject: Pasar\n\n" if name == "a.eml" else ""

    def read(size: int) -> None:
        for event in read_bytes((head + piece * 100_000)[:size].encode(), name):
            assert not isinstance(event, Article) or event.body

    assert not grows_too_fast(read, 1 << 15, unseen=1.0)


def test_an_article_whose_names_cannot_be_found_is_one_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(body: str) -> object:
        raise RecursionError(body)

    monkeypatch.setattr("balikpapan_cli.sources.clean.entities", fails)
    drafted = draft(Record("Banjir surut.\n\nWali Kota Rahmad Mas’ud datang ke pasar pada Senin pagi.", "digest"))
    assert drafted is not None
    (article,) = described([drafted])
    assert article.body == drafted.body and article.persons == () and article.sketch
