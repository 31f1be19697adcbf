"""Offices that somebody is given, or speaks in: ``dilantik sebagai``, ``selaku``. The rule it owns: the name stands right before
it, and the office begins with a word of offices.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.named.extent import reach
from balikpapan_cli.sources.named.runs import RUN, Words

_GIVEN = "dilantik|terpilih|dipilih|ditunjuk|diangkat|dipercaya|dikukuhkan|ditetapkan"
_ADVERBS = "yang|telah|akan|baru|saja|sudah|resmi|kembali|pun"
_AS = re.compile(
    r"(?: ?\([^()\n]{1,20}\))? ?,? (?:selaku|yang menjabat(?: sebagai)?"
    rf"|(?:(?:{_ADVERBS}) ){{0,3}}(?:{_GIVEN})(?: (?:resmi|kembali))? (?:sebagai|menjadi|jadi))"
    r" (?P<first>\w+)"
)
_LEADS = frozenset(["selaku", *_ADVERBS.split("|"), *_GIVEN.split("|")])
_TO = re.compile(r" (?:resmi )?(?:sebagai|menjadi|jadi) (?P<first>\w+)")
_GIVE = ("melantik", "menunjuk", "mengangkat", "mengukuhkan", "menetapkan", "memilih", "bernama")
_SMALL = re.compile(
    r"[a-z]+(?: [a-z]+){0,3}(?: [A-Z][\w-]*){0,6}(?= ?[.,;]| (?:dan|yang|dalam|pada|di|untuk|itu)\b|\Z)"
)
_BRACKET = re.compile(r" ?\( ?[A-Z]\w{1,12} ?\)")
_BEHIND = re.compile(rf"(?<=[\d)]) {RUN.pattern}(?= ?[.,;]| [a-z]|\Z)")
_NOTE = re.compile(r"(?<=[A-Za-z])\d+\Z")
_MORE = (" merangkap ", " dan ")
_NEW = (" baru", " tetap")


def office_given(text: str, end: int, before: str, lead: str, known: Words) -> str:
    """The office that the name is given which ends at ``end``, between the words ``before`` and ``lead``; empty if it is given
    none.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> office_given("Budi Santoso resmi dilantik sebagai Kepala Dinas Sosial.", 12, "", "resmi", lists())
    'Kepala Dinas Sosial'
    """
    leads = lead in _LEADS or not lead[:1].isalpha()
    match = (leads and _AS.match(text, end)) or (before in _GIVE and _TO.match(text, end)) or None
    if not match:
        return ""
    start = match.start("first")
    if match["first"] in known.office and (run := RUN.match(text, start)):
        end = reach(text, run.end(), known)
        end = bracket.end() if (bracket := _BRACKET.match(text, end)) else end
        end = more.end() if (more := _BEHIND.match(text, end)) else end
        return "" if text.startswith(_MORE, end) else _NOTE.sub("", text[start:end])
    if match["first"] in known.small and (small := _SMALL.match(text, start)):
        return "" if small[0].endswith(_NEW) else small[0].rstrip("0123456789")
    return ""
