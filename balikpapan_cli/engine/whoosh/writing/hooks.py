"""What other rooms add to the index while it is written, named in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from balikpapan_cli.model import Article
from balikpapan_cli.tuples import NamedTuple

Sketch = tuple[int, ...]


class Hooks(NamedTuple):
    """What other rooms add to the index; functions of modules, so that worker processes can be given them.

    ``acronyms(tokens)``: canonical acronyms that the folded tokens of title or body name, by where they do; terms of the
    field ``acro``. ``pairs(text)``: terms of the field ``pair``. ``lexicon(words)``: entries to keep with a
    segment, made from all terms of ``body`` and the number of articles that hold each, in order of the terms;
    read back with ``Segment.side(name)``. ``bands(sketch)``: keys of which two articles of one story share one, nearly
    always; ``alike(sketch, sketch)``: whether two articles are of one story. ``complete(articles)``: articles that were read
    as drafts with all that is to be found in their texts, in the same order.
    """

    acronyms: Callable[[list[str]], dict[int, str]] | None = None
    pairs: Callable[[str], Sequence[str]] | None = None
    lexicon: Callable[[Sequence[tuple[str, int]]], dict[str, bytes]] | None = None
    bands: Callable[[Sketch], Sequence[int]] | None = None
    alike: Callable[[Sketch, Sketch], bool] | None = None
    complete: Callable[[Sequence[Article]], list[Article]] | None = None


def standard_hooks(
    bands: Callable[[Sketch], Sequence[int]] | None = None,
    alike: Callable[[Sketch, Sketch], bool] | None = None,
    complete: Callable[[Sequence[Article]], list[Article]] | None = None,
) -> Hooks:
    """Acronyms and their expansions, an index of spellings, and, if given, what tells near duplicates and completes drafts."""
    from balikpapan_cli.engine.whoosh.writing import glossary, spell

    return Hooks(glossary.acronyms, glossary.pairs, spell.build, bands, alike, complete)
