"""Nothing is said twice in a summary: a standfirst and the lead that repeats it take one place."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.summary import summarize
from balikpapan_cli.summary.repeats import repeats, weighty

SLIDE = """\
Longsor di Gunung Bakaran Balikpapan merusak tiga rumah warga, Minggu (2/2/2025).
Tiga rumah di RT 17 Gunung Bakaran, Kelurahan Sungai Nangka, Balikpapan Selatan rusak berat diterjang longsor, Minggu (2/2/2025).
Tidak ada korban jiwa, tetapi 14 orang dari empat keluarga mengungsi ke rumah kerabat.
Kepala Pelaksana BPBD Kota Balikpapan, Usman Tarigan menjelaskan, tebing setinggi 12 meter itu runtuh setelah hujan tiga jam."""


@pytest.mark.parametrize("budget", [{"sentences": 2}, {"sentences": 3}, {"words": 40}, {"words": 60}])
def test_a_standfirst_and_its_lead_take_one_place(budget: dict[str, int]) -> None:
    chosen = {
        sentence.n for sentence in summarize(Article("a", "Longsor, 14 Jiwa Mengungsi", SLIDE), **budget).sentences
    }
    assert not {0, 1} <= chosen
    assert len(chosen) > 1


def test_both_are_taken_where_all_are() -> None:
    assert len(summarize(Article("a", "", SLIDE), sentences=4).sentences) == 4


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Api membakar tiga rumah.", "Api membakar tiga rumah.", False),  # too little to tell
        ("Program cetak sawah di lahan gambut belum menghasilkan panen setelah empat musim tanam.",
         "Program cetak sawah di lahan gambut Kalimantan Tengah belum menghasilkan panen setelah empat musim tanam.", True),
        ("Harga sapi kurban di Samarinda Seberang naik hingga Rp3 juta per ekor.",
         "Kandang penampungan sapi di Samarinda Seberang sudah ramai didatangi pembeli.", False),
    ],
)  # fmt: skip
def test_repeats(one: str, other: str, same: bool) -> None:
    said = [weighty(text.lower().rstrip(".").split()) for text in (one, other)]
    assert repeats(*said) == repeats(*reversed(said)) == same
