"""Offices that somebody is given or speaks in, behind the name."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import people
from tests.growth import grows_too_fast


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Rudi Hartadi, selaku Kabag Perekonomian menuturkan, harga naik.", "Rudi Hartadi", "Kabag Perekonomian"),
        ("Rudi Hartadi selaku Kabag Humas Pemkab Tuban hadir.", "Rudi Hartadi", "Kabag Humas Pemkab Tuban"),
        ("“Baik,” kata Rudi Hartadi selaku Ketua Panitia.", "Rudi Hartadi", "Ketua Panitia"),
        ("Penerima itu Rudi Hartadi (RH) selaku Hakim Anggota di Palu.", "Rudi Hartadi", "Hakim Anggota"),
        ("Rudi Hartadi yang menjabat Koordinator Riset Walhi hadir.", "Rudi Hartadi", "Koordinator Riset Walhi"),
        (
            "Rudi Hartadi selaku kuasa hukum pengembang Apartemen Muara.",
            "Rudi Hartadi",
            "kuasa hukum pengembang Apartemen Muara",
        ),
        (
            "Hari ini melantik Rudi Hartadi sebagai Kepala Otorita Ibu Kota Nusantara.",
            "Rudi Hartadi",
            "Kepala Otorita Ibu Kota Nusantara",
        ),
        ("Ia telah melantik Rudi Hartadi sebagai direktur jenderal pajak.", "Rudi Hartadi", "direktur jenderal pajak"),
        ("Rudi Hartadi resmi dilantik sebagai Kepala Dinas Sosial.", "Rudi Hartadi", "Kepala Dinas Sosial"),
        ("Rudi Hartadi kembali terpilih menjadi Ketua PWI Kaltim.", "Rudi Hartadi", "Ketua PWI Kaltim"),
        ("Rudi Hartadi terpilih jadi Ketua Persatuan Adat (PA).", "Rudi Hartadi", "Ketua Persatuan Adat (PA)"),
        ("Seorang bernama Rudi Hartadi sebagai Jubir.", "Rudi Hartadi", "Jubir"),
        ("Umi Hartadi selaku Ketua Komisi II DPRD OKU4 hadir.", "Umi Hartadi", "Ketua Komisi II DPRD OKU"),
    ],
)
def test_who_is_given_an_office_has_it(text: str, name: str, office: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        "Balikpapan Utara dipilih sebagai tempat lomba.",
        "Hartadi Raharjo dipilih menjadi lokasi.",
        "Rudi Hartadi selaku Ketua merangkap anggota KPU Paser.",
        "Klub itu memilih Rudi Hartadi sebagai manajer baru.",
        "Hartadi Raharjo sebagai Ketua hadir.",
    ],
)
def test_what_is_no_office_or_not_all_of_it_is_left(text: str) -> None:
    assert people(text) == ()


@pytest.mark.parametrize(
    "piece", ["Rudi Hartadi selaku Ketua ", "melantik A B sebagai ketua a b c ", "A B telah baru saja "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    assert not grows_too_fast(lambda size: people(piece * size), 400, 0.1)
