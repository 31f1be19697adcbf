"""Values of a field that name one thing. The rule owned here: nothing is joined on a likeness of letters.

An outlet is joined with the same name written otherwise (``indonesian.outlets``), a place with its other name in the curated
list, an organisation with what has its key (``indonesian.bodies``), and with the company that has ``PT`` before it. A person is
joined with a fuller name that holds the words of the short one in order, if no other fuller one is nearly as common: one with a
middle name, with more names behind or with a title of birth before; any other, and the full name of a single one, only if it is
far commoner than the short one.
"""

from __future__ import annotations

from balikpapan_cli.once import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MANY = 10_000
"""Of more names than this, those of several words that a single article has are left as they are."""
FAR = 3
"""How many times commoner a full name must be than all the other full ones together, and, if it is less than sure that it is
the same, than the short name."""


def representatives(field: str, counts: Mapping[str, int]) -> dict[str, str]:
    """The values that are shown as another one, the commonest of those that name the same, without brackets if there is one,
    and that one.

    >>> representatives("place", {"Penajam Paser Utara": 2, "PPU": 1, "Berau": 1})
    {'PPU': 'Penajam Paser Utara'}
    >>> representatives("org", {"KPK": 9, "Komisi Pemberantasan Korupsi": 4, "Komisi Pemberantasan Korupsi (KPK)": 1})
    {'Komisi Pemberantasan Korupsi': 'KPK', 'Komisi Pemberantasan Korupsi (KPK)': 'KPK'}
    >>> representatives("person", {"Prabowo Subianto": 69, "Prabowo": 8, "Raden Prabowo Argo": 2})
    {'Prabowo': 'Prabowo Subianto'}
    >>> representatives("person", {"Anies Baswedan": 10, "Anies Rasyid Baswedan": 6})
    {'Anies Rasyid Baswedan': 'Anies Baswedan'}
    """
    if field == "outlet":
        from balikpapan_cli.indonesian.outlets import same_outlets

        return same_outlets(counts)
    if field not in ("place", "person", "org"):
        return {}
    groups: dict[str, list[str]] = {}
    for value in counts:
        groups.setdefault(_body(value, counts) if field == "org" else _known(value), []).append(value)
    shown: dict[str, str] = {}
    for group in groups.values():
        if len(group) > 1:
            best = min(group, key=lambda value: ("(" in value, -counts[value], value))
            shown.update((value, best) for value in group if value != best)
    if field == "person":
        totals = {value: counts[value] for value in counts if value not in shown}
        for value, best in shown.items():
            totals[best] += counts[value]
        full = _full_names(totals)
        shown.update({value: full.get(best, best) for value, best in shown.items()} | full)
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


_CAPITAL, _NAME = "ibu kota nusantara", "nusantara"
"""A place whose name alone, in a text, may also mean the whole country."""


def other_places(text: str) -> list[str]:
    """The other ways to write what ``text``, which is folded, is the name of, as a place.

    >>> other_places("ppu"), other_places("penajam paser utara"), other_places("nusantara")[:2], other_places("berau")
    (['penajam paser utara'], ['ppu'], ['ibu kota nusantara', 'ikn'], [])
    """
    if text == _NAME:
        return [_CAPITAL, *other_ways(_CAPITAL)]
    ways = other_ways(text)
    return [*ways, _NAME] if _CAPITAL in (text, *ways) else ways


def holds_in_order(words: Sequence[str], short: Sequence[str]) -> bool:
    """Whether ``words`` has those of ``short`` in order, whatever stands between them.

    >>> holds_in_order(["anies", "rasyid", "baswedan"], ["anies", "baswedan"]), holds_in_order(["a", "b"], ["b", "a"])
    (True, False)
    """
    rest = iter(words)
    return all(word in rest for word in short)


def _body(value: str, counts: Mapping[str, int]) -> str:
    """What organisations that are the same have in common."""
    from balikpapan_cli.indonesian.bodies import body_key

    return body_key(value[3:] if value.startswith("PT ") and value[3:] in counts else value)


def _known(value: str) -> str:
    """The usual short form of a name that the curated list has, of any other the name itself, in small letters and without the
    marks that a filter does not see either."""
    value = value.lower()
    if not value.isalpha():
        value = value.translate(_MARKS)
    return _shorts().get(value, value)


_MARKS = {ord(mark): None for mark in ".'’‘`ʼ"}


@cache
def _shorts() -> dict[str, str]:
    from balikpapan_cli.indonesian.aliases import curated

    return {" ".join(form): alias.token for alias in curated() for form in alias.forms}


def _full_names(counts: Mapping[str, int]) -> dict[str, str]:
    """The names that are shown as another one: with the fuller name that they are a part of, the commonest of several words."""
    least = 2 if len(counts) > MANY else 1
    names = {name: name.split() for name in counts if counts[name] >= least or " " not in name}
    holding: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-counts[name], name)):
        for word in {*names[name]} if len(names[name]) > 1 else ():
            holding.setdefault(word, []).append(name)
    fuller: dict[str, str] = {}
    for name, words in names.items():
        rarest = min((holding.get(word, ()) for word in words), key=len, default=())
        held = [other for other in rarest if len(names[other]) > len(words) and holds_in_order(names[other], words)]
        if not held:
            continue
        best = held[0]
        near = len(words) > 1 and _is_near(names[best], words)
        others = sum(counts[other] for other in held[1:] if not holds_in_order(names[other], names[best]))
        if counts[best] >= FAR * others and (near or counts[best] >= FAR * counts[name]):
            fuller[name] = best
    return _commonest(fuller, counts)


def _is_near(full: Sequence[str], short: Sequence[str]) -> bool:
    """Whether a fuller name adds but a middle name, names behind, or such a title before as is often left out."""
    if full[0] != short[0]:
        return full[0] in _titles()
    return full[-1] == short[-1] or full[: len(short)] == short


@cache
def _titles() -> frozenset[str]:
    from balikpapan_cli.indonesian import data

    return data.words("titles.txt")


def _commonest(fuller: Mapping[str, str], counts: Mapping[str, int]) -> dict[str, str]:
    """Each name of a chain of fuller ones, and the commonest of several words in it."""
    groups: dict[str, list[str]] = {}
    for name in fuller:
        last = name
        while last in fuller:
            last = fuller[last]
        groups.setdefault(last, [last]).append(name)
    found = {}
    for group in groups.values():
        best = max((name for name in group if " " in name), key=counts.__getitem__)
        found.update({name: best for name in group if name != best})
    return found
