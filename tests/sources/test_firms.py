"""Names right behind a firm, a bank or a club, with no comma between."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import people
from tests.growth import grows_too_fast


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        # banks that are known by name, and their places
        ("Ekonom Bank Mandiri Ronauli Hartadi hadir.", "Ronauli Hartadi", "Ekonom Bank Mandiri"),
        ("Kepala Ekonom Bank Permata Yosua Hartadi hadir.", "Yosua Hartadi", "Kepala Ekonom Bank Permata"),
        (
            "Kepala Kantor Perwakilan Bank Indonesia Balikpapan Ronauli Hartadi hadir.",
            "Ronauli Hartadi",
            "Kepala Kantor Perwakilan Bank Indonesia Balikpapan",
        ),
        (
            "Kepala Perwakilan Bank Indonesia Provinsi Kalimantan Timur Ronauli Hartadi hadir.",
            "Ronauli Hartadi",
            "Kepala Perwakilan Bank Indonesia Provinsi Kalimantan Timur",
        ),
        # what a firm ends with
        (
            "Direktur PT Samudra Bersinar Sekuritas Ronauli Hartadi hadir.",
            "Ronauli Hartadi",
            "Direktur PT Samudra Bersinar Sekuritas",
        ),
        ("Direktur PT Muara Tbk Ronauli Hartadi hadir.", "Ronauli Hartadi", "Direktur PT Muara Tbk"),
        ("Direktur PT. Gas Jawa Tengah Rudi Hartadi hadir.", "Rudi Hartadi", "Direktur PT. Gas Jawa Tengah"),
        ("Direktur PT Semen Telaga Jaya Kristian Hartadi hadir.", "Kristian Hartadi", "Direktur PT Semen Telaga Jaya"),
        ("Presiden Direktur PT Telaga Febriany Hartadi hadir.", "Febriany Hartadi", "Presiden Direktur PT Telaga"),
        # a field
        (
            "Pengamat Komoditas dan Mata Uang Ronauli Hartadi hadir.",
            "Ronauli Hartadi",
            "Pengamat Komoditas dan Mata Uang",
        ),
        ("“Baik,” kata Kasi Penkum Ronauli Hartadi.", "Ronauli Hartadi", "Kasi Penkum"),
        ("Kalakhar BPBD Palu Ronauli Hartadi hadir.", "Ronauli Hartadi", "Kalakhar BPBD Palu"),
        # clubs that are not known, and none
        (
            "Lalu pelatih Mitra Etam Ronauli Hartadi bicara. “Kami siap,” kata Ronauli.",
            "Ronauli Hartadi",
            "pelatih Mitra Etam",
        ),
        ("Pelatih Bahari United Ronauli Hartadi diam.", "Ronauli Hartadi", "Pelatih Bahari United"),
        ("Bola ditangkap kiper Rudi Hartadi.", "Rudi Hartadi", "kiper"),
        ("Kartu merah bagi pemain Muara Putra Rudi Hartadi.", "Rudi Hartadi", "pemain Muara Putra"),
    ],
)
def test_a_name_is_told_from_what_stands_before_it(text: str, name: str, office: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        "Direktur Bank Mega Syariah mengatakan itu.",
        "Direktur PT Semen Telagari Persada mengatakan itu.",
        "Hadir pemain Laskar Joko Hartadi.",
        "Hadir pemain Rudi Hartadi Kecil.",
        "Kiper Timnas Indonesia diam.",
        "Bek Barito Putera Telagari diam.",
    ],
)
def test_a_firm_a_club_or_a_film_is_nobody(text: str) -> None:
    assert people(text) == ()


@pytest.mark.parametrize("piece", ["Ekonom Bank Mega Raya ", "kiper Muara ", "Direktur PT Muara Tbk ", "kiper M. "])
def test_time_grows_with_the_text(piece: str) -> None:
    assert not grows_too_fast(lambda size: people(piece * size), 400, 0.1)
