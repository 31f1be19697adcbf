"""Feeds: RSS, Atom, and the exports of WordPress, which are RSS with whole articles. One article an item; nothing is fetched."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from xml.etree import ElementTree as ET

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.fields.columns import Numbered, records
from balikpapan_cli.sources.fields.wordpress import is_published
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.identity import digest_of
from balikpapan_cli.sources.newsroom.address import site_of
from balikpapan_cli.sources.newsroom.gazetteer import is_outlet
from balikpapan_cli.sources.record import Mapped, Record

_DECLARATION = re.compile(rb"<\?xml\b[^>]{0,200}\?>|<!--.{0,2000}?-->|\s+", re.DOTALL)
_FEEDS = ("rss", "feed", "rdf")
_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_FIELDS = {
    "title": ("title",),
    "body": (_CONTENT, "content", "description", "summary"),
    "date": ("pubDate", "published", "date", "issued", "updated"),
    "outlet": ("source", "publisher"),
    "author": ("creator", "author"),
    "url": ("link", "guid"),
}
"""Names of elements without their namespace, best first, and the content of RSS with it: WordPress has two of that name."""
_TAG = re.compile(r"</?[a-z]{1,10}[^<>]{0,200}>", re.IGNORECASE)
_ESCAPE = re.compile(rb"(<!\[CDATA\[.*?\]\]>)|&(#\d+;|#[xX][\da-fA-F]+;|\w+;)?", re.DOTALL)
_CONTROLS = bytes({*range(32)} - {*b"\t\n\r"})
_NAME = 4
"""Words of the name of an outlet at most."""
_LONG_WORD = 4
"""Letters of a word that a newsroom and the address of its site share."""
_APART = re.compile(r"\s[-–—|»:/]\s|[|»:]")
_OF_XML = frozenset({b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"})


def sniff(head: bytes) -> bool:
    """The first tag of a feed, behind the declaration of XML if there is one."""
    return _first_tag(head).startswith(_ROOTS)


def _first_tag(head: bytes) -> bytes:
    at = len(b"\xef\xbb\xbf") if head.startswith(b"\xef\xbb\xbf") else 0
    while match := _DECLARATION.match(head, at):
        at = match.end()
    return head[at : at + 20].lower()


def read(source: Source) -> Iterator[Record | Failure | Note]:
    """The articles of the items; what WordPress keeps beside articles, and has not published, is none."""
    data = source.read_all()
    if not data.strip():
        return
    for event in records(_rows(data), source.name, source.options._replace(columns=())):
        if not isinstance(event, Mapped):
            yield event


def _rows(data: bytes) -> Iterator[Numbered]:
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise SourceProblem("sources.feed_entities")
    site: dict[str, str] = {}
    try:
        for number, item in enumerate(_items(data, site), 1):
            if _is_published(item):
                values = {field: _value(item, names) for field, names in _FIELDS.items()}
                values["outlet"] = values["outlet"] or _outlet(site, values["url"])
                yield Numbered(number, values, digest_of("\x1f".join(values.values()).encode()))
            item.clear()
    except ET.ParseError as error:
        raise SourceProblem("sources.damaged", reason=str(error)) from None


def _items(data: bytes, site: dict[str, str]) -> Iterator[ET.Element]:
    """The items, as soon as each has been read; ``site`` takes what stands above them of the feed itself."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.translate(None, _CONTROLS).strip().removeprefix(b"\xef\xbb\xbf")
        quoted, end, rest = data.rpartition(b"]]>")
        rest = rest.replace(b"<![CDATA[", b"")  # what is never closed would be looked for through all that follows
        data = _ESCAPE.sub(_escaped, quoted + end) + _ESCAPE.sub(_escaped, rest)
    above: list[str] = []
    for event, element in ET.iterparse(io.BytesIO(data), ("start", "end")):
        name = _name(element)
        if event == "start":
            above.append(name)
            if len(above) == 1 and name.lower() not in _FEEDS:
                raise SourceProblem("sources.no_feed", root=name[:40])
            continue
        above.pop()
        if name in ("item", "entry"):
            yield element
        elif name in ("title", "link") and above[-1:] in (["channel"], ["feed"]) and (text := _text(element)):
            site.setdefault(name, text)


def _outlet(site: dict[str, str], url: str) -> str:
    """Who publishes an item of a feed, as the feed calls itself: where the item is of its site, and the name is not that of
    one of its sections."""
    home, here = site_of(site.get("link", "")), site_of(url)
    if here and here != home:
        return ""
    title = " ".join(site.get("title", "").split())
    parts = _APART.split(title)
    for name in parts:  # the newsroom, and what of it the feed holds
        if home and is_outlet(name) and any(word in home for word in _words(name) if len(word) >= _LONG_WORD):
            return name
    if not title or len(title.split()) > _NAME or len(parts) > 1:
        return ""
    return title if not home or all(word in home for word in _words(title)) else ""


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", name.lower()) if len(word) > 1]


def _escaped(match: re.Match[bytes]) -> bytes:
    """Signs that are well-formed in HTML only, as XML has them; what is quoted as a whole stays as it is."""
    quoted, name = match.groups()
    if quoted or name in _OF_XML:
        return match.group()
    if name and name.startswith(b"#"):
        sign = unescape(f"&{name.decode()}")  # empty for most control characters, which XML does not allow
        return f"&#{ord(sign)};".encode() if sign >= " " or sign in ("\t", "\n", "\r") else b""
    if name and (signs := html5.get(name.decode("utf-8", "replace"))):
        return "".join(f"&#{ord(sign)};" for sign in signs).encode()
    return b"&amp;" + (name or b"")


def _is_published(item: ET.Element) -> bool:
    told = {_name(part): (part.text or "").strip() for part in item}
    return is_published(told.get("post_type", ""), told.get("status", ""))


def _value(item: ET.Element, names: tuple[str, ...]) -> str:
    """The text of the first of the elements named that has any."""
    for name in names:
        for part in item:
            if name in (part.tag, _name(part)) and not (name == "source" and len(part)) and (text := _text(part)):
                return text
    return ""


def _text(element: ET.Element) -> str:
    """What an element says: its text, the address it points to, the name within it, or the page that stands within it."""
    if _name(element) == "link" and (address := element.get("href")):
        return address if element.get("rel", "alternate") == "alternate" else ""
    if element.get("type") == "xhtml":
        for part in element.iter():
            part.tag = _name(part)
        return "".join(ET.tostring(part, encoding="unicode", method="html") for part in element)
    if (name := next((part for part in element if _name(part) == "name"), None)) is not None:
        element = name
    text = "".join(element.itertext()).strip()
    return text if _name(element) in ("encoded", "content", "description", "summary") else unescape(_TAG.sub("", text))


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
