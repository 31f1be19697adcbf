"""Whether two words of one root speak of the same thing: inflection keeps the sense of a word, derivation may change it.

Voice is inflection (``membangun``, ``dibangun``), and so are clitics (``banjirnya``); what meN- makes of a bare root may be
another word (``tinggal``, to stay, and ``meninggal``, to die). A noun of an event speaks of what
its verb says (``pembangunan``). Another suffix makes another word: ``membanjiri`` (to swarm) is no ``banjir`` (flood),
``meninggalkan`` (to leave) no ``meninggal`` (to die), and ``perumahan`` (housing) no ``rumah`` (house).
"""

from __future__ import annotations

from balikpapan_cli.indonesian.affixes import Shape, shape
from balikpapan_cli.indonesian.stems import root
from balikpapan_cli.once import cache

_VOICES = frozenset(["me", "di", "ter", "ber"])
_ALONE = frozenset(["meninggal"])
"""Words that nothing else of their root means (to die; ``tertinggal`` is left behind, ``peninggalan`` a relic)."""


@cache
def same_sense(word: str, other: str) -> bool:
    """Whether two folded words of one root are forms of one word, or a verb and the noun of what it says.

    >>> [same_sense("banjir", word) for word in ("banjirnya", "kebanjiran", "membanjiri")]
    [True, False, False]
    >>> [same_sense("pembangunan", word) for word in ("membangun", "dibangun", "bangun", "bangunan")]
    [True, True, False, False]
    >>> same_sense("meninggal", "meninggalkan"), same_sense("perumahan", "rumahnya"), same_sense("kebakaran", "terbakar")
    (False, False, True)
    """
    if word == other:
        return True
    one, two = (shape(each, root(each)) for each in (word, other))
    if one == two:
        return True
    if not _ALONE.isdisjoint((word, other)):
        return False
    if one[1] == two[1] and _without_voice(one[0]) == _without_voice(two[0]):
        return {one[0][:1], two[0][:1]} != {(), ("me",)}
    return _is_event_of(one, two) or _is_event_of(two, one)


def _is_event_of(noun: Shape, verb: Shape) -> bool:
    """Whether a noun of one shape says what a verb of another does."""
    (prefixes, suffix), ending = verb, noun[1]
    if ending != "an" or len(noun[0]) > 1 or not prefixes or prefixes[0] not in _VOICES:
        return False
    voice, inner = prefixes[0], prefixes[1:]
    made = noun[0][0] if noun[0] else ""
    if made == "pe":  # pembangunan: membangun, dibangun
        return voice != "ber" and not inner
    if made == "per":  # pertemuan: bertemu; perbaikan: memperbaiki; pernikahan: menikah
        return inner == ("per",) or (not suffix and not inner and voice in ("ber", "me"))
    if made == "ke":  # kebakaran: terbakar; kenaikan: menaikkan; but no kejadian of menjadi
        return not inner and (voice == "ter" or (bool(suffix) and voice != "ber"))
    return not made and not inner and not suffix and voice != "ter"  # bantuan: membantu; kunjungan: berkunjung


def _without_voice(prefixes: tuple[str, ...]) -> tuple[str, ...]:
    return prefixes[1:] if prefixes and prefixes[0] in _VOICES else prefixes
