"""How likely a summary is to say a word: what the ``news`` summarizer sees in the words of an article.

Word importance, learned from summaries that people wrote, is what a set of sentences is chosen by (Hong and Nenkova
2014, "Improving the estimation of word importance for news multi-document summarization"). The first, the second and the
third occurrence of a word are told apart, as ROUGE counts them; a fourth counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from balikpapan_cli.summary.features import Sheet

REPEATS = 3

ARTICLE_FEATURES = (
    "sentences", "words", "mean_length", "quoted", "first_paragraph", "mean_paragraph", "single_paragraphs", "letters",
    "digits", "variety", "brackets", "full_dates", "titled", "manner",
)  # fmt: skip

WORD_FEATURES = (
    "repeat", "count", "share", "holders", "first", "this", "second", "in_three", "first_unquoted", "unquoted",
    "at_first", "length_at_first", "paragraph", "paragraphs", "score_here", "score_best", "score_sum", "score_mean",
    "common", "in_title", *ARTICLE_FEATURES,
)  # fmt: skip


def word_rows(
    sheet: Sheet,
    scores: Sequence[float],
    wanted: frozenset[str],
    common: dict[str, list[float]],
    article: tuple[float, ...],
) -> dict[str, list[tuple[float, ...]]]:
    """The features of each of the first occurrences (REPEATS at most) of every ``wanted`` word, as WORD_FEATURES names them.

    ``scores`` are those of the sentences, ``article`` what all words of an article share (ARTICLE_FEATURES). ``common``
    says for words of every text how often a summary says them (once, twice, three times) when the article does; the
    entry ``""`` is for all others.
    """
    places: dict[str, list[int]] = {}
    for n, words in enumerate(sheet.reading.words):
        for word in words:
            if word in wanted:
                places.setdefault(word, []).append(n)
    quoted = [share > 0.5 for share in sheet.reading.quoted]
    paragraphs, title = sheet.reading.paragraph, sheet.reading.title
    rows: dict[str, list[tuple[float, ...]]] = {}
    once: dict[int, tuple[float, ...]] = {}  # what words share that stand once, in the same sentence: most words do
    for word, at in places.items():
        if len(at) == 1:
            n = at[0]
            if n not in once:
                unquoted_at = (40, 0) if quoted[n] else (n, 1)
                once[n] = (
                    1,
                    1,
                    100 / sheet.total,
                    1,
                    n,
                    n,
                    40,
                    n < 3,
                    *unquoted_at,
                    1,
                    sheet.lengths[n],
                    paragraphs[n],
                    1,
                )
                once[n] += (scores[n],) * 4
            known = common.get(word) or common[""]
            rows[word] = [(*once[n], known[0], word in title, *article)]
            continue
        holders = list(dict.fromkeys(at))
        held = [scores[n] for n in holders]
        unquoted = [n for n in holders if not quoted[n]]
        known = common.get(word) or common[""]
        first, count, total = at[0], len(at), sum(held)
        tail = (
            holders[1] if len(holders) > 1 else 40,
            sum([n < 3 for n in holders]),
            unquoted[0] if unquoted else 40,
            len(unquoted),
            at.count(first),
            sheet.lengths[first],
            paragraphs[first],
            len({paragraphs[n] for n in holders}),
        )
        best, mean = max(held), total / len(held)
        rows[word] = [
            (k + 1, count, 100 * count / sheet.total, len(holders), first, at[k], *tail, scores[at[k]], best, total, mean,
             known[k], word in title, *article)
            for k in range(min(REPEATS, count))
        ]  # fmt: skip
    return rows
