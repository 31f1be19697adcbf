"""Verbs that stand right behind a quotation and say that somebody says it. Some are nouns elsewhere (``pesan``, ``janji``)."""

from __future__ import annotations

from functools import lru_cache

from balikpapan_cli.indonesian.data import words


@lru_cache(maxsize=1)
def behind_a_quotation() -> str:
    """An expression of any of them, in small letters; ``verb`` holds it, ``suffix`` the ``-nya`` of ``ujarnya``.

    >>> import re
    >>> re.search(rf",” {behind_a_quotation()}", "“Baik,” tandasnya.").group("verb", "suffix")
    ('tandas', 'nya')
    """
    return rf"\b(?P<verb>{'|'.join(sorted(words('saying.txt')))})(?P<suffix>nya)?\b"
