"""Machine formats: what each writes for a good article, and that a bad one stays data."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Article, Brief, Citation, Hit, Sentence
from balikpapan_cli.render import plain
from balikpapan_cli.render.formats import MACHINE, Style, check, dump, render, uses
from balikpapan_cli.render.records import FIELDS, Table, article_record, citation_records, flat, hit_record

COLUMNS = ("id", "date", "outlet", "title")


TITLE = "Pasokan Cabai dari Palu Jadi Andalan Balikpapan"


@pytest.fixture
def good(examples: Any) -> Table:
    return hits(examples.hit(examples.good))


@pytest.fixture
def evil(examples: Any) -> Table:
    return hits(examples.hit(examples.evil))


def hits(*found: Hit) -> Table:
    rows = [hit_record(hit, n) for n, hit in enumerate(found, 1)]
    return Table("hits", rows, COLUMNS, {"query": "pasokan", "total": len(rows)})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"name": "Rahmad Mas’ud", "office": "Wali Kota"}, "Rahmad Mas’ud"),
        ({"text": "kalimat", "start": 3}, "kalimat"),
        (
            {"outlets": ["KOTAKU", "RRI"], "since": "2024", "until": "", "persons": []},
            "outlets=KOTAKU; RRI; since=2024",
        ),
        ([{"path": "a.txt", "error": "rusak"}], "path=a.txt; error=rusak"),
        ({"at": [3, 9], "n": 0}, "at=3-9; n=0"),
        ({}, ""),
    ],
)
def test_a_field_that_has_parts_is_one_text(value: object, text: str) -> None:
    assert flat(value) == text


def test_a_row_of_csv_is_never_an_empty_line() -> None:
    table = Table("hits", ({"url": url} for url in ("", "https://a.id", "")), ("url",))
    assert [*render(table, Style("csv"))] == ["url", '""', "https://a.id", '""']


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (Style("ids"), ["k3x9m2aa"]),
        (Style("paths"), ["seeds/cabai.txt"]),
        (Style("tsv", header=False), ["k3x9m2aa\t2025-05-30\tFocuskaltim.id\t" + TITLE]),
        (Style("tsv", ("n", "score")), ["n\tscore", "1\t3.25"]),
        (
            Style("csv", ("id", "persons", "orgs")),
            ["id,persons,orgs", "k3x9m2aa,Rahmad Mas’ud,Pemerintah Kota Balikpapan"],
        ),
        (Style("{date}|{place}|{{{n}}}"), ["2025-05-30|Balikpapan|{1}"]),
        (Style(r"{id}\t{outlet}\n"), ["k3x9m2aa\tFocuskaltim.id\n"]),
        (
            Style("md-cite"),
            [f"[{TITLE}](https://focuskaltim.id/cabai), *Focuskaltim.id*, 30 May 2025 (k3x9m2aa)."],
        ),
        (
            Style("bibtex"),
            [
                "@online{k3x9m2aa,\n"
                f"  title = {{{{{TITLE}}}}},\n"
                "  author = {Rian},\n"
                "  organization = {{Focuskaltim.id}},\n"
                "  date = {2025-05-30},\n"
                "  year = {2025},\n"
                "  location = {Balikpapan},\n"
                "  url = {https://focuskaltim.id/cabai},\n"
                "  langid = {indonesian},\n"
                "}"
            ],
        ),
    ],
)
def test_a_good_article(good: Table, style: Style, lines: list[str]) -> None:
    assert list(render(good, style)) == lines


def test_json_is_one_object_with_schema_query_and_every_field(good: Table) -> None:
    (line,) = render(good, Style("json"))
    answer = json.loads(line)
    assert list(answer) == ["schema", "query", "total", "hits"]
    assert answer["schema"] == 1
    (record,) = answer["hits"]
    assert tuple(record) == FIELDS["hits"]
    (snippet,) = record["snippets"]
    assert record["body"][snippet["start"] : snippet["end"]] == snippet["text"]
    assert [record["body"][a:b] for a, b in snippet["matches"]] == ["pasokan", "Palu"]


def test_jsonl_is_an_object_a_row_and_fields_choose(examples: Any) -> None:
    lines = list(render(hits(examples.hit(examples.good), examples.hit(examples.evil)), Style("jsonl", ("id", "n"))))
    assert [json.loads(line) for line in lines] == [
        {"schema": 1, "id": "k3x9m2aa", "n": 1},
        {"schema": 1, "id": "evil2222", "n": 2},
    ]


@pytest.mark.parametrize("format", [f for f in MACHINE if f not in ("csv", "bibtex")] + ["{title} {body}"])
def test_an_article_that_means_harm_stays_one_line_without_controls(evil: Table, format: str) -> None:
    for record in render(evil, Style(format)):
        assert not any((ord(c) < 32 and c not in "\t") or 0x7F <= ord(c) < 0xA0 for c in record), record[:80]


def test_csv_reads_back_and_can_be_made_safe_for_spreadsheets(evil: Table, examples: Any) -> None:
    text = "\n".join(render(evil, Style("csv", ("title", "body"))))
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == [examples.evil.title, examples.evil.body]
    safe = "\n".join(render(evil, Style("csv", ("title",), csv_safe=True)))
    (cell,) = list(csv.reader(io.StringIO(safe, newline="")))[1]
    assert cell == "'" + examples.evil.title


@pytest.mark.parametrize(
    ("style", "says"),
    [
        (Style("jsn"), "did you mean json"),
        (Style("{titel}"), "did you mean title"),
        (Style("{title.__class__}"), "title.__class__"),
        (Style("{title!r}"), "title!r"),
        (Style("{title:>99999999}"), "title:>99999999"),
        (Style("{0}"), "no field '0'"),
        (Style("{title"), "brace"),
        (Style("title}"), "brace"),
        (Style("json", ("tittle",)), "did you mean title"),
        (Style("bibtexx"), "did you mean bibtex"),
    ],
)
def test_what_cannot_be_is_refused_before_any_work(style: Style, says: str) -> None:
    with pytest.raises(UsageProblem, match=says.replace("{", r"\{")):
        check(style, FIELDS["hits"])


@given(st.builds(Article, id=st.just("a"), title=st.text(), body=st.text(), outlet=st.text()))
def test_json_gives_back_every_text(article: Article) -> None:
    (line,) = render(Table("articles", [article_record(article)], ("id",)), Style("jsonl"))
    assert "\n" not in line
    record = json.loads(line)
    assert (record["title"], record["body"], record["outlet"]) == (article.title, article.body, article.outlet)


@given(st.lists(st.text(), min_size=2, max_size=4))
def test_tsv_has_a_line_a_record_and_a_tab_between_fields(values: list[str]) -> None:
    from balikpapan_cli.render.formats import tsv_line

    line = tsv_line(values)
    assert line.count("\t") == len(values) - 1
    assert not set(line) & {"\n", "\r", "\x1b", "\x00"}


@given(st.text())
def test_no_template_does_anything_but_fill_in(template: str) -> None:
    from balikpapan_cli.render.template import compile_template

    try:
        fill = compile_template(template, ("id", "title"))
    except UsageProblem:
        return
    assert isinstance(fill({"id": "a", "title": "b"}), str)


@pytest.mark.parametrize(
    ("style", "used"),
    [
        (Style("table"), True),
        (Style("plain"), True),
        (Style("json"), True),
        (Style("json", ("id",)), False),
        (Style("jsonl", ("id", "snippets")), True),
        (Style("tsv"), False),
        (Style("csv", ("snippets",)), True),
        (Style("ids"), False),
        (Style("{title}"), False),
        (Style("{title} {snippets}"), True),
        (Style("{title} { snippets }"), True),
        (Style("{title} {{snippets}}"), False),
    ],
)
def test_what_a_style_does_not_write_need_not_be_made(style: Style, used: bool) -> None:
    assert uses(style, COLUMNS, ("snippets", "title_matches")) is used


@pytest.mark.parametrize(
    ("format", "field", "used"),
    [
        ("ids", "path", False),
        ("tsv", "path", False),
        ("paths", "path", True),
        ("paths", "url", False),
        ("bibtex", "author", True),
        ("md-cite", "url", True),
        ("md-cite", "body", False),
    ],
)
def test_what_a_format_about_articles_writes(format: str, field: str, used: bool) -> None:
    assert uses(Style(format), COLUMNS, (field,)) is used


PLAIN = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]))
VALUE = st.recursive(
    st.one_of(PLAIN, st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner), st.lists(inner).map(tuple), st.dictionaries(PLAIN, inner)),
)


@given(VALUE)
def test_json_is_that_of_the_standard_library(value: object) -> None:
    assert dump(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_what_json_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        dump({"ids": {"a"}})


@pytest.mark.parametrize("format", ["bibtex", "md-cite"])
def test_an_article_is_cited_once_and_a_row_of_none_not_at_all(format: str) -> None:
    row = {"id": "k3x9m2aa", "title": TITLE, "date": "2025-05-30", "outlet": "Focuskaltim.id"}
    rows = [row, {**row, "number": 2}, {**row, "id": "", "title": ""}, {**row, "id": "zzzzzzzz"}]
    table = Table("citations", rows, ("number", "id"))
    assert "".join(render(table, Style(format))).count("Focuskaltim.id") == 2


def test_a_briefing_in_a_pipe_has_its_months() -> None:
    sentences = [Sentence("aaaa1111", n, 0, 9, text) for n, text in enumerate(("Satu.", "Dua.", "Tiga."))]
    said = tuple(Citation(sentence, 1) for sentence in sentences)
    made = Brief("kota", said, (Article("aaaa1111", "Judul", "Satu.", "2025-05-30"),), 1)
    source = "[1] Judul (30 May 2025 · aaaa1111)"
    assert [*plain.brief(made)] == ["Satu. [1]", "Dua. [1]", "Tiga. [1]", "", source]
    months = ["May 2025", "Satu. [1]", "Dua. [1]", "", "Jun 2025", "Tiga. [1]"]
    assert [*plain.brief(made._replace(periods=("2025-05", "2025-05", "2025-06")))] == [*months, "", source]


@pytest.mark.parametrize(
    "kind", [kind for kind, fields in FIELDS.items() if {"id", "title", "date", "outlet"} <= {*fields}]
)
def test_whatever_can_be_cited_has_all_that_a_citation_says(kind: str) -> None:
    assert {"place", "author", "url", "path"} <= {*FIELDS[kind]}


def test_a_sentence_is_cited_as_its_article_is() -> None:
    told = Sentence("aaaa1111", 0, 0, 5, "Pasar")
    article = Article(
        "aaaa1111", TITLE, "Pasar", "2026-01-02", "KOTAKU", place="Palu", author="Dewi", url="http://x.id"
    )
    made = Brief("cabai", (Citation(told, 1),), (article,), 1)
    for format in ("bibtex", "md-cite"):
        rows, whole = (
            Table("citations", citation_records(made), COLUMNS),
            Table("articles", [article_record(article)], COLUMNS),
        )
        assert [*render(rows, Style(format))] == [*render(whole, Style(format))]
