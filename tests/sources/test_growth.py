"""How the time of reading grows with the text, where what is repeated differs each time, or is read again for each of many."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article
from balikpapan_cli.sources import read_bytes
from tests.growth import different, grows_too_fast

LEAD = "Wali kota meninjau pasar, Senin (3/2/2025).\n"


@pytest.mark.parametrize(
    "shape",
    [
        *(
            "Ketua M{0} S{0} datang. ",
            "Ketua Budi S{0} datang. ",
            "M{0} Santoso, ketua, datang. ",
            "Dinas M{0} (DM) ",
            "PT M{0} ",
        ),
        *(
            "Senin (1/1/2025) ",
            "1/1/2025\n",
            "Senin (1/1) ",
            "(1/1/2025) ",
            "Kota M{0}. ",
            "di M{0} ",
            "Editor: M{0}\n",
            "Penulis: m{0} | ",
            "Kapal M{0}. Foto: M{0} Budi\n",
            "1/1/2025 10:00 M{0} Share :\n",
            "Warga menunggu M{0} sejak pagi di pasar kota...\n",
        ),
    ],
)
def test_names_and_dates_take_no_more_than_linear_time(shape: str) -> None:
    def read(size: int) -> None:
        assert [e for e in read_bytes((LEAD + different(shape, size)).encode(), "a.txt") if isinstance(e, Article)]

    assert not grows_too_fast(read, 1 << 14, unseen=0.3)


def test_each_name_is_not_looked_for_in_the_whole_text() -> None:
    def read(size: int) -> None:
        text = LEAD + different("Ketua RT 5 M{0} pergi lewat kota. ", size)
        assert [e for e in read_bytes(text.encode(), "a.txt") if isinstance(e, Article)]

    assert not grows_too_fast(read, 1 << 15, unseen=0.3)
