"""Boxes in which a page sums a report up: their sentences stay, their heading and the signs before them go, and they hide no
dateline."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.deck import opens_box
from balikpapan_cli.sources.record import Record

from .test_heads import PAGE, REPORT, TITLE

POINTS = [
    "Layanan dibuka di enam kecamatan.",
    "Warga tidak dipungut biaya.",
    "Anggaran tahun ini Rp2 miliar.",
    "Petugas ditambah 40 orang.",
]


@pytest.mark.parametrize("opener", ["Baca 10 detik", "Ringkasan Berita", "Ringkasan:", "Intinya sih..."])
@pytest.mark.parametrize("sign", ["", "- ", "* ", "• "])
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize(
    ("dateline", "outlet", "place"),
    [
        ("Suara.com - ", "Suara.com", ""),
        ("Bisnis.com, JAKARTA — ", "Bisnis.com", "Jakarta"),
        ("JAKARTA - ", "", "Jakarta"),
    ],
)
@pytest.mark.parametrize("known", [False, True])
def test_a_box_hides_no_dateline(
    opener: str, sign: str, count: int, dateline: str, outlet: str, place: str, known: bool
) -> None:
    box = "\n".join([opener, *(sign + point for point in POINTS[:count])])
    head = "" if known else f"{TITLE}\nDewi Lestari\nSelasa, 4 Maret 2025 | 14:07 WIB\n"
    article = draft(
        Record(f"{head}{box}\n{dateline}{REPORT}", "", title=TITLE if known else "", date=PAGE if known else "")
    )
    assert article
    assert (article.title, article.outlet, article.place, article.date) == (TITLE, outlet, place, PAGE)
    assert article.body == "\n".join([*POINTS[:count], REPORT])


def test_points_without_a_stop_are_of_the_box() -> None:
    points = "\n".join("- " + point.rstrip(".") for point in POINTS)
    article = draft(Record(f"{TITLE}\n4 Maret 2025\nRingkasan Berita\n{points}\nBisnis.com, JAKARTA — {REPORT}", ""))
    assert article
    assert (article.title, article.outlet) == (TITLE, "Bisnis.com")
    assert article.body == "\n".join([*(point.rstrip(".") for point in POINTS), REPORT])


def test_a_list_above_a_report_without_a_dateline_is_read_as_sentences() -> None:
    points = "\n".join(f"* {point}" for point in POINTS[:3])
    article = draft(Record(f"{TITLE}\nDewi Lestari\n4 Maret 2025\n{points}\n***\n{REPORT}", ""))
    assert article
    assert article.body == "\n".join([*POINTS[:3], REPORT])


@pytest.mark.parametrize(
    "body",
    [
        "- Satu dua tiga.\nWarga senang dengan layanan itu sejak kemarin.",  # one alone
        "- Satu dua tiga.\n- Empat lima enam.",  # nothing but a list
        "Syaratnya:\n- KTP Balikpapan\n- Usia 17 tahun\nPendaftaran ditutup pekan depan.",
    ],
)
def test_other_lists_keep_their_signs(body: str) -> None:
    article = draft(Record(body, "", title=TITLE))
    assert article and article.body == body


def test_sentences_without_a_box_are_no_head() -> None:
    text = "\n".join([*POINTS, f"Suara.com - {REPORT}"])
    article = draft(Record(text, "", title=TITLE))
    assert article and article.body == text


@pytest.mark.parametrize("line", ["Ringkasan Berita Hari Ini di Balikpapan", "Intinya warga senang.", "Baca 10 buku"])
def test_other_lines_open_no_box(line: str) -> None:
    assert not opens_box(line)
