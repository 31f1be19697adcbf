"""The affixes of Indonesian and what taking them off costs; it knows no roots, so it only says what could remain.

Costs are in units of one plain prefix. They order the readings of a word: a rare sound change, a second prefix, or a
pair of prefix and suffix that does not go together makes a reading dearer, never impossible: news has typing errors.
"""

from __future__ import annotations

SHORTEST = 3
"""Letters that must remain."""

Prefix = tuple[str, str, str, str, float]
"""The kind, the prefix as it is written, before which letters, the sound that it swallowed (or ``""``), the cost."""

_VOWELS = "aeiou"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CONSONANTS = "bcdfghjklmnpqrstvwxyz"
Shape = tuple[tuple[str, ...], str]
"""The kinds of prefix of a word, from the outermost in, and its suffix (``""`` for none)."""

_SIMPLE: list[Prefix] = [
    ("di", "di", _LETTERS, "", 1.0),
    ("ke", "ke", _LETTERS, "", 1.2),
    ("se", "se", _LETTERS, "", 1.6),
    ("ter", "ter", _LETTERS, "", 1.0),
    ("ter", "te", "r", "", 1.4),  # terasa: te-rasa
    ("ber", "ber", _LETTERS, "", 1.0),
    ("ber", "be", "r", "", 1.6),
    ("per", "per", _LETTERS, "", 1.0),
    ("per", "pe", "r", "", 1.4),
    ("pe", "pe", "bcdfghjkpqstvxz", "", 1.4),  # pekerja, petugas, pedagang
]
_NASAL = [  # the ending that meN- and peN- take, before which letters, and the sound it swallows
    ("ng", _VOWELS, "", 0.0),
    ("ng", _VOWELS, "k", 0.05),
    ("ng", "ghkqlr", "", 0.0),
    ("ny", _VOWELS, "s", 0.0),
    ("ny", _VOWELS, "ny", 0.5),
    ("ny", _VOWELS, "c", 1.0),  # the pupil's error: menyuci
    ("m", "bfpv", "", 0.0),
    ("m", _VOWELS, "p", 0.0),
    ("m", _VOWELS, "m", 0.2),
    ("m", "rl", "p", 0.3),  # pemrosesan
    ("n", "cdjstz", "", 0.0),
    ("n", _VOWELS, "t", 0.0),
    ("n", _VOWELS, "n", 0.2),
    ("", "lmnrwy", "", 0.1),
]


def _by_start() -> dict[str, list[Prefix]]:
    table: dict[str, list[Prefix]] = {}
    for prefix in _SIMPLE:
        table.setdefault(prefix[1][:2], []).append(prefix)
    for kind, dearer in (("me", 0.0), ("pe", 0.1)):
        for ending, before, restored, cost in _NASAL:
            table.setdefault(kind, []).append((kind, kind + ending, before, restored, 1.0 + cost + dearer))
    return table


_PREFIXES = _by_start()

_INSIDE = {  # which prefixes stand inside which
    "di": ("per", "ber", "pe", "ke", "se"),
    "me": ("per", "ber", "pe", "ke", "se", "ter"),
    "ke": ("ter", "ber", "pe", "per", "se", "me"),
    "ber": ("ke", "pe", "per", "se", "ter"),
    "pe": ("ber", "per", "ke", "se", "me"),
    "ter": ("per", "ber", "pe", "ke", "se"),
    "se": ("pe", "per", "ter", "ke", "ber"),
    "per": ("se", "ke"),
}
_INNER_ME = 1.2
_STRANGE = frozenset(["di-an", "ke-i", "ke-kan", "me-an", "se-i", "se-kan", "ter-an", "ber-i", "pe-kan", "pe-i"])
_STRANGE_COST = 2.5
_BARE_KE = 0.8  # kehadiran has ke- and -an; ke- alone is rare (kedua, kehendak)
_SUFFIX_ALONE = {"": 0.0, "kan": 0.0, "an": 0.2, "i": 1.0}


def readings(word: str) -> list[tuple[str, float]]:
    """Every remainder of ``word`` with at least one affix taken off, and its cost; a remainder may come twice.

    >>> sorted({remainder for remainder, _ in readings("pelarinya")})
    ['lar', 'lari', 'larinya', 'pelar', 'pelari']
    """
    found: list[tuple[str, float]] = []
    for stem, cost, suffix in _without_suffixes(word):
        if stem != word:
            found.append((stem, cost + _SUFFIX_ALONE[suffix]))
        for inner, more, outer in _without_prefix(stem):
            so_far = cost + more
            if f"{outer}-{suffix}" in _STRANGE:
                so_far += _STRANGE_COST
            if outer == "ke" and suffix != "an":
                so_far += _BARE_KE
            found.append((inner, so_far))
            for innermost, still_more, kind in _without_prefix(inner):
                if kind in _INSIDE[outer]:
                    found.append((innermost, so_far + still_more + (_INNER_ME if kind == "me" else 0.0)))
    return found


def shape(word: str, base: str) -> Shape:
    """How ``word`` is made from ``base``, as cheaply read as can be; without affixes when it is not.

    >>> shape("mempertemukannya", "temu"), shape("banjirnya", "banjir")
    ((('me', 'per'), 'kan'), ((), ''))
    """
    found: list[tuple[float, tuple[str, ...], str]] = []
    for stem, cost, suffix in _without_suffixes(word):
        if stem == base:
            found.append((cost + _SUFFIX_ALONE[suffix], (), suffix))
        for inner, more, outer in _without_prefix(stem):
            strange = _STRANGE_COST if f"{outer}-{suffix}" in _STRANGE else 0.0
            if inner == base:
                found.append((cost + more + strange, (outer,), suffix))
            for innermost, still_more, kind in _without_prefix(inner):
                if innermost == base and kind in _INSIDE[outer]:
                    found.append((cost + more + still_more + strange, (outer, kind), suffix))
    _, prefixes, suffix = min(found, default=(0.0, (), ""))
    return prefixes, suffix


def without_clitics(word: str) -> str:
    """``word`` less ``-nya`` and the particles, for words without a known root: only where a long word remains.

    >>> without_clitics("marketplacenya"), without_clitics("yokohamalah"), without_clitics("kenya")
    ('marketplace', 'yokohama', 'kenya')
    """
    if len(word) >= 8 and word.endswith(_PARTICLES):
        word = word[:-3]
    return word[:-3] if len(word) >= 7 and word.endswith("nya") else word


_PARTICLES = ("lah", "kah", "tah", "pun")


def _without_suffixes(word: str) -> list[tuple[str, float, str]]:
    """The word and what remains without particle, possessive and suffix, with the cost and the suffix."""
    if not word.endswith(("a", "h", "i", "n", "u")):
        return [(word, 0.0, "")]
    bare = [(word, 0.0)]
    if word.endswith(_PARTICLES) and len(word) >= SHORTEST + 3:
        bare.append((word[:-3], 0.6))
    for stem, cost in bare[:]:
        if stem.endswith("nya") and len(stem) >= SHORTEST + 3:
            bare.append((stem[:-3], cost + 0.5))
        elif stem.endswith(("ku", "mu")) and len(stem) >= SHORTEST + 2:
            bare.append((stem[:-2], cost + 2.0))
    found: list[tuple[str, float, str]] = []
    for stem, cost in bare:
        found.append((stem, cost, ""))
        if stem.endswith("i") and len(stem) >= 5 and stem[-2] != "i":
            found.append((stem[:-1], cost + 0.9, "i"))
        elif stem.endswith("an") and len(stem) >= 5:
            found.append((stem[:-2], cost + 0.7, "an"))
            if stem.endswith("kan") and len(stem) >= 6:
                found.append((stem[:-3], cost + 0.6, "kan"))
                found.append((stem[:-2], cost + 2.5, "kan"))  # menunjukan, for menunjuk-kan
            if stem.endswith("kkan"):
                found.append((stem[:-3], cost + 1.2, "an"))  # penegakkan, for penegak-an
    return found


def _without_prefix(word: str) -> list[tuple[str, float, str]]:
    """What remains of ``word`` without its outermost prefix, in each way it can be read, with the cost and the kind."""
    found: list[tuple[str, float, str]] = []
    for kind, written, before, restored, cost in _PREFIXES.get(word[:2], ()):
        at = len(written)
        if len(word) - at + len(restored) >= SHORTEST and word.startswith(written) and word[at] in before:
            found.append((restored + word[at:], cost, kind))
    if word[3:5] == "er" and word[:2] in ("be", "te") and word[2] in _CONSONANTS:
        found.append((word[2:], 1.3, word[:2] + "r"))  # be-kerja, te-percaya: no second r
    elif word.startswith(("belajar", "pelajar")):
        found.append((word[3:], 1.0, "ber"))
    elif word.startswith(("menge", "penge")) and _is_one_syllable(word[5:]):
        found.append((word[5:], -1.5, word[:2]))  # mengecat, pengesahan: only so, therefore cheap
    return found


def _is_one_syllable(word: str) -> bool:
    return len(word) >= SHORTEST and word[0] not in _VOWELS and sum(letter in _VOWELS for letter in word) == 1
