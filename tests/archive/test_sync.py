"""Bringing an index up to date: what is added, kept, removed, and what is never lost."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from balikpapan_cli import Archive
from balikpapan_cli.errors import SourceProblem, UsageProblem
from balikpapan_cli.model import Article
from balikpapan_cli.sync import SyncOptions

from .conftest import BANDARA, BANJIR, counts


def bodies(archive: Archive) -> set[str]:
    return {archive.get(id).body.split()[0] for id in archive.reader.find_id("")}


def test_first_then_again(archive: Archive, folder: Path) -> None:
    assert counts(archive.sync([folder])) == "+2 ~0 -0 =0 !0 2"
    generation = archive.reader.generation
    assert counts(archive.sync([folder])) == "+0 ~0 -0 =2 !0 2"
    assert archive.reader.generation == generation, "a sync that changes nothing commits nothing"


def test_a_script_may_sync_where_processes_are_spawned(folder: Path) -> None:
    for n in range(300):  # as many as would be shared with other processes
        (folder / f"{n}.txt").write_text(f"Berita nomor {n} dari Manggar.", encoding="utf-8")
    script = folder.parent / "muat.py"
    script.write_text(
        "import multiprocessing\nmultiprocessing.set_start_method('spawn')\n"
        "import threading, time\nthreading.Thread(target=time.sleep, args=(600,), daemon=True).start()\n"
        "from balikpapan_cli import Archive\nprint(Archive('indeks').sync(['berita']).added)\n"
    )
    done = subprocess.run([sys.executable, script], cwd=folder.parent, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "302\n", "")


def test_without_sources_those_of_last_time(archive: Archive, folder: Path) -> None:
    archive.sync([folder])
    (folder / "bandara.txt").write_text(BANDARA, encoding="utf-8")
    assert counts(archive.sync()) == "+1 ~0 -0 =2 !0 3"


def test_changed_and_removed(archive: Archive, folder: Path) -> None:
    archive.sync([folder])
    (folder / "banjir.txt").write_text(BANJIR + " Air surut pada malam hari.", encoding="utf-8")
    (folder / "pasar.txt").unlink()
    assert counts(archive.sync([folder])) == "+0 ~1 -1 =0 !0 1"
    assert bodies(archive) == {"Banjir"}


def test_touched_is_unchanged(archive: Archive, folder: Path) -> None:
    archive.sync([folder])
    os.utime(folder / "banjir.txt", (1, 1))
    assert counts(archive.sync([folder])) == "+0 ~0 -0 =2 !0 2"


def test_a_vanished_source_removes_nothing(archive: Archive, folder: Path) -> None:
    archive.sync([folder])
    folder.rename(folder.with_name("pindah"))
    report = archive.sync([folder])
    assert report.total == 2 and [f.path for f in report.failed] == [str(folder)]


def test_other_sources_stay(archive: Archive, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    other.mkdir()
    (other / "bandara.txt").write_text(BANDARA, encoding="utf-8")
    archive.sync([folder])
    assert counts(archive.sync([other])) == "+1 ~0 -0 =0 !0 3"
    (folder / "pasar.txt").unlink()
    assert counts(archive.sync([other])) == "+0 ~0 -0 =1 !0 3"
    assert counts(archive.sync()) == "+0 ~0 -1 =2 !0 2"


def test_the_same_article_twice_is_one(archive: Archive, folder: Path) -> None:
    (folder / "salinan.txt").write_text(BANJIR, encoding="utf-8")
    report = archive.sync([folder])
    assert (report.added, report.duplicates, report.total) == (2, 1, 2)
    (folder / "salinan.txt").unlink()
    assert archive.sync([folder]).total == 2, "the other file still holds it"
    article = next(a for id in archive.reader.find_id("") if (a := archive.get(id)).body.startswith("Banjir"))
    assert Path(article.path).exists(), "it names a file that is there"
    (folder / "banjir.txt").unlink()
    assert archive.sync([folder]).total == 1


def test_two_articles_never_share_an_id(archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("balikpapan_cli.sources.clean.article_id", lambda article: "aaaaaaaa")
    serial = SyncOptions(workers=0)
    assert counts(archive.sync([folder], serial)) == "+2 ~0 -0 =0 !0 2"
    assert bodies(archive) == {"Banjir", "Harga"}
    (folder / "bandara.txt").write_text(BANDARA, encoding="utf-8")
    assert counts(archive.sync([folder], serial)) == "+1 ~0 -0 =2 !0 3"
    assert bodies(archive) == {"Banjir", "Harga", "Bandara"}
    assert len(archive.reader.find_id("")) == 3
    (folder / "pasar.txt").unlink()
    assert counts(archive.sync([folder], serial)) == "+0 ~0 -1 =2 !0 2"
    assert bodies(archive) == {"Banjir", "Bandara"}


def test_what_could_be_read_of_a_damaged_file_is_followed(archive: Archive, folder: Path) -> None:
    chance = random.Random(1)
    texts = [f"Berita nomor {n}. Kode {chance.randbytes(60).hex()}." for n in range(3000)]
    whole = gzip.compress(rows(*texts).encode())
    dump = folder / "dump.jsonl.gz"
    dump.write_bytes(whole[: len(whole) // 2])
    report = archive.sync([folder])
    assert 2 < report.total < 3002 and [Path(f.path).name for f in report.failed] == ["dump.jsonl.gz"]
    dump.write_bytes(whole)
    assert archive.sync([folder]).total == 3002
    dump.unlink()
    assert archive.sync([folder]).total == 2


def test_many_notes_of_one_kind_are_counted(archive: Archive, folder: Path) -> None:
    for n in range(9):
        (folder / f"lama{n}.txt").write_bytes(f"Kafé nomor {n} dibuka di Balikpapan.".encode("cp1252"))
    notes = archive.sync([folder]).notes
    assert [note.code for note in notes] == ["sources.encoding"] * 3 + ["sources.more_notes"]
    assert dict(notes[-1].args) == {"count": 6}


def test_what_is_passed_over_is_said(archive: Archive, folder: Path) -> None:
    for name in ("berita.docx", "lama.docx", "skan.pdf", "foto.jpg", "cadangan.txt~"):
        (folder / name).write_bytes(b"x")
    (folder / "kosong.txt").write_text(" \n")
    report = archive.sync([str(folder)])
    assert [(note.code, note.args) for note in report.notes] == [
        ("sources.passed_over", (("files", "2 .docx, 1 .pdf"),)),
        ("sources.without_text", (("count", 1),)),
    ]
    assert not report.failed
    assert [note.code for note in archive.sync([], SyncOptions(dry_run=True)).notes] == ["sources.passed_over"]


def test_a_bad_file_is_reported_and_skipped(archive: Archive, folder: Path) -> None:
    (folder / "rusak.txt").write_bytes(b"\x00\x01\x02\x00" * 100)
    report = archive.sync([folder])
    assert report.total == 2 and [Path(f.path).name for f in report.failed] == ["rusak.txt"]


def test_a_file_that_breaks_keeps_its_article(archive: Archive, folder: Path) -> None:
    archive.sync([folder])
    (folder / "banjir.txt").write_bytes(b"\x00\x01\x02\x00" * 100)
    report = archive.sync([folder])
    assert (report.total, len(report.failed)) == (2, 1)
    assert bodies(archive) == {"Banjir", "Harga"}


def rows(*texts: str) -> str:
    return "".join(json.dumps({"judul": f"Judul {text.split()[0]}", "isi": text}) + "\n" for text in texts)


def test_lines_of_a_table_are_followed_one_by_one(archive: Archive, tmp_path: Path) -> None:
    table = tmp_path / "berita.jsonl"
    table.write_text(rows("Banjir datang lagi.", "Pasar ramai sekali."), encoding="utf-8")
    assert counts(archive.sync([table])) == "+2 ~0 -0 =0 !0 2"
    table.write_text(rows("Banjir datang lagi.", "Pasar sepi sekali.", "Bandara dibuka."), encoding="utf-8")
    assert counts(archive.sync([table])) == "+1 ~1 -0 =1 !0 3"
    table.write_text(rows("Bandara dibuka."), encoding="utf-8")
    assert counts(archive.sync([table])) == "+0 ~0 -2 =1 !0 1"


def test_another_mapping_reads_again(archive: Archive, tmp_path: Path) -> None:
    table = tmp_path / "berita.jsonl"
    table.write_text(json.dumps({"a": "Isi pertama.", "b": "Isi kedua."}) + "\n", encoding="utf-8")
    archive.sync([table], SyncOptions(mapping=(("body", "a"),)))
    archive.sync([table], SyncOptions(mapping=(("body", "b"),)))
    assert [archive.get(id).body for id in archive.reader.find_id("")] == ["Isi kedua."]


def test_dry_run_changes_nothing(archive: Archive, folder: Path) -> None:
    assert counts(archive.sync([folder], SyncOptions(dry_run=True))) == "+2 ~0 -0 =0 !0 2"
    assert not archive.index.exists()


def test_rebuild_starts_over(archive: Archive, folder: Path, tmp_path: Path) -> None:
    archive.sync([folder])
    assert counts(archive.sync([], SyncOptions(rebuild=True))) == "+2 ~0 -0 =0 !0 2"
    (tmp_path / "bandara.txt").write_text(BANDARA, encoding="utf-8")
    other = tmp_path / "bandara.txt"
    forecast = archive.sync([other], SyncOptions(rebuild=True, dry_run=True))
    assert counts(forecast) == counts(archive.sync([other], SyncOptions(rebuild=True))) == "+3 ~0 -0 =0 !0 3"
    assert archive.stats().sources == (str(folder), str(other)), "those of the last time stay sources"
    assert counts(archive.sync()) == "+0 ~0 -0 =3 !0 3"


@pytest.mark.parametrize("named", [False, True])
def test_what_a_file_had_that_cannot_be_read_stays(archive: Archive, folder: Path, tmp_path: Path, named: bool) -> None:
    archive.sync([folder])
    whole = (folder / "banjir.txt").read_bytes()
    (folder / "banjir.txt").write_bytes(b"\x00\x01\x02\x00" * 100)
    report = archive.sync([folder] if named else [], SyncOptions(rebuild=True))
    assert (report.total, len(report.failed), report.lost) == (2, 1, 0)
    assert bodies(archive) == {"Banjir", "Harga"}
    (folder / "banjir.txt").write_bytes(whole)
    assert counts(archive.sync()) == "+0 ~0 -0 =2 !0 2"
    (folder / "banjir.txt").unlink()
    assert counts(archive.sync()) == "+0 ~0 -1 =1 !0 1"


def test_two_workers_do_what_one_does(archive: Archive, folder: Path, tmp_path: Path) -> None:
    for n in range(40):
        (folder / f"{n}.txt").write_text(f"Berita nomor {n} tentang jalan {n * n}. Titik.", encoding="utf-8")
    other = Archive(tmp_path / "lain")
    assert counts(archive.sync([folder], SyncOptions(workers=2))) == counts(
        other.sync([folder], SyncOptions(workers=0))
    )
    assert archive.reader.find_id("") == other.reader.find_id("")


def test_nothing_to_index(archive: Archive, tmp_path: Path) -> None:
    empty = tmp_path / "kosong"
    empty.mkdir()
    with pytest.raises(UsageProblem, match="nothing to index"):
        archive.sync()
    with pytest.raises(SourceProblem, match="no article was found"):
        archive.sync([empty])
    (tmp_path / "kosong.txt").touch()
    with pytest.raises(SourceProblem, match="txt: empty, there is nothing to read"):
        archive.sync([tmp_path / "kosong.txt"])
    (tmp_path / "gambar").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with pytest.raises(SourceProblem, match="nothing could be indexed"):
        archive.sync([tmp_path / "gambar"])


def test_one_path_is_one_source(archive: Archive, folder: Path) -> None:
    assert counts(archive.sync(str(folder))) == "+2 ~0 -0 =0 !0 2"
    assert counts(archive.sync(folder)) == "+0 ~0 -0 =2 !0 2"
    assert archive.stats().sources == (str(folder),)


def test_a_mistyped_source_is_refused_and_not_remembered(archive: Archive, folder: Path) -> None:
    archive.sync([folder])
    wrong = folder.with_name("beritta")
    for options in (SyncOptions(), SyncOptions(dry_run=True), SyncOptions(rebuild=True)):
        with pytest.raises(SourceProblem, match=r"there is no file or folder .*beritta"):
            archive.sync([folder, wrong], options)
    assert archive.stats().sources == (str(folder),)
    assert counts(archive.sync()) == "+0 ~0 -0 =2 !0 2"


def renamed(folder: Path) -> list[Path]:
    (folder / "banjir.txt").rename(folder / "air.txt")
    return []


def moved_below(folder: Path) -> list[Path]:
    (folder / "lama").mkdir()
    for path in folder.glob("*.txt"):
        path.rename(folder / "lama" / path.name)
    return []


def renamed_and_more(folder: Path) -> list[Path]:
    renamed(folder)
    (folder / "pasar.txt").unlink()
    (folder / "bandara.txt").write_text(BANDARA, encoding="utf-8")
    return []


def copied(folder: Path) -> list[Path]:
    shutil.copy(folder / "banjir.txt", folder / "salinan.txt")
    return []


def moved_away(folder: Path) -> list[Path]:
    return [folder.rename(folder.with_name("pindah"))]


def nothing(folder: Path) -> list[Path]:
    return []


def gone(folder: Path) -> list[Path]:
    (folder / "arsip.jsonl").unlink()
    return []


def many_renamed(folder: Path) -> list[Path]:
    (folder / "arsip.jsonl").rename(folder / "lama.jsonl")
    return []


def many_copied(folder: Path) -> list[Path]:
    shutil.copy(folder / "arsip.jsonl", folder / "salinan.jsonl")
    return []


def one_of_many_changed(folder: Path) -> list[Path]:
    path = folder / "arsip.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("lorong 3", "jalan 3"), encoding="utf-8")
    return []


def one_more(folder: Path) -> list[Path]:
    (folder / "bandara.txt").write_text(BANDARA, encoding="utf-8")
    return []


@pytest.mark.parametrize("rebuild", [False, True])
@pytest.mark.parametrize(
    ("change", "comes"),
    [
        (nothing, "+0 ~0 -0 =7 !0 8"),
        (gone, "+0 ~0 -5 =2 !0 3"),
        (many_renamed, "+0 ~0 -0 =7 !0 8"),
        (many_copied, "+0 ~0 -0 =7 !0 8"),
        (one_of_many_changed, "+0 ~1 -0 =6 !0 8"),
        (one_more, "+1 ~0 -0 =7 !0 9"),
    ],
)
def test_a_dry_run_counts_articles(
    archive: Archive, folder: Path, change: Callable[[Path], list[Path]], comes: str, rebuild: bool
) -> None:
    lines = [json.dumps({"judul": f"Lorong {n}", "isi": f"Warga lorong {n} gotong royong."}) for n in range(5)]
    (folder / "arsip.jsonl").write_text("\n".join(lines), encoding="utf-8")
    archive.sync([folder], documents=[Article("titipan1", "Titipan", "Datang dari masukan standar.")])
    change(folder)
    if rebuild and change in (many_renamed, many_copied):
        return  # files under new names are not looked into: how many articles they hold is not known
    options = SyncOptions(rebuild=rebuild)
    forecast, report = archive.sync([], options._replace(dry_run=True)), archive.sync([], options)
    assert forecast[:5] == report[:5], "added, changed, removed, unchanged, duplicates"
    assert forecast.total == report.total
    assert rebuild or counts(report) == comes


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        (renamed, "+0 ~0 -0 =2 !0 2"),
        (moved_below, "+0 ~0 -0 =2 !0 2"),
        (renamed_and_more, "+1 ~0 -1 =1 !0 2"),
        (copied, "+0 ~0 -0 =2 !0"),
        (moved_away, "+0 ~0 -0 =0 !0 2"),
    ],
)
def test_a_dry_run_counts_what_was_renamed_as_the_run_does(
    archive: Archive, folder: Path, change: Callable[[Path], list[Path]], comes: str
) -> None:
    archive.sync([folder])
    sources = change(folder)
    forecast = archive.sync(sources, SyncOptions(dry_run=True))
    report = archive.sync(sources)
    assert counts(report).startswith(comes)
    assert forecast[:5] == report[:5], "added, changed, removed, unchanged, duplicates"


def test_an_archive_in_hand_answers_while_another_process_writes(archive: Archive, folder: Path) -> None:
    archive.sync([folder])
    held = Archive.open(archive.index)
    for n in range(2):
        (folder / f"{n}.txt").write_text(f"Berita nomor {n} dari Manggar.", encoding="utf-8")
        archive.sync([])
    assert held.search("cabai").total == 1
    assert held.sync([], SyncOptions(dry_run=True)).total == 4
    assert (held.stats().articles, held.stats().sources) == (4, (str(folder),))
