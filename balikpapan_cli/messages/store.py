"""What is said of the index on disk."""

CATALOGUE = {
    "missing": (
        "There is no index in {index}. Make one: balikpapan index FOLDER",
        "Belum ada indeks di {index}. Buatlah dengan: balikpapan index FOLDER",
    ),
    "damaged": (
        "The index in {index} is damaged ({file}). Look closer and mend it: balikpapan doctor --repair",
        "Indeks di {index} rusak ({file}). Periksa dan perbaiki dengan: balikpapan doctor --repair",
    ),
    "layout": (
        "The index in {index} has layout {found}, this version uses {wanted}. Build it anew: balikpapan index --rebuild",
        "Indeks di {index} bersusunan {found}, versi ini memakai {wanted}. Bangun ulang dengan: balikpapan index --rebuild",
    ),
    "busy": (
        "The index in {index} changes faster than it can be opened. Try again.",
        "Indeks di {index} berubah lebih cepat daripada sempat dibuka. Coba lagi.",
    ),
    "locked": (
        "The index in {index} is being written by process {pid} on {host} since {since}. Wait for it: --wait SECONDS",
        "Indeks di {index} sedang ditulis oleh proses {pid} di {host} sejak {since}. Tunggu dengan: --wait DETIK",
    ),
    "foreign": (
        "{path} belongs to {owner}, not to you. If you trust it, add --trust-index",
        "{path} milik {owner}, bukan milik Anda. Bila Anda memercayainya, tambahkan --trust-index",
    ),
    "open_to_others": (
        "Others can write to {path}. Close it (chmod go-w), or add --trust-index if that is all right",
        "Orang lain dapat menulis ke {path}. Tutup aksesnya (chmod go-w), atau tambahkan --trust-index bila memang boleh",
    ),
    "unwritable": (
        "The index in {index} cannot be written: {reason}. The old state is untouched. Choose another place with --index FOLDER",
        "Indeks di {index} tidak dapat ditulis: {reason}. Keadaan lama tetap utuh. Pilih tempat lain dengan --index FOLDER",
    ),
    "full": (
        "There is no room left for the index in {index}: {reason}. The old state is untouched. Make room and run it again.",
        "Tidak ada ruang lagi untuk indeks di {index}: {reason}. Keadaan lama tetap utuh. Sediakan ruang lalu jalankan lagi.",
    ),
    "worker_lost": (
        "A worker process ended unexpectedly ({status}); perhaps memory ran out. The old state is untouched. "
        "Try fewer: --workers 0",
        "Sebuah proses pekerja berhenti mendadak ({status}); mungkin memori habis. Keadaan lama tetap utuh. "
        "Coba lebih sedikit: --workers 0",
    ),
}
