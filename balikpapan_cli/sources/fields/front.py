"""What a file says of its article before the text: front matter, labels, an address. The rule it owns: one label is a sentence,
unless it gives a headline to the text below it.

``Judul: X`` and ``Tanggal: Y`` at the very beginning say of which article a text is; at least two must be known, and one of them
must be a title, an address, or what opens the text (``Isi:``). They stay in the text, as spans that are not of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from balikpapan_cli.model import Span
from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.fields.cells import is_address, is_of_article, unlinked
from balikpapan_cli.sources.fields.names import field_of, fold
from balikpapan_cli.sources.markup import without
from balikpapan_cli.sources.newsroom.address import site_of
from balikpapan_cli.tuples import NamedTuple

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"([\w -]{1,40}?)\s*[:=](?:\s+|$)(.*)")
_NAME = r"[^\W\d_][\w/ -]{0,30}?"
_LABEL = re.compile(
    rf"[ \t]*(?:[-*+>][ \t]+)?(?:(?P<sign>\*\*|\*|__|_)(?P<bold>{_NAME})[ \t]*(?::[ \t]*(?P=sign)|(?P=sign)[ \t]*:)"
    rf"|(?P<plain>{_NAME})[ \t]*:)[ \t]*"
)
_MOST_LABELS = 24
_SPACE = 200
_LONGEST = 100
_NEEDED = frozenset(["title", "url", "body"])
_NEEDED_BELOW_TITLE = frozenset(["outlet", "url", "author", "body"])
_NO_TITLE = "name"
_TITLES = frozenset(["judul", "judulberita", "judulartikel", "headline", "title"])
_FEWEST_WORDS, _LEAST_TEXT = 3, 60
"""Words of a headline, and characters of a text, that a label alone may be for."""
_REPLY = re.compile(r"(?:(?:re|fwd?|balas|terusan)[ \t]*:[ \t]*)+", re.IGNORECASE)
_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*)])([^*\n]{1,400}?)(?<=[^\s*(])\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_])_(?=[^\s_)])([^_\n]{1,400}?)(?<=[^\s_(])_(?![\w_])")
_ALL_BOLD = re.compile(r"\s*(\*{1,3})(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\1[ \t]*(?:\n|$)")


class Said(NamedTuple):
    """What a text says before it begins: values by field, and the spans of it that say so, within lines and in order."""

    values: dict[str, str]
    spans: tuple[Span, ...] = ()


def split_front(text: str) -> tuple[dict[str, str], str]:
    """The pairs of the front matter, and the text after it.

    >>> split_front("---\\ntitle: 'Kabel udara'\\ntags: [kota]\\nauthor:\\n  - '[[Budi]]'\\n  - Dewi\\n---\\nIsi.")
    ({'title': 'Kabel udara', 'tags': 'kota', 'author': 'Budi, Dewi'}, 'Isi.')
    """
    match = _FRONT.match(text)
    if not match:
        return {}, text
    pairs: dict[str, str] = {}
    key = ""
    for line in match[2].split("\n"):
        if line[:1] in (" ", "-", "\t") and key:  # an item of a list, or the rest of a long value
            bare = line.strip()
            item = bare.startswith("- ") or bare == "-"
            joint = ", " if item and pairs[key] else " "
            pairs[key] = f"{pairs[key]}{joint}{_unquote(bare[1:].strip() if item else bare)}".strip()
        elif pair := _PAIR.match(line):
            key = pair[1].strip()
            pairs[key] = _unquote(pair[2].strip())
    return pairs, text[match.end() :]


def _unquote(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return unlinked(value[1:-1])
    value = unlinked(value)
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquote(item.strip()) for item in value[1:-1].split(","))
    return "" if value in (">", "|", ">-", "|-") else value


def read_said(text: str, at: int = 0) -> Said:
    """What the labels at the beginning of ``text`` say, and an address that stands alone on its first or last line. The
    beginning is at ``at`` where a title stands before it. Nothing is said by a text that would be empty without it.

    >>> read_said("Judul: Pasar ditata\\nMedia: Kaltim Post\\nIsi: Pasar di kota ditata.").values
    {'title': 'Pasar ditata', 'outlet': 'Kaltim Post'}
    >>> read_said("Pasar di kota ditata.\\nhttps://prokal.co/1").values, read_said("Tanggal: besok").values
    ({'url': 'https://prokal.co/1'}, {})
    """
    said = _labelled(text, at)
    if "://" in text and not said.values.get("url"):
        said = _with_address(text, said)
    return said if said.spans and without(text[at:], [_moved(span, -at) for span in said.spans]).strip() else Said({})


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _with_address(text: str, said: Said) -> Said:
    for line in (_first_line(text), _last_line(text)):
        address = _address(text[line.start : line.end])
        if address and all(line.end <= span.start or line.start >= span.end for span in said.spans):
            return Said({**said.values, "url": address}, tuple(sorted([*said.spans, line])))
    return said


def _labelled(text: str, at: int) -> Said:
    values: dict[str, str] = {}
    spans: list[Span] = []
    known: set[str] = set()
    for begin, end, value_at, field in _labels(text, at):
        known.add("body" if field == "instead" else field)
        if field in ("body", "instead"):
            spans.append(Span(begin, value_at))
        else:
            spans.append(Span(begin, end))
            if field and not values.get(field):
                values[field] = _value(text[value_at:end], field)
    known.discard("")
    if known == {"title"} and len(spans) == 1 and not at and _is_headed(text, spans[0]):
        return Said(values, tuple(spans))
    if len(known) < 2 or not known & (_NEEDED_BELOW_TITLE if at else _NEEDED):
        return Said({})
    return Said({field: value for field, value in values.items() if value}, tuple(spans))


def _is_headed(text: str, label: Span) -> bool:
    """Whether the one label ``Judul: …`` gives a headline to a text: some words without a stop, and below them no other label."""
    name, _, value = text[label.start : label.end].partition(":")
    title = value.strip(" \t*_")
    begin = len(text) - len(text[label.end :].lstrip())
    end = text.find("\n", begin)
    return (
        fold(name) in _TITLES
        and len(title.split()) >= _FEWEST_WORDS
        and title[-1] not in ".;:,"
        and len(text) - begin >= _LEAST_TEXT
        and not _LABEL.match(text, begin, min(end if end >= 0 else len(text), begin + _LONGEST))
    )


def _labels(text: str, at: int) -> Iterator[tuple[int, int, int, str]]:
    """The labels from ``at`` on, up to that of the text: where its line begins and ends, where its value begins, its field."""
    for _ in range(_MOST_LABELS):
        at += len(text[at : at + _SPACE]) - len(text[at : at + _SPACE].lstrip())
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        longest = min(end, at + _LONGEST)
        match = _LABEL.match(text, at, longest) if text.find(":", at, longest) >= 0 else None
        if not match:
            return
        name = match["plain"] or match["bold"]
        field = "" if name.lower() == _NO_TITLE else field_of(name)
        if not field and fold(name) not in words("other-labels.txt"):
            return
        if field == "url" and not is_address(_value(text[match.end() : end], field)):  # Alamat: Jalan Sudirman
            return
        yield at, end, match.end(), field
        if field == "body":
            return
        at = end


def _value(written: str, field: str) -> str:
    value = written.strip().strip("*").strip()
    if field == "title":
        value = value[_REPLY.match(value).end() :] if _REPLY.match(value) else value  # type: ignore[union-attr]
    if field == "url" and value.startswith("<") and value.endswith(">"):
        value = value[1:-1]
    return _unquote(value)


def _first_line(text: str) -> Span:
    begin = len(text) - len(text.lstrip())
    end = text.find("\n", begin)
    return Span(begin, len(text[: end if end >= 0 else len(text)].rstrip()))


def _last_line(text: str) -> Span:
    end = len(text.rstrip())
    begin = text.rfind("\n", 0, end) + 1
    return Span(begin + len(text[begin:end]) - len(text[begin:end].lstrip()), end)


def _address(line: str) -> str:
    """The address of an article that is all of a line, but for a label; or empty."""
    label, colon, rest = line.partition(": ")
    if colon and field_of(label) in ("url", "outlet"):
        line = rest
    line = line.strip(" \t<>*_")
    return line if is_of_article(line) and site_of(line).lower() not in words("networks.txt") else ""


def bold(text: str) -> tuple[Span, ...]:
    """The asterisks of a message, and its underlines, if its first line is all in bold, as messengers write a headline.

    >>> text = "*Pasar ditata*\\nKata *Budi*, 2 * 3 (*)"
    >>> [text[start:end] for start, end in bold(text)], bold("Pasar *ditata*")
    (['*', '*', '*', '*'], ())
    """
    first = _ALL_BOLD.match(text)
    if not first:
        return ()
    spans: list[Span] = []
    if len(first[1]) > 1:
        begin, end = first.start(1), len(first.group().rstrip())
        spans = [Span(begin, begin + len(first[1])), Span(end - len(first[1]), end)]
    for pattern in (_BOLD, _ITALIC):
        for match in pattern.finditer(text, first.end() if spans and pattern is _BOLD else 0):
            spans += [Span(match.start(), match.start() + 1), Span(match.end() - 1, match.end())]
    return tuple(sorted(spans))
