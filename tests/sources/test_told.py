"""A newsroom that only the text of its report tells: by whom it is signed, and to whom people spoke."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.told import told_outlet
from balikpapan_cli.sources.record import Record
from tests.growth import different, grows_too_fast

LEAD = "Pemerintah kota membuka layanan baru bagi warga di enam kecamatan. Layanan itu gratis."


def outlet(text: str, **known: str) -> str:
    article = draft(Record(text, "", **known))
    assert article
    return article.outlet


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("“Warga senang,” katanya. (suarabaru.id/widodo)", "suarabaru.id"),
        ("“Warga senang,” katanya.\n(jatengnews.co.id / Dewi Lestari)", "jatengnews.co.id"),
        ("“Warga senang,” katanya kepada detikcom, Senin (3/3/2025).", "detikcom"),
        ("“Warga senang,” katanya saat dihubungi Kompas.com.", "Kompas.com"),
        ("“Warga senang,” katanya kepada kaltimkece.id.", "kaltimkece.id"),
        ("“Warga senang,” katanya kepada CNNIndonesia.com, Senin.", "CNNIndonesia.com"),
        ("Warga senang.\nFollow Berita Okezone di Google News", "Okezone"),
        ("Warga senang.\nBaca berita TribunKaltim.co lainnya di Google News", "TribunKaltim.co"),
        ("Warga senang.\nIkuti Kaltim Post di Google News", "Kaltim Post"),
        ("Warga senang.\nArtikel ini telah tayang di Tribunkaltim.co dengan judul Layanan Baru", "Tribunkaltim.co"),
        ("Warga senang.\nIkuti berita terbaru kami di Google News", ""),
        ("Warga senang.\nBaca Berita Kaltim lainnya di Google News", ""),
        ("Warga senang.\nBaca berita bisnis lainnya di Google News", ""),
        # agencies, words, sites from elsewhere, several, one that is quoted
        ("“Warga senang,” katanya kepada Reuters.", ""),
        ("“Warga senang,” katanya kepada Antara.", ""),
        ("Bunga rendah diberikan kepada bisnis kecil.", ""),
        ("“Fans senang,” katanya kepada Goal.com.", ""),
        ("“Warga senang,” katanya kepada detikcom. Ia juga bicara kepada Suara.com.", ""),
        ("“Warga senang,” katanya kepada Kompas.com. Dikutip dari Kompas.com, layanan itu ramai.", ""),
        ("Pengguna mengirim data kepada Google.com.", ""),
    ],
)
def test_who_tells_the_newsroom(end: str, told: str) -> None:
    assert outlet(f"{LEAD}\n{end}") == told


def test_what_is_told_elsewhere_comes_first() -> None:
    text = f"BALIKPAPAN, Kotaku.id – {LEAD}\n“Warga senang,” katanya kepada detikcom."
    assert outlet(text) == "Kotaku.id"
    assert outlet(text.partition(" – ")[2], outlet="Kaltim Post") == "Kaltim Post"
    assert outlet(text.partition(" – ")[2], url="https://www.kotaku.id/berita/pasar") == "kotaku.id"


@pytest.mark.parametrize(
    "shape", ["kepada M{}.id ", "kepada detikcom ", "kepada a.", "dikutip dari M{} ", "Baca berita a.a "]
)
def test_the_text_is_read_in_linear_time(shape: str) -> None:
    def read(size: int) -> None:
        told_outlet(different(shape, size), 0, size)

    assert not grows_too_fast(read, 1 << 15, unseen=0.3)
