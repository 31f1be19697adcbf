"""Small archives to search: a dozen articles about Balikpapan, and any articles a test makes up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.listing import matches
from balikpapan_cli.engine.whoosh.reader import Reader, open_reader
from balikpapan_cli.engine.whoosh.writing.hooks import standard_hooks
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.model import Article, Page, Person, Request
from balikpapan_cli.sources.similar import alike, band_keys

BODIES = {
    "pasar": "Pembangunan Pasar Klandasan dimulai. Pedagang pindah ke lapangan. Wali kota menjamin harga cabai tetap.",
    "jalan": "Pemerintah Kota Balikpapan membangun jalan lingkar. Warga menunggu sejak lama agar macet berkurang.",
    "kabel": "Kabel udara di sepanjang jalan protokol ditanam. Dinas Perhubungan mengatur lalu lintas selama pekerjaan.",
    "ikn": "Otorita Ibu Kota Nusantara (OIKN) menerima tamu. Ibu Kota Nusantara disebut siap menampung pegawai.",
    "tamu": "Rombongan dari Yokohama mengunjungi IKN. Kunjungan itu membahas kerja sama pengelolaan sampah.",
    "masud": "Rahmad Mas’ud menyambut tamu. Wali Kota Balikpapan Rahmad Mas’ud berharap kerjasama antardaerah berlanjut.",
    "harto": "Presiden Soeharto pernah meresmikan kilang. Djoko, pekerja kilang, mengingat hari itu.",
    "banjir": "Banjir merendam tiga kelurahan. Banjir surut pada malam hari. Pemkot menyalurkan bantuan.",
    "longsor": "Tanah longsor menutup jalan di Samarinda setelah hujan deras. Polisi mengatur arus kendaraan.",
    "massa": "Massa menolak kenaikan tarif. Aksi berlangsung tertib di depan gedung DPRD.",
    "masa": "Masa jabatan kepala dinas berakhir. Dewan Perwakilan Rakyat Daerah memilih penggantinya.",
    "hotel": "Tingkat hunian hotel naik. Pengusaha hotel berharap pameran dan rapat ramai sampai akhir tahun.",
}
OUTLETS = {"pasar": "KOTAKU", "jalan": "KOTAKU", "banjir": "Kaltim Post", "longsor": "Kaltim Post", "hotel": "Antara"}
DATES = {
    "pasar": "2023-10-23",
    "jalan": "2024-05-01",
    "banjir": "2025-01-10",
    "longsor": "2025-02-27",
    "hotel": "2025-05-30",
}

TODAY = "2025-06-15"

Opener = Callable[..., Reader]


def ids(page: Page) -> list[str]:
    return [hit.article.id for hit in page.hits]


def found(reader: Reader, text: str, **more: object) -> list[str]:
    """The ids of all articles that match, sorted."""
    return sorted(match.id for match in matches(reader, Request(text)._replace(**more), today=TODAY))


def article(id: str, body: str, **more: object) -> Article:
    return Article(id=id, title="", body=body)._replace(**more)


@pytest.fixture
def open_archive(tmp_path: Path) -> Opener:
    """``open_archive({"a": "teks", …})`` indexes bodies by id; ``parts`` says in how many segments."""

    def build(bodies: dict[str, str] | Iterable[Article], parts: int = 1) -> Reader:
        articles = [article(id, body) for id, body in bodies.items()] if isinstance(bodies, dict) else list(bodies)
        for part in range(parts):
            with Writer(tmp_path / "indeks", hooks=standard_hooks(band_keys, alike)) as writer:
                for one in articles[part::parts]:
                    writer.add(one)
                writer.commit()
        return open_reader(tmp_path / "indeks")

    return build


@pytest.fixture(scope="session")
def balikpapan(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """The dozen articles, with outlets, dates, a place and a person."""
    folder = tmp_path_factory.mktemp("balikpapan") / "indeks"
    with Writer(folder, hooks=standard_hooks()) as writer:
        for id, body in BODIES.items():
            persons = (Person("Rahmad Mas’ud", "Wali Kota"),) if id == "masud" else ()
            place = "Samarinda" if id == "longsor" else "Balikpapan"
            more = {"outlet": OUTLETS.get(id, ""), "date": DATES.get(id, ""), "place": place, "persons": persons}
            writer.add(article(id, body, **more))
        writer.commit()
    return open_reader(folder)
