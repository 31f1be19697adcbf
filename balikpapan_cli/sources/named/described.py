"""Names with a description beside them, between commas. The rule it owns: the description begins with an office, and somebody
speaks there; or a name alone between commas is followed by a verb of saying.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.named.runs import Words

_ASIDE = r"[^,.;:!?()\n“”\"]"
_DESCRIPTION = re.compile(
    rf"(?: ?\([^()\n]{{1,20}}\))? ?, ?(?P<office>(?:(?:mantan|eks|bekas) )?(?P<first>[\w-]+)(?: {_ASIDE}{{1,80}})?"
    rf"(?: ?\([A-Z][\w .-]{{1,20}}\)(?: {_ASIDE}{{1,60}})?)?)"
)
_SPEAKS = re.compile(r" ?, ?(?:(?:juga|pun|kemudian|lalu|sendiri) )?(?P<verb>me[a-z]+|ber[a-z]+)")
_LONGEST = 120
_CLAUSE = re.compile(r"(?:(?<=[.,:;!?”\"\n] )|(?<=\n)|\A)[^.,:;!?“”\"\n]+\Z")
_ENDS = re.compile(r" ?[,.]|$", re.MULTILINE)
_ELSE = re.compile(
    r" (?:saat|ketika|kepada|dalam|usai|seusai|pada|melalui|lewat|sambil|seraya|setelah|yang|dan|dikutip|ditemui|dihubungi)\b"
)


def office_behind(text: str, end: int, known: Words, *, said: bool) -> str:
    """The office behind a name that ends at ``end``, if who has it speaks: ``, peneliti BRIN, menjelaskan``; with ``said`` the verb
    stands before the name."""
    match = _DESCRIPTION.match(text, end)
    if not match or not (
        match["first"] in known.small or match["first"] in known.expert or match["first"] in known.office
    ):
        return ""
    if said:
        office = _ELSE.split(match["office"], maxsplit=1)[0]
        return office.rstrip() if len(office) < len(match["office"]) or _ENDS.match(text, match.end()) else ""
    return match["office"].rstrip() if speaks_behind_comma(text, match.end(), known) else ""


def office_before(text: str, start: int, known: Words) -> str:
    """The office that stands from the beginning of a sentence, or of a clause, to the comma before a name.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> office_before("Penasihat hukum terdakwa, Budi Hartadi, menyatakan banding.", 26, lists())
    'Penasihat hukum terdakwa'
    """
    before = text[max(0, start - _LONGEST) : start].rstrip(", ")
    if match := _CLAUSE.search(before):
        first = match[0].partition(" ")[0]
        if any(
            word in names
            for word in (first, first.lower())
            for names in (known.office, known.small, known.expert, known.sport)
        ):
            return match[0]
    return ""


def speaks_behind_comma(text: str, end: int, known: Words) -> bool:
    """Whether a verb of saying follows behind a comma."""
    match = _SPEAKS.match(text, end)
    return match is not None and match["verb"] in known.says
