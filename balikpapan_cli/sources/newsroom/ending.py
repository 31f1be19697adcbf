"""The end of a page: signatures, credits, other stories, comments. The rule it owns: a sentence, or what may be a list of the
report, ends what is taken from below it.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.newsroom.bylines import is_writer, role_before
from balikpapan_cli.sources.newsroom.contacts import drop_contacts
from balikpapan_cli.sources.newsroom.credits import Credit, read_credit
from balikpapan_cli.sources.newsroom.dateline import parse
from balikpapan_cli.sources.newsroom.gazetteer import is_domain
from balikpapan_cli.sources.newsroom.names import is_name, sounds_like_name
from balikpapan_cli.sources.newsroom.rules import LISTED, closing, is_title, rules, signature, verdict

_LONGEST_CREDIT = 120
_SHORT = 100
_STOPS = ".!?”\"’'"
_AGO = re.compile(r"\d+ (?:menit|jam|hari|minggu|bulan) (?:yang )?lalu", re.IGNORECASE)
_COMMENT = 8
"""A comment has no more lines than this, with its name, its time and the link to reply."""
_WORD = r"(?:[A-Z]\.?|(?=[^AEIOUY |]*[AEIOUY])[A-Z][A-Z’'-]+\.?)"
_CAPITALS = re.compile(rf"{_WORD}(?: {_WORD})*(?: \| {_WORD}(?: {_WORD})*){{0,3}}")
_SENTENCE = 30
"""Characters of a line that is a sentence rather than a heading."""
_CLOSED = '.!?”")]*'
"""What ends a sentence, or a signature behind it."""
_CUT = ("...", "…")
_REPORT = 3
"""Lines of the shortest report that others may follow."""
_LAST_LINES = 15
"""No more lines than this are taken for what a page prints below a signature."""


def drop_marked(text: str, kept: list[tuple[int, int]], marks: list[tuple[int, str]], start: int) -> None:
    """Drop of the lines that are kept of ``text`` from ``start`` what the rules alone could not judge. ``marks`` are lines that
    a rule of another kind than ``line`` holds for: how many lines were kept above each, and the kind."""
    contact = next((kept[at] for at, kind in marks if kind == "contact"), None)
    _drop_comments(text, kept, marks)
    _drop_rest(text, kept, marks)
    _drop_near(text, kept, marks, start)
    if contact in kept[1:]:
        drop_contacts(text, kept, kept.index(contact))


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
    return kind == "talk" or (kind == "page" and text[slice(*kept[at])].lower() in ("komentar", "comments"))


def _drop_rest(text: str, kept: list[tuple[int, int]], marks: list[tuple[int, str]]) -> None:
    """Drop what is kept below the first of the marks (how much was kept above each) below which no sentence stands."""
    size = last = titles = plain = len(kept)
    titled = 0
    while last:
        line = text[slice(*kept[last - 1])]
        title = is_title(line)
        if not title and not _is_short(line):
            break
        last -= 1
        titles = last if title and titles == last + 1 else titles
        plain = last if plain == last + 1 and not (LISTED.match(line) and not title) else plain
        titled = titled or (last if title or _AGO.fullmatch(line) else 0)
    for at, kind in marks:
        if (
            last <= at <= size
            and at
            and (
                kind in ("several", "rest", "talk")
                or (kind == "above" and titles <= at)
                or (kind == "list" and plain <= at + 1 and titled > at and text[kept[at - 1][1] - 1] != ":")
            )
        ):
            del kept[at:]
            return


def _is_short(line: str) -> bool:
    return len(line) <= _SHORT and line[-1] not in _STOPS


def _drop_near(text: str, kept: list[tuple[int, int]], marks: list[tuple[int, str]], start: int) -> None:
    """Drop the lines that are near others that went, and those at the end; none that a colon announces. And captions between
    others: what stands alone may be the report."""
    size = len(kept)
    held = [(at, kind) for at, kind in marks if kind in ("near", "page", "reply") and at < size]
    rests = {at for at, kind in marks if kind in ("several", "rest", "talk")}
    gone = {at for at, kind in marks if kind == "caption" and (0 < at < size - 1 or _ends_with_picture(text, kept, at))}
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
            or (end == size and (above[-1] in _CLOSED or read_credit(above)))
        ):
            gone.update(at for at, _ in run)
    if gone:
        kept[:] = [span for at, span in enumerate(kept) if at not in gone]


def _ends_with_picture(text: str, kept: list[tuple[int, int]], at: int) -> bool:
    """Whether a caption at the end of a report of several lines says that it is one: ``Pasar Klandasan. (Foto: Istimewa)``."""
    line = text[slice(*kept[at])].lower()
    said = max(line.rfind("("), line.rfind("["), line.rfind(". ") + 1)
    return len(kept) > 2 and at == len(kept) - 1 and "foto" in line[said:][:6]


def _gap(text: str, kept: list[tuple[int, int]], at: int, start: int) -> str:
    """What was taken out above the line at ``at``."""
    begin = kept[at - 1][1] if at else start
    return text[begin : kept[at][0] if at < len(kept) else len(text)].strip()


def drop_teasers(text: str, kept: list[tuple[int, int]]) -> None:
    """Drop the beginnings of other reports at the end, each cut off with dots, with their headlines: several of them, or one that
    has a headline and a dateline of its own, or stands below a signature."""
    at, teasers, titled = len(kept), 0, 0
    while at and text[kept[at - 1][1] - 3 : kept[at - 1][1]].endswith(_CUT):
        at -= 1
        teasers += 1
        if at and is_title(text[slice(*kept[at - 1])]):
            at -= 1
            titled += 1
    if at < _REPORT or text[kept[at - 1][1] - 1] not in _CLOSED:
        return
    first = text[slice(*kept[at + (titled > 0)])] if teasers else ""
    if teasers > 1 or (titled and (parse(first) or signature(text[slice(*kept[at - 1])]))):
        del kept[at:]


def trim_tail(text: str, kept: list[tuple[int, int]]) -> str:
    """Take signatures off the end, and credits, as long as there are any, with the short lines that stand below them: the
    author, if a credit names one."""
    author = _take_signs(text, kept)
    while below := _below_signs(text, kept):
        del kept[below:]
        author = _take_signs(text, kept) or author
    return author


def _take_signs(text: str, kept: list[tuple[int, int]]) -> str:
    """Take signatures and credits off the end, as long as there are any: the author, if one names one."""
    author = ""
    while kept:
        begin, end = kept[-1]
        line = text[begin:end]
        if match := signature(line) or closing(line):
            author = _signer(match[0].strip("()[] \t")) or author
            end = begin + match.start()
            while end > begin and text[end - 1].isspace():
                end -= 1
            kept[-1] = begin, end
        elif len(kept) < 2:
            break
        elif (credit := _credit(line)) and not _is_listed(text, kept, len(kept) - 1):
            author = credit.author or author
            end = begin
        elif (named := _of_newsroom(line, text[slice(*kept[-2])])) is not None:
            author = named or author
            end = begin
        else:
            break
        if end > begin:
            continue
        kept.pop()
    return author


def _signer(sign: str) -> str:
    """Whom a signature names in full: ``Ditulis oleh Dewi Lestari``, ``suarakaltim.id/Dewi Lestari``."""
    if credit := read_credit(sign):
        return credit.author
    outlet, _, name = sign.partition("/")
    return name if is_name(name) and is_domain(outlet) else ""


def _credit(line: str) -> Credit | None:
    return read_credit(line) if len(line) <= _LONGEST_CREDIT else None


def _of_newsroom(line: str, above: str) -> str | None:
    """Whom a line at the end names as the author, empty if it names nobody but goes all the same, None if it is of the report."""
    if line.endswith((" ini.", " ini")) and (match := rules().about.fullmatch(line)):
        return match["names"] if is_name(match["names"]) else None
    if above[-1] not in _CLOSED and not _credit(above):
        return None
    if (match := rules().writer.fullmatch(line)) and is_name(match["names"]):
        return match["names"]
    if (role := role_before(line)) and is_name(line[len(role) :].strip()) and sounds_like_name(line[len(role) :]):
        return line[len(role) :].strip() if is_writer(role) else ""
    if line.startswith(("http://", "https://")) and " " not in line:
        return ""
    return "" if verdict(line, False) in ("line", "last", "list") else _in_capitals(line, above)


def _in_capitals(line: str, above: str) -> str | None:
    """The first of the names that a line in capitals consists of, as names are written: ``RIRI RAHAYU | ANTARA``."""
    if not line.isupper() or len(line) > _SHORT or not _CAPITALS.fullmatch(line):
        return None
    first, *others = [" ".join(map(str.capitalize, piece.split())) for piece in line.split("|")]
    if not is_name(first) or not all(is_name(other) or len(other.split()) == 1 for other in others):
        return None
    alone = sounds_like_name(first) and len(above) >= _SENTENCE and "berikut" not in above.lower()
    return first if others or alone else None


def _below_signs(text: str, kept: list[tuple[int, int]]) -> int:
    """Where the lines begin below the last signature or credit, 0 if anything among them may be of the report."""
    last = len(kept) - 1
    for at in range(last, max(0, last - _LAST_LINES), -1):
        line = text[slice(*kept[at])]
        if at < last and _signs(text, kept, at, line):
            return at + 1
        if not _is_short(line) or line[0] in "*-•–—“\"‘'" or line[0].isdecimal() or LISTED.match(line):
            return 0
    return 0


def _signs(text: str, kept: list[tuple[int, int]], at: int, line: str) -> bool:
    """Whether a line ends a report: a credit below sentences, or a signature; behind a sentence a name may as well be a place."""
    if match := signature(line):
        sign = match[0].strip("()[] \t")
        return not match.start() or "/" in sign or not (sign[:1].isupper() and sign[1:2].islower())
    if len(line) > _LONGEST_CREDIT or not rules().byline.fullmatch(line) or not read_credit(line):
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
            if not _is_short(line) or not LISTED.match(line):
                return False
            labelled += 1
            if labelled == 2:
                return True
    return False
