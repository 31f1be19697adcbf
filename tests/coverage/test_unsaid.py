"""A quotation of which an article does not tell who says it, in the mouth of somebody: who may be meant, and who not."""

from __future__ import annotations

import pytest

from balikpapan_cli.coverage.verify import verify
from balikpapan_cli.model import Article, Person
from balikpapan_cli.render.coverage import word_diff
from tests.growth import grows_too_fast

BODY = (
    "Ribuan pelayat mengantar jenazah Imdaad Hamid ke pemakaman. Hadir Ketua DPRD Abdulloh.\n"
    "Dalam sambutannya Rizal Effendi tampak menahan tangis.\n"
    "“Beliau guru saya, sederhana dan tidak pernah marah,”\n"
    "Warga berdatangan. Seorang pelayat, Yusuf Susanto, menunggu di gerbang."
)
ARCHIVE = (
    Article("aaaa1111", "Pelayat antar jenazah", BODY, persons=tuple(map(Person, ("Imdaad Hamid", "Abdulloh", "Rizal Effendi")))),
)  # fmt: skip


@pytest.mark.parametrize(
    ("named", "status", "diff"),
    [
        ("Rizal Effendi", "found", ""),
        ("mantan Wali Kota Rizal Effendi", "found", ""),
        ("Rizal", "found", ""),
        ("dia", "found", ""),
        ("warga", "found", ""),
        ("Polisi", "found", ""),
        ("Rahmad Mas’ud", "near", "Beliau guru saya, [-Rahmad Mas’ud-]"),
        ("Imdaad Hamid", "near", "Beliau guru saya, [-Imdaad Hamid-]"),  # somebody else is named nearer
        ("Yusuf Susanto", "near", "Beliau guru saya, [-Yusuf Susanto-]"),
    ],
)
def test_who_may_be_meant(named: str, status: str, diff: str) -> None:
    [finding] = verify(f"“Beliau guru saya,” kata {named}.", lambda query: ARCHIVE)
    assert (finding.status, finding.speaker) == (status, "")
    assert word_diff(finding.diff).replace("Beliau guru saya ", "Beliau guru saya, ") == diff


def test_another_article_that_tells_goes_before() -> None:
    telling = Article(
        "bbbb2222", "Pelayat", "“Beliau guru saya, sederhana,” kata Budi Hartono.", persons=(Person("Budi Hartono"),)
    )
    for articles in ((*ARCHIVE, telling), (telling, *ARCHIVE)):
        right, wrong = (
            verify(f"“Beliau guru saya,” kata {name}.", lambda query, found=articles: found)[0]
            for name in ("Budi Hartono", "Rahmad Mas’ud")
        )
        assert (right.status, right.speaker) == ("found", "Budi Hartono")
        assert (wrong.status, wrong.speaker) == ("near", "Budi Hartono")


def test_nearly_the_same_words_of_nobody() -> None:
    [finding] = verify(
        "“Beliau guru kami, sederhana dan tidak pernah marah,” kata Rahmad Mas’ud.", lambda query: ARCHIVE
    )
    assert (finding.status, word_diff(finding.diff[-1:])) == ("near", "[-Rahmad Mas’ud-]")


def test_a_long_article_is_read_in_linear_time() -> None:
    def check(size: int) -> None:
        body = "Rahmad Mas’ud dan Rizal Effendi hadir. " * size + "\n“Beliau guru saya, sederhana.”"
        long = Article("cccc3333", "", body, persons=(Person("Rahmad Mas’ud"), Person("Rizal Effendi")))
        verify("“Beliau guru saya,” kata Rahmad Mas’ud.", lambda query: [long])

    assert not grows_too_fast(check, 200, unseen=0.3)
