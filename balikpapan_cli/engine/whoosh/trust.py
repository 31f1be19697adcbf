"""Whose index it is. Whoosh keeps pickles in its files, so an index that somebody else can write is not read unasked.

Our own reader runs nothing that a file says (unpickle.py), but any program that opens the index with Whoosh does; and what
anybody can change is no archive.
"""

from __future__ import annotations

import os
from stat import S_IWGRP, S_IWOTH

from balikpapan_cli.errors import IndexProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def ensure_trusted(path: str | Path, found: os.stat_result) -> None:
    """Raise IndexProblem ``store.foreign`` or ``store.open_to_others`` unless only this user can write what ``found`` describes."""
    if os.name == "nt":
        return  # access there is by lists that os.stat does not show
    if found.st_uid != os.geteuid():
        raise IndexProblem("store.foreign", path=str(path), owner=_user(found.st_uid))
    if found.st_mode & S_IWOTH or (found.st_mode & S_IWGRP and not _is_private_group(found.st_gid)):
        raise IndexProblem("store.open_to_others", path=str(path))


def _user(uid: int) -> str:
    from pwd import getpwuid

    try:
        return getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def _is_private_group(gid: int) -> bool:
    """Whether a group is this user's own: many systems give each user one and let it write by default."""
    from grp import getgrgid
    from pwd import getpwuid

    try:
        user, group = getpwuid(os.geteuid()), getgrgid(gid)
    except KeyError:
        return False
    return gid == user.pw_gid and group.gr_name == user.pw_name and set(group.gr_mem) <= {user.pw_name}
