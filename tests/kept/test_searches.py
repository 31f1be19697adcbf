"""Saved searches: what was seen stays seen, whatever happens between two runs."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path

import pytest

from balikpapan_cli.errors import SourceProblem, UsageProblem
from balikpapan_cli.kept.searches import Searches
from balikpapan_cli.model import Filters, Request

TODAY = "2026-11-22"
FLOODS = Request("banjir rob", Filters(outlets=("KOTAKU",), since="2025-01-01"), sort="date", limit=3, exact=True)


@pytest.fixture
def searches(tmp_path: Path) -> Searches:
    return Searches(tmp_path / "searches")


def test_a_search_comes_back_as_it_was_saved_without_how_it_was_shown(searches: Searches) -> None:
    searches.save("banjir", FLOODS, TODAY)
    found = searches.get("banjir")
    assert found.request == Request("banjir rob", FLOODS.filters, exact=True)
    assert (found.created, found.checked, found.seen) == (TODAY, "", 0)


def test_seen_articles_are_remembered_by_id_and_by_digest(searches: Searches) -> None:
    searches.save("banjir", FLOODS, TODAY)
    searches.mark("banjir", [("aaaa", "d1"), ("bbbb", "")], TODAY)
    searches.mark("banjir", [("cccc", "d3")], "2026-11-23")
    seen = searches.seen("banjir")
    assert seen.ids == {"aaaa", "bbbb", "cccc"}
    assert seen.digests == {"d1", "d3"}
    assert (searches.get("banjir").seen, searches.get("banjir").checked) == (3, "2026-11-23")


def test_saving_the_same_search_again_keeps_what_was_seen(searches: Searches) -> None:
    searches.save("banjir", FLOODS, TODAY)
    searches.mark("banjir", [("aaaa", "")], TODAY)
    assert searches.save("banjir", FLOODS._replace(limit=50), "2026-12-01").created == TODAY
    assert searches.seen("banjir").ids == {"aaaa"}


@pytest.mark.parametrize(
    "other", [Request("longsor"), FLOODS._replace(exact=False), FLOODS._replace(filters=Filters(since="2025-01-01"))]
)
def test_a_name_is_not_taken_from_another_search(searches: Searches, other: Request) -> None:
    searches.save("banjir", FLOODS, TODAY)
    searches.mark("banjir", [("aaaa", "")], TODAY)
    with pytest.raises(UsageProblem) as problem:
        searches.save("banjir", other, TODAY)
    assert "'banjir rob' --exact --outlet KOTAKU --since 2025-01-01" in str(problem.value)
    assert searches.get("banjir").request.text == "banjir rob" and searches.seen("banjir").ids == {"aaaa"}
    searches.forget("banjir")
    searches.save("banjir", other, TODAY)
    assert not searches.seen("banjir").ids


def test_list_and_forget(searches: Searches) -> None:
    assert searches.names() == ()
    for name in ("pemilu", "banjir", "kabel-udara"):
        searches.save(name, Request(name), TODAY)
    assert searches.names() == ("banjir", "kabel-udara", "pemilu")
    searches.forget("kabel-udara")
    (searches.folder / "pemilu (copy).json").write_bytes((searches.folder / "pemilu.json").read_bytes())
    assert searches.names() == ("banjir", "pemilu")
    with pytest.raises(UsageProblem):
        searches.forget("kabel-udara")


@pytest.mark.parametrize("name", ["", ".", "../rahasia", "a/b", ".tersembunyi", "x" * 65, "dua kata", "a\nb", "a\0b"])
def test_a_name_can_never_leave_the_folder(searches: Searches, name: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        searches.save(name, FLOODS, TODAY)
    assert problem.value.code == "coverage.saved_bad_name"


@pytest.mark.parametrize("name", ["banjir", "Banjir_2026", "banjir.rob", "7hari", "énergi"])
def test_names_that_are_allowed(searches: Searches, name: str) -> None:
    assert searches.save(name, FLOODS, TODAY) == searches.get(name)


@pytest.mark.parametrize(
    ("saved", "asked", "code"),
    [
        ([], "banjir", "coverage.saved_none"),
        (["banjir"], "banjr", "coverage.saved_unknown_close"),
        (["banjir"], "pemilu", "coverage.saved_unknown"),
    ],
)
def test_an_unknown_name_says_what_there_is(searches: Searches, saved: list[str], asked: str, code: str) -> None:
    for name in saved:
        searches.save(name, FLOODS, TODAY)
    with pytest.raises(UsageProblem) as problem:
        searches.get(asked)
    assert problem.value.code == code


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"name": "x"}', '{"name": "x", "query": "y", "filters": {"hari": ["Senin"]}}']
)
def test_a_damaged_file_is_said_not_raised_raw(searches: Searches, text: str) -> None:
    searches.save("banjir", FLOODS, TODAY)
    (searches.folder / "banjir.json").write_text(text)
    with pytest.raises(SourceProblem) as problem:
        searches.get("banjir")
    assert "banjir.json" in str(problem.value)
    searches.save("banjir", FLOODS, TODAY)  # saving again mends it
    assert searches.get("banjir").request.text == "banjir rob"


def test_the_file_is_plain_json_that_a_person_may_write(searches: Searches) -> None:
    searches.folder.mkdir()
    (searches.folder / "cabai.json").write_text(json.dumps({"name": "cabai", "query": "harga cabai"}))
    assert searches.get("cabai").request == Request("harga cabai")
    assert searches.get("cabai").folder == ""


def test_the_index_is_kept_and_may_be_another_one_later(searches: Searches) -> None:
    for index in ("/arsip/besar", "/arsip/be\udce9", ""):
        searches.save("banjir", FLOODS, TODAY, index)
        searches.mark("banjir", [("aaaa", "")], TODAY)
        assert (searches.get("banjir").folder, searches.index_of("banjir")) == (index, index)
        assert searches.seen("banjir").ids == {"aaaa"}
    assert searches.index_of("longsor") == ""


def _mark(folder: str, worker: int) -> None:
    for n in range(20):
        Searches(Path(folder)).mark("banjir", [(f"{worker}-{n}", "")], TODAY)


def test_runs_at_the_same_time_lose_nothing(searches: Searches) -> None:
    searches.save("banjir", FLOODS, TODAY)
    workers = [
        multiprocessing.get_context("spawn").Process(target=_mark, args=(str(searches.folder), w)) for w in range(3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(searches.seen("banjir").ids) == 60
    assert [path.name for path in searches.folder.iterdir() if path.name.endswith(str(workers[0].pid))] == []


def test_what_was_typed_is_kept_byte_for_byte(searches: Searches) -> None:
    odd = Request("caf\udce9 \ud800", Filters(outlets=("\udcff",)))
    searches.save("odd", odd, TODAY)
    assert searches.get("odd").request == odd
    json.loads((searches.folder / "odd.json").read_text("utf-8"))
