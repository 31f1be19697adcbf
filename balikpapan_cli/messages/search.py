"""Messages about searches: what was searched instead, and what was searched in vain."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "unknown_word": (
        "no article has '{word}' or a word like it",
        "tidak ada artikel yang memuat '{word}' atau kata yang mirip",
    ),
    "corrected": (
        "no article has '{word}'; also searched: {words}",
        "tidak ada artikel yang memuat '{word}'; dicari juga: {words}",
    ),
    "unknown_more": (
        "nor {count:is|are} {count} more of the words in any",
        "{count} kata lain pun tidak dimuat artikel mana pun",
    ),
    "relaxed": (
        "no article has all of the words; showing the {total} that {total:has|have} the most of them",
        "tidak ada artikel yang memuat semua kata; inilah {total} artikel yang memuat paling banyak",
    ),
    "relaxed_quotes": (
        "no article has all of the words, those in quotes side by side; showing the {total} that {total:has|have} the most of them",
        "tidak ada artikel yang memuat semua kata, yang bertanda petik berdampingan; inilah {total} artikel yang memuat paling banyak",
    ),
    "filled": (
        "{total} with all of the words; those after them have some",
        "{total} artikel memuat semua kata; sisanya memuat sebagian",
    ),
    "nothing": (
        "nothing found in {articles} {articles:article|articles}",
        "tidak ditemukan dalam {articles} artikel",
    ),
    "nothing_dated": (
        "nothing found in {articles} {articles:article|articles}, dated {first} to {last}",
        "tidak ditemukan dalam {articles} artikel, bertanggal {first} sampai {last}",
    ),
    "index_of": (
        "the index was last updated on {date} at {time}",
        "indeks terakhir dimutakhirkan {date} pukul {time}",
    ),
    "index_old": (
        "the index is {days} days old, of {date}; bring it up to date: balikpapan index{here}",
        "indeks ini berumur {days} hari, per {date}; perbarui: balikpapan indeks{here}",
    ),
    "no_values": (
        "none of the {total} {total:article that matches|articles that match} has one of these: {fields}",
        "tidak satu pun dari {total} artikel yang cocok punya: {fields}",
    ),
    "no_acronym": (
        "the archive has no acronym '{acronym}'{hint}; see them all: balikpapan glossary; to search for it: "
        "balikpapan search {acronym}",
        "tidak ada singkatan '{acronym}' di arsip{hint}; lihat semua: balikpapan singkatan; untuk mencarinya: "
        "balikpapan cari {acronym}",
    ),
    "unknown_value": (
        "{field}:{value}: the archive has no such value; see: balikpapan facets --by {field}{here}",
        "{field}:{value}: tidak ada di arsip; lihat: balikpapan sebaran --by {field}{here}",
    ),
    "unknown_value_like": (
        "{field}:{value}: the archive has no such value (did you mean {like}?); see: balikpapan facets --by {field}{here}",
        "{field}:{value}: tidak ada di arsip (maksud Anda {like}?); lihat: balikpapan sebaran --by {field}{here}",
    ),
    "unknown_filter": (
        "--{field} {value}: the archive has no such value; see: balikpapan facets --by {field}{here}",
        "--{field} {value}: tidak ada di arsip; lihat: balikpapan sebaran --by {field}{here}",
    ),
    "unknown_filter_like": (
        "--{field} {value}: the archive has no such value (did you mean {like}?); see: balikpapan facets --by {field}{here}",
        "--{field} {value}: tidak ada di arsip (maksud Anda {like}?); lihat: balikpapan sebaran --by {field}{here}",
    ),
    "unknown_facet": (
        "articles are not counted by '{field}'; count them by one of: {fields}",
        "artikel tidak dihitung menurut '{field}'; pilih salah satu: {fields}",
    ),
    "prefix_bounded": (
        "'{text}' begins very many words: only the {words} commonest were searched",
        "'{text}' mengawali terlalu banyak kata: hanya {words} kata tersering yang dicari",
    ),
}
