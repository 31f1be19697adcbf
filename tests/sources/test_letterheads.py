"""Letterheads of statements: neither the headline nor of the report."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.letterhead import letterhead
from balikpapan_cli.sources.record import Record

from .test_heads import REPORT, TITLE

STREET = "Jalan Jenderal Sudirman Nomor 1 Balikpapan Telp. (0542) 421420"


@pytest.mark.parametrize(
    "head",
    [
        f"PEMERINTAH KOTA BALIKPAPAN\nDINAS KOMUNIKASI DAN INFORMATIKA\n{STREET}\n\nSIARAN PERS\n\n",
        f"PEMERINTAH KOTA BALIKPAPAN\nDINAS KOMUNIKASI DAN INFORMATIKA\n{STREET}\nB A L I K P A P A N\nKode Pos 76114\n\n",
        "PT Kilang Pertamina Internasional\nJl. Yos Sudarso No. 1, Balikpapan\nTelp: 0542-733811 Email: humas@kpi.example\n\n",
        "KEPOLISIAN DAERAH KALIMANTAN TIMUR\nBIDANG HUBUNGAN MASYARAKAT\nJl. Syarifuddin Yoes No. 99\nBalikpapan 76115\n\n",
        f"SIARAN PERS\nPEMERINTAH KOTA\nBALIKPAPAN\n{STREET}\n\n",
        "KEPOLISIAN NEGARA REPUBLIK INDONESIA\nDAERAH KALIMANTAN TIMUR\nRESOR KOTA BALIKPAPAN\nJl. Jenderal Sudirman No. 1\n\n",
        "OTORITA IBU KOTA NUSANTARA\nwebsite: www.ikn.example\n\nSIARAN PERS\nNomor: 14/SP/2025\n\n",
        "PEMERINTAH PROVINSI KALIMANTAN TIMUR\nDINAS PEKERJAAN UMUM, PENATAAN RUANG DAN PERUMAHAN RAKYAT\n\nSIARAN PERS\n\n",
    ],
)
@pytest.mark.parametrize("title", [TITLE, TITLE.upper(), "Pasar Klandasan Ditata"])
@pytest.mark.parametrize("dateline", ["BALIKPAPAN — ", "Balikpapan, 3 Maret 2025 – "])
def test_a_headline_is_found_below_a_letterhead(head: str, title: str, dateline: str) -> None:
    article = draft(Record(f"{head}{title}\n\n{dateline}{REPORT}", ""))
    assert article
    assert (article.title, article.place, article.body) == (title, "Balikpapan", REPORT)


def test_a_letterhead_goes_where_the_title_is_known_or_missing() -> None:
    head = f"PEMERINTAH KOTA BALIKPAPAN\n{STREET}\n\n"
    known = draft(Record(head + REPORT, "", title=TITLE))
    alone = draft(Record(head + REPORT, ""))
    assert known and alone
    assert (known.title, known.body, alone.body) == (TITLE, REPORT, REPORT)


def test_what_a_site_says_above_its_pages_goes() -> None:
    bar = "- Telepon : +(62) 811 000 1962\n- Email : humas@uniba.example\n- Jam Kerja : Senin - Jumat : 08:00 - 16:00\n"
    article, headed = draft(Record(bar + REPORT, "")), draft(Record(f"{bar}{TITLE}\n\n{REPORT}", ""))
    assert article and headed
    assert (article.body, headed.title, headed.body) == (REPORT, TITLE, REPORT)
    assert article.title == REPORT.partition(". ")[0]


@pytest.mark.parametrize(
    "text",
    [
        f"Telepon : 0811 000 1962\n{REPORT}",
        f"Jam buka: 08.00\nWarga antre sejak pagi.\n{REPORT}",
        f"PEMERINTAH KOTA BUKA LAYANAN BARU\nJalan Sudirman ditutup sampai sore.\n{REPORT}",
        f"Dinas Kesehatan Buka Posko\nJalan ke sana rusak 2 kilometer.\n{REPORT}",
        f"PEMERINTAH KOTA RAIH ADIPURA\nSIARAN PERS\n{REPORT}",
        f"Kota ini ramai.\n{STREET}\n{REPORT}",
        "PEMERINTAH KOTA BALIKPAPAN",
        "",
    ],
)
def test_what_is_no_letterhead_stays(text: str) -> None:
    assert letterhead(text) == 0
