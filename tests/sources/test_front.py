"""What a file says before its text: front matter, labels, a bold headline, an address."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.sources.fields.front import Said, read_said

from .conftest import articles

BODY = "Pemerintah kota menata pasar di tepi pantai mulai pekan depan.\nPedagang pindah ke lantai dua, kata kepala dinas kemarin."
KNOWN = ("Pasar ditata", "2025-03-06", "Kaltim Post", "Budi Santoso", "https://prokal.co/1")
URL = KNOWN[-1]


def article_of(text: str, name: str) -> Article:
    [article] = articles(text.encode(), name)
    return article


def told(article: Article) -> tuple[str, ...]:
    return (article.title, article.date, article.outlet, article.author, article.url)


@pytest.mark.parametrize(
    "head",
    [
        "Judul: Pasar ditata\nTanggal: Kamis, 6 Maret 2025\nMedia: Kaltim Post\nPenulis: Budi Santoso\nLink: https://prokal.co/1\nIsi:\n",
        "Title: Pasar ditata\nSource: Kaltim Post\nDate: 2025-03-06\nAuthor: Budi Santoso\nURL: <https://prokal.co/1>\n\n",
        "JUDUL BERITA : Pasar ditata\nTGL: 6 Mar 2025\nKategori: Kota\n\nNAMA MEDIA: Kaltim Post\nWARTAWAN: Budi Santoso\nLINK:https://prokal.co/1\n"
        "ISI BERITA: ",
        "**Judul:** Pasar ditata\n**Tanggal**: 6 Maret 2025\n- **Media:** Kaltim Post\n*Penulis:* Budi Santoso\n**Link:** https://prokal.co/1\n\n",
        "Sumber: Kaltim Post\nJudul: \"Pasar ditata\"\nTanggal: 6 Maret 2025\nPenulis: [[Budi Santoso]]\n"
        "Tautan: https://prokal.co/1\nDeskripsi: ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_labels_at_the_head_say_which_article_it_is(head: str, name: str) -> None:
    article = article_of(head + BODY, name)
    assert told(article) == KNOWN
    assert article.body == BODY
    assert article.original == head + BODY


@pytest.mark.parametrize(
    ("head", "title", "date"),
    [
        (
            "Dari: Humas <humas@kota.id>\nKepada: Redaksi\nSubjek: Fwd: Pasar ditata\nTanggal: 6 Maret 2025 10.00\n\n",
            "Pasar ditata",
            "2025-03-06",
        ),
        (
            "From: Humas\nTo: Redaksi\nSubject: Pasar ditata\nDate: Thu, 6 Mar 2025 10:00:00 +0800\n\n",
            "Pasar ditata",
            "2025-03-06",
        ),
    ],
)
def test_the_head_of_a_mail(head: str, title: str, date: str) -> None:
    article = article_of(head + BODY, "a.txt")
    assert (article.title, article.date, article.body) == (title, date, BODY)


@pytest.mark.parametrize(
    "text",
    [
        f"Judul: {BODY}",
        f"Waktu: Kamis, 6 Maret 2025\nTempat: Balai Kota\n{BODY}",
        f"Judul: Undangan\nAlamat: Jalan Sudirman\n{BODY}",
        f"Wali Kota: pasar ditata\nTanggal: besok\n{BODY}",
        f"Berita: {BODY}",
        f"# Agenda kota\n\nWaktu: 6 Maret 2025\nTempat: Balai Kota\n\n{BODY}",
        "Judul: Pasar ditata\nTanggal: 6 Maret 2025",
        f"{BODY}\nJudul: Pasar\nTanggal: 6 Maret 2025",
    ],
)
def test_what_is_no_block_of_labels_stays(text: str) -> None:
    assert read_said(text, text.find("\n") if text.startswith("#") else 0) == Said({})


@pytest.mark.parametrize("label", ["Judul: ", "JUDUL BERITA : ", "**Judul:** ", "Headline: "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("dateline", ["", "BALIKPAPAN - "])
def test_a_title_needs_no_second_label(label: str, gap: str, dateline: str) -> None:
    article = article_of(f"{label}Pasar Klandasan ditata lagi{gap}{dateline}{BODY}", "a.txt")
    assert (article.title, article.body) == ("Pasar Klandasan ditata lagi", BODY)


@pytest.mark.parametrize(
    "text",
    [
        f"Judul: Laskar Pelangi yang Kedua\nSutradara: Budi\n{BODY}",
        f"Judul: Laskar Pelangi\n{BODY}",
        f"Topik: Pasar Klandasan ditata lagi\n{BODY}",
        "Judul: Pasar Klandasan ditata lagi\nBuku itu baru.",
    ],
)
def test_a_label_alone_may_be_of_the_text(text: str) -> None:
    assert read_said(text) == Said({})


def test_labels_below_a_heading() -> None:
    text = f"# Pasar ditata\n\n**Sumber:** Kaltim Post\n**Tanggal:** 6 Maret 2025\n**URL:** {URL}\n\n{BODY}"
    article = article_of(text, "a.md")
    assert told(article) == ("Pasar ditata", "2025-03-06", "Kaltim Post", "", URL)
    assert (article.body, article.original) == (BODY, text)


def test_notes_that_a_browser_clipped() -> None:
    front = (
        '---\ntitle: "Pasar ditata"\nsource: "https://prokal.co/1"\nauthor:\n  - "[[Budi Santoso]]"\n  - "[[Orang/Dewi|Dewi]]"\n'
        'published: 2025-03-06\ncreated: 2025-04-01\ndescription: "Ringkas."\ntags:\n  - "clippings"\n---\n'
    )
    article = article_of(front + BODY, "a.md")
    assert told(article) == ("Pasar ditata", "2025-03-06", "prokal.co", "Budi Santoso, Dewi", URL)
    assert article.body == BODY


@pytest.mark.parametrize("line", [URL, f"<{URL}>", f"Sumber: {URL}", f"Link: {URL}"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_address_alone_on_the_first_or_last_line(line: str, name: str) -> None:
    for text in (f"{line}\n\n{BODY}", f"{BODY}\n\n{line}\n"):
        article = article_of(text, name)
        assert (article.url, article.outlet, article.body, article.original) == (URL, "prokal.co", BODY, text)


@pytest.mark.parametrize(
    "line", ["https://prokal.co/", "https://t.me/prokal", "https://www.instagram.com/p/a1", f"Baca juga: {URL}", f"di {URL}"]
)  # fmt: skip
def test_other_addresses_are_not_of_the_article(line: str) -> None:
    assert article_of(f"{BODY}\n\n{line}", "a.txt").url == ""


def test_an_address_is_not_all_of_an_article() -> None:
    assert article_of(URL, "a.txt").body == URL


def test_a_headline_in_bold_of_a_messenger() -> None:
    text = f"*Pemkot Menata Pasar Tepi Pantai*\n\n*BALIKPAPAN* – {BODY}\nKata *Budi*, 2 * 3 (*)"
    article = article_of(text, "a.txt")
    assert (article.title, article.place) == ("Pemkot Menata Pasar Tepi Pantai", "Balikpapan")
    assert "\nKata Budi, 2 * 3" in article.body
    assert article.original == text
    slanted = article_of(f"{text}\n_“Baik,” kata *Budi*._ Berkas a_b_c dan _ itu.", "a.txt")
    assert slanted.body.endswith("\n“Baik,” kata Budi. Berkas a_b_c dan _ itu.")
    assert "*" not in article_of(f"**Pemkot Menata Pasar Tepi Pantai**\n\n{BODY}", "a.txt").title
    assert "*tidak*" in article_of(f"{BODY}\nKata dia *tidak* akan.", "a.txt").body
