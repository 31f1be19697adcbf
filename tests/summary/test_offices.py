"""Where the office of who speaks ends, and the name begins."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Article, Person
from balikpapan_cli.sources.named.entities import entities
from balikpapan_cli.summary import quotes


@pytest.mark.parametrize(
    ("said", "speaker", "office"),
    [
        ("kata Sekretaris Daerah Kota Balikpapan Hartadi di Muara.", "Hartadi", "Sekretaris Daerah Kota Balikpapan"),
        ("kata Kepala Dinas PU Hartadi.", "Hartadi", "Kepala Dinas PU"),
        ("ujar Camat Balikpapan Timur Hartadi.", "Hartadi", "Camat Balikpapan Timur"),
        ("kata Ketua Komisi III DPRD Balikpapan, Hartadi, Senin.", "Hartadi", "Ketua Komisi III DPRD Balikpapan"),
        ("kata Kepala Dinas PU Kota Balikpapan.", "", "Kepala Dinas PU Kota Balikpapan"),
        ("kata jubir KPK Rudi Hartadi.", "Rudi Hartadi", "jubir KPK"),
        ("kata Direktur Utama PT PLN Rudi Hartadi.", "Rudi Hartadi", "Direktur Utama PT PLN"),
    ],
)
def test_whom_the_reader_finds_behind_an_office_speaks(said: str, speaker: str, office: str) -> None:
    body = f"“Air naik cepat sekali,” {said}"
    persons, orgs = entities(body)
    (quote,) = quotes(Article("a", "", body, persons=persons, orgs=orgs))
    assert (quote.speaker, quote.office) == (speaker, office)


@pytest.mark.parametrize(
    ("body", "speaker", "office"),
    [
        (
            "Zarqon menang. “Kami siap sekali,” kata media officer Zarqon Zainal Hartadi. Zainal menilai lawan kuat.",
            "Zainal Hartadi",
            "media officer Zarqon",
        ),
        (
            "Stasiun Zarqon ramai. “Kami siap sekali,” kata staf humas Daop Zarqon Feni Zainal. Feni menilai kereta kuat.",
            "Feni Zainal",
            "staf humas Daop Zarqon",
        ),
        (
            "“Kami siap sekali,” kata media officer Zarqon Zainal. Zainal menilai lawan kuat.",
            "Zarqon Zainal",
            "media officer",
        ),
    ],
)
def test_what_the_article_writes_by_itself_is_no_part_of_a_name(body: str, speaker: str, office: str) -> None:
    (quote,) = quotes(Article("a", "", body))
    assert (quote.speaker, quote.office) == (speaker, office)


@pytest.mark.parametrize(
    ("said", "speaker", "office"),
    [
        ("ujar Lurah Gunung Bahagia Siti Hartadi.", "Siti Hartadi", "Lurah Gunung Bahagia"),
        ("ujar Kepala Balitlit Raharjo Hartadi.", "Raharjo Hartadi", "Kepala Balitlit"),
        ("ujar pelatih Persiba Balikpapan Rudi Hartadi.", "Rudi Hartadi", "pelatih Persiba Balikpapan"),
        ("ujar Ketua RT 12 Gunung Bahagia Siti Hartadi.", "Siti Hartadi", "Ketua RT 12 Gunung Bahagia"),
        ("ujar Lurah Telagari Raharjo Hartadi.", "", "Lurah Telagari Raharjo Hartadi"),  # no telling
        ("ujar Ketua DPP Partai Muara Rudi Hartadi.", "Rudi Hartadi", "Ketua DPP Partai Muara"),
        ("ujar Juru Bicara Kementerian Sosial Rudi Hartadi.", "Rudi Hartadi", "Juru Bicara Kementerian Sosial"),
        ("ujar Kasdim 0905/Palu Mayor Inf Rudi Hartadi.", "Rudi Hartadi", "Kasdim 0905/Palu"),
        ("ujar Komandan Wilayah Palu, Laksamana Muda Rudi Hartadi.", "Rudi Hartadi", "Komandan Wilayah Palu"),
        ("ujar Sekretaris Fraksi Rudi Hartadi.", "Rudi Hartadi", "Sekretaris Fraksi"),
        ("kata Rudi Hartadi– Kepala Kantor Pos Muara lewat rilisnya.", "Rudi Hartadi", "Kepala Kantor Pos Muara"),
    ],
)
def test_office_and_name_are_cut_as_the_reader_cuts_them(said: str, speaker: str, office: str) -> None:
    body = f"“Air naik cepat sekali,” {said}"
    persons, orgs = entities(body)
    (quote,) = quotes(Article("a", "", body, persons=persons, orgs=orgs))
    assert (quote.speaker, quote.office) == (speaker, office)


@pytest.mark.parametrize("office", ["Sekprov Kaltim", "Jampidsus Kejagung", "Sejarawan"])
def test_an_office_is_no_part_of_a_name(office: str) -> None:
    (quote,) = quotes(Article("a", "", f"“Air naik cepat sekali,” kata {office} Rudi Hartadi."))
    assert quote.speaker in ("", "Rudi Hartadi")


@pytest.mark.parametrize(
    "said", ["kata Duta Besar Jerman.", "kata Konsul Jenderal Jepang, Senin.", "kata Menlu Belanda."]
)
def test_a_country_is_no_person(said: str) -> None:
    (quote,) = quotes(Article("a", "", f"“Air naik cepat sekali,” {said}"))
    assert quote.speaker == ""


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("kata pelatih Persiba, Rudi Hartadi.", "pelatih Persiba"),
        ("kata kuasa hukum warga, Rudi Hartadi.", "kuasa hukum warga"),
        ("kata perenang Muara, Rudi Hartadi.", "perenang Muara"),
        ("kata kari ataupun semur, Rudi Hartadi.", ""),
    ],
)
def test_somebody_known_by_name_has_the_office_that_stands_beside_it(said: str, office: str) -> None:
    body = f"“Air naik cepat sekali,” {said} Hujan turun.\n“Kami siap sekali,” ujar Rudi."
    found = quotes(Article("a", "", body, persons=(Person("Rudi Hartadi", ""),)))
    assert [(quote.speaker, quote.office) for quote in found] == [("Rudi Hartadi", office)] * 2


@pytest.mark.parametrize(
    ("told", "speaker", "office"),
    [
        ("Saksi lainnya, warga Muara I Nyoman Hartadi, mengaku datang.", "I Nyoman Hartadi", "warga Muara"),
        ("Warga Muara Ketut Hartadi mengatakan ia datang.", "Ketut Hartadi", "Warga Muara"),
        ("Saksi lain, pedagang di Muara, mengaku datang.", "", ""),
    ],
)
def test_a_name_by_the_order_of_birth_begins_a_name(told: str, speaker: str, office: str) -> None:
    (quote,) = quotes(Article("a", "", f"{told}\n“Air naik cepat sekali,” katanya."))
    assert (quote.speaker, quote.office) == (speaker, office)


@pytest.mark.parametrize(
    ("said", "speaker", "office"),
    [
        # an office or a trade behind the name
        ("kata Zainal, Kabag Humas Setda Muara.", "Zainal", "Kabag Humas Setda Muara"),
        ("kata Zainal selaku Ketua RT 12.", "Zainal", "Ketua RT 12"),
        ("ujar Zainal, pengendara motor.", "Zainal", "pengendara motor"),
        ("keluh Zainal, salah seorang pembeli, Senin.", "Zainal", "salah seorang pembeli"),
        # a trade before a given name
        ("kata pedagang sayur Jumiati.", "Jumiati", "pedagang sayur"),
        ("kata warga Sutrisno di Muara.", "Sutrisno", "warga"),
        ("kata kepala dinas Supriadi.", "Supriadi", "kepala dinas"),
        ("kata warga Sepinggan.", "", "warga Sepinggan"),
        ("kata ayah Sutrisno.", "", "ayah Sutrisno"),
        # titles and ranks with a full stop, a region in short
        ("kata Direktur RSKD Muara dr. Muhamad Hartadi.", "Muhamad Hartadi", "Direktur RSKD Muara"),
        ("kata Kapolresta Muara Kombes Pol. Anton Hartadi.", "Anton Hartadi", "Kapolresta Muara"),
        ("kata Kepala OJK Kaltimtara Parjiman.", "", "Kepala OJK Kaltimtara Parjiman"),
        # a kinship within the name of a body
        (
            "kata Ketua Kerukunan Keluarga Muara (KKM) Balikpapan Andi Hartadi.",
            "Andi Hartadi",
            "Ketua Kerukunan Keluarga Muara (KKM) Balikpapan",
        ),
    ],
)
def test_who_speaks_has_what_stands_beside_the_name(said: str, speaker: str, office: str) -> None:
    body = f"“Air naik cepat sekali,” {said}"
    persons, orgs = entities(body)
    (quote,) = quotes(Article("a", "", body, persons=persons, orgs=orgs))
    assert (quote.speaker, quote.office) == (speaker, office)


def test_a_clause_behind_a_name_is_no_office() -> None:
    body = "Zainal hadir. Menurut Zainal, pemerintah harus bekerja keras. “Air naik cepat sekali,” ujarnya."
    (quote,) = quotes(Article("a", "", body))
    assert (quote.speaker, quote.office) == ("Zainal", "")
