"""Saved messages: one article each, its text decoded, what is attached left out."""

from __future__ import annotations

import base64

import pytest

from tests.growth import grows_too_fast

from .conftest import articles, failures

HEADERS = """Received: from surat.example.id
MIME-Version: 1.0
Date: Fri, 10 Oct 2025 20:00:00 +0000
From: Humas Pemkot <humas@example.id>
Subject: {subject}
"""
TEXT = "Pemerintah kota menata pasar lama.\n\nPedagang pindah sementara ke lapangan – mulai Senin.\n"
PLAIN = HEADERS + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{text}\n"


def message(subject: str = "Pasar ditata", text: str = TEXT) -> bytes:
    return PLAIN.format(subject=subject, text=base64.b64encode(text.encode()).decode()).encode()


@pytest.mark.parametrize("name", ["surat.eml", "-"])
def test_a_message(name: str) -> None:
    [article] = articles(message(), name)
    assert (article.title, article.date, article.author) == ("Pasar ditata", "2025-10-11", "Humas Pemkot")  # in Jakarta
    assert article.body == TEXT.replace("\n\n", "\n").strip()


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: Re: Pasar ditata", "Pasar ditata"),
        ("=?utf-8?q?Pasar_=E2=80=93_ditata?=", "Pasar – ditata"),
        ("=?utf-8?b?rusak", "=?utf-8?b?rusak"),
    ],
)
def test_its_subject(subject: str, title: str) -> None:
    assert [article.title for article in articles(message(subject), "a.eml")] == [title]


def test_of_several_parts_the_text_is_read() -> None:
    head = HEADERS.format(subject="Pasar") + 'Content-Type: multipart/mixed; boundary="b"\n\n'
    plain = "--b\nContent-Type: text/plain; charset=cp1252\n\nPasar lama ditata – mulai Senin.\n"
    page = "--b\nContent-Type: text/html\n\n<p>Pasar <b>lama</b> ditata.</p><p>Warga senang.</p>\n"
    other = "--b\nContent-Type: application/pdf\nContent-Disposition: attachment\n\n%PDF-1.4 isi\n--b--\n"
    [article] = articles((head + plain + other).encode("cp1252"), "a.eml")
    assert article.body == "Pasar lama ditata – mulai Senin."
    [article] = articles((head + page + other).encode(), "a.eml")
    assert article.body == "Pasar lama ditata.\nWarga senang."
    assert articles((head + other).encode(), "a.eml") == []


@pytest.mark.parametrize(
    ("message", "unit", "size"),
    [
        ("Subject: {}\n\nIsi.", "a ", 1 << 15),
        ("Subject: {}\n\nIsi.", "=?utf-8?q?a?= ", 1 << 12),
        ("Subject: x\nFrom: {}\n\nIsi.", "a,<", 1 << 13),
        ("Subject: x\nContent-Type: text/plain; {}\n\nIsi.", "a*0*=b; ", 1 << 11),
        ("Subject: x\nContent-Type: text/plain; charset*=punycode''kota-{}\n\nIsi.", "b", 1 << 16),
        ("Subject: x\nContent-Type: text/plain; boundary*=punycode''kota-{}\n\nIsi.", "b", 1 << 16),
        ("Subject: =?punycode?q?kota-{}?=\n\nIsi.", "b", 1 << 16),
        ("Subject: x\n{}\nIsi.", "X-A: b\n", 1 << 14),
        ('Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n{}', "--b\n\nIsi.\n", 1 << 13),
    ],
)
def test_no_header_takes_more_than_linear_time(message: str, unit: str, size: int) -> None:
    def read(times: int) -> None:
        assert [article.body for article in articles(message.format(unit * times).encode(), "a.eml")] == ["Isi."]

    assert not grows_too_fast(read, size, unseen=1.0)


@pytest.mark.parametrize(
    "written", ["(" * 5000, '"' * 5000, "=?utf-8?b?*?=", "=?none?q?a?=", "a <b@c> d <e@f>", "\xff"]
)
def test_a_damaged_header_loses_no_text(written: str) -> None:
    for name in ("From", "Subject", "Date"):
        data = f"Message-ID: <a@b>\n{name}: {written}\n\nPemerintah kota menata pasar.".encode("latin-1")
        assert [article.body for article in articles(data, "a.eml")] == ["Pemerintah kota menata pasar."]


def test_what_is_no_message_is_told() -> None:
    assert failures(b"Pasar lama ditata.", "a.eml") == ["no message of mail: it has no headers"]
    assert articles(b"", "a.eml") == []
    labels = b"Judul: Pasar ditata\nTanggal: 10 Oktober 2025\n\nPemerintah kota menata pasar lama.\n"
    assert [article.title for article in articles(labels)] == ["Pasar ditata"]  # a text with labels


def test_a_document_that_begins_as_text_is_not_taken_for_one() -> None:
    assert failures(b"%PDF-1.4\n1 0 obj\nBT (Pasar) Tj ET\n", "a.pdf") == ["not text (binary content)"]
