"""A newsroom's memory in a terminal: search, read and summarize folders of Indonesian news articles.

``from balikpapan_cli import Archive`` does in Python what the command line does; ``Request`` and ``Filters`` say what is looked
for beyond the words, ``SyncOptions`` how an index is brought up to date, and every ``Problem`` is a mistake that its message
tells how to mend.
"""

__version__ = "0.1.0"

_HOMES = {
    "Archive": "archive",
    "Article": "model",
    "Filters": "model",
    "Request": "model",
    "SyncOptions": "sync",
    "IndexProblem": "errors",
    "NotFound": "errors",
    "Problem": "errors",
    "QueryProblem": "errors",
    "SourceProblem": "errors",
    "UsageProblem": "errors",
}
"""The modules of what is exported, loaded when it is asked for: a start of the command line needs few of them."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.archive import Archive
    from balikpapan_cli.errors import IndexProblem, NotFound, Problem, QueryProblem, SourceProblem, UsageProblem
    from balikpapan_cli.model import Article, Filters, Request
    from balikpapan_cli.sync import SyncOptions

__all__ = [
    "Archive",
    "Article",
    "Filters",
    "IndexProblem",
    "NotFound",
    "Problem",
    "QueryProblem",
    "Request",
    "SourceProblem",
    "SyncOptions",
    "UsageProblem",
    "__version__",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = f"{__name__}.{_HOMES[name]}"
    return getattr(__import__(home, fromlist=[name]), name)  # importlib would be felt


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
