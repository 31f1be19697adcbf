"""People with their offices, and organisations: precision before recall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.sources.newsroom.entities import entities, organisations, people


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Wali Kota Balikpapan Rahmad Mas’ud hadir.", "Rahmad Mas’ud", "Wali Kota Balikpapan"),
        ("Wali Kota Balikpapan H Rahmad Mas'ud hadir.", "Rahmad Mas'ud", "Wali Kota Balikpapan"),
        ("Wali Kota Palu, Hadianto Rasyid, hadir.", "Hadianto Rasyid", "Wali Kota Palu"),
        ("Plt Kepala Diskominfo Adamin Siregar hadir.", "Adamin Siregar", "Plt Kepala Diskominfo"),
        ("Wakil Wali Kota Balikpapan Bagus Susetyo hadir.", "Bagus Susetyo", "Wakil Wali Kota Balikpapan"),
        ("Gubernur Kalimantan Timur (Kaltim) Rudy Mas’ud hadir.", "Rudy Mas’ud", "Gubernur Kalimantan Timur"),
        (
            "Menteri Kelautan dan Perikanan Susi Pudjiastuti hadir.",
            "Susi Pudjiastuti",
            "Menteri Kelautan dan Perikanan",
        ),
        ("Ketua DPRD Kota Balikpapan Alwi Al Qadri hadir.", "Alwi Al Qadri", "Ketua DPRD Kota Balikpapan"),
        ("Wali Kota Bogor Bima Arya hadir.", "Bima Arya", "Wali Kota Bogor"),
        ("Presiden Jokowi hadir.", "Jokowi", "Presiden"),
        (
            "Sekretaris Daerah Kabupaten Paser, Drs. Katsul Wijaya, hadir.",
            "Katsul Wijaya",
            "Sekretaris Daerah Kabupaten Paser",
        ),
        (
            "Kapolresta Balikpapan Kombes Pol Anton Firmanto hadir.",
            "Anton Firmanto",
            "Kapolresta Balikpapan Kombes Pol",
        ),
        ("Kombes Pol. Anton Firmanto hadir.", "Anton Firmanto", "Kombes Pol."),
        ("Dandim Balikpapan Kolonel Inf Harry Priyatna hadir.", "Harry Priyatna", "Dandim Balikpapan Kolonel Inf"),
        ("Brigjen Pol Suntana hadir.", "Suntana", "Brigjen Pol"),
        ("Letkol Czi Budi Santoso hadir.", "Budi Santoso", "Letkol Czi"),
        ("Panglima TNI Jenderal Andika Perkasa hadir.", "Andika Perkasa", "Panglima TNI Jenderal"),
        ("Kapolda Lampung Irjen Sudjarno hadir.", "Sudjarno", "Kapolda Lampung Irjen"),
        ("AKP Sumanto hadir.", "Sumanto", "AKP"),
        ("Menaker Hanif hadir.", "Hanif", "Menaker"),
        ("Menteri Perhubungan Budi Karya Sumadi hadir.", "Budi Karya Sumadi", "Menteri Perhubungan"),
        ("Dirjen Cipta Karya Diana Kusumastuti hadir.", "Diana Kusumastuti", "Dirjen Cipta Karya"),
        ("Ketua DPP PDIP , Mindo Sianipar , hadir.", "Mindo Sianipar", "Ketua DPP PDIP"),
        ("Direktur Taman Bahari Langkat , Azhar Kasim , hadir.", "Azhar Kasim", "Direktur Taman Bahari Langkat"),
        (
            "Deputi Bidang Statistik Distribusi dan Jasa BPS, Pudji Ismartini, hadir.",
            "Pudji Ismartini",
            "Deputi Bidang Statistik Distribusi dan Jasa BPS",
        ),
        (
            "Kepala Satuan Tugas Penanganan Aset dan Supervisi KPK Wilayah V Dian Patria hadir.",
            "Dian Patria",
            "Kepala Satuan Tugas Penanganan Aset dan Supervisi KPK Wilayah V",
        ),
        (
            "Kepala Dinas Kesehatan (Dinkes) Provinsi Maluku, Gariman Kurniawan, hadir.",
            "Gariman Kurniawan",
            "Kepala Dinas Kesehatan (Dinkes) Provinsi Maluku",
        ),
        (
            "Ketua Dewan Pimpinan Wilayah ( DPW ) PPP Jateng , Masrukhan Syamsurie , hadir.",
            "Masrukhan Syamsurie",
            "Ketua Dewan Pimpinan Wilayah ( DPW ) PPP Jateng",
        ),
        ("Kepala Sekolah dan Rahmad Mas’ud hadir, ujar Rahmad Mas’ud.", "Rahmad Mas’ud", ""),
        ("“Baik,” ujar Tommy Alfianto.", "Tommy Alfianto", ""),
        ("Menurut Dewi Lestari, pasar itu ramai.", "Dewi Lestari", ""),
        ("Siti Aminah mengatakan harga naik.", "Siti Aminah", ""),
    ],
)
def test_a_person_is_found_with_the_office(text: str, name: str, office: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        "Kota Balikpapan dan Kota Yokohama bekerja sama.",
        "Kepala Dinas Komunikasi dan Informatika Kota Balikpapan hadir.",
        "Wali Kota Balikpapan menyampaikan harapannya.",
        "Wali Kota Palu, Sulawesi Tengah, hadir.",
        "Ketua Komisi Pemilihan Umum Kalimantan Timur hadir.",
        "Pada Senin Wakil Presiden Republik Indonesia tiba.",
        "Direktur PT Astra Motor Jaya tiba.",
        "Rapat dibuka Sekretaris Jenderal Kementerian Dalam Negeri.",
        "Hotel Swiss Belhotel penuh.",
        "Peraturan Presiden Nomor 44 Tahun 2018 berlaku.",
        "Peraturan Gubernur Kalimantan Timur Nomor 3 berlaku.",
        "Ketua Komisi Pemberantasan Korupsi hadir.",
        "Ketua Kamar Dagang Balikpapan hadir.",
    ],
)
def test_what_is_no_person_is_not_taken_for_one(text: str) -> None:
    assert people(text) == ()


def test_a_person_is_named_once_with_the_first_office() -> None:
    text = (
        "Kata Rahmad Mas’ud. Wali Kota Balikpapan Rahmad Mas’ud hadir. Presiden Prabowo dan Presiden Prabowo Subianto."
    )
    assert [person.name for person in people(text)] == ["Rahmad Mas’ud", "Prabowo Subianto"]
    assert people(text)[0].office == "Wali Kota Balikpapan"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dinas Komunikasi dan Informatika (Diskominfo) hadir.", ("Dinas Komunikasi dan Informatika (Diskominfo)",)),
        ("Pemerintah Kota (Pemkot) Balikpapan membangun.", ("Pemerintah Kota (Pemkot) Balikpapan",)),
        ("Pemkot Palu dan Pemprov Sulawesi Tengah hadir.", ("Pemkot Palu", "Pemprov Sulawesi Tengah")),
        ("Menuju Ibu Kota Nusantara (IKN).", ("Ibu Kota Nusantara (IKN)",)),
        ("PT Pertamina Patra Niaga dan KPK hadir.", ("PT Pertamina Patra Niaga", "KPK")),
        ("Panglima TNI Jenderal Andika Perkasa hadir.", ("TNI",)),
        ("Kapolda Kalimantan Timur dan Polresta Balikpapan Kombes Pol Anton hadir.", ("Polresta Balikpapan",)),
        ("Inspektorat Jenderal Kementerian Dalam Negeri hadir.", ("Inspektorat Jenderal Kementerian Dalam Negeri",)),
        ("Komisi Pemberantasan Korupsi hadir.", ("Komisi Pemberantasan Korupsi",)),
        ("Badan Usaha Milik Negara bertambah.", ("Badan Usaha Milik Negara",)),
        (
            "Badan Meteorologi, Klimatologi, dan Geofisika mencatat gempa.",
            ("Badan Meteorologi, Klimatologi, dan Geofisika",),
        ),
        (
            "Badan Meteorologi , Klimatologi dan Geofisika mencatat gempa.",
            ("Badan Meteorologi , Klimatologi dan Geofisika",),
        ),
        (
            "Kementerian Riset, Teknologi, dan Pendidikan Tinggi.",
            ("Kementerian Riset, Teknologi, dan Pendidikan Tinggi",),
        ),
        ("Partai Demokrat, PPP, dan PBB hadir.", ("Partai Demokrat",)),
        ("Dinas Kesehatan, Rahmad, dan Perhubungan hadir.", ("Dinas Kesehatan",)),
        ("Universitas Mulawarman membuka pendaftaran.", ("Universitas Mulawarman",)),
        ("Pemerintah Kota akan membangun. Warga Balikpapan senang.", ()),
        ("Diskusi dalam Focus Group Discussion (FGD) itu ramai.", ()),
    ],
)
def test_organisations(text: str, names: tuple[str, ...]) -> None:
    assert organisations(text) == names


PIECES = [*"ABab .,()’\n-", "Wali ", "Kota ", "Presiden ", "PT ", "dan ", "Dr. ", "(Plt) ", "Rahmad ", "KPK "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_survived_and_names_stand_in_it(text: str) -> None:
    persons, orgs = entities(text)
    assert all(person.name and " ".join(person.name.split()) for person in persons)
    assert all(org in text for org in orgs)
    assert (persons, orgs) == (people(text), organisations(text))
