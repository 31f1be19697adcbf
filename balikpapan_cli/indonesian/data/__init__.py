"""The word lists of ``indonesian``; README.md says where each comes from and under which licence."""

from __future__ import annotations


def read(name: str) -> bytes:
    """The bytes of a data file of this folder."""
    with open(__file__.removesuffix("__init__.py") + name, "rb") as file:
        return file.read()


def words(name: str) -> frozenset[str]:
    """The words of a data file: separated by white space, lines that begin with ``#`` left out."""
    lines = read(name).decode().splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
