"""Messages about the index: where it is, whose it is, what state it is in."""

CATALOGUE = {
    "missing": (
        "no index at {path}; build one with: balikpapan index FOLDER",
        "belum ada indeks di {path}; buat dengan: balikpapan index FOLDER",
    ),
}
