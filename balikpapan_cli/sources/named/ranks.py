"""Ranks behind an office: ``Kapolsek Samboja AKP``. The rule it owns: a rank is an office only where no other stands before it."""

from __future__ import annotations

from itertools import product

from balikpapan_cli.sources.named.runs import Words

_GENERALS = ("Jenderal", "Jendral", "Laksamana", "Marsekal")
_HALVES = ("Mayor", "Letnan", "Brigadir")
_OF_OFFICES = frozenset(
    ["Sekretaris", "Direktur", "Direktorat", "Inspektur", "Inspektorat", "Konsul", "Sekretariat", "Auditor"]
)
_ARMS = ("Inf", "Kav", "Arm", "Arh", "Czi", "Cpl", "Chb", "Cba", "Ckm", "Cpm", "Mar", "Laut", "Pnb", "Nav")
_SPELLED: tuple[tuple[str, ...], ...] = (
    ("Ajun", "Komisaris", "Besar", "Polisi"),
    ("Ajun", "Komisaris", "Besar"),
    ("Ajun", "Komisaris", "Polisi"),
    ("Ajun", "Komisaris"),
    ("Ajun", "Inspektur", "Polisi", "Satu"),
    ("Ajun", "Inspektur", "Polisi", "Dua"),
    ("Komisaris", "Besar", "Polisi"),
    ("Komisaris", "Besar"),
    ("Komisaris", "Polisi"),
    ("Inspektur", "Polisi", "Satu"),
    ("Inspektur", "Polisi", "Dua"),
    ("Inspektur", "Satu"),
    ("Inspektur", "Dua"),
    ("Brigadir", "Polisi", "Kepala"),
    ("Brigadir", "Polisi"),
    ("Letnan", "Kolonel"),
    *product((*_HALVES, "Inspektur", "Komisaris"), ("Jenderal", "Jendral")),
    *product(("Laksamana", "Marsekal"), ("Pertama", "Muda", "Madya")),
    *product(("Mayor", "Kapten"), _ARMS),  # a Mayor without an arm is of a town
)
_FIRST = frozenset(rank[0] for rank in _SPELLED)
_LAST = frozenset(rank[-1] for rank in _SPELLED)
_SERVICES = ("TNI", "(TNI)", "Polisi", "AD", "AL", "AU", "Laut")
_ENDS = _LAST.union(_SERVICES, _GENERALS)


def without_rank(office: str, known: Words) -> str:
    """An office without the rank at its end; a rank alone as it is.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> offices = ("Kapolres Paser, AKBP", "Pangdam Mulawarman Mayjen TNI", "Panglima TNI Jenderal", "Sekretaris Jenderal", "AKP")
    >>> [without_rank(office, lists()) for office in offices]
    ['Kapolres Paser', 'Pangdam Mulawarman', 'Panglima TNI', 'Sekretaris Jenderal', 'AKP']
    >>> without_rank("Kapolres Paser, Ajun Komisaris Besar Polisi", lists())
    'Kapolres Paser'
    """
    ending = office.rpartition(" ")[2]
    if ending not in known.arm and ending not in _ENDS:
        return office.rstrip(" ,") or office
    words = office.split(" ")
    last = len(words)
    while last > 0 and (size := _rank_size(words[:last], known)):
        last -= size
    return " ".join(words[:last]).rstrip(" ,") or office


def spelled_size(words: list[str], *, at_end: bool = False) -> int:
    """How many of the first words are a rank of several words, or of the last; 0 if they are none."""
    if (words[-1] not in _LAST) if at_end else (words[0] not in _FIRST):
        return 0
    sizes = (len(rank) for rank in _SPELLED if tuple(words[-len(rank) :] if at_end else words[: len(rank)]) == rank)
    return max(sizes, default=0)


def _rank_size(words: list[str], known: Words) -> int:
    """How many of the last words are one rank; 0 if they are none."""
    if (spelled := spelled_size(words, at_end=True)) > 1:
        return spelled
    *before, last = words
    if last in _SERVICES or (last in known.arm and last not in known.rank):
        size = _rank_size(before, known) if before else 0
        return size + 1 if size else 0
    if last in known.rank:
        return 2 if before and before[-1] in _HALVES else 1
    if last in _GENERALS and not (before and before[-1] in _OF_OFFICES):
        return 2 if before and before[-1] in _HALVES else 1
    return 0
