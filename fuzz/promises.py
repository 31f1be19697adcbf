"""What must hold of any bytes whatever: a check for each way in. The rule it owns: a check raises only when a promise is broken.

Used by the fuzzer (``fuzz/run.py``) and, with hypothesis, by ``tests/reliability``. Nothing here imports a fuzzer.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple
from unicodedata import is_normalized

from balikpapan_cli import summary
from balikpapan_cli.engine.query.ast import describe, leaves
from balikpapan_cli.engine.query.parse import MAX_TERMS, PROSE, parse
from balikpapan_cli.engine.whoosh.stored import decode_article
from balikpapan_cli.engine.whoosh.writing.stored import encode_article
from balikpapan_cli.errors import QueryProblem, UsageProblem
from balikpapan_cli.indonesian import calendar, sentences, tokens
from balikpapan_cli.indonesian.dates import find_dates, parse_date, parse_period
from balikpapan_cli.model import Article, Failure, as_json
from balikpapan_cli.render.formats import dump
from balikpapan_cli.render.printable import printable
from balikpapan_cli.render.template import compile_template
from balikpapan_cli.sources import Event, ReadOptions, read_bytes
from balikpapan_cli.sources.files.decode import decode, unescaped
from balikpapan_cli.sources.files.wrapped import unwrapped
from balikpapan_cli.sources.newsroom.attribution import attribute

TODAY = "2026-02-01"
MOST = 1 << 20


class Promise(NamedTuple):
    """A way in: what is checked of bytes that come by it, and what such bytes can look like (to start a fuzzer from)."""

    check: Callable[[bytes], None]
    examples: tuple[bytes, ...]


# -- sources


def _reader(format: str) -> Callable[[bytes], None]:
    def check(data: bytes) -> None:
        for event in read_bytes(data, "-", ReadOptions(format=format, max_file_size=MOST)):
            _is_event(event)

    return check


def _text_reader(data: bytes) -> None:
    for event in read_bytes(data, "-", ReadOptions(format="text")):
        _is_event(event)
        if isinstance(event, Article):
            assert event.original == unwrapped(unescaped(decode(data).text)), "the original is lost"


def _packed(data: bytes) -> None:
    for packed in (data, b"\x1f\x8b\x08" + data, gzip.compress(data, 1)):
        for event in read_bytes(packed, "-", ReadOptions(max_file_size=MOST)):
            _is_event(event)


def _is_event(event: Event) -> None:
    if isinstance(event, Failure):
        assert event.error and "\n" not in event.error, f"a failure is told in one line, not {event.error!r}"
    elif isinstance(event, Article):
        _is_clean(event)


def _is_clean(article: Article) -> None:
    assert len(article.id) >= 8 and article.id.isascii() and article.id.isalnum(), article.id
    lines = article.body.split("\n")
    assert all(line and line == line.strip() for line in lines), "a body is lines of text, no blank ones"
    assert not any((ord(c) < 32 and c not in "\n\t") or c == "\x7f" for c in article.body), "no control characters"
    assert article.title and "\n" not in article.title, f"a title is one line, not {article.title!r}"
    assert article.date == "" or calendar.iso(*calendar.parts(article.date)) == article.date, article.date
    assert [cut.at for cut in article.cuts] == sorted(cut.at for cut in article.cuts)
    json.dumps(as_json(article), ensure_ascii=False).encode()
    assert decode_article(encode_article(article), b"") == article._replace(sketch=(), story="")


def _decode(data: bytes) -> None:
    text, encoding, replaced = decode(data)
    assert "\r" not in text and is_normalized("NFC", text)
    assert 0 <= replaced <= text.count("\ufffd") and encoding
    text.encode()


# -- queries


def _query(data: bytes) -> None:
    try:
        tree, notes = parse(_text(data), today=TODAY)
    except QueryProblem as problem:
        assert str(problem)
        return
    assert len(leaves(tree)) <= MAX_TERMS, "a query is bounded"
    assert all(note.code.startswith("query.") for note in notes)
    described = describe(tree)
    again = describe(parse(described, today=TODAY).ast)
    assert described == again or len(described.split()) >= PROSE, f"{described!r} is read as {again!r}"


def _period(data: bytes) -> None:
    text = _text(data)
    try:
        since, until = parse_period(text, TODAY)
    except QueryProblem as problem:
        assert str(problem)
    else:
        assert since or until, "a period has an end"
        assert not (since and until) or since <= until, (since, until)
        for day in filter(None, (since, until)):
            assert calendar.iso(*calendar.parts(day)) == day, day


# -- Indonesian


def _dates(data: bytes) -> None:
    text = _text(data)
    _in_order(((mention.start, mention.end) for mention in find_dates(text)), len(text))
    for day_first in (None, True, False):
        day = parse_date(text, day_first=day_first)
        assert day == "" or calendar.iso(*calendar.parts(day)) == day, day
    _period(data)


def _datelines(data: bytes) -> None:
    text = decode(data).text
    said = attribute(text)
    assert 0 <= said.start <= len(text)
    assert said.outlet in text and said.author in text, "an outlet and an author are written in the text"


def _sentences(data: bytes) -> None:
    text = _text(data)
    spans = sentences.split(text)
    _in_order(spans, len(text))
    found = [text[start:end] for start, end in spans]
    assert all(piece == piece.strip() and piece for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split()), "no character is lost"


def _tokens(data: bytes) -> None:
    text = _text(data)
    found = tokens.tokenize(text)
    assert [token.text for token in found] == tokens.fold(text)
    _in_order(((token.start, token.end) for token in found), len(text))
    assert all(0 < len(token.text) <= tokens.LONGEST for token in found)


def _summary(data: bytes) -> None:
    body = "\n".join(filter(None, map(str.strip, decode(data).text.splitlines())))
    article = Article("a0000000", "Judul", body)
    for budget in ({"sentences": 2}, {"words": 20}, {"percent": 30.0}):
        chosen = summary.summarize(article, **budget).sentences  # type: ignore[arg-type]
        _in_order(((sentence.start, sentence.end) for sentence in chosen), len(body))
        assert all(sentence.text == body[sentence.start : sentence.end] for sentence in chosen), "not verbatim"


def _in_order(spans: Iterable[tuple[int, int]], size: int) -> None:
    at = 0
    for start, end in spans:
        assert at <= start < end <= size, f"{start}:{end} after {at} of {size}"
        at = end


# -- out again


def _template(data: bytes) -> None:
    text = _text(data)
    record = {"title": text, "date": "2025-05-30", "id": "a0000000"}
    try:
        compile_template(text, tuple(record))(record)
    except UsageProblem as problem:
        assert str(problem)
    else:
        names = re.findall(r"\{([^{}]*)\}", text.replace("{{", "").replace("}}", ""))
        assert all(name.strip() in record for name in names), "a template names fields and nothing else"
    for shown in (
        printable(text),
        compile_template("{title}", ("title",))(record),
        json.loads(dump(text)) and dump(text),
    ):
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in shown), f"a terminal would obey {shown!r}"


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


SEEDS = tuple(path.read_bytes() for path in sorted((Path(__file__).parents[1] / "seeds").glob("*.txt")))

_PAGE = (
    b'<!doctype html><html><head><title>Kabel udara - KOTAKU</title><meta property="og:site_name" content="KOTAKU">'
    b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"Kabel","datePublished":"2025-02-27"}</script>'
    b"</head><body><nav>Menu</nav><article><h1>Kabel udara</h1><p>BALIKPAPAN &#8211; Pemkot menanam kabel udara di seluruh "
    b"kota pada tahun ini juga.</p><p>Warga senang.<br>Kamis (27/2/2025)</p></article></body></html>"
)
_FEEDS = (
    b'<?xml version="1.0"?><rss><channel><item><title>Kabel &ndash; udara</title><link>https://kotaku.id/a</link><pubDate>Thu, '
    b"27 Feb 2025 20:00:00 +0000</pubDate><description><![CDATA[<p>Pemkot menata.</p>]]></description></item></channel></rss>",
    b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Kabel</title><link href="https://kotaku.id/a"/><content '
    b'type="xhtml"><div><p>Pemkot menata.</p></div></content></entry></feed>',
)
_MAILS = (
    b"Date: Thu, 27 Feb 2025 20:00:00 +0000\nFrom: Humas <humas@kotaku.id>\nSubject: =?utf-8?q?Kabel_=E2=80=93_udara?=\n"
    b"Content-Transfer-Encoding: base64\n\nUGVta290IG1lbmF0YS4=\n",
    b'Message-ID: <a@b>\nSubject: Fwd: Kabel\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; '
    b"charset=cp1252\nContent-Transfer-Encoding: quoted-printable\n\n<p>Pemkot =96 menata.</p>\n--b--\n",
)
_ROW = b'{"judul":"Banjir surut","isi":"Air surut di Manggar. Warga pulang.","tanggal":"10/21/2025 20:43","sumber":"KOTAKU"}'
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kotaku.id/a\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
)
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html\r\n0\r\n\r\n"
_PLAIN_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + _PAGE
_QUERIES = (
    b'judul:banjir OR -"wali kota"~2^3 tanggal:[2023 to 2025]', b"(pasokan AND cabai*) NOT media:(antara ATAU detik)",
    b"yokohama~ tempat:balikpapan tokoh:\"rahmad mas'ud\"^2", b"* -isi:kabel",
)  # fmt: skip
_PERIODS = (
    b"3 bulan lalu", b"Mei 2025", b"2024-02..", b"..2024", b"last week", b"awal 2025", b"kemarin", b"30 Mei 2025 - 2 Juni 2025",
)  # fmt: skip
_DATES = (
    b"Senin (23/10/2023)", b"Jumat, 30 Mei 2025 10:00 WITA", b"10/21/2025 20:43", b"2025-10-21T20:43:00+08:00", b"1761050580",
    b"Tue, 21 Oct 2025 20:43:00 +0800", *_PERIODS,
)  # fmt: skip
_HEADS = (
    "BALIKPAPAN, Inibalikpapan.com – Kota ini ramai.".encode(), b"Focuskaltim.id, Balikpapan - Harga cabai naik.",
    b"Judul yang Panjang dan Bagus\n\nPenulis: Sari\nPenajam Paser Utara (ANTARA) - Jalan rusak, Rabu (1/2/2023).",
)  # fmt: skip

PROMISES: dict[str, Promise] = {
    "text": Promise(_text_reader, SEEDS),
    "markdown": Promise(
        _reader("markdown"), (b"---\ntitle: Kabel\ndate: 2025-02-27\ntags: [a, b]\n---\n# Kabel\n\nIsi *tebal*.",)
    ),
    "feed": Promise(_reader("feed"), _FEEDS),
    "mail": Promise(_reader("mail"), _MAILS),
    "html": Promise(_reader("html"), (_PAGE,)),
    "jsonl": Promise(_reader("jsonl"), (_ROW + b"\n" + _ROW,)),
    "json": Promise(_reader("json"), (b"[" + _ROW + b"]", b'{"articles":[' + _ROW + b"]}")),
    "table": Promise(
        _reader("table"), (b'judul,isi,tanggal\nBanjir,"Air, surut",21/10/2025\n', b"title\tbody\nA\tB c\n")
    ),
    "warc": Promise(_reader("warc"), tuple(_WARC % (len(body), body) for body in (_HTTP, _PLAIN_HTTP))),
    "packed": Promise(_packed, (gzip.compress(SEEDS[1]), *SEEDS[:1], _ROW, _PAGE)),
    "decode": Promise(_decode, (*SEEDS[:1], "Mas’ud".encode("utf-16"), "Mas’ud – kafé".encode("cp1252"))),
    "query": Promise(_query, _QUERIES),
    "dates": Promise(_dates, _DATES),
    "datelines": Promise(_datelines, (*_HEADS, *SEEDS)),
    "sentences": Promise(_sentences, SEEDS),
    "tokens": Promise(_tokens, SEEDS),
    "summary": Promise(_summary, SEEDS),
    "template": Promise(_template, (rb"{date}\t{title}\0{{x}}", b"{title.__class__}", b"\x1b[31m{title!r}")),
}
