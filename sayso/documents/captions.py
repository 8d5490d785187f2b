"""The words under a picture, and who took it.

A caption stands in the middle of a sentence's neighbourhood, is written in the present tense and
often names people who say nothing there. What gives it away is the credit at its end, in
brackets: "(Photo: …)", "(credit: …)", "(Getty Images)", "(AP Photo/…)", "(Roe/Reuters)".
"""

from __future__ import annotations

import re
from functools import cache

from sayso.documents.dates import MONTH, WEEKDAY
from sayso.documents.knowledge import knowledge
from sayso.documents.marks import Marks
from sayso.documents.segments import Segments
from sayso.model import Span

_BRACKETS = re.compile(r"\((?P<inside>[^()\n]{2,160}(?:\([^()\n]{1,60}\)[^()\n]{0,60})?)\)?")
_OPENS = re.compile(
    r"\s*(?:(?:file |ap |pa |epa |handout |courtesy )?(?:photos?|pictures?|images?)"
    r"|(?:photo|picture|image)? ?credits?|photographer|photographed|courtesy|screenshot|screengrab"
    r"|illustrati(?:on|ve)(?: image)?|representational image|representative image|graphic)"
    r"\s*(?:[:/]|by\b|of\b|from\b|via\b|courtesy\b|provided\b|credit\b|illustration\b|[—–-]|us\b|$)",
    re.IGNORECASE,
)
_VIA = re.compile(r"\b(?:via|handout|pool)\b", re.IGNORECASE)
# A line of its own under a picture.
_LINE = re.compile(
    r"(?:(?:file |ap |handout )?(?:photos?|pictures?|images?)(?: credits?| source| caption)?"
    r"|caption|credits?|getty images|representational image|file)\s?(?:[:|/]|[—–-]\s)\s?\S"
    r"|image (?:source|caption),|(?:photos?|image|picture) (?:by|courtesy(?: of)?)\s"
    r"|file photo\b|\[?(?:representational|representative) (?:image|picture)",
    re.IGNORECASE,
)
_AP_FILE = re.compile(r"FILE(?: PHOTO)?\s?(?:[:.]|[—–-])\s+\S")

# Captions seen are shorter (759 reports: 95 % below 260 characters, the longest 412).
_LONGEST = 420

# What captions say and prose hardly does, looked for in the sentence before the brackets.
_SIGNS = re.compile(
    r"\((?:[LRC]|left|right|center|centre|front|back|file|not pictured|pictured|in \w+)\)"
    r"|, (?:left|right|center|centre|pictured|seen here|second (?:from )?(?:left|right))\b"
    r"|\b(?:is|are|was|were) (?:seen|pictured|shown|photographed)\b"
    r"|\b(?:pictured|file photo|this (?:\w+ )?(?:photo|image|picture|handout|screengrab)|undated"
    r"|a (?:general |drone |aerial |satellite )?view|(?:combination|composite) (?:of|picture|photo)"
    r"|illustrati(?:on|ve)|representational)\b",
    re.IGNORECASE,
)
_ENDS_WITH_A_DAY = re.compile(
    rf"(?:{MONTH} [0-3]?[0-9](?:, [12][0-9]{{3}})?|[0-3]?[0-9] {MONTH}(?:,? [12][0-9]{{3}})?"
    rf"|{MONTH},? [12][0-9]{{3}}|,? (?:on )?{WEEKDAY}|, [12][0-9]{{3}})[.,]?\s*$"
)
_ONLY_A_DAY = re.compile(
    rf"(?:{MONTH} [0-3]?[0-9],? [12][0-9]{{3}}|[0-3]?[0-9] {MONTH} [12][0-9]{{3}})[.,]?$"
)
# Words of saying: a sentence with one of them may be the report's own, and is kept.
_SPEECH = re.compile(
    r"[\"“”]|\b(?:said|says?|saying|told|tells|added|according to|claim(?:ed|s)?|announced"
    r"|stat(?:ed|es)|warn(?:ed|s)?|accus(?:ed|es)|urg(?:ed|es)|vow(?:ed|s)?|demand(?:ed|s)?"
    r"|den(?:ied|ies)|insist(?:ed|s)?|argu(?:ed|es)|believ(?:ed|es)|alleg(?:ed|es)|report(?:ed|s)"
    r"|call(?:ed|s) (?:on|for)|confirm(?:ed|s)?|reject(?:ed|s)?|threaten(?:ed|s)?|promis(?:ed|es)"
    r"|ask(?:ed|s)|suggest(?:ed|s)?|acknowledged|admitted|wrote|writes|tweeted|posted)\b"
)
# A picture bought from stock has no caption as a rule: the sentence before it is the report's.
_STOCK = re.compile(
    r"\(\s*(?:credits?:\s*)?(?:getty(?: images)?|i?stock|shutterstock|unsplash|ingimage|pexels"
    r"|pixabay|illustrative|illustration|courtesy)\s*\)",
    re.IGNORECASE,
)


def mark_captions(segments: Segments, marks: Marks) -> None:
    """Mark picture credits in brackets, with the caption before them, and caption lines."""
    for match in _BRACKETS.finditer(segments.text):
        if _is_picture_credit(match["inside"]) and not _opens_a_line_of_credits(match):
            start = _caption_start(segments, marks, match)
            marks.add("caption", start, match.end())
    for line in segments.lines:
        if line.span.end - line.span.start > _LONGEST:
            continue
        if is_caption_line(line.span.of(segments.text)):
            marks.add("caption", line.span.start, line.span.end)


def _is_picture_credit(inside: str) -> bool:
    """Whether these words in brackets say who took a picture."""
    if _OPENS.match(inside):
        return True
    pieces = [piece.strip(" .") for piece in re.split(r"[/|,]| via | for ", inside)]
    pictures, wires = _picture_agencies(), _wire_names()
    if any(piece in pictures for piece in pieces):
        return True
    named = [piece for piece in pieces if piece in wires]
    if not named or len(pieces) < 2:
        return False
    return len(named) < len(pieces) and ("/" in inside or bool(_VIA.search(inside)))


def _opens_a_line_of_credits(match: re.Match[str]) -> bool:
    return match["inside"].lower().startswith(("with input", "reporting by", "additional"))


@cache
def _picture_agencies() -> frozenset[str]:
    return frozenset(knowledge("wires")["pictures"]["agencies"])


@cache
def _wire_names() -> frozenset[str]:
    wires = knowledge("wires")["wires"]
    return frozenset(name for names in wires.values() for name in names)


def _caption_start(segments: Segments, marks: Marks, credit: re.Match[str]) -> int:
    """Where the caption before a credit begins; at the bracket where prose stands before it.

    A sentence without its full stop is the caption, and a whole one in which nobody says
    anything, but behind a stock picture only one with the marks of a caption. Of 190 whole
    sentences before credits read in the reports of 2025-05-21, three were the report's own.
    """
    text, bracket = segments.text, credit.start()
    first = segments.index_at(bracket)
    if segments.spans[first].start == bracket:
        first -= 1
    if first < 0:
        return bracket
    span = segments.spans[first]
    if first > 0 and _ONLY_A_DAY.match(text[span.start : min(bracket, span.start + 40)].strip()):
        span = Span(segments.spans[first - 1].start, span.end)
    start = marks.last_end(max(span.start, bracket - _LONGEST - 1), bracket)
    words = text[start:bracket].strip()
    if not words or bracket - start > _LONGEST:
        return bracket
    if not (words[0].isalnum() or words[0] in "“\"'‘"):
        return bracket
    if words[-1] not in '.!?…”"':
        return start
    if _SPEECH.search(words):
        return bracket
    has_signs = _SIGNS.search(words) or _ENDS_WITH_A_DAY.search(words)
    return start if has_signs or not _STOCK.match(credit.group()) else bracket


def is_caption_line(words: str) -> bool:
    """Whether a line stands under a picture ("Photo: …", "FILE - …")."""
    return bool(_LINE.match(words) or _AP_FILE.match(words))
