"""Articles as citations: BibTeX for papers, Markdown for notes. Standard library only."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.indonesian.calendar import show_date
from balikpapan_cli.render.printable import printable
from balikpapan_cli.render.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


_TEX = {ord(c): "\\" + c for c in "&%$#_{}"} | {
    ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
}
MARKDOWN = {ord(c): "\\" + c for c in "\\`*_[]<>"}


def bibtex(record: Record) -> str:
    """An ``@online`` entry (biblatex); its key is the article's id."""
    date = _text(record, "date")
    fields = {
        "title": "{" + _text(record, "title").translate(_TEX) + "}",
        "author": _text(record, "author").translate(_TEX),
        "organization": "{" + outlet.translate(_TEX) + "}" if (outlet := _text(record, "outlet")) else "",
        "date": date,
        "year": date[:4],
        "location": _text(record, "place").translate(_TEX),
        "url": _text(record, "url").replace("{", "%7B").replace("}", "%7D"),
        "langid": "indonesian",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{_text(record, 'id')},", *lines, "}"])


def markdown(record: Record) -> str:
    """``[Title](url), *Outlet*, 30 Mei 2025 (id).`` on one line."""
    title = _text(record, "title").translate(MARKDOWN)
    url = _text(record, "url").replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    outlet = _text(record, "outlet").translate(MARKDOWN)
    date = _text(record, "date")
    parts = [
        f"[{title}]({url})" if url else f"“{title}”",
        f"*{outlet}*" if outlet else "",
        show_date(date, messages.language()) if date else "",
    ]
    return f"{', '.join(part for part in parts if part)} ({_text(record, 'id')})."


def _text(record: Record, field: str) -> str:
    return printable(str(record.get(field, "")))


CITATIONS: dict[str, Callable[[Record], str]] = {"bibtex": bibtex, "md-cite": markdown}
