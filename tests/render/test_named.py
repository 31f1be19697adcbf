"""``show`` says whom an article names and which bodies."""

from balikpapan_cli.model import Article, Person
from balikpapan_cli.render import plain


def test_show_names_persons_with_their_offices_and_bodies() -> None:
    people = (Person("Rahmad Mas’ud", "Wali Kota Balikpapan"), Person("Tommy Alfianto"))
    article = Article("a", "Judul", "Isi.", persons=people, orgs=("Pemerintah Kota Balikpapan",))
    head = list(plain.article(article))[2:4]
    assert head == ["Rahmad Mas’ud (Wali Kota Balikpapan); Tommy Alfianto", "Pemerintah Kota Balikpapan"]
