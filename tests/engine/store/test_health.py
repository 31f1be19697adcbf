"""Damage: every flipped bit, cut or missing file is found, and no answer is ever wrong because of one."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.codec import Block
from balikpapan_cli.engine.whoosh.health import check
from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.engine.whoosh.stock import open_stock
from balikpapan_cli.engine.whoosh.writing.hooks import standard_hooks
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article

QUESTIONS = [
    *(("body", word) for word in ("hutan", "bakau", "kata", "hilang", "ba", "petugas")),
    *(("root", word) for word in ("resmi", "jalan", "hilang")),
    ("title", "cabai"),
    ("id", "0007abcd"),
    ("id", "zzz"),
    ("person", "rahmad masud"),
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, write: Callable[..., None], make: Callable[..., Article]) -> Path:
    folder = tmp_path_factory.mktemp("sehat")
    folder.chmod(0o755)
    hooks = standard_hooks(bands=lambda sketch: sketch, alike=lambda one, other: one == other)
    write(folder, [make(n) for n in range(150)], extra={"sources.json": b'{"sumber": 1}'}, hooks=hooks)
    write(folder, [make(n, title="Baru") for n in range(140, 290)], remove=["0003abcd"], hooks=hooks)
    return folder


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Callable[[], Path]:
    def do() -> Path:
        shutil.rmtree(tmp_path / "salinan", ignore_errors=True)
        return Path(shutil.copytree(sound, tmp_path / "salinan"))

    return do


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.stat().st_size)


def headers(segment: Segment, field: str, text: str) -> list[Block]:
    """What the headers of a term's blocks say; what stands in the blocks is checked when it is read."""
    term = segment.term(field, text)
    return [block._replace(postings=b"") for block in segment.blocks(term)] if term else []


def answers(folder: Path) -> list[Callable[[], object]]:
    """Questions to an index, each to be asked alone."""
    reader = open_reader(folder)
    asked: list[Callable[[], object]] = [lambda: list(reader.stories), lambda: reader.extra("sources.json")]
    for segment in reader.segments:
        for field, text in QUESTIONS:
            asked.append(lambda s=segment, f=field, t=text: s.postings(f, t))
            asked.append(lambda s=segment, f=field, t=text: headers(s, f, t))
        asked += [
            lambda s=segment: s.positions("body", "kata"),
            lambda s=segment: list(s.terms("body", "ba")),
            lambda s=segment: s.lengths("body"),
            lambda s=segment: s.dates,
            lambda s=segment: list(s.codes("outlet").codes),
            lambda s=segment: s.texts("title").all(),
            lambda s=segment: [s.code_lists("person")[doc] for doc in range(s.count)],
            lambda s=segment: list(s.bands),
            lambda s=segment: [s.stored(doc) for doc in range(s.count)],
            lambda s=segment: [s.row(doc) for doc in range(s.count)],
        ]
    return asked


def test_a_sound_index(sound: Path) -> None:
    assert check(sound) == ()


def test_no_index(tmp_path: Path) -> None:
    with pytest.raises(IndexProblem):
        check(tmp_path)


def test_a_flipped_bit_in_every_file_is_found_and_never_answers(sound: Path, copy: Callable[[], Path]) -> None:
    right = [ask() for ask in answers(sound)]
    choice = random.Random(7)
    for path in files(sound):
        for _ in range(12):
            folder = copy()
            data = bytearray(path.read_bytes())
            bit = choice.randrange(8 * len(data))
            data[bit >> 3] ^= 1 << (bit & 7)
            (folder / path.name).write_bytes(data)
            assert [failure.path for failure in check(folder)] == [path.name], f"bit {bit} of {path.name}"
            try:
                asked = answers(folder)
            except IndexProblem as problem:
                assert problem.code == "store.damaged"
                continue
            for ask, wanted in zip(asked, right, strict=True):
                try:
                    assert ask() == wanted, f"bit {bit} of {path.name}"
                except IndexProblem as problem:
                    assert problem.code == "store.damaged"
                    assert path.name in str(problem)


@pytest.mark.parametrize("keep", [0, 1, 40, -1])
def test_a_cut_file_is_found(sound: Path, copy: Callable[[], Path], keep: int) -> None:
    for path in files(sound):
        folder, whole = copy(), path.read_bytes()
        if len(whole) <= keep:
            continue
        (folder / path.name).write_bytes(whole[:keep])
        assert [failure.path for failure in check(folder)] == [path.name]
        if not path.name.startswith("MAIN-sources"):
            with pytest.raises(IndexProblem) as caught:
                open_reader(folder)
            assert caught.value.code == "store.damaged"


def test_a_missing_file_is_found(sound: Path, copy: Callable[[], Path]) -> None:
    for path in files(sound):
        if path.suffix == ".toc":
            continue  # without its table of contents a state is none
        folder = copy()
        (folder / path.name).unlink()
        assert [failure.path for failure in check(folder)] == [path.name]


@pytest.mark.parametrize("pattern", ["MAIN_*.seg", "MAIN-manifest*", "MAIN-stories*", "_MAIN_*.toc"])
def test_a_damaged_index_is_not_written_on_but_can_be_cleared(
    copy: Callable[[], Path], make: Callable[..., Article], pattern: str
) -> None:
    folder = copy()
    path = next(folder.glob(pattern))
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(IndexProblem) as caught, Writer(folder) as writer:
        writer.add(make(1))
        writer.commit()
    assert caught.value.code == "store.damaged"
    assert path.exists()
    with Writer(folder) as writer:
        writer.clear()
        writer.add(make(1))
        writer.commit()
    assert check(folder) == ()
    assert open_reader(folder).doc_count == 1


def test_whoosh_is_not_shown_a_damaged_index(copy: Callable[[], Path]) -> None:
    folder = copy()
    path = next(folder.glob("_MAIN_*.toc"))
    path.write_bytes(path.read_bytes().replace(b"W3Segment", b"W3Segmenu"))
    with pytest.raises(IndexProblem):
        open_stock(folder)
