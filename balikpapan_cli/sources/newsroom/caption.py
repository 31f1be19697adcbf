"""Captions of pictures above a report. The rule it owns: a caption says that it is one, or a newsroom signs for it; what only reads
like one goes nowhere but above a dateline.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.data import words
from balikpapan_cli.sources.newsroom.gazetteer import is_outlet, is_place

_CAPTION = re.compile(
    r"^(?:(?:ket(?:erangan)?\.?|teks) (?:foto|gambar)|sumber gambar|caption\s*:|foto\s*[:/]|ilustrasi\b)"
    r"|\bfoto\s*[:/]\s*[^.:]{2,60}\W?$"
    r"|[(\[](?:foto|photo|dok|ist|istimewa|sumber|net|humas|ilustrasi)\b[^()\[\]]*[)\]]\W?$"
    r"|[(\[]@?[^()\[\]/]{2,40}/ ?@?(?:twitter|instagram|facebook|tiktok|youtube)[)\]]\W?$"
    r"|/ ?(?-i:Foto|FOTO)\b[:.]? ?[^/\n]{2,60}$"
    r"|/ ?dok\b\.?[^/\n]{0,60}$"
    r"|(?:^|[\s.!?)])/ ?(?:dokumen(?:tasi)?|ist(?:imewa)?|humas|foto|antara|reuters|bloomberg|instagram|bisnis)\b"
    r"[^/\n]{0,60}$"
    r"|[.!?)] dok(?:umen(?:tasi)?)?\b\.?:? ?(?-i:[A-Z])[^.\n]{1,50}\.?$",
    re.IGNORECASE,
)
_SHOWING = ("foto", "gambar", "caption", "ilustrasi", "/", " dok")
"""What all captions have that do not end with a bracket: single words are found at once, an expression is not."""
_SIGNED = re.compile(r"(?:^|[(\[.,]\s?|\s)(?P<outlet>[\w.-]+(?: [A-Z][\w.-]+)?) ?/ ?[A-Z][\w.’' -]{1,40}[)\]]?\W?$")
"""A caption is signed by a newsroom and a photographer: ``(KOMPAS.com/Budi)``, ``ANTARA FOTO/Budi``."""
_SIGNED_FOR = re.compile(r"/ ?[A-Z][\w.’' ]{1,40}? ?[-–] ?(?P<outlet>[A-Z][\w. ]{2,40})$|\w/ ?(?P<desk>[A-Z]{3,12})$")
"""The photographer first, or only the newsroom: ``Pasar itu/ Budi - Klik Kaltim``, ``Dewi Lestari/RMOL``."""

_OPENING = re.compile(r"(?P<opening>[A-Z][A-Z0-9’'.,& -]{2,40}?)(?::| [-–—]) (?=[“\"A-Z])")
"""Newspapers open a caption with a word or two in capitals: ``DITATA: Pasar itu akan direnovasi.``"""
_MOST_OPENING = 5
_LONGEST_OPENING, _FEWEST_TOLD = 40, 6
_MOMENT = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\b(?:saat|ketika|tampak)\b")
_SIGNATURE = re.compile(r"(?<=[.!?])\s?[(\[][\w./’'& -]{2,40}[)\]]\W?$")
_DOING = re.compile(
    r"(?:[A-Z][\w.’'-]*,? (?:(?:di|dari|dan|bin|binti|al) )?){1,10}(?:saat|ketika|sewaktu|usai|tengah|sedang) (?:me|ber|di)\w{3,}"
)
"""Who is in the picture, and what he does there: ``Petugas saat mengevakuasi truk``."""
_TELLS = re.compile(
    r"(?<!yang)(?<!untuk)(?<!dan)(?<!sambil)(?<!akan) (?:me(?:m|n|ng|ny|l|r|w|y)\w{3,}|kata|ujar|ucap|sebut|minta)\b"
)
_SIDE = re.compile(
    r"\((?:(?:dua|tiga|paling|nomor dua|ke-?\d|kedua|ketiga)(?: dari)? )?(?:kiri|kanan|tengah)\)", re.IGNORECASE
)
_SCENE = re.compile(
    r"(?:suasana|kondisi|potret|penampakan|tampak)(?: (?!me\w{3}|ber\w{3})[\w’'-]+){1,6}?"
    r"(?: (?:di|yang|saat|ketika|usai|pada)\b[^:“\"?]*\.?|\.?)$",
    re.IGNORECASE,
)
_LONGEST = 400
_FEWEST_WORDS = 2


def is_caption(line: str) -> bool:
    """Whether a line of the head describes a picture: it says so, or a newsroom signs for it."""
    if ")" not in line[-2:] and "]" not in line[-2:]:
        lower = line.lower()
        for sign in _SHOWING:
            if sign in lower:
                break
        else:
            return False
    if _CAPTION.search(line) or (line[-1] in ")]" and _is_opened(line) and _SIGNATURE.search(line)):
        return True
    if "/" not in line:
        return False
    if (named := _SIGNED_FOR.search(line)) and is_outlet(named["outlet"] or named["desk"]):
        return True
    signed = _SIGNED.search(line)
    if not signed:
        return False
    outlet = signed["outlet"]
    return outlet.lower().endswith("foto") or any(map(is_outlet, (outlet, *outlet.split())))


def is_sign(line: str) -> bool:
    """Whether a line is nothing but a newsroom and a photographer: ``KOMPAS/BUDI SANTOSO``."""
    signed = _SIGNED.match(line) if "/" in line else None
    return signed is not None and signed.start("outlet") == 0 and is_caption(line)


def may_be_caption(line: str, headline_above: bool = False) -> bool:
    """Whether a line reads like a caption that does not say so; above a dateline it is one.

    >>> [may_be_caption(line) for line in ("TERGULING - Petugas menarik truk.", "Dewi Lestari saat meninjau pasar", "Pasar sepi.")]
    [True, True, False]
    >>> may_be_caption("Dewi Lestari saat meninjau pasar meminta pedagang pindah.")
    False
    """
    if len(line) > _LONGEST or len(line.split()) < _FEWEST_WORDS:
        return False
    ends = line[-1] in ".)]"
    if line[-1] in ")]" and line[0] not in "([" and _SIGNATURE.search(line):
        return True
    if _is_opened(line) and not _is_set_as_title(line):
        return ends or headline_above
    doing = _DOING.match(line)
    if doing and not _TELLS.search(line, doing.end()):
        return ": " not in line and "“" not in line
    return ends and _SIDE.search(line) is not None and not _TELLS.search(line)


def opens_as_caption(line: str) -> bool:
    """Whether a sentence between others opens with a word or two in capitals and a colon, and tells of a moment, as newspapers set
    captions: ``SAMBUTAN: Wali kota berpidato di hadapan warga, Sabtu (25/6).``"""
    if len(line) > _LONGEST or not (
        line[-1] in ".)" and line[:3].isupper() and line.find(": ", 0, _LONGEST_OPENING + 2) > 0
    ):
        return False
    opening, _, told = line.partition(": ")
    return (
        opening.isupper()
        and len(told.split()) >= _FEWEST_TOLD
        and not any(sign in told for sign in '“”":;')
        and _is_opened(line)
        and _MOMENT.search(told) is not None
    )


def shows_scene(line: str) -> bool:
    """Whether a line says what a picture shows, as a headline or a short sentence might too: ``Suasana Pasar Klandasan.``"""
    return len(line) <= _LONGEST and _SCENE.match(line) is not None


def _is_opened(line: str) -> bool:
    """Whether a line opens as newspapers open captions, and not with a place, a newsroom, or what opens headlines."""
    match = _OPENING.match(line) if line[:3].isupper() else None
    if not match:
        return False
    opening = match["opening"].strip()
    return (
        len(opening.split()) <= _MOST_OPENING
        and not is_outlet(opening)
        and not any(map(is_place, (opening, *opening.replace(",", " ").split())))
        and words("no-captions.txt").isdisjoint(opening.lower().split())
    )


def _is_set_as_title(line: str) -> bool:
    """Whether most of the long words of a line without a stop begin with capitals."""
    long = [word for word in line.split() if len(word) > 3]
    return line[-1] not in ".)]" and 4 * sum(word[0].isupper() for word in long) >= 3 * len(long)
