"""What a cell of a table, a value of JSON or of front matter says. The rule it owns: a cell that says nothing is empty.

``nan``, ``None`` and ``\\N`` are what programs write for nothing; "Admin" and an address of electronic mail name no author.
"""

from __future__ import annotations

import re
from functools import cache

from balikpapan_cli.sources.data import lines
from balikpapan_cli.sources.fields.names import fold

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters: JSON can write them alone, text cannot."""
_NOTHING = frozenset(["nan", "nat", "none", "null", "nil", "n/a", "na", "undefined", r"\n", "-", "--", "#n/a"])
_KEYS = (
    *("name", "nama", "rendered", "text", "teks", "html", "plain", "main", "original", "title", "judul", "value", "nilai"),
    *("$date", "$numberLong", "$t", "#text", "_text", "__cdata", "blocks", "data", "href", "url", "uri", "id"),
)  # fmt: skip
"""Keys of an object under which what it says stands, best first."""
_ITEM = re.compile(r"""\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(?:,|(\]\s*)$)""", re.DOTALL)
_WRITTEN_OUT = re.compile(r"""\\(?:(r\\n|[rn])|(t)|u([0-9a-fA-F]{4})|(["'/\\]))""")
_SURELY = re.compile(r"""[.!?"”’')>]\s{0,3}\\(?:r\\)?n|\\n\s{0,3}\\n|\\u[0-9a-fA-F]{4}|<\\/""")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_ARTICLE = re.compile(r"https?://[^/\s]+/[^/\s]\S*", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4|ico)\b", re.IGNORECASE)
_MAIL = re.compile(r"<?\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+>?")
_BY = re.compile(r"(?:oleh|by|penulis|reporter|pewarta|wartawan|author)(?:\s*:\s*|\s+)", re.IGNORECASE)
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{0,200}[|/])?([^\[\]|/]{1,200})\]\]")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,500}\)")
_BEFORE_SITE = (" - ", " | ", " – ", " — ")


def as_text(value: object, joint: str = "\n") -> str:
    """The text of a cell or JSON value: items of lists are joined, lists of lists are sentences of tokens.

    >>> as_text([["Wali", "Kota"], ["hadir", "."]]), as_text({"id": 1, "name": "KOTAKU"}), as_text(None)
    ('Wali Kota\\nhadir .', 'KOTAKU', '')
    >>> as_text(["Budi", {"nama": "Dewi"}], ", "), as_text({"$date": {"$numberLong": "1741226400000"}})
    ('Budi, Dewi', '1741226400000')
    """
    if isinstance(value, str):
        return value if value.isascii() else _HALVES.sub("\ufffd", value)
    if isinstance(value, list):
        nested = any(isinstance(item, list) for item in value)
        texts = [_flat(item) if nested else as_text(item, joint) for item in value]
        if not nested and _is_one_run(value):
            return "".join(texts)
        return joint.join(texts if joint == "\n" else filter(None, texts))  # an empty paragraph is a blank line
    if isinstance(value, dict):
        return as_text(next((value[key] for key in _KEYS if value.get(key)), None), joint)
    return "" if value is None or isinstance(value, bool) else str(value)


def _is_one_run(items: list[object]) -> bool:
    """Whether a list is a text in pieces, of which some are objects that say how they look, as messengers write it."""
    kinds = {
        "type" in item and "text" in item if isinstance(item, dict) else isinstance(item, str) or None for item in items
    }
    return (
        kinds == {True}
        and any(isinstance(item, dict) for item in items)
        and any(isinstance(item, str) for item in items)
    )


def _flat(value: object) -> str:
    if not isinstance(value, list):
        return as_text(value)
    try:
        return as_text(" ".join(value))  # one by one, the tokens of a sentence take much longer
    except TypeError:
        return " ".join(map(_flat, value))


def said(value: object, joint: str = "\n") -> str:
    """The text of a cell, or empty where it says nothing; a list that a program wrote out is one.

    >>> said("['Budi Santoso', \\"Dewi\\"]", ", "), said("NaN"), said(" - ")
    ('Budi Santoso, Dewi', '', '')
    """
    text = as_text(value, joint)
    if len(text) < 16 and text.strip().lower() in _NOTHING:
        return ""
    if text.startswith(("['", '["')) and (items := _items(text)):
        return joint.join(items)
    return text


def _items(text: str) -> list[str]:
    """The strings of a list as Python or JSON writes it out; none if it is anything else."""
    items: list[str] = []
    at = 1
    while match := _ITEM.match(text, at):
        one, other, end = match.groups()
        items.append(re.sub(r"\\(['\"])", r"\1", one or other or ""))
        if end:
            return list(filter(None, items))
        at = match.end()
    return []


def spelled(text: str) -> str:
    r"""The text with line ends, and signs, that a program has written out, where it is certain that they are.

    >>> spelled(r"Pasar ditata.\n\nBaca juga: Tol"), spelled(r"\u201cBaik\u201d"), spelled(r"D:\news\nama.txt")
    ('Pasar ditata.\n\nBaca juga: Tol', '“Baik”', 'D:\\news\\nama.txt')
    """
    if "\\" not in text or "\n" in text or not _SURELY.search(text):
        return text
    text = _WRITTEN_OUT.sub(_sign, text)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _sign(match: re.Match[str]) -> str:
    end, tab, code, sign = match.groups()
    return "\n" if end else "\t" if tab else chr(int(code, 16)) if code else str(sign)


def is_address(text: str) -> bool:
    """Whether a cell is an address on the web, and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def is_of_article(text: str) -> bool:
    """Whether a cell is an address that may be an article's: not a site's alone, and no picture's.

    >>> is_of_article("https://prokal.co/1"), is_of_article("https://prokal.co/"), is_of_article("https://prokal.co/a.jpg")
    (True, False, False)
    """
    return _ARTICLE.fullmatch(text.strip()) is not None and not _FILE.search(text)


def author_of(text: str) -> str:
    """The author, or the authors, that a cell names, on one line; empty where it names none.

    >>> author_of("By Budi Santoso"), author_of("noreply@blogger.com (Dewi)"), author_of('[[Budi Santoso]]'), author_of("Admin 2")
    ('Budi Santoso', 'Dewi', 'Budi Santoso', '')
    """
    text = " ".join(unlinked(text).split()) if text else ""
    if "@" in text:
        text = _MAIL.sub("", text).strip(" ,;")
        text = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    if by := _BY.match(text):
        text = text[by.end() :]
    whole, words = _no_authors()
    low = text.lower()
    nobody = low in whole or low.startswith(words) or is_address(text) or not any(map(str.isalpha, text))
    return "" if nobody else text.strip()


def unlinked(text: str) -> str:
    """A value without the signs of a link in notes: ``[[Budi]]``, ``[Budi](budi.md)``."""
    if "[" not in text:
        return text
    return _LINK.sub(r"\1", _WIKI.sub(r"\1", text))


def without_outlet(title: str, outlets: tuple[str, ...]) -> str:
    """A title without the newsroom at its end, where it is one of the outlets.

    >>> without_outlet("Pasar ditata - KOMPAS.com", ("Kompas.com",)), without_outlet("Pasar - Balikpapan", ("Kompas.com",))
    ('Pasar ditata', 'Pasar - Balikpapan')
    """
    for mark in _BEFORE_SITE:
        head, found, tail = title.rpartition(mark)
        if found and head.strip() and fold(tail) in (fold(outlet) for outlet in outlets if outlet):
            return head.rstrip()
    return title


@cache
def _no_authors() -> tuple[frozenset[str], tuple[str, ...]]:
    told = lines("no-authors.txt")
    words = tuple(f"{line[1:]}{end}" for line in told if line[0] == "~" for end in (" ", "@", "_", "-"))
    return frozenset(line.lstrip("~") for line in told), words
