"""What a word stands for: its relatives, its spellings, its sounds, acronyms, and what is said of words that no article has."""

from __future__ import annotations

import pytest

from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.engine.whoosh.search import search
from balikpapan_cli.model import Request

from .conftest import TODAY, Opener, found, ids


def test_two_words_that_are_also_written_as_one_find_both_alike(balikpapan: Reader) -> None:
    first, second, *_ = search(balikpapan, Request("kerja sama"), today=TODAY).hits
    assert {first.article.id, second.article.id} == {"masud", "tamu"}
    assert first.score == second.score


@pytest.mark.parametrize("text", ["covid19", "Covid-19", "covid 19"])
def test_letters_and_digits_are_found_however_they_are_joined(open_archive: Opener, text: str) -> None:
    reader = open_archive({"satu": "Kasus Covid-19 turun.", "dua": "Kasus Covid19 naik.", "tiga": "Ruang 19 ditutup."})
    assert found(reader, text) == ["dua", "satu"]


@pytest.mark.parametrize("text", ["covid19", "timnas U19"])
def test_a_word_that_is_found_as_two_is_not_called_unknown(open_archive: Opener, text: str) -> None:
    reader = open_archive({"satu": "Kasus Covid-19 turun.", "dua": "Timnas U-19 menang."})
    page = search(reader, Request(text), today=TODAY)
    assert page.hits and page.notes == page.suggestions == ()


@pytest.mark.parametrize("text", ["zzzqqq", "ffff", "zzzqqqa"])
def test_what_only_comes_down_to_the_same_sound_is_another_word(open_archive: Opener, text: str) -> None:
    reader = open_archive({"satu": "Warga mengurus SKCK.", "dua": "Penerima PKH bertambah.", "tiga": "Musik ska."})
    page = search(reader, Request(text), today=TODAY)
    assert page.total == 0 and page.suggestions == ()
    assert "search.unknown_word" in [note.code for note in page.notes]


@pytest.mark.parametrize(("typed", "alike", "first"), [("oli", "Uli", "typed"), ("joko", "Djoko", "alike")])
def test_a_name_that_sounds_like_a_word_comes_after_the_word(
    open_archive: Opener, typed: str, alike: str, first: str
) -> None:
    once = " ".join(
        f"Pedagang {n} di pasar menjual sayur, beras, telur, garam dan gula kepada warga." for n in range(6)
    )
    reader = open_archive({"typed": f"{once} Juga {typed}.", "alike": f"{alike} datang dan {alike} pergi."})
    assert ids(search(reader, Request(typed), today=TODAY))[0] == first  # for a name either is meant


SPELT = {
    "ijin": "Warga meminta ijin.",
    "izin": "Warga meminta izin.",
    "urus": "Pengurusan perizinan berlanjut.",
    "lama": "Pemilik mengijinkan tamu masuk.",
    "hubung": "Kementerian Perhubungan memeriksa kapal.",
    "kemenhub": "Kemenhub memeriksa kapal.",
    "jalan": "Rombongan berjalan kaki.",
    "alamat": "Kantornya di Jl. Sudirman.",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ijin", ["ijin", "izin", "lama", "urus"]),
        ("izin", ["ijin", "izin", "lama", "urus"]),
        ("perijinan", ["ijin", "izin", "lama", "urus"]),
        ("mengizinkan", ["ijin", "izin", "lama", "urus"]),
        ("kementerian perhubungan", ["hubung", "kemenhub"]),
        ("kementrian perhubungan", ["hubung", "kemenhub"]),
        ("jl", ["alamat"]),  # an abbreviation is no spelling: nobody who writes it means berjalan
    ],
)
def test_spellings_of_one_word_find_the_same(open_archive: Opener, text: str, expected: list[str]) -> None:
    assert found(open_archive(SPELT), text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "suggestion"),
    [
        ("nangkep", ["tangkap"], "tangkap"),
        ("polisi ngirim", ["kirim"], "polisi kirim"),
        ("benerin", ["benar"], "benar"),
        ("nanjir", ["banjir"], "banjir"),  # no root of that name: a slip
    ],
)
def test_verbs_as_they_are_spoken(open_archive: Opener, text: str, expected: list[str], suggestion: str) -> None:
    reader = open_archive(
        {
            "tangkap": "Penangkapan begal berlangsung malam hari.",
            "pangkep": "Bupati Pangkep hadir.",
            "kirim": "Polisi mengirimkan bantuan.",
            "benar": "Warga membenarkan kabar itu.",
            "banjir": "Banjir surut.",
        }
    )
    assert found(reader, text) == expected
    assert search(reader, Request(text), today=TODAY).suggestions == (suggestion,)


@pytest.mark.parametrize("text", ["IKN", "ibu kota negara"])
def test_the_capital_of_a_state_is_not_that_of_the_country(open_archive: Opener, text: str) -> None:
    reader = open_archive(
        {
            "baru": "Pemerintah membangun Ibu Kota Negara (IKN) di Kalimantan.",
            "lain": "Gempa mengguncang Chihuahua, ibu kota negara bagian di Meksiko.",
        }
    )
    assert found(reader, text) == (["baru"] if text == "IKN" else ["baru", "lain"])


def test_of_many_such_words_few_are_looked_for_as_two(open_archive: Opener) -> None:
    reader = open_archive({"satu": " ".join(f"kata-{n}" for n in range(40))})
    joined = search(reader, Request(" ".join(f"kata{n}" for n in range(40)), explain=True), today=TODAY).explanation
    assert sum(line.strip().startswith('joined "') for line in joined) == 8


def test_an_acronym_that_the_archive_explains_is_known(open_archive: Opener) -> None:
    reader = open_archive(
        {
            "satu": "Forum Pemerhati Teluk Balikpapan (FPTB) menanam bakau.",
            "dua": "FPTB menolak reklamasi.",
            "tiga": "Ketua Forum Pemerhati Teluk Balikpapan menemui warga.",
        }
    )
    assert found(reader, "FPTB") == ["dua", "satu", "tiga"]
    assert found(reader, "forum pemerhati teluk balikpapan") == ["dua", "satu", "tiga"]
    assert found(reader, "FPTB", exact=True) == ["dua", "satu"]


def test_what_addresses_shorten_is_found_in_full(open_archive: Opener) -> None:
    reader = open_archive(
        {
            "api": "Kebakaran di Kec. Balikpapan Barat, Kab. Penajam, Kel. Baru Ilir, Jl. Jend. Sudirman.",
            "pawai": "Pawai melewati Jalan Jenderal Sudirman sampai batas kecamatan.",
            "ktp": "Perekaman e-KTP dibuka di kantor kelurahan.",
        }
    )
    assert found(reader, "jalan jenderal sudirman") == found(reader, "jl jend sudirman") == ["api", "pawai"]
    assert found(reader, "kecamatan") == ["api", "pawai"]
    assert found(reader, "kabupaten penajam") == ["api"]
    assert found(reader, "kel") == ["api", "ktp"]
    assert found(reader, "ektp") == found(reader, "e-KTP") == found(reader, "ktp elektronik") == ["ktp"]


UNKNOWN = {
    "eko": "Eko memimpin rapat warga.",
    "sekolah": "Sekolah dibuka kembali.",
    "lebaran": "Lebaran tiba, pelabuhan ramai.",
    "lebar": "Lebar jalan itu enam meter.",
    "cuci": "Petugas mencuci pasar.",
    "curi": "Polisi menahan pencuri sepeda.",
}


@pytest.mark.parametrize(
    ("text", "expected", "note"),
    [
        ("ekolah", ["eko", "sekolah"], "search.corrected"),  # eko-lah, perhaps
        ("lebaranpun", ["lebaran"], ""),
        ("lebarnya", ["lebar"], ""),
        ("pencuci", ["cuci"], ""),
    ],
)
def test_a_word_that_no_article_has_as_it_is_written(
    open_archive: Opener, text: str, expected: list[str], note: str
) -> None:
    reader = open_archive(UNKNOWN)
    page = search(reader, Request(text), today=TODAY)
    assert sorted(ids(page)) == found(reader, text) == expected
    assert [one.code for one in page.notes] == [note] * bool(note)


def test_a_slip_of_the_archive_is_worth_no_more_than_the_word(open_archive: Opener) -> None:
    bodies = {f"{n}": "Gubernur Kalimantan tiba di bandara." for n in range(5)}
    reader = open_archive(bodies | {"slip": "Gubernur Kalimanten tiba di bandara."})
    page = search(reader, Request("kalimantyn", unfold=True), today=TODAY)
    assert page.total == 6
    assert [hit.score for hit in page.hits] == [pytest.approx(page.hits[0].score)] * 6
