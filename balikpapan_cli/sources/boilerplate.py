"""What newsrooms print around a report, taken out. The rule it owns: data/boilerplate.tsv decides, and real sentences stay."""

from __future__ import annotations

import re
from functools import cache

from balikpapan_cli.sources.credits import read_credit
from balikpapan_cli.sources.data import lines
from balikpapan_cli.tuples import NamedTuple

_LONGEST = 260
_LONGEST_SIGNATURE = 60
_SHORT = 100
_STOPS = ".!?”\"’'"
_SIGNS = "*•·-–—>»→▶►✅📌👉()[]'\"“”‘’ \t\u00a0\u200b"
_HEADLINE = re.compile(r"(?=.{12,160}$)[^\s.].*[^.:;”\"]")


class Trimmed(NamedTuple):
    """What stays of a text, as ascending spans of single lines, and the author if a credit at the end names one."""

    kept: list[tuple[int, int]]
    author: str = ""


class _Rules(NamedTuple):
    line: dict[str, re.Pattern[str]]
    above: dict[str, re.Pattern[str]]
    rest: dict[str, re.Pattern[str]]
    close: re.Pattern[str]
    tail: re.Pattern[str]
    starts: frozenset[str]


def trim(text: str, start: int = 0) -> Trimmed:
    """The lines of ``text`` from ``start`` without boilerplate and blank lines, white space around them out."""
    kept: list[tuple[int, int]] = []
    starts = _rules().starts
    rests: list[int] = []
    announced = False
    at = start
    for line in text[start:].split("\n") if start else text.split("\n"):
        body = line.strip()
        if body:
            if (
                len(body) > _LONGEST
                or not (announced or body[:2].lower() in starts or body[0] in starts or body[0] in _SIGNS)
                or not (verdict := _verdict(body, announced))
            ):
                begin = at + line.find(body[0])
                size = len(body)
                if body[-1] in ")]" and (match := _closing(body)):
                    size = match.start()
                kept.append((begin, begin + size))
                announced = False
            else:
                announced = verdict == "above"
                if verdict == "rest":
                    rests.append(len(kept))
        at += len(line) + 1
    if rests:
        _drop_rest(text, kept, rests)
    return _trim_tail(text, kept)


def is_boilerplate(line: str) -> bool:
    """Whether a rule takes out the whole of a line, which has no white space around it."""
    starts = _rules().starts
    return (line[:2].lower() in starts or line[0] in starts or line[0] in _SIGNS) and bool(_verdict(line, False))


def _closing(line: str) -> re.Match[str] | None:
    return _rules().close.search(line, max(0, len(line) - _LONGEST))


def _drop_rest(text: str, kept: list[tuple[int, int]], rests: list[int]) -> None:
    """Drop what is kept below the first of ``rests`` (how much was kept above each) below which no sentence stands."""
    last = len(kept)
    while last and kept[last - 1][1] - kept[last - 1][0] <= _SHORT and text[kept[last - 1][1] - 1] not in _STOPS:
        last -= 1
    if first := next((rest for rest in rests if rest >= last and rest), 0):
        del kept[first:]


def _verdict(line: str, announced: bool) -> str:
    """``line``, ``above`` or ``rest`` when a rule takes the line out, else empty."""
    rules = _rules()
    plain = line.strip(_SIGNS)
    first = plain[:24].split(None, 1)
    word = first[0].lower().rstrip(":,.") if first else line[0]
    if (rule := rules.above.get(word)) and rule.fullmatch(plain):
        return "above"
    if (rule := rules.rest.get(word)) and rule.fullmatch(plain):
        return "rest"
    for key, candidate in ((word, plain), (line[0], line)):
        if (rule := rules.line.get(key)) and rule.fullmatch(candidate):
            return "line"
    return "line" if announced and _HEADLINE.fullmatch(line) else ""


def _trim_tail(text: str, kept: list[tuple[int, int]]) -> Trimmed:
    """Take signatures off the end, and credits, as long as there are any."""
    author = ""
    while kept:
        begin, end = kept[-1]
        if text[end - 1] in ")]*" and (match := _signature(text[begin:end])):
            end = begin + match.start()
            while end > begin and text[end - 1].isspace():
                end -= 1
            kept[-1] = begin, end
        elif end - begin <= 120 and len(kept) > 1 and (credit := read_credit(text[begin:end])):
            author = credit.author or author
            end = begin
        else:
            break
        if end > begin:
            continue
        kept.pop()
    return Trimmed(kept, author)


def _signature(line: str) -> re.Match[str] | None:
    return _rules().tail.search(line, max(0, len(line) - _LONGEST_SIGNATURE))


@cache
def _rules() -> _Rules:
    found: dict[str, dict[str, list[str]]] = {"line": {}, "above": {}, "rest": {}, "close": {}, "tail": {}}
    for row in lines("boilerplate.tsv"):
        where, word, pattern = row.split("\t")
        found[where].setdefault(word, []).append(pattern)
    tails = "|".join(pattern for patterns in found["tail"].values() for pattern in patterns)
    return _Rules(
        {word: _any(patterns) for word, patterns in found["line"].items()},
        {word: _any(patterns) for word, patterns in found["above"].items()},
        {word: _any(patterns) for word, patterns in found["rest"].items()},
        re.compile(rf"(?<=[.!?”\"])\s*(?:{'|'.join(found['close']['('])})$", re.IGNORECASE),
        re.compile(rf"(?:(?<=[.!?”\"'’…*\])])|^)\s*(?:{tails})$", re.IGNORECASE),
        frozenset(word[:2] for words in (found["line"], found["above"], found["rest"]) for word in words),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)
