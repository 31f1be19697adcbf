"""People with their offices, and organisations: precision before recall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.sources.named.entities import entities, organisations, people


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Wali Kota Balikpapan Rahmad Mas’ud hadir.", "Rahmad Mas’ud", "Wali Kota Balikpapan"),
        ("Wali Kota Balikpapan H Rahmad Mas'ud hadir.", "Rahmad Mas'ud", "Wali Kota Balikpapan"),
        ("Wali Kota Palu, Hadianto Rasyid, hadir.", "Hadianto Rasyid", "Wali Kota Palu"),
        ("Plt Kepala Diskominfo Adamin Siregar hadir.", "Adamin Siregar", "Plt Kepala Diskominfo"),
        ("Wakil Wali Kota Balikpapan Bagus Susetyo hadir.", "Bagus Susetyo", "Wakil Wali Kota Balikpapan"),
        ("Gubernur Kalimantan Timur (Kaltim) Rudy Mas’ud hadir.", "Rudy Mas’ud", "Gubernur Kalimantan Timur"),
        (
            "Menteri Kelautan dan Perikanan Susi Pudjiastuti hadir.",
            "Susi Pudjiastuti",
            "Menteri Kelautan dan Perikanan",
        ),
        ("Ketua DPRD Kota Balikpapan Alwi Al Qadri hadir.", "Alwi Al Qadri", "Ketua DPRD Kota Balikpapan"),
        ("Wali Kota Bogor Bima Arya hadir.", "Bima Arya", "Wali Kota Bogor"),
        ("Ketua Bawaslu Paser Maria S Karsono hadir.", "Maria S Karsono", "Ketua Bawaslu Paser"),
        ("Presiden Jokowi hadir.", "Jokowi", "Presiden"),
        (
            "Sekretaris Daerah Kabupaten Paser, Drs. Katsul Wijaya, hadir.",
            "Katsul Wijaya",
            "Sekretaris Daerah Kabupaten Paser",
        ),
        (
            "Kapolresta Balikpapan Kombes Pol Anton Firmanto hadir.",
            "Anton Firmanto",
            "Kapolresta Balikpapan",
        ),
        ("Kombes Pol. Anton Firmanto hadir.", "Anton Firmanto", "Kombes Pol."),
        ("Dandim Balikpapan Kolonel Inf Harry Priyatna hadir.", "Harry Priyatna", "Dandim Balikpapan"),
        ("Brigjen Pol Suntana hadir.", "Suntana", "Brigjen Pol"),
        ("Letkol Czi Budi Santoso hadir.", "Budi Santoso", "Letkol Czi"),
        ("Panglima TNI Jenderal Andika Perkasa hadir.", "Andika Perkasa", "Panglima TNI"),
        ("Kapolda Lampung Irjen Sudjarno hadir.", "Sudjarno", "Kapolda Lampung"),
        ("AKP Sumanto hadir.", "Sumanto", "AKP"),
        ("Menaker Hanif hadir.", "Hanif", "Menaker"),
        ("Menteri Perhubungan Budi Karya Sumadi hadir.", "Budi Karya Sumadi", "Menteri Perhubungan"),
        ("Dirjen Cipta Karya Diana Kusumastuti hadir.", "Diana Kusumastuti", "Dirjen Cipta Karya"),
        ("Ketua Partai Buruh Rudi Hartadi hadir.", "Rudi Hartadi", "Ketua Partai Buruh"),
        ("Ketua DPP PDIP , Mindo Sianipar , hadir.", "Mindo Sianipar", "Ketua DPP PDIP"),
        ("Direktur Taman Bahari Langkat , Azhar Kasim , hadir.", "Azhar Kasim", "Direktur Taman Bahari Langkat"),
        (
            "Deputi Bidang Statistik Distribusi dan Jasa BPS, Pudji Ismartini, hadir.",
            "Pudji Ismartini",
            "Deputi Bidang Statistik Distribusi dan Jasa BPS",
        ),
        (
            "Kepala Satuan Tugas Penanganan Aset dan Supervisi KPK Wilayah V Dian Patria hadir.",
            "Dian Patria",
            "Kepala Satuan Tugas Penanganan Aset dan Supervisi KPK Wilayah V",
        ),
        (
            "Kepala Dinas Kesehatan (Dinkes) Provinsi Maluku, Gariman Kurniawan, hadir.",
            "Gariman Kurniawan",
            "Kepala Dinas Kesehatan (Dinkes) Provinsi Maluku",
        ),
        (
            "Ketua Dewan Pimpinan Wilayah ( DPW ) PPP Jateng , Masrukhan Syamsurie , hadir.",
            "Masrukhan Syamsurie",
            "Ketua Dewan Pimpinan Wilayah ( DPW ) PPP Jateng",
        ),
        ("Kepala Sekolah dan Rahmad Mas’ud hadir, ujar Rahmad Mas’ud.", "Rahmad Mas’ud", ""),
        ("Mantan Wali Kota Palu Rudi Hartadi hadir.", "Rudi Hartadi", "Mantan Wali Kota Palu"),
        ("Hadir mantan Ketua Umum Partai Golkar Rudi Hartadi.", "Rudi Hartadi", "mantan Ketua Umum Partai Golkar"),
        ("Hadir eks Bupati Paser, Rudi Hartadi.", "Rudi Hartadi", "eks Bupati Paser"),
        ("Hadir bakal calon Gubernur Kaltim Rudi Hartadi.", "Rudi Hartadi", "bakal calon Gubernur Kaltim"),
        ("Rektor Unair Prof Rudi Hartadi hadir.", "Rudi Hartadi", "Rektor Unair"),
        ("Direktur Utama RSUP Sanjiwani I Made Sudarta hadir.", "I Made Sudarta", "Direktur Utama RSUP Sanjiwani"),
        ("Menteri Sosial M. Rudi Hartadi hadir.", "M. Rudi Hartadi", "Menteri Sosial"),
        ("Sekretaris Kementerian Sosial Gatot S. Hartadi hadir.", "Gatot S. Hartadi", "Sekretaris Kementerian Sosial"),
        ("Bupati H Rudi Hartadi hadir.", "Rudi Hartadi", "Bupati"),
        ("Kapolsek Antang Kalang, Iptu Rudi Hartadi, hadir.", "Rudi Hartadi", "Kapolsek Antang Kalang"),
        ("Kapolres Jember, AKBP Rudi Hartadi, hadir.", "Rudi Hartadi", "Kapolres Jember"),
        (
            "Deputi Bidang Protokol, Pers, dan Media Sekretariat Presiden, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Deputi Bidang Protokol, Pers, dan Media Sekretariat Presiden",
        ),
        (
            "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi",
        ),
        (
            "Kepala Balai Taman Nasional Bromo Tengger Semeru Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Kepala Balai Taman Nasional Bromo Tengger Semeru",
        ),
        ("Manajer Arsenal Rudi Hartadi hadir.", "Rudi Hartadi", "Manajer Arsenal"),
        (
            "Warga memakai aplikasi Kartuku. CEO Kartuku Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "CEO Kartuku",
        ),
        (
            "Kartuku tumbuh. CEO Kartuku Rudi Hartadi hadir. “Naik,” kata Rudi.",
            "Rudi Hartadi",
            "CEO Kartuku",
        ),
        (
            "Susi menang. CEO Kartuku Susi Rudi Hartadi hadir. “Naik,” kata Susi.",
            "Kartuku Susi Rudi Hartadi",
            "CEO",
        ),
        (
            "Rudi hadir. Ketua Koperasi Rudi Eka Hartadi bicara. “Naik,” kata Rudi.",
            "Rudi Eka Hartadi",
            "Ketua Koperasi",
        ),
        (
            "Direktur Statistik Hargo Rudi Hartadi hadir. Di sini hargo murah.",
            "Rudi Hartadi",
            "Direktur Statistik Hargo",
        ),
        ("“Baik,” kata Rudi Hartadimengatakan.", "Rudi Hartadi", ""),
        ("Wahyu Cahaya Hartadi mengatakan wahyu itu cahaya.", "Wahyu Cahaya Hartadi", ""),
        ("“Baik,” kata Rudi Hartadi2 .", "Rudi Hartadi", ""),
        (
            "Badan Ekonomi Kreatif (Bekraf) kuat. Kepala Bekraf Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Kepala Bekraf",
        ),
        ("Ketua DPRD Rudi Hartadi hadir. “Ia (Rudi) diam,” katanya.", "Rudi Hartadi", "Ketua DPRD"),
        ("Presiden Hartadi hadir. “Kepada Presiden (Hartadi),” katanya.", "Hartadi", "Presiden"),
        ("Jaksa Agung Hartadi hadir.", "Hartadi", "Jaksa Agung"),
        ("Ketua DKPP ( DKPP ) Rudi Hartadi hadir.", "Rudi Hartadi", "Ketua DKPP ( DKPP )"),
        ("Menkopolhukam Rudi Hartadi hadir.", "Rudi Hartadi", "Menkopolhukam"),
        ("Bupati Intan Jaya Rudi Hartadi hadir.", "Rudi Hartadi", "Bupati Intan Jaya"),
        ("Bupati Pegunungan Bintang Rudi Hartadi hadir.", "Rudi Hartadi", "Bupati Pegunungan Bintang"),
        ("Sekprov Kaltim Rudi Hartadi hadir.", "Rudi Hartadi", "Sekprov Kaltim"),
        ("Kapuspenkum Kejagung Rudi Hartadi hadir.", "Rudi Hartadi", "Kapuspenkum Kejagung"),
        ("Pj Bupati PPU Makmur Hartadi hadir.", "Makmur Hartadi", "Pj Bupati PPU"),
        (
            "Direktur Transformasi dan Keberlanjutan Bisnis (TKB) Pertamina Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Direktur Transformasi dan Keberlanjutan Bisnis (TKB) Pertamina",
        ),
        # the place behind an acronym
        (
            "Kepala Badan Penanggulangan Bencana Daerah (BPBD) Balikpapan, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Kepala Badan Penanggulangan Bencana Daerah (BPBD) Balikpapan",
        ),
        (
            "Kepala Dinas Kesehatan Kota (DKK) Palu, Rudi Hartadi, hadir.",
            "Rudi Hartadi",
            "Kepala Dinas Kesehatan Kota (DKK) Palu",
        ),
        # offices written small
        ("“Baik,” kata jubir KPK, Rudi Hartadi.", "Rudi Hartadi", "jubir KPK"),
        ("“Baik,” kata juru bicara KPK Rudi Hartadi.", "Rudi Hartadi", "juru bicara KPK"),
        ("“Baik,” kata mantan anggota DPR Rudi Hartadi.", "Rudi Hartadi", "mantan anggota DPR"),
        (
            "Menurut anggota Komisi II DPRD Balikpapan, Rudi Eka Hartadi, harga naik.",
            "Rudi Eka Hartadi",
            "anggota Komisi II DPRD Balikpapan",
        ),
        ("“Baik,” kata sejarawan Universitas Borneo, Rudi Hartadi.", "Rudi Hartadi", "sejarawan Universitas Borneo"),
        ("“Baik,” kata pakar hukum Universitas Borneo, Eka Hartadi.", "Eka Hartadi", "pakar hukum Universitas Borneo"),
        (
            "Hadir pengamat politik dari Universitas Borneo, Eka Hartadi.",
            "Eka Hartadi",
            "pengamat politik dari Universitas Borneo",
        ),
        (
            "Pengamat politik Universitas Borneo Rudi Hartadi hadir.",
            "Rudi Hartadi",
            "Pengamat politik Universitas Borneo",
        ),
        # names of one word
        ("“Baik,” kata Sekretaris Daerah Kota Palu Hartadi di Palu.", "Hartadi", "Sekretaris Daerah Kota Palu"),
        ("Ketua Majelis Hakim Hartadi mengatakan itu.", "Hartadi", "Ketua Majelis Hakim"),
        (
            "“Baik,” kata Kepala Dinas Sosial Kota Palu Hartadi didampingi stafnya.",
            "Hartadi",
            "Kepala Dinas Sosial Kota Palu",
        ),
        ("“Baik,” kata Kepala Dinas PU Hartadi.", "Hartadi", "Kepala Dinas PU"),
        ("“Baik,” kata Kepala Dinas Sosial DKI Hartadi, Rabu (1/2).", "Hartadi", "Kepala Dinas Sosial DKI"),
        ("Camat Balikpapan Timur Hartadi mengatakan air surut.", "Hartadi", "Camat Balikpapan Timur"),
        ("Gubernur Kaltim, Hartadi, mengatakan itu.", "Hartadi", "Gubernur Kaltim"),
        ("Ketua Komisi III DPRD Palu, Hartadi, menyebut harga naik.", "Hartadi", "Ketua Komisi III DPRD Palu"),
        ("“Baik,” kata Kepala Bappeda Palu, Hartadi, Rabu (1/2).", "Hartadi", "Kepala Bappeda Palu"),
        ("Kepala Dinas Sosial Hartadi hadir. “Baik,” ujar Hartadi.", "Hartadi", "Kepala Dinas Sosial"),
        ("Lurah Muara, Hartadi, hadir. Hartadi mengatakan air surut.", "Hartadi", "Lurah Muara"),
        # what stands before the name of who leads it
        ("Direktur RSUD Beringin Ratih Hartadi hadir.", "Ratih Hartadi", "Direktur RSUD Beringin"),
        (
            "Kepala Desa Telagari Supyan Hartadi hadir. Warga Desa Telagari senang.",
            "Supyan Hartadi",
            "Kepala Desa Telagari",
        ),
        ("Kepala Desa Supyan Hartadi hadir.", "Supyan Hartadi", "Kepala Desa"),
        ("Lurah Karang Joang Hartadi hadir. “Baik,” kata Hartadi.", "Hartadi", "Lurah Karang Joang"),
        ("Lurah Gunung Bahagia Siti Hartadi hadir.", "Siti Hartadi", "Lurah Gunung Bahagia"),
        ("Lurah Klandasan Ilir Raharjo Hartadi hadir.", "Raharjo Hartadi", "Lurah Klandasan Ilir"),
        ("Lurah Klandasan Ilir, Raharjo Hartadi, hadir.", "Raharjo Hartadi", "Lurah Klandasan Ilir"),
        ("Plt Lurah Sumberrejo Raharjo Hartadi hadir.", "Raharjo Hartadi", "Plt Lurah Sumberrejo"),
        ("Kades Sotek Raharjo Hartadi hadir.", "Raharjo Hartadi", "Kades Sotek"),
        ("“Baik,” ujar Lurah Karang Rejo Hartadi.", "Hartadi", "Lurah Karang Rejo"),
        ("Kepala Desa Bumi Harapan Raharjo Hartadi hadir.", "Raharjo Hartadi", "Kepala Desa Bumi Harapan"),
        ("Camat Muara Badak Raharjo Hartadi hadir.", "Raharjo Hartadi", "Camat Muara Badak"),
        ("Kapolsek Loa Kulu Raharjo Hartadi hadir.", "Raharjo Hartadi", "Kapolsek Loa Kulu"),
        ("Lurah Sumber Hijau Raharjo Hartadi hadir.", "Raharjo Hartadi", "Lurah Sumber Hijau"),
        ("Lurah Telagari Siti Hartadi hadir.", "Siti Hartadi", "Lurah Telagari"),
        ("Lurah Telagari Indah, Siti Hartadi, hadir.", "Siti Hartadi", "Lurah Telagari Indah"),
        ("Lurah Siti Raharjo Hartadi hadir.", "Siti Raharjo Hartadi", "Lurah"),
        ("Warga Telagari senang. Lurah Telagari Raharjo Hartadi hadir.", "Raharjo Hartadi", "Lurah Telagari"),
        ("Ketua LPM Gunung Bahagia Siti Hartadi hadir.", "Siti Hartadi", "Ketua LPM Gunung Bahagia"),
        ("Ketua LPM Klandasan Ilir Raharjo Hartadi hadir.", "Raharjo Hartadi", "Ketua LPM Klandasan Ilir"),
        ("Kepala UPTD Pasar Telagari Raharjo Hartadi hadir.", "Raharjo Hartadi", "Kepala UPTD Pasar Telagari"),
        ("Ketua Pokdarwis Sungai Wain Raharjo Hartadi hadir.", "Raharjo Hartadi", "Ketua Pokdarwis Sungai Wain"),
        ("Kepala Pasar Inpres Kebun Sayur Rudi Hartadi hadir.", "Rudi Hartadi", "Kepala Pasar Inpres Kebun Sayur"),
        ("Kepala Dusun Telagari Siti Hartadi hadir.", "Siti Hartadi", "Kepala Dusun Telagari"),
        (
            "Kepala Balai Taman Raharjo Eka Hartadi hadir. “Baik,” kata Raharjo.",
            "Raharjo Eka Hartadi",
            "Kepala Balai Taman",
        ),
        ("Ketua RT 12 Siti Hartadi hadir.", "Siti Hartadi", "Ketua RT 12"),
        ("Ketua RT 12, Raharjo Hartadi, hadir.", "Raharjo Hartadi", "Ketua RT 12"),
        ("Ketua RT 05 RW 03 Gunung Bahagia Siti Hartadi hadir.", "Siti Hartadi", "Ketua RT 05 RW 03 Gunung Bahagia"),
        ("Kepala Balitlit Raharjo Hartadi hadir.", "Raharjo Hartadi", "Kepala Balitlit"),
        ("Kepala Balitlit Muara Budi Hartadi hadir.", "Budi Hartadi", "Kepala Balitlit Muara"),
        ("Kepala Siti Raharjo Hartadi hadir.", "Siti Raharjo Hartadi", "Kepala"),
        ("Warga memakai Kartuku. CEO Kartuku Raharjo Hartadi hadir.", "Raharjo Hartadi", "CEO Kartuku"),
        (
            "Warung Kartuku ramai. CEO Warung Kartuku Raharjo Hartadi hadir.",
            "Raharjo Hartadi",
            "CEO Warung Kartuku",
        ),
        ("CEO Raharjo Eka Hartadi hadir.", "Raharjo Eka Hartadi", "CEO"),
        ("“Baik,” kata Rudi Hartadi Senin lalu.", "Rudi Hartadi", ""),
        # who plays for a club, or trains it
        ("“Baik,” ujar pelatih Persiba Balikpapan Rudi Hartadi.", "Rudi Hartadi", "pelatih Persiba Balikpapan"),
        ("“Baik,” ujar asisten pelatih Persiba Rudi Hartadi.", "Rudi Hartadi", "asisten pelatih Persiba"),
        ("Pelatih AC Milan Rudi Hartadi diam.", "Rudi Hartadi", "Pelatih AC Milan"),
        ("Gol dicetak striker Borneo FC Rudi Hartadi.", "Rudi Hartadi", "striker Borneo FC"),
        ("Ketua MUI Kecamatan Muara KH Rudi Hartadi hadir.", "Rudi Hartadi", "Ketua MUI Kecamatan Muara"),
        (
            "“Baik,” kata Ketua Takmir Masjid Agung At-Tin, Ustaz Rudi Hartadi.",
            "Rudi Hartadi",
            "Ketua Takmir Masjid Agung At-Tin",
        ),
        ("Direktur Utama PT PLN Rudi Hartadi hadir.", "Rudi Hartadi", "Direktur Utama PT PLN"),
        ("Gubernur Bank Indonesia Ramdan Rudi Hartadi hadir.", "Ramdan Rudi Hartadi", "Gubernur Bank Indonesia"),
        ("Rektor Universitas Palu Raharjo Hartadi hadir.", "Raharjo Hartadi", "Rektor Universitas Palu"),
        (
            "Rektor Institut Teknologi Kalimantan Agus Hartadi hadir.",
            "Agus Hartadi",
            "Rektor Institut Teknologi Kalimantan",
        ),
        (
            "Direktur PT Sinar Borneo Raharjo Hartadi hadir. “Baik,” kata Raharjo.",
            "Raharjo Hartadi",
            "Direktur PT Sinar Borneo",
        ),
        ("Manajer PT Sinar Borneo R. Raharjo Eka Hartadi hadir.", "R. Raharjo Eka Hartadi", "Manajer PT Sinar Borneo"),
        ("“Baik,” ujar Tommy Alfianto.", "Tommy Alfianto", ""),
        ("Menurut Dewi Lestari, pasar itu ramai.", "Dewi Lestari", ""),
        ("Siti Aminah mengatakan harga naik.", "Siti Aminah", ""),
    ],
)
def test_a_person_is_found_with_the_office(text: str, name: str, office: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        "Kota Balikpapan dan Kota Yokohama bekerja sama.",
        "Kepala Dinas Komunikasi dan Informatika Kota Balikpapan hadir.",
        "Wali Kota Balikpapan menyampaikan harapannya.",
        "Wali Kota Palu, Sulawesi Tengah, hadir.",
        "Ketua Komisi Pemilihan Umum Kalimantan Timur hadir.",
        "Pada Senin Wakil Presiden Republik Indonesia tiba.",
        "Direktur PT Astra Motor Jaya tiba.",
        "Rapat dibuka Sekretaris Jenderal Kementerian Dalam Negeri.",
        "Hotel Swiss Belhotel penuh.",
        "Peraturan Presiden Nomor 44 Tahun 2018 berlaku.",
        "Peraturan Gubernur Kalimantan Timur Nomor 3 berlaku.",
        "Ketua Komisi Pemberantasan Korupsi hadir.",
        "Ketua Kamar Dagang Balikpapan hadir.",
        "Apel digelar di Kantor Wali Kota Bima.",
        "Warga salat di Masjid Sultan Salahudin Paruga.",
        "Truk terguling di Jalan Kolonel Masturi dan di jalan Jenderal Rudi Hartadi.",
        "Pasien dibawa ke Rumah Sakit Jenderal Rudi Hartadi.",
        "Anak Presiden Terlibat, Gubernur Diperiksa.",
        "Rapat Sekretariat Presiden Selesai.",
        "Kepala Lembaga Penjamin Simpanan hadir.",
        "Hadiah Nobel mengatakan banyak.",
        "Kepala Bidang Informasi Gempa Bumi hadir.",
        "The Hartadi Times menyebut angka itu.",
        "Direktur Indonesian Hartadi Watch hadir.",
        "Presiden Uzbekistan tiba, Menlu Korut menyusul.",
        "Menurut Putusan Pasal 5, ujar Juru Bicara, Plt Dr Hanya Dalam.",
        "Banyak rambutan matang. Menurut Rambutan Manis, panen rambutan tiba.",
    ],
)
def test_what_is_no_person_is_not_taken_for_one(text: str) -> None:
    assert people(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“Baik,” kata Kepala Dinas Sosial Kota Palu, Senin (1/2).",
        "“Baik,” kata Ketua DPRD Palu, Muara, di Muara.",
        "“Baik,” kata Bupati Bogor, Telagari, di kantornya.",
        "Direktur PT Kaltim Raharjo Coal hadir.",
        "“Baik,” kata Kapolsek Medan Helvetia di Medan.",
        "Kepala Dinas Sosial Kota Palu Hartadi hadir.",
        "Kepala Biro Komunikasi Unmul, Rudi dan Hartadi, hadir. Unmul mengatakan itu.",
        "Menteri Agama Lukman Hakim Hartadi mengatakan itu.",
        "“Baik,” ucap Hakim RA Hartadi.",
        "Kepala Desa Telagari Supyan Hartadi hadir.",
        "Lurah Karang Joang Hartadi hadir.",
        "Kepala Puskesmas Karang Jati Hartadi hadir.",
        "Lurah Klandasan Ilir hadir.",
        "“Baik,” ujar Lurah Manggar Baru.",
        "Lurah Telagari Raharjo Hartadi hadir.",
        "Lurah Sumber Hijau Hartadi hadir.",
        "Ketua RT 12 Gunung Bahagia hadir.",
        "Ketua RT 12 Telagari Raharjo Hartadi hadir.",
        "“Baik,” ujar pelatih Persiba Balikpapan.",
        "Pelatih Persiba Hartadi diam.",
        "Hadir dosen Universitas Islam Negeri (UIN) Maulana Malik Ibrahim hadir.",
        "Rektor Universitas Islam Negeri Imam Bonjol hadir.",
        "Kepala Komunikasi PT Gas Negara Ramdan Rudi Hartadi hadir.",
        "Komisaris PT Persib Bandung Kuswara S. Hartadi hadir.",
        "Mereka anggota DPRD Balikpapan, Rumah Makan Hartadi penuh.",
    ],
)
def test_where_a_name_begins_is_left_open_when_there_is_no_telling(text: str) -> None:
    assert people(text) == ()


def test_a_person_is_named_once_with_the_first_office() -> None:
    text = (
        "Kata Rahmad Mas’ud. Wali Kota Balikpapan Rahmad Mas’ud hadir. Presiden Prabowo dan Presiden Prabowo Subianto."
    )
    assert [person.name for person in people(text)] == ["Rahmad Mas’ud", "Prabowo Subianto"]
    assert people(text)[0].office == "Wali Kota Balikpapan"


def test_whom_a_lawyer_serves_is_no_lawyer() -> None:
    persons = people("Pengacara Rudi Hartadi, Yusuf Anwar, hadir. Pengacara Ketua DPR Tommy Alfianto diam.")
    assert [(person.name, person.office) for person in persons] == [
        ("Rudi Hartadi", ""),
        ("Yusuf Anwar", "Pengacara Rudi Hartadi"),
        ("Tommy Alfianto", "Ketua DPR"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“Naik,” kata Rudi Hartadi. Ketua DPRD Rudi Eka Hartadi hadir.",
        "Ketua DPRD Rudi Eka Hartadi hadir. “Naik,” kata Rudi Hartadi. “Turun,” kata Eka Hartadi.",
        "Ketua DPRD Rudi Hartadi hadir. “Naik,” kata Rudi Eka Hartadi.",
    ],
)
def test_a_person_is_named_once_under_the_fullest_name(text: str) -> None:
    [person] = people(text)
    assert (person.name, person.office) == ("Rudi Eka Hartadi", "Ketua DPRD")


PIECES = [*"ABab .,()’\n-", "Wali ", "Kota ", "Presiden ", "PT ", "dan ", "Dr. ", "(Plt) ", "Rahmad ", "KPK "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_survived_and_names_stand_in_it(text: str) -> None:
    persons, orgs = entities(text)
    assert all(person.name and " ".join(person.name.split()) for person in persons)
    assert all(org in text for org in orgs)
    assert (persons, orgs) == (people(text), organisations(text))
