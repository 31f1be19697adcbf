"""Organisations that a text names: precision before recall."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.named.entities import organisations


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dinas Komunikasi dan Informatika (Diskominfo) hadir.", ("Dinas Komunikasi dan Informatika (Diskominfo)",)),
        ("Pemerintah Kota (Pemkot) Balikpapan membangun.", ("Pemerintah Kota (Pemkot) Balikpapan",)),
        ("Pemkot Palu dan Pemprov Sulawesi Tengah hadir.", ("Pemkot Palu", "Pemprov Sulawesi Tengah")),
        ("Menuju Ibu Kota Nusantara (IKN).", ("Ibu Kota Nusantara (IKN)",)),
        ("PT Pertamina Patra Niaga dan KPK hadir.", ("PT Pertamina Patra Niaga", "KPK")),
        ("Panglima TNI Jenderal Andika Perkasa hadir.", ("TNI",)),
        ("Kapolda Kalimantan Timur dan Polresta Balikpapan Kombes Pol Anton hadir.", ("Polresta Balikpapan",)),
        ("Inspektorat Jenderal Kementerian Dalam Negeri hadir.", ("Inspektorat Jenderal Kementerian Dalam Negeri",)),
        ("Komisi Pemberantasan Korupsi hadir.", ("Komisi Pemberantasan Korupsi",)),
        ("Badan Usaha Milik Negara bertambah.", ("Badan Usaha Milik Negara",)),
        (
            "Badan Meteorologi, Klimatologi, dan Geofisika mencatat gempa.",
            ("Badan Meteorologi, Klimatologi, dan Geofisika",),
        ),
        (
            "Badan Meteorologi , Klimatologi dan Geofisika mencatat gempa.",
            ("Badan Meteorologi , Klimatologi dan Geofisika",),
        ),
        (
            "Kementerian Riset, Teknologi, dan Pendidikan Tinggi.",
            ("Kementerian Riset, Teknologi, dan Pendidikan Tinggi",),
        ),
        ("Partai Demokrat, PPP, dan PBB hadir.", ("Partai Demokrat",)),
        ("Dinas Kesehatan, Rahmad, dan Perhubungan hadir.", ("Dinas Kesehatan",)),
        ("Hakim Mahkamah Konstitusi dan Mahkamah Agung hadir.", ("Mahkamah Konstitusi", "Mahkamah Agung")),
        ("Dewan Perwakilan Rakyat Daerah Bontang hadir.", ("Dewan Perwakilan Rakyat Daerah Bontang",)),
        ("Badan Pengawas Obat dan Makanan hadir, BPOM setuju.", ("Badan Pengawas Obat dan Makanan",)),
        ("Partai Amanat Nasional hadir.", ("Partai Amanat Nasional",)),
        ("DPR dan Pimpinan Partai hadir.", ("DPR",)),
        ("Pemkot Palu hadir. Pemerintah Kota (Pemkot) Palu setuju.", ("Pemkot Palu",)),
        ("Bareskrim Polri hadir. Bareskrim setuju, juga Polri.", ("Bareskrim Polri", "Polri")),
        ("Universitas Mulawarman membuka pendaftaran.", ("Universitas Mulawarman",)),
        (
            "Badan Penanggulangan Bencana Daerah (BPBD) Kabupaten Penajam Paser Utara hadir.",
            ("Badan Penanggulangan Bencana Daerah (BPBD) Kabupaten Penajam Paser Utara",),
        ),
        ("Partai Golkar, Partai Demokrat dan PKS hadir.", ("Partai Golkar", "Partai Demokrat")),
        ("Warga melapor ke DPU Kota Balikpapan.", ("DPU Kota Balikpapan",)),
        (
            "PT Sinar Borneo Coal (SBC) menambang, PT Sinar Borneo tidak.",
            ("PT Sinar Borneo Coal (SBC)", "PT Sinar Borneo"),
        ),
        ("Direktur Utama PT PLN Rudi Hartadi hadir.", ("PT PLN",)),
        ("Pengamat politik Universitas Borneo Rudi Hartadi hadir.", ("Universitas Borneo",)),
        ("Direktur PT Kilang Balikpapan Bambang Hartadi hadir.", ("PT Kilang Balikpapan",)),
        ("Bupati Paser, Hartadi, dan PT Paser Hartadi hadir.", ("PT Paser Hartadi",)),
        ("Direktur PT Cahaya Rudi hadir. “Baik,” kata Rudi.", ("PT Cahaya Rudi",)),
        ("Pemerintah Kota akan membangun. Warga Balikpapan senang.", ()),
        ("Diskusi dalam Focus Group Discussion (FGD) itu ramai.", ()),
    ],
)
def test_organisations(text: str, names: tuple[str, ...]) -> None:
    assert organisations(text) == names
