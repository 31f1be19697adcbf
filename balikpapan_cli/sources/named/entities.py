"""People with their offices, and organisations, of one text: precision before recall."""

from __future__ import annotations

from balikpapan_cli.model import Person
from balikpapan_cli.sources.named.organisations import organisations_in
from balikpapan_cli.sources.named.persons import persons_in
from balikpapan_cli.sources.named.runs import runs_in


def entities(text: str) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """``people(text)`` and ``organisations(text)``, in one go."""
    runs = runs_in(text)
    persons = persons_in(text, runs)
    return persons, organisations_in(text, runs, persons)


def people(text: str) -> tuple[Person, ...]:
    """The persons whom ``text`` names with an office or as a speaker, in order, each once.

    >>> people("Wali Kota Balikpapan Rahmad Mas’ud menerima Wali Kota Palu, Hadianto Rasyid, di kantornya.")
    (Person(name='Rahmad Mas’ud', office='Wali Kota Balikpapan'), Person(name='Hadianto Rasyid', office='Wali Kota Palu'))
    >>> people("“Baik,” ujar Tommy Alfianto. Kerja sama Kota Yokohama dan Kota Balikpapan berlanjut.")
    (Person(name='Tommy Alfianto', office=''),)
    """
    return persons_in(text, runs_in(text))


def organisations(text: str) -> tuple[str, ...]:
    """The public bodies, companies and parties that ``text`` names, as written, in order, each once.

    >>> organisations("Dinas Komunikasi dan Informatika (Diskominfo) bersama PT Pertamina Patra Niaga, DPRD Balikpapan dan KPK.")
    ('Dinas Komunikasi dan Informatika (Diskominfo)', 'PT Pertamina Patra Niaga', 'DPRD Balikpapan', 'KPK')
    """
    return entities(text)[1]
