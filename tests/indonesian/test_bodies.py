"""The names of public bodies: what is one body, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.indonesian.bodies import body_key


@pytest.mark.parametrize(
    "ways",
    [
        (
            "Pemkot Palu",
            "Pemerintah Kota Palu",
            "Pemerintah Kota (Pemkot) Palu",
            "Pemerintah Kota Pemkot Palu",
            "pemkot palu",
        ),
        ("Pemkab Paser", "Pemerintah Kabupaten Paser"),
        ("Pemprov Jateng", "Pemerintah Provinsi Jawa Tengah", "Pemerintah Provinsi (Pemprov) Jawa Tengah"),
        ("Pemprov DKI", "Pemprov DKI Jakarta", "Pemerintah Provinsi Jakarta"),
        ("Polda Sulsel", "Kepolisian Daerah Sulawesi Selatan"),
        ("Polres Jember", "Kepolisian Resor Jember", "Kepolisian Resort (Polres) Jember"),
        ("Polrestabes Medan", "Kepolisian Resor Kota Besar Medan"),
        ("DPRD Kota Palu", "DPRD Palu", "Dewan Perwakilan Rakyat Daerah (DPRD) Palu"),
        ("Dinkes Bontang", "Dinas Kesehatan Kota Bontang", "Dinas Kesehatan (Dinkes) Bontang"),
        ("Bareskrim", "Bareskrim Polri", "Badan Reserse Kriminal Polri"),
        (
            "BMKG",
            "Badan Meteorologi , Klimatologi , dan Geofisika",
            "Badan Meteorologi, Klimatologi dan Geofisika (BMKG)",
        ),
        ("DPR", "DPR RI", "Dewan Perwakilan Rakyat Republik Indonesia"),
    ],
)
def test_ways_to_write_one_body_have_one_key(ways: tuple[str, ...]) -> None:
    assert len({*map(body_key, ways)}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DPR", "DPRD"),
        ("Pemkot Bogor", "Pemkab Bogor"),
        ("DPRD Kota Bogor", "DPRD Kabupaten Bogor"),
        ("Polda Jateng", "Polda Jatim"),
        ("Polresta Palu", "Polres Palu"),
        ("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"),
        ("Polri", "TNI"),
        ("Kota Palu", "Palu"),
    ],
)
def test_bodies_that_are_two_have_two_keys(one: str, other: str) -> None:
    assert body_key(one) != body_key(other)


@given(st.text(alphabet="Pemkot DKI(),Jakarta RI", max_size=30))
def test_any_text_has_a_key_in_small_letters(text: str) -> None:
    assert body_key(text) == body_key(text).lower().strip()
