"""Words of one root that speak of the same thing, and words that do not."""

from __future__ import annotations

import pytest

from balikpapan_cli.indonesian.senses import same_sense

TABLE = [
    # word, forms that keep its sense, words of the same root that may not
    ("banjir", "banjir banjirnya banjirlah", "membanjiri dibanjiri kebanjiran"),
    ("perumahan", "perumahan perumahannya", "rumah rumahnya rumahan"),
    ("meninggal", "meninggalnya", "meninggalkan ditinggal tertinggal peninggalan tinggal"),
    ("pembangunan", "membangun dibangun terbangun pembangunannya", "bangun bangunan pembangun"),
    ("membangun", "dibangun pembangunan", "bangun membangunkan"),
    ("perbaikan", "memperbaiki diperbaiki", "baik kebaikan"),
    ("pertemuan", "bertemu", "menemui penemuan"),
    ("pernikahan", "menikah", "menikahkan"),
    ("kebakaran", "terbakar", "pembakaran bakar"),
    ("kenaikan", "menaikkan dinaikkan", "naik"),
    ("kejadian", "terjadi", "menjadi jadi"),
    ("perjalanan", "berjalan", "menjalankan jalan"),
    ("bantuan", "membantu dibantu", "pembantu"),
    ("kunjungan", "berkunjung", "pengunjung"),
    ("kerja", "bekerja", "pekerja pekerjaan mengerjakan"),
    ("pencurian", "mencuri dicuri", "pencuri"),
]


@pytest.mark.parametrize(("word", "same", "other"), TABLE)
def test_senses(word: str, same: str, other: str) -> None:
    assert [form for form in same.split() if not same_sense(word, form)] == []
    assert [form for form in other.split() if same_sense(word, form)] == []


def test_it_goes_both_ways() -> None:
    for word, same, other in TABLE:
        for form in f"{same} {other}".split():
            assert same_sense(word, form) == same_sense(form, word), (word, form)
