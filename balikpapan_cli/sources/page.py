"""Saved web pages: what a page says about its article, and a modest main-text finder. The rule it owns: nothing is run or fetched.

The finder keeps paragraphs that are long and hold few links (after Kohlschütter, Fankhauser and Nejdl 2010, "Boilerplate
detection using shallow text features"); the optional trafilatura does it better.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from balikpapan_cli.tuples import NamedTuple

_SKIPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "iframe",
        "figcaption",
    }
)
_VOID = frozenset(
    {"br", "img", "hr", "input", "meta", "link", "source", "wbr", "area", "base", "col", "embed", "track"}
)
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figure",
        "pre",
        "body",
        "dd",
        "dt",
        "hr",
    }
)
_MIN_WORDS = 8
_MAX_LINKS = 0.4
_SITE_SUFFIX = re.compile(r"\s+[|–—»•-]\s+[^|–—»•]{2,40}$")

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "title"),
    "date": (
        "article:published_time", "datepublished", "og:published_time", "publishdate", "publish_date", "pubdate", "dc.date",
        "dc.date.issued", "date", "content_publishdate", "parsely-pub-date", "sailthru.date", "publish-date",
    ),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher", "copyright"),
    "author": ("author", "article:author", "content_author", "dc.creator", "dc.author", "parsely-author", "byl"),
    "url": ("og:url", "canonical"),
}  # fmt: skip


_LINKED = {"title": "headline", "date": "datePublished", "author": "author", "outlet": "publisher"}

_BREAKS = re.compile(r"<(?:p|br|div|li)\b", re.IGNORECASE)
_LINE_END = re.compile(r"\n(?![^<>]{0,300}>)")
"""The end of a line that is not within a tag."""


class Page(NamedTuple):
    """What a page says of its article; ``text`` by the modest finder, ``date`` as it is written there."""

    text: str
    title: str = ""
    date: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""


def read_page(html: str) -> Page:
    """The article of a page.

    >>> read_page("<title>Kabel udara - KOTAKU</title><p>Pemkot Balikpapan menanam kabel udara pada tahun 2026 nanti.</p>").title
    'Kabel udara'
    """
    parser = _Parser()
    parser.feed(_closed(html))
    parser.close()
    linked = _linked_data(parser.scripts)
    meta = {
        field: next((parser.meta[name] for name in names if parser.meta.get(name)), "")
        for field, names in _META.items()
    }
    outlet = linked.get("outlet") or meta["outlet"]
    author = linked.get("author") or meta["author"]
    return Page(
        text="\n".join(parser.main_text()),
        title=_without_site(linked.get("title") or meta["title"] or parser.heading or parser.title, outlet),
        date=linked.get("date") or meta["date"] or parser.time,
        outlet=outlet,
        author="" if author.startswith(("http:", "https:")) else author,
        url=meta["url"],
    )


def _closed(html: str) -> str:
    """The page without comments and tags that are never closed: the standard library's parser looks for the end of each
    of them through all the rest of the page."""
    end = html.rfind("-->") + 1
    html = html[:end] + html[end:].replace("<!--", "")
    end = html.rfind(">") + 1
    return html[:end] + html[end:].replace("<", " ")


def plain_text(fragment: str) -> str:
    r"""All text of an HTML fragment (the content column of a dump), block by block; lines are blocks where no tag makes any.

    >>> plain_text("<p>Satu\nkalimat.</p><p>Dua</p>"), plain_text("<b>Satu</b>\n\nDua")
    ('Satu kalimat.\nDua', 'Satu\nDua')
    """
    if not _BREAKS.search(fragment):
        fragment = _LINE_END.sub("<br>", fragment)
    parser = _Parser()
    parser.feed(_closed(fragment))
    parser.close()
    return "\n".join(block.text for block in parser.blocks if block.text)


class _Block(NamedTuple):
    text: str
    linked: int
    paragraph: bool
    depth: int


class _Parser(HTMLParser):
    """Collects blocks of text with the number of characters inside links, and the page's metadata."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = []
        self.meta: dict[str, str] = {}
        self.title = self.heading = self.time = ""
        self.scripts: list[str] = []
        self._parts: list[str] = []
        self._linked = 0
        self._in_link = self._skip = self._articles = 0
        self._linked_data = False
        self._tag = ""
        self._capture = ""

    def parse_html_declaration(self, i: int) -> int:
        if self.rawdata.startswith(
            "<![", i
        ):  # the standard library asserts that it knows what follows; the web does not care
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if name and (content := " ".join(given.get("content", "").split())):
                self.meta.setdefault(name.lower(), content)
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.meta.setdefault("canonical", given.get("href", ""))
        elif tag == "time" and not self.time:
            self.time = given.get("datetime", "")
        elif tag in _SKIPPED:
            self._skip += 1
            self._linked_data = tag == "script" and "ld+json" in given.get("type", "").lower()
        elif tag == "a":
            self._in_link += 1
        elif tag == "article":
            self._articles += 1
        if tag in _BLOCKS:
            self._flush()
            self._tag = tag
        if tag in ("title", "h1"):
            self._capture = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skip = max(0, self._skip - 1)
            self._linked_data = False
        elif tag == "a":
            self._in_link = max(0, self._in_link - 1)
        if tag in _BLOCKS:
            self._flush()
            self._tag = ""
        if tag == "article":
            self._articles = max(0, self._articles - 1)
        if tag == self._capture:
            self._capture = ""

    def handle_data(self, data: str) -> None:
        if self._capture == "title" and not self._skip:
            self.title = " ".join(f"{self.title} {data}".split())
            return
        if self._skip:
            if self._linked_data:
                self.scripts.append(data)
            return
        if self._capture == "h1":
            self.heading = self.heading or " ".join(data.split())
            return
        self._parts.append(data)
        if self._in_link:
            self._linked += len(data)

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        if self._parts:
            text = re.sub(r"[ \t\r\n\f]+", " ", "".join(self._parts)).strip()
            if text:
                self.blocks.append(_Block(text, self._linked, self._tag == "p", self._articles))
        self._parts, self._linked = [], 0

    def main_text(self) -> list[str]:
        """The paragraphs of the main text: those within <article> if there are any good ones, else all good ones."""
        good = [block for block in self.blocks if _is_text(block)]
        inside = [block for block in good if block.depth]
        chosen = inside if sum(len(block.text) for block in inside) > 200 else good
        return [block.text for block in chosen]


def _is_text(block: _Block) -> bool:
    words = block.text.count(" ") + 1
    if block.linked > _MAX_LINKS * len(block.text):
        return False
    return words >= _MIN_WORDS or (block.paragraph and words >= 3 and block.text[-1] in '.!?”"')


def _linked_data(scripts: list[str]) -> dict[str, str]:
    """Title, date, author and publisher from the page's JSON-LD (schema.org NewsArticle and its kin)."""
    import json

    found: dict[str, str] = {}
    for script in scripts:
        try:
            todo = [json.loads(script.strip(), strict=False)]
        except (ValueError, RecursionError):
            continue
        while todo:
            item = todo.pop()
            if isinstance(item, list):
                todo.extend(item[:50])
            elif isinstance(item, dict):
                todo.append(item.get("@graph"))
                if re.search("article|posting", str(item.get("@type")), re.IGNORECASE):
                    for field, key in _LINKED.items():
                        if name := _name(item.get(key)):
                            found.setdefault(field, unescape(name))
    return found


def _name(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:5])))
    if isinstance(value, dict):
        return _name(value.get("name"))
    return " ".join(value.split()) if isinstance(value, str) else ""


def _without_site(title: str, outlet: str) -> str:
    """``Judul - Situs`` without the site, where the site is known or short and behind a bar or dash."""
    head, found, tail = title.rpartition(outlet) if outlet else ("", "", "")
    if found and not tail.strip() and head.rstrip(" ").endswith(("-", "|", "–", "—", "»", "•", ":")):
        return head.rstrip(" -|–—»•:")
    return title if outlet else _SITE_SUFFIX.sub("", title)
