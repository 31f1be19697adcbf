"""Sentences that are right but for one thing, for ``verify.py``: each function gives the sentence with the error and where the
figure that is now wrong stands, or nothing where such an error cannot be made."""

from __future__ import annotations

import random
import re

from balikpapan_cli.coverage.figures import Figure, figures

UNITS = (
    ("orang", "jiwa", "warga", "korban", "penumpang", "peserta", "siswa", "pemain", "penonton", "anggota", "personel"),
    ("KK", "keluarga", "kepala keluarga"),
    ("rumah",),
    ("hektare", "hektar", "ha"),
    ("kilometer", "km"),
    ("ton",),
    ("kota",),
    ("kecamatan",),
    ("desa", "kelurahan"),
    ("negara",),
    ("provinsi",),
    ("tahun",),
    ("bulan",),
    ("hari",),
    ("jam",),
    ("menit",),
    ("kali",),
    ("gol",),
    ("poin", "angka"),
    ("kursi",),
    ("mobil",),
    ("kapal",),
    ("sekolah",),
    ("perusahaan",),
    ("kasus",),
)
"""Nouns and measures that newspapers count in; those of one line may be said of the same."""

FATES = (
    ("tewas", "meninggal dunia", "meninggal", "menewaskan"),
    ("mengungsi", "mengungsi", "mengungsi", "mengungsikan"),
    ("luka-luka", "luka-luka", "terluka", "melukai"),
    ("hilang", "hilang", "hilang", "menghilangkan"),
    ("selamat", "selamat", "selamat", "menyelamatkan"),
)
"""What may have happened to people: columns hold what may stand in the same place of a sentence."""

_UNIT = re.compile(rf"\s*\b({'|'.join(form for forms in UNITS for form in forms)})(?!\w)", re.IGNORECASE)
_FATE = re.compile(rf"\b({'|'.join(form for forms in FATES for form in forms)})(?![\w-])", re.IGNORECASE)
_NEAR = 4  # words that may stand between a figure and what happened to as many


def other_unit(sentence: str, figure: Figure, rng: random.Random) -> tuple[str, int] | None:
    """The noun or measure of ``figure`` swapped for another: ``1.776 KK`` as ``1.776 rumah``."""
    written = _UNIT.match(sentence, figure.end)
    if figure.kind == "measure":
        written = re.compile(r"[\d\s]((?!\d)\w+)$").search(sentence, figure.start, figure.end)
    own = next((forms for forms in UNITS if written and written[1].casefold() in map(str.casefold, forms)), None)
    if written is None or own is None:
        return None
    other = rng.choice([forms[0] for forms in UNITS if forms is not own])
    return f"{sentence[: written.start(1)]}{other}{sentence[written.end(1) :]}", figure.start


def other_fate(sentence: str, rng: random.Random) -> tuple[str, int] | None:
    """What happened to people swapped for something else: ``12 orang tewas`` as ``12 orang mengungsi``. For sentences with
    one word for that and one number beside it."""
    said, counted = list(_FATE.finditer(sentence)), [f for f in figures(sentence) if f.kind == "number"]
    if len(said) != 1 or len(counted) != 1:
        return None
    [word], [figure] = said, counted
    between = sentence[min(word.end(), figure.end) : max(word.start(), figure.start)]
    if len(between.split()) > _NEAR or re.search(r"[,;:(]", between) or not figure.value.isdigit():
        return None
    own = next(forms for forms in FATES if word[1].casefold() in forms)
    other = rng.choice([forms for forms in FATES if forms is not own])[own.index(word[1].casefold())]
    moved = len(other) - len(word[1]) if word.start() < figure.start else 0
    return f"{sentence[: word.start()]}{other}{sentence[word.end() :]}", figure.start + moved
