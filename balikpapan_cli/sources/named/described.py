"""Names with a description beside them, between commas. The rule it owns: the description begins with an office, or says what kind
of people somebody is of, and somebody speaks there; or a name alone between commas is followed by a verb of saying; or by an age.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.named.alone import word_behind
from balikpapan_cli.sources.named.runs import Words

_ASIDE = r"[^,.;:!?()\n“”\"]"
_COMMA = r"(?: ?\([^()\n]{1,20}\))? ?, ?"
_FIRST = r"(?:(?:mantan|eks|bekas) )?(?P<first>[\w-]+)"
_BEGINS = re.compile(_COMMA + _FIRST)
_DESCRIPTION = re.compile(
    rf"{_COMMA}(?P<office>{_FIRST}(?: {_ASIDE}{{1,80}})?"
    rf"(?: ?\([A-Z][\w .-]{{1,20}}\)(?: {_ASIDE}{{1,60}})?)?)"
)
_SPEAKS = re.compile(r" ?, ?(?:(?:juga|pun|kemudian|lalu|sendiri) )?(?P<verb>me[a-z]+|ber[a-z]+)")
_LONGEST = 120
_ONE_OF = re.compile(r"(?:salah )?(?:seorang|satu) ")
_ONE = ("seorang", "satu", "salah")
_CLAUSE = re.compile(r"(?:(?<=[.,:;!?”\"\n] )|(?<=\n)|\A)[^.,:;!?“”\"\n]+\Z")
_AGED = re.compile(r" ?, ?\d{1,2} tahun ?,| ?\( ?\d{1,2} (?:tahun|th) ?\)")
_AGED_SPEAKS = re.compile(r" ?\( ?\d{1,2} ?\) (?:juga |pun )?(?P<verb>me[a-z]+|ber[a-z]+)")
_WHERE = re.compile(r" (?:di|dari|asal|yang|pada|dengan|dan)\b")
_IS_WORD = re.compile(r"[\w-]+\Z")
_MOST_WORDS = 10
_LINKS = ("yang", "dan", "juga", "untuk", "saat", "ketika", "usai", "serta", "akan", "telah", "tidak")
_ENDS = re.compile(r" ?[,.]|$", re.MULTILINE)
_ELSE = re.compile(
    r" (?:saat|ketika|kepada|dalam|usai|seusai|pada|melalui|lewat|sambil|seraya|setelah|yang|dan|dikutip|ditemui|dihubungi)\b"
)


def first_behind(text: str, end: int) -> str:
    """The first word of the description behind a name that ends at ``end``, but for ``mantan``; empty if there is none."""
    match = _BEGINS.match(text, end)
    return match["first"] if match else ""


def is_presented(text: str, start: int, end: int, first: str, known: Words) -> bool:
    """Whether a name has its age behind it, or speaks and is told before it what kind of people it is of: ``kata pedagang lain,
    Siti Aminah``; ``first`` is the first word of the description behind it.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> text = "“Mahal,” kata seorang pedagang sayur, Siti Aminah."
    >>> is_presented(text, text.index("Siti"), len(text) - 1, "", lists())
    True
    """
    if first[:1].isdigit() or "(" in text[end : end + 2]:
        if _AGED.match(text, end):
            return True
        if (spoke := _AGED_SPEAKS.match(text, end)) and spoke["verb"] in known.says:
            return True
    if first == "dari" and (behind := _DESCRIPTION.match(text, end)):
        return speaks_behind_comma(text, behind.end(), known)
    if text[start - 2 : start] != ", ":
        return False
    before = text[max(0, start - _LONGEST) : start - 2].split()[-_MOST_WORDS:]
    if known.people.isdisjoint(before) or not (_ENDS.match(text, end) or _ELSE.match(text, end)):
        return False
    said = next((n for n in range(len(before) - 1, -1, -1) if before[n] in known.said), len(before))
    who = before[said + 1 :]
    return not known.people.isdisjoint(who) and who[0].islower() and all(map(_IS_WORD.match, who))


def kind_behind(text: str, end: int, first: str, known: Words, *, said: bool) -> str:
    """What kind of people somebody is of who speaks: ``, warga Muara, mengaku``; empty if it is not told. With ``said`` the verb
    stands before the name; ``first`` is the first word behind it.

    >>> from balikpapan_cli.sources.named.runs import lists
    >>> kind_behind("kata Siti Aminah, salah seorang pedagang sayur di Muara.", 16, "salah", lists(), said=True)
    'pedagang sayur'
    """
    if first not in known.people and not first.endswith(_ONE):
        return ""
    match = _DESCRIPTION.match(text, end)
    if not match:
        return ""
    kind = _ONE_OF.sub("", match["office"])
    if kind.partition(" ")[0].rstrip() not in known.people:
        return ""
    whole = match["office"]
    if said:
        whole = _before_else(whole, known)
        told = len(whole) < len(match["office"]) or _ENDS.match(text, match.end()) is not None
    else:
        told = speaks_behind_comma(text, match.end(), known)
    return _WHERE.split(_ONE_OF.sub("", whole), maxsplit=1)[0].rstrip() if told else ""


def office_behind(text: str, end: int, known: Words, *, said: bool) -> str:
    """The office behind a name that ends at ``end``, if who has it speaks: ``, peneliti BRIN, menjelaskan``; with ``said`` the verb
    stands before the name."""
    match = _DESCRIPTION.match(text, end) if first_behind(text, end) in known.describing else None
    if not match:
        return ""
    words = match["office"].split(" ")
    verb = next((n for n, word in enumerate(words) if word in known.says), 0)
    if verb:  # Rudi Hartadi, Direktur Operasi PT Muara mengatakan
        last = words[verb - 1]
        ended = last.isupper() or last in known.not_name or (last.islower() and last not in _LINKS)
        return " ".join(words[:verb]) if ended else ""
    if said:
        office = _before_else(match["office"], known)
        return office.rstrip() if len(office) < len(match["office"]) or _ENDS.match(text, match.end()) else ""
    return match["office"].rstrip() if speaks_behind_comma(text, match.end(), known) else ""


def _before_else(office: str, known: Words) -> str:
    """An office up to the words that say when, to whom or what else; the rest of its field may follow ``dan``."""
    for match in _ELSE.finditer(office):
        if match[0] != " dan" or office[match.end() + 1 :].partition(" ")[0] not in known.word:
            return office[: match.start()]
    return office


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


def speaks(text: str, end: int, known: Words) -> bool:
    """Whether a verb of saying follows, with an age before it or not: ``Siti Aminah (38) mengatakan``."""
    spoke = _AGED_SPEAKS.match(text, end)
    return (spoke["verb"] if spoke else word_behind(text, end)) in known.says


def speaks_behind_comma(text: str, end: int, known: Words) -> bool:
    """Whether a verb of saying follows behind a comma."""
    match = _SPEAKS.match(text, end)
    return match is not None and match["verb"] in known.says
