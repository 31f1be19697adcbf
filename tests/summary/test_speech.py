"""Who said what."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import quotes
from tests.summary.articles import FLOOD, ODD_BODIES

PERSONS = (Person("Rahmad Mas’ud", "Wali Kota Balikpapan"), Person("Tommy Alfianto", "Sekretaris Bappeda"))

SAID = [
    # after the quotation
    ("“Kami siap bekerja,” ujar Rahmad Mas’ud.", [("“Kami siap bekerja,”", "Rahmad Mas’ud", "Wali Kota Balikpapan")]),
    ("“Kami siap bekerja,” ujar Rahmad, Senin.", [("“Kami siap bekerja,”", "Rahmad Mas’ud", "Wali Kota Balikpapan")]),
    (
        '"Kami siap bekerja," kata Tommy saat mendampingi Rahmad Mas’ud.',
        [('"Kami siap bekerja,"', "Tommy Alfianto", None)],
    ),
    ("“Air naik cepat,” kata Siti Aminah.", [("“Air naik cepat,”", "Siti Aminah", "")]),
    ("“Air naik cepat,” kata warga setempat, Siti Aminah.", [("“Air naik cepat,”", "Siti Aminah", "warga setempat")]),
    ("“Air naik cepat,” kata seorang warga.", [("“Air naik cepat,”", "", "seorang warga")]),
    # an office whose holder the article does not name as a person
    (
        "“Air naik cepat,” kata Kepala Pos Jaga , Usman , kepada wartawan .",
        [("“Air naik cepat,”", "Usman", "Kepala Pos Jaga")],
    ),
    (
        "“Air naik cepat,” kata Ketua RT Muara, Balikpapan, Siti Aminah, Senin (3/3).",
        [("“Air naik cepat,”", "Siti Aminah", "Ketua RT Muara, Balikpapan")],
    ),
    (
        "“Air naik cepat,” kata Direktur Energi Baru, Terbarukan, dan Konservasi, Eniya Dewi.",
        [("“Air naik cepat,”", "Eniya Dewi", "Direktur Energi Baru, Terbarukan, dan Konservasi")],
    ),
    ("“Air naik cepat,” kata Kapolres Paser, Kalimantan Timur.", [("“Air naik cepat,”", "", "Kapolres Paser")]),
    (
        "“Air naik cepat,” kata Kepala Divisi Pajak, Aset dan Umum Usman.",
        [("“Air naik cepat,”", "", "Kepala Divisi Pajak")],
    ),
    ("“Air naik cepat,” kata CEO Persiba , Karl - Heinz .", [("“Air naik cepat,”", "Karl - Heinz", "CEO Persiba")]),
    ("“Air naik cepat,” kata juru bicara klub.", [("“Air naik cepat,”", "", "juru bicara klub")]),
    ("“Kami siap bekerja,” kata Wali Kota.", [("“Kami siap bekerja,”", "Rahmad Mas’ud", "Wali Kota Balikpapan")]),
    ("“Kami siap bekerja,” kata Wali Kota Palu.", [("“Kami siap bekerja,”", "", "Wali Kota Palu")]),
    # before it
    ("Rahmad mengatakan, “Kami siap bekerja.”", [("“Kami siap bekerja.”", "Rahmad Mas’ud", None)]),
    ("Kata Tommy: “Kami siap bekerja.”", [("“Kami siap bekerja.”", "Tommy Alfianto", None)]),
    # it goes on after the attribution
    (
        "“Kami siap,” ujar Rahmad. “Warga tidak perlu cemas.”",
        [("“Kami siap,”", "Rahmad Mas’ud", None), ("“Warga tidak perlu cemas.”", "Rahmad Mas’ud", None)],
    ),
    # pronouns
    ("Menurut Rahmad, pompa siap.\n“Kami mulai besok,” katanya.", [("“Kami mulai besok,”", "Rahmad Mas’ud", None)]),
    ("Menurut Rahmad, pompa siap.\n“Kami mulai besok,” ujar dia.", [("“Kami mulai besok,”", "Rahmad Mas’ud", None)]),
    (
        "Menurut Rahmad, pompa siap. Tommy Alfianto hadir.\n“Kami mulai besok,” katanya.",
        [("“Kami mulai besok,”", "", "")],
    ),
    ("“Kami mulai besok,” katanya.", [("“Kami mulai besok,”", "", "")]),
    # not speech
    ("Program “Kota Hijau” dibuka Rahmad.", []),
    ("Warga menyebutnya “banjir kiriman dari hulu”.", []),
]


@pytest.mark.parametrize(("body", "expected"), SAID, ids=[body[:50] for body, _ in SAID])
def test_quotes(body: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = quotes(Article("a", "", body, persons=PERSONS))
    assert [(q.text, q.speaker) for q in found] == [(text, speaker) for text, speaker, _ in expected]
    assert all(office in (None, q.office) for q, (_, _, office) in zip(found, expected, strict=True))


BESIDE = [
    # the name behind the verb speaks, not one that is named after it
    ("kata Zainal, juru bicara kantor Rahmad.", "Zainal", "juru bicara kantor Rahmad"),
    ("jelas Zainal didampingi Wali Kota Balikpapan Rahmad Mas’ud di Muara.", "Zainal", ""),
    ("tutur Zainal menirukan ucapan Rahmad.", "Zainal", ""),
    ("kata Zainal soal rencana Tommy Alfianto.", "Zainal", ""),
    ("tutup Zainal Arifin.", "Zainal Arifin", ""),
    ("kata pria yang akrab disapa Zain itu.", "Zain", ""),
    ("kata Rahmad dan Tommy.", "Rahmad Mas’ud", "Wali Kota Balikpapan"),
    # when it was said is no part of a name, and points to nobody
    ("kata Rahmad baru-baru ini.", "Rahmad Mas’ud", "Wali Kota Balikpapan"),
    ("kata Zainal belakangan ini.", "Zainal", ""),
    ("kata Zainal hari ini di Muara.", "Zainal", ""),
    ("kata Zainal tadi pagi.", "Zainal", ""),
    ("kata Zainal siang tadi.", "Zainal", ""),
    ("kata Zainal Senin lalu.", "Zainal", ""),
    ("kata Zainal Senin (3/3) di Muara.", "Zainal", ""),
    ("kata Zainal awal pekan ini.", "Zainal", ""),
    ("kata pria 54 tahun itu.", "", "pria 54 tahun itu"),
    # a name that somebody else has
    ("kata kuasa hukum Rahmad.", "", "kuasa hukum Rahmad"),
    ("kata kuasa hukum Rahmad Mas’ud, Zainal Arifin.", "Zainal Arifin", "kuasa hukum Rahmad Mas’ud"),
    ("kata mantan istri Tommy Alfianto.", "", "mantan istri Tommy Alfianto"),
    ("kata jubir KPK Zainal Arifin.", "Zainal Arifin", "jubir KPK"),
    # an office: the name at its end, behind a comma, the one holder; half of an office is not that office
    ("ujar Ketua majelis hakim Zainal.", "Zainal", "Ketua majelis hakim"),
    ("kata Kasatreskrim Polres Paser, AKP Zainal Arifin, Senin.", "Zainal Arifin", "Kasatreskrim Polres Paser"),
    ("ujar Zainal, Kepala Bidang Gempa Bumi dan Tsunami.", "Zainal", "Kepala Bidang Gempa Bumi dan Tsunami"),
    ("kata Dandim Muara, Letkol Czi Zainal Arifin.", "Zainal Arifin", "Dandim Muara"),
    ("kata anggota DPRD Zainal Arifin membacakan suratnya.", "Zainal Arifin", "anggota DPRD"),
    ("kata Sekretaris.", "", "Sekretaris"),
    ("kata Sekretaris Bappeda.", "Tommy Alfianto", "Sekretaris Bappeda"),
    ("kata Sekretaris Bappeda Palu.", "", "Sekretaris Bappeda Palu"),
    ("kata psikolog Zainal, dari RS Harapan, Muara.", "Zainal", "psikolog"),
    ("kata seorang pengemudi asal Muara, Zainal (35).", "Zainal", "seorang pengemudi"),
    # a party before a court
    ("ujar terdakwa Budi Santoso di hadapan hakim Siti Aminah.", "Budi Santoso", "terdakwa"),
    ("ujar saksi Zainal kepada hakim.", "Zainal", "saksi"),
    ("ujar terdakwa di hadapan hakim Siti Aminah.", "", "terdakwa"),
    # no name at all
    ("kata dia dan Rahmad.", "", ""),
    ("kata mereka.", "", ""),
    ("kata dalam.", "", ""),
]


@pytest.mark.parametrize(("said", "speaker", "office"), BESIDE, ids=[said for said, _, _ in BESIDE])
def test_who_is_named_beside_the_verb(said: str, speaker: str, office: str) -> None:
    (quote,) = quotes(Article("a", "", f"“Air naik cepat sekali,” {said}", persons=PERSONS))
    assert (quote.speaker, quote.office) == (speaker, office)


POINTED = [
    # somebody whom the article does not list says something in between
    ("Menurut Zainal, pompa rusak.", "Zainal"),
    ("Zainal juga menjelaskan, pompa rusak.", "Zainal"),
    ("Zainal menjelaskan pompa rusak. Ia berharap ada pompa baru.", "Zainal"),
    ("Namun Zainal menegaskan pompa rusak.", "Zainal"),
    ("Baru-baru ini Zainal menegaskan pompa rusak.", "Zainal"),
    ("Menurut Zainal, saat ini Tommy sedang sakit. Ia berharap ada pompa baru.", "Zainal"),
    ("Di sisi lain, Zainal, warga Muara, mengeluhkan pompa itu.", "Zainal"),
    ("Hal senada disampaikan Zainal Arifin. Ia melihat pompa rusak.", "Zainal Arifin"),
    ("Hal itu ditekankan oleh Direktur PT Muara, Zainal Arifin.", "Zainal Arifin"),
    ("Direktur Utama PT Muara, Capt. Zainal Arifin, menambahkan pompa rusak.", "Zainal Arifin"),
    ("Sementara itu, kuasa hukum Tommy, Zainal Arifin, mengatakan pompa rusak.", "Zainal Arifin"),
    ("Pompa itu, kata Zainal, rusak.", "Zainal"),
    ("Pompa itu, bantah Zainal, rusak.", "Zainal"),
    ("Kuasa warga yang melaporkan pompa itu, Zainal Arifin, mengaku belum puas.", "Zainal Arifin"),
    # it cannot be told who
    ("Direktur Utama PT Muara mengatakan pompa rusak.", ""),
    ("Sementara itu, ZA mengaku melihat pompa rusak.", ""),
    ("Polisi menyebut pompa rusak.", ""),
    ("Kuasa warga yang melaporkan pompa itu mengaku belum puas.", ""),
    ("Direktur Perumda Tirta Muara hadir pula.", ""),
    ("Zarqoni hanya bisa pasrah melihat rumahnya.", ""),
    ("Tommy Alfianto hadir.", ""),
    ("Hal itu seperti yang dikatakan warga Muara.", ""),
    # it goes on with who spoke last
    ("Ia menambahkan, pompa rusak.", "Rahmad Mas’ud"),
    ("Pompa itu rusak. Menurutnya, warga sudah menunggu.", "Rahmad Mas’ud"),
    ("Menurut data, pompa itu rusak.", "Rahmad Mas’ud"),
    ("Pompa itu akan melanjutkan tugasnya.", "Rahmad Mas’ud"),
    ("Mantan Camat Muara itu berharap ada pompa baru.", "Rahmad Mas’ud"),
    ("Pemerintah menyiapkan 12 pompa untuk warga Muara.", "Rahmad Mas’ud"),
]


@pytest.mark.parametrize(("between", "speaker"), POINTED, ids=[between for between, _ in POINTED])
def test_whom_a_suffix_points_to(between: str, speaker: str) -> None:
    body = f"“Kami siap bekerja,” ujar Rahmad.\n{between}\n“Kami mulai besok pagi,” katanya."
    found = quotes(Article("a", "", body, persons=PERSONS))
    assert [quote.speaker for quote in found] == ["Rahmad Mas’ud", speaker]


NEXT = [
    # the next quotation is said by somebody else, whatever the verb is
    ("“Pompa itu rusak,” bantah Zainal Arifin.", "Zainal Arifin"),
    ("“Pompa itu rusak,” sanggah Zainal Arifin.", "Zainal Arifin"),
    ("“Pompa itu rusak,” celetuk seorang warga.", ""),
    ("“Pompa itu rusak,” nilai Zainal Arifin.", "Zainal Arifin"),
    ("“Pompa itu rusak,” bantahnya.", "Rahmad Mas’ud"),
    ("“Pompa itu rusak,” ledek Zainal Arifin.", None),
    ("“Pompa itu rusak,” ledek Zainal Arifin. “Air naik cepat sekali.”", None),
    ("“Pompa itu rusak,” ledek seorang warga. “Air naik cepat sekali.”", None),
    ("“Pompa itu rusak,” ledek Zainal Arifin. “Air naik cepat sekali,” katanya.", ""),
    # it is no quotation of its own
    ("Zainal membaca buku “Kota yang Hijau” di Muara.", None),
    ("Rapat itu bertajuk “Kota yang Hijau”.", None),
    ("“Kota yang Hijau” karya Zainal Arifin.", None),
    # the same speaker goes on
    ("“Pompa itu siap.”", "Rahmad Mas’ud"),
    ("Warga bertepuk tangan. “Pompa itu siap.”", "Rahmad Mas’ud"),
]


@pytest.mark.parametrize(("goes_on", "speaker"), NEXT, ids=[goes_on for goes_on, _ in NEXT])
def test_who_says_the_next_quotation(goes_on: str, speaker: str | None) -> None:
    found = quotes(Article("a", "", f"“Kami siap bekerja,” ujar Rahmad. {goes_on}", persons=PERSONS))
    assert [quote.speaker for quote in found][1:] == ([] if speaker is None else [speaker])


def test_a_word_that_is_a_noun_as_well_says_nothing_behind_a_title() -> None:
    assert (
        quotes(Article("a", "", "Buku “Kota Hijau” cerita Rahmad. Film “Pompa” nilainya tinggi.", persons=PERSONS))
        == ()
    )


WITHIN = [
    "Rahmad Mas’ud menyebut ada dukungan dari Zainal Arifin yang menyatakan “dana sudah kami siapkan semua”.",
    "Rahmad Mas’ud menyebut ada dukungan dari Jakarta yang menyatakan “dana sudah kami siapkan semua”.",
    "Rahmad Mas’ud mengatakan, Zainal Arifin pernah berkata, “Saya sepakat dengan itu.”",
    "Rahmad Mas’ud mengatakan bahwa Zainal menyatakan, “Saya sepakat dengan itu.”",
    "Rahmad Mas’ud (54) mengaku mendengar Zainal Arifin berkata, “Saya sepakat dengan itu.”",
    "Menurut Rahmad Mas’ud, Zainal Arifin pernah berkata, “Saya sepakat dengan itu.”",
]


@pytest.mark.parametrize("body", WITHIN)
def test_what_somebody_says_that_another_says_is_nobodys(body: str) -> None:
    (quote,) = quotes(Article("a", "", body, persons=PERSONS))
    assert (quote.speaker, quote.office) == ("", "")


@pytest.mark.parametrize(
    "lead",
    [
        "Rahmad menegaskan pompa siap dan menambahkan,",
        "Rahmad menegaskan kepada Zainal Arifin, lalu menambahkan,",
        "Menanggapi kabar itu, Rahmad mengatakan,",
        "Menurut catatan, Rahmad mengatakan,",
        "Menurut Zainal, Rahmad mengatakan,",
        "Rahmad saat memaparkan program di Muara mengatakan,",
        "Rahmad mengatakan akan menyebut",
    ],
)
def test_a_second_verb_of_the_same_speaker(lead: str) -> None:
    (quote,) = quotes(Article("a", "", f"{lead} “Kami siap bekerja besok.”", persons=PERSONS))
    assert quote.speaker == "Rahmad Mas’ud"


def test_a_description_with_itu_points_as_a_pronoun_does() -> None:
    body = "“Kami siap bekerja,” ujar Rahmad.\n“Kami mulai besok pagi,” kata mantan camat itu."
    assert [quote.speaker for quote in quotes(Article("a", "", body, persons=PERSONS))] == ["Rahmad Mas’ud"] * 2


def test_a_short_name_is_the_full_one_that_was_said_before() -> None:
    body = (
        "“Air naik,” kata Ketua RT Muara, Siti Aminah.\nAminah menjelaskan, tanggul jebol.\n“Kami lari,” ucap Aminah."
    )
    assert {(quote.speaker, quote.office) for quote in quotes(Article("a", "", body))} == {
        ("Siti Aminah", "Ketua RT Muara")
    }


def test_a_paragraph_that_is_one_quotation_goes_on() -> None:
    body = "“Kami siap bekerja,” ujar Rahmad.\n“Warga tidak perlu cemas.”\nPompa menyala."
    assert [quote.speaker for quote in quotes(Article("a", "", body, persons=PERSONS))] == ["Rahmad Mas’ud"] * 2
    other = body.replace("Pompa menyala.", "“Saya ikut senang sekali,” kata Tommy.")
    assert [quote.text for quote in quotes(Article("a", "", other, persons=PERSONS))] == [
        "“Kami siap bekerja,”",
        "“Saya ikut senang sekali,”",
    ]


@pytest.mark.parametrize(
    "quotation",
    [
        "“Kami siap bekerja,”",
        '"Kami siap bekerja,"',
        "„Kami siap bekerja,“",
        "‘Kami siap bekerja,’",
        "”Kami siap bekerja,”",
    ],
)
def test_every_kind_of_marks(quotation: str) -> None:
    found = quotes(Article("a", "", f"{quotation} ujar Rahmad.", persons=PERSONS))
    assert [(quote.text, quote.speaker) for quote in found] == [(quotation, "Rahmad Mas’ud")]


@pytest.mark.parametrize(
    "persons",
    [
        (Person("Gempa Bumi", "Kepala Bidang Informasi"),),  # words of the text, not a person
        (Person("Penjamin Simpanan", "Eks Kepala Dewan Komisioner Lembaga"),),
        (Person("Angkat Tommy", "Bapak"),),
    ],
)
def test_what_is_no_person_never_speaks(persons: tuple[Person, ...]) -> None:
    name = persons[0].name
    body = f"Wilayah itu rawan gempa bumi. Ia bekerja di bidang {name}.\n“Kami siap bekerja,” kata {persons[0].office} {name}."
    assert [quote.speaker for quote in quotes(Article("a", "", body, persons=persons))] == [""]


def test_a_verb_that_has_grown_onto_a_name_is_no_part_of_it() -> None:
    body = "Rahmat Hidayatmengatakan pompa siap.\n“Kami mulai besok pagi,” kata Rahmat."
    found = quotes(Article("a", "", body, persons=(Person("Rahmat Hidayatmengatakan", ""),)))
    assert [quote.speaker for quote in found] == ["Rahmat Hidayat"]


def test_quotes_of_an_article() -> None:
    assert [(q.speaker, q.office) for q in quotes(FLOOD)] == [
        ("Rahmad Mas’ud", "Wali Kota Balikpapan"),
        ("Siti Aminah", "warga setempat"),
        ("Usman Ali", "Kepala BPBD Balikpapan"),
    ]
    first = quotes(FLOOD)[0]
    assert FLOOD.body[first.start : first.end] == first.text
    assert (first.id, first.date, first.outlet) == (FLOOD.id, FLOOD.date, FLOOD.outlet)


@pytest.mark.parametrize(
    ("speaker", "count"),
    [
        ("", 3),
        ("masud", 1),
        ("rahmad MAS'UD", 1),
        ("Usman", 1),
        ("Jokowi", 0),
        ("wali kota", 1),
        ("walikota balikpapan", 1),
        ("Wali Kota Rahmad", 1),
        ("walkot usman", 0),
        ("wakil wali kota", 0),
        ("balikpapan", 0),  # no office begins so
        ("warga", 1),
        ("kepala bpbd kota balikpapan", 1),
        ("!!!", 0),
    ],
)
def test_one_speaker(speaker: str, count: int) -> None:
    found = quotes(FLOOD, speaker=speaker)
    assert len(found) == count
    assert set(found) <= set(quotes(FLOOD))


def test_whose_lawyer_speaks_does_not_speak() -> None:
    body = "“Klien kami siap bekerja,” kata kuasa hukum Rahmad."
    assert quotes(Article("a", "", body, persons=PERSONS), speaker="rahmad") == ()
    assert len(quotes(Article("a", "", body, persons=PERSONS), speaker="kuasa hukum rahmad")) == 1


@pytest.mark.parametrize("body", ODD_BODIES.values(), ids=ODD_BODIES)
def test_no_text_breaks_it(body: str) -> None:
    assert quotes(Article("a", "", body)) == ()
