"""What every method owes its reader: the article's own sentences, in order, within the budget, whatever the text."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli import messages
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.indonesian.sentences import sentences
from balikpapan_cli.model import Article, Summary
from balikpapan_cli.summary import METHODS, summarize
from balikpapan_cli.summary.reading import dangling, read
from tests.growth import grows_too_fast
from tests.summary.articles import FLOOD, ODD_BODIES, PARK


def assert_verbatim(summary: Summary) -> None:
    body = summary.article.body
    numbers = [s.n for s in summary.sentences]
    assert numbers == sorted(set(numbers))
    assert set(summary.sentences) <= set(sentences(summary.article.id, body))
    assert all(body[s.start : s.end] == s.text for s in summary.sentences)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", ODD_BODIES)
def test_no_text_breaks_a_method(method: str, name: str) -> None:
    summary = summarize(Article("a", "", ODD_BODIES[name]), method=method)
    assert_verbatim(summary)
    assert len(summary.sentences) == min(3, summary.of) or (
        method == "news" and len(set(ODD_BODIES[name].split("\n"))) < 4
    )
    assert summary.of or [note.code for note in summary.notes] == ["summary.empty"]


@pytest.mark.parametrize("method", METHODS)
def test_sentences(method: str) -> None:
    for count in (1, 2, 5, 100):
        summary = summarize(FLOOD, method=method, sentences=count)
        assert_verbatim(summary)
        assert len(summary.sentences) == min(count, summary.of)
        assert summary.method == method


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("words", [1, 20, 40, 65, 10_000])
def test_words(method: str, words: int) -> None:
    summary = summarize(FLOOD, method=method, words=words)
    assert_verbatim(summary)
    size = len(summary.text.split())
    whole = len(FLOOD.body.split())
    assert summary.sentences
    assert abs(size - min(words, whole)) <= 20 or len(summary.sentences) == 1


def test_percent() -> None:
    half = summarize(FLOOD, percent=50)
    assert len(half.text.split()) == pytest.approx(len(FLOOD.body.split()) / 2, abs=20)
    assert summarize(FLOOD, method="lead", percent=100).text.split() == FLOOD.body.split()


@pytest.mark.parametrize("budget", [{"percent": 100.0}, {"words": 10_000}])
def test_a_budget_of_the_whole_text_is_the_whole_text(budget: dict[str, float]) -> None:
    for article in (FLOOD, PARK):
        assert summarize(article, **budget).text.split() == article.body.split()  # type: ignore[arg-type]


SAID = "“Air masuk ke rumah warga pagi tadi. Tinggi banjir satu meter,” ujar Siti."


@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_half_of_a_quotation_stands_in_a_summary(count: int) -> None:
    body = FLOOD.body + "\n" + SAID + "\n“Banjir di Balikpapan ini merendam rumah warga."
    for where in (body, "“Banjir besar merendam rumah warga Balikpapan.\n" + body):
        chosen = summarize(FLOOD._replace(body=where), sentences=count).text
        assert chosen.count("“") == chosen.count("”")


def test_what_announces_a_list_is_the_last_resort() -> None:
    body = "Banjir merendam rumah warga Balikpapan di tiga kecamatan, yaitu:\n" + FLOOD.body
    assert not any(s.text.endswith(":") for s in summarize(FLOOD._replace(body=body), sentences=3).sentences)
    assert summarize(Article("a", "", "Rumah warga terendam di tiga kecamatan, yaitu:")).sentences


def test_a_heading_within_the_text_is_no_sentence_of_a_summary() -> None:
    body = (
        "Banjir merendam pasar lama di Balikpapan pada Senin pagi.\n\n"
        "Pasar Lama Balikpapan Terendam Banjir Sejak Senin Pagi\n\n"
        "Pedagang memindahkan barang ke lantai dua pasar itu.\n\n"
        "Pemerintah kota mengirim pompa air dari gudang.\n\n"
        "Warga membantu membersihkan lumpur di jalan sekitar pasar."
    )
    for budget in ({"sentences": 1}, {"sentences": 2}, {"sentences": 4}, {"words": 25}):
        summary = summarize(Article("a", "Banjir di Pasar Lama", body), **budget)
        assert not [s for s in summary.sentences if s.text.startswith("Pasar Lama Balikpapan Terendam")]
    assert summarize(Article("a", "", body), sentences=5).of == 5


def test_three_sentences_unless_told() -> None:
    assert len(summarize(FLOOD).sentences) == 3


def test_lead_is_the_beginning() -> None:
    assert [s.n for s in summarize(FLOOD, method="lead", sentences=2).sentences] == [0, 1]


def test_news_begins_with_the_news_and_leaves_speech_out() -> None:
    summary = summarize(FLOOD, words=45)
    assert summary.sentences[0].n == 0
    assert not any(s.text.startswith("“") for s in summary.sentences)


def test_news_says_nothing_twice() -> None:
    first, *rest = FLOOD.body.split("\n")
    summary = summarize(FLOOD._replace(body="\n".join([first, first, *rest])), sentences=3)
    assert len({s.text for s in summary.sentences}) == 3


@pytest.mark.parametrize(("given", "close"), [("lexrang", "lexrank"), ("NEWS", "news"), ("sum-basic", "sumbasic")])
def test_unknown_method(given: str, close: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        summarize(FLOOD, method=given)
    assert caught.value.code == "summary.unknown_method"
    assert f"did you mean {close}?" in str(caught.value)


@pytest.mark.parametrize("budget", [{"sentences": -1}, {"words": -5}, {"percent": -1.0}, {"percent": 101.0}])
def test_impossible_budget(budget: dict[str, float]) -> None:
    with pytest.raises(UsageProblem, match="cannot be that long"):
        summarize(FLOOD, **budget)  # type: ignore[arg-type]


def test_sumy_without_a_hold_falls_back_to_the_lead() -> None:
    summary = summarize(Article("a", "", ODD_BODIES["only stop words"]), method="lsa")
    assert [note.code for note in summary.notes] == ["summary.fell_back"]
    assert "lsa" in messages.text(summary.notes[0].code, **dict(summary.notes[0].args))
    assert [s.n for s in summary.sentences] == [0, 1]


TEXTS = st.lists(
    st.one_of(st.sampled_from([*FLOOD.body.split("\n"), *PARK.body.split("\n")]), st.text(max_size=40)), max_size=12
).map("\n".join)


@settings(deadline=None)
@given(
    TEXTS,
    st.sampled_from(["news", "lead"]),
    st.integers(0, 8),
    st.integers(0, 200),
    st.floats(0, 100, allow_nan=False),
    st.sampled_from(["", FLOOD.title, "Judul lain"]),
)
def test_whatever_the_text_and_the_budget(
    body: str, method: str, count: int, words: int, percent: float, title: str
) -> None:
    summary = summarize(Article("a", title, body), method=method, sentences=count, words=words, percent=percent)
    assert_verbatim(summary)
    assert bool(summary.sentences) == bool(summary.of)
    assert not count or len(summary.sentences) <= count


@settings(deadline=None, max_examples=25)
@given(TEXTS, st.sampled_from([m for m in METHODS if m not in ("news", "lead")]))
def test_whatever_sumy_is_given(body: str, method: str) -> None:
    summary = summarize(Article("a", "Judul", body), method=method)
    assert_verbatim(summary)
    assert len(summary.sentences) == min(3, summary.of)


_PROGRAM = """
import sys
from tests.growth import grows_too_fast
from tests.summary.articles import FLOOD
from balikpapan_cli.summary import METHODS, summarize
print([(s.n) for s in summarize(FLOOD, words=60).sentences])
print(sorted(set(sys.modules) & {"sumy", "nltk", "numpy", "whoosh", "rich", "dataclasses"}))
print([[s.n for s in summarize(FLOOD, method=m, sentences=4).sentences] for m in METHODS])
"""


def test_same_summary_on_any_hash_seed_and_news_loads_nothing_heavy() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "77")
    }
    assert len(runs) == 1
    assert runs.pop().splitlines()[1] == "[]"


@pytest.mark.parametrize("budget", [{"sentences": 1}, {"sentences": 2}, {"words": 20}])
def test_no_summary_begins_with_what_points_back(budget: dict[str, int]) -> None:
    body = (
        "Hujan turun lagi.\n"
        "Hal itu disampaikan Wali Kota Balikpapan Rahmad Mas’ud saat membuka pasar murah di Balikpapan, Kamis (12/6/2025).\n"
        "Pasar murah menjual beras, minyak goreng dan gula bagi warga Balikpapan dengan harga lebih rendah daripada di toko.\n"
        "Warga antre sejak pagi.\nNamun pasar hanya buka sehari."
    )
    summary = summarize(Article("a", "Pasar murah dibuka", body), **budget)
    assert not summary.sentences[0].text.startswith(("Hal itu", "Namun"))


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("Langkah ini selaras dengan rencana kota.", True),
        ("Salah satunya datang dari Kota Yokohama.", True),
        ("Salah satu pedagang menyambut baik.", False),
        ("Agenda tersebut sedianya digelar kemarin.", True),
        ("Bank sentral itu menaikkan suku bunga.", True),
        ("Selain itu, dia menilai pasar perlu ditata.", True),
        ("Atas kondisi itu, warga meminta bantuan.", True),
        ("Meski demikian, pasar tetap buka.", True),
        ("Di mana, barang dikirim ke kota lain.", True),
        ("Lebih lanjut, Rahmad meminta warga tertib.", True),
        ("Hasilnya, mayoritas warga puas.", True),
        ("Tepatnya di Punjab, sekolah ditutup.", True),
        ("Korbannya akan diminta melapor.", True),
        ("Terlebih pasar itu ramai.", True),
        ("Tahun ini pasar ramai.", False),
        ("Hingga saat ini pasar ditutup.", False),
        ("Maraknya pencurian membuat warga cemas.", False),
        ("Meningkatnya harga beras membuat warga cemas.", False),
        ("Biasanya pasar buka pagi hari.", False),
        ("Pemkot Balikpapan membuka pasar itu.", False),
        ("Warga Klandasan menolak rencana tersebut.", False),
    ],
)
def test_what_leans_on_a_sentence_before_it(sentence: str, leans: bool) -> None:
    assert dangling(read(Article("a", "", f"Pasar dibuka di Balikpapan. {sentence}"))) == ({1} if leans else set())


@pytest.mark.parametrize("budget", [{"sentences": 2}, {"sentences": 3}, {"words": 30}, {"words": 45}])
@pytest.mark.parametrize(
    "opening", ["Namun, kuota itu", "Padahal, kuota", "Hal tersebut, kuota", "Lebih lanjut, kuota"]
)
def test_what_goes_on_from_a_sentence_stands_behind_it(opening: str, budget: dict[str, int]) -> None:
    body = (
        "Kabupaten Lombok Barat mendapat jatah 11 ribu peserta jaminan kesehatan dari pemerintah pusat tahun ini.\n"
        "Dinas Kesehatan Lombok Barat menyebut jumlah peserta jaminan kesehatan berkurang dari total 50 ribu peserta.\n"
        "Semula dijatah lain.\n"
        f"{opening} peserta jaminan kesehatan Lombok Barat kembali dikurangi pemerintah pusat menjadi 11 ribu peserta.\n"
        "Warga diminta memeriksa status peserta jaminan kesehatan di kantor kelurahan."
    )
    chosen = [s.n for s in summarize(Article("a", "Jatah peserta jaminan kesehatan", body), **budget).sentences]
    assert 3 not in chosen or 2 in chosen


def test_many_sentences_that_go_on_take_time_as_they_are_many() -> None:
    def work(size: int) -> None:
        body = "Pasar dibuka di kota. " + " ".join(f"Namun, {n} warga cemas akan harga beras." for n in range(size))
        summarize(Article("a", "", body), words=5 * size)

    assert not grows_too_fast(work, 200, unseen=0.3)


def test_an_article_that_itself_begins_so_may() -> None:
    body = "Ia datang lagi ke Pasar Klandasan Balikpapan."
    assert [s.text for s in summarize(Article("a", "", body), sentences=1).sentences] == [body]
