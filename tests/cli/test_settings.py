"""Settings: flags before environment before project before user before defaults, and each says where it is from."""

from __future__ import annotations

from pathlib import Path

import pytest

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.settings import KEYS, Settings


def settings(folder: Path, **environ: str) -> Settings:
    return Settings({"HOME": str(folder / "home"), **environ}, folder)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_each_layer_covers_the_one_below(tmp_path: Path) -> None:
    assert settings(tmp_path).get("limit") == ("10", "default")
    user = write(tmp_path / "home/.config/balikpapan/config.toml", 'limit = 20\npager = "most"')
    assert settings(tmp_path).get("limit") == ("20", str(user))
    project = write(tmp_path / "balikpapan.toml", "limit = 30")
    assert settings(tmp_path).get("limit") == ("30", str(project))
    assert settings(tmp_path / "a/b").get("limit") == ("30", str(project))
    assert settings(tmp_path).get("pager") == ("most", str(user))
    assert settings(tmp_path, BALIKPAPAN_LIMIT="40").get("limit") == ("40", "BALIKPAPAN_LIMIT")
    flagged = settings(tmp_path, BALIKPAPAN_LIMIT="40")
    flagged.flags["limit"] = "50"
    assert flagged.get("limit") == ("50", "--limit")


def test_paths_in_a_file_are_relative_to_it(tmp_path: Path) -> None:
    write(tmp_path / "balikpapan.toml", 'index = "arsip"\nsources = ["berita", "/data/koran"]')
    below = settings(tmp_path / "a/b")
    assert below.text("index") == str(tmp_path / "arsip")
    assert below.text("sources").split("\n") == [str(tmp_path / "berita"), "/data/koran"]


def test_the_index_is_here_or_with_the_user(tmp_path: Path) -> None:
    assert settings(tmp_path).text("index") == str(tmp_path / "home/.local/share/balikpapan/index")
    assert settings(tmp_path, XDG_DATA_HOME="/data").text("index") == "/data/balikpapan/index"
    assert settings(tmp_path, XDG_DATA_HOME="relatif").text("index").startswith(str(tmp_path / "home"))
    (tmp_path / "index").mkdir()
    assert settings(tmp_path).text("index") == "index"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("limt = 3", "settings.unknown_key_close"),
        ("warna = 3", "settings.unknown_key"),
        ("method = 'foo'", "settings.bad_value"),
        ("limit = 'banyak'", "settings.not_a_number"),
        ("color = 'merah'", "settings.bad_value"),
        ("limit = ", "settings.unreadable"),
        ('index = "a\\u0000b"', "settings.unreadable"),
        ("limit = " + "[" * 5000, "settings.unreadable"),
        ("pager = 'rm -rf .'", "settings.personal_key"),
    ],
)
def test_a_bad_project_file_is_told(tmp_path: Path, text: str, code: str) -> None:
    write(tmp_path / "balikpapan.toml", text)
    with pytest.raises(UsageProblem) as caught:
        for key in KEYS:
            settings(tmp_path).get(key)
    assert caught.value.code == code
    assert "balikpapan.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "in_ID"}, "id"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "id_ID.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "BALIKPAPAN_LANG": "en"}, "en"),
        ({"BALIKPAPAN_LANG": "id"}, "id"),
    ],
)
def test_the_language(tmp_path: Path, environ: dict[str, str], language: str) -> None:
    assert settings(tmp_path, **environ).language() == language
