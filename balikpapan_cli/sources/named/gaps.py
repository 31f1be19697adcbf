"""What may stand between an office and the name, or more of the office. The rule it owns: a comma, a bracket, a blank behind a
number or before a rank, ``dan``, and small words before a party or a body.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.named.ranks import spelled_size
from balikpapan_cli.sources.named.runs import Words

_GAP = re.compile(
    r",? ?\([^()\n]{1,40}\) ?|(?P<comma> ?, )|(?<=[)\d]) |(?<=/Kepala) |(?P<rank> )"
    r"|(?P<dan> dan )|(?P<dari> dari )|(?P<pada> pada )"
)
_PARTIES = ("Fraksi", "Partai")
_BODIES = ("Direktorat", "Kementerian", "Badan", "Dinas", "Sekretariat", "Kantor", "Balai")


def gap_before(text: str, end: int, start: int, words: list[str], known: Words) -> re.Match[str] | None:
    """What stands between an office that ends at ``end`` and a run of ``words`` at ``start``; None if it parts them."""
    first = words[0]
    gap = _GAP.fullmatch(text, end, start)
    if gap and (
        (gap["dari"] and first not in _PARTIES)
        or (gap["pada"] and first not in _BODIES)
        or (gap["rank"] and first not in known.rank and not spelled_size(words))
    ):
        return None
    return gap
