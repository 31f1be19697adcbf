"""Who a phrase beside a verb of saying is about: a person, an office, somebody already named, or nobody that can be told.

The rule: the head of the phrase is the speaker (``Zaw Htay, juru bicara kantor Suu Kyi`` is Zaw Htay), and a name that
somebody else has in it (``kuasa hukum Sahara``) is not. What cannot be told is left open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.summary.cast import (
    NOBODY,
    POINTED,
    Cast,
    Speaker,
    common,
    is_of_people,
    key,
    rare,
    without_verb,
    words,
)
from balikpapan_cli.summary.introduced import called_by, in_short
from balikpapan_cli.summary.phrases import PARTICLES, described, is_name, is_verb, leading, parts_of, untitled, written

_ALIAS = re.compile(r"[a-z ]*\byang (?:akrab |biasa |sering )*(?:disapa|dipanggil|bernama) ([A-Z][\w’'`-]+)")
_EPITHET = re.compile(
    r"[a-z]+ (?:asal|dari|berusia|kelahiran|berdarah|berkebangsaan|berpangkat) [^,.;:]{2,60}? (?:itu|ini|tersebut)\b"
)
_BRACKET = re.compile(r"\([^()]*\)")
_LONGEST_NAME = 5
_ONCE = ("mantan", "Mantan", "eks", "Eks", "bekas", "Bekas", "calon", "Calon")
_POINTS = frozenset(["itu", "ini", "tersebut", "tadi"])
_VIA = re.compile(r"[^:;\n]{2,150}? (?:melalui|lewat) (?P<voice>[A-Z].*)")


def named(text: str, cast: Cast, *, sure: bool = False, whole: bool = False) -> Speaker | None:
    """Who the phrase is about that ``text`` begins with; None when it is about no person at all.

    ``sure`` says that somebody must stand there: behind a quotation and a verb of saying any capital begins a name. ``whole``
    that the text ends where the phrase does, so that a description may follow a comma, and no clause.
    """
    lists = words()
    via = " melalui " in text or " lewat " in text  # an expression is slower
    if via and (voice := _VIA.match(text)) and (who := _through(text[: voice.start("voice")], voice["voice"], cast)):
        return who
    parts = parts_of(text)
    head = parts[0]
    while head and key(head[0]) in ("pula", "lagi", "oleh"):
        head = head[1:]
    if not head:
        return None
    first = key(head[0])
    if first in lists["pronoun"]:
        return POINTED
    if first in lists["crowd"]:
        return NOBODY
    if first == "sang" or (head[-1] in _POINTS and len(head) > 1) or _EPITHET.match(text):
        return Speaker("", written(head), known=False)
    if alias := _ALIAS.match(text):
        return cast.called([key(alias[1])]) or Speaker(alias[1], "")
    name = untitled(head)
    first = key(name[0])
    if first in lists["own"] and not (len(name) == 1 and is_name(name[0]) and (sure or cast.called([first]))):
        return _by_office(name, parts, cast)
    kind = len(name) > 1 and first in lists["people"]  # Petani Muara Siti
    if is_name(name[0]) and (name is not head or not (kind or first in lists["office"])):
        nickname = f"{head[-len(name) - 1]} " if name is not head and key(head[-len(name) - 1]) == "gus" else ""
        who = _by_name(name, parts, cast, sure=sure, whole=sure or whole, nickname=nickname)
        if who is not None:
            return who
    return _by_office(head, parts, cast) or (Speaker("", written(head)) if sure and len(head) > 1 else None)


def _through(before: str, voice: str, cast: Cast) -> Speaker | None:
    """Who speaks for another: ``Kapolres Paser Rudi melalui Kasi Humas Tommy``; None when it is no person (``lewat Instagram``)."""
    *subject, _ = before.replace(",", " ").split()
    if any(word in words()["stop"] or is_verb(word) for word in subject):
        return None
    first = key(voice.partition(" ")[0])
    if first not in words()["office"] and first not in words()["title"]:
        return None
    who = named(voice, cast)
    return who if who is not None and who.name else None


def is_a_thing(phrase: str) -> bool:
    """Whether what stands behind ``menurut`` is no person but a paper: ``menurut data``, ``menurut agenda``."""
    first = phrase.strip().partition(" ")[0].rstrip(",")
    return first[:1].islower() and not any(
        first in words()[name] for name in ("office", "own", "title", "pronoun", "crowd")
    )


def acts(subject: str) -> bool:
    """Whether a subject does something already before the verb that it was taken from, or stands in a clause of its own."""
    return any(token == "yang" or is_verb(token) for token in subject.split())


def _by_name(
    name: list[str], parts: list[list[str]], cast: Cast, *, sure: bool, whole: bool, nickname: str
) -> Speaker | None:
    """The speaker of a phrase that begins with a name; None when it only looks like one."""
    lists = words()
    rest = name
    name = leading(name)
    keys = [key(word) for word in name]
    office = described(parts, cast, whole=whole)
    if known := cast.called(keys):
        return known._replace(office=office) if whole and office and not known.office else known
    for *_, who in cast.within(keys):
        return who
    if len(keys) == 1 and (full := called_by(name[0], cast)):
        return full
    if rest[len(name) : len(name) + 1] and rest[len(name)] in _POINTS:
        return None
    behind = leading(parts[1]) if len(parts) > 1 else []
    in_name = sum(map(_is_of_office, name))
    if in_name and in_name >= sum(map(_is_of_office, behind)) and _may_be(behind, cast):
        return None
    if keys[0] in lists["no_name"] or (len(name) > 1 and (keys[0] in lists["own"] or keys[0] in STOPWORDS)):
        return None
    if len(name) == 1 and common(keys[0]) and not cast.speaks(name[0]) and (not sure or keys[0] in STOPWORDS):
        return None
    if len(name) > 2 and (known := cast.called(keys[-1:])) and cast.speaks(name[-1]):
        return known
    if len(name) > _LONGEST_NAME:
        return None
    called = nickname * (len(name) == 1) + without_verb(written(name))
    return Speaker(called, office)


def _by_office(head: list[str], parts: list[list[str]], cast: Cast) -> Speaker | None:
    """The speaker of a phrase that begins with an office or a description: the person who is named in it, else the name
    behind a comma, else the one holder of that office whom the article knows, else the description alone."""
    lists = words()
    keys = [key(word) for word in head]
    if keys[-1] in ("lain", "lainnya") and len(parts) > 1 and not is_name(parts[1][0]):
        return _by_office(parts[1], parts[1:], cast)  # Saksi lain, warga Muara Rahmad
    own = _owned_from(keys)
    found = [
        (end, who)
        for begin, end, who in cast.within(keys)
        if own is None
        or _behind_a_body(head, own, begin)
        or fold(_BRACKET.sub("", who.office)) == fold(" ".join(head[:begin]))
    ]
    behind = untitled(leading(parts[1])) if len(parts) > 1 else []
    if (own is not None or found) and _may_be(behind, cast) and (known := cast.called([key(word) for word in behind])):
        return known if known.office or not _tells(head) else known._replace(office=written(head))
    if found and (found[-1][0] == len(keys) or not is_name(head[found[-1][0]])):
        return found[-1][1]
    if who := _behind_a_comma(head, parts, cast):
        return who
    if own is None and (who := in_short(head, cast)):
        return who
    if own is None and (who := _at_end(parts[1:], cast)):
        return who
    tail = _tail(head, cast)
    if tail and (own is None or _behind_a_body(head, own, len(head) - len(tail))):
        office = head[: -len(tail)]
        while len(office) > 1 and key(office[-1]) in lists["title"] - lists["office"]:
            office = office[:-1]
        return cast.called([key(word) for word in tail]) or Speaker(written(tail), written(office))
    if own is None and len(parts) == 1 and (who := _holder(keys, cast)):
        return who
    if is_name(head[0]) and keys[0] not in lists["office"] and keys[0] not in lists["own"]:
        return None
    return Speaker("", written(head))


def _behind_a_comma(head: list[str], parts: list[list[str]], cast: Cast) -> Speaker | None:
    """The name that stands last behind a description: ``Ketua RT Muara, Balikpapan, Siti Aminah``."""
    for n in range(len(parts) - 1, 0, -1):
        name = leading(parts[n])
        if parts[n][len(name) : len(name) + 1] in (["dan"], ["&"]) or not _may_be(name, cast):
            continue
        name = untitled(name)
        first = key(head[0])
        acts = is_name(head[0]) and common(first) and not _tells(head)  # Perlahan, Rahmad bercerita
        describes = first in words()["office"] or not (acts or first in words()["no_name"])
        office = ", ".join(map(written, [head, *parts[1:n]])) if describes else ""
        keys = [key(word) for word in name]
        ending = (who for _, end, who in cast.within(keys) if end == len(keys))  # Laksamana Muda Rahmad
        who = cast.called(keys) or next(ending, None) or Speaker(written(name), office)
        return who if who.office or not _tells(head) else who._replace(office=office)
    return None


def _tells(head: list[str]) -> bool:
    """Whether a description tells who somebody is: it begins with an office, or with what he is to another."""
    return is_of_people(key(head[0])) or key(head[0]) in words()["own"]


def _at_end(parts: Sequence[list[str]], cast: Cast) -> Speaker | None:
    """Who is named at the end of what follows an office behind a comma: ``Deputi Protokol, Pers dan Media Bey Machmudin``."""
    for part in parts:
        for _, end, who in cast.within([key(word) for word in part]):
            if end == len(part):
                return who
    return None


def _owned_from(keys: Sequence[str]) -> int | None:
    """Where a word stands behind which a name is somebody else's: ``kuasa hukum``, ``mantan istri``."""
    own = words()["own"]
    found = [n for n, word in enumerate(keys[:5]) if word in own and word not in ("eks", "mantan", "bekas", "calon")]
    return found[0] if found else None


def _behind_a_body(head: Sequence[str], own: int, begin: int) -> bool:
    """Whether a body stands between a word of ``own`` and a name: ``juru bicara KPK Febri Diansyah``."""
    return any(len(word) > 1 and word.isupper() for word in head[own + 1 : begin])


def _may_be(name: list[str], cast: Cast) -> bool:
    """Whether capitalized words behind a comma are a person rather than a place, a day or a body."""
    name = untitled(name)
    keys = [key(word) for word in name]
    if (
        not keys
        or not keys[0]
        or keys[0] in words()["no_name"]
        or keys[0] in words()["own"]
        or len(name) > _LONGEST_NAME
    ):
        return False
    if cast.called(keys):
        return True
    if any(len(word) > 3 and word.isupper() for word in name):
        return False
    if len(name) == 1:
        return len(keys[0]) > 2 and (cast.speaks(name[0]) or not (common(keys[0]) or cast.is_place(name[0])))
    return not all(map(common, keys)) and not cast.is_place(written(name))


def _tail(head: list[str], cast: Cast) -> list[str]:
    """The name at the end of a description: one that speaks by itself elsewhere, or what follows a title or the short form
    of a body."""
    at = len(head)
    while at > 1 and _of_a_name(head[at - 1]):
        at -= 1
    name = head[at:]
    if not name or not is_name(name[-1]):
        return []
    for n in range(len(name) - 1):
        if key(name[n]) in words()["birth"]:
            return name[n - (n > 0 and name[n - 1] in ("I", "Ni")) :]
    for n in range(min(3, len(name)), 0, -1):
        if cast.speaks(name[-n]):
            while n < min(_LONGEST_NAME - 1, len(name)) and _goes_before(
                name[-n - 1], name[-n] * (len(name) > 2), cast
            ):
                n += 1
            return name[-n:]
    if key(head[at - 1]) in words()["role"]:
        return [] if len(name) > _LONGEST_NAME - 1 or any(map(cast.is_place, name)) else name
    if len(name) > _LONGEST_NAME - 1 or any(_is_of_office(word) or cast.is_place(word) for word in name):
        return []
    of_people = is_of_people(key(head[0]) if len(name) > 1 else head[0])
    if name[0] in first_names() and of_people and _owned_from([*map(key, head)]) is None:
        return name  # pedagang sayur Siti
    titled = key(head[at - 1]) in words()["title"]
    behind = head[at - 1].isupper() and len(head[at - 1]) > 1 and len(name) > 1
    return name if titled or behind else []


def _of_a_name(word: str) -> bool:
    if not is_name(word):
        return word in PARTICLES
    return not (word.isupper() and len(word) > 2) and key(word) not in words()["no_name"]


def _goes_before(word: str, follows: str, cast: Cast) -> bool:
    """Whether a word may stand before the part of a name that speaks alone: an initial, or another name. What stands elsewhere
    without the word that ``follows`` it, if that matters, and never speaks is the name of a club, a firm, a town."""
    if len(key(word)) == 1 or word in PARTICLES:
        return True
    if not rare(key(word)) or not cast.is_new(word):
        return False
    return not follows or cast.speaks(word) or not cast.stands_without(word, follows)


def _is_of_office(word: str) -> bool:
    return common(key(word)) or key(word) in words()["no_name"] or (word.isupper() and len(word) > 1)


def _holder(office: Sequence[str], cast: Cast) -> Speaker | None:
    """The one person in ``office``, unless many may have it, or the holder once had it."""
    if office[0] not in words()["office"] or (len(office) < 2 and office[0] in words()["generic"]):
        return None
    who = cast.in_office(office)
    return None if who is None or any(f"{once} {who.office}" in cast.body for once in _ONCE) else who
