"""Who is in an article as its speakers: the persons it knows, those who have spoken in it by name, and what a name is.

The rule: a short name is the one person who has it; when two have it, it is nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from balikpapan_cli.indonesian.data import words as listed
from balikpapan_cli.indonesian.stems import forms, root
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.model import Article
from balikpapan_cli.summary.data import sections
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.summary.introduced import Introductions


class Speaker(NamedTuple):
    """Who speaks; ``office`` describes somebody without a name too. ``known`` is false for one who is only pointed to."""

    name: str
    office: str
    known: bool = True


POINTED = Speaker("", "", known=False)
"""Somebody named before: ``katanya``, ``ujar dia``."""
NOBODY = Speaker("", "")
"""Somebody of whom cannot be told who it is."""

_COMMON = 12
"""So many words made from its root tell that a word is one of the language, not a name, when it begins with a capital."""
_RARE = 4
"""With at most so many it is likely to be a name."""
_AGENT = re.compile(r"pe[a-z]{4,}(?<!an)\Z")
_APOSTROPHES = str.maketrans("", "", "’'`")
_CAPITAL = re.compile(r"[A-Z][\w’'`-]*")
_MOST_SPEAKERS = 100
"""Speakers of an article who are remembered: each phrase is held against all who share a name with it."""
_LONGEST = 64
"""Characters by which names of places are told apart."""
_BEFORE_PLACES = (" di ", " ke ", "Di ", "ota ", "abupaten ", "ecamatan ", " Desa ", " desa ", "elurahan ")


@lru_cache(maxsize=1)
def words() -> dict[str, frozenset[str]]:
    """The word classes by which names and offices are told apart, folded (``data/cues.txt``, ``data/speakers.txt``)."""
    cues, own = sections("cues.txt"), sections("speakers.txt")
    office = cues["office"] | own["office"] | {key(word) for word in listed("offices.txt")}
    reporting = (cues["reporting"] | own["reporting"]) - {"menurut"}
    said = frozenset([verb for verb in cues["saying"] if not verb.endswith("nya")])
    beside = said | listed("saying.txt")
    telling = reporting | beside | own["passive"] | own["undergone"] | {"menurut", "menurutnya"}
    return own | {
        "office": office,
        "no_name": own["no_name"] | cues["no_name"] | office | own["title"],
        "reporting": reporting,
        "said": said,
        "beside": beside,
        "time": cues["time"] | own["moment"],
        "telling": telling | {verb.capitalize() for verb in telling},
    }


def key(word: str) -> str:
    """A word as names are compared: without case, apostrophes and the dots of initials.

    >>> [key(word) for word in ("Mas’ud", "Mu'ti", "M.", "Balikpapan")]
    ['masud', 'muti', 'm', 'balikpapan']
    """
    return word.lower() if word.isalpha() else word.translate(_APOSTROPHES).strip(".-").lower()


@lru_cache(maxsize=4096)
def common(word: str) -> bool:
    """Whether a word (as :func:`key` has it) is one of the language, and no name for beginning with a capital."""
    return word in STOPWORDS or forms(root(word)) >= _COMMON


@lru_cache(maxsize=4096)
def rare(word: str) -> bool:
    """Whether a word is hardly one of the language, so that it is a name wherever a subject may stand."""
    return word not in STOPWORDS and forms(root(word)) <= _RARE


def is_of_people(word: str) -> bool:
    """Whether a word describes a person: an office, a trade, a kinship.

    >>> [is_of_people(word) for word in ("peneliti", "istri", "pengemudi", "perusahaan", "misalnya")]
    [True, True, True, False, False]
    """
    if word in words()["office"] or word in words()["people"]:
        return True
    return _AGENT.match(word) is not None and word not in words()["human"]


def without_verb(name: str) -> str:
    """A name without the verb that has grown onto it where a link was taken out.

    >>> without_verb("Rahmadmengatakan")
    'Rahmad'
    """
    return _glued().sub("", name)


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?<=[a-z])(?:{'|'.join(sorted(words()['reporting']))})\Z")


class Cast:
    """The speakers of an article; whoever speaks by name in it is added (:meth:`met`)."""

    def __init__(self, article: Article) -> None:
        self.body = article.body
        self._lone: frozenset[str] | None = None
        self._speakers: list[Speaker] = []
        self._names: list[tuple[str, ...]] = []
        self._taken: set[tuple[str, ...]] = set()
        self._of: dict[str, set[int]] = {}
        self._places = frozenset(map(key, article.place.split()))
        self._bodies = frozenset(map(key, " ".join(article.orgs).replace("(", " ").replace(")", " ").split()))
        for person in article.persons:
            name = without_verb(person.name)
            names = tuple(map(key, name.split()))
            if names and names[0] not in words()["own"] and not self._is_a_thing(name, names):
                self._take(Speaker(name, person.office), names)

    def _is_a_thing(self, name: str, names: Sequence[str]) -> bool:
        """Whether a name of common words is none (``Gempa Bumi``): it stands without capitals as well, or has an affix."""
        return all(map(common, names)) and (any(root(word) != word for word in names) or name.lower() in self.body)

    def _take(self, speaker: Speaker, names: tuple[str, ...]) -> None:
        for name in names:
            self._of.setdefault(name, set()).add(len(self._speakers))
        self._speakers.append(speaker)
        self._names.append(names)
        self._taken.add(names)

    def met(self, speaker: Speaker) -> None:
        """Remember somebody who has spoken by name."""
        names = tuple(map(key, speaker.name.split()))
        if names and names not in self._taken:
            if len(self._speakers) < _MOST_SPEAKERS:
                self._take(speaker, names)
        elif names and speaker.office:
            at = self._names.index(names)
            if not self._speakers[at].office:
                self._speakers[at] = speaker

    def called(self, names: Sequence[str]) -> Speaker | None:
        """The one person who has all of these names; of several ways to write one name the one with an office."""
        if not names or not all(names):
            return None
        wanted = set(names)
        at = [n for n in self._of.get(names[0], ()) if wanted <= set(self._names[n])]
        if len(at) > 1:
            longest = max((set(self._names[n]) for n in at), key=len)
            if not all(set(self._names[n]) <= longest for n in at):
                return None
            at.sort(key=lambda n: (not self._speakers[n].office, -len(self._names[n]), n))
        return self._speakers[at[0]] if at and (len(names) > 1 or len(names[0]) > 1) else None

    @cached_property
    def introductions(self) -> Introductions:
        """By which full names those are introduced who are called otherwise."""
        from balikpapan_cli.summary.introduced import Introductions

        return Introductions(self)

    def within(self, names: Sequence[str]) -> Iterator[tuple[int, int, Speaker]]:
        """Where whole names stand in ``names``, with who has them; names of one word only at the end, behind an office."""
        for at, name in enumerate(names):
            for n in sorted(self._of.get(name, ())):
                theirs = self._names[n]
                if len(theirs) == 1 and (at + 1 < len(names) or not at or not self._speakers[n].office):
                    continue
                if tuple(names[at : at + len(theirs)]) == theirs:
                    yield at, at + len(theirs), self._speakers[n]

    def in_office(self, office: Sequence[str]) -> Speaker | None:
        """The one person whose office begins with all of these words."""
        size = len(office)
        holders = [
            who
            for who in self._speakers
            if [key(word.strip("()")) for word in who.office.split()[:size]] == list(office)
        ]
        return holders[0] if len({who.name for who in holders}) == 1 else None

    def others(self, text: str, who: Speaker) -> bool:
        """Whether somebody other than ``who`` is named in ``text``."""
        own = set(map(key, who.name.split()))
        return any(
            len(self._of.get(name, ())) == 1 and name not in own and len(name) > 2
            for name in map(key, _CAPITAL.findall(text))
        )

    def is_place(self, word: str) -> bool:
        """Whether the article itself uses ``word`` as the name of a place: ``di Muara``, ``Kota Muara``."""
        return key(word) in self._places or self._stands_behind(word)

    def _stands_behind(self, word: str) -> bool:
        """Whether a word that leads to places stands before ``word``, or before what begins so."""
        behind = self._behind_places
        at = bisect_left(behind, word[:_LONGEST])
        return at < len(behind) and behind[at].startswith(word[:_LONGEST])

    @cached_property
    def _behind_places(self) -> list[str]:
        """What stands behind the words that lead to places, sorted; looked up once, since an article may name thousands."""
        found = set()
        for before in _BEFORE_PLACES:
            at = self.body.find(before)
            while at >= 0:
                found.add(self.body[at + len(before) : at + len(before) + _LONGEST])
                at = self.body.find(before, at + 1)
        return sorted(found)

    @cached_property
    def _between_spaces(self) -> frozenset[str]:
        """What stands between two spaces."""
        return frozenset(self.body.split(" ")[1:-1])

    def stands_without(self, word: str, follows: str) -> bool:
        """Whether the article has ``word`` somewhere without ``follows`` behind it."""
        return re.search(rf"\b{re.escape(word)}\b(?! +{re.escape(follows)}\b)", self.body) is not None

    def is_new(self, name: str) -> bool:
        """Whether ``name`` is neither a word nor, as far as the article tells, a body or a place."""
        names = [key(word) for word in name.split()]
        if any(word in self._bodies or word in words()["no_name"] or not rare(word) for word in names):
            return False
        return not self.is_place(name) and self._between_spaces.isdisjoint(names)

    def speaks(self, word: str) -> bool:
        """Whether ``word`` is by itself the name of a speaker somewhere in the article."""
        if self._lone is None:
            self._lone = frozenset(_lone_speakers(self.body))
        name = key(word)
        return name in self._lone and (not common(name) or name in self._of)


def _lone_speakers(body: str) -> Iterator[str]:
    """The names of one word that speak: ``ujar Rahmad``, ``Menurut Rahmad``, ``Rahmad mengatakan``."""
    for match in _lone().finditer(body):
        behind, before, report = match.groups()
        if behind:
            yield key(behind)
        elif report in words()["reporting"] and body[max(0, match.start() - 2) : match.start()].strip(" \n") in (
            ".",
            ",",
            "",
        ):
            yield key(before)


@lru_cache(maxsize=1)
def _lone() -> re.Pattern[str]:
    said = "|".join(sorted(words()["said"] | {"menurut", "Menurut"}))
    return re.compile(
        rf"(?:{said}) ([A-Z][\w’'`-]+)(?! ?[A-Z(])|([A-Z][\w’'`-]+) (?:juga |pun |kemudian )?(me[a-z]{{4,}})"
    )
