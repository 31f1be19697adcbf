"""How an article is written: what tells whether its first sentences say it all, as in a wire report, or only open it.

The features are sizes and shares, of the whole text; what the model makes of them is a guess at the share of a summary's
words that the lead has already, and the words of an article are judged in its light.
"""

from __future__ import annotations

import re
from collections import Counter

from balikpapan_cli.summary.data import sections
from balikpapan_cli.summary.features import Sheet

_FULL_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_SHORT_DATE = re.compile(r"\(\d{1,2}/\d{1,2}\)")

_CUES = sections("cues.txt")

TELLING = (
    "yang",
    "dan",
    "di",
    "dengan",
    "untuk",
    "itu",
    "ini",
    "juga",
    "dalam",
    "pada",
    "tersebut",
    "sudah",
    "telah",
    "akan",
)
"""Function words whose rates differ between ways of writing."""


def article_row(s: Sheet) -> tuple[float, ...]:
    """What all words of an article have in common: its size, its paragraphs, and how it is written."""
    sizes = list(Counter(s.reading.paragraph).values()) or [0]
    letters = sum([len(word) for words in s.reading.words for word in words])
    digits = sum([word[0].isdigit() for words in s.reading.words for word in words])
    text = [sentence.text for sentence in s.reading.sentences]
    return (
        s.size,
        s.total,
        s.mean_length,
        sum([share > 0.5 for share in s.reading.quoted]) / max(1, s.size),
        sizes[0],
        sum(sizes) / len(sizes),
        sizes.count(1) / len(sizes),
        letters / s.total,
        digits / s.total,
        len(s.term_counts) / s.total,
        sum([t.count("(") for t in text]) / s.total,
        min(3, sum([len(_FULL_DATE.findall(t)) for t in text if "/" in t])),
        bool(s.reading.title),
    )


def manner_row(s: Sheet, article: tuple[float, ...]) -> tuple[float, ...]:
    """The features that the manner is told by: those of the article but for its title, and rates of its words."""
    counts = Counter(word for words in s.reading.words for word in words)
    text = [sentence.text for sentence in s.reading.sentences]
    return (
        *article[:-1],
        *[*s.lengths, 0, 0, 0][:3],
        max(s.lengths, default=0),
        sum([t.count(",") for t in text]) / s.total,
        sum([len(_SHORT_DATE.findall(t)) for t in text if "/" in t]),
        sum([t[-2:] in ('."', ".”", "?”", '?"') for t in text]) / max(1, s.size),
        max(s.reading.paragraph, default=0),
        *[sum([counts[word] for word in _CUES[cue]]) / s.total for cue in ("saying", "reporting", "speaker")],
        sum([n for word, n in counts.items() if word.endswith("nya")]) / s.total,
        *[counts[word] / s.total for word in TELLING],
    )
