"""Changing the index: what a commit makes of changes, and that without one nothing happens."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.reader import Reader, open_reader
from balikpapan_cli.engine.whoosh.search import search
from balikpapan_cli.engine.whoosh.writing import workers
from balikpapan_cli.engine.whoosh.writing import writer as writer_module
from balikpapan_cli.engine.whoosh.writing.hooks import Hooks, standard_hooks
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Request


def contents(reader: Reader) -> dict[str, Article]:
    live = (s.base + doc for s in reader.segments for doc in range(s.count) if doc not in s.deleted)
    return {article.id: article for article in map(reader.stored, live)}


def expected(articles: list[Article]) -> dict[str, Article]:
    return {article.id: article._replace(story=article.id) for article in articles}


def test_articles_come_back_whole(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    reader = open_reader(folder)
    assert (reader.doc_count, reader.generation) == (60, 0)
    assert contents(reader) == expected(articles)


def test_an_article_replaces_the_one_with_its_id(
    folder: Path, write: Callable[..., None], make: Callable[..., Article]
) -> None:
    write(folder, [make(1), make(2)])
    write(folder, [make(1, title="Judul baru")])
    reader = open_reader(folder)
    assert reader.doc_count == 2
    assert reader.article(make(1).id).title == "Judul baru"


def test_of_equal_ids_the_last_stays(folder: Path, make: Callable[..., Article]) -> None:
    with Writer(folder, budget=1) as writer:
        for n in range(200):
            writer.add(make(n % 70, title=f"Judul {n}"))
        assert writer.doc_count == 70
        writer.commit()
    reader = open_reader(folder)
    assert reader.doc_count == 70
    assert {a.title for a in contents(reader).values()} == {f"Judul {n}" for n in range(130, 200)}


def test_changes_apply_in_their_order(folder: Path, make: Callable[..., Article]) -> None:
    with Writer(folder) as writer:
        writer.add(make(1))
        writer.remove([make(1).id, "tidak-ada"])
        writer.add(make(2))
        writer.remove([make(2).id])
        writer.add(make(2, title="Kembali"))
        assert writer.doc_count == 1
        writer.commit()
    assert [a.title for a in contents(open_reader(folder)).values()] == ["Kembali"]


def test_removed_articles_are_gone(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    write(folder, remove=[a.id for a in articles[::2]])
    reader = open_reader(folder)
    assert contents(reader) == expected(articles[1::2])
    assert reader.find(articles[0].id) is None


def test_an_index_can_become_empty(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    write(folder, remove=[a.id for a in articles])
    reader = open_reader(folder)
    assert (reader.doc_count, reader.segments) == (0, [])
    write(folder, articles[:1])
    assert open_reader(folder).doc_count == 1


def test_clear_forgets_everything(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles, extra={"sources.json": b"lama"})
    with Writer(folder) as writer:
        writer.clear()
        writer.add(articles[0])
        assert writer.doc_count == 1
        writer.commit({"other.json": b"baru"})
    reader = open_reader(folder)
    assert (reader.doc_count, reader.generation) == (1, 1)
    assert reader.extra("sources.json") is None
    assert reader.extra("other.json") == b"baru"


def test_extra_files_stay_until_given_again(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles[:1], extra={"sources.json": b"satu", "saved.txt": b"x"})
    write(folder, articles[1:2], extra={"sources.json": b"dua"})
    reader = open_reader(folder)
    assert (reader.extra("sources.json"), reader.extra("saved.txt"), reader.extra("none")) == (b"dua", b"x", None)
    with Writer(folder) as writer:
        assert (writer.extra("sources.json"), writer.extra("none"), writer.changed) == (b"dua", b"", False)


def test_without_commit_nothing_changes(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles[:10])
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    class Interrupted(Exception):
        pass

    with pytest.raises(Interrupted), Writer(folder, budget=1) as writer:
        for each in articles * 5:
            writer.add(each)
        writer.clear()
        raise Interrupted
    with Writer(folder) as writer:
        writer.remove([articles[0].id])
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_failing_commit_changes_nothing(
    folder: Path, write: Callable[..., None], articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, articles[:10])
    before = {path.name for path in folder.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writer_module, "commit", full)
    with pytest.raises(IndexProblem) as caught:
        write(folder, articles)
    assert caught.value.code == "store.full"
    assert {path.name for path in folder.iterdir()} == before
    assert open_reader(folder).doc_count == 10


def test_a_reader_keeps_its_state(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles[:10], extra={"sources.json": b"lama"})
    old = open_reader(folder)
    write(folder, articles[10:], remove=[articles[0].id])
    assert contents(old) == expected(articles[:10])
    assert open_reader(folder).doc_count == 59


def test_rubbish_goes_and_other_files_stay(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles[:3])
    ours = ["_MAIN_7.toc.tmp", "MAIN_feed.seg", "MAIN-sources-9.json", "MAIN-toc-9.draft"]
    others = ["README.md", "foto-12.jpg", "MAIN.txt", "MAIN-catatan.txt", "_MAIN_x.toc"]
    for name in ours + others:
        (folder / name).write_text("x", encoding="utf-8")
    write(folder, articles[3:4])
    left = {path.name for path in folder.iterdir()}
    assert left.isdisjoint(ours)
    assert left.issuperset(others)
    assert open_reader(folder).doc_count == 4


# -- jobs


def load(job: list[Article | str]) -> Iterator[object]:
    yield from job


def jobs_of(articles: list[Article]) -> list[list[Article | str]]:
    return [[*articles[at : at + 3], f"peristiwa {at}"] for at in range(0, len(articles), 3)]


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_jobs(folder: Path, articles: list[Article], workers: int) -> None:
    jobs = jobs_of(articles)
    with Writer(folder, workers=workers, hooks=standard_hooks()) as writer:
        results = list(writer.add_jobs(jobs, load))
        assert writer.doc_count == 60
        writer.commit()
    assert sorted(jobs.index(job) for job, _, _ in results) == list(range(20))
    assert all(ids == [a.id for a in job[:-1]] and events == job[-1:] for job, ids, events in results)
    assert contents(open_reader(folder)) == expected(articles)


def test_several_processes_give_the_answers_of_one(tmp_path: Path, articles: list[Article]) -> None:
    """Whichever of them gets which article: equals too stand in one order."""
    same = [*articles, *(a._replace(id=f"x{a.id}", date="2024-01-01" if n % 3 else "") for n, a in enumerate(articles))]
    readers = []
    for number, jobs in ((0, jobs_of(same)), (3, jobs_of(same[::-1])), (2, jobs_of(same))):
        with Writer(tmp_path / str(number), workers=number, hooks=standard_hooks()) as writer:
            assert len([*writer.add_jobs(jobs, load)]) == len(jobs)
            writer.commit()
        readers.append(open_reader(tmp_path / str(number)))
    assert len({tuple(map(reader.id, range(reader.total))) for reader in readers}) > 1
    words = fold(articles[0].body)
    for query in ("*", words[0], " ".join(words[:2]), " OR ".join(words[:3]), " AND ".join(words[-2:])):
        for sort in ("relevance", "date-"):
            pages = [search(reader, Request(query, limit=50, sort=sort, unfold=True)) for reader in readers]
            assert len(pages[0].hits) > 1
            assert len({tuple((hit.article.id, hit.score) for hit in page.hits) for page in pages}) == 1, query


@pytest.mark.parametrize("workers", [0, 2])
def test_of_equal_ids_the_last_job_stays(folder: Path, make: Callable[..., Article], workers: int) -> None:
    jobs = [[make(n % 10, title=f"Judul {n}")] for n in range(100)]
    with Writer(folder, workers=workers) as writer:
        for _ in writer.add_jobs(jobs, load):
            pass
        writer.commit()
    assert {a.title for a in contents(open_reader(folder)).values()} == {f"Judul {n}" for n in range(90, 100)}


def signed(drafts: Sequence[Article]) -> list[Article]:
    return [draft._replace(author="Redaksi") for draft in drafts]


@pytest.mark.parametrize("workers", [0, 2])
def test_drafts_that_were_read_are_completed_and_given_articles_are_not(
    folder: Path, make: Callable[..., Article], workers: int
) -> None:
    given, *drafts = [make(n) for n in range(150)]
    with Writer(folder, workers=workers, hooks=Hooks(complete=signed)) as writer:
        for _ in writer.add_jobs(jobs_of(drafts), load):
            pass
        writer.add(given)
        writer.commit()
    assert contents(open_reader(folder)) == expected([given, *signed(drafts)])


def broken(job: object) -> Iterator[object]:
    raise KeyError("kacau")
    yield job


def deadly(job: object) -> Iterator[object]:
    os._exit(9)
    yield job


def test_what_goes_wrong_in_a_worker_is_raised_here(
    folder: Path, write: Callable[..., None], articles: list[Article]
) -> None:
    write(folder, articles[:3])
    with pytest.raises(KeyError, match="kacau"), Writer(folder, workers=2) as writer:
        list(writer.add_jobs(jobs_of(articles), broken))
    with pytest.raises(IndexProblem) as caught, Writer(folder, workers=2) as writer:
        list(writer.add_jobs(jobs_of(articles), deadly))
    assert caught.value.code == "store.worker_lost"
    assert open_reader(folder).doc_count == 3
    assert len(list(folder.glob("*.seg"))) == 1


def echo(job: object) -> Iterator[object]:
    yield job


def test_neither_large_jobs_nor_large_answers_block_both_sides(folder: Path) -> None:
    """A pipe holds some 200 KB: whoever sends more waits for a reader."""
    jobs = [f"{n} " + n * "x" for n in (1 << 20, 1, 1 << 21, 1 << 20) * 20]
    with Writer(folder, workers=2) as writer:
        assert sorted(events[0] for _, _, events in writer.add_jobs(jobs, echo)) == sorted(jobs)


def last_to_be_done(job: tuple[Path, int]) -> Iterator[object]:
    """Job 0 is done when all the others are."""
    folder, number = job
    if number:
        (folder / f"done-{number}").touch()
    for _ in range(1000):
        if number or len([*folder.glob("done-*")]) == 5:
            yield number
            return
        time.sleep(0.01)
    raise TimeoutError


def test_of_few_jobs_none_waits_behind_a_long_one(folder: Path, tmp_path: Path) -> None:
    with Writer(folder, workers=2) as writer:
        found = [events[0] for _, _, events in writer.add_jobs([(tmp_path, n) for n in range(6)], last_to_be_done)]
    assert found[-1] == 0
    assert sorted(found) == [*range(6)]


def test_workers_are_spawned_beside_threads(folder: Path, articles: list[Article]) -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        with Writer(folder, workers=1) as writer:
            # jobs of plain data and a function of an installed module: a spawned process imports what it is given
            list(writer.add_jobs([[1], [2]], iter))
            writer.commit()
    finally:
        done.set()
        thread.join()
    assert open_reader(folder).doc_count == 0


def test_hooks_add_terms_and_entries(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    hooks = Hooks(
        acronyms=lambda tokens: {at: "dishub" for at, token in enumerate(tokens) if token == "perhubungan"},
        pairs=lambda text: ["ikn>ibu kota nusantara"] if "bakau" in text else [],
        lexicon=lambda words: {"banyak": str(len(words)).encode(), "pertama": repr(words[0]).encode()},
    )
    write(folder, articles, hooks=hooks)
    (segment,) = open_reader(folder).segments
    body = dict(segment.terms("body"))
    assert segment.side("banyak")[:] == str(len(body)).encode()
    assert segment.side("pertama")[:] == repr(next((text, term.df) for text, term in body.items())).encode()
    assert segment.side("tidak ada") is None
    often = [segment.side("banyak") for _ in range(100)]  # read where it lies, then held in memory
    assert {bytes(side[:]) for side in often if side is not None} == {str(len(body)).encode()}
    dishub = segment.postings("acro", "dishub")
    assert dishub.ids == segment.postings("body", "perhubungan").ids
    assert max(dishub.weights) > 1
    assert set(segment.postings("pair", "ikn>ibu kota nusantara").ids) == set(segment.postings("body", "bakau").ids)


@pytest.mark.parametrize(
    ("said", "budget"),
    [("1073741824", 128 << 20), (str(8 << 30), 256 << 20), (str(1 << 60), 512 << 20), ("max", 512 << 20)],
)
def test_a_small_machine_gathers_less(said: str, budget: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "memory.max").write_text(f"{said}\n")
    monkeypatch.setattr(workers, "_CONTAINER", tmp_path / "memory.max")
    monkeypatch.setattr(
        os, "sysconf", lambda name: {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 1 << 24}[name], raising=False
    )
    assert workers.affordable_budget() == budget
    monkeypatch.delattr(os, "sysconf")
    monkeypatch.setattr(workers, "_CONTAINER", tmp_path / "none")
    assert workers.affordable_budget() == workers.MOST_BUDGET
