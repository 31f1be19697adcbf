"""What kind of people somebody is of who speaks, and offices behind a rank or a name of one word."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import people
from tests.growth import grows_too_fast


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        # right before the name, which begins as names do
        ("“Mahal,” kata pedagang sayur Siti Hartadi di Muara.", "Siti Hartadi", "pedagang sayur"),
        ("“Mahal,” ujar seorang sopir truk Rudi Hartadi.", "Rudi Hartadi", "sopir truk"),
        ("“Siap,” kata ketua panitia Rudi Hartadi.", "Rudi Hartadi", "ketua panitia"),
        ("“Siap,” ujar kepala dinas Rudi Hartadi, Senin.", "Rudi Hartadi", "kepala dinas"),
        ("“Banjir,” kata warga Karang Joang Rudi Hartadi.", "Rudi Hartadi", "warga Karang Joang"),
        ("Pedagang sayur Siti Hartadi (38) mengatakan harga naik.", "Siti Hartadi", "Pedagang sayur"),
        # behind a comma
        ("“Mahal,” kata Siti Hartadi, pedagang sayur.", "Siti Hartadi", "pedagang sayur"),
        ("“Mahal,” keluh Siti Hartadi, salah seorang pedagang di Muara.", "Siti Hartadi", "pedagang"),
        ("“Mahal,” ungkap pedagang sayur, Siti Hartadi, kepada wartawan.", "Siti Hartadi", "pedagang sayur"),
        ("Seorang pedagang sayur, Siti Hartadi, mengaku rugi.", "Siti Hartadi", "pedagang sayur"),
        # the office behind a rank
        ("“Aman,” kata AKP Rudi Hartadi, Kapolsek Samboja.", "Rudi Hartadi", "Kapolsek Samboja"),
        ("Kombes Pol Rudi Hartadi, Kapolresta Balikpapan, mengatakan itu.", "Rudi Hartadi", "Kapolresta Balikpapan"),
        ("“Aman,” ujar Mayjen TNI Rudi Hartadi selaku Pangdam VI/Mulawarman.", "Rudi Hartadi", "Pangdam VI/Mulawarman"),
        ("“Aman,” ujar Ustaz Rudi Hartadi, Ketua MUI Muara.", "Rudi Hartadi", "Ketua MUI Muara"),
        # behind a name of one word
        ("“Aman,” kata Hartadi, Ketua RT 12.", "Hartadi", "Ketua RT 12"),
        ("“Aman,” ujar Hartadi selaku Kepala BKPSDM Kota Balikpapan.", "Hartadi", "Kepala BKPSDM Kota Balikpapan"),
        ("Hartadi, Kabag Humas Setda Balikpapan, mengatakan itu.", "Hartadi", "Kabag Humas Setda Balikpapan"),
        ("Menurut Ketua KONI Balikpapan Hartadi, itu perlu.", "Hartadi", "Ketua KONI Balikpapan"),
        ("“Aman,” kata Ketua IDI Balikpapan, dr Hartadi, Senin.", "Hartadi", "Ketua IDI Balikpapan"),
        # a title or a rank behind the office and a comma
        ("Panglima TNI, Jenderal TNI Rudi Hartadi, menyebut itu.", "Rudi Hartadi", "Panglima TNI"),
        ("“Aman,” kata Ketua MUI Muara, Ustaz Rudi Hartadi, Senin.", "Rudi Hartadi", "Ketua MUI Muara"),
        ("Pendeta GPIB Muara Pdt Rudi Hartadi mengatakan itu.", "Rudi Hartadi", "Pendeta GPIB Muara"),
        # two fields, two offices
        (
            "“Aman,” kata Rudi Hartadi, Deputi Lingkungan Hidup dan Sumber Daya Alam OIKN.",
            "Rudi Hartadi",
            "Deputi Lingkungan Hidup dan Sumber Daya Alam OIKN",
        ),
        ("“Aman,” kata Menteri ATR/Kepala BPN Rudi Hartadi.", "Rudi Hartadi", "Menteri ATR/Kepala BPN"),
        ("“Aman,” kata Rudi Hartadi, Senior Manager Pertamina.", "Rudi Hartadi", "Senior Manager Pertamina"),
        # what belongs to the name, and what does not
        (
            "“Aman,” kata Kasat Lantas Polresta Balikpapan Kompol MD Hartadi.",
            "MD Hartadi",
            "Kasat Lantas Polresta Balikpapan",
        ),
        (
            "Kepala Bappeda Balikpapan I Dewa Gede Rudi Hartadi hadir.",
            "I Dewa Gede Rudi Hartadi",
            "Kepala Bappeda Balikpapan",
        ),
        ("Ketua Tim Rahmad-Bagus Rudi Eka Hartadi hadir.", "Rudi Eka Hartadi", "Ketua Tim Rahmad-Bagus"),
        (
            "Kasubbag Umum Kelurahan Graha Indah, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Kasubbag Umum Kelurahan Graha Indah",
        ),
        ("Ketua RT 09 Teritip, Rudi Hartadi, mengaku takut.", "Rudi Hartadi", "Ketua RT 09 Teritip"),
        # what opens a sentence
        ("Petani Rudi Hartadi mengaku rugi.", "Rudi Hartadi", "Petani"),
        ("Warga Karang Joang Rudi Hartadi (38) mengaku rugi.", "Rudi Hartadi", "Warga Karang Joang"),
        # a number, a short form and a place within the office
        ("“Aman,” ujar Rudi Hartadi selaku Kepala SMPN 1 Balikpapan.", "Rudi Hartadi", "Kepala SMPN 1 Balikpapan"),
        (
            "“Aman,” ujar Rudi Hartadi selaku Jaksa Penuntut Umum (JPU) Kejari Balikpapan.",
            "Rudi Hartadi",
            "Jaksa Penuntut Umum (JPU) Kejari Balikpapan",
        ),
    ],
)
def test_who_speaks_has_what_is_said_of_him(text: str, name: str, office: str) -> None:
    assert [(person.name, person.office) for person in people(text)] == [(name, office)]


@pytest.mark.parametrize(
    "text",
    [
        "“Sakit,” kata pengacara Siti Hartadi.",  # somebody else's
        "“Hilang,” ujar ayah Siti Hartadi.",
        "“Hilang,” ujar keluarga Siti Hartadi.",
        "“Macet,” kata warga Ahmad Yani Residence.",
        "“Mahal,” kata pedagang Pasar Klandasan.",
        "Warga Karang Joang mengaku takut.",
        "Polisi menangkap pedagang sayur Siti Hartadi.",  # says nothing
    ],
)
def test_a_name_of_somebody_else_or_of_a_thing_is_left(text: str) -> None:
    assert people(text) == ()


def test_a_part_of_a_name_takes_no_office() -> None:
    text = "Rudi Hartadi hadir. “Aman,” kata Rudi, Ketua DPRD Muara. Rudi Hartadi mengatakan itu."
    assert [person.name for person in people(text)] == ["Rudi Hartadi"]


def test_whose_name_is_in_an_office_is_named_all_the_same() -> None:
    text = "Siti Hartadi menyebut harga naik. “Sakit,” kata Rudi Eka, juru bicara kantor Siti Hartadi."
    assert [person.name for person in people(text)] == ["Siti Hartadi", "Rudi Eka"]


@pytest.mark.parametrize("piece", ["kata pedagang ", "seorang warga ", "Rudi, Ketua ", "kata Rudi selaku "])
def test_descriptions_do_not_grow_too_fast(piece: str) -> None:
    assert not grows_too_fast(lambda size: people(piece * size), 400, 0.1)
