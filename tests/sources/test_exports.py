"""Exports as programs and people make them: whatever wraps the articles, and whatever the columns are called."""

from __future__ import annotations

import json

import pytest

from balikpapan_cli.model import Article, Note
from balikpapan_cli.sources import Mapped, ReadOptions, read_bytes
from balikpapan_cli.sources.fields.cells import author_of, said, spelled, without_outlet
from balikpapan_cli.sources.fields.names import recognize
from balikpapan_cli.sources.fields.shapes import articles_in

from .conftest import articles, failures

BODY = "Pemerintah kota menata pasar di tepi pantai mulai pekan depan, kata kepala dinas kemarin."
OTHER = "Jalan tol ke bandara dibuka untuk umum setelah dua tahun dikerjakan oleh kementerian."
URL = "https://prokal.co/1"
TITLES = ["Pasar ditata", "Tol dibuka"]
FIELDS = ("title", "date", "outlet", "author", "url")


def read(value: object, name: str = "a.json") -> list[Article]:
    data = value if isinstance(value, str) else json.dumps(value)
    return articles(data.encode(), name)


def one(value: object, name: str = "a.json") -> dict[str, str]:
    [article] = read(value, name)
    assert article.body == BODY
    return {field: value for field in FIELDS if (value := getattr(article, field))}


TWO = [{"judul": TITLES[0], "isi": BODY}, {"judul": TITLES[1], "isi": OTHER}]
BY_COLUMN = {"judul": {"0": TITLES[0], "1": TITLES[1]}, "isi": {"0": BODY, "1": OTHER}}


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(TWO, id="array"),
        pytest.param({"status": "ok", "articles": TWO}, id="NewsAPI"),
        pytest.param({"data": {"total": 2, "items": TWO}}, id="items of data"),
        pytest.param({"data": [{"type": "berita", "id": "1", "attributes": row} for row in TWO]}, id="JSON:API, Strapi"),
        pytest.param({"hits": {"total": 2, "hits": [{"_id": "1", "_source": row} for row in TWO]}}, id="Elasticsearch"),
        pytest.param({"articles": {"results": TWO, "page": 1}}, id="Event Registry"),
        pytest.param({"data": {"posts": {"edges": [{"node": row} for row in TWO]}}}, id="GraphQL"),
        pytest.param({"-Na1": TWO[0], "-Na2": TWO[1]}, id="Firebase"),
        pytest.param({"0": TWO[0], "1": TWO[1]}, id="pandas, index"),
        pytest.param(BY_COLUMN, id="pandas, columns"),
        pytest.param({"judul": TITLES, "isi": [BODY, OTHER]}, id="pandas, lists"),
        pytest.param({"columns": ["judul", "isi"], "data": [[TITLES[0], BODY], [TITLES[1], OTHER]]}, id="pandas, split"),
        pytest.param({"schema": {"fields": [{"name": "judul"}]}, "data": TWO}, id="pandas, table"),
        pytest.param({"prokal": [TWO[0]], "kotaku": [TWO[1]]}, id="by newsroom"),
        pytest.param([{"type": "header"}, {"type": "table", "name": "wp", "data": TWO}], id="phpMyAdmin"),
        pytest.param({"content": TWO, "totalElements": 2}, id="Spring"),
        pytest.param({"db": [{"meta": {}, "data": {"posts": TWO, "tags": [{"name": "kota"}]}}]}, id="Ghost"),
        pytest.param({"title": "Prokal", "description": "Berita.", "items": TWO}, id="JSON Feed"),
        pytest.param([{"artikel": row} for row in TWO], id="wrapped one by one"),
        pytest.param("\n".join(map(json.dumps, TWO)), id="lines called .json"),
        pytest.param("".join(json.dumps(row, indent=1) for row in TWO), id="one after another"),
    ],
)  # fmt: skip
def test_articles_are_found_in_what_wraps_them(value: object) -> None:
    assert [(article.title, article.body) for article in read(value)] == list(zip(TITLES, (BODY, OTHER), strict=True))


@pytest.mark.parametrize(
    "lines",
    [
        [{"_index": "berita", "_source": row} for row in TWO],
        [{"status": "ok", "articles": TWO}],
        [TWO],
        [{"data": {**row, "tags": [{"name": "a", "text": "b"}]}} for row in TWO],
    ],
)
def test_so_they_are_on_lines(lines: list[object]) -> None:
    assert [article.title for article in read("\n".join(map(json.dumps, lines)), "a.jsonl")] == TITLES


@pytest.mark.parametrize(
    "value",
    [
        {"judul": "A", "isi": "", "komentar": [{"judul": "B", "isi": BODY}]},
        {"judul": "A", "isi": None, "lain": [{"judul": "B", "isi": BODY}]},
        {"judul": "A", "related": {"judul": "B", "isi": BODY}},
        {"judul": {"teks": BODY}},
        {"author": {"name": "A", "text": BODY}},
        [{"judul": "A", "images": [{"title": "B", "content": BODY}]}],
    ],
)
def test_what_belongs_to_an_article_is_none(value: object) -> None:
    assert articles_in(value) == []


def test_an_article_is_not_opened() -> None:
    row = {**TWO[0], "images": [{"title": "Foto", "text": "Pasar"}], "data": {"title": "x", "text": "y"}}
    assert articles_in(row) == [row]
    assert [article.title for article in read(row)] == TITLES[:1]
    assert articles_in({"telo": BODY, "isi": [{"judul": "A", "isi": "B"}]}, [("body", "TELO")])[0]["telo"] == BODY


KNOWN = {"title": "Pasar ditata", "date": "2025-03-06", "outlet": "Kaltim Post", "author": "Budi Santoso", "url": URL}
NO_AUTHOR = {key: value for key, value in KNOWN.items() if key != "author"}


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        pytest.param(
            {"id": 7, "date": "2025-03-06T10:00:00", "link": URL, "title": {"rendered": "Pasar &#8211; ditata"}, "author": 5,
             "content": {"rendered": f"<p>{BODY}</p>\n", "protected": False}, "excerpt": {"rendered": "<p>Ringkas.</p>"}},
            {"title": "Pasar – ditata", "date": "2025-03-06", "outlet": "prokal.co", "url": URL}, id="WordPress REST"),
        pytest.param(
            {"authors": ["Budi Santoso", "Dewi"], "date_download": "2025-04-01 00:00:00", "date_modify": None, "date_publish":
             "2025-03-06 03:00:00", "description": "Ringkas.", "filename": "a.json", "language": "id", "maintext": BODY,
             "source_domain": "prokal.co", "title": "Pasar ditata", "title_page": None, "url": URL},
            {**KNOWN, "outlet": "prokal.co", "author": "Budi Santoso, Dewi"}, id="news-please"),
        pytest.param(
            {"source_url": "https://prokal.co", "url": URL, "title": "Pasar ditata", "top_image": "https://prokal.co/a.jpg",
             "text": BODY, "keywords": [], "authors": ["Budi Santoso"], "publish_date": "2025-03-06 00:00:00", "summary": ""},
            {**KNOWN, "outlet": "prokal.co"}, id="newspaper3k"),
        pytest.param(
            {"title": "Pasar ditata", "author": None, "hostname": "prokal.co", "date": "2025-03-06", "raw_text": "x",
             "text": BODY, "source": URL, "source-hostname": "Kaltim Post", "sitename": "Kaltim Post", "excerpt": "Ringkas."},
            NO_AUTHOR, id="trafilatura"),
        pytest.param(
            {"source": {"id": None, "name": "Kompas.com"}, "author": "Budi Santoso", "title": "Pasar ditata - KOMPAS.com",
             "description": "Ringkas.", "url": "https://kompas.com/a", "publishedAt": "2025-03-06T03:00:00Z", "content": BODY},
            {**KNOWN, "outlet": "Kompas.com", "url": "https://kompas.com/a"}, id="NewsAPI"),
        pytest.param(
            {"uri": "862", "date": "2025-03-06", "url": URL, "title": "Pasar ditata", "body": BODY,
             "source": {"uri": "prokal.co", "dataType": "news", "title": "Kaltim Post"}, "authors": [{"name": "Budi Santoso"}]},
            KNOWN, id="Event Registry"),
        pytest.param(
            {"webTitle": "Pasar ditata", "webUrl": URL, "webPublicationDate": "2025-03-06T03:00:00Z",
             "fields": {"byline": "Budi Santoso", "bodyText": BODY, "publication": "Kaltim Post"}}, KNOWN, id="Guardian"),
        pytest.param(
            {"_id": {"$oid": "65"}, "judul": "Pasar ditata", "isi": BODY, "date": {"$date": {"$numberLong": "1741226400000"}},
             "media": {"id": 1, "nama": "Kaltim Post"}, "penulis": {"nama": "Budi Santoso"}, "link": URL}, KNOWN, id="Mongo"),
        pytest.param(
            {"judul": "Pasar ditata", "isi": BODY, "date": {"$date": "2025-03-06T03:00:00Z"}, "media": "Kaltim Post",
             "penulis": "budi@prokal.co", "sumber": URL}, NO_AUTHOR, id="address as source"),
        pytest.param(
            {"title": ["Pasar ditata"], "content": [BODY[:40], BODY[40:]], "date": ["Kamis, 06 Mar 2025 10:00 WIB"],
             "url": URL, "author": ["\n Budi Santoso "], "media": ["Kaltim Post"]}, KNOWN, id="Scrapy"),
        pytest.param(
            {"id": 1, "type": "message", "date": "2025-03-06T10:00:00", "from": "Kotaku",
             "text": [{"type": "bold", "text": BODY[:30]}, BODY[30:60], {"type": "link", "text": BODY[60:]}]},
            {"title": BODY.rstrip("."), "date": "2025-03-06"}, id="Telegram"),
        pytest.param(
            {"type": "node--berita", "id": "1", "attributes": {"title": "Pasar ditata", "created": "2025-03-06T10:00:00+08:00",
             "body": {"value": f"<p>{BODY}</p>", "format": "basic_html", "summary": ""}}},
            {"title": "Pasar ditata", "date": "2025-03-06"}, id="Drupal"),
        pytest.param(
            {"headline": {"main": "Pasar ditata", "kicker": None}, "abstract": BODY, "byline": {"original": "By Budi Santoso"},
             "pub_date": "2025-03-06T03:00:00+0000", "web_url": URL, "source": "Kaltim Post"}, KNOWN, id="New York Times"),
        pytest.param(
            {"created_at": "Thu Mar 06 10:00:00 +0000 2025", "full_text": BODY, "lang": "in"},
            {"title": BODY.rstrip("."), "date": "2025-03-06"}, id="Twitter"),
        pytest.param(
            {"id": 1, "url": URL, "clean_article": [BODY.split()], "clean_summary": [["Ringkas", "."]]},
            {"title": BODY.rstrip("."), "outlet": "prokal.co", "url": URL}, id="Liputan6"),
        pytest.param(
            {"id": URL, "url": URL, "title": "Pasar ditata", "content_html": f"<p>{BODY}</p>", "date_published":
             "2025-03-06T10:00:00+08:00", "authors": [{"name": "Budi Santoso"}]}, {**KNOWN, "outlet": "prokal.co"}, id="JSON Feed"),
        pytest.param(
            {"title": "Pasar ditata", "publication": "Kaltim Post", "published": "March 6, 2025 Thursday",
             "byline": "By Budi Santoso", "body": BODY, "link": URL, "section": "Hal. 3"}, KNOWN, id="Nexis"),
        pytest.param(
            {"title": {"type": "text", "$t": "Pasar ditata"}, "content": {"type": "html", "$t": f"<div>{BODY}</div>"},
             "published": {"$t": "2025-03-06T10:00:00+08:00"}, "author": [{"name": {"$t": "Budi Santoso"}}]},
            {"title": "Pasar ditata", "date": "2025-03-06", "author": "Budi Santoso"}, id="Blogger"),
    ],
)  # fmt: skip
def test_json_as_programs_write_it(row: dict[str, object], wanted: dict[str, str]) -> None:
    found = [{field: value for field in FIELDS if (value := getattr(article, field))} for article in read([row])]
    assert found == [wanted]
    assert [article.body.replace("\n", "") for article in read(json.dumps(row), "a.jsonl")] == [BODY]


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        ("ID,post_author,post_date,post_content,post_title,post_excerpt,post_status,post_name,guid,post_type\n"
         '1,3,2025-03-06 10:00:00,"<!-- wp:paragraph --><p>{}</p>",Pasar ditata,,publish,pasar,https://prokal.co/1,post\n',
         {**NO_AUTHOR, "outlet": "prokal.co"}),
        ("berita_id,berita_judul,berita_isi,berita_tanggal,berita_sumber,berita_penulis,berita_link\n"
         '1,Pasar ditata,"{}",2025-03-06,Kaltim Post,Budi Santoso,https://prokal.co/1\n', KNOWN),
        ("prokal_judul;prokal_isi;prokal_tgl;gambar_judul\nPasar ditata;{};06/03/2025;Foto\n",
         {"title": "Pasar ditata", "date": "2025-03-06"}),
        ("Timestamp,Judul Berita,Isi Berita (salin),Tanggal Terbit,Nama Media,Nama Penulis,Link Berita\n"
         '4/1/2025 9:00:00,Pasar ditata,"{}",3/6/2025,Kaltim Post,Budi Santoso,https://prokal.co/1\n'
         '4/1/2025 9:00:00,Kosong,,3/26/2025,,,\n', KNOWN),
        ("sep=;\r\nJudul;Isi;Tanggal\r\nPasar ditata;{};45722\r\n", {"title": "Pasar ditata", "date": "2025-03-06"}),
        ('KLIPING BERITA,,,\n,,,\nNo,Tanggal,Judul,Isi\n1,45722.5,Pasar ditata,"{}"\n',
         {"title": "Pasar ditata", "date": "2025-03-06"}),
        ('judul,title,isi,text\n,Pasar ditata,nan,"{}"\n', {"title": "Pasar ditata"}),
        ("title,text,authors,publish_date,source_url,url\n"
         "Pasar ditata,\"['{}']\",\"['Budi Santoso', 'Dewi']\",NaT,https://prokal.co,https://prokal.co/1\n",
         {"title": "Pasar ditata", "outlet": "prokal.co", "author": "Budi Santoso, Dewi", "url": URL}),
        ('judul_artikel,isi_artikel,tanggal_artikel,sumber_artikel,penulis_artikel\n'
         'Pasar ditata,"{}",1741226400,Kaltim Post,Redaksi\n',
         {key: KNOWN[key] for key in ("title", "date", "outlet")}),
        ('title.rendered,content.rendered,date,link\nPasar ditata,"<p>{}</p>",20250306T100000Z,https://prokal.co/1\n',
         {**NO_AUTHOR, "outlet": "prokal.co"}),
        ('judul,narasi,tanggal\nPasar ditata,"{}",2025-03-06\n', {"title": "Pasar ditata", "date": "2025-03-06"}),
        ('newsTitle,newsContent,newsDate,newsSource\nPasar ditata,"{}",1741226400000,Kaltim Post\n',
         {key: KNOWN[key] for key in ("title", "date", "outlet")}),
    ],
)  # fmt: skip
def test_tables_as_people_make_them(table: str, wanted: dict[str, str]) -> None:
    assert one(table.replace("{}", BODY), "a.csv") == wanted


def test_line_ends_that_are_written_out_are_line_ends() -> None:
    row = {"judul": "Pasar \\u2013 ditata", "isi": f"{BODY}\\n\\nBaca juga: Tol dibuka\\n\\n{OTHER}"}
    [article] = read([row])
    assert (article.title, article.body) == ("Pasar – ditata", f"{BODY}\n{OTHER}")


def test_of_wordpress_only_what_is_published_is_read() -> None:
    rows = [("post", "publish"), ("berita", "publish"), ("page", "publish"), ("post", "draft"), ("revision", "inherit")]
    table = "post_title,post_content,post_type,post_status\n" + "".join(
        f'{kind} {status},"{BODY}",{kind},{status}\n' for kind, status in rows
    )
    events = list(read_bytes(table.encode(), "a.csv"))
    titles = [event.title for event in events if isinstance(event, Article)]
    assert titles == ["post publish", "berita publish", "page publish"]
    assert events[-1] == Note("sources.unpublished", (("path", "a.csv"), ("count", 2)))


def test_a_column_that_names_nobody_is_no_author() -> None:
    rows = [{"judul": "A", "isi": BODY, "author": 3, "penulis": "Dewi"}]
    assert [article.author for article in read(rows)] == ["Dewi"]


def test_the_report_names_the_columns_that_were_taken() -> None:
    rows = [{"_source": {"judul": "A", "isi": BODY, "sumber": URL, "media": "Prokal", "kosong": ""}}]
    [mapped] = (event for event in read_bytes(json.dumps(rows).encode(), "a.json") if isinstance(event, Mapped))
    assert mapped.columns == (("title", "judul"), ("body", "isi"), ("outlet", "media"), ("url", "sumber"))
    assert mapped.unused == ("kosong",)


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.json"])
def test_a_text_that_was_read_wrongly_once_is_mended(name: str) -> None:
    row = {"judul": "Pasar â€“ tol", "isi": "BALIKPAPAN â€“ â€œPasar ditata,â€\x9d kata Masâ€™ud."}
    data = f'judul,isi\n{row["judul"]},"{row["isi"]}"\n' if name == "a.csv" else json.dumps(row)
    events = list(read_bytes(data.encode(), name))
    [article] = (event for event in events if isinstance(event, Article))
    assert (article.title, article.body, article.place) == ("Pasar – tol", "“Pasar ditata,” kata Mas’ud.", "Balikpapan")
    assert events[-1] == Note("sources.mended", (("path", name),))


def test_no_column_of_text_is_said_and_can_be_told() -> None:
    rows = json.dumps({"data": [{"naslov": "A", "telo": BODY}]}).encode()
    assert failures(rows, "a.json") == [
        "no column holds the text (columns: naslov, telo); say which: --map body=COLUMN"
    ]
    [_, article] = read_bytes(rows, "a.json", ReadOptions((("title", "naslov"), ("body", "telo"))))
    assert isinstance(article, Article) and (article.title, article.body) == ("A", BODY)


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ("id isi_berita judul", {"title": "judul", "body": "isi_berita"}),
        ("image_title image_url isi", {"body": "isi"}),
        ("author_name author_url text", {"body": "text", "author": "author_name"}),
        ("title description post_content", {"title": "title", "body": "post_content"}),
        ("title description", {"title": "title", "body": "description"}),
        ("content_html title", {"title": "title", "body": "content_html"}),
        ("post_name post_content", {"body": "post_content"}),
    ],
)
def test_words_around_a_name(columns: str, wanted: dict[str, str]) -> None:
    assert recognize(columns.split()) == wanted


@pytest.mark.parametrize(
    ("cell", "author"),
    [
        ("Budi Santoso", "Budi Santoso"),
        ("Oleh: Budi Santoso", "Budi Santoso"),
        ("noreply@blogger.com (Budi Santoso)", "Budi Santoso"),
        ("[[Orang/Budi Santoso|Budi]]", "Budi"),
        ("Adminah Sari", "Adminah Sari"),
        *((nobody, "") for nobody in ("Admin", "admin_kotaku", "Redaksi", "Tim Redaksi Kotaku", "budi@prokal.co", "7", "https://a.id/b")),
    ],
)  # fmt: skip
def test_authors_are_names(cell: str, author: str) -> None:
    assert author_of(cell) == author


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("[Foto: 'pasar'] dan \"tol\" di kota]", "[Foto: 'pasar'] dan \"tol\" di kota]"),
        ('["Baik," kata dia. "Ya."]', '["Baik," kata dia. "Ya."]'),
        ("['Warga\\'s', \"Mas'ud\"]", "Warga's\nMas'ud"),
        ("\\N", ""),
        ("Nanang", "Nanang"),
    ],
)
def test_only_a_list_is_a_list(cell: str, text: str) -> None:
    assert said(cell) == text


@pytest.mark.parametrize(
    "text", ["D:\\news\\nama", "Pasar.\\nTol\nada baris", "Rp 5\\nol", "Satu \\n dua", "garis \\ miring"]
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert spelled(text) == text


@pytest.mark.parametrize(
    ("title", "outlets", "wanted"),
    [
        ("Pasar ditata | Kaltim Post", ("kaltim post", ""), "Pasar ditata"),
        ("Pasar – tol – detikcom", ("", "detik.com"), "Pasar – tol"),
        ("Jalan ke Bali - Antara", ("antaranews.com",), "Jalan ke Bali - Antara"),
        (" - Kompas.com", ("Kompas.com",), " - Kompas.com"),
        ("Kompas.com", ("Kompas.com",), "Kompas.com"),
    ],
)
def test_the_newsroom_leaves_a_title(title: str, outlets: tuple[str, ...], wanted: str) -> None:
    assert without_outlet(title, outlets) == wanted
