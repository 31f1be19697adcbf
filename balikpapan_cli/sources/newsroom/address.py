"""What an address or a file name tells of an article: its site and its day. The rule it owns: only a whole, valid date is one."""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.calendar import iso

_HOST = re.compile(r"https?://(?:www\d?\.|m\.|amp\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_CLOCK = r"[0-2]\d[0-5]\d[0-5]\d"
_DAY = re.compile(rf"(?<![A-Za-z0-9])((?:19|20)\d\d)([-_./]?)(\d\d)\2(\d\d)(?:{_CLOCK})?(?![A-Za-z0-9])")


def site_of(url: str) -> str:
    """The site of an address, as newsrooms call themselves by it, or empty.

    >>> site_of("https://www.detik.com/sumut/berita/d-8169145"), site_of("kabar.html")
    ('detik.com', '')
    """
    match = _HOST.match(url)
    return match[1] if match else ""


def day_of(name: str) -> str:
    """The ISO date in an address or a file name, with the time of day right behind it or without, or empty.

    >>> day_of("http://www.suara.com/otomotif/2016/08/19/110340/calya"), day_of("2025-02-27-kabel.md"), day_of("20259999.txt")
    ('2016-08-19', '2025-02-27', '')
    >>> day_of("https://www.cnnindonesia.com/hiburan/20171218104205-227-263098/konser"), day_of("/20171218994205-227/konser")
    ('2017-12-18', '')
    """
    match = _DAY.search(name)
    return iso(int(match[1]), int(match[3]), int(match[4])) if match else ""
