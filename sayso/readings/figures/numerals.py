"""Numbers in running words: "2,331", "2.3 million", "two dozen", "tens of thousands", "two-thirds".

Every word gets one letter, and the grammar of numbers is one expression over those letters, so that
its time grows with the text and no faster. What a number means for a report is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from sayso.model import WordRange
from sayso.readings.parsed import HYPHENS, Words

Writing = Literal["digits", "spelled", "vague", "share", "none"]
"""How a number is written; "vague" names a size alone ("dozens"), "share" a part of a whole
("half"), "none" says that there is nothing to count ("no", "nobody")."""

LONGEST_DIGITS = 18
"""Characters of a number in digits. Nothing a report counts needs more; longer runs are keys."""

VAGUE_TIMES = 2
"""What a plural without a number comes to at least: "dozens" are two dozen or more. No upper bound
is made up."""

Small = Sequence[str]
"""The words of a number, in small letters."""

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: number for number, word in enumerate(_UNITS, start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5,
    "crore": 10**7,
}  # fmt: skip
# Short for a scale behind digits; "m" and "b" only with money, which is asked for elsewhere.
_SHORT = {
    "k": 10**3, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12,
}  # fmt: skip
MONEY_SHORT = {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
_PLURALS = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3,
    "millions": 10**6, "billions": 10**9, "trillions": 10**12, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
_PARTS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)}

_LETTERS: dict[str, str] = {
    **dict.fromkeys(_UNITS, "u"),
    **dict.fromkeys(_TENS, "t"),
    **dict.fromkeys(_SCALES, "s"),
    **dict.fromkeys(_SHORT, "k"),
    **dict.fromkeys(_PLURALS, "p"),
    **dict.fromkeys(_PARTS, "r"),
    **{f"{word}s": "r" for word in _PARTS},
    **dict.fromkeys(["a", "an"], "a"),
    **dict.fromkeys(["several", "few", "couple", "many"], "v"),
    **dict.fromkeys(["no", "none", "nobody", "zero"], "n"),
    "hundred": "h",
    "dozen": "e",
    "half": "f",
    "and": "&",
    "of": "o",
}
_DIGITS = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]*[½¼¾⅓⅔⅕⅛]"
)
_FRACTION = re.compile(r"([1-9])/([2-9]|10)")
_GROUP_SPACES = frozenset("\u00a0\u202f\u2009")

_TEEN = "(?:t-?u|t|u)"
_UNDER_1000 = f"(?:(?:{_TEEN}|a)-?h(?>(?:&{_TEEN}|{_TEEN})?)|{_TEEN})"
_GRAMMAR = re.compile(
    "|".join(
        (
            # half a million, half-million, half a dozen; a quarter of a million
            "(?P<halved>f-?a?-?[hse]|[uad]-?roa[hs])",
            f"(?P<andhalf>(?:{_TEEN}|a|d)-?[hse]?&-?af-?[hse]?)",
            # two-thirds, a quarter, 1/3, half
            "(?P<share>[uda]-?r(?!-)|x|f)",
            # dozens, tens of thousands, many thousands; several hundred, a few dozen
            "(?P<vague>v?p(?>(?:o[ps])*)|a?vo?[hse](?>(?:-?s)*))",
            # 2.3 million, 10 000, 300 thousand, 5 dozen
            "(?P<digits>dg*+(?>(?:-?[hsek])*))",
            # two hundred and five thousand, a dozen, twenty-one
            f"(?P<spelled>(?:{_UNDER_1000}|a)(?>(?:-?s)+)(?>(?:&?{_UNDER_1000}(?>(?:-?s)*))*)"
            f"|{_UNDER_1000}-?e|ae|{_UNDER_1000})",
            "(?P<none>n(?>(?:-?u)?))",
        )
    )
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written. value = mantissa * scale; for a share, its part of 1.

    words: the words of the number alone, without sign, unit or bound.
    """

    words: WordRange
    writing: Writing
    mantissa: Fraction
    scale: int = 1

    @property
    def value(self) -> Fraction:
        return self.mantissa * self.scale


def numerals(words: Words) -> Iterator[Numeral]:
    """Every number of a text in order, not overlapping, dates and names of things included."""
    letters = _letters(words)
    start = 0
    while start < len(letters):
        for match in _GRAMMAR.finditer(letters, start, words.ends[start]):
            found = _read(words, str(match.lastgroup), match.span(), match[0])
            if found is not None and found.value < 10**LONGEST_DIGITS:
                yield found
        start = words.ends[start]


def digits(word: str) -> Fraction | None:
    """What a word in digits comes to; None where it is no number, or one too long."""
    if not word or len(word) > LONGEST_DIGITS or not _DIGITS.fullmatch(word):
        return None
    if word[-1] in _SIGNS:
        return Fraction(word[:-1] or 0) + Fraction(*_SIGNS[word[-1]])
    if word.count(".") > 1:
        word = word.replace(".", "")
    return Fraction(f"0{word.replace(',', '')}")


def _letters(words: Words) -> str:
    """One letter for each word; a full stop for one that is in no number."""
    found: list[str] = []
    for at, word in enumerate(words.small):
        letter = _LETTERS.get(word, "")
        if not letter and word in HYPHENS and words.is_joint(at):
            letter = "-"
        if not letter and word[:1] in "0123456789.½¼¾⅓⅔⅕⅛":
            letter = _digit_letter(words, at, found[-1] if found else "")
        found.append(letter or ".")
    return "".join(found)


def _digit_letter(words: Words, at: int, before: str) -> str:
    word = words.small[at]
    if _FRACTION.fullmatch(word) and int(word[0]) < int(word[2:]):
        return "x"
    if digits(word) is None:
        return ""
    if before in ("d", "g") and len(word) == 3 and word.isdigit() and words.get(at - 1).isdigit():
        start = words.analysis.words[at - 1]
        gap = words.analysis.text[start[1] : words.analysis.words[at][0]]
        if len(words.get(at - 1)) <= 3 and (gap in _GROUP_SPACES or (gap == " " and word == "000")):
            return "g"
    return "d"


def _read(words: Words, rule: str, place: WordRange, letters: str) -> Numeral | None:
    small = words.small[slice(*place)]
    if rule == "none":
        is_nobody = small[0] == "no" and small[-1] == "one"
        stop = place[1] if is_nobody else place[0] + 1
        return Numeral((place[0], stop), "none", Fraction(0))
    if rule == "share":
        return _share(place, small) or _before_ordinal(place, small)
    if rule == "vague":
        return Numeral(place, "vague", Fraction(VAGUE_TIMES), _vague_scale(small))
    if rule in ("halved", "andhalf"):
        return _with_half(place, small, letters, rule)
    if rule == "digits":
        return _in_digits(place, small)
    return _spelled(place, small)


def _share(place: WordRange, small: Small) -> Numeral | None:
    if len(small) == 1:
        found = _FRACTION.fullmatch(small[0])
        value = Fraction(int(found[1]), int(found[2])) if found else Fraction(1, 2)
        return Numeral(place, "share", value)
    number = 1 if small[0] in ("a", "an") else SMALL.get(small[0]) or digits(small[0])
    part = _PARTS.get(small[-1]) or _PARTS.get(small[-1].removesuffix("s"))
    if not number or not part or number >= part:
        return None
    return Numeral(place, "share", Fraction(number) / part)


def _before_ordinal(place: WordRange, small: Small) -> Numeral | None:
    """The number alone, where what looks like a share is none: "12 fifth graders"."""
    value = SMALL.get(small[0]) or digits(small[0])
    if not value or len(small) < 2:
        return None
    writing: Writing = "spelled" if small[0] in SMALL else "digits"
    return Numeral((place[0], place[0] + 1), writing, Fraction(value))


def _vague_scale(small: Small) -> int:
    scale = 1
    for word in small:
        scale *= _PLURALS.get(word, 1) * _scale(word)
    return scale


def _scale(word: str) -> int:
    if word == "hundred":
        return 100
    return 12 if word == "dozen" else _SCALES.get(word) or _SHORT.get(word, 1)


def _with_half(place: WordRange, small: Small, letters: str, rule: str) -> Numeral | None:
    scale = 1
    for word in small:
        scale *= _scale(word)
    if rule == "halved":
        share = _share(place, small[: letters.find("r") + 1] or small[:1])
        return share and Numeral(place, "spelled", share.mantissa, scale)
    stop = letters.find("&")
    whole = Fraction(0)
    for word in small[: max(stop, 0)]:
        whole += SMALL.get(word) or digits(word) or 0
    return Numeral(place, "spelled", (whole or 1) + Fraction(1, 2), scale)


def _in_digits(place: WordRange, small: Small) -> Numeral | None:
    scale, number = 1, ""
    for word in small:
        if word[0].isdigit() or word[0] in ".½¼¾⅓⅔⅕⅛":
            number += word
        else:
            scale *= _scale(word)
    value = digits(number)
    return None if value is None else Numeral(place, "digits", value, scale)


def _spelled(place: WordRange, small: Small) -> Numeral:
    total, current = 0, 0
    last = 1
    for word in small:
        if word in SMALL:
            current += SMALL[word]
            last = 1
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * _scale(word)
            last = 1
        elif word in _SCALES:
            if current or not total:
                total += max(current, 1) * _SCALES[word]
            else:
                total *= _SCALES[word]
            current, last = 0, _SCALES[word]
    return Numeral(place, "spelled", Fraction(total + current, last), last)
