"""The query language: what a query means, and that nothing typed is an error or runs away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.query import lex
from balikpapan_cli.engine.query.ast import Bag, Period, Value, describe, leaves
from balikpapan_cli.engine.query.parse import MAX_NOTES, MAX_TERMS, parse
from balikpapan_cli.errors import QueryProblem
from tests.growth import grows_too_fast

TODAY = "2025-06-15"

READ_AS = [
    ("kerja sama yokohama", "kerja sama yokohama"),
    ("Mas’ud Jum'at", "masud jumat"),
    ("kota-kota Rp2,7", "kota rp 2,7"),
    ('"wali kota" balikpapan', 'balikpapan "wali kota"'),
    ('"wali kota"~5', '"wali kota"~5'),
    ("“wali kota”", '"wali kota"'),
    ('"banjir"', '"banjir"'),
    ("banjir OR longsor", "banjir OR longsor"),
    ("banjir ATAU longsor", "banjir OR longsor"),
    ("banjir AND longsor", "banjir AND longsor"),
    ("banjir DAN longsor BUKAN solo", "banjir AND (longsor -solo)"),
    ("banjir bandang OR tanah longsor", "(banjir bandang) OR (tanah longsor)"),
    ("(banjir OR longsor) AND balikpapan", "(banjir OR longsor) AND balikpapan"),
    ("banjir -solo", "banjir -solo"),
    ("banjir NOT solo", "banjir -solo"),
    ("-solo", "-solo"),
    ("NOT NOT solo", "solo"),
    ("banjir - solo", "banjir solo"),
    ("capres-cawapres", "capres cawapres"),
    ("banjir*", "banjir*"),
    ("yokohama~", "yokohama~2"),
    ("kabel~", "kabel~1"),
    ("yokohama~1 kabel~9", "yokohama~1 kabel~2"),
    ("banjir^2 solo", "banjir^2 solo"),
    ("judul:banjir", "title:banjir"),
    ("judul: banjir", "title:banjir"),
    ("solo Judul: banjir", "solo title:banjir"),
    ("judul : banjir", "title:banjir"),
    ("solo media :antara", 'solo outlet:"antara"'),
    ("solo : banjir", "solo banjir"),
    ("judul : ini media : itu dan yang satu lagi", "judul ini media itu dan yang satu lagi"),
    ("tanggal: [2023 to 2024] media: antara", 'date:[2023-01-01 to 2024-12-31] AND outlet:"antara"'),
    ("solo: banjir", "solo banjir"),
    ("judul:", "judul"),
    ("judul: ini media: itu dan yang satu lagi", "judul ini media itu dan yang satu lagi"),
    ("title:banjir isi:solo", "title:banjir AND body:solo"),
    ("judul:(banjir OR longsor)", "title:banjir OR title:longsor"),
    ('judul:"wali kota"', 'title:"wali kota"'),
    ("media:antara banjir", 'banjir outlet:"antara"'),
    ('media:"Kaltim Post"', 'outlet:"kaltim post"'),
    ("media:(antara OR detik) banjir", 'banjir (outlet:"antara" OR outlet:"detik")'),
    ("-media:antara banjir", 'banjir -outlet:"antara"'),
    ("tokoh:Mas’ud lembaga:DPRD tempat:palu", 'person:"masud" AND org:"dprd" AND place:"palu"'),
    ("tanggal:2025", "date:[2025-01-01 to 2025-12-31]"),
    ("tanggal:[2023 to 2025-02]", "date:[2023-01-01 to 2025-02-28]"),
    ("tanggal:[ 2023   sampai  2024 ]", "date:[2023-01-01 to 2024-12-31]"),
    ("tanggal:[Mei 2023 s.d. Juni 2024]", "date:[2023-05-01 to 2024-06-30]"),
    ("tanggal:[2023 hingga 2024] banjir", "banjir date:[2023-01-01 to 2024-12-31]"),
    ('date:"Mei 2025"', "date:[2025-05-01 to 2025-05-31]"),
    ("banjir tanggal:Mei 2025 solo", "banjir solo date:[2025-05-01 to 2025-05-31]"),
    ("-tanggal:20 Mei 2025 solo", "solo -date:[2025-05-20 to 2025-05-20]"),
    ("tanggal:2025 solo", "solo date:[2025-01-01 to 2025-12-31]"),
    ("tanggal:2025 2024", "2024 date:[2025-01-01 to 2025-12-31]"),
    ("tanggal:Mei 2025 OR solo", "date:[2025-05-01 to 2025-05-31] OR solo"),
    ("tanggal:(2016 OR Mei 2025)", "date:[2016-01-01 to 2016-12-31] OR date:[2025-05-01 to 2025-05-31]"),
    ('tanggal:("Mei 2025" OR 2025-06)', "date:[2025-05-01 to 2025-05-31] OR date:[2025-06-01 to 2025-06-30]"),
    ("*", "*"),
    ("* -solo", "* -solo"),
    ("http://www.contoh.co.id/berita", "http www contoh co id berita"),
    ("pukul 10:30", "pukul 10 30"),
    ("BANJIR DAN LONGSOR", "banjir dan longsor"),
]


@pytest.mark.parametrize(("text", "meaning"), READ_AS)
def test_what_a_query_means(text: str, meaning: str) -> None:
    tree = parse(text, today=TODAY).ast
    found = describe(tree)
    if isinstance(tree, Bag) and not tree.some and len(tree.must) > 1:
        found = " AND ".join(map(describe, tree.must))
    assert found == meaning


@pytest.mark.parametrize("meaning", ["banjir OR (longsor AND solo)", 'title:"wali kota"~2 banjir* -solo', "a b^2 c~1"])
def test_a_tree_reads_as_it_is_described(meaning: str) -> None:
    tree = parse(meaning).ast
    assert parse(describe(tree)).ast == tree


NOTED = [
    ("jdul:banjir", "query.unknown_field_like", {"field": "jdul", "at": 1, "like": "judul"}),
    ("solo warna:merah", "query.unknown_field", {"field": "warna", "at": 6}),
    ('"wali kota', "query.unclosed_quote", {"at": 1}),
    ("(banjir solo", "query.unclosed", {"at": 1}),
    ("banjir) solo", "query.unopened", {"at": 7}),
    ("banjir AND", "query.operator_alone", {"operator": "AND", "at": 8}),
    ("OR banjir", "query.operator_alone", {"operator": "OR", "at": 1}),
    ("ban*ir", "query.wildcard", {"text": "ban*ir", "at": 1}),
    ("*anjir", "query.wildcard", {"text": "*anjir", "at": 1}),
    ("tanggal:entah banjir", "query.unknown_date", {"text": "entah", "at": 9}),
    ("tanggal:(entah OR 2025)", "query.unknown_date", {"text": "entah", "at": 9}),
]


@pytest.mark.parametrize(("text", "code", "args"), NOTED)
def test_what_is_no_syntax_is_words_and_a_note(text: str, code: str, args: dict[str, object]) -> None:
    query = parse(text, today=TODAY)
    assert [(note.code, dict(note.args)) for note in query.notes] == [(code, args)]
    assert leaves(query.ast)


@pytest.mark.parametrize("text", [text for text, _ in READ_AS])
def test_good_syntax_is_not_remarked_on(text: str) -> None:
    assert parse(text, today=TODAY).notes == ()


@pytest.mark.parametrize("text", ["", "  \n", "???", '""', "()", "AND OR", "-", "judul:()"])
def test_a_query_without_a_word_is_a_problem(text: str) -> None:
    with pytest.raises(QueryProblem) as problem:
        parse(text)
    assert problem.value.code in ("query.empty", "query.no_words")
    assert "'*'" in str(problem.value)


def test_quotations_in_a_pasted_sentence_are_speech() -> None:
    pasted = 'Wali kota mengatakan "kami siap" saat rapat di kantor hari ini juga'
    assert describe(parse(pasted).ast) == "wali kota mengatakan kami siap saat rapat di kantor hari ini juga"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ".join(f"kata{n}" for n in range(10_000)), "query.too_long"),
        (" ".join(f"k{n}" for n in range(3_000)), "query.too_many"),
        ("(" * 5_000 + "banjir" + ")" * 5_000, "query.too_deep"),
        ('"' + " ".join(f"k{n}" for n in range(300)) + '"', "query.too_many"),
        ("-" * 5_000 + "banjir", ""),
        ("NOT " * 4_000 + "banjir", ""),
        ("judul:" * 3_000 + "banjir", ""),
        ("a OR " * 3_000 + "b", ""),
    ],
)
def test_hostile_queries_are_bounded(text: str, code: str) -> None:
    query = parse(text)
    assert len(leaves(query.ast)) <= MAX_TERMS
    assert len(query.notes) <= MAX_NOTES
    assert not code or code in [note.code for note in query.notes]


@pytest.mark.parametrize("inner", [" ", "a ", " to ", "to", " to  a", "\t\n", "[ to ", "tanggal:[ "])
def test_a_bracket_is_read_in_linear_time(inner: str) -> None:
    def read(size: int) -> None:
        assert [*lex.marks("tanggal:[" + (inner * size)[:size] + "x")]

    assert not grows_too_fast(read, 5_000, unseen=0.3)


def test_only_words_are_wanted_the_rest_is_binding() -> None:
    tree = parse('banjir longsor* "wali kota" media:antara tanggal:2025 -solo', today=TODAY).ast
    assert isinstance(tree, Bag)
    assert [describe(part) for part in tree.some] == ["banjir", "longsor*"]
    assert tree.must[1:] == (Value("outlet", "antara"), Period("2025-01-01", "2025-12-31"))
    assert [describe(part) for part in tree.never] == ["solo"]


PIECES = (*"()-*~: ", '"', "banjir", "Mas’ud", "AND", "OR", "NOT", "judul:", "tanggal:", "[2023 to 2024]", "^3")
SYNTAX = st.lists(st.sampled_from(PIECES)).map("".join)


@given(st.one_of(st.text(max_size=200), SYNTAX))
def test_any_text_is_a_query_or_a_problem(text: str) -> None:
    try:
        query = parse(text, today=TODAY)
    except QueryProblem as problem:
        assert problem.code in ("query.empty", "query.no_words")
    else:
        assert len(leaves(query.ast)) <= MAX_TERMS
        assert all("{" not in note.code for note in query.notes)


PIECES = [
    "banjir",
    "AND",
    "DAN",
    "not",
    "OR",
    "-",
    "-solo",
    "x-y",
    "*",
    "a*",
    "b~1",
    "c^2",
    "judul:",
    "(",
    ")",
    '"',
    "[",
    "é",
    "  ",
]


@given(st.one_of(st.lists(st.sampled_from(PIECES)).map(" ".join), st.text("aA -\t\x1d\n*~:"), st.text()))
def test_words_between_spaces_are_the_marks_of_the_expression(text: str) -> None:
    assert [*lex.marks(text)] == [*lex._by_expression(text)]
