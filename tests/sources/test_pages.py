"""Saved web pages as Indonesian newsrooms write them: all words of a report, none of its neighbours', and who says it when."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import pytest

from balikpapan_cli.model import Article, Failure
from balikpapan_cli.sources import read_bytes
from balikpapan_cli.sources.formats import html
from balikpapan_cli.sources.pages.page import plain_text, read_page

from .conftest import articles

LEAD = "Pemerintah kota menata pasar di tepi pantai mulai pekan depan, kata kepala dinas kemarin."
MORE = "Sebanyak 320 kios dibangun kembali setelah kebakaran melanda pasar itu pada awal tahun lalu."
QUOTE = "“Kami ingin pedagang bangkit lebih dulu,” kata Kepala Dinas Perdagangan di hadapan para pedagang."
LAST = "Pedagang menyambut baik."
TITLE = "Pasar di tepi pantai ditata"
NAV = '<nav><ul><li><a href="/">Beranda</a></li><li><a href="/kota">Kota</a></li></ul></nav>'
CARD = (
    '<{0} class="kartu"><a href="/lain"><h3>Judul berita lain tentang jalan rusak di kota</h3></a>'
    '<time datetime="2020-01-02">2 Januari 2020</time><p>Ringkasan berita lain yang membahas jalan rusak di kota itu.</p></{0}>'
)
CARDS = CARD.format("div") * 6
ARTICLES = CARD.format("article") * 6
COMMENT = "<p>Mantap sekali pak wali, semoga pasar itu kembali ramai seperti dulu ya.</p>"


@pytest.fixture(params=["own", "trafilatura"], autouse=True)
def extractor(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if request.param == "own":
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    else:
        pytest.importorskip("trafilatura")
    html._extractor.cache_clear()
    yield request.param
    html._extractor.cache_clear()


def page(body: str, head: str = "", title: str = TITLE) -> Article:
    text = f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    [article] = articles(text.encode(), "a.html")
    return article


def meta(**values: str) -> str:
    return "".join(f'<meta property="{name}" content="{value}">' for name, value in values.items())


def linked(*nodes: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@graph": nodes})}</script>'


def story(**values: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": TITLE, **values}


def published_by(name: str) -> dict[str, object]:
    return story(publisher={"@type": "Organization", "name": name})


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


BODIES = {
    "lines of a block": (
        f"<div class=x><h1>{TITLE}</h1><div>{LEAD}<br><br>{MORE}<br><br>Retribusi digratiskan.<br><br>{LAST}</div></div>",
        [LEAD, MORE, "Retribusi digratiskan.", LAST],
    ),
    "blocks for paragraphs": (
        f"<div class=x><h1>{TITLE}</h1><div>" + "".join(f"<div>{line}</div>" for line in (LEAD, LAST, MORE, LAST)) + "</div></div>",
        [LEAD, LAST, MORE, LAST],
    ),
    "an interview": (
        f"<main><h1>{TITLE}</h1><div>{paragraphs(LEAD, '<b>Kapan selesai?</b>', 'Tahun depan.', 'Rp136 miliar')}</div></main>",
        [LEAD, "Kapan selesai?", "Tahun depan.", "Rp136 miliar"],
    ),
    "prices": (
        f"{NAV}<div><h1>{TITLE}</h1><div>{paragraphs(LEAD, '0,5 gram: Rp 900.000', '1 gram: Rp 1.800.000')}</div></div>",
        [LEAD, "0,5 gram: Rp 900.000", "1 gram: Rp 1.800.000"],
    ),
    "a list below its heading": (
        f"<article><h1>{TITLE}</h1>{paragraphs(LEAD)}<h2>Fasilitas</h2><ul><li>Musala</li><li>Parkir 100 mobil</li></ul></article>",
        [LEAD, "Fasilitas", "Musala", "Parkir 100 mobil"],
    ),
    "the rows of a table": (
        f"<article><h1>{TITLE}</h1>{paragraphs(LEAD)}<table><tr><th>Berat</th><th>Harga</th></tr>"
        f"<tr><td>0,5 gram</td><td><p>Rp 900.000</p></td></tr></table>{paragraphs(LAST)}</article>",
        [LEAD, "Berat | Harga", "0,5 gram | Rp 900.000", LAST],
    ),
    "a table that makes the page": (
        f"<table><tr><td><a href=a>Beranda</a><br><a href=b>Profil</a></td><td><table><tr><td><h1>{TITLE}</h1></td></tr>"
        f"<tr><td>{LEAD}<br>{MORE}<br>{QUOTE}<br>{LAST}</td></tr></table></td><td>Agenda<br><a href=c>Rapat</a></td></tr></table>",
        [LEAD, MORE, QUOTE, LAST],
    ),
    "captions of a gallery": (
        f"<div><h1>{TITLE}</h1><figure><img><figcaption>{LEAD}</figcaption></figure>"
        f"<figure><img><figcaption>{MORE}</figcaption></figure></div>",
        [LEAD, MORE],
    ),
    "a caption above a report": (
        f"<article><h1>{TITLE}</h1><figure><figcaption>{QUOTE}</figcaption></figure>{paragraphs(LEAD, MORE, LAST)}</article>",
        [LEAD, MORE, LAST],
    ),
    "cards beside the article": (
        f"{NAV}<article><h1>{TITLE}</h1>{paragraphs(LEAD, MORE, LAST)}</article>{ARTICLES}",
        [LEAD, MORE, LAST],
    ),
    "cards below a short report": (
        f"{NAV}<div><div><h1>{TITLE}</h1><div>{paragraphs(LEAD, LAST)}</div></div><div>{CARDS}</div></div>",
        [LEAD, LAST],
    ),
    "a card within the article": (
        f"<article><h1>{TITLE}</h1><div class=isi>{paragraphs(LEAD)}{CARD.format('article')}"
        f"{paragraphs(MORE, QUOTE)}</div></article>",
        [LEAD, MORE, QUOTE],
    ),
    "comments longer than the report": (
        f"<article><h1>{TITLE}</h1><div>{paragraphs(LEAD, MORE, LAST)}</div></article>"
        f"<div id=comments><h3>Komentar</h3>{COMMENT * 9}</div>",
        [LEAD, MORE, LAST],
    ),
    "links to others between": (
        f"<article><h1>{TITLE}</h1><div class=entry-content>{paragraphs(LEAD, 'Baca juga:')}"
        f"<ul><li><a href=x>Kebakaran pasar</a></li></ul>"
        f"<h2>Fasilitas yang ada di pasar itu</h2>{paragraphs(MORE)}</div></article>",
        [LEAD, "Fasilitas yang ada di pasar itu", MORE],
    ),
    "places as linked headings": (
        f"<div class=entry-content><h1>{TITLE}</h1>{paragraphs(LEAD)}"
        f"<h2><a href='http://peta.id/1'>Kafe Senja</a></h2>{paragraphs(QUOTE)}"
        f"<h2><a href='http://peta.id/2'>Kafe Fajar</a></h2>{paragraphs(MORE)}</div>",
        [LEAD, "Kafe Senja", QUOTE, "Kafe Fajar", MORE],
    ),
    "an address that is a link": (
        f"<div><h1>{TITLE}</h1>{paragraphs(LEAD, 'Daftar di <a href=x>https://daftar.kotaku.id/pasar</a>', LAST)}</div>",
        [LEAD, "Daftar di https://daftar.kotaku.id/pasar", LAST],
    ),
    "two parts": (
        f"<div><h1>{TITLE}</h1><div class=a>{paragraphs(LEAD, MORE, QUOTE)}</div><div class=a>{paragraphs(LAST)}</div>"
        f"<div>{CARDS}</div></div>",
        [LEAD, MORE, QUOTE, LAST],
    ),
    "paragraphs in wrappers of their own": (
        f"<div><div><h1>{TITLE}</h1></div><div>"
        + "".join(f"<section><div><div><span>{line}</span></div></div></section>" for line in (LEAD, MORE, QUOTE, LAST))
        + f"</div><div>{CARDS}</div></div>",
        [LEAD, MORE, QUOTE, LAST],
    ),
    "tags that are never closed": (
        f"<div><a href=x><h1>{TITLE}</h1><div><p>{LEAD}<ul><li>Musala<li>Parkir</ul><p>{MORE}<nav><p>{QUOTE}</div>",
        [LEAD, "Musala", "Parkir", MORE],
    ),
    "all of it in a form": (
        f"<form><div><h1>{TITLE}</h1><div>{paragraphs(LEAD, MORE, LAST)}</div></div></form>",
        [LEAD, MORE, LAST],
    ),
    "a plea to pay": (
        f"<article><h1>{TITLE}</h1>{paragraphs(LEAD, MORE, 'Lanjutkan membaca dengan berlangganan KOTAKU.')}</article>",
        [LEAD, MORE],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_the_words_of_a_report_and_no_others(name: str) -> None:
    body, lines = BODIES[name]
    assert page(body).body.split("\n") == lines


def test_a_space_that_does_not_break_is_one() -> None:
    body = page(f"<div><h1>{TITLE}</h1>{paragraphs(LEAD, 'Wali&nbsp;Kota&nbsp;ikut&nbsp;hadir.')}</div>").body
    assert body.split() == [*LEAD.split(), "Wali", "Kota", "ikut", "hadir."]


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>{TITLE}</h1>{paragraphs('BALIKPAPAN –', LEAD, MORE, 'Penulis: Dewi Lestari')}</article>",
        f"<h1>{TITLE}</h1><div class='detail__body-text'><strong>Balikpapan</strong> - {paragraphs(LEAD, MORE)}"
        "Penulis: Dewi Lestari</div>",
        f"<div><h1>{TITLE}</h1><div>Balikpapan (ANTARA) - {LEAD}<br>{MORE}<br><br>"
        "Pewarta: Dewi Lestari<br>Editor: Imam<br></div></div>",
    ],
)
def test_place_and_author_in_lines_of_their_own_stay(body: str) -> None:
    article = page(body)
    assert (article.place, article.author, article.body) == ("Balikpapan", "Dewi Lestari", f"{LEAD}\n{MORE}")


def test_text_that_only_the_head_of_a_page_holds_is_read() -> None:
    head = linked(story(articleBody=f"{LEAD}\n{MORE}\n{LAST}"))
    assert page(f"{NAV}<div id=root></div>", head).body.split() == f"{LEAD} {MORE} {LAST}".split()


TEXT = f"<article><h1>{TITLE}</h1>{paragraphs(LEAD, MORE)}</article>"


@pytest.mark.parametrize(
    ("title", "head", "read", "outlet"),
    [
        (f"{TITLE} - ANTARA News Kalimantan Timur", meta(**{"og:site_name": "Antara News"}), TITLE, "Antara News"),
        (f"{TITLE} - Kompas.com", meta(**{"og:site_name": "KOMPAS.com"}), TITLE, "KOMPAS.com"),
        (f"{TITLE} Halaman all - Kompas.com", meta(**{"og:site_name": "KOMPAS.com"}), TITLE, "KOMPAS.com"),
        (f"{TITLE} - Kaltim Post", meta(**{"og:site_name": "Jaringan"}), TITLE, "Kaltim Post"),
        (f"{TITLE} - Situs Kota", meta(**{"og:site_name": "Pemerintah Kota"}), TITLE, "Pemerintah Kota"),
        (f"Kabar Kota: {TITLE}", "", TITLE, ""),
        (TITLE, meta(**{"og:site_name": "nasional", "al:ios:app_name": "CNN Indonesia"}), TITLE, "CNN Indonesia"),
        (TITLE, linked(published_by("PT Kompas Cyber Media")) + meta(**{"og:site_name": "KOMPAS.com"}), TITLE, "KOMPAS.com"),
        (TITLE, linked(published_by("PT Kaltim Satu")) + meta(**{"og:url": "https://satu.id/a"}), TITLE, "satu.id"),
        (TITLE, linked(story(publisher={"@id": "#a"}), {"@type": "Organization", "@id": "#a", "name": "KOTAKU"}), TITLE, "KOTAKU"),
        (TITLE, linked(story(), {"@type": "WebSite", "name": "Inibalikpapan.com – Kabar Kota"}), TITLE, "Inibalikpapan.com"),
        (TITLE, meta(author="Kaltim Post"), TITLE, "Kaltim Post"),
        (f"{TITLE} - Lain", linked(story(headline="Judul untuk mesin pencari")), "Judul untuk mesin pencari", ""),
    ],
)  # fmt: skip
def test_title_and_outlet(title: str, head: str, read: str, outlet: str) -> None:
    article = page(TEXT, head if title.startswith("Kabar") else head + meta(**{"og:title": title}), title)
    assert (article.title, article.outlet, article.body) == (read, outlet, f"{LEAD}\n{MORE}")


def test_a_dash_within_the_headline_stays() -> None:
    assert (
        page(TEXT.replace(TITLE, "Jadwal Persiba - Borneo FC"), title="Jadwal Persiba - Borneo FC").title
        == "Jadwal Persiba - Borneo FC"
    )


def test_the_name_of_the_site_is_no_headline() -> None:
    logo = "<h1><a href='https://kotaku.id/'>Kotaku</a></h1>"
    article = page(
        f"{logo}<article><h2 class=entry-title>{TITLE}</h2>{paragraphs(LEAD, MORE)}</article>", "", f"Kotaku | {TITLE}"
    )
    assert article.title == TITLE


@pytest.mark.parametrize(
    ("head", "shown", "author"),
    [
        (meta(**{"dtk:author": "Dewi Lestari"}), "", "Dewi Lestari"),
        (linked(story(author={"@id": "#dewi"}), {"@type": "Person", "@id": "#dewi", "name": "Dewi Lestari"}), "", "Dewi Lestari"),
        (linked(story(author=["Dewi Lestari", "Budi"])), "", "Dewi Lestari, Budi"),
        (meta(author="Dewi Lestari - Bisnis.com"), "", "Dewi Lestari"),
        (meta(author="Admin"), "<span class=author>Oleh Dewi Lestari</span>", "Dewi Lestari"),
        (meta(author="admin1"), "<a rel=author href=x>Dewi Lestari</a>", "Dewi Lestari"),
        (meta(author="a@kotaku.id"), "<p itemprop=author>Ditulis oleh: <span>Dewi Lestari</span></p>", "Dewi Lestari"),
        ("", "<dd class=createdby>Written by: <span>Dewi Lestari</span></dd>", "Dewi Lestari"),
        ("", "<div class=writer><span>Dewi Lestari</span> Suara.com</div>", "Dewi Lestari"),
        ("", "<p>Penulis: <a href=x>Dewi Lestari</a> | Editor: <a href=y>Budi Santoso</a></p>", "Dewi Lestari"),
        (meta(author="admin"), "<ul><li>Oleh : Dewi Lestari</li><li>11 Oktober 2025</li></ul>", "Dewi Lestari"),
        ("", f"<p>Sabtu, 11 Oktober 2025</p></div>{paragraphs(LEAD, MORE)}<div><p>Penulis: Dewi</p>", ""),
        (meta(author="Tim Redaksi"), "", ""),
        (meta(author="admin2"), "", ""),
        (meta(author="https://www.facebook.com/kotaku"), "", ""),
        (meta(author="Kaltim Post"), "<p>Oleh Dewi Lestari</p>", "Dewi Lestari"),
        (linked(story(author={"name": "kumparanNEWS"}, publisher={"name": "kumparan"})), "", ""),
        ("", f"<div id=comments><span class=author>Warga</span>{COMMENT}</div>", ""),
    ],
)  # fmt: skip
def test_an_author_is_a_person(head: str, shown: str, author: str) -> None:
    assert page(f"<article><h1>{TITLE}</h1><div>{shown}</div>{paragraphs(LEAD, MORE)}</article>", head).author == author


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        (meta(**{"dtk:publishdate": "2025/10/11 08:00:00", "article:modified_time": "2025-10-13"}), ""),
        (meta(content_PublishedDate="2025-10-11 08:00:00"), ""),
        (meta(pubdate="2025-10-11"), ""),
        (linked(story(dateModified="2025-10-13", datePublished="2025-10-11")), ""),
        (linked(story(headline="Lain sekali", datePublished="2020-01-02"), story(datePublished="2025-10-11")), ""),
        (linked(story(), {"@type": "WebPage", "datePublished": "2025-10-11"}), ""),
        (linked(story(datePublished="2025-10-11")).replace(">", ">//<![CDATA[\n", 1).replace("]}<", ",],}\n//]]><"), ""),
        ("", '<time class="updated" datetime="2025-10-13">x</time><time class="published" datetime="2025-10-11">x</time>'),
        ("", "<span class=date>Sabtu, 11 Oktober 2025 | 08:00 WITA</span>"),
        ("", '<abbr class=published title="2025-10-11T08:00:00+08:00">08.00</abbr>'),
    ],
)  # fmt: skip
def test_the_date_is_that_of_publication_and_of_this_article(head: str, shown: str) -> None:
    body = f"{CARDS}<article><div><h1>{TITLE}</h1>{shown}</div><div class=isi>{paragraphs(LEAD, MORE)}</div></article>{ARTICLES}"
    article = page(body, head)
    assert (article.date, article.body) == ("2025-10-11", f"{LEAD}\n{MORE}")


def test_a_page_for_phones() -> None:
    main = f"<main><h1>{TITLE}</h1><div class=amp-wp-article-content>{paragraphs(LEAD, LAST)}</div></main>"
    body = f"<amp-sidebar><p>{QUOTE}</p></amp-sidebar>{main}"
    article = page(body, '<link rel=canonical href="https://kotaku.id/pasar">')
    assert (article.title, article.url, article.body) == (TITLE, "https://kotaku.id/pasar", f"{LEAD}\n{LAST}")


def test_a_page_that_a_browser_saved_tells_its_address() -> None:
    text = f"<!DOCTYPE html>\n<!-- saved from url=(0029)https://kotaku.id/2025/10/11/pasar -->\n<html><body>{TEXT}</body></html>"
    [article] = articles(text.encode(), "a.html")
    assert (article.url, article.outlet, article.date) == (
        "https://kotaku.id/2025/10/11/pasar",
        "kotaku.id",
        "2025-10-11",
    )


@pytest.mark.parametrize(
    "title", ["404 - Halaman Tidak Ditemukan", "Maaf, halaman yang Anda cari tidak ditemukan", "Page not found"]
)
def test_a_page_that_is_missing_is_none(title: str) -> None:
    text = f"<html><head><title>{title} | KOTAKU</title></head><body><h1>{title}</h1>{paragraphs(QUOTE)}{CARDS}</body></html>"
    [event] = (e for e in read_bytes(text.encode(), "a.html") if isinstance(e, Failure))
    assert event.error == "no main text found in this page"


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("<table><tr><td>0,5 gram</td><td><p>Rp 900.000</p></td></tr></table>", "0,5 gram | Rp 900.000"),
        ("<h1>Harga <em>cabai</em></h1><p>Naik.</p>", "Harga cabai\nNaik."),
        ("<p>Satu<nav>menu<p>Dua</nav></p><form>isi</form>Tiga", "Satu\nTiga"),
        ("<p>Satu</p><button>Bagikan<p>Dua</p>", "Satu"),
        (
            "<p>Satu</p><blockquote class='wp-embedded-content'><a href=x>Lain</a></blockquote><blockquote>Dua</blockquote>",
            "Satu\nDua",
        ),
    ],
)
def test_the_text_of_a_content_column(fragment: str, text: str) -> None:
    assert plain_text(fragment) == text


@pytest.mark.parametrize("title", ["Pasar...", "- - -", "|", "", "…", "KOTAKU", "404"])
def test_any_title_will_do(title: str) -> None:
    assert (
        read_page(f"<title>{title}</title><meta property=og:site_name content=KOTAKU>{TEXT}").text == f"{LEAD}\n{MORE}"
    )


def test_the_name_of_a_section_is_no_title() -> None:
    for title in ("Berita - Website Pemerintah Kota Balikpapan", "Daerah | Kotaku", "Kotaku - Berita"):
        read = page(
            f"<h3>{TITLE}</h3><div>{paragraphs('BALIKPAPAN – ' + LEAD, MORE)}</div>",
            meta(**{"og:site_name": "Kotaku"}),
            title,
        )
        assert (read.title, read.place) == (TITLE, "Balikpapan")
    assert page(f"<div>{paragraphs(LEAD, MORE)}</div>", "", "Berita Kota Ramai").title == "Berita Kota Ramai"


def test_the_day_between_the_headline_and_the_text_is_that_of_the_article() -> None:
    days = "Diperbarui: 12 Oktober 2025", "Sabtu, 11 Oktober 2025 10:00 WITA"
    shown = f"<h1>{TITLE}</h1>{''.join(f'<div><span>{day}</span></div>' for day in days)}"
    assert page(f"<div>{shown}<div class=isi>{paragraphs(LEAD, MORE)}</div></div>").date == "2025-10-11"
