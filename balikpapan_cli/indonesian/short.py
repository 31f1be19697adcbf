"""Short texts (a query, a name) to tokens: what ``tokens.fold`` says of them, which is not asked where it is plain.

Words of plain letters, perhaps before a comma, and words of digits stay as they are, in small letters. Most queries and names
have no others, and importing ``tokens`` with its expressions costs more than answering them.
"""

from __future__ import annotations

_LONGEST = 64
"""``tokens.LONGEST``; longer words are its business."""


def fold(text: str) -> list[str]:
    """The folded tokens of ``text``, in order.

    >>> fold("Wali Kota Balikpapan 2024"), fold("Mas’ud"), fold("kota-kota")
    (['wali', 'kota', 'balikpapan', '2024'], ['masud'], ['kota'])
    """
    if text.isascii():
        words = text.lower().split()
        if "," in text:
            words = [word[:-1] if word[-1] == "," and word[:-1].isalpha() else word for word in words]
        if all((word.isalpha() or word.isdigit()) and len(word) <= _LONGEST for word in words):
            return words
    from balikpapan_cli.indonesian import tokens

    return tokens.fold(text)
