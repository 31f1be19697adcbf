"""UTF-8 that was read as Windows-1252 and written again. The rule it owns: only what can be nothing else is mended.

What is looked for are the signs that news has: dashes and quotation marks (``â€“``), accented letters (``Ã©``), signs of
Latin-1 (``Â°``), emoji (``ðŸ˜€``). Each is mended only where its bytes are a sign again; what this was done to twice,
twice.
"""

from __future__ import annotations

import re

_BYTES = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0x100)}
"""What each high byte looks like: as Windows-1252 has it, and where that has nothing, as Latin-1."""
_NEXT = "[" + "".join(re.escape(chr(sign)) for sign, byte in _BYTES.items() if byte < 0xC0) + "]"
_TYPICAL = re.compile(f"[ÂÃ]{_NEXT}|[âï]{_NEXT}{{2}}|ðŸ{_NEXT}{{2}}")
_OF_TWICE = re.compile(f"[ÂÃÅÆË]{_NEXT}|[âï]{_NEXT}{{2}}")
_SIGNS = ("â€", "Ã", "Â", "ðŸ", "ï»", "ï¿", "â‚", "â„")
_FIRST = "âÃÂðï"
"""What the signs begin with: letters that hardly any news has."""
_TWICE = ("Ã¢", "ÃƒÂ", "Ã‚Â")
_OPENING = "â€œ"
_CUT_SHORT = re.compile(r"â€(?:\ufffd|(?=[\s.,;:!?)]|$))")
"""A closing quotation mark, whose last byte Windows-1252 does not have."""


def mended(text: str) -> str:
    r"""The text with its signs as they were.

    >>> mended("BALIKPAPAN â€“ â€œKafÃ© itu ramai,â€\x9d kata Masâ€™ud. 30Â°C"), mended("Ã¢â‚¬Å“Baik,Ã¢â‚¬Â\x9d kata dia.")
    ('BALIKPAPAN – “Kafé itu ramai,” kata Mas’ud. 30°C', '“Baik,” kata dia.')
    >>> mended("Kafé “BALÉ” – Mas’ud, SÃO")
    'Kafé “BALÉ” – Mas’ud, SÃO'
    """
    if text.isascii() or not any(map(text.__contains__, _FIRST)) or not any(map(text.__contains__, _SIGNS)):
        return text
    if any(sign in text for sign in _TWICE):
        text = _OF_TWICE.sub(_sign, text)
    if _OPENING in text:
        text = _CUT_SHORT.sub("”", text)
    return _TYPICAL.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[ord(char)] for char in match.group()).decode()
    except UnicodeDecodeError:
        return match.group()
