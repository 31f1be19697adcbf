"""Boilerplate goes, real sentences stay, and what went can be put back."""

from __future__ import annotations

import pytest

from balikpapan_cli.sources.clean import clean
from balikpapan_cli.sources.record import Record

from .conftest import AFTER, BEFORE, lines


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Pasar Klandasan Ditata Lagi",
        "BACA JUGA : Pasar Klandasan Ditata Lagi",
        "[Baca juga: Pasar Klandasan Ditata Lagi]",
        "(Baca juga: Pasar Klandasan Ditata Lagi)",
        "» Baca Juga: Pasar Klandasan Ditata Lagi",
        "Baca selengkapnya: Pasar Klandasan Ditata Lagi",
        "Scroll untuk melanjutkan",
        "SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENT",
        "Simak juga Video: Puan Minta Maaf soal Kinerja DPR",
        "Simak Video 'Pasar Klandasan Ditata Lagi':",
        'Tonton juga video "Pasar Klandasan Ditata Lagi" di sini:',
        "[Gambas:Video 20detik]",
        "Discussion about this post",
        "Bagikan ke Facebook",
        "Share this:",
        "Facebook Twitter WhatsApp Telegram",
        "Facebook | X | WhatsApp | Copy Link",
        "Ikuti berita kami di Google News dan WhatsApp Channel",
        "Tags: pasar, kota, Balikpapan",
        "Halaman 1 dari 2",
        "Copyright © 2025 KOTAKU",
        "* * *",
        "Tinggalkan Balasan",
        "Baca : Pasar Klandasan Ditata Lagi",
        "Baca Juga  Pasar Klandasan Ditata Lagi",
        "Baca Juga\u00a0 Pasar Klandasan Ditata Lagi",
        "Baca juga Pasar Klandasan Ditata Lagi",
        "Simak berita lainnya di sini",
        "Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran WhatsApp Channel : https://x.id/a.",
        "Share: Facebook",
        "Foto: Pedagang di Pasar Klandasan (Dok. Pemkot)",
        "Tim Redaksi",
        "Klik untuk membagikan di Facebook(Membuka di jendela yang baru)",
        "Menyukai ini:",
        "Suka Memuat...",
        "Post Views: 1.234",
        "Dibaca 123 kali",
        "Related Posts",
        "WhatsApp",
        "Halaman: 1 2",
        "SCROLL TO RESUME CONTENT",
        "© 2025 KOTAKU. All rights reserved",
        "All Rights Reserved",
        "Ikuti Whatsapp Channel Republika",
        "Cek Berita dan Artikel yang lain di Google News",
        "Baca berita TribunKaltim.co lainnya di Google News",
        "Dapatkan info terbaru di channel Telegram kami",
        "Berita ini telah tayang di Kaltimpost.id dengan judul Pasar Ditata",
        "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
        "Unduh aplikasi detikcom sekarang",
        "Lihat Foto",
        "Show All",
        "Print Friendly, PDF & Email",
        "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT",
        "Advertisement - Scroll to continue",
        "Next Article Pasar Klandasan Ditata Lagi",
        "Laman berikutnya",
        "Lanjut baca di halaman 2",
        "Bersambung ke halaman berikutnya...",
        "Pilihan Editor: Pasar Klandasan Ditata Lagi",
        "BERITA TERKAIT: Pasar Klandasan Ditata Lagi",
        "SIMAK JUGA - Pasar Klandasan Ditata Lagi",
        "Simak juga: Pasar Klandasan Ditata Lagi",
        "Baca juga: Apakah Pasar Klandasan Ditata Lagi?",
        "Saksikan Live DetikSore:",
        "Saksikan video pilihan berikut ini:",
        "Share Tweet Send",
        "Bagikan:",
        "Bagikan artikel ini",
        "Bagikan berita ini ke Facebook, Twitter, WhatsApp",
        "Cek Berita dan Artikel yang lain di\nGoogle News",
        "Ikuti Kaltim Post di Google News",
        "Ikuti berita terbaru kami di Google News.",
        "Yuk, ikuti saluran WhatsApp Kaltim Post",
        "Follow Berita Okezone di Google News",
        "Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com.",
        "Gabung di channel WhatsApp Kaltim Post",
        "Kompascom+ baca berita tanpa iklan: https://kmp.id/a",
        "Download aplikasi: https://kmp.id/b",
        "Sumber: https://a.id/pasar",
        "View this post on Instagram",
        "A post shared by Pemkot Balikpapan (@pemkot)",
        "Sebuah kiriman dibagikan oleh Pemkot Balikpapan (@pemkot)",
        "pic.twitter.com/aBcD12",
        "0 Komentar",
        "Belum ada komentar",
        "Kirim komentar",
        "zoom-inlihat foto",
        "A A A",
        "waktu baca 2 menit",
        "Reading Time: 2 mins read",
        "loading...",
        "Tag Terkait: pasar, kota",
        "Tag: #pasar #kota",
        "Iklan\nScroll Untuk Melanjutkan",
        "Halaman:\n1\n2",
        "* * * 2 * * *",
        "Klik untuk mencetak(Membuka di jendela yang baru)",
        "Hak cipta dilindungi undang-undang.",
        "COPYRIGHT ANTARA 2025",
        "Dilarang mengutip, menyalin sebagian atau seluruh isi tanpa izin redaksi.",
        "Dilarang keras mengambil konten dan melakukan crawling di situs web ini tanpa izin tertulis dari Kantor Berita ANTARA.",
        "Artikel ini telah tayang di TribunKaltim.co dengan judul Pasar Ditata, https://a.id/pasar.",
        "Cek Berita dan Artikel yang lain di\nGoogle News dan WA Channel",
        "* Fakta atau Hoaks? Untuk mengetahui kebenaran informasi yang beredar, silakan WhatsApp ke nomor 0811 1111.",
        "Like this:\n\nLike Loading...",
        "Ikuti Kami",
        "Sukai ini:",
        "Berbagi:",
        "Sebarkan artikel ini",
        "URL berhasil disalin",
        "Facebook Comments Box",
        "Visited 12 times, 1 visit(s) today",
        "Dengarkan artikel ini",
        "2 min read",
        "2 menit membaca",
        "Harap login untuk memberi komentar",
        "Anda harus masuk untuk berkomentar.",
        "You must be logged in to post a comment.",
        "Your email address will not be published. Required fields are marked *",
        "Save my name, email, and website in this browser for the next time I comment.",
        "Simpan nama, email, dan situs web saya pada peramban ini untuk komentar saya berikutnya.",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
        "Berita Selanjutnya",
        "Berita Sebelumnya\nPasar Klandasan Ditata Lagi",
        "1 2 3 Selanjutnya",
        "Tagar: #pasar #kota",
        "@2025 Kotaku",
        "Jangan lupa subscribe channel YouTube Kaltim Post",
        "Simak berita terbaru kami di Google News",
        "Gulir ke bawah untuk membaca",
        "Advertisement. Scroll to continue reading.",
        "Teks foto: Suasana pasar yang akan ditata.",
        "Keterangan foto: Suasana pasar yang akan ditata.",
        "Caption: Suasana pasar yang akan ditata",
        "Sumber foto: Diskominfo",
        "Foto: Istimewa",
        "Foto: Humas Pemkot Balikpapan",
        "(ANTARA FOTO/Novi Abdi/foc)",
        "###",
        "SIARAN PERS",
        "Siaran Pers Nomor: 12/HUMAS/V/2025",
        "Laman: 1 2 3",
        "Click to share on Facebook (Opens in new window)",
        "Click to email a link to a friend (Opens in new window) Email",
        "Continue Reading",
        "Skip to content",
        "Unduh siaran pers: PDF",
        "ShareTweetSend",
        "-- SELESAI --",
        "Promosi 1",
        "Dukung kami mewartakan berita berkualitas dengan subscribe akun YouTube kami.",
        "Baca selengkapnya di: https://kaltimtoday.co/pasar",
    ],
)
def test_a_line_of_boilerplate_goes(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n\n{AFTER}") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Bacalah: ini kata yang ia ulang.",
        "Warga antre (baca juga menjadi kebiasaan di sini).",
        "Foto: itu kata kuncinya, ujar dia.",
        "2 orang hadir.",
        "Baca buku juga penting, kata kepala perpustakaan kepada para siswa.",
        "Baca juga menjadi kebiasaan warga sejak taman itu dibuka.",
        "Tonton bersama digelar di lapangan, dan warga datang sejak sore.",
        "Simak juga penjelasan wali kota tentang pajak daerah dalam rapat itu.",
        "Bagikan makanan kepada tetangga, pesan ustaz itu kepada jamaah.",
        "Iklan rokok dilarang di sekitar sekolah.",
        "Komentar warga beragam tentang penataan pasar.",
        "Berita itu dibantah oleh kepala dinas.",
        "Halaman sekolah itu terendam banjir setinggi lutut.",
        "Scroll ke mana pun, berita banjir memenuhi layar warga pada pagi itu dan terus bertambah sampai malam.",
        "Tag harga di pasar itu kini wajib dipasang.",
        "Ikuti aturan, kata dia.",
        "Beratnya 20 kilogram (kg)",
        "Ia bekerja di Komisi Pemberantasan Korupsi (KPK)",
        "Rapat dihadiri anggota DPRD (Dewan Perwakilan Rakyat Daerah)",
        "Ia bertemu anggota Dewan Perwakilan Rakyat Daerah (DPRD).",
        "Ia dirawat karena demam berdarah (dbd)",
        "Ia membaca “Sungguh bersama kesulitan ada kemudahan.” (Al Insyirah)",
        "Di dinding tertulis “Damai itu indah.” (Budi Santoso)",
        "Artikel terkait hak cipta diatur dalam UU Nomor 28 Tahun 2014.",
        "Artikel lainnya dalam perjanjian itu mengatur tarif.",
        "Hak cipta karya itu dipegang seniman Balikpapan, Budi.",
        "Copyright lagu itu dibeli label besar.",
        "Dilarang mengambil gambar di area kilang tanpa izin.",
        "Dilarang keras mengambil ikan dengan bom.",
        "Dapatkan informasi jadwal imunisasi di Puskesmas setiap hari kerja.",
        "Gabung dengan grup WhatsApp RT agar tidak ketinggalan pengumuman.",
        "Klik untuk membagikan lokasi pada menu aplikasi tersebut.",
        "Ikuti kami ke lokasi, kata dia di Facebook miliknya.",
        "Ikuti akun Instagram Disdukcapil untuk jadwal layanan keliling.",
        "Baca: cara mendaftar ada pada papan pengumuman di setiap kelurahan.",
        "Baca Juga Al-Quran setiap malam selama Ramadan di masjid itu",
        "Simak juga: jadwal lengkapnya di bawah ini",
        "Simak juga penjelasannya dalam foto udara kota itu.",
        "Saksikan juga pameran foto di Balai Kota sampai Minggu.",
        "Bagikan ke tetangga bila mendapat pasokan lebih.",
        "Lihat video itu, Kapolda langsung turun tangan",
        "Tonton video pendek kini menjadi kebiasaan",
        "Tag: #SaveTelukBalikpapan menggema di media sosial",
        "Berita ini telah dimuat di media nasional, kata dia.",
        "Berita ini sudah tayang di Kaltimpost.id, kata dia.",
        "Ikuti kami, kata petugas kepada warga.",
        "Sebarkan kabar baik, pesan ustaz itu.",
        "Fakta atau hoaks? Warga bingung membedakan kabar itu.",
        "Login untuk mendaftar dibuka pukul 08.00.",
        "Related itu istilah pemrogram.",
        "Ia menjual sepeda motor. (ADV 160)",
        "Siaran pers itu dibacakan di depan kantor dewan.",
        "Laman 12 dari buku itu robek, kata dia.",
        "Unduh siaran pers itu, kata dia",
        "Next: kelas malam bagi pekerja",
        "Selesai",
        "Promosi 12 produk usaha kecil digelar di taman.",
        "Dukung kami, kata calon wali kota kepada warga di Facebook.",
        "Konten ini dibuat warga Balikpapan.",
        "“Scroll untuk melanjutkan,” begitu bunyi pesan itu, membuat warga kesal.",
        "#SaveTelukBalikpapan dan #Pesut menjadi tagar yang ramai.",
        "Ikuti berita acara itu, kata petugas di halaman kantor.",
        "Anggaran itu dibahas bersama (APBD/APBN).",
        "Simak berita acara rapat itu di laman DPRD.",
    ],
)
def test_a_real_sentence_stays(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
    assert lines(f"{BEFORE}\n{AFTER}\n{line}") == [BEFORE, AFTER, line]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Komentar",
            "Iklan",
            "Rekomendasi:",
            "2",
            "Redaksi",
            "#SaveTelukBalikpapan",
            "Terpopuler",
            "Balas",
            "Halaman",
        ),
        "Tag #balikpapan ramai dipakai warga",
    ],
)
def test_a_subheading_or_a_cell_stays_within_a_report(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
    assert lines(f"{BEFORE}\n\n{line}\n\n{AFTER}") == [BEFORE, line, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Penulis adalah dosen Universitas Balikpapan.",
        "Konten ini merupakan kerja sama dua kota.",
        "*Dosen Universitas Balikpapan",
        "Advertorial",
        "• Salin tautan",
        "Berikutnya",
        "Trending",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_for_the_end_stays_within_a_report(line: str, gap: str) -> None:
    assert lines(gap.join([BEFORE, "Baca juga: Pasar Ditata", line, AFTER])) == [BEFORE, line, AFTER]
    assert lines(gap.join([BEFORE, "Rinciannya:", line])) == [BEFORE, "Rinciannya:", line]


@pytest.mark.parametrize("line", ["2", "Komentar", "Rekomendasi:"])
def test_a_subheading_or_a_cell_stays_beside_an_advertisement(line: str) -> None:
    assert lines(f"{BEFORE}\nADVERTISEMENT\n{line}\n{AFTER}") == [BEFORE, line, AFTER]


@pytest.mark.parametrize(
    "caption",
    [
        "Suasana pasar Klandasan. (Foto: Istimewa)",
        "Suasana pasar Klandasan, Senin (3/3/2025). (Istimewa)",
        "Suasana pasar Klandasan (ANTARA/Novi Abdi)",
        "Rahmad Mas’ud saat meninjau Pasar Klandasan, Senin (3/3/2025) (Foto: Humas Pemkot/HO)",
        "Wali Kota Balikpapan Rahmad Mas’ud. (dok. Pemkot)",
        "Ilustrasi pasar. (Freepik)",
        "Gubernur Kaltim Rudy Mas'ud saat peluncuran program di GOR Kadrie Oening, Samarinda. (Humas Pemprov Kaltim)",
    ],
)
def test_a_caption_between_paragraphs_goes(caption: str) -> None:
    assert lines(f"{BEFORE}\n{caption}\n{AFTER}") == [BEFORE, AFTER]
    assert lines(f"{BEFORE}\n\n{caption}\n\n{AFTER}\n{BEFORE}") == [BEFORE, AFTER, BEFORE]
    assert lines(f"{caption}\n{AFTER}")[0] == caption  # it may be all that is told


@pytest.mark.parametrize(
    "line",
    [
        "Rahmad mengatakan hal itu saat meninjau pasar. (Foto: Istimewa)",
        "Suasana pasar ramai. Pedagang senang. (Foto: Istimewa)",
        "Suasana pasar ramai, kata Rahmad. (Istimewa)",
        "Warga pulang dengan lega setelah menerima bantuan. (Foto: Istimewa)",
        "Suasana pasar Klandasan ramai (sejak pagi)",
        "Ilustrasi buku itu dibuat pelukis Balikpapan. Warga memujinya. (Budi)",
    ],
)
def test_a_sentence_with_a_picture_stays(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]


def test_a_caption_at_the_end_goes_where_it_says_so() -> None:
    caption = "Kilang Pertamina Balikpapan. (Foto: Istimewa)"
    assert lines(f"{BEFORE}\n{AFTER}\n{caption}") == [BEFORE, AFTER]
    assert lines(f"{AFTER}\n{caption}") == [AFTER, caption]  # it may be half of what is told
    other = "Wali Kota Balikpapan Rahmad Mas’ud (ist)"
    assert lines(f"{BEFORE}\n{AFTER}\n{other}")[2].startswith("Wali Kota")


def test_nothing_but_boilerplate_is_no_article() -> None:
    assert clean(Record("Baca juga: Pasar Klandasan\n(*)\n", "d")) is None


def test_special_characters_of_the_text_stay_as_they_are() -> None:
    text = "Rp\u00a02,5 miliar di\u00adang\u00adgar\u00adkan\u200b.\nKafe 😀 dibuka."
    article = clean(Record(text, "d"))
    assert article is not None
    assert article.body == text


@pytest.mark.parametrize(
    "line", ["Unduh aplikasi Mobile JKN di Play Store, lalu masuk.", "Download aplikasi Dahor di App Store."]
)
def test_advice_is_no_advertisement(line: str) -> None:
    assert lines(f"{BEFORE}\n{line}\n{AFTER}") == [BEFORE, line, AFTER]
