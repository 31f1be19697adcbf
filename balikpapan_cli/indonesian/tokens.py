"""Text to tokens: the one place that decides what a word is, and that two spellings of it are the same word.

Folding is a map of single characters (case, accents, width, apostrophes, dashes), followed by one regular expression.
Because it maps characters one by one, every token knows where it stands in the source.
"""

from __future__ import annotations

import re
from itertools import filterfalse

from balikpapan_cli.tuples import NamedTuple

LONGEST = 64
"""Characters that a token may have; longer runs (encoded data) are cut into pieces of this length."""


class Token(NamedTuple):
    """A folded word and where it stands: ``source[start:end]`` is how it is written."""

    text: str
    start: int
    end: int


def fold(text: str) -> list[str]:
    """The folded tokens of ``text``, in order: the surface forms that are indexed.

    >>> fold("Wali Kota Rahmad Mas’ud: kota-kota di Kaltim, Jum'at (8/11/2024)")
    ['wali', 'kota', 'rahmad', 'masud', 'kota', 'di', 'kaltim', 'jumat', '8', '11', '2024']
    >>> fold("Rp2,7 triliun untuk 8.000 unit pada 2024–2034")
    ['rp', '2,7', 'triliun', 'untuk', '8000', 'unit', 'pada', '2024', '2034']
    >>> fold("web.balikpapan.go.id @pemkot_bpp #BalikpapanKota COVID-19 pukul 10.00")
    ['web', 'balikpapan', 'go', 'id', 'pemkot', 'bpp', 'balikpapankota', 'covid', '19', 'pukul', '10.00']
    """
    words = _pieces(_plain(text))
    out: list[str] = []
    done = 0
    for odd in filterfalse(str.isalpha, words):  # only those cost a step of a loop
        at = words.index(odd, done)
        out += words[done:at]
        out += _ODD[odd]
        done = at + 1
    return out + words[done:] if done else words


def _pieces(plain: str) -> list[str]:
    """The folded words, and between them pieces with other signs that may be any number of words."""
    if plain.isascii():
        pieces = plain.encode().translate(_SPACED).decode().replace(", ", "  ").replace(". ", "  ").split()
        if max(map(len, pieces), default=0) <= LONGEST:
            return pieces  # without an expression: half the time
    return _WORD.findall(_fold_characters(plain))


def tokenize(text: str) -> list[Token]:
    """The tokens of ``text`` with their offsets, ascending: ``[t.text for t in tokenize(s)] == fold(s)``.

    >>> [(t.text, "Jalan-jalan ke Mas’ud"[t.start : t.end]) for t in tokenize("Jalan-jalan ke Mas’ud")]
    [('jalan', 'Jalan-jalan'), ('ke', 'ke'), ('masud', 'Mas’ud')]
    """
    plain = _plain(text)
    tokens: list[Token] = []
    for match in _WORD.finditer(_fold_characters(plain)):
        word, at = match.group(), match.start()
        if word.isalpha():
            tokens.append(Token(word, at, match.end()))
        else:
            tokens += [Token(part.text, at + part.start, at + part.end) for part in _split(word)]
    return tokens if plain.isascii() else _at_source(tokens, plain)


# Characters: one map, applied one by one, so that offsets survive.

# These stand in nearly every article. Replacing them first, one for one, leaves most articles in ASCII, where
# lower() is the whole map: a tenth of the time of str.translate.
_TWINS = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": " ", "—": " ", "…": " ", "•": " ", "\u00a0": " "}
_APOSTROPHES = "`´ʼʻʹ′‛՚"
_HYPHENS = "‐‑"
_SPELLED_OUT = {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"}


class _CharacterMap(dict[int, str]):
    """Code point to its folded form, worked out when first met; ``""`` for what is never part of a word's spelling."""

    def __missing__(self, code: int) -> str:
        import unicodedata

        character = chr(code)
        parts = unicodedata.normalize("NFKD", character).lower()
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            folded = ""  # accents, soft hyphens, zero-width and direction marks
        elif parts == character:
            folded = character
        else:
            folded = unicodedata.normalize("NFC", "".join([self[ord(part)] for part in parts]))
            if any(map(str.isalnum, folded)) and not folded.isalnum():
                folded = character  # ½ would be the words 1 and 2, both in one place
        self[code] = folded
        return folded


_CHARACTERS = _CharacterMap({ord(c): twin for c, twin in (_TWINS | _SPELLED_OUT).items()})
_CHARACTERS.update(dict.fromkeys(map(ord, _APOSTROPHES), "'") | dict.fromkeys(map(ord, _HYPHENS), "-"))


def _plain(text: str) -> str:
    if not text.isascii():
        for character, twin in _TWINS.items():
            text = text.replace(character, twin)
    return text


def _fold_characters(plain: str) -> str:
    return plain.lower().replace("`", "'") if plain.isascii() else plain.translate(_CHARACTERS)


_IN_WORDS = {ord(sign): ord(sign) for sign in ".,-'"} | {ord("`"): ord("'")}
_SPACED = bytes(ord(chr(byte).lower()) if chr(byte).isalnum() else _IN_WORDS.get(byte, 32) for byte in range(128)) * 2
"""Bytes of ASCII, folded; a space for all that is never in a word. What is above ASCII never comes here."""


def _at_source(tokens: list[Token], source: str) -> list[Token]:
    """The same tokens with offsets into ``source`` in place of offsets into its folded characters."""
    origin: list[int] = []
    for at, character in enumerate(source):
        origin += [at] * len(_CHARACTERS[ord(character)])
    return [Token(t.text, origin[t.start], origin[t.end - 1] + 1) for t in tokens]


# Words: a run of letters is a token; anything else that hangs together is taken apart here.

_WORD = re.compile(r"[^\W_]{1,64}(?:['.,-][^\W_]{1,64})*")

# Only words with digits and the like need these, so that they are left to be compiled when first met.
_PART = (
    r"(?:rp|idr|usd)(?=[0-9])"  # Rp2,7
    r"|[0-9]{1,64}(?:[.,][0-9]{1,64})+(?![^\W_])"  # 2,7  8.000  10.00  23.10.2023
    r"|[^\W_]{1,64}"
)
_THOUSANDS = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?"
_DECIMAL = r"[0-9]+[.,][0-9]+"
_DOUBLED = r"([^\W\d_]{3,})2(nya|an)?"
_PREFIX = r"(?:di|ke|se)?(?:me|mem|men|meng|memper|per|pe|pem|pen|peng|ber|be|ter|te)?"
_SUFFIX = r"(?:an|i|kan)?(?:nya|ku|mu)?(?:lah|kah|pun)?"


def _split(word: str) -> list[Token]:
    """The tokens of a folded word that holds digits, apostrophes, hyphens, dots or commas; offsets into ``word``."""
    kept = [at for at, character in enumerate(word) if character != "'"]
    word = word.replace("'", "")
    parts: list[Token] = []
    for match in re.finditer(_PART, word):
        part = Token(match.group(), *match.span())
        if word[part.start - 1 : part.start] == "-" and parts and _is_doubled(parts[-1].text, part.text):
            first = parts.pop()
            part = Token(max(first.text, part.text, key=len), first.start, part.end)
        if part.text.isalpha():
            parts.append(part)
        else:
            parts += _number(part)
    return [Token(part.text[:LONGEST], kept[part.start], kept[part.end - 1] + 1) for part in parts]


def _is_doubled(first: str, second: str) -> bool:
    """Whether ``first-second`` is one word said twice, bare or with affixes at one end: kota-kotanya, berlari-lari."""
    if len(first) <= len(second):
        return len(first) >= 3 and second.startswith(first) and bool(re.fullmatch(_SUFFIX, second[len(first) :]))
    return len(second) >= 3 and first.endswith(second) and bool(re.fullmatch(_PREFIX, first[: -len(second)]))


def _number(part: Token) -> list[Token]:
    """A part with digits: thousands dots go, one decimal sign stays, more of them separate; kota2 is kota-kota."""
    text, start, end = part
    if doubled := re.fullmatch(_DOUBLED, text):
        return [Token("".join(doubled.groups("")), start, end)]
    if re.fullmatch(_THOUSANDS, text):
        return [Token(text.replace(".", ""), start, end)]
    if text.isalnum() or re.fullmatch(_DECIMAL, text):
        return [part]
    return [Token(m.group(), start + m.start(), start + m.end()) for m in re.finditer("[0-9]+", text)]


class _OddWords(dict[str, list[str]]):
    """The tokens of folded words that hold anything but letters, and of what stands between white space; remembered."""

    def __missing__(self, written: str) -> list[str]:
        tokens: list[str] = []
        for word in _WORD.findall(written):
            tokens += [word] if word.isalpha() else [part.text for part in _split(word)]
        if len(written) <= LONGEST:
            if len(self) >= 200_000:
                self.clear()
            self[written] = tokens
        return tokens


_ODD = _OddWords()
