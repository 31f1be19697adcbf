"""Speakers: a quotation is not found in the mouth of another person; partial names, titles and pronouns stay found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.coverage.speakers import speakers
from balikpapan_cli.coverage.verify import Finding, verify
from balikpapan_cli.indonesian.quoted import quotations
from balikpapan_cli.model import Article, Person
from balikpapan_cli.render.coverage import word_diff

WORDS = "Pintu air kami buka sebelum fajar"
ARCHIVE = (
    Article(
        "ffff6666",
        "Pintu air Sungai Wain dibuka",
        f"“{WORDS},” kata Kepala Balai Sungai Wain, Yusuf Hidayat Karim, Senin.\n"
        "Camat Lestari Wulandari meminta warga berjaga di Gunung Samarinda. Yusuf Hidayat Karim (Kang Itok) menyanggupinya.\n"
        "“Sungai ini milik semua orang,” ujar petugas.\n",
        persons=(Person("Yusuf Hidayat Karim", "Kepala Balai Sungai Wain"), Person("Lestari Wulandari", "Camat")),
    ),
)


def check(draft: str) -> Finding:
    [finding] = verify(draft, lambda query: ARCHIVE)
    return finding


@pytest.mark.parametrize(
    "draft",
    [
        f"“{WORDS},” kata Yusuf Hidayat Karim.",
        f"“{WORDS},” ujar Yusuf.",
        f"“{WORDS},” ujar Pak Yusup Hidayat.",
        f"“{WORDS},” tutur Drs. H. Yusuf H. Karim, M.Si., di kantornya.",
        f"“{WORDS},” kata Kang Itok.",  # the article tells who that is
        f"“{WORDS},” katanya.",
        f"“{WORDS},” ujar dia kepada Lestari Wulandari.",
        f"“{WORDS},” kata kepala balai itu.",
        f"“{WORDS},” kata Kepala Balai.",
        f"“{WORDS},” kata Polisi.",
        f"“{WORDS}.”",
        f"Lestari Wulandari mendengarnya. “{WORDS}.”",
        f"Lestari Wulandari meminta warga berjaga. Yusuf mengatakan, “{WORDS}.”",
        "“Sungai ini milik semua orang,” kata Lestari Wulandari.",  # the archive names nobody
        "“Pintu air,” kata Lestari Wulandari.",  # two words are anybody's
    ],
)
def test_who_may_be_the_same_is_found(draft: str) -> None:
    assert check(draft).status == "found"


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        (f"“{WORDS},” kata Lestari Wulandari.", "Lestari Wulandari"),
        (f"“{WORDS},” kata Lestari.", "Lestari"),
        (f"“{WORDS},” kata Camat Lestari Wulandari, Senin.", "Camat Lestari Wulandari, Senin"),
        (f"“{WORDS},” ujar Bambang Suteja dalam rapat.", "Bambang Suteja"),
        (f"Bambang Suteja mengatakan, “{WORDS}.”", "Bambang Suteja"),
        (f"Kata Bambang Suteja: “{WORDS}.”", "Bambang Suteja"),
        (f"“{WORDS},” Bambang Suteja menegaskan.", "Bambang Suteja"),
    ],
)
def test_another_person_is_told(draft: str, name: str) -> None:
    finding = check(draft)
    assert (finding.status, finding.speaker) == ("near", "Yusuf Hidayat Karim")
    assert word_diff(finding.diff).endswith(f" [-{name}-] {{+Yusuf Hidayat Karim+}}")


def test_a_quotation_that_goes_on_has_the_same_speaker() -> None:
    draft = f"“Semua siap,” kata Bambang Suteja. “{WORDS}.”"
    assert [finding.status for finding in verify(draft, lambda query: ARCHIVE)][-1] == "near"


@pytest.mark.parametrize(
    "says",
    [
        f"“{WORDS},” bantah Yusuf.",
        f"“{WORDS},” gumam Yusuf.",
        f"“{WORDS},” ledek Yusuf.",  # no verb of the list
    ],
)
def test_whoever_is_named_behind_a_quotation_ends_what_goes_on(says: str) -> None:
    assert [f.status for f in verify(f"“Semua siap,” kata Bambang Suteja. {says}", lambda query: ARCHIVE)][
        -1
    ] == "found"


@pytest.mark.parametrize(
    "lead",
    ["Bambang Suteja mengatakan, Yusuf pernah berkata,", "Bambang Suteja menyebut janji Yusuf yang menyatakan"],
)
def test_what_somebody_says_that_another_says_contradicts_nobody(lead: str) -> None:
    assert check(f"{lead} “{WORDS}.”").status == "found"


def test_a_changed_quotation_tells_the_speaker_too() -> None:
    draft = f"“{WORDS.replace('fajar', 'senja')},” kata Bambang Suteja."
    diff = "Pintu air kami buka sebelum [-senja-] {+fajar+} [-Bambang Suteja-] {+Yusuf Hidayat Karim+}"
    assert word_diff(check(draft).diff) == diff


def test_an_article_where_the_draft_is_right_outweighs_one_where_it_is_not() -> None:
    other = Article("gggg7777", "Pintu air", f"“{WORDS},” kata Bambang Suteja.")
    [finding] = verify(f"“{WORDS},” kata Suteja.", lambda query: (*ARCHIVE, other))
    assert (finding.status, finding.article) == ("found", other)


@given(st.text(st.sampled_from("“”,.: \nkataBudSnmeg"), max_size=60))
def test_any_draft_has_its_speakers(draft: str) -> None:
    spans = quotations(draft)
    assert speakers(draft, spans).keys() <= {span.start for span in spans}
