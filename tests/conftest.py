"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from balikpapan_cli import messages


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Every test starts and ends in English, whatever it speaks."""
    messages.use("en")
    yield
    messages.use("en")
