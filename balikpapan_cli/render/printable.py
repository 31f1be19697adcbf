"""Text of an article as it may reach a terminal: every control character is made visible, so none can act.

Owns the rule that an article cannot speak to the terminal: no escape sequence, no bell, no carriage return, no
override of the reading direction gets through; letters, combining marks, emoji and wide characters do.
"""

from __future__ import annotations

from balikpapan_cli.once import cache

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@cache
def _pictures(keep: str) -> dict[int, str]:
    """A translation: C0 and DEL to their control pictures, C1, directional overrides and lone surrogates to U+FFFD."""
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table[0x7F] = "\N{SYMBOL FOR DELETE}"
    hidden = [range(0x80, 0xA0), range(0x202A, 0x202F), range(0x2066, 0x206A), range(0x2028, 0x202A)]
    table |= {code: _REPLACEMENT for codes in hidden for code in codes}
    for character in keep:
        del table[ord(character)]
    return table


def printable(text: str, *, lines: bool = False) -> str:
    r"""``text`` with every control character visible and harmless; ``lines`` keeps newlines and tabs.

    >>> printable("merah\x1b[31m\tputih\n")
    'merah␛[31m␉putih␊'
    >>> printable("satu\ndua\x9b1m\x00", lines=True)
    'satu\ndua�1m␀'
    """
    if text.isprintable():
        return text
    shown = text.translate(_pictures("\n\t" if lines else ""))
    return shown.encode("utf-8", "replace").decode() if any("\ud800" <= c <= "\udfff" for c in shown) else shown
