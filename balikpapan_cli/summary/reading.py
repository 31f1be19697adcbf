"""One article as the summarizer reads it: sentences, their words, and where quotations are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from balikpapan_cli.indonesian.sentences import sentences
from balikpapan_cli.indonesian.stopwords import SUMMARY_STOPWORDS
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Article, Sentence
from balikpapan_cli.summary.cast import words as classes
from balikpapan_cli.summary.data import sections
from balikpapan_cli.tuples import NamedTuple

_CUES = sections("cues.txt")
_NEAR = 4
"""A word that points back among so many first ones says that what the sentence is about is known."""
_ENDS = ".!?…:;\"”'’)]"
_HEADING = 12
"""Words of a heading at most."""
_CHAIN = 4
"""Sentences one behind the other, each going on from the one before, that a summary may take."""
_DESCRIBED = 9
"""Words of a description that points to somebody, at most: Waka Komisi Hukum DPR itu."""
_LETTERS = 3
"""Letters and digits of a sentence that says anything."""
_SHORTEST = 4
"""Letters of a word that is no verb, although it begins as verbs do, at most: meja, dini."""
_VERBAL = ("me", "ber", "ter", "di")
"""What is made from a verb is explained by what follows it: meningkatnya kasus."""


class Reading(NamedTuple):
    """An article taken apart; every list but ``title`` has one entry a sentence.

    ``words`` are folded tokens, ``terms`` those of them that carry content; ``title`` holds the terms of a title that
    somebody wrote (a title made from the first sentence says nothing new). ``paragraph`` and ``place`` count from 0: the
    paragraph, and the sentence in it. ``quoted`` is the share of a sentence inside quotation marks, ``opens_quoted``
    says that it begins there.
    """

    sentences: tuple[Sentence, ...]
    words: list[list[str]]
    terms: list[list[str]]
    title: frozenset[str]
    paragraph: list[int]
    place: list[int]
    quoted: list[float]
    opens_quoted: list[bool]


def read(article: Article) -> Reading:
    """Take ``article`` apart."""
    found = sentences(article.id, article.body)
    words = [fold(sentence.text) for sentence in found]
    paragraph, place = _layout(article.body, found)
    quoted, opens_quoted = _quotations(found, place)
    return Reading(
        sentences=found,
        words=words,
        terms=[list(filter(is_term, line)) for line in words],
        title=_title_terms(article.title, words[0] if words else []),
        paragraph=paragraph,
        place=place,
        quoted=quoted,
        opens_quoted=opens_quoted,
    )


def is_term(word: str) -> bool:
    """Whether a folded word carries content: not a number, not a letter, not a word that every text has."""
    return len(word) > 1 and word not in SUMMARY_STOPWORDS and not word[0].isdigit()


def _title_terms(title: str, opening: list[str]) -> frozenset[str]:
    words = fold(title)
    if words[:5] == opening[: len(words[:5])]:
        return frozenset()
    return frozenset(filter(is_term, words))


def companions(reading: Reading) -> list[range]:
    """For each sentence those that must stand beside it, itself among them: all that its quotation reaches over, the one before,
    if it goes on from that, and the one behind a question; none when it cannot stand in a summary at all, because it announces a
    list or numbers its entries, or its quotation is not closed in its paragraph.

    >>> body = "Warga senang. “Kami siap. Airnya jernih,” kata Siti. Yang datang ada tiga, yaitu:"
    >>> companions(read(Article("", "", body)))
    [range(0, 1), range(1, 3), range(1, 3), range(0, 0)]
    >>> companions(read(Article("", "", "Pasar dibuka. Namun warga cemas. Hal itu diakui Siti.")))
    [range(0, 1), range(0, 2), range(0, 3)]
    """
    found = reading.sentences
    beside = [range(n, n + 1) for n in range(len(found))]
    first, inside = 0, False
    for n, sentence in enumerate(found):
        if inside and reading.place[n] == 0:  # the paragraph before has left its quotation open
            beside[first:n] = [range(0)] * (n - first)
            inside = False
        first = first if inside else n
        inside ^= len(_marked(sentence.text)) % 2 == 0
        if not inside:
            beside[first : n + 1] = [range(first, n + 1)] * (n + 1 - first)
    if inside:
        beside[first:] = [range(0)] * (len(found) - first)
    chain = 0
    for n, words in enumerate(reading.words):
        chain = chain + 1 if n and _goes_on(words) else 0
        if found[n].text[-1] == ":" or chain > _CHAIN or _is_label(found[n].text):
            beside[n] = range(0)
        elif chain and beside[n]:
            before = beside[n - 1]
            beside[n] = range(before.start, beside[n].stop) if before else range(0)
        if found[n].text[-1] == "?" and beside[n]:
            beside[n] = range(beside[n].start, beside[n].stop + 1) if n + 1 < len(found) else range(0)
    return beside


def dangling(reading: Reading) -> set[int]:
    """The sentences with which no summary can begin, since they say of what stands before them that it is known; the first of an
    article only when it goes on from another, a headline or a sentence that is lost.

    >>> dangling(read(Article("", "", "Warga senang. Pasar dibuka. Langkah ini disambut Siti. Tahun ini pasar ramai.")))
    {2}
    >>> dangling(read(Article("", "", "Hal itu disampaikan Siti. Pasar dibuka.")))
    {0}
    """
    first = reading.words[:1]
    opening = {n for n, words in enumerate(first) if words and words[0] in _CUES["going_on"]}
    return opening | {n for n, words in enumerate(reading.words) if n and words and _points_back(words)}


def headings(reading: Reading) -> set[int]:
    """The sentences that are no sentences, but stand above some or in a list: short, alone on their line but for their number,
    and without an end.

    >>> body = "Pasar dibuka.\\nJejak Pasar Lama\\nPasar lama terbakar.\\n1. Warga\\nWarga senang."
    >>> headings(read(Article("", "", body)))
    {1, 3, 4}
    """
    found = reading.sentences
    labels = {sentence.n for sentence in found if _is_label(sentence.text)}
    first = [not place or n - 1 in labels for n, place in enumerate(reading.place)]
    last = [not after for after in (*reading.place[1:], 0)]
    return labels | {
        sentence.n
        for sentence, begins, ends in zip(found, first, last, strict=True)
        if sentence.n and begins and ends and sentence.text[-1] not in _ENDS and len(sentence.text.split()) <= _HEADING
    }


def describes(words: Sequence[str]) -> bool:
    """Whether a sentence begins with a description that points to somebody who has been named.

    >>> describes("politikus partai golkar itu senang".split()), describes("warga senang hari ini".split())
    (True, False)
    >>> describes("lelaki 58 tahun itu menunggu".split())
    True
    """
    known = classes()
    if words[0] not in known["office"] and words[0] not in known["people"]:
        return False
    for before, word in pairwise(words[:_DESCRIBED]):
        if word in _CUES["back"]:
            return before not in _CUES["time"] or before == "tahun"
        if word in known["telling"] or (word in known["stop"] and word not in ("yang", "juga")):
            return False
        if (
            len(word) > _SHORTEST
            and word.startswith(_VERBAL)
            and word not in known["noun"]
            and word not in known["called"]
        ):
            return False
    return False


def _points_back(words: list[str]) -> bool:
    """Whether a sentence of these words leans on one before it: by its first words, or by what they say is known already."""
    first = words[0]
    if first in _CUES["dangling"] or _goes_on(words) or describes(words):
        return True
    if first.endswith("nya") and len(first) > 5 and first not in _CUES["whole"] and not first.startswith(_VERBAL):
        return True
    near = pairwise(words[:_NEAR])
    return any(word in _CUES["back"] and before not in _CUES["time"] for before, word in near)


def _is_label(text: str) -> bool:
    """Whether nothing is said but where in a list something stands: ``1.``, ``(b)``, ``-``."""
    return sum(map(str.isalnum, text)) < _LETTERS


def _goes_on(words: list[str]) -> bool:
    """Whether a sentence of these words goes on from the one before it, and says nothing without that."""
    return bool(words) and (words[0] in _CUES["going_on"] or ".".join(words[:2]) in _CUES["going_on_two"])


def _layout(body: str, found: tuple[Sentence, ...]) -> tuple[list[int], list[int]]:
    """The paragraph of each sentence, and its place in the paragraph."""
    paragraph: list[int] = []
    place: list[int] = []
    for n, sentence in enumerate(found):
        fresh = n == 0 or "\n" in body[found[n - 1].end : sentence.start]
        paragraph.append(0 if n == 0 else paragraph[-1] + fresh)
        place.append(0 if fresh else place[-1] + 1)
    return paragraph, place


def _quotations(found: tuple[Sentence, ...], place: list[int]) -> tuple[list[float], list[bool]]:
    """The quoted share of each sentence, and whether it begins in a quotation; a quotation ends with its paragraph."""
    shares: list[float] = []
    opens: list[bool] = []
    inside = False
    for sentence, at in zip(found, place, strict=True):
        inside = inside and at > 0
        opens.append(inside or sentence.text[0] in "\"“«'‘")
        count = 0
        # every other piece is inside, whichever marks the writer used
        for n, piece in enumerate(_marked(sentence.text)):
            if n:
                inside = not inside
            count += len(piece) if inside else 0
        shares.append(count / len(sentence.text))
    return shares, opens


def unquoted(text: str) -> str:
    """What of a sentence stands outside quotation marks.

    >>> unquoted("“Airnya jernih,” kata dia.")
    ' kata dia.'
    """
    return "".join(_marked(text)[::2])


def _marked(text: str) -> list[str]:
    return text.replace("“", '"').replace("”", '"').replace("«", '"').replace("»", '"').split('"')
