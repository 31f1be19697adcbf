"""People with their offices. The rule it owns: a name needs an office or a verb of saying beside it.

A run of capitalized words is read from its end: what is no word of an office, a body or a place is the name
(``Sekretaris Bappeda Litbang Balikpapan | Tommy Alfianto``). The rest of the article has to bear it out (``borne_out``).
"""

from __future__ import annotations

import re

from balikpapan_cli.indonesian.given import first_names
from balikpapan_cli.model import Person
from balikpapan_cli.sources.named.alone import Alone, behind_comma, may_stand_alone, told
from balikpapan_cli.sources.named.beside import office_beside, single_before
from balikpapan_cli.sources.named.borne_out import Named, borne_out
from balikpapan_cli.sources.named.clubs import player_in
from balikpapan_cli.sources.named.described import office_behind
from balikpapan_cli.sources.named.extent import listed_size, over_bracket, reach
from balikpapan_cli.sources.named.gaps import gap_before
from balikpapan_cli.sources.named.kinds import is_led, of_a_kind
from balikpapan_cli.sources.named.names import behind_office, name_at_end, single_at_end, whole_name, with_initials
from balikpapan_cli.sources.named.ranks import spelled_size, without_rank
from balikpapan_cli.sources.named.runs import WORD, Run, Words, lists, word_before
from balikpapan_cli.sources.named.small import is_apposed, may_follow, small_office, with_former
from balikpapan_cli.sources.named.titles import bare, is_title, untitled_office
from balikpapan_cli.sources.named.villages import behind_number, place_size
from balikpapan_cli.sources.newsroom.gazetteer import place_key

_MOST = 30
_LONGEST_NAME = 4
_SERIES = re.compile(rf"(?: ?, {WORD})*+(?: ?, dan | & )")
_NAME_BEHIND = re.compile(rf" ?, ({WORD})")
_SINGLE = re.compile(rf" ({WORD})(?! [A-Z(])(?P<follows> ?, {WORD} {WORD})?")
_AND = (", dan ", " , dan ", " dan ")
_COMMAS = (", ", " , ")
_OPENING, _CLOSING = (" (", " ( "), (")", " )")


def persons_in(text: str, runs: list[Run]) -> tuple[Person, ...]:
    """The persons that the runs of a text name, in order, each once."""
    found = borne_out(_Reading(text, runs).named(), text)[:_MOST]
    return tuple([Person(" ".join(one.name), " ".join(one.office.split()).replace(" ,", ",")) for one in found])


class _Reading:
    """A text read from its beginning. ``pending`` is where an office begins and ends whose name may follow, ``small`` whether
    it is written small, so that less may follow."""

    def __init__(self, text: str, runs: list[Run]) -> None:
        self.text = text
        self.runs = runs
        self.alone = Alone(text)
        self.found: list[Named] = []
        self.pending: tuple[int, int] | None = None
        self.small = False

    def named(self) -> list[Named]:
        text, known = self.text, lists()
        has_no_office, not_name, sport, opens = known.office.isdisjoint, known.not_name, known.sport, known.opens
        for number, run in enumerate(self.runs):
            gap, pending = None, self.pending
            start, end, words = run
            if pending:
                if start < pending[1]:
                    start, words = _behind(pending[1], start, words)
                    if not words:
                        continue
                    run = start, end, words
                if text[pending[1] : start] in _OPENING and text.startswith(_CLOSING, end):
                    closed = text.index(")", end) + 1  # Pelaksana Tugas (Plt) Kepala ...
                    self.pending = (pending[0], over_bracket(text, closed))
                    continue
                gap = gap_before(text, pending[1], start, words, known)
            if not has_no_office(words) and (at := _office_at(words, known)) >= 0:
                self._with_office(run, self.runs[number + 1 : number + 2], at, gap, known)
            elif pending:
                self._behind_office(run, pending, gap, known)
            else:
                before = word_before(text, start)
                if words[-1] not in not_name and self._is_told(run, "", before, known):
                    continue
                if words[0] in opens or words[0] in sport or before in sport:
                    self._of_club_or_body(run, before, known)
        return self.found

    def _behind_office(self, run: Run, pending: tuple[int, int], gap: re.Match[str] | None, known: Words) -> None:
        """Read a run that has no office in it behind one that awaits a name: the name, more of the office, or a body."""
        text = self.text
        start, end, words = run
        office = text[pending[0] : pending[1]] if gap and not gap["dan"] else ""
        if office and self.small and gap and not (is_apposed(text, end, known) and may_follow(gap, office, known)):
            office = ""
        self.pending = None
        placed = office and gap and not gap["comma"] and text.endswith((")", ") "), 0, start)
        if placed and (size := listed_size(words)) and self._behind_bracket(run, size, pending[0], known):
            return
        if office and office[-1].isdigit() and gap and not gap["comma"]:
            first, single = behind_number(words, known)
            name = words[first:] if single else whole_name(words[first:], known) if 0 <= first < len(words) else []
            if single and not self.alone.is_told(name[0], pending[0], end, known):
                name = []
            if name:
                self.found.append(Named(name, " ".join([office, *words[:first]])))
            elif first == len(words):
                self.pending = (pending[0], end)
            return
        before = word_before(text, start)
        if words[-1] not in known.not_name and self._is_told(run, office, before, known):
            return
        if (
            (gap and _goes_on(words, known, listed=bool(gap["comma"])))
            or (not known.word.isdisjoint(words) and _SERIES.fullmatch(text, pending[1], start))
            or (gap and gap["comma"] and "dan" in words and words[0] in known.inner)
        ):
            first, last = name_at_end(words, single=False, known=known)
            if last:
                first -= first > 0 and words[first - 1] not in known.opens and words[first - 1] in self.alone
                office = text[pending[0] : _place(start, words, first)].rstrip(" ,")
                self.found.append(Named(bare(words[first:last], known), untitled_office(office, known)))
            else:
                self.pending = (pending[0], end)
        else:
            self._of_club_or_body(run, before, known)

    def _of_club_or_body(self, run: Run, before: str, known: Words) -> None:
        """Read a run that tells of nobody by itself behind the word ``before``: a club of who plays for it, or a body behind an
        office written small."""
        start, end, words = run
        if (words[0] in known.sport or before in known.sport) and (
            player := player_in(self.text, start, words, self.alone, known)
        ):
            self.found.append(player)
        elif words[0] in known.opens and (begin := small_office(self.text, start, known)) >= 0:
            self.small = True
            if first := self._name_behind_body(words, known):
                self.found.append(Named(bare(words[first:], known), self.text[begin : _place(start, words, first) - 1]))
            elif _is_body(words, known):
                self._await_name(begin, end, known)

    def _behind_bracket(self, run: Run, size: int, begin: int, known: Words) -> bool:
        """Read a run of which the first words are the place behind the bracket of an office: ``Wakil Gubernur (Wagub) Kaltim``;
        whether that is all of it, or a name follows."""
        start, end, words = run
        name = whole_name(words[size:], known) if size < len(words) else []
        if not name and len(words) == size + 1 and self.alone.is_told(words[size], begin, end, known):
            name = words[size:]  # Sekretaris Daerah (Sekda) Balikpapan Muhaimin mengatakan
        if name:
            self.found.append(Named(name, self.text[begin : _place(start, words, size)].rstrip()))
        elif size == len(words):
            self.pending = (begin, end)
        return bool(name) or size == len(words)

    def _is_told(self, run: Run, office: str, before: str, known: Words) -> bool:
        """Whether a run behind the word ``before`` has in it who is told to be of a kind of people, or such a word alone, or is a
        name, as its office or a verb of saying stands beside it; who it is is noted."""
        beside: str | None = office
        if not office:
            led = is_led(self.text, run[0], before, known)
            if found := of_a_kind(self.text, run, led, self.alone, known):
                if found.name:
                    self.found.append(found)
                return True
            beside = office_beside(self.text, run, before, led, self.alone, known)
        if beside is None:
            return False
        name = whole_name(run[2], known)
        if not name and office and is_title(run[2][0], known):
            name = bare(run[2], known)  # Ketua IDI Balikpapan, dr Gunawan
            name = name if len(name) == 1 and may_stand_alone(name[0], known) else []
        if name:
            self.found.append(Named(name, beside))
        return bool(name)

    def _with_office(self, run: Run, following: list[Run], at: int, gap: re.Match[str] | None, known: Words) -> None:
        """Read a run in which an office begins at the word ``at``."""
        text, pending = self.text, self.pending
        start, end, words = run
        self.small, self.pending = False, None
        before = word_before(text, start)
        if before in known.street or not known.building.isdisjoint(words[:at]):
            return  # Jalan Jenderal Sudirman, Kantor Wali Kota
        begin = _place(start, words, at)
        if at or before in known.former:
            begin = with_former(text, begin, known)
        joined = pending and gap and not gap["dan"] and at == 0
        if pending and gap and gap["dan"] and at == 0 and words[0] in known.qualifier:
            begin = pending[0]  # Presiden dan Chief Executive Officer
        if (
            joined
            and pending
            and (
                text[pending[1] - 1] == ")"
                or words[0] in known.arm
                or spelled_size(words)
                or _is_titled(words[0], known)
            )
        ):
            begin = pending[0]  # Kapolres Paser, AKBP ...
        behind = at + _size(words[at:], known)
        single = behind > at + 1 or words[at] in known.personal
        rest = words[behind:]
        first, last = behind_office(words[at], rest, single, self.alone, known)
        if not last and len(rest) > 1 and not _name_follows(text, end, known):
            first, last = single_at_end(words[at], rest, told(text, begin, end, known), self.alone, known)
        if not last and at == 0 and (alone := single_before(text, start, self.alone, known)):
            self.found.append(alone)
            return
        if last and text.startswith(_COMMAS, end) and place_size(rest[first:last]) == last - first:
            last = 0  # Kasubbag Umum Kelurahan Graha Indah, Rudi Hartadi
        if not last or _is_place_of(words[at], rest[first:], first, text[end : end + 3], following, known):
            self._await_name(begin, end, known)
            return
        first = with_initials(words, behind + first, known) - behind
        if first and (size := spelled_size(rest[first - 1 :])) and first - 1 + size < last:
            first += size - 1  # Danlanal Laksamana Pertama Rudi Hartadi
        name = bare(rest[first:last], known)
        if words[at] in known.aide and text.startswith(_COMMAS, end):
            self.found.append(Named(name, ""))
            self.pending = (begin, end)  # Pengacara Setya Novanto, ...
            return
        office = untitled_office(text[begin : _place(start, words, behind + first)].rstrip(" ,"), known)
        if last == len(rest) and _is_titled(office, known):
            before = word_before(text, begin)
            led = is_led(text, begin, before, known)
            beside = office_beside(text, (begin, end, name), before, led, self.alone, known)
            beside = beside or _posted(text, end, known)
            if not beside.startswith(words[at]):  # Bapak Rudi, Bapak Hadi and others
                office = beside or office  # AKP Rudi, Kapolsek
        self.found.append(Named(name, office))

    def _await_name(self, begin: int, end: int, known: Words) -> None:
        """Keep an office whose name may follow, with the place behind its acronym (``(BPBD) Balikpapan, Usman Ali``), unless a
        name of one word follows it."""
        reached = reach(self.text, end, known)
        for ends in dict.fromkeys((end, reached)):
            name = behind_comma(self.text, begin, ends, self.alone, known)
            if name and not place_size([name]):
                self.found.append(Named([name], self.text[begin:ends]))
                return
        end = reached
        if self.text[end - 1].isdigit() and (single := _SINGLE.match(self.text, end)):
            if single["follows"]:
                end = single.end(1)  # Guru SMPN 1 Cisarua, Rudi Hartadi
            elif not place_size([single[1]]) and self.alone.is_told(single[1], begin, single.end(1), known):
                self.found.append(Named([single[1]], self.text[begin:end]))  # Ketua RT 15 Sumiati
                return
        self.pending = begin, end

    def _name_behind_body(self, words: list[str], known: Words) -> int:
        """Where behind a body the name of who is in it begins (``KPK | Budi``); 0 if none does."""
        first, last = behind_office("", words, False, self.alone, known)
        if not last:
            first, last = single_at_end("", words, False, self.alone, known)
        if last == len(words) and (words[0] in known.company or _is_body(words[:first], known)):
            return first
        return 0


def _posted(text: str, end: int, known: Words) -> str:
    """The office behind a name with a rank; empty where it may be somebody else's, in a list."""
    office = office_behind(text, end, known, said=True)
    return "" if text.startswith(_AND, text.find(office, end) + len(office)) else office


def _name_follows(text: str, end: int, known: Words) -> bool:
    """Whether a name may follow behind a comma, rather than a day or a place."""
    match = _NAME_BEHIND.match(text, end)
    return match is not None and match[1] not in known.time and not place_key(match[1])


def _is_titled(office: str, known: Words) -> bool:
    """Whether an office is but a rank or a title."""
    return office in known.honorific or without_rank(f"X {office}", known) == "X"


def _is_body(words: list[str], known: Words) -> bool:
    """Whether words are those of a body, or of a firm."""
    if words[0] in known.company:
        return len(words) <= _LONGEST_NAME
    return words[0] in known.opens and all(word in known.not_name or word.isupper() for word in words)


def _behind(reached: int, start: int, words: list[str]) -> tuple[int, list[str]]:
    """What is left of a run behind what an office has reached, and where that begins."""
    while words and start < reached:
        start, words = start + len(words[0]) + 1, words[1:]
    return start, words


def _place(start: int, words: list[str], at: int) -> int:
    """Where in the text a word of a run begins."""
    return start + sum(map(len, words[:at])) + at if at else start


def _office_at(words: list[str], known: Words) -> int:
    """Which word opens the office; -1 if none does: behind some words an office is part of the name of a body
    (``Sekretariat Presiden``), and whom a lawyer serves has an office of his own."""
    places = [n for n, word in enumerate(words) if word in known.office and not (n and words[n - 1] in known.belongs)]
    if len(places) > 1 and words[places[0]] in known.aide and words[places[1]] not in known.aide:
        return places[1]
    at = places[0] if places else -1
    while at > 0 and words[at - 1] in known.qualifier:
        at -= 1  # Senior Manager
    return at


def _size(words: list[str], known: Words) -> int:
    """How many of the first words are those of the office that they begin with: ``Wali Kota``, ``Ajun Komisaris``."""
    if len(words) == 1:
        return 1
    return spelled_size(words) or (2 if f"{words[0]}-{words[1]}" in known.pair else 1)


def _is_place_of(office: str, name: list[str], first: int, behind: str, following: list[Run], known: Words) -> bool:
    """Whether what stands behind an office of a place (``Kapolsek Antang Kalang, Iptu``) is that place, as the holder follows."""
    if first or office not in known.of_place or not following or not behind.startswith(_COMMAS):
        return False
    follows = following[0][2][0]
    return follows in known.office or (
        office in known.village and follows in first_names() and name[0] not in first_names()
    )


def _goes_on(words: list[str], known: Words, *, listed: bool) -> bool:
    """Whether the words go on with an office: those of its field behind ``dan`` (``Eksekusi KPK``), and behind a comma
    (``listed``) the body that it is an office of."""
    return words[0] in known.opens or (not listed and not known.word.isdisjoint(words))
