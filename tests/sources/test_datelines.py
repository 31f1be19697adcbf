"""Outlet, place and date from datelines: at least 95 % right and at most 1 % wrong, on rows seen and on rows kept aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from balikpapan_cli.sources.newsroom.attribution import attribute

Row = tuple[str, str, str, str]


def rows() -> list[Row]:
    lines = (Path(__file__).parent / "datelines.tsv").read_text(encoding="utf-8").splitlines()
    found = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(outlet, place, date, text.replace("\\n", "\n")) for outlet, place, date, text in found]


ROWS = rows()
KEPT_ASIDE = ROWS[2::3]
SEEN = [row for number, row in enumerate(ROWS) if number % 3 != 2]


def got(text: str) -> tuple[str, str, str]:
    said = attribute(text)
    return said.outlet, said.place, said.date


@pytest.mark.parametrize("part", [SEEN, KEPT_ASIDE], ids=["seen", "kept aside"])
def test_datelines_are_right_and_hardly_ever_wrong(part: list[Row]) -> None:
    pairs = [pair for *wanted, text in part for pair in zip(wanted, got(text), strict=True)]
    right = sum(wanted == value for wanted, value in pairs)
    wrong = sum(bool(value) and wanted != value for wanted, value in pairs)
    assert len(part) >= 30
    assert right >= 0.95 * len(pairs)
    assert wrong <= 0.01 * len(pairs)


@pytest.mark.parametrize(("outlet", "place", "date", "text"), SEEN, ids=[row[3][:40] for row in SEEN])
def test_each_dateline_that_was_seen(outlet: str, place: str, date: str, text: str) -> None:
    assert got(text) == (outlet, place, date)


@pytest.mark.parametrize("dash", [" - ", " – ", " — ", "-", "–", " -- ", "- ", " –"])
@pytest.mark.parametrize("place", ["BALIKPAPAN", "Balikpapan"])
def test_any_dash_ends_a_dateline(dash: str, place: str) -> None:
    said = attribute(f"{place}, Inibalikpapan.com{dash}Pemkot menata pasar Klandasan.")
    assert (said.outlet, said.place) == ("Inibalikpapan.com", "Balikpapan")
    assert said.title == "Pemkot menata pasar Klandasan"


@pytest.mark.parametrize("dateline", ["KBRN, Balikpapan : ", "KBRN, Balikpapan: ", "KBRN,Balikpapan : "])
def test_a_newsroom_is_called_as_readers_call_it(dateline: str) -> None:
    said = attribute(
        f"{dateline}Sebanyak 312 pelaku usaha mikro di kota itu mendaftarkan merek dagang sejak Januari tahun ini."
    )
    assert (said.outlet, said.place) == ("RRI", "Balikpapan")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("kaltimkece.id Pemprov Kaltim menetapkan syarat penerima program pendidikan gratis.", "kaltimkece.id"),
        (
            "kaltimkece.id Darman mematikan mesin perahu. “Saya menunggu pesut,” katanya di muara sungai itu.",
            "kaltimkece.id",
        ),
        ("kaltimkece.id Luncurkan Wajah Baru bagi Pembaca di Seluruh Kalimantan Timur", ""),  # a headline
    ],
)
def test_an_address_in_small_letters_needs_no_dash(line: str, outlet: str) -> None:
    assert (
        attribute(f"Pemprov Tetapkan Syarat Penerima Gratispol\n\n{line}\nKuota tahun ini 32.853 mahasiswa.").outlet
        == outlet
    )
