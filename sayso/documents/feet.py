"""What stands at a page's foot, and between two notices: what only its place shows to be no prose.

Links and sign-ups in weaker wordings than those of `sayso.documents.furniture`, who wrote the
report, what the outlet says of itself, notices in another language, headlines in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from sayso.documents.furniture import QUOTES, SPEECH
from sayso.documents.knowledge import knowledge
from sayso.documents.languages import ENGLISH, language_of
from sayso.documents.marks import Marks
from sayso.documents.names import names_end
from sayso.documents.segments import Segments
from sayso.model import Span

# A longer stretch is none of these.
_LONGEST = 450
# The longest text of an outlet about itself between two notices.
_LONGEST_GAP = 500
# Headlines in a row: so many words at least, and to every full stop (759 reports, 2025-05-21).
_FEWEST_IN_A_ROW = 25
_WORDS_TO_A_STOP = 50
# A page's menu, which no other part has to stand beside: between two gaps, and the more words.
_FEWEST_IN_A_MENU = 120
_WORDS_TO_A_STOP_IN_A_MENU = 60
_GAP = re.compile(r"\s{2,}|[\n\r]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_STOP = re.compile(r"[.!?…][\"”’')\]]*(?=\s|$)")

_OF_ITSELF = re.compile(
    r"(?:[A-Z]\w*\s){1,4}(?:aggregates|brings|covers|delivers|distributes|offers|provides|publishes)\b"
)
_ADDRESS = re.compile(r"(?<![\w.])\+?[0-9][0-9() -]{7,}[0-9]\b|[\w.+-]+@[\w-]+\.[\w.-]+")


def mark_tail(segments: Segments, marks: Marks, outlet: str | None) -> None:
    """Mark, from the end upwards, what only stands after the last prose.

    Sign-ups and links in a weaker wording, who the author is, what the outlet is, and a notice in
    another language.
    The first stretch that may be prose ends the walk; sentences between a line about the author
    and what was marked below belong to that line.
    """
    pending: list[Span] = []
    for run in _from_the_end(segments, marks):
        words = run.of(segments.text)
        if len(words) > _LONGEST or QUOTES.search(words):
            return
        below = " ".join(each.of(segments.text) for each in reversed(pending))
        only_labels = all(_is_label(each.of(segments.text)) for each in pending)
        if (
            _is_about_the_author(words)
            or (only_labels and (_is_tail(words) or _is_about_the_outlet(words, outlet)))
            or _is_foreign(f"{words} {below}")
        ):
            for each in [*pending, run]:
                marks.add("boilerplate", each.start, each.end)
            pending = []
        else:
            pending.append(run)
            if len(pending) > 4 or sum(len(each.of(segments.text)) for each in pending) > 600:
                return


def _from_the_end(segments: Segments, marks: Marks) -> Iterator[Span]:
    """What is in no part yet, stretch by stretch, the last first; only what holds words."""
    for span in reversed(segments.spans):
        for run in reversed(marks.free_runs(span)):
            if any(map(str.isalnum, run.of(segments.text))):
                yield run


def _is_label(words: str) -> bool:
    """A few words that are hardly a sentence ("Home", "The Post in English")."""
    count = len(words.split())
    names_only = all(word[0].isupper() for word in words.split())
    return count <= 8 and (words[-1] not in ".!?…" or count <= 2 or names_only)


def _is_tail(words: str) -> bool:
    return _is_foreign(words) or _is_address(words) or _opens_like_a_tail(words)


def _opens_like_a_tail(words: str) -> bool:
    folded = words.casefold().replace("’", "'")
    for wording in knowledge("boilerplate")["tail"]["starts"]:
        if folded.startswith(wording) and not folded[len(wording) : len(wording) + 1].isalnum():
            return len(words) <= (300 if " " in wording else 40)
    return False


def _is_address(words: str) -> bool:
    """A telephone number or an e-mail address with some words about it."""
    found = _ADDRESS.search(words) if len(words) <= 200 else None
    if not found or SPEECH.search(words):
        return False
    return "@" in found.group() or sum(map(str.isdigit, found.group())) >= 9


def _is_foreign(words: str) -> bool:
    return len(words.split()) >= 8 and language_of(words) != ENGLISH


@cache
def _job() -> re.Pattern[str]:
    jobs = "|".join(map(re.escape, knowledge("boilerplate")["authors"]["jobs"]))
    return re.compile(
        r"(?:,? (?:is|are|was|has been|have been|serves as|works as)\b[^.!?]{0,90}?"
        rf"\b(?:{jobs})s?\b"
        r"|,? (?:covers|cover|reports (?:on|from)|writes (?:about|on|for)|joined)\b)"
    )


def _is_about_the_author(words: str) -> bool:
    """ "Jane Roe is a correspondent for …", "Journalist Jane Roe covers …"."""
    jobs = "|".join(map(str.capitalize, knowledge("boilerplate")["authors"]["jobs"]))
    title = re.compile(rf"(?:{jobs}) (?=[A-Z])").match(words)
    start = title.end() if title else 0
    end = names_end(words, start, len(words))
    return end is not None and bool(_job().match(words, end))


def _is_about_the_outlet(words: str, outlet: str | None) -> bool:
    """ "The Post publishes reports from …", "Articles that name thepost.example as …"."""
    own = "".join((outlet or "").casefold().split())
    named = words.casefold().replace(" ", "").find(own) if own else -1
    if named < 0 or SPEECH.search(words):
        return False
    return bool(
        _OF_ITSELF.match(words) or re.search(rf"\b{re.escape(own)}\.[a-z]", words.casefold())
    )


def mark_headlines_in_a_row(text: str, marks: Marks) -> None:
    """Mark what adjoins boilerplate and goes on without a full stop: headlines of other reports.

    A page's links stand one after the other and hardly any ends in a mark; prose does not go on
    for so many words without one.
    """
    parts = marks.parts
    starts = {part.span.start for part in parts if part.kind == "boilerplate"}
    ends = {part.span.end for part in parts if part.kind == "boilerplate"}
    for run in marks.free_runs(Span(0, len(text))) if parts else []:
        words, stops = _counted(run.of(text))
        if words < max(_FEWEST_IN_A_ROW, stops * _WORDS_TO_A_STOP):
            continue
        if QUOTES.search(text, run.start, run.end):
            continue
        before = len(text[: run.start].rstrip())
        after = len(text) - len(text[run.end :].lstrip())
        if before in ends or after in starts:
            marks.add("boilerplate", run.start, run.end)


def mark_menu(text: str, marks: Marks) -> None:
    """Mark the menu that opens a page: dozens of other reports' headlines before the first prose.

    Prose does not go on so long without a full stop, and what has hardly any after the menu
    either is a text that lost its marks.
    """
    start = 0
    for gap in _GAP.finditer(text):
        words, stops = _counted(text[start : gap.start()])
        if stops > 1 and words < stops * _WORDS_TO_A_STOP:
            return
        if words >= max(_FEWEST_IN_A_MENU, stops * _WORDS_TO_A_STOP_IN_A_MENU):
            words_after, stops_after = _counted(text[gap.end() :])
            if words_after < stops_after * _WORDS_TO_A_STOP:
                marks.add("boilerplate", start, gap.start())
            return
        start = gap.end()


def _counted(text: str) -> tuple[int, int]:
    """Words of two letters or more, and full stops."""
    return len(_WORD.findall(text)), len(_STOP.findall(text))


def fill_gaps(text: str, marks: Marks, outlet: str | None) -> None:
    """Mark what is left between two stretches of boilerplate and belongs to them.

    A few words ("Log in.", an address), or sentences of the outlet about itself. Only without
    quotation marks and without a word of saying; anything else may be prose.
    """
    boilerplate = [part.span for part in marks.parts if part.kind == "boilerplate"]
    own_name = "".join((outlet or "").casefold().split())
    for before, after in pairwise(boilerplate):
        gap = after.start - before.end
        words = text[before.end : min(after.start, before.end + _LONGEST_GAP)]
        if gap > _LONGEST_GAP or not words.strip() or SPEECH.search(words):
            continue
        labels = min(before.end - before.start, after.end - after.start) <= len("Advertisement")
        few = gap <= 60 and not labels and _is_label(words.strip())
        if few or (own_name and own_name in "".join(words.casefold().split())):
            marks.add("boilerplate", before.end, after.start)
    last = boilerplate[-1].end if boilerplate else len(text)
    if len(text) - last <= 60 and text[last:].strip() and _is_label(text[last:].strip()):
        marks.add("boilerplate", last, len(text))
