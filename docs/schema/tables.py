"""Writes the tables of docs/OUTPUT.md from the JSON Schemas beside this file: ``python docs/schema/tables.py``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parent / "OUTPUT.md"
MARK = "<!-- the tables below are made from the schemas: python docs/schema/tables.py; a test holds them against each other -->\n"
VERBS = {
    "hits": "search, related, new",
    "queries": "search --queries",
    "counts": "search --count -f json",
    "articles": "show",
    "summaries": "summarize",
    "citations": "brief",
    "keywords": "keywords",
    "quotes": "quotes",
    "facets": "facets",
    "acronyms": "glossary",
    "bins": "timeline",
    "statements": "compare",
    "findings": "verify",
    "searches": "new --list",
    "stats": "stats",
    "settings": "config",
    "damage": "doctor",
    "reports": "index --format",
}


def tables() -> str:
    """Every table, in Markdown."""
    return "\n".join(section(path.stem) for path in sorted(HERE.glob("*.json"), key=_order))


def section(kind: str) -> str:
    """The fields of one kind of record, and of the object around its list."""
    schema = json.loads((HERE / f"{kind}.json").read_text(encoding="utf-8"))
    head: dict[str, Any] = {}
    if "oneOf" in schema:
        head = {k: v for k, v in schema["oneOf"][0]["properties"].items() if k not in ("schema", kind)}
        fields = schema["$defs"]["record"]["properties"]
    else:
        fields = schema["properties"]
    lines = [f"### {kind} ({VERBS.get(kind, kind)})", "", "| field | type | what |", "|---|---|---|"]
    lines += [_row(name, field) for name, field in fields.items()]
    if head:
        lines += ["", "Beside the list: " + "; ".join(f"`{name}`{_about(field)}" for name, field in head.items()) + "."]
    return "\n".join(lines) + "\n"


def _order(path: Path) -> int:
    return list(VERBS).index(path.stem) if path.stem in VERBS else len(VERBS)


def _row(name: str, field: dict[str, Any]) -> str:
    return f"| `{name}` | {_type(field)} | {_cell(field)} |"


def _cell(field: dict[str, Any]) -> str:
    inner = field.get("items", {}).get("properties", {})
    parts = "; ".join(f"`{name}`{_about(each)}" for name, each in inner.items()) if len(inner) < 8 else ""
    return ": ".join(part for part in (field.get("description", ""), parts) if part)


def _about(field: dict[str, Any]) -> str:
    return f" ({field['description']})" if "description" in field else ""


def _type(field: dict[str, Any]) -> str:
    if "enum" in field:
        return ", ".join(map(str, field["enum"]))
    if "const" in field:
        return str(field["const"])
    kind = field.get("type", "")
    if kind == "array":
        return f"list of {_type(field.get('items', {}))}"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(text[: text.index(MARK)] + MARK + "\n" + tables(), encoding="utf-8")
