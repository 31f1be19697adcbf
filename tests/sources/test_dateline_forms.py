"""How newsrooms write a dateline: its signs, its order, its short names; and what looks like one and is a sentence or a section."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.newsroom.dateline import alone, parse
from balikpapan_cli.sources.record import Record
from tests.growth import different, grows_too_fast

REPORT = (
    "Pemerintah daerah menyalurkan bantuan bibit bagi petani di dua kecamatan pada musim tanam ini, kata kepala dinas."
)


@pytest.mark.parametrize(
    ("dateline", "outlet", "place"),
    [
        ("Headline.co.id, Bantul ~ ", "Headline.co.id", "Bantul"),
        ("Kupang, BuserTimur = ", "BuserTimur", "Kupang"),
        ("MEDIAONLINEIDC.COM; BALIKPAPAN– ", "MEDIAONLINEIDC.COM", "Balikpapan"),
        ("MATARAM.lombokjournal.com ~ ", "lombokjournal.com", "Mataram"),
        ("MATARAM.LOMBOKJOURNAL.COM – ", "LOMBOKJOURNAL.COM", "Mataram"),
        ("TRANSINDONESIA.CO | ", "TRANSINDONESIA.CO", ""),
        ("TINTAKALTIM.COM-", "TINTAKALTIM.COM", ""),
        ("SUAKA – PONTIANAK. ", "SUAKA", "Pontianak"),
        ("date 2022-02 jpnn.com, PEKANBARU - ", "jpnn.com", "Pekanbaru"),
        ("BANJARMASIN, ", "", "Banjarmasin"),
        # short names
        ("MPA,PADANG - ", "MPA", "Padang"),
        ("NPM, Manado – ", "NPM", "Manado"),
        ("PONTIANAK, SP- ", "SP", "Pontianak"),
        ("Tulang Bawang (SL) – ", "SL", "Tulang Bawang"),
        ("Solo (Espos)–", "Espos", "Solo"),
        ("Kupang (Lintas Timor) – ", "Lintas Timor", "Kupang"),
        # known names
        ("Jayapura, Jubi – ", "Jubi", "Jayapura"),
        ("HALO SEMARANG  – ", "HALO SEMARANG", ""),
        ("Palopo Pos, Palopo – ", "Palopo Pos", "Palopo"),
        ("Gerung, Diskominfotik- ", "", "Gerung"),
        ("LABURA – ", "", "Labura"),
        ("Padangsidempuan, Waspada – ", "Waspada", "Padangsidempuan"),
        ("BONEBOL (Gorontalo Post) – ", "Gorontalo Post", "Bonebol"),
        ("TOLI-TOLI, Mercusuar – ", "Mercusuar", "Toli-Toli"),
    ],
)
def test_a_dateline_is_cut(dateline: str, outlet: str, place: str) -> None:
    article = draft(Record(dateline + REPORT, ""))
    assert article
    assert (article.outlet, article.place, article.body) == (outlet, place, REPORT)


@pytest.mark.parametrize(
    "opening",
    [
        "BALIKPAPAN, Samarinda, dan Bontang ",
        "BALIKPAPAN, Kota Minyak, ",
        "BALIKPAPAN, Kalimantan Timur ",
        "IKN, Balikpapan, dan Penajam ",
        "IKN = Ibu Kota Nusantara, kata ",
        "Surakarta (Solo) – ",
        "Labuhanbatu Utara (LBU) – ",
        "Bandung (ITB) – kampus tertua itu – ",
        "PDIP – Jakarta terus berkembang: ",
        "PSM – Makassar. ",
        "TOKOPEDIA.COM-GRAB.COM ",
        "Tokopedia.com-nya ",
        "KPU, Bawaslu – ",
        "Kompas.com | ",
    ],
)
def test_no_dateline(opening: str) -> None:
    line = opening + REPORT.rstrip("." if "|" in opening else "")
    assert parse(line) is None


@pytest.mark.parametrize(
    "line", ["JPNN.com - Daerah", "Kompas.com – Berita Terkini", "SUAKA – PONTIANAK. Harga Beras Naik"]
)
def test_a_section_behind_a_site_is_no_report(line: str) -> None:
    assert parse(line) is None


def test_a_headline_above_a_dateline_may_end_with_a_full_stop() -> None:
    title = "Bersama Warga, Babinsa Bersihkan Parit Desa Binaan."
    article = draft(Record(f"{title}\nPRABUMULIH, Viralblide.com - {REPORT}", ""))
    assert article
    assert (article.title, article.outlet, article.body) == (title, "Viralblide.com", REPORT)
    sentence = "Warga bersama Babinsa membersihkan parit desa binaan."
    article = draft(Record(f"{sentence}\nPRABUMULIH, Viralblide.com - {REPORT}", ""))
    assert article
    assert article.body.startswith(sentence)


def test_the_opening_of_a_caption_is_no_place() -> None:
    caption = "Bali Tribune / KLARIFIKASI - Perwakilan pemuda memberi penjelasan di Jalan Gajah Mada Denpasar, Sabtu (23/5) pagi."
    assert parse(caption) is None


def test_the_dateline_below_a_site_and_its_section_is_read() -> None:
    page = "JPNN.com - Daerah\n\nHarga Beras di Pasar Naik Lagi\n\nRabu, 10 September 2025 – 06:15 WIB\njpnn.com - PENAJAM – "
    article = draft(Record(page + REPORT, ""))
    assert article
    assert (article.outlet, article.place, article.date) == ("jpnn.com", "Penajam", "2025-09-10")
    assert (article.title, article.body) == ("Harga Beras di Pasar Naik Lagi", REPORT)


@pytest.mark.parametrize(
    ("line", "outlet", "place"),
    [
        ("SAMARINDA, Poskota Kaltim", "Poskota Kaltim", "Samarinda"),
        ("KUTAI BARAT — IndonesiaPos", "IndonesiaPos", "Kutai Barat"),
        ("TVRINews, Balikpapan", "TVRINews", "Balikpapan"),
    ],
)
def test_a_dateline_may_be_a_line(line: str, outlet: str, place: str) -> None:
    assert (found := alone(line))
    assert (found.outlet, found.place, found.end) == (outlet, place, len(line))


@pytest.mark.parametrize("line", ["SAMARINDA", "Balikpapan, Direktur Utama", "Tribun Kaltim, IndonesiaPos, Samarinda"])
def test_other_lines_are_no_datelines(line: str) -> None:
    assert alone(line) is None


@pytest.mark.parametrize(
    "shape", ["M{} – ", "M{}, ", "(M{}) ", "BALIKPAPAN. ", "BALIKPAPAN, M{} ", "a.com-", "~ = ; ", "aA"]
)
def test_datelines_take_linear_time(shape: str) -> None:
    assert not grows_too_fast(lambda size: [parse(different(shape, size)) for _ in range(50)], 1 << 12, unseen=0.3)
