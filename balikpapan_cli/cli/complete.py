"""What may come next on a command line, for the shells: verbs, options, values. Never parses, never opens an index.

Values that depend on the archive come from a small file that ``index`` writes beside it (``words.py``).
"""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.cli import help as pages
from balikpapan_cli.cli.flags import Flag, Verb
from balikpapan_cli.cli.options import Before
from balikpapan_cli.cli.verbs import VERBS, asked_for, find
from balikpapan_cli.cli.words import archive_words, search_words
from balikpapan_cli.render.records import FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from balikpapan_cli.cli.session import Session

AS_TYPED = "--as-typed"
"""Stands before words that are quoted as the shell has them on its command line."""
Candidate = tuple[str, str]
"""A word and what it is; the words ``:files`` and ``:folders`` ask the shell to complete paths itself."""


def candidates(words: list[str], session: Session) -> Iterator[Candidate]:
    """What can stand for the last of ``words``, the words after the program's name up to the cursor."""
    *before, current = _joined(words) or [""]
    at = asked_for(before)
    if at is None:
        yield from _before_the_verb(before, current, session)
        return
    entry = find(before[at])
    if entry is None:
        return
    verb = entry.load()
    flags = {name: flag for flag in verb.flags() for name in flag.names}
    previous = before[-1]
    if "--" in before[at:]:
        yield from _positional(verb, current, session)
    elif current.startswith("--") and "=" in current:
        name, _, start = current.partition("=")
        if name in flags:
            yield from ((f"{name}={value}", about) for value, about in _values(verb, flags[name], start, session))
    elif previous in flags and not flags[previous].switch:
        yield from _values(verb, flags[previous], current, session)
    elif current.startswith("-"):
        yield from _matching(_options(entry.name, verb, before), current)
    else:
        yield from _positional(verb, current, session)


def unquoted(word: str) -> str:
    """What a word on a command line means: without quotes, which may be open still, and backslashes.

    >>> unquoted(r"Rahmad\\ Mas\\'ud"), unquoted('"cnn in'), unquoted("'a b',c")
    ("Rahmad Mas'ud", 'cnn in', 'a b,c')
    """
    found, quote, escaped = "", "", False
    for sign in word:
        if escaped:
            found, escaped = found + sign, False
        elif sign == "\\" and quote != "'":
            escaped = True
        elif quote and sign == quote:
            quote = ""
        elif not quote and sign in "'\"":
            quote = sign
        else:
            found += sign
    return found


def _joined(words: list[str]) -> list[str]:
    """bash breaks ``--outlet=KOTAKU`` into three words: without the ``=``, it reads as ``--outlet KOTAKU``."""
    return [word for word in words[:-1] if word != "="] + ["" if word == "=" else word for word in words[-1:]]


def _before_the_verb(before: list[str], current: str, session: Session) -> Iterator[Candidate]:
    asked = next((flag for flag in Before.flags() if before and before[-1] in flag.names and not flag.switch), None)
    if asked is not None:
        yield from _values(Before, asked, current, session)
    else:
        yield from _matching(_first_words(current), current)


def _first_words(current: str) -> Iterator[Candidate]:
    if current.startswith("-"):
        yield from ((flag.long, pages.about_flag("", flag)) for flag in Before.flags())
        yield from (("--help", ""), ("--version", ""))
        return
    indonesian = messages.language() == "id"
    for entry in VERBS:
        about = pages.about_verb(entry.name)
        names = (*entry.aliases, entry.name) if indonesian else (entry.name, *entry.aliases)
        yield from ((name, about) for name in (names if current else names[:1]))


def _options(name: str, verb: type[Verb], before: list[str]) -> Iterator[Candidate]:
    for flag in verb.flags():
        if flag.names and (flag.many or not set(flag.names) & set(before)):
            yield flag.long, pages.about_flag(name, flag).partition("; ")[0]
    yield "--help", ""


def _positional(verb: type[Verb], current: str, session: Session) -> Iterator[Candidate]:
    for flag in verb.flags():
        if not flag.names:
            yield from _values(verb, flag, current, session)


def _values(verb: type[Verb], flag: Flag, current: str, session: Session) -> Iterator[Candidate]:
    if flag.words == "choices":
        yield from _matching(((choice, "") for choice in pages.choices_of(verb, flag)), current)
    elif flag.words in ("fields", "facets"):
        done, comma, start = current.rpartition(",")
        names = FIELDS[verb.kind] if flag.words == "fields" else flag.choices
        yield from ((done + comma + name, "") for name in names if name.startswith(start))
    elif flag.words in ("files", "folders"):
        yield f":{flag.words}", ""
    elif flag.words == "saved":
        from pathlib import Path

        folder = session.settings.searches_folder
        yield from _matching(((path.stem, "") for path in sorted(Path(folder).glob("*.json"))), current)
    elif flag.words == "ids":
        known = {**search_words(session.settings.state_folder, session.index), **archive_words(session.index, "ids")}
        yield from _matching(known.items(), current)
        yield ":files", ""
    elif flag.words:
        yield from _matching(archive_words(session.index, flag.words).items(), current)


def _matching(candidates: Iterable[Candidate], current: str) -> Iterator[Candidate]:
    start = current.casefold()
    return (candidate for candidate in candidates if candidate[0].casefold().startswith(start))
