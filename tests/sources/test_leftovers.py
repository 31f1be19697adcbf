"""What is left of HTML goes, every word stays apart from the next, and what went can be put back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.sources.clean import draft
from balikpapan_cli.sources.leftovers import leftovers
from balikpapan_cli.sources.markup import without
from balikpapan_cli.sources.record import Record
from tests.growth import grows_too_fast

from .conftest import AFTER, BEFORE, articles

PICTURE = 'src="https://cdn.a.id/2025/pasar.jpg" style="height:234px; width:468px;" />'


@pytest.mark.parametrize(
    "line",
    [
        f'Suasana Pasar Klandasan" {PICTURE}',
        'Suasana pasar " src="https://cdn.a.id / 2025 / pasar.jpg " style="height : 234 px " / >',
        '<img src="pasar.jpg" alt="Suasana pasar">',
        f'<img alt="Suasana pasar." {PICTURE}',
        '<iframe src="https://www.youtube.com/embed/a" width="560"></iframe>',
        "<!-- wp:paragraph -->",
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });",
        "window._taboola = window._taboola || []; _taboola.push({mode: 'thumbnails-a', placement: 'Below'});",
        "var google_conversion_id = 12345 ; var google_remarketing_only = true ;",
        "! function(f , b) { if(f.fbq)return ; n.push = n ; fbq('track' , 'PageView' ) ;",
        "(function(d, s, id) { var js = d.createElement(s); js.id = id; }(document, 'script', 'facebook-jssdk'));",
        "jQuery(document).ready(function($) { $('.baca').hide(); });",
        ".baca-juga a { color: #c00; text-decoration: none; }",
        "// <![CDATA[",
        "/ / ] ] & gt ;",
        "// ]]>",
    ],
)
def test_a_line_that_is_left_of_html_goes_and_can_be_put_back(line: str) -> None:
    for text in (f"{BEFORE}\n{line}\n{AFTER}", f"{line}\n{BEFORE}\n\n{AFTER}", f"{BEFORE}\n{AFTER}\n{line}\n"):
        article = draft(Record(text, "", title="Pasar Ditata"))
        assert article
        assert article.body == f"{BEFORE}\n{AFTER}"
        assert article.original == text


@pytest.mark.parametrize(
    "left",
    [
        f"<img {PICTURE}",
        '<img src="pasar.jpg">',
        f'" {PICTURE}',
        "<!-- nextpage -->",
        "<br />",
        "<br /><br />",
        "</p><br />",
        '<p style="text-align: justify;">',
    ],
)
@pytest.mark.parametrize("between", ["{}", " {}", "{} ", " {} "])
def test_a_tag_within_a_line_goes_and_parts_what_stood_around_it(left: str, between: str) -> None:
    text = f"{BEFORE}{between.format(left)}{AFTER}"
    article = draft(Record(text, "", title="Pasar Ditata"))
    assert article
    assert article.body == f"{BEFORE} {AFTER}"
    assert article.original == text


def test_lines_above_the_first_tag_of_a_text_stay_apart() -> None:
    text = "Pasar Klandasan Ditata Lagi\n\noleh\n\nPasar itu dibuka. <p>Warga\nsenang. <br /><br />Kios ditambah.</p><br />"
    [article] = articles(text.encode(), "a.txt")
    assert (article.title, article.body) == (
        "Pasar Klandasan Ditata Lagi",
        "Pasar itu dibuka.\nWarga senang.\nKios ditambah.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Kode var a = 1 diajarkan kepada siswa di sekolah itu.",
        "Rumusnya {a, b} dan {c} ditulis di papan.",
        "Ia menulis “src=” pada halaman itu.",
        "Harga beras <Rp15.000 per kilogram dan >Rp13.000.",
        "Tag <br> dan <p> memisah baris, kata guru itu. Tag </p>menutup.<br>Lalu latihan.",
        "Fungsi function() dipelajari pada pertemuan kedua.",
        "Pemkot membuka pos.push(a) untuk warga",
        'Menurut "warga" https://a.id/pasar.jpg sudah ramai.',
    ],
)
def test_what_a_report_may_say_of_code_stays(line: str) -> None:
    assert not leftovers(f"{BEFORE}\n{line}\n{AFTER}")


@given(
    st.lists(
        st.sampled_from(
            ['"', " src=", "https://a.id", "<img ", ">", "{", "}", "var ", "push(", "\n", " ", "a", ";", "<!--", "-->"]
        ),
        max_size=20,
    )
)
def test_what_goes_is_within_lines_and_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = leftovers(text)
    assert all("\n" not in text[start:end] and start < end for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert without(text, spans).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "piece", ['" src=', '" src="https://a', "<img ", "<!--", "{a:", "function(", "push(", "var a = "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    assert not grows_too_fast(lambda size: leftovers(f"{piece * 100}.\n" * size), 40, 0.05)
