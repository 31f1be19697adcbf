"""Saved web pages: what a page says of its article. The rule it owns: nothing is run or fetched, and of several statements
that one holds which names a person, a newsroom or a day; what names none is left empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from balikpapan_cli.indonesian.dates import find_dates, parse_date
from balikpapan_cli.sources.fields.cells import author_of
from balikpapan_cli.sources.newsroom.address import site_of
from balikpapan_cli.sources.newsroom.credits import read_credit
from balikpapan_cli.sources.newsroom.gazetteer import is_domain, is_outlet
from balikpapan_cli.sources.pages.blocks import AROUND, CAPTION, OUTSIDE, Blocks
from balikpapan_cli.sources.pages.linked_data import folded, read_linked
from balikpapan_cli.sources.pages.main_text import MainText, is_link, main_text
from balikpapan_cli.sources.pages.rules import rules
from balikpapan_cli.tuples import NamedTuple

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "title"),
    "date": (
        "article:published_time", "datepublished", "og:published_time", "dtk:publishdate", "content_publisheddate",
        "content_publishdate", "publishdate", "publish_date", "publish-date", "published_time", "pubdate", "dc.date.issued",
        "dcterms.issued", "dcterms.created", "dc.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "date",
    ),
    "outlet": (
        "og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name", "al:android:app_name",
        "dc.publisher", "publisher", "copyright",
    ),
    "author": (
        "dtk:author", "content_author", "author", "article:author", "dc.creator", "dc.author", "dcterms.creator", "parsely-author",
        "byl",
    ),
}  # fmt: skip
_BREAKS = re.compile(r"<(?:p|br|div|li)\b", re.IGNORECASE)
_LINE_END = re.compile(r"\n(?![^<>]{0,300}>)")
"""The end of a line that is not within a tag."""
_BEHIND = re.compile(r"\s*[|»•]\s*|\s+[-–—:]{1,3}\s+")
"""What stands between a title and the name of its site."""
_SLOGAN = re.compile(r"\s*[|»•:]\s*|\s+[-–—]{1,3}\s+")
_SITE_SUFFIX = re.compile(r"\s+[|–—»•-]\s+[^|–—»•]{2,40}$")
_PART = re.compile(r"\W{0,3}\bhalaman (?:all|\d{1,2})$", re.IGNORECASE)
_BY = re.compile(
    r"(?:ditulis |diposting |posted |written )?(?:oleh|by)\b[\s:]+"
    r"|(?:penulis|reporter|pewarta|jurnalis|wartawan|author)\b\s*[:/]\s*",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"\s*[|•/(]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+|\s*[-–—]+$")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|bin|binti|al|dan|van|von)){0,5}")
_LEGAL = re.compile(r"©|\(c\)|copyright|hak cipta|all rights? reserved|\b(?:19|20)\d\d\b", re.IGNORECASE)
_LONGEST_TITLE = 400
_LONGEST_NAME = 60
_LONGEST_STATEMENT = 200
_LONGEST_SITE = 6
"""Words that the name of a site behind a title may have."""
_LONG_KEY = 6
"""Letters that a name must share with that of the site not to be a person's."""
_LONGEST_PLEA = 160
_HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
_MOST_BETWEEN = 16
"""So many blocks below the headline may stand above the text."""
_MORE = 1.5
"""By how much the text in the head of a page must be longer than what is shown, to be taken instead."""


class Page(NamedTuple):
    """What a page says of its article; ``text`` by our own finder, ``date`` as it is written there.

    ``called`` are its titles and headlines, as ``folded`` gives them; ``missing`` says that it only tells that there is no such
    page; ``outside`` are lines that are surely not of its article.
    """

    text: str
    title: str = ""
    date: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    called: frozenset[str] = frozenset()
    missing: bool = False
    outside: tuple[str, ...] = ()


def read_page(html: str) -> Page:
    """The article of a page.

    >>> read_page("<title>Kabel udara - KOTAKU</title><p>Pemkot Balikpapan menanam kabel udara pada tahun 2026 nanti.</p>").title
    'Kabel udara'
    """
    page = _parsed(html)
    meta = {field: [page.meta[name] for name in names if name in page.meta] for field, names in _META.items()}
    headings = [mark.text for mark in page.marks if mark.kind == "headline"]
    written = [*meta["title"], *headings, " ".join("".join(page.title).split())]
    linked = read_linked(map("".join, page.scripts), {folded(each) for each in written})
    url = _address(page.meta.get("og:url", ""), page.meta.get("canonical", ""), linked.url, page.saved_from)
    called_so = (linked.outlet, *meta["outlet"], _heading_of_site(headings, written[-1]))
    said = [name for each in called_so if (name := _site_name(each))]
    outlet = _outlet(said, written, [*linked.authors, *meta["author"]], url)
    sites = frozenset(map(folded, [*said, outlet, site_of(url)])) - {""}
    titles = _titles([linked.title, *meta["title"]], headings, written[-1], sites)
    titles = [title for title in titles if not _is_section(title, sites)]
    called = frozenset(map(folded, [*titles, *headings])) - {""}
    found = main_text(page, called)
    dates, authors = _marks(page, called, found.others)
    written_dates, written_authors = _credits(page, called, found)
    said_authors = [", ".join(linked.authors), *meta["author"]]
    date = next(filter(_is_date, [linked.date, *meta["date"], *dates, *written_dates]), "")
    return Page(
        text="\n".join(news_lines(_longer(found.lines, linked.text), called)),
        title=titles[0] if titles else _heading_above(page, found),
        date=date,
        outlet=outlet,
        author=next(filter(None, (_author(name, sites) for name in said_authors)), "")
        or next(filter(_NAME.fullmatch, (_author(name, sites) for name in [*authors, *written_authors])), ""),
        url=url,
        called=called,
        outside=tuple(block.text for block in page.blocks if block.element in found.others or is_link(block)),
        missing=not date and any(map(rules("missing").fullmatch, [*titles, *headings])),
    )


def plain_text(fragment: str) -> str:
    r"""All text of an HTML fragment (the content column of a dump), block by block; lines are blocks where no tag makes any.

    >>> plain_text("<p>Satu\nkalimat.</p><p>Dua</p>"), plain_text("<b>Satu</b>\n\nDua")
    ('Satu kalimat.\nDua', 'Satu\nDua')
    """
    if not _BREAKS.search(fragment):
        fragment = _LINE_END.sub("<br>", fragment)
    page = _parsed(fragment)
    passed = [
        element.own & (OUTSIDE | ((AROUND | CAPTION) if element.tag in ("form", "figcaption", "blockquote") else 0))
        for element in page.elements
    ]
    for number, element in enumerate(page.elements[1:], 1):
        passed[number] |= passed[element.parent]
    return "\n".join(block.text for block in page.blocks if not passed[block.element])


def news_lines(lines: Iterable[str], called: frozenset[str]) -> Iterator[str]:
    """The lines of a main text without the headline above it and pleas to pay for it."""
    above = True
    for line in lines:
        if above and folded(line) in called:
            continue
        above = False
        if not (len(line) <= _LONGEST_PLEA and rules("plea").fullmatch(line)):
            yield line


def _parsed(html: str) -> Blocks:
    page = Blocks()
    page.read(html)
    return page


def _longer(lines: list[str], head: str) -> list[str]:
    """The lines that are shown, or the text in the head of the page where much of it is not shown."""
    words = len(head.split())
    if words <= _MORE * sum(len(line.split()) for line in lines):
        return lines
    return plain_text(head).split("\n")


def _address(*addresses: str) -> str:
    """The first address that has more than a site, else the first."""
    whole = [address for address in addresses if address.startswith(("http://", "https://"))]
    return next((address for address in whole if address.rstrip("/").count("/") > 2), whole[0] if whole else "")


def _is_date(text: str) -> bool:
    return len(text) <= _LONGEST_STATEMENT and bool(parse_date(text) or any(date.year for date in find_dates(text)))


def _titles(said: list[str], headings: list[str], title: str, sites: frozenset[str]) -> list[str]:
    """What the article is called, best first, without the name of the site."""
    shown = frozenset(map(folded, headings)) - sites - {""}
    found = [_without_site(name, shown, sites) for name in [*said, *headings, title] if name]
    found = [name for name in found if folded(name) not in sites] or found
    if found and found[0].endswith(("...", "…")):
        start = found[0].rstrip(".… ")
        longer = [name for name in found if name.startswith(start) and len(name) > len(found[0])]
        found = [*longer, *found]
    return found


def _without_site(title: str, headings: frozenset[str], sites: frozenset[str]) -> str:
    """``Judul - Situs`` without the site, where a headline of the page ends there, or where a site is known by that name; where
    none is known, a short end."""
    given = title
    if len(title) > _LONGEST_TITLE:
        return title
    while folded(title) not in headings and (gaps := list(_BEHIND.finditer(title))):
        heads = [title[: gap.start()] for gap in gaps if folded(title[: gap.start()]) in headings]
        if heads:
            return heads[-1]
        head, tail = title[: gaps[-1].start()], title[gaps[-1].end() :]
        if folded(title[: gaps[0].start()]) in sites and len(tail.split()) >= 3:
            title = title[gaps[0].end() :]
        elif not tail or _is_site(tail, sites):
            title = head
        else:
            break
        if not title:
            return given
    title = _PART.sub("", title) or title
    return title if sites or folded(title) in headings else _SITE_SUFFIX.sub("", title)


def _heading_of_site(headings: list[str], title: str) -> str:
    """The heading that is the name of the site: with another one, which has more words, it is the whole title of the page."""
    whole = folded(title)
    keys = {folded(each): each for each in headings}
    for key, site in keys.items():
        for rest in (whole.removeprefix(key), whole.removesuffix(key)):
            if rest != whole and rest in keys and len(site.split()) < min(len(keys[rest].split()), _LONGEST_SITE):
                return site
    return ""


def _is_section(title: str, sites: frozenset[str]) -> bool:
    """Whether a title is that of a section of a site, or of the site, and of no article: ``Berita - Website Kota Balikpapan``."""
    parts = _BEHIND.split(title)
    told = [bool(rules("rubric").fullmatch(part) or rules("site").fullmatch(part)) for part in parts]
    return any(told) and all(
        section or folded(part) in sites or is_outlet(part) for section, part in zip(told, parts, strict=True)
    )


def _is_site(name: str, sites: Iterable[str]) -> bool:
    """Whether a name is that of a newsroom, or of one of ``sites`` or a part of it."""
    words = name.split()
    if len(words) > _LONGEST_SITE:
        return False
    if is_outlet(name) or is_domain(words[0]) or is_domain(words[-1]):
        return True
    key = folded(name)
    return any(
        key == site or (min(len(key), len(site)) >= 4 and (key.startswith(site) or key.endswith(site) or key in site))
        for site in sites
    )


def _site_name(text: str) -> str:
    """The name of a site without its slogan, or empty where it is none."""
    if len(text) > _LONGEST_STATEMENT:
        return ""
    name = " ".join(_LEGAL.sub(" ", text).split()).strip(" .,-–—|:")
    parts = _SLOGAN.split(name)
    if len(parts) > 1:
        name = next(filter(is_outlet, parts), name)
    if (
        len(name) > _LONGEST_NAME
        or "@" in name
        or name.startswith(("http:", "https:"))
        or rules("rubric").fullmatch(name)
    ):
        return ""
    return name


def _outlet(said: list[str], titles: Sequence[str], authors: list[str], url: str) -> str:
    """The newsroom: the first name that is known for one, also behind the title or in place of an author; else the first that
    is no company. A site's own address is no name that is looked for here: it is known anyway."""
    tails = [parts[-1] for title in titles if len(parts := _BEHIND.split(title)) > 1]
    if known := next(filter(is_outlet, [*said, *tails]), ""):
        return known
    names = [name for name in said if not rules("company").fullmatch(name)]
    host = folded(site_of(url))
    return next(
        (name for name in names if folded(name) in host), names[0] if names else next(filter(is_outlet, authors), "")
    )


def _author(text: str, sites: frozenset[str]) -> str:
    """The persons that a statement of the author names, without what is around them, or empty."""
    if len(text) > _LONGEST_STATEMENT or not (text := author_of(text)):
        return ""
    if ":" in text and (credit := read_credit(text)):
        return credit.author
    text = _BY.sub("", text, count=1)
    head = _BEHIND_NAME.split(text)[0] or text
    name, _, last = head.rpartition(" ")
    head = name if name and is_domain(last) else head
    parts = [part for part in map(str.strip, head.split(",")) if part and not _is_nobody(part, sites)]
    return ", ".join(parts)


def _is_nobody(name: str, sites: frozenset[str]) -> bool:
    if not author_of(name) or rules("nobody").fullmatch(name) or folded(name) in sites:
        return True
    if is_outlet(name) and (" " in name or not sites or is_domain(name)):
        return True
    key = folded(name)
    return any(key.startswith(site) or site.startswith(key) for site in sites if min(len(site), len(key)) >= _LONG_KEY)


def _heading_above(page: Blocks, found: MainText) -> str:
    """The heading that stands nearest above the text, where nothing else is the title."""
    heading = ""
    for block in page.blocks:
        if found.lines and block.text == found.lines[0]:
            return heading
        if page.elements[block.element].tag in _HEADINGS and block.element not in found.others and not is_link(block):
            heading = block.text
    return ""


def _credits(page: Blocks, called: frozenset[str], found: MainText) -> tuple[list[str], list[str]]:
    """The dates and the authors in lines about the article between its headline and its text."""
    start = next((mark.at for mark in page.marks if mark.kind == "headline" and folded(mark.text) in called), -1)
    dates, authors = [], []
    for block in page.blocks[start : start + _MOST_BETWEEN] if start >= 0 else ():
        if found.lines and block.text == found.lines[0]:
            break
        if block.element not in found.others and (credit := read_credit(block.text)):
            dates.append("" if credit.updated else credit.date)
            authors.append(credit.author)
    return dates, authors


def _marks(page: Blocks, called: frozenset[str], others: frozenset[int]) -> tuple[list[str], list[str]]:
    """The dates and the authors that the page shows below its headline, or right beside it, and not of other articles."""
    marks = [mark for mark in page.marks if mark.element not in others]
    at = next((n for n, mark in enumerate(marks) if mark.kind == "headline" and folded(mark.text) in called), -1)
    beside = {page.elements[marks[at].element].parent, marks[at].element} - {0} if at >= 0 else set()
    chosen = [
        *marks[at + 1 :],
        *(mark for mark in marks[: max(at, 0)] if {mark.element, page.elements[mark.element].parent} & beside),
    ]
    return [mark.text for mark in chosen if mark.kind == "date"], [
        mark.text for mark in chosen if mark.kind == "author"
    ]
