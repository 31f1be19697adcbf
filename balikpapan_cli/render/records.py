"""Model values as flat records with documented field names: what every machine format writes and nothing else.

Owns the field names of the output contract (docs/OUTPUT.md); a name added here is added to the schema there.
"""

from __future__ import annotations

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    from balikpapan_cli.model import Article, Brief, Hit, Person, Quote, Sentence, Snippet, Summary

Record: TypeAlias = "Mapping[str, object]"

ARTICLE = ("id", "title", "date", "outlet", "place", "author", "url", "path", "persons", "orgs", "body")
_SOURCE = ("place", "author", "url", "path")
"""What a citation writes of an article, or a list of files, where a record names one beside its title, date and outlet."""
FIELDS: dict[str, tuple[str, ...]] = {
    "articles": ARTICLE,
    "hits": ("n", *ARTICLE, "score", "partial", "similar", "title_matches", "snippets"),
    "summaries": (*ARTICLE[:-1], "method", "of", "summary", "sentences"),
    "citations": (
        *("number", "period", "text", "id", "n", "start", "end"),
        *("title", "date", "outlet", *_SOURCE),
    ),
    "quotes": (
        *("text", "speaker", "office", "date", "outlet", "id", "start", "end"),
        *("title", *_SOURCE),
    ),
    "keywords": ("text", "score", "count"),
    "facets": ("field", "value", "count"),
    "acronyms": ("short", "expansion", "count", "ids"),
    "stats": ("key", "value"),
    "bins": ("start", "end", "outlet", "count", "peak", "id", "title"),
    "statements": (
        *("outlet", "kind", "text", "score", "articles", "others", "case"),
        *("number", "id", "n", "start", "end", "date", "title", *_SOURCE),
    ),
    "findings": (
        *("status", "kind", "text", "line", "start", "end", "id", "outlet", "date", "title", *_SOURCE),
        *("speaker", "source", "source_start", "source_end", "sentence", "similarity", "diff"),
    ),
    "searches": ("name", "query", "filters", "created", "checked", "seen", "index"),
    "settings": ("key", "value", "origin"),
    "damage": ("path", "error"),
    "reports": (
        *("added", "changed", "removed", "unchanged", "duplicates", "failed", "notes", "total"),
        *("seconds", "dry_run", "lost", "index"),
    ),
}
"""The fields of each kind of record, in the order in which they are written."""


class Table(NamedTuple):
    """An answer as rows of one kind: the same for every format.

    ``kind`` names the list in JSON and its FIELDS; ``columns`` are written where lines are short (tsv, csv, pipes);
    ``head`` goes beside the list in JSON.
    """

    kind: str
    rows: Iterable[Record]
    columns: tuple[str, ...]
    head: Record = {}  # noqa: RUF012 (never written to)

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that a row of this kind has."""
        return FIELDS[self.kind]


def article_record(article: Article) -> dict[str, object]:
    """An article under its public field names."""
    return {
        "id": article.id,
        "title": article.title,
        "date": article.date,
        "outlet": article.outlet,
        "place": article.place,
        "author": article.author,
        "url": article.url,
        "path": article.path,
        "persons": [_person_record(person) for person in article.persons],
        "orgs": list(article.orgs),
        "body": article.body,
    }


def source_record(article: Article | None) -> dict[str, str]:
    """What a record says of the article it is from beside its title, date and outlet; empty without one."""
    return {name: getattr(article, name) if article else "" for name in _SOURCE}


def hit_record(hit: Hit, n: int, *, partial: bool = False) -> dict[str, object]:
    """A hit; ``n`` is its rank from 1, the number that ``@n`` names it by; ``partial``: it has some of the words only."""
    return {
        "n": n,
        **article_record(hit.article),
        "score": round(hit.score, 4),
        "partial": partial,
        "similar": hit.similar,
        "title_matches": [list(span) for span in hit.title_matches],
        "snippets": [snippet_record(snippet) for snippet in hit.snippets],
    }


def snippet_record(snippet: Snippet) -> dict[str, object]:
    """A snippet: ``body[start:end] == text``; matches are offsets into the body as well."""
    return {
        "start": snippet.start,
        "end": snippet.end,
        "text": snippet.text,
        "matches": [list(span) for span in snippet.matches],
    }


def summary_record(summary: Summary) -> dict[str, object]:
    """A summary with the article's metadata, its sentences and their offsets, without the body."""
    record = article_record(summary.article)
    del record["body"]
    return record | {
        "method": summary.method,
        "of": summary.of,
        "summary": summary.text,
        "sentences": [sentence_record(sentence) for sentence in summary.sentences],
    }


def sentence_record(sentence: Sentence) -> dict[str, object]:
    """A sentence and where it stands: ``body[start:end] == text`` of article ``id``."""
    return dict(zip(sentence._fields, sentence, strict=True))


def citation_records(brief: Brief) -> list[dict[str, object]]:
    """The sentences of a briefing, each with its source."""
    periods = brief.periods or ("",) * len(brief.citations)
    records: list[dict[str, object]] = []
    for (sentence, number), period in zip(brief.citations, periods, strict=True):
        article = brief.articles[number - 1]
        records.append(
            {
                "number": number,
                "period": period,
                "text": sentence.text,
                "id": sentence.id,
                "n": sentence.n,
                "start": sentence.start,
                "end": sentence.end,
                "title": article.title,
                "date": article.date,
                "outlet": article.outlet,
                **source_record(article),
            }
        )
    return records


def tuple_record(value: Quote | tuple[object, ...], kind: str) -> dict[str, object]:
    """A model value whose attributes are the fields of its kind (Quote, Keyword, Facet, Acronym ...)."""
    return {name: _plain(getattr(value, name)) for name in FIELDS[kind]}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _person_record(person: Person) -> dict[str, str]:
    return {"name": person.name, "office": person.office}


def flat(value: object) -> str:
    """A field as one text for formats without structure: lists joined by ``; ``, offsets as ``start-end``, of a person or a
    sentence the name or the text, of another group of fields each as ``key=value``."""
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    if isinstance(value, dict):
        if "name" in value or "text" in value:
            return str(value.get("name", value.get("text")))
        return "; ".join(f"{key}={flat(item)}" for key, item in value.items() if item or item == 0)
    if isinstance(value, list):
        if value and all(isinstance(item, int) for item in value):
            return "-".join(map(str, value))
        return "; ".join(flat(item) for item in value)
    return "" if value is None else str(value)
