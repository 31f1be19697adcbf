"""Bytes to text: the right encoding, and every broken byte told."""

from __future__ import annotations

import unicodedata

import pytest

from balikpapan_cli.model import Article, Failure, Note
from balikpapan_cli.sources import read_bytes
from balikpapan_cli.sources.files.decode import decode, decode_declared
from tests.growth import grows_too_fast

TEXT = "Wali Kota Rahmad Mas’ud berkata: “Baik” – lalu pergi ke kafé.\nWarga senang."


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_encodings_are_recognized(codec: str, encoding: str) -> None:
    assert decode(TEXT.encode(codec)) == (TEXT, encoding, 0)


def test_a_foreign_script_in_a_legacy_encoding_is_detected() -> None:
    russian = (
        "Президент посетил Балипапан и встретился с мэром города, чтобы обсудить сотрудничество двух городов. " * 5
    )
    decoded = decode(russian.encode("koi8-r"))
    assert decoded.text == russian
    assert decoded.encoding.replace("-", "_") == "koi8_r"


def test_a_few_broken_bytes_do_not_make_another_encoding_of_utf_8() -> None:
    data = TEXT.encode() + b" rusak \xff\xfe di sini"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 2
    assert decoded.text.startswith(TEXT)


def test_text_is_nfc_with_unix_line_ends() -> None:
    assert decode(unicodedata.normalize("NFD", "kafé").encode()).text == "kafé"
    assert decode(b"satu\r\ndua\rtiga\n").text == "satu\ndua\ntiga\n"


def test_what_was_replaced_or_guessed_is_told() -> None:
    notes = [event for event in read_bytes(TEXT.encode() + b"\xff", "a.txt") if isinstance(event, Note)]
    assert notes == [Note("sources.replaced", (("path", "a.txt"), ("count", 1), ("encoding", "utf-8")))]
    notes = [event for event in read_bytes(TEXT.encode("cp1252"), "a.txt") if isinstance(event, Note)]
    assert notes == [Note("sources.encoding", (("path", "a.txt"), ("encoding", "cp1252")))]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(200), bytes(range(256)) * 4, b"\x7fELF\x02\x01\x01" + bytes(64)]
)
def test_binary_content_is_a_failure(data: bytes) -> None:
    assert list(read_bytes(data, "a.txt")) == [Failure("a.txt", "not text (binary content)")]


def test_control_characters_leave_the_body_but_not_the_original() -> None:
    rest = " Pekerjaan di tepi pantai itu selesai sebelum musim hujan tiba."
    text = "Pasar \x1b[31mditata\x07 lagi.\nWarga\x00 senang." + rest
    [article] = read_bytes(text.encode(), "a.txt")
    assert isinstance(article, Article)
    assert article.body == "Pasar [31mditata lagi.\nWarga senang." + rest
    assert article.original == text
    assert article.title.isprintable()


BODY = "Pemerintah kota menata pasar di tepi pantai mulai pekan depan, kata kepala dinas kemarin."


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("name", "shell"), [("a.txt", "%s"), ("a.md", "# Pasar\n\n%s"), ("a.csv", 'judul,isi\nPasar,"%s"\n')]
)
def test_wide_characters_without_a_mark(codec: str, name: str, shell: str) -> None:
    [article] = (e for e in read_bytes((shell % BODY).encode(codec), name) if isinstance(e, Article))
    assert article.body == BODY


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_what_was_read_wrongly_once_is_mended_and_told(name: str) -> None:
    text = f"BALIKPAPAN – “{BODY}” Kafé itu 30°C, kata Mas’ud…"
    spoilt = text.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d").encode()
    note, article = read_bytes(spoilt, name)
    assert note == Note("sources.mended", (("path", name),))
    assert isinstance(article, Article)
    assert (article.original, article.place) == (text, "Balikpapan")
    assert decode(text.encode()).encoding == "utf-8"


@pytest.mark.parametrize("size", [1, 2, 4])
def test_numbers_are_no_wide_characters(size: int) -> None:
    data = b"".join(number.to_bytes(size, "little") for number in range(256))
    assert list(read_bytes(data, "a.txt")) == [Failure("a.txt", "not text (binary content)")]


@pytest.mark.parametrize("text", ["Kafé “BALÉ” – Mas’ud, SÃO PAULO, Âkhir", "harga €5…", "Ã la carte"])
def test_what_may_be_meant_is_not_mended(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8", 0)


MAIL = "Message-ID: <a@b>\nSubject: Pasar\nContent-Type: text/plain; charset={}\n\n{}\n"
PAGE = '<html><head><meta charset="{}"><title>Pasar</title></head><body><p>{}</p></body></html>'


@pytest.mark.parametrize(("name", "shell"), [("a.eml", MAIL), ("a.html", PAGE)])
@pytest.mark.parametrize(
    "charset",
    ["punycode", "PunyCode", "idna", "unicode_escape", "raw-unicode-escape", "zip", "rot13", "uu", "mbcs", "entah"],
)
def test_what_is_no_charset_is_guessed_as_without_one(name: str, shell: str, charset: str) -> None:
    text = f"Kafé – {BODY} \\u0041 a-b"
    [article] = (e for e in read_bytes(shell.format(charset, text).encode("cp1252"), name) if isinstance(e, Article))
    assert article.body == text


@pytest.mark.parametrize(
    "charset", ["iso-8859-1", "latin1", "KOI8-R", "shift_jis", "utf-16", "utf-7", "cp437", "us-ascii"]
)
def test_a_charset_that_is_declared_is_believed(charset: str) -> None:
    assert decode_declared("Kota".encode(charset), charset) == "Kota"
    assert decode_declared(b"\xff", "utf-8") is None


@pytest.mark.parametrize(("name", "shell"), [("a.eml", MAIL), ("a.html", PAGE.replace("<p>", "<p>Kafé "))])
@pytest.mark.parametrize("charset", ["punycode", "utf-7", "iso2022_jp", "gb18030", "idna", "unicode_escape"])
def test_no_charset_takes_more_than_linear_time(name: str, shell: str, charset: str) -> None:
    def read(size: int) -> None:
        assert [*read_bytes(shell.format(charset, f"kota-{'b' * size}").encode("cp1252"), name)]

    assert not grows_too_fast(read, 1 << 16, unseen=0.3)
