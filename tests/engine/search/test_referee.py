"""Stock Whoosh as the referee: the same files, read by Whoosh, scored without any shortcut, give the same hits and scores."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from balikpapan_cli.engine.whoosh import bits, rank, score, slices
from balikpapan_cli.engine.whoosh.known import KnownScorer
from balikpapan_cli.engine.whoosh.listing import articles
from balikpapan_cli.engine.whoosh.plan import Unit, Way
from balikpapan_cli.engine.whoosh.reader import Reader, open_reader
from balikpapan_cli.engine.whoosh.search import ask, search
from balikpapan_cli.engine.whoosh.stock import open_stock
from balikpapan_cli.engine.whoosh.writing.hooks import standard_hooks
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.model import Article, Cut, Request

from .conftest import BODIES, Opener, article

QUERIES = [
    "banjir",
    "pembangunan jalan",
    "pemkot banjir",
    "massa menolak kabel udara",
    "lonsor di samarinda",
    "suharto kilang",
    "jalan kabel hotel",
    "wali kota berharap kerja sama pengelolaan sampah dengan tamu dari yokohama berlanjut",
]


@pytest.fixture(params=["lists", "slices"], autouse=True)
def _common(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is common in archives of tens of thousands is so here too, or nothing is."""
    monkeypatch.setattr(slices, "LEAST", 2 if request.param == "slices" else 1 << 30)


CUTS = {"kabel": (Cut(0, "Baca juga: Banjir, hotel penuh"),), "jalan": (Cut(9, "Tonton video: Yokohama dan kilang"),)}


class Referee:
    """Scores units over Whoosh's own postings, for every document, one by one."""

    def __init__(self, reader: Reader) -> None:
        self.whoosh = open_stock(reader.folder, trust=True).reader()
        self.ids = {doc: fields["id"] for doc, fields in self.whoosh.iter_docs()}

    def postings(self, field: str, text: str) -> dict[str, float]:
        found: dict[str, float] = {}
        if (field, text) in self.whoosh:
            matcher = self.whoosh.postings(field, text)
            while matcher.is_active():
                found[self.ids[matcher.id()]] = matcher.weight()
                matcher.next()
        return found

    def way(self, way: Way) -> dict[str, float]:
        if way.every:
            parts = [self.way(part) for part in way.every]
            return {id: sum(part[id] for part in parts) for id in parts[0] if all(id in part for part in parts)}
        assert not way.phrase, "a phrase is stock Whoosh's own affair"
        weighed = way.field in score.WEIGHED
        postings = self.postings(way.field, way.text).items()
        return {id: way.gain * (weight if weighed else score.SATURATED[int(weight)]) for id, weight in postings}

    def unit(self, unit: Unit) -> dict[str, float]:
        best: dict[str, float] = {}
        for way in unit.ways:
            for id, worth in self.way(way).items():
                best[id] = max(worth, best.get(id, 0.0))
        bonus: dict[str, float] = {}
        for form in unit.bonuses:
            for id in self.postings("body", form.text):
                bonus[id] = max(form.worth, bonus.get(id, 0.0))
        return {id: worth + bonus.get(id, 0.0) for id, worth in best.items()}

    def aside(self, unit: Unit) -> dict[str, float]:
        ways = [way for way in unit.ways if way.field in score.WEIGHED and not way.every]
        worths = [(id, way.gain * score.ASIDE) for way in ways for id in self.postings("aside", way.text)]
        return {id: max(worth for one, worth in worths if one == id) for id, _ in worths}


@pytest.mark.parametrize("parts", [1, 3])
@pytest.mark.parametrize("text", QUERIES)
def test_same_hits_and_scores(open_archive: Opener, text: str, parts: int) -> None:
    reader = open_archive([article(id, body, cuts=CUTS.get(id, ())) for id, body in BODIES.items()], parts=parts)
    referee = Referee(reader)
    asked = ask(reader, Request(text)).question.units
    units = [referee.unit(unit) for unit in asked]
    have = Counter(id for unit in units for id in unit)
    for unit, found in zip(asked, units, strict=True):
        for id, worth in referee.aside(unit).items():
            if have[id]:
                found.setdefault(id, worth)
    exponent = score.power(len(units))
    means = {
        id: (sum(unit[id] ** exponent for unit in units if id in unit) / len(units)) ** (1 / exponent) for id in have
    }
    complete = {id for id, count in have.items() if count == len(units)}
    expected = sorted(means, key=lambda id: (bool(complete) and id not in complete, -means[id]))[:10]
    page = search(reader, Request(text, limit=10))
    assert page.total == (len(complete) or sum(count == max(have.values()) for count in have.values()))
    assert [hit.score for hit in page.hits] == pytest.approx([means[id] for id in expected])
    assert {hit.article.id: hit.score for hit in page.hits} == pytest.approx(
        {h.article.id: means[h.article.id] for h in page.hits}
    )


@pytest.mark.parametrize("parts", [1, 3])
@pytest.mark.parametrize("words", [("banjir", "jalan"), ("wali", "kota"), ("jalan", "kabel", "atur"), ("di", "jalan")])
def test_and_and_or_demand_but_rank_as_words_do(open_archive: Opener, words: tuple[str, ...], parts: int) -> None:
    reader = open_archive(BODIES, parts=parts)
    referee = Referee(reader)
    for sign, demanded in (("AND", len(words)), ("OR", 1)):
        text = f" {sign} ".join(words)
        units = [referee.unit(unit) for unit in ask(reader, Request(text)).question.units]
        have = Counter(id for unit in units for id in unit)
        exponent = score.power(len(units))
        means = {
            id: (sum(unit[id] ** exponent for unit in units if id in unit) / len(units)) ** (1 / exponent)
            for id, count in have.items()
            if count >= demanded
        }
        if not means:
            page = search(reader, Request(text))
            assert page.relaxed
            assert page.total == sum(count == max(have.values()) for count in have.values())
            assert not any(note.code.startswith("search.nothing") for note in page.notes)
            continue
        for limit in (1, 2, 10):
            page = search(reader, Request(text, limit=limit))
            assert page.total == len(means), text
            assert [hit.score for hit in page.hits] == pytest.approx(sorted(means.values(), reverse=True)[:limit])
            for hit in page.hits:
                assert hit.score == pytest.approx(means[hit.article.id])
        assert {article.id for article in articles(reader, Request(text))} == {*means}


WORDS = (
    "banjir",
    "jalan",
    "kota",
    "warga",
    "hujan",
    "pasar",
    "sampah",
    "polisi",
    "nelayan",
    "teluk",
    "kilang",
    "camat",
)


def _many(count: int) -> list[Article]:
    """Articles of few words, so that many are worth the same: the first words are in most, the last in few."""
    random = Random(count)
    bodies = []
    for _ in range(count):
        chosen = [word for rank, word in enumerate(WORDS) if random.random() < 0.7 / (1 + 0.6 * rank)]
        bodies.append(" ".join(random.choices([*chosen, "itu"], k=random.randint(1, 60))))
    return [article(f"a{n:04}", body, cuts=CUTS["jalan"] if n % 50 == 0 else ()) for n, body in enumerate(bodies)]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reader]:
    """The same 700 articles, some of them deleted again, with and without slices."""
    readers = {}
    for kind, least in (("lists", 1 << 30), ("slices", 20)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(slices, "LEAST", least)
            folder = tmp_path_factory.mktemp(kind)
            for part in (slice(0, 500), slice(500, 700)):
                with Writer(folder, hooks=standard_hooks()) as writer:
                    for one in _many(700)[part]:
                        writer.add(one)
                    writer.commit()
            with Writer(folder, hooks=standard_hooks()) as writer:
                writer.remove([f"a{n:04}" for n in range(0, 700, 9)])
                writer.commit()
            readers[kind] = open_reader(folder)
    return readers


@pytest.mark.parametrize("shortened", [False, True], ids=["whole", "excerpts"])
@pytest.mark.parametrize("limit", [1, 10, 200])
@pytest.mark.parametrize(
    "text",
    [
        "banjir",
        "camat",
        "banjir jalan",
        "banjir jalan kota warga",
        "kota kilang",
        "banjir AND jalan AND kota",
        "banjir OR camat",
        "banjir OR jalan OR kota OR warga",
        "kilang camat teluk nelayan polisi banjir jalan",
        "banjir -jalan",
        "banjir (hujan OR kota)",
        '"banjir jalan"',
        '"banjir jalan" kota',
        "ban*",
        "*",
        "-banjir",
    ],
)
def test_many_and_few_alike(
    many: dict[str, Reader], monkeypatch: pytest.MonkeyPatch, text: str, limit: int, shortened: bool
) -> None:
    """Every document weighed, no postings on disk as slices, sets made shorter: the same total, hits, scores and order."""
    if shortened:
        for name, value in (("_SPARSE", 1), ("_FEW", 8), ("_FEW_OF_READY", 8), ("_MORE", 0)):
            monkeypatch.setattr(rank, name, value)
    pages = []
    for kind, least in (("lists", 1 << 30), ("slices", 20)):
        monkeypatch.setattr(slices, "LEAST", least)
        reader = many[kind]
        pages.append(search(reader, Request(text, limit=limit, unfold=True)))
        if kind == "lists":
            everything = ask(reader, Request(text))
            weighed = [one for part in everything.parts for one in part.weigh(part.docs)]
            ranked = sorted((-worth, reader.id(doc)) for worth, doc in weighed)
            expected = [id for _, id in ranked[:limit]]
            if not everything.relaxed:
                assert [hit.article.id for hit in pages[0].hits][: len(expected)] == expected
    lists, sliced = pages
    assert lists.total == sliced.total
    assert [(hit.article.id, hit.score) for hit in lists.hits] == [(hit.article.id, hit.score) for hit in sliced.hits]
    assert lists.hits or text == '"banjir jalan" kota'


@pytest.mark.parametrize(
    "scores", [{}, {3: 0.0}, {1: 5e-324, 2: 0.0}, {1: 1e-305, 2: 9e-305}, {0: 3.0, 5: 0.1, 6: 2.9999}]
)
def test_no_document_is_worth_more_than_its_tier(scores: dict[int, float]) -> None:
    tiers = KnownScorer(scores, 8).tiers(bits.WHOLE)
    for doc, worth in scores.items():
        assert [most >= worth for most, docs in tiers if docs >> doc & 1] == [True]
