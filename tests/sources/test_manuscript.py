"""Drafts in every format: what is checked, on which line of what."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.errors import NotFound, SourceProblem
from balikpapan_cli.sources.manuscript import manuscript

MARKDOWN = """---
title: "Pasar Ikan"
date: 2025-03-04
---

## Pasar Ikan

Wali Kota **membuka** 240 [lapak](http://kotaku.id/2025/03/240), kata *dia*.

| lapak | jumlah |
|-------|--------|
| ikan  | 240    |
"""
SENTENCES = "Wali kota membuka 240 lapak di Pasar Ikan Manggar.", "Nelayan segera menempatinya."
PAGE = (
    '<html><head><meta content="17 lapak"></head><body><table width="99"></table><article><h1>Pasar Ikan Dibuka</h1>'
    f"<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p></article></body></html>"
)


def word_processor() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for n in range(5):
            file.writestr(f"word/{n}.xml", "".join(f"<w:t>Sebanyak {k} lapak tersedia.</w:t>" for k in range(200)))
    return packed.getvalue()


def test_text_is_as_it_is_written() -> None:
    text = "Judul: Pasar\nTanggal: 4 Maret 2025\n\nAda 240 lapak\ndi *Pasar* &amp; dermaga.\n"
    assert manuscript(text.encode(), "naskah.txt") == (text, text)
    assert manuscript(gzip.compress(text.encode()), "naskah.txt.gz") == (text, text)
    assert manuscript(text.encode("utf-16"), "-") == (text, text)


def test_signs_of_markdown_are_blanks_and_tables_stay() -> None:
    draft = manuscript(MARKDOWN.encode(), "naskah.md")
    assert draft.written == MARKDOWN
    assert [line.split() for line in draft.text.splitlines()] == [
        *[[]] * 5,
        ["Pasar", "Ikan"],
        [],
        ["Wali", "Kota", "membuka", "240", "lapak", ",", "kata", "dia", "."],
        [],
        ["|", "lapak", "|", "jumlah", "|"],
        [],
        ["|", "ikan", "|", "240", "|"],
    ]
    assert draft.text.index("240") == MARKDOWN.index("240")


@given(st.text(st.sampled_from("-+\n*_#|[]()!<>`~\\: aB1"), max_size=60))
def test_markdown_keeps_its_length_and_lines(text: str) -> None:
    draft = manuscript(text.encode(), "naskah.md")
    assert len(draft.text) == len(draft.written)
    assert all(
        char in (" ", as_it_is) for char, as_it_is in zip(draft.text, draft.written, strict=True) if as_it_is != "\n"
    )
    assert draft.text.count("\n") == draft.written.count("\n")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PAGE, "naskah.html"),
        (PAGE, "-"),
        ('{{"title": "Pasar Ikan Dibuka", "body": "{}\\n{}"}}'.format(*SENTENCES), "naskah.json"),
        ("title,body\nPasar Ikan Dibuka,{} {}\n".format(*SENTENCES), "naskah.csv"),
    ],
)
def test_of_other_formats_what_the_article_says(data: str, name: str) -> None:
    draft = manuscript(data.encode(), name)
    assert draft.text == draft.written
    assert draft.text.split() == ["Pasar", "Ikan", "Dibuka", *" ".join(SENTENCES).split()]
    assert draft.text.startswith("Pasar Ikan Dibuka\n\n")


def test_a_title_made_from_the_body_is_not_said_twice() -> None:
    draft = manuscript(b'{"body": "%s"}' % SENTENCES[0].encode(), "naskah.json")
    assert draft.text == SENTENCES[0]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (word_processor(), "naskah.docx", "naskah.docx: not text (binary content)"),
        (word_processor(), "-", "-: not text (binary content)"),
        (b"{\\rtf1 Ada 240 lapak}", "naskah.rtf", "naskah.rtf: "),
        (b'{"body": "Ada 240', "naskah.json", "naskah.json: "),
        (gzip.compress(b"Ada 240 lapak")[:-9], "naskah.txt.gz", "naskah.txt.gz: "),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, name: str, said: str) -> None:
    with pytest.raises(SourceProblem) as problem:
        manuscript(data, name)
    assert str(problem.value).startswith(said)


def test_records_without_an_article_are_refused() -> None:
    with pytest.raises(NotFound):
        manuscript(b"[]", "naskah.json")
