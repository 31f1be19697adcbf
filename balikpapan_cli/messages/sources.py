"""What reading sources says."""

from __future__ import annotations

CATALOGUE = {
    "binary": ("not text (binary content)", "bukan teks (isi biner)"),
    "bomb": (
        "unpacks to more than {limit} at over 100 times its size; raise --max-file-size if that is meant",
        "mengembang melebihi {limit}, lebih dari 100 kali ukurannya; naikkan --max-file-size bila memang benar",
    ),
    "changing": (
        "{path}: changed while it was read; index again to be sure",
        "{path}: berubah saat dibaca; indeks sekali lagi agar pasti",
    ),
    "damaged": ("damaged: {reason}", "rusak: {reason}"),
    "encoding": ("{path}: read as {encoding}", "{path}: dibaca sebagai {encoding}"),
    "line_too_large": (
        "a line is longer than {limit}; raise --max-file-size to read it",
        "ada baris lebih panjang dari {limit}; naikkan --max-file-size untuk membacanya",
    ),
    "missing": ("no such file or folder", "berkas atau folder tidak ada"),
    "no_html": (
        "{path}: main text found by simple rules; pip install 'balikpapan[html]' finds it better",
        "{path}: teks utama dicari dengan aturan sederhana; pip install 'balikpapan[html]' hasilnya lebih baik",
    ),
    "no_zstd": (
        "zstd-compressed: pip install zstandard (or use Python 3.14) to read it",
        "terkompresi zstd: pip install zstandard (atau pakai Python 3.14) untuk membacanya",
    ),
    "replaced": (
        "{path}: {count} broken bytes replaced (read as {encoding})",
        "{path}: {count} bita rusak diganti (dibaca sebagai {encoding})",
    ),
    "special": ("neither a file nor a folder", "bukan berkas dan bukan folder"),
    "too_large": (
        "larger than {limit}; raise --max-file-size to read it",
        "lebih besar dari {limit}; naikkan --max-file-size untuk membacanya",
    ),
    "unknown_format": ("no format {format}; known: {known}", "format {format} tidak dikenal; yang ada: {known}"),
    "unreadable": ("cannot be read: {reason}", "tidak dapat dibaca: {reason}"),
}
