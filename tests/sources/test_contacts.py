"""Whom to ask about a statement goes from its end; a report that tells where to turn to keeps every word."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.record import Record

from .conftest import AFTER, BEFORE, lines


@pytest.mark.parametrize(
    "block",
    [
        "Informasi lebih lanjut hubungi:\nDewi Lestari\nKepala Humas Perumda Pasar\nTelp: 0542-123456\nEmail: humas@pasar.co.id",
        "Untuk informasi lebih lanjut, silakan hubungi:\n\nDewi Lestari, S.Sos.\n+62 812 3456 7890\nwww.pasar.co.id",
        "Kontak Media:\nHumas Perumda Pasar\nJl. Jenderal Sudirman No. 1, Balikpapan 76112\nhumas@pasar.co.id",
        "Media Contact\nDewi Lestari (0812-3456-7890)\nBudi Santoso (0813-3456-7890)",
        "Narahubung: Dewi Lestari (0812-3456-7890)",
        "Kontak pers: humas@pasar.co.id",
        "Informasi lebih lanjut: www.pasar.co.id",
        "For more information, please contact:\nDewi Lestari\ndewi@pasar.co.id",
    ],
)
@pytest.mark.parametrize("below", ["", "\n(*)", "\nBagikan:", "\nPenulis: Budi Santoso\n(adv)"])
def test_whom_to_ask_goes_from_the_end(block: str, below: str) -> None:
    text = f"{BEFORE}\n{AFTER}\n\n{block}{below}"
    article = draft(Record(text, ""))
    assert article
    assert article.body == f"{BEFORE}\n{AFTER}"
    assert article.author == ("Budi Santoso" if "Penulis" in below else "")
    assert article.original == text


@pytest.mark.parametrize(
    "end",
    [
        f"Kontak media:\nDewi 0812-3456-7890\n{AFTER} Layanan itu dibuka setiap hari kerja.",  # the report goes on
        "Untuk informasi lebih lanjut hubungi Dewi di nomor 0812-3456-7890.",
        "Informasi lebih lanjut: pendaftaran kios dibuka di www.pasar.co.id mulai awal Juni sampai akhir Juli",
        "Informasi lebih lanjut hubungi:\nDewi Lestari",  # by what?
        "Kontak media:\n0812-3456-7890\nPasar Klandasan Ditata Lagi, Pedagang Minta Kios Baru dan Parkir yang Luas",
        "Kios di lantai dua:\nNarahubung: 0812-3456-7890",  # a list
        "Kios Mawar\nInformasi lebih lanjut: www.mawar.id\nKios Melati\nInformasi lebih lanjut: www.melati.id",
        "Warga dapat melapor:\nTelepon 112\nEmail lapor@kota.go.id",
    ],
)
def test_what_a_report_says_of_whom_to_ask_stays(end: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n{end}") == [BEFORE, AFTER, *end.split("\n")]


def test_those_who_sign_may_stand_between() -> None:
    signed = "Balikpapan, 12 Mei 2025\nDewi Lestari, S.Sos.\nTim Komunikasi Perumda Pasar"
    kept = [BEFORE, AFTER, *signed.split("\n")]
    assert (
        lines(f"{BEFORE}\n{AFTER}\n{signed}\nNarahubung\nBudi Santoso\n0812-3456-7890\nUnduh siaran pers: PDF") == kept
    )
    shops = ["Kios Mawar", "Informasi lebih lanjut: www.mawar.id"]
    assert lines("\n".join([BEFORE, AFTER, *shops])) == [BEFORE, AFTER, *shops]


def test_whom_to_ask_is_not_all_that_stays() -> None:
    text = "Kontak media:\nhumas@pasar.co.id"
    assert lines(text) == text.split("\n")
