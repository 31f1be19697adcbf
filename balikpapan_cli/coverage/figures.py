"""Figures as Indonesian newspapers write them, read to values, so that two spellings of one figure compare equal.

A figure is a numeral with all that belongs to its meaning: ``Rp2,7 triliun``, ``65,8 persen``, ``tiga juta``,
``18 km``, ``10.00 WITA``, ``23 Oktober 2023``. A noun that is merely counted (``43 kota``) is
no part of the figure: ``counted.py`` reads it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from balikpapan_cli.indonesian.dates import find_dates
from balikpapan_cli.tuples import NamedTuple

_TEN = 10
"""Below it any two figures are near each other, none of something too."""


class Figure(NamedTuple):
    """``text[start:end]`` is the figure as written. ``kind`` is number, percent, money, measure, time or date;
    ``value`` a plain decimal (money in whole currency, a time in minutes), of a date ``YYYY-MM-DD`` with zeros for
    what is not said, of a score ``2-1``; ``unit`` a currency code or the symbol of a measure."""

    start: int
    end: int
    kind: str
    value: str
    unit: str = ""

    @property
    def is_rare(self) -> bool:
        """Whether it is too exact to be the same by chance: a day with its year, three significant digits (not a year)."""
        if self.kind == "date":
            return not self.value.startswith("0000")
        digits = self.value.replace(".", "").strip("0")
        return len(digits) >= 3 and not self._looks_like_year

    @property
    def _looks_like_year(self) -> bool:
        return self.kind == "number" and len(self.value) == 4 and self.value[:2] in ("19", "20")

    def may_be_mistaken_for(self, other: Figure) -> bool:
        """Whether one may stand where the other should: of one kind and unit, a year for a year, and what is no date nor
        score within ten times of it, or with its digits (``2,7 miliar`` for ``2,7 triliun``)."""
        if (self.kind, self.unit) != (other.kind, other.unit) or self.is_year != other.is_year:
            return False
        if self.kind in ("date", "time") or "-" in self.value or "-" in other.value:
            return self.kind in ("date", "time") or ("-" in self.value) == ("-" in other.value)
        ours, theirs = Decimal(self.value), Decimal(other.value)
        if (ours * 10 >= theirs and theirs * 10 >= ours) or max(ours, theirs) < _TEN:
            return True
        return ours.normalize().as_tuple().digits == theirs.normalize().as_tuple().digits

    @property
    def is_year(self) -> bool:
        """Whether it is written as a year is: four digits and nothing else."""
        return self._looks_like_year and self.end - self.start == 4

    def same(self, other: Figure) -> bool:
        """Whether both say the same. A date without a year agrees with that day of any year, and a bare number with an
        amount of money, whose currency a text often says only once."""
        if {self.kind, other.kind} == {"number", "money"}:
            return self.value == other.value
        if (self.kind, self.unit) != (other.kind, other.unit):
            return False
        if self.kind != "date":
            return self.value == other.value
        ours, theirs = self.value.split("-"), other.value.split("-")
        return ours[1:] == theirs[1:] and (ours[0] == theirs[0] or "0000" in (ours[0], theirs[0]))


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of ``text``, in order, none inside another.

    >>> text = "Nilai 65,8% dari 3 juta jiwa; Rp2,7 triliun; tiga juta orang; 8.000 unit, pukul 10.00 WITA"
    >>> [(f.kind, f.value, f.unit) for f in figures(text)] # doctest: +NORMALIZE_WHITESPACE
    [('percent', '65.8', '%'), ('number', '3000000', ''), ('money', '2700000000000', 'IDR'), ('number', '3000000', ''),
     ('number', '8000', ''), ('time', '600', '')]
    """
    dates = [Figure(d.start, d.end, "date", f"{d.year:04}-{d.month:02}-{d.day:02}") for d in find_dates(text)]
    found = [*dates, *_outside(_numerals(text), dates)]
    found += list(_outside(_spelled(text), found))
    return tuple(sorted(found))


def read_numeral(written: str) -> Decimal | None:
    """The value of digits with separators: dots group thousands, a comma is the decimal sign; the other way round
    only where nothing else makes sense. None where nothing makes sense (``1.2.3``).

    >>> [str(read_numeral(written)) for written in ("8.000", "2,7", "1.234,5", "65.8", "1,234.5", "0.125", "2,500,000")]
    ['8000', '2.7', '1234.5', '65.8', '1234.5', '0.125', '2500000']
    """
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?", written):
        written = written.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}", written):
        written = written.replace(",", "")
    elif re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", written):
        written = written.replace(",", ".")
    else:
        return None
    return Decimal(written)


class _Lexicon(NamedTuple):
    """What may stand around a numeral: patterns of the written forms, and what each form means."""

    meaning: dict[tuple[str, str], str]
    before: re.Pattern[str]
    scale: re.Pattern[str]
    letter: re.Pattern[str]
    after: re.Pattern[str]
    measure: re.Pattern[str]
    counted: re.Pattern[str]
    spelled: re.Pattern[str]

    def means(self, role: str, match: re.Match[str]) -> str:
        return self.meaning[role, " ".join(match[1].lower().split())]


@lru_cache(1)
def _lexicon() -> _Lexicon:
    meaning: dict[tuple[str, str], str] = {}
    for line in (Path(__file__).parent / "data" / "numerals.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            role, forms, means = (*line.split("\t"), "")[:3]
            meaning |= {(role, form): means for form in forms.split("|")}

    def written(*roles: str) -> str:
        known = sorted((form for role, form in meaning if role in roles), key=len, reverse=True)
        return "|".join(re.escape(form).replace("\\ ", r"\s+") for form in known)

    word, more = written("word"), written("word", "scale") + "|belas|puluh|ratus"
    return _Lexicon(
        meaning,
        before=re.compile(rf"(?:^|(?<=\W))({written('before')})\.?\s*$", re.IGNORECASE),
        scale=re.compile(rf"\s*({written('scale')})(?!\w)", re.IGNORECASE),
        letter=re.compile(rf"\s?({written('letter')})(?!\w)", re.IGNORECASE),
        after=re.compile(rf"\s+({written('after')})(?!\w)", re.IGNORECASE),
        measure=re.compile(rf"\s*({written('measure')})(?!\w)", re.IGNORECASE),
        counted=re.compile(rf"\s+(?:{written('counted')})(?!\w)", re.IGNORECASE),
        spelled=re.compile(rf"(?<![\w-])(?<!salah )(?:{word})(?:\s+(?:{more}))*(?![\w-])", re.IGNORECASE),
    )


_NUMERAL = re.compile(r"(?<![0-9.,:/])[0-9]+(?:[.,][0-9]+)*(?!/?[0-9])")
_IN_CODE = re.compile(r"[\w@#]$|(?<!\bke)(?<=[^\W\d_])-$")  # COVID-19, G20, but ke-18
_TIME = re.compile(
    r"(?<=pukul )([0-9]{1,2})[.:]([0-9]{2})(?![0-9])(?:\s*(?:wib|wita|wit)\b)?|"
    r"(?<![0-9.,:])([0-9]{1,2})[.:]([0-9]{2})(?=(?:\s*[-–]\s*[0-9]{1,2}[.:][0-9]{2})?\s*(?:wib|wita|wit)\b)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:[-–—]|sampai|hingga|s/d)\s*(?:rp\.?\s*)?", re.IGNORECASE)
_LONGEST = 24  # characters of a numeral; what is longer is a code


class _Raw(NamedTuple):
    """A numeral with what was found around it, before neighbours in a range have lent each other scale and unit."""

    start: int
    end: int
    digits: Decimal
    power: int
    kind: str
    unit: str

    @property
    def is_point(self) -> bool:
        """Whether it may be half of a score (``2-1``)."""
        return self.kind == "number" and not self.power and self.digits < 1000 and self.digits == int(self.digits)

    def figure(self) -> Figure:
        return Figure(self.start, self.end, self.kind, _plain(self.digits.scaleb(self.power)), self.unit)


def _numerals(text: str) -> Iterable[Figure]:
    """Times, then every other numeral with its currency, scale and measure."""
    for match in _TIME.finditer(text):
        hour, minute = (int(group) for group in match.groups() if group is not None)
        yield Figure(*match.span(), "time", str(hour * 60 + minute))
    read = [_raw(text, match) for match in _NUMERAL.finditer(text) if not _TIME.match(text, match.start())]
    raws = [raw for raw in read if raw is not None]
    scores: dict[int, Figure] = {}
    for at in range(len(raws) - 1):
        first, second = raws[at : at + 2]
        if not _RANGE.fullmatch(text, first.end, second.start):
            continue
        if second.kind == "number" and first.kind == "money":
            raws[at + 1] = second = second._replace(kind=first.kind, unit=first.unit)
        if not first.power and first.kind in ("number", second.kind):
            raws[at] = first = first._replace(power=second.power, kind=second.kind, unit=second.unit)
        if first.is_point and second.is_point and at not in scores:
            value = f"{first.digits}-{second.digits}"
            scores[at] = scores[at + 1] = Figure(first.start, second.end, "number", value)
    yield from dict.fromkeys(scores.get(at) or raw.figure() for at, raw in enumerate(raws))


def _raw(text: str, match: re.Match[str]) -> _Raw | None:
    lexicon = _lexicon()
    start, end = match.span()
    digits = read_numeral(match[0])
    if digits is None or end - start > _LONGEST:
        return None
    power, kind, unit = 0, "number", ""
    left = text[max(0, start - 8) : start]
    if before := lexicon.before.search(left):
        start -= len(left) - before.start()
        kind, unit = "money", lexicon.means("before", before)
    elif _IN_CODE.search(left):
        return None
    elif left.lower().endswith("ke-"):
        start -= 3
    if scale := lexicon.scale.match(text, end):
        power, end = int(lexicon.means("scale", scale)), scale.end()
    elif kind == "money" and (letter := lexicon.letter.match(text, end)):
        power, end = int(lexicon.means("letter", letter)), letter.end()
    if kind == "number":
        kind, unit, end = _unit(text, end)
    if end == match.end() and text[end : end + 1].isalpha():
        return None  # 5G, 4x4, 3D
    return _Raw(start, end, digits, power, kind, unit)


def _unit(text: str, end: int) -> tuple[str, str, int]:
    """Kind and unit that the words from ``end`` give to a numeral, and where they end."""
    lexicon = _lexicon()
    if after := lexicon.after.match(text, end):
        return "money", lexicon.means("after", after), after.end()
    if measure := lexicon.measure.match(text, end):
        unit = lexicon.means("measure", measure)
        return ("percent" if unit == "%" else "measure"), unit, measure.end()
    return "number", "", end


def _spelled(text: str) -> Iterable[Figure]:
    """Numbers in words, where a scale or a unit or a counted noun shows that a figure is meant."""
    lexicon = _lexicon()
    for match in lexicon.spelled.finditer(text):
        words = match[0].lower().split()
        kind, unit, end = _unit(text, match.end())
        value = _value(words)
        if value and (len(words) > 1 or kind != "number" or lexicon.counted.match(text, end)):
            yield Figure(match.start(), end, kind, str(value), unit)


def _value(words: list[str]) -> int:
    """The value of a number in words; 0 when it is none (``dua tiga orang``).

    >>> _value("dua ratus tiga puluh lima juta seratus ribu".split()), _value("lima belas".split())
    (235100000, 15)
    """
    meaning = _lexicon().meaning
    total = group = digit = 0
    for word in words:
        if scale := meaning.get(("scale", word)):
            total, group, digit = total + (group + digit) * 10 ** int(scale), 0, 0
        elif word in ("puluh", "ratus"):
            group, digit = group + digit * {"puluh": 10, "ratus": 100}[word], 0
        elif word == "belas":
            digit += 10
        elif digit:
            return 0
        elif (value := int(meaning["word", word])) >= 1000:
            total += value
        else:
            group, digit = (group + value, 0) if value >= 100 else (group, value)
    return total + group + digit


def _outside(found: Iterable[Figure], taken: Iterable[Figure]) -> list[Figure]:
    """Those of ``found`` that touch none of ``taken``, of which none touches another."""
    spans = sorted((figure.start, figure.end) for figure in taken)
    ends = [end for _, end in spans]

    def free(figure: Figure) -> bool:
        at = bisect_right(ends, figure.start)  # the first that ends behind the start of the figure
        return at == len(spans) or spans[at][0] >= figure.end

    return list(filter(free, found))


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
