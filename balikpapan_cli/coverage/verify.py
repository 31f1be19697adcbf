"""A draft against the archive: each quotation and each figure is found as it stands, found nearly so, or not found.

A false "found" is worse than a false "not found": a quotation is found only word for word and where nobody else than the draft
says it, a figure only with the same value and unit in a sentence that shares the words around it and says nothing else of as many.
One of another value is held against it only where it may count the same: no houses against people. Where only words that lead to
any figure are others (``mencapai`` for ``ditaksir``), it is nearly found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from balikpapan_cli.coverage.content import Content, content
from balikpapan_cli.coverage.counterparts import About, counterpart
from balikpapan_cli.coverage.evidence import Evidence, sentence_at
from balikpapan_cli.coverage.figures import Figure, figures
from balikpapan_cli.coverage.quotations import Edit, Place, nearly, verbatim
from balikpapan_cli.coverage.speakers import Speaker, contradicts, speakers
from balikpapan_cli.coverage.unsaid import may_say
from balikpapan_cli.indonesian.quoted import quotations
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Sentence
from balikpapan_cli.tuples import NamedTuple

FOUND, NEAR, MISSING = STATUSES = ("found", "near", "missing")

Find = Callable[[str], Iterable[Article]]
"""Candidate articles for a query, best first."""

_AROUND = 8  # content words of the draft, nearest to the figure, that tell what the figure is about
_LOOKED_AT = 40  # words on either side, among which those around the figure and the figure itself are
_FEW = 4  # with fewer in its sentence, the sentence before is asked too
_REACH = 4  # words from the figure at which a word counts half
_LEADING = 0.3  # what a word counts that only leads to the figure (``mencapai``, ``sebanyak``)
_TELLING = 3  # words from which on a quotation is one person's
_PHRASE = 12  # words of a quotation that an exact query asks for


class Claim(NamedTuple):
    """Something in a draft that can be checked: ``draft[start:end]`` is ``text``, on line ``line`` (from 1).
    ``kind`` is quote or figure."""

    kind: str
    text: str
    start: int
    end: int
    line: int


class Finding(NamedTuple):
    """What the archive says of a claim. ``status`` is found, near or missing; unless it is missing,
    ``article.body[start:end]`` is ``text``, inside ``sentence``, and ``diff`` leads from the draft's words to it.
    ``speaker`` is who says it there, where the article tells."""

    claim: Claim
    status: str
    article: Article | None = None
    start: int = 0
    end: int = 0
    text: str = ""
    sentence: Sentence | None = None
    similarity: float = 0.0
    diff: tuple[Edit, ...] = ()
    speaker: str = ""


def verify(draft: str, find: Find, weight: Callable[[str], float] = lambda root: 1.0) -> tuple[Finding, ...]:
    """Check all claims of ``draft``, in order, against the articles that ``find`` gives for them.

    ``weight`` is the weight of a root when contexts are compared: the rarer in the archive, the higher.
    """
    desk = _Desk(draft, find, weight)
    return tuple(desk.check(claim, figure) for claim, figure in _claims(draft))


def claims(draft: str) -> tuple[Claim, ...]:
    """The quotations and figures of ``draft`` in the order in which they begin.

    >>> [(claim.kind, claim.text) for claim in claims("“Nilai kita 65,8%,” kata dia di depan 200 orang.")]
    [('quote', 'Nilai kita 65,8%,'), ('figure', '65,8%'), ('figure', '200')]
    """
    return tuple(claim for claim, _ in _claims(draft))


def _claims(draft: str) -> list[tuple[Claim, Figure | None]]:
    found: list[tuple[int, int, Figure | None]] = [(start, end, None) for start, end in quotations(draft)]
    found += [(figure.start, figure.end, figure) for figure in figures(draft)]
    found.sort(key=lambda item: (item[0], item[2] is not None))
    ends = [at for at, character in enumerate(draft) if character == "\n"]
    return [
        (Claim("figure" if figure else "quote", draft[start:end], start, end, bisect_left(ends, start) + 1), figure)
        for start, end, figure in found
    ]


def _phrase(tokens: Sequence[str]) -> str:
    return f'"{" ".join(tokens[:_PHRASE])}"' if tokens else ""


class _Desk:
    """Checks the claims of one draft and remembers what was fetched for them."""

    def __init__(self, draft: str, find: Find, weight: Callable[[str], float]) -> None:
        self.draft = draft
        self.find = find
        self.weight = weight
        self.own = Evidence(Article("", "", draft))
        self._contents: dict[int, list[Content]] = {}
        self.sentences = self.own.sentences
        self.speakers = speakers(draft, quotations(draft))
        self.sources: dict[str, Evidence] = {}
        self.answers: dict[str, list[Evidence]] = {}

    def check(self, claim: Claim, figure: Figure | None) -> Finding:
        return self._quote(claim) if figure is None else self._figure(claim, figure)

    def _candidates(self, query: str) -> list[Evidence]:
        if query not in self.answers:
            articles = list(self.find(query)) if query else []
            self.answers[query] = [self.sources.setdefault(a.id, Evidence(a)) for a in articles]
        return self.answers[query]

    def _quote(self, claim: Claim) -> Finding:
        tokens = fold(claim.text)
        bag, half = " ".join(tokens), len(tokens) // 2
        speaker = self.speakers.get(claim.start) if len(tokens) >= _TELLING else None
        doubtful: list[Finding] = []  # it stands there, but nobody is told to say it, or somebody else
        for query in (_phrase(tokens), bag):
            for source in self._candidates(query):
                if place := verbatim(claim.text, source.words):
                    finding = self._at(claim, FOUND, source, place)
                    misattributed = speaker is not None and self._is_misattributed(speaker, source, place)
                    if speaker is None or (finding.speaker and not misattributed):
                        return finding
                    doubtful.append(self._misattributed(finding, speaker) if misattributed else finding)
            if doubtful:
                return max(doubtful, key=lambda finding: (finding.speaker != "", finding.status == FOUND))
        # One wrong word breaks the phrase, and common words alone hardly find the article: each half is asked for too.
        for queries in ((bag,), (_phrase(tokens[:half]), _phrase(tokens[half:]))):
            close = [
                (place, source)
                for query in queries
                for source in self._candidates(query)
                if (place := nearly(claim.text, source.article.body, source.words))
            ]
            if close:
                place, source = max(close, key=lambda pair: pair[0].similarity)
                finding = self._at(claim, NEAR, source, place)
                misattributed = speaker is not None and self._is_misattributed(speaker, source, place)
                return self._misattributed(finding, speaker) if speaker and misattributed else finding
        return Finding(claim, MISSING)

    def _is_misattributed(self, speaker: Speaker, source: Evidence, place: Place) -> bool:
        """Whether ``speaker`` cannot be who says it there, or is not named where it might tell so."""
        said = source.said(place.start, place.end)
        if said is None or not (said.speaker or said.office):
            return not may_say(speaker, source, place.start, place.end)
        namesakes = self._candidates(" ".join(speaker.words))
        known = [person.name for evidence in (source, *namesakes) for person in evidence.article.persons]
        return contradicts(speaker, said, source.article, known)

    @staticmethod
    def _misattributed(finding: Finding, speaker: Speaker) -> Finding:
        """The finding as one that somebody else says, or that the article does not say of the speaker."""
        words = finding.diff or (Edit("equal", finding.claim.text, finding.text),)
        edit = Edit("replace" if finding.speaker else "delete", speaker.text, finding.speaker)
        return finding._replace(status=NEAR, diff=(*words, edit))

    def _figure(self, claim: Claim, figure: Figure) -> Finding:
        about = self._about(figure)
        candidates = self._candidates(" ".join([*about.words, *fold(claim.text)]))
        is_found, match = counterpart(self.own, figure, about, candidates)
        if match is None:
            return Finding(claim, MISSING)
        place = Place(match.figure.start, match.figure.end, match.share, match.diff)
        return self._at(claim, FOUND if is_found else NEAR, match.source, place)

    def _about(self, figure: Figure) -> About:
        """What ``figure`` is about: the content words of its sentence nearest to it, the nearer the heavier, and those of the
        sentence before when there are few."""
        number = sentence_at(self.sentences, figure.start)
        found: list[tuple[float, Content]] = []
        for back in (0, 1):
            if self._same_paragraph(number, back) and len(found) < _FEW:
                sentence = self._content(number - back)
                here = bisect_left(sentence, figure.start, key=lambda word: word.start)
                first = max(0, here - _LOOKED_AT)  # a table may be one sentence of thousands of figures
                found += [
                    (1 / (1 + back + abs(at - here + 0.5) / _REACH), word)
                    for at, word in enumerate(sentence[first : here + _LOOKED_AT], first)
                    if not figure.start <= word.start < figure.end
                ]
        nearest = sorted(found, key=lambda item: -item[0])[:_AROUND]
        about: dict[str, float] = {}
        for closeness, word in nearest:
            about[word.root] = max(about.get(word.root, 0.0), closeness * self.weight(word.root))
        leading = {word.root for _, word in nearest if word.folded in _leading()}
        matter = {root: weight * (_LEADING if root in leading else 1.0) for root, weight in about.items()}
        return About([word.folded for _, word in nearest], about, matter)

    def _content(self, number: int) -> list[Content]:
        """The content words of a sentence of the draft, with their places in the draft."""
        if number not in self._contents:
            start, end = self.sentences[number]
            self._contents[number] = [
                word._replace(start=word.start + start) for word in content(self.draft[start:end])
            ]
        return self._contents[number]

    def _same_paragraph(self, number: int, back: int) -> bool:
        """Whether there is a sentence ``back`` before sentence ``number`` in the same paragraph."""
        if number < back or not self.sentences:
            return False
        return "\n" not in self.draft[self.sentences[number - back].start : self.sentences[number].start]

    def _at(self, claim: Claim, status: str, source: Evidence, place: Place) -> Finding:
        start, end, similarity, diff = place
        article, sentence = source.article, source.sentence(start)
        said = source.said(start, end) if claim.kind == "quote" else None
        text, similarity = article.body[start:end], round(similarity, 3)
        return Finding(
            claim, status, article, start, end, text, sentence, similarity, diff, said.speaker if said else ""
        )


@lru_cache(1)
def _leading() -> frozenset[str]:
    """Words that lead to a figure whatever it is of, folded."""
    lines = (Path(__file__).parent / "data" / "leading.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
