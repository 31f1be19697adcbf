"""NamedTuple that costs a start little.

A start makes some sixty of these classes, and instances of a dozen of them. Nearly all that typing does for each, 0.2 ms,
is compiling: annotations, and a constructor. Here annotations stay text, and a class has its constructor compiled when it
has been called so often that it pays. The classes are otherwise what ``typing.NamedTuple`` makes: a type checker sees no
other, and a test compares.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    try:
        from _collections import _tuplegetter  # what collections makes its own of, without the rest of it
    except ImportError:  # another interpreter than CPython
        from collections import _tuplegetter

    _FEW = 40
    """Calls that cost less without a constructor of the class than its compiling would."""
    _calls = {}
    _getters = []
    """What gets the first item of a tuple, the second and so on: the same in every class."""

    class _Named(tuple):
        """What the classes have in common."""

        __slots__ = ()

        def __new__(cls, /, *values, **named):
            """Put the first instances together here; compile the constructor of a class that is called often, or wrongly."""
            _calls[cls] = calls = _calls.get(cls, 0) + 1
            if not named and calls <= _FEW:
                left = len(cls._fields) - len(values)
                if not left:
                    return tuple.__new__(cls, values)
                if 0 < left <= len(cls._tail):
                    return tuple.__new__(cls, values + cls._tail[-left:])
            given = cls._field_defaults | named
            rest = cls._fields[len(values) :]
            if calls <= _FEW and len(values) <= len(cls._fields) and named.keys() <= {*rest} <= given.keys():
                return tuple.__new__(cls, (*values, *map(given.__getitem__, rest)))
            each = "".join(map("{}, ".format, cls._fields))
            constructor = eval(
                f"lambda _cls, {each}: _new(_cls, ({each}))", {"_new": tuple.__new__, "__builtins__": {}}
            )
            constructor.__defaults__ = cls._tail
            owner = next(each for each in cls.__mro__ if "_fields" in vars(each))
            owner.__new__ = staticmethod(constructor)
            return constructor(cls, *values, **named)

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        __replace__ = _replace

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

        def __getnewargs__(self):
            return tuple(self)

    class _FromAnnotations(type):
        """Makes a class from the annotations in its body."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            body["_field_defaults"] = defaults = {field: body[field] for field in fields if field in body}
            body["_tail"] = tuple(defaults.values())
            body["_fields"] = body["__match_args__"] = fields
            body["__slots__"] = ()
            while len(_getters) < len(fields):
                _getters.append(_tuplegetter(len(_getters), ""))
            body.update(zip(fields, _getters, strict=False))
            return type(name, (_Named,), body)

    class NamedTuple(metaclass=_FromAnnotations):
        """The base to write; the class that comes of it derives from tuple."""
