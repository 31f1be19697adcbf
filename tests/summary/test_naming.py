"""Nobody is in a summary as ia, katanya or a bare surname before somebody has said who that is."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.summary import summarize
from balikpapan_cli.summary.naming import naming
from balikpapan_cli.summary.reading import dangling, describes, read

RAHMAD, USMAN = Person("Rahmad Mas’ud", "Wali Kota"), Person("Usman Ali", "Kepala BPBD")
PROFILE = """\
Tahir Idrus tidak pernah sekolah dagang. Selama 30 tahun ia belajar dari pembeli yang ia datangi satu per satu. \
Pria kelahiran Bone, 9 Mei 1958 ini memulai usahanya dengan menjajakan mandau dari kampung ke kampung.
Pada 1993 ia pindah ke Sangatta karena banyak pekerja asing di sana menyukai barang antik.
Kini tokonya ada tiga dan mempekerjakan sebelas orang."""


def needs(body: str, title: str = "", persons: tuple[Person, ...] = (RAHMAD, USMAN)) -> dict[int, set[int]]:
    article = Article("a", title, body, persons=persons)
    return {n: set(one) for n, one in naming(article, read(article)).needs.items()}


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Ia menambahkan air mulai surut.", {0, 2}),
        ("Air mulai surut, kata dia.", {0, 2}),
        ("“Air mulai surut,” katanya.", {0, 2}),
        ("Menurutnya air mulai surut.", {0, 2}),
        ("Politikus Partai Golkar itu meninjau tanggul.", {0, 2}),
        ("Rahmad meninjau tanggul.", {0}),
        ("Menurut Rahmad, air mulai surut.", {0}),
        ("Wali Kota Rahmad Mas’ud meninjau tanggul.", None),
        ("Tanggul ditinjau Rahmad.", None),
        ("Air mulai surut.", None),
        ("“Ia pulang,” kata Rahmad.", {0}),
    ],
)
def test_who_must_have_been_named(last: str, expected: set[int] | None) -> None:
    body = f"Rahmad Mas’ud meninjau banjir. Air naik. Hujan turun. {last}"
    assert needs(body).get(3) == expected


def test_a_title_introduces_a_surname() -> None:
    body = "Wali Kota Rahmad Mas’ud meninjau banjir. Air naik. Rahmad pulang."
    assert needs(body, "Rahmad Tinjau Banjir") == {}
    assert needs(body, "Wali Kota Tinjau Banjir") == {2: {0}}


def test_somebody_whom_the_list_does_not_have() -> None:
    body = "Polisi mengungkap penipuan. Kasus dibeberkan di Samarinda. Seorang tersangka berinisial WN dihadirkan. Ia diam."
    assert needs(body, persons=()) == {3: {2}}


def test_nobody_else_is_named_between() -> None:
    body = "Rahmad Mas’ud datang. Ia meninjau tanggul. Usman Ali datang. Ia meninjau pompa."
    article = Article("a", "", body, persons=(RAHMAD, USMAN))
    who = naming(article, read(article))
    assert who.mistaken([0, 1]) == who.mistaken([0, 1, 2, 3]) == set()
    assert who.mistaken([0, 3]) == {3}


@pytest.mark.parametrize("budget", [{"sentences": n} for n in (1, 2, 3)] + [{"words": n} for n in (20, 35, 50)])
def test_a_profile_names_its_subject(budget: dict[str, int]) -> None:
    summary = summarize(
        Article("a", "Keliling Kampung Menjual Mandau", PROFILE, persons=(Person("Tahir Idrus"),)), **budget
    )
    assert "Tahir Idrus" in summary.text or not any(word in summary.text for word in ("ia", "Pria"))


@pytest.mark.parametrize(
    ("opening", "points"),
    [
        ("wakil ketua komisi hukum dpr itu kemudian mengapresiasi polisi", True),
        ("pria kelahiran bone 9 mei 1958 ini memulai usahanya", True),
        ("politisi yang juga pengusaha itu hadir", True),
        ("lelaki berusia 58 tahun itu menunggu", True),
        ("warga klandasan menolak rencana tersebut", False),
        ("ketua rt mengatakan hal itu", False),
        ("petugas hari ini memasang pompa", False),
        ("banjir di kota ini surut", False),
    ],
)
def test_descriptions_that_point_to_somebody(opening: str, points: bool) -> None:
    assert describes(opening.split()) == points


@pytest.mark.parametrize(
    ("opening", "leans"),
    [
        ("Hal itu ia sampaikan pada Senin.", True),
        ("Namun warga cemas.", True),
        ("Di mana Usman bermain akhirnya terjawab.", False),
        ("Langkah ini disambut warga.", False),
    ],
)
def test_the_first_sentence_of_an_article_may_go_on_from_one_that_is_lost(opening: str, leans: bool) -> None:
    assert dangling(read(Article("a", "", f"{opening} Pasar dibuka."))) == ({0} if leans else set())
    texts = [
        sentence.text
        for sentence in summarize(Article("a", "", f"{opening} Pasar dibuka. Warga senang."), sentences=2).sentences
    ]
    assert (opening in texts[:1]) <= (not leans)
