"""Stock Whoosh over the same files: the referee of our own writer and reader. The only module that imports whoosh.

Opening runs the pickles of the folder, as Whoosh always does; so the folder is checked against its manifest and its owner first.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from balikpapan_cli.engine.whoosh.reader import open_reader

if TYPE_CHECKING:
    from whoosh.fields import Schema
    from whoosh.index import FileIndex


def stock_schema() -> Schema:
    """The fields as Whoosh knows them, of Whoosh's own classes, so that any program with Whoosh can open the index."""
    from whoosh.analysis.filters import LowercaseFilter
    from whoosh.analysis.tokenizers import RegexTokenizer
    from whoosh.columns import RefBytesColumn, VarBytesColumn
    from whoosh.fields import ID, STORED, TEXT, Schema
    from whoosh.formats import Existence, Positions

    varbytes: Any = VarBytesColumn  # Whoosh declares neither the class nor the parameter that takes it
    values: Any = RefBytesColumn

    def text() -> TEXT:
        return TEXT(analyzer=RegexTokenizer() | LowercaseFilter(), phrase=True, stored=True)

    def weighted() -> ID:
        field = ID(analyzer=RegexTokenizer() | LowercaseFilter())
        field.format = Existence()
        field.scorable = True
        return field

    schema = Schema(
        acro=ID(),
        aside=ID(),
        body=text(),
        date=ID(stored=True),
        id=ID(stored=True, unique=True, sortable=varbytes()),
        org=ID(),
        outlet=ID(stored=True, sortable=values()),
        pair=ID(),
        person=ID(),
        place=ID(stored=True, sortable=values()),
        root=weighted(),
        title=text(),
    )
    assert isinstance(schema["body"].format, Positions)
    for name in ("author", "url", "path", "persons", "orgs", "digest", "cuts"):
        schema.add(name, STORED)
    return schema


def pickled_schema() -> bytes:
    """The schema for a table of contents."""
    from pickle import dumps

    schema = stock_schema()
    schema.clean()
    return dumps(schema, 2)


def open_stock(folder: Path, *, trust: bool = False) -> FileIndex:
    """The index as Whoosh opens it; IndexProblem as ``open_reader``."""
    from whoosh.index import open_dir

    open_reader(folder, trust=trust)
    return open_dir(str(folder))
