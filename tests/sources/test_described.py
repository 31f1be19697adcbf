"""Names with a description beside them, between commas."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import people


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        # behind the name
        ("Rudi Hartadi, peneliti Yayasan Muara, menjelaskan itu.", "Rudi Hartadi", "peneliti Yayasan Muara"),
        ("Rudi Hartadi, Direktur Operasi PT Muara, juga menegaskan itu.", "Rudi Hartadi", "Direktur Operasi PT Muara"),
        ("“Baik,” kata Rudi Hartadi, analis dari Muara.", "Rudi Hartadi", "analis dari Muara"),
        ("“Baik,” kata Rudi Hartadi, manajer tim panahan saat ditemui.", "Rudi Hartadi", "manajer tim panahan"),
        ("Rudi Hartadi (45), ketua panitia, mengatakan itu.", "Rudi Hartadi", "ketua panitia"),
        # before it
        ("Penasihat hukum terdakwa, Rudi Hartadi, menyatakan banding.", "Rudi Hartadi", "Penasihat hukum terdakwa"),
        ("Hujan turun. Pelatih tim nasional, Rudi Hartadi, mengaku puas.", "Rudi Hartadi", "Pelatih tim nasional"),
        ("Pemilik sekaligus koki, Rudi Hartadi, mengatakan itu.", "Rudi Hartadi", "Pemilik sekaligus koki"),
        ("Sang nelayan, Rudi Hartadi, menyebut tiram itu.", "Rudi Hartadi", ""),
        ("Jaksa penuntut umum, Rudi Hartadi, mengatakan itu.", "Rudi Hartadi", "Jaksa penuntut umum"),
        ("Seorang saksi, Rudi Hartadi, kemudian mengatakan itu.", "Rudi Hartadi", ""),
        # a name of one word between commas
        ("Ketua RT 17, Hartadi, mengaku takut.", "Hartadi", "Ketua RT 17"),
        ("Camat Sepaku, Hartadi, menyatakan itu.", "Hartadi", "Camat Sepaku"),
        ("Kepala Dinas Sosial (Dinsos), Hartadi, menyatakan itu.", "Hartadi", "Kepala Dinas Sosial (Dinsos)"),
    ],
)
def test_who_is_described_and_speaks_is_a_person(text: str, name: str, office: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        "Hartadi Raya, kota tua, menyebutkan angka itu.",
        "Hartadi Raya, ketua kelas, bermain bola.",
        "Di sisi lain, Bank Indonesia, mengatakan itu.",
        "Acara itu, Hartadi Raya, berlangsung meriah.",
        "Camat Sepaku, Maridan, menyatakan itu.",
        "Ketua RT 17, Hartadi, hadir.",
        "Ketua RT 17, Sepaku, menyatakan itu.",
    ],
)
def test_what_does_not_speak_or_is_no_name_is_nobody(text: str) -> None:
    assert people(text) == ()
