"""Pages as blocks of text in a tree of elements. The rule it owns: where a block begins and ends, and what is never text.

Elements are closed as browsers close them: a paragraph by the next block, an item by the next item, all by the end of their
parent. So a page whose tags do not match is read all the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser

from balikpapan_cli.sources.pages.announced import ADDRESS, MOST_SET_OFF, SET_OFF, SetOff, parted
from balikpapan_cli.sources.pages.rules import rules
from balikpapan_cli.tuples import NamedTuple

OUTSIDE, AROUND, CAPTION, BODY, CARD = 1, 2, 4, 8, 16
"""What an element is: no part of the article by its tag, or by its name; a caption; what holds the text of the article; a card
of another article."""

_NEVER = frozenset([
    "script", "style", "noscript", "template", "svg", "button", "select", "iframe", "textarea", "video", "audio",
    "object", "canvas",
])  # fmt: skip
_OUTSIDE = frozenset(
    ["nav", "footer", "aside", "dialog", "amp-sidebar", "amp-ad", "amp-consent", "amp-user-notification"]
)
_PLAIN_BLOCKS = frozenset([
    "p", "div", "section", "article", "main", "header", "li", "ul", "ol", "dl", "dd", "dt", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "pre",
    "body", "center", "address", "fieldset", "details", "summary",
])  # fmt: skip
_BLOCKS = _PLAIN_BLOCKS | _OUTSIDE | {"form", "figcaption"}
_CLOSED_BY = {
    "li": {"p", "li"}, "dt": {"p", "dt", "dd"}, "dd": {"p", "dt", "dd"}, "td": {"p", "td", "th"}, "th": {"p", "td", "th"},
    "tr": {"p", "td", "th", "tr"},
}  # fmt: skip
_PARAGRAPH = {"p"}
_NONE: dict[str, str] = {}
_HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
_MARKS = ("headline", "author", "date")
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w{3,5})?(?:[?#].*)?")
_MOST_MARKS = 1000
_LONGEST_MARK = 250
_LONGEST_ROW = 300
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SAVED_FROM = re.compile(
    r"\s*saved from url=\(\d+\)(https?://\S+)|\s*Page saved with SingleFile\s+url:\s*(https?://\S+)"
)


class Block(NamedTuple):
    """A line of text; ``linked`` is how many of its characters are in links, addresses aside."""

    text: str
    linked: int
    element: int


class Mark(NamedTuple):
    """What an element says by its class or tag that it is, ``headline``, ``author`` or ``date``; ``at`` counts blocks before."""

    kind: str
    text: str
    at: int
    element: int


class Element:
    """A block element: its tag, the element around it, what it is, the row and the cell of a table that it is in."""

    __slots__ = ("cell", "own", "parent", "row", "tag")

    def __init__(self, tag: str, parent: int, own: int, row: int, cell: int) -> None:
        self.tag, self.parent, self.own, self.row, self.cell = tag, parent, own, row, cell


class _Marking:
    """A mark that is being read."""

    __slots__ = ("at", "depth", "element", "kind", "linked", "parts", "tag")

    def __init__(self, kind: str, tag: str, at: int, element: int) -> None:
        self.kind, self.tag, self.at, self.element = kind, tag, at, element
        self.depth = 1
        self.linked = 0
        self.parts: list[str] = []


class Blocks(HTMLParser):
    """The blocks and elements of a page in their order, and what its head and its marks say."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.elements: list[Element] = [Element("html", -1, 0, -1, -1)]
        self.meta: dict[str, str] = {}
        self.marks: list[Mark] = []
        self.title: list[str] = []
        self.saved_from = ""
        self.scripts: list[list[str]] = []
        self._stack = [0]
        self._open: dict[str, int] = {}
        self._parts: list[str] = []
        self._set_off: list[SetOff] = []
        self._linked = self._skip = 0
        self._skip_at = -1
        self._link = -1  # how many elements were open where the link began
        self._link_at = 0
        self._home = False
        self._in_title = self._in_data = False
        self._marking: list[_Marking] = []

    def read(self, html: str) -> Blocks:
        self.feed(_closed(html))
        self.close()
        return self

    def updatepos(self, i: int, j: int) -> int:
        return j  # nobody asks for the line and the column

    def parse_html_declaration(self, i: int) -> int:
        # the standard library asserts that it knows what follows; the web does not care
        return self.parse_bogus_comment(i) if self.rawdata.startswith("<![", i) else super().parse_html_declaration(i)

    def handle_comment(self, data: str) -> None:
        if "saved" in data[:40] and (match := _SAVED_FROM.match(data[:1000])):
            self.saved_from = match[1] or match[2]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs} if attrs else _NONE
        if tag in _NEVER:
            self._skip += 1
            self._skip_at = len(self._stack)
            self._in_data = tag == "script" and "ld+json" in given.get("type", "").lower()
            if self._in_data:
                self.scripts.append([])
        elif tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if name and (content := " ".join(given.get("content", "").split())):
                self.meta.setdefault(name.lower(), content)
        elif tag == "link":
            if given.get("rel", "").lower() == "canonical":
                self.meta.setdefault("canonical", given.get("href", ""))
        elif tag == "title":
            self._in_title = not self.title
        elif tag == "a":
            self._end_link(False)
            self._link_at = len(self.blocks)
            self._link = len(self._stack) if "href" in given else -1
            self._home = _HOME.fullmatch(given.get("href", "")[:200]) is not None
        if tag in SET_OFF:
            if len(self._set_off) < MOST_SET_OFF:
                self._set_off.append(SetOff(tag, "href" in given, len(self._parts)))
        elif tag in ("br", "hr"):
            self._flush()
        elif tag in _BLOCKS:
            self._in_title = False
            self._enter(tag, given)
        if self._marking:
            for marking in self._marking:
                marking.depth += marking.tag == tag
                if tag in ("br", "hr") or tag in _BLOCKS:
                    marking.parts.append(" ")
        if (attrs or tag in _HEADINGS or tag == "time") and not self._skip:
            self._mark(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag in _NEVER:
            self._skip = max(0, self._skip - 1)
            self._in_data = False
        elif tag == "title":
            self._in_title = False
        elif tag in SET_OFF:
            if tag == "a":
                self._end_link(True)
            for each in reversed(self._set_off):
                if each.tag == tag and each.end < 0:
                    each.end = len(self._parts)
                    break
        elif tag in _BLOCKS and self._open.get(tag):
            self._leave(tag)
        for marking in self._marking[::-1] if self._marking else ():
            marking.depth -= marking.tag == tag
            if not marking.depth:
                self._end_mark(marking)

    def handle_data(self, data: str) -> None:
        if self._skip:
            if self._in_data:
                self.scripts[-1].append(data)
            return
        if self._in_title:
            self.title.append(data)
            return
        self._parts.append(data)
        if self._link >= 0 and not ADDRESS.match(data):
            self._linked += len(data)
        for marking in self._marking:
            marking.parts.append(data)
            if self._link >= 0 and (self._home or marking.tag != "h1"):
                marking.linked += len(data.strip())

    def close(self) -> None:
        super().close()
        self._flush()
        self._end_link(False)
        for marking in self._marking[::-1]:
            self._end_mark(marking)
        self.blocks = list(_with_rows(self.blocks, self.elements))

    def _enter(self, tag: str, given: dict[str, str]) -> None:
        self._flush()
        closed = _CLOSED_BY.get(tag, _PARAGRAPH)
        while (top := self.elements[self._stack[-1]].tag) in closed:
            self._leave(top)
        parent = self.elements[self._stack[-1]]
        own = OUTSIDE if tag in _OUTSIDE else AROUND if tag == "form" else CAPTION if tag == "figcaption" else 0
        if given:
            own = _own(given) or own
        number = len(self.elements)
        row, cell = (-1, -1) if tag == "table" else (number, -1) if tag == "tr" else (parent.row, parent.cell)
        self.elements.append(Element(tag, self._stack[-1], own, row, number if tag in ("td", "th") else cell))
        self._stack.append(number)
        self._open[tag] = self._open.get(tag, 0) + 1

    def _leave(self, tag: str) -> None:
        self._flush()
        while len(self._stack) > 1:
            left = self.elements[self._stack.pop()].tag
            self._open[left] -= 1
            if left == tag:
                break
        if self._link > len(self._stack):
            self._end_link(False)
        if self._skip_at > len(self._stack):
            self._skip, self._skip_at = 0, -1

    def _end_link(self, closed: bool) -> None:
        """The end of a link; if it never was closed, only its first block is taken for linked."""
        if self._link >= 0 and not closed:
            for n in range(self._link_at + 1, len(self.blocks)):
                self.blocks[n] = self.blocks[n]._replace(linked=0)
            if len(self.blocks) > self._link_at:
                self._linked = 0
        self._link = -1

    def _flush(self) -> None:
        if self._parts:
            found = [("".join(self._parts), self._linked)]
            if self._set_off:
                found = parted(self._parts, self._set_off) or found
            for written, linked in found:
                if text := _SPACE.sub(" ", written).strip():
                    self.blocks.append(Block(text, linked, self._stack[-1]))
            self._parts, self._linked = [], 0
        self._set_off = []

    def _mark(self, tag: str, given: dict[str, str]) -> None:
        kind = _kind_of_mark(tag, given)
        if not kind or len(self.marks) >= _MOST_MARKS:
            return
        said = given.get("datetime") or given.get("content") or (given.get("title") if tag == "abbr" else "")
        if kind == "date" and said:
            self.marks.append(Mark(kind, said, len(self.blocks), self._stack[-1]))
        elif len(self._marking) < 8:
            self._marking.append(_Marking(kind, tag, len(self.blocks), self._stack[-1]))

    def _end_mark(self, marking: _Marking) -> None:
        self._marking.remove(marking)
        text = " ".join("".join(marking.parts).split())
        if marking.kind == "headline" and marking.linked * 2 > len(text):
            return  # the name of the site, or a card
        if text and len(text) <= _LONGEST_MARK:
            self.marks.append(Mark(marking.kind, text, marking.at, marking.element))


def _closed(html: str) -> str:
    """The page without comments and tags that are never closed: the standard library's parser looks for the end of each
    of them through all the rest of the page."""
    end = html.rfind("-->") + 1
    html = html[:end] + html[end:].replace("<!--", "")
    end = html.rfind(">") + 1
    return html[:end] + html[end:].replace("<", " ")


def _with_rows(blocks: list[Block], elements: list[Element]) -> list[Block]:
    """The blocks, those of a short row of a table as one, with bars between its cells, so that what is in two is no name."""
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        row = elements[blocks[at].element].row
        end = at + 1
        while row >= 0 and end < len(blocks) and elements[blocks[end].element].row == row:
            end += 1
        if end - at > 1 and sum(len(block.text) for block in blocks[at:end]) <= _LONGEST_ROW:
            cells: dict[int, list[str]] = {}
            for block in blocks[at:end]:
                cells.setdefault(elements[block.element].cell, []).append(block.text)
            if len(cells) > 1:
                text = " | ".join(map(" ".join, cells.values()))
                found.append(Block(text, sum(block.linked for block in blocks[at:end]), row))
                at = end
                continue
        found += blocks[at:end]
        at = end
    return found


def _own(given: dict[str, str]) -> int:
    """What an element is by its attributes."""
    if given.get("itemprop", "").lower() == "articlebody":
        return BODY
    names = f"{given.get('class', '')} {given.get('id', '')}".strip()
    return _named(names.lower()) if names else 0


@lru_cache(1 << 12)
def _named(names: str) -> int:
    """What an element is by its classes and its id."""
    tokens = [token for token in names.split()[:24] if len(token) <= 60]
    if any(map(rules("body").fullmatch, tokens)):
        return BODY
    around = AROUND if any(map(rules("outside").fullmatch, tokens)) else 0
    return around | (CAPTION if any(map(rules("caption").fullmatch, tokens)) else 0)


def _kind_of_mark(tag: str, given: dict[str, str]) -> str:
    said = given.get("itemprop", "").lower()
    names = given.get("class", "").lower()
    kind = _marked(names) if names else ""
    if tag == "h1" or (tag in _HEADINGS and (said == "headline" or kind == "headline")):
        return "headline"
    if tag == "meta" or said == "datemodified":
        return ""
    if said == "author" or "author" in given.get("rel", "").lower().split():
        return "author"
    if said == "datepublished" or (tag == "time" and not _is_change(names)):
        return "date"
    return "" if kind == "headline" else kind


@lru_cache(1 << 12)
def _marked(names: str) -> str:
    tokens = [token for token in names.split()[:24] if len(token) <= 60]
    for kind in _MARKS:
        if any(map(rules(kind).fullmatch, tokens)) and not (kind == "date" and _is_change(names)):
            return kind
    return ""


def _is_change(names: str) -> bool:
    return ("updated" in names or "modified" in names) and "published" not in names
