"""What must hold of any bytes: the promises that the fuzzer tries (``fuzz/promises.py``), with hypothesis, and what it found."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from balikpapan_cli import Archive
from balikpapan_cli.archive import read_stream
from balikpapan_cli.errors import QueryProblem, SourceProblem
from balikpapan_cli.model import Article, Request, as_json
from balikpapan_cli.sync import SyncOptions


def _promises() -> ModuleType:
    """``fuzz/promises.py``, which is no part of a package."""
    path = Path(__file__).parents[2] / "fuzz" / "promises.py"
    spec = importlib.util.spec_from_file_location("promises", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["promises"] = module
    spec.loader.exec_module(module)
    return module


PROMISES: dict[str, Any] = _promises().PROMISES

FOUND = [
    (
        "packed",
        b"\x1f\x8b\x08\x00\xb6\xca\x02k\x02\xffA\rB,\n",
    ),  # a carriage return in the first line of what may be a table
    ("packed", b"judul,isi\rA,B\r\nC"),
    ("query", b" media:(\x01\x00k@n(t)"),  # a group of values that is described as another tree
    ("query", b'"a b"~.'),  # no number behind the sign
    ("query", b'"a b"~' + b"9" * 400),  # a number that is none any more
    ("text", b"n.co\xe2\x80\x93\x17\nK"),  # a title of nothing but a control character
    ("table", b"title\tbody\n\x01\tB"),
    (
        "decode",
        b"\x99\x9a\xe2\x80\x9c\0\xe2\x80\x9ds\0\0\0\0\0\0\0\xbf\xff ",
    ),  # a broken byte that was of a sign that is mended
    ("markdown", b"\xfe\xff\xfe\xff"),  # a text of nothing that is seen
    ("table", b'"u\na"\nB'),  # the name of a column with a line end in a message
    ("text", b"\n. KoN,\xa9\xa9 (a)"),  # a first sentence that is a full stop
    ("jsonl", b'{"judul":"A \\ud800","isi":"Isi \\udc00 yang terpotong."}'),  # halves of characters
    ("json", b'[{"isi":"\\udfff\\ud800 dua kalimat. Di sini."}]'),
]
"""What broke a promise once."""

SCRAPS = (
    "BALIKPAPAN, KOTAKU – (ANTARA) - Senin (23/10/2023) Rp2,7 H. Dr. kota-kota Mas’ud “kata” ujar dia. (*) \n \n\n Baca juga: "
    '2025 Mei 3 bulan lalu .. banjir* -solo judul: OR AND ( ) " ~2 ^3 {title} {{ }} \\t é \u00ad \u200b \u202e \x1b[31m'
)
WORDS = st.sampled_from(SCRAPS.split(" "))
NEWS = st.lists(WORDS | st.text(max_size=8), max_size=40).map(" ".join)


def mutated(examples: tuple[bytes, ...]) -> st.SearchStrategy[bytes]:
    """An example with a piece of it taken out, doubled, or something else put in its place."""

    @st.composite
    def strategy(draw: st.DrawFn) -> bytes:
        data = draw(st.sampled_from(examples))
        for _ in range(draw(st.integers(1, 3))):
            at = draw(st.integers(0, len(data)))
            end = min(len(data), at + draw(st.integers(0, 40)))
            data = data[:at] + draw(st.binary(max_size=6) | st.just(data[at:end] * 2)) + data[end:]
        return data

    return strategy()


@pytest.mark.parametrize("name", PROMISES)
def test_a_promise_holds_for_any_bytes(name: str) -> None:
    check, examples = PROMISES[name]

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.binary(max_size=200) | NEWS.map(lambda text: text.encode("utf-8", "replace")) | mutated(examples))
    def holds(data: bytes) -> None:
        check(data)

    holds()


@pytest.mark.parametrize(("name", "data"), FOUND, ids=lambda value: repr(value)[:24])
def test_what_broke_a_promise_once(name: str, data: bytes) -> None:
    PROMISES[name].check(data)


# -- rooms together


def articles_of(texts: list[str]) -> list[Article]:
    """The articles of texts, as from standard input; what is no article is left out."""
    found: dict[str, Article] = {}
    for text in texts:
        try:
            found |= {article.id: article for article in read_stream(text.encode("utf-8", "replace"), format="text")}
        except SourceProblem:
            continue
    return list(found.values())


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(NEWS, min_size=1, max_size=5), query=NEWS)
def test_what_is_taken_in_comes_out_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], query: str
) -> None:
    articles = articles_of(texts)
    if not articles:
        return
    archive = Archive(tmp_path_factory.mktemp("arsip") / "indeks", today="2026-02-01")
    assert archive.sync([], SyncOptions(workers=0), documents=articles).added == len(articles)
    assert archive.check() == ()
    assert {article.id for article in archive.articles()} == {article.id for article in articles}
    for article in articles:
        stored = archive.get(article.id)
        assert stored._replace(story="") == article._replace(story="")
        summary = archive.summarize(article.id, words=20)
        assert all(article.body[s.start : s.end] == s.text for s in summary.sentences)
    try:
        page = archive.search(Request(query, snippets=3, limit=50))
    except QueryProblem:
        return
    json.dumps(as_json(page)).encode()
    for hit in page.hits:
        assert all(hit.article.body[s.start : s.end] == s.text for s in hit.snippets)
        for snippet in hit.snippets:
            assert all(snippet.start <= start < end <= snippet.end for start, end in snippet.matches)
        assert all(0 <= start < end <= len(hit.article.title) for start, end in hit.title_matches)
    assert page.total <= len(articles)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(versions=st.lists(st.dictionaries(st.sampled_from("abcd"), NEWS, max_size=4), min_size=2, max_size=4))
def test_an_index_that_followed_its_sources_equals_one_made_anew(
    tmp_path_factory: pytest.TempPathFactory, versions: list[dict[str, str]]
) -> None:
    home = tmp_path_factory.mktemp("arsip")
    sources = home / "berita"
    sources.mkdir()
    (sources / "tetap.txt").write_text("Kabel udara ditanam di Balikpapan. Warga senang.", encoding="utf-8")
    archive = Archive(home / "indeks", today="2026-02-01")
    for version in versions:
        for name in "abcd":
            (sources / f"{name}.txt").unlink(missing_ok=True)
        for name, text in version.items():
            text = text.replace("\0", "")  # a file that became unreadable would rightly keep its article
            (sources / f"{name}.txt").write_text(text, encoding="utf-8", errors="replace")
        archive.sync([sources], SyncOptions(workers=0))
        again = archive.sync([], SyncOptions(workers=0))
        assert (again.added, again.changed, again.removed) == (0, 0, 0)
    anew = Archive(home / "lain", today="2026-02-01")
    anew.sync([sources], SyncOptions(workers=0))
    assert archive.check() == ()
    assert {a.id: a._replace(story="") for a in archive.articles()} == {
        a.id: a._replace(story="") for a in anew.articles()
    }
