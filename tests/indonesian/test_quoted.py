"""What stands between quotation marks, whichever they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.indonesian.quoted import quotations, quoted
from tests.growth import grows_too_fast


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Air bersih,” kata dia.", ["Air bersih,"]),
        ('Ia menyebut "air bersih" dan "listrik".', ["air bersih", "listrik"]),
        ("«Air» lalu „listrik“ lalu „jalan”", ["Air", "listrik", "jalan"]),
        ("“Air bersih\n“Lalu listrik,” katanya.", ["Air bersih", "Lalu listrik,"]),
        ('“Buka dengan ini, tutup dengan itu"', ["Buka dengan ini, tutup dengan itu"]),
        ("Kutipan “berisi ‘kutipan’ lain” di sini", ["berisi ‘kutipan’ lain"]),
        ("Kata dia, ”Air bersih itu hak warga.” Lalu ia pergi.", ["Air bersih itu hak warga."]),
        ("Ia menulis ‘air bersih untuk semua’ di papan.", ["air bersih untuk semua"]),
        ("Jum'at di rumah Mas'ud", []),
        ("Jum‘at di rumah Mas’ud dan ‘Aisyiyah", []),
        ('Tanda "" dan “…” kosong', []),
        ("Tak ada kutipan.", []),
        ("“Baik, “ kata Siti. “Sampai jumpa!”", ["Baik, ", "Sampai jumpa!"]),  # both marks the opening one
        ('" Air naik , " kata Siti . " Lalu surut . "', [" Air naik , ", " Lalu surut . "]),
        # opened in one line, closed in another
        ('"Air naik.\nKami lari," kata Siti. "Lalu surut."', ["Air naik.", "Kami lari,", "Lalu surut."]),
        ("“Air naik.\nKami lari.\nLalu surut,” kata Siti.", ["Air naik.", "Kami lari.", "Lalu surut,"]),
        ('"Air naik.\nKami lari."\nHujan turun.', ["Air naik.", "Kami lari."]),
        ('"Air naik.\nWarga membaca "Kota." Hujan turun.', ["Kota."]),
        ('"Air naik.\nHujan turun.', []),
        ("“Air naik.\nHujan turun.", ["Air naik."]),
        # never closed: it ends where it is told who says it
        ("“Air naik, kata Siti. Hujan turun.", ["Air naik,"]),
        ('"Air naik, ujarnya. Hujan turun.', ["Air naik,"]),
        ("“Air naik, kata orang. Hujan turun.", ["Air naik, kata orang. Hujan turun."]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == expected


@pytest.mark.parametrize(
    "text", ["“Air bersih,” kata dia.", "Kata dia, „Air bersih“.", '"Air bersih", kata dia.', "Ia: ‘Air bersih’"]
)
def test_the_marks_stand_around_the_words(text: str) -> None:
    (found,) = quoted(text)
    assert text[slice(*found.inner)] == text[found.start + 1 : found.end - 1]
    assert text[slice(*found.inner)].startswith("Air bersih")


@pytest.mark.parametrize(
    "piece", ['"Air.\n', '"Air naik, ', "“Air, kata \n", 'Air,"\n', '"Air\nKota\nKami," ', ", kata Siti"]
)
def test_time_grows_with_the_text(piece: str) -> None:
    def read(size: int) -> None:
        quotations('"Air naik ' + piece * size)
        quotations("“Air naik " + piece * size)

    assert not grows_too_fast(read, 1 << 12, 0.1)


@given(st.text(alphabet="“”„‘’«»\"' ab\n", max_size=60))
def test_any_marks_in_any_order(text: str) -> None:
    ends = [0]
    for found in quoted(text):
        assert ends[-1] <= found.start <= found.inner.start < found.inner.end <= found.end
        assert "\n" not in text[found.start : found.end]
        ends.append(found.end)
    assert quotations(text) == tuple(found.inner for found in quoted(text))
