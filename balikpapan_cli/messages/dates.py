"""What is said about dates and periods that cannot be read."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "unknown": (
        "{text!r} is not a date or a period; type it like one of these: 2025-05-30, 2025-05, 2025, 'Mei 2025', "
        "'3 bulan lalu', 'last month', 2024-02..2024-08, 2024.. (from then on)",
        "{text!r} bukan tanggal atau masa; tulis seperti salah satu contoh ini: 2025-05-30, 2025-05, 2025, 'Mei 2025', "
        "'3 bulan lalu', 'bulan lalu', 2024-02..2024-08, 2024.. (sejak itu)",
    ),
    "reversed": (
        "the period {text!r} ends on {until}, before it begins on {since}: put the earlier date first",
        "masa {text!r} berakhir pada {until}, sebelum mulai pada {since}: tulis tanggal yang lebih awal di depan",
    ),
    "no_today": (
        "{text!r} counts from today, and it is not known which day that is: Archive(index, today='2026-02-01')",
        "{text!r} dihitung dari hari ini, padahal hari ini tidak diketahui: Archive(indeks, today='2026-02-01')",
    ),
}
