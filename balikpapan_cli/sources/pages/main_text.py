"""The main text among the blocks of a page. The rule it owns: generous within the element that holds the text, strict outside.

Which blocks are surely text is told by their words and links (after Kohlschütter, Fankhauser and Nejdl 2010, "Boilerplate
detection using shallow text features"). The element that holds most of them close by is the container; in it all blocks
count but lists of links, so that short answers, prices and items stay. The optional trafilatura knows more kinds of pages.
"""

from __future__ import annotations

from balikpapan_cli.sources.newsroom.boilerplate import is_boilerplate
from balikpapan_cli.sources.pages.blocks import AROUND, BODY, CAPTION, CARD, OUTSIDE, Block, Blocks
from balikpapan_cli.sources.pages.linked_data import folded
from balikpapan_cli.tuples import NamedTuple

_ENOUGH = 8
"""A block of so many words outside links is text."""
_MAX_LINKS = 0.4
_STOPS = ".!?”\"’'…"
_FEWEST = 30
"""Words of a main text; with less, also what an article seldom is in is looked at."""
_DECAY = 0.7
"""What a word counts for an element that holds it one level deeper."""
_NO_CONTAINERS = frozenset([
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "dt", "dd", "tr", "tbody", "thead",
    "table", "caption", "figure", "pre",
])  # fmt: skip
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_SIGNED = 0.6
"""How much of the words of the container an element must hold that says that it holds the text, to be preferred."""
_LARGER = 1.5
"""By how much an article must be longer than any other on its page to be the one that the page is about."""
_REST = 0.25
"""How many of the words of a container its neighbours must have, not to be taken for cards around it."""
_CARD_BLOCKS, _CARD_WORDS, _FEWEST_CARDS = 6, 60, 3
"""How much a card of another article holds at most, and how many of them are side by side at least."""
_WIDEST = 6
"""Levels that a container is looked for around the first one."""


class MainText(NamedTuple):
    """The lines of the text, and the elements that are surely no part of it."""

    lines: list[str]
    others: frozenset[int]


def main_text(page: Blocks, titles: frozenset[str] = frozenset()) -> MainText:
    """The lines of the main text. ``titles`` are what the article is called, as ``folded`` gives it.

    Captions count where they say more than all else, as below the pictures of a gallery; forms and parts by their names where
    there is hardly any text outside them, cards where there is none.
    """
    found = _find(page, titles, OUTSIDE | AROUND | CAPTION | CARD)
    for passed, most in (
        (OUTSIDE | AROUND | CARD, _count(found.lines)),
        (OUTSIDE | CAPTION | CARD, _FEWEST // 3),
        (OUTSIDE | CAPTION, 0),
    ):
        words = _count(found.lines)
        if words <= most:
            other = _find(page, titles, passed)
            if _count(other.lines) > 2 * words:
                found = other
    return found


def _find(page: Blocks, titles: frozenset[str], passed: int) -> MainText:
    return _Finder(page, titles, passed).find()


def _roles(page: Blocks, titles: frozenset[str] = frozenset()) -> list[int]:
    """What each element is, by itself or by one around it. A name says nothing that the headline or the text is inside of."""
    elements = page.elements
    within = {
        mark.element for mark in page.marks if mark.kind == "headline" and (not titles or folded(mark.text) in titles)
    }
    within |= {number for number, element in enumerate(elements) if element.own & BODY}
    holding: set[int] = set()
    for number in within:
        up = elements[number].parent
        while up >= 0 and up not in holding:
            holding.add(up)
            up = elements[up].parent
    cards = _cards(page)
    found = [0] * len(elements)
    within_text = [False] * len(elements)
    for number, element in enumerate(elements):
        own = element.own & ~(AROUND if number in holding else 0)
        within_text[number] = bool(element.own & BODY) or (number > 0 and within_text[element.parent])
        own |= CARD if number in cards and not within_text[number] else 0
        found[number] = (own | found[element.parent] if number else own) & ~BODY
    return found


def _cards(page: Blocks) -> set[int]:
    """The cards of other articles: of elements side by side those that are short and begin with a link, if there are several."""
    elements = page.elements
    size = [0] * len(elements)
    words = [0] * len(elements)
    linked = [False] * len(elements)
    for block in page.blocks:
        size[block.element] += 1
        words[block.element] += len(block.text.split())
    for number in range(len(elements) - 1, 0, -1):
        size[elements[number].parent] += size[number]
        words[elements[number].parent] += words[number]
    for block in page.blocks:
        if not is_link(block):
            continue
        number = block.element
        while number and size[number] <= _CARD_BLOCKS and words[number] <= _CARD_WORDS and not linked[number]:
            linked[number] = True
            number = elements[number].parent
    groups: dict[tuple[int, str], list[int]] = {}
    for number, element in enumerate(elements):
        if linked[number] and size[number] > 1:
            groups.setdefault((element.parent, element.tag), []).append(number)
    return {number for group in groups.values() if len(group) >= _FEWEST_CARDS for number in group}


def _count(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


class _Finder:
    """One search for the main text, in which blocks with a role of ``passed`` are passed over."""

    def __init__(self, page: Blocks, titles: frozenset[str], passed: int) -> None:
        self.elements = page.elements
        self.titles = titles
        self.h1 = {mark.element for mark in page.marks if mark.kind == "headline"}
        self.passed = {number for number, role in enumerate(_roles(page, titles)) if role & passed}
        self.blocks = [block for block in page.blocks if block.element not in self.passed]

    def find(self) -> MainText:
        others = self._other_articles()
        blocks = [block for block in self.blocks if block.element not in others]
        container = self._container(blocks)
        inside = self._inside({container})
        return MainText(
            self._lines([block for block in blocks if inside[block.element]], container),
            frozenset(others | self.passed),
        )

    def _sums(self, own: list[float]) -> list[float]:
        sums = own[:]
        for number in range(len(sums) - 1, 0, -1):
            sums[self.elements[number].parent] += sums[number]
        return sums

    def _inside(self, roots: set[int]) -> list[bool]:
        """Of each element whether it is one of ``roots`` or within one."""
        inside = [False] * len(self.elements)
        for number, element in enumerate(self.elements):
            inside[number] = number in roots or (number > 0 and inside[element.parent])
        return inside

    def _words(self, blocks: list[Block]) -> list[float]:
        """The words of text that each element holds, at all depths."""
        own = [0.0] * len(self.elements)
        for block in blocks:
            own[block.element] += _value(block)
        return self._sums(own)

    def _other_articles(self) -> set[int]:
        """The elements within articles that are not the article of the page, if one is, or if its text is outside all."""
        elements = self.elements
        articles = {number for number, element in enumerate(elements) if element.tag == "article"}
        if not articles:
            return set()
        words = self._words(self.blocks)
        main = max(articles, key=lambda number: (words[number], -number))
        inside = self._inside(articles)
        outside = words[0] - sum(words[number] for number in articles if not inside[elements[number].parent])
        within_main = self._inside({main})
        if words[main] < _SIGNED * outside and not any(within_main[number] for number in self.h1):
            cards = articles
        else:
            holding = set()
            up = main
            while up >= 0:
                holding.add(up)
                up = elements[up].parent
            cards = articles - holding
            longest = max((words[number] for number in cards), default=0.0)
            if words[main] < _LARGER * longest and not any(within_main[number] for number in self.h1):
                return set()
        return {number for number, other in enumerate(self._inside(cards)) if other}

    def _container(self, blocks: list[Block]) -> int:
        elements = self.elements
        own = [0.0] * len(elements)
        count = [0.0] * len(elements)
        for block in blocks:
            own[block.element] += _value(block) or (-float(len(block.text.split())) if is_link(block) else 0.0)
            count[block.element] += 1
        count = self._sums(count)
        scores = own[:]
        for number in range(len(elements) - 1, 0, -1):
            scores[elements[number].parent] += scores[number] * (_DECAY if count[number] > 1 else 1)
        candidates = (
            n for n, element in enumerate(elements) if n == 0 or (count[n] > 1 and element.tag not in _NO_CONTAINERS)
        )
        best = max(candidates, key=lambda number: (scores[number], -number))
        words = self._words(blocks)
        best = self._widened(best, blocks, words)
        signed = [
            n for n, element in enumerate(elements) if element.own & BODY and words[n] >= max(1, _SIGNED * words[best])
        ]
        if signed:
            most = max(words[number] for number in signed)
            return max(number for number in signed if words[number] >= 0.9 * most)
        return best

    def _widened(self, best: int, blocks: list[Block], words: list[float]) -> int:
        """The element around a container, if it holds text of the same kind beside it, with hardly any links."""
        elements = self.elements
        own = [0.0] * len(elements)
        for block in blocks:
            own[block.element] += len(block.text.split()) if is_link(block) else 0
        links = self._sums(own)
        at = best
        for _ in range(_WIDEST):
            if not at or elements[at].tag in ("article", "main", "body") or elements[at].own & BODY:
                break
            up = elements[at].parent
            more, linked = words[up] - words[at], links[up] - links[at]
            if more and linked > _REST * more:
                break
            at = up
            if more >= _REST * words[best] or (more and elements[best].own == 0 and self._alike(best, up, words)):
                best = up
        return best

    def _alike(self, number: int, up: int, words: list[float]) -> bool:
        """Whether the text beside an element stands in elements as plain as it is."""
        return all(
            element.own == 0 and (element.tag == self.elements[number].tag or element.tag in _NO_CONTAINERS)
            for n, element in enumerate(self.elements)
            if element.parent == up and words[n] and n != number
        )

    def _lines(self, blocks: list[Block], container: int) -> list[str]:
        """What is kept of a container: from the first block that is text to the last, and what is beside them of it."""
        signed = self.elements[container].own & BODY
        good = [n for n, block in enumerate(blocks) if _value(block)]
        if not good:
            return [block.text for block in blocks if not is_link(block)] if signed else []
        start = good[0]
        while start and not self._ends_head(blocks[start - 1], bool(signed)):
            start -= 1
        end, links = good[-1] + 1, 0
        for n in range(end, len(blocks)):
            links = links + 1 if is_link(blocks[n]) else 0
            if links > 1:
                break
            end = n + 1
        kept: list[Block] = []
        for n in range(start, end):
            block = blocks[n]
            if not is_link(block) or (signed and self._is_linked_heading(blocks, n)):
                if not (self._tag(block) in _HEADINGS and folded(block.text) in self.titles):
                    kept.append(block)
            elif kept and kept[-1] is blocks[n - 1] and is_boilerplate(kept[-1].text.strip()):
                kept.pop()  # it announced the link
        while kept and end < len(blocks) and self._tag(kept[-1]) in _HEADINGS:
            kept.pop()  # the heading of a list of links
        return [block.text for block in kept]

    def _is_linked_heading(self, blocks: list[Block], n: int) -> bool:
        """Whether a link is the heading of the text below it, as in lists of places."""
        return self._tag(blocks[n]) in _HEADINGS and n + 1 < len(blocks) and _value(blocks[n + 1]) > 0

    def _ends_head(self, block: Block, signed: bool) -> bool:
        if self._tag(block) == "h1" or (self._tag(block) in _HEADINGS and folded(block.text) in self.titles):
            return True
        return not signed and is_link(block)

    def _tag(self, block: Block) -> str:
        return self.elements[block.element].tag


def is_link(block: Block) -> bool:
    """Whether a block is a link to elsewhere rather than text with links in it."""
    size = len(block.text)
    return block.linked > _MAX_LINKS * size and len(block.text.split()) * (size - block.linked) < _ENOUGH * size


def _value(block: Block) -> int:
    """The words of a block that is surely text, else 0."""
    words = len(block.text.split())
    if is_link(block) or not (words >= _ENOUGH or (words >= 3 and block.text[-1] in _STOPS)):
        return 0
    return words
