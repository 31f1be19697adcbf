"""What reading sources says."""

from __future__ import annotations

CATALOGUE = {
    "bad_line": ("line cannot be read: {reason}", "baris tidak dapat dibaca: {reason}"),
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
    "warc_none": ("not a WARC record", "bukan rekaman WARC"),
    "warc_no_length": ("a WARC record without its length", "rekaman WARC tanpa panjangnya"),
    "warc_cut": ("the last WARC record is cut off", "rekaman WARC terakhir terpotong"),
    "feed_entities": ("a feed that defines entities of its own", "umpan yang mendefinisikan entitas sendiri"),
    "emptied": (
        "none of its files is there any more: is its disk mounted? Articles of it that stay in the index: {count}; "
        "to remove them: balikpapan index --prune{here}",
        "tidak satu pun berkasnya masih ada: apakah cakramnya terpasang? Artikelnya yang tetap di indeks: {count}; "
        "untuk menghapusnya: balikpapan indeks --prune{here}",
    ),
    "empty_pages": (
        "{path}: {count} {count:page|pages} without main text passed over",
        "{path}: {count} halaman tanpa teks utama dilewati",
    ),
    "empty_rows": (
        "{path}: {count} {count:row|rows} without text passed over",
        "{path}: {count} baris tanpa teks dilewati",
    ),
    "encoding": ("{path}: read as {encoding}", "{path}: dibaca sebagai {encoding}"),
    "gone": (
        "no such file or folder: was it moved, or is its disk not mounted? Articles of it that stay in the index: {count}; "
        "to forget it and remove them: balikpapan index --prune{here}",
        "berkas atau folder tidak ada: apakah dipindahkan, atau cakramnya belum terpasang? Artikelnya yang tetap di indeks: "
        "{count}; untuk melupakan dan menghapusnya: balikpapan indeks --prune{here}",
    ),
    "line_too_large": (
        "a line is longer than {limit}; raise --max-file-size to read it",
        "ada baris lebih panjang dari {limit}; naikkan --max-file-size untuk membacanya",
    ),
    "mapped": ("{path}: columns taken: {columns}", "{path}: kolom yang dipakai: {columns}"),
    "mended": (
        "{path}: UTF-8 that had been read as Windows-1252 (â€“ for –) is mended",
        "{path}: UTF-8 yang pernah dibaca sebagai Windows-1252 (â€“ untuk –) diperbaiki",
    ),
    "missing": ("no such file or folder", "berkas atau folder tidak ada"),
    "more_lines": (
        "{count} more {count:line|lines} cannot be read, the last is line {last}",
        "{count} baris lain tidak dapat dibaca, yang terakhir baris {last}",
    ),
    "more_notes": ("… and {count} more of this kind", "… dan {count} lagi yang serupa"),
    "no_body": (
        "no column holds the text (columns: {columns}); say which: --map body=COLUMN",
        "tidak ada kolom berisi teks (kolom: {columns}); sebutkan: --map body=KOLOM",
    ),
    "no_column": ("no column {column}; columns: {columns}", "tidak ada kolom {column}; kolom: {columns}"),
    "no_feed": (
        "XML that is no feed of articles (RSS, Atom) but <{root}>",
        "XML yang bukan umpan artikel (RSS, Atom), melainkan <{root}>",
    ),
    "no_field": ("no field {field}; fields: {known}", "tidak ada bidang {field}; bidang: {known}"),
    "no_html": (
        "main text of web pages found by rules of our own; more kinds of pages are read with: pip install 'trafilatura>=2,<3'",
        "teks utama halaman web dicari dengan aturan sendiri; lebih banyak halaman terbaca dengan: pip install 'trafilatura>=2,<3'",
    ),
    "no_main_text": ("no main text found in this page", "tidak ditemukan teks utama di halaman ini"),
    "no_memory": ("too large for the memory there is", "terlalu besar untuk memori yang ada"),
    "no_zstd": (
        "zstd-compressed: pip install zstandard (or use Python 3.14) to read it",
        "terkompresi zstd: pip install zstandard (atau pakai Python 3.14) untuk membacanya",
    ),
    "not_articles": ("JSON without articles (an array of objects)", "JSON tanpa artikel (larik objek)"),
    "passed_over": (
        "passed over, since only text is read: {files}; save them as text or HTML if they should be found",
        "dilewati, karena hanya teks yang dibaca: {files}; simpan sebagai teks atau HTML agar bisa ditemukan",
    ),
    "replaced": (
        "{path}: {count} broken {count:byte|bytes} replaced (read as {encoding})",
        "{path}: {count} bita rusak diganti (dibaca sebagai {encoding})",
    ),
    "no_message": ("no message of mail: it has no headers", "bukan surel: tidak ada kepala suratnya"),
    "rich_text": (
        "a Rich Text document (RTF); save it as plain text or HTML to read it",
        "dokumen Rich Text (RTF); simpan sebagai teks biasa atau HTML untuk membacanya",
    ),
    "special": ("neither a file nor a folder", "bukan berkas dan bukan folder"),
    "too_large": (
        "larger than {limit}; raise --max-file-size to read it",
        "lebih besar dari {limit}; naikkan --max-file-size untuk membacanya",
    ),
    "unknown_format": ("no format {format}; known: {known}", "format {format} tidak dikenal; yang ada: {known}"),
    "without_text": ("files without text passed over: {count}", "berkas tanpa teks yang dilewati: {count}"),
    "unpublished": (
        "{path}: {count} {count:row|rows} of WordPress passed over that are no article or not published",
        "{path}: {count} baris WordPress dilewati karena bukan artikel atau belum terbit",
    ),
    "unreadable": ("cannot be read: {reason}", "tidak dapat dibaca: {reason}"),
}
