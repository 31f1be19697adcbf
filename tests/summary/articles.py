"""Articles to summarize, written for the tests."""

from __future__ import annotations

from balikpapan_cli.model import Article, Person

BODY = """\
Pemerintah Kota Balikpapan menyiapkan 12 pompa air untuk mengatasi banjir di tiga kecamatan mulai Senin (12/1/2026).
Wali Kota Balikpapan Rahmad Mas’ud mengatakan pompa itu dipasang di sepanjang Jalan MT Haryono. Anggarannya Rp2,5 miliar.
“Kami tidak mau warga menunggu terlalu lama. Pompa ini bekerja siang dan malam,” ujar Rahmad di Balai Kota.
Banjir merendam 300 rumah pada pekan lalu. Sebanyak 45 keluarga masih mengungsi di sekolah.
“Air masuk pukul 02.00 WITA, kami hanya sempat membawa pakaian,” kata warga setempat, Siti Aminah.
Kepala BPBD Balikpapan Usman Ali menambahkan, hujan lebat masih akan turun hingga Kamis.
“Warga di bantaran sungai kami minta waspada,” katanya.
Bagaimana dengan tanggul? Menurut Usman, perbaikannya baru dimulai bulan depan."""

FLOOD = Article(
    id="banjir01",
    title="Balikpapan Siapkan 12 Pompa Air untuk Banjir",
    body=BODY,
    date="2026-01-12",
    outlet="Kotaku",
    persons=(Person("Rahmad Mas’ud", "Wali Kota Balikpapan"), Person("Usman Ali", "Kepala BPBD Balikpapan")),
)

PARK = Article(
    id="taman01",
    title="Taman Kota Dibuka",
    body="Taman kota di Sepinggan dibuka untuk umum pada Minggu.\nWarga menyambutnya dengan senam pagi bersama.",
    date="2025-11-02",
    outlet="Inibalikpapan.com",
)

ODD_BODIES = {
    "empty": "",
    "blank": " \n\t\n",
    "one word": "Banjir",
    "one sentence": "Wali kota meninjau banjir.",
    "one sentence twice": "Banjir.\nBanjir.",
    "all alike": "Banjir melanda kota.\n" * 9,
    "no letters": "1234. 5678!\n--- ...\n$$$",
    "only stop words": "yang dan di ke dari.\nitu ini adalah.",
    "direction marks": "\u202eKota \u200fBalikpapan banjir.\u202c Warga mengungsi.",
    "arabic": "مرحبا بالعالم. كيف حالك؟",
    "quotation left open": "“Kami siap. Semua siap\nRahmad pulang.",
    "one long word": "a" * 3000,
    "5,000 sentences": "Warga kampung nomor tujuh menunggu bantuan banjir dari kota.\nHujan turun lagi.\n" * 2500,
}
