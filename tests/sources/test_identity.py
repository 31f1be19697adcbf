"""Ids: short, stable, and the same wherever the article lies."""

from __future__ import annotations

from balikpapan_cli.model import Article
from balikpapan_cli.sources.identity import article_id, lengthen

from .conftest import articles

TEXT = b"BALIKPAPAN, Inibalikpapan.com - Pemkot menata pasar, Selasa (1/7/2025)."


def one(data: bytes, name: str) -> Article:
    [article] = articles(data, name)
    return article


def test_an_id_is_the_same_on_every_machine_and_at_every_path() -> None:
    assert one(TEXT, "/a/b.txt").id == one(TEXT, "C:\\c.txt").id == "g50kfxcw"


def test_content_or_origin_that_differs_has_another_id() -> None:
    assert len({one(text, "a.txt").id for text in (TEXT, TEXT + b" Lagi.", TEXT.replace(b"Inib", b"Itub"))}) == 3


def test_boilerplate_and_spacing_do_not_make_another_article() -> None:
    assert one(TEXT + b"\n\n\nDiscussion about this post", "a.txt").id == one(TEXT, "a.txt").id


def test_an_id_is_short_starts_with_a_letter_and_has_no_letters_to_mistake() -> None:
    ids = [article_id(Article("", str(number), "")) for number in range(2_000)]
    assert len(set(ids)) == 2_000
    for name in ids:
        assert len(name) == 8
        assert name[0].isalpha()
        assert name == name.lower()
        assert not set(name) & set("ilou")


def test_a_longer_id_begins_with_the_shorter_one() -> None:
    article = one(TEXT, "a.txt")
    longer = lengthen(article)
    assert longer.id.startswith(article.id)
    assert len(lengthen(longer).id) == len(article.id) + 4
