"""Captions of pictures in the head of a page: neither the headline, nor the author, nor of the report."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.caption import is_caption
from balikpapan_cli.sources.record import Record

from .test_heads import PAGE, REPORT, TITLE


@pytest.mark.parametrize(
    "caption",
    [
        "Kilang Pertamina Balikpapan. /Dok. Pertamina",
        "Kilang Pertamina Balikpapan/Dok. Pertamina",
        "Kilang Pertamina Balikpapan. Dok. Humas Pertamina",
        "Calon jemaah memasuki asrama haji di Balikpapan (ilustrasi).",
        "KOMPAS/DEWI LESTARI\nSeekor bekantan duduk di dahan pohon di Sungai Somber, Balikpapan, Minggu (2/3/2025).",
    ],
)
@pytest.mark.parametrize(
    "between", ["Dewi Lestari - Bisnis.com\n4 Maret 2025 | 15:28\nShare\n", "4 Maret 2025 | 15:28\n"]
)
def test_a_caption_is_neither_title_nor_author(caption: str, between: str) -> None:
    article = draft(Record(f"{TITLE}\n{between}{caption}\nBisnis.com, JAKARTA — {REPORT}", ""))
    assert article
    author = "Dewi Lestari" if "Dewi Lestari" in between else ""
    assert (article.title, article.author, article.body, article.date) == (TITLE, author, REPORT, PAGE)


@pytest.mark.parametrize(
    "line", ["Kaltim/Kaltara", "Anggaran naik 10 persen/tahun. Dokumen itu lengkap.", "Kata dia/ia."]
)
def test_other_lines_with_a_slash_are_no_captions(line: str) -> None:
    assert not is_caption(line)
