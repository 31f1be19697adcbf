"""The full-screen view, driven by keys: what is asked of the archive, what stands on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest

pytest.importorskip("textual")

from textual.pilot import Pilot
from textual.widgets import Input

from balikpapan_cli import messages
from balikpapan_cli.browse import app as browse
from balikpapan_cli.browse import reading
from balikpapan_cli.browse.app import Browser
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.indonesian.sentences import sentences
from balikpapan_cli.model import Article, Brief, Citation, Filters, Hit, Note, Page, Request, Snippet, Span, Summary

ARTICLES = (
    Article("aaaa1111", "Banjir rendam Sepinggan", "Banjir merendam Sepinggan.\nWarga mengungsi ke balai kota.", "2026-01-05",
            "KOTAKU", "Balikpapan"),
    Article("bbbb2222", "Harga cabai turun [b]tajam[/b]", "Harga cabai turun.\nPasokan dari Palu melimpah.", "2026-02-01",
            "Prokal", "Balikpapan"),
    Article("cccc3333", "Kabel udara ditertibkan", "Kabel udara ditertibkan tahun ini.\n\x1b[31mMerah\x1b[0m :car: [link]", "", ""),
)  # fmt: skip
SNAPSHOTS = Path(__file__).parent / "snapshots"


class Shelf:
    """An archive of three articles that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Request] = []

    def search(self, query: str | Request, *, limit: int = 10) -> Page:
        assert isinstance(query, Request)
        self.asked.append(query)
        if query.text == "rusak":
            raise UsageProblem("coverage.new_no_name")
        wanted = query.text.lower()
        hits = [self._hit(article, wanted) for article in ARTICLES if wanted == "*" or wanted in article.body.lower()]
        suggestions = () if hits else ("banjir",)
        notes = () if hits else (Note("search.unknown_word", (("word", wanted),)),)
        if wanted == "balai":  # one article has all of the words, the others have some of them
            hits = [Hit(article, 1.0) for article in ARTICLES]
            notes = (Note("search.filled", (("total", 1),)),)
            return Page(query, 1, tuple(hits), 1, notes)
        return Page(query, len(hits), tuple(hits), len(hits), notes, suggestions)

    def _hit(self, article: Article, wanted: str) -> Hit:
        at = article.body.lower().find(wanted)
        if at < 0:
            return Hit(article, 1.0)
        end = article.body.index("\n")
        return Hit(article, 1.0, (Snippet(0, end, article.body[:end], (Span(at, at + len(wanted)),)),))

    def summarize(self, article: str | Article) -> Summary:
        assert isinstance(article, Article)
        return Summary(article, sentences(article.id, article.body)[:1], "news", 2)

    def brief(self, query: str | Request) -> Brief:
        cited = tuple(Citation(sentences(a.id, a.body)[0], n) for n, a in enumerate(ARTICLES[:2], 1))
        return Brief("banjir", cited, ARTICLES[:2], 3)


@pytest.fixture(autouse=True)
def indonesian(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(browse, "PATIENCE", 0.01)
    messages.use("id")
    yield
    messages.use("en")


Steps = Callable[[Pilot[None], Browser], Awaitable[None]]


def drive(steps: Steps, query: str = "", size: tuple[int, int] = (80, 24)) -> tuple[Browser, Shelf, list[str]]:
    """Run the application, do ``steps``, give what it was asked, and what went to the pager."""
    shelf, paged = Shelf(), list[str]()

    def show_pages(article: Article, words: Sequence[str]) -> None:
        paged.append(article.id)

    app = Browser(shelf, query, Filters(outlets=("KOTAKU",)), show_pages)

    async def run() -> None:
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            await steps(pilot, app)

    asyncio.run(run())
    return app, shelf, paged


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing is being asked and all is drawn."""
    await pilot.pause(0.03)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


def screen(app: Browser) -> str:
    """What stands on the screen, as text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def test_without_a_query_the_newest_articles_are_shown() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "Banjir rendam Sepinggan" in screen(app)
        assert "3 dari 3" in screen(app)
        assert "─ KOTAKU ─" in screen(app)

    _, shelf, _ = drive(steps)
    assert [(r.text, r.sort, r.filters.outlets) for r in shelf.asked] == [("*", "date-", ("KOTAKU",))]


def test_results_come_as_one_types_and_a_word_is_asked_once() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, *"cabai")
        assert "Harga cabai turun" in screen(app)
        assert "1 dari 1" in screen(app)
        assert "Banjir" not in screen(app)

    _, shelf, _ = drive(steps)
    assert shelf.asked[-1].text == "cabai"
    assert shelf.asked[-1].sort == "relevance"
    assert len(shelf.asked) <= 6


def test_moving_shows_the_article_beside() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "Warga mengungsi" in screen(app)
        await press(pilot, "down", "n")
        assert "Pasokan dari Palu" in screen(app)
        await press(pilot, "p", "p", "p")
        assert "Warga mengungsi" in screen(app)

    drive(steps)


def test_summary_brief_and_the_article_again() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, "down", "s")
        assert "1 dari 2 kalimat" in screen(app)
        assert "Warga mengungsi" not in screen(app)
        await press(pilot, "a")
        assert "Warga mengungsi" in screen(app)
        await press(pilot, "b")
        assert "Taklimat: banjir" in screen(app)
        assert "[2]" in screen(app)

    drive(steps)


def test_reading_over_the_whole_width_and_back() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, "down", "enter")
        assert "Warga mengungsi" in screen(app)
        assert "dari 3" not in screen(app)
        await press(pilot, "escape")
        assert "3 dari 3" in screen(app)

    drive(steps)


def test_copying_an_id() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, "down", "y")
        assert app.clipboard == "aaaa1111"
        await pilot.pause(0.2)
        assert "disalin: aaaa1111" in screen(app)

    drive(steps)


def test_the_keys_are_told_and_help_closes_again() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "F1 bantuan  ^C keluar" in screen(app)
        await press(pilot, "f1")
        for key in ("Enter", "Space", "Ctrl+C", "salin id", "taklimat"):
            assert key in screen(app)
        await press(pilot, "escape", "down")
        assert "s ringkas" in screen(app)
        assert "q keluar" in screen(app)
        await press(pilot, "question_mark")
        assert "Tombol" in screen(app)

    drive(steps)


def test_letters_typed_into_the_query_are_letters() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, *"qsboy/?")
        assert app.is_running
        assert "qsboy/?" in screen(app)
        await press(pilot, "escape")
        assert "3 dari 3" in screen(app)

    drive(steps)


def test_slash_goes_back_to_the_query() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, "down", "slash", *"palu")
        assert "1 dari 1" in screen(app)

    drive(steps)


def test_nothing_found_says_so_and_what_to_try() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "Tidak ada yang cocok." in screen(app)
        assert "Coba: banjir" in screen(app)
        assert "tidak ada artikel yang memuat 'yokohoma'" in " ".join(screen(app).replace("│", " ").split())
        await press(pilot, "down", "s", "b", "y", "enter", "n", "o")  # without a hit nothing happens
        assert app.is_running

    drive(steps, query="yokohoma")


def test_a_list_that_goes_on_with_other_articles_says_so() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "╭─ 3 ─" in screen(app)
        assert "1 artikel memuat semua kata; sisanya memuat sebagian" in screen(app)
        await press(pilot, "escape", *"cabai")
        assert "╭─ 1 dari 1 ─" in screen(app)
        assert "semua kata" not in screen(app)

    drive(steps, query="balai")


def test_keys_work_in_the_reading_view_too() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, "down", "enter", "y")
        assert app.clipboard == "aaaa1111"
        await press(pilot, "question_mark")
        assert "Tombol" in screen(app)
        await press(pilot, "escape", "s")
        assert "1 dari 2 kalimat" in screen(app)
        assert "3 dari 3" in screen(app)
        await press(pilot, "enter", "b")
        assert "Taklimat: banjir" in screen(app)

    drive(steps)


def test_an_answer_that_is_wanted_no_more_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    going, go_on, search = Event(), Event(), Shelf.search

    def slow(shelf: Shelf, query: str | Request, *, limit: int = 10) -> Page:
        if isinstance(query, Request) and query.text == "cabai":
            going.set()
            assert go_on.wait(10)
        return search(shelf, query, limit=limit)

    monkeypatch.setattr(Shelf, "search", slow)

    async def steps(pilot: Pilot[None], app: Browser) -> None:
        line = app.query_one("#search", Input)
        line.value = "cabai"
        while not going.is_set():
            await pilot.pause(0.01)
        line.value = "banjir"  # what is shown already
        await pilot.pause(0.05)
        go_on.set()
        await settle(pilot)
        assert "Banjir rendam Sepinggan" in screen(app)
        assert "cabai" not in screen(app)
        line.value = "cabai"
        await settle(pilot)
        assert "Harga cabai turun" in screen(app)

    drive(steps, query="banjir")


def test_a_fault_is_said_without_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Page:
        raise ValueError("\x1b[31mgawat\x07")

    monkeypatch.setattr(Shelf, "search", fail)

    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "␛[31mgawat␇" in screen(app)

    drive(steps)


def test_a_problem_is_said_in_place() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "pencarian tersimpan yang mana?" in " ".join(screen(app).replace("│", " ").split())

    drive(steps, query="rusak")


def test_text_of_articles_is_neither_markup_nor_escape_sequence() -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        assert "[b]tajam[/b]" in " ".join(screen(app).split())
        await press(pilot, "down", "n", "n")
        assert "␛[31mMerah␛[0m :car: [link]" in screen(app)

    drive(steps, size=(120, 24))


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (40, "finance.kotaku.id · 1 Agt 2025"),
        (26, "finance.kota… · 1 Agt 2025"),
        (12, "finan… · 1 …"),
    ],
)
def test_a_long_outlet_gives_way_to_the_date(columns: int, row: str) -> None:
    hit = Hit(Article("aaaa1111", "Harga turun", "Harga turun.", "2025-08-01", "finance.kotaku.id"), 1.0)
    assert reading.row(hit, columns).plain.split("\n")[1] == row


@pytest.mark.parametrize("keys", [("down", "q"), ("down", "ctrl+c"), ("ctrl+c",)])
def test_leaving(keys: tuple[str, ...]) -> None:
    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await pilot.press(*keys)
        await pilot.pause()
        assert not app.is_running

    drive(steps)


@pytest.mark.parametrize(("name", "size"), [("wide", (80, 24)), ("narrow", (50, 20)), ("large", (120, 30))])
def test_snapshot(name: str, size: tuple[int, int]) -> None:
    """The whole screen as text; to accept a new look, delete the file, run twice and look at it."""
    seen: list[str] = []

    async def steps(pilot: Pilot[None], app: Browser) -> None:
        await press(pilot, *"banjir", "down")
        seen.append(screen(app))

    drive(steps, size=size)
    kept = SNAPSHOTS / f"{name}.txt"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(seen[0] + "\n", encoding="utf-8")
        pytest.fail(f"there was no {kept.name}: it is written now")
    assert seen[0] + "\n" == kept.read_text(encoding="utf-8")
