"""What web pages put between their headline and the report, and above the headline: the name of a site, a deck, times."""

from __future__ import annotations

import pytest

from .conftest import articles

TITLE = "Nelayan Kampung Baru Sulit Dapat Solar"
LEAD = "Ratusan nelayan di Kampung Baru kesulitan mendapat solar bersubsidi sejak dua pekan terakhir."
LAST = "Akibatnya, 340 kapal tidak melaut sampai pasokan solar datang lagi dari Samarinda."


@pytest.mark.parametrize("site", ["Suara Balikpapan", "Catatan Warga Kota"])
@pytest.mark.parametrize("title", ["{site}: {title}", "{title} - {site}"])
def test_the_heading_of_a_site_is_not_the_headline(site: str, title: str) -> None:
    page = (
        f"<html><head><title>{title.format(site=site, title=TITLE)}</title></head><body>"
        f'<div class="header"><h1>{site}</h1></div><h2 class="date-header">Rabu, 16 Juli 2025</h2>'
        f'<h3 class="post-title entry-title">{TITLE}</h3>'
        f'<div class="post-body">BALIKPAPAN - {LEAD}<br /><br />{LAST}</div></body></html>'
    )
    [article] = articles(page.encode(), "a.html")
    assert (article.title, article.outlet, article.author, article.place) == (TITLE, site, "", "Balikpapan")
    assert (article.date, article.body) == ("2025-07-16", f"{LEAD}\n{LAST}")


def test_a_headline_and_its_second_line_are_no_site() -> None:
    page = (
        f"<title>{TITLE}</title><h1>{TITLE}</h1><h2 class='post-title'>Pasokan Terhenti</h2><p>{LEAD}</p><p>{LAST}</p>"
    )
    [article] = articles(page.encode(), "a.html")
    assert (article.title, article.outlet) == (TITLE, "")


DECK = "Pasokan solar terhenti karena kapal terlambat."


@pytest.mark.parametrize(
    ("between", "dateline", "body"),
    [
        (
            f"<p>{DECK}</p><div>16 Juli 2025 | 17.05 WIB</div>",
            "<b>TEMPO.CO</b>, <b>Balikpapan</b> - ",
            f"{DECK}\n{LEAD}\n{LAST}",
        ),
        (
            "<div><span>kumparanNEWS</span><span>16 Juli 2025 21:14 WIB</span><span>·</span><span>waktu baca 2 menit</span></div>",
            "",
            f"{LEAD}\n{LAST}",
        ),
    ],
)
def test_what_stands_between_is_read(between: str, dateline: str, body: str) -> None:
    page = (
        f"<html><head><title>{TITLE} | kotaku.id</title></head><body><h1>{TITLE}</h1>{between}"
        f"<div><p>{dateline}{LEAD}</p><p>{LAST}</p></div></body></html>"
    )
    [article] = articles(page.encode(), "a.html")
    assert (article.title, article.date, article.body) == (TITLE, "2025-07-16", body)
    assert article.place == ("Balikpapan" if dateline else "")
