"""Links to other stories go with their headlines, wherever they stand; what a report says of links stays."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import clean
from balikpapan_cli.sources.pages.page import plain_text
from balikpapan_cli.sources.record import Record

from .conftest import AFTER, BEFORE, HEADLINE, OTHER, articles, lines


def test_a_list_below_a_link_stays() -> None:
    assert lines(f"{BEFORE}\nBaca juga:\n{HEADLINE}\nBahan\nTepung terigu") == [BEFORE, "Bahan", "Tepung terigu"]
    assert lines(f"{BEFORE}\nBaca juga:\n1. Kendaraan roda empat tujuh unit\n{AFTER}")[1:] == [
        "1. Kendaraan roda empat tujuh unit",
        AFTER,
    ]


@pytest.mark.parametrize("sign", ["- ", "• ", "* "])
def test_all_of_a_list_of_links_go(sign: str) -> None:
    links = "\n".join(
        f"{sign}{headline}" for headline in (HEADLINE.capitalize(), "Warga menunggu rumah dinas lagi", HEADLINE)
    )
    assert lines(f"{BEFORE}\nBaca juga:\n{links}\n{AFTER}\n{BEFORE}\n") == [BEFORE, AFTER, BEFORE]
    assert lines(f"{BEFORE}\nBaca juga:\n{HEADLINE}\n{sign}beras dan gula pasir naik\n{AFTER}")[1] == (
        f"{sign}beras dan gula pasir naik"
    )


@pytest.mark.parametrize(
    "link",
    [
        "Baca JugaSiswa Berjalan Kaki Lima Kilometer; Orang Tua Minta Bus",
        "BACA JUGA  Miris! Kantor Lurah Kebanjiran Lagi: Jangan Tutup Mata!",
        "BACA JUGA Apakah Pasar Klandasan Ditata?",
    ],
)
def test_a_link_without_a_colon_goes(link: str) -> None:
    assert lines(f"{BEFORE}\n{link}\n{AFTER}") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "link",
    [
        "(Baca juga: Pasar Ditata, 3 Kios Dibongkar)",
        "[Lihat juga Pasar Ditata]",
        "Baca juga: Pasar Klandasan Ditata Lagi",
        "BACA JUGA : Apakah Pasar Klandasan Ditata?",
        "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENT",
    ],
)
def test_a_link_behind_a_sentence_goes(link: str) -> None:
    text = f"{BEFORE} {link}\n{AFTER}"
    assert lines(text) == [BEFORE, AFTER]
    article = clean(Record(text, "d"))
    assert article is not None
    assert article.original == text


@pytest.mark.parametrize(
    "link", ["(Baca juga: Pasar Ditata, 3 Kios Dibongkar)", "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT"]
)
@pytest.mark.parametrize("begin", ["", "\x02"])
def test_a_link_between_two_sentences_goes(link: str, begin: str) -> None:
    text = f"{begin}{BEFORE} {link} {AFTER} {link} {BEFORE}"
    article = clean(Record(text, "d"))
    assert article is not None
    assert article.body == f"{BEFORE} {AFTER} {BEFORE}"
    assert article.original == text


@pytest.mark.parametrize(
    "line",
    [
        "Warga antre. Baca juga: Pasar Ditata. Kios dibongkar.",
        "Warga antre. Baca juga: Pasar Ditata Lagi Pedagang mengeluh.",
        "Warga antre. Baca juga: Pasar Ditata, kata dia",
        "Warga antre (baca juga: Pasar Ditata) sejak pagi.",
        "Warga antre. Mereka membaca juga: Kitab Suci",
        "Warga antre. (Baca juga: Pasar Ditata) sejak pagi.",
    ],
)
def test_a_sentence_about_a_link_stays(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
    article = clean(Record(f"{BEFORE}\n{line}\n{AFTER}", "d"))
    assert article is not None
    assert article.body == f"{BEFORE}\n{line}\n{AFTER}"


def test_the_headline_under_baca_juga_goes_with_it() -> None:
    assert lines(f"{BEFORE}\nBaca_Juga\nPasar Klandasan Ditata Lagi\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\nBaca Juga:\nPasar Klandasan Ditata Lagi\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n\nBaca Juga:\n\nPasar Klandasan Ditata Lagi\n\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\nBaca Juga:\n{AFTER}") == [BEFORE, AFTER]


def test_headlines_that_stand_together_go_together() -> None:
    links = f"Baca Juga :\n{HEADLINE}\n{OTHER}\nPasar Klandasan Ditata Lagi"
    assert lines(f"{BEFORE}\n\n{links}\n\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n{links}\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n\n{links}\n\nKios Baru Bagi Pedagang\n\n{AFTER}") == [
        BEFORE,
        "Kios Baru Bagi Pedagang",
        AFTER,
    ]
    small = "Apa yang diminta para pedagang"  # may be a subheading
    assert lines(f"{BEFORE}\nBaca juga:\n{HEADLINE}\n{small}\n{AFTER}") == [BEFORE, small, AFTER]
    assert lines(f"{BEFORE}\nBaca juga:\nJalur Zonasi Dihapus\n{AFTER}") == [BEFORE, "Jalur Zonasi Dihapus", AFTER]


@pytest.mark.parametrize("above", ["Berita Terkait", "Berita terkait:", "Artikel Lainnya:", "Related Posts"])
@pytest.mark.parametrize("mark", ["", "- ", "• "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_several_stories_that_are_announced_go_together(above: str, mark: str, gap: str) -> None:
    links = gap.join([above, mark + HEADLINE, mark + "Pasar Klandasan Ditata Lagi Bulan Depan"])
    assert lines(gap.join([BEFORE, links, AFTER, BEFORE])) == [BEFORE, AFTER, BEFORE]


@pytest.mark.parametrize("above", ["Previous Post", "Next Post", "Lihat Juga :"])
def test_a_link_to_another_report_goes_with_its_headline(above: str) -> None:
    assert lines(f"{BEFORE}\n{above}\nPasar Klandasan Ditata Lagi\n{AFTER}") == [BEFORE, AFTER]


@pytest.mark.parametrize("verb", ["kata", "ujarnya", "tambah", "tandas", "tutup", "keluh"])
def test_a_sentence_that_somebody_says_is_no_link(verb: str) -> None:
    line = f"Baca juga: “Kami akan menata pasar,” {verb} Budi Santoso."
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]


def test_an_address_alone_at_the_end_goes_with_what_announces_it() -> None:
    assert lines(f"{BEFORE}\n{AFTER} (adv)\nBaca selengkapnya di:\nhttps://kaltimtoday.co/pasar\n") == [BEFORE, AFTER]
    for kept in (f"{BEFORE}\nDaftar di:\nhttps://a.id/pasar", f"{BEFORE}\nhttps://a.id/pasar\n{AFTER}"):
        assert lines(kept) == kept.split("\n")


LINK = '<a href="https://a.id/pasar">Harga Beras Naik di Pasar Klandasan</a>'


@pytest.mark.parametrize(
    "link",
    [
        f"Baca juga: {LINK}",
        f"<strong>Baca Juga : {LINK}</strong>",
        f"<strong>BACA JUGA -</strong> {LINK}",
        f"<em><b>Lihat juga:</b> <span>{LINK}</span></em>",
        f"<b>Simak juga {LINK}</b>",
        f"Baca: {LINK}",
        f"Berita terkait: {LINK}",
        "<strong>Baca juga: Harga Beras Naik di Pasar Klandasan</strong>",
        '<a href="/pasar">Baca juga: Harga Beras Naik di Pasar Klandasan</a>',
    ],
)
@pytest.mark.parametrize("before", [f"{BEFORE} ", BEFORE, "", f"<em>{BEFORE}</em> ", "“Pasar itu ditata.” "])
def test_a_link_within_a_paragraph_goes_where_the_page_tells_its_end(link: str, before: str) -> None:
    text = plain_text(f"<p>{BEFORE}</p><p>{before}{link} {AFTER} {BEFORE}</p>")
    article = clean(Record(text, "d"))
    assert article is not None
    assert article.body.replace("\n", " ") == " ".join(filter(None, [BEFORE, plain_text(before), AFTER, BEFORE]))


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{BEFORE} Baca juga: Harga Beras Naik di Pasar Klandasan {AFTER}",
        f"<b>{BEFORE} Baca juga: Harga Beras Naik {AFTER}</b>",
        f"Warga diminta baca juga {LINK} sebelum datang.",
        f"{BEFORE} <b>Baca juga syarat dan ketentuan</b> sebelum datang.",
        f"{BEFORE} Baca juga: <b>satu</b> {AFTER}",
        f"{BEFORE} Baca {LINK} {AFTER}",
        f"{BEFORE} <b>Baca juga:",
    ],
)
def test_what_no_element_ends_stays_in_its_paragraph(paragraph: str) -> None:
    text = plain_text(f"<p>{paragraph}</p><p>{AFTER}</p>")
    assert text.count("\n") == 1


@pytest.mark.parametrize(
    "link", ["Simak juga Harga Beras Naik di Pasar Klandasan", "Lihat pula Harga Beras Naik di Pasar Klandasan"]
)
def test_an_announced_headline_on_a_line_needs_no_colon(link: str) -> None:
    assert lines(f"{BEFORE}\n{link}\n{AFTER}") == [BEFORE, AFTER]
    for said in ("Simak juga syarat dan ketentuan", "Lihat juga Pasar lama", f"{link}."):
        assert lines(f"{BEFORE}\n{said}\n{AFTER}") == [BEFORE, said, AFTER]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (f"{BEFORE} **Baca juga: [{HEADLINE}](https://a.id/1)** {AFTER}", f"{BEFORE} {AFTER}"),
        (f"{BEFORE} *Baca Juga :* [{HEADLINE}](https://a.id/1) {AFTER}", f"{BEFORE} {AFTER}"),
        (f"**{BEFORE}** **Lihat juga: [{HEADLINE}](https://a.id/1)**", BEFORE),
        (f"Baca juga: [{HEADLINE}](https://a.id/1) {AFTER}", AFTER),
        (f"{BEFORE} Baca juga [aturan di kota](https://a.id/1) ini.", f"{BEFORE} Baca juga aturan di kota ini."),
        (f"{BEFORE} Baca juga: [aturan di kota](https://a.id/1) ini.", f"{BEFORE} Baca juga: aturan di kota ini."),
        ("Warga diminta baca juga: [Aturan Kota](https://a.id/1) Itu.", "Warga diminta baca juga: Aturan Kota Itu."),
    ],
)
def test_a_link_within_a_line_of_markdown_goes_with_its_title(written: str, read: str) -> None:
    text = f"{AFTER}\n\n{written}\n\n{AFTER}\n"
    [article] = articles(text.encode(), "a.md")
    assert article.body == f"{AFTER}\n{read}\n{AFTER}"
    assert article.original == text.rstrip() or article.original == text


@pytest.mark.parametrize(
    "link",
    [
        "Baca JugaSiswa Bontang Lestari Jalan Kaki 5 Kilometer; Orang Tua Minta Bus",
        "BACA JUGA  Miris! Kantor Lurah Kebanjiran Lagi, Legislator Ancam Dinas PU: Jangan Tutup Mata!",
        "Baca juga:\n- Guru di Sepaku mengajar di balai desa\n- Cerita warga yang rumahnya menjadi jalan tol",
        "• VIDEO - Warga Antre Sejak Pagi di Pasar",
        "Baca :\nPasar Klandasan Ditata Ulang Lagi",
        "Read More >>",
        "Saksikan video di bawah ini:\nVideo: Investor Mulai Lirik IKN Lagi",
    ],
)
def test_links_of_other_pages(link: str) -> None:
    assert lines(f"{BEFORE}\n\n{link}\n\n{AFTER}\n{BEFORE}") == [BEFORE, AFTER, BEFORE]


@pytest.mark.parametrize(
    "line",
    [
        "- Warga membawa kartu keluarga ke kelurahan.",
        "Baca JugaSiswa Bontang itu.",
        "BACA JUGA adalah gerakan membaca di sekolah.",
        "• VIDEO - Warga antre sejak pagi.",
    ],
)
def test_sentences_that_look_like_links_stay(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
