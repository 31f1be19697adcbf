"""The acronyms of an archive, listed: those that its articles introduce, and the curated ones that they write."""

from __future__ import annotations

from itertools import chain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.segment import Segment
    from balikpapan_cli.model import Acronym

_EXAMPLES = 3


def glossary(reader: Reader) -> tuple[Acronym, ...]:
    """Every pair that the archive introduces, the commonest first, then the curated ones whose acronym it writes. A pair as
    it is mostly written, with the newest articles that introduce it."""
    from collections import Counter, defaultdict

    from balikpapan_cli.engine.whoosh.order import newest_first
    from balikpapan_cli.model import Acronym

    written: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    docs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for segment in reader.segments:
        for term, _ in segment.terms("pair"):
            if "=" not in term:
                continue
            short, full, short_as_written, full_as_written = term.split("=", 3)
            live = segment.live(segment.postings("pair", term).ids)
            written[short, full][short_as_written, full_as_written] += len(live)
            docs[short, full] += [segment.base + doc for doc in live]
    age = {doc: n for n, doc in enumerate(newest_first(reader.segments, [*{*chain.from_iterable(docs.values())}]))}
    found = [
        Acronym(
            *min(forms, key=lambda form: (-forms[form], form)),
            forms.total(),
            tuple(map(reader.id, sorted(docs[pair], key=age.__getitem__)[:_EXAMPLES])),
        )
        for pair, forms in sorted(written.items(), key=lambda item: (-item[1].total(), item[0]))
        if forms.total()
    ]
    return (*found, *_curated(reader, set(written)))


def _has_live(segment: Segment, short: str) -> bool:
    """Whether a document that is not deleted writes the short form of a curated alias."""
    if segment.term("body", short) is None:
        return False
    return not segment.deleted or bool(segment.live(segment.postings("body", short).ids))


def _curated(reader: Reader, known: set[tuple[str, str]]) -> list[Acronym]:
    from balikpapan_cli.indonesian.aliases import curated
    from balikpapan_cli.model import Acronym

    return [
        Acronym(short, name)
        for alias in curated()
        for short, (token,) in zip(alias.shorts, alias.forms, strict=False)
        if any(_has_live(segment, token) for segment in reader.segments)
        for name, tokens in zip(alias.names, alias.forms[len(alias.shorts) :], strict=True)
        if _is_longer(token, tokens) and (token, " ".join(tokens)) not in known
        if not name.islower()  # what it is also called (ibu kota baru) is not what it stands for
    ]


def _is_longer(token: str, tokens: Sequence[str]) -> bool:
    """Whether a way to write an alias is what a short form stands for, and not the same spelt otherwise or apart.

    >>> _is_longer("kpk", ["komisi", "pemberantasan", "korupsi"]), _is_longer("jalan", ["jl"])
    (True, False)
    >>> _is_longer("kerjasama", ["kerja", "sama"])
    False
    """
    return len(tokens) > 1 and "".join(tokens) != token
