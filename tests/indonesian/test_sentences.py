"""What is one sentence and what is two, as an Indonesian reader would say."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from balikpapan_cli.indonesian import sentences as rules
from balikpapan_cli.indonesian.sentences import sentences, split
from tests.growth import grows_too_fast

SPLIT = [
    # plain ends
    ("Banjir melanda kota. Warga mengungsi.", ["Banjir melanda kota.", "Warga mengungsi."]),
    ("Benarkah begitu? Tidak! Lihat saja.", ["Benarkah begitu?", "Tidak!", "Lihat saja."]),
    ("Warga menunggu… Bantuan belum datang.", ["Warga menunggu…", "Bantuan belum datang."]),
    ("Warga menunggu... dan terus menunggu.", ["Warga menunggu... dan terus menunggu."]),
    ("Ia memakai iPhone. iPhone itu hilang.", ["Ia memakai iPhone.", "iPhone itu hilang."]),
    # lines
    ("Judul tanpa titik\nIsi berita.", ["Judul tanpa titik", "Isi berita."]),
    ("Satu.\r\n\r\nDua.\u2028Tiga.", ["Satu.", "Dua.", "Tiga."]),
    # titles, ranks, degrees, initials
    ("Wali Kota H. Rahmad Mas’ud hadir. Ia pulang.", ["Wali Kota H. Rahmad Mas’ud hadir.", "Ia pulang."]),
    ("Prof. Dr. Ir. B.J. Habibie lahir di Parepare.", ["Prof. Dr. Ir. B.J. Habibie lahir di Parepare."]),
    ("Budi Santoso, S.H., M.H. Kombes Pol. Erwin ikut.", ["Budi Santoso, S.H., M.H.", "Kombes Pol. Erwin ikut."]),
    ("Gelarnya kini S.H. M.H. dan S.E. Ia bangga.", ["Gelarnya kini S.H. M.H. dan S.E.", "Ia bangga."]),
    ("Ia lulus S.E. Setelah itu ia bekerja.", ["Ia lulus S.E.", "Setelah itu ia bekerja."]),
    ("Lurah A. Rahman dkk. Ikut serta.", ["Lurah A. Rahman dkk.", "Ikut serta."]),
    # addresses, firms, numbers
    ("Kantornya di Jl. Jend. Sudirman No. 1, Kec. Balikpapan Kota.", None),
    ("Banjir merendam Jalan M.T. Haryono juga.", None),
    ("Jl. M.T. Haryono dan Jalan MT. Haryono macet.", None),
    ("Letjen M.T. Haryono lahir di Surabaya.", None),
    ("Itu terjadi sebelum Jalan PN. Dia sendirian.", ["Itu terjadi sebelum Jalan PN.", "Dia sendirian."]),
    ("Ia kini bergelar M.T. Haryono tidak.", ["Ia kini bergelar M.T.", "Haryono tidak."]),
    ("Kapal KM. Labobar dan KMP. Swarna Putri bersandar.", None),
    ("Jaraknya 5 KM. Warga berjalan kaki.", ["Jaraknya 5 KM.", "Warga berjalan kaki."]),
    ("Ia berlari puluhan KM. Warga kagum.", ["Ia berlari puluhan KM.", "Warga kagum."]),
    ("Jawabannya no. Ia menolak.", ["Jawabannya no.", "Ia menolak."]),
    ("PT. Pertamina membangun kilang.", None),
    ("Harganya Rp. 2.500 per kilo, naik 2,5 persen.", None),
    ("Acara mulai pukul 10.00 WITA. Peserta hadir.", ["Acara mulai pukul 10.00 WITA.", "Peserta hadir."]),
    ("UU No. 11 Tahun 2008 berlaku.", None),
    ("Sidang pada 5 Jan. 2025 ditunda.", None),
    ("Ia didenda Rp 200 juta subs. 3 bulan kurungan.", None),
    ("Melanggar ps. 5 UU itu; keterangan di tel. 0542.", None),
    # quotations
    ("“Kami siap,” ujar Rahmad.", None),
    ("“Kami siap. Semua siap,” ujar Rahmad.", ["“Kami siap.", "Semua siap,” ujar Rahmad."]),
    ("“Sudah siap?” tanya hakim. Ia mengangguk.", ["“Sudah siap?” tanya hakim.", "Ia mengangguk."]),
    ("“Sudah siap?” Tanya hakim itu.", None),
    ("Ia berkata, “Kami siap.” Warga bertepuk.", ["Ia berkata, “Kami siap.”", "Warga bertepuk."]),
    ('" Kami siap . " Warga bertepuk.', ['" Kami siap . "', "Warga bertepuk."]),
    ('" Siapa itu? " ujar dia.', None),
    # datelines, domains, missing spaces
    ("BALIKPAPAN, Fokusborneo.com – Pemkot menerima tamu.", None),
    ("Lihat balikpapan.go.id dan detik.com hari ini.", None),
    ("Rapat selesai.Kemudian peserta pulang.", ["Rapat selesai.", "Kemudian peserta pulang."]),
    ("Harga naik 5%.Warga mengeluh.", ["Harga naik 5%.", "Warga mengeluh."]),
    ("Diskon 50%. Ayo beli.", ["Diskon 50%.", "Ayo beli."]),
    # lists, capitals, bylines
    ("1. Beras naik. 2. Gula turun.", ["1. Beras naik.", "2. Gula turun."]),
    ("3. Kunci pintu dan jendela", ["3.", "Kunci pintu dan jendela"]),
    ("WALI KOTA HADIR. WARGA SENANG.", ["WALI KOTA HADIR.", "WARGA SENANG."]),
    ("Warga pulang dengan lega. (abc/def)", ["Warga pulang dengan lega.", "(abc/def)"]),
    ("“[…] Kami siap,” katanya.", None),
    # direction marks between the stop and the space
    ("Kota \u200fBalikpapan banjir.\u202c Warga pergi.", ["Kota \u200fBalikpapan banjir.\u202c", "Warga pergi."]),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT, ids=[text[:40] for text, _ in SPLIT])
def test_split(text: str, expected: list[str] | None) -> None:
    assert [text[start:end] for start, end in split(text)] == (expected or [text])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- Beras naik.\n* Gula turun\n • “Kami siap,” kata dia.",
            ["Beras naik.", "Gula turun", "“Kami siap,” kata dia."],
        ),
        ("– 3 rumah rusak", ["3 rumah rusak"]),
        ("-5 derajat", ["-5 derajat"]),
        ("***", ["***"]),
        ("- -", ["- -"]),
        ("Beras - gula", ["Beras - gula"]),
    ],
)
def test_the_sign_before_an_entry_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == expected


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u2028\u2029"])
def test_nothing_to_split(text: str) -> None:
    assert split(text) == []


NEWS = st.lists(
    st.one_of(
        st.sampled_from(
            ["Banjir", "H.", "Rp.", "No.", "2,5", "“Kami", "siap,”", '"', "Dr.", "selesai.Kemudian", "\n", "(*)"]
        ),
        st.text(max_size=12),
    )
).map(" ".join)


@given(NEWS)
def test_spans_are_ordered_stripped_and_leave_only_space_out(text: str) -> None:
    at = 0
    for start, end in split(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(NEWS, st.integers(1, 5))
def test_as_many_as_are_enough_are_the_first_of_all(text: str, enough: int) -> None:
    every, found = split(text), split(text, enough)
    assert found == every[: len(found)]
    assert len(found) >= min(enough, len(every))
    assert "\n" not in text or split(text.partition("\n")[0], 1) == split(text, 1) or not split(text.partition("\n")[0])


@given(NEWS)
def test_sentences_are_verbatim_and_numbered(text: str) -> None:
    found = sentences("a1", text)
    assert [s.n for s in found] == list(range(len(found)))
    assert all(text[s.start : s.end] == s.text and s.id == "a1" for s in found)


@given(st.lists(NEWS, max_size=3))
@example(['Rp. "', ""])
def test_lines_do_not_know_of_each_other(lines: list[str]) -> None:
    lines = [" ".join(line.split()) for line in lines]
    together = "\n".join(lines)
    assert [together[slice(*span)] for span in split(together)] == [
        line[slice(*span)] for line in lines for span in split(line)
    ]


MARKS = st.lists(st.sampled_from([*' .!?…"”)a1A_-', ' " ', "! ", "… ", "Kota", "Jalan MT. ", "dan", "(a)"])).map(
    "".join
)


def from_the_start(line: str) -> list[int]:
    """Where sentences end, when at each mark the text is looked through again from where the sentence, or the line, began."""
    heading = rules._NUMBERED_HEADING.match(line)
    tail = rules._BYLINE.search(line)
    last = tail.start(1) if tail else len(line)
    ends = [heading.end()] if heading else []
    for mark in re.finditer(r"(\.{2,}|…+|[.!?]+)([\"'”’»)\]}]*)(?:\s+|$)", line[:last]):
        begin = ends[-1] if ends else 0
        if mark.start() < begin:
            continue
        end, following = mark.end(2), mark.end()
        quote = rules._FREE_QUOTE.match(line, following, last)
        if quote and line.count('"', 0, following) % 2 == (line[following] == '"'):
            end, following = following + 1, quote.end()
        silent = not any(map(str.isalnum, line[begin:end]))
        if not rules._goes_on(line, begin, mark, end, following, last, silent=silent):
            ends.append(end)
    return rules._unglued(line, 0, [*ends, *([last] if tail else []), len(line)])


@given(MARKS)
def test_what_is_carried_from_mark_to_mark_is_what_stands_before_it(line: str) -> None:
    assert rules._ends(line, 0, len(line)) == from_the_start(line)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "! ",
            "… ",
            ". ",
            '" ',
            '! " ',
            "!",
            "…",
            ".",
            "!)",
            ".”",
            'Wali " kota. ',
            "Jalan MT. ",
            "1. ",
            "Dr. ",
            "“",
            "(a) ",
        ),
        *(" ", "a", "kota.Kota", "10.00 ", 'Kota." ', "\u200b", "1. kota ", "B.", "Rp. "),
    ],
)
def test_no_repetition_takes_more_than_linear_time(piece: str) -> None:
    def work(size: int) -> None:
        assert split("Wali kota berkata. " + (piece * size)[:size] + "x")

    assert not grows_too_fast(work, 1 << 14, unseen=0.2)
