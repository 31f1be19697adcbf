"""Folders to lists of files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from balikpapan_cli.sources.files.scan import scan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "a.txt",
        "b.md",
        "2024/c.txt",
        "2024/05/d.html",
        "2025/e.txt",
        ".hidden.txt",
        ".git/f.txt",
        "g.jpg",
        "draft/h.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def names(folder: Path, **options: list[str]) -> list[str]:
    return [os.path.relpath(file.path, folder) for file in scan([str(folder)], **options).files]


def test_hidden_and_binary_files_are_passed_over(folder: Path) -> None:
    assert names(folder) == ["2024/05/d.html", "2024/c.txt", "2025/e.txt", "a.txt", "b.md", "draft/h.txt"]


def test_documents_that_are_passed_over_are_counted_and_copies_of_editors_are_not(folder: Path) -> None:
    for name in ("a.docx", "2024/B.DOCX", "c.pdf", "d.rtf", ".e.pdf", "a.txt~", "catatan.bak"):
        (folder / name).write_text(name)
    assert scan([str(folder)]).passed == ((".docx", 2), (".pdf", 1), (".rtf", 1))
    assert scan([str(folder)], include=["2024/*"]).passed == ((".docx", 1),)
    assert len(names(folder)) == 6


@pytest.mark.parametrize(
    ("include", "exclude", "wanted"),
    [
        (["*.txt"], [], ["2024/c.txt", "2025/e.txt", "a.txt", "draft/h.txt"]),
        (["2024/*"], [], ["2024/c.txt"]),
        (["2024/**"], [], ["2024/05/d.html", "2024/c.txt"]),
        (["202[45]/*.txt"], [], ["2024/c.txt", "2025/e.txt"]),
        (["202[!4]/*"], [], ["2025/e.txt"]),
        (["?.md", "**/d.*"], [], ["2024/05/d.html", "b.md"]),
        ([], ["draft", "2024/**"], ["2025/e.txt", "a.txt", "b.md"]),
        (["*.txt"], ["draft/"], ["2024/c.txt", "2025/e.txt", "a.txt"]),
        ([], ["*"], []),
    ],
)
def test_globs(folder: Path, include: list[str], exclude: list[str], wanted: list[str]) -> None:
    assert names(folder, include=include, exclude=exclude) == wanted


def test_a_file_that_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    found = scan([str(folder / "g.jpg"), str(folder / ".hidden.txt")])
    assert len(found.files) == 2
    assert found.complete == (str(folder / "g.jpg"), str(folder / ".hidden.txt"))


def test_no_file_is_found_twice(folder: Path) -> None:
    found = scan([str(folder), str(folder / "2024"), str(folder / "a.txt")])
    assert len(found.files) == len({file.path for file in found.files}) == 6


def test_a_missing_root_is_a_failure_and_not_complete(folder: Path) -> None:
    found = scan([str(folder), str(folder / "nix")])
    assert [failure.path for failure in found.failures] == [str(folder / "nix")]
    assert found.complete == (str(folder),)


def test_links_in_circles_and_out_of_the_root_are_survived(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("rahasia")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "2024/up").symlink_to("..", target_is_directory=True)
    (folder / "away").symlink_to(outside, target_is_directory=True)
    (folder / "secret.txt").symlink_to(outside / "secret.txt")
    (folder / "dangling.txt").symlink_to(folder / "gone.txt")
    (folder / "alias.txt").symlink_to(folder / "a.txt")
    found = names(folder)
    assert found == ["2024/05/d.html", "2024/c.txt", "2025/e.txt", "a.txt", "alias.txt", "b.md", "draft/h.txt"]


def test_a_root_that_is_a_link_is_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    link = tmp_path_factory.mktemp("links") / "berita"
    link.symlink_to(folder, target_is_directory=True)
    assert len(scan([str(link)]).files) == 6


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_makes_its_root_incomplete(folder: Path) -> None:
    (folder / "2024").chmod(0)
    try:
        found = scan([str(folder)])
    finally:
        (folder / "2024").chmod(0o755)
    assert found.complete == ()
    assert len(found.failures) == 1


def test_a_device_is_no_source() -> None:
    assert len(scan(["/dev/null"]).failures) == 1


def test_scanning_and_planning_load_no_reader() -> None:
    code = "import sys, balikpapan_cli.sources.files.scan, balikpapan_cli.sync.plan; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"balikpapan_cli.sources.clean", "balikpapan_cli.sources.reading", "json", "html.parser"} & set(loaded)
