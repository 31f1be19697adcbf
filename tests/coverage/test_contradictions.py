"""One value, another matter: a figure that is in the archive is not found where something else is said of it."""

from __future__ import annotations

import pytest

from balikpapan_cli.coverage.verify import Finding, verify
from balikpapan_cli.model import Article
from balikpapan_cli.render.coverage import word_diff

ARCHIVE = (
    Article(
        "cccc3333",
        "Banjir Sungai Wain surut",
        "Banjir Sungai Wain merendam 412 rumah di lima kelurahan sejak Senin.\n"
        "“Yang terdampak banjir 1.318 KK atau 4.906 jiwa,” kata Lurah Sungai Wain, Imam Santosa.\n"
        "Sebanyak 2.350 warga Sungai Wain mengungsi ke masjid, 17 orang luka ringan, dan 4 orang masih dicari.\n"
        "Tinggi air sungai turun 35 sentimeter dalam 3 jam.",
    ),
    Article(
        "dddd4444",
        "Angkutan sungai naik",
        "Jumlah penumpang angkutan Sungai Mahakam naik 12,5 persen menjadi 86.400 orang.\n"
        "Perahu yang berlayar 75 unit, penumpangnya pelajar. Ongkosnya Rp6.540. Panjang rute 18 km.\n"
        "Sebanyak 130 peserta lomba perahu berasal dari 14 kabupaten; para siswa juara pulang membawa 9 medali.",
    ),
)


def check(draft: str) -> Finding:
    [*_, finding] = verify(draft, lambda query: ARCHIVE)
    return finding


@pytest.mark.parametrize(
    "draft",
    [
        "Banjir Sungai Wain berdampak pada 1.318 kepala keluarga.",
        "Banjir Sungai Wain berdampak pada 4.906 orang.",
        "Banjir Sungai Wain berdampak pada 4.906.",
        "Air merendam 412 unit rumah di Sungai Wain.",
        "Banjir Sungai Wain: 2.350 orang mengungsi.",
        "Banjir Sungai Wain membuat 2.350 orang menjadi pengungsi.",
        "Banjir Sungai Wain melukai 17 warga Sungai Wain yang mengungsi.",
        "Dalam tiga jam tinggi air sungai berkurang 35 cm.",
        "Penumpang angkutan Sungai Mahakam meningkat 12,5 persen.",
        "Penumpang angkutan Sungai Mahakam 86.400.",
        "Perahu yang berlayar di Mahakam 75 buah.",
        "Lomba perahu diikuti 130 siswa peserta lomba dari kabupaten.",
    ],
)
def test_the_same_matter_is_found(draft: str) -> None:
    assert check(draft).status == "found"


@pytest.mark.parametrize(
    ("draft", "diff"),
    [
        ("Yang terdampak banjir Sungai Wain 1.318 jiwa.", "1.318 [-jiwa-] {+KK+}"),
        ("Yang terdampak banjir Sungai Wain 4.906 KK.", "4.906 [-KK-] {+jiwa+}"),
        ("Banjir Sungai Wain merendam 412 sekolah sejak Senin.", "412 [-sekolah-] {+rumah+}"),
        ("Banjir Sungai Wain menewaskan 2.350 warga.", "[-menewaskan-] {+mengungsi+} 2.350"),
        ("Banjir Sungai Wain: 17 orang hilang di Sungai Wain.", "17 [-hilang-] {+luka ringan+}"),
        ("Di Sungai Wain 2.350 warga terinfeksi.", "2.350 [-terinfeksi-] {+mengungsi+}"),
        ("Tinggi air sungai naik 35 sentimeter dalam 3 jam, Senin.", ""),
        ("Penumpang angkutan Sungai Mahakam turun 12,5 persen.", "[-turun-] {+naik+} 12,5 persen"),
        ("Panjang rute angkutan perahu Sungai Mahakam 6.540 km.", ""),
        ("Ongkos perahu angkutan Sungai Mahakam 6.540 orang.", ""),
        ("Perahu yang berlayar di Sungai Mahakam 75 orang.", "75 [-orang-] {+unit+}"),
        ("Lomba perahu diikuti peserta dari 14 kota.", "14 [-kota-] {+kabupaten+}"),
    ],
)
def test_another_matter_is_not(draft: str, diff: str) -> None:
    found = [finding for finding in verify(draft, lambda query: ARCHIVE) if finding.claim.text in draft]
    first = found[0]
    assert first.status != "found"
    assert not diff or word_diff(first.diff) == diff


def test_a_source_that_says_the_same_outweighs_one_that_does_not() -> None:
    other = Article("eeee5555", "Banjir", "Banjir Sungai Wain: yang terdampak 1.318 jiwa.")
    [finding] = verify("Yang terdampak banjir Sungai Wain 1.318 jiwa.", lambda query: (*ARCHIVE, other))
    assert finding.status == "found" and finding.article == other


COPIES = (
    Article(
        "eeee5555",
        "Kebakaran Kampung Baru, 120 Rumah Hangus",
        "Sebanyak 120 rumah di Kelurahan Baru Ulu hangus terbakar, Minggu.\nSedikitnya 540 jiwa mengungsi ke masjid.",
    ),
    Article(
        "ffff6666",
        "Kebakaran di Balikpapan hanguskan 137 rumah",
        "Kebakaran di Kelurahan Baru Ulu menghanguskan 137 rumah dan membuat 612 jiwa mengungsi.",
    ),
)


@pytest.mark.parametrize(
    ("draft", "status", "text"),
    [
        ("Kebakaran di Baru Ulu membuat 540 jiwa mengungsi.", "near", "612"),
        ("Kebakaran di Baru Ulu membuat 160 jiwa mengungsi.", "near", "612"),
        ("Kebakaran di Baru Ulu membuat 612 jiwa mengungsi.", "found", "612"),
        ("Kebakaran di Baru Ulu menghanguskan 550 rumah.", "near", "120"),
        ("Kebakaran di Baru Ulu membuat 140 ekor sapi mati.", "missing", ""),
        ("Sebanyak 540 jiwa mengungsi ke masjid.", "found", "540"),
    ],
)
def test_a_figure_of_another_value_counts_the_same(draft: str, status: str, text: str) -> None:
    [finding] = verify(draft, lambda query: COPIES)
    assert (finding.status, finding.text) == (status, text)
