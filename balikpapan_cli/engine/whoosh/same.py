"""Values of persons and organisations that name one thing. The rule owned here: nothing is joined on a likeness of letters.

An organisation is joined with what the curated list says that it is called (KPK, Komisi Pemberantasan Korupsi), with the
same name that has an acronym in brackets, ``RI`` or ``PT`` beside it, and a person with the full name that a short one is a
part of, if there is one that is far commoner than all others.
"""

from __future__ import annotations

from balikpapan_cli.once import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

MANY = 10_000
"""Of more names than this, those of several words that a single article has are left as they are."""
FAR = 3
"""How many times commoner than the short name a full one must be, and than all the other full ones together."""


def representatives(field: str, counts: Mapping[str, int]) -> dict[str, str]:
    """The values that are shown as another one, the commonest of those that name the same, and that one.

    >>> representatives("org", {"KPK": 9, "Komisi Pemberantasan Korupsi": 4, "Komisi Pemberantasan Korupsi (KPK)": 1})
    {'Komisi Pemberantasan Korupsi': 'KPK', 'Komisi Pemberantasan Korupsi (KPK)': 'KPK'}
    >>> representatives("person", {"Prabowo Subianto": 69, "Prabowo": 8, "Raden Prabowo Argo": 2})
    {'Prabowo': 'Prabowo Subianto'}
    """
    if field not in ("person", "org"):
        return {}
    groups: dict[str, list[str]] = {}
    for value in counts:
        groups.setdefault(_key(value, counts) if field == "org" else _known(value), []).append(value)
    full = _full_names(counts) if field == "person" else {}
    shown = {}
    for group in groups.values():
        best = min(group, key=lambda value: (-counts[value], value))
        best = full.get(best, best)
        shown.update({value: best for value in group if value != best})
    return shown


def other_ways(text: str) -> list[str]:
    """The other ways to write what ``text``, which is folded, is a way to write in the curated list.

    >>> other_ways("kpk"), other_ways("komisi pemberantasan korupsi"), other_ways("rahmad")
    (['komisi pemberantasan korupsi'], ['kpk'], [])
    """
    from balikpapan_cli.engine.whoosh.glossary import form_at, forms_of

    form = form_at(text.split(), 0) if text else None
    ways = [" ".join(way) for way in forms_of(form.short)] if form and " ".join(form.tokens) == text else []
    return [way for way in ways if way != text]


def _key(value: str, counts: Mapping[str, int]) -> str:
    """What organisations that are the same have in common."""
    name, bracket, short = value.partition(" (")
    if bracket and short.endswith(")"):
        value = name
    value = value.removesuffix(" RI").removesuffix(" Republik Indonesia")
    if value.startswith("PT ") and value[3:] in counts:
        value = value[3:]
    return _known(value)


def _known(value: str) -> str:
    """The usual short form of a value that the curated list has, of any other the value itself, in small letters."""
    value = value.lower()
    return _shorts().get(value.replace(",", ""), value)


@cache
def _shorts() -> dict[str, str]:
    from balikpapan_cli.indonesian.aliases import curated

    return {" ".join(form): alias.token for alias in curated() for form in alias.forms}


def _full_names(counts: Mapping[str, int]) -> dict[str, str]:
    """The names that are a part of a full one, and that."""
    words_of = {name: frozenset(name.split()) for name in counts}
    holding: dict[str, list[str]] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        for word in words_of[name] if " " in name else ():
            holding.setdefault(word, []).append(name)
    found = {}
    least = 2 if len(counts) > MANY else 1
    for name, words in words_of.items():
        if counts[name] < least and " " in name:
            continue
        rarest = min((holding.get(word, ()) for word in words), key=len, default=())
        if not rarest or counts[rarest[0]] < FAR * counts[name]:
            continue
        fuller = [other for other in rarest if words < words_of[other]]
        others = sum(counts[other] for other in fuller[1:])
        if fuller and counts[fuller[0]] >= FAR * max(counts[name], others):
            found[name] = fuller[0]
    return found
