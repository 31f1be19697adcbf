"""Headings and names of values on a terminal. Machine formats have their own names, which are the same in every language."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    # what the archive is counted by
    "facet_outlet": ("outlet", "media"),
    "facet_place": ("place", "tempat"),
    "facet_month": ("month", "bulan"),
    "facet_person": ("person", "tokoh"),
    "facet_org": ("organisation", "lembaga"),
    "facet_more": (
        "… {count} {count:other|others}, none in more articles; all of them: -n {every}",
        "… {count} lainnya, tidak ada yang artikelnya lebih banyak; semuanya: -n {every}",
    ),
    # what is in the archive
    "stats_articles": ("articles", "artikel"),
    "stats_dated": ("with a date", "bertanggal"),
    "stats_first": ("first", "pertama"),
    "stats_last": ("last", "terakhir"),
    "stats_outlets": ("outlets", "media"),
    "stats_places": ("places", "tempat"),
    "stats_stories": ("stories", "cerita"),
    "stats_size": ("size on disk", "besar di disk"),
    "stats_segments": ("segments", "segmen"),
    "stats_generation": ("generation", "generasi"),
    "stats_built": ("built", "dibangun"),
    "stats_sources": ("sources", "sumber"),
    "stats_index": ("index", "indeks"),
    # columns
    "column_name": ("name", "nama"),
    "column_query": ("query", "kueri"),
    "column_created": ("made", "dibuat"),
    "column_checked": ("asked last", "terakhir ditanya"),
    "column_seen": ("seen", "dilihat"),
    "column_short": ("acronym", "singkatan"),
    "column_count": ("articles", "artikel"),
    "column_term": ("term", "istilah"),
    "column_times": ("times", "kali"),
    "column_weight": ("weight", "bobot"),
    "column_expansion": ("stands for", "kepanjangan"),
    "column_key": ("setting", "pengaturan"),
    "column_value": ("value", "nilai"),
    "column_origin": ("from", "asal"),
    # where a setting comes from
    "default": ("default", "bawaan"),
}
