"""Days of publication: which of several that a page tells is that of the article."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.record import Record

from .test_heads import PAGE, REPORT, TITLE

UNDATED = "Warga menunggu kepastian tentang pasar itu, yang ditata ulang oleh pemerintah kota sejak awal tahun."


@pytest.mark.parametrize(
    "page",
    [
        f"Senin, 25 November 2024\n\n{TITLE}\n\nDewi Lestari\nSelasa, 4 Maret 2025 16:40\n\n{REPORT}",
        f"•   18 May 2024 -\n\n{TITLE}\n\n4 Maret 2025\n\nKLIKKALTIM.COM- {REPORT}",
        f"Minggu, 13 Juli 2025\n\n{TITLE}\n\nRedaksi - Selasa, 4 Maret 2025 16:41 WIB\n319 view\n{REPORT}",
        f"{TITLE}\n\n{REPORT}\nWarga menunggu kepastian.\n04 Mar 2025, 07:55 WIT",
        f"SANGATTA, Selasa, (4/3) kaltimpost.id – {REPORT}\nRapat digelar Senin (3/3/2025) kemarin.",
        f"{TITLE}\n\nPETA - Warga melihat peta, Selasa (4/3/2025). (Kaltim Post/Budi)\nKALTIMPOST.ID, SAMARINDA - {UNDATED}",
        f"Aktif sampai 23 Desember 2025\n{TITLE}\nBERITABALI.COM, JEMBRANA. {REPORT}\nRapat digelar Selasa (4/3/2025).",
    ],
)
def test_the_day_of_publication(page: str) -> None:
    article = draft(Record(page, ""))
    assert article
    assert article.date == PAGE


@pytest.mark.parametrize(
    "page",
    [
        f"Selasa, 4 Maret 2025 10:00 WIB\n{TITLE}\nDiperbarui: 6 Maret 2025\n\n{REPORT}",
        f"{TITLE}\n\n{REPORT}\nRapat digelar Selasa (4/3/2025).\n12 Mei 2026, 10:00 WIB",
        f"{TITLE}\n\n{REPORT}\nRapat digelar Selasa (4/3/2025).\nJadwal lain\n5 Maret 2025, 10:00 WIB",
    ],
)
def test_later_days_are_others(page: str) -> None:
    article = draft(Record(page, ""))
    assert article
    assert article.date == PAGE
