"""Dates as newsrooms, exports and people write them; what is not a date is not read as one."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli import messages
from balikpapan_cli.errors import QueryProblem
from balikpapan_cli.indonesian import calendar
from balikpapan_cli.indonesian.dates import find_dates, parse_date, parse_period, show_date

TODAY = "2025-08-15"  # a Friday
DAYS = st.dates(datetime.date(1000, 1, 1))

MENTIONS = [
    ("dibuka Senin (23/10/2023) siang", "Senin (23/10/2023)", (2023, 10, 23, 0)),
    ("di Banten ( 18 / 8 / 2016 ) lalu", "( 18 / 8 / 2016 )", (2016, 8, 18, -1)),
    ("Rapat (31/5/21) ditunda", "(31/5/21)", (2021, 5, 31, -1)),
    ("pada hari, Jumat, 30 Mei 2025, di Balikpapan", "Jumat, 30 Mei 2025", (2025, 5, 30, 4)),
    ("Rabu 1 Februari 2023.", "Rabu 1 Februari 2023", (2023, 2, 1, 2)),
    ("Jum’at (8/11/2024)", "Jum’at (8/11/2024)", (2024, 11, 8, 4)),
    ("Ahad malam (2/6/2025)", "Ahad malam (2/6/2025)", (2025, 6, 2, 6)),
    ("kata dia, Kamis (27/2).", "Kamis (27/2)", (0, 2, 27, 3)),
    ("pada 2 Agustus lalu", "2 Agustus", (0, 8, 2, -1)),
    ("sejak 2 Febuari 2023", "2 Febuari 2023", (2023, 2, 2, -1)),
    ("tanggal 24 Nopember 2022", "24 Nopember 2022", (2022, 11, 24, -1)),
    ("berlangsung 23-25/10/2023", "25/10/2023", (2023, 10, 25, -1)),
    ("terbit 2025-05-30 pagi", "2025-05-30", (2025, 5, 30, -1)),
    ("1 Mar 2024", "1 Mar 2024", (2024, 3, 1, -1)),
]


@pytest.mark.parametrize(("text", "written", "date"), MENTIONS)
def test_finds_a_day_in_text(text: str, written: str, date: tuple[int, ...]) -> None:
    [mention] = find_dates(text)
    assert (text[mention.start : mention.end], mention[2:]) == (written, date)


@pytest.mark.parametrize(
    "text",
    [
        "menang 3-1 (2-0) di kandang",
        "dua pertiga (2/3) anggota",
        "pukul 10.30 Wita",
        "Pasal 5/2021 dan UU 23/2014",
        "perayaan 17 Agustusan",
        "30/02/2024 dan 32 Mei 2025",
        "senin 5 ribu orang, 3 mar",
        "nilai 3,5/10 dan 1/2",
        "telepon 0812-34-5678, versi 1.2.3.2024",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert find_dates(text) == []


FIELDS = [
    ("10/21/2025 20:43", "2025-10-21"),
    ("21/10/2025", "2025-10-21"),
    ("21.10.2025 08.30", "2025-10-21"),
    ("5/6/2025", "2025-06-05"),
    ("30 Mei 2025 10:00 WITA", "2025-05-30"),
    ("Jumat, 30 Mei 2025 | 10.00 WIB", "2025-05-30"),
    ("Jum’at, 30 Mei 2025", "2025-05-30"),
    ("21-Okt-25", "2025-10-21"),
    ("October 21st, 2025", "2025-10-21"),
    ("May 5, 2025, 4:30 PM", "2025-05-05"),
    ("Tue, 21 Oct 2025 20:43:00 +0700", "2025-10-21"),
    ("Tue Oct 21 20:43:00 2025", "2025-10-21"),
    ("Tue Oct 21 2025 20:43:00 GMT+0700 (Western Indonesia Time)", "2025-10-21"),
    ("2025-10-21T20:43:00+08:00", "2025-10-21"),
    ("2025-10-21 20:43:00.123456", "2025-10-21"),
    ("2025/10/21", "2025-10-21"),
    ("20251021", "2025-10-21"),
    ("20251021204300", "2025-10-21"),
    ("1761050580", "2025-10-21"),
    ("1761050580000", "2025-10-21"),
    ("1761050580.0", "2025-10-21"),
    ("30/02/2024", ""),
    ("2025", ""),
    ("12", ""),
    ("terbit 2 Mei 2025 oleh redaksi", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "date"), FIELDS)
def test_reads_a_field(text: str, date: str) -> None:
    assert parse_date(text) == date


def test_the_column_decides_which_comes_first() -> None:
    assert parse_date("5/6/2025", day_first=False) == "2025-05-06"
    assert parse_date("21/10/2025", day_first=False) == parse_date("10/21/2025", day_first=True) == "2025-10-21"


PERIODS = [
    ("hari ini", "2025-08-15", "2025-08-15"),
    ("kemarin", "2025-08-14", "2025-08-14"),
    ("yesterday", "2025-08-14", "2025-08-14"),
    ("3 hari yang lalu", "2025-08-12", "2025-08-12"),
    ("3 bulan lalu", "2025-05-15", "2025-05-15"),
    ("3 months ago", "2025-05-15", "2025-05-15"),
    ("sebulan lalu", "2025-07-15", "2025-07-15"),
    ("dua minggu yang lalu", "2025-08-01", "2025-08-01"),
    ("a week ago", "2025-08-08", "2025-08-08"),
    ("setahun terakhir", "2024-08-15", "2025-08-15"),
    ("last 3 months", "2025-05-15", "2025-08-15"),
    ("past week", "2025-08-08", "2025-08-15"),
    ("minggu lalu", "2025-08-04", "2025-08-10"),
    ("pekan ini", "2025-08-11", "2025-08-17"),
    ("bulan ini", "2025-08-01", "2025-08-31"),
    ("bulan lalu", "2025-07-01", "2025-07-31"),
    ("last month", "2025-07-01", "2025-07-31"),
    ("tahun lalu", "2024-01-01", "2024-12-31"),
    ("Mei 2025", "2025-05-01", "2025-05-31"),
    ("may 2025", "2025-05-01", "2025-05-31"),
    ("Mei", "2025-05-01", "2025-05-31"),
    ("September", "2024-09-01", "2024-09-30"),
    ("Agustus lalu", "2024-08-01", "2024-08-31"),
    ("Mei tahun lalu", "2024-05-01", "2024-05-31"),
    ("2025", "2025-01-01", "2025-12-31"),
    ("tahun 2024", "2024-01-01", "2024-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("05/2024", "2024-05-01", "2024-05-31"),
    ("2025-05-30", "2025-05-30", "2025-05-30"),
    ("30 Mei 2025", "2025-05-30", "2025-05-30"),
    ("30 Mei", "2025-05-30", "2025-05-30"),
    ("30/9", "2024-09-30", "2024-09-30"),
    ("29 Februari", "2024-02-29", "2024-02-29"),
    ("Senin", "2025-08-11", "2025-08-11"),
    ("Jum’at", "2025-08-15", "2025-08-15"),
    ("Jumat lalu", "2025-08-08", "2025-08-08"),
    ("last Monday", "2025-08-11", "2025-08-11"),
    ("awal 2025", "2025-01-01", "2025-04-30"),
    ("pertengahan Mei 2025", "2025-05-11", "2025-05-20"),
    ("akhir bulan lalu", "2025-07-21", "2025-07-31"),
    ("early 2025", "2025-01-01", "2025-04-30"),
    ("kuartal 2 2024", "2024-04-01", "2024-06-30"),
    ("2024-Q3", "2024-07-01", "2024-09-30"),
    ("2024q1", "2024-01-01", "2024-03-31"),
    ("7 hari", "2025-08-08", TODAY),
    ("semester I 2025", "2025-01-01", "2025-06-30"),
    ("2024-02..", "2024-02-01", ""),
    ("..2024", "", "2024-12-31"),
    ("2023..2025", "2023-01-01", "2025-12-31"),
    ("2024-02-10 .. 2024-03", "2024-02-10", "2024-03-31"),
    ("Mei sampai Juni 2024", "2024-05-01", "2024-06-30"),
    ("30 Mei s.d. 2 Juni 2024", "2024-05-30", "2024-06-02"),
    ("from may 2024 to june 2024", "2024-05-01", "2024-06-30"),
    ("sejak 3 bulan lalu", "2025-05-15", ""),
    ("sampai 2024", "", "2024-12-31"),
]


@pytest.mark.parametrize(("phrase", "since", "until"), PERIODS)
def test_reads_a_period(phrase: str, since: str, until: str) -> None:
    assert parse_period(phrase, TODAY) == (since, until)


@pytest.mark.parametrize("phrase", ["", "..", "ngawur", "2025-13", "32 Mei 2025", "9999999 hari lalu", "awal ngawur"])
def test_says_what_it_cannot_read(phrase: str) -> None:
    with pytest.raises(QueryProblem) as problem:
        parse_period(phrase, TODAY)
    assert problem.value.code == "dates.unknown"
    assert repr(phrase) in str(problem.value)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(QueryProblem) as problem:
        parse_period("2025..2023", TODAY)
    assert problem.value.code == "dates.reversed"
    messages.use("id")
    try:
        assert "tanggal yang lebih awal" in str(problem.value)
    finally:
        messages.use("en")


def test_shows_a_date() -> None:
    assert show_date("2025-08-05", "id") == "5 Agt 2025"
    assert show_date("2025-05-05", "en") == "5 May 2025"
    assert show_date("2025-05-30", "en", long=True) == "Friday, 30 May 2025"
    assert show_date("", "id") == ""


@given(DAYS)
def test_counts_days_as_the_standard_library_does(day: datetime.date) -> None:
    date = day.isoformat()
    assert calendar.day_number(date) == day.toordinal() - datetime.date(1970, 1, 1).toordinal()
    assert calendar.from_day_number(calendar.day_number(date)) == date
    assert calendar.weekday(date) == day.weekday()


@given(DAYS, st.sampled_from(["id", "en"]), st.booleans())
def test_reads_what_it_shows(day: datetime.date, language: str, long: bool) -> None:
    date = day.isoformat()
    assert parse_date(show_date(date, language, long=long)) == date
    assert parse_period(show_date(date, language, long=long), TODAY) == (date, date)


@given(st.text(max_size=60), DAYS)
def test_no_text_crashes_anything(text: str, today: datetime.date) -> None:
    date = parse_date(text)
    assert date == "" or datetime.date.fromisoformat(date)
    try:
        since, until = parse_period(text, today.isoformat())
    except QueryProblem:
        return
    assert all(not date or datetime.date.fromisoformat(date) for date in (since, until))


PIECES = st.sampled_from([*"0123456789/-., ()", "Senin ", "Mei ", "2024", " lalu", "..", "bulan", "30", "\n", "31/12/"])


@given(st.lists(PIECES, max_size=15).map("".join))
def test_mentions_are_days_in_order(text: str) -> None:
    end = 0
    for mention in find_dates(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert calendar.iso(mention.year or 2024, mention.month, mention.day)
