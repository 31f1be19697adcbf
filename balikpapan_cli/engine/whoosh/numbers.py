"""Numbers as the files of the index have them: columns, big-endian as Whoosh writes them, and our own, little-endian.

Reading is a copy into an array or none at all, never a loop in Python.
"""

from __future__ import annotations

from _struct import Struct  # struct is a module more
from sys import byteorder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from typing import Literal

_INT = Struct(">i")


# -- columns of them, and dates


def big_endian(code: str, data: bytes) -> array[int]:
    """Big-endian numbers, by their code in ``array``."""
    from array import array  # it imports collections, which a start would feel

    column = array(code, data)
    if byteorder == "little":
        column.byteswap()
    return column


def decode_numbers(data: bytes) -> array[int]:
    """The numbers of a column.

    >>> from balikpapan_cli.engine.whoosh.writing.columns import encode_numbers
    >>> decode_numbers(encode_numbers([20231023, 0])).tolist()
    [20231023, 0]
    """
    return big_endian("i", data)


def decode_number(data: bytes, doc: int) -> int:
    """The number of one document.

    >>> from balikpapan_cli.engine.whoosh.writing.columns import encode_numbers
    >>> decode_number(encode_numbers([20231023, 0]), 0)
    20231023
    """
    number: int = _INT.unpack_from(data, _INT.size * doc)[0]
    return number


def iso_date(date: int) -> str:
    """A date of the column of dates as an article has it.

    >>> iso_date(20231023), iso_date(0)
    ('2023-10-23', '')
    """
    return f"{date // 10000:04}-{date // 100 % 100:02}-{date % 100:02}" if date else ""


def date_number(date: str) -> int:
    """A date of an article as the column of dates has it.

    >>> date_number("2023-10-23"), date_number("")
    (20231023, 0)
    """
    return int(date.replace("-", "") or 0)


# -- our own


def little_endian(numbers: array[int]) -> array[int]:
    """The numbers with their bytes swapped where the machine is big-endian: from or to little-endian bytes."""
    if byteorder == "big":
        numbers.byteswap()
    return numbers


def unsigned_ints(data: bytes) -> memoryview:
    """Little-endian 32-bit numbers, not copied where the machine is little-endian itself."""
    return _numbers("I", data)


def unsigned_longs(data: bytes) -> memoryview:
    """Little-endian 64-bit numbers, likewise."""
    return _numbers("Q", data)


def _numbers(code: Literal["I", "Q"], data: bytes) -> memoryview:
    if byteorder == "big":
        from array import array  # it imports collections, which a start would feel

        return memoryview(little_endian(array(code, data))).cast("B").cast(code)
    return memoryview(data).cast(code)
