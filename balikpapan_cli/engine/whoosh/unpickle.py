"""Plain values out of pickles. The rule owned here: no byte from a file reaches an unpickler that can import.

Whoosh keeps pickles in its files, and a pickle is a program for a small machine. A search has to run some fifty small ones
(directories, stored articles), which a few lines of Python do in less time than the standard library's unpickler takes to
be imported, with functools, collections and more behind it. Whatever they do not know, they leave to it.
"""

from __future__ import annotations

from _struct import Struct  # struct is a module more
from _struct import error as StructError  # type: ignore[attr-defined]

from balikpapan_cli.once import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any, NoReturn

_FEW = 250
"""Pickles that are read in less time here than the import of an unpickler takes."""
_asked = 0


class Damaged(ValueError):
    """Bytes that do not match their checksum or their form; the caller knows the file and says so."""


def plain(data: bytes) -> Any:
    """Unpickle what consists of built-in containers, text and numbers alone; Damaged for anything else."""
    global _asked
    if data[:2] == _PROTOCOL and _asked < _FEW:
        _asked += 1
        try:
            return _run(data)
        except _NOT_OURS:
            pass
    return _unpickler()(data)


def leading_texts(data: bytes, names: Collection[bytes]) -> dict[str, str]:
    """The texts of these names with which a pickled dict begins, up to the first item of another name.

    >>> from balikpapan_cli.engine.whoosh.writing.stored import encode_article
    >>> from balikpapan_cli.model import Article
    >>> from zlib import decompress
    >>> leading_texts(decompress(encode_article(Article("a", "Judul", "Isi.", orgs=("x", "y", "z")))), (b"id", b"title"))
    {'id': 'a', 'title': 'Judul'}
    """
    found: dict[str, str] = {}
    if not data.startswith(_DICT):
        return found
    at, uint32 = len(_DICT), _UINT32.unpack_from
    while data[at] == _BINUNICODE:
        start = at + 5
        at = start + uint32(data, at + 1)[0]
        name, start = data[start:at], at + 5
        if name not in names or data[at] != _BINUNICODE:
            break
        at = start + uint32(data, at + 1)[0]
        found[name.decode()] = data[start:at].decode("utf-8", "surrogatepass")
    return found


@cache
def _unpickler() -> Callable[[bytes], Any]:
    from io import BytesIO

    try:
        from _pickle import Unpickler, UnpicklingError
    except ImportError:  # an interpreter without the C accelerator
        from pickle import Unpickler, UnpicklingError

    class Plain(Unpickler):
        def find_class(self, module: str, name: str, /) -> NoReturn:
            raise UnpicklingError(f"{module}.{name} in plain data")

    def load(data: bytes) -> Any:
        try:
            return Plain(BytesIO(data)).load()
        except UnpicklingError as error:
            raise Damaged(str(error)) from error

    return load


_PROTOCOL = b"\x80\x02"
_DICT = _PROTOCOL + b"}("
"""How a pickle of a dict of several items begins."""
_UINT32, _INT32 = Struct("<I"), Struct("<i")
_NOT_OURS = (StructError, AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What comes of other opcodes, and of damage."""


def _run(data: bytes) -> Any:
    """The value of a pickle of protocol 2 that makes dicts and tuples of text and numbers, and of nothing else."""
    at = len(_PROTOCOL)
    stack: list[Any] = []
    below: list[list[Any]] = []  # what was on the stack at each mark
    memo: dict[int, Any] = {}
    uint32, int32 = _UINT32.unpack_from, _INT32.unpack_from
    while True:
        code = data[at]
        at += 1
        if code == _BINUNICODE:
            (size,) = uint32(data, at)
            at += 4 + size
            text = data[at - size : at]
            stack.append(text.decode() if text.isascii() else text.decode("utf-8", "surrogatepass"))
        elif code == _BININT:
            stack += int32(data, at)
            at += 4
        elif code in _NUMBERS:
            stack.append(int.from_bytes(data[at : at + _NUMBERS[code]], "little"))
            at += _NUMBERS[code]
        elif code == _BINGET:
            stack.append(memo[data[at]])
            at += 1
        elif code == _MARK:
            below.append(stack)
            stack = []
        elif code == _SETITEMS:
            items = stack
            stack = below.pop()
            stack[-1].update(zip(items[::2], items[1::2], strict=True))
        elif code == _TUPLE:
            made = tuple(stack)
            stack = below.pop()
            stack.append(made)
        elif code in _TUPLES:
            size = _TUPLES[code]
            if size > len(stack):
                raise IndexError(size)
            stack[-size:] = [tuple(stack[-size:])]
        elif code == _EMPTY_TUPLE:
            stack.append(())
        elif code == _EMPTY_DICT:
            stack.append({})
        elif code == _SETITEM:
            value, key = stack.pop(), stack.pop()
            stack[-1][key] = value
        elif code == _LONG1:
            end = at + 1 + data[at]
            stack.append(int.from_bytes(data[at + 1 : end], "little", signed=True))
            at = end
        elif code == _STOP:
            return stack.pop()
        else:
            raise ValueError(code)
        if data[at] == _BINPUT:  # most values are named for later use
            memo[data[at + 1]] = stack[-1]
            at += 2


# the opcodes by their names in pickletools
_MARK, _STOP, _SETITEM, _SETITEMS = b"(.su"
_BINPUT, _BINGET, _BINUNICODE, _BININT, _LONG1 = b"qhXJ\x8a"
_TUPLE, _EMPTY_TUPLE, _EMPTY_DICT = b"t)}"
_NUMBERS = dict(zip(b"KM", (1, 2), strict=True))
"""BININT1, BININT2 and their bytes."""
_TUPLES = dict(zip(b"\x85\x86\x87", (1, 2, 3), strict=True))
"""TUPLE1, TUPLE2, TUPLE3 and their items."""
