"""Where and when a report says it was written: "ORRIN, May 26. /Wire/.", "ORRIN (Wire) —"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.documents.credits import names_of_wires, only_wires
from sayso.documents.dates import FULL_DATE, MONTH, WEEKDAY
from sayso.documents.knowledge import knowledge
from sayso.documents.marks import Marks
from sayso.documents.names import no_names
from sayso.documents.segments import Segments
from sayso.model import Span

_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_MIXED = r"[A-ZÀ-ÖØ-Þ][\w'’]+(?:[ -][A-ZÀ-ÖØ-Þ][\w'’]+){0,2}"
_PLACE_CAPS = rf"{_CAPS}(?:[ /]{_CAPS}){{0,4}}(?:, {_MIXED}\.?)?"
_DAY = rf"(?:{MONTH} [0-3]?[0-9]|[0-3]?[0-9] {MONTH})(?:,? [12][0-9]{{3}})?"
_DASH = r"(?:--|—|–|-|:)"
_NEXT = r"(?=\s?[A-ZÀ-ÖØ-Þ0-9“\"‘'(\[])"

# With a wire: "ORRIN, May 26. /Wire/.", "ORRIN (Wire) --", "Orrin, March 3 (Wire) –".
_WITH_WIRE = re.compile(
    rf"(?:{_PLACE_CAPS}|{_MIXED}(?:, {_MIXED})?)(?:,? (?P<day>{_DAY}))?[.,]? ?"
    rf"(?:/(?P<slashes>[A-Z][\w .-]{{1,30}})/|\((?P<brackets>[^()\n]{{2,60}})\))"
    rf"(?P<dash>\.? ?{_DASH}| ?\.|)"
)
# Without: "ORRIN — ", "ORRIN, Arvenia, May 26 – ".
_WITH_DASH = re.compile(
    rf"(?P<place>{_PLACE_CAPS})(?:,? (?P<day>{_DAY}))?[.,]? ?(?:--|—|–|-(?= )){_NEXT}"
)
# Only as a report's very first words: "Orrin — The …", "ORRIN: The …".
_FIRST_DASH = re.compile(rf"{_MIXED}(?:, {_MIXED})? (?:—|–|--) (?=[A-Z“\"‘])")
_FIRST_COLON = re.compile(rf"(?P<place>{_CAPS}(?: {_CAPS}){{0,2}}): (?!I\b)(?=[A-Z])")
_SPEAKER_LABEL = re.compile(rf"^{_CAPS}(?: {_CAPS}){{0,2}}: ", re.MULTILINE)
# "(Wire) - The …", "(Wire) The …".
_WIRE_FIRST = re.compile(rf"\((?P<wire>[A-Z][^()\n]{{1,40}})\)(?P<dash> ?{_DASH})?{_NEXT}")
# A line, or what stands for one, with nothing but the date: "Published: May 21, 2025 11:05 pm".
_ONLY_A_DATE = re.compile(
    r"(?P<label>(?:first |last )?(?:published|posted|updated|modified|issued|date)"
    r"(?: on| at)?:?\s+)?"
    r"(?:(?-i:[A-Z][\w.'’&]*\s?){1,6}[,|•·–—-]\s*)?"  # an outlet, a desk, a place
    rf"(?:{WEEKDAY},? )?(?P<day>{FULL_DATE})"
    r"(?:[,|]? ?(?:at )?[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?)?)?"
    r"(?: ?(?:[A-Z]{2,5}|\([A-Z][\w .]{1,30}\)))?(?: ?[|•·].{0,60})?\.?$",
    re.IGNORECASE,
)
_ONLY_A_TIME = re.compile(
    r"[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,5}|\([A-Z][\w .]{1,30}\)))?$"
)

# How far into a report a dateline may stand: photos, notices and the like may come first.
_HEAD = 3000
# How far a place in capitals without a date may stand: further on it is a label in a list.
_NEAR_HEAD = 1500


@dataclass(frozen=True, slots=True)
class Dateline:
    """wires: named in it. day: its date as written, where it has a year; else None.

    day_without_year: its date as written, where it has none: "May 26".
    """

    wires: tuple[str, ...] = ()
    day: str | None = None
    day_without_year: str | None = None


def mark_dates_alone(segments: Segments, marks: Marks) -> str | None:
    """Mark the lines at a report's head that hold its date only; the first such date of issue."""
    day = None
    for span in segments.spans[:40]:
        if span.start > _HEAD:
            break
        words = span.of(segments.text)
        if len(words) > 120:
            continue
        if match := _ONLY_A_DATE.match(words):
            if marks.add("dateline", span.start, span.end):
                later = (
                    (match["label"] or "").lower().strip().startswith(("updated", "last", "mod"))
                )
                day = day or (None if later else match["day"])
        elif _ONLY_A_TIME.match(words) and marks.follows_a_part(span.start):
            marks.add("dateline", span.start, span.end)
    return day


def mark_datelines(segments: Segments, marks: Marks, head: int) -> Dateline:
    """Mark the dateline, or the wire, that a report's first paragraph opens with.

    head: where its first words stand that belong to no other part.
    """
    found = _dateline_at(segments, marks, head, is_head=True)
    if found:
        return found
    for span in segments.spans[:60]:
        if span.start > _HEAD:
            break
        found = _dateline_at(segments, marks, span.start, is_head=False)
        if found:
            return found
    return Dateline()


def _dateline_at(segments: Segments, marks: Marks, at: int, *, is_head: bool) -> Dateline | None:
    text = segments.text
    match = _WITH_WIRE.match(text, at)
    if match and _is_wire(match):
        signed = match["slashes"] or match["brackets"]
        return _marked(marks, match, names_of_wires(signed) or [signed])
    match = _WITH_DASH.match(text, at)
    if match and _is_place(match["place"]):
        opens_a_paragraph = text[at - 2 : at].isspace() and at < _NEAR_HEAD
        opens_a_paragraph = opens_a_paragraph or marks.follows_a_part(at)
        certain = is_head or match["day"] or "," in match["place"] or opens_a_paragraph
        return _marked(marks, match, []) if certain else None
    if not is_head:
        return None
    match = _WIRE_FIRST.match(text, at)
    if match and (only_wires(match["wire"]) or _is_unknown_wire(match["wire"])):
        names = names_of_wires(match["wire"]) or [match["wire"]]
        return Dateline(tuple(names)) if marks.add("credit", *match.span()) else None
    match = _FIRST_COLON.match(text, at)
    if match and _is_place(match["place"]) and _opens_a_paragraph_of_prose(segments, at):
        return _marked(marks, match, [])
    match = _FIRST_DASH.match(text, at)
    return _marked(marks, match, []) if match else None


def _marked(marks: Marks, match: re.Match[str], wires: list[str]) -> Dateline | None:
    if not marks.add("dateline", match.start(), match.end()):
        return None
    day = match.groupdict().get("day")
    has_year = bool(day and re.search(r"[12][0-9]{3}$", day))
    named = tuple(dict.fromkeys(wires))
    return Dateline(named, day=day) if has_year else Dateline(named, day_without_year=day)


def _is_wire(match: re.Match[str]) -> bool:
    """Slashes are a wire's own form; words in brackets must be a wire, or stand after a date."""
    if match["slashes"]:
        return True
    if only_wires(match["brackets"]):
        return bool(match["dash"] or match["day"])
    return bool(match["day"] and match["dash"]) and len(match["brackets"].split()) <= 4


def _is_unknown_wire(words: str) -> bool:
    return (
        words.isalpha()
        and words.isupper()
        and words not in knowledge("boilerplate")["kickers"]["words"]
    )


def _is_place(words: str) -> bool:
    """Capitals long enough for a place, and neither a label ("EXCLUSIVE") nor a headline."""
    first = words.split(",", maxsplit=1)[0]
    if sum(map(str.isalpha, first)) < 4 or any(
        word.title() in no_names() for word in first.split()
    ):
        return False
    return first not in knowledge("boilerplate")["kickers"]["words"]


def _opens_a_paragraph_of_prose(segments: Segments, at: int) -> bool:
    """Not a headline ("HARBOR POLL: …"), and not a transcript with speakers before colons."""
    line = segments.line_at(at)
    is_long = line is None or line.end - line.start >= 120
    return is_long and len(_SPEAKER_LABEL.findall(segments.text[:20_000])) <= 1


def first_words(text: str, marks: Marks) -> int:
    """The first offset that is neither white space nor in a part; the text's length if none."""
    at = 0
    while at < len(text) and (text[at].isspace() or marks.is_taken(at)):
        at += 1
    return at


def mark_kicker(text: str, marks: Marks, at: int) -> Span | None:
    """Mark a word that names the kind of report before its first sentence ("EXCLUSIVE: …")."""
    match = _KICKER.match(text, at)
    if match and match["word"] in knowledge("boilerplate")["kickers"]["words"]:
        return marks.add("heading", match.start(), match.end())
    return None


_KICKER = re.compile(
    rf"(?P<word>[A-Z]+(?: (?!ON )[A-Z]+)?)(?: ON [A-Z]+(?: [A-Z]+)?)?\s?(?:[:|—–]|-(?= )){_NEXT}"
)
