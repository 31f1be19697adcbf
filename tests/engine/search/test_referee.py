"""Stock Whoosh as the referee: the same files, read by Whoosh, scored without any shortcut, give the same hits and scores."""

from __future__ import annotations

from collections import Counter

import pytest

from balikpapan_cli.engine.whoosh import score
from balikpapan_cli.engine.whoosh.plan import Unit, Way
from balikpapan_cli.engine.whoosh.reader import Reader
from balikpapan_cli.engine.whoosh.search import articles, ask, search
from balikpapan_cli.engine.whoosh.stock import open_stock
from balikpapan_cli.model import Cut, Request

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
