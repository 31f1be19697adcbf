"""Ids of articles. The rule it owns: same content and same origin, same id, on every machine and at every path."""

from __future__ import annotations

import os
import stat
from functools import lru_cache
from hashlib import blake2b

from balikpapan_cli.model import Article

LENGTH = 8
_SHIFTS = range(0, 155, 5)
"""Bits below each of the 31 digits of the longest id."""
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
_LETTERS = "abcdefghjkmnpqrstvwxyz"


def article_id(article: Article, length: int = LENGTH) -> str:
    """The id: a letter, then ``length - 1`` characters of Crockford's base 32, from the hash of content and origin.

    Origin is the address if there is one, else the outlet. The first character is a letter, so that no id looks
    like a number (or like ``1e10``) to a shell, a spreadsheet or a person. A longer id begins with the shorter one.

    >>> article_id(Article("", "Pemkot dan Yokohama", "Kerja sama.", outlet="Inibalikpapan.com"))
    'czkcmgt2'
    """
    key = "\x1f".join((article.url or article.outlet, article.date, article.title, article.body))
    return _spelled(key)[:length]


@lru_cache(1)  # who reads an article asks for its id, and who indexes it for a longer one
def _spelled(key: str) -> str:
    """All the characters that the hash of ``key`` has."""
    number = int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=20).digest(), "big")
    number, first = divmod(number, len(_LETTERS))
    return _LETTERS[first] + "".join([_DIGITS[number >> shift & 31] for shift in _SHIFTS])


def lengthen(article: Article) -> Article:
    """The article with an id that is two characters longer, for when another article has its id already."""
    return article._replace(id=article_id(article, len(article.id) + 2))


def digest_of(data: bytes) -> str:
    """The digest of raw bytes or of a record: 32 hexadecimal digits of BLAKE2b."""
    return blake2b(data, digest_size=16).hexdigest()


def file_digest(path: str) -> str:
    """The digest of a file's bytes as they lie on disk; empty if it cannot be read (so that it counts as changed)
    or is no regular file (a pipe gives its bytes only once)."""
    hasher = blake2b(digest_size=16)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            return ""
        with open(path, "rb") as file:
            while chunk := file.read(1 << 20):
                hasher.update(chunk)
    except OSError:
        return ""
    return hasher.hexdigest()
