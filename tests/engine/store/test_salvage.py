"""What is left of a damaged index: never another article than was written, and all of those that are whole."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.compound import read_directory
from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.salvage import Salvage
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article

COUNT = 60
GONE = "0007abcd"


@pytest.fixture
def folder(tmp_path: Path, write: Callable[..., None], make: Callable[..., Article]) -> Path:
    folder = tmp_path / "indeks"
    write(folder, [make(n) for n in range(COUNT)])
    write(folder, [], remove=[GONE])
    return folder


@pytest.fixture
def written(make: Callable[..., Article]) -> dict[str, Article]:
    return {article.id: article for n in range(COUNT) if (article := make(n)).id != GONE}


def the_segment(folder: Path) -> Path:
    (segment,) = folder.glob("MAIN_*.seg")
    return segment


def entry(folder: Path, name: str) -> slice:
    (info,) = open_reader(folder).state.segments
    return slice(*read_directory(the_segment(folder).read_bytes(), info.size, info.seal)[name][:2])


def zeroed(folder: Path, start: int, end: int) -> None:
    data = bytearray(the_segment(folder).read_bytes())
    data[start:end] = bytes(end - start)
    the_segment(folder).write_bytes(data)


def left(folder: Path) -> tuple[dict[str, Article], list[str], list[str]]:
    """The articles that can be read, the ids of those that cannot (empty when not known), and those that may be none any more."""
    remnants = list(Salvage(folder).remnants())
    read = {article.id: article for each in remnants if (article := each.read())}
    return read, [each.id for each in remnants if each.read() is None], [each.id for each in remnants if not each.sure]


def test_of_a_sound_index_everything_is_left(folder: Path, written: dict[str, Article]) -> None:
    assert left(folder) == (written, [], [])
    assert Salvage(folder).counted
    assert list(Salvage(folder / "lain").remnants()) == []
    assert Salvage(folder / "lain").counted


def test_one_bit_costs_one_article_at_most(folder: Path, written: dict[str, Article]) -> None:
    segment, chance = the_segment(folder), random.Random(3)
    sound = segment.read_bytes()
    column = entry(folder, "._stored.col")
    places = [chance.randrange(len(sound)) for _ in range(60)]
    for at in [*places, *(chance.randrange(column.start, column.stop) for _ in range(60)), len(sound) - 1, 3]:
        segment.write_bytes(sound[:at] + bytes([sound[at] ^ 1 << chance.randrange(8)]) + sound[at + 1 :])
        read, unread, _ = left(folder)
        read.pop(GONE, None)  # where nothing says any more that it was removed
        assert all(article._replace(sketch=()) == written[id]._replace(sketch=()) for id, article in read.items()), at
        assert len(read) >= len(written) - 1, at
        assert len(read) + len(unread) == len(written), at


def test_an_article_whose_line_is_whole_is_lost_by_name(folder: Path, written: dict[str, Article]) -> None:
    column = entry(folder, "._stored.col")
    zeroed(folder, column.start + 20, column.start + 30)
    read, unread, _ = left(folder)
    assert unread == ["0000abcd"] and read.keys() | {*unread} == written.keys()


@pytest.mark.parametrize("name", [".trm", ".pst", ".lines", ".sketches", ".bands", ".id.col"])
def test_what_stands_beside_the_articles_costs_none(folder: Path, written: dict[str, Article], name: str) -> None:
    part = entry(folder, name)
    zeroed(folder, part.start, part.stop)
    read, unread, _ = left(folder)
    assert (read.keys(), unread) == (written.keys(), [])
    assert {article.body for article in read.values()} == {article.body for article in written.values()}


def test_articles_are_found_where_their_places_are_told_wrongly(folder: Path, written: dict[str, Article]) -> None:
    column = entry(folder, "._stored.col")
    zeroed(folder, column.stop - 4 * COUNT, column.stop - 3)
    assert {each.id: article.id for each in Salvage(folder).remnants() if (article := each.read())} == {
        id: id for id in written
    }


def test_articles_are_found_where_nothing_tells_their_places(folder: Path, written: dict[str, Article]) -> None:
    column = entry(folder, "._stored.col")
    zeroed(folder, column.stop - 4 * COUNT, column.stop)
    read, unread, unsure = left(folder)
    assert read.keys() - {GONE} == written.keys() and not unread
    assert {*unsure} == read.keys(), "one of them was removed, which is not told any more"


def test_of_a_file_that_is_cut_what_stands_before(folder: Path, written: dict[str, Article]) -> None:
    column = entry(folder, "._stored.col")
    segment = the_segment(folder)
    segment.write_bytes(segment.read_bytes()[: (column.start + column.stop) // 2])
    read, unread, _ = left(folder)
    assert 10 < len(read) < COUNT - 1 and {*unread} == {""}
    assert len(read.keys() - {GONE}) + len(unread) in (len(written), len(written) - 1)


@pytest.mark.parametrize("pattern", ["MAIN-manifest-*", "_MAIN_*.toc", "MAIN_*.seg"])
def test_a_file_that_is_gone(folder: Path, written: dict[str, Article], pattern: str) -> None:
    (path,) = folder.glob(pattern)
    path.unlink()
    read, unread, _ = left(folder)
    if pattern == "MAIN_*.seg":
        assert (read, unread) == ({}, [""] * len(written))
    else:
        assert (read.keys() - {GONE}, unread) == (written.keys(), [])
    assert Salvage(folder).counted == (pattern != "MAIN-manifest-*")


def test_what_others_may_write_is_not_read(folder: Path) -> None:
    the_segment(folder).chmod(0o666)
    with pytest.raises(IndexProblem) as problem:
        left(folder)
    assert problem.value.code == "store.open_to_others"
    assert len([*Salvage(folder, trust=True).remnants()]) == COUNT - 1
