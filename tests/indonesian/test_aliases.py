"""Acronyms: the curated list is sound, and texts give up the pairs that they introduce and no others."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.indonesian.acronyms import mine
from balikpapan_cli.indonesian.aliases import curated, starting_with
from balikpapan_cli.indonesian.tokens import fold

INTRODUCED = [
    ("Pemerintah Kota (Pemkot) Balikpapan", [("Pemkot", "Pemerintah Kota")]),
    ("kata Wali Kota (Walkot) Balikpapan", [("Walkot", "Wali Kota")]),
    ("pindah ke Ibu Kota Nusantara (IKN).", [("IKN", "Ibu Kota Nusantara")]),
    ("di IKN (Ibu Kota Nusantara) kelak", [("IKN", "Ibu Kota Nusantara")]),
    ("Dinas Komunikasi dan Informatika (Diskominfo)", [("Diskominfo", "Dinas Komunikasi dan Informatika")]),
    (
        "Pelaksana Tugas (Plt) Kepala Dinas Pendidikan (Disdik)",
        [("Plt", "Pelaksana Tugas"), ("Disdik", "Dinas Pendidikan")],
    ),
    ("Forum Koordinasi Pimpinan Daerah (Forkopimda)", [("Forkopimda", "Forum Koordinasi Pimpinan Daerah")]),
    ("Badan Perencanaan Pembangunan Daerah (Bappeda)", [("Bappeda", "Badan Perencanaan Pembangunan Daerah")]),
    ("Kepala Kepolisian Daerah (Kapolda) Kaltim", [("Kapolda", "Kepala Kepolisian Daerah")]),
    ("Putri ke Kepolisian Daerah (Polda)", [("Polda", "Kepolisian Daerah")]),
    ("lewat Badan Amil Zakat Nasional (Baznas)", [("Baznas", "Badan Amil Zakat Nasional")]),
    ("Usaha Mikro, Kecil, dan Menengah (UMKM)", [("UMKM", "Usaha Mikro, Kecil, dan Menengah")]),
    ("Keselamatan dan Kesehatan Kerja (K3)", [("K3", "Keselamatan dan Kesehatan Kerja")]),
    ("oleh Komisi Pemberantasan Korupsi ( KPK ) .", [("KPK", "Komisi Pemberantasan Korupsi")]),
    ("di IKN ( Ibu Kota Nusantara ) kelak", [("IKN", "Ibu Kota Nusantara")]),
    ("terkena pemutusan hubungan kerja (PHK)", [("PHK", "pemutusan hubungan kerja")]),
    ("menurut Susilo Bambang Yudhoyono (SBY)", [("SBY", "Susilo Bambang Yudhoyono")]),
    ("ke Badan Pusat Statistik (BPS). Lalu Badan Pusat Statistik (BPS)", [("BPS", "Badan Pusat Statistik")]),
]


@pytest.mark.parametrize(("text", "pairs"), INTRODUCED)
def test_mines_what_a_text_introduces(text: str, pairs: list[tuple[str, str]]) -> None:
    assert mine(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Wali Kota Balikpapan Rahmad Mas’ud (kiri)",
        "pada Senin (23/10/2023) di Hotel Gran Senyiur (BSCC)",
        "Bank Indonesia. (BI)",
        "partai itu (PDIP) dan usaha kecil (UMKM)",
        "Dinas Pemadam Kebakaran (Damkar)",
        "jumlah warga (Red)",
        "( ) () (A) (IKN",
    ],
)
def test_mines_nothing_else(text: str) -> None:
    assert mine(text) == []


def test_every_form_is_folded_and_stands_once() -> None:
    forms = Counter(form for alias in curated() for form in alias.forms)
    assert [form for form, count in forms.items() if count > 1] == []
    for alias in curated():
        ways = (*alias.shorts, *alias.names)
        assert alias.names and all(way == way.strip() for way in ways), alias
        assert alias.forms == tuple(tuple(fold(way)) for way in ways) and all(alias.forms), alias
        assert all(len(form) == 1 for form in alias.forms[: len(alias.shorts)]), alias


def test_an_alias_is_found_by_the_first_token_of_each_form() -> None:
    for alias in curated():
        for token in {form[0] for form in alias.forms}:
            assert alias in starting_with(token), (alias, token)
    assert starting_with("tidakada") == () == starting_with("nusantara")
    assert starting_with("") == curated()


@pytest.mark.parametrize(
    ("short", "form"),
    [
        ("IKN", "ibu kota nusantara"),
        ("IKN", "ibu kota negara"),
        ("Pemkot", "pemerintah kota"),
        ("walikota", "wali kota"),
        ("kerjasama", "kerja sama"),
        ("antardaerah", "antar daerah"),
        ("DPRD", "dewan perwakilan rakyat daerah"),
        ("UMKM", "usaha mikro kecil dan menengah"),
        ("EKTP", "e ktp"),
        ("jalan", "jl"),
        ("kecamatan", "kec"),
    ],
)
def test_the_list_has_what_readers_use(short: str, form: str) -> None:
    assert tuple(form.split()) in next(alias.forms for alias in curated() if short in alias.shorts)


@given(
    st.lists(st.sampled_from(["A", "Aa", "AAA", "(", ")", " ", "(AAAAAAAAAAAA)", "dan ", "K3", "(K9)", "é", "."])).map(
        "".join
    )
)
def test_no_text_crashes_it(text: str) -> None:
    for acronym, expansion in mine(text):
        assert acronym in text
        assert all(word in text for word in expansion.split())
