"""Messages of the full-screen view."""

CATALOGUE = {
    "no_terminal": (
        "browse needs a terminal; in a pipe use: balikpapan search",
        "browse memerlukan terminal; dalam pipa pakai: balikpapan cari",
    ),
    "not_installed": (
        "browse needs the extra browse: pip install 'balikpapan[browse]'",
        "browse memerlukan ekstra browse: pip install 'balikpapan[browse]'",
    ),
}
