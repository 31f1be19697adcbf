"""Captions of pictures above a report. The rule it owns: a caption says that it is one, or a newsroom signs for it."""

from __future__ import annotations

import re

from balikpapan_cli.sources.newsroom.gazetteer import is_outlet

_CAPTION = re.compile(
    r"^(?:keterangan (?:foto|gambar)|sumber gambar|foto\s*[:/]|ilustrasi\b)"
    r"|\bfoto\s*[:/]\s*[^.:]{2,60}\W?$"
    r"|[(\[](?:foto|dok|ist|istimewa|sumber|net|humas)\b[^()\[\]]*[)\]]\W?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:^|[(\[.,]\s?|\s)(?P<outlet>[\w.-]+(?: [A-Z][\w.-]+)?) ?/ ?[A-Z][\w.’' -]{1,40}[)\]]?\W?$")
"""A caption is signed by a newsroom and a photographer: ``(KOMPAS.com/Budi)``, ``ANTARA FOTO/Budi``."""


def is_caption(line: str) -> bool:
    """Whether a line of the head describes a picture: it says so, or a newsroom signs for it."""
    if _CAPTION.search(line):
        return True
    signed = _SIGNED.search(line) if "/" in line else None
    if not signed:
        return False
    outlet = signed["outlet"]
    return outlet.lower().endswith("foto") or any(map(is_outlet, (outlet, *outlet.split())))
