"""Whether what is said next is still said by the one who spoke last."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import quotes
from tests.growth import grows_too_fast

PERSONS = (Person("Rahmad Mas’ud", "Wali Kota Balikpapan"), Person("Tommy Alfianto", "Sekretaris Bappeda"))

BETWEEN = [
    # the subject is somebody else, whatever the verb
    ("Zainal Sari, peneliti Jatam, tak menampik kabar itu.", ""),
    ("Zainal Sari menolak rencana itu.", ""),
    ("Zainal (45) hanya bisa pasrah.", ""),
    ("Siti Sari kecewa.", ""),
    ("Siti, istri Rahmad, hanya bisa pasrah.", ""),
    ("Petani lain, Zainal, khawatir sawahnya hilang.", ""),
    ("Warga lainnya, Zainal (45), kesal.", ""),
    ("Bagi Zainal, sawah adalah segalanya.", ""),
    # and is told to say or to feel something
    ("Zainal Sari, peneliti Jatam, bilang, pompa rusak.", "Zainal Sari"),
    ("Zainal Sari, Dinamisator Jaringan Advokasi Tambang (Jatam) Kaltim, bilang, pompa rusak.", "Zainal Sari"),
    ("Zainal mengenang masa kecilnya.", "Zainal"),
    ("Air naik di Ujoh Bilang, pompa rusak.", "Rahmad Mas’ud"),
    ("Hal berbeda dirasakan Zainal Sari, warga RT 3.", "Zainal Sari"),
    ("Nasib serupa juga dialami oleh Zainal.", "Zainal"),
    # or is known, and alone does something in the sentence before
    ("Tommy Alfianto mendampingi para warga.", "Tommy Alfianto"),
    ("Tommy Alfianto mendampingi para warga. Hujan turun lagi.", ""),
    ("Tommy Alfianto disebut mendampingi para warga.", ""),
    ("Meski Tommy Alfianto mendampingi para warga, hujan turun.", ""),
    ("Tommy Alfianto mendampingi Rahmad.", ""),
    # or does as others do
    ("Zainal, petani sawit dari Desa Muara, Kabupaten Paser, juga mencatat harga.", "Zainal"),
    ("Zainal Bilung (45) juga menunggu. Hujan turun lagi.", "Zainal Bilung"),
    ("Zainal Sari (45) juga menunggu. Tommy Alfianto hadir.", ""),
    ("Zainal Bilung juga menunggu.", ""),
    # or has a view that comes without a verb
    ("Keluhan datang antara lain dari Zainal, petani sawit dari Desa Muara.", "Zainal"),
    ("Keluhan datang dari Jakarta.", "Rahmad Mas’ud"),
    ("Zainal Sari, petani sawit, datang dari Muara.", ""),
    ("Bagi Zainal Sari, peneliti Jatam, pompa itu keliru.", "Zainal Sari"),
    # or has no name
    ("Seorang pedagang merasa rugi.", ""),
    ("Petani lain kecewa.", ""),
    # nobody else is its subject
    ("Cabai, misalnya, kerap menjadi tantangan.", "Rahmad Mas’ud"),
    ("Alhasil, petugas pun menyelidiki pompa itu.", "Rahmad Mas’ud"),
    ("Di Asia, Eropa, dan Timur Tengah, pompa dicari.", "Rahmad Mas’ud"),
    ("Dia khawatir pompa itu rusak.", "Rahmad Mas’ud"),
    ("Dia yakin penuh, pompa itu kuat.", "Rahmad Mas’ud"),
    ("Perempuan berusia 26 tahun ikut membantu.", "Rahmad Mas’ud"),
    ("Hal serupa dirasakan Malaysia.", "Rahmad Mas’ud"),
    ("Dampak banjir dirasakan warga.", "Rahmad Mas’ud"),
]


@pytest.mark.parametrize(("between", "speaker"), BETWEEN, ids=[between for between, _ in BETWEEN])
def test_who_is_meant_by_a_suffix(between: str, speaker: str) -> None:
    body = f"“Kami siap bekerja,” ujar Rahmad.\n{between}\n“Kami mulai besok pagi,” katanya."
    found = quotes(Article("a", "", body, persons=PERSONS))
    assert [quote.speaker for quote in found] == ["Rahmad Mas’ud", speaker]


def test_a_quotation_without_a_verb_is_not_the_last_speakers_when_somebody_else_comes_in_between() -> None:
    body = "“Kami siap bekerja,” ujar Rahmad. Siti, istri Zainal, hanya bisa pasrah. “Saya lelah sekali sekarang.”"
    assert [quote.speaker for quote in quotes(Article("a", "", body, persons=PERSONS))] == ["Rahmad Mas’ud"]


def test_the_only_one_who_does_something_speaks() -> None:
    body = "Warga menunggu.\nSekretaris Bappeda Tommy Alfianto meninjau pompa.\n“Kami mulai besok pagi,” ujarnya."
    (quote,) = quotes(Article("a", "", body, persons=PERSONS[1:]))
    assert (quote.speaker, quote.office) == ("Tommy Alfianto", "Sekretaris Bappeda")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Ia menegaskan, keputusan berada di tangan Tommy Alfianto.", "Rahmad Mas’ud"),
        ("Dia menyatakan akan memanggil Sekretaris Bappeda, Tommy Alfianto.", "Rahmad Mas’ud"),
        ("Tommy Alfianto meninjau pompa. Ia menegaskan, pompa sudah siap.", "Tommy Alfianto"),
        ("Tommy Alfianto hadir. Ia menegaskan, pompa sudah siap.", ""),
        ("Mereka menegaskan, keputusan berada di tangan Tommy Alfianto.", ""),
    ],
)
def test_a_pronoun_that_tells_still_means_who_spoke_last(told: str, speaker: str) -> None:
    body = f"“Kami siap bekerja,” ujar Rahmad.\n{told}\n“Kami mulai besok pagi,” katanya."
    found = quotes(Article("a", "", body, persons=PERSONS))
    assert [quote.speaker for quote in found] == ["Rahmad Mas’ud", speaker]


INTRODUCED = [
    ("Daeng Parewa mematikan mesin perahunya. Lelaki 58 tahun itu menunggu hampir satu jam.", "Daeng Parewa"),
    ("Yohana Bilung, 11 tahun, adalah salah satunya.", "Yohana Bilung"),
    ("Daeng Parewa mengukir mandau. Ia belajar dari pembeli.", "Daeng Parewa"),
    ("Zainal, petani Muara, menunggu hujan.", "Zainal"),
    ("Zainal menunggu hujan.", ""),
    ("Rumah Sakit Muara menunggu hujan.", ""),
    ("Daeng Parewa menunggu. Siti Sari menolak rencana itu.", ""),
    ("Daeng Parewa dipanggil pulang.", ""),
    ("Daeng Parewa menunggu. Pelaku melarikan diri.", ""),
]


@pytest.mark.parametrize(("lead", "speaker"), INTRODUCED, ids=[lead for lead, _ in INTRODUCED])
def test_who_is_introduced_before_anybody_has_spoken_speaks(lead: str, speaker: str) -> None:
    (quote,) = quotes(Article("a", "", f"Warga menunggu.\n{lead}\n“Dulu tiap subuh mereka muncul,” katanya."))
    assert quote.speaker == speaker


def test_time_grows_with_the_text() -> None:
    def read(size: int) -> None:
        told = "“Kami siap bekerja,” ujar Rahmad.\n" + "Hujan turun lagi.\n" * size + "Tommy Alfianto hadir.\n"
        quotes(Article("a", "", told + "“Kami mulai besok pagi,” katanya.\nHujan turun.\n" * size, persons=PERSONS))

    assert not grows_too_fast(read, 300, 0.1)


@pytest.mark.parametrize(
    "piece", ["Daeng Parewa", "Daeng, petani ", "Keluhan datang dari ", "Bagi Daeng, ", "Daeng, 11 tahun, "]
)
def test_time_grows_with_the_sentence(piece: str) -> None:
    def read(size: int) -> None:
        quotes(Article("a", "", f"{piece * size} menunggu.\n“Dulu tiap subuh mereka muncul,” katanya."))

    assert not grows_too_fast(read, 1 << 9, 0.1)
