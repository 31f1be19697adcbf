"""How rare a root is: in how many stories it stands, however many copies there are of one."""

from __future__ import annotations

from pathlib import Path

from balikpapan_cli import Archive, SyncOptions
from balikpapan_cli.model import Article
from balikpapan_cli.sources.clean import described

BODY = (
    "Pemerintah kota membuka pasar ikan di kelurahan {place} pada Selasa pagi dan meminta nelayan segera menempati lapak yang"
    " sudah tersedia sejak bulan lalu. Pasar itu dibangun dengan anggaran daerah setelah warga lama menunggu tempat berjualan"
    " yang bersih, terang, dan mudah dicapai dengan angkutan umum dari pelabuhan."
)
PORT = "Pelabuhan peti kemas menambah dua derek agar kapal tidak lagi antre berhari-hari di luar kolam."


def test_copies_count_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "indeks")
    archive.sync(
        [], SyncOptions(workers=0), documents=described([Article("pasar001", "Pasar", BODY.format(place="Manggar"))])
    )
    for n, words in enumerate(("Manggar pesisir", "Manggar baru", "Manggar lama"), 2):
        copy = Article(f"pasar00{n}", "Pasar", BODY.format(place=words))
        archive.sync([], SyncOptions(workers=0), documents=described([copy]))  # several segments
    archive.sync([], SyncOptions(workers=0), documents=described([Article("dermaga1", "Pelabuhan", PORT)]))
    assert archive.stats().stories == 2
    counts = archive.story_counts()
    assert counts.total == 2
    held = {root: counts.having(root) for root in ("pasar", "ikan", "labuh", "derek", "pesisir", "helikopter")}
    assert held == {"pasar": 1, "ikan": 1, "labuh": 2, "derek": 1, "pesisir": 1, "helikopter": 0}
    assert archive.document_frequency("pasar") == 4


def test_a_copy_that_is_gone_is_none(tmp_path: Path) -> None:
    for n, words in enumerate(("Manggar", "Manggar baru", "Manggar lama")):
        (tmp_path / f"{n}.txt").write_text(f"Pasar Ikan Dibuka\n\n{BODY.format(place=words)}\n", encoding="utf-8")
    archive = Archive(tmp_path / "indeks")
    archive.sync([tmp_path], SyncOptions(workers=0))
    first = next(article for article in archive.articles() if article.path.endswith("0.txt"))
    assert sorted(Path(copy.path).name for copy in archive.copies(first)) == ["1.txt", "2.txt"]
    (tmp_path / "2.txt").unlink()
    archive.sync([], SyncOptions(workers=0))
    assert [Path(copy.path).name for copy in archive.copies(first)] == ["1.txt"]
    assert archive.story_counts().total == archive.stats().stories == 1
    assert archive.copies(Article("takada00", "", "Bukan dari arsip.")) == []
