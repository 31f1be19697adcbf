"""Articles that tests of rendering share: one good, one that means harm."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Hit, Page, Person, Request, Snippet, Span

BODY = (
    "Pemerintah Kota Balikpapan mengandalkan pasokan cabai dari Palu, Sulawesi Tengah, karena harga di tingkat petani"
    " setempat melonjak tajam sejak awal bulan. Wali Kota meninjau Pasar Pandansari.\n"
    "“Kami menjaga agar tidak ada kenaikan lagi,” ujar Rahmad Mas’ud."
)
GOOD = Article(
    id="k3x9m2aa",
    title="Pasokan Cabai dari Palu Jadi Andalan Balikpapan",
    body=BODY,
    date="2025-05-30",
    outlet="Focuskaltim.id",
    place="Balikpapan",
    author="Rian",
    url="https://focuskaltim.id/cabai",
    path="seeds/cabai.txt",
    persons=(Person("Rahmad Mas’ud", "Wali Kota Balikpapan"),),
    orgs=("Pemerintah Kota Balikpapan",),
)
EVIL = Article(
    id="evil2222",
    title="=cmd|'/C calc'!A0 [bold]tebal[/bold] :car: \x1b]0;diretas\x07\ttab",
    body="baris\r\x1b[2Jsatu\x00\n" + "x" * 10_000 + "\n\x9b31m\u202eterbalik",
    outlet="{title.__class__}",
    date="",
)


class Examples:
    """What the tests render."""

    good = GOOD
    evil = EVIL

    @staticmethod
    def hit(article: Article = GOOD, *, similar: int = 2) -> Hit:
        """A hit whose snippet is the first sentence, with ``pasokan`` and ``Palu`` marked where they stand."""
        end = article.body.find(". ") + 1 or len(article.body)
        text = article.body[:end]
        title = tuple(_span(article.title, word) for word in ("Pasokan", "Palu") if word in article.title)
        marks = tuple(_span(text, word) for word in ("pasokan", "Palu") if word in text)
        return Hit(article, 3.25, (Snippet(0, end, text, marks),), title, similar)

    @staticmethod
    def page(*hits: Hit) -> Page:
        """The answer to ``pasokan cabai palu``."""
        return Page(Request("pasokan cabai palu"), len(hits), hits, folded=len(hits), seconds=0.0123)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def examples() -> type[Examples]:
    return Examples
