"""What is no sentence of a summary: labels and headings of lists, questions without their answers."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.summary import summarize
from balikpapan_cli.summary.reading import companions, headings, read

WEATHER = Article(
    "cuaca",
    "Prakiraan Cuaca Kaltim Besok",
    "BMKG memprakirakan hujan lebat disertai petir mengguyur Balikpapan dan Samarinda, Jumat (7/11/2025).\n"
    "Berikut prakiraan cuaca di kota Kalimantan Timur:\n"
    "1. Balikpapan\nPagi: Berawan\nMalam: Hujan Petir\n"
    "2. Samarinda\nPagi: Cerah Berawan\nMalam: Berawan\n"
    "Tinggi gelombang di Selat Makassar diprakirakan 1,25 hingga 2,5 meter.\n"
    "Nelayan Balikpapan diminta tidak melaut.",
)
INTERVIEW = Article(
    "wawancara",
    "Pengusaha Lokal Jangan Jadi Penonton",
    "Jurnalis mewawancarai Ketua Apindo Kaltim Slamet Brotosiswoyo soal proyek IKN di Samarinda.\n"
    "Berapa besar keterlibatan pengusaha lokal dalam proyek IKN?\n"
    "Kecil sekali.\n"
    "Hanya 8 persen nilai kontrak proyek IKN yang jatuh ke pengusaha lokal Kaltim.\n"
    "Apa harapan pengusaha lokal dalam proyek IKN?",
)


@pytest.mark.parametrize("budget", [{"sentences": n} for n in (1, 2, 3)] + [{"words": n} for n in (10, 25, 40)])
def test_a_list_of_places_and_weather_is_no_summary(budget: dict[str, int]) -> None:
    said = " ".join(sentence.text for sentence in summarize(WEATHER, **budget).sentences)
    assert said.startswith("BMKG") or len(said.split()) < 15
    assert not any(label in said for label in ("1.", "2.", "Pagi", "Malam", "Berikut"))


def test_labels_and_what_they_stand_before() -> None:
    assert [read(WEATHER).sentences[n].text for n in sorted(headings(read(WEATHER)))] == [
        "1.", "Balikpapan", "Pagi: Berawan", "Malam: Hujan Petir", "2.", "Samarinda", "Pagi: Cerah Berawan", "Malam: Berawan",
    ]  # fmt: skip


def test_a_question_needs_its_answer() -> None:
    assert companions(read(INTERVIEW)) == [range(1), range(1, 3), range(2, 3), range(3, 4), range(0)]


@pytest.mark.parametrize("budget", [{"sentences": n} for n in (1, 2, 3)] + [{"words": n} for n in (10, 25, 40)])
def test_no_summary_asks_without_an_answer(budget: dict[str, int]) -> None:
    chosen = [sentence.n for sentence in summarize(INTERVIEW, **budget).sentences]
    assert 1 not in chosen or 2 in chosen
    assert 4 not in chosen


def test_an_article_of_headings_alone_is_summarized_by_them() -> None:
    body = "Jadwal Pasar Murah\nSenin di Klandasan\nSelasa di Sepinggan"
    assert summarize(Article("a", "", body), sentences=2).sentences


def test_entries_of_a_list_come_without_their_signs() -> None:
    body = "Pasar murah dibuka di Balikpapan hari ini.\n- Beras dijual murah di Klandasan.\n* Gula dijual murah di Sepinggan.\n"
    texts = [sentence.text for sentence in summarize(Article("a", "", body), sentences=3).sentences]
    assert texts[1:] == ["Beras dijual murah di Klandasan.", "Gula dijual murah di Sepinggan."]
