"""Feeds and exports of WordPress: one article an item, and what is broken or no feed is told."""

from __future__ import annotations

import pytest

from .conftest import articles, failures

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- dibuat oleh WordPress -->
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Kotaku</title>
<item><title>Pasar &amp; parkir &ndash; ditata</title><link>https://kotaku.id/pasar</link><dc:creator>Dewi</dc:creator>
<pubDate>Fri, 10 Oct 2025 20:00:00 +0000</pubDate><description>Ringkasan R&D saja.</description>
<content:encoded><![CDATA[[caption id="a"]<img src="a.jpg"> Foto: Dewi[/caption]
Pemkot <b>menata</b> pasar & parkir di kota.

Pedagang setuju.

The post <a href="x">Pasar</a> appeared first on <a href="y">Kotaku</a>.]]></content:encoded>
<excerpt:encoded>Kutipan.</excerpt:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
<item><title>gambar</title><content:encoded>Satu gambar.</content:encoded><wp:post_type>attachment</wp:post_type></item>
<item><title>Konsep</title><content:encoded>Belum terbit.</content:encoded><wp:status>draft</wp:status></item>
<item><title>Tol dibuka</title><description>&lt;p&gt;Jalan itu ramai.&lt;/p&gt;&lt;p&gt;Kota ramai.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Kotaku</title>
<entry><title type="html">Pasar &lt;b&gt;ditata&lt;/b&gt;</title><link rel="self" href="https://kotaku.id/a.xml"/>
<link href="https://kotaku.id/a"/><author><name>Dewi</name><email>a@b.id</email></author><published>2025-10-11T23:00:00+08:00
</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Pemkot menata.</p><p>Selesai.</p></div></content>
</entry></feed>"""


@pytest.mark.parametrize("name", ["a.xml", "-"])
def test_feeds(name: str) -> None:
    pasar, tol = articles(("\n" + RSS).encode(), name)
    assert (pasar.title, pasar.date, pasar.author) == ("Pasar & parkir – ditata", "2025-10-11", "Dewi")
    assert (pasar.url, pasar.outlet) == ("https://kotaku.id/pasar", "kotaku.id")
    assert pasar.body == "Pemkot menata pasar & parkir di kota.\nPedagang setuju."
    assert (tol.title, tol.body) == ("Tol dibuka", "Jalan itu ramai.\nKota ramai.")
    [atom] = articles(ATOM.encode(), name)
    assert (atom.title, atom.date, atom.author, atom.url) == (
        "Pasar ditata",
        "2025-10-11",
        "Dewi",
        "https://kotaku.id/a",
    )
    assert atom.body == "Pemkot menata.\nSelesai."


def test_of_a_broken_feed_the_items_before_are_read() -> None:
    data = RSS.replace("gambar</title>", "gam<bar</title>").encode()
    assert [article.title for article in articles(data, "a.xml")] == ["Pasar & parkir – ditata"]
    assert failures(data, "a.xml")[0].startswith("damaged: ")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<?xml version='1.0'?><urlset><url/></urlset>", "XML that is no feed of articles (RSS, Atom) but <urlset>"),
        (b'<!DOCTYPE r [<!ENTITY a "b">]><rss><item><title>&a;</title></item></rss>', "a feed that defines entities"),
        (b"bukan umpan", "damaged: syntax error"),
    ],
)
def test_what_is_no_feed_is_said(data: bytes, said: str) -> None:
    assert failures(data, "a.xml")[0].startswith(said)


def test_signs_that_xml_does_not_allow_do_no_harm() -> None:
    item = "<title>Pasar&#27; &#8211; &#x1F600; ditata</title><description>Tol&#8; dibuka.&#10;Kota &#0;.</description>"
    [article] = articles(f"<rss><channel><item>{item}</item></channel></rss>".encode(), "a.xml")
    assert (article.title, article.body) == ("Pasar – 😀 ditata", "Tol dibuka.\nKota \ufffd.")


@pytest.mark.parametrize(
    ("title", "home", "link", "outlet"),
    [
        ("Kaltim Post", "https://kaltimpost.jawapos.com/", "https://kaltimpost.jawapos.com/pasar", "Kaltim Post"),
        ("Kaltim Post", "https://kaltimpost.jawapos.com/", "", "Kaltim Post"),
        ("Tribun Kaltim", "", "", "Tribun Kaltim"),
        ("Nasional", "https://kotaku.id/nasional", "https://kotaku.id/pasar", "kotaku.id"),  # a section
        ("Kotaku - Berita Kota", "https://kotaku.id", "", "Kotaku"),
        ("Berita Balikpapan - Terkini", "https://kotaku.id", "", ""),
        ("Kabar Pilihan", "https://pilihan.id", "https://kotaku.id/pasar", "kotaku.id"),  # gathered from elsewhere
        ("Berita terbaru hari ini dari kota", "", "", ""),
    ],
)
def test_an_item_is_of_the_outlet_of_its_feed(title: str, home: str, link: str, outlet: str) -> None:
    item = f"<title>Pasar ditata</title><link>{link}</link><description>Pemkot menata pasar kota.</description>"
    image = "<image><title>Logo</title><link>https://lain.id</link></image>"
    feed = f"<rss><channel>{image}<title>{title}</title><link>{home}</link><item>{item}</item></channel></rss>"
    assert [article.outlet for article in articles(feed.encode(), "a.xml")] == [outlet]


@pytest.mark.parametrize("title", ["ANTARA News Kalimantan Timur - Terkini", "ANTARA News Kalimantan Timur"])
def test_all_items_of_a_feed_are_of_one_outlet(title: str) -> None:
    home = "https://kaltim.antaranews.com"
    bodies = "Balikpapan (ANTARA) - Pemkot menata pasar kota.", "Petani di Kukar memanen padi ..."
    items = "".join(
        f"<item><title>Kabar {n}</title><link>{home}/berita/{n}</link><description>{body}</description></item>"
        for n, body in enumerate(bodies)
    )
    feed = f"<rss><channel><title>{title}</title><link>{home}</link>{items}</channel></rss>"
    first, second = articles(feed.encode(), "a.xml")
    assert first.outlet == second.outlet == "ANTARA News Kalimantan Timur"
    assert (first.place, first.body) == ("Balikpapan", "Pemkot menata pasar kota.")
