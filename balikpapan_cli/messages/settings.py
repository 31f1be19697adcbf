"""Messages about settings: files that cannot be read, keys and values that cannot be."""

CATALOGUE = {
    "bad_value": (
        "{key} is set to {value!r} by {origin}; it can be: {choices}",
        "{key} diisi {value!r} oleh {origin}; yang bisa: {choices}",
    ),
    "not_a_number": (
        "{key} is set to {value!r} by {origin}; it needs a whole number from 1 to {most}",
        "{key} diisi {value!r} oleh {origin}; perlu bilangan bulat dari 1 sampai {most}",
    ),
    "unreadable": (
        "cannot read the settings in {path}: {error}",
        "pengaturan di {path} tidak terbaca: {error}",
    ),
    "no_home": (
        "{path} sets {key!r} to {value!r}, and there is no user of that name here",
        "{path} mengisi {key!r} dengan {value!r}, padahal tidak ada pengguna dengan nama itu",
    ),
    "unknown_key": (
        "{path} sets {key!r}, which is no setting; settings are: {keys}",
        "{path} mengisi {key!r} yang bukan pengaturan; pengaturan yang ada: {keys}",
    ),
    "unknown_key_close": (
        "{path} sets {key!r}, which is no setting; did you mean {close}?",
        "{path} mengisi {key!r} yang bukan pengaturan; maksud Anda {close}?",
    ),
    "personal_key": (
        "{path} sets {key!r}, which only your own environment or {own} may set",
        "{path} mengisi {key!r} yang hanya boleh diisi lingkungan Anda sendiri atau {own}",
    ),
}
