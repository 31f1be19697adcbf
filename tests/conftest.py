"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from balikpapan_cli import messages

settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile("same")
"""A run depends on nothing but the code: the same examples, however slow the machine.

New examples are looked for with ``pytest --hypothesis-profile explore``.
"""


@pytest.fixture(autouse=True)
def known_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the tool would say as a bare code, for want of a message, fails the test."""
    say = messages.text

    def text(code: str, /, **args: str | int | float) -> str:
        said = say(code, **args)
        assert said.split(" ")[0] != code or " " in code, f"no message {code!r}"
        return said

    monkeypatch.setattr(messages, "text", text)


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Every test starts and ends in English, whatever it speaks."""
    messages.use("en")
    yield
    messages.use("en")
