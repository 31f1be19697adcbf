"""What WordPress keeps beside articles. The rule it owns: what is no article or not published is passed over, all else is read.

Pages are read: some sites keep their long reports there, and what else stands there is little.
"""

from __future__ import annotations

import re

from balikpapan_cli.sources.data import words

_SHOWN = re.compile(
    r"\[(caption|embed|video|audio|playlist|gallery)\b.{0,2000}?\[/\1\]|\[/?(?:gallery|embed)\b[^\]]{0,400}\]",
    re.DOTALL,
)
"""Signs for what is shown in a text and is not of it."""
_PUBLISHED = ("", "publish", "published")


def is_published(kind: str, status: str) -> bool:
    """Whether a post of this type and status is an article that can be read.

    >>> is_published("post", "publish"), is_published("berita", ""), is_published("revision", "inherit")
    (True, True, False)
    """
    return kind not in words("no-articles.txt") and status in _PUBLISHED


def without_shortcodes(body: str) -> str:
    """A text without the signs for pictures and the like that WordPress keeps in it."""
    return _SHOWN.sub("", body) if "[" in body else body
