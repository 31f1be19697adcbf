"""The lexicon: every term is found, no other is, and a damaged table does not hide one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.lexicon import Lexicon
from balikpapan_cli.engine.whoosh.writing.codec import encode_single
from balikpapan_cli.engine.whoosh.writing.lexicon import LexiconWriter

FIELDS = ("body", "title")
words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)


def build(terms: set[tuple[int, str]]) -> bytes:
    writer = LexiconWriter()
    for n, (field, text) in enumerate(sorted(terms)):
        writer.add(field.to_bytes(2, "big") + text.encode(), encode_single(n, 1, None, 0))
    return b"".join(writer.finish(FIELDS))


def open_lexicon(data: bytes, before: bytes = b"xy") -> Lexicon:
    return Lexicon(before + data, len(before), len(before) + len(data))


@settings(deadline=None)
@given(st.sets(st.tuples(st.integers(0, 1), words), min_size=1, max_size=200), st.lists(words, max_size=20))
def test_what_is_there_is_found_and_nothing_else(terms: set[tuple[int, str]], others: list[str]) -> None:
    lexicon = open_lexicon(build(terms))
    assert len(lexicon) == len(terms)
    for n, (field, text) in enumerate(sorted(terms)):
        found = lexicon.find(FIELDS[field], text.encode())
        assert found is not None and found.min_id == n
    for text in others:
        for field, name in enumerate(FIELDS):
            assert ((field, text) in terms) == (lexicon.find(name, text.encode()) is not None)
    assert lexicon.find("nothing", b"kota") is None


@settings(deadline=None)
@given(st.sets(words, max_size=200), words, words)
def test_terms_by_prefix(terms: set[str], prefix: str, start: str) -> None:
    lexicon = open_lexicon(build({(1, term) for term in terms} | {(0, "a"), (0, "zz")}))
    expected = sorted(term for term in terms if term.startswith(prefix[:1]))
    assert [text.decode() for text, _ in lexicon.terms("title", prefix[:1].encode())] == expected
    later = [term for term in expected if term >= start]
    assert [text.decode() for text, _ in lexicon.terms("title", prefix[:1].encode(), start=start.encode())] == later


def test_entries_are_in_order() -> None:
    lexicon = open_lexicon(build({(0, "kota"), (1, "kota"), (0, "wali"), (1, "jembatan")}))
    assert [(field, text) for field, text, _ in lexicon.entries()] == [
        (0, b"kota"),
        (0, b"wali"),
        (1, b"jembatan"),
        (1, b"kota"),
    ]


def test_many_questions_change_no_answer() -> None:
    terms = sorted((0, f"kata{n}") for n in range(9000))
    lexicon = open_lexicon(build(set(terms)))
    for _ in range(2):
        for n in range(0, 9000, 2):
            found = lexicon.find("body", f"kata{n}".encode())
            assert found is not None and terms[found.min_id] == (0, f"kata{n}")
            assert lexicon.find("body", f"kota{n}".encode()) is None
            assert next(text for text, _ in lexicon.terms("body", f"kata{n}".encode())) == f"kata{n}".encode()


def test_an_empty_lexicon() -> None:
    lexicon = open_lexicon(build(set()))
    assert lexicon.find("body", b"kota") is None
    assert list(lexicon.terms("body")) == []


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_a_flipped_bit_never_changes_an_answer(data: st.DataObject) -> None:
    terms = {(0, f"kata{n}") for n in range(40)} | {(1, f"judul{n}") for n in range(9)}
    whole = build(terms)
    bit = data.draw(st.integers(0, 8 * len(whole) - 1))
    bad = bytearray(whole)
    bad[bit >> 3] ^= 1 << (bit & 7)
    for field, text in [*sorted(terms)[::7], (0, "kata"), (0, "kata77"), (1, "zz")]:
        try:
            found = open_lexicon(bytes(bad)).find(FIELDS[field], text.encode())
        except DAMAGE:
            continue
        wanted = sorted(terms).index((field, text)) if (field, text) in terms else None
        assert (found.min_id if found else None) == wanted


def test_whoosh_reads_it(tmp_path: Path) -> None:
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.filetables import OrderedHashReader

    (tmp_path / "x.trm").write_bytes(build({(0, f"kata{n}") for n in range(300)}))
    storage = FileStorage(str(tmp_path))
    reader = OrderedHashReader(storage.open_file("x.trm"), storage.file_length("x.trm"))
    assert reader.extras["fieldmap"] == {"body": 0, "title": 1}
    assert len(list(reader.keys())) == 300
    assert b"\0\0kata17" in reader
    assert reader.closest_key(b"\0\0kata29") == b"\0\0kata29"
    with pytest.raises(KeyError):
        reader[b"\0\0katax"]
