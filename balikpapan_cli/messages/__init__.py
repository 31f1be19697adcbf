"""The one catalogue of everything the tool says, in English and Indonesian: one module an area, loaded when it first speaks.

A code is ``area.name`` and lives in ``messages/area.py`` as ``CATALOGUE["name"] = (English, Indonesian)``. What depends on a
number being 1 is written ``{count:page|pages}``; ``{here}`` stands behind a command that is to be typed and acts on the index.
"""

from __future__ import annotations

_language = "en"
_index = ""


def use(language: str) -> None:
    """Speak ``en`` or ``id`` from now on (the command line calls this once, before anything is said)."""
    global _language
    _language = language if language in ("en", "id") else "en"


def name_index(path: str) -> None:
    """Commands that are to be typed act on the index at ``path`` from now on, on the usual one if it is empty."""
    global _index
    _index = path


def language() -> str:
    """The language in use: ``en`` or ``id``."""
    return _language


def text(code: str, /, **args: str | int | float) -> str:
    """The message ``code`` in the current language, filled in. A code without an entry is shown as it is, never raised."""
    area, _, name = code.partition(".")
    try:
        entry = __import__(f"{__name__}.{area}", fromlist=["CATALOGUE"]).CATALOGUE[name]  # importlib would be felt
    except (ImportError, KeyError):
        return " ".join([code, *(f"{key}={value}" for key, value in args.items())])
    chosen: str = entry[_language == "id"]
    if "{here}" in chosen:
        args["here"] = _here()
    return chosen.format(**(args if "|" not in chosen else _counted(args)))


def _here() -> str:
    from shlex import quote

    return f" --index {quote(_index)}" if _index else ""


def _counted(args: dict[str, str | int | float]) -> dict[str, str | int | float]:
    """The same, with numbers that ``{count:page|pages}`` makes the right word of."""

    class Count(int):
        def __format__(self, spec: str) -> str:
            one, either, many = spec.partition("|")
            return (one if self == 1 else many) if either else int.__format__(self, spec)

    return {name: Count(value) if isinstance(value, int) else value for name, value in args.items()}
