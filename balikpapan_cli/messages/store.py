"""What is said of the index on disk, in English and Indonesian."""

CATALOGUE = {
    "missing": (
        "there is no index in {index}; make one: balikpapan index FOLDER{here}",
        "belum ada indeks di {index}; buatlah dengan: balikpapan indeks FOLDER{here}",
    ),
    "damaged": (
        "the index in {index} is damaged ({file}); check and mend it: balikpapan doctor --repair{here}",
        "indeks di {index} rusak ({file}); periksa dan pulihkan dengan: balikpapan dokter --repair{here}",
    ),
    "layout": (
        "the index in {index} has layout {found}, this version uses {wanted}; build it anew: balikpapan index --rebuild{here}",
        "indeks di {index} bersusunan {found}, versi ini memakai {wanted}; bangun ulang dengan: balikpapan indeks --rebuild{here}",
    ),
    "busy": (
        "the index in {index} changes faster than it can be opened; try again",
        "indeks di {index} berubah lebih cepat daripada sempat dibuka; coba lagi",
    ),
    "locked": (
        "the index in {index} is being written by process {pid} on {host} since {since}; wait for it with --wait SECONDS",
        "indeks di {index} sedang ditulis oleh proses {pid} di {host} sejak {since}; tunggu dengan --wait DETIK",
    ),
    "foreign": (
        "{path} belongs to {owner}, not to you; if you trust it, add --trust-index",
        "{path} milik {owner}, bukan milik Anda; bila Anda memercayainya, tambahkan --trust-index",
    ),
    "open_to_others": (
        "others can write to {path}; close it (chmod go-w), or add --trust-index if that is intended",
        "orang lain dapat menulis ke {path}; tutup aksesnya (chmod go-w), atau tambahkan --trust-index bila memang sengaja",
    ),
    "unwritable": (
        "the index in {index} cannot be written: {reason}; choose another place with --index FOLDER",
        "indeks di {index} tidak dapat ditulis: {reason}; pilih tempat lain dengan --index FOLDER",
    ),
    "full": (
        "no room is left for the index in {index}: {reason}; the old state is whole, make room and run it again",
        "tidak ada ruang lagi untuk indeks di {index}: {reason}; keadaan lama tetap utuh, sediakan ruang lalu jalankan lagi",
    ),
    "worker_lost": (
        "a worker process ended unexpectedly ({status}), perhaps for want of memory; the old state is whole, try --workers 0",
        "sebuah proses pekerja berhenti mendadak ({status}), mungkin kehabisan memori; keadaan lama tetap utuh, coba --workers 0",
    ),
    # what doctor says of a file
    "gone": ("missing", "hilang"),
    "unreadable": ("cannot be read: {reason}", "tidak dapat dibaca: {reason}"),
    "size": ("has {found} bytes instead of {wanted}", "berukuran {found} bita, seharusnya {wanted}"),
    "altered": ("not as it was written", "tidak seperti saat ditulis"),
    "altered_in": ("not as it was written: {entries}", "tidak seperti saat ditulis: {entries}"),
}
