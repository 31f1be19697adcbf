"""Names of newsrooms: what names one, what is a part of which, and what only looks alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.indonesian.outlets import is_named, same_outlets
from balikpapan_cli.indonesian.tokens import fold
from tests.growth import grows_too_fast

NAMES = (
    "ANTARA", "Antaranews", "Balikpapan Pos", "Bali Post", "CNNIndonesia.com", "detikcom", "detikKalimantan", "IDNTimes",
    "Inibalikpapan.com", "Kaltim Post", "KALTIMPOST.ID", "kaltimkece.id", "Kompas", "KOMPAS.com", "KOTAKU", "news.detik.com",
    "Nusantara TV", "Tribun Kaltim", "TRIBUNKALTIM.CO", "wartanusantara.com",
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kaltim post", "Kaltim Post, KALTIMPOST.ID"),
        ("kaltimpost", "Kaltim Post, KALTIMPOST.ID"),
        ("kaltimpost id", "Kaltim Post, KALTIMPOST.ID"),
        ("tribun kaltim", "Tribun Kaltim, TRIBUNKALTIM.CO"),
        ("tribun", "Tribun Kaltim, TRIBUNKALTIM.CO"),
        ("kaltim kece", "kaltimkece.id"),
        ("detik", "detikcom, detikKalimantan, news.detik.com"),
        ("detik com", "detikcom, news.detik.com"),
        ("kalimantan", "detikKalimantan"),
        ("kaltim", "Kaltim Post, KALTIMPOST.ID, kaltimkece.id, Tribun Kaltim, TRIBUNKALTIM.CO"),
        ("balikpapan", "Balikpapan Pos, Inibalikpapan.com"),
        ("bali", "Bali Post"),
        ("antara", "ANTARA, Antaranews"),
        ("cnn", "CNNIndonesia.com"),
        ("idn times", "IDNTimes"),
        ("kompas", "Kompas, KOMPAS.com"),
        ("kompas com", "KOMPAS.com"),
        ("kota", ""),
        ("", ""),
    ],
)
def test_a_part_of_a_name(asked: str, found: str) -> None:
    assert ", ".join(name for name in NAMES if is_named(name, asked)) == found


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"Kaltim Post": 1, "KALTIMPOST.ID": 3, "www.kaltimpost.id": 1}, "KALTIMPOST.ID"),
        ({"Kaltim Post": 3, "KALTIM POST": 3, "KaltimPost": 1, "kaltimpost.id": 3}, "KALTIM POST"),
        ({"detikcom": 2, "detik.com": 1, "Detik": 1}, "detikcom"),
        ({"Tribun Timur": 1, "TRIBUN-TIMUR.COM": 2}, "TRIBUN-TIMUR.COM"),
        ({"Republika": 1, "REPUBLIKA.CO.ID": 2}, "REPUBLIKA.CO.ID"),
    ],
)
def test_names_of_one_newsroom(counts: dict[str, int], shown: str) -> None:
    assert same_outlets(counts) == dict.fromkeys({*counts} - {shown}, shown)


@pytest.mark.parametrize(
    "names",
    [
        ("Kaltim Post", "Kaltim Kece", "Kaltim"),
        ("detik.com", "news.detik.com", "detikNews"),
        ("Kompas", "KOMPAS.com"),
        ("Bisnis", "bisnis.com", "bisnis.co.id"),
        ("Antara", "Antaranews", "Antara Kaltim"),
        ("", "KOTAKU"),
    ],
)
def test_other_newsrooms(names: tuple[str, ...]) -> None:
    assert same_outlets(dict.fromkeys(names, 1)) == {}


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_is_found_by_itself_and_shown_once(name: str, other: str) -> None:
    assert is_named(name, " ".join(fold(name))) == bool(fold(name))
    shown = same_outlets({name: 1, other: 1})
    assert not {*shown} & {*shown.values()}


@pytest.mark.parametrize(
    "work",
    [
        lambda size: is_named("aB" * size, "ababa b"),
        lambda size: is_named("a" * size, "aaaaaa"),
        lambda size: is_named("b" + "a" * size, "a" * (size // 2)),
        lambda size: same_outlets({"a." * size: 1, "a " * size: 1, "com." * size: 1}),
    ],
)
def test_long_names_take_time_as_they_are_long(work: Callable[[int], object]) -> None:
    assert not grows_too_fast(work, 10_000, unseen=0.02)
