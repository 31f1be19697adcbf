"""Messages about queries: how they were read, and what was done when nothing matched."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "empty": (
        "The query is empty: type a word to search for, or '*' for every article.",
        "Kueri kosong: ketik kata yang dicari, atau '*' untuk semua artikel.",
    ),
    "no_words": (
        "There is no word to search for in '{text}': type letters or digits, or '*' for every article.",
        "Tidak ada kata yang dapat dicari dalam '{text}': ketik huruf atau angka, atau '*' untuk semua artikel.",
    ),
    "too_long": (
        "The query is very long: only its first {characters} characters were read.",
        "Kueri sangat panjang: hanya {characters} karakter pertama yang dibaca.",
    ),
    "too_many": (
        "The query has very many words: only the first {terms} were searched.",
        "Kueri berisi terlalu banyak kata: hanya {terms} kata pertama yang dicari.",
    ),
    "too_deep": (
        "More than {depth} brackets within brackets: the inner ones were left out.",
        "Lebih dari {depth} tingkat tanda kurung: yang terdalam diabaikan.",
    ),
    "unopened": (
        "The ')' at character {at} closes nothing; it was passed over.",
        "Tanda ')' pada karakter {at} tidak menutup apa pun; diabaikan.",
    ),
    "unclosed": (
        "The '(' at character {at} is never closed; it was closed at the end.",
        "Tanda '(' pada karakter {at} tidak ditutup; dianggap tertutup di akhir.",
    ),
    "unclosed_quote": (
        "The quotation mark at character {at} has no partner; what follows was searched as words.",
        "Tanda kutip pada karakter {at} tidak berpasangan; yang mengikutinya dicari sebagai kata.",
    ),
    "operator_alone": (
        "'{operator}' at character {at} joins nothing; it was passed over.",
        "'{operator}' pada karakter {at} tidak menghubungkan apa pun; diabaikan.",
    ),
    "wildcard": (
        "In '{text}' (character {at}) only a '*' at the end of a word is understood: banjir*",
        "Dalam '{text}' (karakter {at}) hanya '*' di akhir kata yang dikenal: banjir*",
    ),
    "unknown_field": (
        "There is no field '{field}' (character {at}); searched as words. Fields: judul isi media tempat tokoh lembaga tanggal",
        "Tidak ada bidang '{field}' (karakter {at}); dicari sebagai kata. Bidang: judul isi media tempat tokoh lembaga tanggal",
    ),
    "unknown_field_like": (
        "There is no field '{field}' (character {at}); searched as words. Did you mean '{like}:'?",
        "Tidak ada bidang '{field}' (karakter {at}); dicari sebagai kata. Maksud Anda '{like}:'?",
    ),
    "reversed_date": (
        "'{text}' (character {at}) ends before it begins, so that no article is dated then: put the earlier date first.",
        "'{text}' (karakter {at}) berakhir sebelum mulai, jadi tidak ada artikelnya: tulis tanggal yang lebih awal di depan.",
    ),
    "unknown_date": (
        "'{text}' (character {at}) is no date; searched as words. Try tanggal:2025, tanggal:\"Mei 2025\", tanggal:[2023 to 2025]",
        "'{text}' (karakter {at}) bukan tanggal; dicari sebagai kata. Coba tanggal:2025, tanggal:\"Mei 2025\", "
        "tanggal:[2023 to 2025]",
    ),
}
