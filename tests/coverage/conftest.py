"""The command line on an index of the seeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.at_home import Run, at_home

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the five seeds, built once."""
    home = tmp_path_factory.mktemp("index")
    outcome = at_home(home, home / "index")("index", str(SEEDS), "--workers", "0")
    assert outcome.status == 0, outcome.err
    return home / "index"


@pytest.fixture
def balikpapan(index: Path, tmp_path: Path) -> Run:
    """The command line on an index of the seeds, in a home of its own."""
    return at_home(tmp_path, index)
