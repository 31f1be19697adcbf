"""Attributed direct speech: who said what, in which words. The rule: a quotation without a speaker is nobody's.

Indonesian news attributes after the quotation (“…,” ujar Rahmad), before it (Rahmad mengatakan, “…”; kata Rahmad: “…”),
or by a suffix (“…,” ujarnya) that points to the last speaker. The suffix is followed only while nobody else is named or
said to say something, whether the article knows more of them or not: a wrong speaker is worse than none. A speaker is
carried over to the next quotation only where that stands between sentences, and is no part of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from balikpapan_cli.indonesian.aliases import starting_with, usual
from balikpapan_cli.indonesian.quoted import Quoted, quoted
from balikpapan_cli.indonesian.stopwords import STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Quote
from balikpapan_cli.summary.cast import NOBODY, POINTED, Cast, Speaker, key, words
from balikpapan_cli.summary.newcomers import introduces, is_loose, turns_away, who_acts
from balikpapan_cli.summary.speakers import named
from balikpapan_cli.summary.telling import clauses, phrase, reporting, saying, subject, teller, teller_first

_PARAGRAPH = re.compile(r"[^\n]+")
_CREDIT = re.compile(r"[\s.]*(?:\([^()]*\))?\s*")
_ENDED = (".", "!", "?", "…", ")")
_BEHIND = re.compile(r"[\s,]*(?P<word>[a-z]+)(?P<somebody> [A-Z])?")
_REGIONS = frozenset(["kota", "kabupaten", "provinsi"])
_PARTIES = frozenset(["tersangka", "terduga", "terdakwa", "pelaku", "korban"])
_PRONOUNS = ("ia", "dia", "beliau")
_LEAST_WORDS = 3
_FAR = 24
"""Sentences over which somebody who does something is taken for the only one that is named."""


def quotes(article: Article, speaker: str = "") -> tuple[Quote, ...]:
    """The attributed quotations of ``article`` in its order; those of ``speaker`` alone if given.

    A quotation whose pronoun could mean several people has an empty ``speaker`` and is nobody's when one is asked for.
    """
    source = (article.title, article.place, article.author, article.url, article.path)
    return tuple(
        [
            Quote(article.id, article.body[start:end], name, office, article.date, article.outlet, start, end, *source)
            for start, end, (name, office, _) in _Reading(article).attributed()
            if not speaker or _is_called(speaker, name, office)
        ]
    )


@lru_cache(maxsize=4096)
def _is_called(speaker: str, name: str, office: str) -> bool:
    """Whether somebody of that name and office is called ``speaker``: by any part of the name, or by the office as it begins,
    however they are written, or by both (``jokowi``, ``walikota palu``, ``menkeu purbaya``). A wali kota is no wakil wali kota."""
    asked, named, held = fold(speaker), fold(name), fold(office)
    for wanted, names, first in ((asked, {*named}, held), (usual(asked), {*usual(named)}, usual(held))):
        if wanted and names.issuperset(wanted):
            return True
        rest = [word for word in wanted if word not in names and word not in _REGIONS]
        if rest and [word for word in first if word not in _REGIONS][: len(rest)] == rest:
            return True
    return False


def written_of(speaker: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """What stands in every article in which somebody who is called ``speaker`` speaks: of each part of the name or the office
    one of the ways to write it, in folded words.

    >>> written_of("Rahmad Mas’ud"), written_of("Wali Kota Palu")
    (((('rahmad',),), (('masud',),)), ((('walkot',), ('walikota',), ('wali', 'kota')), (('palu',),)))
    """
    return tuple(_ways_of(word) for word in dict.fromkeys(usual(fold(speaker))) if word not in _REGIONS)


def _ways_of(word: str) -> tuple[tuple[str, ...], ...]:
    return next((alias.forms for alias in starting_with(word) if alias.token == word), ((word,),))


class _Reading:
    """An article read from its beginning. ``last`` is who spoke last, ``since`` what has been told since outside quotations,
    ``turned`` whether the sentences of it that were ``looked_at`` turn to somebody else, ``goes_on`` the speaker of the
    paragraph before, when it ends with what is said in it."""

    def __init__(self, article: Article) -> None:
        self.body = article.body
        self.marks = list(quoted(article.body))
        if self.marks:
            self.cast = Cast(article)
        self.last = POINTED
        self.since: list[str] = []
        self.turned, self.looked_at = False, 0
        self.goes_on = NOBODY

    def attributed(self) -> Iterator[tuple[int, int, Speaker]]:
        """Start, end and speaker of every attributed quotation."""
        marks, n = self.marks, 0
        row: list[Quoted] = []
        for paragraph in _PARAGRAPH.finditer(self.body):
            if n == len(marks):
                return
            first = n
            while n < len(marks) and marks[n].start < paragraph.end():
                n += 1
            if n == first:
                row.clear()
                self._hear(paragraph.group())
                self.goes_on = NOBODY
                continue
            at, stop = paragraph.span()
            if self._is_alone(at, stop, marks[first:n]) and n < len(marks) and marks[n].start == stop + 1:
                row.append(marks[first])
                continue
            before = self._whose_turn()
            found = list(self._paragraph(at, stop, marks[first:n]))
            if row and found and found[0][0] == at and self._says_all(row, found[0][2], before):
                yield from ((mark.start, mark.end, found[0][2]) for mark in row)
            row.clear()
            yield from found

    def _whose_turn(self) -> Speaker:
        """Who has spoken right before a paragraph, in a quotation or in a sentence that tells of it."""
        told = self.last if self.last.name and not any(map(str.strip, self.since)) else NOBODY
        return self.goes_on if self.goes_on != NOBODY else told

    def _says_all(self, row: list[Quoted], who: Speaker, before: Speaker) -> bool:
        """Whether a ``row`` of paragraphs that are quotations alone is said by ``who`` says the next: where they are left open,
        as the next one opens again, or where it is somebody who has spoken ``before``, if anybody has, and asks nobody."""
        if all(mark.inner.end == mark.end for mark in row):
            return True
        texts = [self.body[slice(*mark.inner)].rstrip() for mark in row]
        answers = any(text.endswith("?") or len(text.split()) < _LEAST_WORDS for text in texts)
        return bool(who.name) and before.name in ("", who.name) and not answers

    def _paragraph(self, at: int, stop: int, marks: list[Quoted]) -> Iterator[tuple[int, int, Speaker]]:
        """The attributed quotations of a paragraph."""
        body = self.body
        goes_on = self.goes_on if self._is_alone(at, stop, marks) else NOBODY
        for n, mark in enumerate(marks):
            until = marks[n + 1].start if n + 1 < len(marks) else stop
            lead = body[at : mark.start]
            changed = self._hear(lead)
            long = len(body[slice(*mark.inner)].split()) >= _LEAST_WORDS
            who, at = self._after(mark, until)
            if who is None and long:
                who = self._before(lead)
            if who is None:
                if self._somebody_follows(mark, until):
                    goes_on = NOBODY
                alone = lead.rstrip()[-1:] in ("", *_ENDED) and not _BEHIND.match(body, mark.end, until)
                if goes_on != NOBODY and any(turns_away(text, goes_on, self.cast) for text in clauses(lead)):
                    goes_on = NOBODY
                if long and alone and goes_on != NOBODY and not changed:
                    yield mark.start, mark.end, goes_on  # “…,” ujar Rahmad. “…”
                continue
            who = who if who.known else self._pointed(who)
            self._speaks(who)
            goes_on = who
            yield mark.start, mark.end, who
        changed = self._hear(body[at:stop])
        self.goes_on = NOBODY if changed else goes_on

    def _is_alone(self, at: int, stop: int, marks: list[Quoted]) -> bool:
        """Whether a paragraph is one quotation and nothing else."""
        body, mark = self.body, marks[0]
        if len(marks) > 1 or body[at : mark.start].strip():
            return False
        return _CREDIT.fullmatch(body, mark.end, stop) is not None

    def _somebody_follows(self, mark: Quoted, stop: int) -> bool:
        """Whether a word that may be a verb of saying follows a quotation, known or not: ``gumam Andi``. Somebody who is named
        by it has spoken last, though it is not told that he did."""
        behind = _BEHIND.match(self.body, mark.end, stop)
        if behind is None or behind["word"] in STOPWORDS or not self._is_ended(mark):
            return False
        if behind["somebody"]:
            self._follow(POINTED)
        return True

    def _is_ended(self, mark: Quoted) -> bool:
        """Whether a quotation ends as a sentence does, or a clause, and as a title does not."""
        return self.body[slice(*mark.inner)].rstrip(" ’'")[-1:] in (",", *_ENDED)

    def _is_cut(self, mark: Quoted) -> bool:
        """Whether a quotation of some length ends as a clause does, so that it must be told who says it."""
        inner = self.body[slice(*mark.inner)]
        return inner.rstrip(" ’'").endswith(",") and len(inner.split()) >= _LEAST_WORDS

    def _after(self, mark: Quoted, stop: int) -> tuple[Speaker | None, int]:
        """The speaker named or pointed to right after a quotation (``ujar Rahmad``, ``katanya``, ``kata dia``), and where
        the sentence ends that says so. Of verbs that are nouns as well (``nilai``) a comma tells that they say something."""
        start = mark.end
        said = saying().match(self.body, start, stop)
        if said is None and self._is_cut(mark):
            return teller_first(self.body, start, stop, self.cast)
        if said is None or not ((said["verb"] or "").lower() in words()["said"] or self._is_ended(mark)):
            return None, start
        text, end = phrase(self.body, said.end(), stop)
        if not said["suffix"]:
            return named(text, self.cast, sure=True) or NOBODY, end
        follows = text.partition(" ")[0]
        at_once = said.group().endswith("nya ") and follows[:1].isupper()  # ujarnya Rahmad
        return (self.cast.called([key(follows)]) if at_once else None) or POINTED, end

    def _before(self, lead: str) -> Speaker | None:
        """The speaker named or pointed to right before a quotation: ``Rahmad mengatakan, “``, ``kata Rahmad: “``."""
        lead = clauses(lead)[-1].rstrip()
        if lead[-1:] not in (",", ":") and not reporting().search(lead[-30:]):
            return None
        return teller(lead, self.cast, self.last, final=True)

    def _speaks(self, who: Speaker) -> None:
        if who.name:
            self.cast.met(who)
        if who.name or who.office:
            self._follow(who)

    def _hear(self, text: str) -> bool:
        """Read what stands outside quotations; whether somebody is said to speak there who is not the last speaker."""
        changed = False
        for sentence in clauses(text):
            who = teller(sentence, self.cast, self.last)
            if who == POINTED and subject(sentence).partition(" ")[0].lower() in _PRONOUNS:
                who = self._still(who)  # Ia menegaskan: he still speaks, whomever he speaks about
            if who is None or not who.known or self._speaks_for(who):
                self.since.append(sentence)
                continue
            changed = changed or who.name != self.last.name
            if who.name and (who.name == self.last.name or not self._is_doubtful(who.name)):
                self._speaks(who)
            else:
                self._follow(POINTED)
        return changed

    def _speaks_for(self, who: Speaker) -> bool:
        """Whether the last speaker speaks for the body that is said to speak: the office says so."""
        bodies = {word for word in (who.name or who.office).split() if word[:1].isupper()}
        return bool(bodies) and bodies <= set(self.last.office.split())

    def _is_doubtful(self, name: str) -> bool:
        """Whether a name that is new may be that of a body, of a place, or initials of somebody whom others speak about."""
        first, *more = name.split()
        if self.cast.called([key(word) for word in (first, *more)]):
            return False
        if more:
            return len(first) > 2 and first.isupper()
        return name.isupper() or self.cast.is_place(name) or not (self.cast.is_new(name) or self.cast.speaks(name))

    def _still(self, who: Speaker) -> Speaker:
        """Who a pronoun points to at the beginning of a sentence; the pronoun when that is not sure."""
        meant = self._pointed(who)
        return meant if meant.name else who

    def _pointed(self, who: Speaker) -> Speaker:
        """Who a pronoun or a description with ``itu`` points to: the last speaker, while nobody else is named, or else the one
        who alone is, if the sentence before says what he does."""
        last = self.last
        self.turned = self.turned or any(self._turns_away(text, last) for text in self.since[self.looked_at :])
        self.looked_at = len(self.since)
        if (last.name or last.office) and not self.turned and not (last.name and is_loose(who.office)):
            return last
        told = next((text for text in reversed(self.since) if text.strip()), "")
        doer = who_acts(told, self.cast) if len(self.since) <= _FAR and not is_loose(who.office) else None
        if doer and not any(self.cast.others(text, doer) for text in self.since):
            return doer
        return (None if who.office else self._introduced()) or Speaker("", who.office)

    def _introduced(self) -> Speaker | None:
        """The one who is introduced before anybody has spoken, or beside who has, if the sentences since are about nobody else."""
        beside = bool(self.last.name or self.last.office)
        if len(self.since) > _FAR or any(not _PARTIES.isdisjoint(text.lower().split()) for text in self.since):
            return None
        for n in range(len(self.since) - 1, -1, -1):
            if who := introduces(self.since[n], self.cast, beside=beside):
                told = self.since[n:] if beside else self.since
                return None if any(self._turns_away(text, who) for text in told) else who
        return None

    def _turns_away(self, sentence: str, last: Speaker) -> bool:
        return self.cast.others(sentence, last) or turns_away(sentence, last, self.cast)

    def _follow(self, who: Speaker) -> None:
        """Take somebody for the last speaker, since whom nothing has been told."""
        self.last = who
        self.since.clear()
        self.turned, self.looked_at = False, 0
