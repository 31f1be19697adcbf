"""Completion: what is offered where, and that bash, zsh and fish, really loaded, offer it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def offered(world: Any, *words: str, **environ: str) -> list[str]:
    status, out, err = world("__complete", *words, **environ)
    assert (status, err) == (0, "")
    return [line.partition("\t")[0] for line in out.splitlines()]


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ([""], ["search", "show", "summarize", "index"]),
        (["se"], ["search", "sebaran"]),
        (["-"], ["--help", "--version"]),
        (["search", "--f"], ["--format", "--fields"]),
        (["cari", "--f"], ["--format", "--fields"]),
        (["search", "-f", "js"], ["json", "jsonl"]),
        (["search", "-f", ""], ["table", "plain", "json", "jsonl", "csv", "tsv", "ids", "paths", "bibtex", "md-cite"]),
        (["facets", "-f", ""], ["table", "plain", "json", "jsonl", "csv", "tsv"]),
        (["search", "--format=js"], ["--format=json", "--format=jsonl"]),
        (["search", "--format", "=", "js"], ["json", "jsonl"]),
        (["search", "--outlet", "k"], ["KOTAKU"]),
        (["search", "--outlet", ""], ["KOTAKU", "Focuskaltim.id", "Fokusborneo.com", "Inibalikpapan.com"]),
        (["search", "--place", "Bal"], ["Balikpapan"]),
        (["search", "--fields", "id,ti"], ["id,title", "id,title_matches"]),
        (["facets", "--by", "outlet,p"], ["outlet,place", "outlet,person"]),
        (["search", "--sort", "da"], ["date", "date-"]),
        (["index", ""], [":files"]),
        (["search", "--index", ""], [":folders"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["search", "--", "--f"], []),
        (["--lang", "i"], ["id"]),
        (["--lang", "id", "sea"], ["search"]),
    ],
)
def test_what_is_offered(world: Any, words: list[str], some: list[str]) -> None:
    found = offered(world, *words)
    assert [word for word in found if word in some] == some if some else not found


def test_of_formats_those_are_offered_that_the_verb_can_write(world: Any) -> None:
    assert not {"ids", "paths", "bibtex"} & {*offered(world, "facets", "-f", "")}
    assert "bibtex" not in world("facets", "--help").out
    assert "bibtex" in world("search", "--help").out


def test_ids_come_from_the_last_search_first_then_from_the_archive(world: Any) -> None:
    every = offered(world, "show", "")
    assert len(every) == 6
    assert every[-1] == ":files"
    (best,) = world("search", "yokohama", "-n", "1", "-f", "ids").out.split()
    assert offered(world, "show", "")[0] == best
    assert offered(world, "show", best[:3])[0] == best


def test_saved_searches_are_offered(world: Any) -> None:
    assert offered(world, "search", "--save", "") == []
    world("search", "cabai", "--save", "harga-cabai")
    assert offered(world, "search", "--save", "h") == ["harga-cabai"]


def test_options_that_were_given_are_not_offered_again(world: Any) -> None:
    assert "--limit" not in offered(world, "search", "-n", "3", "--")
    assert "--outlet" in offered(world, "search", "--outlet", "KOTAKU", "--")


def test_descriptions_speak_the_language(world: Any) -> None:
    assert "ranked articles" in world("__complete", "search").out
    assert "artikel yang cocok" in world("__complete", "search", BALIKPAPAN_LANG="id").out
    assert offered(world, "ca", BALIKPAPAN_LANG="id") == ["cari"]


def test_nothing_breaks_without_an_index(bare: Any) -> None:
    assert offered(bare, "search", "--outlet", "") == []
    assert offered(bare, "show", "") == [":files"]


# -- real shells


@pytest.fixture
def path(world: Any) -> str:
    """A PATH on which ``balikpapan`` is the command line of this checkout."""
    folder = Path(world.folder, "bin")
    folder.mkdir()
    command = folder / "balikpapan"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m balikpapan_cli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return f"{folder}:{world.environ['PATH']}"


def ask(world: Any, path: str, shell: list[str], script: str) -> list[str]:
    if shutil.which(shell[0]) is None:
        pytest.skip(f"{shell[0]} is not here")
    world("search", "kabel udara")
    done = subprocess.run(
        [*shell, "-c", script],
        capture_output=True,
        text=True,
        cwd=world.folder,
        env=world.environ | {"PATH": path},
        timeout=60,
    )
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


BASH = """
source <(balikpapan completion bash)
complete -p balikpapan | grep -q _balikpapan || echo broken
compopt() { echo "compopt $*"; }
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _balikpapan; printf '%s\\n' "${COMPREPLY[@]}"; }
"""


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("sear", ["search"]),
        ("search --outlet KOT", ["KOTAKU"]),
        ("search --outlet = KOT", ["KOTAKU"]),
        ("search --outlet '\"KOT'", ["KOTAKU"]),
        ("facets --by place,outl", ["place,outlet"]),
        ("facets --by 'place\\,outl'", ["place,outlet"]),
        ("search --format json", ["json", "jsonl"]),
        ("index ''", ["compopt -o default -o bashdefault"]),
        ("search --person Rah", None),
    ],
)
def test_bash(world: Any, path: str, words: str, answers: list[str] | None) -> None:
    found = ask(world, path, ["bash", "--norc"], f"{BASH}\nask balikpapan {words}")
    assert answers is None or found == answers
    assert all(" " not in line.replace("\\ ", "") for line in found if not line.startswith("compopt"))


ZSH = """
compdef() { functions -c "$1" completer; }
_describe() { print -rl -- "${(@P)3}"; }
_files() { print -r -- "files $*"; }
source <(balikpapan completion zsh)
ask() { words=("$@"); CURRENT=$#; completer; }
"""


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("sear", ["search:ranked articles for a query"]),
        ("search --outlet KOT", ["KOTAKU"]),
        ("search --outlet=KOT", ["--outlet=KOTAKU"]),
        ("index ''", ["files "]),
        ("search --index ''", ["files -/"]),
    ],
)
def test_zsh(world: Any, path: str, words: str, answers: list[str]) -> None:
    assert ask(world, path, ["zsh", "-f"], f"{ZSH}\nask balikpapan {words}") == answers


def test_zsh_takes_the_script_as_its_completer(world: Any, path: str) -> None:
    script = (
        "autoload -Uz compinit; compinit -D -u; source <(balikpapan completion zsh); print -r -- $_comps[balikpapan]"
    )
    assert ask(world, path, ["zsh", "-f"], script) == ["_balikpapan"]


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("sear", ["search\tranked articles for a query"]),
        ("search --outlet KOT", ["KOTAKU"]),
        ("search --outlet=KOT", ["--outlet=KOTAKU"]),
        ("search --format json", ["json", "jsonl"]),
    ],
)
def test_fish(world: Any, path: str, words: str, answers: list[str]) -> None:
    script = f"balikpapan completion fish | source; complete -C 'balikpapan {words}'"
    assert ask(world, path, ["fish", "--no-config"], script) == answers


@pytest.mark.parametrize(
    ("shell", "setup"),
    [
        (["bash", "--norc", "-i"], "source <(balikpapan completion bash)"),
        (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -D -u; source <(balikpapan completion zsh)"),
        (["fish", "--no-config", "-i"], "balikpapan completion fish | source"),
    ],
    ids=["bash", "zsh", "fish"],
)
@pytest.mark.parametrize(
    ("typed", "then"),
    [
        ("balikpapan search --outlet KOT", "AKU"),
        ('balikpapan search --outlet "KOT', "AKU"),
        ("balikpapan search --person Rahmad\\ M", "as"),
        ("balikpapan summ", "arize"),
        ("balikpapan facets --by outl", "et"),
        ("balikpapan facets --by place,outl", "et"),
    ],
)
def test_tab_at_a_prompt(world: Any, path: str, shell: list[str], setup: str, typed: str, then: str) -> None:
    pexpect = pytest.importorskip("pexpect")
    if shutil.which(shell[0]) is None:
        pytest.skip(f"{shell[0]} is not here")
    environ = world.environ | {"PATH": path, "TERM": "dumb", "PS1": "$ "}
    prompt = pexpect.spawn(shell[0], shell[1:], cwd=str(world.folder), env=environ, encoding="utf-8", timeout=30)
    try:
        prompt.sendline(f"{setup}; echo sia''p")
        prompt.expect("siap")
        prompt.send(typed)
        prompt.expect_exact(typed.split()[-1])
        prompt.send("\t")
        prompt.expect_exact(then)
    finally:
        prompt.close(force=True)
