"""Messages about queries: how they were read, and what was done when nothing matched."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "empty": (
        "the query is empty: type a word to search for, or '*' for every article",
        "kueri kosong: ketik kata yang dicari, atau '*' untuk semua artikel",
    ),
    "no_words": (
        "there is no word to search for in '{text}': type letters or digits, or '*' for every article",
        "tidak ada kata yang dapat dicari dalam '{text}': ketik huruf atau angka, atau '*' untuk semua artikel",
    ),
    "too_long": (
        "the query is very long: only its first {characters} characters were read",
        "kueri sangat panjang: hanya {characters} karakter pertama yang dibaca",
    ),
    "too_many": (
        "the query has very many words: only the first {terms} were searched",
        "kueri berisi terlalu banyak kata: hanya {terms} kata pertama yang dicari",
    ),
    "too_deep": (
        "more than {depth} brackets within brackets: the inner ones were left out",
        "lebih dari {depth} tingkat tanda kurung: yang terdalam diabaikan",
    ),
    "unopened": (
        "the ')' at character {at} closes nothing; it was passed over",
        "tanda ')' pada karakter {at} tidak menutup apa pun; diabaikan",
    ),
    "unclosed": (
        "the '(' at character {at} is never closed; it was closed at the end",
        "tanda '(' pada karakter {at} tidak ditutup; dianggap tertutup di akhir",
    ),
    "unclosed_quote": (
        "the quotation mark at character {at} has no partner; what follows was searched as words",
        "tanda kutip pada karakter {at} tidak berpasangan; yang mengikutinya dicari sebagai kata",
    ),
    "operator_alone": (
        "'{operator}' at character {at} joins nothing; it was passed over",
        "'{operator}' pada karakter {at} tidak menghubungkan apa pun; diabaikan",
    ),
    "wildcard": (
        "in '{text}' (character {at}) only a '*' at the end of a word is understood: banjir*",
        "dalam '{text}' (karakter {at}) hanya '*' di akhir kata yang dikenal: banjir*",
    ),
    "unknown_field": (
        "there is no field '{field}' (character {at}); searched as words. Fields: judul isi media tempat tokoh lembaga tanggal",
        "tidak ada bidang '{field}' (karakter {at}); dicari sebagai kata. Bidang: judul isi media tempat tokoh lembaga tanggal",
    ),
    "unknown_field_like": (
        "there is no field '{field}' (character {at}); searched as words. Did you mean '{like}:'?",
        "tidak ada bidang '{field}' (karakter {at}); dicari sebagai kata. Maksud Anda '{like}:'?",
    ),
    "reversed_date": (
        "'{text}' (character {at}) ends before it begins, so that no article is dated then: put the earlier date first",
        "'{text}' (karakter {at}) berakhir sebelum mulai, jadi tidak ada artikelnya: tulis tanggal yang lebih awal di depan",
    ),
    "unknown_date": (
        "'{text}' (character {at}) is no date; searched as words. Try tanggal:2025, tanggal:\"Mei 2025\", tanggal:[2023 to 2025]",
        "'{text}' (karakter {at}) bukan tanggal; dicari sebagai kata. Coba tanggal:2025, tanggal:\"Mei 2025\", "
        "tanggal:[2023 to 2025]",
    ),
}
