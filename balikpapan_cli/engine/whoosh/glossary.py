"""Acronyms and what they stand for, as the index knows them. The rule owned here: how pairs become terms, and back.

The field ``acro`` holds the canonical short form of every curated alias that an article names, short or in full, weighed
as roots are; aliases that share a way to be written are one (``lalu lintas``: lalin, lantas, lalulintas). The field
``pair`` holds what articles themselves introduce ("Ibu Kota Nusantara (IKN)"), twice: the term ``ikn=ibu kota
nusantara=IKN=Ibu Kota Nusantara`` is found by the short form, ``ibu kota nusantara>ikn`` by the full one; that there are
such terms at all, most words having none, say the terms ``ikn`` and ``ibu kota``. So both fields grow with the index, and
nothing is worked out when it is committed.
"""

from __future__ import annotations

from itertools import chain, compress, count

from balikpapan_cli.engine.query.edits import distance
from balikpapan_cli.once import cache
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.segment import Segment
    from balikpapan_cli.model import Acronym

MOST_TERMS = 50
"""Pairs of one acronym, or of one beginning, that a search looks at."""
MOST_FORMS = 3
"""Expansions of one acronym that a search follows: the commonest."""
SHARE = 0.2
"""The least share of an acronym's introductions that an expansion must have to be followed."""
SHORTEST, MOST_EDITS = 3, 2
"""A spelling of a word is longer than an abbreviation (``jln``), and this near to the usual one."""
_EXAMPLES = 3
_OFTEN = 30
"""Tokens looked for in the lines of the list, after which reading all of it costs less."""


class Form(NamedTuple):
    """A way to write a curated alias: its tokens, and the canonical short form of all its ways."""

    tokens: tuple[str, ...]
    short: str


# -- what is indexed: hooks of the writer


def acronyms(tokens: Sequence[str]) -> dict[int, str]:
    """Where curated aliases begin, in order, and their canonical short forms; the longest reading wins.

    >>> acronyms(["pemkot", "dan", "dewan", "perwakilan", "rakyat", "daerah"])
    {0: 'pemkot', 2: 'dprd'}
    """
    starts = _forms_by_start()
    found: dict[int, str] = {}
    end = 0
    for at in compress(count(), map(starts.__contains__, tokens)):
        if at < end:
            continue
        following = starts[tokens[at]]
        for form in following.get(tokens[at + 1], ()) if at + 1 < len(tokens) else ():
            if tuple(tokens[at : at + len(form.tokens)]) == form.tokens and not _goes_on(tokens, at + len(form.tokens)):
                break
        else:
            if "" not in following:
                continue
            (form,) = following[""]
        found[at] = form.short
        end = at + len(form.tokens)
    return found


def pairs(text: str) -> list[str]:
    """The terms of the pairs that a text introduces.

    >>> pairs("Wakil Kepala Otorita Ibu Kota Nusantara (OIKN)")[:2]
    ['oikn=otorita ibu kota nusantara=OIKN=Otorita Ibu Kota Nusantara', 'otorita ibu kota nusantara>oikn']
    >>> pairs("Wakil Kepala Otorita Ibu Kota Nusantara (OIKN)")[2:]
    ['oikn', 'otorita ibu']
    """
    from balikpapan_cli.indonesian.acronyms import mine
    from balikpapan_cli.indonesian.tokens import fold

    terms: list[str] = []
    for short, expansion in mine(text):
        key, words = fold(short), fold(expansion)
        if len(key) == 1 and len(words) > 1:
            full = " ".join(words)
            terms += (f"{key[0]}={full}={short}={expansion}", f"{full}>{key[0]}", key[0], _beginning(words, 0))
    return list(dict.fromkeys(terms))


# -- what is searched


class _FormsFrom(dict[str, tuple[Form, ...]]):
    """The forms of the curated aliases that begin with a token, the longest first; the short forms among them."""

    def __missing__(self, first: str) -> tuple[Form, ...]:
        from balikpapan_cli.indonesian.aliases import starting_with

        if len(self) > _OFTEN:
            found = _forms_by_first().get(first, ())
        else:
            forms = [
                Form(form, alias.token) for alias in starting_with(first) for form in alias.forms if form[0] == first
            ]
            found = tuple(sorted(forms, key=_longest_first))
        self[first] = found
        return found


forms_from = _FormsFrom()


@cache
def _forms_by_first() -> dict[str, tuple[Form, ...]]:
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
    for form in forms_from[word]:
        if len(form.tokens) == 1 and len(word) > SHORTEST and distance(word, form.short) <= MOST_EDITS:
            return tuple(
                way[0]
                for way in forms_of(form.short)
                if len(way) == 1 and len(way[0]) > SHORTEST and distance(way[0], form.short) <= MOST_EDITS
            )
    return ()


@cache
def _forms_by_start() -> dict[str, dict[str, list[Form]]]:
    """The forms of all curated aliases by their first token and then by their second, the longest first; that of a single
    token by ``""``."""
    found: dict[str, dict[str, list[Form]]] = {}
    for first, forms in _forms_by_first().items():
        for form in forms:
            found.setdefault(first, {}).setdefault("".join(form.tokens[1:2]), []).append(form)
    return found


def form_at(tokens: Sequence[str], at: int) -> Form | None:
    """The longest form of a curated alias that stands at ``tokens[at]``."""
    for form in forms_from[tokens[at]]:
        size = len(form.tokens)
        if size == 1 or (tuple(tokens[at : at + size]) == form.tokens and not _goes_on(tokens, at + size)):
            return form
    return None


def _goes_on(tokens: Sequence[str], end: int) -> bool:
    """Whether words that end there are the beginning of another term: ``ibu kota negara`` of a ``negara bagian``.

    >>> _goes_on(["ibu", "kota", "negara", "bagian"], 3), _goes_on(["ibu", "kota", "negara"], 3)
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
    rest, beginning = " ".join(tokens[at:]), _beginning(tokens, at)
    for segment in reader.segments:
        if segment.term("pair", beginning) is None:
            continue
        for term, _ in segment.terms("pair", beginning, MOST_TERMS):
            full, sign, short = term.partition(">")
            length = full.count(" ") + 1
            if sign and (rest == full or rest.startswith(full + " ")) and not _goes_on(tokens, at + length):
                if length > longest:
                    longest, shorts = length, set()
                if length == longest:
                    shorts.add(short)
    return longest, sorted(shorts)


def _beginning(tokens: Sequence[str], at: int) -> str:
    """The part of an expansion by which it is looked for."""
    return " ".join(tokens[at : at + 2])


# -- what is shown


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
