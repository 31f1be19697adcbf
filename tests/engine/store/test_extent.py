"""Bytes of a file by position, with and without the call that reads there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.extent import open_extent

DATA = bytes(range(256)) * 40


@pytest.mark.parametrize("pread", [True, False])
def test_slices_are_those_of_the_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pread: bool) -> None:
    if not pread:
        monkeypatch.delattr(os, "pread", raising=False)
    path = tmp_path / "berkas"
    path.write_bytes(DATA)
    extent = open_extent(os.open(path, os.O_RDONLY), len(DATA))
    assert len(extent) == len(DATA)
    for start, end in ((0, 4), (250, 300), (10_000, 99_999), (5, 5), (9, 3), (99_999, 100_000)):
        assert extent[start:end] == DATA[start:end]
        assert extent.part(100, 9_000)[start:end] == DATA[100:9_000][start:end]
    assert extent[:] == DATA
    path.write_bytes(DATA[:300])
    assert extent[290:400] == DATA[290:300]
