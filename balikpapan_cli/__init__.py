"""A newsroom's memory in a terminal: search, read and summarize folders of Indonesian news articles.

``from balikpapan_cli import Archive`` does in Python what the command line does.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["Archive", "__version__"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.archive import Archive


def __getattr__(name: str) -> object:
    if name == "Archive":
        from balikpapan_cli.archive import Archive

        return Archive
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
