"""What a page says of its article in JSON-LD (schema.org NewsArticle and its kin). The rule it owns: one article says it all.

A page may describe the articles that it links to as well: the one that is called what the page is called counts, else the
first. What it only points to by ``@id``, as WordPress does, is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape

from balikpapan_cli.tuples import NamedTuple

_ARTICLE = re.compile("article|posting", re.IGNORECASE)
_AROUND = re.compile(r"//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>|<!--|-->")
_TRAILING = re.compile(r",(?=\s{0,200}[}\]])")
_MOST_NODES = 400
_MOST_NAMES = 5

Node = dict[str, object]


class Linked(NamedTuple):
    """The statements of one article; what it does not say is empty."""

    title: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    text: str = ""
    url: str = ""


def read_linked(scripts: Iterable[str], called: Collection[str] = ()) -> Linked:
    """What the scripts of a page say of its article. ``called`` holds its titles, as ``folded`` gives them."""
    nodes = [node for script in scripts for node in _nodes(script)][:_MOST_NODES]
    known = {str(node["@id"]): node for node in reversed(nodes) if node.get("name") and "@id" in node}
    articles = [node for node in nodes if _is(node, _ARTICLE)]
    article: Node = next((node for node in articles if _is_called(node, called)), articles[0] if articles else {})
    page: Node = next((node for node in nodes if "WebPage" in str(node.get("@type"))), {})
    site: Node = next((node for node in nodes if "WebSite" in str(node.get("@type"))), {})
    body = article.get("articleBody")
    return Linked(
        _first(article.get("headline"), article.get("name") if article.get("articleBody") else ""),
        _first(article.get("datePublished"), page.get("datePublished")),
        tuple(_names(article.get("author"), known)),
        next(_names(article.get("publisher"), known), "") or _first(site.get("name")),
        unescape(body) if isinstance(body, str) else "",
        _first(article.get("url"), article.get("mainEntityOfPage"), page.get("url")),
    )


def folded(text: str) -> str:
    """Letters and digits only, all small, as titles and names are compared.

    >>> folded("KOMPAS.com")
    'kompascom'
    """
    return "".join(filter(str.isalnum, text.lower()))


def _nodes(script: str) -> Iterator[Node]:
    """The objects of a script in their order, those of lists and graphs one by one."""
    import json

    todo: list[object] = []
    for text in (script.strip(), _TRAILING.sub("", _AROUND.sub("", script)).strip().rstrip(";")):
        try:
            todo = [json.loads(text, strict=False)]
            break
        except (ValueError, RecursionError):
            continue
    found = 0
    while todo and found < _MOST_NODES:
        item = todo.pop()
        if isinstance(item, list):
            todo.extend(reversed(item[:_MOST_NODES]))
        elif isinstance(item, dict):
            found += 1
            yield item
            todo += [item[key] for key in ("mainEntity", "@graph") if isinstance(item.get(key), list | dict)]


def _is(node: Node, kind: re.Pattern[str]) -> bool:
    return kind.search(str(node.get("@type"))[:200]) is not None


def _is_called(node: Node, called: Collection[str]) -> bool:
    title = folded(_first(node.get("headline")).rstrip(".…"))
    return len(title) > 8 and any(name.startswith(title) for name in called)


def _names(value: object, known: dict[str, Node]) -> Iterator[str]:
    """The names of persons or bodies, written out, as objects or by their ids."""
    for one in value[:_MOST_NAMES] if isinstance(value, list) else [value]:
        if isinstance(one, dict) and not one.get("name"):
            one = known.get(str(one.get("@id")), {})
        if name := _first(one.get("name") if isinstance(one, dict) else one):
            yield name


def _first(*values: object) -> str:
    """The first text among values, on one line."""
    for value in values:
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("@id")
        if isinstance(value, str) and (text := " ".join(unescape(value).split())):
            return text
    return ""
