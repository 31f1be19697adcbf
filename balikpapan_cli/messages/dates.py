"""What is said about dates and periods that cannot be read."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "unknown": (
        "{text!r} is not a date or a period. Type it like one of these: 2025-05-30, 2025-05, 2025, 'Mei 2025', "
        "'3 bulan lalu', 'last month', 2024-02..2024-08, 2024.. (from then on).",
        "{text!r} bukan tanggal atau masa. Tulis seperti salah satu contoh ini: 2025-05-30, 2025-05, 2025, 'Mei 2025', "
        "'3 bulan lalu', 'bulan lalu', 2024-02..2024-08, 2024.. (sejak itu).",
    ),
    "reversed": (
        "The period {text!r} ends on {until}, before it begins on {since}. Put the earlier date first.",
        "Masa {text!r} berakhir pada {until}, sebelum mulai pada {since}. Tulis tanggal yang lebih awal di depan.",
    ),
}
