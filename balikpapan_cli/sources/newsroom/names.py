"""Names of persons in lines about an article. The rule it owns: a name is a few words with capitals, none of which names a section,
a place or a newsroom; what might be a headline as well is one only if its words are hardly anything but names.
"""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.gazetteer import is_outlet, is_place

_LONGEST = 120
MOST_WORDS = 6
"""Words that may stand beside a date in a line that is no sentence: a name, a rubric."""
_WORD = r"(?:[A-Z][\w.'’-]*|(?:bin|binti|al|dan|van|von)\b)"
NAME = re.compile(rf"{_WORD}(?:[ ,]+{_WORD})*")
_INITIAL = re.compile(r"[A-Z]\.?")
_COMMON = 4
"""So many words are made from a word that is no name."""


def is_capitalized(name: str) -> bool:
    """Whether a text is nothing but a few words with capitals."""
    return NAME.fullmatch(name) is not None and len(name.split()) <= MOST_WORDS


def is_name(line: str) -> bool:
    """Whether a line may be one or several names of persons: words with capitals, and none that names a section, a place or a
    newsroom.

    >>> [is_name(line) for line in ("Dewi Lestari", "Ahmad Hakim, Siti Aminah", "Berita Utama", "Kutai Timur", "Dewi")]
    [True, True, False, False, False]
    """
    if len(line) > _LONGEST or line.isupper():
        return False
    names = re.split(r"\s*[|&/]\s*|,\s+|\s+dan\s+", line.removesuffix(","))
    return len(names) <= 3 and all(
        2 <= len(name.split()) <= 5
        and NAME.fullmatch(name)
        and not is_outlet(name)
        and not is_place(name)
        and words("rubrics.txt").isdisjoint(name.lower().split())
        for name in names
    )


def is_single_name(line: str) -> bool:
    """Whether a line may be the one name of a person: a word that is no section, and that no other word is made from.

    >>> [is_single_name(line) for line in ("Hilmansyah", "Perdagangan", "Balikpapan", "Hiburan")]
    [True, False, False, False]
    """
    from balikpapan_cli.indonesian.stems import forms, root

    word = line.lower()
    return (
        re.fullmatch(r"[A-Z][a-z’']{3,15}", line) is not None
        and word not in words("rubrics.txt")
        and not is_place(line)
        and not is_outlet(line)
        and root(word) == word
        and not forms(word)
    )


def sounds_like_name(name: str) -> bool:
    """Whether of the longer words of what is written like a name more than half are such that no others are made from them.

    >>> [sounds_like_name(name) for name in ("Hilmansyah Noor", "Hasil Rapat", "Khairul Anwar", "Kutai Barat")]
    [True, False, True, False]
    """
    from balikpapan_cli.indonesian.stems import forms, root

    long = [word for word in name.replace(".", " ").split() if len(word) > 2]
    own = [word for word in long if not is_place(word) and forms(root(word.lower())) < _COMMON]
    return 2 * len(own) > len(long)


def is_surely_name(line: str) -> bool:
    """Whether a line is the name of a person, and can hardly be a headline: a single letter stands in it, or it opens with a given
    name, and what else it says is hardly ever a word.

    >>> [is_surely_name(line) for line in ("Meilinda S Putri", "Budi Santoso", "Yudy Santoso")]
    [True, True, True]
    >>> [is_surely_name(line) for line in ("Budi Menang", "Hepatitis B Menyebar", "Inter Milan")]
    [False, False, False]
    """
    if not is_name(line):
        return False
    from balikpapan_cli.indonesian.stems import forms, root

    given = first_names()
    whole = [word for word in line.split() if not _INITIAL.fullmatch(word)]
    if any(word not in given and root(word.lower()) != word.lower() for word in whole):
        return False
    named = [word for word in whole if word in given or forms(word.lower()) < _COMMON]
    if len(whole) < len(line.split()):
        return 2 * len(named) >= len(whole) > 0
    return line.split()[0] in given and len(named) == len(whole)
