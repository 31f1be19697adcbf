"""What tells nothing of the news, and is in no summary that has enough without it."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.summary import summarize
from balikpapan_cli.summary.asides import asides
from balikpapan_cli.summary.reading import read

PRICES = (
    "Bank Indonesia mencatat inflasi Balikpapan terkendali pada Juli 2024.",
    "Harga bawang merah turun karena panen di Sulawesi melimpah.",
    "Pemerintah kota menggelar pasar murah di enam kelurahan.",
)
SAID = "“Harga TBS turun Rp40 per kilogram di Siak,” ujarnya."


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("Berikut dua warung yang paling ramai.", True),
        ("Berikut ulasannya.", True),
        ("Simak penjelasannya.", True),
        ("Demikianlah informasi tentang lomba debat untuk mahasiswa.", True),
        ("Begini kronologi kejadian itu.", True),
        ("Begitu api padam, warga pulang.", False),
        ("Inilah sebabnya harga beras naik.", False),
        ("Artikel ini akan membahas lima cara menabung.", True),
        ("Saat artikel ini ditulis, api belum padam.", False),
        ("Data lengkap dapat dilihat di laman resmi BI.", True),
        ("Jadwal selengkapnya bisa diakses melalui situs PLN.", True),
        ("Layanan tersebut kini dapat diakses melalui situs dan aplikasi.", False),
        ("Turut hadir dalam kegiatan tersebut Kasat Lantas dan Kasi Humas.", True),
        ("Apel ini juga dihadiri oleh perwakilan media lokal.", True),
        ("Dalam audiensi tersebut hadir pula Ketua Komisi II.", True),
        ("Sidang tahunan kali ini tidak dihadiri Presiden keenam.", False),
        ("Makanan khas itu juga hadir di Kemang.", False),
    ],
)
def test_what_tells_nothing(sentence: str, aside: bool) -> None:
    reading = read(Article("a", "", "\n".join((*PRICES, sentence))))
    assert asides(reading, "") == ({3} if aside else set())


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("Inflasi Balikpapan Terkendali", ("Inflasi Balikpapan Terkendali", *PRICES), {0}),
        ("Bank Indonesia mencatat inflasi", PRICES, set()),
        ("", ("Bank Indonesia mencatat inflasi Balikpapan terkendali pada Juli....", *PRICES), {0}),  # a standfirst, cut
        ("", ("Pemerintah kota menggelar pasar murah di enam kelurahan", *PRICES), {0}),
        ("", ("Harga beras premium di Pasar Pandansari masih tinggi", *PRICES), set()),
        ("", ("“Harga TBS turun Rp40 per kilogram di Siak.”", *PRICES, SAID), {0}),
        ("", (*PRICES, SAID), set()),
    ],
)  # fmt: skip
def test_what_is_said_in_full_elsewhere(title: str, lines: tuple[str, ...], expected: set[int]) -> None:
    assert asides(read(Article("a", title, "\n".join(lines))), title) == expected


@pytest.mark.parametrize("budget", [{"sentences": 2}, {"sentences": 3}, {"words": 30}])
def test_a_summary_leaves_them_out(budget: dict[str, int]) -> None:
    lines = (
        "Inflasi Terkendali",
        *PRICES[:1],
        "Berikut ulasannya.",
        *PRICES[1:],
        "Data lengkap dapat dilihat di laman resmi BI.",
    )
    texts = [
        sentence.text
        for sentence in summarize(Article("a", "Inflasi Terkendali", "\n".join(lines)), **budget).sentences
    ]
    assert texts
    assert set(texts) <= set(PRICES)


def test_an_article_of_nothing_else_is_summarized_by_them() -> None:
    body = "Berikut ulasannya.\nSimak penjelasannya.\nBerikut daftarnya."
    assert len(summarize(Article("a", "", body), sentences=2).sentences) == 2
