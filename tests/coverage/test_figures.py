"""Figures: read to their value as a newspaper means them; what only looks like a figure is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.coverage.figures import Figure, figures


def read(text: str) -> list[tuple[str, str, str, str]]:
    return [(text[f.start : f.end], f.kind, f.value, f.unit) for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "written", "kind", "value", "unit"),
    [
        ("anggaran Rp2,7 triliun", "Rp2,7 triliun", "money", "2700000000000", "IDR"),
        ("anggaran Rp 2.700.000.000.000,-", "Rp 2.700.000.000.000", "money", "2700000000000", "IDR"),
        ("uang Rp. 500 ribu", "Rp. 500 ribu", "money", "500000", "IDR"),
        ("bantuan 3 juta rupiah", "3 juta rupiah", "money", "3000000", "IDR"),
        ("pagu Rp 1,5 M lebih", "Rp 1,5 M", "money", "1500000000", "IDR"),
        ("ekspor US$ 3 juta", "US$ 3 juta", "money", "3000000", "USD"),
        ("ekspor 3 juta dolar AS", "3 juta dolar AS", "money", "3000000", "USD"),
        ("nilai 65,8 persen", "65,8 persen", "percent", "65.8", "%"),
        ("nilai 65,8%", "65,8%", "percent", "65.8", "%"),
        ("nilai 65.8 %", "65.8 %", "percent", "65.8", "%"),
        ("naik lima persen", "lima persen", "percent", "5", "%"),
        ("sebanyak 8.000 unit", "8.000", "number", "8000", ""),
        ("sebanyak 8000 unit", "8000", "number", "8000", ""),
        ("tiga juta jiwa", "tiga juta", "number", "3000000", ""),
        ("dua puluh lima ribu orang", "dua puluh lima ribu", "number", "25000", ""),
        ("seratus lima puluh rumah", "seratus lima puluh", "number", "150", ""),
        ("sepanjang 1.234,56 kilometer", "1.234,56 kilometer", "measure", "1234.56", "km"),
        ("lari 10km pagi", "10km", "measure", "10", "km"),
        ("lahan 12 hektar", "12 hektar", "measure", "12", "ha"),
        ("seluas 120 meter persegi", "120 meter persegi", "measure", "120", "m2"),
        ("pukul 10.00 pagi", "10.00", "time", "600", ""),
        ("tiba 19.30 WITA", "19.30", "time", "1170", ""),
        ("HUT ke-128", "ke-128", "number", "128", ""),
        ("pada tahun 2017", "2017", "number", "2017", ""),
        ("tanggal 30 Mei 2025 lalu", "30 Mei 2025", "date", "2025-05-30", ""),
        ("(23/10/2023)", "(23/10/2023)", "date", "2023-10-23", ""),
        ("pada 17 Agustus nanti", "17 Agustus", "date", "0000-08-17", ""),
    ],
)
def test_one_figure(text: str, written: str, kind: str, value: str, unit: str) -> None:
    [(found, *meaning)] = read(text)
    assert meaning == [kind, value, unit]
    assert written.strip("()") in found


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19 dan G20 di jalur 5G",
        "situs web2.go.id atau http://contoh.id/2020/11",
        "salah satu kota, satu-satunya",
        "kedua kota itu bersatu",
        "buka 24/7 penuh",
        "mobil 4x4",
        "#2024 @user1",
        "versi 1.2.3 dan 10.30.00",
        "",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5-10 persen", [("5", "%"), ("10", "%")]),
        ("Rp5-10 juta", [("5000000", "IDR"), ("10000000", "IDR")]),
        ("Rp 5 juta hingga Rp 10 juta", [("5000000", "IDR"), ("10000000", "IDR")]),
        ("2-3 juta jiwa", [("2000000", ""), ("3000000", "")]),
        ("RTRW 2024–2034", [("2024", ""), ("2034", "")]),
        ("pukul 10.00-12.00 WITA", [("600", ""), ("720", "")]),
    ],
)
def test_the_ends_of_a_range_share_scale_and_unit(text: str, values: list[tuple[str, str]]) -> None:
    assert [(f.value, f.unit) for f in figures(text)] == values


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Rp2,7 triliun", "2.700.000.000.000 rupiah", True),
        ("65,8%", "65,8 persen", True),
        ("8.000", "8000", True),
        ("3 juta", "tiga juta", True),
        ("30 Mei 2025", "30/5/2025", True),
        ("30 Mei", "30 Mei 2025", True),
        ("10 km", "10 kilometer", True),
        ("2,7 triliun", "Rp2,7 triliun", True),
        ("65,8%", "65,8", False),
        ("3 juta rupiah", "3 juta dolar AS", False),
        ("30 Mei 2024", "30 Mei 2025", False),
        ("2,7 triliun", "2,7 miliar", False),
        ("10.00 WITA", "10.000", False),
    ],
)
def test_same(one: str, two: str, same: bool) -> None:
    [first], [second] = figures(one), figures(two)
    assert first.same(second) is second.same(first) is same


@pytest.mark.parametrize(
    ("one", "two", "may"),
    [
        ("2030", "2026", True),
        ("2030", "3 juta", False),
        ("2030", "2.026", False),  # a count, not a year
        ("1,2 juta", "1,5 juta", True),
        ("1,2 juta", "11 juta", True),
        ("Rp3,5 triliun", "Rp71 triliun", False),
        ("Rp2,7 miliar", "Rp2,7 triliun", True),
        ("0 persen", "5 persen", True),
        ("0 persen", "50 persen", False),
        ("2-1", "3-1", True),
        ("2-1", "3 juta", False),
        ("30 Mei 2024", "30 Mei 2025", True),
        ("10 km", "10 kg", False),
    ],
)
def test_what_may_be_mistaken_for_what(one: str, two: str, may: bool) -> None:
    [first], [second] = figures(one), figures(two)
    assert first.may_be_mistaken_for(second) is second.may_be_mistaken_for(first) is may


@given(st.text(st.sampled_from("0123456789.,-–/%: RpUS$ribujtapersenpukul\nWITA²٣"), max_size=60))
def test_figures_never_overlap_and_lie_in_the_text(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


@given(st.integers(1, 10**12))
def test_grouped_and_plain_digits_mean_the_same(value: int) -> None:
    grouped = f"{value:,}".replace(",", ".")
    assert [f.value for f in figures(f"sebanyak {grouped} suara")] == [str(value)]
    assert [f.value for f in figures(f"sebanyak {value} suara")] == [str(value)]


def test_figure_is_a_plain_value() -> None:
    assert Figure(0, 1, "number", "1") == (0, 1, "number", "1", "")
