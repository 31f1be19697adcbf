"""Stories: near duplicates find each other across commits, and the oldest stands for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest

from balikpapan_cli.engine.whoosh.leaders import Leaders
from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.writing import stories, writer
from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.model import Article

HOOKS = Hooks(
    bands=lambda sketch: [n << 16 | number for n, number in enumerate(sketch)],
    alike=lambda one, other: sum(a == b for a, b in zip(one, other, strict=True)) >= len(one) / 2,
)


@pytest.fixture(params=["lookup", "sorting"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "_FEW", 10_000 if request.param == "lookup" else 0)


@pytest.fixture
def told(make: Callable[..., Article]) -> Callable[..., Article]:
    """``told("a", "2024-05-01", 1, 1, 2, 9)``: an article of this id, date and sketch."""
    return lambda id, date, *sketch: make(1, id=id, date=date, sketch=sketch)


def stories_of(folder: Path) -> dict[str, str]:
    reader = open_reader(folder)
    ids = [
        id
        for s in reader.segments
        for doc in range(s.count)
        if doc not in s.deleted
        for id in [reader.id(s.base + doc)]
    ]
    return {id: reader.article(id).story for id in sorted(ids)}


@pytest.mark.usefixtures("_either_way")
def test_the_oldest_stands_for_the_story(
    folder: Path, write: Callable[..., None], told: Callable[..., Article]
) -> None:
    others = [told("c", "2024-05-03", 1, 2, 3, 9), told("x", "2024-01-01", 7, 7, 7, 7)]
    write(folder, [told("b", "2024-05-02", 1, 2, 3, 4), *others], hooks=HOOKS)
    assert stories_of(folder) == {"b": "b", "c": "b", "x": "x"}
    others = [told("y", "", 7, 7, 7, 8), told("z", "2024-01-01", 0, 0, 0, 0)]
    write(folder, [told("a", "2024-05-01", 1, 2, 9, 9), *others], hooks=HOOKS)
    assert stories_of(folder) == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x", "z": "z"}


@pytest.mark.usefixtures("_either_way")
def test_a_story_goes_on_without_its_oldest(
    folder: Path, write: Callable[..., None], told: Callable[..., Article]
) -> None:
    dates = ["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"]
    write(folder, [told(id, date, 1, 2, 3, 4) for id, date in zip("abcd", dates, strict=True)], hooks=HOOKS)
    assert set(stories_of(folder).values()) == {"a"}
    write(folder, remove=["a"], hooks=HOOKS)
    assert stories_of(folder) == {"b": "b", "c": "b", "d": "b"}
    write(folder, [told("b", "2024-06-01", 1, 2, 3, 4)], hooks=HOOKS)
    assert stories_of(folder) == {"b": "c", "c": "c", "d": "c"}
    write(folder, [told("b", "2024-06-01", 9, 9, 9, 9)], hooks=HOOKS)
    assert stories_of(folder) == {"b": "b", "c": "c", "d": "c"}


@pytest.mark.usefixtures("_either_way")
def test_sharing_a_key_is_not_enough(folder: Path, write: Callable[..., None], told: Callable[..., Article]) -> None:
    write(folder, [told("a", "", 1, 2, 3, 4), told("b", "", 1, 9, 9, 9), told("c", "", 5, 6, 7, 8)], hooks=HOOKS)
    assert stories_of(folder) == {"a": "a", "b": "b", "c": "c"}


@pytest.mark.usefixtures("_either_way")
def test_of_many_that_share_a_key_not_every_pair_is_compared(
    folder: Path, write: Callable[..., None], told: Callable[..., Article]
) -> None:
    compared = 0

    def alike(one: Sequence[int], other: Sequence[int]) -> bool:
        nonlocal compared
        compared += 1
        return HOOKS.alike is not None and HOOKS.alike(one, other)

    forms = [told(f"{n:03}", "", 1, 100 + n, 200 + n, 300 + n) for n in range(300)]
    write(folder, [*forms, told("copy", "", 1, 399, 499, 599)], hooks=HOOKS._replace(alike=alike))
    assert 300 <= compared <= 16 * 301
    assert {id: story for id, story in stories_of(folder).items() if id != story} == {"copy": "299"}


def test_many_commits_give_the_stories_of_one(
    tmp_path: Path, write: Callable[..., None], told: Callable[..., Article]
) -> None:
    articles = [told(f"{n:03}", f"2024-01-{n % 28 + 1:02}", *[n % 37] * 4) for n in range(150)]
    write(tmp_path / "satu", articles, hooks=HOOKS)
    for at in range(0, 150, 10):
        write(tmp_path / "banyak", articles[at : at + 10], hooks=HOOKS)
    assert stories_of(tmp_path / "banyak") == stories_of(tmp_path / "satu")
    assert len(set(stories_of(tmp_path / "satu").values())) == 37


@pytest.mark.parametrize("parts", [1, 4])
def test_stories_do_not_depend_on_how_articles_came_in(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    write: Callable[..., None],
    told: Callable[..., Article],
    parts: int,
) -> None:
    """Articles that share keys, but of which not every pair is alike: which are compared decides which are joined."""
    random = Random(7)
    told_apart = [told(f"{n:03}", f"2024-01-{n % 28 + 1:02}", *random.choices(range(3), k=4)) for n in range(60)]
    alike = HOOKS._replace(alike=lambda one, other: sum(map(int.__eq__, one, other)) == 3)
    monkeypatch.setattr(stories, "_FEW", 0)
    write(tmp_path / "satu", told_apart, hooks=alike)
    random.shuffle(told_apart)
    monkeypatch.setattr(writer, "assign_stories", _from_nothing(stories.assign_stories))
    for at in range(parts):
        write(tmp_path / "banyak", told_apart[at::parts], hooks=alike)
    assert stories_of(tmp_path / "banyak") == stories_of(tmp_path / "satu")
    assert 3 < len(set(stories_of(tmp_path / "satu").values())) < 57


def _from_nothing(assign_stories: Callable[..., bytes]) -> Callable[..., bytes]:
    """As if all articles were new, as they are when several processes take them in."""
    return lambda segments, _, origins, alike: assign_stories(segments, Leaders(b"", 0), [-1] * len(origins), alike)


def test_without_sketches_every_article_is_alone(
    folder: Path, write: Callable[..., None], articles: list[Article]
) -> None:
    write(folder, [a._replace(sketch=()) for a in articles], hooks=HOOKS)
    assert all(id == story for id, story in stories_of(folder).items())
