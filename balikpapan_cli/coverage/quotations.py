"""Where the words of a quotation stand in an article: word for word, or nearly.

Two words are the same word when case, accents and the shape of apostrophes are all that differ between them; unlike a
search, ``kota`` is not ``kota-kota`` here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from balikpapan_cli.indonesian.tokens import tokenize
from balikpapan_cli.tuples import NamedTuple

NEAR = 0.6
"""Share of words in common (Dice, in order) from which on two passages are nearly the same."""

LONGEST = 400
"""Words of a quotation that are compared one by one; what is longer is a page, or a mark that was never closed."""

LONGEST_GAP = 40
"""Words that an ellipsis may stand for; with more, two common words far apart would pass for a quotation."""
_GAP = re.compile(r"\[[^\]]{0,80}\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.{3,}")


class Word(NamedTuple):
    """A word of a text: ``key`` is equal for equal words, ``text[start:end]`` is how it is written."""

    key: str
    start: int
    end: int


class Edit(NamedTuple):
    """A step of a word diff: ``op`` is equal, replace, delete (only in ``draft``) or insert (only in ``source``)."""

    op: str
    draft: str
    source: str


class Place(NamedTuple):
    """Where a quotation stands in a text; ``similarity`` is 1.0 when it stands there word for word."""

    start: int
    end: int
    similarity: float = 1.0
    diff: tuple[Edit, ...] = ()


def words(text: str) -> list[Word]:
    """The words of ``text``; the halves of ``kota-kota`` both count.

    >>> [word.key for word in words("Rahmad Mas’ud: kota-kota!")]
    ['rahmad', 'masud', 'kota-kota']
    """
    return [Word(_key(text, *token), token.start, token.end) for token in tokenize(text)]


def _key(text: str, folded: str, start: int, end: int) -> str:
    written = text[start:end]
    return written.lower() if "-" in written else folded


def verbatim(quote: str, source: Sequence[Word]) -> Place | None:
    """The first place where ``quote`` stands in ``source`` word for word. An ellipsis or a bracketed insertion in the
    quotation stands for at most LONGEST_GAP words of the source."""
    pieces = [keys for keys in ([word.key for word in words(piece)] for piece in _GAP.split(quote)) if keys]
    if not pieces:
        return None
    keys = [word.key for word in source]
    for first in _runs(pieces[0], keys, 0, len(keys)):
        last = first + len(pieces[0])
        for piece in pieces[1:]:
            begin = next(_runs(piece, keys, last, last + LONGEST_GAP), None)
            if begin is None:
                break
            last = begin + len(piece)
        else:
            return Place(source[first].start, source[last - 1].end)
    return None


def _runs(piece: list[str], keys: list[str], begin: int, stop: int) -> Iterator[int]:
    """Where ``piece`` stands in ``keys``, starting from ``begin`` up to ``stop``."""
    while True:
        try:
            begin = keys.index(piece[0], begin, stop + 1)
        except ValueError:
            return
        if keys[begin : begin + len(piece)] == piece:
            yield begin
        begin += 1


def nearly(quote: str, text: str, source: Sequence[Word]) -> Place | None:
    """The passage of ``text`` (whose words are ``source``) that is most like ``quote``, when it is at least NEAR."""
    wanted = words(quote)[:LONGEST]
    window = _window([word.key for word in wanted], [word.key for word in source])
    if window is None:
        return None
    begin, stop = window
    keys, theirs = [word.key for word in wanted], [word.key for word in source[begin:stop]]
    matcher = SequenceMatcher(None, keys, theirs, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    # What the quotation has before the first and after the last common word probably replaces as many words there.
    low = max(0, blocks[0].b - blocks[0].a)
    high = min(len(theirs), blocks[-1].b + blocks[-1].size + len(keys) - blocks[-1].a - blocks[-1].size)
    passage = source[begin + low : begin + high]
    similarity = 2 * sum(block.size for block in blocks) / (len(keys) + len(passage))
    if similarity < NEAR:
        return None
    return Place(passage[0].start, passage[-1].end, similarity, tuple(_diff(quote, wanted, text, passage)))


def _window(wanted: list[str], source: list[str]) -> tuple[int, int] | None:
    """The stretch of ``source`` that shares the most words with ``wanted``, with a margin; None when those are few."""
    size = len(wanted)
    need = Counter(wanted)
    common = best = at = 0
    for index, word in enumerate(source):
        if word in need:
            need[word] -= 1
            common += need[word] >= 0
        if index >= size and source[index - size] in need:
            need[source[index - size]] += 1
            common -= need[source[index - size]] > 0
        if common > best:
            best, at = common, max(0, index - size + 1)
    if best < size * NEAR / 2 or not best:
        return None
    return max(0, at - size // 2), min(len(source), at + size + size // 2 + 1)


def _diff(quote: str, wanted: Sequence[Word], text: str, passage: Sequence[Word]) -> list[Edit]:
    matcher = SequenceMatcher(None, [word.key for word in wanted], [word.key for word in passage], autojunk=False)
    return [
        Edit(op, _written(quote, wanted[i:j]), _written(text, passage[k:m])) for op, i, j, k, m in matcher.get_opcodes()
    ]


def _written(text: str, run: Sequence[Word]) -> str:
    return text[run[0].start : run[-1].end] if run else ""
