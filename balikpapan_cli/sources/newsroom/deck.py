"""Sentences between a headline and its report: decks, and the boxes in which a page sums a report up. The rule it owns: more than
two stand there only below a line that opens a box, or as a list, and only above a dateline.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.newsroom import dateline
from balikpapan_cli.sources.newsroom.credits import read_credit
from balikpapan_cli.sources.newsroom.gazetteer import is_domain
from balikpapan_cli.sources.newsroom.headline import SENTENCE_ENDS, line_at

LONGEST_SENTENCE = 250
MOST_SENTENCES = 2
MOST_SUMMED_UP = 6
"""Sentences in a box at most."""
_FEWEST_CHARACTERS = 30
"""Characters of a deck that is not by chance in the report, too."""
_OPENER = re.compile(
    r"baca \d+ (?:detik|menit)|(?:ringkasan|rangkuman|intisari|inti)(?: (?:berita|artikel|cepat))?\s*:?"
    r"|poin(?:-poin)?(?: (?:penting|utama))?(?:nya)?|(?:key|main) (?:points|takeaways)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-*•–—▪·‣] ?\S")
_MAY_NAME_OUTLET = re.compile(r"[^\n]{2,60}?(?:\(|\w\.\w)|[A-Z]{3}")


def opens_box(line: str) -> bool:
    """Whether a line opens what a page sums up: ``Ringkasan Berita``, ``Baca 10 detik``, ``Intinya sih...``."""
    if line.endswith(("...", "…")) and len(line.split()) <= 3:
        return True
    return len(line) <= 40 and _OPENER.fullmatch(line) is not None


def is_item(line: str) -> bool:
    """Whether a line is set as one of a list."""
    return _ITEM.match(line) is not None


def is_rule(line: str) -> bool:
    """Whether a line is one that is drawn: ``---``."""
    return len(line) >= 3 and line.strip("-–—_*=") == ""


def stands_again(text: str, begin: int, end: int) -> bool:
    """Whether a deck, which pages cut off with dots, stands again below: ``Warga antre sejak...``."""
    deck = text[begin:end].rstrip(". …")
    return len(deck) >= _FEWEST_CHARACTERS and text.find(deck, end) >= 0


def without_signs(text: str, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines that are kept of ``text``, those of a list above all others without the signs that open them: what a page sums up
    is read as sentences.

    >>> without_signs("- Pasar ramai.\\n- Harga naik.\\nWarga antre.", [(0, 14), (15, 28), (29, 41)])
    [(2, 14), (17, 28), (29, 41)]
    """
    size = 0
    while size < len(kept) and is_item(text[slice(*kept[size])]):
        size += 1
    if not 1 < size <= MOST_SUMMED_UP or size == len(kept):
        return kept
    bare = []
    for begin, end in kept[:size]:
        at = begin + 1
        while at < end and text[at].isspace():
            at += 1
        bare.append((at, end))
    return [*bare, *kept[size:]]


def dateline_follows(text: str, at: int, most: int, *, boxed: bool = False) -> bool:
    """Whether one of the next lines from ``at`` on, of which only ``most`` sentences, bylines and a day are passed over, opens with
    a dateline that names its outlet, and its place unless the outlet is an address; or a place in capitals, below a box."""
    sentences = 0
    while sentences < most:
        begin, at = line_at(text, at)
        if begin == at:
            return False
        line = text[begin:at]
        if is_rule(line):
            continue
        found = dateline.parse(line) if boxed or _MAY_NAME_OUTLET.match(line) else None  # most lines need not be read
        if found:
            if found.outlet:
                return found.place != "" or is_domain(found.outlet)
            return boxed and line[: found.end].isupper()
        if at - begin > LONGEST_SENTENCE:
            return False
        if line[-1] in SENTENCE_ENDS or (boxed and is_item(line)):
            sentences += 1
        elif not (credit := read_credit(line)):
            return False
        elif credit.date:
            most = min(most, sentences + 1)
    return False
