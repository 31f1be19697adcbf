"""Names that the rest of their article bears out. The rule it owns: what an article writes in small letters, or speaks of as a
thing, begins no name; and one person is one, by whatever part of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.indonesian.stems import root
from balikpapan_cli.sources.named.ranks import without_rank
from balikpapan_cli.sources.named.runs import Words, lists
from balikpapan_cli.sources.named.titles import bare
from balikpapan_cli.tuples import NamedTuple

_NOMINAL = ("Pe", "Ke")
_MOST = 200
"""Places of a word that are looked at: a text may have thousands of names that begin with the same one."""
_SIGNS = re.compile(r"[^\w ]")
_VERBAL = ("Di", "Ter", "Ber", "Me", *_NOMINAL)


class Named(NamedTuple):
    """A name, word by word, and the office that stands with it, or nothing."""

    name: list[str]
    office: str


def borne_out(found: list[Named], text: str) -> list[Named]:
    """The persons of a text among the names that were found in it, each once, as first named, with the first office."""
    known = lists()
    names: dict[str, Named] = {}
    begins: dict[str, int] = {}
    for one in found:
        name = _unglued(one.name, known)
        written = " ".join(name)
        if written not in begins:
            bodied = one.office and not known.bodied.isdisjoint(one.office.rsplit(" ", 2)[-2:])
            begins[written] = _begin_behind_body(name, one.office, text, known) if bodied else _begin(name, text, known)
        at = begins[written]
        if at < 0:
            continue
        office = without_rank(" ".join([one.office, *name[:at]]), known) if one.office else ""
        name = bare(name[at:], known)  # Kasi Persampahan | H Mardiono
        key = _key(name)
        if key not in names:
            names[key] = Named(name, office)
        elif office and not names[key].office:
            names[key] = Named(names[key].name, office)
    return _each_once(names, known)


def _key(name: list[str]) -> str:
    return _SIGNS.sub("", " ".join(name)).lower()


def _unglued(name: list[str], known: Words) -> list[str]:
    """A name without a verb that lost the blank before it, or the number of a note: ``Lahadaliamengatakan``, ``Lahadalia2``."""
    last = name[-1].rstrip("0123456789")
    if last != name[-1]:
        return [*name[:-1], last] if last else name
    if len(last) > 10 and (at := last.find("me", 3)) > 0 and last[at:] in known.says:
        return [*name[:-1], last[:at]]
    return name


def _begin_behind_body(name: list[str], office: str, text: str, known: Words) -> int:
    """Where a name begins behind an office that wants a body (``CEO Kartuku Rudi Hartadi``), or behind its first word (``CEO
    Warung | Kartuku Rudi Hartadi``): without first words that the article uses without the next and that never speak in it.
    Right behind ``Kepala`` none begins but as known names do."""
    begin = _begin(name, text, known)
    if begin < 0 or len(name) - begin < 3 or _begins_as_names_do(name[begin], known):
        return begin
    last = office.rpartition(" ")[2]
    if last == "Kepala":
        return next((n for n in range(1, len(name) - 1) if _begins_as_names_do(name[n], known)), max(begin, 1))
    for n in range(len(name) - 2, begin, -1):
        uses = [(before, after) for _, before, after in occurrences(" ".join(name[:n]), text) if after != name[n]]
        if any(before in known.said or after in known.says for before, after in uses):
            return begin
        if any(last in known.bodied or before == last for before, _ in uses):
            return n
    return begin


def _begins_as_names_do(word: str, known: Words) -> bool:
    return word in first_names() or word in known.given or word[1:] in ("", ".")


def _begin(name: list[str], text: str, known: Words) -> int:
    """Where a name begins behind what is no part of it; -1 if nothing is left that can be a name."""
    if len(name) == 1 and name[0].startswith(_VERBAL) and _has_affixes(name[0]):
        return -1  # Presiden Terlibat ...
    at = 0
    while at < len(name) and (_is_common(name[at], text, known) or _is_a_thing(name[at:], text, known)):
        at += 1
    return at if len(name) - at >= min(2, len(name)) else -1


def _is_common(word: str, text: str, known: Words) -> bool:
    """Whether the article writes a word in small letters, too, and it is no given name that is a word besides."""
    if len(word) < 4 or word in known.given:
        return False
    if word.endswith("an") and word.startswith(_NOMINAL) and _has_affixes(word):
        return True
    small = f" {word.lower()}"
    at = text.find(small)
    while at >= 0:
        if not text[at + len(small) : at + len(small) + 1].isalnum():
            return True
        at = text.find(small, at + 1)
    return False


def _has_affixes(word: str) -> bool:
    return len(word) > 6 and root(word.lower()) != word.lower()


def _is_a_thing(name: list[str], text: str, known: Words) -> bool:
    """Whether the article speaks of the first word of a name as of a thing, or of the second as of the person: ``kata Budi``
    after ``Direktur Kartuku Budi Santoso``."""
    if text.find(name[0], text.find(name[0]) + 1) < 0:
        return False
    thing = alone = False
    for at, before, after in occurrences(name[0], text):
        if [after] == name[1:2]:
            continue
        if text[at - 1] in " (" and _is_an_acronym(text, at, known):
            return True
        if before in known.said or after in known.says:
            return False
        if before in known.thing:
            thing = True
        alone = alone or not after[:1].isupper()
    if thing or not alone or len(name) < 3:
        return thing
    return any(
        before != name[at - 1] and (before in known.said or after in known.says)
        for at in (1, len(name) - 1)
        for _, before, after in occurrences(name[at], text)
    )


def _is_an_acronym(text: str, at: int, known: Words) -> bool:
    """Whether a word stands in brackets behind the name of a body, as ``Joko Widodo (Jokowi)`` does not."""
    body, bracket, _ = text[max(0, at - 24) : at].rpartition("(")
    before = body.rstrip().rpartition(" ")[2]
    return bool(bracket) and text[at - 2 : at].strip() == "(" and before in known.word and before not in known.office


def occurrences(word: str, text: str) -> Iterator[tuple[int, str, str]]:
    """Where a word stands, and the words before and after it; of a word that is everywhere the first places."""
    at = text.find(word)
    for _ in range(_MOST):
        if at < 0:
            return
        end = at + len(word)
        if not text[end : end + 1].isalnum() and not text[at - 1 : at].isalnum():
            before = text[at - 16 if at > 16 else 0 : at - 1 if at else 0].rpartition(" ")[2]
            after = text[end + 1 : end + 17].partition(" ")[0].rstrip(",.:") if text[end : end + 1] == " " else ""
            yield at, before, after
        at = text.find(word, end)


def _each_once(names: dict[str, Named], known: Words) -> list[Named]:
    """Short names go where a fuller one holds their words, with their office, and what is but the place of another's office."""
    words_of = {key: key.split() for key in names}
    having: dict[str, list[str]] = {}
    for key, words in words_of.items():
        for word in {*words}:
            having.setdefault(word, []).append(key)
    kept = dict(names)
    for key, words in words_of.items():
        near = min(map(having.__getitem__, words), key=len, default=[])  # the fuller names have all of the words
        fuller = ""
        if len(near) > 1:
            longer = (other for other in near if len(words_of[other]) > len(words))
            fuller = next((other for other in longer if _holds(words_of[other], words)), "")
        if fuller in kept:
            one = kept.pop(key)
            if one.office and not kept[fuller].office and len(words) > 1:
                kept[fuller] = Named(kept[fuller].name, one.office)
    sizes: dict[str, set[int]] = {}
    for one in kept.values():
        if one.name:
            sizes.setdefault(one.name[0], set()).add(len(one.name))
    within: set[str] = set()
    for one in kept.values():
        if one.office and not sizes.keys().isdisjoint(words := one.office.split(" ")) and _is_own(one.office, known):
            within.update(_runs_within(words, sizes))
    return [one for one in kept.values() if " ".join(one.name) not in within] if within else [*kept.values()]


def _is_own(office: str, known: Words) -> bool:
    """Whether no one else's name stands in an office, as in that of who speaks for somebody."""
    words = office.split()
    return words[0] not in known.aide and (words[0][0].isupper() or known.another.isdisjoint(words))


def _runs_within(words: list[str], sizes: dict[str, set[int]]) -> Iterator[str]:
    """The words of an office, but for its first, that stand side by side: behind one that names begin with, so many as those
    have."""
    for at, word in enumerate(words[1:], 1):
        for size in sizes.get(word, ()):
            yield " ".join(words[at : at + size])


def _holds(words: list[str], short: list[str]) -> bool:
    rest = iter(words)
    return all(word in rest for word in short)
