"""Acronyms and what they stand for, as the index knows them. The rule owned here: how pairs become terms, and back.

The field ``acro`` holds the canonical short form of every curated alias that an article names, short or in full, weighed
as roots are; aliases that share a way to be written are one (``lalu lintas``: lalin, lantas, lalulintas). The field
``pair`` holds what articles themselves introduce ("Ibu Kota Nusantara (IKN)"), twice: the term ``ikn=ibu kota
nusantara=IKN=Ibu Kota Nusantara`` is found by the short form, ``ibu kota nusantara>ikn`` by the full one; that there are
such terms at all, most words having none, say the terms ``ikn`` and ``ibu kota``. So both fields grow with the index, and
nothing is worked out when it is committed.
"""

from __future__ import annotations

from balikpapan_cli.once import cache
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.reader import Reader

MOST_TERMS = 50
"""Pairs of one acronym, or of one beginning, that a search looks at."""
MOST_FORMS = 3
"""Expansions of one acronym that a search follows: the commonest."""
SHARE = 0.2
"""The least share of an acronym's introductions that an expansion must have to be followed."""
SHORTEST, MOST_EDITS = 3, 2
"""A spelling of a word is longer than an abbreviation (``jln``), and this near to the usual one."""
_OFTEN = 30
"""Tokens looked for in the lines of the list, after which reading all of it costs less."""


class Form(NamedTuple):
    """A way to write a curated alias: its tokens, and the canonical short form of all its ways."""

    tokens: tuple[str, ...]
    short: str


class _FormsFrom(dict[str, tuple[Form, ...]]):
    """The forms of the curated aliases that begin with a token, the longest first; the short forms among them."""

    def __missing__(self, first: str) -> tuple[Form, ...]:
        from balikpapan_cli.indonesian.aliases import starting_with

        if len(self) > _OFTEN:
            found = forms_by_first().get(first, ())
        else:
            forms = [
                Form(form, alias.token) for alias in starting_with(first) for form in alias.forms if form[0] == first
            ]
            found = tuple(sorted(forms, key=_longest_first))
        self[first] = found
        return found


forms_from = _FormsFrom()


@cache
def forms_by_first() -> dict[str, tuple[Form, ...]]:
    """What ``forms_from`` says of every token that begins a form."""
    from balikpapan_cli.indonesian.aliases import curated

    found: dict[str, list[Form]] = {}
    for alias in curated():
        for form in alias.forms:
            found.setdefault(form[0], []).append(Form(form, alias.token))
    return {first: tuple(sorted(forms, key=_longest_first)) for first, forms in found.items()}


def _longest_first(form: Form) -> int:
    return -len(form.tokens)


def forms_of(short: str) -> list[tuple[str, ...]]:
    """All forms of the curated alias with this canonical short form."""
    from balikpapan_cli.indonesian.aliases import starting_with

    return [form for alias in starting_with(short) if alias.token == short for form in alias.forms]


def respelt(word: str) -> tuple[str, ...]:
    """The spellings of a word that the list has, the usual one first, and the word itself among them: ways of its alias
    that are one word within two edits of the usual one. None of a word with one spelling.

    >>> respelt("ijin"), respelt("ijasah"), respelt("jl"), respelt("solo")
    (('izin', 'ijin'), ('ijazah', 'ijasah'), (), ())
    """
    if len(word) <= SHORTEST or not (forms := forms_from[word]):
        return ()
    from balikpapan_cli.engine.query.edits import distance

    for form in forms:
        if len(form.tokens) == 1 and distance(word, form.short) <= MOST_EDITS:
            return tuple(
                way[0]
                for way in forms_of(form.short)
                if len(way) == 1 and len(way[0]) > SHORTEST and distance(way[0], form.short) <= MOST_EDITS
            )
    return ()


def form_at(tokens: Sequence[str], at: int) -> Form | None:
    """The longest form of a curated alias that stands at ``tokens[at]``."""
    for form in forms_from[tokens[at]]:
        size = len(form.tokens)
        if size == 1 or (tuple(tokens[at : at + size]) == form.tokens and not goes_on(tokens, at + size)):
            return form
    return None


def goes_on(tokens: Sequence[str], end: int) -> bool:
    """Whether words that end there are the beginning of another term: ``ibu kota negara`` of a ``negara bagian``.

    >>> goes_on(["ibu", "kota", "negara", "bagian"], 3), goes_on(["ibu", "kota", "negara"], 3)
    (True, False)
    """
    return tokens[end - 1] == "negara" and tokens[end : end + 1] == ["bagian"]


def expansions(reader: Reader, short: str) -> list[tuple[str, ...]]:
    """The tokens of what ``short`` stands for in this archive, the commonest first."""
    counts: dict[str, int] = {}
    for segment in reader.segments:
        if segment.term("pair", short) is None:
            continue
        for term, info in segment.terms("pair", short + "=", MOST_TERMS):
            full = term.split("=")[1]
            counts[full] = counts.get(full, 0) + info.df
    least = SHARE * sum(counts.values())
    commonest = sorted(counts, key=lambda full: -counts[full])[:MOST_FORMS]
    return [tuple(full.split()) for full in commonest if counts[full] >= least]


def shorts_at(reader: Reader, tokens: Sequence[str], at: int) -> tuple[int, list[str]]:
    """The acronyms of the longest expansion that this archive introduces and that stands at ``tokens[at]``: its number
    of tokens, and the acronyms."""
    longest = 0
    shorts: set[str] = set()
    rest, start = " ".join(tokens[at:]), beginning(tokens, at)
    for segment in reader.segments:
        if segment.term("pair", start) is None:
            continue
        for term, _ in segment.terms("pair", start, MOST_TERMS):
            full, sign, short = term.partition(">")
            length = full.count(" ") + 1
            if sign and (rest == full or rest.startswith(full + " ")) and not goes_on(tokens, at + length):
                if length > longest:
                    longest, shorts = length, set()
                if length == longest:
                    shorts.add(short)
    return longest, sorted(shorts)


def beginning(tokens: Sequence[str], at: int) -> str:
    """The part of an expansion by which it is looked for."""
    return " ".join(tokens[at : at + 2])
