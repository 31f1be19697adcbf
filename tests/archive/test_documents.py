"""Articles that come from no file: counted once, and never under the id of another."""

from __future__ import annotations

from pathlib import Path

from balikpapan_cli import Archive
from balikpapan_cli.archive import read_stream
from balikpapan_cli.model import Article
from balikpapan_cli.sources.identity import article_id
from balikpapan_cli.sync import SyncOptions

from .conftest import BANDARA, PASAR, counts


def given(text: str) -> list[Article]:
    return [*read_stream(text.encode())]


def test_what_comes_from_no_file_is_counted_once(archive: Archive, folder: Path) -> None:
    assert counts(archive.sync(documents=given(PASAR))) == "+1 ~0 -0 =0 !0 1"
    assert counts(archive.sync(documents=given(PASAR))) == "+0 ~0 -0 =1 !0 1"
    assert counts(archive.sync([folder])) == "+1 ~0 -0 =1 !0 2", "a file of it takes it in"
    report = archive.sync(documents=given(PASAR) + given(BANDARA) * 2)
    assert (counts(report), report.duplicates) == ("+1 ~0 -0 =2 !0 3", 2)
    assert archive.search("cabai").hits[0].article.path == str(folder / "pasar.txt"), "it stays that of the file"
    assert counts(archive.sync([], SyncOptions(rebuild=True))) == "+3 ~0 -0 =0 !0 3"


def test_building_anew_from_a_named_source_keeps_it_too(archive: Archive, folder: Path) -> None:
    archive.sync(documents=[*given(BANDARA), Article("naskah1", "Naskah", "Dari program.", path="/tmp/naskah.txt")])
    rebuild = SyncOptions(rebuild=True)
    forecast = archive.sync([folder], rebuild._replace(dry_run=True))
    assert counts(forecast) == counts(archive.sync([folder], rebuild)) == "+4 ~0 -0 =0 !0 4"
    assert archive.get("naskah1").body == "Dari program."


def test_an_id_of_content_never_comes_to_mean_another_article(archive: Archive) -> None:
    first, second = colliding()
    assert first.id == second.id
    archive.sync(documents=[first])
    for expected in ("+1 ~0 -0 =0 !0 2", "+0 ~0 -0 =1 !0 2"):
        assert counts(archive.sync(documents=[second])) == expected
    assert archive.get(first.id).body == first.body
    assert {article.body for article in archive.articles()} == {first.body, second.body}


def colliding() -> tuple[Article, Article]:
    """Two articles whose ids begin with the same letter, cut to it."""
    met: dict[str, Article] = {}
    for n in range(40):
        article = Article("", "Pasar", f"Pasar nomor {n} dibuka.")
        id = article_id(article, 1)
        if id in met:
            return met[id], article._replace(id=id)
        met[id] = article._replace(id=id)
    raise AssertionError("there are fewer letters than that")


def test_an_id_of_its_own_is_put_in_the_place_of_the_former(archive: Archive) -> None:
    archive.sync(documents=[Article("titipan1", "Titipan", "Isi lama.")])
    assert counts(archive.sync(documents=[Article("titipan1", "Titipan", "Isi baru.")])) == "+0 ~1 -0 =0 !0 1"
    assert archive.get("titipan1").body == "Isi baru."
