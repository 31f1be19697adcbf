"""Names with a description beside them, between commas."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import people
from tests.growth import different, grows_too_fast


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
        ("Seorang saksi, Rudi Hartadi, kemudian mengatakan itu.", "Rudi Hartadi", "saksi"),
        # with a verb of saying right behind the office
        ("Rudi Hartadi, Direktur Eksekutif KPK mengatakan itu.", "Rudi Hartadi", "Direktur Eksekutif KPK"),
        # who speaks by a part of the name elsewhere
        (
            "Inggit Hartadi, peneliti mamalia air, memasang alat. “Sunyi,” kata Inggit.",
            "Inggit Hartadi",
            "peneliti mamalia air",
        ),
        ("Bagi Inggit Hartadi, peneliti Yayasan Muara, itu keliru.", "Inggit Hartadi", "peneliti Yayasan Muara"),
        # without an office
        ("Inggit Hartadi, warga RT 12 Muara, mengaku takut.", "Inggit Hartadi", "warga RT 12 Muara"),
        ("Inggit Hartadi (45), pedagang sayur di Muara, mengaku rugi.", "Inggit Hartadi", "pedagang sayur"),
        ("Inggit Hartadi, dari Riset dan Advokasi Muara, menilai itu keliru.", "Inggit Hartadi", ""),
        ("“Mahal,” kata salah seorang pedagang, Inggit Hartadi.", "Inggit Hartadi", "pedagang"),
        ("“Mahal,” ujar warga lain, Inggit Hartadi saat ditemui.", "Inggit Hartadi", ""),
        ("Inggit Hartadi, 33 tahun, menunggu kapal.", "Inggit Hartadi", ""),
        ("Inggit Hartadi (33 tahun) menunggu kapal.", "Inggit Hartadi", ""),
        ("Inggit Hartadi (33) mengaku takut.", "Inggit Hartadi", ""),
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
        "Mengutip Muara Raya, Direktur Intel Hartadi Raya mengatakan itu.",
        "Inggit Hartadi, ketua kelas yang mengatakan itu, diam.",
        "Inggit Hartadi, peneliti mamalia air, memasang alat.",
        "Inggit Hartadi, warga RT 12 Muara, pulang.",
        "Ia pergi ke rumah warga lain, Inggit Hartadi.",
        "Muara United (33) kalah.",
        "Inggit Hartadi (33) pulang.",
        "Ketua RT 17, Hartadi, hadir.",
        "Ketua RT 17, Sepaku, menyatakan itu.",
    ],
)
def test_what_does_not_speak_or_is_no_name_is_nobody(text: str) -> None:
    assert people(text) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "Inggit Hartadi, peneliti a, ",
        "kata warga a b c, Inggit M, ",
        "Inggit M (33) ",
        "A B, warga a b di ",
        "kata a b c d ",
    ],
)
def test_time_grows_with_the_text(piece: str) -> None:
    assert not grows_too_fast(lambda size: people(piece * size), 400, 0.1)


@pytest.mark.parametrize("shape", ["Inggit M{0}, peneliti a. ", "M{0} S{0}, peneliti a, ", "kata warga, M{0} S{0}. "])
def test_time_grows_with_the_text_where_names_differ(shape: str) -> None:
    assert not grows_too_fast(lambda size: people(different(shape, size)), 1 << 13, 0.1)


def test_time_grows_with_the_text_where_single_names_differ() -> None:
    letters = str.maketrans("0123456789", "aiueobdglk")

    def read(size: int) -> None:
        people("".join(f"kata M{n:05}, Ketua. ".translate(letters) for n in range(size)))

    assert not grows_too_fast(read, 4000, 0.1)
