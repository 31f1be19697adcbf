"""Titles before names, degrees behind them, ranks, and short forms in brackets: none is a part of a name, and none loses it."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import organisations, people
from balikpapan_cli.sources.named.runs import runs_in
from tests.growth import grows_too_fast


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        # titles
        ("Rektor Unmul, Prof. Heru Prasetyo, menjelaskan itu.", "Heru Prasetyo", "Rektor Unmul"),
        ("Rektor Unmul Prof. Dr. Heru Prasetyo menjelaskan itu.", "Heru Prasetyo", "Rektor Unmul"),
        (
            "Rektor Universitas Maju Kaltim (UMK), Prof. Dr. Ir. H. Abdul Ghafur, M.Si., IPU., menjelaskan itu.",
            "Abdul Ghafur",
            "Rektor Universitas Maju Kaltim (UMK)",
        ),
        (
            "Rektor Universitas Maju Kaltim Prof. Dr. Ir. H. Abdul Ghafur, M.Si. menjelaskan itu.",
            "Abdul Ghafur",
            "Rektor Universitas Maju Kaltim",
        ),
        ("Kepala Dinas Sosial, dr. Siti Lestari, menjelaskan itu.", "Siti Lestari", "Kepala Dinas Sosial"),
        ("Kepala Dinas Sosial dr Siti Lestari mengatakan itu.", "Siti Lestari", "Kepala Dinas Sosial"),
        ("Kepala Dinas Sosial Palu, drg. Heru Prasetyo, hadir.", "Heru Prasetyo", "Kepala Dinas Sosial Palu"),
        ("“Baik,” kata dr. Siti Lestari SpOG, Rabu (3/2).", "Siti Lestari", ""),
        ("Direktur Poltekba Prof Masykur mengatakan itu.", "Masykur", "Direktur Poltekba"),
        ("Hadir Kabid Pertamanan DLH Palu Ir Suparno mewakili wali kota.", "Suparno", "Kabid Pertamanan DLH Palu"),
        ("Kasi Persampahan H Mardiono mengatakan itu.", "Mardiono", "Kasi Persampahan"),
        ("Kepala KSOP Palu Capt. Wempi Karundeng hadir.", "Wempi Karundeng", "Kepala KSOP Palu"),
        ("Kepala KSOP Palu Capt Wempi Karundeng hadir.", "Wempi Karundeng", "Kepala KSOP Palu"),
        ("Ketua Takmir Masjid Agung Ustaz Fadlan Hartadi hadir.", "Fadlan Hartadi", "Ketua Takmir Masjid Agung"),
        # of a hospital, and of who leads it
        (
            "Direktur RSUD dr. Kanujoso Djatiwibowo, dr. Edy Hartadi, hadir.",
            "Edy Hartadi",
            "Direktur RSUD dr. Kanujoso Djatiwibowo",
        ),
        (
            "Direktur RSUD dr Kanujoso Djatiwibowo dr Edy Hartadi hadir.",
            "Edy Hartadi",
            "Direktur RSUD dr Kanujoso Djatiwibowo",
        ),
        ("Direktur RSUP Dr. Soetomo, Rudi Hartadi, hadir.", "Rudi Hartadi", "Direktur RSUP Dr. Soetomo"),
        # degrees
        ("Kepala Dinas Sosial Rudi Hartadi SSos MSi hadir.", "Rudi Hartadi", "Kepala Dinas Sosial"),
        ("Kepala Dinas Sosial, Rudi Hartadi S.Sos., M.Si., hadir.", "Rudi Hartadi", "Kepala Dinas Sosial"),
        ("Direktur RSUD Palu dr Rudi Hartadi Sp.P(K) hadir.", "Rudi Hartadi", "Direktur RSUD Palu"),
        ("Kepala Dinas Sosial, Rudi Hartadi SH MKes, hadir.", "Rudi Hartadi", "Kepala Dinas Sosial"),
        # in another's stead
        ("Plt. Kadiskominfo Prov NTB Rudi Hartadi hadir.", "Rudi Hartadi", "Plt. Kadiskominfo Prov NTB"),
        ("Pj. Bupati PPU Rudi Hartadi hadir.", "Rudi Hartadi", "Pj. Bupati PPU"),
        ("Plh. Sekda Kota Palu, Rudi Hartadi, hadir.", "Rudi Hartadi", "Plh. Sekda Kota Palu"),
        # ranks
        ("Kasi Humas IPTU Rudi Hartadi hadir.", "Rudi Hartadi", "Kasi Humas"),
        ("Kapolsek Samboja, IPTU Rudi Hartadi, hadir.", "Rudi Hartadi", "Kapolsek Samboja"),
        ("Kasat Reskrim Polresta Palu Komisaris Polisi Rudi Hartadi.", "Rudi Hartadi", "Kasat Reskrim Polresta Palu"),
        ("Kabid Humas Polda Riau Ajun Komisaris Besar Rudi Hartadi.", "Rudi Hartadi", "Kabid Humas Polda Riau"),
        ("Kapolsek Samboja, Inspektur Polisi Dua Rudi Hartadi, hadir.", "Rudi Hartadi", "Kapolsek Samboja"),
        ("Dansatgas Yonif 733/Mrb Letkol Inf Rudi Hartadi hadir.", "Rudi Hartadi", "Dansatgas Yonif 733/Mrb"),
        ("Komandan Kodim 0905/Palu Letkol Inf Rudi Hartadi hadir.", "Rudi Hartadi", "Komandan Kodim 0905/Palu"),
        ("Danramil 0905-01/Palu Utara Kapten Inf Rudi Hartadi.", "Rudi Hartadi", "Danramil 0905-01/Palu Utara"),
        ("Kasdim 0905/Palu Mayor Inf Rudi Hartadi hadir.", "Rudi Hartadi", "Kasdim 0905/Palu"),
        ("Komandan Lanal Palu Laksamana Pertama Rudi Hartadi.", "Rudi Hartadi", "Komandan Lanal Palu"),
        ("Komandan Wilayah Palu, Laksamana Muda Rudi Hartadi, hadir.", "Rudi Hartadi", "Komandan Wilayah Palu"),
        ("Pangdam VI/Mulawarman Mayor Jenderal TNI Rudi Hartadi.", "Rudi Hartadi", "Pangdam VI/Mulawarman"),
        ("Kapolda Riau Inspektur Jenderal Rudi Hartadi hadir.", "Rudi Hartadi", "Kapolda Riau"),
        ("Kadiskes Kolinlamil Letkol Laut Rudi Hartadi hadir.", "Rudi Hartadi", "Kadiskes Kolinlamil"),
        ("AKBP Rudi Hartadi, Kapolres Palu, hadir.", "Rudi Hartadi", "Kapolres Palu"),
        ("“Baik,” kata Letkol Inf Rudi Hartadi, Dandim 0905/Palu.", "Rudi Hartadi", "Dandim 0905/Palu"),
        ("AKBP Rudi Hartadi, Kepala BNN, dan wali kota hadir.", "Rudi Hartadi", "AKBP"),
        ("Kasi Propam AKP Hari Supriyadi, S.H., M.H., hadir.", "Hari Supriyadi", "Kasi Propam"),
        ("Wakil Bupati Kukar Hari Wibowo hadir.", "Hari Wibowo", "Wakil Bupati Kukar"),
        # brackets
        ("Bupati Penajam Paser Utara (PPU), Rudi Hartadi, hadir.", "Rudi Hartadi", "Bupati Penajam Paser Utara (PPU)"),
        (
            "Gubernur Sulawesi Utara (Sulut), Mayjen TNI (Purn) Rudi Hartadi (RH) hadir.",
            "Rudi Hartadi",
            "Gubernur Sulawesi Utara (Sulut)",
        ),
        (
            "Kepala Dinas Kelautan dan Perikanan (DKP) Sulsel Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Kepala Dinas Kelautan dan Perikanan (DKP) Sulsel",
        ),
        (
            "Rudi Hartadi, Sekretaris Jenderal (Sekjen) PP PBSI, mengatakan itu.",
            "Rudi Hartadi",
            "Sekretaris Jenderal (Sekjen) PP PBSI",
        ),
        (
            "Kepala Bidang (Kabid) Pengolahan dan Pemasaran, Dinas Perkebunan Provinsi Riau, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Kepala Bidang (Kabid) Pengolahan dan Pemasaran, Dinas Perkebunan Provinsi Riau",
        ),
        (
            "Kasubdit Bukti Permulaan Direktorat Penegakan Hukum pada Direktorat Jenderal Pajak, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Kasubdit Bukti Permulaan Direktorat Penegakan Hukum pada Direktorat Jenderal Pajak",
        ),
    ],
)
def test_a_name_stands_without_titles_degrees_and_ranks(text: str, name: str, office: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == (name, office)


def test_in_a_list_nobody_is_the_office_of_another() -> None:
    listed = people("“Baik,” kata Bapak Rudi Hartadi, Bapak Hasan Basri, dan lainnya.")
    assert all("Hasan" not in person.office for person in listed)


@pytest.mark.parametrize(
    "text",
    [
        "Direktur RSUD dr Kanujoso Djatiwibowo mengatakan itu.",
        "Direktur RSUP Dr. Soetomo mengatakan itu.",
        "Warga berobat ke RSUD dr. Kanujoso Djatiwibowo, kata warga.",
        "Hadir Kepala Dinas, S.Sos., M.Si., dan lainnya.",
        "Surat itu dari Direktorat Jenderal Pajak Riau, Rumbai Hartadi.",
        "Bupati Penajam Paser Utara (PPU), Balikpapan, dan Paser hadir.",
    ],
)
def test_a_hospital_or_a_degree_is_nobody(text: str) -> None:
    assert people(text) == ()


def test_a_firm_is_one_with_the_dot_as_without() -> None:
    assert organisations("Hadir Direktur PT. Gas Jawa Tengah, Rudi Hartadi.") == ("PT. Gas Jawa Tengah",)
    [person] = people("“Baik,” kata Presiden Direktur PT. Gas Jawa Tengah, Rudi Hartadi di Semarang.")
    assert (person.name, person.office) == ("Rudi Hartadi", "Presiden Direktur PT. Gas Jawa Tengah")


@pytest.mark.parametrize(
    "piece", ["Prof. Dr. Ir. ", "dr. M", "Ketua S.Sos, M.Si ", "Ketua (KKT), ", "Ajun Komisaris Besar ", "RSUD dr. "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    assert not grows_too_fast(lambda size: people(piece * size), 400, 0.1)


@pytest.mark.parametrize("end", ["", "."])
def test_a_doctor_who_opens_a_text_is_one_however_it_ends(end: str) -> None:
    (start, _, words), *_ = runs_in(f"dr. Siti Lestari hadir{end}")
    assert (start, words) == (0, ["dr.", "Siti", "Lestari"])
