"""What is worked out once and kept: ``functools.cached_property`` and ``functools.cache``, for modules that a start needs.

functools imports half of what is behind a start for the sake of its other tools. A type checker sees its own.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cache as cache
    from functools import cached_property as cached_property
else:

    class cached_property:
        """An attribute that is worked out when it is first asked for, and deleted to be worked out again."""

        def __init__(self, method):
            self._method = method
            self.__doc__ = method.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            found = instance.__dict__[self._name] = self._method(instance)
            return found

    class cache:
        """A function that is asked once for each of its arguments."""

        def __init__(self, function):
            self.__wrapped__ = function
            self.__doc__, self.__module__, self.__name__ = function.__doc__, function.__module__, function.__name__
            self._found = {}

        def __call__(self, *args):
            found = self._found
            if args not in found:
                found[args] = self.__wrapped__(*args)
            return found[args]
