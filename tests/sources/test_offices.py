"""How far an office reaches before the name of who has it, and what is written small."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import people
from tests.growth import grows_too_fast


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        # a place behind an abbreviation
        ("Wakil Gubernur (Wagub) Kaltim Rudi Hartadi hadir.", "Rudi Hartadi", "Wakil Gubernur (Wagub) Kaltim"),
        (
            "Kepala Dinas Pendidikan (Kadisdik) DKI Jakarta Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Kepala Dinas Pendidikan (Kadisdik) DKI Jakarta",
        ),
        ("Wakil Gubernur (Wagub) Kaltim, Rudi Hartadi, hadir.", "Rudi Hartadi", "Wakil Gubernur (Wagub) Kaltim"),
        (
            "Sekretaris Daerah (Sekda) Kota Palu Hartadi mengatakan itu.",
            "Hartadi",
            "Sekretaris Daerah (Sekda) Kota Palu",
        ),
        # English titles of several words
        (
            "“Aman,” kata Senior Manager Relations Pertamina Rudi Hartadi.",
            "Rudi Hartadi",
            "Senior Manager Relations Pertamina",
        ),
        ("“Aman,” kata Corporate Secretary PT Muara Rudi Hartadi.", "Rudi Hartadi", "Corporate Secretary PT Muara"),
        ("“Aman,” kata Sales Area Manager Pertamina Rudi Hartadi.", "Rudi Hartadi", "Sales Area Manager Pertamina"),
        ("Managing Director Muara Pay Rudi Hartadi hadir di Muara Pay.", "Rudi Hartadi", "Managing Director Muara Pay"),
        (
            "Presiden dan Chief Executive Officer PTFI Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Presiden dan Chief Executive Officer PTFI",
        ),
        # a village, and a long name behind a title
        ("Sekretaris Desa Telemow Rudi Hartadi hadir.", "Rudi Hartadi", "Sekretaris Desa Telemow"),
        ("Ketua MUI Muara KH Habib Rudi Abu Bakar Al Hartadi hadir.", "Rudi Abu Bakar Al Hartadi", "Ketua MUI Muara"),
        # one word, and a verb with a comma
        ("Kepala BNPB Hartadi mengatakan, air surut.", "Hartadi", "Kepala BNPB"),
        # of the many short words
        ("“Hujan,” kata Prakirawan BMKG Balikpapan Rudi Hartadi.", "Rudi Hartadi", "Prakirawan BMKG Balikpapan"),
        # a club, and a comma
        ("“Kami menang,” kata pelatih Persiba, Rudi Hartadi, usai laga.", "Rudi Hartadi", "pelatih Persiba"),
        ("Kapten Persiba Balikpapan , Rudi Hartadi , mencetak gol.", "Rudi Hartadi", "Kapten Persiba Balikpapan"),
        # the rest of a series
        (
            "Menko Hukum, HAM, Imigrasi, dan Pemasyarakatan, Rudi Eka Hartadi, hadir.",
            "Rudi Eka Hartadi",
            "Menko Hukum, HAM, Imigrasi, dan Pemasyarakatan",
        ),
        (
            "Kepala Dinas Koperasi, UMKM dan Perindustrian (DKUMKMP) Balikpapan, Rudi Eka Hartadi, hadir.",
            "Rudi Eka Hartadi",
            "Kepala Dinas Koperasi, UMKM dan Perindustrian (DKUMKMP) Balikpapan",
        ),
        (
            "Kepala Dinas Koperasi, UMKM dan Perindustrian Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Kepala Dinas Koperasi, UMKM dan Perindustrian",
        ),
        (
            "Kepala Dinas Pangan, Kelautan, dan Pertanian (DKPKP) Pemprov DKI, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Kepala Dinas Pangan, Kelautan, dan Pertanian (DKPKP) Pemprov DKI",
        ),
        # a foreign body up to its acronym
        (
            "Direktur Institute for Development Economics and Finance (INDEF) Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Direktur Institute for Development Economics and Finance (INDEF)",
        ),
        (
            "Direktur Center of Economic and Law Studies (CELIOS) Media Rudi Hartadi hadir. “Baik,” ujar Media.",
            "Media Rudi Hartadi",
            "Direktur Center of Economic and Law Studies (CELIOS)",
        ),
        # a party behind a seat
        (
            "Anggota Komisi C DPRD DKI Jakarta dari Fraksi PDI Perjuangan, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Anggota Komisi C DPRD DKI Jakarta dari Fraksi PDI Perjuangan",
        ),
        # the number of a school or an RT, and its place
        ("Kepala SDN 005 Balikpapan Utara, Rudi Hartadi, hadir.", "Rudi Hartadi", "Kepala SDN 005 Balikpapan Utara"),
        ("Kepala SMAN 1 Balikpapan Raharjo Hartadi hadir.", "Raharjo Hartadi", "Kepala SMAN 1 Balikpapan"),
        ("Guru SMPN 1 Telagari, Raharjo Hartadi, hadir.", "Raharjo Hartadi", "Guru SMPN 1 Telagari"),
        ("“Baik,” ujar Kepala SMAN 1 Balikpapan Hartadi.", "Hartadi", "Kepala SMAN 1 Balikpapan"),
        ("“Baik,” ujar Ketua RT 15 Hartadi.", "Hartadi", "Ketua RT 15"),
        ("Ketua RT 15 Gunung Bahagia, Raharjo Hartadi, hadir.", "Raharjo Hartadi", "Ketua RT 15 Gunung Bahagia"),
        # the name of a school or a group is none of a person
        ("Kepala SDN Gadis Telagari, Rudi Hartadi mengatakan itu.", "Rudi Hartadi", "Kepala SDN Gadis Telagari"),
        ("Ketua Kelompok Tani Rudi Hartadi hadir.", "Rudi Hartadi", "Ketua Kelompok Tani"),
        ("Manager Operasional Telaga Estate Rudi Hartadi hadir.", "Rudi Hartadi", "Manager Operasional Telaga Estate"),
        (
            "General Manager PLN UID Kaltimra Raharjo Hartadi hadir.",
            "Raharjo Hartadi",
            "General Manager PLN UID Kaltimra",
        ),
        # the number of a unit, and a rank that is no part of the office
        ("Pangdam VI/Mulawarman Mayjen TNI Rudi Hartadi hadir.", "Rudi Hartadi", "Pangdam VI/Mulawarman"),
        ("Dandim 0905/Balikpapan Kolonel Inf Rudi Hartadi hadir.", "Rudi Hartadi", "Dandim 0905/Balikpapan"),
        ("Kapolsek Samboja AKP Rudi Hartadi hadir.", "Rudi Hartadi", "Kapolsek Samboja"),
        ("Direktur Penyidikan KPK Brigadir Jenderal Rudi Hartadi hadir.", "Rudi Hartadi", "Direktur Penyidikan KPK"),
        ("Letnan Kolonel Rudi Hartadi hadir.", "Rudi Hartadi", "Letnan Kolonel"),
        ("Brigjen JO Hartadi hadir.", "JO Hartadi", "Brigjen"),
        # a university that is known, and what only a name begins with
        ("Dosen Universitas Mulawarman Raharjo Hartadi hadir.", "Raharjo Hartadi", "Dosen Universitas Mulawarman"),
        ("Rektor Universitas Telagari Ni Nyoman Hartadi hadir.", "Ni Nyoman Hartadi", "Rektor Universitas Telagari"),
        (
            "Manager Communication, Relations & CSR Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Manager Communication, Relations & CSR",
        ),
        ("Lurah Manggar Hendra Jaya hadir.", "Hendra Jaya", "Lurah Manggar"),
        # what begins a sentence and goes on small
        ("Juru bicara KPK Rudi Hartadi mengatakan itu.", "Rudi Hartadi", "Juru bicara KPK"),
        ("Juru bicara KPK, Rudi Hartadi, hadir.", "Rudi Hartadi", "Juru bicara KPK"),
        # firms claim, too, and whoever has an office
        ("Sekretaris Daerah Kota Palu Hartadi mengklaim itu.", "Hartadi", "Sekretaris Daerah Kota Palu"),
        ("Ketua DPD PDI Perjuangan Jatim, Hartadi, membantah itu.", "Hartadi", "Ketua DPD PDI Perjuangan Jatim"),
        # who knows a field
        ("Hujan turun.\nPengamat politik Rudi Hartadi hadir.", "Rudi Hartadi", "Pengamat politik"),
        ("Pengamat politik Rocky Gerung hadir.", "Rocky Gerung", "Pengamat politik"),
        ("Pengamat politik Rudi Hartadi hadir.", "Rudi Hartadi", "Pengamat politik"),
        ("Menurut pakar hukum tata negara Rudi Hartadi, itu sah.", "Rudi Hartadi", "pakar hukum tata negara"),
        ("“Baik,” kata ahli gizi Rudi Hartadi.", "Rudi Hartadi", "ahli gizi"),
    ],
)
def test_an_office_reaches_up_to_the_name(text: str, name: str, office: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        "Wakil Gubernur (Wagub) Kaltim hadir.",
        "Pemain Persib, Borneo Raya, dan Arema hadir.",
        "Kata pelatih Persiba, Stadion Batakan, ramai.",
        "Dua pemain Persiba lain, Kalimantan Timur, hadir.",
        "Sekretaris Daerah (Sekda) Kota Palu Hartadi.",
        "Menko Hukum, HAM, Imigrasi, dan Pemasyarakatan hadir.",
        "Direktur Institute for Development Economics and Finance hadir.",
        "Hadir peneliti utama Hartadi Raya dan dosen jurusan Teknik Hartadi.",
        "Hadir ahli waris Rudi Hartadi.",
        "Peneliti asal Rudi Hartadi hadir.",
        "Ketua Kelompok Tani Tunas Muda mengatakan panen gagal.",
        "“Baik,” ujar Ketua RT 15 Telagari. Warga Desa Telagari senang.",
        "“Baik,” ujar Kepala SMAN 1 Balikpapan.",
        "Direktur Utama Pertamina (Persero) Telagari mengatakan itu.",
    ],
)
def test_an_office_without_a_name_names_nobody(text: str) -> None:
    assert people(text) == ()


PIECES = [
    "Menko Hukum, HAM, ",
    "Kepala Dinas (Wagub) Kaltim ",
    "Direktur Institute for Development and ",
    "pakar hukum tata negara ",
    "Ketua, Rudi Hartadi, ketua ",
    "Ketua Komisi dari Fraksi ",
    "A, A dan ",
    "a, ",
    "Kepala SMAN 1 ",
    "Manager Relations & ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text(piece: str) -> None:
    assert not grows_too_fast(lambda size: people(piece * size), 400, 0.1)
