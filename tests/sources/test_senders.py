"""Who sends a statement goes from its end, and what a message says to newsrooms around it; whoever signs it by name stays."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.record import Record

from .conftest import AFTER, BEFORE, lines


@pytest.mark.parametrize(
    "block",
    [
        "Hormat kami,\nHumas Kilang Pertamina Balikpapan",
        "Hormat kami,\nHumas Kilang Pertamina Balikpapan\nHP 0811-0000-111",
        "Salam hangat,\nTim Media Perumda Pasar\nwww.pasar.co.id",
        "Biro Komunikasi dan Informasi Publik\nOtorita Ibu Kota Nusantara\nEmail: humas@ikn.go.id\nInstagram: @ikn_id",
        "Biro Komunikasi dan Informasi Publik\nOtorita Ibu Kota Nusantara\nJl. Jenderal Sudirman, Balikpapan",
        "Humas Perumda Tirta Manuntung",
        "Corporate Communication\nPT Kilang Pertamina Balikpapan (Persero)\nTelp. (0542) 123456",
        "Bagian Protokol dan Komunikasi Pimpinan\nSekretariat Daerah Kota Balikpapan",
    ],
)
@pytest.mark.parametrize("below", ["", "\n(*)", "\nPenulis: Budi Santoso\n(adv)"])
@pytest.mark.parametrize("thanks", ["", "Terima kasih atas perhatian dan kerja samanya.\n\n"])
def test_the_office_that_sends_a_statement_goes(block: str, below: str, thanks: str) -> None:
    text = f"{BEFORE}\n{AFTER}\n\n{thanks}{block}{below}"
    article = draft(Record(text, ""))
    assert article
    assert article.body == f"{BEFORE}\n{AFTER}"
    assert article.author == ("Budi Santoso" if "Penulis" in below else "")
    assert article.original == text


@pytest.mark.parametrize(
    "end",
    [
        "\nHormat kami,\nDewi Lestari\nKetua Serikat Nelayan",  # a letter of hers
        "\nHormat kami,\nDewi Lestari, S.Sos.\nHP 0811-0000-111",
        "Humas Perumda Tirta Manuntung",  # right below the report: a subheading, a list
        "\nHumas dan Protokol\nJuara satu: Budi",
        "\nPeserta lomba:\nHumas Pemkot Balikpapan\nHumas Perumda Pasar",
        "\nKomunikasi antarwarga penting.",
        "\nPersiba Balikpapan\nBorneo FC",
    ],
)
def test_who_signs_or_is_told_of_stays(end: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n{end}") == [BEFORE, AFTER, *end.strip().split("\n")]


@pytest.mark.parametrize(
    "line",
    [
        "Berikut kami kirimkan siaran pers. Mohon bantuannya untuk dapat dimuat.",
        "Bersama ini kami sampaikan siaran pers tentang pasar itu.",
        "Mohon berkenan untuk dimuat di media Bapak/Ibu.",
        "Kepada Yth. Rekan-rekan Media",
        "Yth. Pemimpin Redaksi Kaltim Post,",
        "Dengan hormat,",
    ],
)
def test_what_a_message_says_to_newsrooms_goes(line: str) -> None:
    assert lines(f"{line}\n\n{BEFORE}\n{AFTER}") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Terima kasih atas perhatian dan kerja samanya.",
        "Terima kasih atas kerja sama Bapak dan Ibu.",
        "Demikian siaran pers ini kami sampaikan, atas perhatiannya kami ucapkan terima kasih.",
    ],
)
def test_thanks_go_at_the_end(line: str) -> None:
    assert lines(f"{BEFORE}\n{AFTER}\n{line}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Kepada wartawan, ia meminta warga tenang.",
        "Mohon maaf lahir dan batin.",
        "Dengan hormat warga menolak rencana itu.",
        "Berikut kami sampaikan hasil rapat itu.",
        "Terima kasih atas kerja keras petugas, kata wali kota.",
        "Yth. Presiden Republik Indonesia",
    ],
)
def test_other_courtesies_stay(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
    assert lines(f"{BEFORE}\n{AFTER}\n{line}") == [BEFORE, AFTER, line]
