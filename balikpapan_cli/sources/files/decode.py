"""Bytes to text. The rule it owns: valid UTF-8 is UTF-8, nothing is guessed while that holds, and no byte is dropped silently.

NULs are valid in UTF-8 too, but no text has them: where they stand as in UTF-16, and the rest reads as such, it is UTF-16.
"""

from __future__ import annotations

import codecs
import re
from unicodedata import is_normalized, normalize

from balikpapan_cli.sources.files.mojibake import mended
from balikpapan_cli.tuples import NamedTuple

TWICE = "utf-8 of cp1252"
"""What is said of UTF-8 that had been read as Windows-1252 and was written so."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_FOREIGN = 0.1
"""Share of bytes that are foreign letters from which on a text is not in Latin ones."""
_LETTERS = 0xA0
_TOO_SHORT = 64
_STRANGE = 50
"""No more than one character in so many is a control character or broken where bytes without a mark are UTF-16."""


_NO_CHARSETS = frozenset(
    ["charmap", "idna", "mbcs", "oem", "palmos", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"]
)
"""Codecs of Python that turn bytes into text and are no charset of documents; one of them takes quadratic time."""


class Decoded(NamedTuple):
    """Text in NFC with ``\\n`` line ends, the encoding it was in, and how many broken bytes became U+FFFD.

    The encoding is ``TWICE`` where signs that had been read as Windows-1252 were mended.
    """

    text: str
    encoding: str
    replaced: int = 0


def decode(data: bytes) -> Decoded:
    r"""Decode ``data``: byte order mark, UTF-16 without a mark, UTF-8, a detected legacy encoding, in this order.

    >>> decode("Mas’ud".encode("utf-16"))
    Decoded(text='Mas’ud', encoding='utf-16', replaced=0)
    >>> decode(b"Caf\xe9 di Balikpapan \x96 ramai")
    Decoded(text='Café di Balikpapan – ramai', encoding='cp1252', replaced=0)
    >>> decode("BALIKPAPAN â€“ Kota ramai".encode())
    Decoded(text='BALIKPAPAN – Kota ramai', encoding='utf-8 of cp1252', replaced=0)
    """
    encoding = wide(data)
    if data.startswith(codecs.BOM_UTF8):
        data, encoding = data[3:], "utf-8-sig"
    try:
        text, encoding, replaced = data.decode(encoding or "utf-8"), encoding or "utf-8", 0
    except UnicodeDecodeError:
        encoding = sniff_encoding(data)
        text = data.decode(encoding, "replace")
        replaced = text.count("\ufffd")
    text = tidy(text)
    whole = text if text.isascii() else mended(text)
    if whole == text:
        return Decoded(text, encoding, replaced)
    return Decoded(
        tidy(whole), TWICE, min(replaced, whole.count("\ufffd"))
    )  # one may have been of a sign that is whole now


def decode_declared(data: bytes, charset: str, errors: str = "strict") -> str | None:
    r"""Decode ``data`` by the charset that a document declares; None where that is none, or not the one it is in.

    >>> decode_declared(b"Caf\xe9", "iso-8859-1"), decode_declared(b"Caf-dma", "punycode"), decode_declared(b"", "entah")
    ('Café', None, None)
    """
    try:
        return None if codecs.lookup(charset).name in _NO_CHARSETS else data.decode(charset, errors)
    except (LookupError, ValueError):
        return None


def tidy(text: str) -> str:
    """Universal line ends and NFC: the two things that may change before an article's text is kept."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() or is_normalized("NFC", text) else normalize("NFC", text)


_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#[xX][0-9A-Fa-f]{2,4});")


def unescaped(text: str) -> str:
    """The text with what HTML writes for a sign, ``&amp;`` and the like, as that sign: exports often leave it behind.

    >>> unescaped("IKN &amp; Mas&#8217;ud, R&D; &entah;")
    'IKN & Mas’ud, R&D; &entah;'
    """
    if "&" not in text or not _ENTITY.search(text):
        return text
    from html import unescape

    return _ENTITY.sub(lambda match: unescape(match.group()), text)


def sniff_encoding(data: bytes) -> str:
    """The encoding of bytes that are not (all) UTF-8: by mark, by the NULs of UTF-16, else by a detector.

    A text that is UTF-8 but for a few broken bytes stays UTF-8: accented letters in a legacy encoding make
    well-formed multi-byte sequences so rarely that one of those outweighs several broken bytes.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    if encoding := wide(data):
        return encoding
    sample = data[:_SAMPLE]
    loose = sample.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    whole = sum(1 for char in loose if char > "\x7f") - broken
    if whole > broken:
        return "utf-8"
    return _detect(sample)


def wide(data: bytes) -> str:
    """``utf-16-le`` or ``utf-16-be`` where bytes without a mark are that: NULs in half of their places, and hardly anything
    in them that no text has; else empty."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample or sample.startswith(tuple(mark for mark, _ in _BOMS)):
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if not max(even, odd) * 4 > len(sample) > 4 * min(even, odd):
        return ""
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    text = sample[: len(sample) & ~1].decode(encoding, "replace")
    strange = sum((char < " " and char not in "\t\n\r\f") or char == "\ufffd" for char in text)
    return encoding if strange * _STRANGE <= len(text) else ""


def _detect(sample: bytes) -> str:
    """Windows-1252 for text in Latin letters: its few high bytes, mostly dashes and quotation marks, are too little for
    a detector to go by. For all else charset-normalizer decides."""
    if len(sample) < _TOO_SHORT or sum(byte > _LETTERS for byte in sample) < _FOREIGN * len(sample):
        return "cp1252"
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"
