"""Reading a state: by id, by document, by column; and what is said when there is none to read."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh import slices
from balikpapan_cli.engine.whoosh.reader import Reader, open_reader
from balikpapan_cli.engine.whoosh.schema import LAYOUT
from balikpapan_cli.engine.whoosh.writing.generation import file_name
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article


@pytest.fixture
def reader(folder: Path, write: Callable[..., None], articles: list[Article]) -> Reader:
    """Sixty articles in three segments; numbers 4, 5 and 50 are removed."""
    write(folder, articles[:30], budget=1)
    write(folder, articles[30:], budget=1)
    write(folder, remove=[articles[n].id for n in (4, 5, 50)])
    return open_reader(folder)


@pytest.mark.parametrize(
    ("prefix", "found"),
    [
        ("0007abcd", ["0007abcd"]),
        ("0007", ["0007abcd"]),
        ("000", ["0000abcd", "0001abcd", "0002abcd", "0003abcd", "0006abcd", "0007abcd", "0008abcd", "0009abcd"]),
        ("0004", []),
        ("0050abcd", []),
        ("zz", []),
    ],
)
def test_ids_by_prefix(reader: Reader, prefix: str, found: list[str]) -> None:
    assert reader.find_id(prefix) == found


def test_a_whole_id_is_itself(folder: Path, write: Callable[..., None], make: Callable[..., Article]) -> None:
    write(folder, [make(1, id="abc"), make(2, id="abcd"), make(3, id="abce")])
    reader = open_reader(folder)
    assert reader.find_id("abc") == ["abc"]
    assert reader.find_id("ab", limit=2) == ["abc", "abcd"]


def test_documents_are_numbered_through_all_segments(reader: Reader, articles: list[Article]) -> None:
    assert len(reader.segments) > 0
    assert reader.doc_count == 57
    for article in articles[6:50]:
        doc = reader.find(article.id)
        assert doc is not None
        segment, local = reader.locate(doc)
        assert segment.base + local == doc
        assert (reader.id(doc), reader.stored(doc).title) == (article.id, article.title)
    with pytest.raises(KeyError):
        reader.article("zz")


def test_columns(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    (segment,) = open_reader(folder).segments
    assert segment.dates.tolist() == [int(a.date.replace("-", "") or 0) for a in articles]
    for doc, a in enumerate(articles):
        assert (segment.codes("outlet")[doc], segment.codes("place")[doc]) == (a.outlet, a.place)
        assert segment.code_lists("person")[doc] == [person.name for person in a.persons]
        assert segment.code_lists("org")[doc] == list(a.orgs)
        assert segment.texts("title")[doc].decode() == a.title


def test_terms_and_filters(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    (segment,) = open_reader(folder).segments
    assert [text for text, _ in segment.terms("body", "ba")] == ["bakau", "balikpapan"]
    assert [text for text, _ in segment.terms("body", "ba", 1)] == ["bakau"]
    assert [text for text, _ in segment.terms("body", "", 2, start="k")] == ["kabel", "kariangau"]
    for field, term in [
        ("person", "rahmad masud"),
        ("person", "masud"),
        ("outlet", "inibalikpapan com"),
        ("date", "20240202"),
    ]:
        assert segment.postings(field, term).ids, (field, term)
    assert segment.term("root", "dan") is None, "stop words have no root"
    assert segment.postings("root", "resmi").ids == segment.postings("body", "meresmikan").ids
    assert segment.postings("body", "tidakada").ids == []
    assert segment.postings("nofield", "kota").ids == []


def test_positions(folder: Path, write: Callable[..., None], make: Callable[..., Article]) -> None:
    far = "kata " * 300 + "jauh kata jauh"
    write(folder, [make(1, body="kota di tepi teluk kota"), make(2, body="teluk"), make(3, body=far)])
    (segment,) = open_reader(folder).segments
    assert segment.positions("body", "kota") == {0: [0, 4]}
    assert segment.positions("body", "teluk") == {0: [3], 1: [0]}
    assert segment.positions("body", "teluk", docs=[1]) == {1: [0]}
    assert segment.positions("body", "jauh") == {2: [300, 302]}
    assert segment.positions("body", "hilang") == {}


def test_no_index(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(IndexProblem) as caught:
            open_reader(folder)
        assert caught.value.code == "store.missing"
        assert str(folder) in str(caught.value)


def test_an_index_of_another_layout(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    from zlib import crc32

    write(folder, articles)
    manifest = folder / file_name("manifest.txt", 0)
    lines = manifest.read_bytes().rpartition(b"end ")[0].replace(b"layout %d" % LAYOUT, b"layout 77", 1)
    manifest.write_bytes(lines + b"end %08x\n" % crc32(lines))
    with pytest.raises(IndexProblem) as caught:
        open_reader(folder)
    assert caught.value.code == "store.layout"
    assert "77" in str(caught.value)


def test_an_index_that_only_whoosh_wrote(folder: Path) -> None:
    from whoosh.fields import ID, Schema
    from whoosh.index import create_in

    folder.mkdir()
    create_in(str(folder), Schema(id=ID))
    with pytest.raises(IndexProblem) as caught:
        open_reader(folder)
    assert caught.value.code == "store.damaged"


def test_a_state_that_vanishes_while_it_is_opened(
    folder: Path, write: Callable[..., None], articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    from balikpapan_cli.engine.whoosh import reader as module

    write(folder, articles[:30])
    real, first = module.read_state, []

    def read_state(folder: Path, generation: int) -> object:
        state = real(folder, generation)
        if not first:
            first.append(state)
            write(folder, articles[30:])
        return state

    monkeypatch.setattr(module, "read_state", read_state)
    (folder / "x").write_bytes(b"")
    opened = open_reader(folder)
    assert (opened.doc_count, opened.generation) == (60, 1)


def test_reading_imports_nothing_heavy(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    program = f"""
import sys
before = set(sys.modules)
from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.schema import LAYOUT
reader = open_reader({str(folder)!r})
assert reader.stored(3).title and reader.segments[0].postings("root", "kota").ids
print(" ".join(sorted(name.partition(".")[0] for name in set(sys.modules) - before)))
"""
    loaded = set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    )
    assert loaded.isdisjoint(
        {"whoosh", "pickle", "json", "multiprocessing", "dataclasses", "inspect", "logging", "hashlib"}
    )


def test_half_characters(folder: Path, write: Callable[..., None], make: Callable[..., Article]) -> None:
    half = "\ud83d"
    write(folder, [make(1, title=f"Judul {half}", body=f"Isi {half} berita", outlet=half, place=f"Kota {half}")])
    reader = open_reader(folder)
    assert reader.article(make(1).id).body == f"Isi {half} berita"
    assert reader.find_id(half) == []
    (segment,) = reader.segments
    assert (segment.codes("outlet")[0], segment.codes("place")[0]) == ("", "Kota ?")
    assert segment.postings("body", half).ids == []
    assert list(segment.terms("body", half)) == []


def test_a_segment_that_nobody_holds_is_closed_at_once(
    folder: Path, write: Callable[..., None], make: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "LEAST", 3)
    write(folder, [make(n) for n in range(30)])
    gc.disable()
    try:
        (segment,) = open_reader(folder).segments
        assert segment.common("body", "petugas") is not None
        held = weakref.ref(segment)
        del segment
        assert held() is None
    finally:
        gc.enable()
