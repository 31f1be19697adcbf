"""Articles to index: Indonesian sentences put together by number, so that any count of them can be had and told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.writing.hooks import Hooks
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.model import Article, Cut, Person

WHO = (
    "Wali Kota Balikpapan",
    "Kepala Dinas Perhubungan",
    "Nelayan Manggar",
    "Pedagang Pasar Klandasan",
    "Warga Kariangau",
)
DOES = ("meresmikan", "menolak", "memperbaiki", "membahas", "mengunjungi", "membangun", "mengeluhkan")
WHAT = (
    "jembatan kayu",
    "terminal angkutan kota",
    "kabel udara",
    "pasokan cabai",
    "hutan bakau",
    "jalan lingkar",
    "air bersih",
)
WHEN = ("pagi tadi", "sejak Senin", "pada hari Jumat", "usai rapat", "tanpa pemberitahuan")
PLACES = ("Balikpapan", "Samarinda", "Palu", "")
OUTLETS = ("KOTAKU", "Inibalikpapan.com", "")
PEOPLE = (Person("Rahmad Mas’ud", "Wali Kota"), Person("Siti Aminah"))


def sentence(n: int) -> str:
    who, does, what, when = WHO[n % 5], DOES[n // 5 % 7], WHAT[n // 3 % 7], WHEN[n // 2 % 5]
    return f"{who} {does} {what} {when}, kata petugas nomor {n}."


def article(n: int, **changes: object) -> Article:
    made = Article(
        id=f"{n:04}abcd",
        title=f"{WHAT[n % 7].capitalize()} dan {WHAT[n // 2 % 7]}",
        body="\n".join(sentence(n * 7 + i) for i in range(1 + n % 6)),
        date=f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}" if n % 9 else "",
        outlet=OUTLETS[n % 3],
        place=PLACES[n % 4],
        path=f"berita/{n}.txt",
        persons=PEOPLE[: n % 3],
        orgs=("Dinas Perhubungan",) if n % 2 else (),
        digest=f"{n:032x}",
        cuts=(Cut(0, "KOTAKU, BALIKPAPAN – "),) if n % 5 == 0 else (),
        sketch=tuple(range(n, n + 8)),
    )
    return made._replace(**changes)


@pytest.fixture(scope="session")
def make() -> Callable[..., Article]:
    """``make(7)`` is article number 7; ``make(7, title="…")`` the same with another title."""
    return article


@pytest.fixture
def articles() -> list[Article]:
    return [article(n) for n in range(60)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "indeks"


@pytest.fixture(scope="session")
def write() -> Callable[..., None]:
    """``write(folder, articles)`` adds articles in one commit; ``remove=``, ``extra=``, ``hooks=`` as for a Writer."""

    def do(
        folder: Path,
        articles: Iterable[Article] = (),
        *,
        remove: Iterable[str] = (),
        extra: dict[str, bytes] | None = None,
        hooks: Hooks | None = None,
        budget: int = 1 << 30,
    ) -> None:
        with Writer(folder, hooks=hooks or Hooks(), budget=budget) as writer:
            writer.remove(remove)
            for each in articles:
                writer.add(each)
            writer.commit(extra)

    return do


@pytest.fixture(autouse=True)
def _narrow_umask() -> Iterator[None]:
    import os

    before = os.umask(0o022)
    yield
    os.umask(before)
