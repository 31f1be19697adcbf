"""A folder that has lost all its files: an unmounted disk, until the user says that it is not."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from balikpapan_cli import Archive
from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.sources.files.scan import Listing, Scan, once
from balikpapan_cli.sync import SyncOptions
from balikpapan_cli.sync.emptied import keep_emptied
from balikpapan_cli.sync.files import FileRecord, Files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return filled(tmp_path / "berita", 3)


@pytest.fixture
def archive(tmp_path: Path, folder: Path) -> Archive:
    archive = Archive(tmp_path / "indeks")
    archive.sync([folder])
    return archive


def filled(folder: Path, count: int, first: int = 0) -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(first, first + count):
        text = f"Balikpapan – Pasar nomor {n} dibuka lagi setelah diperbaiki. Pedagang menyambutnya."
        (folder / f"pasar-{n}.txt").write_text(text, encoding="utf-8")
    return folder


def emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


@pytest.mark.parametrize("named", [True, False])
def test_its_articles_stay_and_the_user_is_told(archive: Archive, folder: Path, named: bool) -> None:
    emptied(folder)
    report = archive.sync([folder] if named else [])
    assert (report.removed, report.total) == (0, 3)
    [failure] = report.failed
    assert failure.path == str(folder) and "index: 3" in failure.error and "index --prune" in failure.error
    assert archive.sync([], SyncOptions(dry_run=True)).removed == 0


def test_they_are_taken_up_again_when_the_disk_is_back(archive: Archive, folder: Path) -> None:
    emptied(folder)
    archive.sync()
    filled(folder, 3)
    report = archive.sync()
    assert (report.added, report.removed, report.unchanged, report.failed) == (0, 0, 3, ())


def test_prune_removes_them(archive: Archive, folder: Path, tmp_path: Path) -> None:
    archive.sync([filled(tmp_path / "lain", 1, first=10)])
    emptied(folder)
    report = archive.sync([], SyncOptions(prune=True))
    assert (report.removed, report.total, report.failed) == (3, 1, ())


def test_other_folders_are_brought_up_to_date_meanwhile(archive: Archive, folder: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "lain", 2, first=10)
    archive.sync([other])
    emptied(folder)
    (other / "pasar-10.txt").unlink()
    report = archive.sync()
    assert (report.removed, report.total) == (1, 4)


def test_building_anew_leaves_the_index_alone(archive: Archive, folder: Path) -> None:
    emptied(folder)
    with pytest.raises(SourceProblem, match="--prune"):
        archive.sync([], SyncOptions(rebuild=True))
    assert archive.stats().articles == 3


def test_building_anew_from_another_source_leaves_it_alone_too(archive: Archive, folder: Path, tmp_path: Path) -> None:
    shutil.rmtree(folder)
    other = filled(tmp_path / "lain", 1, first=10)
    with pytest.raises(SourceProblem, match="--rebuild --prune"):
        archive.sync([other], SyncOptions(rebuild=True))
    assert archive.stats().articles == 3
    report = archive.sync([other], SyncOptions(rebuild=True, prune=True))
    assert (report.total, report.failed) == (1, ())
    assert archive.stats().sources == (str(other),)


def test_files_that_all_have_another_name_are_a_change_like_others(archive: Archive, folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        path.rename(path.with_stem(f"lama-{path.stem}"))
    report = archive.sync()
    assert (report.total, report.failed) == (3, ())


def record(root: str) -> FileRecord:
    return FileRecord(1, 1, "d", ("a1",), root)


OLD = {f"/disk/{n}.txt": record("/disk") for n in range(40)} | {"/disk/b/1.txt": record("/disk/b")}


@pytest.mark.parametrize(
    ("there", "kept"),
    [
        ([], ["/disk", "/disk/b"]),
        (["/disk/README.txt"], ["/disk", "/disk/b"]),  # of the mount point itself
        (["/disk/39.txt"], ["/disk/b"]),
        (["/disk/39.txt", "/disk/b/1.txt"], []),
        ([f"/disk/2025/{n}.txt" for n in range(20)], ["/disk/b"]),
    ],
)
def test_which_folders_are_taken_for_emptied(there: list[str], kept: list[str]) -> None:
    listings = [Listing("/disk", os.path.dirname(path), {os.path.basename(path): (1, 1)}) for path in there]
    files = Files()
    files.update(OLD)
    found = keep_emptied(Scan([*once(listings)], [], ("/disk", "/disk/b")), files.settled())
    assert [failure.path for failure in found.failures] == kept
    assert [root for root in ("/disk", "/disk/b") if root not in found.complete] == kept


@pytest.fixture
def moved(archive: Archive, folder: Path, tmp_path: Path) -> Archive:
    """An archive of two folders, the first of which was moved and is taken in from its new place."""
    archive.sync([filled(tmp_path / "lain", 1, first=10)])
    archive.sync([folder.rename(tmp_path / "pindah")])
    return archive


def test_a_folder_that_is_gone_is_kept_and_the_user_is_told(moved: Archive, folder: Path) -> None:
    for options in (SyncOptions(), SyncOptions(dry_run=True)):
        report = moved.sync([], options)
        [failure] = report.failed
        assert failure.path == str(folder)
        assert "no such file or folder" in failure.error and "index: 3" in failure.error and "--prune" in failure.error
        assert (report.removed, report.total) == (0, 4)
    assert str(folder) in moved.stats().sources


def test_prune_forgets_a_folder_that_is_gone(moved: Archive, folder: Path) -> None:
    assert moved.sync([], SyncOptions(prune=True, dry_run=True)).failed == ()
    report = moved.sync([], SyncOptions(prune=True))
    assert (report.removed, report.total, report.failed) == (0, 4, ()), "its articles are in the new place"
    assert str(folder) not in moved.stats().sources
    report = moved.sync()
    assert (report.unchanged, report.failed) == (4, ())


@pytest.mark.parametrize("rebuild", [False, True])
def test_prune_removes_the_articles_of_a_folder_that_is_gone(
    archive: Archive, folder: Path, tmp_path: Path, rebuild: bool
) -> None:
    archive.sync([filled(tmp_path / "lain", 1, first=10)])
    shutil.rmtree(folder)
    report = archive.sync([], SyncOptions(prune=True, rebuild=rebuild))
    assert (report.total, report.failed) == (1, ())
    assert archive.stats().sources == (str(tmp_path / "lain"),)


def test_what_cannot_be_looked_at_is_not_gone(archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.rename(folder.with_name("pindah"))
    (folder.parent / "berita").symlink_to(folder.with_name("putus"))  # a link to a disk that is not there
    report = archive.sync([], SyncOptions(prune=True))
    assert (report.removed, report.total, len(report.failed)) == (0, 3, 1)


@pytest.mark.parametrize("gone", [False, True])
def test_a_source_within_another_is_a_disk_of_its_own(archive: Archive, folder: Path, gone: bool) -> None:
    """What lies above it was seen to the end, and yet nothing of it goes."""
    disk = filled(folder / "disk", 2, first=10)
    archive.sync([folder, disk])
    (folder / "pasar-0.txt").unlink()
    shutil.rmtree(disk) if gone else emptied(disk)
    report = archive.sync()
    assert (report.removed, report.total) == (1, 4)
    assert [failure.path for failure in report.failed] == [str(disk)]
    report = archive.sync([], SyncOptions(prune=True))
    assert (report.removed, report.total, report.failed) == (2, 2, ())


@pytest.mark.parametrize("gone", [False, True])
@pytest.mark.parametrize("named", [False, True])
def test_a_disk_that_is_named_later_is_one_too(archive: Archive, folder: Path, gone: bool, named: bool) -> None:
    """Its articles were read below the source around it, and are its own from then on."""
    disk = filled(folder / "disk", 2, first=10)
    archive.sync([folder])
    archive.sync([disk])
    shutil.rmtree(disk) if gone else emptied(disk)
    report = archive.sync([folder] if named else [])
    assert (report.removed, report.total) == (0, 5)
    [failure] = report.failed
    assert failure.path == str(disk) and "stay in the index: 2;" in failure.error
    report = archive.sync([], SyncOptions(prune=True))
    assert (report.removed, report.total, report.failed) == (2, 3, ())


def test_a_file_that_is_named_later_is_a_source_of_its_own(archive: Archive, folder: Path) -> None:
    file = folder / "pasar-1.txt"
    archive.sync([file])
    file.unlink()
    report = archive.sync()
    assert (report.removed, report.total) == (0, 3)
    [failure] = report.failed
    assert failure.path == str(file) and "stay in the index: 1;" in failure.error


def test_files_of_an_inner_source_may_all_have_another_name(archive: Archive, folder: Path) -> None:
    disk = filled(folder / "disk", 2, first=10)
    archive.sync([folder])
    archive.sync([disk])
    for path in sorted(disk.iterdir()):
        path.rename(path.with_stem(f"lama-{path.stem}"))
    report = archive.sync()
    assert (report.total, report.failed) == (5, ())
