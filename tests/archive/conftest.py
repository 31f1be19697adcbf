"""A folder of two articles, an archive that is still empty, and a report in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from balikpapan_cli import Archive
from balikpapan_cli.model import SyncReport

BANJIR = "BALIKPAPAN, Inibalikpapan.com – Banjir merendam tiga kelurahan di Balikpapan Selatan, Senin (3/2/2025). Warga mengungsi."
PASAR = "KOTAKU, BALIKPAPAN-Harga cabai di Pasar Pandansari naik dua kali lipat. Pedagang mengeluh."
BANDARA = "Balikpapan – Bandara Sepinggan melayani rute baru ke Palu mulai Maret. Penumpang menyambut baik."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "banjir.txt").write_text(BANJIR, encoding="utf-8")
    (folder / "pasar.txt").write_text(PASAR, encoding="utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "indeks", today="2025-02-10")


def counts(report: SyncReport) -> str:
    return (
        f"+{report.added} ~{report.changed} -{report.removed} ={report.unchanged} !{len(report.failed)} {report.total}"
    )
