"""The catalogue: every message is said somewhere, every code has a message, both languages take the same arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from balikpapan_cli import messages
from balikpapan_cli.cli.verbs import VERBS

PACKAGE = Path(messages.__file__).parents[1]
AREAS = sorted(
    path.stem for path in Path(messages.__file__).parent.glob("[a-z]*.py") if path.stem not in ("help", "examples")
)
SOURCES = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.parent.name != "messages"}


def catalogue() -> Iterator[tuple[str, str, str]]:
    for area in AREAS:
        for name, (english, indonesian) in import_module(f"balikpapan_cli.messages.{area}").CATALOGUE.items():
            yield f"{area}.{name}", english, indonesian


def arguments(text: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(("code", "english", "indonesian"), list(catalogue()), ids=lambda text: text[:40])
def test_both_languages_say_the_same_things(code: str, english: str, indonesian: str) -> None:
    assert english.strip()
    assert indonesian.strip()
    assert arguments(english) == arguments(indonesian)


def test_indonesian_names_verbs_in_indonesian() -> None:
    english = "|".join(entry.name for entry in VERBS if entry.name not in entry.aliases)
    assert not [code for code, _, indonesian in catalogue() if re.search(rf"balikpapan (?:{english})\b", indonesian)]


def test_every_code_that_is_said_has_a_message() -> None:
    known = {code for code, _, _ in catalogue()}
    pattern = re.compile(rf'"((?:{"|".join(AREAS)})\.[a-z0-9_]+)"')
    said = {code: path for path, text in SOURCES.items() for code in pattern.findall(text)}
    missing = {
        code: path.name for code, path in said.items() if code not in known and not code.endswith((".py", ".json"))
    }
    assert not missing


def test_every_message_is_said() -> None:
    text = "\n".join(SOURCES.values()).replace("'", '"')
    made_up = tuple(re.findall(rf'f"((?:{"|".join(AREAS)})\.[a-z_]+)\{{', text))  # f"browse.key_{name}"
    unsaid = [code for code, _, _ in catalogue() if f'"{code}"' not in text and not code.startswith(made_up)]
    assert not unsaid


@pytest.mark.parametrize(
    ("code", "args", "said"),
    [
        ("search.relaxed", {"total": 1}, "no article has all of the words; showing the 1 that has the most of them"),
        ("search.relaxed", {"total": 12}, "no article has all of the words; showing the 12 that have the most of them"),
        ("search.nothing", {"articles": 1}, "nothing found in 1 article"),
        ("cli.duplicates", {"count": 1}, "; 1 double left out"),
        ("cli.duplicates", {"count": 0}, "; 0 doubles left out"),
    ],
)
def test_one_is_not_several(code: str, args: dict[str, int], said: str) -> None:
    assert messages.text(code, **args) == said
