"""What newsrooms print around a report, taken out. The rule it owns: data/boilerplate.tsv decides, and real sentences stay."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase, digits

from balikpapan_cli.sources.data import lines
from balikpapan_cli.sources.newsroom.credits import read_credit
from balikpapan_cli.tuples import NamedTuple

_LONGEST = 260
_LONGEST_SIGNATURE = 60
_LONGEST_CREDIT = 120
_SHORT = 100
_STOPS = ".!?”\"’'"
_SIGNS = "*•·-–—>»→▶►✅📌👉()[]'\"“”‘’ \t\u00a0\u200b"
_HEADLINE = re.compile(r"(?=.{12,160}$)(?!\d{1,2}[.)]\s)[^\s.](?:\S*\s+){3}.*[^.:;”\"]")
_LISTED = re.compile(r"\d{1,2}[.)]|[a-z][.)]\s|[^:]{1,40}:\s|.*[:;]$|.*;\s")
_AGO = re.compile(r"\d+ (?:menit|jam|hari|minggu|bulan) (?:yang )?lalu", re.IGNORECASE)
_SPEECH = re.compile(
    r",[”\"’']? (?:kata|ujar|ucap|tutur|jelas|ungkap|sebut|tegas|imbuh|pungkas|papar|terang)(?:nya)?\b"
)
_KINDS = ("above", "rest", "list", "talk", "reply", "line", "near", "page")
_HELD = frozenset(["list", "reply", "near", "page"])
"""The line alone does not tell whether it goes: it is kept until the whole text is seen."""
_COMMENT = 8
"""A comment has no more lines than this, with its name, its time and the link to reply."""
_LAST_LINES = 15
"""No more lines than this are taken for what a page prints below a signature."""


class Trimmed(NamedTuple):
    """What stays of a text, as ascending spans of single lines, and the author if a credit at the end names one."""

    kept: list[tuple[int, int]]
    author: str = ""


class _Rules(NamedTuple):
    line: dict[str, dict[str, list[str]]]
    byline: re.Pattern[str]
    close: re.Pattern[str]
    tail: re.Pattern[str]
    starts: frozenset[str]
    signs: frozenset[str]


def trim(text: str, start: int = 0) -> Trimmed:
    """The lines of ``text`` from ``start`` without boilerplate and blank lines, white space around them out."""
    kept: list[tuple[int, int]] = []
    rules = _rules()
    starts, signs = rules.starts, rules.signs
    marks: list[tuple[int, str]] = []
    announced = 0
    at = start
    for line in text[start:].split("\n") if start else text.split("\n"):
        body = line.strip()
        if body:
            if (
                len(body) > _LONGEST
                or not (announced or body[:3].lower() in starts or body[0] in signs)
                or not (verdict := _verdict(body, announced > 0))
            ):
                begin = at + line.find(body[0])
                size = len(body)
                if body[-1] in ")]" and (match := _closing(body)):
                    size = match.start()
                kept.append((begin, begin + size))
                announced = 0
            elif verdict == "line":
                announced -= announced > 0
            else:
                marks.append((len(kept), verdict))
                announced = _headlines(text, at + len(line) + 1) if verdict == "above" else 0
                if verdict in _HELD:
                    begin = at + line.find(body[0])
                    kept.append((begin, begin + len(body)))
        at += len(line) + 1
    if marks:
        _drop_comments(text, kept, marks)
        _drop_rest(text, kept, marks)
        _drop_near(text, kept, marks, start)
    return _trim_tail(text, kept)


def is_boilerplate(line: str) -> bool:
    """Whether a rule takes out the whole of a line, which has no white space around it."""
    rules = _rules()
    return (line[:3].lower() in rules.starts or line[0] in rules.signs) and bool(_verdict(line, False))


def _closing(line: str) -> re.Match[str] | None:
    return _rules().close.search(line, max(0, len(line) - _LONGEST))


def _verdict(line: str, announced: bool) -> str:
    """The kind of the rule that the line is under, else empty."""
    rules = _rules()
    plain = line.strip(_SIGNS)
    if not (announced or plain[:3].lower() in rules.starts or line[0] in rules.line or plain[:1].isdecimal()):
        return ""
    first = plain[:24].split(None, 1)
    word = first[0].lower().rstrip(":,.") if first else line[0]
    for key, candidate in (line[0], line), ("0" if word.isdecimal() else word, plain):
        if key in rules.line:
            for kind, rule in _rules_for(key):
                if rule.fullmatch(candidate):
                    return "" if line[-1] == "." and _SPEECH.search(line) else kind
    return "line" if announced and _HEADLINE.fullmatch(line) else ""


def _headlines(text: str, at: int) -> int:
    """How many headlines may stand below an announcement: one, unless two or three stand together over a blank line."""
    count = 0
    while count < 4:
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)].strip()
        if not line:
            break
        if not _HEADLINE.fullmatch(line):
            return 1
        count += 1
        if end < 0:
            break
        at = end + 1
    return count if 0 < count < 4 else 1


def _drop_comments(text: str, kept: list[tuple[int, int]], marks: list[tuple[int, str]]) -> None:
    """Drop what readers wrote, from the line that opens it: each comment ends with a reply, only short lines follow the last."""
    replies = [at for at, kind in marks if kind == "reply"]
    if not replies:
        return
    opener = previous = max((at for at, kind in marks if at <= replies[0] and _opens(text, kept, at, kind)), default=0)
    for reply in replies:
        if reply - previous > _COMMENT:
            return
        previous = reply
    after = kept[previous + 1 :]
    if opener and len(after) <= _COMMENT and all(_is_short(text[slice(*span)]) for span in after):
        del kept[opener:]


def _opens(text: str, kept: list[tuple[int, int]], at: int, kind: str) -> bool:
    return kind == "talk" or (kind == "page" and text[slice(*kept[at])].lower() == "komentar")


def _drop_rest(text: str, kept: list[tuple[int, int]], marks: list[tuple[int, str]]) -> None:
    """Drop what is kept below the first of the marks (how much was kept above each) below which no sentence stands."""
    size = last = titles = plain = len(kept)
    titled = 0
    while last:
        line = text[slice(*kept[last - 1])]
        title = _is_title(line)
        if not title and not _is_short(line):
            break
        last -= 1
        titles = last if title and titles == last + 1 else titles
        plain = last if plain == last + 1 and not (_LISTED.match(line) and not title) else plain
        titled = titled or (last if title or _AGO.fullmatch(line) else 0)
    for at, kind in marks:
        if (
            last <= at <= size
            and at
            and (
                kind in ("rest", "talk")
                or (kind == "above" and titles <= at)
                or (kind == "list" and plain <= at + 1 and titled > at and text[kept[at - 1][1] - 1] != ":")
            )
        ):
            del kept[at:]
            return


def _is_short(line: str) -> bool:
    return len(line) <= _SHORT and line[-1] not in _STOPS


def _is_title(line: str) -> bool:
    """Whether a line is set as headlines are: four words or more, most of them with capitals."""
    words = line.split()
    if not 25 <= len(line) <= 160 or len(words) < 4 or line[-1] in '.:;”"' or (_LISTED.match(line) and len(words) < 6):
        return False
    long = [word for word in words if len(word) > 3]
    return ";" not in line and 2 * sum(not word[0].islower() for word in long) > len(long)


def _drop_near(text: str, kept: list[tuple[int, int]], marks: list[tuple[int, str]], start: int) -> None:
    """Drop the lines that are near others that went, and those at the end; none that a colon announces."""
    size = len(kept)
    held = [(at, kind) for at, kind in marks if kind in ("near", "page", "reply") and at < size]
    rests = {at for at, kind in marks if kind in ("rest", "talk")}
    gone: set[int] = set()
    while held:
        run = [held.pop()]
        while held and held[-1][0] == run[-1][0] - 1:
            run.append(held.pop())
        begin, end = run[-1][0], run[0][0] + 1
        gaps = [_gap(text, kept, at, start) for at in range(begin, end + 1)]
        above = text[slice(*kept[begin - 1])] if begin else ":"
        if (gaps[0] or above[-1] != ":") and (
            any(at in rests for at in range(begin, end + 1))
            or (any(gaps) and any(kind == "near" for _, kind in run))
            or (end == size and (above[-1] in '.!?”")]*' or read_credit(above)))
        ):
            gone.update(at for at, _ in run)
    if gone:
        kept[:] = [span for at, span in enumerate(kept) if at not in gone]


def _gap(text: str, kept: list[tuple[int, int]], at: int, start: int) -> str:
    """What was taken out above the line at ``at``."""
    begin = kept[at - 1][1] if at else start
    return text[begin : kept[at][0] if at < len(kept) else len(text)].strip()


def _trim_tail(text: str, kept: list[tuple[int, int]]) -> Trimmed:
    """Take signatures off the end, and credits, as long as there are any, with the short lines that stand below them."""
    author = _take_signs(text, kept)
    while below := _below_signs(text, kept):
        del kept[below:]
        author = _take_signs(text, kept) or author
    return Trimmed(kept, author)


def _take_signs(text: str, kept: list[tuple[int, int]]) -> str:
    """Take signatures and credits off the end, as long as there are any: the author, if one names one."""
    author = ""
    while kept:
        begin, end = kept[-1]
        if match := _signature(text[begin:end]):
            end = begin + match.start()
            while end > begin and text[end - 1].isspace():
                end -= 1
            kept[-1] = begin, end
        elif (
            end - begin <= _LONGEST_CREDIT
            and len(kept) > 1
            and (credit := read_credit(text[begin:end]))
            and not _is_listed(text, kept, len(kept) - 1)
        ):
            author = credit.author or author
            end = begin
        else:
            break
        if end > begin:
            continue
        kept.pop()
    return author


def _below_signs(text: str, kept: list[tuple[int, int]]) -> int:
    """Where the lines begin below the last signature or credit, 0 if anything among them may be of the report."""
    last = len(kept) - 1
    for at in range(last, max(0, last - _LAST_LINES), -1):
        line = text[slice(*kept[at])]
        if at < last and _signs(text, kept, at, line):
            return at + 1
        if not _is_short(line) or line[0] in "*-•–—“\"‘'" or line[0].isdecimal() or _LISTED.match(line):
            return 0
    return 0


def _signs(text: str, kept: list[tuple[int, int]], at: int, line: str) -> bool:
    """Whether a line ends a report: a credit below sentences, or a signature; behind a sentence a name may as well be a place."""
    if match := _signature(line):
        sign = match[0].strip("()[] \t")
        return not match.start() or "/" in sign or not (sign[:1].isupper() and sign[1:2].islower())
    if len(line) > _LONGEST_CREDIT or not _rules().byline.fullmatch(line) or not read_credit(line):
        return False
    above = at
    while above and read_credit(text[slice(*kept[above - 1])]):
        above -= 1
    if not above or _is_listed(text, kept, at):
        return False
    begin, end = kept[above - 1]
    return end - begin > _SHORT or text[end - 1] in _STOPS or text[end - 1] in ")]*"


def _is_listed(text: str, kept: list[tuple[int, int]], at: int) -> bool:
    """Whether a credit is one of a list of the report: right below lines with other labels, or a line that announces them."""
    labelled = 0
    for above in range(at - 1, max(-1, at - 1 - _LAST_LINES), -1):
        line = text[slice(*kept[above])]
        if text.count("\n", kept[above][1], kept[above + 1][0]) != 1:
            return False
        if line[-1] == ":":
            return True
        if not read_credit(line):
            if not _is_short(line) or not _LISTED.match(line):
                return False
            labelled += 1
            if labelled == 2:
                return True
    return False


def _signature(line: str) -> re.Match[str] | None:
    if line[-1] in ")]*" or line.endswith(").") or "*" in line[-14:]:
        return _rules().tail.search(line, max(0, len(line) - _LONGEST_SIGNATURE))
    return None


@cache
def _rules() -> _Rules:
    found: dict[str, dict[str, list[str]]] = {kind: {} for kind in (*_KINDS, "byline", "close", "tail")}
    for row in lines("boilerplate.tsv"):
        where, word, pattern = row.split("\t")
        found[where].setdefault(word, []).append(pattern)
    rules: dict[str, dict[str, list[str]]] = {}
    for kind in _KINDS:
        for word, patterns in found[kind].items():
            rules.setdefault(word, {})[kind] = patterns
    tails = "|".join(pattern for patterns in found["tail"].values() for pattern in patterns)
    return _Rules(
        rules,
        _any([pattern for patterns in found["byline"].values() for pattern in patterns]),
        re.compile(rf"(?<=[.!?”\"])\s*(?:{'|'.join(found['close']['('])})$", re.IGNORECASE),
        re.compile(rf"(?:(?<=[.!?”\"'’…*\])])|^)\s*(?:{tails})$", re.IGNORECASE),
        frozenset(start for word in rules for start in _starts(word)),
        frozenset([*digits, *_SIGNS, *(word for word in rules if len(word) == 1)]),
    )


@cache
def _rules_for(word: str) -> list[tuple[str, re.Pattern[str]]]:
    """The rules for lines that begin with a word, compiled when the first such line is seen: most words never are."""
    return [(kind, _any(patterns)) for kind, patterns in _rules().line[word].items()]


def _starts(word: str) -> list[str]:
    """The first three letters, folded, of the lines that may be under the rules for a word."""
    if len(word) > 1:
        return [f"{word} "[:3]]
    return [f"{word} {letter}" for letter in ascii_lowercase] if word.isalpha() else []


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)
