"""What summaries, briefings, keywords and quotations say."""

from __future__ import annotations

CATALOGUE = {
    "unknown_method": (
        "there is no summary method {method!r}: did you mean {close}? (methods: {methods})",
        "tidak ada metode ringkasan {method!r}: maksud Anda {close}? (metode: {methods})",
    ),
    "bad_budget": (
        "a summary cannot be that long: give sentences or words of at least 1, or percent from 1 to 100",
        "panjang ringkasan tidak sah: beri sentences atau words paling sedikit 1, atau percent 1 sampai 100",
    ),
    "empty": (
        "the article has no text to summarize",
        "artikel ini tidak berisi teks untuk diringkas",
    ),
    "not_quoted": (
        "nobody who is called '{speaker}' is quoted{hint} ({total} {total:article|articles} searched); what is said on it: "
        'balikpapan quotes --query "{speaker}"{here}',
        "tidak ada yang bernama '{speaker}' yang dikutip{hint} ({total} artikel diperiksa); ucapan tentang itu: "
        'balikpapan kutipan --query "{speaker}"{here}',
    ),
    "not_quoted_there": (
        "nobody who is called '{speaker}' is quoted in what matches{hint} ({total} {total:article|articles} searched)",
        "tidak ada yang bernama '{speaker}' yang dikutip di artikel yang cocok{hint} ({total} artikel diperiksa)",
    ),
    "quotes_nobody": (
        "nobody is quoted in what matches ({total} {total:article|articles} read)",
        "tidak ada yang dikutip di artikel yang cocok ({total} artikel dibaca)",
    ),
    "nothing_to_brief": (
        "none of the articles says anything to this",
        "tidak satu pun artikel berbicara tentang ini",
    ),
    "other_words": (
        "{count} {count:article has|articles have} only words of the same root ({words}) and {count:is|are} not cited",
        "{count} artikel hanya memuat kata seakar ({words}) dan tidak dikutip",
    ),
    "months_left_out": (
        "nothing of {months}: no sentence has a word of the query",
        "tidak ada kutipan dari {months}: tidak ada kalimat yang memuat kata kueri",
    ),
    "months_need": (
        "one sentence a month takes {needed} words, more than the {words} asked for; for fewer months use --since and --until",
        "satu kalimat per bulan perlu {needed} kata, lebih dari {words} yang diminta; untuk lebih sedikit bulan pakai --since dan --until",
    ),
    "fell_back": (
        "{method} found nothing to go by in this text: these are its first sentences instead",
        "{method} tidak menemukan pegangan dalam teks ini: inilah kalimat-kalimat pertamanya",
    ),
}
