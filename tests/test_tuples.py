"""Our NamedTuple is typing's, but for what it costs."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from balikpapan_cli import tuples


class Ours(tuples.NamedTuple):
    """A record."""

    id: str
    words: tuple[str, ...] = ()
    count: int = 0

    @property
    def first(self) -> str:
        return self.words[0]

    def many(self) -> bool:
        return self.count > 1


class Theirs(typing.NamedTuple):
    """A record."""

    id: str
    words: tuple[str, ...] = ()
    count: int = 0

    @property
    def first(self) -> str:
        return self.words[0]

    def many(self) -> bool:
        return self.count > 1


MADE = [(("a",), {}), (("a", ("b",)), {"count": 2}), ((), {"count": 3, "id": "x"})]
REFUSED: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    (("a", (), 1, 2), {}),
    (("a",), {"nonsense": 1}),
    (("a",), {"id": "b"}),
]


class Nothing(tuples.NamedTuple):
    """No fields at all."""


def test_a_record_of_nothing() -> None:
    assert Nothing() == ()
    assert repr(Nothing()) == "Nothing()"
    assert pickle.loads(pickle.dumps(Nothing())) == Nothing()


@pytest.fixture(params=[0, tuples._FEW], ids=["few calls", "many"])
def _after_calls(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A class that has its constructor yet to be compiled, or just compiled."""
    monkeypatch.setitem(tuples._calls, Ours, request.param)
    if "__new__" in vars(Ours):
        del Ours.__new__


@pytest.mark.usefixtures("_after_calls")
@pytest.mark.parametrize(("values", "named"), MADE)
def test_instances_are_the_same(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert tuple(ours) == tuple(theirs)
    assert (ours.id, ours.words, ours.count, ours.many()) == (theirs.id, theirs.words, theirs.count, theirs.many())
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(count=9) == theirs._replace(count=9)
    assert Ours._make(ours) == ours
    for copied in (pickle.loads(pickle.dumps(ours)), copy.copy(ours), copy.deepcopy(ours)):
        assert copied == ours
        assert type(copied) is Ours


@pytest.mark.usefixtures("_after_calls")
@pytest.mark.parametrize(("values", "named"), REFUSED)
def test_what_is_no_instance_is_refused(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError):
            kind(*values, **named)
    for record in (Ours("a"), Theirs("a")):
        with pytest.raises((TypeError, ValueError), match="nonsense"):  # typing's since Python 3.13 and before it
            record._replace(nonsense=1)
        with pytest.raises(TypeError):
            record._make(())
        with pytest.raises(AttributeError):
            record.id = "b"  # type: ignore[misc]
        with pytest.raises(AttributeError):
            record.nonsense = "b"  # type: ignore[attr-defined]


def test_classes_are_the_same() -> None:
    for attribute in ("_fields", "_field_defaults", "__match_args__", "__doc__", "__module__"):
        assert getattr(Ours, attribute) == getattr(Theirs, attribute)
    assert type(Ours) is type(Theirs) is type
    assert Ours("a", ("b",)).first == "b"
    assert not hasattr(Ours("a"), "__dict__")
    match Ours("a", count=2):
        case Ours(id, words, count):
            assert (id, words, count) == ("a", (), 2)


def test_a_class_derived_from_one_is_made_by_its_own_constructor() -> None:
    class Derived(Ours):
        __slots__ = ()

    assert type(Derived("a")) is Derived
    assert type(Ours("a")) is Ours
    assert type(Derived("a")._replace(count=1)) is Derived
