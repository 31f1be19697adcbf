"""How a query was read and scored, as ``--explain`` tells it."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "query": ("query {text}", "kueri {text}"),
    "word": ("word {text}", "kata {text}"),
    "as_written": (
        "{text} as written in the body: +{worth:.2f}",
        "{text} seperti tertulis di isi: +{worth:.2f}",
    ),
    "nowhere": ("nowhere in the archive", "tidak ada di arsip"),
    "must": ("must match {text}", "harus cocok {text}"),
    "must_not": ("must not match {text}", "tidak boleh cocok {text}"),
    "match": ("{total} of {articles} articles match", "{total} dari {articles} artikel cocok"),
    "match_in_part": ("{total} of {articles} articles match in part", "{total} dari {articles} artikel cocok sebagian"),
    "score": (
        "score: power mean of the words, exponent {exponent:.4g}",
        "skor: rata-rata pangkat dari kata, eksponen {exponent:.4g}",
    ),
    "phrase": ('{kind} "{text}": worth {worth:.2f}', '{kind} "{text}": bernilai {worth:.2f}'),
    "way": (
        "{kind} {field}:{text} in {count} {count:article|articles}: worth {worth:.2f}",
        "{kind} {field}:{text} di {count} artikel: bernilai {worth:.2f}",
    ),
    "beside": (
        "{word}: {worth:.2f} beside the text (links, captions)",
        "{word}: {worth:.2f} di luar teks (tautan, keterangan gambar)",
    ),
    "not_there": ("{word}: not there", "{word}: tidak ada"),
    "earned": ("{word}: {worth:.2f} by {kind} {field}:{text}", "{word}: {worth:.2f} dari {kind} {field}:{text}"),
    "earned_as_written": (
        "{word}: {worth:.2f} by {kind} {field}:{text} +{bonus:.2f} as written",
        "{word}: {worth:.2f} dari {kind} {field}:{text} +{bonus:.2f} seperti tertulis",
    ),
    # what a word was taken for
    "kind_word": ("word", "kata"),
    "kind_form": ("form", "bentuk"),
    "kind_sound": ("sound", "bunyi"),
    "kind_acronym": ("acronym", "singkatan"),
    "kind_expansion": ("expansion", "kepanjangan"),
    "kind_spelling": ("spelling", "ejaan"),
    "kind_joined": ("joined", "digabung"),
    "kind_words": ("words", "kata-kata"),
    "kind_prefix": ("prefix", "awalan"),
}
