"""Whether a draft may be right about the speaker of a quotation where nobody can tell from the article who says it.

The rule: it may where the article names that person in the paragraph of the quotation, or before it and nobody else in between.
Of words that may be no name nothing is held against the draft.
"""

from __future__ import annotations

from balikpapan_cli.coverage.evidence import Evidence
from balikpapan_cli.coverage.speakers import Speaker, contradicts
from balikpapan_cli.indonesian.tokens import fold
from balikpapan_cli.model import Quote

_LEAST = 3  # letters of a word that a person can be told by


def may_say(speaker: Speaker, source: Evidence, start: int, end: int) -> bool:
    """Whether ``speaker`` may say what stands at ``body[start:end]`` of an article that tells nobody to say it."""
    article = source.article
    ours = {word for word in speaker.words if len(word) >= _LEAST}
    if speaker.common or not ours:
        return True
    akin = [name for name in (fold(person.name) for person in article.persons) if ours.intersection(name)]
    names = ours.union(*akin)
    first = article.body.rfind("\n", 0, start) + 1
    last = article.body.find("\n", end) % (len(article.body) + 1)
    named = [word.start for word in source.words if word.key in names]
    if not named:
        return any(_may_be(speaker, person.name, source) for person in article.persons)
    if any(first <= at < last and not start <= at < end for at in named):
        return True
    before = max((at for at in named if at < first), default=-1)
    others = {word for person in article.persons for word in fold(person.name) if len(word) >= _LEAST} - names
    return before >= 0 and not any(word.key in others for word in source.words if before < word.start < start)


def _may_be(speaker: Speaker, name: str, source: Evidence) -> bool:
    """Whether a person of the article may be meant by another name."""
    said = Quote(source.article.id, "", name, "", "", "", 0, 0)
    return not contradicts(speaker, said, source.article, ())
