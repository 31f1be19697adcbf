"""Who sends a statement, and whom to ask about it, at its end. The rule it owns: only what consists of offices, addresses and
numbers goes, below a line that announces them and a sentence above it; names of persons only where they are to be asked.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.credits import read_credit
from balikpapan_cli.sources.newsroom.names import is_name
from balikpapan_cli.sources.newsroom.rules import LISTED, is_reach, is_sender, signature

_CLOSED = '.!?”")]*'
_SHORT = 100
_CONTACTS, _EACH = 14, 4
"""Lines that may say whom to ask, and how many of them for each by which somebody is reached."""
_SIGNERS = 5
_SENDERS = 8
_CHANNEL = re.compile(
    r"(?:telp|tlp|telepon|hp|wa|whatsapp|fax|e-?mail|surel|website|situs|laman|instagram|ig|facebook|fb|twitter|x|tiktok|youtube)\b"
    r"\.?\s?[:/@]|(?:jalan|jl|jln|gedung|menara|wisma)\b",
    re.IGNORECASE,
)
_MOST_NAMES, _FEW_NAMES = 10, 5
"""Words of a line that names somebody, and of one with a stop or a colon at its end."""


def drop_contacts(text: str, kept: list[tuple[int, int]], at: int) -> None:
    """Drop of the lines that are kept of ``text`` those from ``at``, which announces whom to ask, down to credits and signatures
    at the end."""
    end = len(kept)
    while end > at + 1 and _is_about(text[slice(*kept[end - 1])]):
        end -= 1
    block = [text[slice(*span)] for span in kept[at:end]]
    reached = [*map(is_reach, block)]
    if (
        _is_below_report(text, kept, at)
        and len(block) <= min(_CONTACTS, _EACH * sum(reached) + 1)
        and any(reached)
        and len(block[0].partition(":")[2].split()) <= _MOST_NAMES
        and all(_is_contact(line, reach) for line, reach in zip(block[1:], reached[1:], strict=True))
    ):
        del kept[at:end]


def drop_senders(text: str, kept: list[tuple[int, int]]) -> None:
    """Drop of the lines that are kept of ``text`` those at the end that say which office sends it, and how it is reached."""
    end = len(kept)
    while end > 1 and _is_about(text[slice(*kept[end - 1])]):
        end -= 1
    at = end
    while at > 1 and end - at < _SENDERS and _is_sending(text[slice(*kept[at - 1])]):
        at -= 1
    if at == end or not is_sender(first := text[slice(*kept[at])]) or text[kept[at - 1][1] - 1] not in _CLOSED:
        return
    apart = text.count("\n", kept[at - 1][1], kept[at][0]) > 1
    if apart or first.endswith(","):
        del kept[at:end]


def _is_sending(line: str) -> bool:
    """Whether a line names an office, or says how it is reached; none that names somebody."""
    if len(line) > _SHORT or len(line.split()) > _MOST_NAMES:
        return False
    if _CHANNEL.match(line) or is_reach(line) or is_sender(line):
        return True
    if line[-1] in '.!?”":;' or LISTED.match(line) or " " not in line:
        return False
    first = line.partition(" ")[0].lower()
    return first in words("letterheads.txt") or (line[-1] != ")" and not is_name(line.partition(",")[0]))


def _is_below_report(text: str, kept: list[tuple[int, int]], at: int) -> bool:
    """Whether a sentence ends right above the line ``at``, or above the few lines that sign for a statement, where the line says
    nothing but that somebody is to be asked."""
    alone = not text[slice(*kept[at])].partition(":")[2]
    for above in range(at - 1, max(-1, at - 1 - (_SIGNERS if alone else 1)), -1):
        line = text[slice(*kept[above])]
        if line[-1] in _CLOSED or read_credit(line):
            return True
        if line[-1] in ":;" or LISTED.match(line) or len(line.split()) > _MOST_NAMES:
            return False
    return False


def _is_about(line: str) -> bool:
    """Whether a line is a credit or a signature."""
    sign = signature(line)
    return read_credit(line) is not None or (sign is not None and not sign.start())


def _is_contact(line: str, reached: bool) -> bool:
    """Whether a line says by what somebody is reached, or names somebody, an office or a street; no sentence and no headline
    does."""
    most = _FEW_NAMES if line[-1] in '.!?”":;' else _MOST_NAMES + _MOST_NAMES * reached
    return len(line) <= _SHORT and len(line.split()) <= most
