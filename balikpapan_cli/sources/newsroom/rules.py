"""The rules for what newsrooms print around a report: data/boilerplate.tsv, compiled when a line first needs them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import ascii_lowercase, digits

from balikpapan_cli.indonesian.saying import behind_a_quotation
from balikpapan_cli.sources.data import lines
from balikpapan_cli.tuples import NamedTuple

LONGEST = 260
"""Characters of the longest line that a rule may take out."""
_LONGEST_SIGNATURE = 80
_SIGNS = "*•·-–—>»«→▶►✅📌👉()[]'\"“”‘’ \t\u00a0\u200b"
HEADLINE = re.compile(r"(?=.{12,160}$)(?!\d{1,2}[.)]\s)[^\s.](?:\S*\s+){3}.*[^.:;”\"]")
LISTED = re.compile(r"\d{1,2}[.)]|[a-z][.)]\s|[^:]{1,40}:\s|.*[:;]$|.*;\s")
"""What a line of a list begins with, or ends with."""
_AGENCIES = (" Antara", " ANTARA", " Reuters", " AFP", " Xinhua")
_LINKING = ("baca", " juga", " pula", "scroll", "advertisement")
_KINDS = ("above", "several", "rest", "list", "talk", "reply", "line", "near", "page", "last", "contact")
_RESTS = ("several", "rest", "list", "talk")
"""What opens what a page puts below a report: other stories, comments."""
_OTHERS = ("byline", "caption", "about", "writer", "close", "within", "tail", "reach", "sender")


class Rules(NamedTuple):
    """``line``: word or sign that lines begin with, to kinds of rules and their expressions. ``starts`` and ``signs`` tell which
    lines may be under any: the first three letters, the first sign."""

    line: dict[str, dict[str, list[str]]]
    byline: re.Pattern[str]
    caption: re.Pattern[str]
    about: re.Pattern[str]
    writer: re.Pattern[str]
    close: re.Pattern[str]
    within: re.Pattern[str]
    tail: re.Pattern[str]
    reach: str
    sender: str
    starts: frozenset[str]
    signs: frozenset[str]


@cache
def rules() -> Rules:
    """The rules of the data file, read once."""
    found: dict[str, dict[str, list[str]]] = {kind: {} for kind in _KINDS}
    others: dict[str, list[str]] = {kind: [] for kind in _OTHERS}
    for row in lines("boilerplate.tsv"):
        where, first, pattern = row.split("\t")
        if where in others:
            others[where].append(pattern)
        else:
            for word in first.split("|") if len(first) > 1 else [first]:  # a bar may be the sign itself
                found[where].setdefault(word, []).append(pattern)
    by_word: dict[str, dict[str, list[str]]] = {}
    for kind in _KINDS:
        for word, patterns in found[kind].items():
            by_word.setdefault(word, {})[kind] = patterns
    byline, caption, about, writer, close, within, tail, reach, sender = ("|".join(others[kind]) for kind in _OTHERS)
    return Rules(
        by_word,
        _any([byline]),
        _any([caption]),
        _any([about]),
        _any([writer]),
        _any([rf"(?<=[.!?”\"])\s*(?:{close})$"]),
        _any([rf"(?<=[.!?”\"])\s(\s*(?:{within})\s+)(?=(?-i:[A-Z0-9“\"‘(]))"]),
        _any([rf"(?:(?<=[.!?”\"'’…*\])])|^)\s*(?:{tail})$"]),
        reach,
        sender,
        frozenset(start for word in by_word for start in _starts(word)),
        frozenset([*digits, *_SIGNS, *(word for word in by_word if len(word) == 1)]),
    )


@cache
def _rules_for(word: str) -> list[tuple[str, re.Pattern[str]]]:
    """The rules for lines that begin with a word, compiled when the first such line is seen: most words never are."""
    return [(kind, _any(patterns)) for kind, patterns in rules().line[word].items()]


def _starts(word: str) -> list[str]:
    """The first three letters, folded, of the lines that may be under the rules for a word."""
    if len(word) > 1:
        return [f"{word} "[:3]]
    return [f"{word} {letter}" for letter in ascii_lowercase] if word.isalpha() else []


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def verdict(line: str, announced: bool) -> str:
    """The kind of the rule that the line is under, else empty."""
    known = rules()
    plain = line.strip(_SIGNS)
    if "  " in plain or "\u00a0" in plain:
        plain = " ".join(plain.split())
    if not (announced or plain[:3].lower() in known.starts or line[0] in known.line or plain[:1].isdecimal()):
        return ""
    first = plain[:24].split(None, 1)
    word = first[0].lower().rstrip(":,.") if first else line[0]
    for key, candidate in (line[0], line), ("0" if word.isdecimal() else word, plain):
        if key in known.line:
            for kind, rule in _rules_for(key):
                if rule.fullmatch(candidate):
                    kind = "line" if announced and kind == "last" and HEADLINE.fullmatch(line) else kind
                    return "" if line[-1] == "." and _speech().search(line) else kind
    return "line" if announced and HEADLINE.fullmatch(line) else ""


def is_title(line: str) -> bool:
    """Whether a line is set as headlines are: four words or more, most of them with capitals."""
    words = line.split()
    if not 25 <= len(line) <= 160 or len(words) < 4 or line[-1] in '.:;”"' or (LISTED.match(line) and len(words) < 6):
        return False
    long = [word for word in words if len(word) > 3]
    return ";" not in line and 2 * sum(not word[0].islower() for word in long) > len(long)


@cache
def _speech() -> re.Pattern[str]:
    """A comma, perhaps a quotation mark, and a verb of saying: a sentence of the report, whatever it begins with."""
    return re.compile(rf",[”\"’']? {behind_a_quotation()}")


@lru_cache(1)  # who looks for the day of a text asks for them, and who trims it again
def judged(text: str, start: int) -> list[tuple[int, str, str]]:
    """The lines of ``text`` from ``start`` on that are not blank: where each begins, the line without white space around it, and
    the kind of the rule that it is under, else empty."""
    known = rules()
    starts, signs = known.starts, known.signs
    found: list[tuple[int, str, str]] = []
    at = start
    for line in text[start:].split("\n"):
        if body := line.strip():
            begin = at if body is line else at + line.find(body[0])
            if len(body) <= LONGEST and (body[:3].lower() in starts or body[0] in signs):
                found.append((begin, body, verdict(body, False)))
            else:
                found.append((begin, body, ""))
        at += len(line) + 1
    return found


def without_rest(text: str, start: int) -> str:
    """The text up to what a page puts below the report that begins at ``start``: other stories and comments."""
    for begin, _, kind in judged(text, start):
        if kind in _RESTS:
            return text[: max(start, text.rfind("\n", 0, begin) + 1)]
    return text


def opens_rest(line: str) -> bool:
    """Whether a line opens what a page puts below a report; without white space around it."""
    return len(line) <= LONGEST and may_be_under_one(line) and verdict(line, False) in _RESTS


def may_be_under_one(line: str) -> bool:
    """Whether a line begins as those do that rules are for; without white space around it."""
    known = rules()
    return line[:3].lower() in known.starts or line[0] in known.signs


def closing(line: str) -> re.Match[str] | None:
    """The link that a line ends with, behind a full stop."""
    end = line[-LONGEST:].lower()
    for word in _LINKING:  # an expression is slower
        if word in end:
            break
    else:
        return None
    match = rules().close.search(line, max(0, len(line) - LONGEST))
    return None if match and _speech().search(match[0]) else match


@cache
def _reach() -> re.Pattern[str]:
    return _any([rules().reach])


def is_reach(line: str) -> bool:
    """Whether a line gives a number, an address of mail or of the web."""
    return _reach().search(line) is not None


@cache
def _sender() -> re.Pattern[str]:
    return _any([rules().sender])


def is_sender(line: str) -> bool:
    """Whether a line takes leave of readers, or names the office that speaks to the press."""
    return _sender().fullmatch(line) is not None


def is_captioned(line: str) -> bool:
    """Whether a line within a report describes a picture, and says whose it is, in brackets or behind ``Foto``."""
    return len(line) <= LONGEST and (line[-1] in ")]" or "Foto" in line) and rules().caption.fullmatch(line) is not None


def signature(line: str) -> re.Match[str] | None:
    """The signature that a line ends with, or is."""
    if line[-1] in ")]*" or line.endswith(").") or "*" in line[-14:] or line.endswith(_AGENCIES):
        return rules().tail.search(line, max(0, len(line) - _LONGEST_SIGNATURE))
    return None
